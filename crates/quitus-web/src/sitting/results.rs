//! What happened in a held sitting, entered on one page: head, roll, items; only what was changed is sent on.

use super::prepare::{acted, text_of};
use crate::errors::Problem;
use crate::filled::Filled;
use crate::layout::{Crumb, PageShell};
use crate::look;
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::Results;
use quitus_core::kernel::Args;
use quitus_core::law::{chair, proxies_held, quorum_at_item, secretary};
use quitus_formats::api::{
    HeadEntered, ItemEntered, LineEntered, OfficerEntered, ResultsEntered, VoteEntered,
};
use quitus_words::typography;

/// The fates that may be entered.
const FATES: [&str; 4] = ["voted", "heard", "withdrawn", "adjourned"];
/// The kinds of ballot; the first is the usual one.
const METHODS: [&str; 4] = ["show_of_hands", "public", "secret", "electronic"];
/// The figures of a vote, as they are named on the wire, and the word of each.
const FIGURES: [(&str, &str); 4] = [
    ("for", "act-position-for"),
    ("against", "act-position-against"),
    ("abstentions", "act-position-abstention"),
    ("not_voting", "act-position-not_voting"),
];

/// The sheet of a sitting.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Saves what was changed, then leads back to the sheet.
pub async fn enter(inside: Inside, form: Filled) -> Answer {
    let (reader, text) = (inside.reader().clone(), text_of(&inside));
    let told = inside.ask_here(move |quitus, code| quitus.results(&reader, code, &text)).await?;
    let entered = changed(&ResultsEntered::of(&told.sheet, &told.file), &form);
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done =
        inside.ask_here(move |quitus, code| quitus.enter_results(&acting, code, &text, &entered)).await;
    let on = address(&inside, if form.has("to-close") { "/close" } else { "/results" });
    acted(done, on, async |refusals| shown(&inside, form.refused(refusals)).await).await
}

/// The address of the sitting, then `tail`.
pub(super) fn address(inside: &Inside, tail: &str) -> String {
    let sitting = inside.ways().to(&["sittings", inside.param("date"), inside.param("assembly")]);
    format!("{sitting}{tail}")
}

/// The results of the sitting of the address.
pub(super) async fn results(inside: &Inside) -> Result<Results, Problem> {
    let (reader, text) = (inside.reader().clone(), text_of(inside));
    inside.ask_here(move |quitus, code| quitus.results(&reader, code, &text)).await
}

/// What surrounds a page that records a sitting.
pub(super) fn shell(inside: &Inside, told: &Results, key: &str) -> PageShell {
    let title = inside.words().word(key);
    let day = typography::day(told.file.sitting.day, inside.lang);
    let label = format!("{}, {day}", told.file.assembly.name);
    let mut crumbs = vec![Crumb { label, href: Some(address(inside, "")) }];
    if key != "results-title" {
        let label = inside.words().word("results-title");
        crumbs.push(Crumb { label, href: Some(address(inside, "/results")) });
    }
    crumbs.push(Crumb { label: title.clone(), href: None });
    inside.shell(Section::Sittings, title, crumbs)
}

/// The parts of a form that differ from what it was offered with, each with the version that was read.
fn changed(now: &ResultsEntered, form: &Filled) -> ResultsEntered {
    let version = |part: &str| form.get(&format!("{part}-version")).parse().ok();
    let differs = |part: &str, values: &str| {
        form.has(&format!("{part}-version")) && form.get(&format!("{part}-seen")) != values
    };
    let mut entered = ResultsEntered::default();
    let head = head_values(&|field| form.get(&format!("head-{field}")).to_owned());
    if differs("head", &seen(&head)) {
        entered.head = Some(head_of(&head, now.head.as_ref(), version("head")));
    }
    for line in &now.members {
        let part = format!("member-{}", line.member);
        let values = ["", "-arrived_at", "-left_at", "-proxy_to"]
            .map(|field| form.get(&format!("{part}{field}")).to_owned());
        if differs(&part, &seen(&values)) {
            let [presence, arrived_at, left_at, proxy_to] = values.map(Some);
            let (member, version) = (line.member.clone(), version(&part));
            let (presence, proxy_received_at) = (presence.filter(|word| !word.is_empty()), None);
            entered.members.push(LineEntered {
                member,
                version,
                presence,
                arrived_at,
                left_at,
                proxy_to,
                proxy_received_at,
            });
        }
    }
    for line in &now.items {
        let part = format!("item-{}", line.item);
        let values = item_values(&|field| form.get(&format!("{part}{field}")).to_owned());
        if differs(&part, &seen(&values)) {
            entered.items.push(item_of(&values, line, version(&part)));
        }
    }
    entered
}

