//! Is a proxy (pouvoir) valid at the moment of a vote?
//!
//! Written, naming the holder and the sitting, given before the vote, not revoked; the giver absent, the holder
//! present; not one more than the holder may hold; in communes and EPCI not a fourth consecutive sitting, unless a
//! certified illness; in departments and regions for that sitting only. The ruling lists what fails:
//! `not_written`, `sitting_not_named`, `given_after_vote`, `revoked`, `giver_present`, `holder_absent`,
//! `holder_full`, `fourth_sitting`, `interested`.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 0` | `{valid = true, fails = []}` |
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 1` | `{valid = false, fails = [holder_full]}` |
//! | 2020-12-15 | `giver_present = false, holder_present = true, others_held = 1` | `{valid = true, fails = []}` |
//! | 2023-03-29 | `giver_present = true, holder_present = true, others_held = 0` | `{valid = false, fails = [giver_present]}` |
//! | 2023-03-29 | `giver_present = false, holder_present = false, others_held = 0` | `{valid = false, fails = [holder_absent]}` |
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 0, consecutive = 3` | `{valid = true, fails = []}` |
//! | 2023-04-26 | `giver_present = false, holder_present = true, others_held = 0, consecutive = 4` | `{valid = false, fails = [fourth_sitting]}` |
//! | 2023-04-26 | `giver_present = false, holder_present = true, others_held = 0, consecutive = 4, certified_illness = true` | `{valid = true, fails = []}` |
//! | 2023-04-26 | `giver_present = false, holder_present = true, others_held = 0, consecutive = 2, kind = region` | `{valid = false, fails = [fourth_sitting]}` |
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 0, written = false, revoked = true` | `{valid = false, fails = [not_written, revoked]}` |
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 0, interested = true` | `{valid = false, fails = [interested]}` |
//! | 2023-03-29 | `giver_present = false, holder_present = true, others_held = 0, kind = epci_bureau_advisory` | `unknown: left to the standing orders` |
//! | 1996-02-23 | `giver_present = false, holder_present = true, others_held = 0` | `unknown: not held for that day` |

use super::prelude::*;
use super::proxies_held::proxies_held;

/// A proxy as it stands at a vote; what is not known is not held against it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProxyFacts {
    /// The giver is in the room.
    pub giver_present: bool,
    /// The holder is in the room.
    pub holder_present: bool,
    /// Other valid proxies of the holder, received earlier.
    pub others_held: u32,
    /// In writing.
    pub written: Option<bool>,
    /// Names the holder and this sitting.
    pub names_sitting: Option<bool>,
    /// Given after the vote.
    pub given_after_vote: bool,
    /// Revoked before the vote.
    pub revoked: bool,
    /// Which consecutive sitting this is for the same paper, from 1.
    pub consecutive: Option<u32>,
    /// The giver's illness is certified.
    pub certified_illness: bool,
    /// The giver or the holder has an interest in the item.
    pub interested: bool,
}

/// What may make a proxy invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProxyFailure {
    /// Not in writing.
    NotWritten,
    /// Does not name the holder and the sitting.
    SittingNotNamed,
    /// Given after the vote.
    GivenAfterVote,
    /// Revoked.
    Revoked,
    /// The giver is there: the proxy lapses.
    GiverPresent,
    /// The holder is not there.
    HolderAbsent,
    /// The holder already holds as many as the law allows.
    HolderFull,
    /// One sitting too many in a row.
    FourthSitting,
    /// Giver or holder is interested in the item.
    Interested,
}

/// For how many consecutive sittings one paper holds.
static SITTINGS: &[Row<u32>] = &[
    Row { kinds: BodyKind::MUNICIPAL, valid: CODE, value: 3 },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: 1 },
];

/// What fails in a proxy at a vote; empty when it is valid.
pub fn proxy_valid(proxy: ProxyFacts, kind: BodyKind, on: Day) -> Ruled<Vec<ProxyFailure>> {
    RULE.held(on)?;
    let most = proxies_held(kind, on)?;
    let sittings = look_up(SITTINGS, kind, on)?;
    let illness = proxy.certified_illness && BodyKind::MUNICIPAL.contains(&kind);
    let too_long = proxy.consecutive.is_some_and(|rank| rank > sittings) && !illness;
    let checks = [
        (proxy.written == Some(false), ProxyFailure::NotWritten),
        (proxy.names_sitting == Some(false), ProxyFailure::SittingNotNamed),
        (proxy.given_after_vote, ProxyFailure::GivenAfterVote),
        (proxy.revoked, ProxyFailure::Revoked),
        (proxy.giver_present, ProxyFailure::GiverPresent),
        (!proxy.holder_present, ProxyFailure::HolderAbsent),
        (proxy.others_held >= most, ProxyFailure::HolderFull),
        (too_long, ProxyFailure::FourthSitting),
        (proxy.interested, ProxyFailure::Interested),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, failure)| failure).collect())
}

