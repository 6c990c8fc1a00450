//! Forms: what was sent, read whole; offered again whole with all that was wrong.

use crate::errors::Problem;
use crate::look::{self, Field};
use crate::site::Site;
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_core::kernel::{Args, Refusal};
use quitus_words::{Lang, Words};

/// A form of words sent by a page, at most 1 MB.
const WORDS_LIMIT: usize = 1_000_000;
/// A form with files, at most 40 MB in all.
const FILES_LIMIT: usize = 40_000_000;

/// A form as it was sent or is offered: values by field in the order they came, and what was wrong with them.
///
/// An extractor of `application/x-www-form-urlencoded`; what cannot be read is refused as unreadable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    values: Vec<(String, String)>,
    refusals: Vec<Refusal>,
}

/// A form sent with files (`multipart/form-data`), an extractor.
#[derive(Clone, Debug, Default)]
pub struct FilledWithFiles {
    /// The words.
    pub form: Filled,
    /// The files, those left empty aside.
    pub files: Vec<SentFile>,
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct SentFile {
    /// The field it came in.
    pub field: String,
    /// Its name on the sender's machine.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

/// A body that is one file, sent as it is; an extractor.
#[derive(Clone, Debug, Default)]
pub struct SentBytes(pub Bytes);

impl Filled {
    /// The same form with one more value: to offer a form already filled.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Filled {
        self.values.push((name.to_owned(), value.into()));
        self
    }

    /// The same form with what was wrong.
    #[must_use]
    pub fn refused(mut self, refusals: Vec<Refusal>) -> Filled {
        self.refusals = refusals;
        self
    }

    /// What a field holds, without the spaces around it; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }

    /// What a field holds to the letter, spaces and all: a password.
    pub fn raw(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The same form without a field: what is never sent back.
    #[must_use]
    pub fn without(mut self, name: &str) -> Filled {
        self.values.retain(|(known, _)| known != name);
        self
    }

    /// What a field holds, `None` when it is empty.
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Every value of a field that may come several times.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.values.iter().filter(|(known, _)| known == name).map(|(_, value)| value.trim()).collect()
    }

    /// Whether a box was ticked or a button pressed.
    pub fn has(&self, name: &str) -> bool {
        self.values.iter().any(|(known, _)| known == name)
    }

    /// What was wrong.
    pub fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }

    /// A field that holds what was sent, with what was wrong with it.
    pub fn field(&self, lang: Lang, name: &str, kind: &'static str, label: impl Into<String>) -> Field {
        Field {
            name: name.to_owned(),
            label: label.into(),
            kind,
            value: self.get(name).to_owned(),
            wrong: self.wrong(name, lang),
            ..Field::default()
        }
    }

