//! The law (droit): one rule, one file, named by its id.
//!
//! A rule is a pure function of facts and a day. It names its article, says when it is held, and answers
//! [`Unknown`] for a day it does not cover. Its head comment is its manual page; the table in it runs as a test.
//! [`RULES`] lists them all, in the order of the matters: convocation, quorum, proxies, votes, sitting and register,
//! competence, acts, grants, money.

mod body_kind;
mod facts;
mod holidays;
mod input;
mod notation;
mod period;
mod prelude;
mod rule;
mod value;

pub mod account_sitting;
pub mod agreement_required;
pub mod amortisation;
pub mod appeal_last_day;
pub mod appeal_without_remedies;
pub mod ballot_mode;
pub mod barred_by_law;
pub mod bureau_delegation;
pub mod bureau_follows_council;
pub mod chair;
pub mod clear_days;
pub mod closed_sitting_majority;
pub mod closed_sitting_threshold;
pub mod closing_sheet;
pub mod convocation_form;
pub mod copies_open;
pub mod councillors_copy_due;
pub mod councillors_minutes_due;
pub mod de_minimis;
pub mod delegated_decisions_order;
pub mod delegation_ceiling;
pub mod deliberation_list_due;
pub mod earliest_second_sitting;
pub mod electronic_transmission;
pub mod enforceable_from;
pub mod explanatory_note;
pub mod financial_report_due;
pub mod gracious_appeal;
pub mod growth;
pub mod interest;
pub mod item_on_agenda;
pub mod latest_sending;
pub mod majority;
pub mod minutes_mentions;
pub mod minutes_online_due;
pub mod must_transmit;
pub mod nomination;
pub mod nomination_secrecy;
pub mod notice;
pub mod notification_required;
pub mod open_data_due;
pub mod outcome;
pub mod proxies_held;
pub mod proxy_valid;
pub mod public_ballot_threshold;
pub mod publication;
pub mod publicity_until;
pub mod quarterly_sitting;
pub mod quorum;
pub mod quorum_at_item;
pub mod quorum_met;
pub mod receipt;
pub mod referral_last_day;
pub mod register_bound_by;
pub mod register_number;
pub mod register_signature;
pub mod report_latest_sending;
pub mod republican_contract_withdrawal;
pub mod required_clear_days;
pub mod result_wording;
pub mod second_sitting_exempt;
pub mod secret_ballot_threshold;
pub mod secretary;
pub mod split;
pub mod transmission_due;
pub mod transparency_required;
pub mod video_sitting;
pub mod vote_sum;
pub mod votes_available;
pub mod withdrawal_last_day;

pub use body_kind::BodyKind;
pub use facts::{FactError, Facts, Problem};
pub use holidays::{easter, is_holiday, next_working};
pub use input::{Input, InputKind};
pub use period::{LAST_READ, Period, Ruled, Unknown};
pub use rule::{Case, Certainty, Doubt, Evaluation, Force, Role, Rule, Words};
pub use value::Value;

/// Every rule of the house, in the order of the matters.
pub static RULES: &[&Rule] = &[
    &clear_days::RULE,
    &latest_sending::RULE,
    &required_clear_days::RULE,
    &notice::RULE,
    &convocation_form::RULE,
    &item_on_agenda::RULE,
    &explanatory_note::RULE,
    &councillors_copy_due::RULE,
    &councillors_minutes_due::RULE,
    &report_latest_sending::RULE,
    &quarterly_sitting::RULE,
    &quorum::RULE,
    &quorum_met::RULE,
    &quorum_at_item::RULE,
    &earliest_second_sitting::RULE,
    &second_sitting_exempt::RULE,
    &interest::RULE,
    &barred_by_law::RULE,
    &proxies_held::RULE,
    &proxy_valid::RULE,
    &votes_available::RULE,
    &vote_sum::RULE,
    &majority::RULE,
    &outcome::RULE,
    &public_ballot_threshold::RULE,
    &secret_ballot_threshold::RULE,
    &ballot_mode::RULE,
    &nomination::RULE,
    &nomination_secrecy::RULE,
    &closed_sitting_threshold::RULE,
    &closed_sitting_majority::RULE,
    &result_wording::RULE,
    &video_sitting::RULE,
    &chair::RULE,
    &account_sitting::RULE,
    &secretary::RULE,
    &minutes_mentions::RULE,
    &minutes_online_due::RULE,
    &deliberation_list_due::RULE,
    &register_signature::RULE,
    &register_number::RULE,
    &closing_sheet::RULE,
    &register_bound_by::RULE,
    &delegated_decisions_order::RULE,
    &copies_open::RULE,
    &bureau_delegation::RULE,
    &delegation_ceiling::RULE,
    &bureau_follows_council::RULE,
    &enforceable_from::RULE,
    &must_transmit::RULE,
    &electronic_transmission::RULE,
    &transmission_due::RULE,
    &receipt::RULE,
    &publication::RULE,
    &publicity_until::RULE,
    &notification_required::RULE,
    &appeal_last_day::RULE,
    &appeal_without_remedies::RULE,
    &gracious_appeal::RULE,
    &referral_last_day::RULE,
    &withdrawal_last_day::RULE,
    &agreement_required::RULE,
    &financial_report_due::RULE,
    &transparency_required::RULE,
    &open_data_due::RULE,
    &republican_contract_withdrawal::RULE,
    &de_minimis::RULE,
    &split::RULE,
    &amortisation::RULE,
    &growth::RULE,
];

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
