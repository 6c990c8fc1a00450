//! Every sentence exists in both languages, is used, and renders.

mod scan;

use crate::families::FAMILIES;
use crate::rooms::ROOMS;
use crate::{FINDINGS, Lang, REFUSALS, Said, Words, arguments_of_refusal, finding, refusal};
use quitus_core::kernel::{Args, Cents, Citation, Day, Finding, Refusal, Severity};
use scan::{Keys, journalled, keys_of, used_keys};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_room_parses_and_no_file_is_left_out() {
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("words").join(lang.code());
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder of words")
            .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        let named: BTreeSet<String> = ROOMS.iter().map(|room| format!("{}.ftl", room.name)).collect();
        assert_eq!(files, named, "words/{}", lang.code());
        for room in ROOMS {
            let faults = fluent_syntax::parser::parse(room.source(lang)).err().map(|(_, faults)| faults);
            assert!(faults.is_none(), "{}/{}: {faults:?}", lang.code(), room.name);
        }
    }
}

#[test]
fn both_languages_say_the_same_things_of_the_same_facts() {
    for room in ROOMS {
        assert_eq!(keys_of(room.source(Lang::Fr)), keys_of(room.source(Lang::En)), "room {}", room.name);
    }
}

/// The journal never shows a code: whoever writes a new act in it gives it words.
#[test]
fn every_act_of_the_journal_has_its_words() {
    let acts = journalled(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../quitus-app/src"));
    assert!(acts.len() > 50, "only {acts:?}");
    let known = Words::of(Lang::Fr);
    let key = |act: &String| format!("journal-did-{}", act.replace('.', "-"));
    let without: Vec<&String> = acts.iter().filter(|act| !known.holds(&key(act))).collect();
    assert!(without.is_empty(), "give words to {without:?}: families/lists.rs, words/*/journal.ftl");
}

#[test]
fn no_key_is_written_twice() {
    let mut seen = BTreeSet::new();
    for (key, _) in ROOMS.iter().flat_map(|room| keys_of(room.source(Lang::Fr))) {
        assert!(seen.insert(key.clone()), "{key}");
    }
}

#[test]
fn sentences_name_the_arguments_of_the_contract_and_all_of_them_somewhere() {
    let known = all_keys();
    for (kind, contracts) in [("finding", FINDINGS), ("refusal", REFUSALS)] {
        for (code, args) in contracts {
            let parts =
                [format!("{kind}-{code}"), format!("{kind}-{code}.message"), format!("{kind}-{code}.remedy")];
            let mut named = BTreeSet::new();
            for part in &parts {
                named.extend(
                    known.get(part).unwrap_or_else(|| panic!("{part} is missing")).iter().map(String::as_str),
                );
            }
            assert_eq!(named, args.iter().copied().collect::<BTreeSet<_>>(), "{kind}-{code}");
        }
    }
}

#[test]
fn every_finding_and_refusal_renders_whole_with_and_without_its_arguments() {
    for lang in Lang::ALL {
        for (code, names) in FINDINGS {
            for args in [plausible(names), Args::none()] {
                let found = Finding { args, ..Finding::new(code, Severity::Error, None) };
                assert_whole(&finding(&found, lang), code);
            }
        }
        for (code, names) in REFUSALS {
            for args in [plausible(names), Args::none()] {
                let refused = Refusal { args, ..Refusal::new(code) };
                assert_whole(&refusal(&refused, lang), code);
            }
        }
    }
}

#[test]
fn every_key_renders_without_a_fault() {
    for lang in Lang::ALL {
        for (key, variables) in all_keys() {
            let leak = |name: &String| -> &'static str { Box::leak(name.clone().into_boxed_str()) };
            let args = variables.iter().fold(Args::none(), |args, name| args.with(leak(name), 3i64));
            let (said, faults) = Words::of(lang).say_checked(&key, &args, &[]);
            assert!(faults.is_empty() && !said.trim().is_empty(), "{key}: {faults:?} {said}");
        }
    }
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let (used, known) = (used_keys(), all_keys());
    let families: BTreeSet<String> = FAMILIES
        .iter()
        .flat_map(|(head, tails)| tails.iter().map(move |tail| format!("{head}-{tail}")))
        .collect();
    let unwritten: Vec<&String> =
        families.iter().chain(&used.asked).filter(|key| !known.contains_key(*key)).collect();
    assert!(unwritten.is_empty(), "asked for and never written: {unwritten:?}");
    let idle: Vec<&String> = known
        .keys()
        .filter(|key| !key.contains('.') && !in_contract(key))
        .filter(|key| !families.contains(*key) && !used.literals.contains(*key))
        .collect();
    assert!(idle.is_empty(), "written and never said: {idle:?}");
}

#[test]
fn every_refusal_made_in_the_house_has_its_words() {
    let refusals = used_keys().refusals;
    let missing: Vec<&String> = refusals.iter().filter(|code| arguments_of_refusal(code).is_none()).collect();
    assert!(missing.is_empty(), "refusals without words: {missing:?}");
}

#[test]
fn every_refusal_with_words_is_made_somewhere() {
    let literals = used_keys().literals;
    let idle: Vec<&str> =
        REFUSALS.iter().map(|(code, _)| *code).filter(|code| !literals.contains(*code)).collect();
    assert!(idle.is_empty(), "words for refusals nobody makes: {idle:?}");
}

#[test]
fn a_finding_reads_as_a_clerk_would_say_it() {
    let article = Citation { article: "CGCT, art. L2121-12", rule: Some("clear_days") };
    let found = Finding::new("N-SHORT", Severity::Error, Some(article))
        .with("clear", 4i64)
        .with("required", 5i64)
        .with("sent", day("2023-03-24"))
        .with("sitting", day("2023-03-29"));
    let said = finding(&found, Lang::Fr);
    assert_eq!(
        said.message,
        "La convocation est partie le 24 mars 2023 pour la séance du 29 mars 2023\u{202f}: \
         4 jours francs, alors qu’il en faut 5."
    );
    assert_eq!((said.article.as_deref(), said.rule), (Some("CGCT, art. L2121-12"), Some("clear_days")));
    let years = Finding::new("T-YEAR", Severity::Warning, None).with("year", 2033i64).with("from", 2023i64);
    assert_eq!(
        finding(&years, Lang::En).message,
        "The text dates an event in 2033, and the programme runs from 2023 to not known."
    );
    let unanimous = finding(&Finding::new("V-UNAN", Severity::Warning, None), Lang::Fr).message;
    assert!(unanimous.starts_with("L’acte dit «\u{a0}à l’unanimité\u{a0}» sans donner"), "{unanimous}");
}

#[test]
fn what_nobody_wrote_is_never_silent() {
    let surprise = Refusal { code: quitus_core::kernel::Code("surprise"), ..Refusal::new("position-twice") };
    let said = refusal(&surprise, Lang::En);
    assert!(said.message.contains("(surprise)") && !said.remedy.is_empty());
    let unwritten = "nobody-wrote-this";
    assert_eq!(Words::of(Lang::Fr).word(unwritten), "⟦nobody-wrote-this⟧");
    let borrowed = refusal(&Refusal::new("V-SUM").with("cast", 60i64).with("available", 61i64), Lang::En);
    assert!(borrowed.message.contains("60") && borrowed.message.contains("61"));
}

#[test]
fn lists_are_joined_as_people_join_them() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(crate::listed(&names(&["A", "B", "C"]), Lang::Fr), "A, B et C");
    assert_eq!(crate::listed(&names(&["A", "B"]), Lang::En), "A and B");
    assert_eq!(crate::listed(&names(&["A"]), Lang::En), "A");
    assert_eq!(crate::listed(&[], Lang::En), "");
}