impl ProxyFailure {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            ProxyFailure::NotWritten => "not_written",
            ProxyFailure::SittingNotNamed => "sitting_not_named",
            ProxyFailure::GivenAfterVote => "given_after_vote",
            ProxyFailure::Revoked => "revoked",
            ProxyFailure::GiverPresent => "giver_present",
            ProxyFailure::HolderAbsent => "holder_absent",
            ProxyFailure::HolderFull => "holder_full",
            ProxyFailure::FourthSitting => "fourth_sitting",
            ProxyFailure::Interested => "interested",
        }
    }
}

/// Reads a proxy from the facts.
fn proxy(facts: &Facts<'_>) -> Result<ProxyFacts, super::FactError> {
    Ok(ProxyFacts {
        giver_present: facts.flag("giver_present")?,
        holder_present: facts.flag("holder_present")?,
        others_held: facts.count_or_zero("others_held")?,
        written: facts.flag_if_known("written")?,
        names_sitting: facts.flag_if_known("names_sitting")?,
        given_after_vote: facts.flag_or_no("given_after_vote")?,
        revoked: facts.flag_or_no("revoked")?,
        consecutive: facts.count_if_known("consecutive")?,
        certified_illness: facts.flag_or_no("certified_illness")?,
        interested: facts.flag_or_no("interested")?,
    })
}

/// The ruling on the wire.
fn told(fails: &[ProxyFailure]) -> Value {
    let words = fails.iter().map(|failure| failure.word()).collect::<Vec<_>>();
    Value::map([("valid", fails.is_empty().into()), ("fails", words.into())])
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "proxy_valid",
    point: "§3",
    article: "CGCT, art. L2121-20",
    also: &["CGCT, art. L3121-16 et L4132-15", "TA Lille, 9 février 1993"],
    title: say("Validité d'un pouvoir", "Validity of a proxy"),
    sense: say(
        "Un membre empêché donne par écrit pouvoir à un collègue de son choix, toujours révocable, pour trois séances de suite au plus sauf maladie constatée. Le pouvoir nomme le mandataire et la séance ; au département et à la région il ne vaut que pour la réunion.",
        "A member who cannot come gives a written proxy to a colleague of their choice, always revocable, for three sittings in a row at most except certified illness. It names the holder and the sitting; in departments and regions it holds for that meeting only.",
    ),
    certainty: Certainty::Verified2015,
    unverified: &[
        inferred(
            "Le mandant qui arrive fait tomber le pouvoir ; le mandataire qui part emporte les deux voix.",
            "A giver who arrives ends the proxy; a holder who leaves takes both votes away.",
        ),
        inferred(
            "De deux pouvoirs au même mandataire, le plus tardif reçu est refusé ; pas de pouvoir en chaîne.",
            "Of two proxies to one holder, the later received is refused; no chain of proxies.",
        ),
        inferred(
            "Le pouvoir donné ou reçu par un membre intéressé est écarté.",
            "A proxy given or held by an interested member is set aside.",
        ),
    ],
    force: CLERK,
    inputs: &[
        input("giver_present", InputKind::Flag, "le mandant est dans la salle", "the giver is in the room"),
        input(
            "holder_present",
            InputKind::Flag,
            "le mandataire est dans la salle",
            "the holder is in the room",
        ),
        optional(
            "others_held",
            InputKind::Count,
            "autres pouvoirs du mandataire",
            "other proxies of the holder",
        ),
        optional("written", InputKind::Flag, "par écrit", "in writing"),
        optional(
            "names_sitting",
            InputKind::Flag,
            "nomme le mandataire et la séance",
            "names the holder and the sitting",
        ),
        optional("given_after_vote", InputKind::Flag, "donné après le vote", "given after the vote"),
        optional("revoked", InputKind::Flag, "révoqué", "revoked"),
        optional("consecutive", InputKind::Count, "combientième séance de suite", "which sitting in a row"),
        optional("certified_illness", InputKind::Flag, "maladie dûment constatée", "certified illness"),
        optional(
            "interested",
            InputKind::Flag,
            "mandant ou mandataire intéressé à l'affaire",
            "giver or holder interested in the item",
        ),
        KIND,
    ],
    source: include_str!("proxy_valid.rs"),
    evaluate: |facts, on| Ok(proxy_valid(proxy(facts)?, facts.kind()?, on).map(|fails| told(&fails))),
    ..BASE
};
