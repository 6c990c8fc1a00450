//! A vote as it is entered: figures left blank follow from the roll and the names; count equals roll, or is refused.

use crate::kernel::{Day, MemberId, Refusal, VoteId};
use crate::law::BodyKind;
use crate::law::outcome::{self, ChairVote, VoteOutcome};
use crate::sitting::{
    Count, Position, PositionTaken, Roll, Sense, Tally, Verdict, Vote, VoteMethod, ballots_of,
};

/// A vote as it is entered. By default everyone on the roll is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnteredVote {
    /// What is put to the vote: the whole (`None`) or an amendment, a part, in words.
    pub about: Option<String>,
    /// How it was held; a show of hands when nothing else is said.
    pub method: Option<VoteMethod>,
    /// The figures given; the others follow.
    pub figures: Figures,
    /// An opinion may be adopted unfavourable.
    pub unfavourable: bool,
    /// The chair's own vote, needed for a tie only.
    pub chair: Option<Position>,
    /// Named positions: exceptions of a show of hands, all of a public ballot.
    pub positions: Vec<PositionTaken>,
}

/// The figures of a vote as they are entered. Left blank, `in_favour` is the rest of the roll and each other figure is
/// the number of names that bear it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// For (pour).
    pub in_favour: Option<u32>,
    /// Against (contre).
    pub against: Option<u32>,
    /// Abstentions, blank and void ballots.
    pub abstentions: Option<u32>,
    /// Not voting (ne prend pas part au vote).
    pub not_voting: Option<u32>,
}

/// What a vote is counted against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The roll of its item.
    pub roll: &'a Roll,
    /// Who presides, when known.
    pub chair: Option<&'a MemberId>,
    /// The kind of assembly.
    pub kind: BodyKind,
    /// The day of the sitting.
    pub day: Day,
    /// The name of a member, for refusals.
    pub name: &'a dyn Fn(&MemberId) -> String,
}

