//! Sittings in preparation: the agenda keeps its ranks, answers and cancellations are kept as given.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::{StoreResult, Tx, sitting};
use quitus_core::kernel::{AnswerId, AuthorityId, Instant, ItemId, MemberId, SittingId};
use quitus_core::sitting::{
    Answer, Channel, Interest, InterestKind, ItemKind, Reply, Sitting, SittingState, reordered,
    standing_answers,
};

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn planned() -> SittingId {
    SittingId::new("sitting-0")
}

fn prepared(home: &Home, items: u32) {
    home.write(move |tx| {
        World::of("essai").keep(tx)?;
        for item in sitting::load(tx, &authority(), &planned())?.items {
            let standing = ranks(&sitting::load(tx, &authority(), &planned())?);
            sitting::remove_item(tx, &authority(), &planned(), &item.id, &standing)?;
        }
        (1..=items).try_for_each(|rank| sitting::add_item(tx, &authority(), &planned(), &item(rank)))
    })
    .expect("prepared");
}

fn item(rank: u32) -> sitting::NewItem {
    sitting::NewItem {
        id: ItemId::new(format!("new-{rank}")),
        title: format!("Point {rank}"),
        kind: ItemKind::Deliberation,
        rapporteur: Some(MemberId::new("m1")),
        note: vec!["Une note.".to_owned()],
        carried_from: None,
    }
}

fn ranks(sitting: &Sitting) -> Vec<(ItemId, u32)> {
    sitting.items.iter().map(|item| (item.id.clone(), item.order)).collect()
}

fn titles(tx: &mut Tx<'_>) -> StoreResult<Vec<String>> {
    let items = sitting::load(tx, &authority(), &planned())?.items;
    Ok(items.into_iter().map(|item| format!("{}:{}", item.order, item.title)).collect())
}

fn answer(id: &str, member: &str, reply: Reply) -> Answer {
    Answer {
        id: AnswerId::new(id),
        sitting: planned(),
        member: MemberId::new(member),
        reply,
        given_at: Instant(7_000),
        given_by: "secretariat@example.org".to_owned(),
        channel: Channel::Telephone,
    }
}

