//! Which decisions bar the member who represents the authority by law in a body (L1111-6).
//!
//! Barred: giving that body a public contract, a loan guarantee or a listed aid, a tender committee where it bids,
//! the member's own designation or pay. Not barred: compulsory spending and the budget vote. Never barred: seats in
//! a grouping of authorities, a CCAS, a CIAS or a caisse des écoles.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `decision = aid, seat = other` | `true` |
//! | 2023-03-29 | `decision = public_contract, seat = other` | `true` |
//! | 2023-03-29 | `decision = loan_guarantee, seat = other` | `true` |
//! | 2023-03-29 | `decision = tender_committee, seat = other` | `true` |
//! | 2023-03-29 | `decision = own_designation_or_pay, seat = other` | `true` |
//! | 2023-03-29 | `decision = budget, seat = other` | `false` |
//! | 2023-03-29 | `decision = compulsory_spending, seat = other` | `false` |
//! | 2023-03-29 | `decision = other, seat = other` | `false` |
//! | 2023-03-29 | `decision = aid, seat = grouping` | `false` |
//! | 2023-03-29 | `decision = aid, seat = ccas` | `false` |
//! | 2022-02-22 | `decision = aid, seat = other` | `unknown: not held for that day` |

use super::prelude::*;

/// Decisions told apart by L1111-6.
const DECISIONS: &[&str] = &[
    "public_contract",
    "loan_guarantee",
    "aid",
    "tender_committee",
    "own_designation_or_pay",
    "budget",
    "compulsory_spending",
    "other",
];
/// Those that bar.
const BARRING: &[&str] = DECISIONS.split_at(5).0;
/// Bodies told apart.
const SEATS: &[&str] = &["other", "grouping", "ccas", "caisse_des_ecoles"];

/// Is the representative barred from that decision? Both words are those of the facts.
pub fn barred_by_law(decision: &str, seat: &str, on: Day) -> Ruled<bool> {
    RULE.held(on)?;
    Ok(seat == "other" && BARRING.contains(&decision))
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "barred_by_law",
    point: "Q4",
    article: "CGCT, art. L1111-6",
    also: &["CGCT, art. L2131-11", "Loi n° 2022-217 (3DS)"],
    title: say("Représentant désigné par la loi", "Representative designated by law"),
    sense: say(
        "Représenter la collectivité dans un organisme en application de la loi n'est pas en soi un intérêt ; mais le représentant ne prend pas part aux décisions qui donnent à cet organisme un marché, une garantie ou une aide, ni à celles qui le concernent.",
        "Representing the authority in a body by virtue of the law is no interest in itself; but the representative takes no part in decisions giving that body a contract, a guarantee or an aid, nor in those about themselves.",
    ),
    unverified: &[
        inferred(
            "Le ministère range les subventions parmi les aides visées (11 septembre 2025).",
            "The ministry lists grants among the aids meant (11 September 2025).",
        ),
        inferred(
            "Les effets de la loi 2025-1249 n'ont pas été lus.",
            "What law 2025-1249 did has not been read.",
        ),
    ],
    valid: &[THREE_DS],
    force: CLERK,
    inputs: &[
        input("decision", InputKind::Word(DECISIONS), "ce qui est décidé", "what is decided"),
        input("seat", InputKind::Word(SEATS), "organisme où siège le membre", "body where the member sits"),
    ],
    source: include_str!("barred_by_law.rs"),
    evaluate: |facts, on| {
        ruled(barred_by_law(facts.word("decision", DECISIONS)?, facts.word("seat", SEATS)?, on))
    },
    ..BASE
};
