//! The year of papers, each step by the role it belongs to: a draft and its circuit, an agenda of forty items, the
//! notice, an answer, the results of 71 members by keyboard, the closing, the acts, the report to the council.

use crate::demonstration::another;
use crate::hand::{Hand, press_keys};
use crate::persons::session;
use crate::site::send;
use fantoccini::key::Key;
use quitus_core::account::Role;

const HOME: &str = "/fr/demonstration";
const SITTING: &str = "/fr/demonstration/sittings/2025-12-03/bureau";
const TITLE: &str = "Subvention à l’École de musique des Deux-Rivières (fictif)";
/// Items of the agenda: the draft followed through, drafts of other services, one information.
const ITEMS: usize = 40;
/// Members of the bureau.
const MEMBERS: usize = 71;

#[tokio::test]
async fn the_year_of_papers_each_step_by_its_role() {
    let home = another();
    let mut hand = Hand::at(&home.address).await;
    the_clerk_sets_the_circuit(&mut hand).await;
    let draft = the_author_writes(&mut hand).await;
    the_services_give_their_visas(&mut hand, &draft).await;
    the_clerk_prepares(&mut hand).await;
    the_notice_leaves(&mut hand).await;
    the_member_answers(&mut hand).await;
    the_evening_comes(&mut hand).await;
    the_results_are_entered_by_keyboard(&mut hand).await;
    the_sitting_is_closed(&mut hand).await;
    the_acts_are_there(&mut hand).await;
    the_papers_are_made(&mut hand).await;
    the_communes_are_told(&mut hand).await;
    the_council_is_told(&mut hand).await;
    hand.rests().await;
}

/// Legal, finance, the vice-president, the clerk: for the drafts of one service.
async fn the_clerk_sets_the_circuit(hand: &mut Hand) {
    hand.becomes(Role::Clerk).await;
    let circuit = format!("{HOME}/circuit");
    hand.go(&circuit).await;
    let steps = [
        ("kind-0", "legal"),
        ("service-0", "Culture"),
        ("account-0", "Maxime Colin"),
        ("days-0", "6"),
        ("kind-1", "finance"),
        ("service-1", "Culture"),
        ("account-1", "Claude Marty"),
        ("days-1", "4"),
        ("kind-2", "clerk"),
        ("service-2", "Culture"),
        ("account-2", "Camille Brun"),
        ("days-2", "1"),
    ];
    hand.fill(&steps).await;
    hand.press("main button.main", &circuit).await;
    hand.look_at(&circuit).await;
}

/// Gives the path of the draft, sent along the circuit.
async fn the_author_writes(hand: &mut Hand) -> String {
    hand.becomes(Role::ServiceAuthor).await;
    hand.look_at(&format!("{HOME}/drafts/new")).await;
    hand.types("title", TITLE).await;
    hand.types("recitals", "L’école accueille trois cents élèves dans huit communes.").await;
    hand.types("enacting", "- attribue une subvention de {amount:total} à l’École de musique (fictif).")
        .await;
    let rest = [
        ("service", "Culture"),
        ("assembly", "Bureau"),
        ("aimed_at", "2025-12-03"),
        ("axis-0", "Musique"),
        ("amount-0", "12 000"),
        ("stated_total", "12 000"),
        ("note", "L’école demande une aide pour sa rentrée."),
    ];
    hand.fill(&rest).await;
    hand.press("main button.main", &format!("{HOME}/drafts/")).await;
    let draft = hand.here().await;
    hand.look_at(&draft).await;
    hand.reads(&["12 000"]).await;
    hand.press("main button[value=send]", &draft).await;
    hand.look_at(&format!("{HOME}/drafts")).await;
    hand.reads(&[TITLE]).await;
    draft
}

async fn the_services_give_their_visas(hand: &mut Hand, draft: &str) {
    for role in [Role::GrantOfficer, Role::FinanceOfficer, Role::Clerk] {
        hand.becomes(role).await;
        hand.look_at(draft).await;
        hand.fill(&[("comment", "Vu.")]).await;
        hand.press("main button[value=give]", draft).await;
    }
    let left = hand.browser.ask("return document.querySelectorAll('main button[value=give]').length").await;
    assert_eq!(left, 0, "a visa is still asked: {}", hand.text().await);
}

