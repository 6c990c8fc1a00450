//! `acts/NUMBER.toml` and `acts/NUMBER.md`: an act, its text, its entry in the register, its dates.

use super::CaseAct;
use super::emit::{Row, Toml};
use super::fault::code;
use super::keys::Keys;
use super::programmes::is_axis_code;
use super::records::Records;
use super::sheet::Sheet;
use super::sittings::NamedSitting;
use super::table::{Table, YEARS, clipped, read_root};
use super::text::{Parts, read_parts};
use super::zone::Zone;
use quitus_core::deliberation::{ActNature, AxisAmount, Deliberation, Reference};
use quitus_core::kernel::{ActId, Cents, Day, MemberId, ProgrammeId, Refusal, SittingId};
use quitus_core::legality::{LegalDates, Receipt};
use quitus_core::programme::Programme;
use quitus_core::register::{NumberPattern, RegisterEntry};

/// Name of the folder of acts.
pub(super) const ACTS: &str = "acts";
/// The register of an authority that names none.
pub(super) const MAIN_REGISTER: &str = "deliberations";

/// What writing an act needs to know of other records.
pub(super) struct Names<'a> {
    pub(super) zone: &'a Zone,
    pub(super) member: &'a dyn Fn(&MemberId) -> String,
    pub(super) programme: &'a dyn Fn(&ProgrammeId) -> String,
    pub(super) act: &'a dyn Fn(&ActId) -> String,
    pub(super) sitting: String,
    pub(super) item: Option<u32>,
    pub(super) day: Day,
    pub(super) pattern: Option<&'a NumberPattern>,
}

/// Reads the acts and ties each to its item.
pub(super) fn read_acts(
    records: &Records<'_>,
    sittings: &mut [NamedSitting],
    sittings_read: bool,
) -> Vec<CaseAct> {
    let mut keys = Keys::new("act");
    let sheets = records.folder(ACTS, ".toml");
    for sheet in &sheets {
        // Two files of one folder never have one name: nothing to tell.
        let _ = keys.add(sheet.stem(), records.id());
    }
    tell_orphans(records, &keys);
    let mut acts: Vec<CaseAct> = Vec::new();
    for sheet in sheets {
        let id = ActId::new(keys.get(sheet.stem()).unwrap_or_default());
        let read = read_root(sheet, records.faults, |root| {
            let mut reader = ActReader { records, root, keys: &keys, sittings, sittings_read };
            let act = reader.read(id, sheet)?;
            tell_twice(root, &acts, &act);
            Some(act)
        });
        acts.extend(read.flatten());
    }
    acts
}

/// Texts without their act.
fn tell_orphans(records: &Records<'_>, keys: &Keys) {
    for text in records.folder(ACTS, ".md").iter().filter(|text| keys.get(text.stem()).is_none()) {
        let file = format!("{ACTS}/{}.toml", text.stem());
        records.faults.add(&text.file, 1, Refusal::new(code::MISSING_FILE).with("file", file));
    }
}

fn tell_twice(root: &Table<'_>, acts: &[CaseAct], act: &CaseAct) {
    let same_register = acts.iter().filter(|known| known.entry.register == act.entry.register);
    for known in same_register {
        if known.entry.number == act.entry.number {
            let number = act.entry.number.as_str();
            root.fault("number", Refusal::new(code::NUMBER_TWICE).with("number", number));
        } else if (known.entry.year, known.entry.rank) == (act.entry.year, act.entry.rank) {
            let value = format!("{} / {}", act.entry.year, act.entry.rank);
            root.fault("rank", Refusal::new(code::TWICE).with("kind", "rank").with("value", value));
        }
    }
    for known in acts {
        let order = act.entry.order_in_sitting;
        if order.is_some()
            && known.entry.sitting == act.entry.sitting
            && known.entry.order_in_sitting == order
        {
            let value = order.unwrap_or_default().to_string();
            let refusal = Refusal::new(code::TWICE).with("kind", "order_in_sitting");
            root.fault("order_in_sitting", refusal.with("value", value));
        }
        if act.entry.wire_number.is_some() && known.entry.wire_number == act.entry.wire_number {
            let refusal = Refusal::new(code::TWICE).with("kind", "wire_number");
            let value = act.entry.wire_number.clone().unwrap_or_default();
            root.fault("wire_number", refusal.with("value", value));
        }
    }
}

struct ActReader<'r, 'a> {
    records: &'r Records<'a>,
    root: &'r Table<'r>,
    keys: &'r Keys,
    sittings: &'r mut [NamedSitting],
    sittings_read: bool,
}

