//! Accounts end and never vanish; what ended does not begin again; a home keeps an administrator.

use super::home::Home;
use super::on_both_engines;
use super::records::World;
use crate::StoreResult;
use crate::account::{self, ApiToken, Link, Passkey, Session};
use crate::journal::{self, Asked};
use quitus_core::account::{Account, Grant, Means, Role};
use quitus_core::kernel::{AccountId, AuthorityId, Instant, MemberId};

fn hash(letter: char) -> String {
    letter.to_string().repeat(64)
}

fn camille() -> AccountId {
    AccountId::new("camille")
}

fn role(authority: Option<&str>, role: Role) -> Grant {
    Grant { authority: authority.map(AuthorityId::new), role, member: None }
}

/// Two accounts: an administrator of the home who is a member of an assembly, and a clerk.
fn settle(home: &Home) {
    let settled: StoreResult<()> = home.write(|tx| {
        World::of("essai").keep(tx)?;
        for name in ["camille", "dominique"] {
            let account = Account {
                id: AccountId::new(name),
                email: format!("{name}@ville.example"),
                name: name.to_owned(),
                created_at: Instant(1),
                closed_at: None,
            };
            account::insert(tx, &account)?;
        }
        let member =
            Grant { member: Some(MemberId::new("m1")), ..role(Some("authority-essai"), Role::Member) };
        account::give(tx, "g1", &camille(), &role(None, Role::Administrator), Instant(2))?;
        account::give(tx, "g2", &camille(), &member, Instant(3))?;
        let clerk = role(Some("authority-essai"), Role::Clerk);
        account::give(tx, "g3", &AccountId::new("dominique"), &clerk, Instant(3))?;
        account::set_password(tx, &camille(), "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA", Instant(4))?;
        account::insert_passkey(tx, &key())?;
        account::open_session(tx, &session(), &hash('a'))?;
        account::insert_link(tx, &one_time(), &hash('b'), true, Instant(5))?;
        account::insert_token(tx, &token(), &hash('c'))
    });
    settled.expect("settled");
}

fn key() -> Passkey {
    Passkey {
        id: "k1".into(),
        account: camille(),
        key_id: "AAAA".into(),
        credential: "{}".into(),
        counter: 3,
        label: "téléphone".into(),
        created_at: Instant(5),
        last_used_at: None,
    }
}

fn session() -> Session {
    Session {
        id: "s1".into(),
        account: camille(),
        means: Means::Passkey,
        created_at: Instant(5),
        last_seen_at: Instant(5),
        expires_at: Instant(100),
    }
}

fn one_time() -> Link {
    Link { id: "l1".into(), account: camille(), expires_at: Instant(50), used_at: None }
}

fn token() -> ApiToken {
    ApiToken {
        id: "t1".into(),
        account: camille(),
        label: "paie".into(),
        created_at: Instant(5),
        last_used_at: None,
    }
}

