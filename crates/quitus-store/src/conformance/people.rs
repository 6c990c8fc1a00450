//! Settings, contact details, imports and their undoing, terms and first numbers, the same on both engines.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::assembly::{self, ImportBatch, ImportEffect, Trial, Voiding};
use crate::{StoreResult, Tx, file, register};
use quitus_core::assembly::{Authority, Contact, ImportState, Letterhead, Settings, Standing, Term};
use quitus_core::kernel::{AssemblyId, AuthorityId, Civility, Day, Instant, MemberId};
use quitus_core::register::NumberPattern;

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn kept_world(home: &Home) {
    home.write(|tx| World::of("essai").keep(tx)).expect("kept");
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn voiding() -> Voiding {
    Voiding { reason: "saisie par erreur".to_owned(), at: Instant(5), by: "greffe@exemple.fr".to_owned() }
}

fn contact() -> Contact {
    Contact {
        email: Some("zoe@exemple.fr".to_owned()),
        prefers_paper: true,
        postal: vec!["1 rue A\\B".to_owned(), "42000 Exemple".to_owned()],
        telephone: Some("04 00 00 00 00".to_owned()),
    }
}

fn batch() -> ImportBatch {
    ImportBatch {
        id: "lot".to_owned(),
        assembly: AssemblyId::new("bureau"),
        file_name: "élus.csv".to_owned(),
        file_sha256: "0".repeat(64),
        from: day("2026-03-23"),
        replaces_all: false,
        columns: vec!["family".to_owned(), String::new()],
        state: ImportState::Staged,
        brought_at: Instant(1),
        brought_by: "greffe@exemple.fr".to_owned(),
        decided_at: None,
    }
}

fn staged(tx: &mut Tx<'_>) -> StoreResult<bool> {
    let rows =
        [(0, vec!["Nom".to_owned(), "Notes".to_owned()]), (1, vec!["DURAND\nX".to_owned(), String::new()])];
    assembly::stage_import(tx, &authority(), &batch(), &rows)
}

on_both_engines! {
    fn what_is_set_comes_back_with_a_version_that_grows(home: &Home) {
        kept_world(home);
        let settings = Settings {
            deposit_days: Some(10),
            extra_notice_days: Some(2),
            sitting_minute: Some(18 * 60),
            sitting_place: Some("Salle du conseil".to_owned()),
            sending_until_minute: Some(17 * 60 + 30),
            reply_to: Some("greffe@exemple.fr".to_owned()),
        };
        assert_eq!(home.read(|tx| assembly::settings(tx, &authority())), Ok((0, Settings::default())));
        for version in [1, 2] {
            home.write({ let settings = settings.clone();
                move |tx| assembly::set_settings(tx, &authority(), &settings) }).expect("set");
            assert_eq!(home.read(|tx| assembly::settings(tx, &authority())), Ok((version, settings.clone())));
        }
        let logo = home.write(|tx| file::keep(tx, &authority(), "image/png", b"png")).expect("kept");
        let head = Letterhead { lines: vec!["Ville".to_owned(), "Secrétariat".to_owned()], logo: Some(logo) };
        home.write({ let head = head.clone(); move |tx| assembly::set_letterhead(tx, &authority(), &head) }).expect("set");
        assert_eq!(home.read(|tx| assembly::letterhead(tx, &authority())), Ok((1, head)));
        assert_eq!(home.refusal("UPDATE letterhead SET logo_sha256 = 'nothing'"), "foreign_key");
        assert_eq!(home.refusal("UPDATE authority_settings SET sitting_minute = 1440"), "settings_sitting_minute");
    }

    fn a_member_is_reached_as_told_last(home: &Home) {
        kept_world(home);
        let zoe = MemberId::new("m1");
        let as_told = |tx: &mut Tx<'_>| assembly::member_contact(tx, &authority(), &MemberId::new("m1"));
        assert_eq!(home.read(as_told), Ok((0, Contact::default())));
        home.write(|tx| assembly::set_member_contact(tx, &authority(), &MemberId::new("m1"), &Contact::default()))
            .expect("set");
        home.write(|tx| assembly::set_member_contact(tx, &authority(), &MemberId::new("m1"), &contact())).expect("set");
        assert_eq!(home.read(as_told), Ok((2, contact())));
        assert_eq!(home.read(|tx| assembly::member_contacts(tx, &authority())), Ok(vec![(zoe, 2, contact())]));
        assert_eq!(home.refusal("UPDATE member_contact SET email = 'nobody'"), "member_contact_email_shape");
        assert_eq!(home.refusal("UPDATE member_contact SET member_id = 'nobody'"), "foreign_key");
    }

    fn a_membership_set_aside_is_no_longer_read_and_one_that_sat_stands(home: &Home) {
        kept_world(home);
        let before = home.read(|tx| assembly::kept_memberships(tx, &authority())).expect("read");
        let nth = home.write(|tx| {
            assembly::insert_member(tx, &authority(), &quitus_core::assembly::Member {
                id: MemberId::new("m-new"),
                key: "durand".to_owned(),
                name: quitus_core::kernel::PersonName {
                    civility: Some(Civility::Madam), given: "Anne".to_owned(), family: "DURAND".to_owned() },
                remark: None,
            })?;
            assembly::insert_membership(tx, &authority(), &quitus_core::assembly::Membership {
                member: MemberId::new("m-new"),
                assembly: AssemblyId::new("bureau"),
                from: Some(day("2026-03-23")),
                until: None, capacity: None, group: None, table_order: None,
            })?;
            assembly::last_membership(tx, &authority())
        }).expect("added");
        assert_eq!(home.refusal("INSERT INTO member_void (authority_id, member_id, reason, voided_at, voided_by)
            VALUES ('authority-essai', 'm-new', 'x', 1, 'x')"), "member_used");
        home.write(move |tx| {
            assembly::void_membership(tx, &authority(), nth, &voiding())?;
            assembly::void_member(tx, &authority(), &MemberId::new("m-new"), &voiding())
        }).expect("set aside");
        assert_eq!(home.read(|tx| assembly::kept_memberships(tx, &authority())), Ok(before));
        let members = home.read(|tx| assembly::members(tx, &authority())).expect("read");
        assert!(members.iter().all(|member| member.id.as_str() != "m-new"));
        assert_eq!(home.number("SELECT COUNT(*) FROM member WHERE key = 'durand'"), 0);
        assert_eq!(home.refusal("DELETE FROM membership_void"), "record_kept");
        assert_eq!(home.refusal("UPDATE member_void SET reason = 'y'"), "record_kept");
        let sat = "INSERT INTO membership_void (authority_id, membership_nth, reason, voided_at, voided_by)
            SELECT m.authority_id, m.nth, 'x', 1, 'x' FROM membership m
            JOIN sitting s ON s.assembly_id = m.assembly_id AND s.sealed = 1
            JOIN attendance a ON a.sitting_id = s.id AND a.member_id = m.member_id
            WHERE COALESCE(m.from_day, 0) <= s.held_on AND COALESCE(m.until_day, s.held_on) >= s.held_on";
        assert_eq!(home.refusal(sat), "membership_used");
    }

    fn an_import_waits_is_decided_and_tells_what_it_did(home: &Home) {
        kept_world(home);
        assert_eq!(home.write(staged), Ok(true));
        assert_eq!(home.write(staged), Ok(false), "sent twice, staged once");
        assert_eq!(home.read(|tx| assembly::import(tx, &authority(), "lot")), Ok(batch()));
        let rows = home.read(|tx| assembly::import_rows(tx, &authority(), "lot")).expect("rows");
        assert_eq!(rows[1], (1, vec!["DURAND\nX".to_owned(), String::new()]));
        let effects = vec![
            ImportEffect::MembershipEnded(MemberId::new("m1"), 0, Some(Day::constant(2026, 12, 31))),
            ImportEffect::MembershipVoided(MemberId::new("m1"), 1),
            ImportEffect::ContactSet(MemberId::new("m1"), Some(contact())),
            ImportEffect::ContactSet(MemberId::new("m2"), None),
            ImportEffect::CivilitySet(MemberId::new("m2"), Some(Civility::Mister)),
        ];
        home.write({ let effects = effects.clone(); move |tx| {
            assembly::decide_import(tx, &authority(), "lot", ImportState::Confirmed, Instant(2))?;
            effects.iter().try_for_each(|effect| assembly::keep_import_effect(tx, &authority(), "lot", effect))
        }}).expect("confirmed");
        assert_eq!(home.read(|tx| assembly::import_effects(tx, &authority(), "lot")), Ok(effects));
        assert_eq!(home.read(|tx| assembly::import_rows(tx, &authority(), "lot")), Ok(Vec::new()));
        assert_eq!(home.refusal("UPDATE import_batch SET state = 'staged'"), "import_decided");
        assert_eq!(home.refusal("DELETE FROM import_effect"), "record_kept");
        home.write(|tx| assembly::decide_import(tx, &authority(), "lot", ImportState::Undone, Instant(3)))
            .expect("undone");
        assert_eq!(home.refusal("UPDATE import_batch SET state = 'confirmed'"), "import_decided");
    }

    fn a_trial_is_of_nobody_and_ends_once(home: &Home) {
        kept_world(home);
        let here = home.read(|tx| assembly::authority(tx, &authority())).expect("the authority");
        let copy = Authority { id: AuthorityId::new("copy"), code: "essai-copy".to_owned(), standing: Standing::Trial, ..here };
        let trial = Trial { authority: copy.id.clone(), of: authority(), begun_at: Instant(1), begun_by: "x".to_owned() };
        home.write({ let (copy, trial) = (copy.clone(), trial.clone()); move |tx| {
            assembly::insert_authority(tx, &copy)?;
            assembly::begin_trial(tx, &trial)
        }}).expect("begun");
        assert_eq!(home.read(|tx| assembly::authority_by_code(tx, "essai-copy")), Ok(Some(copy)));
        assert_eq!(home.read(assembly::trials), Ok(vec![trial]));
        let listed = home.read(assembly::authorities).expect("listed");
        assert!(listed.iter().all(|one| one.code != "essai-copy"), "no list shows a trial");
        let of_itself = "INSERT INTO trial (authority_id, of_authority_id, begun_at, begun_by)
            VALUES ('authority-essai', 'authority-essai', 1, 'x')";
        assert_eq!(home.refusal(of_itself), "trial_has_records");
        let of_a_trial = "INSERT INTO trial (authority_id, of_authority_id, begun_at, begun_by)
            VALUES ('copy', 'copy', 1, 'x')";
        assert_eq!(home.refusal(of_a_trial), "trial_has_records");
        assert_eq!(home.refusal("UPDATE trial SET ended_at = 1"), "trial_end_whole");
        assert_eq!(home.refusal("DELETE FROM trial"), "record_kept");
        home.write(|tx| assembly::end_trial(tx, &AuthorityId::new("copy"), Instant(2), "x")).expect("ended");
        assert_eq!(home.refusal("UPDATE trial SET ended_at = NULL, ended_by = NULL"), "record_kept");
        assert_eq!(home.read(|tx| assembly::authority_by_code(tx, "essai-copy")), Ok(None));
        assert_eq!(home.read(assembly::trials), Ok(Vec::new()));
    }

    fn after_the_numbers_of_another_product_come_ours(home: &Home) {
        kept_world(home);
        home.write(|tx| register::set_start(tx, &authority(), "deliberations", 2026, 169)).expect("told");
        assert_eq!(home.read(|tx| register::next_rank(tx, &authority(), "deliberations", 2026)), Ok(169));
        assert_eq!(home.read(|tx| register::next_rank(tx, &authority(), "deliberations", 2027)), Ok(1));
        assert_eq!(
            home.read(|tx| register::starts(tx, &authority())),
            Ok(vec![("deliberations".to_owned(), 2026, 169)])
        );
        let again = "INSERT INTO register_start (authority_id, register, year, next_rank)
            SELECT authority_id, register, year, MAX(rank) FROM register_entry GROUP BY authority_id, register, year";
        assert_eq!(home.refusal(again), "register_start_taken");
        assert_eq!(home.refusal("UPDATE register_start SET year = (SELECT MAX(year) FROM register_entry), next_rank = 1"), "register_start_taken");
        assert_eq!(home.refusal("UPDATE register_start SET next_rank = 0"), "register_start_from_one");
    }

    fn a_pattern_is_mended_until_the_first_act(home: &Home) {
        kept_world(home);
        let mended = NumberPattern("D{year}-{rank:4}".to_owned());
        home.write({ let mended = mended.clone(); move |tx| {
            register::declare(tx, &authority(), "decisions", &NumberPattern("{year}.{rank}".to_owned()))?;
            register::mend_pattern(tx, &authority(), "decisions", &mended)
        }}).expect("mended");
        let registers = home.read(|tx| register::registers(tx, &authority())).expect("read");
        assert_eq!(registers[0], ("decisions".to_owned(), mended));
        assert_eq!(home.refusal("UPDATE register SET name = 'x' WHERE name = 'decisions'"), "register_kept");
        assert_eq!(home.refusal("UPDATE register SET pattern = 'x' WHERE name = 'deliberations'"), "register_kept");
    }

    fn an_assembly_and_a_delegation_are_mended_by_who_saw_their_last_version(home: &Home) {
        kept_world(home);
        let mut bureau = home.read(|tx| assembly::assemblies(tx, &authority())).expect("read").remove(0);
        bureau.legal_seats = Some(72);
        let mut delegation = home.read(|tx| assembly::delegations(tx, &authority())).expect("read").remove(0);
        delegation.until = Some(day("2026-03-22"));
        let mend = |version: u32| {
            let (bureau, delegation) = (bureau.clone(), delegation.clone());
            home.write(move |tx| Ok((
                assembly::mend_assembly(tx, &authority(), &bureau, version)?,
                assembly::mend_delegation(tx, &authority(), &delegation, version)?,
            )))
        };
        assert_eq!(mend(0), Ok((true, true)));
        assert_eq!(mend(0), Ok((false, false)));
        assert_eq!(home.read(|tx| assembly::assembly_version(tx, &authority(), &AssemblyId::new("bureau"))), Ok(1));
        assert_eq!(home.read(|tx| assembly::assemblies(tx, &authority())).expect("read")[0], bureau);
        assert_eq!(home.read(|tx| assembly::delegations(tx, &authority())).expect("read")[0], delegation);
    }

    fn a_term_and_the_steps_of_the_first_hour_are_kept(home: &Home) {
        kept_world(home);
        let mut term = Term { assembly: AssemblyId::new("bureau"), began_on: day("2026-03-23"), first_chair: None };
        for chair in [None, Some((MemberId::new("m1"), "Doyenne d'âge".to_owned()))] {
            term.first_chair = chair;
            home.write({ let term = term.clone(); move |tx| assembly::set_term(tx, &authority(), &term) }).expect("told");
            assert_eq!(home.read(|tx| assembly::terms(tx, &authority())), Ok(vec![term.clone()]));
        }
        assert_eq!(home.refusal("DELETE FROM term"), "record_kept");
        home.write(|tx| assembly::mark_setup_step(tx, &authority(), "letterhead", Some("aside"), (Instant(1), "x")))
            .expect("marked");
        assert_eq!(
            home.read(|tx| assembly::setup_steps(tx, &authority())),
            Ok(vec![("letterhead".to_owned(), "aside".to_owned())])
        );
        assert_eq!(home.refusal("UPDATE setup_step SET state = 'lost'"), "setup_state_known");
        home.write(|tx| assembly::mark_setup_step(tx, &authority(), "letterhead", None, (Instant(1), "x")))
            .expect("taken away");
        assert_eq!(home.read(|tx| assembly::setup_steps(tx, &authority())), Ok(Vec::new()));
    }
}