on_both_engines! {
    fn items_move_and_leave_and_the_ranks_stay_whole(home: &Home) {
        prepared(home, 4);
        home.write(|tx| {
            let interest = Interest {
                member: MemberId::new("m1"),
                item: 4,
                kind: InterestKind::Personal,
                organisation: "Fondation (fictif)".to_owned(),
                left_room: false,
            };
            sitting::declare_interest(tx, &authority(), &planned(), &interest)?;
            let loaded = sitting::load(tx, &authority(), &planned())?;
            let order: Vec<(ItemId, u32, u32)> = reordered(&loaded.items, 4, 1)
                .expect("an order")
                .into_iter()
                .map(|(item, new)| (item.id.clone(), item.order, new))
                .collect();
            sitting::set_order(tx, &authority(), &planned(), &order)
        })
        .expect("moved");
        assert_eq!(home.read(titles).expect("read"), ["1:Point 4", "2:Point 1", "3:Point 2", "4:Point 3"]);
        let interests = || home.read(|tx| sitting::load(tx, &authority(), &planned())).expect("read").interests;
        assert_eq!(interests().iter().map(|one| one.item).collect::<Vec<_>>(), [1], "it follows its item");
        home.write(|tx| {
            let standing = ranks(&sitting::load(tx, &authority(), &planned())?);
            sitting::remove_item(tx, &authority(), &planned(), &ItemId::new("new-1"), &standing)?;
            let standing = ranks(&sitting::load(tx, &authority(), &planned())?);
            sitting::remove_item(tx, &authority(), &planned(), &ItemId::new("new-4"), &standing)
        })
        .expect("taken off");
        assert_eq!(home.read(titles).expect("read"), ["1:Point 2", "2:Point 3"]);
        assert!(interests().is_empty(), "what was declared on an item leaves with it");
        let kinds = home.read(|tx| sitting::item_plans(tx, &authority(), &planned())).expect("read");
        assert_eq!(kinds.len(), 2);
        assert_eq!(home.refusal("UPDATE item_plan SET kind = 'chat'"), "item_plan_kind_known");
        assert_eq!(home.refusal("UPDATE item SET item_order = 1 WHERE sitting_id = 'sitting-0'"), "item_rank");
    }

    fn an_item_is_taken_up_again_once(home: &Home) {
        prepared(home, 2);
        let again = |id: &str| sitting::NewItem {
            id: ItemId::new(id),
            carried_from: Some(ItemId::new("item-2")),
            ..item(9)
        };
        let (first, second) = (again("again"), again("twice"));
        home.write(move |tx| sitting::add_item(tx, &authority(), &planned(), &first)).expect("taken up");
        let refused = home.write(move |tx| sitting::add_item(tx, &authority(), &planned(), &second));
        assert_eq!(refused.expect_err("refused").refusal_code(), Some("item_carried_once"));
    }

    fn a_version_is_stepped_from_once(home: &Home) {
        prepared(home, 1);
        let step = |from| home.write(move |tx| sitting::step_plan(tx, &authority(), &planned(), from)).expect("run");
        assert!(step(0) && step(1) && !step(1));
        home.write(|tx| sitting::set_hour(tx, &authority(), &planned(), Some(18 * 60))).expect("set");
        let plan = home.read(|tx| sitting::plan(tx, &authority(), &planned())).expect("read");
        assert_eq!((plan.version, plan.begins_at, plan.cancelled), (2, Some(1_080), None));
        assert_eq!(home.refusal("UPDATE sitting_plan SET begins_at = 1440"), "sitting_plan_hour_of_a_day");
        assert_eq!(home.refusal("UPDATE sitting_plan SET version = -1"), "sitting_plan_version_from_zero");
        assert_eq!(home.refusal("UPDATE sitting_plan SET cancelled = 2"), "sitting_plan_cancelled_flag");
        assert_eq!(home.refusal("UPDATE sitting_plan SET cancel_reason = 'x'"), "sitting_plan_cancelled_whole");
    }

    fn a_cancelled_sitting_stays_with_its_reason(home: &Home) {
        prepared(home, 1);
        let how = sitting::Cancelled {
            at: Some(Instant(5)),
            by: Some("secretariat@example.org".to_owned()),
            reason: Some("Salle fermée".to_owned()),
        };
        let kept = how.clone();
        home.write(move |tx| sitting::cancel(tx, &authority(), &planned(), &how)).expect("cancelled");
        let plan = home.read(|tx| sitting::plan(tx, &authority(), &planned())).expect("read");
        assert_eq!(plan.cancelled, Some(kept));
        let loaded = home.read(|tx| sitting::load(tx, &authority(), &planned())).expect("read");
        assert_eq!(loaded.state, SittingState::Cancelled);
        let brief = home.read(|tx| sitting::brief(tx, &authority())).expect("read");
        assert!(brief.iter().any(|one| one.state == SittingState::Cancelled));
        assert!(!home.write(move |tx| sitting::step_plan(tx, &authority(), &planned(), 0)).expect("run"));
        for statement in [
            "UPDATE sitting_plan SET cancelled = 0, cancelled_at = NULL, cancelled_by = NULL, cancel_reason = NULL",
            "DELETE FROM sitting_plan",
            "UPDATE sitting SET state = 'held' WHERE id = 'sitting-0'",
        ] {
            assert_eq!(home.refusal(statement), "sitting_kept", "{statement}");
        }
    }

    fn answers_are_kept_as_given_and_the_last_one_stands(home: &Home) {
        prepared(home, 1);
        let given = [
            answer("a1", "m1", Reply::Proxy(MemberId::new("m2"))),
            answer("a2", "m2", Reply::Present),
            answer("a3", "m1", Reply::Withdrawn),
            answer("a4", "m3", Reply::Excused),
        ];
        let kept = given.clone();
        home.write(move |tx| given.iter().try_for_each(|one| sitting::append_answer(tx, &authority(), one)))
            .expect("kept");
        let read = home.read(|tx| sitting::answers(tx, &authority(), &planned())).expect("read");
        assert_eq!(read, kept);
        let standing: Vec<&str> = standing_answers(&read).iter().map(|one| one.id.as_str()).collect();
        assert_eq!(standing, ["a2", "a4"]);
        let one = home.read(|tx| sitting::answer(tx, &authority(), &AnswerId::new("a3"))).expect("read");
        assert_eq!(one.as_ref(), Some(&kept[2]));
        for (statement, code) in [
            ("UPDATE sitting_answer SET reply = 'present'", "answer_kept"),
            ("DELETE FROM sitting_answer", "answer_kept"),
            (insert("'x1', 'sitting-1', 9, 'm1', 'present', NULL, 1, 'x', 'online'"), "sitting_kept"),
            (insert("'x2', 'sitting-0', 9, 'm1', 'perhaps', NULL, 1, 'x', 'online'"), "sitting_answer_reply_known"),
            (insert("'x3', 'sitting-0', 9, 'm1', 'proxy', NULL, 1, 'x', 'online'"), "sitting_answer_proxy_names_its_holder"),
            (insert("'x4', 'sitting-0', 9, 'm1', 'proxy', 'm1', 1, 'x', 'online'"), "sitting_answer_proxy_to_another"),
            (insert("'x5', 'sitting-0', 9, 'm1', 'present', NULL, 1, '', 'online'"), "sitting_answer_given_by_someone"),
            (insert("'x6', 'sitting-0', 9, 'm1', 'present', NULL, 1, 'x', 'pigeon'"), "sitting_answer_channel_known"),
            (insert("'x7', 'sitting-0', 0, 'm1', 'present', NULL, 1, 'x', 'online'"), "sitting_answer_nth"),
            (insert("'x8', 'sitting-0', 9, 'm77', 'present', NULL, 1, 'x', 'online'"), "foreign_key"),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
    }
}

/// The statement that adds an answer of these values; it lives as long as the tests.
fn insert(values: &str) -> &'static str {
    let text = format!(
        "INSERT INTO sitting_answer (authority_id, id, sitting_id, nth, member_id, reply, holder_id, given_at,
            given_by, channel) VALUES ('authority-essai', {values})"
    );
    Box::leak(text.into_boxed_str())
}
