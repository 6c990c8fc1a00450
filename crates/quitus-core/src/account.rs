//! Who may do what: roles held in an authority, and the one table of their rights.

use crate::kernel::{AccountId, AuthorityId, Instant, MemberId, words};

/// What a person is to an authority (rôle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Administrator (administrateur): accounts, settings, backups.
    Administrator,
    /// Clerk (secrétariat général, service des assemblées): sittings, papers, register, members.
    Clerk,
    /// Author of a service (service instructeur): drafts and their circuit.
    ServiceAuthor,
    /// Grant officer (chargé des subventions): drafts and money of grants.
    GrantOfficer,
    /// Finance officer (service des finances): visas and the budget.
    FinanceOfficer,
    /// Member of an assembly (élu): own papers, presence and proxy, visas asked of them.
    Member,
    /// Partner (partenaire, bénéficiaire): what concerns it.
    Partner,
    /// Auditor (contrôle): reads everything, changes nothing.
    Auditor,
}

/// Something a person may do in an authority (droit).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Right {
    /// Read what the checks found, the interests declared, the reasons of overrides.
    ReadFindings,
    /// Read papers that are not public: sittings in preparation, convocations, proofs of sending.
    ReadPapers,
    /// Write drafts, attach files, send them along the circuit.
    WriteDrafts,
    /// Give or refuse a visa at a step of the circuit, delegate it.
    ReviewDrafts,
    /// Plan sittings, order agendas, send convocations.
    PrepareSittings,
    /// Enter who came, votes, debates; close a sitting; make minutes, lists, sheets of the register.
    RecordSittings,
    /// Enter what was done by a legal deadline: transmitted, published, notified, copied.
    KeepDeadlines,
    /// Members, assemblies, memberships, delegations.
    ManagePeople,
    /// Settings of the authority: letterhead, standing orders, circuit, pattern of numbers.
    Configure,
    /// Accounts and roles.
    ManageAccounts,
    /// Read the journal.
    ReadJournal,
    /// Answer a convocation for oneself: present, excused, a proxy given or withdrawn.
    AnswerNotices,
    /// Back the home up, see its health.
    OperateHome,
}

/// The one table: each role and its rights.
pub const RIGHTS: &[(Role, &[Right])] = &[
    (
        Role::Administrator,
        &[
            Right::ReadFindings,
            Right::ReadPapers,
            Right::ManagePeople,
            Right::Configure,
            Right::ManageAccounts,
            Right::ReadJournal,
            Right::OperateHome,
        ],
    ),
    (
        Role::Clerk,
        &[
            Right::ReadFindings,
            Right::ReadPapers,
            Right::WriteDrafts,
            Right::ReviewDrafts,
            Right::PrepareSittings,
            Right::RecordSittings,
            Right::KeepDeadlines,
            Right::ManagePeople,
            Right::Configure,
            Right::ReadJournal,
        ],
    ),
    (Role::ServiceAuthor, &[Right::ReadFindings, Right::WriteDrafts, Right::ReviewDrafts]),
    (Role::GrantOfficer, &[Right::ReadFindings, Right::ReadPapers, Right::WriteDrafts, Right::ReviewDrafts]),
    (Role::FinanceOfficer, &[Right::ReadFindings, Right::ReadPapers, Right::ReviewDrafts]),
    (Role::Member, &[Right::ReviewDrafts, Right::AnswerNotices]),
    (Role::Partner, &[]),
    (Role::Auditor, &[Right::ReadFindings, Right::ReadPapers, Right::ReadJournal]),
];

/// A role given to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Where; none for the home itself, whose administrator may everywhere what an administrator may.
    pub authority: Option<AuthorityId>,
    /// What.
    pub role: Role,
    /// The member the account stands for, for [`Role::Member`].
    pub member: Option<MemberId>,
}

/// An account (compte): an e-mail address under which someone may sign in. It is closed, never deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its e-mail address, lower case.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// Since when.
    pub created_at: Instant,
    /// When it was closed; none while it is open.
    pub closed_at: Option<Instant>,
}

/// By what someone signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Means {
    /// A password.
    Password,
    /// A one-time link.
    Link,
    /// A passkey (clé d'accès).
    Passkey,
    /// The page of a demonstration that lends its invented persons.
    Demonstration,
}

/// Someone who signed in (compte), with all the roles held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub account: AccountId,
    /// The e-mail address, lower case: who acts, in the journal.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// The roles held.
    pub grants: Vec<Grant>,
}

