//! The promises are held by the database itself, whoever speaks to it: each refusal has the same code on both engines.

use super::home::Home;
use super::on_both_engines;
use super::records::{World, bare_act, bare_sitting, declared_vote};
use crate::{Constraint, Engine, StoreError, deliberation, file, register, sitting};
use quitus_core::deliberation::AxisAmount;
use quitus_core::kernel::{ActId, AuthorityId, Cents, ItemId, SittingId};
use quitus_core::register::RegisterEntry;
use quitus_core::sitting::{Count, Sense, Tally, Verdict, Vote, VoteMethod};

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn kept_world(home: &Home) {
    home.write(|tx| World::of("essai").keep(tx)).expect("kept");
}

/// What someone with the database at hand might try, and the code of the answer.
const REFUSED: &[(&str, &str)] = &[
    // Count equals roll (promise 3).
    ("UPDATE vote SET in_favour = 4", "vote_kept"),
    ("DELETE FROM vote", "vote_kept"),
    ("UPDATE position_taken SET stand = 'against'", "vote_kept"),
    ("DELETE FROM position_taken", "vote_kept"),
    (
        "INSERT INTO position_taken (authority_id, vote_id, nth, member_id, stand)
            VALUES ('authority-essai', 'vote-1', 9, 'm1', 'for')",
        "vote_kept",
    ),
    (
        "INSERT INTO vote (authority_id, id, item_id, rank, kind, in_favour, against, abstentions, not_voting,
                votes_available, verdict, unanimous, by_casting_vote, sense, names)
            VALUES ('authority-essai', 'v', 'item-1', 9, 'counted', 3, 0, 0, 0, 3, 'adopted', 1, 0, 'favourable', 0)",
        "sitting_kept",
    ),
    (
        "INSERT INTO vote (authority_id, id, item_id, rank, kind, verdict, unanimous, by_casting_vote, sense, names,
                corrects, correction_reason)
            VALUES ('authority-essai', 'v', 'item-1', 9, 'declared', 'adopted', 1, 0, 'favourable', 0, 5, 'x')",
        "vote_corrects_nothing",
    ),
    // Nothing legal is deleted, renumbered or rewritten (promise 5).
    ("DELETE FROM register_entry", "register_kept"),
    ("UPDATE register_entry SET rank = 1000 + rank", "register_kept"),
    ("UPDATE register_entry SET number = 'x'", "register_kept"),
    ("UPDATE register_entry SET wire_number = 'x' WHERE act_id = 'act-1'", "register_kept"),
    ("UPDATE register_entry SET order_in_sitting = NULL WHERE act_id = 'act-1'", "register_kept"),
    ("UPDATE register_entry SET supersedes_id = NULL, supersedes_reason = NULL", "register_kept"),
    ("DELETE FROM register", "register_kept"),
    ("UPDATE register SET pattern = 'x'", "register_kept"),
    ("DELETE FROM signatory", "register_kept"),
    ("UPDATE act SET title = 'x'", "act_kept"),
    ("DELETE FROM act", "act_kept"),
    ("UPDATE act_paragraph SET notation = 'x'", "act_kept"),
    ("DELETE FROM act_paragraph", "act_kept"),
    (
        "INSERT INTO act_paragraph (authority_id, act_id, part, nth, kind, level, notation)
            VALUES ('authority-essai', 'act-1', 'enacting', 99, 'body', 0, 'x')",
        "act_kept",
    ),
    ("UPDATE act_amount SET cents = 1", "act_kept"),
    ("DELETE FROM act_amount", "act_kept"),
    ("DELETE FROM act_budget_line", "act_kept"),
    ("DELETE FROM act_agreement", "act_kept"),
    ("UPDATE legal_dates SET published_on = 1", "legal_dates_kept"),
    ("DELETE FROM legal_dates", "legal_dates_kept"),
    ("UPDATE figure SET value = 1", "figure_kept"),
    ("DELETE FROM figure", "figure_kept"),
    ("DELETE FROM member", "record_kept"),
    ("DELETE FROM membership", "record_kept"),
    ("DELETE FROM delegation", "record_kept"),
    ("DELETE FROM authority", "record_kept"),
    // A sealed sitting is frozen.
    ("UPDATE sitting SET held_on = 1 WHERE id = 'sitting-1'", "sitting_kept"),
    ("UPDATE sitting SET sealed = 0", "sitting_kept"),
    ("UPDATE sitting SET state = 'planned', sealed = 0", "sitting_kept"),
    ("DELETE FROM sitting WHERE id = 'sitting-1'", "sitting_kept"),
    ("UPDATE attendance SET presence = 'present'", "sitting_kept"),
    ("DELETE FROM stay", "sitting_kept"),
    ("DELETE FROM proxy", "sitting_kept"),
    ("UPDATE interest SET left_room = 0", "sitting_kept"),
    ("DELETE FROM secretary", "sitting_kept"),
    ("UPDATE item SET title = 'x'", "sitting_kept"),
    ("UPDATE item SET act_id = NULL", "sitting_kept"),
    ("DELETE FROM item", "sitting_kept"),
    (
        "INSERT INTO attendance (authority_id, sitting_id, nth, member_id, presence)
            VALUES ('authority-essai', 'sitting-1', 9, 'm9', 'present')",
        "sitting_kept",
    ),
    // Integrity.
    ("UPDATE sitting SET sealed = 1 WHERE state = 'planned'", "sitting_sealed_once_over"),
    ("UPDATE member SET civility = 'duke'", "member_civility_known"),
    ("UPDATE agreement SET decided_here = 2", "agreement_decided_flag"),
    ("UPDATE member SET key = 'membre-0'", "member_key"),
    ("UPDATE member SET given = NULL", "member.given"),
    ("UPDATE membership SET member_id = 'nobody'", "foreign_key"),
    (
        "INSERT INTO membership (authority_id, nth, member_id, assembly_id)
            VALUES ('authority-essai', 0, 'm0', 'bureau')",
        "membership_pkey",
    ),
];

