//! Passkeys (clés d'accès): asked for, checked, kept; a ceremony under way waits here five minutes, never elsewhere.

use super::session::signed;
use super::sign_in::{Knock, Opened, handed};
use super::{MINUTE, entry, later};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use quitus_core::account::Means;
use quitus_core::kernel::{AccountId, Instant, Refusal};
use quitus_store::{account, journal};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use url::Url;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

/// A ceremony is forgotten after so long.
const CEREMONY: i64 = 5 * MINUTE;
/// So many ceremonies at once; one more waits until some are over.
const AT_ONCE: usize = 2_000;
/// The longest name of a passkey, in characters.
const LABEL_LIMIT: usize = 80;

/// Where passkeys are bound to: the address of the site, `https://quitus.ville.fr` or `http://localhost:8321`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyPlace {
    /// The origin, without a slash at the end.
    pub origin: String,
}

/// What the browser is asked, and the name under which its answer comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyQuestion {
    /// The ceremony: it comes back with the answer.
    pub ceremony: String,
    /// The options of the norm, for `navigator.credentials`.
    pub options: Value,
}

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyShown {
    /// Its id.
    pub id: String,
    /// The name its owner gave it.
    pub label: String,
    /// Since when.
    pub created_at: Instant,
    /// When it last served.
    pub last_used_at: Option<Instant>,
}

/// The ceremonies under way.
#[derive(Clone, Default)]
pub(crate) struct Ceremonies(Arc<Mutex<HashMap<String, (Instant, Ceremony)>>>);

#[derive(Clone)]
enum Ceremony {
    Registration(AccountId, PasskeyRegistration),
    Authentication(DiscoverableAuthentication),
}

impl Quitus {
    /// Asks the browser of whoever acts for a new passkey.
    pub fn ask_new_passkey(
        &self,
        acting: &Acting,
        knock: &Knock,
        place: &PasskeyPlace,
    ) -> AppResult<PasskeyQuestion> {
        let person = signed(acting)?;
        let whose = person.account.clone();
        let known = self.store.read(move |tx| AppResult::Ok(account::passkeys(tx, &whose)?))?;
        let known = known.iter().filter_map(|key| kept(&key.credential)).map(|key| key.cred_id().clone());
        let user = Uuid::try_parse(person.account.as_str()).map_err(|_| refused())?;
        let asked = webauthn(place)?.start_passkey_registration(
            user,
            &person.email,
            &person.name,
            Some(known.collect()),
        );
        let (options, state) = asked.map_err(|_| refused())?;
        let mut options = serde_json::to_value(options).map_err(|_| refused())?;
        // Whoever signs in names no address first: the key must say whose it is.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = Value::from("required");
        selection["requireResidentKey"] = Value::from(true);
        self.begun(knock, Ceremony::Registration(person.account, state), options)
    }

    /// Keeps the passkey that the browser answered with.
    pub fn add_passkey(
        &self,
        acting: &Acting,
        knock: &Knock,
        place: &PasskeyPlace,
        ceremony: &str,
        label: &str,
        answer: Value,
    ) -> AppResult<()> {
        let person = signed(acting)?;
        let Some(Ceremony::Registration(whose, state)) = self.ceremonies.take(ceremony, knock.now) else {
            return Err(AppError::refused(Refusal::new("ceremony-over")));
        };
        if whose != person.account {
            return Err(AppError::refused(Refusal::new("ceremony-over")));
        }
        let answer: RegisterPublicKeyCredential = serde_json::from_value(answer).map_err(|_| refused())?;
        let made = webauthn(place)?.finish_passkey_registration(&answer, &state).map_err(|_| refused())?;
        let label: String = label.trim().chars().take(LABEL_LIMIT).collect();
        let key = account::Passkey {
            id: knock.id.clone(),
            account: person.account.clone(),
            key_id: URL_SAFE_NO_PAD.encode(made.cred_id()),
            credential: serde_json::to_string(&made).map_err(|_| refused())?,
            counter: 0,
            label: if label.is_empty() { person.name.clone() } else { label },
            created_at: knock.now,
            last_used_at: None,
        };
        let acting = acting.clone();
        self.store.write(move |tx| {
            account::insert_passkey(tx, &key)?;
            let entry = entry(&acting, None, "passkey.add", &acting.actor);
            journal::append(tx, &entry.change("label", None, Some(&key.label)))?;
            Ok(())
        })
    }

    /// The passkeys of whoever acts.
    pub fn passkeys(&self, acting: &Acting) -> AppResult<Vec<PasskeyShown>> {
        let person = signed(acting)?;
        self.store.read(move |tx| {
            let keys = account::passkeys(tx, &person.account)?;
            let shown = |key: account::Passkey| PasskeyShown {
                id: key.id,
                label: key.label,
                created_at: key.created_at,
                last_used_at: key.last_used_at,
            };
            Ok(keys.into_iter().map(shown).collect())
        })
    }

