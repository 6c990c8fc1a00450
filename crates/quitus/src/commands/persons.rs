//! The persons that the demonstration lends: one for each role, every name marked "(fictif)".

use crate::cli::Global;
use crate::failure::Failure;
use crate::world;
use quitus_app::{AppError, NewAccount, Quitus, RoleAsked};
use quitus_core::account::Role;

/// The invented authority they work for.
const INVENTED: &str = "demonstration";
/// The one shown as it published: some may read there what its checks found, none may add to it.
const PUBLISHED: &str = "saint-etienne-metropole";

/// Someone invented: name before "@" and shown, role, whether they also read what was found on the published acts.
const PERSONS: &[(&str, &str, Role, bool)] = &[
    ("clerk", "Camille Brun (fictif)", Role::Clerk, true),
    ("administrator", "Dominique Aubry (fictif)", Role::Administrator, true),
    ("author", "Sacha Perrin (fictif)", Role::ServiceAuthor, false),
    ("grants", "Maxime Colin (fictif)", Role::GrantOfficer, false),
    ("finance", "Claude Marty (fictif)", Role::FinanceOfficer, false),
    ("member", "", Role::Member, false),
    ("partner", "Andrea Noël (fictif)", Role::Partner, false),
    ("auditor", "Yannick Royer (fictif)", Role::Auditor, true),
];

/// Makes the accounts that are missing; those that are there keep what they have.
pub fn settle(quitus: &Quitus, global: &Global) -> Result<(), Failure> {
    let acting = world::acting(global.acting.as_deref());
    for (word, name, role, reads) in PERSONS {
        let member = match role {
            Role::Member => quitus.member_names(INVENTED)?.into_iter().next(),
            _ => None,
        };
        let name = member.as_ref().map_or_else(|| (*name).to_owned(), |(_, name)| name.clone());
        let held = [
            (INVENTED, RoleAsked { role: *role, member: member.map(|(key, _)| key) }),
            (PUBLISHED, RoleAsked { role: Role::Auditor, member: None }),
        ];
        for (place, role) in held.into_iter().take(1 + usize::from(*reads)) {
            let email = format!("{word}@demonstration.example");
            let new = NewAccount { email, name: name.clone(), role: Some(role) };
            match quitus.add_account(&acting, &world::id(), &mut world::id, Some(place), &new) {
                Ok(_) => {}
                // A visitor may have closed one of them: it stays closed.
                Err(AppError::Refused(why)) if why.iter().all(|one| one.code.0 == "account-closed") => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}
