//! Records for the tests: a small world where every field is known once and unknown once.

mod sittings;

use crate::{
    StoreResult, Tx, agreement, assembly, deliberation, funding, legality, programme, register, sitting,
};
use quitus_core::agreement::Agreement;
use quitus_core::assembly::{Assembly, Authority, AuthorityKind, Delegation, Member, Membership, Standing};
use quitus_core::deliberation::{ActNature, AxisAmount, Deliberation, Paragraph, ParagraphKind};
use quitus_core::funding::{BudgetLine, Section};
use quitus_core::kernel::*;
use quitus_core::law::BodyKind;
use quitus_core::legality::{LegalDates, Receipt};
use quitus_core::programme::{
    Axis, Figure, Organisation, Origin, Plan, Programme, ProgressCriterion, Quality,
};
use quitus_core::register::{NumberPattern, RegisterEntry};
use quitus_core::sitting::Sitting;

pub(super) use sittings::{bare_sitting, declared_vote};

/// Everything of an authority.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct World {
    pub(super) authority: Authority,
    pub(super) assemblies: Vec<Assembly>,
    pub(super) members: Vec<Member>,
    pub(super) memberships: Vec<Membership>,
    pub(super) delegations: Vec<Delegation>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) programmes: Vec<Programme>,
    pub(super) budget_lines: Vec<BudgetLine>,
    pub(super) agreements: Vec<Agreement>,
    pub(super) acts: Vec<Deliberation>,
    pub(super) sittings: Vec<Sitting>,
    pub(super) registers: Vec<(String, NumberPattern)>,
    pub(super) entries: Vec<RegisterEntry>,
    pub(super) dates: Vec<LegalDates>,
}

impl World {
    /// The world of an authority of that code.
    pub(super) fn of(code: &str) -> World {
        World {
            authority: authority(code),
            assemblies: assemblies(),
            members: ["Élodie", "Zoé", "Adèle", "Éric"].into_iter().enumerate().map(member).collect(),
            memberships: memberships(),
            delegations: delegations(),
            organisations: organisations(),
            programmes: vec![known_programme(), bare_programme()],
            budget_lines: budget_lines(),
            agreements: agreements(),
            acts: vec![known_act(), bare_act()],
            sittings: vec![sittings::held_sitting(), bare_sitting()],
            registers: vec![("deliberations".into(), NumberPattern("{year}.{rank:5}".into()))],
            entries: entries(),
            dates: dates(),
        }
    }

    pub(super) fn keep(&self, tx: &mut Tx<'_>) -> StoreResult<()> {
        let id = &self.authority.id;
        assembly::insert_authority(tx, &self.authority)?;
        self.assemblies.iter().try_for_each(|one| assembly::insert_assembly(tx, id, one))?;
        self.members.iter().try_for_each(|one| assembly::insert_member(tx, id, one))?;
        self.memberships.iter().try_for_each(|one| assembly::insert_membership(tx, id, one))?;
        self.delegations.iter().try_for_each(|one| assembly::insert_delegation(tx, id, one))?;
        self.organisations.iter().try_for_each(|one| programme::insert_organisation(tx, id, one))?;
        self.programmes.iter().try_for_each(|one| programme::insert(tx, id, one))?;
        self.budget_lines.iter().try_for_each(|one| funding::insert_budget_line(tx, id, one))?;
        self.agreements.iter().try_for_each(|one| agreement::insert(tx, id, one))?;
        self.acts.iter().try_for_each(|one| deliberation::insert(tx, id, one))?;
        self.sittings.iter().try_for_each(|one| sitting::insert(tx, id, one, 1))?;
        self.registers.iter().try_for_each(|(name, pattern)| register::declare(tx, id, name, pattern))?;
        self.entries.iter().try_for_each(|one| register::enter(tx, id, one))?;
        self.entries
            .iter()
            .zip(&self.dates)
            .try_for_each(|(entry, dates)| legality::record(tx, id, &entry.act, dates))
    }