impl EnteredVote {
    /// The four figures against the roll. Refuses, all reasons at once: names without a vote, given twice, in a secret
    /// ballot or more than their figure; figures that do not make the votes available (`V-SUM`).
    pub fn tally(&self, against: &Against<'_>) -> Result<Tally, Vec<Refusal>> {
        let mut refusals = self.names_at_fault(against);
        let named = |position| {
            let count = self.positions.iter().filter(|taken| taken.position == position).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let given = self.figures;
        let filled = |figure: Option<u32>, position| figure.unwrap_or_else(|| named(position));
        let mut tally = Tally {
            in_favour: given.in_favour.unwrap_or_default(),
            against: filled(given.against, Position::Against),
            abstentions: filled(given.abstentions, Position::Abstention),
            not_voting: filled(given.not_voting, Position::NotVoting),
        };
        let available = against.roll.votes_available();
        if given.in_favour.is_none() {
            tally.in_favour = available.saturating_sub(tally.total().unwrap_or(u32::MAX));
        }
        if tally.total() != Some(available) {
            let cast = tally.total().map_or(i64::MAX, i64::from);
            let refusal = Refusal::new("V-SUM").with("cast", cast).with("available", i64::from(available));
            refusals.push(refusal.citing(crate::law::vote_sum::RULE.citation()));
        }
        for position in Position::ALL.iter().copied() {
            let (named, figure) = (named(position), figure_of(tally, position));
            if named > figure {
                let refusal = Refusal::new("names-pass-figure").with("position", position.word());
                refusals.push(refusal.with("named", i64::from(named)).with("figure", i64::from(figure)));
            }
        }
        if refusals.is_empty() { Ok(tally) } else { Err(refusals) }
    }

    /// The vote counted, of that id and rank. Refuses as [`EnteredVote::tally`] does, and a tie without the chair's vote.
    pub fn counted(&self, id: VoteId, rank: u32, against: &Against<'_>) -> Result<Vote, Vec<Refusal>> {
        let tally = self.tally(against)?;
        let outcome = self.outcome(tally, against).map_err(|refusal| vec![refusal])?;
        Ok(Vote {
            id,
            rank,
            about: self.about.clone(),
            method: Some(self.method()),
            count: Count::Counted(tally),
            verdict: match outcome.verdict {
                outcome::Verdict::Adopted => Verdict::Adopted,
                outcome::Verdict::Rejected => Verdict::Rejected,
                outcome::Verdict::NotAdopted => Verdict::NotAdopted,
            },
            unanimous: outcome.unanimous,
            by_casting_vote: outcome.by_casting_vote,
            sense: if self.unfavourable { Sense::Unfavourable } else { Sense::Favourable },
            wording: None,
            positions: self.positions.clone(),
            corrects: None,
        })
    }

    /// How it was held.
    pub fn method(&self) -> VoteMethod {
        self.method.unwrap_or(VoteMethod::ShowOfHands)
    }

    fn secret(&self) -> bool {
        self.method() == VoteMethod::Secret
    }

    fn outcome(&self, tally: Tally, against: &Against<'_>) -> Result<VoteOutcome, Refusal> {
        let tie = tally.in_favour == tally.against && tally.in_favour > 0 && !self.secret();
        let chair = match self.chair_stand(against) {
            Some(Position::InFavour) => ChairVote::For,
            Some(Position::Against) => ChairVote::Against,
            Some(Position::Abstention | Position::NotVoting) => ChairVote::Neither,
            None if tie => {
                let refusal = Refusal::new("tie-needs-chair").with("figure", i64::from(tally.in_favour));
                return Err(refusal.citing(outcome::RULE.citation()));
            }
            None => ChairVote::Neither,
        };
        let ruled =
            outcome::outcome(tally.in_favour, tally.against, chair, self.secret(), against.kind, against.day);
        // An assembly left to its standing orders is still counted: the plain majority, no casting vote.
        Ok(ruled.unwrap_or(VoteOutcome {
            verdict: match tally.in_favour.cmp(&tally.against) {
                std::cmp::Ordering::Greater => outcome::Verdict::Adopted,
                std::cmp::Ordering::Less => outcome::Verdict::Rejected,
                std::cmp::Ordering::Equal => outcome::Verdict::NotAdopted,
            },
            unanimous: tally.in_favour > 0 && tally.against == 0,
            by_casting_vote: false,
        }))
    }

    /// The chair's own vote: named, or given for the tie; a chair who is not on the roll has none.
    fn chair_stand(&self, against: &Against<'_>) -> Option<Position> {
        let chair = against.chair?;
        if !against.roll.entitled().any(|member| member == chair) {
            return Some(Position::NotVoting);
        }
        let named = self.positions.iter().find(|taken| taken.member == *chair);
        named.map(|taken| taken.position).or(self.chair)
    }

    fn names_at_fault(&self, against: &Against<'_>) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.secret() && !self.positions.is_empty() {
            refusals.push(Refusal::new("secret-has-no-names"));
        }
        let ballots = ballots_of(against.roll);
        for (rank, taken) in self.positions.iter().enumerate() {
            let code = if !ballots.contains(&taken.member) {
                "no-vote-on-roll"
            } else if self.positions[..rank].iter().any(|earlier| earlier.member == taken.member) {
                "position-twice"
            } else {
                continue;
            };
            refusals.push(Refusal::new(code).with("member", (against.name)(&taken.member)));
        }
        refusals
    }
}