    /// Withdraws a passkey of whoever acts.
    pub fn withdraw_passkey(&self, acting: &Acting, id: &str) -> AppResult<()> {
        let (person, acting, id) = (signed(acting)?, acting.clone(), id.to_owned());
        self.store.write(move |tx| {
            if !account::withdraw_passkey(tx, &person.account, &id, acting.now)? {
                return Err(AppError::refused(Refusal::new("no-such-passkey")));
            }
            journal::append(tx, &entry(&acting, None, "passkey.withdraw", &person.email))?;
            Ok(())
        })
    }

    /// Asks a browser for any passkey of this site: whoever comes names no address.
    pub fn ask_passkey(&self, knock: &Knock, place: &PasskeyPlace) -> AppResult<PasskeyQuestion> {
        let (options, state) = webauthn(place)?.start_discoverable_authentication().map_err(|_| refused())?;
        let mut options = serde_json::to_value(options).map_err(|_| refused())?;
        // The button opens the browser's own window: nothing is offered silently in a field.
        if let Some(options) = options.as_object_mut() {
            options.remove("mediation");
        }
        self.begun(knock, Ceremony::Authentication(state), options)
    }

    /// Opens a session by the passkey that the browser answered with.
    pub fn sign_in_by_passkey(
        &self,
        knock: &Knock,
        place: &PasskeyPlace,
        ceremony: &str,
        answer: Value,
    ) -> AppResult<Opened> {
        let tried = self.attempt(knock, "passkey", "")?;
        let Some(Ceremony::Authentication(state)) = self.ceremonies.take(ceremony, knock.now) else {
            return Err(AppError::refused(Refusal::new("ceremony-over")));
        };
        let answer: PublicKeyCredential = serde_json::from_value(answer).map_err(|_| refused())?;
        let key_id = URL_SAFE_NO_PAD.encode(answer.get_credential_id());
        let found = self.store.read(move |tx| AppResult::Ok(account::passkey(tx, &key_id)?))?;
        let found = found.ok_or_else(refused)?;
        let mut key = kept(&found.credential).ok_or_else(refused)?;
        let checked = webauthn(place)?
            .finish_discoverable_authentication_v2(&answer, state, DiscoverableKey::from(&key))
            .map_err(|_| refused())?;
        key.update_credential(&checked);
        let credential = serde_json::to_string(&key).map_err(|_| refused())?;
        let (id, counter, now) = (found.id.clone(), i64::from(checked.counter()), knock.now);
        let used = self
            .store
            .write(move |tx| AppResult::Ok(account::use_passkey(tx, &id, &credential, counter, now)?))?;
        if !used {
            return Err(refused());
        }
        self.passed(&tried)?;
        self.open_session(knock, &found.account, Means::Passkey)
    }

    fn begun(&self, knock: &Knock, ceremony: Ceremony, options: Value) -> AppResult<PasskeyQuestion> {
        let name = handed(&knock.secret);
        match self.ceremonies.begin(&name, ceremony, knock.now) {
            true => Ok(PasskeyQuestion { ceremony: name, options }),
            false => Err(AppError::refused(Refusal::new("too-many-attempts").with("minutes", 5_i64))),
        }
    }
}

impl Ceremonies {
    fn begin(&self, name: &str, ceremony: Ceremony, now: Instant) -> bool {
        let mut under_way = self.under_way();
        under_way.retain(|_, (end, _)| *end > now);
        let room = under_way.len() < AT_ONCE;
        if room {
            under_way.insert(name.to_owned(), (later(now, CEREMONY), ceremony));
        }
        room
    }

    /// A ceremony ends with its first answer.
    fn take(&self, name: &str, now: Instant) -> Option<Ceremony> {
        self.under_way().remove(name).filter(|(end, _)| *end > now).map(|(_, ceremony)| ceremony)
    }

    fn under_way(&self) -> MutexGuard<'_, HashMap<String, (Instant, Ceremony)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The checker for that place; refused where the norm allows no passkey.
fn webauthn(place: &PasskeyPlace) -> AppResult<Webauthn> {
    let nowhere = || AppError::refused(Refusal::new("passkeys-not-here"));
    let origin = Url::parse(&place.origin).map_err(|_| nowhere())?;
    let domain = origin.domain().ok_or_else(nowhere)?.to_owned();
    if origin.scheme() != "https" && domain != "localhost" {
        return Err(nowhere());
    }
    let builder = WebauthnBuilder::new(&domain, &origin).map_err(|_| nowhere())?;
    builder.rp_name("Quitus").build().map_err(|_| nowhere())
}

fn kept(credential: &str) -> Option<Passkey> {
    serde_json::from_str(credential).ok()
}

fn refused() -> AppError {
    AppError::refused(Refusal::new("passkey-refused"))
}
