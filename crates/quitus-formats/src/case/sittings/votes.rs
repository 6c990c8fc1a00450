//! Votes in the file of a sitting: counted against the roll, or declared by a wording.

use super::Names;
use crate::case::emit::{Row, Toml};
use crate::case::fault::code;
use crate::case::records::Records;
use crate::case::table::Table;
use quitus_core::kernel::{MemberId, Refusal, VoteId};
use quitus_core::law::{BodyKind, proxies_held::proxies_held};
use quitus_core::sitting::{
    AgendaItem, Count, Fate, Position, PositionTaken, Roll, Sense, Sitting, Tally, Verdict, Vote, VoteMethod,
    ballots_of, roll_at,
};

const FIGURES: [&str; 4] = ["for", "against", "abstentions", "not_voting"];

/// Reads the votes of an item, in order; their rank is their place.
pub(super) fn read_votes(records: &Records<'_>, item: &Table<'_>) -> Vec<Vote> {
    let mut votes = Vec::new();
    for (place, table) in item.tables("votes").iter().enumerate() {
        let rank = u32::try_from(place + 1).unwrap_or(u32::MAX);
        let id = VoteId::new(records.id());
        votes.push(Vote {
            id,
            rank,
            about: table.text("about"),
            method: table.word("method"),
            count: read_count(table),
            verdict: table.need_word("verdict").unwrap_or(Verdict::NotAdopted),
            unanimous: table.need("unanimous", table.flag("unanimous")).unwrap_or(false),
            by_casting_vote: table.flag("by_casting_vote").unwrap_or(false),
            sense: table.word("sense").unwrap_or(Sense::Favourable),
            wording: table.text("wording"),
            positions: read_positions(records, table),
            corrects: table.table("corrects").and_then(|table| read_correction(&table, rank)),
        });
    }
    votes
}

fn read_count(table: &Table<'_>) -> Count {
    let declared = table.flag("declared").unwrap_or(false);
    let figures = FIGURES.map(|key| table.count(key, 0));
    let given = FIGURES.iter().any(|key| table.has(key));
    if declared {
        if given {
            table.fault("declared", Refusal::new(code::COUNT));
        }
        return Count::Declared;
    }
    if !given {
        table.fault_at(table.line(), Refusal::new(code::COUNT));
        return Count::Declared;
    }
    for key in FIGURES {
        table.need(key, table.count(key, 0));
    }
    let [in_favour, against, abstentions, not_voting] = figures.map(Option::unwrap_or_default);
    Count::Counted(Tally { in_favour, against, abstentions, not_voting })
}

fn read_positions(records: &Records<'_>, vote: &Table<'_>) -> Vec<PositionTaken> {
    let mut positions: Vec<PositionTaken> = Vec::new();
    for table in vote.tables("positions") {
        let member = records.members.need(&table, "member").map(MemberId::new);
        let position = table.need_word("position");
        if let (Some(member), Some(position)) = (member, position) {
            if positions.iter().any(|known| known.member == member) {
                let key = table.text("member").unwrap_or_default();
                table.fault("member", Refusal::new(code::TWICE).with("kind", "member").with("value", key));
            }
            positions.push(PositionTaken { member, position });
        }
    }
    positions
}

fn read_correction(table: &Table<'_>, rank: u32) -> Option<(u32, String)> {
    let corrected = table.need("vote", table.integer("vote", 1..=i64::from(rank) - 1));
    let reason = table.need_text("reason");
    corrected.and_then(|vote| u32::try_from(vote).ok()).map(|vote| (vote, reason))
}

/// Tells what is wrong between an item's fate, its votes and the roll at the time it was opened.
pub(super) fn check(records: &Records<'_>, table: &Table<'_>, sitting: &Sitting, item: &AgendaItem) {
    if (item.fate == Fate::Voted) == item.votes.is_empty() && table.has("fate") {
        table.fault("fate", Refusal::new(code::FATE).with("fate", item.fate.word()));
    }
    let body = records.bodies.iter().find(|body| body.id == sitting.assembly).map(|body| body.kind);
    let body = body.unwrap_or(BodyKind::CommuneFrom3500);
    let held = proxies_held(body, sitting.day).unwrap_or(u32::MAX);
    let roll = roll_at(sitting, item, held);
    for (vote, table) in item.votes.iter().zip(table.tables("votes")) {
        // Read a second time for its lines only: its keys were told the first time.
        table.names();
        if records.members.complete() {
            check_vote(records, &table, vote, &roll);
        }
    }
}

