//! Results entered, in whole or in part: read whole, every fault told at once, saved in one transaction.

use super::{Results, results, sheet_of};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate, sitting};
use quitus_core::account::Right;
use quitus_core::kernel::{Instant, MemberId, Refusal};
use quitus_core::review::SittingFile;
use quitus_core::sitting::results::{
    DeclaredInterest, EnteredVote, Figures, ResultSheet, SheetHead, SheetItem, SheetLine,
};
use quitus_core::sitting::{
    Fate, InterestKind, Interval, Officer, Position, PositionTaken, Presence, Proxy, SittingState, Urgency,
    VoteMethod,
};
use quitus_formats::api::{
    HeadEntered, ItemEntered, LineEntered, OfficerEntered, ResultsEntered, VoteEntered,
};
use quitus_formats::case::Zone;
use quitus_store::{Tx, journal, sitting as rooms};

/// The longest text of a field, in characters.
const LONGEST: usize = 20_000;

impl Quitus {
    /// Saves what was entered: all of it, or nothing and every reason. Answers the results as they then stand.
    pub fn enter_results(
        &self,
        acting: &Acting,
        authority: &str,
        text: &str,
        entered: &ResultsEntered,
    ) -> AppResult<Results> {
        let (code, text) = (authority.to_owned(), text.to_owned());
        let (acting, entered) = (acting.clone(), entered.clone());
        self.store.write(move |tx| {
            let place = locate::to_write(tx, &acting, &code, Right::RecordSittings)?;
            let (authority, id) = locate::sitting(tx, Some(&place.code), &text)?;
            if !rooms::hold_open(tx, &authority, &id)? {
                return Err(AppError::refused(Refusal::new("sitting-is-sealed")));
            }
            let file = sitting::load(tx, &authority, &id)?;
            super::demand_over(&file, acting.today)?;
            let before = sheet_of(tx, &authority, &file)?;
            let mut reading = Reading::of(&file);
            let after = reading.laid_over(&before, &entered);
            if !reading.refusals.is_empty() {
                return Err(AppError::Refused(reading.refusals));
            }
            let saved = save(tx, &file, &before, &after)?;
            if saved > 0 {
                let subject = format!("{}/{}", file.sitting.day, file.assembly.key);
                journal::append(tx, &acting.entry(&authority, "results.enter", subject))?;
            }
            results(tx, &authority, &id)
        })
    }
}

/// Saves the parts that changed; refused when someone saved one of them meanwhile.
fn save(tx: &mut Tx<'_>, file: &SittingFile, before: &ResultSheet, after: &ResultSheet) -> AppResult<usize> {
    let (authority, id) = (&file.authority.id, &file.sitting.id);
    let mut stale = Vec::new();
    let mut saved = 0;
    let mut told = |saved_it: bool, about: String, what: String| {
        if !saved_it {
            stale.push(Refusal::new("result-changed-meanwhile").with("what", what).about(about));
        }
        saved += 1;
    };
    if after.head != before.head {
        told(rooms::sheet::save_head(tx, authority, id, &after.head)?, "head".into(), String::new());
    }
    for (line, old) in after.lines.iter().zip(&before.lines).filter(|(line, old)| line != old) {
        let saved = rooms::sheet::save_line(tx, authority, id, line)?;
        told(saved, member_field(file, &old.member), file.formal_name(&old.member));
    }
    for (line, old) in after.items.iter().zip(&before.items).filter(|(line, old)| line != old) {
        let saved = rooms::sheet::save_item(tx, authority, id, line)?;
        let item = file.sitting.items.iter().find(|item| item.id == old.item);
        let (order, title) = item.map(|item| (item.order, item.title.clone())).unwrap_or_default();
        told(saved, format!("item-{order}"), title);
    }
    if stale.is_empty() { Ok(saved) } else { Err(AppError::Refused(stale)) }
}

fn member_field(file: &SittingFile, member: &MemberId) -> String {
    format!("member-{}", file.member(member).map_or("", |member| member.key.as_str()))
}

/// What is read, and all that was wrong with it.
struct Reading<'a> {
    file: &'a SittingFile,
    zone: Zone,
    refusals: Vec<Refusal>,
}

impl<'a> Reading<'a> {
    fn of(file: &'a SittingFile) -> Self {
        let zone = Zone::named(&file.authority.time_zone).unwrap_or_else(Zone::paris);
        Reading { file, zone, refusals: Vec::new() }
    }

    fn laid_over(&mut self, before: &ResultSheet, entered: &ResultsEntered) -> ResultSheet {
        let mut after = before.clone();
        if let Some(head) = &entered.head {
            self.head(&mut after.head, head);
        }
        for one in &entered.members {
            let field = format!("member-{}", one.member);
            let Some(member) = self.member(&one.member, &field) else { continue };
            match after.lines.iter_mut().find(|line| line.member == member) {
                Some(line) => self.line(line, one, &field),
                None => self.refuse("not-in-office", "member", &one.member, &field),
            }
        }
        for one in &entered.items {
            let field = format!("item-{}", one.item);
            let id = self.file.sitting.item(one.item).map(|item| item.id.clone());
            match after.items.iter_mut().find(|line| Some(&line.item) == id.as_ref()) {
                Some(line) => self.item(line, one, &field),
                None => self.refusals.push(Refusal::new("no-such-item").about(field)),
            }
        }
        after
    }

