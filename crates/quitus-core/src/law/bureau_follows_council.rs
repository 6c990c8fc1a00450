//! Which rules a bureau follows: the council's when it decides by delegation, its standing orders otherwise.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `decides_by_delegation = true` | `{rules = council, kind = epci_bureau_delegated, public = true}` |
//! | 2023-03-29 | `decides_by_delegation = false` | `{rules = standing_orders, kind = epci_bureau_advisory, public = null}` |
//! | 1996-02-24 | `decides_by_delegation = true` | `{rules = council, kind = epci_bureau_delegated, public = true}` |
//! | 1996-02-23 | `decides_by_delegation = true` | `unknown: not held for that day` |

use super::prelude::*;

/// The kind of a bureau, which tells its rules.
pub fn bureau_follows_council(decides_by_delegation: bool, on: Day) -> Ruled<BodyKind> {
    RULE.held(on)?;
    Ok(if decides_by_delegation { BodyKind::EpciBureauDelegated } else { BodyKind::EpciBureauAdvisory })
}

/// The ruling on the wire.
fn told(kind: BodyKind) -> Value {
    let council = kind == BodyKind::EpciBureauDelegated;
    let rules = if council { "council" } else { "standing_orders" };
    Value::map([
        ("rules", rules.into()),
        ("kind", kind.word().into()),
        ("public", council.then_some(true).into()),
    ])
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "bureau_follows_council",
    point: "5bis",
    article: "CGCT, art. L5211-10",
    also: &["Loi n° 2020-290, art. 10", "CE, 18 décembre 1996"],
    title: say("Règles que suit le bureau", "Rules a bureau follows"),
    sense: say(
        "Quand il décide par délégation, le bureau suit les règles du conseil : convocation, police, présidence, quorum, majorités, contrôle de légalité et, dit le ministère, séances publiques. Sinon seul le règlement intérieur s'applique.",
        "When it decides by delegation the bureau follows the council's rules: convocation, order, chair, quorum, majorities, legality control and, says the ministry, public sittings. Otherwise only the standing orders apply.",
    ),
    unverified: &[inferred(
        "Séances publiques : position du ministère, contraire à un arrêt de 1996 sur les commissions permanentes.",
        "Public sittings: the ministry's position, against a ruling of 1996 on standing committees.",
    )],
    inputs: &[input(
        "decides_by_delegation",
        InputKind::Flag,
        "décide par délégation du conseil",
        "decides by delegation of the council",
    )],
    source: include_str!("bureau_follows_council.rs"),
    evaluate: |facts, on| Ok(bureau_follows_council(facts.flag("decides_by_delegation")?, on).map(told)),
    ..BASE
};