    /// What was wrong with a field, in the reader's words.
    pub fn wrong(&self, name: &str, lang: Lang) -> Option<String> {
        let told: Vec<String> = self
            .refusals
            .iter()
            .filter(|refusal| refusal.field.as_deref() == Some(name))
            .map(|refusal| quitus_words::refusal(refusal, lang).message)
            .collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// All that was wrong, at the head of the form, each leading to its field; nothing when nothing was.
    pub fn summary(&self, lang: Lang) -> Markup {
        let words = Words::of(lang);
        let args = Args::none().with("count", self.refusals.len());
        html! {
            @if !self.refusals.is_empty() {
                div class="faults" role="alert" tabindex="-1" id="faults" {
                    h2 { (words.say("site-faults", &args)) }
                    ul {
                        @for refusal in &self.refusals {
                            @let said = quitus_words::refusal(refusal, lang);
                            li {
                                @match &refusal.field {
                                    Some(field) => { a href=(format!("#{field}")) { (said.message) } }
                                    None => { (said.message) }
                                }
                                @if let Some(article) = &said.article { " (" (article) ")" }
                                " " (said.remedy)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The reasons for which a form is offered again; a problem that the form cannot mend (no right, nowhere, a fault of
/// ours) is given back.
pub fn mendable(problem: Problem) -> Result<Vec<Refusal>, Problem> {
    match problem.status() {
        StatusCode::BAD_REQUEST | StatusCode::CONFLICT if !problem.refusals().is_empty() => {
            Ok(problem.refusals().to_vec())
        }
        _ => Err(problem),
    }
}

/// The page that offers a form again: 422, whole, with all that was wrong.
pub fn offered_again(page: Response) -> Response {
    let (mut head, body) = page.into_parts();
    head.status = StatusCode::UNPROCESSABLE_ENTITY;
    Response::from_parts(head, body)
}

/// Leads to a page once a form has acted.
pub fn then_go(address: impl Into<String>) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address.into())]).into_response()
}

/// The hidden field by which a form sent twice acts once: the id of the record it makes, drawn when it was offered.
pub fn made_once(form: &Filled, dice: &mut dyn FnMut() -> String) -> Markup {
    let id = form.given("id").map_or_else(dice, str::to_owned);
    look::hidden("id", &id)
}

impl FromRequest<Site> for Filled {
    type Rejection = Problem;

    async fn from_request(mut request: Request, site: &Site) -> Result<Self, Problem> {
        DefaultBodyLimit::max(WORDS_LIMIT).apply(&mut request);
        let axum::Form(values) = axum::Form::<Vec<(String, String)>>::from_request(request, site)
            .await
            .map_err(|_| Problem::unreadable())?;
        Ok(Filled { values, refusals: Vec::new() })
    }
}

impl FromRequest<Site> for FilledWithFiles {
    type Rejection = Problem;

    async fn from_request(mut request: Request, site: &Site) -> Result<Self, Problem> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            let form = Filled::from_request(request, site).await?;
            return Ok(FilledWithFiles { form, files: Vec::new() });
        }
        DefaultBodyLimit::max(FILES_LIMIT).apply(&mut request);
        let parts = Multipart::from_request(request, site).await.map_err(|_| Problem::unreadable())?;
        read_parts(parts).await
    }
}

impl FromRequest<Site> for SentBytes {
    type Rejection = Problem;

    async fn from_request(mut request: Request, site: &Site) -> Result<Self, Problem> {
        DefaultBodyLimit::max(FILES_LIMIT).apply(&mut request);
        let read = Bytes::from_request(request, site).await;
        read.map(SentBytes).map_err(|why| match why.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            _ => Problem::unreadable(),
        })
    }
}

async fn read_parts(mut parts: Multipart) -> Result<FilledWithFiles, Problem> {
    let mut sent = FilledWithFiles::default();
    while let Some(part) = parts.next_field().await.map_err(|error| unread(&error))? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|error| unread(&error))?;
        match name {
            Some(name) if !bytes.is_empty() => sent.files.push(SentFile { field, name, bytes }),
            Some(_) => {}
            None => {
                let text = String::from_utf8(bytes.to_vec()).map_err(|_| Problem::unreadable())?;
                sent.form.values.push((field, text));
            }
        }
    }
    Ok(sent)
}

fn unread(error: &MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        _ => Problem::unreadable(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_comes_back_whole_with_all_that_was_wrong() {
        let refusals = vec![
            Refusal::new("not-a-day").with("text", "32 mars").about("day"),
            Refusal::new("not-a-day").with("text", "33 mars").about("until"),
        ];
        let form = Filled::default().with("day", "32 mars").with("until", "33 mars").refused(refusals);
        let field = form.field(Lang::Fr, "day", "date", "Jour");
        assert_eq!(field.value, "32 mars");
        assert!(field.wrong.as_ref().is_some_and(|wrong| wrong.contains("32 mars")), "{field:?}");
        let summary = form.summary(Lang::Fr).into_string();
        assert!(summary.contains("href=\"#day\"") && summary.contains("href=\"#until\""), "{summary}");
    }

    #[test]
    fn what_a_form_cannot_mend_is_given_back() {
        assert!(mendable(Problem::refused(vec![Refusal::new("not-allowed")])).is_err());
        assert!(mendable(Problem::nowhere()).is_err());
        let wrong = Problem::refused(vec![Refusal::new("not-a-day").with("text", "x").about("day")]);
        assert_eq!(mendable(wrong).expect("mendable").len(), 1);
    }
}
