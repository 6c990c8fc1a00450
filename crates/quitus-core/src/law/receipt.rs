//! The receipt of the prefecture: it proves that the act was received, and is no condition of force.
//!
//! The ruling lists what is missing to print the stamp: `identifier`, `day`, `hour`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `identifier = true, day = true, hour = true` | `{proves = true, missing = []}` |
//! | 2023-03-29 | `identifier = false, day = false, hour = false` | `{proves = false, missing = [identifier, day, hour]}` |
//! | 2023-03-29 | `identifier = true, day = true, hour = false` | `{proves = true, missing = [hour]}` |
//! | 1996-02-23 | `identifier = true, day = true, hour = true` | `unknown: not held for that day` |

use super::prelude::*;

/// What a receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptRead {
    /// It proves the receipt: identifier and day are there.
    pub proves: bool,
    /// What is missing to print the stamp, as stable words.
    pub missing: Vec<&'static str>,
}

/// What a receipt with these parts is worth.
pub fn receipt(identifier: bool, day: bool, hour: bool, on: Day) -> Ruled<ReceiptRead> {
    RULE.held(on)?;
    let parts = [(identifier, "identifier"), (day, "day"), (hour, "hour")];
    let missing = parts.into_iter().filter(|(there, _)| !there).map(|(_, word)| word).collect();
    Ok(ReceiptRead { proves: identifier && day, missing })
}

impl From<ReceiptRead> for Value {
    fn from(read: ReceiptRead) -> Self {
        Value::map([("proves", read.proves.into()), ("missing", read.missing.into())])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "receipt",
    point: "A3",
    article: "CGCT, art. L2131-1",
    title: say("Accusé de réception", "Receipt of the prefecture"),
    sense: say(
        "L'accusé de réception est donné aussitôt ; il prouve la réception et n'est pas une condition du caractère exécutoire.",
        "The receipt is given at once; it proves the reception and is no condition for the act to bind.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[inferred(
        "Identifiant et jour suffisent à la preuve ; l'heure complète le cadre imprimé.",
        "Identifier and day suffice as proof; the hour completes the printed stamp.",
    )],
    inputs: &[
        input("identifier", InputKind::Flag, "l'identifiant est connu", "the identifier is known"),
        input("day", InputKind::Flag, "le jour est connu", "the day is known"),
        input("hour", InputKind::Flag, "l'heure est connue", "the hour is known"),
    ],
    source: include_str!("receipt.rs"),
    evaluate: |facts, on| {
        ruled(receipt(facts.flag("identifier")?, facts.flag("day")?, facts.flag("hour")?, on))
    },
    ..BASE
};