/// The figure of a position.
pub fn figure_of(tally: Tally, position: Position) -> u32 {
    match position {
        Position::InFavour => tally.in_favour,
        Position::Against => tally.against,
        Position::Abstention => tally.abstentions,
        Position::NotVoting => tally.not_voting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sitting::StandingProxy;
    use proptest::prelude::*;

    fn member(rank: usize) -> MemberId {
        MemberId::new(format!("m{rank}"))
    }

    fn roll(present: usize, proxies: usize) -> Roll {
        Roll {
            present: (0..present).map(member).collect(),
            proxies: (0..proxies)
                .map(|rank| StandingProxy { giver: member(1000 + rank), holder: member(rank) })
                .collect(),
            ..Roll::default()
        }
    }

    fn against<'a>(roll: &'a Roll, chair: &'a MemberId) -> Against<'a> {
        Against {
            roll,
            chair: Some(chair),
            kind: BodyKind::EpciBureauDelegated,
            day: Day::constant(2026, 3, 25),
            name: &|member| member.to_string(),
        }
    }

    fn counted(vote: &EnteredVote, roll: &Roll) -> Result<(Tally, Verdict, bool, bool), Vec<&'static str>> {
        let chair = member(0);
        match vote.counted(VoteId::new("v"), 1, &against(roll, &chair)) {
            Ok(Vote { count: Count::Counted(tally), verdict, unanimous, by_casting_vote, .. }) => {
                Ok((tally, verdict, unanimous, by_casting_vote))
            }
            Ok(vote) => panic!("{vote:?}"),
            Err(refusals) => Err(refusals.iter().map(|refusal| refusal.code.0).collect()),
        }
    }

    fn figures(in_favour: Option<u32>, against: Option<u32>, abstentions: Option<u32>) -> EnteredVote {
        EnteredVote {
            figures: Figures { in_favour, against, abstentions, not_voting: None },
            ..EnteredVote::default()
        }
    }

    fn taken(rank: usize, position: Position) -> PositionTaken {
        PositionTaken { member: member(rank), position }
    }

    #[test]
    fn nothing_entered_is_everyone_for() {
        let said = counted(&EnteredVote::default(), &roll(51, 10)).expect("counted");
        let all = Tally { in_favour: 61, ..Tally::default() };
        assert_eq!(said, (all, Verdict::Adopted, true, false));
    }

    #[test]
    fn what_is_left_blank_follows_from_the_roll_and_the_names() {
        let mut vote = figures(None, Some(3), None);
        vote.positions = vec![taken(1, Position::Abstention), taken(1001, Position::Abstention)];
        let (tally, verdict, unanimous, _) = counted(&vote, &roll(51, 10)).expect("counted");
        assert_eq!(tally, Tally { in_favour: 56, against: 3, abstentions: 2, not_voting: 0 });
        assert!(verdict == Verdict::Adopted && !unanimous);
    }

    #[test]
    fn a_tie_needs_the_chair_unless_the_ballot_is_secret() {
        let tie = figures(None, Some(2), None);
        assert_eq!(counted(&tie, &roll(4, 0)), Err(vec!["tie-needs-chair"]));
        let chair = |position| EnteredVote { chair: Some(position), ..tie.clone() };
        let says = |vote: &EnteredVote| {
            counted(vote, &roll(4, 0)).map(|(_, verdict, _, casting)| (verdict, casting))
        };
        assert_eq!(says(&chair(Position::InFavour)), Ok((Verdict::Adopted, true)));
        assert_eq!(says(&chair(Position::Against)), Ok((Verdict::Rejected, true)));
        assert_eq!(says(&chair(Position::Abstention)), Ok((Verdict::NotAdopted, false)));
        let secret = EnteredVote { method: Some(VoteMethod::Secret), ..tie.clone() };
        assert_eq!(says(&secret), Ok((Verdict::NotAdopted, false)));
        let named = EnteredVote { positions: vec![taken(0, Position::Against)], ..tie.clone() };
        assert_eq!(says(&named), Ok((Verdict::Rejected, true)));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let mut vote = figures(Some(50), Some(1), None);
        vote.positions = vec![
            taken(1, Position::Against),
            taken(2, Position::Against),
            taken(2, Position::Abstention),
            taken(99, Position::Abstention),
        ];
        let refused = counted(&vote, &roll(51, 10)).expect_err("refused");
        assert_eq!(refused, ["position-twice", "no-vote-on-roll", "V-SUM", "names-pass-figure"]);
        vote.method = Some(VoteMethod::Secret);
        assert!(counted(&vote, &roll(51, 10)).expect_err("refused").contains(&"secret-has-no-names"));
        assert_eq!(counted(&figures(None, Some(62), None), &roll(51, 10)), Err(vec!["V-SUM"]));
    }

    proptest! {
        #[test]
        fn a_counted_vote_is_its_roll_or_is_refused(present in 0usize..80, proxies in 0usize..20,
                given in proptest::array::uniform4(proptest::option::of(0u32..90))) {
            let roll = roll(present, proxies.min(present));
            let [in_favour, against, abstentions, not_voting] = given;
            let vote = EnteredVote {
                figures: Figures { in_favour, against, abstentions, not_voting },
                chair: Some(Position::InFavour),
                ..EnteredVote::default()
            };
            match counted(&vote, &roll) {
                Ok((tally, verdict, unanimous, _)) => {
                    prop_assert_eq!(tally.total(), Some(roll.votes_available()));
                    prop_assert!(in_favour.is_none_or(|given| given == tally.in_favour));
                    prop_assert!(against.is_none_or(|given| given == tally.against));
                    prop_assert!(!unanimous || verdict == Verdict::Adopted && tally.against == 0);
                }
                Err(codes) => prop_assert_eq!(codes, vec!["V-SUM"]),
            }
        }
    }
}
