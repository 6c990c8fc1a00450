//! A sitting by video: the quorum counts every site, the ballot is public, a secret one waits for another sitting.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `present_by_site = [30, 6], secret_asked = false, kind = epci_council` | `{present = 36, ballot = public}` |
//! | 2023-03-29 | `present_by_site = [51], secret_asked = true, kind = epci_council` | `{present = 51, ballot = another_sitting}` |
//! | 2023-03-29 | `present_by_site = [30, 6], secret_asked = false, kind = commune_ge3500` | `unknown: not held for that kind of assembly` |
//! | 2023-03-29 | `present_by_site = [30, 6], secret_asked = false, kind = epci_bureau_delegated` | `unknown: not held for that kind of assembly` |
//! | 2022-12-31 | `present_by_site = [30, 6], secret_asked = false, kind = epci_council` | `unknown: not held for that day` |

use super::prelude::*;

/// The copy of the article was made in 2023: earlier texts are not held.
const COPY_OF_2023: Period = Period::since(2023, 1, 1);
/// Whose sittings may be by video.
static BY_VIDEO: &[Row<()>] = &[Row { kinds: &[BodyKind::EpciCouncil], valid: COPY_OF_2023, value: () }];

/// A sitting held by video.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VideoSitting {
    /// Members present, over every site.
    pub present: u32,
    /// A secret ballot was asked: the item goes to another sitting.
    pub another_sitting: bool,
}

/// Who is present over the sites, and whether the item can be voted.
pub fn video_sitting(by_site: &[u32], secret_asked: bool, kind: BodyKind, on: Day) -> Ruled<VideoSitting> {
    RULE.held(on)?;
    look_up(BY_VIDEO, kind, on)?;
    let present = by_site.iter().fold(0, |sum: u32, site| sum.saturating_add(*site));
    Ok(VideoSitting { present, another_sitting: secret_asked })
}

impl From<VideoSitting> for Value {
    fn from(sitting: VideoSitting) -> Self {
        let ballot = if sitting.another_sitting { "another_sitting" } else { "public" };
        Value::map([("present", sitting.present.into()), ("ballot", ballot.into())])
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "video_sitting",
    point: "V8",
    article: "CGCT, art. L5211-11-1",
    title: say("Séance par visioconférence", "Sitting by video"),
    sense: say(
        "Le conseil d'un EPCI peut siéger par visioconférence : le quorum compte tous les lieux, on ne vote qu'au scrutin public, une demande de scrutin secret renvoie l'affaire à une autre séance.",
        "The council of an EPCI may sit by video: the quorum counts every site, ballots are public only, a request for a secret ballot sends the item to another sitting.",
    ),
    unverified: &[
        memory(
            "Le renvoi à une autre séance en cas de scrutin secret.",
            "Sending the item to another sitting for a secret ballot.",
        ),
        inferred(
            "Le premier jour n'est pas connu ici : la règle est tenue depuis la copie lue (2023).",
            "Its first day is not known here: held since the copy that was read (2023).",
        ),
        inferred(
            "La loi 2025-1249 l'ouvre aux bureaux d'EPCI : article non lu.",
            "Law 2025-1249 opens it to EPCI bureaux: article not read.",
        ),
    ],
    valid: &[COPY_OF_2023],
    force: CLERK,
    inputs: &[
        input("present_by_site", InputKind::Counts, "présents dans chaque lieu", "present at each site"),
        input("secret_asked", InputKind::Flag, "scrutin secret demandé", "secret ballot asked"),
        input("kind", InputKind::Word(BodyKind::WORDS), "nature de l'assemblée", "kind of assembly"),
    ],
    source: include_str!("video_sitting.rs"),
    evaluate: |facts, on| {
        let sites = facts.counts("present_by_site")?;
        ruled(video_sitting(&sites, facts.flag("secret_asked")?, facts.kind()?, on))
    },
    ..BASE
};
