//! Before the sitting: convocation of each member, agenda with its notes, attendance sheet.

use super::sitting::Told;
use super::text::{day, paragraphs, plain};
use super::{Composer, head};
use crate::agenda::{AgendaInput, AgendaLine};
use crate::attendance_sheet::{AttendanceSheetInput, ExpectedMember};
use crate::common::{Block, Signature, Stated};
use crate::convocation::{ConvocationInput, ProxySlip};
use crate::paper_list::{ListedPaper, PaperListInput};
use quitus_core::kernel::{Civility, Day, MemberId};
use quitus_core::law::quorum::quorum;
use quitus_core::review::SittingFile;
use quitus_core::sitting::{AgendaItem, Presence, Sending};
use quitus_words::Lang;
use quitus_words::typography::hour;

/// What a convocation that is sent says besides the records of its sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeDetails<'a> {
    /// The hour it convenes for, in minutes after midnight.
    pub begins_at: Option<u16>,
    /// How it is sent.
    pub sending: Option<Sending>,
    /// Lines of the member's address, on paper.
    pub postal: &'a [String],
    /// Why it takes the place of an earlier one.
    pub correction: Option<&'a str>,
}

/// The words of the letter that carries a convocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeLetter {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Composer<'_> {
    /// The convocation of a member as it is sent.
    pub fn convocation_sent(
        &self,
        file: &SittingFile,
        member: &MemberId,
        details: &NoticeDetails<'_>,
    ) -> ConvocationInput {
        let mut input = self.convocation(file, member);
        input.channel = details.sending.map(|sending| {
            match sending {
                Sending::Email => "Par voie électronique",
                Sending::Paper => "Par courrier",
                Sending::Hand => "Remise en main propre",
            }
            .to_owned()
        });
        if details.sending == Some(Sending::Paper) {
            input.addressee.extend(details.postal.iter().map(|line| plain(line)));
        }
        with_hour(&mut input.appointment, details.begins_at);
        if let Some(reason) = details.correction {
            let words = format!("Cette convocation remplace la précédente : {reason}");
            input.letter.push(Block::paragraph(plain(&words)));
        }
        input
    }

    /// The agenda with the note of each item, as it is sent.
    pub fn agenda_sent(&self, file: &SittingFile, details: &NoticeDetails<'_>) -> AgendaInput {
        let mut input = self.agenda(file);
        with_hour(&mut input.appointment, details.begins_at);
        input
    }

    /// The words of the e-mail that carries a convocation.
    pub fn notice_letter(
        &self,
        file: &SittingFile,
        member: &MemberId,
        details: &NoticeDetails<'_>,
    ) -> NoticeLetter {
        let told = told(file);
        let madam = file.member(member).is_some_and(|m| m.name.civility == Some(Civility::Madam));
        let mut appointment = self.appointment(&told);
        with_hour(&mut appointment, details.begins_at);
        let mut lines = vec![if madam { "Madame," } else { "Monsieur," }.to_owned(), String::new()];
        lines.push(plain(&format!(
            "Vous êtes convoqué{} à {}.",
            if madam { "e" } else { "" },
            told.in_sentence()
        )));
        lines.push(String::new());
        lines.extend(appointment.iter().map(|fact| plain(&format!("{} : {}", fact.label, fact.value))));
        lines.push(String::new());
        if let Some(reason) = details.correction {
            lines.push(plain(&format!("Cette convocation remplace la précédente : {reason}")));
            lines.push(String::new());
        }
        if file.sitting.urgency.is_some() {
            lines.push(plain("Vu l’urgence, le délai de convocation est abrégé ; l’assemblée se prononcera à l’ouverture de la séance."));
            lines.push(String::new());
        }
        lines.push(plain("Ordre du jour :"));
        let item = |item: &AgendaItem| {
            let line = agenda_line(&told, item, false);
            format!("  {}. {}", line.order.unwrap_or_else(|| item.order.to_string()), line.title)
        };
        lines.extend(file.sitting.items.iter().map(item));
        lines.push(String::new());
        lines.push(plain("La convocation, l’ordre du jour avec ses notes de synthèse et le rendez-vous pour votre agenda sont joints à ce message."));
        lines.push(String::new());
        lines.push(plain(&file.authority.name));
        if let Some(notice) = super::notice_of(file.authority.standing) {
            lines.push(plain(&notice));
        }
        lines.push(String::new());
        let again = if details.correction.is_some() { "Nouvelle convocation" } else { "Convocation" };
        NoticeLetter { subject: plain(&format!("{again} à {}", told.in_sentence())), body: lines.join("\n") }
    }

    /// The convocation of a member; its legal date is the day of sending, or that of the sitting while it is not sent.
    pub fn convocation(&self, file: &SittingFile, member: &MemberId) -> ConvocationInput {
        let told = told(file);
        let sent = file.sitting.convoked_on;
        let madam = file.member(member).is_some_and(|m| m.name.civility == Some(Civility::Madam));
        let place = file.authority.seat.last().map(|line| town(line));
        ConvocationInput {
            head: head(&file.authority, &file.assembly, sent.unwrap_or(file.sitting.day)),
            dated: match (place, sent) {
                (Some(place), Some(sent)) => plain(&format!("{place}, le {}", day(sent))),
                (None, Some(sent)) => plain(&format!("Le {}", day(sent))),
                (_, None) => "Date d’envoi à porter".to_owned(),
            },
            addressee: vec![told.name(member)],
            channel: None,
            subject: plain(&format!("Convocation à {}", told.in_sentence())),
            salutation: if madam { "Madame," } else { "Monsieur," }.to_owned(),
            letter: vec![Block::paragraph(plain(&format!(
                "J’ai l’honneur de vous convoquer à {}, dont l’ordre du jour suit.",
                told.in_sentence()
            )))],
            appointment: self.appointment(&told),
            agenda: file.sitting.items.iter().map(|item| agenda_line(&told, item, false)).collect(),
            urgency: file.sitting.urgency.map(|_| {
                plain("Vu l’urgence, le délai de convocation est abrégé ; l’assemblée se prononcera à l’ouverture de la séance.")
            }),
            enclosures: enclosures(file),
            farewell: Some(plain(&format!(
                "Je vous prie d’agréer, {}, l’expression de ma considération distinguée.",
                if madam { "Madame" } else { "Monsieur" }
            ))),
            signature: convener(file),
            proxy_slip: Some(ProxySlip { giver: told.name(member), sitting: told.in_sentence() }),
        }
    }

    /// The agenda with the note of each item.
    pub fn agenda(&self, file: &SittingFile) -> AgendaInput {
        let told = told(file);
        AgendaInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            heading: told.heading(),
            appointment: self.appointment(&told),
            items: file.sitting.items.iter().map(|item| agenda_line(&told, item, true)).collect(),
        }
    }

    /// The list of papers to post or to hand over; its legal date is the day the convocation was sent.
    pub fn paper_list(&self, file: &SittingFile, sent_on: Day, papers: Vec<ListedPaper>) -> PaperListInput {
        let without = papers.iter().filter(|paper| paper.postal.is_empty()).count();
        let figure = |label: &str, count: usize| Stated { label: label.to_owned(), value: count.to_string() };
        let mut counts = vec![figure("Plis", papers.len())];
        if without > 0 {
            counts.push(figure("Sans adresse connue", without));
        }
        let cleaned = |paper: ListedPaper| ListedPaper {
            name: plain(&paper.name),
            postal: paper.postal.iter().map(|line| plain(line)).collect(),
            given_on: paper.given_on,
        };
        PaperListInput {
            head: head(&file.authority, &file.assembly, sent_on),
            heading: told(file).heading(),
            counts,
            papers: papers.into_iter().map(cleaned).collect(),
        }
    }

    /// The day a paper was posted, as the list prints it: `22 mars 2023`.
    pub fn day_given(day_given: Day) -> String {
        day(day_given)
    }

    /// The attendance sheet: one line for each member in office, in the order of names.
    pub fn attendance_sheet(&self, file: &SittingFile) -> AttendanceSheetInput {
        let told = told(file);
        let mut members: Vec<_> =
            file.in_office().into_iter().filter_map(|member| file.member(member)).collect();
        members.sort_by_key(|member| member.name.sort_key());
        let mut counts = vec![stated("Membres en exercice", file.in_office_count())];
        let needed = quorum(file.in_office_count(), file.assembly.kind, file.sitting.day).ok();
        counts.extend(needed.map(|needed| stated("Quorum", needed)));
        AttendanceSheetInput {
            head: head(&file.authority, &file.assembly, file.sitting.day),
            heading: told.heading(),
            appointment: self.appointment(&told),
            members: members
                .into_iter()
                .map(|member| ExpectedMember {
                    name: member.name.formal(),
                    capacity: capacity(file, &member.id),
                    already_known: already_known(&told, file, &member.id),
                })
                .collect(),
            counts,
            signatures: told.signatures(),
        }
    }
}

