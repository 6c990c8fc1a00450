//! "What if": absences and proxies ticked, the quorum each item may expect, the seats, and whom to telephone.

use super::{board_of, choices, text_of};
use crate::errors::Problem;
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use crate::sitting::{Chamber, hemicycle};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{Supposed, WhatIf};
use quitus_core::assembly::Member;
use quitus_core::kernel::{Args, MemberId};
use quitus_core::law::{proxies_held, quorum_met};
use quitus_core::sitting::{Attendance, CallReason, Expected, ItemForecast, Presence, Roll, Sitting, ToCall};
use quitus_pictures::{Column, State};
use quitus_words::typography;

/// What may follow the `?`: `absent=KEY` for each one ticked, `proxy=GIVER:HOLDER`, `giver` and `holder` for one more;
/// `asked` says that the ticks are complete.
type Asked = Result<Query<Vec<(String, String)>>, QueryRejection>;

/// What may be expected of a sitting.
pub async fn show(inside: Inside, asked: Asked) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let announced = what_if(&inside, Supposed::default()).await?;
    let told = match asked.iter().any(|(name, _)| name == "asked") {
        true => what_if(&inside, supposed(&announced, &asked)).await?,
        false => announced,
    };
    let words = inside.words();
    let title = words.word("what-if-title");
    let sitting = inside.ways().sitting(told.file.sitting.day, &told.file.assembly.key);
    let day = typography::day(told.file.sitting.day, inside.lang);
    let crumbs = vec![
        Crumb { label: format!("{}, {day}", told.file.assembly.name), href: Some(sitting) },
        Crumb { label: words.word("prepare-title"), href: Some(board_of(&inside, "")) },
        Crumb { label: title.clone(), href: None },
    ];
    inside.page(&inside.shell(Section::Sittings, title, crumbs), main(&inside, &told), None)
}

async fn what_if(inside: &Inside, supposed: Supposed) -> Result<WhatIf, Problem> {
    let (reader, text) = (inside.reader().clone(), text_of(inside));
    inside.ask_here(move |quitus, code| quitus.what_if(&reader, code, &text, &supposed)).await
}

/// What the ticks suppose: whoever had announced an absence and is not ticked comes.
fn supposed(announced: &WhatIf, asked: &[(String, String)]) -> Supposed {
    let all = |name: &str| -> Vec<String> {
        asked.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    };
    let one = |name: &str| all(name).into_iter().next().filter(|value| !value.is_empty());
    let absent = all("absent");
    let pair =
        |text: String| text.split_once(':').map(|(giver, holder)| (giver.to_owned(), holder.to_owned()));
    let mut proxies: Vec<(String, String)> = all("proxy").into_iter().filter_map(pair).collect();
    proxies.extend(one("giver").zip(one("holder")));
    let away = |expected: &Expected| matches!(expected, Expected::Excused | Expected::Gives(_));
    let mentioned = |key: &String| absent.contains(key) || proxies.iter().any(|(giver, _)| giver == key);
    let coming = announced
        .expected
        .iter()
        .filter(|(_, expected)| away(expected))
        .filter_map(|(id, _)| announced.file.member(id).map(|member| member.key.clone()))
        .filter(|key| !mentioned(key))
        .collect();
    Supposed { absent, coming, proxies }
}

fn main(inside: &Inside, told: &WhatIf) -> Markup {
    let words = inside.words();
    let said = html! {
        h1 { (words.word("what-if-title")) }
        p class="lead" { (words.word(if told.supposed { "what-if-supposed" } else { "what-if-announced" })) }
        (opening(inside, &told.forecast.opening))
        (look::picture(&seats(inside, told), inside.lang))
    };
    let note = html! {
        p { (words.word("what-if-why")) }
        p { a href=(inside.rule_link()(quorum_met::RULE.id)) { (quorum_met::RULE.article) } }
    };
    html! {
        (look::beside(said, note))
        div class="wide" { (look::ruled_table(&table(inside, told))) }
        (set_aside(inside, told))
        (calls(inside, told))
        (form(inside, told))
    }
}

