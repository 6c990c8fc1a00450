//! `programmes/KEY.toml`: axes, criteria, what is planned, and figures with their evidence.

use super::emit::Toml;
use super::fault::code;
use super::keys::Keys;
use super::promises::need_year;
use super::records::Records;
use super::table::{Table, clipped, is_slug, read_root};
use quitus_core::kernel::{ProgrammeId, Refusal};
use quitus_core::programme::{Axis, Figure, Plan, Programme, ProgressCriterion};

/// Name of the folder of programmes.
pub(super) const PROGRAMMES: &str = "programmes";

const LARGEST: i64 = 1_000_000_000_000;

/// Reads the programmes; the name of the file is the key.
pub(super) fn read_programmes(records: &mut Records<'_>) -> Vec<Programme> {
    let mut programmes = Vec::new();
    let mut keys = Keys::new("programme");
    for sheet in records.folder(PROGRAMMES, ".toml") {
        let id = ProgrammeId::new(records.id());
        let key = sheet.stem().to_owned();
        if !is_slug(&key) {
            records.faults.add(&sheet.file, 1, Refusal::new(code::BAD_KEY).with("value", clipped(&key)));
        }
        if keys.add(&key, id.as_str().to_owned()).is_err() {
            continue;
        }
        let read =
            read_root(sheet, records.faults, |root| read_programme(records, root, id.clone(), key.clone()));
        match read {
            Some(programme) => programmes.push(programme),
            None => keys.give_up(),
        }
    }
    records.programmes = keys;
    records.promised = programmes.clone();
    programmes
}

fn read_programme(records: &Records<'_>, root: &Table<'_>, id: ProgrammeId, key: String) -> Programme {
    let (from_year, until_year) = (need_year(root, "from_year"), need_year(root, "until_year"));
    if until_year < from_year && until_year != 0 {
        let refusal = Refusal::new(code::ENDS_BEFORE).with("from", i64::from(from_year));
        root.fault("until_year", refusal.with("until", i64::from(until_year)));
    }
    let mut codes = Keys::new("axis");
    let axes = root.tables("axes").iter().map(|table| read_axis(table, &mut codes)).collect();
    Programme {
        id,
        key,
        title: root.need_text("title"),
        from_year,
        until_year,
        recipient: need_organisation(records, root, "recipient"),
        operator: need_organisation(records, root, "operator"),
        axes,
        criteria: read_criteria(records, root, &codes),
        plans: root.tables("plans").iter().map(|table| read_plan(table, &codes)).collect(),
        figures: read_figures(records, root, &codes),
        remark: root.text("remark"),
    }
}

fn need_organisation(records: &Records<'_>, table: &Table<'_>, field: &str) -> String {
    table.need(field, records.organisations.key(table, field)).unwrap_or_default()
}

fn read_axis(table: &Table<'_>, codes: &mut Keys) -> Axis {
    let code = table.need_text("code");
    if !is_axis_code(&code) && !code.is_empty() {
        table.fault("code", Refusal::new(code::BAD_KEY).with("value", clipped(&code)));
    }
    if let Err(refusal) = codes.add(&code, code.clone())
        && !code.is_empty()
    {
        table.fault("code", refusal);
    }
    Axis { code, title: table.need_text("title"), former_title: table.text("former_title") }
}

/// Whether a text may be the code of an axis: `A`, `2.1`, `unique`.
pub(super) fn is_axis_code(code: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    !code.is_empty() && code.len() <= 20 && code != "total" && code.bytes().all(letter)
}

fn read_criteria(records: &Records<'_>, root: &Table<'_>, codes: &Keys) -> Vec<ProgressCriterion> {
    let mut keys = Keys::new("criterion");
    let mut criteria = Vec::new();
    for table in root.tables("criteria") {
        let key = table.need_slug("key");
        records.add_key(&mut keys, &table, &key, &key);
        criteria.push(ProgressCriterion {
            key,
            axis: table.need("axis", codes.key(&table, "axis")).unwrap_or_default(),
            label: table.need_text("label"),
            unit: table.text("unit"),
            method: table.text("method"),
            baseline: table.integer("baseline", -LARGEST..=LARGEST),
            target: table.integer("target", -LARGEST..=LARGEST),
        });
    }
    criteria
}

