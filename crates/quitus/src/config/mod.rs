//! `quitus.toml`, the home's own file: read whole, so that every fault of it is told at once (docs/configuration.md).

mod section;

use self::section::Section;
use quitus_core::kernel::Refusal;
use std::net::SocketAddr;
use std::path::PathBuf;
use toml::{Table, Value};

/// What the home's file says. A file that is empty says all of this: nothing has to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Whether `demo` made this home: only such a home is used again by `demo`.
    pub demo: bool,
    /// Address of the database; a relative SQLite path is read from the home.
    pub database: Option<String>,
    /// Address to listen on.
    pub listen: Option<SocketAddr>,
    /// The address people know, without a `/` at its end: `https://actes.exemple.fr`.
    pub public_url: Option<String>,
    /// Whether a proxy of the house stands in front: visitors then never count as someone at the machine.
    pub behind_proxy: bool,
    /// The certificate, when the server itself speaks HTTPS.
    pub tls: Option<Tls>,
    /// The server that takes letters; without one they wait.
    pub mail: Option<Mail>,
    /// The backups taken by the server itself.
    pub backup: Backup,
    /// What the server writes on standard error.
    pub log: Log,
    /// Where `/metrics` and the whole of `/healthz` are answered, apart from the pages; nowhere without it.
    pub monitoring: Option<SocketAddr>,
}

/// A certificate and its key, PEM files; a relative path is read from the home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tls {
    /// The certificate, those of the authorities behind it after it.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// A server that takes letters (SMTP).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is kept from others.
    pub security: MailSecurity,
    /// The account there, when it asks for one.
    pub user: Option<String>,
    /// Where its password stands; never in the file itself.
    pub password: Option<Secret>,
    /// The sender of every letter: `Secrétariat général <actes@exemple.fr>`.
    pub from: String,
    /// How long an answer of it is waited for, in seconds.
    pub timeout: u64,
}

/// How a line to the mail server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSecurity {
    /// Encrypted from its first byte.
    Tls,
    /// Opened plain, then encrypted or given up.
    StartTls,
    /// Plain: this machine, or a network that is closed.
    None,
}

/// Where a secret stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Secret {
    /// In a file, its last end of line left out.
    File(PathBuf),
    /// In a variable of the environment.
    Environment(String),
}

/// The backups taken by the server itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Their folder; a relative path is read from the home.
    pub dir: PathBuf,
    /// When; never without it.
    pub rhythm: Option<Rhythm>,
    /// How many are kept; older ones are removed once a new one is good.
    pub keep: u32,
}

/// When a task of the server comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every so many seconds.
    Every(u64),
    /// Every day, so many minutes after midnight in Paris.
    DailyAt(u32),
}

/// What the server writes on standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// JSON, one object a line, instead of text.
    pub json: bool,
    /// From which weight on: `error`, `warn`, `info`, `debug`.
    pub level: String,
}

impl Default for Backup {
    fn default() -> Self {
        Backup { dir: PathBuf::from("backups"), rhythm: Some(Rhythm::DailyAt(150)), keep: 14 }
    }
}

impl Default for Log {
    fn default() -> Self {
        Log { json: false, level: "info".to_owned() }
    }
}

impl Config {
    /// Reads the file, or tells all that is wrong with it.
    pub fn read(text: &str) -> Result<Config, Vec<Refusal>> {
        let table: Table = match text.parse() {
            Ok(table) => table,
            Err(error) => {
                let detail = error.to_string();
                return Err(vec![Refusal::new("config-syntax").with("detail", detail.trim_end().to_owned())]);
            }
        };
        let mut faults = Vec::new();
        let mut top = Section::new("", table, &mut faults);
        let mut config = Config {
            demo: top.flag("demo"),
            database: top.text("database"),
            listen: top.address("listen"),
            public_url: top.public_url("public_url"),
            behind_proxy: top.flag("behind_proxy"),
            ..Config::default()
        };
        config.tls = top.section("tls", Tls::read);
        config.mail = top.section("mail", Mail::read);
        config.backup = top.section("backup", Backup::read).unwrap_or_default();
        config.log = top.section("log", Log::read).unwrap_or_default();
        config.monitoring = top.section("monitoring", |section| section.address("listen"));
        top.nothing_else();
        match faults.is_empty() {
            true => Ok(config),
            false => Err(faults),
        }
    }

