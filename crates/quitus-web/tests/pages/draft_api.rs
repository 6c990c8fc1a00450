//! Drafts over the API: the same acts as the pages, and what is bad is answered.

use crate::house::{INVENTED, PUBLISHED, house};
use crate::visitor::{Answer, ask};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use quitus_app::Reader;
use serde_json::{Value, json};

const DOCX: &[u8] = include_bytes!("../../../quitus-formats/tests/samples/projet.docx");
const PROGRAM: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF";

async fn send(path: &str, kind: &str, body: Vec<u8>) -> Answer {
    let uri = format!("/api/v1/{INVENTED}{path}");
    let request = Request::builder().method("POST").uri(uri).header("content-type", kind);
    ask(Reader::Keeper, request.body(Body::from(body)).expect("a request")).await
}

async fn post(path: &str, body: &Value) -> (StatusCode, Value) {
    told(send(path, "application/json", body.to_string().into_bytes()).await)
}

async fn read(path: &str) -> (StatusCode, Value) {
    let uri = format!("/api/v1/{INVENTED}{path}");
    told(ask(Reader::Keeper, Request::builder().uri(uri).body(Body::empty()).expect("a request")).await)
}

fn told(answer: Answer) -> (StatusCode, Value) {
    (answer.status, serde_json::from_slice(&answer.body).expect("json"))
}

fn codes(problem: &Value) -> Vec<&str> {
    let refusals = problem["refusals"].as_array().expect("reasons");
    refusals.iter().filter_map(|one| one["code"].as_str()).collect()
}

#[tokio::test]
async fn a_draft_is_begun_once_changed_by_its_version_and_listed() {
    let body = json!({"id": "api-one", "title": "Par l'API (fictif)", "service": "Culture", "assembly": "bureau",
        "enacting": "1. décide", "amounts": [{"axis": "A", "cents": 2_000_000}], "stated_total_cents": 2_000_000});
    let (status, made) = post("/drafts", &body).await;
    assert_eq!(
        (status, &made["state"], &made["version"]),
        (StatusCode::OK, &json!("writing"), &json!(1)),
        "{made}"
    );
    assert_eq!(made["amounts"], json!([{"axis": "A", "cents": 2_000_000}]));
    let (_, again) = post("/drafts", &body).await;
    assert_eq!(again, made, "a double click");
    let (status, changed) = post("/drafts/api-one", &json!({"version": 1, "title": "Changé (fictif)"})).await;
    assert_eq!((status, &changed["version"]), (StatusCode::OK, &json!(2)), "{changed}");
    assert_eq!((&changed["title"], &changed["enacting"]), (&json!("Changé (fictif)"), &json!("1. décide")));
    let (status, stale) = post("/drafts/api-one", &json!({"version": 1, "title": "Trop tard"})).await;
    assert_eq!((status, codes(&stale)), (StatusCode::CONFLICT, vec!["changed-meanwhile"]));
    let (_, listed) = read("/drafts").await;
    let lines = listed.as_array().expect("lines");
    assert_eq!(lines.iter().filter(|line| line["id"] == "api-one").count(), 1);
}