    pub(super) fn load(tx: &mut Tx<'_>, code: &str) -> StoreResult<World> {
        let authority = assembly::authority_by_code(tx, code)?
            .ok_or_else(|| crate::StoreError::NotFound("authority".into()))?;
        let id = authority.id.clone();
        let entries = register::entries(tx, &id)?;
        Ok(World {
            assemblies: assembly::assemblies(tx, &id)?,
            members: assembly::members(tx, &id)?,
            memberships: assembly::memberships(tx, &id)?,
            delegations: assembly::delegations(tx, &id)?,
            organisations: programme::organisations(tx, &id)?,
            programmes: programme::list(tx, &id)?,
            budget_lines: funding::budget_lines(tx, &id)?,
            agreements: agreement::list(tx, &id)?,
            acts: entries
                .iter()
                .map(|one| deliberation::load(tx, &id, &one.act))
                .collect::<Result<_, _>>()?,
            sittings: sitting::list(tx, &id)?,
            registers: register::registers(tx, &id)?,
            dates: entries.iter().map(|one| legality::dates(tx, &id, &one.act)).collect::<Result<_, _>>()?,
            entries,
            authority,
        })
    }
}

pub(super) fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn text(words: &str) -> Option<String> {
    Some(words.to_owned())
}

fn authority(code: &str) -> Authority {
    Authority {
        id: AuthorityId::new(format!("authority-{code}")),
        code: code.into(),
        name: "Métropole d’essai (fictif)".into(),
        kind: AuthorityKind::Intermunicipal,
        standing: Standing::Fictional,
        siren: Siren::parse("732829320").ok(),
        siret: Siret::parse("73282932000074").ok(),
        population: Some(404_607),
        department: text("042"),
        seat: vec!["2 avenue des Essais".into(), String::new(), "a\\b\nc".into()],
        time_zone: "Europe/Paris".into(),
        story_day: Some(day("2023-05-02")),
        remark: text("remarque"),
    }
}

fn assemblies() -> Vec<Assembly> {
    let assembly = |id: &str, kind, legal_seats| Assembly {
        id: AssemblyId::new(id),
        key: id.into(),
        name: format!("{id} métropolitain"),
        name_of: format!("du {id} métropolitain"),
        kind,
        legal_seats,
    };
    vec![
        assembly("bureau", BodyKind::EpciBureauDelegated, Some(71)),
        assembly("conseil", BodyKind::EpciCouncil, None),
    ]
}

fn member((nth, given): (usize, &str)) -> Member {
    Member {
        id: MemberId::new(format!("m{nth}")),
        key: format!("membre-{nth}"),
        name: PersonName {
            civility: [None, Some(Civility::Mister), Some(Civility::Madam)][nth % 3],
            given: given.into(),
            family: ["ÉTIENNE", "Ébrard", "Zola", "Etiemble"][nth % 4].into(),
        },
        remark: (nth == 0).then(|| "lu « Elodie »".into()),
    }
}

fn memberships() -> Vec<Membership> {
    let membership = |member: &str, known: bool| Membership {
        member: MemberId::new(member),
        assembly: AssemblyId::new("bureau"),
        from: known.then(|| day("2020-07-01")),
        until: known.then(|| day("2023-12-31")),
        capacity: known.then(|| "Premier Vice-Président".into()),
        group: known.then(|| "Majorité".into()),
        table_order: known.then_some(1),
    };
    vec![membership("m1", true), membership("m0", false), membership("m2", false), membership("m3", false)]
}

fn delegations() -> Vec<Delegation> {
    let delegation = |key: &str, known: bool| Delegation {
        key: key.into(),
        giver: AssemblyId::new("conseil"),
        receiver: known.then(|| AssemblyId::new("bureau")),
        act_number: "2020.00017".into(),
        decided_on: day("2020-07-16"),
        until: known.then(|| day("2026-03-31")),
        scope: "subventions".into(),
        cap: known.then(|| Cents::new(10_000_000)),
        covers_several_years: known.then_some(false),
    };
    vec![delegation("z-subventions", true), delegation("a-president", false)]
}

