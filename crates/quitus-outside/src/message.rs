//! A letter as the mail server is given it.

use lettre::address::Envelope;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use quitus_app::AttemptInHand;
use std::time::{Duration, UNIX_EPOCH};

/// A letter ready to be sent.
pub(crate) struct Ready {
    /// Sender and recipient, as the server is told.
    pub(crate) envelope: Envelope,
    /// The message, headers and all.
    pub(crate) bytes: Vec<u8>,
}

impl Ready {
    /// Whether every address can be told in plain letters.
    pub(crate) fn is_ascii_addressed(&self) -> bool {
        let ascii = |address: &lettre::Address| AsRef::<str>::as_ref(address).is_ascii();
        self.envelope.from().is_none_or(ascii) && self.envelope.to().iter().all(ascii)
    }
}

/// Composes the message of an attempt, or says why no server could take it.
pub(crate) fn compose(from: &Mailbox, attempt: &AttemptInHand) -> Result<Ready, String> {
    let letter = &attempt.letter;
    let address = letter.to_address.parse().map_err(|why| format!("{}: {why}", letter.to_address))?;
    let posted = u64::try_from(letter.posted_at.0).unwrap_or_default();
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(letter.to_name.clone(), address))
        .subject(letter.subject.clone())
        .date(UNIX_EPOCH + Duration::from_micros(posted))
        .message_id(Some(attempt.message_id.clone()));
    // An address that is none keeps no letter from leaving: answers then go to the sender.
    if let Some(address) = attempt.reply_to.as_ref().and_then(|address| address.parse().ok()) {
        builder = builder.reply_to(Mailbox::new(None, address));
    }
    let text = SinglePart::plain(letter.body.clone());
    let message = if attempt.files.is_empty() {
        builder.singlepart(text)
    } else {
        let mut parts = MultiPart::mixed().singlepart(text);
        for (attachment, bytes) in letter.attachments.iter().zip(&attempt.files) {
            let kind = ContentType::parse(&attachment.media_type).map_err(|why| why.to_string())?;
            parts = parts.singlepart(Attachment::new(attachment.name.clone()).body(bytes.clone(), kind));
        }
        builder.multipart(parts)
    };
    let message = message.map_err(|why| why.to_string())?;
    Ok(Ready { envelope: message.envelope().clone(), bytes: message.formatted() })
}
