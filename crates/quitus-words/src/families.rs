//! Keys that code puts together from an enum's stable word: `state-held`, `severity-error`.

use quitus_core::law::BodyKind;

/// A family of keys: the prefix, and every word that may follow it.
pub type Family = (&'static str, &'static [&'static str]);

/// Every family. A member without its words, or words without a member, fails a test.
pub const FAMILIES: &[Family] = &[
    ("state", &["held", "to-do", "due-soon", "overdue", "refused", "unknown"]),
    ("cli-verdict", &["adopted", "rejected", "not_adopted"]),
    ("cli-sitting", &["planned", "convened", "held", "no_quorum", "roll"]),
    ("act-nature", &["DE", "AR", "AI", "CC", "BF", "AU"]),
    ("act-part", &["citations", "recitals", "enacting"]),
    ("act-section", &["operating", "investment"]),
    ("act-verdict", &["adopted", "rejected", "not_adopted"]),
    ("act-method", &["show_of_hands", "public", "secret", "electronic"]),
    (
        "document-kind",
        &[
            "extract",
            "convocation",
            "agenda",
            "attendance-sheet",
            "deliberation-list",
            "minutes",
            "register-sheet",
            "closing-sheet",
        ],
    ),
    ("document-state", &["as_made", "as_signed", "with_receipt"]),
    ("figure-origin", &["declared", "computed"]),
    ("figure-quality", &["counted", "estimated", "declared"]),
    (
        "rule-matter",
        &["notice", "quorum", "proxies", "vote", "sitting", "delegation", "act", "grants", "budget"],
    ),
    ("severity", &["error", "warning", "note"]),
    ("assembly-kind", BodyKind::WORDS),
    ("sitting-state", &["planned", "convened", "held", "no_quorum"]),
    ("sitting-fate", &["pending", "voted", "heard", "withdrawn", "adjourned"]),
    ("sitting-interest", &["personal", "by_law"]),
    ("year-kind", &["commune", "intermunicipal", "syndicate", "department", "region"]),
    ("year-says", STEPS),
    ("year-step", STEPS),
];

/// The twelve steps of the year.
const STEPS: &[&str] = &[
    "assembly",
    "programme",
    "request",
    "deliberation",
    "sitting",
    "register",
    "legality",
    "agreement",
    "funding",
    "field",
    "report",
    "next_request",
];
