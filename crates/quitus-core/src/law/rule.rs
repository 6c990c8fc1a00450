//! What the house holds about a rule: article, validity, certainty, force, facts, cases, function.

use super::input::{Input, InputKind};
use super::notation::{read_entries, read_value};
use super::period::{CODE, LAST_READ, Period, Ruled, Unknown};
use super::{BodyKind, FactError, Facts, Value};
use crate::kernel::{Citation, Day};

/// What a rule answers when it is asked by name: bad facts, or a ruling, or why there is none.
pub type Evaluation = Result<Ruled<Value>, FactError>;

/// A rule: one file of this folder.
#[derive(Debug)]
pub struct Rule {
    /// Its name, also the name of its file: stable.
    pub id: &'static str,
    /// The point of the collection of rules it holds, such as `Q1`.
    pub point: &'static str,
    /// The article, as printed.
    pub article: &'static str,
    /// Other articles and rulings it rests on, as printed.
    pub also: &'static [&'static str],
    /// Its name for people.
    pub title: Words,
    /// The sense of the article, in our words.
    pub sense: Words,
    /// How sure the main statement is.
    pub certainty: Certainty,
    /// What is less sure, statement by statement.
    pub unverified: &'static [Doubt],
    /// When it is held; outside, it is unknown.
    pub valid: &'static [Period],
    /// The day the sources were last read.
    pub last_read: Day,
    /// What it does to someone who acts against it.
    pub force: Force,
    /// The facts it takes.
    pub inputs: &'static [Input],
    /// Its own file: the head comment holds the table of cases.
    pub source: &'static str,
    /// The function, asked by name; called only for days of `valid`.
    pub evaluate: fn(&Facts<'_>, Day) -> Evaluation,
}

/// The same words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// French.
    pub fr: &'static str,
    /// English.
    pub en: &'static str,
}

/// How sure a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Read in a source.
    Verified,
    /// Read in the official text of 2015; a later change was not looked for.
    Verified2015,
    /// From memory.
    Memory,
    /// Our inference or choice: no source says it.
    Inferred,
}

/// A statement that is less sure than the rule it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// How sure it is.
    pub certainty: Certainty,
    /// The statement.
    pub words: Words,
}

/// What a rule does to someone who acts against it in Quitus; recording what happened is always possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Refused outright: sums, roll against count, ceilings, rights, integrity.
    Refuses,
    /// Stops; one of these roles may go on with a reason, which is recorded.
    Overridable(&'static [Role]),
    /// Says what follows; stops nothing by itself.
    Informs,
}

/// The role that answers for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Secrétariat des assemblées.
    Clerk,
    /// Chargé des subventions.
    GrantOfficer,
    /// Finances.
    FinanceOfficer,
}

/// A line of a table of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The day.
    pub on: Day,
    /// The facts.
    pub facts: Vec<(String, Value)>,
    /// What the rule says, or why it says nothing.
    pub ruling: Result<Value, String>,
}

/// What most rules share; each file says what differs.
pub const BASE: Rule = Rule {
    id: "",
    point: "",
    article: "",
    also: &[],
    title: Words { fr: "", en: "" },
    sense: Words { fr: "", en: "" },
    certainty: Certainty::Verified,
    unverified: &[],
    valid: &[CODE],
    last_read: LAST_READ,
    force: Force::Informs,
    inputs: &[],
    source: "",
    evaluate: |_, _| Ok(Err(Unknown::Day)),
};

/// Overridden by the clerk, with a reason.
pub const CLERK: Force = Force::Overridable(&[Role::Clerk]);
/// Overridden by the grant officer, with a reason.
pub const GRANT_OFFICER: Force = Force::Overridable(&[Role::GrantOfficer]);
/// Overridden by the finance officer, with a reason.
pub const FINANCE_OFFICER: Force = Force::Overridable(&[Role::FinanceOfficer]);

/// The kind of assembly, a fact of every rule where kinds differ.
pub const KIND: Input = optional(
    "kind",
    InputKind::Word(BodyKind::WORDS),
    "nature de l'assemblée (commune d'au moins 3 500 habitants par défaut)",
    "kind of assembly (a commune of 3 500 inhabitants or more by default)",
);

/// The same words in French and in English.
pub const fn say(fr: &'static str, en: &'static str) -> Words {
    Words { fr, en }
}

/// A statement from memory.
pub const fn memory(fr: &'static str, en: &'static str) -> Doubt {
    Doubt { certainty: Certainty::Memory, words: say(fr, en) }
}

/// A statement of ours that no source makes.
pub const fn inferred(fr: &'static str, en: &'static str) -> Doubt {
    Doubt { certainty: Certainty::Inferred, words: say(fr, en) }
}

