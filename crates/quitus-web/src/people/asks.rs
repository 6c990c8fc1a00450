//! The fields of a form, told once: drawn, filled, offered again.

use crate::filled::Filled;
use crate::look::{self, Field};
use maud::{Markup, html};
use quitus_app::Said;
use quitus_words::{Lang, Words};

/// A field that a form asks for.
pub(super) struct Ask {
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    sort: Sort,
    required: bool,
}

enum Sort {
    Line(&'static str),
    Lines(u32),
    Choice(Vec<(String, String)>),
    Tick,
}

impl Ask {
    pub(super) fn line(name: &'static str, label: &'static str) -> Ask {
        Ask { name, label, hint: None, sort: Sort::Line("text"), required: false }
    }

    pub(super) fn of(name: &'static str, label: &'static str, kind: &'static str) -> Ask {
        Ask { sort: Sort::Line(kind), ..Ask::line(name, label) }
    }

    pub(super) fn lines(name: &'static str, label: &'static str) -> Ask {
        Ask { sort: Sort::Lines(4), ..Ask::line(name, label) }
    }

    pub(super) fn choice(name: &'static str, label: &'static str, options: Vec<(String, String)>) -> Ask {
        Ask { sort: Sort::Choice(options), ..Ask::line(name, label) }
    }

    pub(super) fn tick(name: &'static str, label: &'static str) -> Ask {
        Ask { sort: Sort::Tick, ..Ask::line(name, label) }
    }

    pub(super) fn needed(self) -> Ask {
        Ask { required: true, ..self }
    }

    pub(super) fn hint(self, hint: &'static str) -> Ask {
        Ask { hint: Some(hint), ..self }
    }

    fn draw(&self, form: &Filled, lang: Lang) -> Markup {
        let words = Words::of(lang);
        let kind = if let Sort::Line(kind) = self.sort { kind } else { "text" };
        let field = Field {
            hint: self.hint.map(|key| words.word(key)),
            required: self.required,
            ..form.field(lang, self.name, kind, words.word(self.label))
        };
        match &self.sort {
            Sort::Line(_) => look::field(&field),
            Sort::Lines(rows) => look::textarea(&field, *rows),
            Sort::Choice(options) => look::choice(&field, options),
            Sort::Tick => look::check(self.name, "yes", &words.word(self.label), form.has(self.name)),
        }
    }
}

/// A form: what was wrong, its fields, its one button.
pub(super) fn drawn(
    form: &Filled,
    lang: Lang,
    action: &str,
    asks: &[Ask],
    more: &Markup,
    button: &str,
) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" {
            (form.summary(lang))
            @for name in ["version", "key", "nth"] {
                @if let Some(value) = form.given(name) { (look::hidden(name, value)) }
            }
            @for ask in asks { (ask.draw(form, lang)) }
            (more)
            p { (look::main_button(button)) }
        }
    }
}

/// What a form says, for the acts of the house.
pub(super) fn said(form: &Filled, names: &[&str]) -> Said {
    let given = |name: &&&str| form.has(name);
    names.iter().filter(given).fold(Said::default(), |said, name| said.with(name, form.get(name)))
}