/// What someone with the database at hand might try, and the code of the answer.
const REFUSED: &[(&str, &str)] = &[
    ("DELETE FROM account", "account_kept"),
    ("DELETE FROM role_grant", "account_kept"),
    ("DELETE FROM account_password", "account_kept"),
    ("DELETE FROM passkey", "account_kept"),
    ("DELETE FROM sign_in_session", "account_kept"),
    ("DELETE FROM one_time_link", "account_kept"),
    ("DELETE FROM api_token", "account_kept"),
    ("UPDATE account SET email = 'x@y.example' WHERE id = 'camille'", "account_kept"),
    ("UPDATE role_grant SET role = 'administrator' WHERE id = 'g3'", "account_kept"),
    ("UPDATE role_grant SET authority_id = NULL WHERE id = 'g3'", "account_kept"),
    ("UPDATE passkey SET account_id = 'dominique'", "account_kept"),
    ("UPDATE sign_in_session SET account_id = 'dominique'", "account_kept"),
    ("UPDATE one_time_link SET expires_at = 1000", "account_kept"),
    ("UPDATE api_token SET token_sha256 = 'x'", "account_kept"),
    ("UPDATE role_grant SET withdrawn_at = 9 WHERE id = 'g1'", "last_administrator"),
    ("UPDATE account SET state = 'closed', closed_at = 9 WHERE id = 'camille'", "last_administrator"),
    ("UPDATE account SET state = 'closed' WHERE id = 'dominique'", "account_closed_once"),
    ("UPDATE account SET state = 'away' WHERE id = 'dominique'", "account_state_known"),
    ("UPDATE account SET name = '' WHERE id = 'dominique'", "account_named"),
    (
        "INSERT INTO account (id, email, name, state, created_at) VALUES ('a', 'Big@ville.example', 'A', 'active', 1)",
        "account_email_lower",
    ),
    (
        "INSERT INTO account (id, email, name, state, created_at)
            VALUES ('a', 'camille@ville.example', 'A', 'active', 1)",
        "account_email",
    ),
    (
        "INSERT INTO role_grant (id, account_id, role, given_at) VALUES ('g', 'dominique', 'clerk', 1)",
        "role_grant_at_home",
    ),
    (
        "INSERT INTO role_grant (id, account_id, authority_id, role, given_at)
            VALUES ('g', 'dominique', 'authority-essai', 'king', 1)",
        "role_grant_role_known",
    ),
    (
        "INSERT INTO role_grant (id, account_id, authority_id, role, given_at)
            VALUES ('g', 'dominique', 'authority-essai', 'clerk', 1)",
        "role_grant_once",
    ),
    (
        "INSERT INTO role_grant (id, account_id, role, given_at) VALUES ('g', 'camille', 'administrator', 1)",
        "role_grant_home_once",
    ),
    (
        "INSERT INTO role_grant (id, account_id, authority_id, role, member_id, given_at)
            VALUES ('g', 'dominique', 'authority-essai', 'auditor', 'm1', 1)",
        "role_grant_of_member",
    ),
    (
        "INSERT INTO role_grant (id, account_id, authority_id, role, member_id, given_at)
            VALUES ('g', 'dominique', 'authority-essai', 'member', 'nobody', 1)",
        "foreign_key",
    ),
    ("UPDATE account_password SET phc = 'in clear'", "account_password_argon2id"),
    ("UPDATE passkey SET counter = -1", "passkey_counter_grows"),
    (
        "INSERT INTO passkey (id, account_id, key_id, credential, counter, label, created_at)
            VALUES ('k', 'dominique', 'AAAA', '{}', 0, '', 1)",
        "passkey_key",
    ),
    (
        "INSERT INTO sign_in_session (id, account_id, token_sha256, means, created_at, last_seen_at, expires_at)
            VALUES ('s', 'camille', 'the secret itself', 'link', 1, 1, 2)",
        "sign_in_session_hashed",
    ),
    ("UPDATE sign_in_session SET expires_at = 0", "sign_in_session_ends"),
    ("UPDATE one_time_link SET used_at = 50", "one_time_link_used_in_time"),
    (
        "INSERT INTO api_token (id, account_id, token_sha256, label, created_at)
            VALUES ('t', 'camille', 'the secret itself', 'x', 1)",
        "api_token_hashed",
    ),
    (
        "INSERT INTO sign_in_attempt (id, at, means, subject, passed) VALUES ('x', 1, 'password', 'a@b.fr', 0)",
        "sign_in_attempt_hashed",
    ),
];

