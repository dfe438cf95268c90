//! The house keeps its order: reads the paths in `src/` and fails on an arrow that runs against the table in
//! `src/README.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms that whatever reads what is kept may use.
const KEPT: &[&str] =
    &["model", "words", "scenario", "encounter", "scoring", "speech", "players", "records", "debrief"];

/// The rooms below `session`.
const ALL_BUT_SESSION: &[&str] = &[
    "model",
    "words",
    "scenario",
    "lint",
    "encounter",
    "scoring",
    "speech",
    "players",
    "records",
    "debrief",
    "practice",
    "figures",
    "results",
    "xapi",
    "preview",
    "cli",
    "portrait",
    "sound",
    "ui",
];

/// Every room with the rooms that it may use; a room may always use itself.
const ROOMS: [(&str, &[&str]); 26] = [
    ("model", &[]),
    ("words", &[]),
    ("scenario", &["model", "words"]),
    ("reference", &["model", "words", "scenario"]),
    ("layout", &["model", "words", "scenario"]),
    ("translate", &["model", "words", "scenario"]),
    ("stats", &["model", "words", "scenario"]),
    ("encounter", &["model", "words", "scenario"]),
    ("graph", &["model", "words", "scenario", "encounter"]),
    ("scoring", &["model", "words", "scenario", "encounter"]),
    ("speech", &["model", "words", "scenario", "encounter", "scoring"]),
    ("players", &["model", "words", "scenario", "encounter", "scoring", "speech"]),
    ("lint", &["model", "words", "scenario", "encounter", "scoring", "speech", "players"]),
    ("records", &["model", "words", "scenario", "encounter", "scoring", "speech", "players", "lint"]),
    ("debrief", &["model", "words", "scenario", "encounter", "scoring", "speech", "players"]),
    ("practice", KEPT),
    ("figures", &["model", "words", "scenario", "encounter", "scoring", "speech", "records", "practice"]),
    (
        "results",
        &[
            "model",
            "words",
            "scenario",
            "translate",
            "encounter",
            "scoring",
            "speech",
            "players",
            "records",
            "debrief",
            "practice",
            "figures",
        ],
    ),
    ("xapi", &["model", "words", "scenario", "encounter", "scoring", "records"]),
    ("preview", &[]),
    (
        "cli",
        &[
            "model",
            "words",
            "scenario",
            "lint",
            "reference",
            "layout",
            "translate",
            "stats",
            "graph",
            "encounter",
            "scoring",
            "speech",
            "players",
            "records",
            "debrief",
            "practice",
            "figures",
            "results",
            "xapi",
            "preview",
        ],
    ),
    ("portrait", &["model", "scenario", "encounter"]),
    ("sound", &["model"]),
    (
        "ui",
        &["model", "words", "scenario", "encounter", "scoring", "speech", "debrief", "practice", "figures", "portrait"],
    ),
    ("session", ALL_BUT_SESSION),
    ("game", &["model", "words", "scenario", "encounter", "cli", "sound", "ui", "session"]),
];

/// What must not be named in the code of some rooms, with the reason.
const FORBIDDEN: [(&[&str], &[&str], &str); 6] = [
    (&["encounter", "scoring"], &["std::fs", "std::time", "std::io"], "a play is a pure function: no disk, no clock"),
    (&["preview"], &["std::fs", "Instant", "SystemTime"], "what to do about a change is decided without disk or clock"),
    (
        &["practice", "figures", "results"],
        &["std::fs", "Instant", "SystemTime"],
        "what is read off records needs no disk, and the time is handed in",
    ),
    (&["encounter", "scoring"], &["f32", "f64"], "floating point differs between machines; use thousandths"),
    (
        &[
            "model",
            "words",
            "scenario",
            "lint",
            "layout",
            "translate",
            "stats",
            "graph",
            "encounter",
            "scoring",
            "speech",
            "players",
            "records",
            "debrief",
            "practice",
            "figures",
            "results",
            "xapi",
            "preview",
            "cli",
            "portrait",
            "sound",
        ],
        &["egui"],
        "only `ui` and what shows it draw",
    ),
    (
        &[
            "model",
            "words",
            "scenario",
            "lint",
            "layout",
            "translate",
            "stats",
            "graph",
            "encounter",
            "scoring",
            "speech",
            "players",
            "records",
            "debrief",
            "practice",
            "figures",
            "results",
            "xapi",
            "preview",
            "cli",
            "portrait",
            "sound",
            "ui",
            "session",
        ],
        &["bevy", "bevy_egui"],
        "only `game` knows Bevy",
    ),
];