    /// The file of a new home: what was given, and the rest as remarks.
    pub fn text(&self) -> String {
        let mut text = String::from(HEAD);
        if self.demo {
            text.push_str("demo = true\n");
        }
        if let Some(database) = &self.database {
            text.push_str(&format!("database = {}\n", Value::String(database.clone())));
        }
        if let Some(listen) = &self.listen {
            text.push_str(&format!("listen = \"{listen}\"\n"));
        }
        if let Some(address) = &self.public_url {
            text.push_str(&format!("public_url = \"{address}\"\n"));
        }
        text.push_str(EXAMPLES);
        text
    }
}

const HEAD: &str =
    "# Réglages de cet espace Quitus. Rien n'est obligatoire : ce qui manque garde sa valeur d'usage.\n";
const EXAMPLES: &str = r#"
# listen = "127.0.0.1:8321"                  # où le serveur écoute
# public_url = "https://actes.exemple.fr"    # l'adresse que les gens connaissent
# behind_proxy = true                        # un serveur mandataire de la maison est devant

# [tls]                                      # si Quitus parle HTTPS lui-même
# certificate = "/etc/quitus/certificat.pem"
# key = "/etc/quitus/cle.pem"

# [mail]
# host = "smtp.exemple.fr"
# port = 465
# security = "tls"                           # "tls", "starttls" ou "none"
# user = "quitus"
# password_file = "/etc/quitus/smtp-mot-de-passe"
# from = "Secrétariat général <actes@exemple.fr>"

# [backup]
# dir = "backups"
# at = "02:30"                               # ou every_hours = 6, ou never = true
# keep = 14

# [log]
# format = "json"                            # "text" ou "json"
# level = "info"                             # "error", "warn", "info" ou "debug"

# [monitoring]
# listen = "127.0.0.1:8322"                  # /metrics et /healthz, à part des pages
"#;

impl Tls {
    fn read(section: &mut Section<'_>) -> Option<Tls> {
        let certificate = section.needed("certificate", "/etc/quitus/certificat.pem");
        let key = section.needed("key", "/etc/quitus/cle.pem");
        Some(Tls { certificate: certificate?.into(), key: key?.into() })
    }
}

impl Mail {
    fn read(section: &mut Section<'_>) -> Option<Mail> {
        let host = section.needed("host", "smtp.exemple.fr");
        let word = section.one_of("security", &["tls", "starttls", "none"]);
        let (security, usual) = match word.as_deref() {
            Some("starttls") => (MailSecurity::StartTls, 587),
            Some("none") => (MailSecurity::None, 25),
            _ => (MailSecurity::Tls, 465),
        };
        let port = section.number("port", 1, 65_535).and_then(|port| u16::try_from(port).ok());
        let timeout = section.number("timeout_seconds", 1, 600);
        let user = section.text("user");
        let file = section.text("password_file").map(|path| Secret::File(path.into()));
        let variable = section.text("password_env").map(Secret::Environment);
        if file.is_some() && variable.is_some() {
            section.fault("password_env", "config-either", "password_file");
        }
        let from = section.needed("from", "Secrétariat général <actes@exemple.fr>");
        let (host, from, password) = (host?, from?, file.or(variable));
        let timeout = u64::from(timeout.unwrap_or(60));
        Some(Mail { host, port: port.unwrap_or(usual), security, user, password, from, timeout })
    }
}

