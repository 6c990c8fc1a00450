//! How a result may be worded: "à l'unanimité" only without a vote against, and the four figures always printed.
//!
//! The ruling lists what is wrong: `against_votes`, `figures_missing`. A figure that is not known is missing.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `says_unanimous = true, against = 0, figures_printed = true` | `[]` |
//! | 2023-03-29 | `says_unanimous = true, against = null, figures_printed = false` | `[figures_missing]` |
//! | 2023-03-29 | `says_unanimous = true, against = 1, figures_printed = true` | `[against_votes]` |
//! | 2023-03-29 | `says_unanimous = false, against = 1, figures_printed = true` | `[]` |
//! | 2023-03-29 | `says_unanimous = true, against = 2, figures_printed = false` | `[against_votes, figures_missing]` |
//! | 1996-02-23 | `says_unanimous = true, against = 0, figures_printed = true` | `unknown: not held for that day` |

use super::prelude::*;

/// What is wrong with the wording of a result, as stable words; `against` is `None` when it is not known.
pub fn result_wording(
    says_unanimous: bool,
    against: Option<u32>,
    figures_printed: bool,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let checks = [
        (says_unanimous && against.is_some_and(|votes| votes > 0), "against_votes"),
        (!figures_printed, "figures_missing"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "result_wording",
    point: "V7",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L2121-15"],
    title: say("Rédaction du résultat", "Wording of a result"),
    sense: say(
        "« À l'unanimité » ne s'écrit que sans voix contre parmi les suffrages exprimés ; pour, contre, abstentions et non-participations sont toujours imprimés.",
        "\"Unanimously\" is written only without a vote against among votes cast; for, against, abstentions and not voting are always printed.",
    ),
    certainty: Certainty::Inferred,
    unverified: &[inferred(
        "Aucun texte lu n'impose d'imprimer les quatre chiffres : c'est le choix de la maison.",
        "No text read requires the four figures to be printed: it is the house's choice.",
    )],
    force: CLERK,
    inputs: &[
        input("says_unanimous", InputKind::Flag, "dit « à l'unanimité »", "says \"unanimously\""),
        optional("against", InputKind::Count, "contre (vide : inconnu)", "against (empty: not known)"),
        input(
            "figures_printed",
            InputKind::Flag,
            "les quatre chiffres sont imprimés",
            "the four figures are printed",
        ),
    ],
    source: include_str!("result_wording.rs"),
    evaluate: |facts, on| {
        let (unanimous, printed) = (facts.flag("says_unanimous")?, facts.flag("figures_printed")?);
        ruled(result_wording(unanimous, facts.count_if_known("against")?, printed, on))
    },
    ..BASE
};
