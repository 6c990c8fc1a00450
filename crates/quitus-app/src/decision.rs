//! Decisions taken by delegation: entered with their number in the register, printed; which delegation lets one decide.

use crate::document::minutes_of;
use crate::draft::cents;
use crate::error::{AppError, AppResult};
use crate::people::said::Reading;
use crate::{Acting, Quitus, Reader, Said, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority, Delegation, Member};
use quitus_core::deliberation::{ActNature, Deliberation, Paragraph};
use quitus_core::kernel::{ActId, AssemblyId, Cents, Day, Refusal};
use quitus_core::law::delegation_ceiling;
use quitus_core::legality::{CompetenceAsked, DelegationMatch, LegalDates, delegations_for};
use quitus_core::register::{DelegatedDecision, out_of_order};
use quitus_documents::{CanonicalInput, Composer, DecisionPrinted, Template, render};
use quitus_formats::markdown;
use quitus_store::decision::DecisionSheet;
use quitus_store::document::Making;
use quitus_store::{Tx, assembly, decision, deliberation, file, journal, legality, register};

/// A decision with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionFile {
    /// The authority.
    pub authority: Authority,
    /// Its entry in the register.
    pub entry: DelegatedDecision,
    /// Its text and money.
    pub act: Deliberation,
    /// The delegation it cites.
    pub delegation: Option<Delegation>,
    /// The assembly that delegated.
    pub giver: Option<Assembly>,
    /// Who signs.
    pub signatory: Option<Member>,
    /// What is known of it outside.
    pub dates: LegalDates,
}

/// What a form of decision offers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionChoices {
    /// Delegations given to the executive, with what speaks for and against each.
    pub delegations: Vec<DelegationMatch>,
    /// Members in office on the day, by name, with their capacity.
    pub signatories: Vec<(Member, Option<String>)>,
    /// The number the next decision takes, when the register says.
    pub next_number: Option<String>,
}

