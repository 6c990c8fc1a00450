//! Full text in French without accents: words folded and stemmed here, once, and kept the same by both engines.

use crate::engine::Tx;
use crate::error::{StoreError, StoreResult};
use crate::register::{BriefAct, read_brief};
use crate::statements::statements;
use crate::value::values;
use quitus_core::kernel::{ActId, AuthorityId, Day, SittingId, fold};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::BTreeSet;

statements! {
    SUBJECT = "SELECT e.year, a.subject_code, e.sitting_id, s.held_on
        FROM register_entry e
        JOIN act a ON a.authority_id = e.authority_id AND a.id = e.act_id
        JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE e.authority_id = $1 AND e.act_id = $2";
    NEXT_PLACE = "SELECT COALESCE(MAX(place) + 1, $1) FROM search_entry WHERE place >= $1 AND place < $2";
    INSERT_ENTRY = "INSERT INTO search_entry (place, authority_id, act_id, year, subject_code, sitting_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
    INSERT_WORDS = "INSERT INTO search_words (rowid, words) VALUES ($1, $2)"
        | "INSERT INTO search_words (place, words)
        VALUES ($1, array_to_tsvector(string_to_array(CAST($2 AS TEXT), ' ')))";
    PLACES = "SELECT place, authority_id, act_id FROM search_entry WHERE place > $1 ORDER BY place LIMIT $2";
    FIND = "SELECT e.place, e.act_id, r.number, a.title, e.year, e.subject_code, e.sitting_id, s.held_on, s.assembly_id,
            (SELECT n.number FROM register_entry n
                WHERE n.authority_id = e.authority_id AND n.supersedes_id = e.act_id)
        FROM search_words w
        CROSS JOIN search_entry e ON e.place = w.rowid
        JOIN register_entry r ON r.authority_id = e.authority_id AND r.act_id = e.act_id
        JOIN act a ON a.authority_id = e.authority_id AND a.id = e.act_id
        JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE search_words MATCH $1 AND w.rowid < $2 AND e.authority_id = $3
            AND (CAST($4 AS BIGINT) IS NULL OR e.year = $4)
            AND (CAST($5 AS TEXT) IS NULL OR e.subject_code = $5 OR e.subject_code LIKE $5 || '.%')
            AND (CAST($6 AS TEXT) IS NULL OR e.sitting_id = $6)
        ORDER BY w.rowid DESC LIMIT $7"
        | "SELECT e.place, e.act_id, r.number, a.title, e.year, e.subject_code, e.sitting_id, s.held_on, s.assembly_id,
            (SELECT n.number FROM register_entry n
                WHERE n.authority_id = e.authority_id AND n.supersedes_id = e.act_id)
        FROM search_words w
        JOIN search_entry e ON e.place = w.place
        JOIN register_entry r ON r.authority_id = e.authority_id AND r.act_id = e.act_id
        JOIN act a ON a.authority_id = e.authority_id AND a.id = e.act_id
        JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE w.words @@ CAST(CAST($1 AS TEXT) AS tsquery) AND w.place < $2 AND e.authority_id = $3
            AND (CAST($4 AS BIGINT) IS NULL OR e.year = $4)
            AND (CAST($5 AS TEXT) IS NULL OR e.subject_code = $5 OR e.subject_code LIKE $5 || '.%')
            AND (CAST($6 AS TEXT) IS NULL OR e.sitting_id = $6)
        ORDER BY w.place DESC LIMIT $7";
    COUNT = "SELECT COUNT(*) FROM (SELECT 1 FROM search_words w
        CROSS JOIN search_entry e ON e.place = w.rowid
        WHERE search_words MATCH $1 AND e.authority_id = $2
            AND (CAST($3 AS BIGINT) IS NULL OR e.year = $3)
            AND (CAST($4 AS TEXT) IS NULL OR e.subject_code = $4 OR e.subject_code LIKE $4 || '.%')
            AND (CAST($5 AS TEXT) IS NULL OR e.sitting_id = $5)
        LIMIT $6) found"
        | "SELECT COUNT(*) FROM (SELECT 1 FROM search_words w
        JOIN search_entry e ON e.place = w.place
        WHERE w.words @@ CAST(CAST($1 AS TEXT) AS tsquery) AND e.authority_id = $2
            AND (CAST($3 AS BIGINT) IS NULL OR e.year = $3)
            AND (CAST($4 AS TEXT) IS NULL OR e.subject_code = $4 OR e.subject_code LIKE $4 || '.%')
            AND (CAST($5 AS TEXT) IS NULL OR e.sitting_id = $5)
        LIMIT $6) found";
    BROWSE = "SELECT e.place, e.act_id, r.number, a.title, e.year, e.subject_code, e.sitting_id, s.held_on, s.assembly_id,
            (SELECT n.number FROM register_entry n
                WHERE n.authority_id = e.authority_id AND n.supersedes_id = e.act_id)
        FROM search_entry e
        JOIN register_entry r ON r.authority_id = e.authority_id AND r.act_id = e.act_id
        JOIN act a ON a.authority_id = e.authority_id AND a.id = e.act_id
        JOIN sitting s ON s.authority_id = e.authority_id AND s.id = e.sitting_id
        WHERE e.authority_id = $1 AND e.place < $2
            AND (CAST($3 AS BIGINT) IS NULL OR e.year = $3)
            AND (CAST($4 AS TEXT) IS NULL OR e.subject_code = $4 OR e.subject_code LIKE $4 || '.%')
            AND (CAST($5 AS TEXT) IS NULL OR e.sitting_id = $5)
        ORDER BY e.place DESC LIMIT $6";
    BROWSE_COUNT = "SELECT COUNT(*) FROM (SELECT 1 FROM search_entry e
        WHERE e.authority_id = $1
            AND (CAST($2 AS BIGINT) IS NULL OR e.year = $2)
            AND (CAST($3 AS TEXT) IS NULL OR e.subject_code = $3 OR e.subject_code LIKE $3 || '.%')
            AND (CAST($4 AS TEXT) IS NULL OR e.sitting_id = $4)
        LIMIT $5) found";
}

