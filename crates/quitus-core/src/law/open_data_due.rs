//! The last day to publish the data of a grant agreement: three months from its signature.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `signed = 2023-05-15` | `2023-08-15` |
//! | 2023-11-30 | `signed = 2023-11-30` | `2024-02-29` |
//! | 2017-08-01 | `signed = 2017-08-01` | `2017-11-01` |
//! | 2017-07-31 | `signed = 2017-07-31` | `unknown: not held for that day` |

use super::prelude::*;

/// Agreements signed since.
const SINCE_2017: Period = Period::since(2017, 8, 1);

/// The last day to publish the data of an agreement signed on a day.
pub fn open_data_due(signed: Day, on: Day) -> Ruled<Day> {
    RULE.held(on)?;
    Ok(signed.plus_months(3))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "open_data_due",
    point: "G5",
    article: "Décret n° 2017-779",
    also: &["Arrêté du 17 novembre 2017"],
    title: say("Données des conventions de subvention", "Open data of grant agreements"),
    sense: say(
        "Les données essentielles de toute convention au-dessus du seuil sont publiées, libres et gratuites, dans les trois mois de la signature, par les autorités d'au moins 3 500 habitants.",
        "The essential data of every agreement above the threshold are published, free and open, within three months of signature, by authorities of 3 500 inhabitants or more.",
    ),
    valid: &[SINCE_2017],
    force: GRANT_OFFICER,
    inputs: &[input("signed", InputKind::Day, "signature de la convention", "signature of the agreement")],
    source: include_str!("open_data_due.rs"),
    evaluate: |facts, on| ruled(open_data_due(facts.day("signed")?, on)),
    ..BASE
};
