//! The roll of an act: the hemicycle with proxies as threads, and the names, folded.

use super::ActPage;
use crate::sitting::{self, Chamber};
use maud::{Markup, html};
use quitus_core::assembly::in_office;
use quitus_core::kernel::{Args, MemberId};
use quitus_core::sitting::{AgendaItem, Roll};
use quitus_pictures::Picture;

/// The assembly in its seats when the item was put to discussion, and the last vote on the whole.
pub(super) fn hemicycle(page: &ActPage<'_>, item: &AgendaItem, roll: &Roll) -> Picture {
    let file = page.file;
    let mut members: Vec<(&MemberId, String)> =
        in_office(&file.memberships, &file.assembly.id, file.sitting.day)
            .into_iter()
            .map(|member| (member, file.name(member)))
            .collect();
    members.sort_by_key(|(member, _)| file.member(member).map(|known| known.name.sort_key()));
    let vote = item.votes.iter().rev().find(|vote| vote.about.is_none());
    let chamber = Chamber { members, sitting: &file.sitting, roll, vote };
    sitting::hemicycle(&chamber, "hemicycle", page.words())
}

/// The names of the roll, folded: present, proxies, excused.
pub(super) fn names(page: &ActPage<'_>, roll: &Roll) -> Markup {
    let (file, words) = (page.file, page.words());
    let excused: Vec<&MemberId> = file.sitting.excused().collect();
    let list = |members: &[&MemberId]| {
        html! { ul class="names" { @for member in members { li { (file.name(member)) } } } }
    };
    let count = |count: usize| Args::none().with("count", count);
    html! {
        details class="roll" {
            summary { (words.word("act-roll")) }
            h3 { (words.say("act-legend-present", &count(roll.present.len()))) }
            (list(&roll.present.iter().collect::<Vec<_>>()))
            @if !roll.proxies.is_empty() {
                h3 { (words.say("act-proxies", &count(roll.proxies.len()))) }
                ul class="pairs" { @for proxy in &roll.proxies {
                    li { (file.name(&proxy.giver)) " → " (file.name(&proxy.holder)) }
                } }
            }
            @if !excused.is_empty() {
                h3 { (words.say("act-legend-excused", &count(excused.len()))) }
                (list(&excused))
            }
        }
    }
}
