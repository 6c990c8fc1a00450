//! Lays out an input kept as JSON, for whoever works on a template:
//! `cargo run -p quitus-documents --example lay_out -- extract input.json out.pdf`.

use quitus_documents::{CanonicalInput, DocumentError, Kind, Template, render};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, input, output] = arguments.as_slice() else {
        eprintln!("lay_out KIND INPUT.json OUTPUT.pdf");
        return ExitCode::from(2);
    };
    match lay_out(kind, input, output) {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn lay_out(kind: &str, input: &str, output: &str) -> Result<String, String> {
    let kind = Kind::from_code(kind).ok_or_else(|| format!("no such kind: {kind}"))?;
    let text = std::fs::read(input).map_err(|e| format!("{input}: {e}"))?;
    let input = CanonicalInput::read(kind, &text).map_err(told)?;
    let document = render(Template::current(kind), &input).map_err(told)?;
    std::fs::write(output, &document.pdf).map_err(|e| format!("{output}: {e}"))?;
    Ok(format!("{output}: {} pages, {}", document.pages, document.sha256))
}

fn told(error: DocumentError) -> String {
    error.to_string()
}