/// The printed sheets of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionPdf {
    /// The name of the file.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// SHA-256 of its template.
    pub template_sha256: String,
    /// Pages.
    pub pages: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Quitus {
    /// The delegations that would let an assembly, or the executive without one, decide on a day: for the citation of a
    /// draft. Those that fit come first; what is against each is a word of the rule.
    pub fn delegations_for(
        &self,
        reader: &Reader,
        code: &str,
        asked: &CompetenceAsked,
    ) -> AppResult<Vec<DelegationMatch>> {
        let (reader, code, asked) = (reader.clone(), code.to_owned(), asked.clone());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadFindings)?;
            Ok(delegations_for(&assembly::delegations(tx, &authority.id)?, &asked))
        })
    }

    /// The assembly of that key, for [`CompetenceAsked::receiver`].
    pub fn assembly_id(&self, code: &str, key: &str) -> AppResult<AssemblyId> {
        let (code, key) = (code.to_owned(), key.to_owned());
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let found = assembly::assemblies(tx, &authority.id)?.into_iter().find(|one| one.key == key);
            found.map(|one| one.id).ok_or_else(|| AppError::refused(Refusal::new("no-such-assembly")))
        })
    }

    /// What the form of a decision offers, on a day.
    pub fn decision_choices(&self, reader: &Reader, code: &str, on: Day) -> AppResult<DecisionChoices> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::RecordSittings)?;
            let asked = CompetenceAsked {
                receiver: None,
                day: on,
                amount: None,
                several_years: false,
                subject: String::new(),
                term_began: None,
            };
            Ok(DecisionChoices {
                delegations: delegations_for(&assembly::delegations(tx, &authority.id)?, &asked),
                signatories: signatories(tx, &authority, on)?,
                next_number: next(tx, &authority, on)?.map(|(_, _, number)| number),
            })
        })
    }

    /// The decisions of an authority, the newest first, each with its title.
    pub fn decisions(&self, reader: &Reader, code: &str) -> AppResult<Vec<(DelegatedDecision, String)>> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let mut lines = Vec::new();
            for entry in decision::list(tx, &authority.id)? {
                let title = deliberation::load(tx, &authority.id, &entry.act)?.title;
                lines.push((entry, title));
            }
            Ok(lines)
        })
    }

    /// A decision, whole, by its number.
    pub fn decision(&self, reader: &Reader, code: &str, number: &str) -> AppResult<DecisionFile> {
        let (reader, code, number) = (reader.clone(), code.to_owned(), number.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            load(tx, authority, &number)
        })
    }

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

    /// The sheets of a decision: kept bytes when its records have not changed, made and kept otherwise.
    pub fn decision_sheet(&self, acting: &Acting, code: &str, number: &str) -> AppResult<DecisionPdf> {
        let found = self.decision(&acting.who, code, number)?;
        let minutes = minutes_of(&found.authority.time_zone);
        let (giver, delegation) = found.giver.as_ref().zip(found.delegation.as_ref()).ok_or_else(|| {
            AppError::refused(Refusal::new("no-such-delegation").with("key", found.entry.number.as_str()))
        })?;
        let input = Composer { minutes: &minutes }.delegated_decision(&DecisionPrinted {
            authority: &found.authority,
            giver,
            delegation,
            decision: &found.entry,
            act: &found.act,
            signatory: found.signatory.as_ref(),
        });
        let input = CanonicalInput::of(&input)?;
        let name = format!("decision-{}.pdf", found.entry.number.replace('/', "-"));
        let (authority, act, wanted) =
            (found.authority.id.clone(), found.entry.act.clone(), input.sha256().to_owned());
        let kept = self.store.read(move |tx| {
            let sheets = decision::sheets(tx, &authority, &act)?;
            let Some(sheet) = sheets.into_iter().find(|sheet| sheet.making.input_sha256 == wanted) else {
                return Ok::<_, AppError>(None);
            };
            let bytes = file::load(tx, &authority, &sheet.sha256)?.bytes;
            Ok(Some((sheet, bytes)))
        })?;
        let (sheet, bytes) = match kept {
            Some(kept) => kept,
            None => self.make_sheet(acting, &found, &input)?,
        };
        let DecisionSheet { sha256, making, pages } = sheet;
        Ok(DecisionPdf { name, sha256, template_sha256: making.template_sha256, pages, bytes })
    }

    /// The sheets of a decision as they were last made; refused while none was.
    pub fn kept_decision_sheet(&self, reader: &Reader, code: &str, number: &str) -> AppResult<Vec<u8>> {
        let found = self.decision(reader, code, number)?;
        let (authority, act, number) = (found.authority.id, found.entry.act, number.to_owned());
        self.store.read(move |tx| {
            let sheets = decision::sheets(tx, &authority, &act)?;
            let last = sheets.first().ok_or_else(|| {
                AppError::refused(Refusal::new("not-made-yet").with("number", number.as_str()))
            })?;
            Ok(file::load(tx, &authority, &last.sha256)?.bytes)
        })
    }

    fn make_sheet(
        &self,
        acting: &Acting,
        found: &DecisionFile,
        input: &CanonicalInput,
    ) -> AppResult<(DecisionSheet, Vec<u8>)> {
        let made = render(Template::current(input.kind()), input)?;
        let sheet = DecisionSheet {
            sha256: made.sha256.clone(),
            making: Making {
                template_sha256: made.template_sha256.clone(),
                input_sha256: made.input_sha256.clone(),
                fonts: made.fonts_sha256.clone(),
                engine: made.engine.clone(),
            },
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
        };
        let entry = acting.entry(
            &found.authority.id,
            "document.make",
            format!("{} {}", made.kind.code(), made.sha256),
        );
        let (authority, act, kept, now) =
            (found.authority.id.clone(), found.entry.act.clone(), sheet.clone(), acting.now);
        let files = [
            ("application/json", made.input.clone()),
            ("text/x-typst", made.template.clone()),
            ("application/pdf", made.pdf.clone()),
        ];
        self.store.write(move |tx| {
            for (media_type, bytes) in &files {
                file::keep(tx, &authority, media_type, bytes)?;
            }
            decision::keep_sheet(tx, &authority, &act, &kept, now)?;
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })?;
        Ok((sheet, made.pdf))
    }
}

fn load(tx: &mut Tx<'_>, authority: Authority, number: &str) -> AppResult<DecisionFile> {
    let entry = decision::by_number(tx, &authority.id, number)?
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-decision").with("asked", number)))?;
    let act = deliberation::load(tx, &authority.id, &entry.act)?;
    let mut delegations = assembly::delegations(tx, &authority.id)?.into_iter();
    let delegation = delegations.find(|one| Some(&one.key) == act.delegation.as_ref());
    let mut assemblies = assembly::assemblies(tx, &authority.id)?.into_iter();
    let giver = delegation.as_ref().and_then(|given| assemblies.find(|one| one.id == given.giver));
    let signatory = assembly::members(tx, &authority.id)?.into_iter().find(|one| one.id == entry.signatory);
    let dates = legality::dates(tx, &authority.id, &entry.act)?;
    Ok(DecisionFile { authority, entry, act, delegation, giver, signatory, dates })
}

