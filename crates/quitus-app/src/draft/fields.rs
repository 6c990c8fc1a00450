//! What a form, a command or the API gives of a draft, read whole with every fault at once.

use super::DraftChoices;
use quitus_core::deliberation::{ActNature, AxisAmount, Draft, DraftPart};
use quitus_core::kernel::{Cents, Day, Part, Refusal};
use quitus_core::review::{ActFile, opens};
use quitus_formats::markdown::{self, Outside, TextFault};

/// A draft as it was filled in: keys, days as `AAAA-MM-JJ`, money in euros as people type it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftFields {
    /// The title.
    pub title: String,
    /// Code of the nature, `DE` when empty.
    pub nature: String,
    /// Code of the subject.
    pub subject_code: String,
    /// Key of the member who reports.
    pub rapporteur: String,
    /// The service.
    pub service: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Day of the sitting aimed at.
    pub aimed_at: String,
    /// Citations, Markdown.
    pub citations: String,
    /// Report and recitals, Markdown.
    pub recitals: String,
    /// Operative part, Markdown.
    pub enacting: String,
    /// Code of an axis and its amount.
    pub amounts: Vec<(String, String)>,
    /// The total stated.
    pub stated_total: String,
    /// Key of the programme.
    pub programme: String,
    /// Key of the delegation.
    pub delegation: String,
    /// Keys of the budget lines.
    pub budget_lines: Vec<String>,
    /// Keys of the agreements.
    pub agreements: Vec<String>,
    /// The explanatory note.
    pub note: String,
}

/// What a part of a text holds that an act does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartFault {
    /// The part.
    pub part: Part,
    /// What, and on which line.
    pub fault: TextFault,
}

/// Longest title, in characters: what a line of an agenda and the file of the prefecture bear.
const LONGEST_TITLE: usize = 500;
/// Longest part of a text, in characters.
const LONGEST_PART: usize = 300_000;

impl DraftFields {
    /// The fields of a draft, as a form offers them.
    pub fn of(draft: &Draft, choices: &DraftChoices) -> DraftFields {
        let member = choices.members.iter().find(|one| Some(&one.id) == draft.rapporteur.as_ref());
        let assembly = choices.assemblies.iter().find(|one| Some(&one.id) == draft.assembly.as_ref());
        let programme = choices.programmes.iter().find(|one| Some(&one.id) == draft.programme.as_ref());
        DraftFields {
            title: draft.title.clone(),
            nature: draft.nature.word().to_owned(),
            subject_code: draft.subject_code.clone().unwrap_or_default(),
            rapporteur: member.map(|one| one.key.clone()).unwrap_or_default(),
            service: draft.service.clone(),
            assembly: assembly.map(|one| one.key.clone()).unwrap_or_default(),
            aimed_at: draft.aimed_at.map(|day| day.to_string()).unwrap_or_default(),
            citations: draft.citations.source.clone(),
            recitals: draft.recitals.source.clone(),
            enacting: draft.enacting.source.clone(),
            amounts: draft.amounts.iter().map(|one| (one.axis.clone(), euros(one.amount))).collect(),
            stated_total: draft.stated_total.map(euros).unwrap_or_default(),
            programme: programme.map(|one| one.key.clone()).unwrap_or_default(),
            delegation: draft.delegation.clone().unwrap_or_default(),
            budget_lines: draft.budget_lines.clone(),
            agreements: draft.agreements.clone(),
            note: draft.note.clone(),
        }
    }

    /// The fields laid over a draft, and every reason why they cannot be kept. A text outside the subset is kept: it is
    /// told beside the preview, and counted.
    pub fn over(&self, draft: &Draft, choices: &DraftChoices, today: Day) -> (Draft, Vec<Refusal>) {
        let mut told = Telling::default();
        let mut over = Draft {
            title: told.limited("title", self.title.trim(), LONGEST_TITLE),
            nature: told.nature(&self.nature),
            subject_code: filled(&self.subject_code),
            rapporteur: told.known("rapporteur", &self.rapporteur, &choices.members, |one| {
                (one.key.as_str(), one.id.clone())
            }),
            service: told.limited("service", self.service.trim(), LONGEST_TITLE),
            assembly: told.known("assembly", &self.assembly, &choices.assemblies, |one| {
                (one.key.as_str(), one.id.clone())
            }),
            aimed_at: told.day("aimed_at", &self.aimed_at),
            amounts: told.amounts(&self.amounts),
            stated_total: told.money("stated_total", &self.stated_total),
            programme: told.known("programme", &self.programme, &choices.programmes, |one| {
                (one.key.as_str(), one.id.clone())
            }),
            delegation: told.known("delegation", &self.delegation, &choices.delegations, |one| {
                (one.key.as_str(), one.key.clone())
            }),
            budget_lines: told
                .all_known("budget_lines", &self.budget_lines, &choices.budget_lines, |one| &one.key),
            agreements: told.all_known("agreements", &self.agreements, &choices.agreements, |one| &one.key),
            note: told.limited("note", &self.note, LONGEST_PART),
            citations: told.part("citations", &self.citations),
            recitals: told.part("recitals", &self.recitals),
            enacting: told.part("enacting", &self.enacting),
            ..draft.clone()
        };
        // References are known only once the programme and the amounts are.
        let faults = choices.held_against(over.clone(), today).faults;
        let count =
            |part| u32::try_from(faults.iter().filter(|one| one.part == part).count()).unwrap_or(u32::MAX);
        over.citations.faults = count(Part::Citations);
        over.recitals.faults = count(Part::Recitals);
        over.enacting.faults = count(Part::Enacting);
        (over, told.refusals)
    }
}

