//! Accounts as they are listed, with their roles.

use super::place;
use crate::error::AppResult;
use crate::{Quitus, Reader, locate};
use quitus_core::account::{Account, Grant, Right, Role};
use quitus_core::assembly::{Authority, Member};
use quitus_core::kernel::AuthorityId;
use quitus_store::{Tx, account, assembly};

/// An account as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountShown {
    /// The account.
    pub account: Account,
    /// The roles held where it is listed; everywhere when the home is asked.
    pub roles: Vec<RoleShown>,
    /// Whether it also holds a role elsewhere: then only the home's administrators close it.
    pub elsewhere: bool,
}

/// A role as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleShown {
    /// Code of the authority; none for the home itself.
    pub authority: Option<String>,
    /// The role.
    pub role: Role,
    /// The key and the name of the member it stands for.
    pub member: Option<(String, String)>,
}

impl Quitus {
    /// The accounts of an authority, or of the whole home, by e-mail address.
    pub fn accounts(&self, reader: &Reader, code: Option<&str>) -> AppResult<Vec<AccountShown>> {
        let (reader, code) = (reader.clone(), code.map(str::to_owned));
        self.store.read(move |tx| {
            let place = place(tx, &reader, code.as_deref(), Right::ManageAccounts)?;
            listed(tx, place.as_ref())
        })
    }

    /// The members of an authority for the role of a member: key and name, by name.
    pub fn member_names(&self, code: &str) -> AppResult<Vec<(String, String)>> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let members = assembly::members_by_name(tx, &authority.id)?;
            Ok(members.into_iter().map(|member| (member.key, member.name.plain())).collect())
        })
    }
}

pub(super) fn listed(tx: &mut Tx<'_>, place: Option<&Authority>) -> AppResult<Vec<AccountShown>> {
    let accounts = match place {
        Some(authority) => account::of_authority(tx, &authority.id)?,
        None => account::all(tx)?,
    };
    let grants = account::all_grants(tx)?;
    let authorities = assembly::every_authority(tx)?;
    let mut members = Vec::new();
    for authority in authorities.iter().filter(|one| place.is_none_or(|place| place.id == one.id)) {
        members.extend(assembly::members(tx, &authority.id)?);
    }
    let shown = |account: Account| {
        let held: Vec<&Grant> =
            grants.iter().filter(|(whose, _)| *whose == account.id).map(|(_, grant)| grant).collect();
        let here = |grant: &&&Grant| place.is_none_or(|place| grant.authority.as_ref() == Some(&place.id));
        let roles: Vec<RoleShown> =
            held.iter().filter(here).map(|grant| role_shown(grant, &authorities, &members)).collect();
        AccountShown { elsewhere: roles.len() < held.len(), roles, account }
    };
    Ok(accounts.into_iter().map(shown).collect())
}

fn role_shown(grant: &Grant, authorities: &[Authority], members: &[Member]) -> RoleShown {
    let code = |id: &AuthorityId| authorities.iter().find(|one| one.id == *id).map(|one| one.code.clone());
    let member = grant.member.as_ref().and_then(|id| members.iter().find(|one| one.id == *id));
    RoleShown {
        authority: grant.authority.as_ref().and_then(code),
        role: grant.role,
        member: member.map(|member| (member.key.clone(), member.name.plain())),
    }
}