/// The agenda: the draft by the button of the board, one item by its form, the others as forms would send them.
async fn the_clerk_prepares(hand: &mut Hand) {
    hand.look_at(&format!("{HOME}/sittings/new")).await;
    let head =
        [("assembly", "bureau"), ("day", "2025-12-03"), ("hour", "18:30"), ("place", "Salle (fictif)")];
    hand.fill(&head).await;
    let board = format!("{SITTING}/prepare");
    hand.press("main button.main", &board).await;
    hand.press("form[action$='/prepare/drafts'] button", &board).await;
    hand.go(&format!("{board}/items/new")).await;
    hand.fill(&[("kind", "information"), ("title", "Point sur la rentrée"), ("note", "Rien à décider.")])
        .await;
    hand.press("main button.main", &board).await;
    more_drafts(&hand.address);
    hand.look_at(&board).await;
    let count = hand.browser.ask("return document.querySelectorAll('.agenda li').length").await;
    assert_eq!(count, ITEMS);
}

fn more_drafts(address: &str) {
    let clerk = session(address, Role::Clerk);
    let post = |tail: &str, fields: &[(&str, &str)]| {
        let answer = send(address, &format!("{HOME}{tail}"), &clerk, fields);
        assert_eq!(answer.status, 303, "{tail}: {}", answer.text());
    };
    for nth in 3..=ITEMS {
        let id = |part: &str| format!("01890000-0000-7000-8000-0000000{part}{nth:04}");
        let (draft, visa, item) = (id("d"), id("e"), id("f"));
        let title = format!("Marché d’entretien n° {nth} (fictif)");
        let enacting = "- approuve le marché.";
        let fields = [
            ("id", draft.as_str()),
            ("title", title.as_str()),
            ("enacting", enacting),
            ("service", "Voirie"),
            ("assembly", "bureau"),
            ("aimed_at", "2025-12-03"),
            ("nature", "DE"),
            ("note", "Le marché arrive à son terme."),
        ];
        post("/drafts/new", &fields);
        post(&format!("/drafts/{draft}/circuit"), &[("do", "send"), ("visa", &visa)]);
        let tail = "/sittings/2025-12-03/bureau/prepare/drafts";
        post(tail, &[("id", &item), ("draft", &draft)]);
    }
}

/// Nobody here has an e-mail address: every member is written to on paper, and the day of posting entered.
async fn the_notice_leaves(hand: &mut Hand) {
    let notice = format!("{SITTING}/notice");
    hand.look_at(&notice).await;
    hand.reads(&["71"]).await;
    hand.press("main button.main", &notice).await;
    hand.look_at(&notice).await;
    let member = hand
        .browser
        .ask("return document.querySelector('main a[href*=\"/notice/members/\"]').pathname")
        .await;
    hand.press(&format!("form[action='{notice}/papers'] button"), &notice).await;
    hand.look_at(member.as_str().expect("a member")).await;
    hand.look_at(&format!("{HOME}/outbox")).await;
}

async fn the_member_answers(hand: &mut Hand) {
    hand.becomes(Role::Member).await;
    let own = format!("{HOME}/me");
    hand.look_at(&own).await;
    let form = "document.querySelector('input[name=sitting][value=\"2025-12-03/bureau\"]').form";
    let chosen = hand.browser.ask(&format!("const form = {form}; form.id = 'mine'; form.querySelector('[value=present]').click(); return form.elements.reply.value")).await;
    assert_eq!(chosen, "present");
    hand.press("#mine button", &own).await;
    hand.look_at(&own).await;
}

/// The clerk moves the story to the evening of the sitting by its own form.
async fn the_evening_comes(hand: &mut Hand) {
    let board = format!("{SITTING}/prepare");
    moved_to_the_evening(hand, &board).await;
    hand.look_at(&board).await;
    hand.look_at(&format!("{HOME}/today")).await;
}

async fn moved_to_the_evening(hand: &Hand, page: &str) {
    hand.becomes(Role::Clerk).await;
    hand.go(page).await;
    hand.browser.ask("document.getElementById('story-day').value = '2025-12-03'; return true").await;
    hand.press("form[action$='/story'] button", page).await;
}

