//! What the minutes (procès-verbal) must mention; the ruling lists what is missing.
//!
//! Requests for a special ballot are due only when there were some, names and senses only after a public ballot.
//!
//! | on | facts | ruling |
//! |---|---|---|
//! | 2023-05-24 | `mentions = [date, hour, chair, present, represented, secretaries, quorum, agenda, deliberations, reports, results, debates]` | `[]` |
//! | 2023-05-24 | `mentions = [date, chair, present, represented, secretaries, agenda, deliberations, reports, results, debates]` | `[hour, quorum]` |
//! | 2023-05-24 | `mentions = [date, hour, chair, present, represented, secretaries, quorum, agenda, deliberations, reports, results, debates], public_ballot = true, special_ballot_asked = true` | `[ballot_requests, names_and_senses]` |
//! | 2022-07-01 | `mentions = []` | `[date, hour, chair, present, represented, secretaries, quorum, agenda, deliberations, reports, results, debates]` |
//! | 2022-06-30 | `mentions = [date]` | `unknown: not held for that day` |

use super::prelude::*;

/// What minutes may mention, in the order of the article.
pub const MENTIONS: &[&str] = &[
    "date",
    "hour",
    "chair",
    "present",
    "represented",
    "secretaries",
    "quorum",
    "agenda",
    "deliberations",
    "reports",
    "ballot_requests",
    "results",
    "names_and_senses",
    "debates",
];

/// What the minutes should mention and do not, as words of [`MENTIONS`].
pub fn minutes_mentions(
    mentions: &[&str],
    special_ballot_asked: bool,
    public_ballot: bool,
    on: Day,
) -> Ruled<Vec<&'static str>> {
    RULE.held(on)?;
    let due = |word: &str| match word {
        "ballot_requests" => special_ballot_asked,
        "names_and_senses" => public_ballot,
        _ => true,
    };
    Ok(MENTIONS.iter().copied().filter(|word| due(word) && !mentions.contains(word)).collect())
}

/// The rule as the house holds it.
pub static RULE: Rule = Rule {
    id: "minutes_mentions",
    point: "S3",
    article: "CGCT, art. L2121-15",
    also: &["CGCT, art. L5211-1"],
    title: say("Mentions du procès-verbal", "What the minutes mention"),
    sense: say(
        "Le secrétaire rédige le procès-verbal, arrêté au début de la séance suivante et signé par le président de séance et les secrétaires. Il porte la date et l'heure, le président, les présents et représentés, les secrétaires, le quorum, l'ordre du jour, les délibérations et leurs rapports, les demandes de scrutin, les résultats, la teneur des débats.",
        "The secretary writes the minutes, adopted at the start of the next sitting and signed by chair and secretaries. They hold date and hour, chair, members present and represented, secretaries, quorum, agenda, deliberations and their reports, requests for ballots, results, the substance of the debate.",
    ),
    valid: &[PUBLICITY],
    force: CLERK,
    inputs: &[
        input("mentions", InputKind::Words(MENTIONS), "mentions portées", "mentions made"),
        optional(
            "special_ballot_asked",
            InputKind::Flag,
            "un scrutin particulier a été demandé",
            "a special ballot was asked",
        ),
        optional("public_ballot", InputKind::Flag, "un scrutin public a eu lieu", "a public ballot was held"),
    ],
    source: include_str!("minutes_mentions.rs"),
    evaluate: |facts, on| {
        let mentions = facts.words("mentions", MENTIONS)?;
        let asked = facts.flag_or_no("special_ballot_asked")?;
        ruled(minutes_mentions(&mentions, asked, facts.flag_or_no("public_ballot")?, on))
    },
    ..BASE
};
