//! Each affair has an order number within the sitting, never reused and never changed.
//!
//! The ruling lists what is wrong: `missing`, `reused`, `changed`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `order = 12, taken = [1, 2, 11]` | `[]` |
//! | 2023-03-29 | `order = 12, taken = [1, 2, 12]` | `[reused]` |
//! | 2023-03-29 | `order = null, taken = [1, 2]` | `[missing]` |
//! | 2023-03-29 | `order = 12, taken = [], before = 13` | `[changed]` |
//! | 2023-03-29 | `order = null, taken = [], before = 13` | `[missing, changed]` |
//! | 1996-02-23 | `order = 1, taken = []` | `unknown: not held for that day` |

use super::prelude::*;

/// What is wrong with the order number of an affair, as stable words; `before` is the number it already had.
pub fn register_number(
    order: Option<u32>,
    taken: &[u32],
    before: Option<u32>,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let checks = [
        (order.is_none(), "missing"),
        (order.is_some_and(|order| taken.contains(&order)), "reused"),
        (before.is_some() && before != order, "changed"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "register_number",
    point: "S5",
    article: "CGCT, art. R2121-9",
    also: &["CGCT, art. L2121-23"],
    title: say("Numéro d'ordre au registre", "Order number in the register"),
    sense: say(
        "Chaque affaire porte un numéro d'ordre dans la séance, repris au feuillet de clôture. Un numéro ne sert qu'une fois et ne change pas.",
        "Each affair has an order number within the sitting, repeated on the closing sheet. A number serves once and does not change.",
    ),
    unverified: &[inferred(
        "Que le numéro annuel ne soit ni réutilisé ni changé est le choix de la maison.",
        "That the yearly number is neither reused nor changed is the house's choice.",
    )],
    force: Force::Refuses,
    inputs: &[
        optional("order", InputKind::Count, "numéro d'ordre (vide : aucun)", "order number (empty: none)"),
        input(
            "taken",
            InputKind::Counts,
            "numéros déjà pris dans la séance",
            "numbers already taken in the sitting",
        ),
        optional("before", InputKind::Count, "numéro qu'elle portait déjà", "number it already had"),
    ],
    source: include_str!("register_number.rs"),
    evaluate: |facts, on| {
        let taken = facts.counts("taken")?;
        ruled(register_number(facts.count_if_known("order")?, &taken, facts.count_if_known("before")?, on))
    },
    ..BASE
};
