//! "What if": the quorum each item may expect from the absences, proxies and interests announced, and whom to call.

use super::{
    AgendaItem, Answer, Attendance, Fate, Interval, Presence, Proxy, Reply, Roll, Sitting, quorum_at,
    roll_at, standing_answers,
};
use crate::kernel::MemberId;
use crate::law::proxies_held::proxies_held;
use crate::law::quorum_met::QuorumMet;
use crate::law::{BodyKind, Ruled};
use std::cmp::Reverse;

/// What a member is expected to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Has answered nothing.
    Silent,
    /// Comes.
    Comes,
    /// Stays away without a proxy.
    Excused,
    /// Stays away and gives a proxy to that colleague, which never counts for the quorum.
    Gives(MemberId),
}

/// What a sitting may expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// At the opening, before any item and any interest.
    pub opening: ItemForecast,
    /// Item by item, in the order of the agenda.
    pub items: Vec<ItemForecast>,
    /// Whom to telephone, the most useful first: those who answered nothing, then those who said they stay away.
    pub to_call: Vec<ToCall>,
}

/// What an item may expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemForecast {
    /// Rank of the item; 0 at the opening.
    pub order: u32,
    /// The quorum if whoever has answered nothing comes.
    pub hoped: Ruled<QuorumMet>,
    /// The quorum if only those come who said so.
    pub sure: Ruled<QuorumMet>,
    /// The roll if whoever has answered nothing comes, with the proxies that would count and those set aside.
    pub roll: Roll,
}

/// A member whom a telephone call may bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    /// Who.
    pub member: MemberId,
    /// Why.
    pub reason: CallReason,
    /// The items whose quorum is not sure and at which the member would count, 0 for the opening.
    pub helps: Vec<u32>,
}

/// Why a member is worth a call, the most useful first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallReason {
    /// Has answered nothing.
    NoAnswer,
    /// Said they stay away.
    Excused,
    /// Gave a proxy, which does not help the quorum.
    GaveProxy,
}

impl CallReason {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            CallReason::NoAnswer => "no_answer",
            CallReason::Excused => "excused",
            CallReason::GaveProxy => "gave_proxy",
        }
    }
}

impl ItemForecast {
    /// Members beyond the quorum if whoever has answered nothing comes; negative when some are missing.
    pub fn margin(&self) -> Ruled<i64> {
        self.hoped.map(|met| i64::from(met.counted) - i64::from(met.quorum))
    }

    /// Members still to be won for the quorum to be sure.
    pub fn missing(&self) -> Ruled<u32> {
        self.sure.map(|met| met.quorum.saturating_sub(met.counted))
    }
}

/// What each member in office is expected to do, by the answers that stand.
pub fn expected_by_answers(in_office: &[MemberId], answers: &[Answer]) -> Vec<(MemberId, Expected)> {
    let standing = standing_answers(answers);
    let of = |member: &MemberId| match standing.iter().find(|one| one.member == *member).map(|one| &one.reply)
    {
        None | Some(Reply::Withdrawn) => Expected::Silent,
        Some(Reply::Present) => Expected::Comes,
        Some(Reply::Excused) => Expected::Excused,
        Some(Reply::Proxy(holder)) => Expected::Gives(holder.clone()),
    };
    in_office.iter().map(|member| (member.clone(), of(member))).collect()
}

/// What a sitting may expect of the members in office, given its items, the interests declared on them and the law of
/// its day. Members come in the order in which they are listed.
pub fn forecast(sitting: &Sitting, expected: &[(MemberId, Expected)], kind: BodyKind) -> Forecast {
    let hoped = imagined(sitting, expected, true);
    let sure = imagined(sitting, expected, false);
    let held = proxies_held(kind, sitting.day).unwrap_or(u32::MAX);
    let in_office = u32::try_from(expected.len()).unwrap_or(u32::MAX);
    let of = |order: u32, item: &AgendaItem| {
        let roll = roll_at(&hoped, item, held);
        let met = |roll: &Roll| quorum_at(roll, in_office, kind, sitting.day);
        ItemForecast { order, hoped: met(&roll), sure: met(&roll_at(&sure, item, held)), roll }
    };
    let opening = of(0, &before_any_item(sitting));
    let items: Vec<ItemForecast> = hoped.items.iter().map(|item| of(item.order, item)).collect();
    let to_call = to_call(expected, &opening, &items);
    Forecast { opening, items, to_call }
}

