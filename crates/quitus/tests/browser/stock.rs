//! Work in progress on the desks of the demonstration: what its clerk and its services would have begun.

use crate::persons::session;
use crate::site::send;
use quitus_core::account::Role;

/// The sitting in preparation, whose agenda has a draft.
pub const PLANNED: &str = "/sittings/2025-12-03/bureau";
/// The sitting whose convocations were sent.
const CONVENED: &str = "/sittings/2025-11-26/bureau";
/// The draft on its way.
pub const DRAFT: &str = "01890000-0000-7000-8000-00000000d001";

/// Someone of the demonstration who sends forms.
struct Hand<'a> {
    address: &'a str,
    cookie: String,
}

impl Hand<'_> {
    fn send(&self, tail: &str, fields: &[(&str, &str)]) {
        let answer = send(self.address, &format!("/fr/demonstration{tail}"), &self.cookie, fields);
        let page = answer.text();
        let said = page.split("<main").nth(1).unwrap_or(&page);
        assert_eq!(answer.status, 303, "{tail} {fields:?}: {said:.3000}");
    }
}

/// Lays the work on the desks: two sittings, a decision by delegation, a circuit and a draft on its way.
pub fn stock(address: &str) {
    let hand = |role| Hand { address, cookie: session(address, role) };
    let (clerk, author) = (hand(Role::Clerk), hand(Role::ServiceAuthor));
    sittings(&clerk);
    decision(&clerk);
    circuit(&clerk);
    draft(&author);
}

fn sittings(clerk: &Hand<'_>) {
    let place = "Salle du Bureau (fictif)";
    for (nth, (sitting, title)) in
        [(PLANNED, "Aide aux écoles de musique"), (CONVENED, "Plan vélo 2026-2030")].into_iter().enumerate()
    {
        let day = &sitting["/sittings/".len()..][..10];
        let id = format!("01890000-0000-7000-8000-00000000f00{nth}");
        let head =
            [("id", id.as_str()), ("assembly", "bureau"), ("day", day), ("hour", "18:30"), ("place", place)];
        clerk.send("/sittings/new", &head);
        let id = format!("01890000-0000-7000-8000-00000000f01{nth}");
        let note = "Ce que l’affaire demande, en peu de mots.";
        let item = [("id", id.as_str()), ("title", title), ("note", note)];
        clerk.send(&format!("{sitting}/prepare/items/new"), &item);
    }
    clerk.send(&format!("{CONVENED}/notice"), &[("id", "01890000-0000-7000-8000-00000000f020")]);
}

fn decision(clerk: &Hand<'_>) {
    let delegation = [
        ("giver", "conseil"),
        ("receiver", ""),
        ("act_number", "2020.00042"),
        ("decided_on", "2020-07-30"),
        ("scope", "Passer les marchés dans la limite fixée par le Conseil (fictif)."),
        ("cap", "90000"),
        ("several_years", "no"),
    ];
    clerk.send("/settings/delegations", &delegation);
    let decision = [
        ("id", "01890000-0000-7000-8000-00000000f030"),
        ("decided_on", "2025-11-14"),
        ("title", "Marché d’entretien des fontaines (fictif)"),
        ("delegation", "2020-00042"),
        ("amount", "18 000"),
        ("nature", "AU"),
        ("recitals", "Le marché arrive à son terme."),
        ("enacting", "Le marché est passé pour un an."),
        ("signatory", "abrivard-alban"),
        ("capacity", "Président"),
    ];
    clerk.send("/decisions/new", &decision);
}

/// Legal, finance, the clerk.
fn circuit(clerk: &Hand<'_>) {
    let steps = [
        ("version", "0"),
        ("deposit_days", "3"),
        ("kind-0", "legal"),
        ("account-0", "grants@demonstration.example"),
        ("days-0", "6"),
        ("kind-1", "finance"),
        ("account-1", "finance@demonstration.example"),
        ("days-1", "4"),
        ("kind-2", "clerk"),
        ("account-2", "clerk@demonstration.example"),
        ("days-2", "1"),
    ];
    clerk.send("/circuit", &steps);
}

fn draft(author: &Hand<'_>) {
    let draft = [
        ("id", DRAFT),
        ("title", "Subvention à l’École de musique des Deux-Rivières (fictif)"),
        ("service", "Culture"),
        ("assembly", "bureau"),
        ("aimed_at", "2025-12-03"),
        ("nature", "DE"),
        ("recitals", "L’école accueille trois cents élèves dans huit communes."),
        ("enacting", "- attribue une subvention de {amount:total} à l’École de musique (fictif)."),
        ("axis-0", "Musique"),
        ("amount-0", "12 000"),
        ("stated_total", "12 000"),
    ];
    author.send("/drafts/new", &draft);
    let sent = [("do", "send"), ("visa", "01890000-0000-7000-8000-00000000d002")];
    author.send(&format!("/drafts/{DRAFT}/circuit"), &sent);
}
