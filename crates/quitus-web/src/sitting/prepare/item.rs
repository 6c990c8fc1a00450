//! An item of an agenda in the making: added, changed, taken off; the interests declared on it.

use super::{acted, board_of, choices, office, page, prepared, text_of, version};
use crate::errors::Problem;
use crate::filled::{Filled, made_once};
use crate::look::{self, Field};
use crate::place::{Answer, Inside};
use crate::ways;
use maud::{Markup, html};
use quitus_app::{InterestAsked, ItemAsked, PreparedItem, PreparedSitting};
use quitus_core::law::{barred_by_law, interest};
use quitus_core::sitting::{InterestKind, ItemKind};

/// The form that adds an item.
pub async fn offer(inside: Inside) -> Answer {
    offered(&inside, Filled::default()).await
}

/// Adds an item, then leads to the agenda.
pub async fn add(inside: Inside, form: Filled) -> Answer {
    let (acting, text, asked) = (inside.acting(), text_of(&inside), asked(form.get("id"), &form));
    let done = inside.ask_here(move |quitus, code| quitus.add_item(&acting, code, &text, &asked)).await;
    let on = format!("{}#agenda", board_of(&inside, ""));
    acted(done, on, async |refusals| offered(&inside, form.refused(refusals)).await).await
}

/// The page of an item.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, None, None).await
}

/// Changes an item, then leads to the agenda.
pub async fn change(inside: Inside, form: Filled) -> Answer {
    let (acting, text, version) = (inside.acting(), text_of(&inside), version(&form));
    let asked = asked(inside.param("item"), &form);
    let done =
        inside.ask_here(move |quitus, code| quitus.change_item(&acting, code, &text, &asked, version)).await;
    let on = board_of(&inside, &format!("#item-{}", ways::segment(inside.param("item"))));
    acted(done, on, async |refusals| shown(&inside, Some(form.refused(refusals)), None).await).await
}

/// Takes an item off, then leads to the agenda.
pub async fn remove(inside: Inside, form: Filled) -> Answer {
    let (acting, text, version) = (inside.acting(), text_of(&inside), version(&form));
    let item = inside.param("item").to_owned();
    let done =
        inside.ask_here(move |quitus, code| quitus.remove_item(&acting, code, &text, &item, version)).await;
    let on = format!("{}#agenda", board_of(&inside, ""));
    acted(done, on, async |refusals| shown(&inside, Some(Filled::default().refused(refusals)), None).await)
        .await
}

/// Writes an interest down, or takes back those of a member.
pub async fn interests(inside: Inside, form: Filled) -> Answer {
    let (acting, text, item) = (inside.acting(), text_of(&inside), inside.param("item").to_owned());
    let here = board_of(&inside, &format!("/items/{}#interests", ways::segment(&item)));
    let withdrawn = form.given("withdraw").map(str::to_owned);
    let asked = InterestAsked {
        member: form.get("member").to_owned(),
        kind: form.get("interest").to_owned(),
        organisation: form.get("organisation").to_owned(),
    };
    let done = inside
        .ask_here(move |quitus, code| match withdrawn {
            Some(member) => quitus.withdraw_interest(&acting, code, &text, &item, &member),
            None => quitus.declare_interest(&acting, code, &text, &item, &asked),
        })
        .await;
    acted(done, here, async |refusals| shown(&inside, None, Some(form.refused(refusals))).await).await
}

fn asked(id: &str, form: &Filled) -> ItemAsked {
    ItemAsked {
        id: id.to_owned(),
        kind: form.get("kind").to_owned(),
        title: form.get("title").to_owned(),
        rapporteur: form.get("rapporteur").to_owned(),
        note: form.get("note").to_owned(),
    }
}

async fn offered(inside: &Inside, form: Filled) -> Answer {
    let prepared = prepared(inside).await?;
    let (words, lang, mut dice) = (inside.words(), inside.lang, inside.dice());
    let kinds: Vec<(String, String)> = ItemKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), words.word(&format!("item-kind-{}", kind.word()))))
        .collect();
    let main = html! {
        h1 { (words.word("prepare-add")) }
        (form.summary(lang))
        form method="post" action=(board_of(inside, "/items/new")) {
            (made_once(&form, &mut dice))
            (look::choice(&form.field(lang, "kind", "", words.word("item-kind")), &kinds))
            (fields(inside, &prepared, &form))
            (look::main_button(&words.word("prepare-add-button")))
        }
    };
    page(inside, &prepared, "prepare-add", main)
}

fn fields(inside: &Inside, prepared: &PreparedSitting, form: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let members = choices(&words.word("item-no-rapporteur"), office(prepared));
    html! {
        (look::field(&Field { required: true, ..form.field(lang, "title", "", words.word("sitting-item-title")) }))
        (look::choice(&form.field(lang, "rapporteur", "", words.word("sitting-rapporteur")), &members))
        (look::textarea(&Field {
            hint: Some(words.word("item-note-hint")),
            ..form.field(lang, "note", "", words.word("item-note"))
        }, 8))
    }
}

