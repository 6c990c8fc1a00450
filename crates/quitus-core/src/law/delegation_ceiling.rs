//! The cap of a delegation: above it, the council decides.
//!
//! A delegation without a cap (`null`) bounds nothing here.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `amount_cents = 10000000, cap_cents = 10000000` | `true` |
//! | 2023-03-29 | `amount_cents = 10000100, cap_cents = 10000000` | `false` |
//! | 2023-03-29 | `amount_cents = 10000001, cap_cents = 10000000` | `false` |
//! | 2023-03-29 | `amount_cents = 10000100, cap_cents = null` | `true` |
//! | 1996-02-23 | `amount_cents = 1, cap_cents = 2` | `unknown: not held for that day` |

use super::prelude::*;

/// Is the amount within the cap of the delegation? No cap bounds nothing.
pub fn delegation_ceiling(amount: Cents, cap: Option<Cents>, on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(cap.is_none_or(|cap| amount <= cap))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "delegation_ceiling",
    point: "5bis",
    article: "CGCT, art. L5211-10",
    title: say("Plafond de la délégation", "Cap of the delegation"),
    sense: say(
        "Le bureau ne décide que dans la limite fixée par la délégation : au-delà, le conseil décide.",
        "The bureau decides only within the limit set by the delegation: above it, the council decides.",
    ),
    force: Force::Refuses,
    inputs: &[
        input("amount_cents", InputKind::Cents, "montant de l'acte", "amount of the act"),
        optional("cap_cents", InputKind::Cents, "plafond (vide : aucun)", "cap (empty: none)"),
    ],
    source: include_str!("delegation_ceiling.rs"),
    evaluate: |facts, on| {
        let known = !matches!(facts.get("cap_cents"), None | Some(Value::Null));
        let cap = if known { Some(facts.cents("cap_cents")?) } else { None };
        ruled(delegation_ceiling(facts.cents("amount_cents")?, cap, on))
    },
    ..BASE
};
