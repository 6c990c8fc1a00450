//! `organisations.toml`, `programmes/KEY.toml` and `money.toml`: who takes part, what is promised, which money.

use super::authority::read_numbers;
use super::emit::{Row, Toml};
use super::fault::code;
use super::keys::Keys;
use super::records::Records;
use super::table::{Table, YEARS, read_root};
use quitus_core::agreement::Agreement;
use quitus_core::funding::BudgetLine;
use quitus_core::kernel::{Cents, OrganisationId, Refusal, Siren, Siret};
use quitus_core::programme::Organisation;

/// Name of the file of organisations.
pub(super) const ORGANISATIONS: &str = "organisations.toml";
/// Name of the file of budget lines and agreements.
pub(super) const MONEY: &str = "money.toml";

const ORGANISATION_KINDS: [&str; 5] = ["foundation", "school", "authority", "operator", "other"];

/// Reads the organisations.
pub(super) fn read_organisations(records: &mut Records<'_>) -> Vec<Organisation> {
    let mut organisations = Vec::new();
    let mut keys = Keys::new("organisation");
    let Some(sheet) = records.sheet(ORGANISATIONS) else {
        records.organisations = keys;
        return organisations;
    };
    let read = read_root(sheet, records.faults, |root| {
        let tables = root.tables("organisations");
        for table in &tables {
            let id = OrganisationId::new(records.id());
            let key = table.need_slug("key");
            records.add_key(&mut keys, table, &key, id.as_str());
            organisations.push(read_organisation(table, id, key));
        }
        for table in &tables {
            keys.key(table, "part_of");
        }
        tell_circles(&organisations, &tables);
    });
    if read.is_none() {
        keys.give_up();
    }
    records.organisations = keys;
    organisations
}

fn read_organisation(table: &Table<'_>, id: OrganisationId, key: String) -> Organisation {
    let name = table.need_text("name");
    let kind = table.need_text("kind");
    if !kind.is_empty() && !ORGANISATION_KINDS.contains(&kind.as_str()) {
        let allowed: Vec<String> = ORGANISATION_KINDS.iter().map(|kind| (*kind).to_owned()).collect();
        let refusal = Refusal::new(code::UNKNOWN_WORD).with("key", "kind").with("value", kind.as_str());
        table.fault("kind", refusal.with("allowed", allowed));
    }
    let (siren, siret) = read_numbers(table);
    let (part_of, remark) = (table.text("part_of"), table.text("remark"));
    Organisation { id, key, name, kind, siren, siret, part_of, remark }
}