/// The sitting as it would be: whoever has answered nothing is in the room or not.
fn imagined(sitting: &Sitting, expected: &[(MemberId, Expected)], silent_come: bool) -> Sitting {
    let presence = |expected: &Expected| match expected {
        Expected::Comes => Presence::Present(vec![Interval::default()]),
        Expected::Silent if silent_come => Presence::Present(vec![Interval::default()]),
        Expected::Excused => Presence::Excused,
        Expected::Silent | Expected::Gives(_) => Presence::Absent,
    };
    let paper = |(giver, expected): &(MemberId, Expected)| match expected {
        Expected::Gives(holder) => Some(announced(giver, holder)),
        _ => None,
    };
    let mut imagined = sitting.clone();
    imagined.attendance = expected
        .iter()
        .map(|(member, expected)| Attendance { member: member.clone(), presence: presence(expected) })
        .collect();
    imagined.proxies = expected.iter().filter_map(paper).collect();
    for item in &mut imagined.items {
        item.opened_at = None;
    }
    imagined
}

fn announced(giver: &MemberId, holder: &MemberId) -> Proxy {
    Proxy {
        giver: giver.clone(),
        holder: holder.clone(),
        given_at: None,
        revoked_at: None,
        earlier_sittings: None,
        illness: false,
        holder_as_written: None,
    }
}

/// An item of no rank, on which nobody declared anything.
fn before_any_item(sitting: &Sitting) -> AgendaItem {
    AgendaItem {
        id: crate::kernel::ItemId::new(sitting.id.as_str()),
        order: 0,
        order_known: true,
        title: String::new(),
        rapporteur: None,
        note_sent_on: None,
        note: Vec::new(),
        opened_at: None,
        fate: Fate::Pending,
        act: None,
        debate: Vec::new(),
        requests: crate::sitting::BallotRequests::default(),
        votes: Vec::new(),
    }
}