on_both_engines! {
    fn what_the_database_refuses_of_accounts(home: &Home) {
        settle(home);
        for (text, code) in REFUSED {
            assert_eq!(home.refusal(text), *code, "{text}");
        }
    }

    fn an_account_comes_back_with_its_roles_until_it_is_closed(home: &Home) {
        settle(home);
        let person = home.read(|tx| account::person(tx, &camille())).expect("read").expect("open");
        assert_eq!(person.grants.len(), 2);
        assert_eq!(person.member_of(&AuthorityId::new("authority-essai")), Some(&MemberId::new("m1")));
        let dominique = AccountId::new("dominique");
        let (closed, again, left) = home
            .write(move |tx| {
                let closed = account::close(tx, &dominique, Instant(9))?;
                Ok((closed, account::close(tx, &dominique, Instant(10))?, account::person(tx, &dominique)?))
            })
            .expect("closed");
        assert!(closed && !again && left.is_none());
        assert_eq!(home.refusal("UPDATE account SET closed_at = 11 WHERE id = 'dominique'"), "account_kept");
        let listed = home.read(|tx| account::of_authority(tx, &AuthorityId::new("authority-essai")));
        let listed = listed.expect("read");
        assert_eq!(listed.iter().map(|one| one.closed_at).collect::<Vec<_>>(), [None, Some(Instant(9))]);
    }

    fn a_role_withdrawn_may_be_given_again(home: &Home) {
        settle(home);
        let dominique = AccountId::new("dominique");
        let place = AuthorityId::new("authority-essai");
        let (first, second, held) = home
            .write(move |tx| {
                let first = account::withdraw(tx, &dominique, Some(&place), Role::Clerk, Instant(9))?;
                let second = account::withdraw(tx, &dominique, Some(&place), Role::Clerk, Instant(9))?;
                account::give(tx, "g4", &dominique, &role(Some("authority-essai"), Role::Clerk), Instant(10))?;
                Ok((first, second, account::grants(tx, &dominique)?))
            })
            .expect("given again");
        assert!(first && !second);
        assert_eq!(held, [role(Some("authority-essai"), Role::Clerk)]);
    }

    fn a_session_ends_by_its_hour_or_by_its_closing(home: &Home) {
        settle(home);
        let found = |now: i64| home.read(move |tx| account::session(tx, &hash('a'), Instant(now))).expect("read");
        assert_eq!(found(99), Some(session()));
        assert_eq!(found(100), None);
        home.write(|tx| account::touch_session(tx, "s1", Instant(90), Instant(200))).expect("touched");
        assert_eq!(found(150).map(|open| open.last_seen_at), Some(Instant(90)));
        assert_eq!(home.write(|tx| account::close_session(tx, &hash('a'), Instant(160))), Ok(true));
        assert_eq!(found(161), None);
        assert_eq!(home.write(|tx| account::close_session(tx, &hash('a'), Instant(170))), Ok(false));
        assert_eq!(home.refusal("UPDATE sign_in_session SET closed_at = NULL"), "account_kept");
    }

    fn a_link_serves_once_and_in_time(home: &Home) {
        settle(home);
        assert_eq!(home.write(|tx| account::use_link(tx, "l1", Instant(50))), Ok(false));
        assert_eq!(home.write(|tx| account::use_link(tx, "l1", Instant(49))), Ok(true));
        assert_eq!(home.write(|tx| account::use_link(tx, "l1", Instant(49))), Ok(false));
        assert_eq!(home.refusal("UPDATE one_time_link SET used_at = NULL"), "account_kept");
    }

    fn a_passkey_whose_count_goes_back_is_a_copy(home: &Home) {
        settle(home);
        assert_eq!(home.write(|tx| account::use_passkey(tx, "k1", "{\"n\":4}", 4, Instant(9))), Ok(true));
        assert_eq!(home.write(|tx| account::use_passkey(tx, "k1", "{}", 3, Instant(10))), Ok(false));
        let kept = home.read(|tx| account::passkey(tx, "AAAA")).expect("read").expect("there");
        assert_eq!((kept.counter, kept.last_used_at), (4, Some(Instant(9))));
        let other = AccountId::new("dominique");
        assert_eq!(home.write(move |tx| account::withdraw_passkey(tx, &other, "k1", Instant(11))), Ok(false));
        assert_eq!(home.write(|tx| account::withdraw_passkey(tx, &camille(), "k1", Instant(11))), Ok(true));
        assert_eq!(home.read(|tx| account::passkeys(tx, &camille())), Ok(Vec::new()));
    }

    fn attempts_are_counted_and_forgotten(home: &Home) {
        let counted = home.write(|tx| {
            for (nth, at) in [10, 20, 30].into_iter().enumerate() {
                account::note_attempt(tx, &format!("a{nth}"), "password", &hash('e'), Instant(at))?;
            }
            account::pass_attempt(tx, "a1")?;
            let failed = account::attempts_failed(tx, &hash('e'), "password", Instant(5))?;
            account::forget_attempts(tx, Instant(25))?;
            Ok((failed, account::attempts_failed(tx, &hash('e'), "password", Instant(5))?))
        });
        assert_eq!(counted, Ok((vec![Instant(10), Instant(30)], vec![Instant(30)])));
    }

    fn the_journal_says_what_changed_and_is_read_by_pages(home: &Home) {
        settle(home);
        let told = home
            .write(|tx| {
                for nth in 0..5_i64 {
                    let entry = journal::Entry {
                        at: Instant(nth),
                        authority: (nth > 0).then(|| AuthorityId::new("authority-essai")),
                        actor: if nth == 3 { "b".into() } else { "a".into() },
                        act: "test.note".into(),
                        subject: nth.to_string(),
                        reason: None,
                        changed: Vec::new(),
                    };
                    let entry = entry.change("name", Some("a\nb"), None).change("same", Some("x"), Some("x"));
                    journal::append(tx, &entry)?;
                }
                let asked = Asked {
                    authority: Some(AuthorityId::new("authority-essai")),
                    before: i64::MAX,
                    from: Instant(0),
                    until: Instant(4),
                    actor: Some("a".into()),
                    act: None,
                    limit: 10,
                };
                let here = journal::page(tx, &asked)?;
                let anywhere = journal::page(tx, &Asked { authority: None, actor: None, ..asked })?;
                Ok((here, anywhere.len(), journal::actors(tx, None)?, journal::acts(tx, None)?))
            })
            .expect("told");
        let subjects: Vec<&str> = told.0.iter().map(|line| line.entry.subject.as_str()).collect();
        assert_eq!(subjects, ["2", "1"]);
        assert_eq!(told.0[0].entry.changed, ["name: a\nb → –"]);
        assert_eq!((told.1, told.2), (4, vec!["a".to_owned(), "b".to_owned()]));
        assert_eq!(told.3, ["test.note"]);
    }
}