/// An organisation that is, step by step, a part of itself.
fn tell_circles(organisations: &[Organisation], tables: &[Table<'_>]) {
    for (organisation, table) in organisations.iter().zip(tables) {
        let mut above = organisation.part_of.as_deref();
        for _ in 0..organisations.len() {
            if above == Some(organisation.key.as_str()) {
                let refusal = Refusal::new(code::TWICE).with("kind", "part_of");
                table.fault("part_of", refusal.with("value", organisation.key.as_str()));
                break;
            }
            let parent = organisations.iter().find(|other| Some(other.key.as_str()) == above);
            above = parent.and_then(|parent| parent.part_of.as_deref());
        }
    }
}

/// Writes `organisations.toml`.
pub(super) fn write_organisations(organisations: &[&Organisation]) -> Vec<u8> {
    let mut toml = Toml::default();
    for organisation in organisations {
        toml.element("organisations");
        toml.text("key", &organisation.key);
        toml.text("name", &organisation.name);
        toml.text("kind", &organisation.kind);
        toml.maybe_text("siren", organisation.siren.as_ref().map(Siren::as_str));
        toml.maybe_text("siret", organisation.siret.as_ref().map(Siret::as_str));
        toml.maybe_text("part_of", organisation.part_of.as_deref());
        toml.maybe_text("remark", organisation.remark.as_deref());
    }
    toml.into_bytes()
}

/// Reads the budget lines and the agreements.
pub(super) fn read_money(records: &mut Records<'_>) -> (Vec<BudgetLine>, Vec<Agreement>) {
    let (mut lines, mut agreements) = (Vec::new(), Vec::new());
    let (mut line_keys, mut agreement_keys) = (Keys::new("budget_line"), Keys::new("agreement"));
    if let Some(sheet) = records.sheet(MONEY) {
        let read = read_root(sheet, records.faults, |root| {
            for table in root.tables("budget_lines") {
                let key = table.need_slug("key");
                records.add_key(&mut line_keys, &table, &key, &key);
                lines.push(BudgetLine {
                    key,
                    year: table.year("year"),
                    section: table.word("section"),
                    as_written: table.need_text("as_written"),
                    article: table.text("article"),
                    remark: table.text("remark"),
                });
            }
            for table in root.tables("agreements") {
                let key = table.need_slug("key");
                records.add_key(&mut agreement_keys, &table, &key, &key);
                agreements.push(read_agreement(records, &table, key));
            }
        });
        if read.is_none() {
            line_keys.give_up();
            agreement_keys.give_up();
        }
    }
    records.budget_lines = line_keys;
    records.agreements = agreement_keys;
    (lines, agreements)
}

fn read_agreement(records: &Records<'_>, table: &Table<'_>, key: String) -> Agreement {
    let (from_year, until_year) = (table.year("from_year"), table.year("until_year"));
    if let (Some(from), Some(until)) = (from_year, until_year)
        && until < from
    {
        let refusal = Refusal::new(code::ENDS_BEFORE).with("from", i64::from(from));
        table.fault("until_year", refusal.with("until", i64::from(until)));
    }
    let mut funded: Vec<(i16, Cents)> = Vec::new();
    for row in table.tables("funded") {
        let year = row.need("year", row.year("year"));
        let amount = row.need("amount", row.amount("amount"));
        let (Some(year), Some(amount)) = (year, amount) else {
            continue;
        };
        if funded.iter().any(|(known, _)| *known == year) {
            let refusal = Refusal::new(code::TWICE).with("kind", "year");
            row.fault("year", refusal.with("value", year.to_string()));
        }
        funded.push((year, amount));
    }
    Agreement {
        key,
        title: table.need_text("title"),
        parties: records.organisations.keys(table, "parties"),
        from_year,
        until_year,
        funded,
        regrant_clause: table.flag("regrant_clause"),
        signed_on: table.day("signed_on"),
        decided_here: table.need("decided_here", table.flag("decided_here")).unwrap_or_default(),
        remark: table.text("remark"),
    }
}

/// Writes `money.toml`.
pub(super) fn write_money(lines: &[&BudgetLine], agreements: &[&Agreement]) -> Vec<u8> {
    let mut toml = Toml::default();
    for line in lines {
        toml.element("budget_lines");
        toml.text("key", &line.key);
        toml.maybe_integer("year", line.year);
        if let Some(section) = line.section {
            toml.word("section", section);
        }
        toml.text("as_written", &line.as_written);
        toml.maybe_text("article", line.article.as_deref());
        toml.maybe_text("remark", line.remark.as_deref());
    }
    for agreement in agreements {
        toml.element("agreements");
        toml.text("key", &agreement.key);
        toml.text("title", &agreement.title);
        toml.texts("parties", agreement.parties.iter().map(String::as_str));
        toml.maybe_integer("from_year", agreement.from_year);
        toml.maybe_integer("until_year", agreement.until_year);
        let funded = agreement
            .funded
            .iter()
            .map(|(year, amount)| Row::new().integer("year", *year).text("amount", &amount.to_string()));
        toml.rows("funded", funded);
        if let Some(clause) = agreement.regrant_clause {
            toml.flag("regrant_clause", clause);
        }
        toml.maybe_day("signed_on", agreement.signed_on);
        toml.flag("decided_here", agreement.decided_here);
        toml.maybe_text("remark", agreement.remark.as_deref());
    }
    toml.into_bytes()
}

/// A year that a table must say; 0 stands for a fault already told.
pub(super) fn need_year(table: &Table<'_>, key: &str) -> i16 {
    let year = table.need(key, table.integer(key, YEARS));
    year.and_then(|year| i16::try_from(year).ok()).unwrap_or_default()
}
