//! What an authority settles once for all its papers: standing orders, letterhead, how its members are reached.

/// Settings of the standing orders (règlement intérieur). What is not set is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Days between the last day for deposit of a draft (date limite de dépôt) and the latest lawful sending.
    pub deposit_days: Option<u16>,
    /// Clear days that the standing orders add to the notice the law asks.
    pub extra_notice_days: Option<u8>,
    /// Usual hour of the sittings, in minutes after midnight.
    pub sitting_minute: Option<u16>,
    /// Usual place of the sittings.
    pub sitting_place: Option<String>,
    /// Hour after which nothing is sent any more on a day, in minutes after midnight.
    pub sending_until_minute: Option<u16>,
    /// Address that receives the answers to what is sent by e-mail.
    pub reply_to: Option<String>,
}

/// What stands at the head of every paper (en-tête).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Lines beside or under the logo.
    pub lines: Vec<String>,
    /// SHA-256 of the logo among the kept files, when there is one.
    pub logo: Option<String>,
}

/// How a member is reached (coordonnées).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// E-mail address, when known.
    pub email: Option<String>,
    /// Whether convocations go on paper at the member's wish (CGCT L2121-10).
    pub prefers_paper: bool,
    /// Lines of the postal address.
    pub postal: Vec<String>,
    /// Telephone, when known.
    pub telephone: Option<String>,
}

/// Whether a text has the shape of an e-mail address: one `@`, something before it, a domain with a point after it,
/// neither space nor control, at most 254 bytes. Only sending tells whether someone reads it.
pub fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let bad =
        |letter: char| letter.is_whitespace() || letter.is_control() || "@,;:<>()[]\"\\".contains(letter);
    let labels_are_whole = domain.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    });
    let name_is_whole =
        !name.is_empty() && !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    text.len() <= 254 && !name.contains(bad) && name_is_whole && domain.contains('.') && labels_are_whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_by_their_shape() {
        for good in ["a@b.fr", "prenom.nom+elu@saint-exemple.example", "é@mairie.fr"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "@b.fr",
            "a@b",
            "a@b.",
            "a@.fr",
            "a b@c.fr",
            "a@b@c.fr",
            "a@b c.fr",
            "a@-b.fr",
            "a;b@c.fr",
            ".a@b.fr",
            "a..b@c.fr",
            "a@b.fr\r\nBcc: c@d.fr",
        ] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }
}