/// Members in office on a day, by name, with a capacity where one is known.
fn signatories(tx: &mut Tx<'_>, authority: &Authority, on: Day) -> AppResult<Vec<(Member, Option<String>)>> {
    let memberships = assembly::memberships(tx, &authority.id)?;
    let members = assembly::members_by_name(tx, &authority.id)?;
    let held = |member: Member| {
        let mut own = memberships.iter().filter(|one| one.member == member.id && one.covers(on)).peekable();
        own.peek()?;
        let capacity = own.find_map(|one| one.capacity.clone());
        Some((member, capacity))
    };
    Ok(members.into_iter().filter_map(held).collect())
}

/// The register, rank and number that a decision of a day takes.
fn next(tx: &mut Tx<'_>, authority: &Authority, on: Day) -> AppResult<Option<(String, u32, String)>> {
    let Some((name, pattern)) = register::registers(tx, &authority.id)?.into_iter().next() else {
        return Ok(None);
    };
    let rank = register::next_rank(tx, &authority.id, &name, on.year())?;
    Ok(pattern.number(on.year(), rank).map(|number| (name, rank, number)))
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
    let title = reading.needed("title");
    let decided_on = reading.needed_day("decided_on");
    let nature = match said.get("nature") {
        "" => Some(ActNature::Other),
        _ => reading.word("nature", ActNature::from_word),
    };
    let capacity = reading.needed("capacity");
    let amount = reading.parsed("amount", "not-an-amount", |text| cents(text).ok_or(()));
    let subject_code = reading.text("subject_code");
    let recitals = paragraphs(&mut reading, "recitals");
    let enacting = paragraphs(&mut reading, "enacting");
    if enacting.is_empty() {
        reading.refuse("enacting", Refusal::new("field-missing"));
    }
    let day = decided_on.unwrap_or(acting.today);
    if day > acting.today {
        reading.refuse("decided_on", Refusal::new("day-to-come").with("day", day));
    }
    let delegation = cited(tx, authority, said, day, amount, &mut reading)?;
    let signatory =
        signatories(tx, authority, day)?.into_iter().find(|(one, _)| one.key == said.get("signatory"));
    if signatory.is_none() {
        reading.refuse("signatory", Refusal::new("unknown-choice").with("text", said.get("signatory")));
    }
    let numbered = next(tx, authority, day)?;
    if numbered.is_none() {
        reading.refuse("decided_on", Refusal::new("no-register"));
    }
    let reason = reading.text("out_of_order_reason");
    let late = match &numbered {
        Some((name, ..)) => {
            let last = decision::last_day(tx, &authority.id, name, day.year())?;
            last.and_then(|last| out_of_order(&[last], day).map(|article| (last, article)))
        }
        None => None,
    };
    if let (Some((last, article)), None) = (&late, &reason) {
        let refusal =
            Refusal::new("decision-out-of-order").with("day", day).with("last", *last).citing(*article);
        reading.refuse("out_of_order_reason", refusal);
    }
    reading.done()?;
    let missing = || AppError::refused(Refusal::new("field-missing"));
    let (register, rank, number) = numbered.ok_or_else(missing)?;
    let (signatory, _) = signatory.ok_or_else(missing)?;
    let act = Deliberation {
        id: id.clone(),
        number: number.clone(),
        title,
        nature: nature.ok_or_else(missing)?,
        subject_code,
        rapporteur: None,
        citations: Vec::new(),
        recitals,
        enacting,
        amounts: Vec::new(),
        stated_total: amount,
        programme: None,
        delegation: delegation.map(|one| one.key),
        budget_lines: Vec::new(),
        agreements: Vec::new(),
    };
    let entry = DelegatedDecision {
        act: id,
        register,
        year: day.year(),
        rank,
        number,
        decided_on: day,
        signatory: signatory.id,
        capacity,
        as_representative: said.get("representative") == "yes",
        out_of_order_reason: late.and(reason),
        supersedes: None,
    };
    Ok((act, entry))
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