    fn head(&mut self, head: &mut SheetHead, entered: &HeadEntered) {
        let version = entered.version.unwrap_or(head.version);
        if let Some(word) = &entered.state {
            let held = [SittingState::Held, SittingState::NoQuorum];
            let state = SittingState::from_word(word).filter(|state| held.contains(state));
            match state {
                Some(state) => head.state = state,
                None => self.refuse("not-a-word", "word", word, "head-state"),
            }
        }
        if let Some(place) = &entered.place {
            head.place = self.text(place, "head-place");
        }
        self.hour(&mut head.opened_at, entered.opened_at.as_deref(), "head-opened_at");
        self.hour(&mut head.closed_at, entered.closed_at.as_deref(), "head-closed_at");
        if matches!((head.opened_at, head.closed_at), (Some(from), Some(until)) if until < from) {
            self.refusals.push(Refusal::new("hours-not-in-order").about("head-closed_at"));
        }
        if let Some(word) = &entered.urgency {
            head.urgency = self.word(word, "head-urgency", Urgency::from_word);
        }
        if let Some(chair) = &entered.chair {
            head.chair = self.officer(chair, "head-chair", true);
        }
        if let Some(secretaries) = &entered.secretaries {
            head.secretaries =
                secretaries.iter().filter_map(|one| self.officer(one, "head-secretary", false)).collect();
        }
        head.version = version;
    }

    fn line(&mut self, line: &mut SheetLine, entered: &LineEntered, field: &str) {
        line.version = entered.version.unwrap_or(line.version);
        let mut stay = match &line.presence {
            Presence::Present(stays) => stays.first().copied().unwrap_or_default(),
            Presence::Excused | Presence::Absent => Interval::default(),
        };
        let several = matches!(&line.presence, Presence::Present(stays) if stays.len() > 1);
        self.hour(&mut stay.from, entered.arrived_at.as_deref(), &format!("{field}-arrived_at"));
        self.hour(&mut stay.until, entered.left_at.as_deref(), &format!("{field}-left_at"));
        if matches!((stay.from, stay.until), (Some(from), Some(until)) if until < from) {
            self.refusals.push(Refusal::new("hours-not-in-order").about(format!("{field}-left_at")));
        }
        match entered.presence.as_deref() {
            Some("present") if several && entered.arrived_at.is_none() && entered.left_at.is_none() => {}
            Some("present") => line.presence = Presence::Present(vec![stay]),
            Some("excused") => line.presence = Presence::Excused,
            Some("absent") => line.presence = Presence::Absent,
            Some(other) => self.refuse("not-a-word", "word", other, field),
            None if matches!(line.presence, Presence::Present(_)) && !several => {
                line.presence = Presence::Present(vec![stay]);
            }
            None => {}
        }
        if let Some(key) = &entered.proxy_to {
            line.proxy = self.proxy(line, key, field);
        }
        if let Some(paper) = &mut line.proxy {
            let mut given = paper.given_at;
            self.hour(
                &mut given,
                entered.proxy_received_at.as_deref(),
                &format!("{field}-proxy_received_at"),
            );
            paper.given_at = given;
        }
    }

    fn proxy(&mut self, line: &SheetLine, key: &str, field: &str) -> Option<Proxy> {
        let field = format!("{field}-proxy_to");
        let holder = if key.trim().is_empty() { None } else { self.member(key.trim(), &field) }?;
        if holder == line.member {
            self.refusals.push(Refusal::new("proxy-to-oneself").about(field));
            return None;
        }
        if !self.file.in_office().contains(&&holder) {
            self.refuse("not-in-office", "member", &self.file.formal_name(&holder), &field);
            return None;
        }
        match &line.proxy {
            Some(paper) if paper.holder == holder => Some(paper.clone()),
            _ => Some(Proxy {
                giver: line.member.clone(),
                holder,
                given_at: None,
                revoked_at: None,
                earlier_sittings: None,
                illness: false,
                holder_as_written: None,
            }),
        }
    }

