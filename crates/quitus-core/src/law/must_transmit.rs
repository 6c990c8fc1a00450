//! Must the act be transmitted to the prefect?
//!
//! `true`, `false`, or `null` where it depends on more than its nature: some police and staff decisions.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `nature = deliberation` | `true` |
//! | 2023-03-29 | `nature = deliberation, subject = grant` | `true` |
//! | 2023-03-29 | `nature = deliberation, subject = road_toll_or_parking_tariff` | `false` |
//! | 2023-03-29 | `nature = deliberation, subject = road_classification_or_alignment` | `false` |
//! | 2023-03-29 | `nature = deliberation, subject = promotion_ratio` | `false` |
//! | 2023-03-29 | `nature = deliberation, subject = management_centre_affiliation` | `false` |
//! | 2023-03-29 | `nature = regulatory_act` | `true` |
//! | 2023-03-29 | `nature = loan_agreement` | `true` |
//! | 2023-03-29 | `nature = grant_agreement` | `false` |
//! | 2023-03-29 | `nature = police_decision` | `null` |
//! | 1996-02-23 | `nature = deliberation` | `unknown: not held for that day` |

use super::prelude::*;

/// Natures told apart.
const NATURES: &[&str] = &[
    "deliberation",
    "regulatory_act",
    "loan_agreement",
    "contract_above_threshold",
    "concession",
    "permit",
    "grant_agreement",
    "police_decision",
    "staff_decision",
    "other",
];
/// Subjects told apart; the last four excuse a deliberation.
const SUBJECTS: &[&str] = &[
    "other",
    "grant",
    "road_toll_or_parking_tariff",
    "road_classification_or_alignment",
    "promotion_ratio",
    "management_centre_affiliation",
];

/// Must it be transmitted? `None` where its nature alone does not say. Words are those of the facts.
pub fn must_transmit(nature: &str, subject: &str, on: Day) -> Ruled<Option<bool>> {
    RULE.held(on)?;
    Ok(match nature {
        "deliberation" => Some(!SUBJECTS[2..].contains(&subject)),
        "regulatory_act" | "loan_agreement" | "contract_above_threshold" | "concession" | "permit" => {
            Some(true)
        }
        "grant_agreement" => Some(false),
        _ => None,
    })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "must_transmit",
    point: "A2",
    article: "CGCT, art. L2131-2",
    also: &["CGCT, art. L5211-3"],
    title: say("Actes à transmettre", "Acts to transmit"),
    sense: say(
        "Se transmettent toutes les délibérations, sauf tarifs de voirie et de stationnement, classement et alignement, ratios de promotion et affiliation au centre de gestion ; les actes réglementaires, emprunts, marchés au-dessus du seuil, concessions, permis.",
        "All deliberations are transmitted, except road and parking tariffs, road classification and alignment, promotion ratios and affiliation to the management centre; regulatory acts, loans, contracts above the threshold, concessions, permits.",
    ),
    unverified: &[
        read_2015("Le détail de la liste.", "The detail of the list."),
        inferred(
            "Une convention de subvention seule n'est pas dans la liste ; elle part en annexe de la délibération.",
            "A grant agreement alone is not in the list; it leaves as an annex of the deliberation.",
        ),
    ],
    inputs: &[
        input("nature", InputKind::Word(NATURES), "nature de l'acte", "nature of the act"),
        optional("subject", InputKind::Word(SUBJECTS), "objet", "subject"),
    ],
    source: include_str!("must_transmit.rs"),
    evaluate: |facts, on| {
        let subject = facts.word_if_known("subject", SUBJECTS)?.unwrap_or("other");
        ruled(must_transmit(facts.word("nature", NATURES)?, subject, on))
    },
    ..BASE
};
