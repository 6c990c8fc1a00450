//! `docs/rights.md` is what the table of rights and the table of addresses say today. `UPDATE_DOCS=1` rewrites it.

use quitus_core::account::{RIGHTS, Right, Role};
use quitus_web::{Access, Route, table};
use quitus_words::{Lang, Words};
use std::fmt::Write;
use std::path::Path;

const HEAD: &str =
    "<!-- Page engendrée par la maison : UPDATE_DOCS=1 cargo test -p quitus-web --test rights_page -->
# Les rôles et leurs droits / Roles and their rights
Une personne tient un rôle dans une collectivité ; ses droits s'arrêtent à cette collectivité. Seul l'administrateur de la maison, sans collectivité, peut dans toutes ce que peut un administrateur. Une personne qui tient plusieurs rôles a les droits de chacun.

A role is held in one authority and its rights stop there. Only the administrator of the home itself, without an authority, may in each of them what an administrator may.

Cette page est tirée du code qui décide : `RIGHTS` dans `quitus_core::account` et la table des adresses dans `quitus_web::table`. Un test essaie chaque adresse avec chaque rôle, ici et d'une autre collectivité.
";

fn word(kind: &str, word: &str, lang: Lang) -> String {
    Words::of(lang).word(&format!("account-{kind}-{word}"))
}

fn both(kind: &str, name: &str) -> String {
    format!("{} / {}", word(kind, name, Lang::Fr), word(kind, name, Lang::En))
}

/// The whole of `docs/rights.md`.
fn page() -> String {
    let mut page = String::from(HEAD);
    roles(&mut page);
    rights(&mut page);
    addresses(&mut page);
    page
}

fn roles(page: &mut String) {
    page.push_str("\n## Les rôles / Roles\n| mot / word | rôle / role |\n|---|---|\n");
    for role in Role::ALL {
        put(page, format_args!("| `{}` | {} |\n", role.word(), both("role", role.word())));
    }
}

fn rights(page: &mut String) {
    page.push_str("\n## Qui peut quoi / Who may what\n| droit / right |");
    for role in Role::ALL {
        put(page, format_args!(" {} |", word("role", role.word(), Lang::Fr)));
    }
    put(page, format_args!("\n|---|{}\n", "---|".repeat(Role::ALL.len())));
    for right in Right::ALL {
        put(page, format_args!("| {} (`{}`) |", both("right", right.word()), right.word()));
        for (_, held) in RIGHTS {
            page.push_str(if held.contains(right) { " oui |" } else { " – |" });
        }
        page.push('\n');
    }
}

fn addresses(page: &mut String) {
    page.push_str("\n## Les adresses / Addresses\n| adresse / address | demande / method | qui / who |\n|---|---|---|\n");
    for route in table() {
        put(page, format_args!("| `{}` | {} | {} |\n", route.path, route.method, who(&route)));
    }
}

fn who(route: &Route) -> String {
    match route.access {
        Access::Public => "tout le monde / anyone".to_owned(),
        Access::SignedIn => "qui s'est connecté / whoever signed in".to_owned(),
        Access::Right(right) => holders(right),
        Access::Home(right) => {
            let admits = Role::Administrator.rights().contains(&right);
            assert!(admits, "nobody may {}: only administrators are of the home", right.word());
            "administrateur de la maison / administrator of the home".to_owned()
        }
    }
}

/// The roles that hold a right.
fn holders(right: Right) -> String {
    let holds = RIGHTS.iter().filter(|(_, rights)| rights.contains(&right));
    let names: Vec<String> = holds.map(|(role, _)| word("role", role.word(), Lang::Fr)).collect();
    format!("`{}` : {}", right.word(), names.join(", "))
}

/// Writing into a `String` cannot fail.
fn put(page: &mut String, text: std::fmt::Arguments<'_>) {
    let _infallible = page.write_fmt(text);
}

#[test]
fn the_page_of_rights_is_generated_and_clean() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rights.md");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("docs/rights.md can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/rights.md is behind the rights: UPDATE_DOCS=1 cargo test -p quitus-web --test rights_page"
    );
}

#[test]
fn every_role_every_right_and_every_address_is_on_it() {
    let page = page();
    assert!(!page.contains('⟦'));
    for right in Right::ALL {
        assert_eq!(page.matches(&format!("(`{}`) |", right.word())).count(), 1, "{}", right.word());
    }
    for role in Role::ALL {
        assert!(page.contains(&format!("| `{}` |", role.word())));
    }
    for route in table() {
        assert!(page.contains(&format!("| `{}` | {} |", route.path, route.method)), "{}", route.path);
    }
}
