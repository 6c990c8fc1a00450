//! Drafts come back as they were, and the database keeps what must be kept of them.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::draft::{self, Circuit};
use crate::file;
use quitus_core::deliberation::*;
use quitus_core::kernel::*;

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn id() -> DraftId {
    DraftId::new("draft-1")
}

fn part(source: &str, kind: ParagraphKind, notation: &str) -> DraftPart {
    let paragraph = Paragraph::parse(kind, notation).expect("a paragraph");
    DraftPart { source: source.to_owned(), paragraphs: vec![paragraph], faults: 0 }
}

fn known_draft(world: &World) -> Draft {
    Draft {
        title: "Subvention (fictif)".into(),
        subject_code: Some("7.5".into()),
        rapporteur: Some(world.members[0].id.clone()),
        service: "Culture".into(),
        assembly: Some(world.assemblies[0].id.clone()),
        aimed_at: "2026-03-29".parse().ok(),
        citations: part("Vu le code", ParagraphKind::Body, "Vu le code"),
        recitals: part("| a | b |", ParagraphKind::Row { head: true }, "a|b"),
        enacting: part("1. décide", ParagraphKind::Numbered(1), "décide {amount:total}"),
        amounts: vec![AxisAmount { axis: "A".into(), amount: Cents::new(100) }],
        stated_total: Some(Cents::new(100)),
        programme: Some(world.programmes[0].id.clone()),
        delegation: Some(world.delegations[0].key.clone()),
        budget_lines: world.budget_lines.iter().map(|line| line.key.clone()).collect(),
        agreements: world.agreements.iter().map(|one| one.key.clone()).collect(),
        note: "La note.".into(),
        ..Draft::begun(id(), "a@example.org")
    }
}

fn kept(home: &Home) -> Draft {
    let world = World::of("essai");
    let draft = known_draft(&world);
    let told = draft.clone();
    home.write(move |tx| {
        world.keep(tx)?;
        draft::insert(tx, &authority(), &told, Instant(1))
    })
    .expect("kept");
    draft
}

fn visa(id: &str, act: VisaAct) -> Visa {
    Visa {
        id: id.into(),
        round: 1,
        nth: Some(0),
        version: 1,
        act,
        at: Instant(2),
        actor: "b@example.org".into(),
        comment: Some("à revoir".into()),
        to: (act == VisaAct::Delegated).then(|| AccountId::new("c")),
    }
}

const REFUSED: &[(&str, &str)] = &[
    ("DELETE FROM draft", "draft_kept"),
    ("UPDATE draft SET title = 'x' WHERE state = 'enacted'", "draft_kept"),
    ("UPDATE draft SET state = 'writing', act_id = NULL", "draft_kept"),
    ("UPDATE draft_part SET source = 'x'", "draft_kept"),
    ("UPDATE draft_paragraph SET notation = 'x'", "draft_kept"),
    ("DELETE FROM draft_paragraph", "draft_kept"),
    ("DELETE FROM draft_amount", "draft_kept"),
    ("DELETE FROM draft_budget_line", "draft_kept"),
    ("DELETE FROM draft_agreement", "draft_kept"),
    ("DELETE FROM draft_attachment", "draft_kept"),
    ("DELETE FROM draft_opinion", "draft_kept"),
    (
        "INSERT INTO draft_opinion (authority_id, id, draft_id, nth, committee, sense)
            VALUES ('authority-essai', 'o', 'draft-1', 9, 'x', 'favourable')",
        "draft_kept",
    ),
    ("UPDATE draft_visa SET act = 'sent'", "visa_kept"),
    ("DELETE FROM draft_visa", "visa_kept"),
    ("UPDATE draft_step SET optional = 1", "visa_kept"),
    ("DELETE FROM draft_step", "visa_kept"),
];