/// A statement read in the text of 2015.
pub const fn read_2015(fr: &'static str, en: &'static str) -> Doubt {
    Doubt { certainty: Certainty::Verified2015, words: say(fr, en) }
}

/// A fact that must be given.
pub const fn input(name: &'static str, kind: InputKind, fr: &'static str, en: &'static str) -> Input {
    Input { name, kind, required: true, label: say(fr, en) }
}

/// A fact that may be left out.
pub const fn optional(name: &'static str, kind: InputKind, fr: &'static str, en: &'static str) -> Input {
    Input { name, kind, required: false, label: say(fr, en) }
}

/// The evaluation of a ruling.
pub fn ruled<T: Into<Value>>(ruling: Ruled<T>) -> Evaluation {
    Ok(ruling.map(Into::into))
}

impl Rule {
    /// Is the rule held for that day? `Unknown::Day` when it is not.
    pub fn held(&self, on: Day) -> Ruled<()> {
        if self.valid.iter().any(|period| period.holds(on)) { Ok(()) } else { Err(Unknown::Day) }
    }

    /// The ruling on facts given by name, on a day.
    pub fn rule_on(&self, facts: &Facts<'_>, on: Day) -> Evaluation {
        match self.held(on) {
            Ok(()) => (self.evaluate)(facts, on),
            Err(unknown) => Ok(Err(unknown)),
        }
    }

    /// The article and the rule that holds it, for findings and refusals.
    pub const fn citation(&self) -> Citation {
        Citation { article: self.article, rule: Some(self.id) }
    }

    /// The names of the given facts that the rule does not take: a slip of the pen, most likely.
    pub fn ignored<'a>(&self, facts: &'a [(String, Value)]) -> Vec<&'a str> {
        let known = |name: &str| name == KIND.name || self.inputs.iter().any(|input| input.name == name);
        facts.iter().map(|(name, _)| name.as_str()).filter(|name| !known(name)).collect()
    }

    /// The table of cases of the head comment; the error quotes the line that cannot be read.
    pub fn cases(&self) -> Result<Vec<Case>, String> {
        let rows = self.source.lines().filter_map(|line| line.strip_prefix("//! |"));
        rows.skip(2).map(|row| read_case(row).map_err(|why| format!("{}: {why}: {row}", self.id))).collect()
    }

    /// The head comment before its table: the manual page.
    pub fn manual(&self) -> String {
        let lines = self.source.lines().take_while(|line| line.starts_with("//!"));
        let text = lines.map(|line| line[3..].trim()).filter(|line| !line.starts_with('|'));
        text.collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

impl Certainty {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            Certainty::Verified => "verified",
            Certainty::Verified2015 => "verified_2015",
            Certainty::Memory => "memory",
            Certainty::Inferred => "inferred",
        }
    }

    /// The words for people.
    pub fn words(self) -> Words {
        match self {
            Certainty::Verified => say("lu dans une source", "read in a source"),
            Certainty::Verified2015 => say("lu dans le texte de 2015", "read in the text of 2015"),
            Certainty::Memory => say("de mémoire, non vérifié", "from memory, not verified"),
            Certainty::Inferred => {
                say("notre lecture, aucune source ne le dit", "our reading, no source says it")
            }
        }
    }
}

impl Role {
    /// The stable word of the wire and the store.
    pub fn word(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::GrantOfficer => "grant_officer",
            Role::FinanceOfficer => "finance_officer",
        }
    }

    /// The words for people.
    pub fn words(self) -> Words {
        match self {
            Role::Clerk => say("secrétariat des assemblées", "assembly clerk"),
            Role::GrantOfficer => say("chargé des subventions", "grant officer"),
            Role::FinanceOfficer => say("finances", "finance officer"),
        }
    }
}

impl Force {
    /// The stable word of the wire.
    pub fn word(self) -> &'static str {
        match self {
            Force::Refuses => "refuses",
            Force::Overridable(_) => "overridable",
            Force::Informs => "informs",
        }
    }

    /// The roles that may go on with a reason.
    pub fn overridden_by(self) -> &'static [Role] {
        match self {
            Force::Overridable(roles) => roles,
            Force::Refuses | Force::Informs => &[],
        }
    }
}

fn read_case(row: &str) -> Result<Case, String> {
    let cells: Vec<&str> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
    let [on, facts, ruling, ""] = cells.as_slice() else { return Err("three cells expected".to_owned()) };
    let on = on.parse().map_err(|error| format!("{error}"))?;
    let ruling = match ruling.strip_prefix("unknown: ") {
        Some(why) => Err(why.to_owned()),
        None => Ok(read_value(ruling)?),
    };
    Ok(Case { on, facts: read_entries(facts)?, ruling })
}