fn opening(inside: &Inside, opening: &ItemForecast) -> Markup {
    let words = inside.words();
    html! {
        @match (opening.hoped, opening.sure) {
            (Ok(hoped), Ok(sure)) => {
                p class="sum" { (words.say("what-if-sum", &Args::none().with("hoped", i64::from(hoped.counted))
                    .with("sure", i64::from(sure.counted)).with("quorum", i64::from(hoped.quorum)))) }
                p { (verdict(inside, opening)) }
            }
            _ => { p { (words.word("sitting-rule-unknown")) } }
        }
    }
}

/// Sure, hoped for, or missed even if everyone who said nothing comes.
fn verdict(inside: &Inside, item: &ItemForecast) -> Markup {
    let words = inside.words();
    let (state, key) = match (item.hoped, item.sure) {
        (_, Ok(sure)) if sure.met => (State::Held, "what-if-sure"),
        (Ok(hoped), _) if hoped.met => (State::DueSoon, "what-if-hoped"),
        (Ok(_), _) => (State::Refused, "what-if-missed"),
        (Err(_), _) => (State::Unknown, "what-if-unknown"),
    };
    html! {
        span class=(format!("state state-{}", state.word())) {
            (maud::PreEscaped(quitus_pictures::mark(state))) (words.word(key))
        }
    }
}

/// The seats: who said they come, who stays away, whose proxy would count; a seat that nobody spoke for is unknown.
fn seats(inside: &Inside, told: &WhatIf) -> quitus_pictures::Picture {
    let members: Vec<(&MemberId, String)> =
        told.expected.iter().map(|(id, _)| (id, told.file.name(id))).collect();
    let of = |wanted: fn(&Expected) -> bool| {
        told.expected.iter().filter(move |(_, expected)| wanted(expected)).map(|(member, _)| member.clone())
    };
    let excused = of(|expected| matches!(expected, Expected::Excused));
    let attendance = excused.map(|member| Attendance { member, presence: Presence::Excused }).collect();
    let sitting = Sitting { attendance, ..told.file.sitting.clone() };
    let present = of(|expected| matches!(expected, Expected::Comes)).collect();
    let roll = Roll { present, ..told.forecast.opening.roll.clone() };
    hemicycle(&Chamber { members, sitting: &sitting, roll: &roll, vote: None }, "seats", inside.words())
}

fn table(inside: &Inside, told: &WhatIf) -> RuledTable {
    let words = inside.words();
    let number =
        |figure: Option<i64>| html! { @match figure { Some(figure) => { (figure) } None => { "–" } } };
    let row = |item: &ItemForecast| {
        let title = told.file.sitting.item(item.order).map(|known| known.title.clone()).unwrap_or_default();
        vec![
            html! { (item.order) ". " span lang="fr" { (title) } },
            number(item.hoped.ok().map(|met| i64::from(met.counted))),
            number(item.sure.ok().map(|met| i64::from(met.counted))),
            number(item.hoped.ok().map(|met| i64::from(met.quorum))),
            number(item.margin().ok()),
            number(item.hoped.ok().map(|_| i64::from(item.roll.votes_available()))),
            verdict(inside, item),
        ]
    };
    RuledTable {
        caption: words.word("what-if-by-item"),
        columns: vec![
            Column::text(words.word("sitting-item")),
            Column::number(words.word("what-if-expected")),
            Column::number(words.word("what-if-certain")),
            Column::number(words.word("sitting-quorum")),
            Column::number(words.word("what-if-margin")),
            Column::number(words.word("sitting-votes-available")),
            Column::text(words.word("what-if-outlook")),
        ],
        rows: told.forecast.items.iter().map(row).collect(),
        total: None,
    }
}

