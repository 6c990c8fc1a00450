//! Pages with planted faults: the audit and the walk must see each one.

use crate::audit::audit;
use crate::browser::Browser;
use crate::site::follow;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;

/// A page with nothing wrong.
const GOOD: &str = "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Bon</title>\
    <meta name=viewport content='width=device-width'><link rel=icon href='data:,'></head><body><main><h1>Bon</h1><p>Rien.</p></main></body></html>";

/// Serves pages by their path, for ever, on a free port; gives the address.
fn serve(pages: Vec<(&'static str, String)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            // The whole request is read: closing with some left unread would cut the answer off.
            let lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let asked: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
            let path = asked.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
            let (status, body) = match pages.iter().find(|(served, _)| *served == path) {
                Some((_, body)) => ("200 OK", body.as_str()),
                None => ("404 Not Found", ""),
            };
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                body.len()
            );
            let _ = (&stream).write_all(head.as_bytes()).and_then(|()| (&stream).write_all(body.as_bytes()));
        }
    });
    address
}

#[tokio::test]
async fn an_audit_sees_every_planted_fault() {
    let with = |extra: &str| GOOD.replace("<p>Rien.</p>", extra);
    let planted = [
        ("/fr/good", GOOD.to_owned(), ""),
        ("/en/language", GOOD.to_owned(), "says its language is"),
        ("/fr/image", with("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"), "axe \"image-alt\""),
        (
            "/fr/contrast",
            with("<p style='color:#666;background:#fff'>Pâle</p>"),
            "axe \"color-contrast-enhanced\"",
        ),
        ("/fr/heavy", with(&format!("<p hidden>{}</p>", "x".repeat(100_000))), "weighs 100"),
        ("/fr/abroad", with("<img alt='' src='http://127.0.0.1:9/x.png'>"), "fetches from elsewhere"),
        ("/fr/noisy", with("<script>console.error('aïe')</script>"), "console:"),
        ("/fr/wide", with("<p style='width:500px'>Large</p>"), "at 360 px: wider than the screen"),
        (
            "/fr/squeezed",
            with("<p style='width:1em;word-break:break-all'>squeezed</p>"),
            "at 1024 px: squeezed",
        ),
        ("/fr/headings", with("<h1>Encore</h1>"), "2 main headings"),
        ("/fr/unreached", with("<button tabindex='-1'>Envoyer</button>"), "is not reached by the keyboard"),
        ("/fr/jumping", with("<a href='#' tabindex='3'>Avant</a>"), "is not reached by the keyboard"),
        ("/fr/blind", with("<a href='#' style='outline:0'>Ici</a>"), "has a focus that is not seen"),
    ];
    let address = serve(planted.iter().map(|(path, page, _)| (*path, page.clone())).collect());
    let browser = Browser::open().await;
    for (path, _, expected) in &planted {
        let wrongs = audit(&browser, &address, path).await;
        match *expected {
            "" => assert!(wrongs.is_empty(), "nothing is wrong with {path}, yet: {wrongs:?}"),
            _ => assert!(
                wrongs.iter().any(|wrong| wrong.contains(expected)),
                "{expected} is not in {wrongs:?}"
            ),
        }
    }
    browser.close().await;
}

#[test]
fn a_walk_sees_dead_links_and_foreign_fetches() {
    let door = GOOD.replace(
        "<p>Rien.</p>",
        "<a href=\"/fr/there\">a</a><a href=\"/fr/nowhere\">b</a><img src=\"https://x.example/i.png\">",
    );
    let address = serve(vec![("/fr/", door), ("/fr/there", GOOD.to_owned())]);
    let site = follow(&address, &["/fr/"], "");
    let pages: Vec<&str> = site.pages.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(pages, ["/fr/", "/fr/there"]);
    assert_eq!(site.dead, ["/fr/: /fr/nowhere answers 404"]);
    assert_eq!(site.abroad, ["/fr/: https://x.example/i.png"]);
}