fn organisations() -> Vec<Organisation> {
    let organisation = |key: &str, known: bool| Organisation {
        id: OrganisationId::new(key),
        key: key.into(),
        name: format!("{key} (fictif)"),
        kind: "foundation".into(),
        siren: known.then(|| Siren::parse("732829320").expect("a SIREN")),
        siret: known.then(|| Siret::parse("73282932000074").expect("a SIRET")),
        part_of: known.then(|| "fondation".into()),
        remark: known.then(|| "remarque".into()),
    };
    vec![organisation("rotonde", true), organisation("fondation", false)]
}

fn known_programme() -> Programme {
    let figure = |key: &str, known: bool| Figure {
        key: key.into(),
        axis: known.then(|| "B".into()),
        label: "malles".into(),
        unit: "malles".into(),
        year: 2022,
        from: known.then(|| day("2022-01-01")),
        until: known.then(|| day("2022-12-31")),
        value: known.then_some(120),
        origin: if known { Origin::Declared } else { Origin::Computed },
        quality: if known { Quality::Estimated } else { Quality::Counted },
        evidence: "120 malles pédagogiques".into(),
        previous: known.then(|| "a-malles-2021".into()),
        remark: known.then(|| "remarque".into()),
    };
    let criterion = |key: &str, known: bool| ProgressCriterion {
        key: key.into(),
        axis: "A".into(),
        label: "nombre de projets".into(),
        unit: known.then(|| "projets".into()),
        method: known.then(|| "compte".into()),
        baseline: known.then_some(0),
        target: known.then_some(-1),
    };
    let plan = |known: bool| Plan {
        axis: "B".into(),
        label: "« Voler »".into(),
        day: known.then(|| day("2023-09-29")),
        as_written: "octobre 2033".into(),
        remark: known.then(|| "lire 2023".into()),
    };
    Programme {
        key: "csti".into(),
        axes: vec![
            Axis { code: "B".into(), title: "Explora".into(), former_title: None },
            Axis { code: "A".into(), title: "Écoles".into(), former_title: text("Classes") },
        ],
        criteria: vec![criterion("z", true), criterion("a", false)],
        plans: vec![plan(true), plan(false)],
        figures: vec![figure("z-malles-2022", true), figure("a-malles-2021", false)],
        remark: text("remarque"),
        ..bare_programme()
    }
    .with_id("programme-1")
}

fn bare_programme() -> Programme {
    Programme {
        id: ProgrammeId::new("programme-0"),
        key: "autre".into(),
        title: "Culture scientifique".into(),
        from_year: 2023,
        until_year: 2025,
        recipient: "fondation".into(),
        operator: "rotonde".into(),
        axes: vec![],
        criteria: vec![],
        plans: vec![],
        figures: vec![],
        remark: None,
    }
}

trait WithId {
    fn with_id(self, id: &str) -> Self;
}

impl WithId for Programme {
    fn with_id(mut self, id: &str) -> Self {
        self.id = ProgrammeId::new(id);
        self
    }
}

fn budget_lines() -> Vec<BudgetLine> {
    let line = |key: &str, known: bool| BudgetLine {
        key: key.into(),
        year: known.then_some(2023),
        section: known.then_some(Section::Investment),
        as_written: "INUM 204-SUFLI".into(),
        article: known.then(|| "20421".into()),
        remark: known.then(|| "remarque".into()),
    };
    vec![line("z-sufli", true), line("a-autre", false)]
}

fn agreements() -> Vec<Agreement> {
    let agreement = |key: &str, known: bool| Agreement {
        key: key.into(),
        title: "Convention triennale".into(),
        parties: if known { vec!["rotonde".into(), "fondation".into()] } else { vec![] },
        from_year: known.then_some(2023),
        until_year: known.then_some(2025),
        funded: if known { vec![(2023, Cents::new(10_000_000)), (2022, Cents::ZERO)] } else { vec![] },
        regrant_clause: known.then_some(true),
        signed_on: known.then(|| day("2023-05-15")),
        decided_here: known,
        remark: known.then(|| "remarque".into()),
    };
    vec![agreement("triennale", true), agreement("explora", false)]
}

