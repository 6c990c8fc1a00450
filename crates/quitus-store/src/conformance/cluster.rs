//! A private PostgreSQL cluster, gone with the process that started it, however that ends.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

const PLACES: [&str; 5] = [
    "/usr/lib/postgresql/18/bin",
    "/usr/lib/postgresql/17/bin",
    "/usr/lib/postgresql/16/bin",
    "/usr/lib/postgresql/15/bin",
    "/usr/local/bin",
];

/// Names are ordered by a French collation there, so that the suite sees whether ours depends on the server's.
const SCRIPT: &str = r#"
    cd /tmp
    dir=$(mktemp -d /tmp/quitus-postgres.XXXXXX) || exit 1
    trap 'rm -rf "$dir"' EXIT
    common="-D $dir/data -U postgres -A trust --no-sync -E UTF8"
    "$BIN/initdb" $common --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr >"$dir/initdb" 2>&1 \
        || { rm -rf "$dir/data"; "$BIN/initdb" $common --locale=C >"$dir/initdb" 2>&1; } \
        || { cat "$dir/initdb" >&2; exit 1; }
    encrypted=
    echo subjectAltName=DNS:localhost >"$dir/names"
    if { openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=tests -keyout "$dir/ca.key" -out "$dir/ca.crt" \
        && openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout "$dir/data/server.key" -out "$dir/asked" \
        && openssl x509 -req -in "$dir/asked" -CA "$dir/ca.crt" -CAkey "$dir/ca.key" -CAcreateserial -days 2 \
            -extfile "$dir/names" -out "$dir/data/server.crt"; } >"$dir/openssl" 2>&1; then
        chmod 600 "$dir/data/server.key"
        encrypted="-c ssl=on"
    fi
    "$BIN/postgres" -D "$dir/data" -k "$dir" -p "$PORT" $encrypted -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off \
        -c max_connections=300 -c shared_buffers=32MB -c log_min_messages=panic >"$dir/log" 2>&1 &
    server=$!
    tries=0
    until "$BIN/pg_isready" -q -h "$dir" -p "$PORT" -U postgres; do
        tries=$((tries + 1))
        [ $tries -gt 300 ] && { cat "$dir/log" >&2; exit 1; }
        sleep 0.1
    done
    echo "$dir"
    read -r _
    kill -INT $server
    wait $server
"#;

/// The address of a PostgreSQL for tests; `None`, said once aloud, when there is none.
pub(super) fn url() -> Option<&'static str> {
    static URL: OnceLock<Option<String>> = OnceLock::new();
    URL.get_or_init(|| std::env::var("QUITUS_TEST_POSTGRES").ok().or_else(private_cluster)).as_deref()
}

fn private_cluster() -> Option<String> {
    let found = PLACES.iter().find(|place| Path::new(place).join("initdb").exists());
    let started = found.and_then(|place| start(place));
    if started.is_none() {
        // Straight to the stream: the harness would swallow a print of a test that passes.
        let _ = writeln!(
            std::io::stderr(),
            "LEFT OUT: the store's conformance on PostgreSQL: no QUITUS_TEST_POSTGRES, and no server could be started"
        );
    }
    started
}

/// The same server over an encrypted line, and the authority that vouches for it; `None`, said aloud, when it has none.
pub(super) fn encrypted() -> Option<(String, String)> {
    let url = url()?;
    let place = url.strip_prefix("postgres://postgres@%2Ftmp%2F").and_then(|rest| rest.split_once(':'));
    let found = place.and_then(|(folder, port)| {
        let file = format!("/tmp/{folder}/ca.crt");
        Path::new(&file)
            .exists()
            .then(|| (format!("postgres://postgres@localhost:{port}?sslmode=require"), file))
    });
    if found.is_none() {
        let _ = writeln!(
            std::io::stderr(),
            "LEFT OUT: the store over an encrypted line: no private server with a certificate (openssl is needed)"
        );
    }
    found
}

/// The script waits on its standard input: when this process ends, the pipe closes and the cluster goes away.
fn start(place: &str) -> Option<String> {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).ok()?.port();
    let mut command = match is_root()? {
        true => {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "sh", "-c", SCRIPT]);
            command
        }
        false => {
            let mut command = Command::new("sh");
            command.args(["-c", SCRIPT]);
            command
        }
    };
    let mut child: Child = command
        .env("BIN", place)
        .env("PORT", port.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let mut folder = String::new();
    BufReader::new(child.stdout.take()?).read_line(&mut folder).ok()?;
    let folder = folder.trim();
    if folder.is_empty() {
        return None;
    }
    // The pipe must live as long as the process.
    static CHILD: OnceLock<Child> = OnceLock::new();
    let _ = CHILD.set(child);
    Some(format!("postgres://postgres@{}:{port}/postgres", folder.replace('/', "%2F")))
}

fn is_root() -> Option<bool> {
    let told = Command::new("id").arg("-u").output().ok()?;
    Some(String::from_utf8_lossy(&told.stdout).trim() == "0")
}
