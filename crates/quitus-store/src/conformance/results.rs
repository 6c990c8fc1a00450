//! Results entered part by part, a sitting closed once.

use super::home::Home;
use super::on_both_engines;
use super::records::{World, bare_sitting};
use crate::sitting::sheet;
use crate::{StoreResult, sitting};
use quitus_core::kernel::{AuthorityId, Instant, ItemId, MemberId, SittingId, VoteId};
use quitus_core::law::BodyKind;
use quitus_core::sitting::results::{Against, DeclaredInterest, EnteredVote, Figures, ResultSheet};
use quitus_core::sitting::*;

pub(super) fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

pub(super) fn evening() -> SittingId {
    SittingId::new("evening")
}

pub(super) fn member(rank: u32) -> MemberId {
    MemberId::new(format!("m{rank}"))
}

fn item(order: u32) -> AgendaItem {
    AgendaItem {
        id: ItemId::new(format!("evening-{order}")),
        order,
        order_known: true,
        title: format!("Point {order}"),
        rapporteur: None,
        note_sent_on: None,
        note: vec![],
        opened_at: None,
        fate: Fate::Pending,
        act: None,
        debate: vec![],
        requests: BallotRequests::default(),
        votes: vec![],
    }
}

/// A convened sitting with two items and proxies announced.
fn convened() -> Sitting {
    let announced = Proxy {
        giver: member(1),
        holder: member(2),
        given_at: None,
        revoked_at: None,
        earlier_sittings: None,
        illness: false,
        holder_as_written: None,
    };
    Sitting {
        id: evening(),
        state: SittingState::Convened,
        proxies: vec![announced],
        items: vec![item(1), item(2)],
        ..bare_sitting()
    }
}

pub(super) fn kept_world(home: &Home) {
    home.write(|tx| {
        World::of("essai").keep(tx)?;
        sitting::insert(tx, &authority(), &convened(), 1)
    })
    .expect("kept");
}

/// A sheet in which every field is known once.
pub(super) fn entered() -> ResultSheet {
    let members: Vec<MemberId> = (0..4).map(member).collect();
    let mut sheet = ResultSheet::proposed(&convened(), &members.iter().collect::<Vec<_>>());
    sheet.head.place = Some("Hôtel de ville".into());
    (sheet.head.opened_at, sheet.head.closed_at) = (Some(Instant(1_000)), Some(Instant(9_000)));
    sheet.head.chair = Some(Officer { member: member(0), capacity: "La Présidente".into() });
    sheet.head.secretaries = vec![Officer { member: member(1), capacity: "Le secrétaire".into() }];
    sheet.head.urgency = Some(Urgency::Accepted);
    let late = Interval { from: Some(Instant(2_000)), until: None };
    sheet.lines[1].presence = Presence::Present(vec![late]);
    sheet.lines[2].presence = Presence::Excused;
    sheet.lines[2].proxy = Some(Proxy {
        giver: member(2),
        holder: member(0),
        given_at: Some(Instant(900)),
        revoked_at: None,
        earlier_sittings: Some(1),
        illness: true,
        holder_as_written: Some("Adele".into()),
    });
    sheet.items[0].opened_at = Some(Instant(1_500));
    sheet.items[0].requests = BallotRequests { public: Some(2), secret: None };
    sheet.items[0].debate = vec!["On a parlé.".into()];
    sheet.items[0].interests = vec![DeclaredInterest {
        member: member(3),
        kind: InterestKind::Personal,
        organisation: "Association".into(),
        left_room: true,
    }];
    sheet.items[0].votes = vec![
        EnteredVote {
            about: Some("Amendement".into()),
            method: Some(VoteMethod::Public),
            figures: Figures { against: Some(1), ..Figures::default() },
            unfavourable: true,
            chair: Some(Position::InFavour),
            positions: vec![PositionTaken { member: member(2), position: Position::Against }],
        },
        EnteredVote::default(),
    ];
    sheet.items[1].opened_at = Some(Instant(2_500));
    sheet.items[1].fate = Fate::Heard;
    sheet.items[1].votes.clear();
    sheet
}

