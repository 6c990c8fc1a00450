//! What a command says: one JSON value on standard output, or words; refusals with article and remedy.

use crate::cli::Global;
use crate::failure::Failure;
use quitus_core::kernel::{Finding, Refusal};
use quitus_core::law::Words as RuleWords;
use quitus_formats::api::{FindingShown, RefusalShown, Refusals, Said as SaidOnWire};
use quitus_words::{Lang, Said, Words, finding, refusal};
use serde::Serialize;
use std::io::Write;
use std::process::ExitCode;

/// Where a command speaks, and in which language.
pub struct Output {
    /// One JSON value and nothing else on standard output.
    pub json: bool,
    /// The language of the words.
    pub lang: Lang,
}

impl Output {
    /// As the options of the command say.
    pub fn new(global: &Global) -> Self {
        Output { json: global.json, lang: Lang::from_code(&global.lang).unwrap_or(Lang::Fr) }
    }

    /// The value on standard output with `--json`; otherwise the words.
    pub fn answer<T: Serialize>(
        &self,
        value: &T,
        words: impl FnOnce(&Self) -> String,
    ) -> Result<(), Failure> {
        let text = if self.json { serde_json::to_string_pretty(value)? } else { words(self) };
        let mut out = std::io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            written => Ok(written?),
        }
    }

    /// A line of progress, on standard error.
    pub fn tell(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    /// A word of the frame.
    pub fn word(&self, key: &str) -> String {
        Words::of(self.lang).word(key)
    }

    /// The words of a rule in the language of the command.
    pub fn pick(&self) -> fn(RuleWords) -> &'static str {
        match self.lang {
            Lang::Fr => |words| words.fr,
            Lang::En => |words| words.en,
        }
    }

    /// A finding as told.
    pub fn finding(&self, found: &Finding) -> FindingShown {
        FindingShown::new(found, on_wire(finding(found, self.lang)))
    }

    /// Tells a failure and gives its exit code.
    pub fn failed(&self, failure: &Failure) -> ExitCode {
        match failure {
            Failure::Ours(error) => {
                self.tell(&format!("{}: {error:#}", self.word("cli-our-fault")));
                ExitCode::from(3)
            }
            Failure::Refused(refusals) => {
                self.refused(refusals.iter().map(|one| (self.refusal(one), None)).collect())
            }
            Failure::Case(faults) => {
                let told = faults.0.iter();
                self.refused(
                    told.map(|fault| (self.refusal(&fault.refusal), Some((fault.file.clone(), fault.line))))
                        .collect(),
                )
            }
        }
    }

    /// A refusal as told.
    pub fn refusal(&self, refused: &Refusal) -> RefusalShown {
        RefusalShown::new(refused, on_wire(refusal(refused, self.lang)))
    }

    fn refused(&self, told: Vec<(RefusalShown, Option<(String, u32)>)>) -> ExitCode {
        let mut refusals = Vec::with_capacity(told.len());
        for (mut one, place) in told {
            if let Some((file, line)) = place {
                one.message = format!("{file}:{line}: {}", one.message);
            }
            let article = one.article.as_deref().map(|article| format!(" [{article}]")).unwrap_or_default();
            self.tell(&format!("✕ {}{article}\n  → {}", one.message, one.remedy));
            refusals.push(one);
        }
        if self.json {
            let _ = self.answer(&Refusals { refusals }, |_| String::new());
        }
        ExitCode::from(1)
    }
}

fn on_wire(said: Said) -> SaidOnWire {
    SaidOnWire { message: said.message, remedy: said.remedy }
}
