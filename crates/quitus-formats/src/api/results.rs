//! Results of a sitting as they are entered: the same shape from a page, a file or the API.
//!
//! Every part and every field may be left out: what is not named is not changed. An empty text takes a value away.

use crate::case::Zone;
use quitus_core::review::SittingFile;
use quitus_core::sitting::results::{EnteredVote, ResultSheet, SheetItem, SheetLine};
use quitus_core::sitting::{Officer, Presence};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Results entered, in whole or in part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ResultsEntered {
    /// Hours, place, chair, secretaries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<HeadEntered>,
    /// Lines of members.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<LineEntered>,
    /// Lines of items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemEntered>,
}

/// The head of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct HeadEntered {
    /// The version that was seen; without it the last one is mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// `held` or `no_quorum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// `18:00`, on the clocks of the authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<String>,
    /// `20:45`; after midnight `2026-03-26 00:15`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<String>,
    /// `accepted`, `postponed` or `not_ruled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<String>,
    /// Who presided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<OfficerEntered>,
    /// Who kept the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secretaries: Option<Vec<OfficerEntered>>,
}

/// Someone who held an office of the sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct OfficerEntered {
    /// Key of the member; empty for nobody.
    pub member: String,
    /// The capacity printed under the signature; the usual one when it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
}

/// A member's line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LineEntered {
    /// Key of the member.
    pub member: String,
    /// The version that was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// `present`, `excused` or `absent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presence: Option<String>,
    /// The hour of a late arrival.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrived_at: Option<String>,
    /// The hour of an early departure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_at: Option<String>,
    /// Key of the colleague who holds the proxy; empty for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_to: Option<String>,
    /// When the proxy was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxy_received_at: Option<String>,
}

/// An item's line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ItemEntered {
    /// Its order number in the sitting.
    pub item: u32,
    /// The version that was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// `voted`, `heard`, `withdrawn` or `adjourned`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fate: Option<String>,
    /// The hour at which it was put to discussion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<String>,
    /// How many members present asked for a public ballot; 0 for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_public: Option<u32>,
    /// How many members present asked for a secret ballot; 0 for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_secret: Option<u32>,
    /// Interests declared; the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interests: Option<Vec<InterestEntered>>,
    /// The substance of the debate, one text a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debate: Option<Vec<String>>,
    /// The votes; the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub votes: Option<Vec<VoteEntered>>,
}

/// An interest declared on an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InterestEntered {
    /// Key of the member.
    pub member: String,
    /// `personal` or `by_law`.
    pub kind: String,
    /// The organisation, in words.
    pub organisation: String,
    /// Whether the member left the room.
    pub left_room: bool,
}

/// A vote. A figure left out follows from the roll and the names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct VoteEntered {
    /// What is put to the vote, when it is not the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// `show_of_hands`, `public`, `secret` or `electronic`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// For.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub in_favour: Option<u32>,
    /// Against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<u32>,
    /// Abstentions, blank and void ballots.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstentions: Option<u32>,
    /// Not voting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_voting: Option<u32>,
    /// Whether an unfavourable opinion is voted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unfavourable: bool,
    /// The chair's own vote, for a tie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<String>,
    /// Names and their sense.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<PositionEntered>,
}

/// A named position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PositionEntered {
    /// Key of the member, or of the giver of a proxy.
    pub member: String,
    /// `for`, `against`, `abstention` or `not_voting`.
    pub position: String,
}

