//! A decision is entered under the next number of the register.

use super::{next, signatories};
use crate::draft::cents;
use crate::error::{AppError, AppResult};
use crate::people::said::Reading;
use crate::{Acting, Quitus, Said, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Delegation, Member};
use quitus_core::deliberation::{ActNature, Deliberation, Paragraph};
use quitus_core::kernel::{ActId, Cents, Day, Refusal};
use quitus_core::law::delegation_ceiling;
use quitus_core::legality::{CompetenceAsked, delegations_for};
use quitus_core::register::{DelegatedDecision, out_of_order};
use quitus_formats::markdown;
use quitus_store::{Tx, assembly, decision, deliberation, journal};

impl Quitus {
    /// Enters a decision in the register under its next number, and answers that number. Fields: `id` (drawn when the
    /// form was offered: sent twice, it makes one decision), `decided_on`, `title`, `nature`, `subject_code`,
    /// `delegation`, `recitals` and `enacting` (Markdown), `amount` in euros, `signatory` (key), `capacity`,
    /// `representative` (`yes`), `several_years` (`yes`), `out_of_order_reason`.
    ///
    /// Refused outright: a delegation that is not in force or not the executive's, an amount above its cap, a day to
    /// come. A day before the last entry of the register asks for a reason (CGCT, R2122-7-1).
    pub fn enter_decision(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<String> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::RecordSittings)?;
            let id = ActId::new(said.get("id"));
            if let Some(known) = decision::of_act(tx, &authority.id, &id)? {
                return Ok(known.number);
            }
            let (act, entry) = read(tx, &acting, &authority, &said, id)?;
            deliberation::insert(tx, &authority.id, &act)?;
            decision::enter(tx, &authority.id, &entry)?;
            let line = acting.entry(&authority.id, "decision.enter", entry.number.as_str());
            journal::append(tx, &journal::Entry { reason: entry.out_of_order_reason.clone(), ..line })?;
            Ok(entry.number)
        })
    }
}

/// What a decision says, before its number.
struct Written {
    title: String,
    nature: Option<ActNature>,
    capacity: String,
    amount: Option<Cents>,
    subject_code: Option<String>,
    recitals: Vec<Paragraph>,
    enacting: Vec<Paragraph>,
    decided_on: Option<Day>,
}

/// Where a decision enters the register, and why there when a later one already stands before it.
struct Place {
    register: String,
    rank: u32,
    number: String,
    out_of_order_reason: Option<String>,
}

/// Reads what was said of a decision, every reason at once.
fn read(
    tx: &mut Tx<'_>,
    acting: &Acting,
    authority: &Authority,
    said: &Said,
    id: ActId,
) -> AppResult<(Deliberation, DelegatedDecision)> {
    let mut reading = Reading::of(said);
    let written = written(said, &mut reading);
    let day = written.decided_on.unwrap_or(acting.today);
    if day > acting.today {
        reading.refuse("decided_on", Refusal::new("day-to-come").with("day", day));
    }
    let delegation = cited(tx, authority, said, day, written.amount, &mut reading)?;
    let signatory = signatory(tx, authority, said, day, &mut reading)?;
    let place = place(tx, authority, day, &mut reading)?;
    reading.done()?;
    let missing = || AppError::refused(Refusal::new("field-missing"));
    let place = place.ok_or_else(missing)?;
    let entry = DelegatedDecision {
        act: id.clone(),
        register: place.register,
        year: day.year(),
        rank: place.rank,
        number: place.number.clone(),
        decided_on: day,
        signatory: signatory.ok_or_else(missing)?.id,
        capacity: written.capacity,
        as_representative: said.get("representative") == "yes",
        out_of_order_reason: place.out_of_order_reason,
        supersedes: None,
    };
    let act = Deliberation {
        id,
        number: place.number,
        title: written.title,
        nature: written.nature.ok_or_else(missing)?,
        subject_code: written.subject_code,
        rapporteur: None,
        citations: Vec::new(),
        recitals: written.recitals,
        enacting: written.enacting,
        amounts: Vec::new(),
        stated_total: written.amount,
        programme: None,
        delegation: delegation.map(|one| one.key),
        budget_lines: Vec::new(),
        agreements: Vec::new(),
    };
    Ok((act, entry))
}

