//! Full text: the same acts found on both engines, newest first, page after page.

use super::home::Home;
use super::on_both_engines;
use super::records::{World, bare_act, day};
use crate::search::{self, Found, Query, Total};
use crate::{StoreResult, Tx, deliberation, register, sitting};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use quitus_core::deliberation::Deliberation;
use quitus_core::kernel::{ActId, AuthorityId, SittingId};
use quitus_core::register::RegisterEntry;
use quitus_core::sitting::Sitting;

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn query(text: &str) -> Query {
    Query {
        authority: authority(),
        text: text.into(),
        year: None,
        subject: None,
        sitting: None,
        after: None,
        limit: 50,
    }
}

/// Adds an act numbered `rank`, decided on the day after the first of March 2023 by that many days.
fn add(tx: &mut Tx<'_>, rank: u32, days: i64, subject: Option<&str>, text: &str) -> StoreResult<()> {
    let act = Deliberation {
        id: ActId::new(format!("found-{rank}")),
        number: format!("{rank}"),
        subject_code: subject.map(str::to_owned),
        ..bare_act()
    };
    let held = Sitting {
        id: SittingId::new(format!("sitting-of-{days}")),
        day: day("2023-03-01").plus_days(days),
        ..super::records::bare_sitting()
    };
    if sitting::brief(tx, &authority())?.iter().all(|known| known.id != held.id) {
        sitting::insert(tx, &authority(), &held, 1)?;
    }
    deliberation::insert(tx, &authority(), &act)?;
    let entry = RegisterEntry {
        act: act.id.clone(),
        year: held.day.year(),
        rank,
        number: act.number.clone(),
        sitting: held.id,
        supersedes: None,
        ..World::of("essai").entries[1].clone()
    };
    register::enter(tx, &authority(), &entry)?;
    search::index(tx, &authority(), &act.id, text)
}

fn numbers(found: &Found) -> Vec<u32> {
    found.acts.iter().map(|act| act.number.parse().expect("a number")).collect()
}

fn found(home: &Home, query: &Query) -> Found {
    let query = query.clone();
    home.read(move |tx| search::find(tx, &query)).expect("found")
}

const ACTS: [(u32, i64, Option<&str>, &str); 5] = [
    (1, 10, Some("7.5"), "Attribution d’une subvention à la Fondation : malles pédagogiques"),
    (2, 0, Some("7.1"), "Subventions aux écoles, étudiants ASTEP 2023.00168"),
    (3, 400, Some("7"), "Cœur de métropole, l’innovation"),
    (4, 10, Some("75"), "Vœu relatif aux « malles » pédagogiques"),
    (5, -30_000, None, "Une délibération de 1940 sur les écoles"),
];