impl ActReader<'_, '_> {
    fn read(&mut self, id: ActId, sheet: &Sheet) -> Option<CaseAct> {
        let (records, root) = (self.records, self.root);
        let number = root.need_text("number");
        let title = root.need_text("title");
        let nature = root.need_word::<ActNature>("nature");
        let subject_code = root.text("subject_code");
        let rapporteur = records.members.named(root, "rapporteur").map(MemberId::new);
        let sitting = self.tie(&id);
        let entry = self.read_entry(&id, &number, sitting);
        let programme = records.programmes.named(root, "programme").map(ProgrammeId::new);
        let promised = programme.as_ref().and_then(|id| records.promised.iter().find(|p| p.id == *id));
        let amounts = self.read_amounts(promised);
        let stated_total = root.amount("stated_total");
        self.tell_sum(&amounts, stated_total);
        let legal = self.read_legal();
        let delegation = records.delegations.key(root, "delegation");
        let budget_lines = records.budget_lines.keys(root, "budget_lines");
        let agreements = records.agreements.keys(root, "agreements");
        let parts = self.read_text(sheet);
        let cites_unknown = programme.is_none() && root.has("programme");
        let mut money: Vec<&str> = amounts.iter().map(|line| line.axis.as_str()).collect();
        if stated_total.is_some() || !amounts.is_empty() {
            money.push("total");
        }
        self.tell_references(sheet, &parts, promised, cites_unknown, &money);
        let bare = |parts: Vec<(_, u32)>| parts.into_iter().map(|(paragraph, _)| paragraph).collect();
        let deliberation = Deliberation {
            id,
            number,
            title,
            nature: nature?,
            subject_code,
            rapporteur,
            citations: bare(parts.citations),
            recitals: bare(parts.recitals),
            enacting: bare(parts.enacting),
            amounts,
            stated_total,
            programme,
            delegation,
            budget_lines,
            agreements,
        };
        Some(CaseAct { deliberation, entry: entry?, legal })
    }

    /// Ties the act to its sitting and its item.
    fn tie(&mut self, id: &ActId) -> Option<(SittingId, Day)> {
        let root = self.root;
        let stem = root.need("sitting", root.text("sitting"))?;
        let order = root.count("item", 1);
        let Some(named) = self.sittings.iter_mut().find(|named| named.stem == stem) else {
            if self.sittings_read {
                let refusal = Refusal::new(code::UNKNOWN_RECORD).with("kind", "sitting");
                root.fault("sitting", refusal.with("value", clipped(&stem)));
            }
            return None;
        };
        if let Some(order) = order {
            match named.sitting.items.iter_mut().find(|item| item.order == order) {
                Some(item) if item.act.is_none() => item.act = Some(id.clone()),
                Some(_) => {
                    let refusal = Refusal::new(code::TWICE).with("kind", "item");
                    root.fault("item", refusal.with("value", order.to_string()));
                }
                None => {
                    let refusal = Refusal::new(code::UNKNOWN_RECORD).with("kind", "item");
                    root.fault("item", refusal.with("value", order.to_string()));
                }
            }
        }
        Some((named.sitting.id.clone(), named.sitting.day))
    }

    fn read_entry(
        &self,
        id: &ActId,
        number: &str,
        sitting: Option<(SittingId, Day)>,
    ) -> Option<RegisterEntry> {
        let root = self.root;
        let register = root.text("register").unwrap_or_else(|| MAIN_REGISTER.to_owned());
        let order_in_sitting = root.count("order_in_sitting", 1);
        let wire_number = root.text("wire_number");
        if let Some(wire) = wire_number.as_deref().filter(|wire| !is_wire_number(wire)) {
            root.fault("wire_number", Refusal::new(code::WIRE_NUMBER).with("value", clipped(wire)));
        }
        let supersedes = root.table("supersedes").and_then(|table| {
            let act = self.keys.need(&table, "act").map(ActId::new);
            let reason = table.need_text("reason");
            act.map(|act| (act, reason))
        });
        let signatories = self.read_signatories();
        let stated = (root.year("year"), root.integer("rank", 1..=99_999_999));
        let pattern = self.records.registers.iter().find(|setting| setting.name == register);
        if pattern.is_none() && !self.records.registers.is_empty() {
            let refusal = Refusal::new(code::UNKNOWN_RECORD).with("kind", "register");
            root.fault("register", refusal.with("value", clipped(&register)));
        }
        let place = match stated {
            (Some(year), Some(rank)) => u32::try_from(rank).ok().map(|rank| (year, rank)),
            _ => {
                let near = sitting.as_ref().map(|(_, day)| day.year());
                pattern.and_then(|setting| year_and_rank(&setting.pattern, number, near))
            }
        };
        let told = root.has("year") || root.has("rank") || number.is_empty();
        if place.is_none() && !told {
            let refusal = Refusal::new(code::NUMBER_PATTERN).with("number", clipped(number));
            let pattern = pattern.map_or("", |setting| setting.pattern.0.as_str());
            root.fault("number", refusal.with("pattern", pattern));
        } else if place.is_none() && root.has("year") != root.has("rank") {
            let key = if root.has("year") { "rank" } else { "year" };
            root.need(key, None::<i64>);
        }
        let ((year, rank), (sitting, _)) = (place?, sitting?);
        let (act, number) = (id.clone(), number.to_owned());
        Some(RegisterEntry {
            act,
            register,
            year,
            rank,
            number,
            sitting,
            order_in_sitting,
            wire_number,
            supersedes,
            signatories,
        })
    }