/// Past this many, a total is no longer counted.
pub const MOST_COUNTED: u32 = 1000;
/// A day has this many places: more acts than any assembly takes in one.
const PLACES_A_DAY: i64 = 1 << 24;
const LONGEST_WORD: usize = 64;
/// PostgreSQL keeps at most a megabyte of words for one act: an act longer than that is found by its first words.
const MOST_BYTES: usize = 500_000;
/// Words that every act holds: looked for only when nothing else is asked.
const EVERYWHERE: [&str; 26] = [
    "a", "au", "aux", "c", "d", "de", "des", "du", "en", "et", "j", "l", "la", "le", "les", "m", "n", "ou",
    "par", "pour", "qu", "s", "sur", "t", "un", "une",
];

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// In which authority.
    pub authority: AuthorityId,
    /// What the person typed; nothing to see every act.
    pub text: String,
    /// Only the acts numbered in that year.
    pub year: Option<i16>,
    /// Only that subject (matière) and those under it: `7` holds `7.5`.
    pub subject: Option<String>,
    /// Only that sitting.
    pub sitting: Option<SittingId>,
    /// Where the page before stopped.
    pub after: Option<Cursor>,
    /// The most acts on a page.
    pub limit: u32,
}

/// Where a page stops; the next begins behind it, whatever was added meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(i64);

/// A page of acts, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The acts.
    pub acts: Vec<BriefAct>,
    /// Where the next page begins, when there is one.
    pub next: Option<Cursor>,
    /// How many there are in all.
    pub total: Total,
}

/// How many acts are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exactly(u32),
    /// More than so many: nobody counts further.
    MoreThan(u32),
}

/// Makes an act of the register findable by its words: title, number and text as printed, once (`search_once`).
pub fn index(tx: &mut Tx<'_>, authority: &AuthorityId, act: &ActId, text: &str) -> StoreResult<()> {
    let mut row = tx.one(SUBJECT, values![authority, act], "act in the register")?;
    let (year, subject, sitting): (i16, Option<String>, SittingId) = (row.get()?, row.get()?, row.get()?);
    let first = row.get::<Day>()?.epoch_days() * PLACES_A_DAY;
    let place: i64 = tx.one(NEXT_PLACE, values![first, first + PLACES_A_DAY], "place")?.get()?;
    tx.execute(INSERT_ENTRY, values![place, authority, act, year, subject, sitting])?;
    let words = kept_words(text);
    tx.execute(INSERT_WORDS, values![place, words]).map(|_| ())
}

/// Acts that are findable, after a place, by place: those whose words a restoration makes again.
pub fn places(tx: &mut Tx<'_>, after: i64, limit: u32) -> StoreResult<Vec<(i64, AuthorityId, ActId)>> {
    tx.list(PLACES, values![after, limit], |mut row| Ok((row.get()?, row.get()?, row.get()?)))
}

/// Makes the words of an act again, at the place it has already.
pub fn words_again(tx: &mut Tx<'_>, place: i64, text: &str) -> StoreResult<()> {
    tx.execute(INSERT_WORDS, values![place, kept_words(text)]).map(|_| ())
}