    fn item(&mut self, line: &mut SheetItem, entered: &ItemEntered, field: &str) {
        line.version = entered.version.unwrap_or(line.version);
        if let Some(fate) = entered.fate.as_deref().and_then(|word| self.word(word, field, Fate::from_word)) {
            line.fate = fate;
        }
        self.hour(&mut line.opened_at, entered.opened_at.as_deref(), &format!("{field}-opened_at"));
        let asked = |known: Option<u32>, entered: Option<u32>| {
            entered.map_or(known, |members| Some(members).filter(|m| *m > 0))
        };
        line.requests.public = asked(line.requests.public, entered.asked_public);
        line.requests.secret = asked(line.requests.secret, entered.asked_secret);
        if let Some(interests) = &entered.interests {
            line.interests.clear();
            for one in interests {
                let member = self.member(&one.member, &format!("{field}-interests"));
                let kind = self.word(&one.kind, &format!("{field}-interests"), InterestKind::from_word);
                if let (Some(member), Some(kind)) = (member, kind) {
                    let organisation = one.organisation.trim().to_owned();
                    line.interests.push(DeclaredInterest {
                        member,
                        kind,
                        organisation,
                        left_room: one.left_room,
                    });
                }
            }
        }
        if let Some(debate) = &entered.debate {
            let field = format!("{field}-debate");
            line.debate = debate.iter().filter_map(|text| self.text(text, &field)).collect();
        }
        if let Some(votes) = &entered.votes {
            line.votes = votes.iter().map(|vote| self.vote(vote, field)).collect();
        }
        if line.fate != Fate::Voted {
            line.votes.clear();
        }
    }

    fn vote(&mut self, entered: &VoteEntered, field: &str) -> EnteredVote {
        let mut positions = Vec::new();
        for one in &entered.positions {
            let member = self.member(&one.member, &format!("{field}-names"));
            let position = self.word(&one.position, &format!("{field}-names"), Position::from_word);
            if let (Some(member), Some(position)) = (member, position) {
                positions.push(PositionTaken { member, position });
            }
        }
        EnteredVote {
            about: entered.about.as_deref().and_then(|about| self.text(about, field)),
            method: entered.method.as_deref().and_then(|word| self.word(word, field, VoteMethod::from_word)),
            figures: Figures {
                in_favour: entered.in_favour,
                against: entered.against,
                abstentions: entered.abstentions,
                not_voting: entered.not_voting,
            },
            unfavourable: entered.unfavourable,
            chair: entered.chair.as_deref().and_then(|word| self.word(word, field, Position::from_word)),
            positions,
        }
    }

    /// Someone who presided or kept the record, under the usual capacity when none is said.
    fn officer(&mut self, entered: &OfficerEntered, field: &str, presides: bool) -> Option<Officer> {
        if entered.member.trim().is_empty() {
            return None;
        }
        let member = self.member(entered.member.trim(), field)?;
        let said = entered.capacity.as_deref().map(str::trim).filter(|said| !said.is_empty());
        let capacity = match said {
            Some(said) => said.to_owned(),
            None if presides => self.capacity_of(&member),
            None => self.gendered(&member, "Le secrétaire de séance", "La secrétaire de séance"),
        };
        Some(Officer { member, capacity })
    }

    fn capacity_of(&self, member: &MemberId) -> String {
        let mut held =
            self.file.memberships.iter().filter(|m| m.member == *member && m.covers(self.file.sitting.day));
        held.find_map(|membership| membership.capacity.clone())
            .unwrap_or_else(|| self.gendered(member, "Le président de séance", "La présidente de séance"))
    }

    fn gendered(&self, member: &MemberId, mister: &str, madam: &str) -> String {
        let civility = self.file.member(member).and_then(|member| member.name.civility);
        let is_madam = civility == Some(quitus_core::kernel::Civility::Madam);
        if is_madam { madam } else { mister }.to_owned()
    }

    fn member(&mut self, key: &str, field: &str) -> Option<MemberId> {
        let found = self.file.members.iter().find(|member| member.key == key).map(|member| member.id.clone());
        if found.is_none() {
            self.refuse("no-such-member", "asked", key, field);
        }
        found
    }

    /// An hour on the clocks of the authority; nothing entered leaves it, an empty text takes it away.
    fn hour(&mut self, hour: &mut Option<Instant>, entered: Option<&str>, field: &str) {
        let Some(text) = entered.map(str::trim) else { return };
        if text.is_empty() {
            *hour = None;
            return;
        }
        let written = text.to_lowercase().replace(" h ", ":").replace('h', ":");
        let whole = if written.ends_with(':') { format!("{written}00") } else { written };
        match self.zone.read(&whole, self.file.sitting.day) {
            Some(at) => *hour = Some(at),
            None => self.refuse("not-an-hour", "text", text, field),
        }
    }

    fn word<T>(&mut self, word: &str, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let word = word.trim();
        let read = read(word);
        if read.is_none() && !word.is_empty() {
            self.refuse("not-a-word", "word", word, field);
        }
        read
    }

    fn text(&mut self, text: &str, field: &str) -> Option<String> {
        let text = text.trim();
        if text.chars().count() > LONGEST || text.contains('\0') {
            self.refusals.push(Refusal::new("text-too-long").with("limit", LONGEST).about(field));
            return None;
        }
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn refuse(&mut self, code: &'static str, name: &'static str, value: &str, field: &str) {
        let short: String = value.chars().take(80).collect();
        self.refusals.push(Refusal::new(code).with(name, short).about(field));
    }
}