/// Proxies that would not count at the opening, each with its reason: one holder, one proxy (L2121-20).
fn set_aside(inside: &Inside, told: &WhatIf) -> Markup {
    let (words, aside) = (inside.words(), &told.forecast.opening.roll.set_aside);
    html! {
        @if !aside.is_empty() {
            h2 id="aside" { (words.say("what-if-aside", &Args::none().with("count", aside.len()))) }
            ul { @for (paper, why) in aside { li {
                (words.say("what-if-proxy", &Args::none().with("giver", told.file.name(&paper.giver)).with("holder", told.file.name(&paper.holder))))
                ": " (words.word(crate::sitting::roll::exclusion_key(*why)))
            } } }
            p { a href=(inside.rule_link()(proxies_held::RULE.id)) { (proxies_held::RULE.article) } }
        }
    }
}

/// How someone is reached: by telephone rather than by e-mail.
fn reached(told: &WhatIf, call: &ToCall) -> Markup {
    let contact = told.contact(call);
    let dialled = |number: &str| {
        number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect::<String>()
    };
    html! {
        @match (contact.telephone, contact.email) {
            (Some(telephone), _) => { " – " a href=(format!("tel:{}", dialled(&telephone))) { (telephone) } }
            (None, Some(email)) => { " – " a href=(format!("mailto:{email}")) { (email) } }
            (None, None) => {}
        }
    }
}

/// Whom to telephone, the most useful first, with the telephone or the e-mail address when known.
fn calls(inside: &Inside, told: &WhatIf) -> Markup {
    let words = inside.words();
    let missing = told.forecast.opening.missing().unwrap_or_default();
    let reasons = [CallReason::NoAnswer, CallReason::Excused, CallReason::GaveProxy];
    let of = |reason: CallReason| -> Vec<&ToCall> {
        told.forecast.to_call.iter().filter(|call| call.reason == reason).collect()
    };
    html! {
        @if !told.forecast.to_call.is_empty() {
            h2 id="calls" { (words.word("what-if-calls")) }
            p { (words.say("what-if-missing", &Args::none().with("count", i64::from(missing)))) }
            @for reason in reasons {
                @let calls = of(reason);
                @if !calls.is_empty() {
                    h3 { (words.say(&format!("call-{}", reason.word()), &Args::none().with("count", calls.len()))) }
                    ul class="names" { @for call in calls { li { (told.file.name(&call.member)) (reached(told, call)) } } }
                }
            }
        }
    }
}

fn form(inside: &Inside, told: &WhatIf) -> Markup {
    let words = inside.words();
    let office: Vec<&Member> = told.expected.iter().filter_map(|(id, _)| told.file.member(id)).collect();
    let key = |id: &MemberId| told.file.member(id).map(|member| member.key.clone()).unwrap_or_default();
    let pick = |id: &'static str, label: String| {
        html! {
            div class="field" {
                label for=(id) { (label) }
                select id=(id) name=(id) {
                    @for (value, label) in choices(&words.word("answer-no-holder"), office.iter().copied()) {
                        option value=(value) { (label) }
                    }
                }
            }
        }
    };
    html! {
        h2 id="suppose" { (words.word("what-if-suppose")) }
        form method="get" action=(board_of(inside, "/what-if")) {
            input type="hidden" name="asked" value="1";
            fieldset {
                legend { (words.word("what-if-absent")) }
                div class="ticks" { @for (id, expected) in &told.expected {
                    @let ticked = matches!(expected, Expected::Excused);
                    (look::check("absent", &key(id), &told.file.name(id), ticked))
                } }
            }
            fieldset {
                legend { (words.word("what-if-proxies")) }
                @for (id, expected) in &told.expected { @if let Expected::Gives(holder) = expected {
                    @let said = words.say("what-if-proxy", &Args::none().with("giver", told.file.name(id)).with("holder", told.file.name(holder)));
                    (look::check("proxy", &format!("{}:{}", key(id), key(holder)), &said, true))
                } }
                (pick("giver", words.word("sitting-giver")))
                (pick("holder", words.word("answer-holder")))
            }
            (look::main_button(&words.word("what-if-compute")))
        }
    }
}