/// An e-mail address as accounts keep it: trimmed, lower case; none when it cannot be one.
pub fn email_address(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let (local, domain) = email.split_once('@')?;
    let plain =
        |letter: char| !letter.is_whitespace() && !letter.is_control() && !"<>(),;:\\\"".contains(letter);
    let dotted = domain.split('.').count() >= 2 && domain.split('.').all(|label| !label.is_empty());
    let whole = !local.is_empty() && email.len() <= 254 && !domain.contains('@') && dotted;
    (whole && email.chars().all(plain)).then_some(email)
}

impl Role {
    /// The rights of this role.
    pub fn rights(self) -> &'static [Right] {
        RIGHTS.iter().find(|(role, _)| *role == self).map_or(&[], |(_, rights)| rights)
    }
}

impl Person {
    /// Whether this person may do that in an authority.
    pub fn may(&self, authority: &AuthorityId, right: Right) -> bool {
        self.grants
            .iter()
            .filter(|grant| grant.authority.as_ref().is_none_or(|place| place == authority))
            .any(|grant| grant.role.rights().contains(&right))
    }

    /// Whether this person may do that in the home itself, whatever the authority.
    pub fn may_at_home(&self, right: Right) -> bool {
        self.grants
            .iter()
            .filter(|grant| grant.authority.is_none())
            .any(|grant| grant.role.rights().contains(&right))
    }

    /// Whether this person holds any role in an authority.
    pub fn is_of(&self, authority: &AuthorityId) -> bool {
        self.grants.iter().any(|grant| grant.authority.as_ref().is_none_or(|place| place == authority))
    }

    /// The member this person is in an authority.
    pub fn member_of(&self, authority: &AuthorityId) -> Option<&MemberId> {
        let of_it =
            |grant: &&Grant| grant.authority.as_ref() == Some(authority) && grant.role == Role::Member;
        self.grants.iter().filter(of_it).find_map(|grant| grant.member.as_ref())
    }
}

words!(Role: Administrator = "administrator", Clerk = "clerk", ServiceAuthor = "service_author",
    GrantOfficer = "grant_officer", FinanceOfficer = "finance_officer", Member = "member", Partner = "partner",
    Auditor = "auditor");
words!(Means: Password = "password", Link = "link", Passkey = "passkey", Demonstration = "demonstration");
words!(Right: ReadFindings = "read_findings", ReadPapers = "read_papers", WriteDrafts = "write_drafts",
    ReviewDrafts = "review_drafts", PrepareSittings = "prepare_sittings", RecordSittings = "record_sittings",
    KeepDeadlines = "keep_deadlines", ManagePeople = "manage_people", Configure = "configure",
    ManageAccounts = "manage_accounts", ReadJournal = "read_journal", AnswerNotices = "answer_notices",
    OperateHome = "operate_home");

#[cfg(test)]
mod tests {
    use super::*;

    fn person(grants: &[(Option<&str>, Role)]) -> Person {
        let grant = |&(place, role): &(Option<&str>, Role)| Grant {
            authority: place.map(AuthorityId::new),
            role,
            member: None,
        };
        Person {
            account: AccountId::new("a"),
            email: "a@example.org".to_owned(),
            name: "A".to_owned(),
            grants: grants.iter().map(grant).collect(),
        }
    }

    #[test]
    fn every_role_has_its_line_once_and_every_right_a_holder() {
        let roles: Vec<Role> = RIGHTS.iter().map(|(role, _)| *role).collect();
        assert_eq!(roles, Role::ALL);
        for right in Right::ALL {
            assert!(RIGHTS.iter().any(|(_, rights)| rights.contains(right)), "{right:?} is nobody's");
        }
    }

    #[test]
    fn an_address_is_kept_in_lower_case_or_is_none() {
        assert_eq!(
            email_address(" Camille.Essai@Ville.example "),
            Some("camille.essai@ville.example".to_owned())
        );
        for wrong in
            ["", "a", "@b.fr", "a@", "a@b", "a@b.", "a b@c.fr", "a@b@c.fr", "a@c.fr,b@c.fr", "<a@c.fr>"]
        {
            assert_eq!(email_address(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_role_stops_at_its_authority() {
        let here = AuthorityId::new("here");
        let there = AuthorityId::new("there");
        let clerk = person(&[(Some("here"), Role::Clerk)]);
        assert!(clerk.may(&here, Right::PrepareSittings) && !clerk.may(&there, Right::PrepareSittings));
        assert!(!clerk.may(&here, Right::ManageAccounts) && !clerk.may_at_home(Right::PrepareSittings));
        let keeper = person(&[(None, Role::Administrator)]);
        assert!(keeper.may(&there, Right::ManageAccounts) && keeper.may_at_home(Right::OperateHome));
    }

    #[test]
    fn who_controls_changes_nothing() {
        let changes =
            |right: &Right| !matches!(right, Right::ReadFindings | Right::ReadPapers | Right::ReadJournal);
        assert!(!Role::Auditor.rights().iter().any(changes));
    }
}
