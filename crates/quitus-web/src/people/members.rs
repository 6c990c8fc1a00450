//! Members: found by name, added, mended, leaving.

use super::asks::{Ask, drawn, said};
use super::{after, choices, shown};
use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, made_once};
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::{MemberHeld, PeopleShown, Said};
use quitus_core::assembly::Membership;
use quitus_core::kernel::{Args, Civility, fold};
use quitus_pictures::Column;
use quitus_words::{Words, typography};

const SHEET: [&str; 8] =
    ["version", "civility", "given", "family", "email", "prefers_paper", "postal", "telephone"];
const MANDATE: [&str; 8] =
    ["version", "nth", "assembly", "from", "until", "capacity", "group", "table_order"];

async fn people(inside: &Inside) -> Result<PeopleShown, Problem> {
    let reader = inside.reader().clone();
    inside.ask_here(move |quitus, code| quitus.people(&reader, code)).await
}

/// The members, or those whose name, group or capacity holds `?q=`.
pub async fn list(inside: Inside) -> Answer {
    let people = people(&inside).await?;
    let words = inside.words();
    let query = inside.query("q").unwrap_or_default();
    let wanted = fold(&query);
    let says = |one: &&MemberHeld| {
        let held = one.memberships.iter().flat_map(|(_, held)| [held.capacity.clone(), held.group.clone()]);
        std::iter::once(Some(one.member.name.plain()))
            .chain(held)
            .flatten()
            .any(|text| fold(&text).contains(&wanted))
    };
    let found: Vec<&MemberHeld> = people.members.iter().filter(says).collect();
    let main = html! {
        h1 { (words.word("people-title")) }
        form method="get" action=(inside.href("/people")) role="search" aria-label=(words.word("people-search")) {
            (look::field(&look::Field { name: "q".to_owned(), label: words.word("people-search"), kind: "search", value: query.clone(),
                ..look::Field::default() }))
            (look::button(&words.word("people-search-do")))
        }
        p { (words.say("people-count", &Args::none().with("count", found.len()))) }
        @if found.is_empty() { p { (words.word("people-none")) } }
        @else { (look::ruled_table(&table(&inside, &found))) }
        p { (look::button_link(&inside.href("/people/import"), &words.word("people-step-members-do"), true)) " "
            (look::button_link(&inside.href("/people/new"), &words.word("people-add"), false)) " "
            (look::button_link(&inside.href("/new-term"), &words.word("people-term-title"), false)) }
    };
    let shell = inside.shell(Section::People, words.word("people-title"), Vec::new());
    inside.page(&shell, main, None)
}

