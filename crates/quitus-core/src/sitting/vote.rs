//! Votes: counted against the roll by construction, or declared when a source prints only its wording.

use super::Roll;
use crate::kernel::{Code, MemberId, Refusal, VoteId, words};

/// A vote held on an item. Only a new record corrects it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Its id.
    pub id: VoteId,
    /// Rank in the item, from 1.
    pub rank: u32,
    /// What is put to the vote: the whole (`None`) or an amendment, a part, in words.
    pub about: Option<String>,
    /// How it was held; unknown when the source does not say.
    pub method: Option<VoteMethod>,
    /// Its count.
    pub count: Count,
    /// What came of it.
    pub verdict: Verdict,
    /// Unanimous of votes cast.
    pub unanimous: bool,
    /// Whether the chair's vote decided a tie.
    pub by_casting_vote: bool,
    /// What the assembly says when it adopts: an opinion may be adopted unfavourable.
    pub sense: Sense,
    /// The words of the source, when it is declared.
    pub wording: Option<String>,
    /// Named positions, where they are known: exceptions of a show of hands, all of a public ballot.
    pub positions: Vec<PositionTaken>,
    /// The rank of the vote it corrects, with the reason.
    pub corrects: Option<(u32, String)>,
}

/// How a vote is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VoteMethod {
    /// Show of hands (main levée).
    ShowOfHands,
    /// Public ballot (scrutin public), with names.
    Public,
    /// Secret ballot (scrutin secret).
    Secret,
    /// Electronic, from members' devices.
    Electronic,
}

/// The count of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Held in Quitus: equal to the roll by construction.
    Counted(Tally),
    /// Taken over from a wording: its four figures are unknown.
    Declared,
}

/// The four figures of a counted vote; they sum to the votes available.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For (pour).
    pub in_favour: u32,
    /// Against (contre).
    pub against: u32,
    /// Abstentions, blank and void ballots.
    pub abstentions: u32,
    /// Not voting (ne prend pas part au vote).
    pub not_voting: u32,
}

/// What came of a vote (sens du vote).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Adopted.
    Adopted,
    /// Rejected.
    Rejected,
    /// Neither: a tie without casting vote, or no vote cast.
    NotAdopted,
}

/// What an adopted text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sense {
    /// It decides, or its opinion is favourable.
    Favourable,
    /// An unfavourable opinion, adopted as such.
    Unfavourable,
}

/// A position on a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// For.
    InFavour,
    /// Against.
    Against,
    /// Abstention.
    Abstention,
    /// Takes no part in the vote.
    NotVoting,
}

/// A named position: in one's own name or for the giver of a proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionTaken {
    /// Whose vote it is: the member present, or the giver who is represented.
    pub member: MemberId,
    /// What it is.
    pub position: Position,
}

words!(VoteMethod: ShowOfHands = "show_of_hands", Public = "public", Secret = "secret", Electronic = "electronic");
words!(Verdict: Adopted = "adopted", Rejected = "rejected", NotAdopted = "not_adopted");
words!(Sense: Favourable = "favourable", Unfavourable = "unfavourable");
words!(Position: InFavour = "for", Against = "against", Abstention = "abstention", NotVoting = "not_voting");

impl Tally {
    /// All four, which a counted vote holds equal to the votes available.
    pub fn total(self) -> Option<u32> {
        self.in_favour.checked_add(self.against)?.checked_add(self.abstentions)?.checked_add(self.not_voting)
    }

    /// Votes cast (suffrages exprimés): for and against only.
    pub fn votes_cast(self) -> u32 {
        self.in_favour.saturating_add(self.against)
    }

    fn add(&mut self, position: Position) {
        let figure = match position {
            Position::InFavour => &mut self.in_favour,
            Position::Against => &mut self.against,
            Position::Abstention => &mut self.abstentions,
            Position::NotVoting => &mut self.not_voting,
        };
        *figure = figure.saturating_add(1);
    }
}

/// Every vote that a roll makes available: members present and entitled, then givers represented.
pub fn ballots_of(roll: &Roll) -> Vec<MemberId> {
    let own = roll.entitled().cloned();
    own.chain(roll.proxies.iter().map(|proxy| proxy.giver.clone())).collect()
}

/// The count of a show of hands or a public ballot: everyone on the roll is `usual`, but for the named exceptions.
///
/// Count equals roll by construction. Refuses, all reasons at once, a name that has no vote on this roll or stands twice.
pub fn tally(roll: &Roll, usual: Position, exceptions: &[PositionTaken]) -> Result<Tally, Vec<Refusal>> {
    let ballots = ballots_of(roll);
    let mut refusals = Vec::new();
    for (rank, exception) in exceptions.iter().enumerate() {
        let member = exception.member.as_str();
        if !ballots.contains(&exception.member) {
            refusals.push(refuse("no-vote-on-roll", member));
        } else if exceptions[..rank].iter().any(|earlier| earlier.member == exception.member) {
            refusals.push(refuse("position-twice", member));
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let mut tally = Tally::default();
    for ballot in &ballots {
        let named = exceptions.iter().find(|exception| exception.member == *ballot);
        tally.add(named.map_or(usual, |exception| exception.position));
    }
    Ok(tally)
}

fn refuse(code: &'static str, member: &str) -> Refusal {
    Refusal { code: Code(code), ..Refusal::new(code) }.with("member", member)
}
