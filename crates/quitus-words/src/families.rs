//! Keys that code puts together from an enum's stable word: `state-held`, `severity-error`.

/// A family of keys: the prefix, and every word that may follow it.
pub type Family = (&'static str, &'static [&'static str]);

/// Every family. A member without its words, or words without a member, fails a test.
pub const FAMILIES: &[Family] = &[
    ("state", &["held", "to-do", "due-soon", "overdue", "refused", "unknown"]),
    ("cli-verdict", &["adopted", "rejected", "not_adopted"]),
    ("cli-sitting", &["planned", "convened", "held", "no_quorum", "roll"]),
    ("severity", &["error", "warning", "note"]),
];
