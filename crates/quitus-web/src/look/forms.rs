//! Fields and buttons. The verb first on a button, never "Soumettre".

use maud::{Markup, html};

/// A field of a form, with its label, its hint and what was wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name on the wire and its id.
    pub name: String,
    /// Its label.
    pub label: String,
    /// The type of the input: `text`, `date`, `number`, `email`…
    pub kind: &'static str,
    /// What it holds.
    pub value: String,
    /// A word of help.
    pub hint: Option<String>,
    /// What was wrong with what was entered.
    pub wrong: Option<String>,
    /// Whether it must be filled.
    pub required: bool,
    /// What a browser may fill it with, by the words of HTML: `username`, `new-password`.
    pub autocomplete: Option<&'static str>,
    /// Its id, when another field of the page has its name.
    pub id: Option<String>,
}

impl Field {
    fn id(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }
}

/// A field of one line, its hint and its fault read with it by a screen reader.
pub fn field(field: &Field) -> Markup {
    let kind = if field.kind.is_empty() { "text" } else { field.kind };
    around(field, |described| {
        html! {
            input id=(field.id()) name=(field.name) type=(kind) value=(field.value) required[field.required]
                autocomplete=[field.autocomplete]
                aria-describedby=[described] aria-invalid=[field.wrong.as_ref().map(|_| "true")];
        }
    })
}

/// A field of several lines.
pub fn textarea(field: &Field, rows: u32) -> Markup {
    around(field, |described| {
        html! {
            textarea id=(field.id()) name=(field.name) rows=(rows) required[field.required]
                aria-describedby=[described] aria-invalid=[field.wrong.as_ref().map(|_| "true")] { (field.value) }
        }
    })
}

/// A choice among values, each with its label; the field's own value is chosen.
pub fn choice(field: &Field, options: &[(String, String)]) -> Markup {
    around(field, |described| {
        html! {
            select id=(field.id()) name=(field.name) required[field.required]
                aria-describedby=[described] aria-invalid=[field.wrong.as_ref().map(|_| "true")] {
                @for (value, label) in options {
                    option value=(value) selected[*value == field.value] { (label) }
                }
            }
        }
    })
}

/// A box to tick, sent as `name=value` when ticked; its id is `name-value`.
pub fn check(name: &str, value: &str, label: &str, ticked: bool) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        div class="check" {
            input type="checkbox" id=(id) name=(name) value=(value) checked[ticked];
            label for=(id) { (label) }
        }
    }
}

/// A value sent with a form and not shown.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The label, the hint and the fault around an input.
fn around(field: &Field, input: impl FnOnce(Option<String>) -> Markup) -> Markup {
    let (hint, wrong) = (format!("{}-hint", field.id()), format!("{}-wrong", field.id()));
    let described: Vec<&str> =
        [field.hint.as_ref().map(|_| hint.as_str()), field.wrong.as_ref().map(|_| wrong.as_str())]
            .into_iter()
            .flatten()
            .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        div class="field" {
            label for=(field.id()) { (field.label) }
            @if let Some(text) = &field.hint { p class="hint" id=(hint) { (text) } }
            (input(described))
            @if let Some(text) = &field.wrong { p class="wrong" id=(wrong) { (text) } }
        }
    }
}

/// The one main action of a page.
pub fn main_button(label: &str) -> Markup {
    html! { button class="main" type="submit" { (label) } }
}

/// Another action.
pub fn button(label: &str) -> Markup {
    html! { button type="submit" { (label) } }
}

/// A link that looks like an action: it only leads somewhere.
pub fn button_link(href: &str, label: &str, main: bool) -> Markup {
    html! { a class=(if main { "button main" } else { "button" }) href=(href) { (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_read_with_its_field() {
        let wrong = Field {
            name: "day".to_owned(),
            label: "Jour".to_owned(),
            kind: "date",
            hint: Some("jour de la séance".to_owned()),
            wrong: Some("Ce jour n’existe pas.".to_owned()),
            ..Field::default()
        };
        let text = field(&wrong).into_string();
        assert!(text.contains("aria-describedby=\"day-hint day-wrong\" aria-invalid=\"true\""), "{text}");
        let plain = field(&Field { name: "name".to_owned(), label: "Nom".to_owned(), ..Field::default() })
            .into_string();
        assert!(plain.contains("type=\"text\"") && !plain.contains("aria-"), "{plain}");
    }
}
