//! Sittings of that world: one held, with all a sitting may hold, one only planned.

use super::{day, text};
use quitus_core::kernel::*;
use quitus_core::sitting::*;

/// Three in the room, one of them interested in the second item, and a proxy: four votes, then two.
pub(super) fn held_sitting() -> Sitting {
    let present = |stays: &[(Option<i64>, Option<i64>)]| {
        let stay = |(from, until): &(Option<i64>, Option<i64>)| Interval {
            from: from.map(Instant),
            until: until.map(Instant),
        };
        Presence::Present(stays.iter().map(stay).collect())
    };
    let line = |member: &str, presence| Attendance { member: MemberId::new(member), presence };
    Sitting {
        id: SittingId::new("sitting-1"),
        assembly: AssemblyId::new("bureau"),
        day: day("2023-03-29"),
        state: SittingState::Held,
        convoked_on: Some(day("2023-03-22")),
        urgency: Some(Urgency::Accepted),
        second_of: Some(day("2023-03-20")),
        place: text("Salle du conseil"),
        opened_at: Some(Instant(1_000)),
        closed_at: Some(Instant(9_000)),
        chair: Some(officer("m1", "Le Premier Vice-Président")),
        secretaries: vec![officer("m2", "Secrétaire"), officer("m1", "Secrétaire adjoint")],
        attendance: vec![
            line("m2", present(&[(Some(1_000), Some(2_000)), (Some(3_000), None)])),
            line("m1", present(&[(None, None)])),
            line("m0", present(&[(None, None)])),
            line("m3", Presence::Excused),
        ],
        proxies: vec![Proxy {
            giver: MemberId::new("m3"),
            holder: MemberId::new("m1"),
            given_at: Some(Instant(500)),
            revoked_at: None,
            earlier_sittings: Some(2),
            illness: true,
            holder_as_written: text("Ebrard"),
        }],
        interests: vec![Interest {
            member: MemberId::new("m1"),
            item: 2,
            kind: InterestKind::Personal,
            organisation: "Fondation (fictif)".into(),
            left_room: true,
        }],
        items: vec![counted_item(), corrected_item()],
        papers: SittingPapers {
            list_published_on: Some(day("2023-04-03")),
            list_copied_on: Some(day("2023-04-04")),
            minutes_adopted_on: Some(day("2023-05-24")),
            minutes_published_on: None,
        },
        remark: text("remarque"),
    }
}

fn officer(member: &str, capacity: &str) -> Officer {
    Officer { member: MemberId::new(member), capacity: capacity.into() }
}

fn counted_item() -> AgendaItem {
    AgendaItem {
        id: ItemId::new("item-1"),
        order: 1,
        order_known: true,
        title: "Programme".into(),
        rapporteur: Some(MemberId::new("m1")),
        note_sent_on: Some(day("2023-03-22")),
        note: vec!["Une note".into(), "en deux\nlignes".into()],
        opened_at: Some(Instant(1_500)),
        fate: Fate::Voted,
        act: Some(ActId::new("act-1")),
        debate: vec!["On a débattu.".into()],
        requests: BallotRequests { public: Some(2), secret: None },
        votes: vec![Vote {
            method: Some(VoteMethod::Public),
            about: text("l’ensemble"),
            count: Count::Counted(Tally { in_favour: 3, against: 0, abstentions: 1, not_voting: 0 }),
            unanimous: true,
            positions: vec![
                PositionTaken { member: MemberId::new("m3"), position: Position::Abstention },
                PositionTaken { member: MemberId::new("m0"), position: Position::InFavour },
            ],
            ..declared_vote("vote-1", 1)
        }],
    }
}

fn corrected_item() -> AgendaItem {
    AgendaItem {
        id: ItemId::new("item-2"),
        order: 2,
        order_known: false,
        title: "Vœu".into(),
        rapporteur: None,
        note_sent_on: None,
        note: vec![],
        opened_at: Some(Instant(4_000)),
        fate: Fate::Voted,
        act: Some(ActId::new("act-2")),
        debate: vec![],
        requests: BallotRequests::default(),
        votes: vec![
            Vote {
                count: Count::Counted(Tally { in_favour: 1, against: 1, abstentions: 0, not_voting: 0 }),
                verdict: Verdict::NotAdopted,
                unanimous: false,
                ..declared_vote("vote-2", 1)
            },
            Vote {
                count: Count::Counted(Tally { in_favour: 2, against: 0, abstentions: 0, not_voting: 0 }),
                corrects: Some((1, "erreur de saisie".into())),
                sense: Sense::Unfavourable,
                ..declared_vote("vote-3", 2)
            },
        ],
    }
}

pub(in crate::conformance) fn declared_vote(id: &str, rank: u32) -> Vote {
    Vote {
        id: VoteId::new(id),
        rank,
        about: None,
        method: None,
        count: Count::Declared,
        verdict: Verdict::Adopted,
        unanimous: true,
        by_casting_vote: false,
        sense: Sense::Favourable,
        wording: text("à l’unanimité"),
        positions: vec![],
        corrects: None,
    }
}

pub(in crate::conformance) fn bare_sitting() -> Sitting {
    Sitting {
        id: SittingId::new("sitting-0"),
        assembly: AssemblyId::new("conseil"),
        day: day("2023-02-01"),
        state: SittingState::Planned,
        convoked_on: None,
        urgency: None,
        second_of: None,
        place: None,
        opened_at: None,
        closed_at: None,
        chair: None,
        secretaries: vec![],
        attendance: vec![],
        proxies: vec![],
        interests: vec![],
        items: vec![],
        papers: SittingPapers::default(),
        remark: None,
    }
}