/// What was offered, in a line short enough to travel with the form.
fn seen(values: &[String]) -> String {
    values
        .iter()
        .map(|value| value.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join("|")
}

const HEAD: [&str; 7] = ["state", "place", "opened_at", "closed_at", "urgency", "chair", "secretary"];

fn head_values(value: &dyn Fn(&str) -> String) -> Vec<String> {
    HEAD.iter().map(|field| value(field)).collect()
}

/// An officer keeps the capacity he had as long as he is the same.
fn officer(member: &str, known: Option<&OfficerEntered>) -> OfficerEntered {
    match known {
        Some(known) if known.member == member => known.clone(),
        _ => OfficerEntered { member: member.to_owned(), capacity: None },
    }
}

fn head_of(values: &[String], known: Option<&HeadEntered>, version: Option<u32>) -> HeadEntered {
    let value = |field: &str| {
        let place = HEAD.iter().position(|known| *known == field);
        place.and_then(|place| values.get(place)).cloned().unwrap_or_default()
    };
    let secretaries = known.and_then(|known| known.secretaries.clone()).unwrap_or_default();
    let first = officer(&value("secretary"), secretaries.first());
    let others = secretaries.into_iter().skip(1);
    HeadEntered {
        version,
        state: Some(value("state")).filter(|word| !word.is_empty()),
        place: Some(value("place")),
        opened_at: Some(value("opened_at")),
        closed_at: Some(value("closed_at")),
        urgency: Some(value("urgency")).filter(|word| !word.is_empty()),
        chair: Some(officer(&value("chair"), known.and_then(|known| known.chair.as_ref()))),
        secretaries: Some(std::iter::once(first).chain(others).collect()),
    }
}

const ITEM: [&str; 9] =
    ["", "-opened_at", "-method", "-for", "-against", "-abstentions", "-not_voting", "-chair", "-debate"];

fn item_values(value: &dyn Fn(&str) -> String) -> Vec<String> {
    ITEM.iter().map(|field| value(field)).collect()
}

/// An item's line: the vote on the whole takes the figures; names, amendments and interests stay as they are.
fn item_of(values: &[String], known: &ItemEntered, version: Option<u32>) -> ItemEntered {
    let [fate, opened_at, method, figures @ .., chair, debate] = values else { return known.clone() };
    let figure = |place: usize| {
        figures.get(place).filter(|text| !text.is_empty()).map(|text| text.parse().unwrap_or(u32::MAX))
    };
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let mut votes = known.votes.clone().unwrap_or_default();
    let whole = votes.iter().rposition(|vote| vote.about.is_none());
    let whole = whole.unwrap_or_else(|| {
        votes.push(VoteEntered::default());
        votes.len() - 1
    });
    if let Some(vote) = votes.get_mut(whole) {
        (vote.method, vote.chair) = (given(method), given(chair));
        (vote.in_favour, vote.against) = (figure(0), figure(1));
        (vote.abstentions, vote.not_voting) = (figure(2), figure(3));
    }
    ItemEntered {
        version,
        fate: given(fate),
        opened_at: Some(opened_at.clone()),
        debate: Some(
            debate
                .split("\n\n")
                .map(str::to_owned)
                .flat_map(|text| text.split("\r\n\r\n").map(str::to_owned).collect::<Vec<_>>())
                .collect(),
        ),
        votes: Some(votes),
        ..ItemEntered { item: known.item, ..ItemEntered::default() }
    }
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let told = results(inside).await?;
    let words = inside.words();
    let sheet = Sheet { inside, told: &told, form: &form };
    let now = ResultsEntered::of(&told.sheet, &told.file);
    let why = html! {
        p { (words.word("results-why")) }
        @for rule in [&chair::RULE, &secretary::RULE, &quorum_at_item::RULE, &proxies_held::RULE] {
            p { a href=(inside.rule_link()(rule.id)) { (rule.article) } }
        }
    };
    let head = html! {
        h1 { (words.word("results-title")) " " span class="muted" lang="fr" { (told.file.assembly.name) } }
        (form.summary(inside.lang))
        @if told.sealed { p class="lead" { (words.word("results-sealed")) } }
        @else { p class="lead" { (words.word("results-lead")) } }
    };
    let main = html! {
        (look::beside(head, why))
        @if !told.sealed {
            form method="post" action=(address(inside, "/results")) class="wide" {
                (sheet.members())
                (sheet.head(now.head.as_ref()))
                (sheet.roll(&now.members))
                @for item in &now.items { (sheet.item(item)) }
                (look::main_button(&words.word("results-save")))
                " " button type="submit" name="to-close" value="1" { (words.word("results-to-close")) }
            }
        }
    };
    inside.page(&shell(inside, &told, "results-title"), main, None)
}

/// The sheet as it is drawn: what was typed stays when the form comes back.
struct Sheet<'a> {
    inside: &'a Inside,
    told: &'a Results,
    form: &'a Filled,
}

