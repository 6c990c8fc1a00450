//! A case (dossier): all the records of one authority as plain files that people read and write.
//!
//! TOML, CSV and Markdown, `format = 1`; remarks are fields; people, organisations and figures are named by
//! short keys, ids are the caller's. The form is canonical: what `write` gives, `read` reads, and `write` gives
//! again to the byte. `read` forgives line endings and byte order marks, and nothing else: it tells every fault
//! with its file and line, and then loads nothing.
//!
//! | file | what |
//! |---|---|
//! | `case.toml` | the authority, the patterns of its registers |
//! | `notes.md` | the remark on the authority: the case's own notes |
//! | `assemblies.toml`, `delegations.toml` | assemblies, powers given |
//! | `members.csv`, `memberships.csv` | people and their time in office |
//! | `organisations.toml` | partners |
//! | `programmes/KEY.toml` | programmes, with axes, criteria, plans, figures |
//! | `money.toml` | budget lines, agreements |
//! | `sittings/DATE-ASSEMBLY.toml` | sittings, with roll, items, votes |
//! | `acts/NUMBER.toml`, `acts/NUMBER.md` | acts: what is known, and the text |

mod acts;
mod authority;
mod emit;
mod fault;
mod keys;
mod people;
mod programmes;
mod promises;
mod records;
mod rows;
mod sheet;
mod sittings;
mod table;
mod text;
mod zone;

pub use fault::{Fault, code};
pub use zone::Zone;

use quitus_core::agreement::Agreement;
use quitus_core::assembly::{Assembly, Authority, Delegation, Member, Membership, in_office};
use quitus_core::deliberation::Deliberation;
use quitus_core::funding::BudgetLine;
use quitus_core::kernel::Refusal;
use quitus_core::legality::LegalDates;
use quitus_core::programme::{Organisation, Programme};
use quitus_core::register::{NumberPattern, RegisterEntry};
use quitus_core::sitting::Sitting;
use std::collections::BTreeMap;

/// All the records of one authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The authority; its remark is the case's notes.
    pub authority: Authority,
    /// Its registers, by name.
    pub registers: Vec<RegisterSetting>,
    /// Its assemblies.
    pub assemblies: Vec<Assembly>,
    /// Everybody who sits or sat.
    pub members: Vec<Member>,
    /// When and where they did.
    pub memberships: Vec<Membership>,
    /// Powers given.
    pub delegations: Vec<Delegation>,
    /// Partners.
    pub organisations: Vec<Organisation>,
    /// Programmes.
    pub programmes: Vec<Programme>,
    /// Budget lines.
    pub budget_lines: Vec<BudgetLine>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Sittings; their items name the acts born of them.
    pub sittings: Vec<Sitting>,
    /// Acts.
    pub acts: Vec<CaseAct>,
}

/// A register (registre) of an authority: how it writes its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterSetting {
    /// Its name: `deliberations` unless the authority keeps several.
    pub name: String,
    /// How its numbers are written.
    pub pattern: NumberPattern,
}

/// An act with its entry in the register and its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAct {
    /// The act and its text.
    pub deliberation: Deliberation,
    /// Its entry in the register.
    pub entry: RegisterEntry,
    /// What is known of it outside the house.
    pub legal: LegalDates,
}

/// Reads the files of a case, by path inside its folder; `ids` gives a new id each time it is called.
///
/// Answers every fault with its file and line, and then nothing is loaded.
pub fn read(files: &BTreeMap<String, Vec<u8>>, ids: &mut dyn FnMut() -> String) -> Result<Case, Vec<Fault>> {
    let faults = fault::Faults::default();
    let sheets = sheet::sheets(files, &faults);
    for file in sheets.keys().filter(|file| !is_known(file)) {
        faults.add(file, 1, Refusal::new(code::UNKNOWN_FILE).with("file", table::clipped(file)));
    }
    let case = read_sheets(&sheets, &faults, ids);
    let faults = faults.into_sorted();
    match case {
        Some(case) if faults.is_empty() => Ok(case),
        _ => Err(faults),
    }
}

