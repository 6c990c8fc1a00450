//! What an authority settles: who it is, its standing orders, assemblies, delegations, registers.

use super::asks::{Ask, drawn, said};
use super::{after, choices, shown};
use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, made_once};
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::SettingsShown;
use quitus_core::assembly::AuthorityKind;
use quitus_core::law::BodyKind;
use quitus_pictures::Column;
use quitus_words::{Words, typography};

/// The fields of who an authority is.
pub(super) const PROFILE: [&str; 9] =
    ["name", "kind", "siren", "siret", "population", "department", "seat", "time_zone", "version"];
const ORDERS: [&str; 7] = [
    "version",
    "deposit_days",
    "extra_notice_days",
    "sitting_at",
    "sitting_place",
    "sending_until",
    "reply_to",
];
const ASSEMBLY: [&str; 6] = ["key", "version", "name", "name_of", "kind", "legal_seats"];
const DELEGATION: [&str; 10] = [
    "key",
    "version",
    "giver",
    "receiver",
    "act_number",
    "decided_on",
    "until",
    "scope",
    "cap",
    "several_years",
];
const REGISTER: [&str; 4] = ["name", "pattern", "year", "next_rank"];

pub(super) async fn settled(inside: &Inside) -> Result<SettingsShown, Problem> {
    let (reader, today) = (inside.reader().clone(), inside.today);
    inside.ask_here(move |quitus, code| quitus.settings_of(&reader, code, today)).await
}

pub(super) fn kinds(words: Words) -> Vec<(String, String)> {
    let choice =
        |kind: &AuthorityKind| (kind.word().to_owned(), words.word(&format!("year-kind-{}", kind.word())));
    AuthorityKind::ALL.iter().map(choice).collect()
}

pub(super) fn profile_asks(kinds: Vec<(String, String)>) -> Vec<Ask> {
    vec![
        Ask::line("name", "people-name").needed(),
        Ask::choice("kind", "people-kind", kinds),
        Ask::line("siren", "people-siren").hint("people-siren-hint"),
        Ask::line("siret", "people-siret"),
        Ask::line("population", "people-population"),
        Ask::line("department", "people-department").hint("people-department-hint"),
        Ask::lines("seat", "people-seat").hint("people-seat-hint"),
        Ask::line("time_zone", "people-time-zone").hint("people-time-zone-hint"),
    ]
}

/// Who the authority is.
pub async fn profile(inside: Inside) -> Answer {
    let settled = settled(&inside).await?;
    let a = &settled.authority;
    let form = Filled::default()
        .with("version", settled.settings.0.to_string())
        .with("name", a.name.as_str())
        .with("kind", a.kind.word())
        .with("siren", a.siren.as_ref().map_or("", |siren| siren.as_str()))
        .with("siret", a.siret.as_ref().map_or("", |siret| siret.as_str()))
        .with("population", a.population.map_or(String::new(), |count| count.to_string()))
        .with("department", a.department.as_deref().unwrap_or_default())
        .with("seat", a.seat.join("\n"))
        .with("time_zone", a.time_zone.as_str());
    offer_profile(&inside, &form)
}

/// Mends who the authority is.
pub async fn set_profile(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &PROFILE), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.mend_authority(&acting, code, &said)).await;
    let next = inside.href("/setup");
    after(done, sent.form, next, |form| async move { offer_profile(&inside, &form) }).await
}

fn offer_profile(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let asks = profile_asks(kinds(words));
    let action = inside.href("/settings/profile");
    let main = html! {
        h1 { (words.word("people-step-profile")) }
        (drawn(form, inside.lang, &action, &asks, &html! {}, &words.word("people-keep")))
    };
    shown(inside, Section::Settings, "people-step-profile", main)
}

