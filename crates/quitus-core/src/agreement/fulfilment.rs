//! What carried a decision out (exécution): each decision of an operative part, who must act, when, and by what.

use crate::kernel::{Day, words};

/// What carries a decision out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CarriedOutBy {
    /// An agreement (convention) signed.
    Agreement,
    /// A payment (versement).
    Payment,
    /// A document: a letter, an order.
    Document,
    /// A later act.
    LaterAct,
    /// Something else, in words.
    Other,
}

/// What is recorded of one decision of an act; the last record stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fulfilment {
    /// The decision, from 0, in the order of the operative part.
    pub decision: usize,
    /// Who must act, in words: a service, an office.
    pub who: Option<String>,
    /// By when, when a day was set.
    pub by_day: Option<Day>,
    /// What carried it out.
    pub carried_out_by: Option<CarriedOutBy>,
    /// Which one: the key of an agreement, the number of an act, a reference in words.
    pub reference: Option<String>,
    /// The day it was carried out.
    pub done_on: Option<Day>,
    /// Why nothing will be done, when it fell away.
    pub dropped_because: Option<String>,
    /// A remark.
    pub remark: Option<String>,
}

/// Where the carrying out of a decision stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FulfilmentState {
    /// Its day has passed.
    Overdue,
    /// Nobody is named yet.
    Unassigned,
    /// Someone must act.
    Assigned,
    /// Carried out.
    Done,
    /// It fell away.
    Dropped,
}

words!(CarriedOutBy: Agreement = "agreement", Payment = "payment", Document = "document", LaterAct = "later_act",
    Other = "other");
words!(FulfilmentState: Overdue = "overdue", Unassigned = "unassigned", Assigned = "assigned", Done = "done",
    Dropped = "dropped");

/// Where a decision stands on a day, from the last record of it; what was done after the day is not done yet.
pub fn fulfilment_state(last: Option<&Fulfilment>, on: Day) -> FulfilmentState {
    let Some(last) = last else { return FulfilmentState::Unassigned };
    if last.done_on.is_some_and(|day| day <= on) {
        return FulfilmentState::Done;
    }
    if last.dropped_because.is_some() {
        return FulfilmentState::Dropped;
    }
    match (&last.who, last.by_day) {
        (_, Some(by)) if by < on => FulfilmentState::Overdue,
        (None, None) => FulfilmentState::Unassigned,
        _ => FulfilmentState::Assigned,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_goes_from_nobody_to_done() {
        let day = |d| Day::constant(2026, 11, d);
        let asked =
            Fulfilment { who: Some("Finances".into()), by_day: Some(day(20)), ..Fulfilment::default() };
        let done = Fulfilment { done_on: Some(day(21)), ..asked.clone() };
        let dropped = Fulfilment { dropped_because: Some("sans objet".into()), ..asked.clone() };
        for (record, on, state) in [
            (None, 20, FulfilmentState::Unassigned),
            (Some(&Fulfilment::default()), 20, FulfilmentState::Unassigned),
            (Some(&asked), 20, FulfilmentState::Assigned),
            (Some(&asked), 21, FulfilmentState::Overdue),
            (Some(&done), 21, FulfilmentState::Done),
            (Some(&done), 20, FulfilmentState::Assigned),
            (Some(&dropped), 30, FulfilmentState::Dropped),
        ] {
            assert_eq!(fulfilment_state(record, day(on)), state, "{record:?} on {on}");
        }
    }
}
