//! The explanatory note (note de synthèse): one per item, sent with the convocation.
//!
//! The ruling is `not_required`, `sent`, `late` or `missing`. A note on an ICPE file is required in every commune.
//! For a department or a region the report takes its place.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-03-29 | `kind = epci_bureau_delegated, note_sent = 2023-03-22, convocation_sent = 2023-03-22` | `sent` |
//! | 2023-03-29 | `note_sent = 2023-03-21, convocation_sent = 2023-03-22` | `sent` |
//! | 2023-03-29 | `note_sent = 2023-03-24, convocation_sent = 2023-03-22` | `late` |
//! | 2023-03-29 | `note_sent = null, convocation_sent = 2023-03-22` | `missing` |
//! | 2023-03-29 | `note_sent = null, convocation_sent = 2023-03-22, other_document_informs = true` | `sent` |
//! | 2023-03-29 | `kind = commune_lt3500, note_sent = null, convocation_sent = 2023-03-22` | `not_required` |
//! | 2023-03-29 | `kind = commune_lt3500, icpe = true, note_sent = null, convocation_sent = 2023-03-22` | `missing` |
//! | 2023-03-29 | `kind = epci_bureau_advisory, note_sent = null, convocation_sent = 2023-03-22` | `not_required` |
//! | 2019-06-01 | `kind = epci_council, note_sent = null, convocation_sent = 2019-05-20` | `unknown: not held for that day` |
//! | 1996-02-23 | `note_sent = null, convocation_sent = 1996-02-10` | `unknown: not held for that day` |

use super::prelude::*;

/// Whether the note of an item was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// None is required.
    NotRequired,
    /// Sent with the convocation, or another document sent with it informed enough.
    Sent,
    /// Sent after the convocation.
    Late,
    /// None was sent.
    Missing,
}

/// Where a note, or a report in its place, is required.
static REQUIRED: &[Row<bool>] = &[
    Row { kinds: &[BodyKind::CommuneUnder3500], valid: CODE, value: false },
    Row { kinds: &[BodyKind::EpciBureauAdvisory], valid: CODE, value: false },
    Row { kinds: &[BodyKind::CommuneFrom3500], valid: CODE, value: true },
    Row { kinds: BodyKind::TERRITORIAL, valid: CODE, value: true },
    Row { kinds: BodyKind::EPCI, valid: EPCI_2020, value: true },
];

/// Was the note of the item sent with the convocation? Days in order of kind; no day is not sent.
pub fn explanatory_note(
    kind: BodyKind,
    icpe: bool,
    note_sent: Option<Day>,
    convocation_sent: Day,
    on: Day,
) -> Ruled<Note> {
    RULE.held(on)?;
    let required = look_up(REQUIRED, kind, on)? || (icpe && BodyKind::COMMUNES.contains(&kind));
    Ok(match note_sent {
        _ if !required => Note::NotRequired,
        Some(day) if day <= convocation_sent => Note::Sent,
        Some(_) => Note::Late,
        None => Note::Missing,
    })
}

impl Note {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            Note::NotRequired => "not_required",
            Note::Sent => "sent",
            Note::Late => "late",
            Note::Missing => "missing",
        }
    }
}

impl From<Note> for Value {
    fn from(note: Note) -> Self {
        note.word().into()
    }
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "explanatory_note",
    point: "N3",
    article: "CGCT, art. L2121-12",
    also: &["CGCT, art. L5211-1"],
    title: say("Note explicative de synthèse", "Explanatory note"),
    sense: say(
        "Une note par affaire part avec la convocation. Sans elle la délibération est irrégulière, sauf si un autre document joint informait assez.",
        "One note per item leaves with the convocation. Without it the deliberation is irregular, unless another document sent with it informed enough.",
    ),
    unverified: &[
        memory("Aucune forme ni longueur n'est imposée.", "No form or length is required."),
        read_2015(
            "Délégation de service public : projet de contrat consultable.",
            "Public-service contracts: the draft contract can be consulted.",
        ),
    ],
    force: CLERK,
    inputs: &[
        KIND,
        input(
            "note_sent",
            InputKind::Day,
            "jour d'envoi de la note (vide : aucune)",
            "day the note was sent (empty: none)",
        ),
        input(
            "convocation_sent",
            InputKind::Day,
            "jour d'envoi de la convocation",
            "day the convocation was sent",
        ),
        optional(
            "icpe",
            InputKind::Flag,
            "dossier d'installation classée",
            "file of a classified installation",
        ),
        optional(
            "other_document_informs",
            InputKind::Flag,
            "un autre document joint informait assez",
            "another document sent with it informed enough",
        ),
    ],
    source: include_str!("explanatory_note.rs"),
    evaluate: |facts, on| {
        let convocation = facts.day("convocation_sent")?;
        let other = facts.flag_or_no("other_document_informs")?;
        let sent = facts.day_if_known("note_sent")?.or(other.then_some(convocation));
        ruled(explanatory_note(facts.kind()?, facts.flag_or_no("icpe")?, sent, convocation, on))
    },
    ..BASE
};
