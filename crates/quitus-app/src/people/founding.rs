//! An authority begins here; what is said of it is mended.

use super::said::{Reading, Said};
use super::unchanged;
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::{Grant, Right, Role};
use quitus_core::assembly::{Authority, AuthorityKind, Standing, is_authority_code};
use quitus_core::kernel::{AuthorityId, Refusal, Siren, Siret};
use quitus_formats::case::Zone;
use quitus_store::{account, assembly, journal};

impl Quitus {
    /// Founds an authority; whoever does it becomes its administrator and its clerk. `id` is the authority's: a second
    /// call with the same one answers like the first. Fields: `code`, `name`, `kind`, `siren`, `siret`, `population`,
    /// `department`, `seat`, `time_zone`, `fictional`.
    pub fn found_authority(
        &self,
        acting: &Acting,
        id: &str,
        grants: [String; 2],
        said: &Said,
    ) -> AppResult<Authority> {
        acting.who.demand_at_home(Right::Configure)?;
        let mut read = Reading::of(said);
        let code = read.needed("code");
        if !code.is_empty() && !is_authority_code(&code) {
            read.refuse("code", Refusal::new("code-not-a-word").with("text", code.as_str()));
        }
        let standing = if read.raw("fictional").is_empty() { Standing::Live } else { Standing::Fictional };
        let authority = profile(&mut read, AuthorityId::new(id), code, standing);
        let known = self.authorities()?;
        if known.iter().any(|other| other.code == authority.code && other.id != authority.id) {
            read.refuse("code", Refusal::new("authority-exists").with("code", authority.code.as_str()));
        }
        read.done()?;
        let (acting, founded) = (acting.clone(), authority);
        self.store.write(move |tx| {
            if let Some(known) =
                assembly::authority_by_code(tx, &founded.code)?.filter(|a| a.id == founded.id)
            {
                return Ok::<_, AppError>(known);
            }
            assembly::insert_authority(tx, &founded)?;
            if let Some(person) = acting.who.person() {
                for (grant_id, role) in grants.iter().zip([Role::Administrator, Role::Clerk]) {
                    let grant = Grant { authority: Some(founded.id.clone()), role, member: None };
                    account::give(tx, grant_id, &person.account, &grant, acting.now)?;
                }
            }
            journal::append(tx, &acting.entry(&founded.id, "authority.found", founded.code.clone()))?;
            Ok(founded.clone())
        })
    }

    /// Mends what is said of an authority; `version` is that of its settings when they were read.
    pub fn mend_authority(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<()> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let was = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let mut read = Reading::of(&said);
            let mut now = profile(&mut read, was.id.clone(), was.code.clone(), was.standing);
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            read.done()?;
            now.story_day = was.story_day;
            now.remark = was.remark.clone();
            let (version, settings) = assembly::settings(tx, &was.id)?;
            unchanged(seen, version)?;
            assembly::mend_authority(tx, &now)?;
            assembly::set_settings(tx, &was.id, &settings)?;
            let number = |count: Option<u32>| count.map(|count| count.to_string());
            let entry = acting
                .entry(&was.id, "authority.mend", was.code.clone())
                .change("name", Some(&was.name), Some(&now.name))
                .change("kind", Some(was.kind.word()), Some(now.kind.word()))
                .change("siren", was.siren.as_ref().map(Siren::as_str), now.siren.as_ref().map(Siren::as_str))
                .change("population", number(was.population).as_deref(), number(now.population).as_deref())
                .change("seat", Some(&was.seat.join(", ")), Some(&now.seat.join(", ")))
                .change("time_zone", Some(&was.time_zone), Some(&now.time_zone));
            journal::append(tx, &entry)?;
            Ok(())
        })
    }
}

fn profile(read: &mut Reading<'_>, id: AuthorityId, code: String, standing: Standing) -> Authority {
    let time_zone = read.text("time_zone").unwrap_or_else(|| "Europe/Paris".to_owned());
    if Zone::named(&time_zone).is_none() {
        read.refuse("time_zone", Refusal::new("case-bad-zone").with("value", time_zone.as_str()));
    }
    let name = read.needed("name");
    let department = read.text("department");
    if let Some(code) = department.as_ref().filter(|code| !is_department(code)) {
        read.refuse("department", Refusal::new("not-a-department").with("text", code.as_str()));
    }
    Authority {
        id,
        code,
        name,
        kind: read.word("kind", AuthorityKind::from_word).unwrap_or(AuthorityKind::Commune),
        standing,
        siren: read.parsed("siren", "not-a-siren", Siren::parse),
        siret: read.parsed("siret", "not-a-siren", Siret::parse),
        population: read.number("population", 0, 70_000_000),
        department,
        seat: read.lines("seat"),
        time_zone,
        story_day: None,
        remark: None,
    }
}

/// Three letters or digits of the ACTES, or two: `042`, `42`, `2A`, `974`.
fn is_department(code: &str) -> bool {
    (2..=3).contains(&code.len())
        && code.chars().all(|letter| letter.is_ascii_digit() || "ABab".contains(letter))
}
