//! Drafts as people meet them: several faults at once, two clerks, a double click, a PDF that is a program.

use crate::house::{INVENTED, PUBLISHED, house};
use crate::visitor::{Answer, ask, get};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::{Acting, DraftFields, Reader};
use quitus_core::kernel::{Day, Instant};
use std::sync::OnceLock;

fn acting() -> Acting {
    Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_763_100_000_000_000),
        today: Day::constant(2025, 11, 14),
    }
}

fn fields(title: &str) -> DraftFields {
    DraftFields {
        title: title.to_owned(),
        enacting: "1. décide de vérifier {plain:3|essais}".to_owned(),
        ..DraftFields::default()
    }
}

/// A draft of the invented authority, made at the first call.
pub fn sample() -> &'static str {
    static DRAFT: OnceLock<()> = OnceLock::new();
    DRAFT.get_or_init(|| {
        begun("draft-sample");
        let (quitus, acting) = (&house().quitus, acting());
        quitus
            .attach_to_draft(&acting, INVENTED, "draft-sample", "attachment-sample", "annexe.pdf", &pdf())
            .expect("joined");
    });
    "draft-sample"
}

fn begun(id: &str) {
    let quitus = &house().quitus;
    quitus.begin_draft(&acting(), INVENTED, id, &fields("Projet gardé sous clef (fictif)")).expect("begun");
}

/// A document of the house, as a PDF that somebody joins.
fn pdf() -> Vec<u8> {
    house().quitus.document_file(&Reader::Keeper, PUBLISHED, &house().extract).expect("bytes")
}

async fn send(path: &str, body: &str) -> Answer {
    sent(path, "application/x-www-form-urlencoded", body.as_bytes().to_vec()).await
}

async fn sent(path: &str, kind: &str, body: Vec<u8>) -> Answer {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/fr/{INVENTED}{path}"))
        .header("content-type", kind)
        .body(Body::from(body));
    ask(Reader::Keeper, request.expect("a request")).await
}

async fn read(path: &str) -> String {
    get(Reader::Keeper, &format!("/fr/{INVENTED}{path}")).await.text()
}

#[tokio::test]
async fn a_form_with_several_faults_comes_back_whole() {
    let body = "id=draft-faulty&title=Essai&aimed_at=32+mars&stated_total=douze&axis-0=A&amount-0=1,234\
        &assembly=senat&enacting=1.+d%C3%A9cide+tout";
    let answer = send("/drafts/new", body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    for kept in ["32 mars", "douze", "1,234", "senat", "1. décide tout", "id=\"faults\""] {
        assert!(text.contains(kept), "{kept}");
    }
    for field in ["#aimed_at", "#stated_total", "#amount-0", "#assembly"] {
        assert!(text.contains(&format!("href=\"{field}\"")), "{field}");
    }
    assert_eq!(
        get(Reader::Keeper, &format!("/fr/{INVENTED}/drafts/draft-faulty")).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_double_click_begins_one_draft() {
    for _ in 0..2 {
        let answer = send("/drafts/new", "id=draft-double&title=Cliqu%C3%A9+deux+fois&enacting=d").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), format!("/fr/{INVENTED}/drafts/draft-double"));
    }
    assert_eq!(read("/drafts").await.matches("Cliqué deux fois").count(), 1);
}

#[tokio::test]
async fn two_clerks_on_one_draft_lose_no_word() {
    begun("draft-two");
    let first = send("/drafts/draft-two", "version=1&title=Le+mien&enacting=Mon+texte").await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second = send("/drafts/draft-two", "version=1&title=Le+leur&enacting=Leur+texte").await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = second.text();
    for kept in ["Mon texte", "Leur texte", "Le mien", "Le leur", "name=\"version\" value=\"2\""] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    let third = send("/drafts/draft-two", "version=2&title=Les+deux&enacting=Mon+texte,+leur+texte").await;
    assert_eq!(third.status, StatusCode::SEE_OTHER);
    assert!(read("/drafts/draft-two").await.contains("Mon texte, leur texte"));
}

#[tokio::test]
async fn what_is_typed_is_shown_printed_with_what_is_found() {
    let body =
        "title=Essai&recitals=18+ateliers+et+{figure:inconnu}%0A%0A![plan](p.png)&enacting=1.+d%C3%A9cide";
    let answer = send("/drafts/preview", body).await;
    assert_eq!(answer.status, StatusCode::OK);
    let text = answer.text();
    for told in ["T-FIGURE", "ligne 1", "ligne 3", "image", "<ol>"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("<html"), "a piece of a page");
}

#[tokio::test]
async fn a_draft_goes_round_and_what_is_unfit_is_told() {
    begun("draft-round");
    let empty = send("/drafts/draft-round", "version=1&title=&enacting=").await;
    assert_eq!(empty.status, StatusCode::SEE_OTHER, "an unfinished draft is kept");
    let unfit = send("/drafts/draft-round/circuit", "do=send&visa=v-round-1").await;
    assert_eq!(unfit.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unfit.text().contains("href=\"#title\"") && unfit.text().contains("href=\"#enacting\""));
    send("/drafts/draft-round", "version=2&title=Fini&enacting=1.+d%C3%A9cide").await;
    for _ in 0..2 {
        let answer = send("/drafts/draft-round/circuit", "do=send&visa=v-round-2").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }
    assert!(read("/drafts/draft-round").await.contains("<strong>prêt</strong>"), "no step is set: ready");
    let late = send("/drafts/draft-round/circuit", "do=give&step=0&visa=v-round-3").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = send("/drafts/draft-round/circuit", "do=withdraw&visa=v-round-4&reason=Sans+objet").await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let closed = send("/drafts/draft-round", "version=3&title=Encore&enacting=x").await;
    assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_pdf_that_is_a_program_is_refused_and_a_plain_one_kept() {
    begun("draft-files");
    let program = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF".to_vec();
    for (name, bytes, status) in [
        ("annexe.pdf", pdf(), StatusCode::SEE_OTHER),
        ("programme.pdf", program, StatusCode::UNPROCESSABLE_ENTITY),
        ("photo.pdf", b"GIF89a".to_vec(), StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let mut body = format!("--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/pdf\r\n\r\n").into_bytes();
        body.extend(bytes);
        body.extend(b"\r\n--x--\r\n");
        let answer = sent("/drafts/draft-files/files", "multipart/form-data; boundary=x", body).await;
        assert_eq!(answer.status, status, "{name}: {}", answer.text());
        assert_eq!(
            read("/drafts/draft-files").await.contains(&format!("{name}</a>")),
            status == StatusCode::SEE_OTHER
        );
    }
}

#[tokio::test]
async fn a_circuit_with_faults_is_told_whole() {
    let body = "version=0&deposit_days=mille&kind-0=legal&days-0=-3&account-0=nobody";
    let answer = send("/circuit", body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["#deposit_days", "#days-0", "#account-0"] {
        assert!(answer.text().contains(&format!("href=\"{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn a_hostile_import_is_told_and_begins_nothing() {
    let body = "--x\r\ncontent-disposition: form-data; name=\"id\"\r\n\r\ndraft-hostile\r\n--x\r\ncontent-disposition: \
        form-data; name=\"file\"; filename=\"projet.docx\"\r\n\r\nMZ program\r\n--x--\r\n";
    let answer = sent("/drafts/import", "multipart/form-data; boundary=x", body.as_bytes().to_vec()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("projet.docx"));
    let nothing = get(Reader::Keeper, &format!("/fr/{INVENTED}/drafts/draft-hostile")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}
