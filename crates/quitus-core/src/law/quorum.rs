//! The quorum: more than half of the members in office are in the room.
//!
//! More than half is not "half plus one": seventy and seventy-one members both need thirty-six. During the three
//! windows of the COVID exception a third was enough, rounded up, bureaux of EPCI included.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `in_office = 71` | `36` |
//! | 2023-03-29 | `in_office = 70` | `36` |
//! | 2023-03-29 | `in_office = 72` | `37` |
//! | 2023-03-29 | `in_office = 69` | `35` |
//! | 2023-03-29 | `in_office = 11` | `6` |
//! | 2023-03-29 | `in_office = 8` | `5` |
//! | 2023-03-29 | `in_office = 29` | `15` |
//! | 2023-03-29 | `in_office = 123, kind = department` | `62` |
//! | 2023-03-29 | `in_office = 204, kind = region` | `103` |
//! | 2023-03-29 | `in_office = 1` | `1` |
//! | 2020-12-15 | `in_office = 71` | `24` |
//! | 2020-12-15 | `in_office = 72, kind = epci_bureau_delegated` | `24` |
//! | 2020-12-15 | `in_office = 73, kind = region` | `25` |
//! | 2020-03-23 | `in_office = 71` | `36` |
//! | 2020-03-24 | `in_office = 71` | `24` |
//! | 2020-08-30 | `in_office = 71` | `24` |
//! | 2020-08-31 | `in_office = 71` | `36` |
//! | 2020-10-17 | `in_office = 71` | `24` |
//! | 2021-09-30 | `in_office = 71` | `24` |
//! | 2021-10-01 | `in_office = 71` | `36` |
//! | 2021-11-11 | `in_office = 71` | `24` |
//! | 2022-07-31 | `in_office = 71` | `24` |
//! | 2022-08-01 | `in_office = 71` | `36` |
//! | 2023-03-29 | `in_office = 20, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-24 | `in_office = 71` | `36` |
//! | 1996-02-23 | `in_office = 71` | `unknown: not held for that day` |
//! | 1889-05-06 | `in_office = 71` | `unknown: not held for that day` |

use super::prelude::*;

/// How many of the members in office must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// More than half.
    MoreThanHalf,
    /// A third, rounded up.
    Third,
}

/// Shares by kind and day; the first row that fits is the one.
static SHARES: &[Row<Share>] = &[
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[0], value: Share::Third },
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[1], value: Share::Third },
    Row { kinds: BodyKind::DELIBERATING, valid: COVID[2], value: Share::Third },
    Row { kinds: BodyKind::DELIBERATING, valid: CODE, value: Share::MoreThanHalf },
];

/// How many of `in_office` members must be in the room; never fewer than one.
pub fn quorum(in_office: u32, kind: BodyKind, on: Day) -> Ruled<u32> {
    RULE.held(on)?;
    Ok(match look_up(SHARES, kind, on)? {
        Share::MoreThanHalf => in_office / 2 + 1,
        Share::Third => in_office.div_ceil(3).max(1),
    })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "quorum",
    point: "Q1",
    article: "CGCT, art. L2121-17",
    also: &[
        "CGCT, art. L5211-1",
        "TA Toulouse, 28 juin 1987",
        "Rép. min. n° 8750",
        "Loi n° 2020-290, art. 10",
    ],
    title: say("Quorum", "Quorum"),
    sense: say(
        "L'assemblée ne délibère que si plus de la moitié de ses membres en exercice sont présents dans la salle. Les pouvoirs ne comptent pas. Pendant les trois périodes COVID, un tiers suffisait.",
        "The assembly deliberates only when more than half of its members in office are in the room. Proxies do not count. During the three COVID windows a third was enough.",
    ),
    unverified: &[
        memory(
            "Le premier jour de la première période COVID (24 mars 2020).",
            "The first day of the first COVID window (24 March 2020).",
        ),
        read_2015(
            "Majorité absolue des membres en exercice au département et à la région.",
            "Absolute majority of members in office in departments and regions.",
        ),
    ],
    force: CLERK,
    inputs: &[input("in_office", InputKind::Count, "membres en exercice", "members in office"), KIND],
    source: include_str!("quorum.rs"),
    evaluate: |facts, on| ruled(quorum(facts.count("in_office")?, facts.kind()?, on)),
    ..BASE
};
