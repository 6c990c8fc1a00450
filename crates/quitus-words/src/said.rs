//! Findings and refusals in words: what, why, what to do now.

use crate::contract::{arguments_of_finding, arguments_of_refusal};
use crate::{Lang, Words};
use quitus_core::kernel::{Args, Citation, Finding, Refusal};

/// A finding or a refusal as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its name in a few words, for the head of a card or a list.
    pub title: String,
    /// What it is, in one or two sentences.
    pub message: String,
    /// Why: the article as printed; `None` when no law is the reason.
    pub article: Option<String>,
    /// The id of the rule whose page explains the article.
    pub rule: Option<&'static str>,
    /// What to do now, never empty.
    pub remedy: String,
}

/// A finding in words.
pub fn finding(finding: &Finding, lang: Lang) -> Said {
    let expected = arguments_of_finding(finding.code.0).unwrap_or_default();
    let key = known_key("finding", finding.code.0, lang);
    said(&key, finding.code.0, &finding.args, expected, finding.citation, lang)
}

/// A refusal in words. A rule that refuses under its finding's code is said with the finding's words.
pub fn refusal(refusal: &Refusal, lang: Lang) -> Said {
    let code = refusal.code.0;
    let expected = arguments_of_refusal(code).unwrap_or_default();
    let own = format!("refusal-{code}");
    let key = if Words::of(lang).holds(&own) { own } else { known_key("finding", code, lang) };
    said(&key, code, &refusal.args, expected, refusal.citation, lang)
}

/// A code without words of its own is said in general words that name it: nothing is ever silent.
fn known_key(kind: &str, code: &str, lang: Lang) -> String {
    let key = format!("{kind}-{code}");
    if Words::of(lang).holds(&key) { key } else { "refusal-other".to_owned() }
}

fn said(
    key: &str,
    code: &'static str,
    args: &Args,
    expected: &[&'static str],
    citation: Option<Citation>,
    lang: Lang,
) -> Said {
    let words = Words::of(lang);
    let args = if key == "refusal-other" { args.clone().with("code", code) } else { args.clone() };
    let part = |key: &str| words.say_checked(key, &args, expected).0;
    Said {
        title: part(key),
        message: part(&format!("{key}.message")),
        article: citation.map(|citation| citation.article.to_owned()),
        rule: citation.and_then(|citation| citation.rule),
        remedy: part(&format!("{key}.remedy")),
    }
}
