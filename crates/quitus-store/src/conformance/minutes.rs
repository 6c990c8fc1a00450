//! What follows the closing: reasons, numbers, volumes, minutes adopted once.

use super::home::Home;
use super::on_both_engines;
use super::records::bare_sitting;
use super::results::{authority, close, entered, evening, kept_world, member, save};
use crate::register::BoundVolume;
use crate::sitting::ClosingReason;
use crate::{minutes, register, sitting};
use quitus_core::kernel::{ItemId, SittingId};
use quitus_core::sitting::minutes::{Adoption, Correction};

on_both_engines! {
    fn reasons_and_volumes_are_kept(home: &Home) {
        kept_world(home);
        let reason = ClosingReason {
            code: "Q-ITEM".into(),
            item: Some(2),
            reason: "constaté en séance".into(),
            actor: "local".into(),
        };
        let (told, volume) = (vec![reason], BoundVolume { bound_on: bare_sitting().day, sheets: 120 });
        let kept = told.clone();
        home.write(move |tx| {
            sitting::record_reasons(tx, &authority(), &evening(), &kept)?;
            register::bind(tx, &authority(), "deliberations", 2023, volume)
        })
        .expect("kept");
        assert_eq!(home.read(|tx| sitting::reasons(tx, &authority(), &evening())), Ok(told));
        let bound = home.read(|tx| register::volume(tx, &authority(), "deliberations", 2023));
        assert_eq!(bound, Ok(Some(volume)));
        let twice = home.write(move |tx| register::bind(tx, &authority(), "deliberations", 2023, volume));
        assert_eq!(twice.expect_err("refused").refusal_code(), Some("register_volume_pkey"));
        for (statement, code) in [
            ("UPDATE closing_reason SET reason = 'x'", "closing_reason_kept"),
            ("DELETE FROM closing_reason", "closing_reason_kept"),
            ("UPDATE register_volume SET sheets = 1", "register_kept"),
            ("DELETE FROM register_volume", "register_kept"),
            (
                "INSERT INTO closing_reason (authority_id, sitting_id, nth, code, reason, actor)
                    VALUES ('authority-essai', 'evening', 7, 'Q-OPEN', '', 'x')",
                "closing_reason_said",
            ),
            (
                "INSERT INTO register_volume (authority_id, register, year, bound_on, sheets)
                    VALUES ('authority-essai', 'deliberations', 2024, 1, 0)",
                "register_volume_sheets",
            ),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
    }

    fn the_last_number_is_of_the_year_or_ever(home: &Home) {
        kept_world(home);
        let last = |year| {
            home.write(move |tx| {
                register::hold(tx, &authority(), "deliberations")?;
                register::last_rank(tx, &authority(), "deliberations", year)
            })
        };
        assert_eq!(last(Some(2023)), Ok(Some(169)));
        assert_eq!(last(Some(2024)), Ok(None));
        assert_eq!(last(None), Ok(Some(169)));
    }

    fn minutes_change_until_they_are_adopted(home: &Home) {
        kept_world(home);
        home.write(|tx| save(tx, &entered())).expect("saved");
        close(home).expect("closed");
        let correction = Correction {
            id: "c1".into(),
            asked_by: member(3),
            asked_on: bare_sitting().day,
            item: Some(1),
            wording: "J'ai parlé aussi.".into(),
            taken_up: None,
        };
        let asked = correction.clone();
        let write = |version| {
            home.write(move |tx| minutes::save(tx, &authority(), &evening(), &["Appel nominal.".into()], version))
        };
        assert_eq!((write(0), write(0), write(1)), (Ok(true), Ok(false), Ok(true)));
        home.write(move |tx| {
            minutes::ask(tx, &authority(), &evening(), &asked)?;
            minutes::ask(tx, &authority(), &evening(), &asked)?;
            minutes::answer(tx, &authority(), &evening(), "c1", true)?;
            sitting::record_debate(tx, &authority(), &ItemId::new("evening-1"), &["Corrigé.".into()])
        })
        .expect("mended");
        let adoption = Adoption { at: SittingId::new("sitting-1"), on: bare_sitting().day };
        let adopted = adoption.clone();
        assert_eq!(home.write(move |tx| minutes::adopt(tx, &authority(), &evening(), &adopted, 2)), Ok(true));
        let told = home.read(|tx| minutes::load(tx, &authority(), &evening())).expect("loaded");
        assert_eq!(told.corrections, vec![Correction { taken_up: Some(true), ..correction }]);
        assert_eq!((told.version, told.adoption), (3, Some(adoption)));
        let of = home.read(|tx| minutes::adopted_at(tx, &authority(), &SittingId::new("sitting-1")));
        assert_eq!(of, Ok(vec![evening()]));
        assert_eq!(write(3).expect_err("refused").refusal_code(), Some("minutes_kept"));
        for statement in [
            "UPDATE minutes SET preamble = 'x'",
            "DELETE FROM minutes",
            "UPDATE minutes_correction SET taken_up = 0",
            "DELETE FROM minutes_correction",
            "UPDATE item SET debate = 'x' WHERE id = 'evening-1'",
            "UPDATE sitting SET minutes_adopted_on = 1 WHERE id = 'evening'",
            "INSERT INTO minutes_correction (authority_id, id, sitting_id, nth, asked_by_id, asked_on, wording)
                VALUES ('authority-essai', 'c2', 'evening', 5, 'm1', 1, 'x')",
        ] {
            assert_eq!(home.refusal(statement), "minutes_kept", "{statement}");
        }
    }

    fn minutes_hold_their_own_sense(home: &Home) {
        kept_world(home);
        for (statement, code) in [
            (
                "INSERT INTO minutes (authority_id, sitting_id, version, preamble)
                    VALUES ('authority-essai', 'evening', 0, '')",
                "minutes_version",
            ),
            (
                "INSERT INTO minutes (authority_id, sitting_id, version, preamble, adopted_at_id)
                    VALUES ('authority-essai', 'evening', 1, '', 'sitting-1')",
                "minutes_adoption_whole",
            ),
            (
                "INSERT INTO minutes (authority_id, sitting_id, version, preamble, adopted_at_id, adopted_on)
                    VALUES ('authority-essai', 'evening', 1, '', 'evening', 3)",
                "minutes_adopted_at_another",
            ),
            (
                "INSERT INTO minutes_correction (authority_id, id, sitting_id, nth, asked_by_id, asked_on, wording)
                    VALUES ('authority-essai', 'c1', 'evening', 1, 'm1', 1, '')",
                "minutes_correction_said",
            ),
            (
                "INSERT INTO minutes_correction
                        (authority_id, id, sitting_id, nth, asked_by_id, asked_on, wording, taken_up)
                    VALUES ('authority-essai', 'c1', 'evening', 1, 'm1', 1, 'x', 2)",
                "minutes_correction_flag",
            ),
        ] {
            assert_eq!(home.refusal(statement), code, "{statement}");
        }
        home.run(
            "INSERT INTO minutes_correction (authority_id, id, sitting_id, nth, asked_by_id, asked_on, wording)
                VALUES ('authority-essai', 'c1', 'evening', 1, 'm1', 1, 'x')",
        )
        .expect("asked");
        let twice = home.refusal(
            "INSERT INTO minutes_correction (authority_id, id, sitting_id, nth, asked_by_id, asked_on, wording)
                VALUES ('authority-essai', 'c2', 'evening', 1, 'm1', 1, 'x')",
        );
        assert_eq!(twice, "minutes_correction_nth");
        assert_eq!(home.refusal("UPDATE minutes_correction SET wording = 'z'"), "minutes_kept");
    }
}
