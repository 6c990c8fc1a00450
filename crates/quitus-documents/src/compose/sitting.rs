//! How papers tell a sitting: heading, figures of the roll, names, movements, quorum.

use super::Composer;
use super::text::{capital, day, plain};
use crate::common::{NameList, Officer, ProxyLine, Roll as RollLines, Signature, SittingLines, Stated};
use quitus_core::assembly::{Assembly, Member, Membership, in_office};
use quitus_core::kernel::{Civility, MemberId};
use quitus_core::law::BodyKind;
use quitus_core::law::quorum_met::QuorumMet;
use quitus_core::sitting::{Interval, Officer as CoreOfficer, Presence, Roll, Sitting};

/// What a paper needs to tell a sitting, whichever file it comes from.
pub(super) struct Told<'a> {
    pub assembly: &'a Assembly,
    pub members: &'a [Member],
    pub memberships: &'a [Membership],
    pub sitting: &'a Sitting,
}

impl Told<'_> {
    pub(super) fn name(&self, member: &MemberId) -> String {
        self.find(member).map_or_else(|| member.to_string(), |member| member.name.formal())
    }

    fn find(&self, member: &MemberId) -> Option<&Member> {
        self.members.iter().find(|known| known.id == *member)
    }

    fn is_madam(&self, member: &MemberId) -> bool {
        self.find(member).is_some_and(|member| member.name.civility == Some(Civility::Madam))
    }

    pub(super) fn in_office(&self) -> usize {
        in_office(self.memberships, &self.assembly.id, self.sitting.day).len()
    }

    /// `Séance du Bureau métropolitain du 29 mars 2023`.
    pub(super) fn heading(&self) -> String {
        plain(&format!("Séance {} du {}", self.assembly.name_of, day(self.sitting.day)))
    }

    /// `la séance du Bureau métropolitain du 29 mars 2023`.
    pub(super) fn in_sentence(&self) -> String {
        plain(&format!("la séance {} du {}", self.assembly.name_of, day(self.sitting.day)))
    }

    /// `Le Bureau métropolitain a été convoqué le 22 mars 2023`.
    pub(super) fn convoked(&self) -> Option<String> {
        let sent = self.sitting.convoked_on?;
        let again = if self.sitting.second_of.is_some() { " de nouveau" } else { "" };
        Some(plain(&format!("Le {} a été convoqué{again} le {}", self.assembly.name, day(sent))))
    }

    fn officer(&self, office: (&str, &str), officer: &CoreOfficer) -> Officer {
        let (mister, madam) = office;
        let office = if self.is_madam(&officer.member) { madam } else { mister };
        Officer { office: office.to_owned(), name: self.name(&officer.member) }
    }

    fn officers(&self) -> Vec<Officer> {
        let chair = self
            .sitting
            .chair
            .iter()
            .map(|o| self.officer(("Président de séance", "Présidente de séance"), o));
        let secretaries = self
            .sitting
            .secretaries
            .iter()
            .map(|o| self.officer(("Secrétaire de séance", "Secrétaire de séance"), o));
        chair.chain(secretaries).collect()
    }

    /// Places to sign: secretaries, then chair.
    pub(super) fn signatures(&self) -> Vec<Signature> {
        let sign = |officer: &CoreOfficer| Signature {
            capacity: plain(&officer.capacity),
            name: Some(
                self.find(&officer.member).map_or_else(|| officer.member.to_string(), |m| m.name.plain()),
            ),
        };
        self.sitting.secretaries.iter().chain(&self.sitting.chair).map(sign).collect()
    }

    fn names<'m>(&self, label: &str, members: impl Iterator<Item = &'m MemberId>) -> NameList {
        NameList { label: label.to_owned(), names: members.map(|member| self.name(member)).collect() }
    }

    fn present_label(&self) -> &'static str {
        match self.assembly.kind {
            BodyKind::EpciCouncil | BodyKind::EpciBureauDelegated | BodyKind::EpciBureauAdvisory => {
                "Membres titulaires présents"
            }
            _ => "Membres présents",
        }
    }

    /// Names at an item: present, represented, excused, absent without excuse.
    fn roll(&self, roll: &Roll, movements: Vec<String>) -> RollLines {
        let represented = |member: &MemberId| roll.proxies.iter().any(|proxy| proxy.giver == *member);
        let rest = |wanted: fn(&Presence) -> bool| {
            let sitting = self.sitting;
            sitting.attendance.iter().filter(move |line| wanted(&line.presence)).map(|line| &line.member)
        };
        let excused = rest(|presence| *presence == Presence::Excused).filter(|member| !represented(member));
        let absent: Vec<&MemberId> = rest(|presence| !presence.came() && *presence != Presence::Excused)
            .filter(|m| !represented(m))
            .collect();
        let label =
            if self.present_label() == "Membres présents" { "Membres" } else { "Membres titulaires" };
        RollLines {
            present: Some(self.names(self.present_label(), roll.present.iter())),
            proxies: Some(
                roll.proxies
                    .iter()
                    .map(|proxy| ProxyLine {
                        giver: self.name(&proxy.giver),
                        holder: self.name(&proxy.holder),
                    })
                    .collect(),
            ),
            excused: Some(self.names(&format!("{label} absents excusés"), excused)),
            absent: (!absent.is_empty()).then(|| self.names(&format!("{label} absents"), absent.into_iter())),
            movements,
        }
    }

    fn counts(&self, roll: &Roll) -> Vec<Stated> {
        let stated = |label: &str, value: usize| Stated { label: label.to_owned(), value: value.to_string() };
        vec![
            stated("Nombre de membres en exercice", self.in_office()),
            stated("Nombre de présents", roll.present.len()),
            stated("Nombre de pouvoirs", roll.proxies.len()),
            stated("Nombre de voix", usize::try_from(roll.votes_available()).unwrap_or(usize::MAX)),
        ]
    }
}