fn read_plan(table: &Table<'_>, codes: &Keys) -> Plan {
    Plan {
        axis: table.need("axis", codes.key(table, "axis")).unwrap_or_default(),
        label: table.need_text("label"),
        day: table.day("day"),
        as_written: table.need_text("as_written"),
        remark: table.text("remark"),
    }
}

fn read_figures(records: &Records<'_>, root: &Table<'_>, codes: &Keys) -> Vec<Figure> {
    let tables = root.tables("figures");
    let mut keys = Keys::new("figure");
    let mut figures = Vec::new();
    for table in &tables {
        let key = table.need_slug("key");
        records.add_key(&mut keys, table, &key, &key);
        figures.extend(read_figure(table, key, codes));
    }
    for table in &tables {
        keys.key(table, "previous");
    }
    figures
}

fn read_figure(table: &Table<'_>, key: String, codes: &Keys) -> Option<Figure> {
    let axis = codes.key(table, "axis");
    let (label, unit) = (table.need_text("label"), table.need_text("unit"));
    let year = need_year(table, "year");
    let (from, until) = (table.day("from"), table.day("until"));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        table.fault("until", Refusal::new(code::ENDS_BEFORE).with("from", from).with("until", until));
    }
    let value = table.integer("value", -LARGEST..=LARGEST);
    let (origin, quality) = (table.need_word("origin"), table.need_word("quality"));
    let evidence = table.need_text("evidence");
    let (previous, remark) = (table.text("previous"), table.text("remark"));
    let (origin, quality) = (origin?, quality?);
    Some(Figure {
        key,
        axis,
        label,
        unit,
        year,
        from,
        until,
        value,
        origin,
        quality,
        evidence,
        previous,
        remark,
    })
}

/// Writes `programmes/KEY.toml`.
pub(super) fn write_programme(programme: &Programme) -> Vec<u8> {
    let mut toml = Toml::default();
    toml.text("title", &programme.title);
    toml.integer("from_year", programme.from_year);
    toml.integer("until_year", programme.until_year);
    toml.text("recipient", &programme.recipient);
    toml.text("operator", &programme.operator);
    toml.maybe_text("remark", programme.remark.as_deref());
    for axis in &programme.axes {
        toml.element("axes");
        toml.text("code", &axis.code);
        toml.text("title", &axis.title);
        toml.maybe_text("former_title", axis.former_title.as_deref());
    }
    for criterion in &programme.criteria {
        toml.element("criteria");
        toml.text("key", &criterion.key);
        toml.text("axis", &criterion.axis);
        toml.text("label", &criterion.label);
        toml.maybe_text("unit", criterion.unit.as_deref());
        toml.maybe_text("method", criterion.method.as_deref());
        toml.maybe_integer("baseline", criterion.baseline);
        toml.maybe_integer("target", criterion.target);
    }
    for plan in &programme.plans {
        toml.element("plans");
        toml.text("axis", &plan.axis);
        toml.text("label", &plan.label);
        toml.maybe_day("day", plan.day);
        toml.text("as_written", &plan.as_written);
        toml.maybe_text("remark", plan.remark.as_deref());
    }
    for figure in &programme.figures {
        write_figure(&mut toml, figure);
    }
    toml.into_bytes()
}

fn write_figure(toml: &mut Toml, figure: &Figure) {
    toml.element("figures");
    toml.text("key", &figure.key);
    toml.maybe_text("axis", figure.axis.as_deref());
    toml.text("label", &figure.label);
    toml.text("unit", &figure.unit);
    toml.integer("year", figure.year);
    toml.maybe_day("from", figure.from);
    toml.maybe_day("until", figure.until);
    toml.maybe_integer("value", figure.value);
    toml.word("origin", figure.origin);
    toml.word("quality", figure.quality);
    toml.text("evidence", &figure.evidence);
    toml.maybe_text("previous", figure.previous.as_deref());
    toml.maybe_text("remark", figure.remark.as_deref());
}
