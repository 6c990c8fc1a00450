//! `draft`: drafts written, imported, sent along the circuit.

use super::preparation::{acting, only_authority};
use super::{open, read_file};
use crate::cli::{DraftCommand, Global, WayCommand, Written};
use crate::failure::Failure;
use crate::output::Output;
use crate::world;
use quitus_app::{Acting, BoardLine, DraftFields, Quitus};
use quitus_core::kernel::Refusal;
use quitus_formats::api::{DraftImported, DraftListed, DraftStepToTake, DraftWhole};
use std::path::{Path, PathBuf};

pub fn run(global: &Global, output: &Output, command: DraftCommand) -> Result<(), Failure> {
    let (_, quitus) = open(global)?;
    let authority = only_authority(&quitus, global)?;
    let acting = acting(global, &authority);
    let desk = Desk { output, quitus, code: authority.code, acting };
    match command {
        DraftCommand::List { service } => desk.list(service.as_deref()),
        DraftCommand::Show { draft } => desk.show(&draft),
        DraftCommand::New { written } => {
            let fields = laid_over(DraftFields::default(), written)?;
            let saved = desk.quitus.begin_draft(&desk.acting, &desk.code, &world::id(), &fields)?;
            desk.show(saved.id.as_str())
        }
        DraftCommand::Write { draft, over: version, reason, written } => {
            let shown = desk.quitus.draft(&desk.acting.who, &desk.code, &draft, desk.acting.today)?;
            let fields = laid_over(DraftFields::of(&shown.preview.draft, &shown.choices), written)?;
            let (acting, code) = (&desk.acting, &desk.code);
            desk.quitus.save_draft(acting, code, &draft, version, &fields, reason.as_deref())?;
            desk.show(&draft)
        }
        DraftCommand::Import { file } => desk.import(&file),
        DraftCommand::Attach { draft, file } => {
            let bytes = read_file(&file)?;
            let (acting, code) = (&desk.acting, &desk.code);
            desk.quitus.attach_to_draft(acting, code, &draft, &world::id(), &name_of(&file), &bytes)?;
            desk.show(&draft)
        }
        DraftCommand::Opinion { draft, committee, sense, on, remark } => {
            let (day, remark) = (on.unwrap_or_default(), remark.unwrap_or_default());
            let (acting, code, id) = (&desk.acting, &desk.code, world::id());
            desk.quitus.record_opinion(acting, code, &draft, &id, &committee, &day, &sense, &remark)?;
            desk.show(&draft)
        }
        DraftCommand::Way(way) => {
            let (draft, asked) = step_of(way);
            desk.quitus.take_draft_step(&desk.acting, &desk.code, &draft, &world::id(), &asked)?;
            desk.show(&draft)
        }
    }
}

/// What a command asks of a draft in its circuit.
fn step_of(command: WayCommand) -> (String, DraftStepToTake) {
    let asked = |act: &str| DraftStepToTake { act: act.to_owned(), ..DraftStepToTake::default() };
    match command {
        WayCommand::Send { draft } => (draft, asked("send")),
        WayCommand::Recall { draft } => (draft, asked("recall")),
        WayCommand::Visa { draft, step, comment } => {
            (draft, DraftStepToTake { step, comment, ..asked("visa") })
        }
        WayCommand::Return { draft, step, comment } => {
            (draft, DraftStepToTake { step, comment: Some(comment), ..asked("return") })
        }
        WayCommand::Delegate { draft, step, to } => {
            (draft, DraftStepToTake { step, to: Some(to), ..asked("delegate") })
        }
        WayCommand::Withdraw { draft, reason } => {
            (draft, DraftStepToTake { comment: Some(reason), ..asked("withdraw") })
        }
    }
}

struct Desk<'a> {
    output: &'a Output,
    quitus: Quitus,
    code: String,
    acting: Acting,
}