/// What a paper needs to tell a sitting.
pub(super) fn told(file: &SittingFile) -> Told<'_> {
    Told {
        assembly: &file.assembly,
        members: &file.members,
        memberships: &file.memberships,
        sitting: &file.sitting,
    }
}

fn stated(label: &str, value: u32) -> Stated {
    Stated { label: label.to_owned(), value: value.to_string() }
}

fn agenda_line(told: &Told<'_>, item: &AgendaItem, with_note: bool) -> AgendaLine {
    AgendaLine {
        order: item.order_known.then(|| item.order.to_string()),
        title: plain(&item.title),
        rapporteur: item.rapporteur.as_ref().map(|member| told.name(member)),
        note: if with_note { paragraphs(&item.note) } else { Vec::new() },
    }
}

/// The hour after the day, when it is known and not told already.
fn with_hour(appointment: &mut Vec<Stated>, begins_at: Option<u16>) {
    let told = appointment.iter().any(|fact| fact.label == "Heure");
    if let (false, Some(hour)) = (told, begins_at.and_then(|minutes| hour(minutes, Lang::Fr))) {
        appointment.insert(1.min(appointment.len()), Stated { label: "Heure".to_owned(), value: hour });
    }
}

/// The town of the last line of an address: `42000 Sainte-Aubaine` gives `Sainte-Aubaine`.
fn town(line: &str) -> String {
    line.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace()).to_owned()
}