fn written(said: &Said, reading: &mut Reading<'_>) -> Written {
    let title = reading.needed("title");
    let decided_on = reading.needed_day("decided_on");
    let nature = match said.get("nature") {
        "" => Some(ActNature::Other),
        _ => reading.word("nature", ActNature::from_word),
    };
    let capacity = reading.needed("capacity");
    let amount = reading.parsed("amount", "not-an-amount", |text| cents(text).ok_or(()));
    let subject_code = reading.text("subject_code");
    let recitals = paragraphs(reading, "recitals");
    let enacting = paragraphs(reading, "enacting");
    if enacting.is_empty() {
        reading.refuse("enacting", Refusal::new("field-missing"));
    }
    Written { title, nature, capacity, amount, subject_code, recitals, enacting, decided_on }
}

fn signatory(
    tx: &mut Tx<'_>,
    authority: &Authority,
    said: &Said,
    day: Day,
    reading: &mut Reading<'_>,
) -> AppResult<Option<Member>> {
    let key = said.get("signatory");
    let found = signatories(tx, authority, day)?.into_iter().find(|(one, _)| one.key == key);
    if found.is_none() {
        reading.refuse("signatory", Refusal::new("unknown-choice").with("text", key));
    }
    Ok(found.map(|(member, _)| member))
}

/// The next place of the register of that year; an entry earlier than the last one needs a reason.
fn place(
    tx: &mut Tx<'_>,
    authority: &Authority,
    day: Day,
    reading: &mut Reading<'_>,
) -> AppResult<Option<Place>> {
    let Some((register, rank, number)) = next(tx, authority, day)? else {
        reading.refuse("decided_on", Refusal::new("no-register"));
        return Ok(None);
    };
    let reason = reading.text("out_of_order_reason");
    let last = decision::last_day(tx, &authority.id, &register, day.year())?;
    let late = last.and_then(|last| out_of_order(&[last], day).map(|article| (last, article)));
    if let (Some((last, article)), None) = (&late, &reason) {
        let refusal = Refusal::new("decision-out-of-order").with("day", day).with("last", *last);
        reading.refuse("out_of_order_reason", refusal.citing(*article));
    }
    Ok(Some(Place { register, rank, number, out_of_order_reason: late.and(reason) }))
}

/// The delegation a decision cites, held against the day and the amount.
fn cited(
    tx: &mut Tx<'_>,
    authority: &Authority,
    said: &Said,
    day: Day,
    amount: Option<Cents>,
    reading: &mut Reading<'_>,
) -> AppResult<Option<Delegation>> {
    let asked = CompetenceAsked {
        receiver: None,
        day,
        amount,
        several_years: said.get("several_years") == "yes",
        subject: said.get("title").to_owned(),
        term_began: None,
    };
    let found = delegations_for(&assembly::delegations(tx, &authority.id)?, &asked);
    let key = said.get("delegation");
    let Some(found) = found.into_iter().find(|one| one.delegation.key == key) else {
        reading.refuse("delegation", Refusal::new("no-such-delegation").with("key", key));
        return Ok(None);
    };
    for against in found.against.iter().filter(|word| **word != "scope_silent") {
        let refusal = match *against {
            "over_cap" => Refusal::new("decision-over-cap")
                .with("cap", found.delegation.cap.unwrap_or_default())
                .with("amount", amount.unwrap_or_default()),
            _ => Refusal::new("delegation-does-not-serve").with("why", *against).with("day", day),
        };
        reading.refuse("delegation", refusal.citing(delegation_ceiling::RULE.citation()));
    }
    Ok(Some(found.delegation))
}

/// The paragraphs of a field in Markdown; what an act does not hold is refused with its line.
fn paragraphs(reading: &mut Reading<'_>, field: &str) -> Vec<Paragraph> {
    let read = markdown::read(reading.raw(field));
    for fault in &read.faults {
        let refusal = Refusal::new("text-outside")
            .with("line", i64::from(fault.line))
            .with("excerpt", fault.excerpt.as_str());
        reading.refuse(field, refusal);
    }
    read.paragraphs
}
