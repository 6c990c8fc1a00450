//! The last day for the financial report (compte rendu financier): six months after the end of the year granted.
//!
//! Counted from the day after the year ends, so that the end of August gives the end of February.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `year_end = 2023-12-31` | `2024-06-30` |
//! | 2023-03-29 | `year_end = 2023-08-31` | `2024-02-29` |
//! | 2023-03-29 | `year_end = 2022-12-31` | `2023-06-30` |
//! | 2023-03-29 | `year_end = 2023-06-15` | `2023-12-15` |
//! | 2001-06-05 | `year_end = 2001-12-31` | `unknown: not held for that day` |

use super::prelude::*;

/// The last day to send the financial report of a financial year that ends on a day.
pub fn financial_report_due(year_end: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(year_end.plus_days(1).plus_months(6).plus_days(-1))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "financial_report_due",
    point: "G3",
    article: "Loi n° 2000-321, art. 10",
    also: &["Arrêté du 11 octobre 2006"],
    title: say("Compte rendu financier", "Financial report"),
    sense: say(
        "La subvention affectée à une dépense déterminée donne lieu à un compte rendu financier, dans les six mois de la fin de l'exercice pour lequel elle a été attribuée : charges et produits du projet, écarts en euros et en pourcentage, commentaires et bilan qualitatif.",
        "A grant earmarked to a given expense calls for a financial report, within six months of the end of the financial year it was granted for: costs and income of the project, deviations in euros and per cent, comments and a qualitative account.",
    ),
    unverified: &[
        memory("La seconde annexe (bilan qualitatif).", "The second annex (qualitative account)."),
        inferred("Le premier jour : celui du décret de 2001.", "The first day: that of the decree of 2001."),
    ],
    valid: &[GRANTS],
    force: GRANT_OFFICER,
    inputs: &[input("year_end", InputKind::Day, "fin de l'exercice", "end of the financial year")],
    source: include_str!("financial_report_due.rs"),
    evaluate: |facts, on| ruled(financial_report_due(facts.day("year_end")?, on)),
    ..BASE
};
