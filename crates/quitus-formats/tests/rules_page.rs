//! `docs/rules.md` is what the law says today. `UPDATE_DOCS=1` rewrites it.

use quitus_core::law::RULES;
use quitus_formats::law::rules_markdown;
use std::path::Path;

#[test]
fn the_page_of_rules_is_generated_and_clean() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    let page = rules_markdown();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("docs/rules.md can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("docs/rules.md is there");
    assert!(
        kept == page,
        "docs/rules.md is behind the law: UPDATE_DOCS=1 cargo test -p quitus-formats --test rules_page"
    );
}

#[test]
fn every_rule_has_its_section_and_its_place_among_the_forces() {
    let page = rules_markdown();
    for rule in RULES {
        assert_eq!(page.matches(&format!("\n## `{}`\n", rule.id)).count(), 1, "{}", rule.id);
        assert_eq!(page.matches(&format!("| [`{0}`](#{0}) |", rule.id)).count(), 1, "{}", rule.id);
        assert!(page.contains(rule.article), "{}", rule.id);
    }
}