fn enclosures(file: &SittingFile) -> Vec<String> {
    let notes = file.sitting.items.iter().any(|item| !item.note.is_empty());
    notes.then(|| "Ordre du jour et notes explicatives de synthèse".to_owned()).into_iter().collect()
}

/// The chair convenes; while no chair is recorded the place to sign bears no name.
fn convener(file: &SittingFile) -> Signature {
    match &file.sitting.chair {
        Some(chair) => Signature {
            capacity: plain(&chair.capacity),
            name: file.member(&chair.member).map(|member| member.name.plain()),
        },
        None => Signature { capacity: "L’autorité qui convoque".to_owned(), name: None },
    }
}

fn capacity(file: &SittingFile, member: &MemberId) -> Option<String> {
    let held = file.memberships.iter().filter(|m| m.member == *member && m.covers(file.sitting.day));
    held.filter_map(|membership| membership.capacity.as_deref()).next().map(plain)
}

fn already_known(told: &Told<'_>, file: &SittingFile, member: &MemberId) -> Option<String> {
    let proxy = file.sitting.proxies.iter().find(|proxy| proxy.giver == *member);
    match proxy {
        Some(proxy) => Some(plain(&format!("Pouvoir à {}", told.name(&proxy.holder)))),
        None => (*file.sitting.presence(member) == Presence::Excused).then(|| "Excusé(e)".to_owned()),
    }
}
