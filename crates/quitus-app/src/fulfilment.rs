//! What carried decisions out: each decision of the operative part of each act, who must act, by what it was done.

use crate::error::{AppError, AppResult};
use crate::people::said::Reading;
use crate::{Acting, Quitus, Reader, Said, locate};
use quitus_core::account::Right;
use quitus_core::agreement::{CarriedOutBy, Fulfilment, FulfilmentState, fulfilment_state};
use quitus_core::assembly::Authority;
use quitus_core::kernel::{ActId, Day, Refusal};
use quitus_store::{Tx, agreement, deadline, decision, deliberation, fulfilment, journal, register};

/// How many months of acts the list looks back on.
const MONTHS_BACK: i32 = 24;

/// A decision and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FulfilmentLine {
    /// Number of the act.
    pub number: String,
    /// Title of the act.
    pub title: String,
    /// Whether the act was decided in a sitting, rather than by delegation.
    pub of_sitting: bool,
    /// The day it was decided.
    pub decided_on: Day,
    /// The decision, from 0.
    pub decision: usize,
    /// Its words.
    pub words: String,
    /// What is known of its carrying out.
    pub known: Option<Fulfilment>,
    /// Where it stands.
    pub state: FulfilmentState,
    /// Agreements of the act that are signed: what may have carried it out, with the day.
    pub signed: Vec<(String, Day)>,
}

/// The fulfilment list of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FulfilmentList {
    /// The authority.
    pub authority: Authority,
    /// The lines, the most pressing first.
    pub lines: Vec<FulfilmentLine>,
}

impl Quitus {
    /// The decisions of the acts of the last two years, each with what carried it out; `number` keeps one act's.
    pub fn fulfilment(
        &self,
        reader: &Reader,
        code: &str,
        number: Option<&str>,
        on: Day,
    ) -> AppResult<FulfilmentList> {
        let (reader, code, number) = (reader.clone(), code.to_owned(), number.map(str::to_owned));
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ReadPapers)?;
            let mut lines = lines(tx, &authority, number.as_deref(), on)?;
            lines.sort_by(|a, b| {
                (a.state, std::cmp::Reverse(a.decided_on), &a.number, a.decision).cmp(&(
                    b.state,
                    std::cmp::Reverse(b.decided_on),
                    &b.number,
                    b.decision,
                ))
            });
            Ok(FulfilmentList { authority, lines })
        })
    }

    /// Records who must act, or what carried a decision out. Fields: `number` of the act, `decision` from 1, `who`,
    /// `by_day`, `carried_out_by`, `reference`, `done_on`, `dropped_because`, `remark`. Earlier records stay behind.
    pub fn record_fulfilment(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<()> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::KeepDeadlines)?;
            let act = act_of(tx, &authority, said.get("number"))?;
            let decisions = deliberation::load(tx, &authority.id, &act)?.decisions().len();
            let told = read(&said, decisions, acting.today)?;
            fulfilment::record(tx, &authority.id, &act, &told, (&acting.actor, acting.now))?;
            let subject = format!("{} {}", said.get("number"), told.decision + 1);
            journal::append(tx, &acting.entry(&authority.id, "fulfilment.record", subject))?;
            Ok(())
        })
    }
}

/// The act of a number, a deliberation or a decision by delegation.
fn act_of(tx: &mut Tx<'_>, authority: &Authority, number: &str) -> AppResult<ActId> {
    let entered = register::by_number(tx, number)?.into_iter().find(|one| one.authority == authority.id);
    if let Some(entered) = entered {
        return Ok(entered.act);
    }
    let decided = decision::by_number(tx, &authority.id, number)?;
    decided
        .map(|one| one.act)
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-act").with("asked", number).about("number")))
}

fn read(said: &Said, decisions: usize, today: Day) -> AppResult<Fulfilment> {
    let mut reading = Reading::of(said);
    let most = u32::try_from(decisions).unwrap_or(u32::MAX);
    let decision = reading.number("decision", 1, most);
    if said.get("decision").is_empty() {
        reading.refuse("decision", Refusal::new("field-missing"));
    }
    let done_on = reading.day("done_on");
    if let Some(day) = done_on.filter(|day| *day > today) {
        reading.refuse("done_on", Refusal::new("day-to-come").with("day", day));
    }
    let carried_out_by = match said.get("carried_out_by") {
        "" => None,
        _ => reading.word("carried_out_by", CarriedOutBy::from_word),
    };
    let dropped_because = reading.text("dropped_because");
    if done_on.is_some() && said.get("carried_out_by").is_empty() {
        reading.refuse("carried_out_by", Refusal::new("field-missing"));
    }
    if done_on.is_none() && carried_out_by.is_some() && said.get("done_on").is_empty() {
        reading.refuse("done_on", Refusal::new("field-missing"));
    }
    if done_on.is_some() && dropped_because.is_some() {
        reading.refuse("dropped_because", Refusal::new("done-or-dropped"));
    }
    let told = Fulfilment {
        decision: usize::try_from(decision.unwrap_or(1)).unwrap_or(1).saturating_sub(1),
        who: reading.text("who"),
        by_day: reading.day("by_day"),
        carried_out_by,
        reference: reading.text("reference"),
        done_on,
        dropped_because,
        remark: reading.text("remark"),
    };
    reading.done()?;
    Ok(told)
}

fn lines(
    tx: &mut Tx<'_>,
    authority: &Authority,
    number: Option<&str>,
    on: Day,
) -> AppResult<Vec<FulfilmentLine>> {
    let known = fulfilment::latest(tx, &authority.id)?;
    let agreements = agreement::list(tx, &authority.id)?;
    let since = on.plus_months(-MONTHS_BACK);
    let mut lines = Vec::new();
    for act in deadline::acts(tx, &authority.id, since)? {
        if number.is_some_and(|number| number != act.number) || act.decided_on > on {
            continue;
        }
        let text = deliberation::load(tx, &authority.id, &act.id)?;
        let own = agreements.iter().filter(|one| text.agreements.contains(&one.key));
        let signed: Vec<(String, Day)> = own
            .filter_map(|one| Some((one.title.clone(), one.signed_on.filter(|day| *day <= on)?)))
            .collect();
        for (nth, paragraph) in text.decisions().into_iter().enumerate() {
            let last = known.iter().find(|(of, told)| *of == act.id && told.decision == nth);
            let last = last.map(|(_, told)| told.clone());
            lines.push(FulfilmentLine {
                number: act.number.clone(),
                title: act.title.clone(),
                of_sitting: act.of_sitting,
                decided_on: act.decided_on,
                decision: nth,
                words: paragraph.print(&|reference| printed(&text, reference)).text,
                state: fulfilment_state(last.as_ref(), on),
                known: last,
                signed: signed.clone(),
            });
        }
    }
    Ok(lines)
}

/// An amount of the act as printed; what is no amount keeps its key.
fn printed(
    act: &quitus_core::deliberation::Deliberation,
    reference: &quitus_core::deliberation::Reference,
) -> String {
    use quitus_core::deliberation::Reference;
    let amount = match reference {
        Reference::Amount(key) if key == "total" => act.stated_total.or_else(|| act.total().ok()),
        Reference::Amount(key) => act.amounts.iter().find(|line| line.axis == *key).map(|line| line.amount),
        Reference::Figure(_) => None,
    };
    amount.map_or_else(|| reference.key().to_owned(), quitus_core::review::printed_money)
}
