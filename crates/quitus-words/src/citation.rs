//! Citations of an act as they are offered to whoever drafts: French, as acts on paper are.

use crate::lang::Lang;
use crate::typography::{day_fr, money};
use quitus_core::assembly::{Assembly, Delegation};
use quitus_core::law::BodyKind;

/// The citation of a delegation (visa de délégation), in the Markdown of drafts: the act that gives, its day, who
/// receives, what it covers, its ceiling, its last day. An executive receives with « ou son représentant ».
pub fn delegation_citation(
    delegation: &Delegation,
    giver: Option<&Assembly>,
    receiver: Option<&Assembly>,
) -> String {
    let of_giver = giver.map(|one| format!(" {}", one.name_of)).unwrap_or_default();
    let mut text = format!(
        "Vu la délibération n° {}{of_giver} en date du {} donnant délégation {} pour : {}",
        delegation.act_number,
        day_fr(delegation.decided_on),
        receiver.map_or_else(|| to_executive(giver).to_owned(), to_assembly),
        delegation.scope.trim().trim_end_matches(['.', ',', ';']),
    );
    if let Some(cap) = delegation.cap {
        text.push_str(&format!(", dans la limite de {}", money(cap, Lang::Fr)));
    }
    if let Some(until) = delegation.until {
        text.push_str(&format!(", jusqu'au {}", day_fr(until)));
    }
    text.push(',');
    escaped(&text)
}

/// `du Bureau` as `au Bureau`.
fn to_assembly(assembly: &Assembly) -> String {
    let of = assembly.name_of.as_str();
    let turned =
        [("du ", "au "), ("de la ", "à la "), ("de l'", "à l'"), ("de l’", "à l’"), ("des ", "aux ")]
            .into_iter()
            .find_map(|(from, to)| of.strip_prefix(from).map(|rest| format!("{to}{rest}")));
    turned.unwrap_or_else(|| format!("à {}", assembly.name))
}

fn to_executive(giver: Option<&Assembly>) -> &'static str {
    match giver.map(|one| one.kind) {
        Some(BodyKind::CommuneUnder3500 | BodyKind::CommuneFrom3500) => "au maire ou à son représentant",
        _ => "au président ou à son représentant",
    }
}

/// The text with what the Markdown of drafts would read as marks kept as letters.
fn escaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '{' | '}' | '|') {
            kept.push('\\');
        }
        kept.push(if letter.is_control() { ' ' } else { letter });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_core::kernel::{AssemblyId, Cents, Day};

    fn assembly(name_of: &str, kind: BodyKind) -> Assembly {
        Assembly {
            id: AssemblyId::new(name_of),
            key: "a".to_owned(),
            name: "Assemblée".to_owned(),
            name_of: name_of.to_owned(),
            kind,
            legal_seats: None,
        }
    }

    #[test]
    fn a_delegation_is_cited_whole() {
        let delegation = Delegation {
            key: "d".to_owned(),
            giver: AssemblyId::new("c"),
            receiver: Some(AssemblyId::new("b")),
            act_number: "2020.00040".to_owned(),
            decided_on: Day::constant(2020, 7, 30),
            until: None,
            scope: "attribuer les subventions [culture].".to_owned(),
            cap: Some(Cents::new(10_000_000)),
            covers_several_years: None,
        };
        let council = assembly("du Conseil métropolitain", BodyKind::EpciCouncil);
        let bureau = assembly("du Bureau", BodyKind::EpciBureauDelegated);
        let said = delegation_citation(&delegation, Some(&council), Some(&bureau));
        assert!(
            said.starts_with(
                "Vu la délibération n° 2020.00040 du Conseil métropolitain en date du 30 juillet"
            ),
            "{said}"
        );
        assert!(
            said.contains("délégation au Bureau pour : attribuer les subventions \\[culture\\], dans"),
            "{said}"
        );
        assert!(said.ends_with("€,"), "{said}");
        let village = assembly("du Conseil municipal", BodyKind::CommuneUnder3500);
        let said = delegation_citation(&Delegation { receiver: None, ..delegation }, Some(&village), None);
        assert!(said.contains("délégation au maire ou à son représentant pour :"), "{said}");
    }
}