on_both_engines! {
    fn what_must_never_happen_is_refused_by_the_database(home: &Home) {
        kept_world(home);
        for (statement, code) in REFUSED {
            assert_eq!(home.refusal(statement), *code, "{statement}");
        }
        assert_eq!(home.read(|tx| World::load(tx, "essai")).expect("loaded"), World::of("essai"));
    }

    fn the_four_figures_of_a_counted_vote_make_the_votes_available(home: &Home) {
        kept_world(home);
        for (tally, available) in [
            (Tally { in_favour: 2, against: 0, abstentions: 0, not_voting: 0 }, Some(3)),
            (Tally { in_favour: 2, against: 2, abstentions: 0, not_voting: 0 }, Some(3)),
            (Tally { in_favour: 3, against: 0, abstentions: 0, not_voting: 0 }, None),
        ] {
            let vote = Vote {
                count: Count::Counted(tally),
                corrects: Some((1, "essai".into())),
                ..declared_vote("vote-9", 2)
            };
            let refused = home.write(move |tx| {
                sitting::record_vote(tx, &authority(), &ItemId::new("item-1"), &vote, available)
            });
            assert_eq!(refused.expect_err("refused").refusal_code(), Some("vote_counts"), "{tally:?}");
        }
    }

    fn a_sitting_whose_vote_is_not_its_roll_is_not_kept_at_all(home: &Home) {
        let mut world = World::of("essai");
        let one_too_many = Tally { in_favour: 4, against: 0, abstentions: 1, not_voting: 0 };
        world.sittings[0].items[0].votes[0].count = Count::Counted(one_too_many);
        let refused = home.write(move |tx| world.keep(tx)).expect_err("refused");
        assert_eq!(refused.refusal_code(), Some("vote_counts"));
        assert_eq!(home.number("SELECT COUNT(*) FROM authority"), 0);
    }

    fn a_declared_vote_has_no_figures(home: &Home) {
        kept_world(home);
        let refused = home.refusal(
            "INSERT INTO vote (authority_id, id, item_id, rank, kind, in_favour, verdict, unanimous, by_casting_vote,
                    sense, names, corrects, correction_reason)
                VALUES ('authority-essai', 'v', 'item-1', 9, 'declared', 61, 'adopted', 1, 0, 'favourable', 0, 1, 'x')",
        );
        assert_eq!(refused, "vote_counts");
    }

    fn a_vote_cannot_contradict_itself(home: &Home) {
        kept_world(home);
        let counted = Count::Counted(Tally { in_favour: 2, against: 1, abstentions: 0, not_voting: 0 });
        let correction = Vote { corrects: Some((1, "essai".into())), ..declared_vote("vote-9", 2) };
        let secret = Some(VoteMethod::Secret);
        let names = World::of("essai").sittings[0].items[0].votes[0].positions.clone();
        for (vote, code) in [
            (Vote { count: counted, ..correction.clone() }, "vote_unanimous_means_no_one_against"),
            (Vote { verdict: Verdict::Rejected, ..correction.clone() }, "vote_unanimous_means_no_one_against"),
            (Vote { method: secret, positions: names, ..correction.clone() }, "vote_secret_has_no_names"),
            (Vote { method: secret, by_casting_vote: true, ..correction.clone() }, "vote_casting_not_in_secret"),
            (Vote { corrects: Some((2, "x".into())), ..correction.clone() }, "vote_corrects_nothing"),
            (Vote { rank: 1, ..correction.clone() }, "vote_corrects_an_earlier_one"),
        ] {
            let told = vote.clone();
            let refused = home.write(move |tx| {
                sitting::record_vote(tx, &authority(), &ItemId::new("item-1"), &told, Some(3))
            });
            assert_eq!(refused.expect_err("refused").refusal_code(), Some(code), "{vote:?}");
        }
        let corrected = Vote { sense: Sense::Unfavourable, ..correction };
        home.write(move |tx| {
            sitting::record_vote(tx, &authority(), &ItemId::new("item-1"), &corrected, None)
        })
        .expect("a correction is another vote");
    }

    fn the_axes_of_a_decided_act_make_its_total(home: &Home) {
        kept_world(home);
        let wrong = quitus_core::deliberation::Deliberation {
            id: ActId::new("act-3"),
            number: "2023.00170".into(),
            amounts: vec![AxisAmount { axis: "A".into(), amount: Cents::new(9) }],
            stated_total: Some(Cents::new(10)),
            ..bare_act()
        };
        let entry = RegisterEntry {
            act: ActId::new("act-3"),
            rank: 170,
            number: "2023.00170".into(),
            supersedes: None,
            ..World::of("essai").entries[1].clone()
        };
        let (act, told) = (wrong.clone(), entry.clone());
        let refused = home.write(move |tx| {
            deliberation::insert(tx, &authority(), &act)?;
            register::enter(tx, &authority(), &told)
        });
        assert_eq!(refused.expect_err("refused").refusal_code(), Some("amounts_make_the_total"));

        // Taken over from a source, whose vote is only declared, it is recorded as it was voted.
        let mut source = bare_sitting();
        source.id = SittingId::new("sitting-9");
        let mut item = World::of("essai").sittings[0].items[1].clone();
        item.id = ItemId::new("item-9");
        item.act = Some(ActId::new("act-3"));
        item.votes = vec![declared_vote("vote-9", 1)];
        source.items = vec![item];
        home.write(move |tx| {
            deliberation::insert(tx, &authority(), &wrong)?;
            sitting::insert(tx, &authority(), &source, 1)?;
            register::enter(tx, &authority(), &entry)
        })
        .expect("recorded");
    }

    fn a_number_is_given_once_and_never_again(home: &Home) {
        kept_world(home);
        let another = RegisterEntry {
            act: ActId::new("act-3"),
            rank: 170,
            number: "2023.00170".into(),
            order_in_sitting: Some(13),
            wire_number: None,
            supersedes: None,
            ..World::of("essai").entries[0].clone()
        };
        // The first entry is superseded: its numbers are taken all the same.
        let taken = |change: &dyn Fn(&mut RegisterEntry)| {
            let mut entry = another.clone();
            change(&mut entry);
            home.write(move |tx| {
                let number = entry.number.clone();
                let act = quitus_core::deliberation::Deliberation { id: entry.act.clone(), number, ..bare_act() };
                deliberation::insert(tx, &authority(), &act)?;
                register::enter(tx, &authority(), &entry)
            })
            .map_err(|error| error.refusal_code().unwrap_or("no refusal").to_owned())
        };
        assert_eq!(taken(&|entry| entry.rank = 168), Err("register_rank".into()));
        assert_eq!(taken(&|entry| entry.number = "2023.00168".into()), Err("register_number".into()));
        assert_eq!(taken(&|entry| entry.order_in_sitting = Some(12)), Err("register_order".into()));
        assert_eq!(taken(&|e| e.wire_number = Some("2023_00168".into())), Err("register_wire_number".into()));
        let superseded = Some((ActId::new("act-1"), "encore".to_owned()));
        assert_eq!(taken(&|e| e.supersedes = superseded.clone()), Err("register_superseded_once".into()));
        assert_eq!(taken(&|entry| entry.year = 2024), Ok(()));
        let next = home.read(|tx| register::next_rank(tx, &authority(), "deliberations", 2023));
        assert_eq!(next, Ok(170));
    }

    fn what_was_not_known_yet_is_given_once(home: &Home) {
        kept_world(home);
        let give = |order| {
            home.write(move |tx| {
                register::give_wire_number(tx, &authority(), &ActId::new("act-2"), "2023_00169")?;
                register::give_order(tx, &authority(), &ActId::new("act-2"), order)
            })
        };
        assert_eq!(give(13), Ok(()));
        let refused = give(14).expect_err("refused");
        assert_eq!(refused.refusal_code(), Some("register_kept"));
    }

    fn bytes_are_kept_once_under_their_name_and_for_ever(home: &Home) {
        kept_world(home);
        let keep = || home.write(|tx| file::keep(tx, &authority(), "text/plain", b"quitus"));
        let name = keep().expect("kept");
        assert_eq!(keep().as_deref(), Ok(name.as_str()));
        assert_eq!(name, "435eafbde608cbb63b268d57f432cf35cc78ee864c8bd712f2f57a4e34ff2963");
        let loaded = { let name = name.clone(); home.read(move |tx| file::load(tx, &authority(), &name)) };
        assert_eq!(loaded.expect("loaded").bytes, b"quitus");
        assert_eq!(home.refusal("UPDATE file SET media_type = 'x'"), "file_kept");
        assert_eq!(home.refusal("DELETE FROM file"), "file_kept");
        let absent = home.read(|tx| file::load(tx, &authority(), "0"));
        assert_eq!(absent, Err(StoreError::NotFound("file".into())));
    }

    fn a_text_holds_no_nul_and_a_number_is_whole(home: &Home) {
        kept_world(home);
        let refused = home
            .write(|tx| file::keep(tx, &authority(), "text\0plain", b""))
            .expect_err("refused");
        assert_eq!(refused.refusal_code(), Some("text_without_nul"));
        if home.engine() == Engine::Sqlite {
            assert_eq!(home.refusal("UPDATE member SET nth = 'first'"), "member_nth_kind");
            assert_eq!(home.refusal("UPDATE member SET given = x'00'"), "member_given_kind");
            assert_eq!(home.refusal("UPDATE agreement_year SET cents = 1.5"), "agreement_year_cents_kind");
        }
    }

    fn a_refusal_says_what_kind_of_constraint_it_was(home: &Home) {
        kept_world(home);
        for (statement, kind) in [
            ("UPDATE member SET civility = 'duke'", Constraint::Check),
            ("UPDATE member SET key = 'membre-0'", Constraint::Unique),
            ("UPDATE membership SET member_id = 'nobody'", Constraint::Reference),
            ("UPDATE member SET given = NULL", Constraint::Missing),
            ("DELETE FROM vote", Constraint::Rule),
        ] {
            match home.run(statement) {
                Err(StoreError::Refused(refused)) => assert_eq!(refused.kind, kind, "{statement}"),
                other => panic!("{statement}: {other:?}"),
            }
        }
    }
}