    fn read_signatories(&self) -> Vec<MemberId> {
        let named = self.root.texts("signatories").into_iter();
        let found = named.filter_map(|(key, line)| self.records.members.checked(self.root, line, &key));
        found.map(MemberId::new).collect()
    }

    fn read_amounts(&self, programme: Option<&Programme>) -> Vec<AxisAmount> {
        let mut amounts: Vec<AxisAmount> = Vec::new();
        for row in self.root.tables("amounts") {
            let axis = row.need_text("axis");
            let stranger = programme.is_some_and(|p| p.axes.iter().all(|known| known.code != axis));
            if !axis.is_empty() && (stranger || !is_axis_code(&axis)) {
                let refusal = Refusal::new(code::UNKNOWN_RECORD).with("kind", "axis");
                row.fault("axis", refusal.with("value", clipped(&axis)));
            } else if amounts.iter().any(|known| known.axis == axis) {
                let refusal = Refusal::new(code::TWICE).with("kind", "axis");
                row.fault("axis", refusal.with("value", axis.as_str()));
            }
            if let Some(amount) = row.need("amount", row.amount("amount")) {
                amounts.push(AxisAmount { axis, amount });
            }
        }
        amounts
    }

    fn tell_sum(&self, amounts: &[AxisAmount], stated: Option<Cents>) {
        let (Some(stated), false) = (stated, amounts.is_empty()) else {
            return;
        };
        let sum = Cents::sum(amounts.iter().map(|line| line.amount)).unwrap_or(Cents::new(i64::MAX));
        if sum != stated {
            let refusal = Refusal::new(code::AMOUNTS).with("stated", stated).with("sum", sum);
            self.root.fault("stated_total", refusal);
        }
    }

    fn read_legal(&self) -> LegalDates {
        let root = self.root;
        let receipt = root.table("receipt").map(|table| {
            let received_on = table.day("received_on");
            let day = received_on.unwrap_or(Day::constant(2000, 1, 1));
            if table.has("received_at") && received_on.is_none() {
                table.need("received_on", received_on);
            }
            Receipt {
                identifier: table.text("identifier"),
                received_on,
                received_at: self.records.instant(&table, "received_at", day),
                wording: table.text("wording"),
            }
        });
        LegalDates {
            transmitted_on: root.day("transmitted_on"),
            receipt,
            published_on: root.day("published_on"),
            notified_on: root.day("notified_on"),
            withdrawn_from_site_on: root.day("withdrawn_from_site_on"),
        }
    }

    fn read_text(&self, sheet: &Sheet) -> Parts {
        let file = format!("{ACTS}/{}.md", sheet.stem());
        match self.records.sheet(&file) {
            Some(text) => read_parts(text, self.records.faults),
            None => {
                self.root.fault_at(1, Refusal::new(code::MISSING_FILE).with("file", file));
                Parts::default()
            }
        }
    }

    fn tell_references(
        &self,
        sheet: &Sheet,
        parts: &Parts,
        programme: Option<&Programme>,
        unknown_programme: bool,
        money: &[&str],
    ) {
        let file = format!("{ACTS}/{}.md", sheet.stem());
        let silent = unknown_programme || !self.records.programmes.complete();
        for (paragraph, line) in parts.all() {
            for reference in paragraph.references() {
                let refusal = match reference {
                    Reference::Figure(key) => {
                        let known = programme.is_some_and(|programme| programme.figure(key).is_some());
                        (!known && !silent).then(|| Refusal::new(code::NO_FIGURE).with("key", clipped(key)))
                    }
                    Reference::Amount(key) => {
                        let known = money.contains(&key.as_str());
                        (!known).then(|| Refusal::new(code::NO_AMOUNT).with("key", clipped(key)))
                    }
                };
                if let Some(refusal) = refusal {
                    self.records.faults.add(&file, *line, refusal);
                }
            }
        }
    }
}