pub(super) fn save(tx: &mut crate::Tx<'_>, sheet: &ResultSheet) -> StoreResult<bool> {
    let mut saved = sheet::save_head(tx, &authority(), &evening(), &sheet.head)?;
    for line in &sheet.lines {
        saved &= sheet::save_line(tx, &authority(), &evening(), line)?;
    }
    for line in &sheet.items {
        saved &= sheet::save_item(tx, &authority(), &evening(), line)?;
    }
    Ok(saved)
}

fn loaded(home: &Home) -> ResultSheet {
    home.read(|tx| {
        let members: Vec<MemberId> = (0..4).map(member).collect();
        let proposed = ResultSheet::proposed(&convened(), &members.iter().collect::<Vec<_>>());
        sheet::fill(tx, &authority(), &evening(), proposed)
    })
    .expect("loaded")
}

/// The same sheet with every part at that version.
fn at_version(mut sheet: ResultSheet, version: u32) -> ResultSheet {
    sheet.head.version = version;
    sheet.lines.iter_mut().for_each(|line| line.version = version);
    sheet.items.iter_mut().for_each(|line| line.version = version);
    sheet
}

/// The sitting as the sheet closes it, its votes counted.
fn closed() -> Sitting {
    let sheet = entered();
    let mut over = sheet.applied(&convened());
    let rolls: Vec<Roll> = over.items.iter().map(|item| roll_at(&over, item, 1)).collect();
    for (place, line) in sheet.items.iter().enumerate() {
        let against = Against {
            roll: &rolls[place],
            chair: Some(&member(0)),
            kind: BodyKind::EpciCouncil,
            day: over.day,
            name: &|member| member.to_string(),
        };
        let votes = line.votes.iter().zip(1u32..);
        over.items[place].votes = votes
            .map(|(vote, rank)| vote.counted(VoteId::new(format!("v{place}{rank}")), rank, &against))
            .collect::<Result<_, _>>()
            .expect("counted");
    }
    over
}

pub(super) fn close(home: &Home) -> StoreResult<bool> {
    home.write(|tx| {
        if !sitting::hold_open(tx, &authority(), &evening())? {
            return Ok(false);
        }
        sitting::close(tx, &authority(), &closed(), 1)?;
        Ok(true)
    })
}