on_both_engines! {
    fn a_draft_comes_back_as_it_was(home: &Home) {
        let draft = kept(home);
        assert_eq!(home.read(|tx| draft::load(tx, &authority(), &id())).expect("loaded"), draft);
        let lines = home.read(|tx| draft::list(tx, &authority())).expect("listed");
        assert_eq!((lines.len(), lines[0].state, lines[0].service.as_str()), (1, DraftState::Writing, "Culture"));
    }

    fn whoever_saves_over_another_version_is_told(home: &Home) {
        let draft = kept(home);
        let mine = Draft { title: "Le mien".into(), ..draft.clone() };
        let theirs = Draft { title: "Le leur".into(), amounts: Vec::new(), ..draft };
        for (version, told) in [(mine, true), (theirs, false)] {
            let saved = home.write(move |tx| draft::save(tx, &authority(), &version, Instant(3), "b"));
            assert_eq!(saved, Ok(told));
        }
        let now = home.read(|tx| draft::load(tx, &authority(), &id())).expect("loaded");
        assert_eq!((now.version, now.title.as_str(), now.amounts.len()), (2, "Le mien", 1));
    }

    fn the_way_from_visa_to_visa_is_kept_in_order(home: &Home) {
        kept(home);
        let step = AskedStep {
            nth: 0,
            kind: StepKind::Finance,
            responsible: Some(AccountId::new("b")),
            due: "2026-03-10".parse().ok(),
            optional: false,
        };
        let (steps, told) = (vec![step.clone()], step);
        let acts = [VisaAct::Sent, VisaAct::Delegated, VisaAct::Returned, VisaAct::Given];
        home.write(move |tx| {
            draft::start_round(tx, &authority(), &id(), 1, &steps)?;
            for (rank, act) in acts.into_iter().enumerate() {
                draft::add_visa(tx, &authority(), &id(), &visa(&format!("v{}", 9 - rank), act))?;
            }
            Ok(())
        })
        .expect("kept");
        let visas = home.read(|tx| draft::visas(tx, &authority(), &id())).expect("visas");
        assert_eq!(visas.iter().map(|visa| visa.act).collect::<Vec<_>>(), acts);
        assert_eq!(visas[1], visa("v8", VisaAct::Delegated));
        assert_eq!(home.read(|tx| draft::steps(tx, &authority(), &id(), 1)), Ok(vec![told]));
        for (wrong, code) in [
            (Visa { comment: None, ..visa("w", VisaAct::Returned) }, "draft_visa_return_says_why"),
            (Visa { nth: None, ..visa("w", VisaAct::Given) }, "draft_visa_step_named"),
            (Visa { to: None, ..visa("w", VisaAct::Delegated) }, "draft_visa_delegated_to_someone"),
        ] {
            let refused = home.write(move |tx| draft::add_visa(tx, &authority(), &id(), &wrong));
            assert_eq!(refused.expect_err("refused").refusal_code(), Some(code));
        }
    }

    fn a_circuit_is_set_over_the_one_that_was_read(home: &Home) {
        kept(home);
        assert_eq!(home.read(|tx| draft::circuit(tx, &authority())), Ok(Circuit::default()));
        let step = CircuitStep {
            kind: StepKind::Director,
            service: Some("Eau".into()),
            responsible: None,
            days_before: 3,
            optional: true,
        };
        let first = Circuit { deposit_days: 4, steps: vec![step.clone(), step], version: 0 };
        let told = first.clone();
        assert_eq!(home.write(move |tx| draft::save_circuit(tx, &authority(), &told)), Ok(true));
        let now = Circuit { version: 1, ..first.clone() };
        assert_eq!(home.read(|tx| draft::circuit(tx, &authority())), Ok(now));
        for (version, saved) in [(0, false), (2, false), (1, true)] {
            let told = Circuit { version, steps: Vec::new(), ..first.clone() };
            let answer = home.write(move |tx| draft::save_circuit(tx, &authority(), &told));
            assert_eq!(answer, Ok(saved), "{version}");
        }
    }

    fn an_item_has_one_draft_and_a_draft_on_no_item_is_on_no_agenda(home: &Home) {
        let draft = kept(home);
        let second = Draft { id: DraftId::new("draft-2"), ..draft.clone() };
        home.write(move |tx| draft::insert(tx, &authority(), &second, Instant(1))).expect("kept");
        let item = Some(ItemId::new("item-1"));
        for (draft_id, state, item, code) in [
            ("draft-1", DraftState::OnAgenda, item.clone(), None),
            ("draft-2", DraftState::OnAgenda, item.clone(), Some("draft_of_item")),
            ("draft-2", DraftState::OnAgenda, None, Some("draft_agenda_has_its_item")),
            ("draft-2", DraftState::Writing, item, Some("draft_item_is_on_agenda")),
            ("draft-2", DraftState::Enacted, None, Some("draft_enacted_has_its_act")),
            ("draft-2", DraftState::Withdrawn, None, Some("draft_withdrawn_says_why")),
        ] {
            let moved = Draft { id: DraftId::new(draft_id), state, item, ..draft.clone() };
            let answer = home.write(move |tx| draft::move_to(tx, &authority(), &moved));
            assert_eq!(answer.err().and_then(|why| why.refusal_code().map(str::to_owned)).as_deref(), code);
        }
        let found = home.read(|tx| draft::of_item(tx, &authority(), &ItemId::new("item-1")));
        assert_eq!(found, Ok(Some(id())));
    }

    fn a_draft_that_became_an_act_is_frozen(home: &Home) {
        kept(home);
        home.write(|tx| {
            let file = Attachment {
                id: "f".into(),
                name: "annexe.pdf".into(),
                sha256: file::keep(tx, &authority(), "application/pdf", b"%PDF")?,
                pages: 1,
                size: 4,
            };
            let opinion = Opinion {
                id: "o".into(),
                committee: "Finances".into(),
                day: None,
                sense: OpinionSense::NotGiven,
                remark: None,
            };
            let step =
                AskedStep { nth: 0, kind: StepKind::Clerk, responsible: None, due: None, optional: false };
            draft::attach(tx, &authority(), &id(), &file)?;
            draft::record_opinion(tx, &authority(), &id(), &opinion)?;
            draft::start_round(tx, &authority(), &id(), 1, &[step])?;
            draft::add_visa(tx, &authority(), &id(), &visa("v", VisaAct::Given))?;
            draft::enacted(tx, &authority(), &id(), &ActId::new("act-1"))?;
            assert_eq!(draft::attachments(tx, &authority(), &id())?, [file]);
            assert_eq!(draft::opinions(tx, &authority(), &id())?, [opinion]);
            Ok(())
        })
        .expect("enacted");
        for (statement, code) in REFUSED {
            assert_eq!(home.refusal(statement), *code, "{statement}");
        }
        let born = home.read(|tx| draft::of_act(tx, &authority(), &ActId::new("act-1")));
        assert_eq!(born, Ok(Some(id())));
    }
}
