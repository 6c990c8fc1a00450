//! What becomes of 71 convocations.

use crate::desk::{Desk, SITTING};
use crate::server::{Postman, python};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

#[test]
fn seventy_one_convocations_with_their_papers_reach_the_mail_server_once() {
    let Some(python) = python() else { return };
    let desk = Desk::new(40);
    let postman = Postman::start(python, desk.folder(), 0);
    desk.posts_to(postman.port);
    let began = Instant::now();
    let sent = desk.convene();
    let made = began.elapsed();
    assert_eq!((&sent["emails"], &sent["papers"], &sent["clear_days"]), (&json!(71), &json!(0), &json!(18)));
    assert_eq!(desk.send()["sent"], 71);
    println!("71 notices: {made:?} made and recorded, {:?} until the last was taken", began.elapsed());
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
    let times = postman.times();
    assert_eq!(times.len(), 71);
    assert!(times.values().all(|times| *times == 1), "{times:?}");
    let letter = &postman.taken()[0];
    let names: Vec<&str> =
        letter["attachments"].as_array().expect("files").iter().filter_map(Value::as_str).collect();
    assert!(
        names[0].starts_with("convocation-") && names[1..] == ["ordre-du-jour.pdf", "seance.ics"],
        "{names:?}"
    );
    assert!(
        letter["message_id"].as_str().is_some_and(|id| id.ends_with("@demonstration.invalid>")),
        "{letter}"
    );
    assert_eq!(letter["reply_to"], "greffe@demonstration.invalid", "answers go where the authority says");
    assert!(letter["text"].as_str().is_some_and(|text| text.contains("40. Affaire")), "{letter}");
    let proof = desk.json(&["sitting", "proof", SITTING, "--json"]);
    for member in proof["members"].as_array().expect("members") {
        assert_eq!(member["letter"], "sent");
        assert_eq!((&member["sent_on"], &member["clear_days"]), (&json!("2025-11-14"), &json!(18)));
        assert!(member["answer"].as_str().is_some_and(|answer| answer.starts_with("250 ")), "{member}");
    }
    assert_eq!(desk.send()["sent"], 0);
    assert_eq!(postman.taken().len(), 71);
}

#[test]
fn what_half_the_mailboxes_refuse_is_tried_again_then_shown() {
    let Some(python) = python() else { return };
    let desk = Desk::new(2);
    let postman = Postman::start(python, desk.folder(), 0);
    desk.posts_to(postman.port);
    desk.convene();
    let all: Vec<String> = addresses(&desk);
    let (refused, deferred) = (all[..36].to_vec(), all[36..40].to_vec());
    postman.rules(&json!({ "refuse": refused, "defer": deferred }));
    let run = desk.send();
    assert_eq!((&run["sent"], &run["deferred"]), (&json!(31), &json!(40)), "{run}");
    let wanting = desk.outbox()["wanting"].as_array().expect("letters").clone();
    assert_eq!(wanting.len(), 40);
    let answers = |code: &str| {
        wanting.iter().filter(|one| one["answer"].as_str().is_some_and(|a| a.starts_with(code))).count()
    };
    assert_eq!((answers("550 5.1.1"), answers("451 4.7.1")), (36, 4));
    assert_eq!(desk.send()["sent"], 0, "not due yet");
    postman.rules(&json!({ "refuse": refused[..1] }));
    desk.orders_again();
    let run = desk.send();
    assert_eq!((&run["sent"], &run["deferred"]), (&json!(39), &json!(1)), "{run}");
    assert_eq!(desk.count("deferred"), 1);
    assert!(postman.times().values().all(|times| *times == 1));
    assert_eq!(postman.times().len(), 70);
    // Whom no server takes in is turned to paper: the letter leaves the outbox, the paper waits to be posted.
    let key = refused[0].split('@').next().expect("a key").to_owned();
    let proof = desk.json(&["sitting", "resend", SITTING, &key, "--by", "paper", "--json"]);
    let line = |proof: &Value| {
        let members = proof["members"].as_array().expect("members").clone();
        members.into_iter().find(|one| one["member"] == key.as_str()).expect("the member")
    };
    assert_eq!((&line(&proof)["sending"], &line(&proof)["sent_on"]), (&json!("paper"), &Value::Null));
    assert_eq!((desk.count("deferred"), desk.count("withdrawn")), (0, 1));
    desk.json(&["sitting", "posted", SITTING, "--on", "2025-11-14", "--json"]);
    let proof = desk.json(&["sitting", "proof", SITTING, "--json"]);
    assert_eq!((&line(&proof)["sent_on"], &line(&proof)["clear_days"]), (&json!("2025-11-14"), &json!(18)));
}

