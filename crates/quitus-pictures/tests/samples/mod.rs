//! One sample of every picture, of invented people.

use quitus_core::kernel::{Cents, Day};
use quitus_pictures::*;

/// Every sample, by name.
pub fn all() -> Vec<(&'static str, Picture)> {
    vec![
        ("ring-wide", ring().draw(Shape::Wide)),
        ("ring-narrow", ring().draw(Shape::Narrow)),
        ("hemicycle-vote", hemicycle(71, true).draw()),
        ("hemicycle-roll", hemicycle(15, false).draw()),
        ("timeline-wide", timeline().draw(Shape::Wide)),
        ("timeline-narrow", timeline().draw(Shape::Narrow)),
        ("bars", bars().draw()),
        ("members", members().draw()),
        ("threads", threads().draw()),
    ]
}

pub fn heading(prefix: &str, title: &str) -> Heading {
    Heading {
        prefix: prefix.to_owned(),
        title: title.to_owned(),
        description: format!("{title}, en une phrase."),
        caption: format!("{title}, en tableau"),
    }
}

pub fn ring() -> Ring {
    let steps = [
        ("Demande", State::Held, "tenu", "12 janvier"),
        ("Instruction", State::Held, "tenu", "3 février"),
        ("Convocation", State::Held, "tenu", "22 mars"),
        ("Vote", State::Held, "tenu", "29 mars"),
        ("Transmission", State::Held, "tenu", "4 avril"),
        ("Publication", State::Overdue, "en retard", "5 avril"),
        ("Convention", State::DueSoon, "bientôt dû", "15 mai"),
        ("Premier versement", State::Refused, "refusé", ""),
        ("Actions", State::ToDo, "à faire", ""),
        ("Solde", State::ToDo, "à faire", ""),
        ("Résultats", State::Unknown, "non connu", ""),
        ("Bilan", State::ToDo, "à faire", "30 juin"),
    ];
    let step = |(label, state, word, detail): (&str, State, &str, &str)| RingStep {
        label: label.to_owned(),
        state,
        state_word: word.to_owned(),
        detail: (!detail.is_empty()).then(|| detail.to_owned()),
        link: Some(format!("/annee/2023#{}", label.to_lowercase().replace(' ', "-"))),
    };
    Ring {
        heading: heading("ring", "L’année 2023"),
        centre: strings(["2023", "5 étapes tenues sur 12"]),
        headers: strings(["Étape", "État", "Jour"]),
        steps: steps.map(step).to_vec(),
    }
}

pub fn hemicycle(seats: usize, vote: bool) -> Hemicycle {
    let position = |index: usize| match index % 17 {
        _ if !vote => None,
        3 | 11 => Some(Position::Against),
        7 => Some(Position::Abstention),
        13 => Some(Position::NotVoting),
        _ => Some(Position::For),
    };
    let presence = |index: usize| match index % 7 {
        2 if index < 60 => Presence::Represented,
        5 if index.is_multiple_of(2) => Presence::Excused,
        5 if index.is_multiple_of(3) => Presence::Absent,
        _ => Presence::Present,
    };
    let seat = |index: usize| {
        let voting = matches!(presence(index), Presence::Present | Presence::Represented);
        Seat {
            name: format!("Mme Nom {index} (fictif)"),
            presence: presence(index),
            presence_word: format!("{:?}", presence(index)),
            position: if voting { position(index) } else { None },
            position_word: if voting {
                position(index).map(|p| format!("{p:?}")).unwrap_or_default()
            } else {
                String::new()
            },
        }
    };
    let legend = [
        (Presence::Present, Some(Position::For), "pour : 49"),
        (Presence::Present, Some(Position::Against), "contre : 7"),
        (Presence::Present, Some(Position::Abstention), "abstention : 3"),
        (Presence::Present, Some(Position::NotVoting), "ne prend pas part : 2"),
        (Presence::Represented, Some(Position::For), "représenté : 10"),
        (Presence::Excused, None, "excusé : 6"),
        (Presence::Absent, None, "absent : 4"),
        (Presence::Unknown, None, "non connu : 0"),
    ];
    Hemicycle {
        heading: heading("hemi", "Le vote du point 4"),
        centre: strings(["61", "voix"]),
        headers: strings(["Membre", "Présence", "Vote", "Pouvoir à"]),
        seats: (0..seats).map(seat).collect(),
        proxies: (0..seats.min(60))
            .filter(|index| index % 7 == 2)
            .map(|index| (index, (index * 5 + 3) % seats))
            .collect(),
        legend: legend.map(|(presence, position, words)| (presence, position, words.to_owned())).to_vec(),
    }
}

