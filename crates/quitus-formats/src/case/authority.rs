//! `case.toml`, `notes.md`, `assemblies.toml` and `delegations.toml`: who decides, and how numbers are written.

use super::RegisterSetting;
use super::emit::Toml;
use super::fault::code;
use super::keys::Keys;
use super::records::Records;
use super::table::{LONGEST_TEXT, Table, check_text, clipped, read_root};
use super::zone::Zone;
use quitus_core::assembly::{Assembly, Authority, AuthorityKind, Delegation, Standing, is_authority_code};
use quitus_core::kernel::{AssemblyId, AuthorityId, Refusal, Siren, Siret};
use quitus_core::register::NumberPattern;

/// Name of the file that opens a case.
pub(super) const CASE: &str = "case.toml";
/// Name of the file of the remark on the authority: the case's own notes.
pub(super) const NOTES: &str = "notes.md";
/// Name of the file of assemblies.
pub(super) const ASSEMBLIES: &str = "assemblies.toml";
/// Name of the file of delegations.
pub(super) const DELEGATIONS: &str = "delegations.toml";

/// Reads the authority and its registers; `None` when the file cannot be read or a needed value is wrong.
pub(super) fn read_authority(records: &mut Records<'_>) -> Option<(Authority, Vec<RegisterSetting>)> {
    let sheet = records.need_sheet(CASE)?;
    let remark = read_notes(records);
    let id = AuthorityId::new(records.id());
    let read = read_root(sheet, records.faults, |root| {
        match root.integer("format", 0..=1_000_000) {
            Some(1) => {}
            Some(other) => {
                root.fault("format", Refusal::new(code::FORMAT).with("value", other));
            }
            None => {
                root.need("format", None::<i64>);
            }
        }
        let registers = root.table("registers").map(|table| read_registers(&table)).unwrap_or_default();
        let authority = match root.table("authority") {
            Some(table) => read_authority_table(&table, id, remark),
            None => {
                root.need("authority", None::<()>);
                None
            }
        };
        Some((authority?, registers))
    });
    let (authority, registers) = read.flatten()?;
    if let Some(zone) = Zone::named(&authority.time_zone) {
        records.zone = zone;
    }
    records.registers = registers.clone();
    Some((authority, registers))
}

fn read_authority_table(table: &Table<'_>, id: AuthorityId, remark: Option<String>) -> Option<Authority> {
    let code = table.need_slug("code");
    if !code.is_empty() && !is_authority_code(&code) {
        table.fault("code", Refusal::new(code::BAD_KEY).with("value", code.as_str()));
    }
    let name = table.need_text("name");
    let kind = table.need_word::<AuthorityKind>("kind");
    let standing = table.need_word::<Standing>("standing").filter(|standing| *standing != Standing::Trial);
    let (siren, siret) = read_numbers(table);
    let population = table.count("population", 0);
    let department = table.text("department");
    let seat = table.texts("seat").into_iter().map(|(line, _)| line).collect();
    let time_zone = table.text("time_zone").unwrap_or_else(|| "Europe/Paris".to_owned());
    if Zone::named(&time_zone).is_none() {
        table.fault("time_zone", Refusal::new(code::BAD_ZONE).with("value", clipped(&time_zone)));
    }
    let story_day = table.day("story_day");
    let (kind, standing) = (kind?, standing?);
    Some(Authority {
        id,
        code,
        name,
        kind,
        standing,
        siren,
        siret,
        population,
        department,
        seat,
        time_zone,
        story_day,
        remark,
    })
}

/// SIREN and SIRET of a table, each checked by its key and against the other.
pub(super) fn read_numbers(table: &Table<'_>) -> (Option<Siren>, Option<Siret>) {
    let siren = table.text("siren").and_then(|text| {
        let read = Siren::parse(&text).ok();
        if read.is_none() {
            table.fault("siren", Refusal::new(code::BAD_SIREN).with("value", clipped(&text)));
        }
        read
    });
    let siret = table.text("siret").and_then(|text| {
        let read = Siret::parse(&text).ok();
        if read.is_none() {
            table.fault("siret", Refusal::new(code::BAD_SIRET).with("value", clipped(&text)));
        }
        read
    });
    if let (Some(siren), Some(siret)) = (&siren, &siret)
        && siret.siren() != *siren
    {
        table.fault("siret", Refusal::new(code::SIRET_OF_ANOTHER).with("value", siret.as_str()));
    }
    (siren, siret)
}

fn read_registers(table: &Table<'_>) -> Vec<RegisterSetting> {
    let mut registers = Vec::new();
    for name in table.names() {
        let Some(pattern) = table.text(&name).map(NumberPattern) else {
            continue;
        };
        let number = pattern.number(2000, 1);
        if number.is_none_or(|number| pattern.rank(2000, &number) != Some(1)) {
            let refusal = Refusal::new(code::NUMBER_PATTERN).with("number", name.as_str());
            table.fault(&name, refusal.with("pattern", clipped(&pattern.0)));
        }
        registers.push(RegisterSetting { name, pattern });
    }
    registers.sort_by(|a, b| a.name.cmp(&b.name));
    registers
}

fn read_notes(records: &Records<'_>) -> Option<String> {
    let sheet = records.sheet(NOTES)?;
    let notes = sheet.text.trim_end();
    let mut whole = Vec::new();
    for (rank, line) in notes.split('\n').enumerate() {
        if line.trim().is_empty() {
            whole.push(String::new());
            continue;
        }
        match check_text("notes", line) {
            Ok(line) => whole.push(line.trim_end().to_owned()),
            Err(refusal) => {
                records.faults.add(NOTES, u32::try_from(rank + 1).unwrap_or(u32::MAX), refusal);
            }
        }
    }
    if notes.chars().count() > LONGEST_TEXT {
        let refusal = Refusal::new(code::TOO_LONG).with("key", "notes").with("limit", LONGEST_TEXT);
        records.faults.add(NOTES, 1, refusal);
    }
    (!notes.is_empty()).then(|| whole.join("\n"))
}

