//! How an act is published: online, whole and sound, unless a small commune chose otherwise.
//!
//! The ruling lists what is wrong: `not_online`, `not_whole`, `modifiable`, `not_downloadable`, `author_missing`,
//! `day_missing`, `not_free`. In urgency posting is enough at once. A commune under 3 500 inhabitants that chose
//! paper or posting owes nothing online.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-04-06 | `online = true, has = [whole, unmodifiable, downloadable, author, day, free]` | `[]` |
//! | 2023-04-06 | `online = true, has = [whole, unmodifiable, downloadable, free]` | `[author_missing, day_missing]` |
//! | 2023-04-06 | `online = false, has = []` | `[not_online]` |
//! | 2023-04-06 | `online = false, has = [], urgent_posting = true` | `[]` |
//! | 2023-04-06 | `online = false, has = [], kind = commune_lt3500, chose_paper_or_posting = true` | `[]` |
//! | 2023-04-06 | `online = false, has = [], kind = commune_lt3500` | `[not_online]` |
//! | 2023-04-06 | `online = false, has = [], kind = region` | `unknown: not held for that kind of assembly` |
//! | 2022-06-30 | `online = true, has = []` | `unknown: not held for that day` |

use super::prelude::*;

/// What a published act has, with the word for its lack.
const QUALITIES: [(&str, &str); 6] = [
    ("whole", "not_whole"),
    ("unmodifiable", "modifiable"),
    ("downloadable", "not_downloadable"),
    ("author", "author_missing"),
    ("day", "day_missing"),
    ("free", "not_free"),
];
/// The words of the fact `has`.
const HAS: &[&str] = &["whole", "unmodifiable", "downloadable", "author", "day", "free"];
/// Where paper or posting may be chosen instead.
static MAY_CHOOSE: &[Row<bool>] = &[
    Row { kinds: &[BodyKind::CommuneUnder3500], valid: PUBLICITY, value: true },
    Row { kinds: &[BodyKind::CommuneFrom3500], valid: PUBLICITY, value: false },
    Row { kinds: BodyKind::EPCI, valid: PUBLICITY, value: false },
];

/// How an act was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Publishing {
    /// It is online.
    pub online: bool,
    /// It was posted in urgency.
    pub urgent_posting: bool,
    /// The assembly chose paper or posting.
    pub chose_paper_or_posting: bool,
}

/// What is wrong with a publication, as stable words; `has` are words of the facts.
pub fn publication(
    publishing: Publishing,
    has: &[&str],
    kind: BodyKind,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let excused = look_up(MAY_CHOOSE, kind, on)? && publishing.chose_paper_or_posting;
    if publishing.online {
        return Ok(QUALITIES.iter().filter(|(word, _)| !has.contains(word)).map(|(_, lack)| *lack).collect());
    }
    Ok(if excused || publishing.urgent_posting { Vec::new() } else { vec!["not_online"] })
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "publication",
    point: "A4",
    article: "CGCT, art. L2131-1, III",
    also: &["CGCT, art. R2131-1", "CGCT, art. L5211-3"],
    title: say("Publication en ligne", "Publication online"),
    sense: say(
        "L'acte est publié en ligne, entier, dans un format non modifiable et téléchargeable, avec les prénom, nom et qualité de son auteur et le jour de mise en ligne, d'accès libre et gratuit. Une copie papier est due à qui la demande ; en urgence, l'affichage suffit aussitôt.",
        "The act is published online, whole, in a form that cannot be modified and can be downloaded, with first name, surname and capacity of its author and the day it was put online, free of access. A paper copy is due to whoever asks; in urgency posting suffices at once.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[
        input("online", InputKind::Flag, "en ligne", "online"),
        input("has", InputKind::Words(HAS), "qualités de la mise en ligne", "qualities of the publication"),
        optional("urgent_posting", InputKind::Flag, "affiché en urgence", "posted in urgency"),
        optional(
            "chose_paper_or_posting",
            InputKind::Flag,
            "l'assemblée a choisi le papier ou l'affichage",
            "the assembly chose paper or posting",
        ),
        KIND,
    ],
    source: include_str!("publication.rs"),
    evaluate: |facts, on| {
        let publishing = Publishing {
            online: facts.flag("online")?,
            urgent_posting: facts.flag_or_no("urgent_posting")?,
            chose_paper_or_posting: facts.flag_or_no("chose_paper_or_posting")?,
        };
        ruled(publication(publishing, &facts.words("has", HAS)?, facts.kind()?, on))
    },
    ..BASE
};
