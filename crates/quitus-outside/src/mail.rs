//! The mail server and one run over the outbox.

use crate::line::{Handed, Line};
use crate::message;
use lettre::message::Mailbox;
use quitus_app::{AppResult, AttemptInHand, Quitus};
use quitus_core::kernel::{Instant, LetterId};
use quitus_core::outbox::{LetterState, Outcome};
use std::net::IpAddr;
use std::time::Duration;
use thiserror::Error;

/// How letters reach the mail server, as the home's file says.
#[derive(Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept from others.
    pub security: Security,
    /// The account there, when it asks for one.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<String>,
    /// The sender of every letter: `Secrétariat général <actes@exemple.fr>`.
    pub from: String,
    /// How long an answer is waited for, in seconds.
    pub timeout: u64,
}

/// How the line to the mail server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Encrypted from its first byte.
    Tls,
    /// Opened plain, then encrypted or given up.
    StartTls,
    /// Plain, towards this machine alone.
    None,
}

/// Why settings cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MailFault {
    /// A plain line elsewhere than to this machine.
    #[error("a plain line leads only to this machine, not to {0}")]
    PlainElsewhere(String),
    /// A sender that is no address.
    #[error("{0:?} is no sender")]
    BadSender(String),
    /// A user without a password, or the other way round.
    #[error("a user and a password go together")]
    HalfAccount,
}

/// A mail server whose settings hold.
#[derive(Clone)]
pub struct MailServer {
    pub(crate) settings: MailSettings,
    pub(crate) from: Mailbox,
}

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Letters left in hand by a killed program and put in order: those due again.
    pub resumed: usize,
    /// Letters taken by the mail server.
    pub sent: usize,
    /// Letters to be tried again later.
    pub deferred: usize,
    /// Letters no longer tried.
    pub given_up: usize,
    /// Letters of which nobody knows whether they were taken.
    pub uncertain: usize,
    /// Why the mail server could not be reached.
    pub unreachable: Option<String>,
}

/// How many letters are asked for at a time.
const BATCH: u32 = 50;

impl MailServer {
    /// A mail server, when its settings can be used.
    pub fn new(settings: MailSettings) -> Result<MailServer, MailFault> {
        if settings.security == Security::None && !is_here(&settings.host) {
            return Err(MailFault::PlainElsewhere(settings.host));
        }
        if settings.user.is_some() != settings.password.is_some() {
            return Err(MailFault::HalfAccount);
        }
        let from = sender(&settings.from).ok_or_else(|| MailFault::BadSender(settings.from.clone()))?;
        Ok(MailServer { settings, from })
    }

    /// The domain of the sender: the right part of every Message-ID.
    pub fn domain(&self) -> &str {
        self.from.email.domain()
    }

    /// Hands over every letter that is due, on one line as long as it holds. Only one program may do so at a time for a
    /// home, as what another left in hand is put in order first.
    pub fn empty_outbox(&self, quitus: &Quitus, clock: &dyn Fn() -> Instant) -> AppResult<Run> {
        let mut run = Run::default();
        for (_, state) in quitus.recover_outbox(clock())? {
            match state {
                LetterState::Uncertain => run.uncertain += 1,
                _ => run.resumed += 1,
            }
        }
        let mut line = None;
        loop {
            let due = quitus.due_letters(clock(), BATCH)?;
            if due.is_empty() {
                break;
            }
            for letter in &due {
                self.hand_over(quitus, clock, letter, &mut line, &mut run)?;
            }
        }
        if let Some(line) = line {
            line.close();
        }
        Ok(run)
    }

    fn hand_over(
        &self,
        quitus: &Quitus,
        clock: &dyn Fn() -> Instant,
        letter: &LetterId,
        line: &mut Option<Line>,
        run: &mut Run,
    ) -> AppResult<()> {
        let Some(attempt) = quitus.begin_attempt(letter, self.domain(), clock())? else { return Ok(()) };
        let mut reach = || quitus.reach_data(&attempt, clock());
        let handed = match self.handed(&attempt, &mut reach, line, run)? {
            Some(handed) => handed,
            // Someone else settled the attempt: nothing was sent.
            None => return Ok(()),
        };
        match quitus.end_attempt(&attempt, handed.outcome, &handed.answer, clock())? {
            LetterState::Sent => run.sent += 1,
            LetterState::Uncertain => run.uncertain += 1,
            LetterState::GivenUp => run.given_up += 1,
            _ => run.deferred += 1,
        }
        Ok(())
    }