fn read_sheets(
    sheets: &BTreeMap<String, sheet::Sheet>,
    faults: &fault::Faults,
    ids: &mut dyn FnMut() -> String,
) -> Option<Case> {
    let mut records = records::Records::new(faults, sheets, ids);
    let authority = authority::read_authority(&mut records);
    let assemblies = authority::read_assemblies(&mut records);
    records.bodies = assemblies.clone();
    let members = people::read_members(&mut records);
    let memberships = people::read_memberships(&mut records);
    let delegations = authority::read_delegations(&mut records);
    let organisations = promises::read_organisations(&mut records);
    let programmes = programmes::read_programmes(&mut records);
    let (budget_lines, agreements) = promises::read_money(&mut records);
    let (mut sittings, sittings_read) = sittings::read_sittings(&records);
    let acts = acts::read_acts(&records, &mut sittings, sittings_read);
    let (authority, registers) = authority?;
    Some(Case {
        authority,
        registers,
        assemblies,
        members,
        memberships,
        delegations,
        organisations,
        programmes,
        budget_lines,
        agreements,
        sittings: sittings.into_iter().map(|named| named.sitting).collect(),
        acts,
    })
}

fn is_known(file: &str) -> bool {
    let single = [
        authority::CASE,
        authority::NOTES,
        authority::ASSEMBLIES,
        authority::DELEGATIONS,
        people::MEMBERS,
        people::MEMBERSHIPS,
        promises::ORGANISATIONS,
        promises::MONEY,
    ];
    let inside = |folder: &str, extensions: &[&str]| {
        file.strip_prefix(folder)
            .and_then(|rest| rest.strip_prefix('/'))
            .and_then(|name| name.rsplit_once('.'))
            .is_some_and(|(stem, extension)| !stem.contains('/') && extensions.contains(&extension))
    };
    single.contains(&file)
        || inside(programmes::PROGRAMMES, &["toml"])
        || inside(sittings::SITTINGS, &["toml"])
        || inside(acts::ACTS, &["toml", "md"])
}

/// Writes a case as its files, by path inside its folder, in the canonical form.
pub fn write(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut put = |file: &str, bytes: Vec<u8>| {
        if !bytes.is_empty() {
            files.insert(file.to_owned(), bytes);
        }
    };
    let member = |id: &_| key_of(&case.members, |m| m.id == *id, |m| &m.key);
    let assembly = |id: &_| key_of(&case.assemblies, |a| a.id == *id, |a| &a.key);
    put(authority::CASE, authority::write_authority(&case.authority, &case.registers));
    let notes = case.authority.remark.as_ref().map(|notes| format!("{notes}\n"));
    put(authority::NOTES, notes.unwrap_or_default().into_bytes());
    put(authority::ASSEMBLIES, authority::write_assemblies(&by_key(&case.assemblies, |a| &a.key)));
    put(people::MEMBERS, people::write_members(&by_key(&case.members, |m| &m.key)));
    put(people::MEMBERSHIPS, people::write_memberships(&case.memberships, &member, &assembly));
    let delegations = by_key(&case.delegations, |d| &d.key);
    put(authority::DELEGATIONS, authority::write_delegations(&delegations, &assembly));
    put(promises::ORGANISATIONS, promises::write_organisations(&by_key(&case.organisations, |o| &o.key)));
    for programme in &case.programmes {
        let file = format!("{}/{}.toml", programmes::PROGRAMMES, programme.key);
        put(&file, programmes::write_programme(programme));
    }
    let lines = by_key(&case.budget_lines, |line| &line.key);
    put(promises::MONEY, promises::write_money(&lines, &by_key(&case.agreements, |a| &a.key)));
    files.extend(write_sittings(case));
    files.extend(write_acts(case));
    files
}