/// The standing orders.
pub async fn orders(inside: Inside) -> Answer {
    let (version, orders) = settled(&inside).await?.settings;
    let number = |number: Option<u16>| number.map_or(String::new(), |number| number.to_string());
    let hour = |minute: Option<u16>| minute.map_or(String::new(), |m| format!("{:02}:{:02}", m / 60, m % 60));
    let form = Filled::default()
        .with("version", version.to_string())
        .with("deposit_days", number(orders.deposit_days))
        .with("extra_notice_days", number(orders.extra_notice_days.map(u16::from)))
        .with("sitting_at", hour(orders.sitting_minute))
        .with("sitting_place", orders.sitting_place.unwrap_or_default())
        .with("sending_until", hour(orders.sending_until_minute))
        .with("reply_to", orders.reply_to.unwrap_or_default());
    offer_orders(&inside, &form)
}

/// Sets the standing orders.
pub async fn set_orders(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &ORDERS), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.set_settings(&acting, code, &said)).await;
    let next = inside.href("/setup");
    after(done, sent.form, next, |form| async move { offer_orders(&inside, &form) }).await
}

fn offer_orders(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let asks = [
        Ask::line("deposit_days", "people-deposit-days").hint("people-deposit-days-hint"),
        Ask::line("extra_notice_days", "people-extra-days").hint("people-extra-days-hint"),
        Ask::of("sitting_at", "people-sitting-at", "time"),
        Ask::line("sitting_place", "people-sitting-place"),
        Ask::of("sending_until", "people-sending-until", "time").hint("people-sending-until-hint"),
        Ask::of("reply_to", "people-reply-to", "email"),
    ];
    let action = inside.href("/settings/orders");
    let main = html! {
        h1 { (words.word("people-step-orders")) }
        p class="lead prose" { (words.word("people-orders-lead")) }
        (drawn(form, inside.lang, &action, &asks, &html! {}, &words.word("people-keep")))
    };
    shown(inside, Section::Settings, "people-step-orders", main)
}

/// The assemblies, and a form for one more, or for the one of `?key=`.
pub async fn assemblies(inside: Inside) -> Answer {
    offer_assemblies(&inside, None).await
}

/// Adds or mends an assembly.
pub async fn keep_assembly(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &ASSEMBLY), inside.acting());
    let id = sent.form.given("id").map_or_else(inside.dice(), str::to_owned);
    let done = inside.ask_here(move |quitus, code| quitus.keep_assembly(&acting, code, &id, &said)).await;
    let next = inside.href("/settings/assemblies");
    after(done, sent.form, next, |form| async move { offer_assemblies(&inside, Some(form)).await }).await
}

async fn offer_assemblies(inside: &Inside, form: Option<Filled>) -> Answer {
    let words = inside.words();
    let settled = settled(inside).await?;
    let asked = inside.query("key");
    let wanted = settled.assemblies.iter().find(|(_, one, _)| Some(&one.key) == asked.as_ref());
    let form = form.unwrap_or_else(|| match wanted {
        Some((version, one, _)) => Filled::default()
            .with("key", one.key.as_str())
            .with("version", version.to_string())
            .with("name", one.name.as_str())
            .with("name_of", one.name_of.as_str())
            .with("kind", one.kind.word())
            .with("legal_seats", one.legal_seats.map_or(String::new(), |seats| seats.to_string())),
        None => Filled::default(),
    });
    let kinds = BodyKind::ALL.iter();
    let kinds =
        kinds.map(|kind| (kind.word().to_owned(), words.word(&format!("assembly-kind-{}", kind.word()))));
    let asks = [
        Ask::line("name", "people-assembly-name").needed(),
        Ask::line("name_of", "people-assembly-name-of").hint("people-assembly-name-of-hint"),
        Ask::choice("kind", "people-assembly-kind", kinds.collect()),
        Ask::line("legal_seats", "people-legal-seats").hint("people-legal-seats-hint"),
    ];
    let once = made_once(&form, &mut inside.dice());
    let action = inside.href("/settings/assemblies");
    let main = html! {
        h1 { (words.word("people-step-assemblies")) }
        @if !settled.assemblies.is_empty() { (look::ruled_table(&assembly_table(inside, &settled))) }
        h2 { (words.word(if form.has("key") { "people-mend-it" } else { "people-assembly-add" })) }
        (drawn(&form, inside.lang, &action, &asks, &once, &words.word("people-assembly-keep")))
        p { a href=(inside.href("/setup")) { (words.word("people-back-to-setup")) } }
    };
    shown(inside, Section::Settings, "people-step-assemblies", main)
}

