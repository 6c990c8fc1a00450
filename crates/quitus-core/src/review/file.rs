//! The file of an act: every fact the house holds about it.

use crate::agreement::Agreement;
use crate::assembly::{Assembly, Authority, Delegation, Member, Membership, Standing, in_office};
use crate::deliberation::{Deliberation, Paragraph, Printed, Reference};
use crate::funding::BudgetLine;
use crate::kernel::{Cents, MemberId};
use crate::law::proxies_held::proxies_held;
use crate::legality::LegalDates;
use crate::programme::{Organisation, Programme};
use crate::register::RegisterEntry;
use crate::sitting::{AgendaItem, Roll, Sitting, roll_at};

/// Everything held about an act, loaded whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActFile {
    /// The authority.
    pub authority: Authority,
    /// The assembly that sat.
    pub assembly: Assembly,
    /// Members of the authority.
    pub members: Vec<Member>,
    /// Memberships of that assembly.
    pub memberships: Vec<Membership>,
    /// Delegations of the authority.
    pub delegations: Vec<Delegation>,
    /// The sitting, whole.
    pub sitting: Sitting,
    /// Whether the sitting is the first one of a term (L2121-7).
    pub opens_a_term: bool,
    /// The act.
    pub deliberation: Deliberation,
    /// Its entry in the register.
    pub entry: RegisterEntry,
    /// What is known of it outside the house.
    pub dates: LegalDates,
    /// Its programme.
    pub programme: Option<Programme>,
    /// Organisations of the authority's records.
    pub organisations: Vec<Organisation>,
    /// Budget lines it charges.
    pub budget_lines: Vec<BudgetLine>,
    /// Agreements it approves or names.
    pub agreements: Vec<Agreement>,
}

impl ActFile {
    /// The item of the sitting from which the act was born.
    pub fn item(&self) -> Option<&AgendaItem> {
        self.sitting.item_of(&self.deliberation.id)
    }

    /// Members in office of the assembly on the day of the sitting.
    pub fn in_office(&self) -> u32 {
        let members = in_office(&self.memberships, &self.assembly.id, self.sitting.day).len();
        u32::try_from(members).unwrap_or(u32::MAX)
    }

    /// How many proxies a member may hold that day; unknown where the law does not say.
    pub fn proxies_held(&self) -> Option<u32> {
        proxies_held(self.assembly.kind, self.sitting.day).ok()
    }

    /// The roll when an item was put to discussion; where the law sets no number of proxies, none is set aside for it.
    pub fn roll(&self, item: &AgendaItem) -> Roll {
        roll_at(&self.sitting, item, self.proxies_held().unwrap_or(u32::MAX))
    }

    /// The plain name of a member: `Hervé REYNAUD`.
    pub fn name(&self, member: &MemberId) -> String {
        self.member(member).map_or_else(|| member.to_string(), |member| member.name.plain())
    }

    /// A member of the authority.
    pub fn member(&self, member: &MemberId) -> Option<&Member> {
        self.members.iter().find(|known| known.id == *member)
    }

    /// Whether silence of the records means that nothing is known, rather than that nothing was done.
    pub fn silent(&self) -> bool {
        self.authority.standing == Standing::Published
    }

    /// The words that print a reference in the text of the act; a figure that is not measured says so.
    pub fn printed_reference(&self, reference: &Reference) -> String {
        match reference {
            Reference::Figure(key) => self
                .programme
                .as_ref()
                .and_then(|programme| programme.figure(key))
                .and_then(|figure| figure.value)
                .map_or_else(|| "non mesuré".to_owned(), printed_value),
            Reference::Amount(key) => {
                self.amount(key).map_or_else(|| "montant non connu".to_owned(), printed_money)
            }
        }
    }

    /// An amount of the act: `total`, or the code of an axis.
    pub fn amount(&self, key: &str) -> Option<Cents> {
        if key == "total" {
            return self.deliberation.stated_total.or_else(|| self.deliberation.total().ok());
        }
        self.deliberation.amounts.iter().find(|line| line.axis == key).map(|line| line.amount)
    }

    /// A paragraph of the act as printed.
    pub fn printed(&self, paragraph: &Paragraph) -> Printed {
        paragraph.print(&|reference| self.printed_reference(reference))
    }
}

/// A value as an act prints it: groups of three from 10 000 on (`1350`, `10 907`), a narrow no-break space between.
pub fn printed_value(value: i64) -> String {
    if value.unsigned_abs() < 10_000 { value.to_string() } else { grouped(value) }
}

/// An amount as an act prints it: `100 000 €`, `1 234,56 €`.
pub fn printed_money(amount: Cents) -> String {
    let sign = if amount.get() < 0 { "-" } else { "" };
    let cents = amount.get().unsigned_abs();
    let euros = grouped((cents / 100).cast_signed());
    match cents % 100 {
        0 => format!("{sign}{euros}\u{a0}€"),
        rest => format!("{sign}{euros},{rest:02}\u{a0}€"),
    }
}

fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::from(if value < 0 { "-" } else { "" });
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_money_print_as_in_an_act() {
        assert_eq!(printed_value(1350), "1350");
        assert_eq!(printed_value(10_907), "10\u{202f}907");
        assert_eq!(printed_money(Cents::new(10_000_000)), "100\u{202f}000\u{a0}€");
        assert_eq!(printed_money(Cents::new(123_456)), "1\u{202f}234,56\u{a0}€");
        assert_eq!(printed_money(Cents::new(-150)), "-1,50\u{a0}€");
        assert_eq!(printed_money(Cents::new(-50)), "-0,50\u{a0}€");
    }
}