/// A source file of a room.
struct Source {
    /// The path below `src`.
    path: String,
    /// The modules that lead to it, the room first.
    modules: Vec<String>,
    /// Its text without comments and without the contents of strings.
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let below = path.strip_prefix(&root).expect("it was found there").to_string_lossy().replace('\\', "/");
        let mut modules: Vec<String> = below.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if modules.last().is_some_and(|last| last == "mod") {
            modules.pop();
        }
        let text = fs::read_to_string(&path).expect("it is text");
        Source { path: below, modules, code: code_only(&text) }
    };
    // `lib.rs` and `main.rs` are the doors, not rooms.
    paths.into_iter().map(read).filter(|source| source.path.contains('/')).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// Leaves out line comments and what stands in quotes. Good enough for paths; it need not be a lexer.
fn code_only(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let mut in_text = false;
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            if !in_text && line[at..].starts_with("//") {
                break;
            }
            if c == '"' && before != '\\' && before != '\'' {
                in_text = !in_text;
            } else if !in_text {
                code.push(c);
            }
            before = c;
        }
        code.push('\n');
    }
    code
}

/// The rooms that a piece of code names by `crate::…`, and by as many `super::` as lead out of its own room.
fn named(code: &str, depth: usize) -> BTreeSet<String> {
    let out = "super::".repeat(depth);
    let doors = ["crate::", if depth > 0 { out.as_str() } else { "crate::" }];
    let mut rooms = BTreeSet::new();
    for door in doors {
        for (at, _) in code.match_indices(door) {
            // The last `super::` of a longer chain is no chain of its own.
            let joined = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
            if !joined {
                rooms.extend(first_names(&code[at + door.len()..]));
            }
        }
    }
    rooms
}

/// The first names of a path or of a group of paths: `a::b` gives a, `{a::b, c}` gives a and c.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut depth, mut names, mut start) = (0_usize, Vec::new(), 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(name(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

/// Whether `code` holds `word` as a whole word.
fn has_word(code: &str, word: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(joins) && !code[at + word.len()..].chars().next().is_some_and(joins)
    })
}

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    let mut against = String::new();
    for source in sources() {
        let room = &source.modules[0];
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| name == room) else {
            panic!("src/{room} is not in the table: add it here and in src/README.md");
        };
        for used in named(&source.code, source.modules.len()) {
            let is_room = ROOMS.iter().any(|(name, _)| **name == *used);
            if is_room && used != *room && !allowed.contains(&used.as_str()) {
                writeln!(against, "src/{}: `{room}` may not use `{used}`", source.path).expect("memory");
            }
        }
    }
    assert!(against.is_empty(), "arrows against the table in src/README.md:\n{against}");
}

#[test]
fn what_a_room_must_not_know_is_not_named_in_it() {
    let mut found = String::new();
    for source in sources() {
        for (rooms, words, why) in FORBIDDEN {
            if !rooms.contains(&source.modules[0].as_str()) {
                continue;
            }
            for word in words.iter().filter(|word| has_word(&source.code, word)) {
                writeln!(found, "src/{}: `{word}`: {why}", source.path).expect("memory");
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn the_reading_of_paths_finds_what_it_should() {
    let code = code_only(
        "use crate::model::Id; // crate::game\nuse crate::{cli::run, ui::{A, B}, game};\nf(\"crate::players\");",
    );
    let names: Vec<String> = named(&code, 0).into_iter().collect();
    assert_eq!(names, ["cli", "game", "model", "ui"]);
    let out_of_the_room = named("use super::super::scoring::Card; use super::cli;", 2);
    assert_eq!(out_of_the_room.into_iter().collect::<Vec<_>>(), ["scoring"]);
    assert!(has_word("a: f64,", "f64") && !has_word("a: my_f64,", "f64"));
}
