//! `docs/rules.md`: every rule held, in French, generated from the law itself.

use quitus_core::law::{Force, Period, RULES, Role, Rule};
use std::fmt::Write;

/// The whole of `docs/rules.md`.
pub fn rules_markdown() -> String {
    let mut page = String::from(HEAD);
    let refusing: Vec<&Rule> = with_force(|force| force == Force::Refuses);
    let overridable: Vec<&Rule> = with_force(|force| matches!(force, Force::Overridable(_)));
    let informing: Vec<&Rule> = with_force(|force| force == Force::Informs);
    page.push_str("\n## Refusées sans appel\nSommes, appel contre décompte, plafonds, intégrité.\n\n");
    force_table(&mut page, &refusing);
    page.push_str("\n## Arrêtent l'action ; le rôle qui en répond peut passer outre avec un motif\n\n");
    force_table(&mut page, &overridable);
    page.push_str("\n## Disent ce qui suit et n'arrêtent rien\n\n");
    force_table(&mut page, &informing);
    page.push_str("\n# Les règles\n");
    for rule in RULES {
        rule_section(&mut page, rule);
    }
    page
}

const HEAD: &str = "<!-- Page engendrée par la maison : UPDATE_DOCS=1 cargo test -p quitus-formats --test rules_page -->
# Les règles de droit tenues par Quitus
Ceci n'est pas un conseil juridique : une règle trouve et explique, elle cite son article, et l'agent qui en répond décide.

Chaque règle est une fonction pure des faits et d'un jour. Hors de sa période elle répond « inconnu », jamais une supposition. Enregistrer n'est pas agir : ce qui s'est passé ailleurs s'enregistre toujours, avec ce que la règle en trouve.
";

fn with_force(wanted: fn(Force) -> bool) -> Vec<&'static Rule> {
    RULES.iter().copied().filter(|rule| wanted(rule.force)).collect()
}

fn force_table(page: &mut String, rules: &[&Rule]) {
    page.push_str("| règle | nom | article | qui peut passer outre |\n|---|---|---|---|\n");
    for rule in rules {
        line(page, &[&link(rule), rule.title.fr, rule.article, &roles(rule.force)]);
    }
}

fn rule_section(page: &mut String, rule: &Rule) {
    let (id, title) = (rule.id, rule.title.fr);
    put(page, format_args!("\n## `{id}`\n**{title}** · {}\n\n{}\n\n", rule.article, rule.sense.fr));
    if !rule.also.is_empty() {
        put(page, format_args!("- Voir aussi : {}\n", rule.also.join(" ; ")));
    }
    let periods: Vec<String> = rule.valid.iter().map(period).collect();
    put(page, format_args!("- Tenue : {}\n", periods.join(" ; ")));
    put(page, format_args!("- Certitude : {}\n", rule.certainty.words().fr));
    for doubt in rule.unverified {
        put(page, format_args!("- Moins sûr ({}) : {}\n", doubt.certainty.words().fr, doubt.words.fr));
    }
    put(page, format_args!("- Dernière lecture : {}\n- Force : {}\n", rule.last_read, force(rule.force)));
    let inputs = rule.inputs.iter().map(|input| {
        let free = if input.required { "" } else { ", facultatif" };
        format!("`{}` ({}{free})", input.name, input.label.fr)
    });
    put(page, format_args!("- Faits : {}\n\n", inputs.collect::<Vec<_>>().join(" ; ")));
    cases(page, rule);
}

fn cases(page: &mut String, rule: &Rule) {
    page.push_str("| jour | faits | réponse |\n|---|---|---|\n");
    for case in rule.cases().unwrap_or_default() {
        let facts: Vec<String> = case.facts.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        let ruling = match &case.ruling {
            Ok(ruling) => format!("`{ruling}`"),
            Err(why) => format!("inconnu (`{why}`)"),
        };
        line(page, &[&case.on.to_string(), &format!("`{}`", facts.join(", ")), &ruling]);
    }
}

fn link(rule: &Rule) -> String {
    format!("[`{0}`](#{0})", rule.id)
}

fn roles(force: Force) -> String {
    let names: Vec<&str> = force.overridden_by().iter().map(|role: &Role| role.words().fr).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

fn force(force: Force) -> String {
    match force {
        Force::Refuses => "refuse sans appel".to_owned(),
        Force::Informs => "informe".to_owned(),
        Force::Overridable(_) => format!("arrête ; peut passer outre avec un motif : {}", roles(force)),
    }
}

fn period(period: &Period) -> String {
    match (period.from, period.until) {
        (Some(from), Some(until)) => format!("du {from} au {until}"),
        (Some(from), None) => format!("depuis le {from}"),
        (None, Some(until)) => format!("jusqu'au {until}"),
        (None, None) => "toujours".to_owned(),
    }
}

fn line(page: &mut String, cells: &[&str]) {
    put(page, format_args!("| {} |\n", cells.join(" | ")));
}

/// Writing into a `String` cannot fail.
fn put(page: &mut String, text: std::fmt::Arguments<'_>) {
    let _infallible = page.write_fmt(text);
}
