//! What leaves the house: the outbox emptied towards a mail server.
//!
//! Storey `outside`, the only one that opens a connection to the world. It takes letters that `quitus-app` has made ready,
//! hands them over, and tells the house what became of each; nothing here decides whether a letter is due or what a
//! failure means for it.
//!
//! # A letter never leaves twice by itself
//!
//! A mail server takes a letter when it answers the end of its text (RFC 5321, 4.1.1.4); before that text it cannot have
//! it. So the house writes, each time on the disk before the next word to the server: that an attempt begins; that the
//! text is about to leave, once the recipient is accepted; how it ended. Killed before the second line, the letter is due
//! again. Killed after it, nobody knows: the letter is *uncertain*, and waits on the clerk's board for someone to say that
//! it arrived or to send it again, under the same Message-ID. Only one letter at a time can be in that place.

mod line;
mod mail;
mod message;

pub use mail::{MailFault, MailServer, MailSettings, Run, Security};