impl Desk<'_> {
    fn list(&self, service: Option<&str>) -> Result<(), Failure> {
        let board = self.quitus.drafts(&self.acting.who, &self.code, self.acting.today)?;
        let mut lines: Vec<DraftListed> = board.lines.iter().map(BoardLine::listed).collect();
        lines.retain(|line| service.is_none_or(|only| line.service == only));
        self.output.answer(&lines, |output| {
            let told = lines.iter().map(|line| {
                let missing = match &line.missing {
                    Some(step) => output.word(&format!("draft-step-{step}")),
                    None => output.word(&format!("draft-state-{}", line.state)),
                };
                let late = if line.late { output.word("draft-late") } else { String::new() };
                let due = line.due.clone().unwrap_or_default();
                let title = if line.title.is_empty() { "–" } else { &line.title };
                format!("{}  {title}  {missing}  {due} {late}", line.id).trim_end().to_owned()
            });
            told.collect::<Vec<_>>().join("\n")
        })
    }

    fn show(&self, draft: &str) -> Result<(), Failure> {
        let whole = self.whole(draft)?;
        self.output.answer(&whole, |output| in_words(output, &whole))
    }

    fn import(&self, file: &Path) -> Result<(), Failure> {
        let bytes = read_file(file)?;
        let (saved, left_out) =
            self.quitus.import_draft(&self.acting, &self.code, &world::id(), &name_of(file), &bytes)?;
        let left_out: Vec<String> = left_out.into_iter().map(str::to_owned).collect();
        let imported = DraftImported { draft: self.whole(saved.id.as_str())?, left_out };
        self.output.answer(&imported, |output| {
            let left = imported.left_out.iter().map(|kind| output.word(&format!("draft-left-{kind}")));
            let mut lines = vec![in_words(output, &imported.draft)];
            lines.extend(left.map(|kind| format!("! {kind}")));
            lines.join("\n")
        })
    }

    fn whole(&self, draft: &str) -> Result<DraftWhole, Failure> {
        let today = self.acting.today;
        let shown = self.quitus.draft(&self.acting.who, &self.code, draft, today)?;
        Ok(shown.whole(today, &|found| self.output.finding(found)))
    }
}

fn in_words(output: &Output, draft: &DraftWhole) -> String {
    let mut lines = vec![
        format!("{}  {}", draft.id, if draft.title.is_empty() { "–" } else { &draft.title }),
        format!("{} · v{}", output.word(&format!("draft-state-{}", draft.state)), draft.version),
    ];
    lines.extend(draft.steps.iter().map(|step| {
        let holder = step.holder.clone().unwrap_or_else(|| output.word("draft-any-reviewer"));
        let late = if step.late { output.word("draft-late") } else { String::new() };
        let due = step.due.clone().unwrap_or_default();
        let (kind, state) = (format!("draft-step-{}", step.kind), format!("draft-visa-{}", step.state));
        let told = format!(
            "{:>3}  {}  {}  {holder}  {due} {late}",
            step.step,
            output.word(&kind),
            output.word(&state)
        );
        told.trim_end().to_owned()
    }));
    lines.extend(draft.faults.iter().map(|fault| {
        format!("✕ {}:{}  {}", fault.part, fault.line, output.word(&format!("draft-fault-{}", fault.what)))
    }));
    lines.extend(draft.findings.iter().map(|found| format!("{}  {}", found.code, found.message)));
    lines.join("\n")
}

/// The fields with what was written on the command line laid over them.
fn laid_over(mut fields: DraftFields, written: Written) -> Result<DraftFields, Failure> {
    let text = |path: PathBuf| -> Result<String, Failure> {
        String::from_utf8(read_file(&path)?).map_err(|why| {
            let refusal = Refusal::new("file-unreadable").with("path", path.display().to_string());
            Failure::refused(refusal.with("why", why.to_string()))
        })
    };
    let said = [
        (&mut fields.title, written.title),
        (&mut fields.service, written.service),
        (&mut fields.assembly, written.assembly),
        (&mut fields.aimed_at, written.sitting),
        (&mut fields.rapporteur, written.rapporteur),
        (&mut fields.subject_code, written.subject),
        (&mut fields.programme, written.programme),
        (&mut fields.delegation, written.delegation),
        (&mut fields.stated_total, written.total),
        (&mut fields.citations, written.citations.map(text).transpose()?),
        (&mut fields.recitals, written.recitals.map(text).transpose()?),
        (&mut fields.enacting, written.enacting.map(text).transpose()?),
        (&mut fields.note, written.note.map(text).transpose()?),
    ];
    for (field, text) in said {
        if let Some(text) = text {
            *field = text;
        }
    }
    if !written.amount.is_empty() {
        let pair = |text: &String| {
            let (axis, euros) = text.split_once('=').unwrap_or(("", text));
            (axis.to_owned(), euros.to_owned())
        };
        fields.amounts = written.amount.iter().map(pair).collect();
    }
    Ok(fields)
}

fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
