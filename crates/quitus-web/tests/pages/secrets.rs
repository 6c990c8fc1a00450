//! What is for those who keep the home is on no public page, in no public answer.

use crate::house::{INVENTED, OTHER, PUBLISHED, house};
use crate::visitor::{Answer, ask, follow, sample};
use quitus_app::Reader;
use quitus_core::kernel::Day;
use quitus_core::sitting::SittingState;
use quitus_web::{Access, Sort, table};
use quitus_words::{FINDINGS, Lang, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Days on which acts are held against the law: the story, and long after.
const DAYS: [Day; 2] = [Day::constant(2025, 11, 14), Day::constant(2026, 11, 23)];

#[tokio::test]
async fn no_public_answer_holds_a_finding_a_remedy_an_interest_or_a_draft() {
    let secrets = secrets();
    let mut wrongs = Vec::new();
    for (path, answer) in everything(Reader::Public).await {
        let text = plain(&answer);
        let told = secrets.iter().filter(|(secret, _)| holds(&text, secret));
        wrongs.extend(told.map(|(secret, kind)| format!("{path} holds {kind}: {secret}")));
    }
    assert!(wrongs.is_empty(), "{} secrets told\n{}", wrongs.len(), wrongs.join("\n"));
}

#[tokio::test]
async fn those_who_keep_the_home_do_see_each_kind() {
    let secrets = secrets();
    let mut seen = BTreeSet::new();
    for answer in everything(Reader::Keeper).await.values() {
        let text = plain(answer);
        seen.extend(secrets.iter().filter(|(secret, _)| holds(&text, secret)).map(|(_, kind)| *kind));
    }
    for kind in [
        "a code",
        "a message",
        "a remedy",
        "an interest",
        "a remark",
        "a draft",
        "the title of a draft",
        "the text of a draft",
    ] {
        let exists = secrets.values().any(|known| *known == kind);
        assert!(
            !exists || seen.contains(kind),
            "no keeper ever sees {kind}: the other test proves nothing of it"
        );
    }
    assert!(seen.contains("a code") && seen.contains("a remedy") && seen.contains("an interest"), "{seen:?}");
}

/// Every page reached by links, and every line of the table.
async fn everything(reader: Reader) -> BTreeMap<String, Answer> {
    let mut read = follow(reader.clone(), &["/fr", "/en"]).await;
    for route in table() {
        for authority in [PUBLISHED, INVENTED, OTHER] {
            for lang in ["fr", "en"] {
                // The description of the API speaks of shapes, of no record: a code there is an example.
                let of_shapes = route.path == "/api/openapi.json";
                let refused = route.access != Access::Public && reader == Reader::Public;
                if of_shapes || refused || route.sort == Sort::Form {
                    continue;
                }
                let request = sample(&route, lang, authority);
                let name = format!("{} {} {lang} {authority}", route.method, route.path);
                read.insert(name, ask(reader.clone(), request).await);
            }
        }
    }
    read
}

/// What must not be told, with its kind.
fn secrets() -> BTreeMap<String, &'static str> {
    let mut secrets = BTreeMap::new();
    for (code, _) in FINDINGS {
        secrets.insert((*code).to_owned(), "a code");
    }
    for act in house().quitus.acts(None).expect("the acts") {
        for on in DAYS {
            let held = house().quitus.check_act(&Reader::Keeper, Some(&act.authority), &act.number, on);
            for finding in held.expect("a check").findings {
                for lang in Lang::ALL {
                    let said = quitus_words::finding(&finding, lang);
                    secrets.insert(said.message, "a message");
                    secrets.insert(said.remedy, "a remedy");
                }
            }
        }
    }
    for words in Lang::ALL.map(Words::of) {
        secrets.insert(words.word("sitting-interests"), "an interest");
        secrets.insert(words.word("sitting-aside-interest"), "an interest");
    }
    secrets.extend(of_sittings());
    let sample = crate::drafts::sample();
    let shown = house().quitus.draft(&Reader::Keeper, INVENTED, sample, DAYS[0]).expect("a draft");
    let draft = shown.preview.draft;
    secrets.insert(draft.title, "the title of a draft");
    secrets.insert("décide de vérifier".to_owned(), "the text of a draft");
    assert!(draft.enacting.source.contains("décide de vérifier"));
    secrets
}

/// Remarks of those who keep the records, and items that stand on no agenda yet but one in the making.
fn of_sittings() -> BTreeMap<String, &'static str> {
    let mut secrets = BTreeMap::new();
    let mut public = BTreeSet::new();
    for line in house().quitus.sittings(None).expect("the sittings") {
        let text = format!("{}/{}", line.day, line.assembly_key);
        let sitting = house().quitus.sitting(Some(&line.authority), &text).expect("a sitting").sitting;
        secrets.extend(sitting.remark.clone().map(|remark| (remark, "a remark")));
        let titles = sitting.items.iter().map(|item| item.title.clone());
        if sitting.state == SittingState::Planned {
            secrets.extend(titles.map(|title| (title, "a draft")));
        } else {
            public.extend(titles);
        }
    }
    secrets.retain(|secret, _| !public.contains(secret));
    secrets
}

/// The text with its entities undone, so that a sentence is found as it is written.
fn plain(answer: &Answer) -> String {
    let undone = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("\\\"", "\"")];
    undone.iter().fold(answer.text(), |text, (entity, letter)| text.replace(entity, letter))
}

/// A code is found as a word of its own; a sentence anywhere.
fn holds(text: &str, secret: &str) -> bool {
    text.match_indices(secret).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + secret.len()..].chars().next();
        let joined =
            |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
        !joined(before) && !joined(after)
    })
}