/// Presence of 71 members and the votes of forty items, without the mouse, saved once.
async fn the_results_are_entered_by_keyboard(hand: &mut Hand) {
    let results = format!("{SITTING}/results");
    hand.look_at(&results).await;
    hand.go(&results).await;
    let keys = "return [...document.querySelectorAll('select[id^=member-]')].map((one) => one.id.slice(7))";
    let keys = hand.browser.ask(keys).await;
    let members: Vec<String> =
        keys.as_array().into_iter().flatten().filter_map(|key| key.as_str().map(str::to_owned)).collect();
    assert_eq!(members.len(), MEMBERS);
    let named = "document.querySelector('main button.main').id = 'results-save'; return true";
    hand.browser.ask(named).await;
    hand.by_keyboard(&entries(&members)).await;
    hand.browser.ask("window.pressed = true;").await;
    press_keys(&hand.browser, &[Key::Enter.into()]).await;
    hand.is_led_to("Enter", &results).await;
    let told = "const value = (id) => document.getElementById(id).value;
        return [[...document.querySelectorAll('select[id^=member-]')].map((one) => one.value), value('head-opened_at'),
          [...document.querySelectorAll('input[id^=item-][id$=-against]')].map((one) => one.value)]";
    let told = hand.browser.ask(told).await;
    let count = |word: &str| told[0].as_array().into_iter().flatten().filter(|value| *value == word).count();
    assert_eq!((count("present"), count("excused"), count("absent")), (61, 8, 2));
    assert_eq!(told[1], "18:35");
    let against = told[2].as_array().into_iter().flatten().filter(|value| *value == "2").count();
    assert_eq!(against, (1..=ITEMS).filter(|item| *item != 2 && item % 3 == 0).count());
    hand.look_at(&results).await;
}

/// What the clerk types, field by field in the order of the page.
fn entries(members: &[String]) -> Vec<(String, String)> {
    let typed = |id: &str, keys: &str| (id.to_owned(), keys.to_owned());
    let mut entries = vec![
        typed("head-opened_at", "18:35"),
        typed("head-closed_at", "21:40"),
        typed("head-chair", &members[0]),
        typed("head-secretary", &members[1]),
    ];
    for (rank, member) in members.iter().enumerate() {
        let presence = match rank {
            61..=68 => "e",
            69.. => "a",
            _ => "p",
        };
        entries.push(typed(&format!("member-{member}"), presence));
        if rank == 61 || rank == 62 {
            entries.push(typed(&format!("member-{member}-proxy_to"), &members[rank - 50]));
        }
    }
    for item in (1..=ITEMS).filter(|item| *item != 2) {
        if item % 3 == 0 {
            entries.push(typed(&format!("item-{item}-against"), "2"));
        }
        let abstentions = if item % 5 == 0 { "1" } else { "0" };
        entries.push(typed(&format!("item-{item}-abstentions"), abstentions));
    }
    entries.push(typed("results-save", ""));
    entries
}

/// Each error found is given its reason in writing; one press closes.
async fn the_sitting_is_closed(hand: &mut Hand) {
    let close = format!("{SITTING}/close");
    hand.look_at(&close).await;
    hand.browser.ask("document.querySelectorAll('main textarea').forEach((one) => { one.value = 'Vérifié au secrétariat (fictif).'; }); return true").await;
    let count = hand.browser.ask("return document.querySelectorAll('form + *, main li strong').length").await;
    assert!(count.as_u64().is_some_and(|count| count > 0), "no number is told");
    hand.press("main button.main", SITTING).await;
    hand.look_at(SITTING).await;
    hand.reads(&[TITLE]).await;
}

/// Anyone reads the act; the register, the deadlines and the morning page know it.
async fn the_acts_are_there(hand: &mut Hand) {
    let acts = "return [...document.querySelectorAll('main a[href*=\"/acts/\"]')].map((one) => one.pathname)";
    let acts = hand.browser.ask(acts).await;
    let act = acts[0].as_str().expect("an act").to_owned();
    hand.look_at(&act).await;
    hand.browser.forget().await;
    hand.look_at(&act).await;
    hand.reads(&["12 000"]).await;
    hand.go(&format!("{HOME}/acts?q=musique")).await;
    hand.reads(&[TITLE]).await;
    hand.becomes(Role::Auditor).await;
    for page in ["/deadlines", "/journal", "/fulfilment"] {
        hand.look_at(&format!("{HOME}{page}")).await;
    }
}

