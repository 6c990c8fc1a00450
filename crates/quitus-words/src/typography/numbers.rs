//! Counts, money, shares: written from integers, never through a float.

use super::{NARROW, NO_BREAK};
use crate::Lang;
use quitus_core::kernel::Cents;

/// A count: `10 907` in French, with a narrow no-break space, `10,907` in English.
pub fn count(number: i64, lang: Lang) -> String {
    let digits = grouped(&number.unsigned_abs().to_string(), separator(lang));
    if number < 0 { format!("−{digits}") } else { digits }
}

/// An amount of euros: `100 000 €` or `€100,000`; cents only when there are some, always two.
pub fn money(amount: Cents, lang: Lang) -> String {
    let cents = amount.get().unsigned_abs();
    let euros = grouped(&(cents / 100).to_string(), separator(lang));
    let sign = if amount.get() < 0 { "−" } else { "" };
    let tail = match cents % 100 {
        0 => String::new(),
        rest => format!("{}{rest:02}", point(lang)),
    };
    match lang {
        Lang::Fr => format!("{sign}{euros}{tail}{NO_BREAK}€"),
        Lang::En => format!("{sign}€{euros}{tail}"),
    }
}

/// A number of tenths, hundredths… given whole: `decimal(163, 1)` is `16,3`.
pub fn decimal(units: i128, places: usize, lang: Lang) -> String {
    let text = format!("{:0width$}", units.unsigned_abs(), width = places + 1);
    let (whole, rest) = text.split_at(text.len() - places);
    let sign = if units < 0 { "−" } else { "" };
    let whole = grouped(whole, separator(lang));
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest}", point(lang)) }
}

/// A share with one decimal, rounded half up: `27,0 %` or `27.0%`. `None` when there is nothing to divide by.
pub fn percent(numerator: i64, denominator: i64, lang: Lang) -> Option<String> {
    share(numerator, denominator, 1_000).map(|tenths| signed_percent(&decimal(tenths, 1, lang), lang))
}

/// A share without decimals, rounded half up: `27 %` or `27%`. `None` when there is nothing to divide by.
pub fn rounded_percent(numerator: i64, denominator: i64, lang: Lang) -> Option<String> {
    share(numerator, denominator, 100).map(|whole| signed_percent(&decimal(whole, 0, lang), lang))
}

/// A ratio with so many decimals, rounded half up: `1,49`. `None` when there is nothing to divide by.
pub fn ratio(numerator: i64, denominator: i64, places: usize, lang: Lang) -> Option<String> {
    let scale = 10i128.checked_pow(u32::try_from(places).ok()?)?;
    share(numerator, denominator, scale).map(|units| decimal(units, places, lang))
}

/// Digits in groups of three from the right.
pub(super) fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

fn share(numerator: i64, denominator: i64, scale: i128) -> Option<i128> {
    let whole = i128::from(denominator);
    let scaled = i128::from(numerator).checked_mul(scale)?.checked_mul(2)?;
    // Half up: floor((2·n·scale + d) / 2·d), the divisor made positive first.
    let (scaled, whole) = if whole < 0 { (-scaled, -whole) } else { (scaled, whole) };
    (whole != 0).then(|| (scaled + whole).div_euclid(2 * whole))
}

fn signed_percent(number: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{number}{NARROW}%"),
        Lang::En => format!("{number}%"),
    }
}

fn separator(lang: Lang) -> char {
    match lang {
        Lang::Fr => NARROW,
        Lang::En => ',',
    }
}

fn point(lang: Lang) -> char {
    match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_as_the_seed_prints_them() {
        assert_eq!(count(10_907, Lang::Fr), "10\u{202f}907");
        assert_eq!(count(-580, Lang::Fr), "−580");
        assert_eq!(count(10_907, Lang::En), "10,907");
        assert_eq!(money(Cents::new(10_000_000), Lang::Fr), "100\u{202f}000\u{a0}€");
        assert_eq!(money(Cents::new(10_000_000), Lang::En), "€100,000");
        assert_eq!(money(Cents::new(-2_520_548), Lang::Fr), "−25\u{202f}205,48\u{a0}€");
        assert_eq!(money(Cents::new(5), Lang::En), "€0.05");
    }

    #[test]
    fn shares_come_from_integers() {
        assert_eq!(percent(287, 1063, Lang::Fr).as_deref(), Some("27,0\u{202f}%"));
        assert_eq!(percent(3, 15, Lang::En).as_deref(), Some("20.0%"));
        assert_eq!(percent(-1, 3, Lang::Fr).as_deref(), Some("−33,3\u{202f}%"));
        assert_eq!(rounded_percent(1, 2, Lang::Fr).as_deref(), Some("50\u{202f}%"));
        assert_eq!(percent(1, 0, Lang::Fr), None);
        assert_eq!(ratio(16_282_500, 10_907_000, 2, Lang::Fr).as_deref(), Some("1,49"));
        assert_eq!(decimal(162_825, 1, Lang::Fr), "16\u{202f}282,5");
    }

    proptest! {
        #[test]
        fn no_number_is_too_large(number in any::<i64>(), divisor in any::<i64>()) {
            let bare: String = count(number, Lang::Fr).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(bare, number.unsigned_abs().to_string());
            prop_assert_eq!(percent(number, divisor, Lang::En).is_some(), divisor != 0);
            let currency = money(Cents::new(number), Lang::Fr).chars().rev().take(2).collect::<String>();
            prop_assert_eq!(currency, "€\u{a0}");
        }
    }
}
