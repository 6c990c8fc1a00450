//! A delegation as it is entered.

use super::said::Reading;
use super::{free_key, key_of};
use quitus_core::assembly::{Assembly, Delegation};
use quitus_core::kernel::{Cents, Refusal};

pub(super) fn delegation(
    read: &mut Reading<'_>,
    assemblies: &[Assembly],
    was: Option<&Delegation>,
    known: &[Delegation],
) -> Option<Delegation> {
    let by_key = |key: &str| assemblies.iter().find(|one| one.key == key).map(|one| one.id.clone());
    let giver = read.word("giver", by_key);
    let receiver = match read.raw("receiver") {
        "" => None,
        _ => read.word("receiver", by_key),
    };
    let act_number = read.needed("act_number");
    let decided_on = read.needed_day("decided_on");
    let until = read.day("until");
    if let (Some(decided), Some(until)) = (decided_on, until)
        && until < decided
    {
        read.refuse("until", Refusal::new("days-out-of-order"));
    }
    let scope = read.needed("scope");
    let cap = read.parsed("cap", "not-an-amount", euros);
    let several = match read.raw("several_years") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let taken: Vec<String> = known.iter().map(|one| one.key.clone()).collect();
    let key = was.map_or_else(|| free_key(&key_of(&act_number), &taken), |one| one.key.clone());
    Some(Delegation {
        key,
        giver: giver?,
        receiver,
        act_number,
        decided_on: decided_on?,
        until,
        scope,
        cap,
        covers_several_years: several,
    })
}

/// `100 000`, `100000,50` in cents.
fn euros(text: &str) -> Result<Cents, ()> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (whole, cents) = plain.split_once([',', '.']).unwrap_or((&plain, "00"));
    let cents = format!("{cents:0<2}");
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(&cents) || cents.len() != 2 || whole.len() > 12 {
        return Err(());
    }
    format!("{whole}{cents}").parse().map(Cents::new).map_err(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euros_are_read_to_the_cent() {
        assert_eq!(euros("100 000,5 €"), Ok(Cents::new(10_000_050)));
        for bad in ["", "cent", "1,234", "-5", "1e9"] {
            assert_eq!(euros(bad), Err(()), "{bad}");
        }
    }
}
