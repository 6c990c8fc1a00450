//! What is kept for ever: the journal, and the documents of an act side by side.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::document::{self, DocumentState, KeptDocument, Making};
use crate::{Engine, StoreError, StoreResult, Tx, file, journal};
use quitus_core::kernel::{ActId, AuthorityId, DocumentId, Instant, SittingId};

fn authority() -> AuthorityId {
    AuthorityId::new("authority-essai")
}

fn made(tx: &mut Tx<'_>, id: &str) -> StoreResult<KeptDocument> {
    let keep =
        |tx: &mut Tx<'_>, kind: &str, bytes: &str| file::keep(tx, &authority(), kind, bytes.as_bytes());
    Ok(KeptDocument {
        id: DocumentId::new(id),
        kind: "extract".into(),
        act: Some(ActId::new("act-1")),
        sitting: SittingId::new("sitting-1"),
        state: DocumentState::AsMade,
        sha256: keep(tx, "application/pdf", &format!("%PDF {id}"))?,
        making: Some(Making {
            template_sha256: keep(tx, "text/x-typst", "= Extrait")?,
            input_sha256: keep(tx, "application/json", "{}")?,
            fonts: "fonts".into(),
            engine: "typst 0.15.1".into(),
        }),
        pages: Some(4),
        kept_at: Instant(5),
        vouched_by: None,
        supersedes: None,
    })
}

on_both_engines! {
    fn the_files_of_an_act_are_kept_apart(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let (kept, found) = home
            .write(|tx| {
                let made = made(tx, "z-made")?;
                let signed = KeptDocument {
                    id: DocumentId::new("m-signed"),
                    state: DocumentState::AsSigned,
                    sha256: file::keep(tx, &authority(), "application/pdf", b"%PDF signed")?,
                    making: None,
                    pages: None,
                    vouched_by: Some("greffe@essai.fr".into()),
                    ..made.clone()
                };
                let stamped = KeptDocument {
                    id: DocumentId::new("a-stamped"),
                    state: DocumentState::WithReceipt,
                    supersedes: Some((made.id.clone(), "modèle corrigé".into())),
                    ..made.clone()
                };
                for document in [&made, &signed, &stamped] {
                    document::keep(tx, &authority(), document)?;
                }
                let found = document::of_act(tx, &authority(), &ActId::new("act-1"))?;
                Ok((vec![made, signed, stamped], found))
            })
            .expect("kept");
        assert_eq!(found, kept);
        let sitting = home.read(|tx| document::of_sitting(tx, &authority(), &SittingId::new("sitting-1")));
        assert_eq!(sitting.as_ref(), Ok(&kept));
        let name = kept[1].sha256.clone();
        let verified = home.read(move |tx| document::by_sha256(tx, &name)).expect("found");
        assert_eq!(verified, [(authority(), kept[1].clone())]);
        assert_eq!(home.refusal("UPDATE document SET state = 'as_signed'"), "document_kept");
        assert_eq!(home.refusal("DELETE FROM document"), "document_kept");
    }

    fn a_document_needs_its_bytes_and_what_made_it(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let without_bytes = home.write(|tx| {
            let document = KeptDocument { sha256: "0".repeat(64), ..made(tx, "made")? };
            document::keep(tx, &authority(), &document)
        });
        assert_eq!(without_bytes.expect_err("refused").refusal_code(), Some("foreign_key"));
        let without_making = home.write(|tx| {
            let document = KeptDocument { making: None, ..made(tx, "made")? };
            document::keep(tx, &authority(), &document)
        });
        let code = without_making.expect_err("refused");
        assert_eq!(code.refusal_code(), Some("document_made_can_be_made_again"));
    }

    fn the_journal_only_grows(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let entries: Vec<journal::Entry> = [Some(authority()), None, Some(authority())]
            .into_iter()
            .enumerate()
            .map(|(nth, authority)| journal::Entry {
                at: Instant(i64::try_from(nth).expect("few")),
                authority,
                actor: "greffe@essai.fr".into(),
                act: "act.enter".into(),
                subject: "2023.00168".into(),
                reason: (nth == 2).then(|| "erreur matérielle".into()),
                changed: Vec::new(),
            })
            .collect();
        let told = entries.clone();
        let ranks = home
            .write(move |tx| told.iter().map(|entry| journal::append(tx, entry)).collect::<StoreResult<Vec<_>>>())
            .expect("appended");
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{ranks:?}");
        let all = home.read(|tx| journal::since(tx, None, 0, 10)).expect("read");
        assert_eq!(all.into_iter().map(|ranked| ranked.entry).collect::<Vec<_>>(), entries);
        let first = ranks[0];
        let mine = home.read(move |tx| journal::since(tx, Some(&authority()), first, 10)).expect("read");
        assert_eq!(mine.iter().map(|ranked| ranked.seq).collect::<Vec<_>>(), [ranks[2]]);
        let about = home.read(|tx| journal::about(tx, &authority(), "2023.00168")).expect("read");
        assert_eq!(about.len(), 2);
        assert_eq!(home.refusal("UPDATE journal SET actor = 'x'"), "journal_kept");
        assert_eq!(home.refusal("DELETE FROM journal"), "journal_kept");
        let nameless = home.write(|tx| {
            let entry = journal::Entry {
                at: Instant(0),
                authority: None,
                actor: String::new(),
                act: "x".into(),
                subject: "x".into(),
                reason: None,
                changed: Vec::new(),
            };
            journal::append(tx, &entry)
        });
        assert_eq!(nameless.expect_err("refused").refusal_code(), Some("journal_actor_named"));
    }

    fn bytes_that_the_disk_changed_are_seen(home: &Home) {
        home.write(|tx| World::of("essai").keep(tx)).expect("kept");
        let name = home.write(|tx| file::keep(tx, &authority(), "text/plain", b"quitus")).expect("kept");
        if home.engine() == Engine::Postgres {
            let lie = "INSERT INTO file (authority_id, sha256, media_type, bytes)
                SELECT authority_id, repeat('0', 64), media_type, bytes FROM file";
            return assert_eq!(home.refusal(lie), "file_is_its_sha256");
        }
        let other = rusqlite::Connection::open(home.file()).expect("opened");
        other
            .execute_batch("DROP TRIGGER file_no_update; UPDATE file SET bytes = x'00'")
            .expect("tampered with");
        let said = home.read(move |tx| file::load(tx, &authority(), &name));
        assert!(matches!(said, Err(StoreError::Unreadable(_))), "{said:?}");
    }
}
