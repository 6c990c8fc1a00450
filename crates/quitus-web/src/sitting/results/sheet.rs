//! The sheet of results as it is drawn: what was typed stays when it comes back with faults.

use super::{FATES, FIGURES, METHODS, seen};
use crate::filled::Filled;
use crate::look;
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::Results;
use quitus_core::kernel::Args;
use quitus_formats::api::{HeadEntered, ItemEntered, LineEntered};

/// The sheet as it is drawn: what was typed stays when the form comes back.
pub(super) struct Sheet<'a> {
    pub(super) inside: &'a Inside,
    pub(super) told: &'a Results,
    pub(super) form: &'a Filled,
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
    pub(super) fn members(&self) -> Markup {
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

    pub(super) fn head(&self, head: Option<&HeadEntered>) -> Markup {
        let words = self.inside.words();
        let known = head.cloned().unwrap_or_default();
        let secretary = known.secretaries.as_ref().and_then(|all| all.first()).map(|one| one.member.clone());
        let chair = known.chair.as_ref().map(|one| one.member.clone());
        let second = known.secretaries.as_ref().and_then(|all| all.get(1)).map(|one| one.member.clone());
        let all = [
            known.state,
            known.place,
            known.opened_at,
            known.closed_at,
            known.urgency,
            chair,
            secretary,
            second,
        ];
        let all = all.map(Option::unwrap_or_default);
        let [state, place, opened, closed, urgency, chair, secretary, second] = &all;
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
                    (text("head-secretary2", "results-secretary2", second, true))
                    @if !urgency.is_empty() {
                        (row("results-urgency", self.choose("head-urgency", &words.word("results-urgency"), urgency, &rulings)))
                    }
                }
            }
        }
    }

    pub(super) fn roll(&self, lines: &[LineEntered]) -> Markup {
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

    pub(super) fn item(&self, line: &ItemEntered) -> Markup {
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
            figure(line.asked_public),
            figure(line.asked_secret),
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
                    (labelled("results-chair-stand", self.choose(&format!("{part}-chair"), &words.word("results-chair-stand"), &all[9], &stands)))
                }
                p {
                    (labelled("results-asked-public", self.input(&format!("{part}-asked_public"), &words.word("results-asked-public"), &all[7], false)))
                    (labelled("results-asked-secret", self.input(&format!("{part}-asked_secret"), &words.word("results-asked-secret"), &all[8], false)))
                }
                p class="muted" { (words.word("results-figures-hint")) }
                label for=(format!("{part}-debate")) { (words.word("results-debate")) }
                textarea id=(format!("{part}-debate")) name=(format!("{part}-debate")) rows="3" { (self.value(&format!("{part}-debate"), &debate)) }
            }
        }
    }
}
