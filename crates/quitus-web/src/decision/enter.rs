//! The form of a decision taken by delegation.

use crate::filled::{Filled, made_once, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::{DecisionChoices, Said};
use quitus_core::account::Right;
use quitus_core::kernel::Args;
use quitus_core::review::printed_money;

/// Its fields, as the app reads them.
const FIELDS: [&str; 14] = [
    "id",
    "decided_on",
    "title",
    "nature",
    "subject_code",
    "delegation",
    "recitals",
    "enacting",
    "amount",
    "signatory",
    "capacity",
    "representative",
    "several_years",
    "out_of_order_reason",
];

/// Offers the form, on today's day.
pub async fn offer(inside: Inside) -> Answer {
    let form = Filled::default().with("decided_on", inside.today.to_string());
    drawn(&inside, &form).await
}

/// Enters the decision, or offers the form again with all that was wrong.
pub async fn enter(inside: Inside, form: Filled) -> Answer {
    let said = FIELDS.iter().fold(Said::default(), |said, field| said.with(field, form.get(field)));
    let acting = inside.acting();
    match inside.ask_here(move |quitus, code| quitus.enter_decision(&acting, code, &said)).await {
        Ok(number) => Ok(then_go(inside.ways().to(&["decisions", &number]))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(drawn(&inside, &form).await?))
        }
    }
}

async fn drawn(inside: &Inside, form: &Filled) -> Answer {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let choices = inside.ask_here(move |quitus, code| quitus.decision_choices(&reader, code, on)).await?;
    let words = inside.words();
    let title = words.word("decision-enter");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Decisions, title.clone(), crumbs);
    let (place, label) = (inside.href("/settings/delegations"), words.word("decision-delegation-add"));
    let settings = inside.may(Right::Configure).then_some((place.as_str(), label.as_str()));
    let main = html! {
        h1 { (title) }
        @if let Some(next) = &choices.next_number {
            p class="lead" { (words.say("decision-next", &Args::none().with("number", next.as_str()))) }
        }
        (form.summary(inside.lang))
        @if choices.delegations.is_empty() {
            (look::empty_state(&words.word("decision-no-delegation"), &words.word("decision-no-delegation.said"), settings))
        } @else { (fields(inside, form, &choices)) }
    };
    inside.page(&shell, main, None)
}

fn fields(inside: &Inside, form: &Filled, choices: &DecisionChoices) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let field = |name: &str, kind: &'static str, key: &str| form.field(lang, name, kind, words.word(key));
    let hinted = |name: &str, kind: &'static str, key: &str| {
        let mut made = field(name, kind, key);
        made.hint = Some(words.word(&format!("{key}.hint")));
        made
    };
    let natures: Vec<(String, String)> = ["AU", "AI", "AR", "CC"]
        .iter()
        .map(|word| ((*word).to_owned(), words.word(&format!("act-nature-{word}"))))
        .collect();
    let mut delegations = vec![(String::new(), words.word("decision-choose"))];
    delegations.extend(choices.delegations.iter().map(|one| {
        let cap = one.delegation.cap.map(|cap| format!(" ({})", printed_money(cap))).unwrap_or_default();
        let short: String = one.delegation.scope.chars().take(90).collect();
        (one.delegation.key.clone(), format!("n° {} – {short}{cap}", one.delegation.act_number))
    }));
    let mut members = vec![(String::new(), words.word("decision-choose"))];
    members.extend(choices.signatories.iter().map(|(member, capacity)| {
        let capacity = capacity.as_ref().map(|capacity| format!(", {capacity}")).unwrap_or_default();
        (member.key.clone(), format!("{}{capacity}", member.name.plain()))
    }));
    let mut dice = inside.dice();
    html! {
        form method="post" action=(inside.href("/decisions/new")) {
            (made_once(form, &mut dice))
            (look::field(&field("decided_on", "date", "decision-day")))
            (look::field(&field("title", "text", "decision-object")))
            (look::choice(&field("delegation", "", "decision-delegation"), &delegations))
            (look::field(&hinted("amount", "text", "decision-amount")))
            (look::check("several_years", "yes", &words.word("decision-several-years"), form.has("several_years")))
            (look::choice(&field("nature", "", "decision-nature"), &natures))
            (look::textarea(&hinted("recitals", "", "decision-recitals"), 4))
            (look::textarea(&hinted("enacting", "", "decision-enacting"), 8))
            (look::choice(&field("signatory", "", "decision-signatory"), &members))
            (look::field(&hinted("capacity", "text", "decision-capacity")))
            (look::check("representative", "yes", &words.word("decision-as-representative"), form.has("representative")))
            (look::field(&hinted("out_of_order_reason", "text", "decision-out-of-order")))
            (look::main_button(&words.word("decision-enter")))
        }
    }
}