impl Composer<'_> {
    /// The sitting as the head of an act tells it, with the roll of an item.
    pub(super) fn lines(&self, told: &Told<'_>, roll: &Roll, quorum: Option<QuorumMet>) -> SittingLines {
        SittingLines {
            heading: told.heading(),
            convoked: told.convoked(),
            hour: told.sitting.opened_at.map(|at| self.hour(at)),
            place: told.sitting.place.as_deref().map(plain),
            counts: told.counts(roll),
            quorum: quorum.map(quorum_sentence),
            officers: told.officers(),
            roll: told.roll(roll, self.movements(told)),
        }
    }

    /// Day, hour and place of a sitting, with their labels.
    pub(super) fn appointment(&self, told: &Told<'_>) -> Vec<Stated> {
        let weekday = quitus_words::typography::weekday(told.sitting.day, quitus_words::Lang::Fr);
        let mut stated = vec![("Jour", capital(&format!("{weekday} {}", day(told.sitting.day))))];
        stated.extend(told.sitting.opened_at.map(|at| ("Heure", self.hour(at))));
        stated.extend(told.sitting.place.as_deref().map(|place| ("Lieu", plain(place))));
        stated.into_iter().map(|(label, value)| Stated { label: label.to_owned(), value }).collect()
    }

    /// Arrivals and departures with their hours, and members who left for an item.
    fn movements(&self, told: &Told<'_>) -> Vec<String> {
        let mut movements = Vec::new();
        for line in &told.sitting.attendance {
            let Presence::Present(stays) = &line.presence else { continue };
            let name = told.name(&line.member);
            for stay in stays {
                movements.extend(self.stay(told.sitting, &name, *stay));
            }
        }
        movements
    }

    fn stay(&self, sitting: &Sitting, name: &str, stay: Interval) -> Vec<String> {
        let arrival = stay.from.filter(|from| sitting.opened_at.is_none_or(|opened| *from > opened));
        let departure = stay.until.filter(|until| sitting.closed_at.is_none_or(|closed| *until < closed));
        let arrived = arrival.map(|at| plain(&format!("Arrivée de {name} à {}.", self.hour(at))));
        let left = departure.map(|at| plain(&format!("Départ de {name} à {}.", self.hour(at))));
        arrived.into_iter().chain(left).collect()
    }
}

/// `Quorum : 36 ; 51 membres présents comptés : atteint.`
pub(super) fn quorum_sentence(quorum: QuorumMet) -> String {
    let met = if quorum.met { "atteint" } else { "non atteint" };
    plain(&format!("Quorum : {} ; membres présents comptés : {} ; {met}.", quorum.quorum, quorum.counted))
}