on_both_engines! {
    fn a_sheet_comes_back_as_it_was_entered(home: &Home) {
        kept_world(home);
        let untouched = loaded(home);
        assert_eq!(untouched.head.version, 0);
        assert!(home.write(|tx| save(tx, &entered())).expect("saved"));
        assert_eq!(loaded(home), at_version(entered(), 1));
        assert!(home.write(|tx| save(tx, &at_version(entered(), 1))).expect("saved again"));
        assert_eq!(loaded(home), at_version(entered(), 2));
    }

    fn a_part_saved_meanwhile_is_not_written_over(home: &Home) {
        kept_world(home);
        home.write(|tx| save(tx, &entered())).expect("saved");
        for stale in [0, 2] {
            let part = at_version(entered(), stale);
            let (head, line, item) = (part.head.clone(), part.lines[1].clone(), part.items[0].clone());
            let saved = home.write(move |tx| {
                Ok([
                    sheet::save_head(tx, &authority(), &evening(), &head)?,
                    sheet::save_line(tx, &authority(), &evening(), &line)?,
                    sheet::save_item(tx, &authority(), &evening(), &item)?,
                ])
            });
            assert_eq!(saved, Ok([false; 3]), "{stale}");
        }
        assert_eq!(loaded(home), at_version(entered(), 1));
    }

    fn a_sitting_is_closed_once_and_frozen_with_its_sheet(home: &Home) {
        kept_world(home);
        home.write(|tx| save(tx, &entered())).expect("saved");
        assert_eq!(close(home), Ok(true));
        assert_eq!(close(home), Ok(false));
        assert_eq!(home.read(|tx| sitting::is_sealed(tx, &authority(), &evening())), Ok(true));
        assert_eq!(home.read(|tx| sitting::load(tx, &authority(), &evening())), Ok(closed()));
        let again = home.write(|tx| save(tx, &at_version(entered(), 1)));
        assert_eq!(again.expect_err("refused").refusal_code(), Some("sitting_kept"));
        for statement in [
            "UPDATE result_head SET place = 'x'",
            "DELETE FROM result_secretary",
            "UPDATE result_line SET presence = 'absent'",
            "DELETE FROM result_stay",
            "UPDATE result_item SET fate = 'pending'",
            "DELETE FROM result_interest",
            "UPDATE result_vote SET against = 3",
            "DELETE FROM result_position",
            "DELETE FROM ballot_request",
            "UPDATE ballot_request SET members = 9",
        ] {
            assert_eq!(home.refusal(statement), "sitting_kept", "{statement}");
        }
    }

    fn a_sitting_whose_votes_are_not_its_roll_stays_open(home: &Home) {
        kept_world(home);
        let refused = home.write(|tx| {
            let mut wrong = closed();
            wrong.items[0].votes[1].count = Count::Counted(Tally { in_favour: 9, ..Tally::default() });
            sitting::close(tx, &authority(), &wrong, 1)
        });
        assert_eq!(refused.expect_err("refused").refusal_code(), Some("vote_counts"));
        assert_eq!(home.read(|tx| sitting::is_sealed(tx, &authority(), &evening())), Ok(false));
        assert_eq!(close(home), Ok(true));
    }

    fn the_sheet_holds_its_own_sense(home: &Home) {
        kept_world(home);
        home.write(|tx| save(tx, &entered())).expect("saved");
        for (statement, code) in [
            ("UPDATE result_head SET version = 0", "result_head_version"),
            ("UPDATE result_head SET state = 'planned'", "result_head_state"),
            ("UPDATE result_head SET urgency = 'x'", "result_head_urgency"),
            ("UPDATE result_head SET chair_id = NULL", "result_head_chair_whole"),
            ("UPDATE result_head SET closed_at = 1", "result_head_hours_in_order"),
            ("UPDATE result_line SET version = 0", "result_line_version"),
            ("UPDATE result_line SET presence = 'asleep'", "result_line_presence"),
            ("UPDATE result_line SET illness = 2", "result_line_illness_flag"),
            ("UPDATE result_line SET holder_id = member_id", "result_line_to_a_colleague"),
            ("UPDATE result_stay SET until_at = 1", "result_stay_hours_in_order"),
            ("UPDATE result_item SET version = 0", "result_item_version"),
            ("UPDATE result_item SET fate = 'lost'", "result_item_fate"),
            ("UPDATE result_item SET asked_public = 0", "result_item_asked_by_someone"),
            ("UPDATE result_interest SET kind = 'x'", "result_interest_kind"),
            ("UPDATE result_interest SET left_room = 2", "result_interest_left_flag"),
            ("UPDATE result_vote SET method = 'x'", "result_vote_method"),
            ("UPDATE result_vote SET against = -1", "result_vote_figures"),
            ("UPDATE result_vote SET unfavourable = 2", "result_vote_sense_flag"),
            ("UPDATE result_vote SET chair = 'x'", "result_vote_chair"),
            ("UPDATE result_position SET stand = 'x'", "result_position_stand"),
            ("UPDATE result_position SET member_id = 'nobody'", "foreign_key"),
            ("DELETE FROM result_vote", "foreign_key"),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
        for (statement, code) in [
            (
                "INSERT INTO ballot_request (authority_id, sitting_id, item_id, ballot, members)
                    VALUES ('authority-essai', 'evening', 'evening-1', 'loud', 1)",
                "ballot_request_known",
            ),
            (
                "INSERT INTO ballot_request (authority_id, sitting_id, item_id, ballot, members)
                    VALUES ('authority-essai', 'evening', 'evening-1', 'secret', 0)",
                "ballot_request_by_someone",
            ),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
    }
}