fn check_vote(records: &Records<'_>, table: &Table<'_>, vote: &Vote, roll: &Roll) {
    let line = table.line();
    if vote.method == Some(VoteMethod::Secret) && !vote.positions.is_empty() {
        table.fault("positions", Refusal::new(code::SECRET_NAMES));
    }
    let Count::Counted(tally) = vote.count else {
        return;
    };
    if tally.total() != Some(roll.votes_available()) {
        let figures = tally.total().map_or(i64::MAX, i64::from);
        let refusal = Refusal::new(code::BALLOTS).with("figures", figures);
        table.fault_at(line, refusal.with("available", i64::from(roll.votes_available())));
    }
    let ballots = ballots_of(roll);
    for (taken, row) in vote.positions.iter().zip(table.tables("positions")) {
        row.names();
        if !ballots.contains(&taken.member) {
            let key = records.members.key_of(taken.member.as_str()).unwrap_or_default();
            row.fault("member", Refusal::new(code::POSITION).with("member", key));
        }
    }
    check_positions(table, vote, tally);
    if !follows(vote, tally) {
        table.fault("verdict", Refusal::new(code::VERDICT).with("verdict", vote.verdict.word()));
    }
}

/// Named positions never pass their figure, and a public ballot names everyone.
fn check_positions(table: &Table<'_>, vote: &Vote, tally: Tally) {
    for position in Position::ALL.iter().copied() {
        let named = vote.positions.iter().filter(|taken| taken.position == position).count();
        let figure = match position {
            Position::InFavour => tally.in_favour,
            Position::Against => tally.against,
            Position::Abstention => tally.abstentions,
            Position::NotVoting => tally.not_voting,
        };
        let figure = usize::try_from(figure).unwrap_or(usize::MAX);
        let all = vote.method == Some(VoteMethod::Public);
        if named > figure || all && named != figure {
            let refusal = Refusal::new(code::POSITIONS).with("position", position.word());
            table.fault("positions", refusal.with("named", named).with("figure", figure));
        }
    }
}

/// Whether the verdict and its unanimity follow from the figures (CGCT L2121-20).
fn follows(vote: &Vote, tally: Tally) -> bool {
    let (in_favour, against) = (tally.in_favour, tally.against);
    let verdict = match in_favour.cmp(&against) {
        std::cmp::Ordering::Greater => vote.verdict == Verdict::Adopted && !vote.by_casting_vote,
        std::cmp::Ordering::Less => vote.verdict == Verdict::Rejected && !vote.by_casting_vote,
        std::cmp::Ordering::Equal if vote.by_casting_vote => {
            vote.method != Some(VoteMethod::Secret) && in_favour > 0 && vote.verdict != Verdict::NotAdopted
        }
        std::cmp::Ordering::Equal => vote.verdict == Verdict::NotAdopted,
    };
    verdict && vote.unanimous == (vote.verdict == Verdict::Adopted && against == 0)
}

/// Writes a vote.
pub(super) fn write_vote(toml: &mut Toml, vote: &Vote, names: &Names<'_>) {
    toml.element("items.votes");
    toml.maybe_text("about", vote.about.as_deref());
    if let Some(method) = vote.method {
        toml.word("method", method);
    }
    match vote.count {
        Count::Declared => toml.flag("declared", true),
        Count::Counted(tally) => {
            let figures = [tally.in_favour, tally.against, tally.abstentions, tally.not_voting];
            for (key, figure) in FIGURES.into_iter().zip(figures) {
                toml.integer(key, figure);
            }
        }
    }
    toml.word("verdict", vote.verdict);
    toml.flag("unanimous", vote.unanimous);
    if vote.by_casting_vote {
        toml.flag("by_casting_vote", true);
    }
    if vote.sense != Sense::Favourable {
        toml.word("sense", vote.sense);
    }
    toml.maybe_text("wording", vote.wording.as_deref());
    let positions = vote.positions.iter().map(|taken| {
        Row::new().text("member", &(names.member)(&taken.member)).text("position", taken.position.word())
    });
    toml.rows("positions", positions);
    if let Some((corrected, reason)) = &vote.corrects {
        toml.row("corrects", Row::new().integer("vote", *corrected).text("reason", reason));
    }
}
