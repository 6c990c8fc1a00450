//! Findings in the margin and refusals in their box: what, why, what to do now.

use maud::{Markup, html};
use quitus_core::kernel::{Args, Finding, Refusal, Severity};
use quitus_words::{Lang, Said, Words};

/// The address of the page of a rule, given its id.
pub type RuleLink = fn(&str) -> String;

/// The findings of a page or of a line; nothing at all when there are none.
pub fn finding_cards(findings: &[Finding], lang: Lang, rule: RuleLink) -> Markup {
    html! { @for finding in findings { (finding_card(finding, lang, rule)) } }
}

/// A finding: its weight and code, what it is, the article as a link to its rule, what to do.
pub fn finding_card(finding: &Finding, lang: Lang, rule: RuleLink) -> Markup {
    let words = Words::of(lang);
    let said = quitus_words::finding(finding, lang);
    let (class, weight) = match finding.severity {
        Severity::Error => ("finding error", "severity-error"),
        Severity::Warning => ("finding warning", "severity-warning"),
        Severity::Note => ("finding note-only", "severity-note"),
    };
    html! {
        section class=(class) {
            p class="head" { strong { (words.word(weight)) } " · " code { (finding.code) } }
            h3 { (said.title) }
            p { (said.message) }
            (why(&said, words, rule))
            p { strong { (words.word("frame-to-do")) } " – " (said.remedy) }
        }
    }
}

/// Every reason why something was not done, together, announced at once. Nothing without a refusal.
pub fn refusal_box(refusals: &[Refusal], lang: Lang, rule: RuleLink) -> Markup {
    let words = Words::of(lang);
    html! {
        @if !refusals.is_empty() {
            section class="refusal" role="alert" {
                h2 { (words.say("frame-refused", &Args::none().with("count", refusals.len()))) }
                ul { @for refusal in refusals { li { (reason(refusal, lang, rule)) } } }
            }
        }
    }
}

fn reason(refusal: &Refusal, lang: Lang, rule: RuleLink) -> Markup {
    let words = Words::of(lang);
    let said = quitus_words::refusal(refusal, lang);
    html! {
        p { strong { (said.title) } }
        p { (said.message) }
        (why(&said, words, rule))
        p { strong { (words.word("frame-to-do")) } " – " (said.remedy) }
    }
}

fn why(said: &Said, words: Words, rule: RuleLink) -> Markup {
    html! {
        @if let Some(article) = &said.article {
            p {
                strong { (words.word("frame-why")) } " – "
                @match said.rule {
                    Some(id) => { a href=(rule(id)) { (article) } }
                    None => { (article) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_core::kernel::Citation;

    fn rule(id: &str) -> String {
        format!("/law/{id}")
    }

    #[test]
    fn a_finding_says_what_why_and_what_to_do() {
        let article = Citation { article: "CGCT, art. L2121-17", rule: Some("quorum") };
        let finding = Finding::new("Q-OPEN", Severity::Error, Some(article)).with("present", 35i64);
        let text = finding_card(&finding, Lang::Fr, rule).into_string();
        for part in ["Erreur", "Q-OPEN", "35 membres étaient présents", "<a href=\"/law/quorum\">", "À faire"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    #[test]
    fn all_the_reasons_of_a_refusal_stand_together() {
        let refusals = [
            Refusal::new("no-vote-on-roll").with("member", "Mme A (fictif)"),
            Refusal::new("position-twice").with("member", "M. B (fictif)"),
        ];
        let text = refusal_box(&refusals, Lang::En, rule).into_string();
        assert!(
            text.contains("for 2 reasons")
                && text.contains("Mme A (fictif)")
                && text.contains("M. B (fictif)")
        );
        assert_eq!(refusal_box(&[], Lang::En, rule).into_string(), "");
    }
}
