//! Decisions taken by delegation, and the report of the bureau's work.

use super::text::{day, plain};
use super::{Composer, head};
use crate::bureau_report::{BureauReportInput, ReportedAct};
use crate::common::{ActText, Block, FlatKind, FlatParagraph, Run, Signature, TextStyle, nest};
use crate::delegated_decision::DelegatedDecisionInput;
use quitus_core::assembly::{Assembly, Authority, Delegation, Member};
use quitus_core::deliberation::{Deliberation, Paragraph, ParagraphKind, Reference};
use quitus_core::kernel::Day;
use quitus_core::register::DelegatedDecision;
use quitus_core::review::printed_money;

const REMEDIES: &str = "Le tribunal administratif peut être saisi d’un recours contre la présente décision dans un délai \
     de deux mois à compter de sa publication ou de sa notification.";

/// What a decision is printed from.
pub struct DecisionPrinted<'a> {
    /// The authority.
    pub authority: &'a Authority,
    /// The assembly that delegated.
    pub giver: &'a Assembly,
    /// The delegation.
    pub delegation: &'a Delegation,
    /// The decision.
    pub decision: &'a DelegatedDecision,
    /// Its act.
    pub act: &'a Deliberation,
    /// Who signs.
    pub signatory: Option<&'a Member>,
}

/// An act to report: its number, day and title, and who took it.
pub struct ActReported {
    /// Its number.
    pub number: String,
    /// Its day.
    pub day: Day,
    /// Its title.
    pub title: String,
    /// Who took it.
    pub by: String,
}

/// What a report of the bureau's work is made from.
pub struct BureauWork<'a> {
    /// The authority.
    pub authority: &'a Authority,
    /// The council it is told to.
    pub council: &'a Assembly,
    /// The day of its sitting.
    pub sitting: Day,
    /// The day of the council before, after which the period begins; none when there was none.
    pub after: Option<Day>,
    /// The deliberations of the bureau.
    pub deliberations: Vec<ActReported>,
    /// The decisions taken by delegation.
    pub decisions: Vec<ActReported>,
}

impl Composer<'_> {
    /// The sheets of a decision in the register (R2122-7-1).
    pub fn delegated_decision(&self, printed: &DecisionPrinted<'_>) -> DelegatedDecisionInput {
        let (decision, delegation) = (printed.decision, printed.delegation);
        let name = printed.signatory.map(|member| plain(&member.name.formal()));
        let capacity = match decision.as_representative {
            true => format!("Pour l’exécutif et par délégation, {}", decision.capacity),
            false => decision.capacity.clone(),
        };
        DelegatedDecisionInput {
            head: head(printed.authority, printed.giver, decision.decided_on),
            register: plain(&format!("Registre des délibérations — année {}", decision.year)),
            first_sheet: None,
            heading: plain(&format!("Décision prise par délégation le {}", day(decision.decided_on))),
            delegation: told_delegation(printed.giver, delegation),
            act: act_text(printed.act),
            signatures: vec![Signature { capacity: plain(&capacity), name }],
            mentions: vec![plain(REMEDIES)],
        }
    }

    /// The report of the bureau's work to the council (L5211-10).
    pub fn bureau_report(&self, work: &BureauWork<'_>) -> BureauReportInput {
        let heading = format!("Séance du {} {}", day(work.sitting), work.council.name_of);
        let period = match work.after {
            Some(after) => format!("Depuis la séance du {}", day(after)),
            None => format!("Jusqu’au {}", day(work.sitting)),
        };
        BureauReportInput {
            head: head(work.authority, work.council, work.sitting),
            heading: plain(&heading),
            period: plain(&period),
            deliberations: work.deliberations.iter().map(reported).collect(),
            decisions: work.decisions.iter().map(reported).collect(),
            signature: None,
        }
    }
}

fn reported(act: &ActReported) -> ReportedAct {
    let on = act.day;
    ReportedAct {
        number: act.number.clone(),
        day: format!("{:02}/{:02}/{}", on.day(), on.month(), on.year()),
        title: plain(&act.title),
        by: plain(&act.by),
    }
}

pub(super) fn told_delegation(giver: &Assembly, delegation: &Delegation) -> Vec<String> {
    let given = format!(
        "Vu la délibération n° {} du {} par laquelle délégation a été donnée par l’assemblée « {} » : {}.",
        delegation.act_number,
        day(delegation.decided_on),
        giver.name,
        delegation.scope.trim_end_matches('.'),
    );
    let cap = delegation.cap.map(|cap| format!("Dans la limite de {}.", printed_money(cap)));
    std::iter::once(given).chain(cap).map(|sentence| plain(&sentence)).collect()
}

fn act_text(act: &Deliberation) -> ActText {
    ActText {
        number: Some(act.number.clone()),
        order: None,
        title: plain(&act.title),
        rapporteur: None,
        citations: blocks(act, &act.citations),
        body: blocks(act, &act.recitals),
        enacting: blocks(act, &act.enacting),
        votes: Vec::new(),
    }
}

/// Paragraphs of a decision, its amounts printed; it cites no figure.
fn blocks(act: &Deliberation, part: &[Paragraph]) -> Vec<Block> {
    let amount = |key: &str| match key {
        "total" => act.stated_total.or_else(|| act.total().ok()),
        axis => act.amounts.iter().find(|line| line.axis == axis).map(|line| line.amount),
    };
    let resolve = |reference: &Reference| match reference {
        Reference::Amount(key) => amount(key).map_or_else(|| "montant non connu".to_owned(), printed_money),
        Reference::Figure(_) => "non mesuré".to_owned(),
    };
    let flat = |paragraph: &Paragraph| FlatParagraph {
        kind: match paragraph.kind {
            ParagraphKind::Heading(level) => FlatKind::Heading(level),
            ParagraphKind::Bullet(depth) => FlatKind::Bullet(depth),
            ParagraphKind::Numbered(depth) => FlatKind::Numbered(depth),
            ParagraphKind::Body | ParagraphKind::Row { .. } => FlatKind::Body(0),
        },
        runs: vec![Run { text: plain(&paragraph.print(&resolve).text), style: TextStyle::Plain }],
        more_cells: Vec::new(),
    };
    nest(&part.iter().map(flat).collect::<Vec<_>>())
}
