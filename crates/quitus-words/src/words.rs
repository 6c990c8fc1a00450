//! Keys to sentences, through Fluent.

use crate::typography::{apostrophes, count, day, french, money};
use crate::{Lang, rooms};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use quitus_core::kernel::{Arg, Args};
use std::borrow::Cow;
use std::sync::LazyLock;

/// What stands for an argument left out: `[unknown]` in a selector, "non connu" or "not known" when printed.
const UNKNOWN: &str = "unknown";

/// Arguments printed without grouping, since they are years.
const YEARS: [&str; 3] = ["year", "from", "until"];

type Bundle = FluentBundle<FluentResource>;

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    lang: Lang,
}

impl Words {
    /// The words of a language.
    pub const fn of(lang: Lang) -> Self {
        Words { lang }
    }

    /// Whose words they are.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// A sentence without arguments; `key` is `key` or `key.attribute`.
    pub fn word(self, key: &str) -> String {
        self.say(key, &Args::none())
    }

    /// A sentence. A key nobody wrote yields `⟦key⟧`, which the tests hunt.
    pub fn say(self, key: &str, args: &Args) -> String {
        self.say_checked(key, args, &[]).0
    }

    /// Whether a sentence stands under that key.
    pub fn holds(self, key: &str) -> bool {
        pattern(bundle(self.lang), key).is_some()
    }

    /// The sentence and what went wrong in it; the arguments of `expected` that are missing are said unknown.
    pub(crate) fn say_checked(
        self,
        key: &str,
        args: &Args,
        expected: &[&'static str],
    ) -> (String, Vec<FluentError>) {
        let bundle = bundle(self.lang);
        let Some(pattern) = pattern(bundle, key) else {
            return (format!("⟦{key}⟧"), Vec::new());
        };
        let mut faults = Vec::new();
        let args = converted(args, expected, self.lang);
        let said = bundle.format_pattern(pattern, Some(&args), &mut faults);
        (said.into_owned(), faults)
    }
}

fn pattern<'b>(bundle: &'b Bundle, key: &str) -> Option<&'b fluent_syntax::ast::Pattern<&'b str>> {
    match key.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute).map(|found| found.value()),
        None => bundle.get_message(key)?.value(),
    }
}

fn converted<'a>(args: &'a Args, expected: &[&'static str], lang: Lang) -> FluentArgs<'a> {
    let mut converted = FluentArgs::with_capacity(args.0.len());
    for name in expected {
        converted.set(*name, FluentValue::from(UNKNOWN));
    }
    for (name, arg) in &args.0 {
        converted.set(*name, value(name, arg, lang));
    }
    converted
}

fn value<'a>(name: &str, arg: &'a Arg, lang: Lang) -> FluentValue<'a> {
    match arg {
        Arg::Count(number) if YEARS.contains(&name) => FluentValue::from(number.to_string()),
        Arg::Count(number) => FluentValue::from(*number),
        Arg::Day(when) => FluentValue::from(day(*when, lang)),
        Arg::Money(amount) => FluentValue::from(money(*amount, lang)),
        Arg::Text(text) if text.is_empty() => FluentValue::from(UNKNOWN),
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::List(texts) => FluentValue::from(listed(texts, lang)),
    }
}

/// `A, B et C`, `A, B and C`.
pub fn listed(texts: &[String], lang: Lang) -> String {
    let and = match lang {
        Lang::Fr => " et ",
        Lang::En => " and ",
    };
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

fn bundle(lang: Lang) -> &'static Bundle {
    static FRENCH: LazyLock<Bundle> = LazyLock::new(|| open(Lang::Fr));
    static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| open(Lang::En));
    match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    }
}

/// A resource that does not parse keeps what does; a test reads each one without a fault.
fn open(lang: Lang) -> Bundle {
    // Both codes parse; were one not to, the plurals would be those of no language, and a test would see it.
    let identifier = lang.code().parse::<unic_langid::LanguageIdentifier>().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    bundle.set_transform(Some(match lang {
        Lang::Fr => set_french,
        Lang::En => set_english,
    }));
    bundle.set_formatter(Some(match lang {
        Lang::Fr => print_french,
        Lang::En => print_english,
    }));
    for room in rooms::ROOMS {
        let resource = FluentResource::try_new(room.source(lang).to_owned()).unwrap_or_else(|(read, _)| read);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn set_french(text: &str) -> Cow<'_, str> {
    Cow::Owned(french(&apostrophes(text)))
}

fn set_english(text: &str) -> Cow<'_, str> {
    Cow::Owned(apostrophes(text))
}

fn print_french<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    print(value, Lang::Fr)
}

fn print_english<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    print(value, Lang::En)
}

/// A count with its groups; what is unknown, said.
fn print(value: &FluentValue, lang: Lang) -> Option<String> {
    match (value, lang) {
        // Fluent carries numbers as floats; a count a person reads is far below 2^53.
        (FluentValue::Number(number), _) => Some(count(number.value as i64, lang)),
        (FluentValue::String(text), Lang::Fr) if text == UNKNOWN => Some("non connu".to_owned()),
        (FluentValue::String(text), Lang::En) if text == UNKNOWN => Some("not known".to_owned()),
        _ => None,
    }
}