async fn shown(inside: &Inside, form: Option<Filled>, declared: Option<Filled>) -> Answer {
    let prepared = prepared(inside).await?;
    let line = prepared.items.iter().find(|line| line.item.id.as_str() == inside.param("item"));
    let line = line.ok_or_else(Problem::nowhere)?;
    let said = look::beside(
        editor(inside, &prepared, line, form),
        html! { p { (inside.words().word("item-note-why")) } },
    );
    let main = html! { (said) (interests_view(inside, &prepared, line, &declared.unwrap_or_default())) };
    page(inside, &prepared, "item-title", main)
}

fn editor(inside: &Inside, prepared: &PreparedSitting, line: &PreparedItem, form: Option<Filled>) -> Markup {
    let (words, item) = (inside.words(), &line.item);
    let here = board_of(inside, &format!("/items/{}", ways::segment(item.id.as_str())));
    let version = prepared.plan.version.to_string();
    let rapporteur = item.rapporteur.as_ref().and_then(|id| prepared.file.member(id));
    let kept = Filled::default()
        .with("title", item.title.as_str())
        .with("rapporteur", rapporteur.map(|member| member.key.clone()).unwrap_or_default())
        .with("note", item.note.join("\n\n"));
    // A stale form comes back as it was sent, with what stands now beneath it: neither text is lost.
    let sent = form.unwrap_or_else(|| kept.clone());
    let filled = if sent.given("title").is_none() && sent.get("note").is_empty() {
        kept.clone().refused(sent.refusals().to_vec())
    } else {
        sent
    };
    let stale = filled.refusals().iter().any(|refusal| refusal.code.0 == "changed-meanwhile");
    html! {
        h1 { (words.word("item-title")) " " (item.order) }
        (filled.summary(inside.lang))
        @if stale {
            h2 { (words.word("item-as-it-stands")) }
            p lang="fr" { strong { (item.title) } }
            @for paragraph in &item.note { p lang="fr" { (paragraph) } }
        }
        form method="post" action=(here) {
            (look::hidden("version", &version))
            (fields(inside, prepared, &filled))
            (look::main_button(&words.word("prepare-save")))
        }
        div class="row" {
            form method="post" action=(board_of(inside, "/order")) class="place" {
                (look::hidden("version", &version)) (look::hidden("item", item.id.as_str()))
                label for="to" { (words.word("item-place")) }
                input id="to" name="to" type="number" min="1" max=(prepared.items.len()) value=(item.order) required;
                (look::button(&words.word("item-place-button")))
            }
            form method="post" action=(format!("{here}/remove")) {
                (look::hidden("version", &version))
                (look::button(&words.word("item-remove")))
            }
        }
    }
}

fn interests_view(inside: &Inside, prepared: &PreparedSitting, line: &PreparedItem, form: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let here = board_of(inside, &format!("/items/{}/interests", ways::segment(line.item.id.as_str())));
    let declared = prepared.file.sitting.interests.iter().filter(|one| one.item == line.item.order);
    let kinds: Vec<(String, String)> = InterestKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), words.word(&format!("sitting-interest-{}", kind.word()))))
        .collect();
    let members = choices(&words.word("item-choose-member"), office(prepared));
    let said = html! {
        h2 id="interests" { (words.word("sitting-interests")) }
        ul class="plain" { @for one in declared { li {
            @let key = prepared.file.member(&one.member).map(|member| member.key.clone()).unwrap_or_default();
            (prepared.file.name(&one.member)) " – " span lang="fr" { (one.organisation) } ", "
            (words.word(&format!("sitting-interest-{}", one.kind.word())))
            form method="post" action=(here) { (look::hidden("withdraw", &key)) (look::button(&words.word("item-interest-withdraw"))) }
        } } }
        (form.summary(lang))
        details open[!form.refusals().is_empty()] {
            summary { (words.word("item-interest-add")) }
            form method="post" action=(here) {
                (look::choice(&form.field(lang, "member", "", words.word("item-interest-member")), &members))
                (look::choice(&form.field(lang, "interest", "", words.word("item-interest-kind")), &kinds))
                (look::field(&form.field(lang, "organisation", "", words.word("item-interest-organisation"))))
                (look::button(&words.word("item-interest-button")))
            }
        }
    };
    let link = |rule: &'static quitus_core::law::Rule| html! { p { a href=(inside.rule_link()(rule.id)) { (rule.article) } } };
    look::beside(
        said,
        html! { p { (words.word("item-interest-why")) } (link(&interest::RULE)) (link(&barred_by_law::RULE)) },
    )
}
