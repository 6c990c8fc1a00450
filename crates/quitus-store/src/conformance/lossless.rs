//! What goes in comes out: every field, known or not, and the order of every list.

use super::home::Home;
use super::on_both_engines;
use super::records::{World, day};
use crate::{assembly, legality, register, review, sitting};
use quitus_core::kernel::{ActId, AssemblyId, AuthorityId, MemberId};
use quitus_core::legality::LegalDates;

on_both_engines! {
    fn a_whole_authority_comes_back_as_it_was(home: &Home) {
        let world = World::of("essai");
        let kept = world.clone();
        home.write(move |tx| kept.keep(tx)).expect("kept");
        assert_eq!(home.read(|tx| World::load(tx, "essai")).expect("loaded"), world);
    }

    fn two_authorities_live_apart_in_one_home(home: &Home) {
        for code in ["un", "deux"] {
            home.write(move |tx| World::of(code).keep(tx)).expect(code);
        }
        for code in ["un", "deux"] {
            assert_eq!(home.read(move |tx| World::load(tx, code)).expect(code), World::of(code));
        }
        let found = home.read(|tx| register::by_number(tx, "2023.00168")).expect("found");
        let authorities: Vec<&str> = found.iter().map(|act| act.authority.as_str()).collect();
        assert_eq!(authorities, ["authority-deux", "authority-un"]);
        let codes: Vec<String> =
            home.read(assembly::authorities).expect("all").into_iter().map(|one| one.code).collect();
        assert_eq!(codes, ["deux", "un"]);
    }

    fn the_file_of_an_act_holds_what_concerns_it(home: &Home) {
        let world = World::of("essai");
        let kept = world.clone();
        home.write(move |tx| kept.keep(tx)).expect("kept");
        let authority = world.authority.id.clone();
        let file =
            home.read(move |tx| review::act_file(tx, &authority, &ActId::new("act-1"))).expect("a file");
        assert_eq!(file.deliberation, world.acts[0]);
        assert_eq!(file.sitting, world.sittings[0]);
        assert_eq!(file.entry, world.entries[0]);
        assert_eq!(file.dates, world.dates[0]);
        assert_eq!(file.programme.as_ref(), Some(&world.programmes[0]));
        assert_eq!(file.agreements, world.agreements);
        assert_eq!(file.in_office(), 4);
    }

    fn names_are_ordered_by_their_key_whatever_the_server(home: &Home) {
        let mut world = World::of("essai");
        for (member, family) in world.members.iter_mut().zip(["MARTINEZ", "Martin", "Ébrard", "de La Tour"]) {
            member.name.family = family.into();
        }
        home.write(move |tx| world.keep(tx)).expect("kept");
        let authority = AuthorityId::new("authority-essai");
        let members = home.read(move |tx| assembly::members_by_name(tx, &authority)).expect("members");
        let families: Vec<&str> = members.iter().map(|one| one.name.family.as_str()).collect();
        assert_eq!(families, ["de La Tour", "Ébrard", "Martin", "MARTINEZ"]);
    }

    fn lists_are_brief_and_newest_first(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let authority = AuthorityId::new("authority-essai");
        let acts = home.read({ let id = authority.clone(); move |tx| register::brief(tx, &id) }).expect("acts");
        let numbers: Vec<(&str, Option<&str>)> =
            acts.iter().map(|act| (act.number.as_str(), act.superseded_by.as_deref())).collect();
        assert_eq!(numbers, [("2023.00169", None), ("2023.00168", Some("2023.00169"))]);
        let sittings = home.read(move |tx| sitting::brief(tx, &authority)).expect("sittings");
        let days: Vec<(String, u32, u32)> =
            sittings.iter().map(|one| (one.day.to_string(), one.items, one.acts)).collect();
        assert_eq!(days, [("2023-03-29".to_owned(), 2, 2), ("2023-02-01".to_owned(), 0, 0)]);
        let found = home.read(|tx| sitting::on_day(tx, day("2023-03-29"))).expect("found");
        assert_eq!(found.iter().map(|one| one.assembly_key.as_str()).collect::<Vec<_>>(), ["bureau"]);
    }

    fn a_membership_ends_once(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let end = |tx: &mut crate::Tx<'_>| {
            let authority = AuthorityId::new("authority-essai");
            let (member, assembly) = (MemberId::new("m0"), AssemblyId::new("bureau"));
            assembly::end_membership(tx, &authority, &member, &assembly, day("2023-06-30"))
        };
        home.write(end).expect("ended");
        assert!(matches!(home.write(end), Err(crate::StoreError::NotFound(_))));
    }

    fn what_was_known_of_an_act_stays_behind_what_is_known_now(home: &Home) {
        let world = World::of("essai");
        let kept = world.clone();
        home.write(move |tx| kept.keep(tx)).expect("kept");
        let now = LegalDates { published_on: Some(day("2023-04-08")), ..world.dates[0].clone() };
        let told = now.clone();
        let (authority, act) = (world.authority.id.clone(), ActId::new("act-1"));
        let (known, before) = home
            .write(move |tx| {
                legality::record(tx, &authority, &act, &told)?;
                Ok((legality::dates(tx, &authority, &act)?, legality::history(tx, &authority, &act)?))
            })
            .expect("recorded");
        assert_eq!(known, now);
        assert_eq!(before, [world.dates[0].clone(), now]);
    }
}