impl Backup {
    fn read(section: &mut Section<'_>) -> Option<Backup> {
        let usual = Backup::default();
        let hours = section.number("every_hours", 1, 24 * 7);
        let at = section.hour("at");
        let never = section.flag("never");
        if u8::from(hours.is_some()) + u8::from(at.is_some()) + u8::from(never) > 1 {
            section.fault("at", "config-either", "every_hours / never");
        }
        let given = hours.map(|hours| Rhythm::Every(u64::from(hours) * 3_600)).or(at.map(Rhythm::DailyAt));
        Some(Backup {
            dir: section.text("dir").map_or(usual.dir, PathBuf::from),
            rhythm: if never { None } else { given.or(usual.rhythm) },
            keep: section.number("keep", 1, 10_000).unwrap_or(usual.keep),
        })
    }
}

impl Log {
    fn read(section: &mut Section<'_>) -> Option<Log> {
        let usual = Log::default();
        let json = section.one_of("format", &["text", "json"]).as_deref() == Some("json");
        let level = section.one_of("level", &["error", "warn", "info", "debug"]).unwrap_or(usual.level);
        Some(Log { json, level })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_home_says_nothing_and_everything_is_usual() {
        assert_eq!(Config::read(""), Ok(Config::default()));
        let given = Config { demo: true, database: Some("postgres://h/d".to_owned()), ..Config::default() };
        assert_eq!(Config::read(&given.text()), Ok(given));
    }

    #[test]
    fn the_examples_of_a_new_file_are_good_ones() {
        let uncommented: String = EXAMPLES
            .lines()
            .filter_map(|line| line.strip_prefix("# "))
            .fold(String::new(), |text, line| text + line + "\n");
        let config = Config::read(&uncommented).expect("the examples");
        assert_eq!(config.public_url.as_deref(), Some("https://actes.exemple.fr"));
        assert_eq!(config.backup.rhythm, Some(Rhythm::DailyAt(150)));
        let mail = config.mail.expect("mail");
        assert_eq!((mail.port, mail.security), (465, MailSecurity::Tls));
        assert_eq!(mail.password, Some(Secret::File("/etc/quitus/smtp-mot-de-passe".into())));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let text = "liste = 1\nlisten = \"ici\"\npublic_url = \"https://exemple.fr/quitus\"\nbehind_proxy = 1\n\
            [tls]\ncertificate = \"c\"\n[mail]\nhost = \"h\"\nport = 0\nfrom = 3\nsecurity = \"ssl\"\n\
            [backup]\nat = \"25:00\"\nevery_hours = 2\nnever = true\nkeep = 0\n[log]\nlevel = \"tout\"\n\
            [monitoring]\nport = 1\n";
        let faults = Config::read(text).expect_err("faults");
        let told: Vec<(&str, String)> = faults.iter().map(|fault| (fault.code.0, key_of(fault))).collect();
        let expected = [
            ("config-bad-value", "listen"),
            ("config-bad-value", "public_url"),
            ("config-bad-value", "behind_proxy"),
            ("config-missing", "tls.key"),
            ("config-bad-value", "mail.security"),
            ("config-bad-value", "mail.port"),
            ("config-bad-value", "mail.from"),
            ("config-bad-value", "backup.at"),
            ("config-either", "backup.at"),
            ("config-bad-value", "backup.keep"),
            ("config-bad-value", "log.level"),
            ("config-unknown-key", "monitoring.port"),
            ("config-unknown-key", "liste"),
        ];
        let expected: Vec<(&str, String)> =
            expected.iter().map(|(code, key)| (*code, (*key).to_owned())).collect();
        assert_eq!(told, expected);
    }

    fn key_of(fault: &Refusal) -> String {
        match fault.args.get("key") {
            Some(quitus_core::kernel::Arg::Text(key)) => key.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_that_is_no_toml_says_where() {
        let faults = Config::read("listen = ").expect_err("a fault");
        assert_eq!(faults[0].code.0, "config-syntax");
    }
}