impl ResultsEntered {
    /// Reads a file, JSON when it begins with a brace, TOML otherwise; why not, in the words of the format.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
        let text = text.trim_start_matches('\u{feff}');
        match text.trim_start().starts_with('{') {
            true => serde_json::from_str(text).map_err(|error| error.to_string()),
            false => toml::from_str(text).map_err(|error| error.to_string()),
        }
    }

    /// A sheet as it would be entered whole, with the versions of its parts.
    pub fn of(sheet: &ResultSheet, file: &SittingFile) -> Self {
        let zone = Zone::named(&file.authority.time_zone).unwrap_or_else(Zone::paris);
        let hour = |at: Option<_>| at.map(|at| zone.write(at, file.sitting.day));
        let key = |member: &_| file.member(member).map(|member| member.key.clone()).unwrap_or_default();
        let officer = |officer: &Officer| OfficerEntered {
            member: key(&officer.member),
            capacity: Some(officer.capacity.clone()),
        };
        let head = &sheet.head;
        ResultsEntered {
            head: Some(HeadEntered {
                version: Some(head.version),
                state: Some(head.state.word().to_owned()),
                place: head.place.clone(),
                opened_at: hour(head.opened_at),
                closed_at: hour(head.closed_at),
                urgency: head.urgency.map(|urgency| urgency.word().to_owned()),
                chair: head.chair.as_ref().map(officer),
                secretaries: Some(head.secretaries.iter().map(officer).collect()),
            }),
            members: sheet.lines.iter().map(|line| line_of(line, &key, &hour)).collect(),
            items: sheet.items.iter().map(|line| item_of(line, file, &key, &hour)).collect(),
        }
    }
}

type KeyOf<'a> = &'a dyn Fn(&quitus_core::kernel::MemberId) -> String;
type HourOf<'a> = &'a dyn Fn(Option<quitus_core::kernel::Instant>) -> Option<String>;

fn line_of(line: &SheetLine, key: KeyOf<'_>, hour: HourOf<'_>) -> LineEntered {
    let stays = match &line.presence {
        Presence::Present(stays) => stays.as_slice(),
        Presence::Excused | Presence::Absent => &[],
    };
    let presence = match &line.presence {
        Presence::Present(_) => "present",
        Presence::Excused => "excused",
        Presence::Absent => "absent",
    };
    LineEntered {
        member: key(&line.member),
        version: Some(line.version),
        presence: Some(presence.to_owned()),
        arrived_at: hour(stays.first().and_then(|stay| stay.from)),
        left_at: hour(stays.last().and_then(|stay| stay.until)),
        proxy_to: line.proxy.as_ref().map(|proxy| key(&proxy.holder)),
        proxy_received_at: hour(line.proxy.as_ref().and_then(|proxy| proxy.given_at)),
    }
}

fn item_of(line: &SheetItem, file: &SittingFile, key: KeyOf<'_>, hour: HourOf<'_>) -> ItemEntered {
    let order = file.sitting.items.iter().find(|item| item.id == line.item).map(|item| item.order);
    let interests = line.interests.iter().map(|interest| InterestEntered {
        member: key(&interest.member),
        kind: interest.kind.word().to_owned(),
        organisation: interest.organisation.clone(),
        left_room: interest.left_room,
    });
    ItemEntered {
        item: order.unwrap_or_default(),
        version: Some(line.version),
        fate: Some(line.fate.word().to_owned()),
        opened_at: hour(line.opened_at),
        asked_public: line.requests.public,
        asked_secret: line.requests.secret,
        interests: Some(interests.collect()),
        debate: Some(line.debate.clone()),
        votes: Some(line.votes.iter().map(|vote| vote_of(vote, key)).collect()),
    }
}

fn vote_of(vote: &EnteredVote, key: KeyOf<'_>) -> VoteEntered {
    let positions = vote.positions.iter().map(|taken| PositionEntered {
        member: key(&taken.member),
        position: taken.position.word().to_owned(),
    });
    VoteEntered {
        about: vote.about.clone(),
        method: vote.method.map(|method| method.word().to_owned()),
        in_favour: vote.figures.in_favour,
        against: vote.figures.against,
        abstentions: vote.figures.abstentions,
        not_voting: vote.figures.not_voting,
        unfavourable: vote.unfavourable,
        chair: vote.chair.map(|position| position.word().to_owned()),
        positions: positions.collect(),
    }
}
