//! Passwords: argon2id, the same work whether an account is there or not.

use super::{DAY, entry, sign_in};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use quitus_core::account::Means;
use quitus_core::kernel::Refusal;
use quitus_store::{account, journal};

/// The shortest password, in characters (recommendation of the CNIL without other measures).
pub(super) const SHORTEST: usize = 12;
/// The longest, in bytes: more would only serve to tire the machine.
const LONGEST: usize = 1_000;
/// Memory in KiB, passes and lanes: what OWASP asks of argon2id at the least.
const COST: (u32, u32, u32) = (19_456, 2, 1);
/// Nobody's password, hashed at the same cost: verified when there is no account, so that time tells nothing.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LWlzLWhlcmUhIQ$iaGZzcuxl2Qh2sxGHVAwcTJbSFNVsQBeGBs2qtCRZ2E";

impl Quitus {
    /// Sets the password of whoever acts. The one before is asked, unless there is none or a link was just used, which
    /// proves as much; other sessions end. `secret` is 32 random bytes; `session` the token of this one.
    pub fn set_password(
        &self,
        acting: &Acting,
        knock: &sign_in::Knock,
        means: Option<Means>,
        before: &str,
        new: &str,
        session: Option<&str>,
    ) -> AppResult<()> {
        let Reader::Person(person) = &acting.who else {
            return Err(AppError::refused(Refusal::new("sign-in-needed")));
        };
        let account = person.account.clone();
        let whose = account.clone();
        let known = self.store.read(move |tx| AppResult::Ok(account::password(tx, &whose)?))?;
        let mut refusals = too_weak(new, &person.email);
        if known.is_some() && means != Some(Means::Link) {
            let tried = self.attempt(knock, "password", &person.email)?;
            if verified(before, known.as_deref()) {
                self.passed(&tried)?;
            } else {
                refusals.push(Refusal::new("wrong-password").about("before"));
            }
        }
        if !refusals.is_empty() {
            return Err(AppError::Refused(refusals));
        }
        let phc = hashed(new, &knock.secret)?;
        let (acting, kept) = (acting.clone(), session.map(sign_in::sha256));
        self.store.write(move |tx| {
            account::set_password(tx, &account, &phc, acting.now)?;
            account::close_sessions(tx, &account, kept.as_deref(), acting.now)?;
            journal::append(tx, &entry(&acting, None, "password.set", &acting.actor))?;
            Ok(())
        })
    }

    /// Forgets attempts older than a day: they are personal data, and serve no longer.
    pub(super) fn forget_attempts(&self, now: quitus_core::kernel::Instant) -> AppResult<()> {
        self.store.write(move |tx| Ok(account::forget_attempts(tx, super::later(now, -DAY))?))
    }
}

/// Whether a password is the one that was hashed; without one, the same work and no.
pub(super) fn verified(password: &str, phc: Option<&str>) -> bool {
    let hashed = PasswordHash::new(phc.unwrap_or(NOBODY));
    let fits = hashed.is_ok_and(|hashed| {
        password.len() <= LONGEST && Argon2::default().verify_password(password.as_bytes(), &hashed).is_ok()
    });
    fits && phc.is_some()
}

/// What argon2id makes of a password, with the first half of a secret as salt.
fn hashed(password: &str, secret: &[u8; 32]) -> AppResult<String> {
    let fault = || AppError::refused(Refusal::new("password-unusable").about("password"));
    let params = Params::new(COST.0, COST.1, COST.2, None).map_err(|_| fault())?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let made = argon2.hash_password_with_salt(password.as_bytes(), &secret[..16]).map_err(|_| fault())?;
    Ok(made.to_string())
}

/// Why a password will not do: length only, and not the address itself.
fn too_weak(password: &str, email: &str) -> Vec<Refusal> {
    let letters = password.chars().count();
    let mut refusals = Vec::new();
    if letters < SHORTEST {
        refusals.push(Refusal::new("password-too-short").with("least", SHORTEST).about("password"));
    }
    if password.len() > LONGEST || password.to_lowercase().trim() == email {
        refusals.push(Refusal::new("password-unusable").about("password"));
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_known_again_and_no_other() {
        let phc = hashed("une phrase assez longue", &[7; 32]).expect("hashed");
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(verified("une phrase assez longue", Some(&phc)));
        assert!(!verified("une phrase assez courte", Some(&phc)) && !verified("x", None));
        assert_ne!(phc, hashed("une phrase assez longue", &[8; 32]).expect("hashed"));
    }

    #[test]
    fn nobody_costs_as_much_as_somebody() {
        let nobody = PasswordHash::new(NOBODY).expect("a hash");
        let somebody = hashed("une phrase assez longue", &[7; 32]).expect("hashed");
        let somebody = PasswordHash::new(&somebody).expect("a hash");
        assert_eq!(nobody.params.to_string(), somebody.params.to_string());
        assert_eq!(nobody.hash.map(|hash| hash.len()), somebody.hash.map(|hash| hash.len()));
    }

    #[test]
    fn what_will_not_do_says_why() {
        let codes = |password: &str| -> Vec<&str> {
            too_weak(password, "camille@ville.example").iter().map(|refusal| refusal.code.0).collect()
        };
        assert_eq!(codes("court"), ["password-too-short"]);
        assert_eq!(codes("Camille@ville.example"), ["password-unusable"]);
        assert_eq!(codes("une phrase assez longue"), Vec::<&str>::new());
    }
}