pub fn timeline() -> Timeline {
    let moments = [
        ("Convocation", Some("2023-03-22"), "22 mars 2023", State::Held),
        ("Vote", Some("2023-03-29"), "29 mars 2023", State::Held),
        ("Transmission", Some("2023-04-04"), "4 avril 2023", State::Held),
        ("Accusé de réception", None, "non connu", State::Unknown),
        ("Publication", Some("2023-04-06"), "6 avril 2023", State::Held),
        ("Exécutoire", Some("2023-04-06"), "6 avril 2023", State::Held),
        ("Fin du recours", Some("2023-06-07"), "7 juin 2023", State::ToDo),
    ];
    let moment = |(label, day, words, state): (&str, Option<&str>, &str, State)| Moment {
        label: label.to_owned(),
        day: day.map(|day| day.parse().expect("a day")),
        day_word: words.to_owned(),
        state,
        state_word: state.word().to_owned(),
    };
    let moments = moments.map(moment).to_vec();
    Timeline {
        heading: heading("time", "La vie de l’acte"),
        headers: strings(["Étape", "Jour", "État"]),
        apart: Timeline::distances(&moments).into_iter().map(|days| (days, format!("{days} j"))).collect(),
        moments,
    }
}

pub fn bars() -> Bars {
    let bar = |label: &str, figures: [Option<i64>; 3], quality| Bar {
        label: label.to_owned(),
        before: figures[0],
        aim: figures[1],
        reached: figures[2],
        words: figures.map(|figure| figure.map_or("non mesuré".to_owned(), |figure| figure.to_string())),
        quality,
        quality_word: format!("{quality:?}"),
    };
    Bars {
        heading: heading("bars", "Les critères de 2022"),
        headers: strings(["Critère", "Avant", "Visé", "Atteint", "Comptage"]),
        legend: strings(["compté", "estimé", "déclaré", "visé", "l’année d’avant"]),
        bars: vec![
            bar("Participants à la Nuit", [Some(1063), Some(1200), Some(1350)], Quality::Counted),
            bar("Visiteurs d’Explora", [Some(8100), Some(12000), Some(10907)], Quality::Estimated),
            bar("Malles prêtées", [None, Some(110), Some(120)], Quality::Declared),
            bar("Diversité des publics", [None, Some(30), None], Quality::Counted),
        ],
    }
}

pub fn members() -> MembersOverTime {
    let day = |text: &str| text.parse::<Day>().expect("a day");
    let sitting = |at: &str, present, quorum| SittingMark {
        day: day(at),
        day_word: at.to_owned(),
        present,
        quorum,
        unknown_word: "non connu".to_owned(),
    };
    MembersOverTime {
        heading: heading("members", "Les membres en exercice"),
        headers: strings(["Jour", "En exercice", "Présents", "Quorum"]),
        from: (day("2023-01-01"), "janvier 2023".to_owned()),
        until: (day("2023-12-31"), "décembre 2023".to_owned()),
        in_office: vec![
            (day("2023-01-01"), "1ᵉʳ janvier".to_owned(), 71),
            (day("2023-05-10"), "10 mai".to_owned(), 69),
            (day("2023-09-01"), "1ᵉʳ septembre".to_owned(), 71),
        ],
        sittings: vec![
            sitting("2023-02-01", Some(48), Some(36)),
            sitting("2023-03-29", Some(51), Some(36)),
            sitting("2023-06-28", Some(33), Some(35)),
            sitting("2023-10-04", None, None),
            sitting("2023-12-06", Some(60), Some(36)),
        ],
        legend: strings(["en exercice", "présents", "quorum"]),
    }
}

pub fn threads() -> MoneyThreads {
    let node = |key: &str, label: &str, euros: i64| FlowNode {
        key: key.to_owned(),
        label: label.to_owned(),
        amount: Cents::new(euros * 100),
        amount_word: format!("{euros} €"),
    };
    let flow = |from: &str, to: &str, euros: i64| Flow {
        from: from.to_owned(),
        to: to.to_owned(),
        amount: Cents::new(euros * 100),
        amount_word: format!("{euros} €"),
    };
    MoneyThreads {
        heading: heading("threads", "L’argent de 2023"),
        headers: strings(["De", "Vers", "Montant"]),
        columns: vec![
            vec![node("line", "Ligne 65748", 100_000)],
            vec![node("a", "Axe A", 20_000), node("b", "Axe B", 60_000), node("c", "Axe C", 20_000)],
            vec![node("first", "Acompte du 2 mai", 70_000), node("last", "Solde", 20_000)],
        ],
        flows: vec![
            flow("line", "a", 20_000),
            flow("line", "b", 60_000),
            flow("line", "c", 20_000),
            flow("a", "first", 14_000),
            flow("b", "first", 42_000),
            flow("c", "first", 14_000),
            flow("b", "last", 18_000),
            flow("c", "last", 2_000),
        ],
    }
}

pub fn strings<const N: usize>(words: [&str; N]) -> [String; N] {
    words.map(str::to_owned)
}