fn assembly_table(inside: &Inside, settled: &SettingsShown) -> RuledTable {
    let words = inside.words();
    let count = |count: usize| typography::count(i64::try_from(count).unwrap_or(i64::MAX), inside.lang);
    let rows = settled.assemblies.iter().map(|(_, one, filled)| {
        vec![
            html! { a href=(inside.href(&format!("/settings/assemblies?key={}", one.key))) lang="fr" { (one.name) } },
            html! { (words.word(&format!("assembly-kind-{}", one.kind.word()))) },
            look::known(one.legal_seats.map(|seats| count(seats as usize)).as_deref(), inside.lang),
            html! { (count(*filled)) },
        ]
    });
    RuledTable {
        caption: words.word("people-assemblies-caption"),
        columns: vec![
            Column::text(words.word("people-assembly-name")),
            Column::text(words.word("people-assembly-kind")),
            Column::number(words.word("people-legal-seats")),
            Column::number(words.word("people-filled-seats")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

/// The delegations in force, and a form for one more, or for the one of `?key=`.
pub async fn delegations(inside: Inside) -> Answer {
    offer_delegations(&inside, None).await
}

/// Adds or mends a delegation.
pub async fn keep_delegation(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &DELEGATION), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.keep_delegation(&acting, code, &said)).await;
    let next = inside.href("/settings/delegations");
    after(done, sent.form, next, |form| async move { offer_delegations(&inside, Some(form)).await }).await
}

async fn offer_delegations(inside: &Inside, form: Option<Filled>) -> Answer {
    let words = inside.words();
    let settled = settled(inside).await?;
    let all: Vec<_> = settled.assemblies.iter().map(|(_, one, _)| one.clone()).collect();
    let form = form.unwrap_or_else(|| delegation_form(inside, &settled));
    let mut receivers = vec![(String::new(), words.word("people-executive"))];
    receivers.extend(choices(&all));
    let several = ["", "yes", "no"].map(|word| {
        let key = match word {
            "yes" => "people-yes",
            "no" => "people-no",
            _ => "people-unsaid",
        };
        (word.to_owned(), words.word(key))
    });
    let asks = [
        Ask::choice("giver", "people-giver", choices(&all)),
        Ask::choice("receiver", "people-receiver", receivers),
        Ask::line("act_number", "people-act-number").needed(),
        Ask::of("decided_on", "people-decided-on", "date").needed(),
        Ask::of("until", "people-until", "date"),
        Ask::lines("scope", "people-scope").needed(),
        Ask::line("cap", "people-cap").hint("people-cap-hint"),
        Ask::choice("several_years", "people-several-years", several.to_vec()),
    ];
    let action = inside.href("/settings/delegations");
    let main = html! {
        h1 { (words.word("people-step-delegations")) }
        @if settled.delegations.is_empty() { p { (words.word("people-delegations-none")) } }
        @else { div class="stacked" { (look::ruled_table(&delegation_table(inside, &settled))) } }
        @if all.is_empty() {
            p { a href=(inside.href("/settings/assemblies")) { (words.word("people-step-assemblies-do")) } }
        } @else {
            h2 { (words.word(if form.has("key") { "people-mend-it" } else { "people-delegation-add" })) }
            (drawn(&form, inside.lang, &action, &asks, &html! {}, &words.word("people-delegation-keep")))
        }
        p { a href=(inside.href("/setup")) { (words.word("people-back-to-setup")) } }
    };
    shown(inside, Section::Settings, "people-step-delegations", main)
}

fn delegation_form(inside: &Inside, settled: &SettingsShown) -> Filled {
    let asked = inside.query("key");
    let wanted = settled.delegations.iter().find(|(_, one)| Some(&one.key) == asked.as_ref());
    let Some((version, one)) = wanted else { return Filled::default() };
    let key = |id: &quitus_core::kernel::AssemblyId| {
        let found = settled.assemblies.iter().find(|(_, assembly, _)| assembly.id == *id);
        found.map_or(String::new(), |(_, assembly, _)| assembly.key.clone())
    };
    let cap = one.cap.map_or(String::new(), |cap| format!("{},{:02}", cap.get() / 100, cap.get() % 100));
    Filled::default()
        .with("key", one.key.as_str())
        .with("version", version.to_string())
        .with("giver", key(&one.giver))
        .with("receiver", one.receiver.as_ref().map_or(String::new(), key))
        .with("act_number", one.act_number.as_str())
        .with("decided_on", one.decided_on.to_string())
        .with("until", one.until.map_or(String::new(), |day| day.to_string()))
        .with("scope", one.scope.as_str())
        .with("cap", cap)
        .with("several_years", one.covers_several_years.map_or("", |yes| if yes { "yes" } else { "no" }))
}

fn delegation_table(inside: &Inside, settled: &SettingsShown) -> RuledTable {
    let words = inside.words();
    let rows = settled.delegations.iter().map(|(_, one)| {
        vec![
            html! { a href=(inside.href(&format!("/settings/delegations?key={}", one.key))) { (one.act_number) } },
            html! { (typography::day(one.decided_on, inside.lang)) },
            html! { span lang="fr" { (one.scope) } },
            look::known(one.until.map(|day| typography::day(day, inside.lang)).as_deref(), inside.lang),
        ]
    });
    RuledTable {
        caption: words.word("people-delegations-caption"),
        columns: vec![
            Column::text(words.word("people-act-number")),
            Column::text(words.word("people-decided-on")),
            Column::text(words.word("people-scope")),
            Column::text(words.word("people-until")),
        ],
        rows: rows.collect(),
        total: None,
    }
}

/// The registers, the pattern and the next number of each.
pub async fn registers(inside: Inside) -> Answer {
    offer_registers(&inside, None).await
}

/// Opens a register, mends its pattern or says its next number.
pub async fn keep_register(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &REGISTER), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.keep_register(&acting, code, &said)).await;
    let next = inside.href("/settings/registers");
    after(done, sent.form, next, |form| async move { offer_registers(&inside, Some(form)).await }).await
}

