//! The form of the convocation: by the chair, with the agenda, electronic unless a member asks for paper.
//!
//! The ruling lists what is wrong: `not_by_chair`, `no_agenda`, `not_in_register`, `not_published`,
//! `paper_not_sent`. What is not known is not held against anyone.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `by_chair = true, lists_agenda = true, in_register = true, published = true` | `[]` |
//! | 2023-03-29 | `by_chair = true` | `[]` |
//! | 2023-03-29 | `by_chair = true, prefers_paper = true, sent_on_paper = false` | `[paper_not_sent]` |
//! | 2023-03-29 | `by_chair = true, prefers_paper = true, sent_on_paper = true` | `[]` |
//! | 2023-03-29 | `by_chair = false, lists_agenda = false` | `[not_by_chair, no_agenda]` |
//! | 2019-12-28 | `by_chair = true` | `unknown: not held for that day` |

use super::prelude::*;

/// What is known of a convocation; `None` is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Convening {
    /// Convened by the chair of the assembly.
    pub by_chair: Option<bool>,
    /// Lists the questions on the agenda.
    pub lists_agenda: Option<bool>,
    /// Mentioned in the register.
    pub in_register: Option<bool>,
    /// Posted or published.
    pub published: Option<bool>,
    /// A member asked for paper.
    pub prefers_paper: Option<bool>,
    /// That member was sent paper.
    pub sent_on_paper: Option<bool>,
}

/// What is wrong with the form of a convocation, as stable words.
pub fn convocation_form(convening: Convening, on: Day) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let paper = convening.prefers_paper.unwrap_or(false) && convening.sent_on_paper == Some(false);
    let checks = [
        (convening.by_chair == Some(false), "not_by_chair"),
        (convening.lists_agenda == Some(false), "no_agenda"),
        (convening.in_register == Some(false), "not_in_register"),
        (convening.published == Some(false), "not_published"),
        (paper, "paper_not_sent"),
    ];
    Ok(checks.into_iter().filter(|(fails, _)| *fails).map(|(_, word)| word).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "convocation_form",
    point: "N2",
    article: "CGCT, art. L2121-10",
    also: &["Loi n° 2019-1461, art. 9", "CGCT, art. L5211-1"],
    title: say("Forme de la convocation", "Form of the convocation"),
    sense: say(
        "Le président seul convoque. La convocation indique les questions à l'ordre du jour, est mentionnée au registre, affichée ou publiée, et envoyée par voie électronique, ou par écrit au membre qui le demande.",
        "Only the chair convenes. The convocation lists the questions on the agenda, is mentioned in the register, posted or published, and sent electronically, or in writing to a member who asks for it.",
    ),
    unverified: &[memory(
        "Le jour exact du passage à l'envoi électronique (29 décembre 2019).",
        "The exact day of the change to electronic sending (29 December 2019).",
    )],
    valid: &[ELECTRONIC],
    force: CLERK,
    inputs: &[
        input("by_chair", InputKind::Flag, "convoquée par le président", "convened by the chair"),
        optional("lists_agenda", InputKind::Flag, "ordre du jour indiqué", "lists the agenda"),
        optional("in_register", InputKind::Flag, "mentionnée au registre", "mentioned in the register"),
        optional("published", InputKind::Flag, "affichée ou publiée", "posted or published"),
        optional("prefers_paper", InputKind::Flag, "un membre demande le papier", "a member asks for paper"),
        optional("sent_on_paper", InputKind::Flag, "papier envoyé à ce membre", "paper sent to that member"),
    ],
    source: include_str!("convocation_form.rs"),
    evaluate: |facts, on| {
        let convening = Convening {
            by_chair: Some(facts.flag("by_chair")?),
            lists_agenda: facts.flag_if_known("lists_agenda")?,
            in_register: facts.flag_if_known("in_register")?,
            published: facts.flag_if_known("published")?,
            prefers_paper: facts.flag_if_known("prefers_paper")?,
            sent_on_paper: facts.flag_if_known("sent_on_paper")?,
        };
        ruled(convocation_form(convening, on))
    },
    ..BASE
};
