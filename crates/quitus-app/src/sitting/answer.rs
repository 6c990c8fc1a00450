//! Answers to a notice: by the member, or by the clerk who received them by telephone, on paper, by e-mail.

use super::agenda::find;
use super::faults::Faults;
use super::{Open, not_held_for};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Member, in_office};
use quitus_core::kernel::{AnswerId, MemberId, Refusal};
use quitus_core::sitting::{
    Answer, Answering, Channel, Reply, answer_refusals, proxies_that_fall, standing_answers,
};
use quitus_store::{Tx, assembly, journal, sitting};

/// An answer as it is asked for, in the words of whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerAsked {
    /// Its id, drawn when the form was offered: sent twice, it is one answer.
    pub id: String,
    /// Key of the member it is of; empty for the member who signed in.
    pub member: String,
    /// `present`, `excused`, `proxy` or `withdrawn`.
    pub reply: String,
    /// Key of the holder of a proxy.
    pub holder: String,
    /// `telephone`, `paper` or `email`, for one received by the clerk; empty by telephone.
    pub channel: String,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The answer that was kept.
    pub answer: Answer,
    /// Names of those whose proxy falls, since its holder will not come.
    pub fallen: Vec<String>,
}

impl Quitus {
    /// Keeps an answer. A member answers for themselves; whoever prepares the sittings enters what was received.
    pub fn answer_notice(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        asked: &AnswerAsked,
    ) -> AppResult<Answered> {
        let (acting, code, text, asked) = (acting.clone(), code.to_owned(), text.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let authority = locate::authority(tx, &code)?;
            locate::sitting(tx, Some(&code), &text)?;
            let members = assembly::members(tx, &authority.id)?;
            let (member, channel, right) = who_answers(&acting, &authority, &members, &asked)?;
            let open = not_held_for(tx, &acting, &code, &text, right)?;
            let id = AnswerId::new(asked.id.as_str());
            if let Some(known) = sitting::answer(tx, &authority.id, &id)? {
                return Ok(Answered { answer: known, fallen: Vec::new() });
            }
            let answers = sitting::answers(tx, &authority.id, &open.sitting.id)?;
            let reply = read_reply(&asked, &members)?;
            refuse(tx, &acting, &open, &answers, &member.id, &reply)?;
            let fallen = proxies_that_fall(&answers, &member.id, &reply);
            let answer = Answer {
                id,
                sitting: open.sitting.id.clone(),
                member: member.id.clone(),
                reply,
                given_at: acting.now,
                given_by: acting.actor.clone(),
                channel,
            };
            sitting::append_answer(tx, &authority.id, &answer)?;
            let before = standing_answers(&answers).into_iter().find(|one| one.member == member.id);
            let said = |reply: &Reply| told(reply, &members);
            let entry = acting.entry(&authority.id, "notice.answer", open.subject()).change(
                &member.name.plain(),
                before.map(|one| said(&one.reply)).as_deref(),
                Some(&said(&answer.reply)),
            );
            journal::append(tx, &entry)?;
            Ok(Answered { answer, fallen: fallen.iter().filter_map(|id| name_of(&members, id)).collect() })
        })
    }
}

/// Whose answer it is, how it came, and the right it takes.
fn who_answers<'m>(
    acting: &Acting,
    authority: &Authority,
    members: &'m [Member],
    asked: &AnswerAsked,
) -> AppResult<(&'m Member, Channel, Right)> {
    let own = acting.who.person().and_then(|person| person.member_of(&authority.id));
    let of_key = |key: &str| find(members, key);
    let asked_for = asked.member.trim();
    let of_own = own.and_then(|id| members.iter().find(|member| member.id == *id));
    match of_own {
        Some(own) if asked_for.is_empty() || asked_for == own.key => {
            Ok((own, Channel::Online, Right::AnswerNotices))
        }
        _ if asked_for.is_empty() => {
            acting.demand(&authority.id, Right::AnswerNotices)?;
            Err(AppError::refused(Refusal::new("field-empty").about("member")))
        }
        _ => {
            acting.demand(&authority.id, Right::PrepareSittings)?;
            let word = asked.channel.trim();
            let channel = if word.is_empty() { Some(Channel::Telephone) } else { Channel::from_word(word) };
            let channel = channel.filter(|channel| *channel != Channel::Online).ok_or_else(|| {
                AppError::refused(Refusal::new("no-such-choice").with("value", word).about("channel"))
            })?;
            Ok((of_key(asked_for)?, channel, Right::PrepareSittings))
        }
    }
}

fn read_reply(asked: &AnswerAsked, members: &[Member]) -> AppResult<Reply> {
    let mut faults = Faults::default();
    let (word, key) = (asked.reply.trim(), asked.holder.trim());
    let holder = members.iter().find(|member| member.key == key).map(|member| member.id.clone());
    let reply = match word {
        "" => {
            faults.add(Refusal::new("field-empty").about("reply"));
            None
        }
        "proxy" if key.is_empty() => {
            faults.add(Refusal::new("field-empty").about("holder"));
            None
        }
        "proxy" if holder.is_none() => {
            faults.add(Refusal::new("no-such-member").with("asked", key).about("holder"));
            None
        }
        "proxy" => Reply::from_word(word, holder),
        _ => {
            let reply = Reply::from_word(word, None);
            if reply.is_none() {
                faults.add(Refusal::new("no-such-choice").with("value", word).about("reply"));
            }
            reply
        }
    };
    faults.none()?;
    reply.ok_or_else(|| AppError::refused(Refusal::new("field-empty").about("reply")))
}

/// Refuses an answer with every reason the law and the sitting give.
fn refuse(
    tx: &mut Tx<'_>,
    acting: &Acting,
    open: &Open,
    answers: &[Answer],
    member: &MemberId,
    reply: &Reply,
) -> AppResult<()> {
    let memberships = assembly::memberships(tx, &open.authority.id)?;
    let office: Vec<MemberId> =
        in_office(&memberships, &open.assembly.id, open.sitting.day).into_iter().cloned().collect();
    let asked = Answering {
        sitting: &open.sitting,
        kind: open.assembly.kind,
        in_office: &office,
        answers,
        today: acting.today,
    };
    let mut faults = Faults::default();
    faults.extend(answer_refusals(&asked, member, reply));
    faults.none()
}

pub(super) fn name_of(members: &[Member], id: &MemberId) -> Option<String> {
    members.iter().find(|member| member.id == *id).map(|member| member.name.plain())
}

/// An answer as the journal keeps it.
fn told(reply: &Reply, members: &[Member]) -> String {
    match reply.holder() {
        Some(holder) => format!("{} {}", reply.word(), name_of(members, holder).unwrap_or_default()),
        None => reply.word().to_owned(),
    }
}