#[test]
fn letters_wait_for_a_server_that_is_away() {
    let Some(python) = python() else { return };
    let desk = Desk::new(1);
    let port = Postman::start(python, desk.folder(), 0).port;
    desk.posts_to(port);
    desk.convene();
    let run = desk.send();
    assert_eq!((&run["sent"], &run["deferred"]), (&json!(0), &json!(71)), "{run}");
    assert!(run["unreachable"].is_string(), "{run}");
    let postman = Postman::start(python, desk.folder(), port);
    desk.orders_again();
    assert_eq!(desk.send()["sent"], 71);
    assert!(postman.times().values().all(|times| *times == 1));
}

#[test]
fn a_line_that_breaks_after_the_text_leaves_one_letter_for_a_person_to_judge() {
    let Some(python) = python() else { return };
    let desk = Desk::new(1);
    let postman = Postman::start(python, desk.folder(), 0);
    desk.posts_to(postman.port);
    desk.convene();
    postman.rules(&json!({ "hang": addresses(&desk)[..1] }));
    let run = desk.send();
    assert_eq!((&run["sent"], &run["uncertain"]), (&json!(70), &json!(1)), "{run}");
    assert_eq!(desk.send()["sent"], 0, "nobody said what became of it");
    assert!(postman.times().values().all(|times| *times == 1));
    let uncertain = desk.outbox()["wanting"][0]["id"].as_str().expect("a letter").to_owned();
    let said =
        ["outbox", "arrived", &uncertain, "--on", "2025-11-14", "--json", "--authority", "demonstration"];
    desk.json(&said);
    assert_eq!(desk.count("sent"), 71);
}

#[test]
fn none_is_sent_twice_after_a_kill_in_the_middle() {
    let Some(python) = python() else { return };
    let desk = Desk::new(1);
    let postman = Postman::start(python, desk.folder(), 0);
    desk.posts_to(postman.port);
    postman.rules(&json!({ "slow_ms": 20 }));
    desk.convene();
    let mut kills = 0;
    while kills < 6 && postman.taken().len() < 60 {
        let before = postman.taken().len();
        let mut running = desk.start(&["outbox", "send"]);
        let patience = Instant::now();
        // Killed once it is well under way, at a moment that nothing fixes.
        while postman.taken().len() < before + 5 && patience.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(3));
        }
        std::thread::sleep(Duration::from_millis(7 * (kills + 1)));
        running.kill().expect("killed");
        running.wait().expect("gone");
        kills += 1;
    }
    assert!(kills >= 3, "{kills}");
    desk.send();
    let uncertain = desk.count("uncertain");
    assert!(uncertain <= kills, "at most one letter for each kill: {uncertain}");
    assert_eq!(desk.count("sent") + uncertain, 71);
    let times = postman.times();
    assert!(times.values().all(|times| *times == 1), "{times:?}");
    // Whatever is not uncertain was taken; what is uncertain was taken or not, and is shown.
    assert!(times.len() as u64 >= desk.count("sent"), "{} of 71", times.len());
}

#[test]
fn the_server_hands_letters_over_by_itself() {
    let Some(python) = python() else { return };
    let desk = Desk::new(1);
    let postman = Postman::start(python, desk.folder(), 0);
    desk.posts_to(postman.port);
    let mut serving = desk.start(&["serve", "--listen", "127.0.0.1:0"]);
    desk.convene();
    let patience = Instant::now();
    while postman.taken().len() < 71 && patience.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(50));
    }
    serving.kill().expect("stopped");
    serving.wait().expect("gone");
    assert_eq!(postman.times().len(), 71);
    assert!(desk.path("quitus-home/outbox.lock").exists());
    desk.send();
    assert!(postman.times().values().all(|times| *times == 1));
}

/// The addresses of the letters of the outbox, in the order of the alphabet.
fn addresses(desk: &Desk) -> Vec<String> {
    let listed = desk.outbox();
    let mut all: Vec<String> = listed["last"]
        .as_array()
        .expect("letters")
        .iter()
        .filter_map(|one| one["to"].as_str().map(str::to_owned))
        .collect();
    all.sort();
    all
}