/// The year and the rank that a number holds under a pattern: the year of the sitting if it fits, else the latest.
fn year_and_rank(pattern: &NumberPattern, number: &str, sitting: Option<i16>) -> Option<(i16, u32)> {
    let mut years = sitting.into_iter().chain(YEARS.rev().filter_map(|year| i16::try_from(year).ok()));
    years.find_map(|year| pattern.rank(year, number).filter(|rank| *rank > 0).map(|rank| (year, rank)))
}

fn is_wire_number(text: &str) -> bool {
    (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// Writes `acts/NUMBER.toml`.
pub(super) fn write_act(act: &CaseAct, names: &Names<'_>) -> Vec<u8> {
    let (text, entry, legal) = (&act.deliberation, &act.entry, &act.legal);
    let mut toml = Toml::default();
    toml.text("number", &text.number);
    toml.text("title", &text.title);
    toml.word("nature", text.nature);
    toml.maybe_text("subject_code", text.subject_code.as_deref());
    toml.maybe_text("rapporteur", text.rapporteur.as_ref().map(names.member).as_deref());
    toml.text("sitting", &names.sitting);
    toml.maybe_integer("item", names.item);
    if entry.register != MAIN_REGISTER {
        toml.text("register", &entry.register);
    }
    let implied =
        names.pattern.and_then(|pattern| year_and_rank(pattern, &entry.number, Some(names.day.year())));
    if implied != Some((entry.year, entry.rank)) {
        toml.integer("year", entry.year);
        toml.integer("rank", entry.rank);
    }
    toml.maybe_integer("order_in_sitting", entry.order_in_sitting);
    toml.maybe_text("wire_number", entry.wire_number.as_deref());
    if let Some((superseded, reason)) = &entry.supersedes {
        toml.row("supersedes", Row::new().text("act", &(names.act)(superseded)).text("reason", reason));
    }
    let signatories: Vec<String> = entry.signatories.iter().map(names.member).collect();
    toml.texts("signatories", signatories.iter().map(String::as_str));
    toml.maybe_text("programme", text.programme.as_ref().map(names.programme).as_deref());
    toml.maybe_text("delegation", text.delegation.as_deref());
    toml.texts("budget_lines", text.budget_lines.iter().map(String::as_str));
    toml.texts("agreements", text.agreements.iter().map(String::as_str));
    toml.maybe_amount("stated_total", text.stated_total);
    let amounts = text
        .amounts
        .iter()
        .map(|line| Row::new().text("axis", &line.axis).text("amount", &line.amount.to_string()));
    toml.rows("amounts", amounts);
    toml.maybe_day("transmitted_on", legal.transmitted_on);
    if let Some(receipt) = &legal.receipt {
        let day = receipt.received_on.unwrap_or(names.day);
        let row = Row::new().maybe_text("identifier", receipt.identifier.as_deref());
        let row = row.maybe_day("received_on", receipt.received_on);
        let hour = receipt.received_at.map(|at| names.zone.write(at, day));
        let row = row.maybe_text("received_at", hour.as_deref());
        toml.row("receipt", row.maybe_text("wording", receipt.wording.as_deref()));
    }
    toml.maybe_day("published_on", legal.published_on);
    toml.maybe_day("notified_on", legal.notified_on);
    toml.maybe_day("withdrawn_from_site_on", legal.withdrawn_from_site_on);
    toml.into_bytes()
}

/// An act with these recitals and nothing else.
#[cfg(test)]
pub(super) fn blank_for_tests(recitals: Vec<quitus_core::deliberation::Paragraph>) -> Deliberation {
    Deliberation {
        id: ActId::new("a"),
        number: String::new(),
        title: String::new(),
        nature: ActNature::Deliberation,
        subject_code: None,
        rapporteur: None,
        citations: Vec::new(),
        recitals,
        enacting: Vec::new(),
        amounts: Vec::new(),
        stated_total: None,
        programme: None,
        delegation: None,
        budget_lines: Vec::new(),
        agreements: Vec::new(),
    }
}