fn write_sittings(case: &Case) -> Vec<(String, Vec<u8>)> {
    let zone = zone_of(case);
    let member = |id: &_| key_of(&case.members, |m| m.id == *id, |m| &m.key);
    let assembly = |id: &_| key_of(&case.assemblies, |a| a.id == *id, |a| &a.key);
    let named = sitting_stems(case).into_iter().zip(&case.sittings);
    let written = named.map(|(stem, sitting)| {
        let in_office = in_office(&case.memberships, &sitting.assembly, sitting.day).len();
        let names = sittings::Names { zone: &zone, member: &member, assembly: &assembly, in_office };
        (format!("{}/{stem}.toml", sittings::SITTINGS), sittings::write_sitting(sitting, &names))
    });
    written.collect()
}

fn write_acts(case: &Case) -> Vec<(String, Vec<u8>)> {
    let zone = zone_of(case);
    let sittings = sitting_stems(case);
    let acts = act_stems(case);
    let member = |id: &_| key_of(&case.members, |m| m.id == *id, |m| &m.key);
    let programme = |id: &_| key_of(&case.programmes, |p| p.id == *id, |p| &p.key);
    let act = |id: &_| {
        let found = case.acts.iter().position(|act| act.deliberation.id == *id);
        found.map(|rank| acts[rank].clone()).unwrap_or_default()
    };
    let mut written = Vec::new();
    for (stem, held) in acts.iter().zip(&case.acts) {
        let rank = case.sittings.iter().position(|sitting| sitting.id == held.entry.sitting);
        let sitting = rank.map(|rank| &case.sittings[rank]);
        let names = acts::Names {
            zone: &zone,
            member: &member,
            programme: &programme,
            act: &act,
            sitting: rank.map(|rank| sittings[rank].clone()).unwrap_or_default(),
            item: sitting.and_then(|s| s.item_of(&held.deliberation.id)).map(|item| item.order),
            day: sitting.map_or(quitus_core::kernel::Day::constant(2000, 1, 1), |sitting| sitting.day),
            pattern: case.registers.iter().find(|r| r.name == held.entry.register).map(|r| &r.pattern),
        };
        written.push((format!("{}/{stem}.toml", acts::ACTS), acts::write_act(held, &names)));
        written.push((format!("{}/{stem}.md", acts::ACTS), text::write_parts(&held.deliberation)));
    }
    written
}

fn zone_of(case: &Case) -> Zone {
    Zone::named(&case.authority.time_zone).unwrap_or_else(Zone::paris)
}

/// The name of each sitting's file: its day and its assembly.
fn sitting_stems(case: &Case) -> Vec<String> {
    let named = case.sittings.iter().map(|sitting| {
        let assembly = key_of(&case.assemblies, |a| a.id == sitting.assembly, |a| &a.key);
        format!("{}-{assembly}", sitting.day)
    });
    apart(named.collect())
}

/// The name of each act's file: its number, letters that file names do not bear replaced.
fn act_stems(case: &Case) -> Vec<String> {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    let named = case.acts.iter().map(|act| {
        let number = act.entry.number.trim_start_matches('.');
        number.chars().map(|letter| if fits(letter) { letter } else { '-' }).collect::<String>()
    });
    apart(named.collect())
}

/// The same names with `-2`, `-3` after those that stand already.
fn apart(names: Vec<String>) -> Vec<String> {
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    let mut told = Vec::new();
    for name in names {
        let count = taken.entry(name.clone()).or_default();
        *count += 1;
        told.push(if *count == 1 { name } else { format!("{name}-{count}") });
    }
    told
}

fn by_key<T>(records: &[T], key: impl Fn(&T) -> &String) -> Vec<&T> {
    let mut sorted: Vec<&T> = records.iter().collect();
    sorted.sort_by(|a, b| key(a).cmp(key(b)));
    sorted
}

fn key_of<T>(records: &[T], wanted: impl Fn(&T) -> bool, key: impl Fn(&T) -> &String) -> String {
    records.iter().find(|record| wanted(record)).map(|record| key(record).clone()).unwrap_or_default()
}
