//! Enums that are spelled with one stable word in files, store and wire.

/// Gives an enum its words: `ALL`, `word` and `from_word`.
macro_rules! words {
    ($kind:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $kind {
            /// Every value, in order.
            pub const ALL: &'static [$kind] = &[$($kind::$variant),+];

            /// The stable word of files, store and wire.
            pub fn word(self) -> &'static str {
                match self { $($kind::$variant => $word),+ }
            }

            /// Reads the stable word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($kind::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;
