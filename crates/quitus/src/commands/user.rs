//! `user`: accounts, their roles, their links and tokens; done at the machine itself.

use super::open;
use crate::cli::{Global, Held, UserCommand};
use crate::failure::Failure;
use crate::home::Home;
use crate::output::Output;
use crate::world;
use quitus_app::{AccountShown, NewAccount, OneTimeLink, Quitus, RoleAsked};
use quitus_core::account::Role;
use quitus_core::kernel::Refusal;
use quitus_formats::api::{AccountLine, RoleLine, universal};

pub fn run(global: &Global, output: &Output, command: UserCommand) -> Result<(), Failure> {
    let (home, quitus) = open(global)?;
    let desk = Desk { global, output, home, quitus };
    match command {
        UserCommand::Add { email, name, role, member } => desk.add(&email, &name, role.as_deref(), member),
        UserCommand::List => desk.list(),
        UserCommand::Role { email, what, role, member } => desk.role(&email, what, &role, member),
        UserCommand::Link { email } => desk.link(&email),
        UserCommand::Close { email } => desk.close(&email),
        UserCommand::Token { email, label } => desk.token(&email, &label),
    }
}

/// Where links of this home lead: its public address, or the server on this machine.
pub fn link_address(home: &Home, output: &Output, link: &OneTimeLink) -> String {
    let site = match (&home.config.public_url, home.config.listen) {
        (Some(address), _) => address.clone(),
        (None, listen) => {
            let port = listen.map_or_else(usual_port, |address| address.port());
            format!("http://localhost:{port}")
        }
    };
    format!("{site}/{}/link/{}", output.lang.code(), link.token)
}

fn usual_port() -> u16 {
    crate::home::LISTEN.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or_default()
}

struct Desk<'a> {
    global: &'a Global,
    output: &'a Output,
    home: Home,
    quitus: Quitus,
}

impl Desk<'_> {
    fn code(&self) -> Option<&str> {
        self.global.authority.as_deref()
    }

    fn acting(&self) -> quitus_app::Acting {
        world::acting(self.global.acting.as_deref())
    }

    fn add(
        &self,
        email: &str,
        name: &str,
        role: Option<&str>,
        member: Option<String>,
    ) -> Result<(), Failure> {
        let role = role.map(|word| asked(word, member)).transpose()?;
        let new = NewAccount { email: email.to_owned(), name: name.to_owned(), role };
        self.quitus.add_account(&self.acting(), &world::id(), &mut world::id, self.code(), &new)?;
        self.tell(email)
    }

    fn list(&self) -> Result<(), Failure> {
        let shown = self.quitus.accounts(&quitus_app::Reader::Keeper, self.code())?;
        let lines: Vec<AccountLine> = shown.iter().map(line).collect();
        self.output.answer(&lines, |_| lines.iter().map(in_words).collect::<Vec<_>>().join("\n"))
    }

    fn role(&self, email: &str, what: Held, role: &str, member: Option<String>) -> Result<(), Failure> {
        let asked = asked(role, member)?;
        match what {
            Held::Give => {
                self.quitus.give_role(&self.acting(), &mut world::id, self.code(), email, &asked)?;
            }
            Held::Withdraw => {
                self.quitus.withdraw_role(&self.acting(), self.code(), email, asked.role)?;
            }
        }
        self.tell(email)
    }

    fn link(&self, email: &str) -> Result<(), Failure> {
        let link = self.quitus.draw_link(&self.acting(), &world::knock(), None, email)?;
        let address = link_address(&self.home, self.output, &link);
        let value = serde_json::json!({ "email": link.email, "link": address, "expires": universal(link.expires_at) });
        self.output.answer(&value, |_| address.clone())
    }

    fn close(&self, email: &str) -> Result<(), Failure> {
        self.quitus.close_account(&self.acting(), None, email)?;
        self.tell(email)
    }

    fn token(&self, email: &str, label: &str) -> Result<(), Failure> {
        let token = self.quitus.token_for(&self.acting(), &world::knock(), email, label)?;
        let value = serde_json::json!({ "email": email, "label": label, "token": token });
        self.output.answer(&value, |_| token.clone())
    }

    /// The account as it is now, with all its roles.
    fn tell(&self, email: &str) -> Result<(), Failure> {
        let shown = self.quitus.accounts(&quitus_app::Reader::Keeper, None)?;
        let whose = email.trim().to_lowercase();
        let found = shown.iter().find(|one| one.account.email == whose || one.account.id.as_str() == whose);
        let none = || Failure::refused(Refusal::new("no-such-account").with("asked", email));
        let line = line(found.ok_or_else(none)?);
        self.output.answer(&line, |_| in_words(&line))
    }
}

fn asked(word: &str, member: Option<String>) -> Result<RoleAsked, Failure> {
    let role = Role::from_word(word).ok_or_else(|| Failure::refused(Refusal::new("account-needs-role")))?;
    Ok(RoleAsked { role, member })
}

fn line(shown: &AccountShown) -> AccountLine {
    let roles = shown.roles.iter().map(|role| {
        RoleLine::new(role.authority.clone(), role.role, role.member.as_ref().map(|(key, _)| key.clone()))
    });
    AccountLine::new(&shown.account, roles.collect())
}

fn in_words(line: &AccountLine) -> String {
    let role = |role: &RoleLine| {
        let place = role.authority.as_deref().unwrap_or("*");
        let member = role.member.as_deref().map(|key| format!(" ({key})")).unwrap_or_default();
        format!("{place}:{}{member}", role.role)
    };
    let roles: Vec<String> = line.roles.iter().map(role).collect();
    format!("{}  {}  {}  {}", line.email, line.name, line.state, roles.join(", "))
}
