//! Serves the cases of the house on this machine, to look at the pages: `cargo run -p quitus-web --example look -- 4100`.
//!
//! A second argument, `public`, shows what a stranger sees.

use quitus_app::{Acting, Quitus, Reader};
use quitus_core::kernel::{Day, Instant};
use quitus_web::{Moment, Running, Site, router};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

type Fault = Box<dyn std::error::Error>;

const TODAY: Day = Day::constant(2026, 11, 23);

#[tokio::main]
async fn main() -> Result<(), Fault> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "4100".to_owned());
    let home = tempfile::tempdir()?;
    let quitus = Quitus::open(&format!("sqlite:{}", home.path().join("quitus.db").display()))?;
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let mut next = 0u64;
    let mut ids = move || {
        next += 1;
        format!("01890000-0000-7000-8000-{next:012x}")
    };
    let acting = Acting {
        who: Reader::Keeper,
        actor: "local".to_owned(),
        now: Instant(1_795_000_000_000_000),
        today: TODAY,
    };
    for case in ["saint-etienne-2023", "demonstration"] {
        let mut files = BTreeMap::new();
        gather(&cases.join(case), "", &mut files)?;
        match quitus.load_case(&acting, &files, &mut ids) {
            Ok(loaded) => println!("{case}: {} acts", loaded.acts.len()),
            Err(error) => println!("{case}: {error}"),
        }
    }
    quitus.extract(&acting, &mut ids, Some("saint-etienne-metropole"), "2023.00168")?;
    let clock = Arc::new(|| Moment { now: Instant(1_795_000_000_000_000), today: TODAY });
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("http://127.0.0.1:{port}/fr");
    let site = Site {
        quitus,
        clock,
        ids: Arc::new(String::new),
        secrets: Arc::new(|| [0; 32]),
        running: Running::default(),
    };
    axum::serve(listener, router(site)).await?;
    Ok(())
}

fn gather(folder: &Path, head: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Fault> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{head}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}