#[tokio::test]
async fn every_fault_of_a_draft_is_told_at_once() {
    let body = json!({"id": "api-bad", "aimed_at": "32 mars", "assembly": "senat",
        "amounts": [{"axis": "A", "cents": -1}]});
    let (status, problem) = post("/drafts", &body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let mut told = codes(&problem);
    told.sort_unstable();
    assert_eq!(told, ["draft-bad-amount", "draft-unknown-record", "not-a-day"]);
    for body in ["{", "3", "{\"title\": 3}", "{\"version\": -1}"] {
        let answer = send("/drafts", "application/json", body.as_bytes().to_vec()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    assert_eq!(read("/drafts/nothing").await.0, StatusCode::NOT_FOUND);
    assert_eq!(post("/drafts/nothing/circuit", &json!({"act": "send"})).await.0, StatusCode::NOT_FOUND);
    assert_eq!(post("/drafts/nothing", &json!({"version": 1})).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_word_processor_file_begins_a_draft_and_anything_else_is_refused() {
    let answer =
        send("/drafts/import?name=projet.docx&id=api-docx", "application/octet-stream", DOCX.to_vec());
    let (status, made) = told(answer.await);
    assert_eq!(status, StatusCode::OK, "{made}");
    assert_eq!(made["left_out"], json!([]));
    assert_eq!(made["draft"]["title"], "Soutien aux ateliers de quartier (fictif)");
    let recitals = made["draft"]["recitals"].as_str().expect("a text");
    assert!(recitals.contains("| A | Ateliers du mercredi |"), "{recitals}");
    for (bytes, code) in [(b"MZ program".to_vec(), "import-not-a-draft"), (DOCX[..3000].to_vec(), "")] {
        let (status, problem) =
            told(send("/drafts/import?name=x.docx&id=api-no", "application/octet-stream", bytes).await);
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(code.is_empty() || codes(&problem) == [code], "{problem}");
    }
    assert_eq!(read("/drafts/api-no").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_pdf_is_joined_read_back_and_taken_off_and_a_program_is_refused() {
    post("/drafts", &json!({"id": "api-files", "title": "Avec une annexe"})).await;
    let pdf = house().quitus.document_file(&Reader::Keeper, PUBLISHED, &house().extract).expect("bytes");
    let (status, joined) =
        told(send("/drafts/api-files/files?name=annexe.pdf", "application/pdf", pdf.clone()).await);
    assert_eq!(status, StatusCode::OK, "{joined}");
    let file = joined["attachments"][0]["id"].as_str().expect("an id").to_owned();
    let uri = format!("/api/v1/{INVENTED}/drafts/api-files/files/{file}");
    let bytes =
        ask(Reader::Keeper, Request::builder().uri(uri).body(Body::empty()).expect("a request")).await;
    assert_eq!((bytes.header("content-type"), &bytes.body), ("application/pdf", &pdf));
    let refused = told(send("/drafts/api-files/files?name=p.pdf", "application/pdf", PROGRAM.to_vec()).await);
    assert_eq!((refused.0, codes(&refused.1)[0]), (StatusCode::BAD_REQUEST, "attachment-active"));
    let (status, off) = post(&format!("/drafts/api-files/files/{file}/remove"), &json!({})).await;
    assert_eq!((status, &off["attachments"]), (StatusCode::OK, &json!([])));
}

#[tokio::test]
async fn a_draft_goes_along_the_circuit_and_onto_an_agenda() {
    post("/drafts", &json!({"id": "api-way", "title": "En route (fictif)", "enacting": "1. décide"})).await;
    let (status, opinion) = post(
        "/drafts/api-way/opinions",
        &json!({"committee": "Commission culture (fictif)", "date": "2025-11-13", "sense": "favourable"}),
    )
    .await;
    assert_eq!((status, &opinion["opinions"][0]["sense"]), (StatusCode::OK, &json!("favourable")));
    let (status, bad) = post("/drafts/api-way/opinions", &json!({"sense": "peut-être", "date": "x"})).await;
    assert_eq!((status, codes(&bad).len()), (StatusCode::BAD_REQUEST, 3));
    let sent = json!({"act": "send", "id": "api-way-sent"});
    for _ in 0..2 {
        let (status, ready) = post("/drafts/api-way/circuit", &sent).await;
        assert_eq!((status, &ready["state"]), (StatusCode::OK, &json!("ready")), "{ready}");
    }
    let (status, none) = post("/drafts/api-way/circuit", &json!({"act": "visa"})).await;
    assert_eq!((status, codes(&none)), (StatusCode::BAD_REQUEST, vec!["draft-step-not-asked"]));
    let (status, unknown) = post("/drafts/api-way/circuit", &json!({"act": "sign"})).await;
    assert_eq!((status, codes(&unknown)), (StatusCode::BAD_REQUEST, vec!["no-such-choice"]));
    let plan = json!({"id": "api-sitting", "assembly": "bureau", "date": "2025-12-29", "hour": "18:00",
        "place": "Salle (fictif)"});
    assert_eq!(post("/sittings", &plan).await.0, StatusCode::OK);
    let item = json!({"id": "api-item", "draft": "api-way"});
    let (status, prepared) = post("/sittings/2025-12-29/bureau/drafts", &item).await;
    assert_eq!(status, StatusCode::OK, "{prepared}");
    assert_eq!(prepared["items"][0]["draft"], "api-way");
    assert_eq!(prepared["items"][0]["circuit"]["missing"], Value::Null);
    let (status, taken) = post("/drafts/api-way/circuit", &json!({"act": "recall"})).await;
    assert_eq!((status, codes(&taken)), (StatusCode::BAD_REQUEST, vec!["draft-on-agenda"]));
}

#[tokio::test]
async fn a_circuit_is_read_and_its_faults_are_told() {
    let (status, circuit) = read("/circuit").await;
    assert_eq!(status, StatusCode::OK);
    let wrong = json!({"version": circuit["version"], "deposit_days": 900,
        "steps": [{"kind": "oracle"}, {"kind": "legal", "account": "personne@example.org", "days_before": 400}]});
    let (status, problem) = post("/circuit", &wrong).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_eq!(codes(&problem).len(), 4, "{problem}");
}