fn table(inside: &Inside, found: &[&MemberHeld]) -> RuledTable {
    let words = inside.words();
    let rows = found.iter().map(|one| {
        let held = one.memberships.iter().rfind(|(_, held)| held.covers(inside.today)).map(|(_, held)| held);
        let text = |text: Option<&String>| html! { span lang="fr" { (text.map_or("", String::as_str)) } };
        vec![
            html! { a href=(inside.href(&format!("/people/{}", one.member.key))) lang="fr" { (one.member.name.formal()) } },
            text(held.and_then(|held| held.capacity.as_ref())),
            text(held.and_then(|held| held.group.as_ref())),
            html! { (reached(one, words)) },
        ]
    });
    RuledTable {
        caption: words.word("people-caption"),
        columns: vec![
            Column::text(words.word("people-member")),
            Column::text(words.word("people-capacity")),
            Column::text(words.word("people-group")),
            Column::text(words.word("people-reached")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

fn reached(one: &MemberHeld, words: Words) -> String {
    match (&one.contact.email, one.contact.prefers_paper) {
        (_, true) => words.word("people-by-paper"),
        (Some(email), false) => email.clone(),
        (None, false) => words.word("people-unreached"),
    }
}

/// The form for one more member.
pub async fn new(inside: Inside) -> Answer {
    let from = inside.today.to_string();
    offer_new(&inside, &Filled::default().with("from", from)).await
}

/// Adds a member.
pub async fn add(inside: Inside, sent: FilledWithFiles) -> Answer {
    let names: Vec<&str> = SHEET.iter().chain(&MANDATE).copied().collect();
    let (said, acting) = (said(&sent.form, &names), inside.acting());
    let id = sent.form.given("id").map_or_else(inside.dice(), str::to_owned);
    let done = inside.ask_here(move |quitus, code| quitus.add_member(&acting, code, &id, &said)).await;
    let key = done.as_ref().map_or(String::new(), Clone::clone);
    let next = inside.href(&format!("/people/{key}"));
    after(done, sent.form, next, |form| async move { offer_new(&inside, &form).await }).await
}

async fn offer_new(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let people = people(inside).await?;
    let mut asks = sheet_asks(words);
    asks.extend(mandate_asks(choices(&people.assemblies)));
    let once = made_once(form, &mut inside.dice());
    let main = html! {
        h1 { (words.word("people-add")) }
        (drawn(form, inside.lang, &inside.href("/people/new"), &asks, &once, &words.word("people-add-do")))
    };
    shown(inside, Section::People, "people-add", main)
}

/// A member.
pub async fn member(inside: Inside) -> Answer {
    offer_member(&inside, None, None).await
}

/// Mends a member's name and how it is reached.
pub async fn mend(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting, key) = (said(&sent.form, &SHEET), inside.acting(), inside.param("member").to_owned());
    let done = inside.ask_here(move |quitus, code| quitus.mend_member(&acting, code, &key, &said)).await;
    let next = here(&inside);
    after(done, sent.form, next, |form| async move { offer_member(&inside, Some(form), None).await }).await
}

/// Gives a membership, or mends the one of `nth`.
pub async fn mandate(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting, key) =
        (said(&sent.form, &MANDATE), inside.acting(), inside.param("member").to_owned());
    let done = inside.ask_here(move |quitus, code| quitus.keep_membership(&acting, code, &key, &said)).await;
    let next = here(&inside);
    after(done, sent.form, next, |form| async move { offer_member(&inside, None, Some(form)).await }).await
}

/// A member leaves.
pub async fn leave(inside: Inside, sent: FilledWithFiles) -> Answer {
    let names = ["version", "until", "reason"];
    let (said, acting, key) = (said(&sent.form, &names), inside.acting(), inside.param("member").to_owned());
    let done = inside.ask_here(move |quitus, code| quitus.member_leaves(&acting, code, &key, &said)).await;
    let next = here(&inside);
    after(done, sent.form, next, |form| async move { offer_leaving(&inside, &form).await }).await
}

/// A member entered by mistake is set aside.
pub async fn void(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting, key) = (
        Said::default().with("reason", sent.form.get("void_reason")),
        inside.acting(),
        inside.param("member").to_owned(),
    );
    let done = inside.ask_here(move |quitus, code| quitus.void_member(&acting, code, &key, &said)).await;
    let next = inside.href("/people");
    after(done, sent.form, next, |form| async move { offer_leaving(&inside, &form).await }).await
}

fn here(inside: &Inside) -> String {
    inside.href(&format!("/people/{}", inside.param("member")))
}

async fn found(inside: &Inside) -> Result<(PeopleShown, MemberHeld), Problem> {
    let people = people(inside).await?;
    let one = people.members.iter().find(|one| one.member.key == inside.param("member")).cloned();
    Ok((people, one.ok_or_else(Problem::nowhere)?))
}

async fn offer_member(inside: &Inside, sheet: Option<Filled>, mandate: Option<Filled>) -> Answer {
    let words = inside.words();
    let (people, one) = found(inside).await?;
    let version = one.version.to_string();
    let way = here(inside);
    let wrong_sheet = sheet.is_some();
    let sheet = sheet.unwrap_or_else(|| sheet_form(&one));
    let asked = inside.query("nth").and_then(|nth| nth.parse::<u32>().ok());
    let chosen = one.memberships.iter().find(|(nth, _)| Some(*nth) == asked);
    let shows_mandate = mandate.is_some() || asked.is_some();
    let mandate = mandate.unwrap_or_else(|| mandate_form(inside, chosen, &people)).with("version", version);
    let main = html! {
        h1 { (one.member.name.formal()) }
        h2 { (words.word("people-mandates")) }
        (look::ruled_table(&mandates(inside, &one, &people)))
        @if shows_mandate && !wrong_sheet {
            h2 { (words.word("people-mandate")) }
            (drawn(&mandate, inside.lang, &format!("{way}/mandate"), &mandate_asks(choices(&people.assemblies)), &html! {},
                &words.word("people-mandate-keep")))
        } @else {
            h2 { (words.word("people-sheet")) }
            (drawn(&sheet, inside.lang, &way, &sheet_asks(words), &html! {}, &words.word("people-keep")))
            p { a href=(format!("{way}?nth=4294967295")) { (words.word("people-mandate-add")) } }
            p { a href=(format!("{way}/leave")) { (words.word("people-leave-title")) } }
        }
    };
    let title = one.member.name.formal();
    let crumbs = vec![crate::layout::Crumb { label: title.clone(), href: None }];
    inside.page(&inside.shell(Section::People, title, crumbs), main, None)
}

/// The page by which a member leaves, or is set aside.
pub async fn leaving(inside: Inside) -> Answer {
    offer_leaving(&inside, &Filled::default()).await
}

async fn offer_leaving(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let (_, one) = found(inside).await?;
    let form = form.clone().with("version", one.version.to_string());
    let way = here(inside);
    let asks = [Ask::of("until", "people-last-day", "date").needed(), Ask::line("reason", "people-reason")];
    let main = html! {
        h1 { (words.word("people-leave-title")) }
        p class="lead" lang="fr" { (one.member.name.formal()) }
        p class="prose" { (words.word("people-leave-said")) }
        (drawn(&form, inside.lang, &format!("{way}/leave"), &asks, &html! {}, &words.word("people-leave-do")))
        h2 { (words.word("people-void-title")) }
        p class="prose" { (words.word("people-void-said")) }
        form method="post" action=(format!("{way}/void")) {
            (look::field(&look::Field { label: words.word("people-void-reason"), ..form.field(inside.lang, "void_reason", "text", "") }))
            (look::button(&words.word("people-void-do")))
        }
    };
    shown(inside, Section::People, "people-leave-title", main)
}

fn sheet_asks(words: Words) -> Vec<Ask> {
    let civilities = [("", "people-unsaid"), ("madam", "people-madam"), ("mister", "people-mister")];
    let civilities = civilities.map(|(word, key)| (word.to_owned(), words.word(key)));
    vec![
        Ask::choice("civility", "people-civility", civilities.to_vec()),
        Ask::line("given", "people-given").needed(),
        Ask::line("family", "people-family").hint("people-family-hint").needed(),
        Ask::of("email", "people-email", "email"),
        Ask::tick("prefers_paper", "people-prefers-paper"),
        Ask::lines("postal", "people-postal"),
        Ask::of("telephone", "people-telephone", "tel"),
    ]
}

fn mandate_asks(assemblies: Vec<(String, String)>) -> Vec<Ask> {
    vec![
        Ask::choice("assembly", "people-assembly", assemblies),
        Ask::of("from", "people-first-day", "date").needed(),
        Ask::of("until", "people-last-day", "date"),
        Ask::line("capacity", "people-capacity"),
        Ask::line("group", "people-group"),
        Ask::line("table_order", "people-table-order"),
    ]
}

fn sheet_form(one: &MemberHeld) -> Filled {
    let civility = match one.member.name.civility {
        Some(Civility::Mister) => "mister",
        Some(Civility::Madam) => "madam",
        None => "",
    };
    let form = Filled::default()
        .with("version", one.version.to_string())
        .with("civility", civility)
        .with("given", one.member.name.given.as_str())
        .with("family", one.member.name.family.as_str())
        .with("email", one.contact.email.as_deref().unwrap_or_default())
        .with("postal", one.contact.postal.join("\n"))
        .with("telephone", one.contact.telephone.as_deref().unwrap_or_default());
    if one.contact.prefers_paper { form.with("prefers_paper", "yes") } else { form }
}

fn mandate_form(inside: &Inside, chosen: Option<&(u32, Membership)>, people: &PeopleShown) -> Filled {
    let Some((nth, held)) = chosen else { return Filled::default().with("from", inside.today.to_string()) };
    let key = people.assemblies.iter().find(|one| one.id == held.assembly).map_or("", |one| one.key.as_str());
    let day = |day: Option<quitus_core::kernel::Day>| day.map_or(String::new(), |day| day.to_string());
    Filled::default()
        .with("nth", nth.to_string())
        .with("assembly", key)
        .with("from", day(held.from))
        .with("until", day(held.until))
        .with("capacity", held.capacity.as_deref().unwrap_or_default())
        .with("group", held.group.as_deref().unwrap_or_default())
        .with("table_order", held.table_order.map_or(String::new(), |order| order.to_string()))
}

fn mandates(inside: &Inside, one: &MemberHeld, people: &PeopleShown) -> RuledTable {
    let words = inside.words();
    let day = |day: Option<quitus_core::kernel::Day>| {
        look::known(day.map(|day| typography::day(day, inside.lang)).as_deref(), inside.lang)
    };
    let rows = one.memberships.iter().map(|(nth, held)| {
        let name = people.assemblies.iter().find(|a| a.id == held.assembly).map_or("", |a| a.name.as_str());
        let until: Markup = match held.until {
            None => html! { (words.word("people-still")) },
            until => day(until),
        };
        vec![
            html! { a href=(format!("{}?nth={nth}", here(inside))) lang="fr" { (name) } },
            day(held.from),
            until,
            html! { span lang="fr" { (held.capacity.as_deref().unwrap_or_default()) } },
            html! { span lang="fr" { (held.group.as_deref().unwrap_or_default()) } },
        ]
    });
    RuledTable {
        caption: words.word("people-mandates"),
        columns: vec![
            Column::text(words.word("people-assembly")),
            Column::text(words.word("people-first-day")),
            Column::text(words.word("people-last-day")),
            Column::text(words.word("people-capacity")),
            Column::text(words.word("people-group")),
        ],
        rows: rows.collect(),
        total: None,
    }
}