/// The day after: the list made and put up, the minutes written and made, the register of the year printed.
async fn the_papers_are_made(hand: &mut Hand) {
    let (list, minutes) = (format!("{SITTING}/list"), format!("{SITTING}/minutes"));
    moved_to_the_evening(hand, &list).await;
    hand.look_at(&list).await;
    hand.reads(&[TITLE]).await;
    is_made(hand, &list).await;
    hand.go(&list).await;
    hand.fill(&[("on", "2025-12-03")]).await;
    hand.press("form[action$='/list/publication'] button", &list).await;
    hand.look_at(&minutes).await;
    hand.types("debate-1", "Une question sur le nombre d’élèves ; la réponse est dans la note.").await;
    hand.press("main button.main", &minutes).await;
    is_made(hand, &format!("{minutes}/document")).await;
    hand.look_at(&minutes).await;
    let kept = hand.browser.ask("return document.getElementById('debate-1').value").await;
    assert!(
        kept.as_str().is_some_and(|kept| kept.contains("nombre d’élèves")),
        "the debate is not kept: {kept}"
    );
    let register = format!("{HOME}/register-of-year");
    hand.look_at(&register).await;
    let printed = hand.browser.ask("return document.querySelector('main a[href$=\".pdf\"]').pathname").await;
    let printed = fetched(hand, "GET", printed.as_str().expect("a register")).await;
    assert_eq!(printed, "application/pdf", "the register of the year");
}

/// Councillors of the communes are taken from a list, and told of the deliberations with proof.
async fn the_communes_are_told(hand: &mut Hand) {
    let copies = format!("{HOME}/copies");
    hand.look_at(&copies).await;
    let list = "const list = new DataTransfer();
        list.items.add(new File(['Nom;Prénom;Commune;Courriel\\nAlpha;Ada;Bourg (fictif);ada@bourg.example\\nDelta;Dan;Val (fictif);\\n'], 'elus.csv'));
        document.getElementById('file').files = list.files;
        document.querySelector('input[name=dry_run]').checked = false; return true";
    hand.browser.ask(list).await;
    hand.press("form[action$='/copies/import'] button", &copies).await;
    hand.look_at(&copies).await;
    let sends = "const at = document.querySelector('input[value=\"2025-12-03/bureau\"]');
        const form = at.form; form.id = 'sends'; form.querySelector('[name=on_paper]').checked = true; return form.elements.paper.value";
    let paper = hand.browser.ask(sends).await;
    hand.press("#sends button", &copies).await;
    let paper = paper.as_str().expect("a paper");
    hand.look_at(&format!("{copies}/proof?sitting=2025-12-03/bureau&paper={paper}")).await;
    hand.reads(&["Alpha", "Delta"]).await;
}

/// Has a document made as its button would, and follows to the file.
async fn is_made(hand: &Hand, action: &str) {
    let button = format!("return Boolean(document.querySelector(`form[action='{action}'] button`))");
    assert_eq!(hand.browser.ask(&button).await, true, "no button makes {action}");
    assert_eq!(fetched(hand, "POST", action).await, "application/pdf", "{action}");
}

/// What kind of thing an address gives to whoever has the browser.
async fn fetched(hand: &Hand, method: &str, path: &str) -> String {
    let script = format!(
        "const done = arguments[0]; fetch('{path}', {{ method: '{method}', body: '{method}' === 'POST' ? new URLSearchParams() : undefined }})
          .then((answer) => done(answer.headers.get('content-type')), (error) => done(String(error)));"
    );
    let kind = hand.browser.client.execute_async(&script, Vec::new()).await.expect("an answer");
    kind.as_str().unwrap_or_default().to_owned()
}

async fn the_council_is_told(hand: &mut Hand) {
    hand.becomes(Role::Clerk).await;
    let report = format!("{HOME}/report-of-bureau");
    hand.look_at(&report).await;
    hand.reads(&[TITLE]).await;
}