    fn handed(
        &self,
        attempt: &AttemptInHand,
        reach: &mut dyn FnMut() -> AppResult<bool>,
        line: &mut Option<Line>,
        run: &mut Run,
    ) -> AppResult<Option<Handed>> {
        let message = match message::compose(&self.from, attempt) {
            Ok(message) => message,
            Err(why) => return Ok(Some(Handed { outcome: Outcome::Refused, answer: why })),
        };
        // A server that is not there is not asked again for each letter of the run.
        if let Some(why) = &run.unreachable {
            return Ok(Some(Handed { outcome: Outcome::Deferred, answer: why.clone() }));
        }
        if line.as_ref().is_none_or(Line::is_broken) {
            *line = None;
            match Line::open(self) {
                Ok(open) => *line = Some(open),
                Err(why) => {
                    run.unreachable = Some(why.clone());
                    return Ok(Some(Handed { outcome: Outcome::Deferred, answer: why }));
                }
            }
        }
        match line {
            Some(line) => line.hand_over(&message, reach),
            None => Ok(None),
        }
    }

    pub(crate) fn timeout(&self) -> Duration {
        Duration::from_secs(self.settings.timeout.max(1))
    }
}

/// A sender as people write it, `Secrétariat général <actes@exemple.fr>`: the name needs no quotes.
fn sender(text: &str) -> Option<Mailbox> {
    let text = text.trim();
    match text.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')) {
        Some((name, address)) => {
            let name = name.trim().trim_matches('"').trim();
            let name = (!name.is_empty()).then(|| name.to_owned());
            Some(Mailbox::new(name, address.trim().parse().ok()?))
        }
        None => Some(Mailbox::new(None, text.parse().ok()?)),
    }
}

/// Whether a name means this machine.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

impl std::fmt::Debug for MailSettings {
    /// Without the password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({:?}) as {:?}, from {}", self.host, self.port, self.security, self.user, self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(host: &str, security: Security) -> MailSettings {
        MailSettings {
            host: host.to_owned(),
            port: 25,
            security,
            user: None,
            password: None,
            from: "Secrétariat général <actes@exemple.fr>".to_owned(),
            timeout: 5,
        }
    }

    #[test]
    fn a_plain_line_leads_to_this_machine_alone() {
        for here in ["localhost", "127.0.0.1", "127.8.8.8", "::1"] {
            assert!(MailServer::new(settings(here, Security::None)).is_ok(), "{here}");
        }
        for elsewhere in ["smtp.exemple.fr", "192.168.0.1", "localhost.exemple.fr"] {
            let refused = MailServer::new(settings(elsewhere, Security::None)).err();
            assert_eq!(refused, Some(MailFault::PlainElsewhere(elsewhere.to_owned())));
            assert!(MailServer::new(settings(elsewhere, Security::StartTls)).is_ok(), "{elsewhere}");
        }
    }

    #[test]
    fn a_sender_has_an_address_and_a_user_a_password() {
        let server = MailServer::new(settings("localhost", Security::None)).expect("a server");
        assert_eq!(server.domain(), "exemple.fr");
        assert_eq!(server.from.name.as_deref(), Some("Secrétariat général"));
        let marked = sender("Greffe (fictif) <a@b.invalid>").expect("a sender");
        assert_eq!(marked.name.as_deref(), Some("Greffe (fictif)"));
        assert_eq!(sender("a@b.invalid").expect("an address").name, None);
        let nobody =
            MailSettings { from: "Secrétariat".to_owned(), ..settings("localhost", Security::None) };
        assert_eq!(MailServer::new(nobody).err(), Some(MailFault::BadSender("Secrétariat".to_owned())));
        let half = MailSettings { user: Some("u".to_owned()), ..settings("localhost", Security::None) };
        assert_eq!(MailServer::new(half).err(), Some(MailFault::HalfAccount));
    }
}