/// What the text of a draft holds that an act does not, references to no record included.
pub(super) fn faults_of(draft: &Draft, file: &ActFile) -> Vec<PartFault> {
    let mut faults = Vec::new();
    for part in [Part::Citations, Part::Recitals, Part::Enacting] {
        let Some(text) = draft.part(part) else { continue };
        let read = markdown::read(&text.source);
        faults.extend(read.faults.into_iter().map(|fault| PartFault { part, fault }));
        for (paragraph, line) in read.paragraphs.iter().zip(read.lines) {
            for reference in paragraph.references().filter(|reference| !opens(file, reference)) {
                let excerpt = format!("{{{}:{}}}", reference.word(), reference.key());
                faults.push(PartFault { part, fault: TextFault { line, what: Outside::Reference, excerpt } });
            }
        }
    }
    faults
}

fn filled(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// An amount in euros as a form offers it again: `1234,50`.
fn euros(amount: Cents) -> String {
    let text = amount.to_string().replace('.', ",");
    text.strip_suffix(",00").map(str::to_owned).unwrap_or(text)
}

/// An amount in euros as people type it: `1 234,56 €`, `1234.5`, `1234`.
pub(crate) fn cents(text: &str) -> Option<Cents> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((&digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || part.len() > 2 {
        return None;
    }
    let part: i64 = format!("{part:0<2}").parse().ok()?;
    Cents::from_euros(whole.parse().ok()?).ok()?.plus(Cents::new(part)).ok()
}

/// What is wrong, as it is found.
#[derive(Default)]
struct Telling {
    refusals: Vec<Refusal>,
}

impl Telling {
    fn limited(&mut self, field: &'static str, text: &str, limit: usize) -> String {
        if text.chars().count() > limit {
            self.refusals.push(Refusal::new("draft-too-long").with("limit", limit).about(field));
        }
        text.replace('\0', "")
    }

    fn nature(&mut self, word: &str) -> ActNature {
        let word = if word.trim().is_empty() { "DE" } else { word.trim() };
        ActNature::from_word(word).unwrap_or_else(|| {
            self.unknown("nature", word);
            ActNature::Deliberation
        })
    }

    fn day(&mut self, field: &'static str, text: &str) -> Option<Day> {
        let text = filled(text)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.refusals.push(Refusal::new("not-a-day").with("text", text).about(field));
        }
        day
    }

    fn money(&mut self, field: &str, text: &str) -> Option<Cents> {
        let text = filled(text)?;
        let amount = cents(&text);
        if amount.is_none() {
            self.refusals.push(Refusal::new("draft-bad-amount").with("value", text).about(field));
        }
        amount
    }

    fn amounts(&mut self, typed: &[(String, String)]) -> Vec<AxisAmount> {
        let mut amounts: Vec<AxisAmount> = Vec::new();
        for (rank, (axis, text)) in typed.iter().enumerate() {
            let field = format!("amount-{rank}");
            match (filled(axis), self.money(&field, text)) {
                (Some(axis), Some(_)) if amounts.iter().any(|known| known.axis == axis) => {
                    self.refusals.push(Refusal::new("draft-axis-twice").with("axis", axis).about(field));
                }
                (Some(axis), Some(amount)) => amounts.push(AxisAmount { axis, amount }),
                (None, Some(_)) => {
                    self.refusals.push(Refusal::new("draft-no-axis").about(format!("axis-{rank}")));
                }
                (_, None) => {}
            }
        }
        amounts
    }

    fn known<T, I>(
        &mut self,
        field: &'static str,
        key: &str,
        all: &[T],
        of: impl Fn(&T) -> (&str, I),
    ) -> Option<I> {
        let key = filled(key)?;
        let found = all.iter().map(of).find(|(known, _)| *known == key).map(|(_, id)| id);
        if found.is_none() {
            self.unknown(field, &key);
        }
        found
    }

    fn all_known<T>(
        &mut self,
        field: &'static str,
        keys: &[String],
        all: &[T],
        of: impl Fn(&T) -> &String,
    ) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for key in keys.iter().filter_map(|key| filled(key)) {
            if !all.iter().any(|one| *of(one) == key) {
                self.unknown(field, &key);
            } else if !found.contains(&key) {
                found.push(key);
            }
        }
        found
    }

    fn part(&mut self, field: &'static str, source: &str) -> DraftPart {
        let source = self.limited(field, source, LONGEST_PART).replace("\r\n", "\n");
        let paragraphs = markdown::read(&source).paragraphs;
        DraftPart { source, paragraphs, faults: 0 }
    }

    fn unknown(&mut self, field: &'static str, value: &str) {
        self.refusals.push(Refusal::new("draft-unknown-record").with("value", value).about(field));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_people_type_it() {
        for (text, read) in [
            ("100 000 €", Some(10_000_000)),
            ("100\u{202f}000,5", Some(10_000_050)),
            ("12.34", Some(1_234)),
            ("0", Some(0)),
            ("12,345", None),
            ("-1", None),
            ("douze", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(cents(text).map(Cents::get), read, "{text}");
        }
        assert_eq!(euros(Cents::new(123_450)), "1234,50");
        assert_eq!(euros(Cents::new(10_000_000)), "100000");
    }
}
