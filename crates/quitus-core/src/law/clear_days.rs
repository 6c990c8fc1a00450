//! Clear days (jours francs) between the sending of the convocation and the sitting.
//!
//! Neither the day of sending nor the day of the sitting counts. Days are whole, from midnight to midnight;
//! Saturdays, Sundays and holidays count, and the term is never extended. The day that counts is the day of
//! sending, not of signature nor of receipt. A sending on the day of the sitting, or after it, leaves less than none: the
//! count is the formula's, negative, and says by how much it is missed.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `sent = 2023-03-22, sitting = 2023-03-29` | `6` |
//! | 2023-03-29 | `sent = 2023-03-23, sitting = 2023-03-29` | `5` |
//! | 2023-03-29 | `sent = 2023-03-24, sitting = 2023-03-29` | `4` |
//! | 2023-03-29 | `sent = 2023-03-28, sitting = 2023-03-29` | `0` |
//! | 2023-03-29 | `sent = 2023-03-29, sitting = 2023-03-29` | `-1` |
//! | 2024-03-04 | `sent = 2024-02-27, sitting = 2024-03-04` | `5` |
//! | 1996-02-24 | `sent = 1996-02-20, sitting = 1996-02-24` | `3` |
//! | 1989-12-26 | `sent = 1989-12-21, sitting = 1989-12-26` | `unknown: not held for that day` |

use super::prelude::*;

/// Clear days from the day of sending to the day of the sitting; negative when the sitting is not after.
pub fn clear_days(sent: Day, sitting: Day, on: Day) -> Ruled<i64> {
    RULE.held(on)?;
    Ok(sent.days_until(sitting) - 1)
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "clear_days",
    point: "N1",
    article: "CGCT, art. L2121-11 et L2121-12",
    also: &["CGCT, art. L5211-1", "CE, 12 juillet 1955", "CE, 13 octobre 1993"],
    title: say("Jours francs", "Clear days"),
    sense: say(
        "Entre l'envoi de la convocation et la séance, on compte des jours entiers, sans le jour de l'envoi ni celui de la séance. Samedis, dimanches et jours fériés comptent ; le délai n'est pas prolongé.",
        "Between the sending of the convocation and the sitting, whole days are counted, without the day of sending or that of the sitting. Saturdays, Sundays and holidays count; the term is not extended.",
    ),
    unverified: &[
        inferred(
            "Le jour d'envoi est celui de Paris : un courriel de 23 h 59 compte ce jour-là.",
            "The day of sending is the day in Paris: a mail of 23:59 counts that day.",
        ),
        inferred(
            "Un nouvel envoi à un membre qui n'avait rien reçu fait repartir le délai pour lui seul.",
            "Sending again to a member who received nothing starts the term anew for that member alone.",
        ),
        memory(
            "Un ordre du jour corrigé est une nouvelle convocation, avec tout le délai.",
            "A corrected agenda is a new convocation, with the full term.",
        ),
    ],
    inputs: &[
        input("sent", InputKind::Day, "jour de l'envoi", "day of sending"),
        input("sitting", InputKind::Day, "jour de la séance", "day of the sitting"),
    ],
    source: include_str!("clear_days.rs"),
    evaluate: |facts, on| ruled(clear_days(facts.day("sent")?, facts.day("sitting")?, on)),
    ..BASE
};