async fn offer_registers(inside: &Inside, form: Option<Filled>) -> Answer {
    let words = inside.words();
    let settled = settled(inside).await?;
    let form = form.unwrap_or_else(|| match settled.registers.first() {
        Some(one) => Filled::default()
            .with("name", one.name.as_str())
            .with("pattern", one.pattern.as_str())
            .with("year", one.year.to_string())
            .with("next_rank", one.next_rank.to_string()),
        None => Filled::default()
            .with("name", "deliberations")
            .with("pattern", "{year}.{rank:5}")
            .with("year", inside.today.year().to_string())
            .with("next_rank", "1"),
    });
    let asks = [
        Ask::line("name", "people-register-name").needed(),
        Ask::line("pattern", "people-pattern").hint("people-pattern-hint").needed(),
        Ask::line("year", "people-year").needed(),
        Ask::line("next_rank", "people-next-rank").hint("people-next-rank-hint").needed(),
    ];
    let action = inside.href("/settings/registers");
    let main = html! {
        h1 { (words.word("people-step-register")) }
        @for one in &settled.registers { (register_line(words, one)) }
        (drawn(&form, inside.lang, &action, &asks, &html! {}, &words.word("people-register-keep")))
        p { a href=(inside.href("/setup")) { (words.word("people-back-to-setup")) } }
    };
    shown(inside, Section::Settings, "people-step-register", main)
}

fn register_line(words: Words, one: &quitus_app::RegisterShown) -> Markup {
    html! {
        p class="lead" {
            (one.name) ": " (words.word("people-next-number")) " "
            strong { (one.next_number.as_deref().unwrap_or("–")) }
            @if one.in_use { " " span class="muted" { (words.word("people-pattern-kept")) } }
        }
    }
}
