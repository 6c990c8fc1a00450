//! T-: years outside the period, parts that do not sum, typed numbers.

use super::ActFile;
use crate::deliberation::{MONTHS, Run, typed_numbers};
use crate::kernel::{Finding, Part, Place, Severity, fold};

const PARTS: [Part; 3] = [Part::Citations, Part::Recitals, Part::Enacting];

/// Findings on the text of the act.
pub fn check(file: &ActFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(sums(file));
    for part in PARTS {
        for (rank, paragraph) in file.deliberation.part(part).iter().enumerate() {
            let printed = file.printed(paragraph);
            let place = |from, to| Place { part, paragraph: rank, from, to };
            for year in years_outside(&printed.text, period(file)) {
                // Visas date older texts: only a year to come is odd there.
                if part == Part::Citations && period(file).is_some_and(|(first, _)| year.year < first) {
                    continue;
                }
                findings.push(year_finding(&year, period(file)).at(place(year.from, year.to)));
            }
            if part == Part::Citations {
                continue; // visas name texts by number: nothing there is a figure
            }
            let records: Vec<_> = printed
                .spans
                .iter()
                .filter(|span| matches!(paragraph.runs[span.run], Run::Reference(_) | Run::Plain { .. }))
                .cloned()
                .collect();
            for number in typed_numbers(&printed.text, &records) {
                let finding =
                    Finding::new("T-FIGURE", Severity::Note, None).with("text", number.text.as_str());
                findings.push(finding.at(place(number.from, number.to)));
            }
        }
    }
    findings
}

fn sums(file: &ActFile) -> Option<Finding> {
    let stated = file.deliberation.stated_total?;
    let parts = file.deliberation.total().ok()?;
    let wrong = !file.deliberation.amounts.is_empty() && parts != stated;
    wrong.then(|| Finding::new("T-SUM", Severity::Error, None).with("parts", parts).with("total", stated))
}

/// First and last year of the programme or of the agreements decided here; none when the act has neither.
fn period(file: &ActFile) -> Option<(i16, i16)> {
    if let Some(programme) = &file.programme {
        return Some((programme.from_year, programme.until_year));
    }
    let decided = file.agreements.iter().filter(|agreement| agreement.decided_here);
    let years: Vec<i16> = decided.flat_map(|a| [a.from_year, a.until_year]).flatten().collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

struct Year {
    from: usize,
    to: usize,
    year: i16,
}

fn year_finding(year: &Year, period: Option<(i16, i16)>) -> Finding {
    let (from, until) = period.unwrap_or_default();
    Finding::new("T-YEAR", Severity::Warning, None)
        .with("year", i64::from(year.year))
        .with("from", i64::from(from))
        .with("until", i64::from(until))
}

/// Years after the end of the period + 1, and dated events before its start − 3; a bare past year is left alone.
fn years_outside(text: &str, period: Option<(i16, i16)>) -> Vec<Year> {
    let Some((first, last)) = period else { return Vec::new() };
    years(text)
        .into_iter()
        .filter(|(year, dated)| {
            year.year > last.saturating_add(1) || (*dated && year.year < first.saturating_sub(3))
        })
        .map(|(year, _)| year)
        .collect()
}

/// Every year of four digits, and whether it dates an event: a month or an edition stands just before it.
fn years(text: &str) -> Vec<(Year, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let digits = letters[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if digits == 0 {
            at += 1;
            continue;
        }
        let to = at + digits;
        let text: String = letters[at..to].iter().collect();
        let alone = at == 0 || !letters[at - 1].is_alphanumeric();
        let part_of_number = letters.get(to).is_some_and(|c| matches!(c, ',' | '\u{202f}'))
            && letters.get(to + 1).is_some_and(char::is_ascii_digit);
        if let Ok(year) = text.parse::<i16>()
            && digits == 4
            && (1900..=2199).contains(&year)
            && alone
            && !part_of_number
            && !names_a_text(&letters, at)
        {
            found.push((Year { from: at, to, year }, dates_an_event(&letters, at)));
        }
        at = to;
    }
    found
}

/// A number of a law or a decree ("loi n° 2000-321") dates a text, not an event.
fn names_a_text(letters: &[char], at: usize) -> bool {
    let before: String = letters[at.saturating_sub(4)..at].iter().collect();
    let before = fold(before.trim_end());
    before.ends_with("n°") || before.ends_with("no") || before.ends_with("art.")
}

fn dates_an_event(letters: &[char], at: usize) -> bool {
    let before: String = letters[at.saturating_sub(24)..at].iter().collect();
    let folded = fold(&before);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
    words.next().is_some_and(|word| MONTHS.contains(&word) || word == "edition")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_found_only_where_they_are_out() {
        let period = Some((2023, 2025));
        for (text, found) in [
            ("Fête de la science — octobre 2033 — développement", vec![2033]),
            ("Depuis 1999, le centre", vec![]),
            ("ouvert depuis le 14 mai 2021", vec![]),
            ("inauguré le 3 mai 2004", vec![2004]),
            ("la période 2023-2025 et l'année 2026", vec![]),
            ("au-delà de 2027", vec![2027]),
            ("la loi n° 2050-12 et 2 050 personnes", vec![]),
        ] {
            let years: Vec<i16> = years_outside(text, period).iter().map(|year| year.year).collect();
            assert_eq!(years, found, "{text}");
        }
        assert!(years_outside("en 2099", None).is_empty());
    }
}