fn assert_whole(said: &Said, code: &str) {
    for text in [&said.title, &said.message, &said.remedy] {
        let whole = !text.trim().is_empty() && !text.contains(['{', '}', '$', '⟦']) && !text.contains("  ");
        assert!(whole, "{code}: {text:?}");
    }
}

fn in_contract(key: &str) -> bool {
    let known = |contracts: &[crate::Contract], code: &str| contracts.iter().any(|(known, _)| *known == code);
    key == "refusal-other"
        || key.strip_prefix("finding-").is_some_and(|code| known(FINDINGS, code))
        || key.strip_prefix("refusal-").is_some_and(|code| known(REFUSALS, code))
}

/// A plausible value for each argument of the contract.
fn plausible(names: &'static [&'static str]) -> Args {
    names.iter().fold(Args::none(), |args, name| match *name {
        "sent" | "sitting" | "due" | "day" => args.with(name, day("2023-03-29")),
        "parts" | "total" => args.with(name, Cents::new(10_000_000)),
        "criteria" => args.with(name, vec!["A".to_owned(), "B".to_owned()]),
        "step" => args.with(name, "signed"),
        "giver" | "holder" | "name" | "item" | "chair" | "secretary" => {
            args.with(name, "M. Exemple (fictif)")
        }
        _ => args.with(name, 2i64),
    })
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn all_keys() -> Keys {
    ROOMS.iter().flat_map(|room| keys_of(room.source(Lang::Fr))).collect()
}
