//! A line to the mail server: opened once, used for letter after letter.

use crate::mail::{MailServer, Security};
use crate::message::Ready;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use quitus_app::AppResult;
use quitus_core::outbox::Outcome;
use std::error::Error as _;

/// How a letter was received.
pub(crate) struct Handed {
    /// How the attempt ended.
    pub(crate) outcome: Outcome,
    /// What the server answered, or why there is no answer.
    pub(crate) answer: String,
}

/// An open line.
pub(crate) struct Line {
    connection: SmtpConnection,
    broken: bool,
}

impl Line {
    /// Opens a line, encrypted and signed in as the settings say; otherwise why not.
    pub(crate) fn open(server: &MailServer) -> Result<Line, String> {
        let settings = &server.settings;
        let hello = ClientId::Domain(server.domain().to_owned());
        let tls = match settings.security {
            Security::None => None,
            _ => Some(TlsParameters::new(settings.host.clone()).map_err(|error| told(&error))?),
        };
        let at_once = tls.as_ref().filter(|_| settings.security == Security::Tls);
        let address = (settings.host.as_str(), settings.port);
        let mut connection = SmtpConnection::connect(address, Some(server.timeout()), &hello, at_once, None)
            .map_err(|error| told(&error))?;
        if let (Security::StartTls, Some(tls)) = (settings.security, &tls) {
            connection.starttls(tls, &hello).map_err(|error| told(&error))?;
        }
        if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection.auth(DEFAULT_MECHANISMS, &credentials).map_err(|error| told(&error))?;
        }
        Ok(Line { connection, broken: false })
    }

    /// Whether another line has to be opened.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken || self.connection.has_broken()
    }

    /// Says goodbye.
    pub(crate) fn close(mut self) {
        if !self.is_broken() {
            let _ = self.connection.quit();
        }
    }

    /// Hands a letter over. `reach` is asked just before its text leaves: when it says no, or fails, nothing is sent.
    pub(crate) fn hand_over(
        &mut self,
        ready: &Ready,
        reach: &mut dyn FnMut() -> AppResult<bool>,
    ) -> AppResult<Option<Handed>> {
        if let Err(handed) = self.address(ready) {
            return Ok(Some(handed));
        }
        match reach() {
            Ok(true) => Ok(Some(self.text(ready))),
            Ok(false) => {
                self.forget();
                Ok(None)
            }
            Err(error) => {
                self.broken = true;
                self.connection.abort();
                Err(error)
            }
        }
    }

    /// Sender and recipient.
    fn address(&mut self, ready: &Ready) -> Result<(), Handed> {
        let mut options = Vec::new();
        if !ready.is_ascii_addressed() {
            if !self.connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                let answer = "SMTPUTF8 is not offered by the mail server".to_owned();
                return Err(Handed { outcome: Outcome::Refused, answer });
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !ready.bytes.is_ascii() {
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        self.say(Mail::new(ready.envelope.from().cloned(), options))?;
        for to in ready.envelope.to() {
            self.say(Rcpt::new(to.clone(), Vec::new()))?;
        }
        Ok(())
    }

    /// The text: once it has begun, only an answer tells whether it was taken.
    fn text(&mut self, ready: &Ready) -> Handed {
        if let Err(handed) = self.say(Data) {
            return handed;
        }
        match self.connection.message(&ready.bytes) {
            Ok(response) => Handed { outcome: Outcome::Accepted, answer: answered(&response) },
            Err(error) => match error.status() {
                Some(_) => self.refused(&error),
                None => {
                    self.broken = true;
                    Handed { outcome: Outcome::Lost, answer: told(&error) }
                }
            },
        }
    }

    /// A word to the server before any text: whatever goes wrong, it has no letter.
    fn say(&mut self, word: impl std::fmt::Display) -> Result<(), Handed> {
        match self.connection.command(word) {
            Ok(_) => Ok(()),
            Err(error) => Err(self.refused(&error)),
        }
    }

    fn refused(&mut self, error: &Error) -> Handed {
        if error.status().is_some() {
            self.forget();
        } else {
            self.broken = true;
        }
        let outcome = if error.is_permanent() { Outcome::Refused } else { Outcome::Deferred };
        Handed { outcome, answer: told(error) }
    }

    /// Has the server forget sender and recipient, so that the next letter can use the line.
    fn forget(&mut self) {
        if self.connection.command(Rset).is_err() {
            self.broken = true;
        }
    }
}

/// The answer as the server gave it: `250 2.0.0 Ok: queued as 4F2`.
fn answered(response: &Response) -> String {
    let words: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), words.join(" "))
}

/// A refusal as the server gave it, or what broke.
fn told(error: &Error) -> String {
    match (error.status(), error.source()) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        (None, Some(why)) => why.to_string(),
        _ => error.to_string(),
    }
}
