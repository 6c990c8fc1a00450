//! Decisions and the report of the bureau's work, in the shapes of the wire.

use super::DecisionFile;
use crate::{BureauWorkShown, ReportedLine, Said};
use quitus_formats::api::{BureauReportShown, DecisionShown, DecisionToEnter, ReportedShown};

impl DecisionFile {
    /// As told on the wire.
    pub fn shown(&self) -> DecisionShown {
        let signatory = self.signatory.as_ref().map(|member| member.key.clone());
        DecisionShown {
            transmitted_on: self.dates.transmitted_on.map(|day| day.to_string()),
            published_on: self.dates.published_on.map(|day| day.to_string()),
            ..DecisionShown::new(&self.entry, &self.act, self.delegation.as_ref(), signatory)
        }
    }
}

/// A decision as sent on the wire, in the fields of the form; `id` names it when the sender did not.
pub fn decision_said(sent: DecisionToEnter, id: String) -> Said {
    let yes = |held: bool| if held { "yes" } else { "" };
    let euros = |cents: u32| format!("{},{:02}", cents / 100, cents % 100);
    Said::default()
        .with("id", sent.id.filter(|id| !id.trim().is_empty()).unwrap_or(id))
        .with("decided_on", sent.date)
        .with("title", sent.title)
        .with("nature", sent.nature)
        .with("subject_code", sent.subject_code)
        .with("delegation", sent.delegation)
        .with("recitals", sent.recitals)
        .with("enacting", sent.enacting)
        .with("amount", sent.amount_cents.map(euros).unwrap_or_default())
        .with("signatory", sent.signatory)
        .with("capacity", sent.capacity)
        .with("representative", yes(sent.as_representative))
        .with("several_years", yes(sent.several_years))
        .with("out_of_order_reason", sent.out_of_order_reason)
}

impl BureauWorkShown {
    /// As told on the wire.
    pub fn shown(&self) -> BureauReportShown {
        let told = |lines: &[ReportedLine]| lines.iter().map(reported).collect();
        BureauReportShown {
            date: self.file.sitting.day.to_string(),
            assembly: self.file.assembly.key.clone(),
            after: self.after.map(|day| day.to_string()),
            deliberations: told(&self.deliberations),
            decisions: told(&self.decisions),
        }
    }
}

fn reported(line: &ReportedLine) -> ReportedShown {
    ReportedShown {
        number: line.number.clone(),
        date: line.day.to_string(),
        title: line.title.clone(),
        by: line.by.clone(),
    }
}
