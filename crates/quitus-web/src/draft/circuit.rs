//! The circuit of visas as an authority sets it.

use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look::{self, Field};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::{CircuitShown, StepFields};
use quitus_core::deliberation::StepKind;

/// Steps offered beyond those that are set.
const SPARE: usize = 3;
/// The most steps a circuit has.
const MOST: usize = 40;

/// `/circuit`: the steps, who answers for them, how long before the deposit.
pub async fn show(inside: Inside) -> Answer {
    let shown = shown(&inside).await?;
    let form = filled(&shown);
    page(&inside, &shown, &form)
}

/// Sets the circuit.
pub async fn set(inside: Inside, sent: Filled) -> Answer {
    let (acting, form) = (inside.acting(), sent.clone());
    let steps: Vec<StepFields> = (0..MOST).map(|rank| step(&form, rank)).collect();
    let done = inside
        .ask_here(move |quitus, code| {
            let version = form.get("version").parse().unwrap_or(0);
            quitus.set_circuit(&acting, code, version, form.get("deposit_days"), &steps)
        })
        .await;
    match done {
        Ok(()) => Ok(then_go(inside.href("/circuit"))),
        Err(problem) => {
            let refusals = mendable(problem)?;
            let shown = shown(&inside).await?;
            Ok(offered_again(page(&inside, &shown, &sent.refused(refusals))?))
        }
    }
}

async fn shown(inside: &Inside) -> Result<CircuitShown, crate::errors::Problem> {
    let reader = inside.reader().clone();
    inside.ask_here(move |quitus, code| quitus.circuit(&reader, code)).await
}

fn step(form: &Filled, rank: usize) -> StepFields {
    let text = |name: &str| form.get(&format!("{name}-{rank}")).to_owned();
    StepFields {
        kind: text("kind"),
        service: text("service"),
        account: text("account"),
        days_before: text("days"),
        optional: form.all("optional").contains(&rank.to_string().as_str()),
    }
}

fn filled(shown: &CircuitShown) -> Filled {
    let circuit = &shown.circuit;
    let mut form = Filled::default()
        .with("version", circuit.version.to_string())
        .with("deposit_days", circuit.deposit_days.to_string());
    for (rank, step) in circuit.steps.iter().enumerate() {
        let account = step.responsible.as_ref().map(ToString::to_string).unwrap_or_default();
        form = form
            .with(&format!("kind-{rank}"), step.kind.word())
            .with(&format!("service-{rank}"), step.service.clone().unwrap_or_default())
            .with(&format!("account-{rank}"), account)
            .with(&format!("days-{rank}"), step.days_before.to_string());
        if step.optional {
            form = form.with("optional", rank.to_string());
        }
    }
    form
}

fn page(inside: &Inside, shown: &CircuitShown, form: &Filled) -> Answer {
    let words = inside.words();
    let set = (0..MOST).filter(|rank| form.given(&format!("kind-{rank}")).is_some()).count();
    let title = words.word("draft-circuit-settings");
    let main = html! {
        h1 { (title) }
        p { (words.word("draft-circuit-said")) }
        (form.summary(inside.lang))
        form method="post" action=(inside.href("/circuit")) {
            (look::hidden("version", form.get("version")))
            (look::field(&Field {
                hint: Some(words.word("draft-deposit-hint")),
                ..form.field(inside.lang, "deposit_days", "number", words.word("draft-deposit-days"))
            }))
            @for rank in 0..(set + SPARE).min(MOST) { (step_fields(inside, shown, form, rank)) }
            (look::main_button(&words.word("draft-circuit-save")))
        }
    };
    let shell = inside.shell(Section::Drafts, title.clone(), vec![Crumb { label: title, href: None }]);
    inside.page(&shell, main, None)
}

fn step_fields(inside: &Inside, shown: &CircuitShown, form: &Filled, rank: usize) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let kinds: Vec<(String, String)> = std::iter::once((String::new(), words.word("draft-no-step-here")))
        .chain(
            StepKind::ALL
                .iter()
                .map(|kind| (kind.word().to_owned(), words.word(&format!("draft-step-{}", kind.word())))),
        )
        .collect();
    let accounts: Vec<(String, String)> = std::iter::once((String::new(), words.word("draft-any-reviewer")))
        .chain(shown.accounts.iter().map(|one| (one.id.to_string(), format!("{} ({})", one.name, one.email))))
        .collect();
    let ticked = form.all("optional").contains(&rank.to_string().as_str());
    html! {
        fieldset {
            legend { (words.word("draft-step")) " " (rank + 1) }
            (look::choice(&form.field(lang, &format!("kind-{rank}"), "", words.word("draft-step-kind")), &kinds))
            (look::field(&form.field(lang, &format!("service-{rank}"), "text", words.word("draft-only-service"))))
            (look::choice(&form.field(lang, &format!("account-{rank}"), "", words.word("draft-who")), &accounts))
            (look::field(&form.field(lang, &format!("days-{rank}"), "number", words.word("draft-step-days"))))
            (look::check("optional", &rank.to_string(), &words.word("draft-optional"), ticked))
        }
    }
}
