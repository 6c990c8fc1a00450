//! May the bureau decide it? Only by delegation of the council, and never what the law keeps for the council.
//!
//! The ruling lists what is wrong: `kept_for_council`, `no_reference`, `not_before_sitting`, `other_term`,
//! `outside_scope`. A paper that says nothing of its delegation has no reference. What is not known of a
//! delegation is not held against it; a scope silent on agreements of several years gives `scope_silent`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `matter = grant, delegated_on = 2020-07-16, sitting = 2023-03-29` | `[]` |
//! | 2023-03-29 | `matter = grant, delegated_on = null, sitting = 2023-03-29` | `[no_reference]` |
//! | 2023-03-29 | `matter = grant, delegated_on = 2023-03-29, sitting = 2023-03-29` | `[not_before_sitting]` |
//! | 2023-03-29 | `matter = grant, delegated_on = 2019-06-01, sitting = 2023-03-29, term_began = 2020-07-16` | `[other_term]` |
//! | 2023-03-29 | `matter = budget, delegated_on = 2020-07-16, sitting = 2023-03-29` | `[kept_for_council]` |
//! | 2023-03-29 | `matter = rates, delegated_on = null, sitting = 2023-03-29` | `[kept_for_council, no_reference]` |
//! | 2023-03-29 | `matter = agreement, delegated_on = 2020-07-16, sitting = 2023-03-29, in_scope = false` | `[outside_scope]` |
//! | 2023-03-29 | `matter = agreement, delegated_on = 2020-07-16, sitting = 2023-03-29, several_years = true` | `[scope_silent]` |
//! | 2023-03-29 | `matter = agreement, delegated_on = 2020-07-16, sitting = 2023-03-29, several_years = true, in_scope = true` | `[]` |
//! | 1996-02-23 | `matter = grant, delegated_on = null, sitting = 1996-02-23` | `unknown: not held for that day` |

use super::prelude::*;

/// Matters told apart; the first seven are kept for the council.
const MATTERS: &[&str] = &[
    "budget",
    "rates",
    "account",
    "measures_after_notice",
    "founding_conditions_or_joining",
    "public_service_delegation",
    "orientation",
    "grant",
    "agreement",
    "other",
];
/// How many of them are kept.
const KEPT: usize = 7;

/// A delegation of the council to the bureau as an act speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// The matter is kept for the council.
    pub kept_for_council: bool,
    /// Day of the delegating deliberation; `None` when the act does not cite one.
    pub delegated_on: Option<Day>,
    /// Day of the sitting of the bureau.
    pub sitting: Day,
    /// First day of the present term of office; `None` is not known.
    pub term_began: Option<Day>,
    /// The object is within the scope; `None` when the scope does not say.
    pub in_scope: Option<bool>,
    /// The act is an agreement of several years.
    pub several_years: bool,
}

/// What is wrong with the bureau's competence, as stable words.
pub fn bureau_delegation(delegation: Delegation, on: Day) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let cited = delegation.delegated_on;
    let other_term = cited.zip(delegation.term_began).is_some_and(|(day, began)| day < began);
    let checks = [
        (delegation.kept_for_council, "kept_for_council"),
        (cited.is_none(), "no_reference"),
        (cited.is_some_and(|day| day >= delegation.sitting), "not_before_sitting"),
        (other_term, "other_term"),
        (delegation.in_scope == Some(false), "outside_scope"),
        (delegation.in_scope.is_none() && cited.is_some() && delegation.several_years, "scope_silent"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "bureau_delegation",
    point: "5bis",
    article: "CGCT, art. L5211-10",
    title: say("Compétence du bureau", "Competence of the bureau"),
    sense: say(
        "Le conseil peut déléguer au bureau, sauf le budget, les taux et tarifs, le compte, les mesures après mise en demeure, les conditions de fonctionnement, l'adhésion à un établissement, la délégation d'un service public et les grandes orientations. Accorder une subvention et approuver une convention peuvent se déléguer.",
        "The council may delegate to the bureau, except the budget, rates and tariffs, the account, measures after formal notice, founding conditions, joining a public body, delegating a public service and main orientations. Granting a subsidy and approving an agreement may be delegated.",
    ),
    force: CLERK,
    inputs: &[
        input("matter", InputKind::Word(MATTERS), "matière", "matter"),
        optional(
            "delegated_on",
            InputKind::Day,
            "délibération de délégation (vide : non citée)",
            "delegating deliberation (empty: not cited)",
        ),
        input("sitting", InputKind::Day, "jour de la séance du bureau", "day of the bureau's sitting"),
        optional("term_began", InputKind::Day, "début du mandat en cours", "start of the present term"),
        optional(
            "in_scope",
            InputKind::Flag,
            "objet compris dans la délégation",
            "object within the delegation",
        ),
        optional("several_years", InputKind::Flag, "convention pluriannuelle", "agreement of several years"),
    ],
    source: include_str!("bureau_delegation.rs"),
    evaluate: |facts, on| {
        let delegation = Delegation {
            kept_for_council: MATTERS[..KEPT].contains(&facts.word("matter", MATTERS)?),
            delegated_on: facts.day_if_known("delegated_on")?,
            sitting: facts.day("sitting")?,
            term_began: facts.day_if_known("term_began")?,
            in_scope: facts.flag_if_known("in_scope")?,
            several_years: facts.flag_or_no("several_years")?,
        };
        ruled(bureau_delegation(delegation, on))
    },
    ..BASE
};