impl Sheet<'_> {
    fn value(&self, name: &str, known: &str) -> String {
        if self.form.has(name) { self.form.get(name).to_owned() } else { known.to_owned() }
    }

    /// The version of a part and what it was offered with.
    fn part(&self, part: &str, version: Option<u32>, values: &[String]) -> Markup {
        let seen = self.value(&format!("{part}-seen"), &seen(values));
        html! {
            (look::hidden(&format!("{part}-version"), &version.unwrap_or_default().to_string()))
            (look::hidden(&format!("{part}-seen"), &seen))
        }
    }

    fn input(&self, name: &str, label: &str, known: &str, list: bool) -> Markup {
        let wrong = self.form.wrong(name, self.inside.lang);
        html! {
            input id=(name) name=(name) aria-label=(label) value=(self.value(name, known)) size=(if list { 18 } else { 6 })
                list=[list.then_some("members")] aria-invalid=[wrong.as_ref().map(|_| "true")];
            @if let Some(wrong) = wrong { span class="wrong" { (wrong) } }
        }
    }

    fn choose(&self, name: &str, label: &str, known: &str, choices: &[(&str, String)]) -> Markup {
        let chosen = self.value(name, known);
        html! {
            select id=(name) name=(name) aria-label=(label) {
                @for (value, said) in choices { option value=(value) selected[*value == chosen] { (said) } }
            }
            @if let Some(wrong) = self.form.wrong(name, self.inside.lang) { span class="wrong" { (wrong) } }
        }
    }

    /// Members by their keys, once for every field that names one.
    fn members(&self) -> Markup {
        html! {
            datalist id="members" {
                @for line in &self.told.sheet.lines {
                    @if let Some(member) = self.told.file.member(&line.member) {
                        option value=(member.key) { (member.name.plain()) }
                    }
                }
            }
        }
    }

    fn head(&self, head: Option<&HeadEntered>) -> Markup {
        let words = self.inside.words();
        let known = head.cloned().unwrap_or_default();
        let secretary = known.secretaries.as_ref().and_then(|all| all.first()).map(|one| one.member.clone());
        let chair = known.chair.as_ref().map(|one| one.member.clone());
        let all =
            [known.state, known.place, known.opened_at, known.closed_at, known.urgency, chair, secretary];
        let all = all.map(Option::unwrap_or_default);
        let [state, place, opened, closed, urgency, chair, secretary] = &all;
        let states = ["held", "no_quorum"].map(|word| (word, words.word(&format!("sitting-state-{word}"))));
        let rulings = ["not_ruled", "accepted", "postponed"]
            .map(|word| (word, words.word(&format!("results-urgency-{word}"))));
        let row =
            |key: &str, field: Markup| html! { tr { th scope="row" { (words.word(key)) } td { (field) } } };
        let text = |name: &str, key: &str, known: &str, list: bool| {
            row(key, self.input(name, &words.word(key), known, list))
        };
        html! {
            (self.part("head", known.version, &all))
            table class="narrow" {
                caption { (words.word("results-head")) }
                tbody {
                    (row("sitting-state", self.choose("head-state", &words.word("sitting-state"), state, &states)))
                    (text("head-place", "sitting-place", place, false))
                    (text("head-opened_at", "results-opened", opened, false))
                    (text("head-closed_at", "results-closed", closed, false))
                    (text("head-chair", "sitting-chair", chair, true))
                    (text("head-secretary", "sitting-secretary", secretary, true))
                    @if !urgency.is_empty() {
                        (row("results-urgency", self.choose("head-urgency", &words.word("results-urgency"), urgency, &rulings)))
                    }
                }
            }
        }
    }

    fn roll(&self, lines: &[LineEntered]) -> Markup {
        let words = self.inside.words();
        let presences =
            ["present", "excused", "absent"].map(|word| (word, words.word(&format!("act-presence-{word}"))));
        let heads = ["act-member", "act-presence", "results-arrived", "results-left", "act-proxy-to"];
        html! {
            div class="scroll" tabindex="0" { table {
                caption { (words.word("results-roll")) }
                thead { tr { @for key in heads { th scope="col" { (words.word(key)) } } } }
                tbody {
                    @for line in lines {
                        @let part = format!("member-{}", line.member);
                        @let member = self.told.file.members.iter().find(|member| member.key == line.member);
                        @let name = member.map_or_else(|| line.member.clone(), |member| member.name.plain());
                        @let all = [&line.presence, &line.arrived_at, &line.left_at, &line.proxy_to].map(|one| one.clone().unwrap_or_default());
                        tr {
                            th scope="row" { (name) (self.part(&part, line.version, &all)) }
                            td { (self.choose(&part, &name, &all[0], &presences)) }
                            td { (self.input(&format!("{part}-arrived_at"), &words.word("results-arrived"), &all[1], false)) }
                            td { (self.input(&format!("{part}-left_at"), &words.word("results-left"), &all[2], false)) }
                            td { (self.input(&format!("{part}-proxy_to"), &words.word("act-proxy-to"), &all[3], true)) }
                        }
                    }
                }
            } }
        }
    }

    fn item(&self, line: &ItemEntered) -> Markup {
        let words = self.inside.words();
        let part = format!("item-{}", line.item);
        let title = self.told.file.sitting.item(line.item).map_or("", |item| item.title.as_str());
        let votes = line.votes.clone().unwrap_or_default();
        let vote = votes.iter().rev().find(|vote| vote.about.is_none()).cloned().unwrap_or_default();
        let figure = |figure: Option<u32>| figure.map(|figure| figure.to_string()).unwrap_or_default();
        let debate = line.debate.clone().unwrap_or_default().join("\n\n");
        let all = vec![
            line.fate.clone().unwrap_or_default(),
            line.opened_at.clone().unwrap_or_default(),
            vote.method.clone().unwrap_or_else(|| METHODS[0].to_owned()),
            figure(vote.in_favour),
            figure(vote.against),
            figure(vote.abstentions),
            figure(vote.not_voting),
            vote.chair.clone().unwrap_or_default(),
            debate.clone(),
        ];
        let fates = FATES.map(|word| (word, words.word(&format!("sitting-fate-{word}"))));
        let methods = METHODS.map(|word| (word, words.word(&format!("act-method-{word}"))));
        let stands =
            ["for", "against", "abstention"].map(|word| (word, words.word(&format!("act-position-{word}"))));
        let stands: Vec<_> =
            std::iter::once(("", words.word("results-chair-silent"))).chain(stands).collect();
        let args = Args::none().with("order", i64::from(line.item)).with("title", title);
        let labelled =
            |key: &str, field: Markup| html! { span class="labelled" { (words.word(key)) " " (field) " " } };
        html! {
            fieldset {
                legend { (words.say("results-item", &args)) }
                (self.part(&part, line.version, &all))
                p {
                    (labelled("results-fate", self.choose(&part, &words.word("results-fate"), &all[0], &fates)))
                    (labelled("results-at", self.input(&format!("{part}-opened_at"), &words.word("results-at"), &all[1], false)))
                    (labelled("results-method", self.choose(&format!("{part}-method"), &words.word("results-method"), &all[2], &methods)))
                }
                p {
                    @for ((field, key), known) in FIGURES.iter().zip(&all[3..7]) {
                        (labelled(key, self.input(&format!("{part}-{field}"), &words.word(key), known, false)))
                    }
                    (labelled("results-chair-stand", self.choose(&format!("{part}-chair"), &words.word("results-chair-stand"), &all[7], &stands)))
                }
                p class="muted" { (words.word("results-figures-hint")) }
                label for=(format!("{part}-debate")) { (words.word("results-debate")) }
                textarea id=(format!("{part}-debate")) name=(format!("{part}-debate")) rows="3" { (self.value(&format!("{part}-debate"), &debate)) }
            }
        }
    }
}
