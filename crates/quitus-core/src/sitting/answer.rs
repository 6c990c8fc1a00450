//! What members answer to a notice before a sitting: present, excused, a proxy given, a proxy withdrawn.

use super::Proxy;
use crate::kernel::{AnswerId, Instant, MemberId, SittingId, words};

/// An answer to the notice of a sitting (réponse), kept as it was given; the last one of a member stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// The sitting.
    pub sitting: SittingId,
    /// Whose answer it is.
    pub member: MemberId,
    /// What was answered.
    pub reply: Reply,
    /// When it was received.
    pub given_at: Instant,
    /// Who entered it: the member's own account, or whoever received it on their behalf.
    pub given_by: String,
    /// How it came.
    pub channel: Channel,
}

/// What a member answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Will come (présent).
    Present,
    /// Will not come and gives no proxy (excusé).
    Excused,
    /// Will not come and gives a proxy to that colleague (pouvoir à).
    Proxy(MemberId),
    /// Takes the answer back: a proxy withdrawn (pouvoir retiré); what the member will do is unknown again.
    Withdrawn,
}

/// How an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// On the member's own page.
    Online,
    /// By telephone.
    Telephone,
    /// On paper.
    Paper,
    /// By e-mail.
    Email,
}

words!(Channel: Online = "online", Telephone = "telephone", Paper = "paper", Email = "email");

impl Reply {
    /// The stable word of the wire and the store.
    pub fn word(&self) -> &'static str {
        match self {
            Reply::Present => "present",
            Reply::Excused => "excused",
            Reply::Proxy(_) => "proxy",
            Reply::Withdrawn => "withdrawn",
        }
    }

    /// Reads the stable word, with the holder of a proxy; nothing when the two do not fit.
    pub fn from_word(word: &str, holder: Option<MemberId>) -> Option<Reply> {
        match (word, holder) {
            ("present", None) => Some(Reply::Present),
            ("excused", None) => Some(Reply::Excused),
            ("proxy", Some(holder)) => Some(Reply::Proxy(holder)),
            ("withdrawn", None) => Some(Reply::Withdrawn),
            _ => None,
        }
    }

    /// Who holds the proxy it gives.
    pub fn holder(&self) -> Option<&MemberId> {
        match self {
            Reply::Proxy(holder) => Some(holder),
            Reply::Present | Reply::Excused | Reply::Withdrawn => None,
        }
    }
}

/// The answers that stand, given in the order they were received: the last one of each member, withdrawn ones aside.
pub fn standing_answers(answers: &[Answer]) -> Vec<&Answer> {
    let mut standing: Vec<&Answer> = Vec::new();
    for answer in answers {
        standing.retain(|known| known.member != answer.member);
        if answer.reply != Reply::Withdrawn {
            standing.push(answer);
        }
    }
    standing
}

/// The proxies that the standing answers give, as papers of the sitting, in the order of their receipt.
pub fn announced_proxies(answers: &[Answer]) -> Vec<Proxy> {
    let paper = |answer: &&Answer| {
        let holder = answer.reply.holder()?.clone();
        Some(Proxy {
            giver: answer.member.clone(),
            holder,
            given_at: Some(answer.given_at),
            revoked_at: None,
            earlier_sittings: None,
            illness: false,
            holder_as_written: None,
        })
    };
    standing_answers(answers).iter().filter_map(paper).collect()
}
