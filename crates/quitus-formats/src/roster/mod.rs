//! Spreadsheets of members as a town hall keeps them: CSV in any usual dress, XLSX, ODS. Read with care, never run.

mod headers;
mod ods;
mod text;
mod xlsx;

pub use headers::guess_columns;
pub use text::reject_list;

use quitus_core::kernel::Refusal;

/// Largest file read, in bytes.
pub const LARGEST_FILE: usize = 4_000_000;
/// Most rows read, the headers included.
pub const MOST_ROWS: usize = 2_001;
/// Most columns read.
pub const MOST_COLUMNS: usize = 60;
/// Most bytes an archive may unfold to.
const LARGEST_UNFOLDED: u64 = 40_000_000;

/// The cells of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The first line that is not empty: what the columns are called.
    pub headers: Vec<String>,
    /// The other lines that are not empty, each with its line in the file and as many cells as there are headers.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Reads the first sheet of a file. Refused: `roster-too-big`, `roster-not-a-sheet`, `roster-too-many-rows`,
/// `roster-too-many-columns`, `roster-empty`.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refusal::new("roster-too-big").with("most", LARGEST_FILE / 1_000_000));
    }
    let lines = if bytes.starts_with(b"PK\x03\x04") {
        if xlsx::is_one(bytes) { xlsx::read(bytes) } else { ods::read(bytes) }
    } else {
        text::read(bytes)
    };
    sheet(lines?)
}

fn sheet(lines: Vec<(u32, Vec<String>)>) -> Result<Sheet, Refusal> {
    let is_full = |cells: &[String]| cells.iter().any(|cell| !cell.trim().is_empty());
    let mut full = lines.into_iter().filter(|(_, cells)| is_full(cells));
    let Some((_, mut headers)) = full.next() else { return Err(Refusal::new("roster-empty")) };
    while headers.last().is_some_and(|cell| cell.trim().is_empty()) {
        headers.pop();
    }
    let mut rows: Vec<(u32, Vec<String>)> = full.collect();
    let wide = rows.iter().map(|(_, cells)| last_full(cells)).max().unwrap_or(0).max(headers.len());
    if wide > MOST_COLUMNS {
        return Err(Refusal::new("roster-too-many-columns").with("most", MOST_COLUMNS));
    }
    if rows.len() >= MOST_ROWS {
        return Err(Refusal::new("roster-too-many-rows").with("most", MOST_ROWS - 1));
    }
    headers.resize(wide, String::new());
    for (_, cells) in &mut rows {
        cells.resize(wide, String::new());
    }
    let clean = |cell: &mut String| *cell = cell.replace('\0', "").trim().to_owned();
    headers.iter_mut().chain(rows.iter_mut().flat_map(|(_, cells)| cells)).for_each(clean);
    Ok(Sheet { headers, rows })
}

fn last_full(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
}

/// Not a spreadsheet we read.
fn not_a_sheet() -> Refusal {
    Refusal::new("roster-not-a-sheet")
}

/// Refuses an archive that would unfold beyond measure.
fn weigh(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|_| not_a_sheet())?;
    let mut whole = 0_u64;
    for at in 0..archive.len() {
        whole = whole.saturating_add(archive.by_index_raw(at).map_err(|_| not_a_sheet())?.size());
    }
    if archive.len() > 2_000 || whole > LARGEST_UNFOLDED {
        return Err(Refusal::new("roster-too-big").with("most", LARGEST_FILE / 1_000_000));
    }
    Ok(())
}
