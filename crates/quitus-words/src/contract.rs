//! The contract with those who make findings and refusals: every code, and the arguments its sentences may name.
//!
//! An argument that the caller leaves out, or gives empty, is *unknown* and is said so; it is never zero. `year`, `from` and
//! `until` are printed without grouping when they are counts.

/// A code of a finding or a refusal, with the names of its arguments.
pub type Contract = (&'static str, &'static [&'static str]);

/// Every finding.
pub const FINDINGS: &[Contract] = &[
    ("A-EXEC", &["step", "day", "from"]),
    ("B-ARTICLE", &["account"]),
    ("B-SECTION", &["account", "axis"]),
    ("B-YEARS", &["from", "until", "year"]),
    ("C-DELEG", &["assembly", "fault"]),
    ("D-LIST", &["sitting", "due", "late"]),
    ("D-PUB", &["number", "due", "late", "withdrawn", "until"]),
    ("D-PV", &["sitting", "due", "late"]),
    ("D-TRANS", &["number", "due", "late"]),
    ("G-REGRANT", &["recipient", "operator"]),
    ("K-BASELINE", &["axis", "criteria"]),
    ("N-NOTE", &["item"]),
    ("N-SHORT", &["clear", "required", "sent", "sitting"]),
    ("N-URG", &["clear", "sitting"]),
    ("N-VOID", &["clear", "sent", "sitting"]),
    ("P-4TH", &["giver", "holder", "number"]),
    ("P-ABS", &["giver", "holder"]),
    ("P-BOTH", &["giver", "holder"]),
    ("P-DUP", &["giver", "holder"]),
    ("P-NAME", &["name", "holder"]),
    ("Q-INT", &["name", "item"]),
    ("Q-ITEM", &["item", "present", "quorum", "in_office"]),
    ("Q-OPEN", &["present", "quorum", "in_office"]),
    ("R-ORDER", &["number"]),
    ("R-SIGN", &["name", "chair", "secretary"]),
    ("T-FIGURE", &["text"]),
    ("T-SUM", &["parts", "total"]),
    ("T-YEAR", &["year", "from", "until"]),
    ("V-SUM", &["cast", "available"]),
    ("V-UNAN", &["against"]),
];

/// Every refusal that is not a finding's own code.
pub const REFUSALS: &[Contract] = &[
    ("act-in-several", &["asked", "places"]),
    ("authority-exists", &["code"]),
    ("case-amounts", &["stated", "sum"]),
    ("case-bad-amount", &["value"]),
    ("case-bad-day", &["value"]),
    ("case-bad-key", &["value"]),
    ("case-bad-siren", &["value"]),
    ("case-bad-siret", &["value"]),
    ("case-bad-time", &["value"]),
    ("case-bad-zone", &["value"]),
    ("case-ballots", &["figures", "available"]),
    ("case-control-character", &["key"]),
    ("case-count", &[]),
    ("case-ends-before", &["from", "until"]),
    ("case-fate", &["fate"]),
    ("case-format", &["value"]),
    ("case-in-office", &["stated", "counted"]),
    ("case-missing", &["key"]),
    ("case-missing-file", &["file"]),
    ("case-no-amount", &["key"]),
    ("case-no-figure", &["key"]),
    ("case-not-present", &["member"]),
    ("case-not-utf8", &[]),
    ("case-number-pattern", &["number", "pattern"]),
    ("case-number-twice", &["number"]),
    ("case-out-of-range", &["key", "value", "from", "to"]),
    ("case-overlap", &["member", "assembly"]),
    ("case-position", &["member"]),
    ("case-positions", &["position", "named", "figure"]),
    ("case-roll-gap", &["members"]),
    ("case-roll-stranger", &["member"]),
    ("case-roll-twice", &["member"]),
    ("case-secret-names", &[]),
    ("case-siret-of-another", &["value"]),
    ("case-syntax", &["detail"]),
    ("case-text", &["detail"]),
    ("case-too-big", &["limit"]),
    ("case-too-long", &["key", "limit"]),
    ("case-twice", &["kind", "value"]),
    ("case-unknown-file", &["file"]),
    ("case-unknown-key", &["key"]),
    ("case-unknown-record", &["kind", "value"]),
    ("case-unknown-word", &["key", "value", "allowed"]),
    ("case-verdict", &["verdict"]),
    ("case-wire-number", &["value"]),
    ("case-wrong-type", &["key", "expected"]),
    ("config-bad-value", &["key", "value", "expected"]),
    ("config-either", &["key", "other"]),
    ("config-missing", &["key", "other"]),
    ("config-syntax", &["detail"]),
    ("config-unknown-key", &["key"]),
    ("document-fault", &["why"]),
    ("file-unreadable", &["path", "why"]),
    ("findings-are-not-public", &[]),
    ("folder-not-empty", &["dir"]),
    ("home-missing", &["dir"]),
    ("home-not-demo", &["dir"]),
    ("home-not-empty", &["dir"]),
    ("law-question", &["index", "problem", "rule"]),
    ("needs-https", &["address"]),
    ("letter-state", &["state"]),
    ("no-authority", &[]),
    ("no-case-here", &["dir"]),
    ("no-mark", &["file"]),
    ("no-receipt", &["number"]),
    ("no-such-act", &["asked"]),
    ("no-such-assembly", &[]),
    ("no-such-authority", &["code"]),
    ("no-such-figure", &["key"]),
    ("no-such-file", &["asked"]),
    ("no-such-letter", &["asked"]),
    ("no-such-page", &["asked"]),
    ("no-such-programme", &["key"]),
    ("no-such-rule", &["rule"]),
    ("no-such-sitting", &["asked"]),
    ("no-vote-on-roll", &["member"]),
    ("not-a-day", &["text"]),
    ("not-allowed", &[]),
    ("not-made-yet", &["number"]),
    ("nothing-made", &[]),
    ("position-twice", &["member"]),
    ("published-as-it-was", &["name"]),
    ("sign-in-needed", &[]),
    ("signed-fault", &["why"]),
    ("sitting-in-several", &["asked", "places"]),
    ("store-constraint", &["constraint"]),
    ("unknown-mark", &["mark"]),
    ("which-authority", &["places"]),
];

/// The arguments of a finding, `None` when the code is not known.
pub fn arguments_of_finding(code: &str) -> Option<&'static [&'static str]> {
    find(FINDINGS, code)
}

/// The arguments of a refusal, `None` when the code is neither a refusal's nor a finding's.
pub fn arguments_of_refusal(code: &str) -> Option<&'static [&'static str]> {
    find(REFUSALS, code).or_else(|| find(FINDINGS, code))
}

fn find(contracts: &[Contract], code: &str) -> Option<&'static [&'static str]> {
    contracts.iter().find(|(known, _)| *known == code).map(|(_, args)| *args)
}