/// Writes `case.toml`.
pub(super) fn write_authority(authority: &Authority, registers: &[RegisterSetting]) -> Vec<u8> {
    let mut toml = Toml::default();
    toml.integer("format", 1);
    toml.section("authority");
    toml.text("code", &authority.code);
    toml.text("name", &authority.name);
    toml.word("kind", authority.kind);
    toml.word("standing", authority.standing);
    toml.maybe_text("siren", authority.siren.as_ref().map(Siren::as_str));
    toml.maybe_text("siret", authority.siret.as_ref().map(Siret::as_str));
    toml.maybe_integer("population", authority.population);
    toml.maybe_text("department", authority.department.as_deref());
    toml.texts("seat", authority.seat.iter().map(String::as_str));
    toml.text("time_zone", &authority.time_zone);
    toml.maybe_day("story_day", authority.story_day);
    if !registers.is_empty() {
        toml.section("registers");
        let mut registers: Vec<&RegisterSetting> = registers.iter().collect();
        registers.sort_by(|a, b| a.name.cmp(&b.name));
        for register in registers {
            toml.text(&register.name, &register.pattern.0);
        }
    }
    toml.into_bytes()
}

/// Reads the assemblies.
pub(super) fn read_assemblies(records: &mut Records<'_>) -> Vec<Assembly> {
    let mut assemblies = Vec::new();
    let mut keys = Keys::new("assembly");
    let read = records.need_sheet(ASSEMBLIES).and_then(|sheet| {
        read_root(sheet, records.faults, |root| {
            for table in root.tables("assemblies") {
                let id = AssemblyId::new(records.id());
                let key = table.need_slug("key");
                records.add_key(&mut keys, &table, &key, id.as_str());
                let (name, name_of) = (table.need_text("name"), table.need_text("name_of"));
                let legal_seats = table.count("legal_seats", 1);
                let Some(kind) = table.need_word("kind") else {
                    continue;
                };
                assemblies.push(Assembly { id, key, name, name_of, kind, legal_seats });
            }
        })
    });
    if read.is_none() {
        keys.give_up();
    }
    records.assemblies = keys;
    assemblies
}

/// Writes `assemblies.toml`.
pub(super) fn write_assemblies(assemblies: &[&Assembly]) -> Vec<u8> {
    let mut toml = Toml::default();
    for assembly in assemblies {
        toml.element("assemblies");
        toml.text("key", &assembly.key);
        toml.text("name", &assembly.name);
        toml.text("name_of", &assembly.name_of);
        toml.word("kind", assembly.kind);
        toml.maybe_integer("legal_seats", assembly.legal_seats);
    }
    toml.into_bytes()
}

/// Reads the delegations.
pub(super) fn read_delegations(records: &mut Records<'_>) -> Vec<Delegation> {
    let mut delegations = Vec::new();
    let mut keys = Keys::new("delegation");
    let Some(sheet) = records.sheet(DELEGATIONS) else {
        records.delegations = keys;
        return delegations;
    };
    let read = read_root(sheet, records.faults, |root| {
        for table in root.tables("delegations") {
            let key = table.need_slug("key");
            records.add_key(&mut keys, &table, &key, &key);
            delegations.extend(read_delegation(records, &table, key));
        }
    });
    if read.is_none() {
        keys.give_up();
    }
    records.delegations = keys;
    delegations
}

fn read_delegation(records: &Records<'_>, table: &Table<'_>, key: String) -> Option<Delegation> {
    let giver = records.assemblies.need(table, "giver").map(AssemblyId::new);
    let receiver = records.assemblies.named(table, "receiver").map(AssemblyId::new);
    let act_number = table.need_text("act_number");
    let decided_on = table.need_day("decided_on");
    let until = table.day("until");
    if let (Some(from), Some(until)) = (decided_on, until)
        && until < from
    {
        table.fault("until", Refusal::new(code::ENDS_BEFORE).with("from", from).with("until", until));
    }
    let scope = table.need_text("scope");
    let cap = table.amount("cap");
    let covers_several_years = table.flag("covers_several_years");
    Some(Delegation {
        key,
        giver: giver?,
        receiver,
        act_number,
        decided_on: decided_on?,
        until,
        scope,
        cap,
        covers_several_years,
    })
}

/// Writes `delegations.toml`; `name` gives the key of an assembly.
pub(super) fn write_delegations(
    delegations: &[&Delegation],
    name: &dyn Fn(&AssemblyId) -> String,
) -> Vec<u8> {
    let mut toml = Toml::default();
    for delegation in delegations {
        toml.element("delegations");
        toml.text("key", &delegation.key);
        toml.text("giver", &name(&delegation.giver));
        toml.maybe_text("receiver", delegation.receiver.as_ref().map(name).as_deref());
        toml.text("act_number", &delegation.act_number);
        toml.maybe_day("decided_on", Some(delegation.decided_on));
        toml.maybe_day("until", delegation.until);
        toml.text("scope", &delegation.scope);
        toml.maybe_amount("cap", delegation.cap);
        if let Some(covers) = delegation.covers_several_years {
            toml.flag("covers_several_years", covers);
        }
    }
    toml.into_bytes()
}