fn to_call(expected: &[(MemberId, Expected)], opening: &ItemForecast, items: &[ItemForecast]) -> Vec<ToCall> {
    let in_doubt: Vec<&ItemForecast> =
        std::iter::once(opening).chain(items).filter(|item| item.sure.is_ok_and(|met| !met.met)).collect();
    let call = |(member, expected): &(MemberId, Expected)| {
        let reason = match expected {
            Expected::Comes => return None,
            Expected::Silent => CallReason::NoAnswer,
            Expected::Excused => CallReason::Excused,
            Expected::Gives(_) => CallReason::GaveProxy,
        };
        let counts = |item: &&&ItemForecast| !item.roll.is_out(member);
        let helps: Vec<u32> = in_doubt.iter().filter(counts).map(|item| item.order).collect();
        (!helps.is_empty()).then(|| ToCall { member: member.clone(), reason, helps })
    };
    let mut calls: Vec<ToCall> = expected.iter().filter_map(call).collect();
    calls.sort_by_key(|call| (call.reason, Reverse(call.helps.len())));
    calls
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{AssemblyId, Day, ItemId, SittingId};
    use crate::sitting::{Interest, InterestKind, SittingPapers, SittingState};
    use proptest::prelude::*;

    fn member(number: usize) -> MemberId {
        MemberId::new(format!("m{number:02}"))
    }

    fn sitting(items: u32, interests: &[(usize, u32, InterestKind)]) -> Sitting {
        let item = |order| AgendaItem { id: ItemId::new(format!("i{order}")), order, ..bare() };
        Sitting {
            id: SittingId::new("s"),
            assembly: AssemblyId::new("a"),
            day: Day::constant(2026, 12, 9),
            state: SittingState::Planned,
            convoked_on: None,
            urgency: None,
            second_of: None,
            place: None,
            opened_at: None,
            closed_at: None,
            chair: None,
            secretaries: Vec::new(),
            attendance: Vec::new(),
            proxies: Vec::new(),
            interests: interests
                .iter()
                .map(|(who, item, kind)| Interest {
                    member: member(*who),
                    item: *item,
                    kind: *kind,
                    organisation: "Fondation (fictif)".to_owned(),
                    left_room: false,
                })
                .collect(),
            items: (1..=items).map(item).collect(),
            papers: SittingPapers::default(),
            remark: None,
        }
    }

    fn bare() -> AgendaItem {
        AgendaItem {
            id: ItemId::new("i"),
            order: 1,
            order_known: true,
            title: "Point".to_owned(),
            rapporteur: None,
            note_sent_on: None,
            note: Vec::new(),
            opened_at: None,
            fate: Fate::Pending,
            act: None,
            debate: Vec::new(),
            requests: crate::sitting::BallotRequests::default(),
            votes: Vec::new(),
        }
    }

    /// 71 in office: so many who come, so many silent, the others excused.
    fn office(comes: usize, silent: usize) -> Vec<(MemberId, Expected)> {
        (0..71)
            .map(|number| match number {
                number if number < comes => (member(number), Expected::Comes),
                number if number < comes + silent => (member(number), Expected::Silent),
                number => (member(number), Expected::Excused),
            })
            .collect()
    }

    #[test]
    fn the_quorum_of_the_seed_is_expected_with_its_margin() {
        let told = forecast(&sitting(1, &[]), &office(51, 0), BodyKind::EpciBureauDelegated);
        assert_eq!(told.items[0].sure, Ok(QuorumMet { quorum: 36, counted: 51, met: true }));
        assert_eq!((told.items[0].margin(), told.items[0].missing()), (Ok(15), Ok(0)));
        assert!(told.to_call.is_empty(), "nobody is called when the quorum is sure");
    }

    #[test]
    fn interests_take_members_out_of_an_item_only() {
        let personal = [(0, 2, InterestKind::Personal), (1, 2, InterestKind::Personal)];
        let told = forecast(&sitting(3, &personal), &office(37, 0), BodyKind::EpciBureauDelegated);
        let counted: Vec<_> = told.items.iter().map(|item| item.sure.expect("known")).collect();
        assert_eq!((counted[0].counted, counted[1].counted, counted[2].counted), (37, 35, 37));
        assert!(counted[0].met && !counted[1].met, "35 < 36 at the second item");
        let by_law = [(0, 2, InterestKind::ByLaw), (1, 2, InterestKind::ByLaw)];
        let told = forecast(&sitting(3, &by_law), &office(37, 0), BodyKind::EpciBureauDelegated);
        assert_eq!(told.items[1].sure, Ok(QuorumMet { quorum: 35, counted: 35, met: true }));
    }

    #[test]
    fn the_silent_are_called_before_those_who_stay_away() {
        let mut office = office(34, 3);
        office[40].1 = Expected::Gives(member(0));
        let interest = [(34, 1, InterestKind::Personal)];
        let told = forecast(&sitting(2, &interest), &office, BodyKind::EpciBureauDelegated);
        assert_eq!(told.opening.missing(), Ok(2));
        assert_eq!(told.opening.margin(), Ok(1));
        let first: Vec<(&MemberId, CallReason)> =
            told.to_call.iter().take(3).map(|call| (&call.member, call.reason)).collect();
        let silent = |number: usize| (member(number), CallReason::NoAnswer);
        let wanted = [silent(35), silent(36), silent(34)];
        assert_eq!(first, wanted.iter().map(|(who, why)| (who, *why)).collect::<Vec<_>>());
        assert_eq!(told.to_call[2].helps, [0, 2], "an interest at the first item: no help there");
        assert_eq!(told.to_call.last().map(|call| call.reason), Some(CallReason::GaveProxy));
    }

    #[test]
    fn a_law_that_is_left_to_the_standing_orders_stays_unknown() {
        let told = forecast(&sitting(1, &[]), &office(51, 0), BodyKind::EpciBureauAdvisory);
        assert!(told.items[0].sure.is_err() && told.items[0].margin().is_err() && told.to_call.is_empty());
    }

    proptest! {
        #[test]
        fn a_proxy_never_changes_the_quorum(
            comes in 0usize..71, silent in 0usize..71, giver in 0usize..71, holder in 0usize..71,
        ) {
            let silent = silent.min(71 - comes);
            let mut without = office(comes, silent);
            without[giver].1 = Expected::Excused;
            let mut with = without.clone();
            with[giver].1 = Expected::Gives(member(holder));
            let quorum = |expected: &[(MemberId, Expected)]| {
                let told = forecast(&sitting(1, &[]), expected, BodyKind::EpciBureauDelegated);
                (told.items[0].hoped, told.items[0].sure)
            };
            prop_assert_eq!(quorum(&without), quorum(&with));
        }

        #[test]
        fn hoping_never_makes_it_worse(comes in 0usize..71, silent in 0usize..71) {
            let told = forecast(
                &sitting(1, &[]), &office(comes, silent.min(71 - comes)), BodyKind::EpciBureauDelegated,
            );
            let (hoped, sure) = (told.items[0].hoped.expect("known"), told.items[0].sure.expect("known"));
            prop_assert!(hoped.counted >= sure.counted && hoped.quorum == sure.quorum);
        }
    }
}
