//! Convocations and the outbox on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a convocation sent today would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticePlanShown {
    /// Code of the authority.
    pub authority: String,
    /// Day of the sitting.
    pub date: String,
    /// Key of the assembly.
    pub assembly: String,
    /// Which convocation it would be, from 1.
    pub round: u32,
    /// The day of sending.
    pub sent_on: String,
    /// Clear days left; negative when the sitting is not after the sending.
    pub clear_days: i64,
    /// Clear days required, when the law is known.
    pub required: Option<u32>,
    /// The last day of sending without urgency, when the law is known.
    pub latest: Option<String>,
    /// The last day by the standing orders, when they add to the law.
    pub latest_by_orders: Option<String>,
    /// `ok`, `too_short`, `void`; null when the law is not known.
    pub outcome: Option<String>,
    /// Titles of items whose note is required and missing.
    pub without_note: Vec<String>,
    /// Who would receive it.
    pub members: Vec<NoticeMemberShown>,
}

/// What reaches a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeMemberShown {
    /// Short key.
    pub member: String,
    /// Name.
    pub name: String,
    /// `email`, `paper` or `hand`.
    pub sending: String,
    /// Where to, when known.
    pub address: Option<String>,
    /// State of the letter (`waiting`, `sending`, `sent`, `deferred`, `uncertain`, `given_up`, `withdrawn`); null on paper,
    /// and before sending.
    pub letter: Option<String>,
    /// Id of the letter.
    pub letter_id: Option<String>,
    /// What the mail server answered last.
    pub answer: Option<String>,
    /// The day that counts: taken by the mail server, posted or handed over.
    pub sent_on: Option<String>,
    /// Clear days left by that day.
    pub clear_days: Option<i64>,
}

/// What is asked of a sending.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NoticeWanted {
    /// An id of the caller's own: sent twice under it, the convocation is sent once.
    pub id: Option<String>,
    /// Why the term is shortened.
    pub urgent: Option<String>,
    /// Why there is another convocation.
    pub correction: Option<String>,
    /// Whether items without their note go all the same.
    pub without_notes: bool,
    /// Why it leaves later than the standing orders ask, when it does.
    pub late_by_orders: Option<String>,
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeSentShown {
    /// Which convocation it is, from 1.
    pub round: u32,
    /// Letters put in the outbox.
    pub emails: usize,
    /// Papers to post or hand over.
    pub papers: usize,
    /// Clear days left.
    pub clear_days: i64,
}

/// The convocation of a sitting: what was sent, or what would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeShown {
    /// How many convocations were sent.
    pub rounds: usize,
    /// The day the last one was sent out.
    pub sent_on: Option<String>,
    /// What each member was sent for the last one.
    pub members: Vec<NoticeMemberShown>,
    /// What another one sent today would be.
    pub plan: NoticePlanShown,
}

/// A letter of the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LetterLine {
    /// Its id.
    pub id: String,
    /// Why it is written.
    pub purpose: String,
    /// Address of the recipient.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Where it stands.
    pub state: String,
    /// Attempts so far.
    pub attempts: u32,
    /// What the mail server answered last.
    pub answer: Option<String>,
    /// The day it was taken.
    pub sent_on: Option<String>,
}

/// The outbox of an authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OutboxListed {
    /// How many letters stand where.
    pub counts: Vec<LetterCount>,
    /// Letters that someone should look at.
    pub wanting: Vec<LetterLine>,
    /// The last letters, the newest first.
    pub last: Vec<LetterLine>,
}

/// How many letters stand in a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LetterCount {
    /// The state.
    pub state: String,
    /// How many.
    pub letters: u32,
}

/// What is ordered about a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LetterOrder {
    /// `again`, `arrived` or `withdraw`.
    pub order: String,
    /// The day it arrived; today without it.
    pub date: Option<String>,
}

/// Everything one member was sent for a sitting, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MemberProofShown {
    /// Short key.
    pub member: String,
    /// Name.
    pub name: String,
    /// What was sent.
    pub sent: Vec<SentShown>,
}

/// One thing sent to a member, with its proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SentShown {
    /// Which convocation, from 1.
    pub round: u32,
    /// Why it took the place of the one before it.
    pub correction: Option<String>,
    /// How it was sent, and where that stands.
    pub sending: NoticeMemberShown,
    /// SHA-256 of the member's own convocation.
    pub sha256: String,
    /// The Message-ID, once the mail server was spoken to.
    pub message_id: Option<String>,
    /// What happened to the letter, in order.
    pub steps: Vec<LetterStepShown>,
}

/// Something that happened to a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LetterStepShown {
    /// When, in microseconds since 1970, UTC.
    pub at: i64,
    /// `began`, `reached`, `accepted`, `refused`, `deferred`, `interrupted`, `lost`, `expired`, `ordered`, `confirmed`,
    /// `withdrawn`.
    pub step: String,
    /// Who ordered it, when someone did.
    pub by: Option<String>,
    /// What the mail server answered.
    pub answer: Option<String>,
}

/// A letter with what happened to it; the text of one that holds a secret is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LetterFile {
    /// The letter.
    pub letter: LetterLine,
    /// Its text.
    pub body: String,
    /// Names of its files.
    pub files: Vec<String>,
    /// What happened to it, in order.
    pub steps: Vec<LetterStepShown>,
}

/// A convocation to send to one member again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ResendWanted {
    /// `email`, `paper` or `hand`.
    pub sending: String,
    /// The day it was posted or handed over, when it already was.
    pub date: Option<String>,
}

/// The day papers were posted or handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PapersGiven {
    /// The day.
    pub date: String,
    /// Key of one member; everyone whose paper waits without it.
    pub member: Option<String>,
}
