//! Which papers anyone may ask a copy of: minutes, budgets, accounts, orders.
//!
//! For any other paper this article says nothing: `null`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `paper = minutes` | `true` |
//! | 2023-03-29 | `paper = budget` | `true` |
//! | 2023-03-29 | `paper = account` | `true` |
//! | 2023-03-29 | `paper = order` | `true` |
//! | 2023-03-29 | `paper = other` | `null` |
//! | 1996-02-23 | `paper = minutes` | `unknown: not held for that day` |

use super::prelude::*;

/// Papers told apart.
const PAPERS: &[&str] = &["minutes", "budget", "account", "order", "other"];

/// May anyone ask a copy? `None` when this article does not say.
pub fn copies_open(paper: &str, on: Day) -> Ruled<Option<bool>> {
    RULE.held(on)?;
    Ok(PAPERS[..4].contains(&paper).then_some(true))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "copies_open",
    point: "S7",
    article: "CGCT, art. L2121-26",
    also: &["CGCT, art. L5211-46"],
    title: say("Copies ouvertes à tous", "Copies open to all"),
    sense: say(
        "Toute personne peut demander copie des procès-verbaux, des budgets, des comptes et des arrêtés. Le recueil des actes et le compte rendu d'autrefois n'existent plus.",
        "Anyone may ask for copies of minutes, budgets, accounts and orders. The former collection of acts and summary record are abolished.",
    ),
    certainty: Certainty::Verified2015,
    inputs: &[input("paper", InputKind::Word(PAPERS), "document", "paper")],
    source: include_str!("copies_open.rs"),
    evaluate: |facts, on| ruled(copies_open(facts.word("paper", PAPERS)?, on)),
    ..BASE
};