on_both_engines! {
    fn words_are_found_without_accents_and_with_any_ending(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        home.write(|tx| ACTS.iter().try_for_each(|(rank, days, code, text)| add(tx, *rank, *days, *code, text)))
            .expect("indexed");
        for (text, expected) in [
            ("subvention", vec![1, 2]),
            ("SUBVENTIONS", vec![1, 2]),
            ("malle pedagogique", vec![4, 1]),
            ("coeur innovation", vec![3]),
            ("école", vec![2, 5]),
            ("2023.00168", vec![2]),
            ("voeux", vec![4]),
            ("les malles de la fondation", vec![1]),
            ("absent", vec![]),
            ("", vec![3, 4, 1, 2, 5]),
            ("\"); DROP TABLE act; --", vec![]),
            ("malles OR NEAR(* ^ ' & | ! <-> :*", vec![]),
            ("' \" * - ( )", vec![3, 4, 1, 2, 5]),
        ] {
            let found = found(home, &query(text));
            assert_eq!(numbers(&found), expected, "{text}");
            assert_eq!(found.total, Total::Exactly(u32::try_from(expected.len()).expect("few")), "{text}");
            assert_eq!(found.next, None);
        }
        for (asked, expected) in [
            (Query { year: Some(2024), ..query("") }, vec![3]),
            (Query { year: Some(2023), ..query("subvention") }, vec![1, 2]),
            (Query { subject: Some("7".into()), ..query("") }, vec![3, 1, 2]),
            (Query { subject: Some("7.5".into()), ..query("malles") }, vec![1]),
            (Query { sitting: Some(SittingId::new("sitting-of-10")), ..query("malles") }, vec![4, 1]),
            (Query { authority: AuthorityId::new("another"), ..query("malles") }, vec![]),
        ] {
            assert_eq!(numbers(&found(home, &asked)), expected, "{asked:?}");
        }
    }

    fn pages_follow_one_another_without_hole_or_double(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        home.write(|tx| (1..=23).try_for_each(|rank| add(tx, rank, i64::from(rank % 4), None, "une malle")))
            .expect("indexed");
        for text in ["malles", ""] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = found(home, &Query { after, limit: 5, ..query(text) });
                assert_eq!(page.total, Total::Exactly(23));
                seen.extend(numbers(&page));
                after = page.next.map(|next| next.to_string().parse().expect("a cursor"));
                if after.is_none() {
                    break;
                }
            }
            let mut expected: Vec<u32> = (1..=23).collect();
            expected.sort_by_key(|rank| (std::cmp::Reverse(rank % 4), std::cmp::Reverse(*rank)));
            assert_eq!(seen, expected, "{text}");
        }
    }

    fn an_act_is_indexed_once(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let index = || home.write(|tx| search::index(tx, &authority(), &ActId::new("act-1"), "malles"));
        index().expect("indexed");
        assert_eq!(index().expect_err("refused").refusal_code(), Some("search_once"));
    }

    fn past_a_thousand_nobody_counts(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        home.write(|tx| (2001..=3001).try_for_each(|rank| add(tx, rank, 0, None, "malles"))).expect("indexed");
        assert_eq!(found(home, &query("malle")).total, Total::MoreThan(1000));
        assert_eq!(found(home, &query("")).total, Total::MoreThan(1000));
    }

    fn any_text_is_found_by_any_of_its_words(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let texts = prop::collection::vec("[a-zéèœ'’ 0-9.-]{1,30}|\\PC{1,12}", 1..6);
        let run = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() })
            .run(&(texts, any::<prop::sample::Index>()), |(texts, chosen)| {
                let first = next_rank(home);
                let kept: Vec<String> = texts.iter().map(|text| text.replace('\0', " ")).collect();
                let told = kept.clone();
                home.write(move |tx| {
                    (first..).zip(&told).try_for_each(|(rank, text)| add(tx, rank, 1, None, text))
                })
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
                let nth = chosen.index(kept.len());
                let hits = numbers(&found(home, &Query { limit: 5_000, ..query(&kept[nth]) }));
                let sought = first + u32::try_from(nth).unwrap_or(0);
                prop_assert!(hits.contains(&sought), "{:?} is not found by itself", kept[nth]);
                Ok(())
            });
        assert_eq!(run.map_err(|error| error.to_string()), Ok(()));
    }
}

fn next_rank(home: &Home) -> u32 {
    home.read(|tx| register::entries(tx, &authority()))
        .map_or(1_000, |all| 1_000 + u32::try_from(all.len()).unwrap_or(0))
}

/// A page of a million acts must not be sorted to be shown.
#[test]
fn the_newest_come_first_without_sorting() {
    let home = Home::sqlite();
    let connection = rusqlite::Connection::open(home.file()).expect("opened");
    let mut checked = 0;
    for sql in search::STATEMENTS.iter().filter(|sql| sql.sqlite.contains("ORDER BY")) {
        let mut statement =
            connection.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.sqlite)).expect(sql.name);
        let mut steps = statement.raw_query();
        while let Some(step) = steps.next().expect("a plan") {
            let said: String = step.get(3).expect("a step");
            assert!(!said.contains("TEMP B-TREE"), "{}: {said}", sql.name);
            checked += 1;
        }
    }
    assert!(checked > 4, "{checked} steps");
}

/// The very same hits, whatever is typed: the two engines side by side.
#[test]
fn both_engines_find_the_same() {
    let Some(server) = Home::postgres() else { return };
    let embedded = Home::sqlite();
    let word = prop::sample::select(vec![
        "école",
        "ecoles",
        "malle",
        "Malles",
        "l’été",
        "etes",
        "2023",
        "œuf",
        "oeufs",
        "de",
    ]);
    let phrase = prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
    let mut runner = TestRunner::new(Config { cases: 1, failure_persistence: None, ..Config::default() });
    let written = runner.run(&prop::collection::vec(phrase.clone(), 40), |texts| {
        for home in [&embedded, &server] {
            let texts = texts.clone();
            home.write(move |tx| {
                World::of("essai").keep(tx)?;
                (1..).zip(&texts).try_for_each(|(rank, text)| add(tx, rank, i64::from(rank % 5), None, text))
            })
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        }
        Ok(())
    });
    assert_eq!(written.map_err(|error| error.to_string()), Ok(()));
    let asked = prop_oneof![phrase, "\\PC{0,10}"];
    let compared = TestRunner::new(Config { cases: 150, failure_persistence: None, ..Config::default() })
        .run(&asked, |text| {
            prop_assert_eq!(found(&embedded, &query(&text)), found(&server, &query(&text)), "{}", text);
            Ok(())
        });
    assert_eq!(compared.map_err(|error| error.to_string()), Ok(()));
}
