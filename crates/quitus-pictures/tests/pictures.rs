//! What every picture must be, and each sample as it was last looked at.

mod samples;

use quitus_pictures::*;
use std::collections::BTreeSet;

#[test]
fn every_picture_is_well_formed_titled_and_self_contained() {
    for (name, picture) in samples::all() {
        let svg = &picture.svg;
        assert_balanced(name, svg);
        assert!(svg.contains("<title id=") && svg.contains("<desc id="), "{name}");
        assert!(svg.contains("aria-labelledby="), "{name}");
        for forbidden in
            ["<script", "style=", "onload", "onclick", "href=\"http", "url(http", "<image", "<use"]
        {
            assert!(!svg.contains(forbidden), "{name} holds {forbidden}");
        }
        assert!(
            !picture.title.is_empty() && !picture.description.is_empty() && !picture.table.caption.is_empty()
        );
    }
}

#[test]
fn every_id_bears_the_prefix_and_stands_once_and_every_texture_is_there() {
    for (name, picture) in samples::all() {
        let ids = values(&picture.svg, " id=\"");
        let prefix = ids.first().and_then(|id| id.split('-').next()).expect("a prefix").to_owned();
        assert!(ids.iter().all(|id| id.starts_with(&format!("{prefix}-"))), "{name}: {ids:?}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: {ids:?}");
        for used in values(&picture.svg, "url(#").iter().map(|rest| rest.trim_end_matches(')')) {
            assert!(ids.iter().any(|id| id == used), "{name}: no {used}");
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    for ((name, first), (_, second)) in samples::all().into_iter().zip(samples::all()) {
        assert_eq!(first, second, "{name}");
    }
}

#[test]
fn each_row_of_a_table_has_a_cell_for_each_column() {
    for (name, picture) in samples::all() {
        assert!(!picture.table.rows.is_empty(), "{name}");
        for row in &picture.table.rows {
            assert_eq!(row.len(), picture.table.columns.len(), "{name}: {row:?}");
        }
    }
}

#[test]
fn every_seat_is_drawn_once_and_told_once() {
    for seats in [1, 15, 71, 123, 500] {
        let facts = samples::hemicycle(seats, true);
        let picture = facts.draw();
        assert_eq!(picture.svg.matches("class=\"q-seat\"").count(), seats);
        assert_eq!(picture.table.rows.len(), seats);
        for seat in &facts.seats {
            assert_eq!(picture.svg.matches(&format!("<title>{} –", seat.name)).count(), 1, "{}", seat.name);
        }
        let threads = picture.svg.matches('Q').count();
        assert_eq!(threads, facts.proxies.len(), "{seats} seats");
        assert!(picture.svg.len() < 170 * seats + 6_000, "{seats} seats: {} bytes", picture.svg.len());
    }
}

#[test]
fn a_proxy_outside_the_seats_is_not_drawn_and_not_told() {
    let mut facts = samples::hemicycle(3, false);
    facts.proxies = vec![(0, 9), (9, 0)];
    let picture = facts.draw();
    assert_eq!(picture.svg.matches('Q').count(), 0);
    assert!(picture.table.rows.iter().all(|row| row[3].is_empty()));
}

#[test]
fn an_unknown_day_is_said_and_never_placed() {
    let facts = samples::timeline();
    for shape in [Shape::Wide, Shape::Narrow] {
        let picture = facts.draw(shape);
        assert_eq!(picture.svg.matches("<g><title>").count(), facts.moments.len());
        let last = picture.svg.rfind("<g><title>").expect("a moment");
        assert!(
            picture.svg[last..].starts_with("<g><title>Accusé de réception – non connu"),
            "it stands after the line"
        );
        assert_eq!(picture.table.rows.len(), facts.moments.len());
    }
}

#[test]
fn what_is_not_measured_has_no_bar() {
    let facts = samples::bars();
    let picture = facts.draw();
    // One bar for each figure reached, three in the key, and a dashed place for the one that is not known.
    assert_eq!(picture.svg.matches("height=\"14\"").count(), facts.bars.len() + 3);
    assert_eq!(picture.svg.matches("stroke-dasharray=\"3 4\"").count(), 1);
    assert_eq!(picture.table.rows[3][3], "non mesuré");
}

#[test]
fn what_a_caller_gives_is_escaped() {
    let mut facts = samples::ring();
    facts.heading.prefix = "a\"b <c>".to_owned();
    facts.steps[0].label = "<script>alert(1)</script> & Cie".to_owned();
    let svg = facts.draw(Shape::Wide).svg;
    assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;") && svg.contains("id=\"abc-title\""));
}

#[test]
fn a_ring_with_links_is_a_group_and_one_without_is_an_image() {
    let mut facts = samples::ring();
    assert!(facts.draw(Shape::Wide).svg.contains("role=\"group\""));
    facts.steps.iter_mut().for_each(|step| step.link = None);
    assert!(facts.draw(Shape::Wide).svg.contains("role=\"img\""));
}

#[test]
fn pictures_of_nothing_are_drawn() {
    let heading = samples::heading("none", "Rien");
    let pictures = [
        Ring { heading: heading.clone(), ..Ring::default() }.draw(Shape::Narrow),
        Hemicycle { heading: heading.clone(), ..Hemicycle::default() }.draw(),
        Timeline { heading: heading.clone(), ..Timeline::default() }.draw(Shape::Wide),
        Bars { heading: heading.clone(), ..Bars::default() }.draw(),
        MoneyThreads { heading, ..MoneyThreads::default() }.draw(),
    ];
    for picture in pictures {
        assert_balanced("nothing", &picture.svg);
        assert!(picture.table.rows.is_empty());
    }
}

#[test]
fn samples_look_as_they_were_last_looked_at() {
    for (name, picture) in samples::all() {
        insta::assert_binary_snapshot!(&format!("{name}.svg"), picture.svg.into_bytes());
    }
    let logos = format!("{}\n{}", logo(0), logo(12));
    assert_eq!(logos.matches("<path").count(), 24);
    for state in State::ALL {
        let drawn = mark(state);
        assert!(drawn.contains("aria-hidden") && drawn.contains("<path"), "{state:?}");
        assert_balanced(state.word(), &drawn);
    }
}

/// Every element is closed, in order: an XML reader (the PDF's) takes it as a page does.
fn assert_balanced(name: &str, svg: &str) {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let tag: String = piece.chars().take_while(|c| !matches!(c, ' ' | '>')).collect();
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed), "{name}"),
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

fn values(svg: &str, head: &str) -> Vec<String> {
    svg.split(head).skip(1).map(|rest| rest.split(['"', ')']).next().unwrap_or_default().to_owned()).collect()
}