/// The acts that hold every word of the text, accents and endings apart.
pub fn find(tx: &mut Tx<'_>, query: &Query) -> StoreResult<Found> {
    let words = asked_words(&query.text);
    let below = query.after.map_or(i64::MAX, |cursor| cursor.0);
    let one_more = query.limit.saturating_add(1);
    let filters = (query.year, &query.subject, &query.sitting);
    let (mut rows, counted) = if words.is_empty() {
        let page = values![query.authority, below, filters.0, filters.1, filters.2, one_more];
        let all = values![query.authority, filters.0, filters.1, filters.2, MOST_COUNTED + 1];
        (tx.rows(BROWSE, page)?, tx.one(BROWSE_COUNT, all, "count")?.get::<u32>()?)
    } else {
        let words = asked_of(tx, &words);
        let page = values![words, below, query.authority, filters.0, filters.1, filters.2, one_more];
        let all = values![words, query.authority, filters.0, filters.1, filters.2, MOST_COUNTED + 1];
        (tx.rows(FIND, page)?, tx.one(COUNT, all, "count")?.get::<u32>()?)
    };
    let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let mut last = None;
    let acts = rows.into_iter().map(|mut row| {
        last = Some(Cursor(row.get()?));
        read_brief(row)
    });
    let acts = acts.collect::<StoreResult<_>>()?;
    let total = match counted {
        counted if counted > MOST_COUNTED => Total::MoreThan(MOST_COUNTED),
        counted => Total::Exactly(counted),
    };
    Ok(Found { acts, next: last.filter(|_| more), total })
}

/// The words of a text as both engines keep them: folded, stemmed, each once, one blank between.
fn kept_words(text: &str) -> String {
    let mut kept = String::new();
    for word in stems(text).into_iter().collect::<BTreeSet<_>>() {
        if kept.len() + word.len() >= MOST_BYTES {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(&word);
    }
    kept
}

/// The words that are looked for: those that every act holds only when there is no other.
fn asked_words(text: &str) -> BTreeSet<String> {
    let every: BTreeSet<String> = stems(text).into_iter().collect();
    let telling: BTreeSet<String> =
        every.iter().filter(|word| !EVERYWHERE.contains(&word.as_str())).cloned().collect();
    if telling.is_empty() { every } else { telling }
}

/// The question in the language of the engine: every word quoted, all of them wanted.
fn asked_of(tx: &Tx<'_>, words: &BTreeSet<String>) -> String {
    let (quote, and) = match tx.engine() {
        crate::Engine::Sqlite => ('"', " AND "),
        crate::Engine::Postgres => ('\'', " & "),
    };
    words.iter().map(|word| format!("{quote}{word}{quote}")).collect::<Vec<_>>().join(and)
}

/// Letters and digits only: no character of a word can mean anything to an engine.
fn stems(text: &str) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::French);
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let word: String = word.chars().take(LONGEST_WORD).collect();
            if word.chars().any(|letter| letter.is_ascii_digit()) {
                return word;
            }
            let stem = stemmer.stem(&word);
            // The stemmer knows "-aux" and leaves the other plurals in x: vœux, jeux, genoux.
            let plural = stem.ends_with("eux") || stem.ends_with("oux");
            stem[..stem.len() - usize::from(plural)].to_owned()
        })
        .collect()
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::str::FromStr for Cursor {
    type Err = StoreError;

    /// Reads what `Display` wrote, as it comes back in the address of a page.
    fn from_str(text: &str) -> Result<Self, StoreError> {
        text.parse().map(Cursor).map_err(|_| StoreError::NotFound("page".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_endings_and_elisions_do_not_matter() {
        assert_eq!(asked_words("Métropoles"), asked_words("metropole"));
        assert_eq!(asked_words("l’innovation"), asked_words("innovations"));
        assert_eq!(asked_words("CŒUR"), asked_words("coeur"));
        assert_eq!(asked_words("vœux"), asked_words("voeu"));
        assert_eq!(asked_words("heureux"), asked_words("heureuse"));
        assert_eq!(kept_words("2023.00168"), "00168 2023");
    }

    #[test]
    fn words_that_every_act_holds_are_looked_for_only_alone() {
        assert_eq!(asked_words("la culture de la science").len(), 2);
        assert_eq!(asked_words("de la").len(), 2);
        assert!(asked_words(" \"*' ").is_empty());
    }

    #[test]
    fn an_endless_act_is_cut_rather_than_refused() {
        let text: String = (0..200_000).map(|n| format!("mot{n} ")).collect();
        assert!(kept_words(&text).len() <= MOST_BYTES);
    }
}
