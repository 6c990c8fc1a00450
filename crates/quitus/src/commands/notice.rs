//! `sitting convene`, `proof`, `resend` and `posted`: the convocations of a sitting.

use crate::cli::Global;
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{Acting, NoticeAsked, Quitus, Reader, ResendAsked};
use quitus_core::kernel::{Day, Refusal};
use quitus_core::sitting::Sending;
use quitus_formats::api::NoticeMemberShown;

/// Sends the convocations, or tells what would be sent.
pub fn convene(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    sitting: &str,
    asked: &NoticeAsked,
    dry_run: bool,
) -> Result<(), Failure> {
    let acting = acting(quitus, global, sitting)?;
    let code = global.authority.as_deref();
    if dry_run {
        let plan = quitus.notice_plan(&Reader::Keeper, code, sitting, acting.today)?.shown();
        return output.answer(&plan, |_| lines(&plan.members));
    }
    let sent = quitus.send_notice(&acting, &mut world::id, code, sitting, asked)?.shown();
    output
        .answer(&sent, |output| format!("{} {} · {}", output.word("cli-convened"), sent.emails, sent.papers))
}

/// What each member was sent.
pub fn proof(quitus: &Quitus, global: &Global, output: &Output, sitting: &str) -> Result<(), Failure> {
    let code = global.authority.as_deref();
    let on = acting(quitus, global, sitting)?.today;
    let plan = quitus.notice_plan(&Reader::Keeper, code, sitting, on)?;
    let shown = quitus.notice_board(&Reader::Keeper, code, sitting)?.shown(&plan);
    output.answer(&shown, |_| lines(&shown.members))
}

/// Sends to one member again: the member's key, how, and the day it was handed over.
pub fn resend(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    sitting: &str,
    (member, by, on): (&str, &str, Option<&str>),
) -> Result<(), Failure> {
    let asked = ResendAsked {
        sending: Sending::from_word(by).unwrap_or(Sending::Email),
        given_on: on.map(day).transpose()?,
    };
    let acting = acting(quitus, global, sitting)?;
    let code = global.authority.as_deref();
    quitus.resend_notice(&acting, &mut world::id, code, sitting, member, &asked)?;
    proof(quitus, global, output, sitting)
}

/// Enters the day papers were posted.
pub fn posted(
    quitus: &Quitus,
    global: &Global,
    output: &Output,
    sitting: &str,
    on: &str,
    member: Option<&str>,
) -> Result<(), Failure> {
    let acting = acting(quitus, global, sitting)?;
    let entered = quitus.give_papers(&acting, global.authority.as_deref(), sitting, member, day(on)?)?;
    output.answer(&serde_json::json!({ "entered": entered }), |_| entered.to_string())
}

/// Whoever acts, on the day the authority of the sitting is read on.
fn acting(quitus: &Quitus, global: &Global, sitting: &str) -> Result<Acting, Failure> {
    let authority = quitus.sitting(global.authority.as_deref(), sitting)?.authority;
    Ok(Acting { today: world::reading_day(&authority), ..world::acting(global.acting.as_deref()) })
}

/// A day of the command line.
pub fn day(text: &str) -> Result<Day, Failure> {
    text.parse().map_err(|_| Failure::refused(Refusal::new("not-a-day").with("text", text)))
}

fn lines(members: &[NoticeMemberShown]) -> String {
    let line = |member: &NoticeMemberShown| {
        let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "—".to_owned());
        format!(
            "{:6} {:10} {:10} {}  {}  {}",
            member.sending,
            known(&member.sent_on),
            known(&member.letter),
            member.name,
            known(&member.address),
            known(&member.answer)
        )
    };
    members.iter().map(line).collect::<Vec<_>>().join("\n")
}
