//! A new term (nouveau mandat): the memberships of the old one end on one day, and someone chairs the first sitting.

use crate::kernel::{AssemblyId, Day, MemberId};

/// A term of an assembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The assembly.
    pub assembly: AssemblyId,
    /// Its first day.
    pub began_on: Day,
    /// Who chairs the first sitting, until the executive is elected, and the capacity to print: named by the clerk.
    pub first_chair: Option<(MemberId, String)>,
}

/// Who the clerk named to chair an assembly on that day: the chair of its last term begun by then, unless a sitting
/// of that term was held before that day. `held` are the days on which it held a sitting.
pub fn first_chair<'a>(
    terms: &'a [Term],
    assembly: &AssemblyId,
    held: &[Day],
    day: Day,
) -> Option<&'a (MemberId, String)> {
    let (term, is_first) = sitting_of_term(terms, assembly, held, day)?;
    term.first_chair.as_ref().filter(|_| is_first)
}

/// Whether a sitting of an assembly on that day is the first one of a term (première réunion après les élections,
/// L2121-7): a term had begun by then, and no sitting of it was held before. `held` are the days on which it held one.
pub fn opens_a_term(terms: &[Term], assembly: &AssemblyId, held: &[Day], day: Day) -> bool {
    sitting_of_term(terms, assembly, held, day).is_some_and(|(_, is_first)| is_first)
}

/// The term a sitting belongs to, and whether none was held before it.
fn sitting_of_term<'a>(
    terms: &'a [Term],
    assembly: &AssemblyId,
    held: &[Day],
    day: Day,
) -> Option<(&'a Term, bool)> {
    let begun = terms.iter().filter(|term| term.assembly == *assembly && term.began_on <= day);
    let term = begun.max_by_key(|term| term.began_on)?;
    Some((term, !held.iter().any(|held_on| term.began_on <= *held_on && *held_on < day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn term(began_on: &str, chair: Option<&str>) -> Term {
        let first_chair = chair.map(|id| (MemberId::new(id), "Doyenne".to_owned()));
        Term { assembly: AssemblyId::new("council"), began_on: day(began_on), first_chair }
    }

    #[test]
    fn the_named_member_chairs_the_first_sitting_of_the_term_and_no_other() {
        let council = AssemblyId::new("council");
        let terms = [term("2020-05-24", Some("old")), term("2026-03-23", Some("new"))];
        let chair = |held: &[&str], on: &str| {
            let held: Vec<Day> = held.iter().map(|text| day(text)).collect();
            first_chair(&terms, &council, &held, day(on)).map(|(member, _)| member.as_str().to_owned())
        };
        assert_eq!(chair(&["2026-02-11"], "2026-03-28").as_deref(), Some("new"));
        assert_eq!(chair(&["2026-02-11", "2026-03-28"], "2026-03-28").as_deref(), Some("new"));
        assert_eq!(chair(&["2026-03-28"], "2026-04-15"), None);
        assert_eq!(chair(&[], "2020-05-28").as_deref(), Some("old"));
        assert_eq!(chair(&[], "2020-05-23"), None);
        assert_eq!(first_chair(&terms, &AssemblyId::new("bureau"), &[], day("2026-03-28")), None);
        let opens = |held: &[Day], on: &str| opens_a_term(&terms, &council, held, day(on));
        assert!(opens(&[day("2026-02-11")], "2026-03-28") && !opens(&[day("2026-03-28")], "2026-04-15"));
        assert!(!opens(&[], "2020-05-23") && !opens_a_term(&[], &council, &[], day("2026-03-28")));
    }
}