fn paragraph(kind: ParagraphKind, notation: &str) -> Paragraph {
    Paragraph::parse(kind, notation).expect(notation)
}

fn known_act() -> Deliberation {
    Deliberation {
        id: ActId::new("act-1"),
        number: "2023.00168".into(),
        title: "PROGRAMME DE PARTENARIAT".into(),
        nature: ActNature::Deliberation,
        subject_code: text("7.5"),
        rapporteur: Some(MemberId::new("m1")),
        citations: vec![paragraph(ParagraphKind::Body, "Vu le **code** général, \\*")],
        recitals: vec![
            paragraph(ParagraphKind::Heading(1), "I. Bilan"),
            paragraph(ParagraphKind::Bullet(2), "{figure:z-malles-2022} malles en {plain:3|trois axes} axes"),
            paragraph(ParagraphKind::Body, "Après, *en italique*."),
        ],
        enacting: vec![
            paragraph(ParagraphKind::Body, "Le Bureau, après en avoir délibéré :"),
            paragraph(ParagraphKind::Numbered(1), "autorise le versement de {amount:total}"),
        ],
        amounts: [("B", 6_000_000), ("A", 4_000_000)].map(axis_amount).into(),
        stated_total: Some(Cents::new(10_000_000)),
        programme: Some(ProgrammeId::new("programme-1")),
        delegation: text("z-subventions"),
        budget_lines: vec!["z-sufli".into(), "a-autre".into()],
        agreements: vec!["triennale".into(), "explora".into()],
    }
}

fn axis_amount((axis, cents): (&str, i64)) -> AxisAmount {
    AxisAmount { axis: axis.into(), amount: Cents::new(cents) }
}

pub(super) fn bare_act() -> Deliberation {
    Deliberation {
        id: ActId::new("act-2"),
        number: "2023.00169".into(),
        title: "Vœu".into(),
        nature: ActNature::Other,
        subject_code: None,
        rapporteur: None,
        citations: vec![],
        recitals: vec![],
        enacting: vec![],
        amounts: vec![],
        stated_total: None,
        programme: None,
        delegation: None,
        budget_lines: vec![],
        agreements: vec![],
    }
}

fn entries() -> Vec<RegisterEntry> {
    let known = RegisterEntry {
        act: ActId::new("act-1"),
        register: "deliberations".into(),
        year: 2023,
        rank: 168,
        number: "2023.00168".into(),
        sitting: SittingId::new("sitting-1"),
        order_in_sitting: Some(12),
        wire_number: text("2023_00168"),
        signatories: vec![MemberId::new("m2"), MemberId::new("m1")],
        supersedes: None,
    };
    let bare = RegisterEntry {
        act: ActId::new("act-2"),
        rank: 169,
        number: "2023.00169".into(),
        order_in_sitting: None,
        wire_number: None,
        signatories: vec![],
        supersedes: Some((ActId::new("act-1"), "erreur matérielle".into())),
        ..known.clone()
    };
    vec![known, bare]
}

fn dates() -> Vec<LegalDates> {
    let known = LegalDates {
        transmitted_on: Some(day("2023-04-04")),
        receipt: Some(Receipt {
            identifier: text("042-244200770-20230329-2023_00168-DE"),
            received_on: Some(day("2023-04-04")),
            received_at: Some(Instant(7_000)),
            wording: text("REÇU EN PRÉFECTURE"),
        }),
        published_on: Some(day("2023-04-06")),
        notified_on: Some(day("2023-04-07")),
        withdrawn_from_site_on: Some(day("2023-07-01")),
    };
    let silent = Receipt { identifier: None, received_on: None, received_at: None, wording: None };
    vec![known, LegalDates { receipt: Some(silent), ..LegalDates::default() }]
}
