//! Must the body publish its accounts? Above 153 000 € a year from all authorities together.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `total_eur = 153000` | `false` |
//! | 2023-03-29 | `total_eur = 153001` | `true` |
//! | 2023-03-29 | `total_eur = 0` | `false` |
//! | 2001-06-05 | `total_eur = 153001` | `unknown: not held for that day` |

use super::prelude::*;

/// Grants of a year from every authority above which accounts are published.
const ABOVE: Cents = Cents::new(153_000 * 100);

/// Does that total of one year, from every authority, require publication of the accounts?
pub fn transparency_required(total: Cents, on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(total > ABOVE)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "transparency_required",
    point: "G4",
    article: "Loi n° 2000-321, art. 10",
    also: &["Décret n° 2001-495"],
    title: say("Publication des comptes du bénéficiaire", "Publication of the recipient's accounts"),
    sense: say(
        "L'organisme qui reçoit plus de 153 000 € par an de l'ensemble des autorités dépose et publie budget, comptes, conventions et comptes rendus ; une association a un commissaire aux comptes. Il faut donc sa déclaration des autres aides.",
        "A body that receives more than 153 000 € a year from all authorities deposits and publishes budget, accounts, agreements and reports; an association has an auditor. Its declaration of other grants is needed.",
    ),
    unverified: &[
        memory("Le détail de l'obligation.", "The detail of the duty."),
        inferred("Le premier jour : celui du décret de 2001.", "The first day: that of the decree of 2001."),
    ],
    valid: &[GRANTS],
    force: GRANT_OFFICER,
    inputs: &[input(
        "total_eur",
        InputKind::Euros,
        "aides de l'année, toutes autorités, en euros",
        "aids of the year, all authorities, in euros",
    )],
    source: include_str!("transparency_required.rs"),
    evaluate: |facts, on| {
        let total = Cents::new(facts.euros("total_eur")?.saturating_mul(100));
        ruled(transparency_required(total, on))
    },
    ..BASE
};
