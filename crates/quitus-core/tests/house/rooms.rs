//! The rooms of core form a line; pages see of the formats only their API.

use crate::rust_text::{find_word, is_word, line_of};
use crate::workspace::{File, Workspace};
use crate::{Complaint, holds, says};

/// The rooms of core, in order: each may use only those before it, plus `kernel` and `law`.
const ROOMS: [&str; 14] = [
    "account",
    "outbox",
    "assembly",
    "programme",
    "request",
    "deliberation",
    "sitting",
    "register",
    "legality",
    "funding",
    "agreement",
    "field",
    "report",
    "review",
];

/// Complains about a room that uses a room after it, and about a module of core that is not in the line.
pub fn rooms_form_a_line(workspace: &Workspace) -> Vec<Complaint> {
    workspace.sources_of("quitus-core").flat_map(complaints_about).collect()
}

/// Complains about the pages seeing another part of `formats` than `api`.
pub fn formats_show_only_their_api_to_pages(workspace: &Workspace) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for file in workspace.sources_of("quitus-web") {
        for (at, names) in paths_after(&file.rust.code, "quitus_formats::") {
            for name in names.into_iter().filter(|name| name != "api") {
                let what = format!("a page sees `quitus_formats::{name}`: only `api` is shown to pages");
                complaints.push(complaint("formats_show_only_their_api_to_pages", file, at, what));
            }
        }
    }
    complaints
}

fn complaints_about(file: &File) -> Vec<Complaint> {
    let modules = modules_of(&file.path);
    let Some(own) = modules.first() else { return Vec::new() };
    let Some(rank) = rank(own) else {
        let what = format!("`{own}` is neither kernel nor law nor a room of the line: give it a place");
        return vec![complaint("rooms_form_a_line", file, 0, what)];
    };
    used(file, &modules)
        .into_iter()
        .filter(|(_, name)| crate::rooms::rank(name).is_some_and(|theirs| theirs > rank))
        .map(|(at, name)| {
            let what = format!("`{own}` uses `{name}`, which comes after it: {}", ROOMS.join(", "));
            complaint("rooms_form_a_line", file, at, what)
        })
        .collect()
}

fn complaint(guard: &'static str, file: &File, at: usize, what: String) -> Complaint {
    Complaint { guard, path: file.path.clone(), line: line_of(&file.rust.code, at), what }
}

/// The place in the line: kernel, law, then the rooms.
fn rank(module: &str) -> Option<usize> {
    ["kernel", "law"].iter().chain(&ROOMS).position(|name| *name == module)
}

/// The modules that lead to a file of core: `sitting`, `vote` for `src/sitting/vote.rs`.
fn modules_of(path: &str) -> Vec<String> {
    let below = path.split("/src/").nth(1).unwrap_or_default().trim_end_matches(".rs");
    below.split('/').filter(|part| !["lib", "mod"].contains(part)).map(str::to_owned).collect()
}

/// The first modules named after `crate::`, and by as many `super::` as lead out of the room.
fn used(file: &File, modules: &[String]) -> Vec<(usize, String)> {
    let up = "super::".repeat(modules.len());
    let code = &file.rust.code;
    let from_root = paths_after(code, "crate::");
    let from_here = if modules.is_empty() { Vec::new() } else { paths_after(code, &up) };
    from_root
        .into_iter()
        .chain(from_here)
        .flat_map(|(at, names)| names.into_iter().map(move |name| (at, name)))
        .collect()
}

/// After each `prefix` standing alone: the name that follows, or the first names of the group in braces.
fn paths_after(code: &str, prefix: &str) -> Vec<(usize, Vec<String>)> {
    let whole = |at: usize| !code[..at].ends_with("::");
    let rest = |at: usize| code[at + prefix.len()..].trim_start();
    find_word(code, prefix).filter(|&at| whole(at)).map(|at| (at, first_names(rest(at)))).collect()
}

fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|sign| is_word(*sign)).collect::<String>();
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut parts) = (0_usize, vec![String::new()]);
    for sign in group.chars() {
        match sign {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => parts.last_mut().into_iter().for_each(|part| part.push(sign)),
        }
    }
    parts.iter().map(|part| word(part)).filter(|name| !name.is_empty()).collect()
}

#[test]
fn core_s_rooms_form_a_line() {
    holds(rooms_form_a_line);
}

#[test]
fn pages_see_only_the_api_of_formats() {
    holds(formats_show_only_their_api_to_pages);
}

#[test]
fn a_room_that_looks_ahead_is_caught() {
    let table = [
        ("crates/quitus-core/src/sitting/vote.rs", "use crate::deliberation::Text;", ""),
        (
            "crates/quitus-core/src/sitting/vote.rs",
            "use crate::register::Entry;",
            "`sitting` uses `register`",
        ),
        (
            "crates/quitus-core/src/sitting/vote.rs",
            "use super::super::legality::Receipt;",
            "`sitting` uses `legality`",
        ),
        ("crates/quitus-core/src/sitting/vote.rs", "use super::roll::Roll; use super::review;", ""),
        ("crates/quitus-core/src/assembly.rs", "use super::review::Findings;", "`assembly` uses `review`"),
        (
            "crates/quitus-core/src/assembly.rs",
            "use crate::{kernel::{Day, Id}, law, funding};",
            "`assembly` uses `funding`",
        ),
        (
            "crates/quitus-core/src/law/rule.rs",
            "fn f(x: crate::assembly::Member) {}",
            "`law` uses `assembly`",
        ),
        ("crates/quitus-core/src/kernel/day.rs", "use crate::law;", "`kernel` uses `law`"),
        ("crates/quitus-core/src/utils.rs", "", "`utils` is neither"),
        ("crates/quitus-core/src/review/mod.rs", "use crate::{assembly, report};", ""),
        ("crates/quitus-core/src/assembly.rs", "#[cfg(test)] mod tests { use crate::review; }", ""),
        ("crates/quitus-core/src/assembly.rs", "// crate::review composes", ""),
    ];
    table.iter().for_each(|(path, text, expected)| says(rooms_form_a_line, &[(path, text)], expected));
}

#[test]
fn a_page_that_sees_a_norm_is_caught() {
    let table = [
        ("use quitus_formats::api::ActJson;", ""),
        ("use quitus_formats::{api, api::Problem};", ""),
        ("use quitus_formats::seda;", "`quitus_formats::seda`"),
        ("use quitus_formats::{api, actes::Envelope};", "`quitus_formats::actes`"),
    ];
    for (text, expected) in table {
        says(
            formats_show_only_their_api_to_pages,
            &[("crates/quitus-web/src/register/mod.rs", text)],
            expected,
        );
    }
}
