//! The 40 extracts of an evening, timed warm: `evening shared|distinct THREADS ROUNDS`; a line of milliseconds a round.
//!
//! `shared`: the acts of one sitting, with the same roll and the same report, each with its number and title.
//! `distinct`: no two acts share a paragraph or a name of the roll: nothing can be laid out once for two of them.
//! `benches/evening` runs it beside LibreOffice on the same pages.

use quitus_documents::{Block, CanonicalInput, ExtractInput, Kind, ListEntry, Template, render_many};
use std::time::Instant;

const DOCUMENTS: u32 = 40;

fn main() {
    let mut args = std::env::args().skip(1);
    let distinct = args.next().as_deref() == Some("distinct");
    let threads = args.next().and_then(|n| n.parse().ok()).unwrap_or(2);
    let rounds: u32 = args.next().and_then(|n| n.parse().ok()).unwrap_or(5);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/extract.json");
    let Some(sample) = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok())
    else {
        eprintln!("the sample is not there: {path}");
        return;
    };
    evening(&sample, 0, distinct, threads);
    for round in 1..=rounds {
        println!("{}", evening(&sample, round, distinct, threads));
    }
}

/// Makes the documents of an evening and answers the milliseconds it took, from records to bytes.
fn evening(sample: &ExtractInput, round: u32, distinct: bool, threads: usize) -> u128 {
    let start = Instant::now();
    let inputs: Vec<CanonicalInput> = (1..=DOCUMENTS)
        .filter_map(|order| CanonicalInput::of(&act(sample, round * DOCUMENTS + order, distinct)).ok())
        .collect();
    let jobs: Vec<_> = inputs.iter().map(|input| (Template::current(Kind::Extract), input)).collect();
    let made = render_many(&jobs, threads);
    let faults = made.iter().filter(|document| document.is_err()).count();
    assert!(faults == 0 && made.len() == 40, "{faults} faults in {} documents", made.len());
    start.elapsed().as_millis()
}

fn act(sample: &ExtractInput, order: u32, distinct: bool) -> ExtractInput {
    let mut input = sample.clone();
    input.act.order = Some(order.to_string());
    input.act.title = format!("{} ({order})", input.act.title);
    if distinct {
        input.act.body.iter_mut().for_each(|block| mark(block, order));
        input.act.enacting.iter_mut().for_each(|block| mark(block, order));
        for list in [&mut input.sitting.roll.present, &mut input.sitting.roll.excused].into_iter().flatten() {
            list.names.iter_mut().for_each(|name| name.push_str(&format!(" {order}")));
        }
    }
    input
}

fn mark(block: &mut Block, order: u32) {
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => {
            runs.iter_mut().for_each(|run| run.text.push_str(&format!(" {order}")));
        }
        Block::List { entries, .. } => {
            let inside = |entry: &mut ListEntry| entry.blocks.iter_mut().for_each(|block| mark(block, order));
            entries.iter_mut().for_each(inside);
        }
        Block::Table { cells, .. } => {
            cells.iter_mut().flatten().for_each(|run| run.text.push_str(&format!(" {order}")));
        }
    }
}
