//! The memory of a process that makes 2 000 extracts, on Linux: `cargo run --release --example memory`.

use quitus_documents::{CanonicalInput, ExtractInput, Kind, Template, render_many};
use std::time::Instant;

fn main() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/extract.json");
    let Some(sample) = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok())
    else {
        eprintln!("the sample is not there: {path}");
        return;
    };
    let count: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(2000);
    let sample: ExtractInput = sample;
    let start = Instant::now();
    for evening in 0..count / 40 {
        let inputs: Vec<CanonicalInput> = (1..=40).filter_map(|order| of(&sample, evening, order)).collect();
        let jobs: Vec<_> = inputs.iter().map(|input| (Template::current(Kind::Extract), input)).collect();
        let made = render_many(&jobs, 2);
        let faults = made.iter().filter(|document| document.is_err()).count();
        if evening % 5 == 0 || faults > 0 {
            let seconds = start.elapsed().as_secs();
            println!("{} documents, {faults} faults, {seconds} s, {}", (evening + 1) * 40, resident());
        }
    }
    println!("{count} documents, {} ms, {}", start.elapsed().as_millis(), resident());
}

fn of(sample: &ExtractInput, evening: u32, order: u32) -> Option<CanonicalInput> {
    let mut input = sample.clone();
    input.act.order = Some(format!("{order}/40"));
    input.act.title = format!("{} ({evening}-{order})", input.act.title);
    CanonicalInput::of(&input).ok()
}

/// Resident memory now and at its highest, as Linux tells it.
fn resident() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines: Vec<&str> =
        status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM")).collect();
    lines.join(", ").replace('\t', " ")
}
