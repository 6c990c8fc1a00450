//! Processes that live as long as the tests: each has a keeper that ends it when the tests are gone, even killed.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Waits on its standard input, which closes with the tests; then ends the whole session of the process (a driver's
/// browsers are in groups of their own, and outlive a driver that is killed) and removes its folder.
const KEEPER: &str = r#"
folder=$1; shift
setsid "$@" </dev/null & kept=$!
cat >/dev/null
for process in /proc/[0-9]*; do
    read -r line 2>/dev/null <"$process/stat" || continue
    set -- ${line##*) }
    [ "$4" = "$kept" ] && kill "${process#/proc/}" 2>/dev/null
done
wait "$kept" 2>/dev/null
for _ in 1 2 3 4 5; do rm -rf "$folder" 2>/dev/null; sleep 0.3; [ -e "$folder" ] || break; done
"#;

/// A process kept for the tests.
pub struct Kept {
    _keeper: Child,
    _life: Option<ChildStdin>,
    said: Mutex<Receiver<String>>,
}

impl Kept {
    /// Starts a process whose folder is removed when it ends.
    pub fn start(program: &Path, arguments: &[&str], folder: &Path) -> Kept {
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(folder)
            .arg(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let (line, said) = channel();
        listen(keeper.stdout.take().expect("piped"), line.clone());
        listen(keeper.stderr.take().expect("piped"), line);
        let life = keeper.stdin.take();
        Kept { _keeper: keeper, _life: life, said: Mutex::new(said) }
    }

    /// Waits for the process to say what `read` understands; fails with all it said after a minute.
    pub fn wait_for<T>(&self, read: impl Fn(&str) -> Option<T>) -> T {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let mut heard = Vec::new();
        loop {
            match said.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => match read(&line) {
                    Some(found) => return found,
                    None => heard.push(line),
                },
                Err(error) => panic!("{error} after:\n{}", heard.join("\n")),
            }
        }
    }
}

/// A new folder of these tests, under the target folder; two of the same name are two.
pub fn new_folder(name: &str) -> PathBuf {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let (process, rank) = (std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{process}-{rank}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

fn listen(stream: impl Read + Send + 'static, line: std::sync::mpsc::Sender<String>) {
    std::thread::spawn(move || {
        for said in BufReader::new(stream).lines().map_while(Result::ok) {
            // Nobody waits any more once the process is up: it must still be able to speak.
            let _ = line.send(said);
        }
    });
}
