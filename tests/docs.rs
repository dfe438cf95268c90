//! The guide `docs/authoring.md` is true: its commands are run in their order in an empty folder and print what the
//! page shows, its files are sound, and its snippets fit where they say.
//!
//! In the page, `…` stands for whatever is printed there. A comment before a block says that the block is to be saved,
//! that a file is to be changed or renamed, or what is typed, before the next commands are run.

use assert_cmd::Command;
use malmi::scenario::scan::{Node, PathStep, scan};
use malmi::scenario::span::Span;
use std::fs;
use std::path::Path;

const GUIDE: &str = "docs/authoring.md";

/// A part of the page that the test acts on.
enum Part {
    /// Commands with what they print.
    Console(String),
    /// A case or a part of one.
    Ron(String),
    /// A comment for the test.
    Note(String),
}

fn parts() -> Vec<Part> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GUIDE)).expect("the guide");
    let mut parts = Vec::new();
    let mut rest = page.as_str();
    while let Some(at) = rest.find("\n```").into_iter().chain(rest.find("\n<!-- ")).min() {
        rest = &rest[at + 1..];
        if let Some(note) = rest.strip_prefix("<!-- ") {
            let (note, after) = note.split_once(" -->").expect("a comment ends");
            parts.push(Part::Note(note.to_owned()));
            rest = after;
            continue;
        }
        let (kind, block) = rest[3..].split_once('\n').expect("a block begins");
        let (block, after) = block.split_once("\n```").expect("a block ends");
        match kind {
            "console" => parts.push(Part::Console(block.to_owned())),
            "ron" => parts.push(Part::Ron(block.to_owned())),
            _ => panic!("a block of an unknown kind: {kind}"),
        }
        rest = after;
    }
    parts
}

fn run(folder: &Path, line: &str, typed: &str) -> String {
    let words = shell_words(line);
    let (program, arguments) = words.split_first().expect("a command");
    assert_eq!(program, "malmi", "only the program itself is run: {line}");
    let mut command = Command::cargo_bin("malmi").expect("malmi");
    let output = command.current_dir(folder).args(arguments).write_stdin(typed).output().expect("runs");
    let said = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&said).replace(".exe", "")
}

/// The words of a command line; quotation marks hold one together.
fn shell_words(line: &str) -> Vec<String> {
    let pieces = line.split('"').enumerate();
    pieces
        .flat_map(|(at, piece)| match at % 2 {
            0 => piece.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![piece.to_owned()],
        })
        .collect()
}

/// Whether a text is what a pattern says, in which `…` stands for anything.
fn fits(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('…');
    let Some(mut rest) = text.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    for (at, piece) in pieces.iter().enumerate() {
        // The last piece is the end of the text.
        if at + 1 == pieces.len() {
            return rest.ends_with(piece);
        }
        let Some(found) = rest.find(piece) else { return false };
        rest = &rest[found + piece.len()..];
    }
    rest.is_empty()
}

#[test]
fn patterns_leave_out_what_they_say() {
    assert!(fits("a…c", "abc") && fits("a…c…", "abcd") && fits("…", "") && fits("ab", "ab"));
    assert!(!fits("a…c", "abcd") && !fits("b…", "ab") && !fits("ab", "abc"));
}

/// Runs the commands of a block one by one; what is typed, each of them is given.
fn console(folder: &Path, block: &str, typed: &str) {
    for command in format!("\n{block}").split("\n$ ").skip(1) {
        let (line, wanted) = command.split_once('\n').unwrap_or((command, ""));
        let said = run(folder, line, typed);
        // What stands for the rest may stand for nothing, its line break included.
        let wanted = wanted.replace("\n…", "…").replace("…\n", "…");
        let is_shown = fits(&wanted, said.trim_end()) || fits(&wanted, &said);
        assert!(is_shown, "`{line}` is not as the guide shows it.\nThe guide:\n{wanted}\nThe program:\n{said}");
    }
}

/// Acts on a comment about files.
fn note(folder: &Path, note: &str, next: Option<&Part>) {
    if let Some(path) = note.strip_prefix("save as ") {
        let Some(Part::Ron(text)) = next else { panic!("what is to be saved as {path}?") };
        fs::write(folder.join(path), text).expect("the file is written");
    } else if let Some((from, to)) = note.strip_prefix("rename ").and_then(|note| note.split_once(" to ")) {
        fs::rename(folder.join(from), folder.join(to)).expect("the file is renamed");
    } else if let Some((verb, (path, change))) =
        note.split_once(' ').and_then(|(verb, rest)| Some((verb, rest.split_once(": ")?)))
    {
        let (old, new) = change.split_once(" => ").expect("old => new");
        let text = fs::read_to_string(folder.join(path)).expect("the file is there");
        let (before, after) = text.rsplit_once(old).unwrap_or_else(|| panic!("{path} does not say {old}"));
        let changed = match verb {
            "change" => format!("{before}{new}{after}"),
            "replace" => text.replace(old, new),
            _ => panic!("what is this comment for? {note}"),
        };
        fs::write(folder.join(path), changed).expect("the file is written");
    } else {
        panic!("what is this comment for? {note}");
    }
}

#[test]
fn every_command_prints_what_the_guide_shows() {
    let folder = tempfile::tempdir().expect("a folder");
    let parts = parts();
    let mut typed = String::new();
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Console(block) => console(folder.path(), block, &std::mem::take(&mut typed)),
            Part::Note(text) => match text.strip_prefix("type ") {
                Some(moves) => typed = moves.replace(' ', "\n") + "\n",
                None => note(folder.path(), text, parts.get(at + 1)),
            },
            Part::Ron(_) => {}
        }
    }
}

#[test]
fn the_finished_case_is_sound_and_studied() {
    let folder = tempfile::tempdir().expect("a folder");
    let parts = parts();
    let cases = parts.iter().filter_map(|part| match part {
        Part::Ron(text) if text.starts_with("(\n    format") => Some(text),
        _ => None,
    });
    for (at, case) in cases.enumerate() {
        fs::write(folder.path().join(format!("case{at}.ron")), case).expect("the case");
    }
    let malmi = |line: &[&str]| Command::cargo_bin("malmi").expect("malmi").current_dir(&folder).args(line).assert();
    malmi(&["check", ".", "--deny", "warnings"]).success();
    malmi(&["study", "."]).success();
}

/// The full case with the pieces of a snippet put where the line before each says.
fn spliced(case: &str, snippet: &str) -> String {
    let pieces = format!("\n{snippet}");
    let pieces =
        pieces.split("\n// ").skip(1).map(|piece| piece.split_once('\n').expect("a place and something for it"));
    pieces.fold(case.to_owned(), |case, (place, written)| {
        let path = place.rsplit(' ').next().unwrap_or_default();
        match place.split(' ').next() {
            Some("at") => with_fields(&case, &[], written),
            Some("in") => {
                let steps: Vec<PathStep<'_>> = path.split('.').map(PathStep::Field).collect();
                with_fields(&case, &steps, written)
            }
            Some("into") => with_things(&case, path, written),
            _ => panic!("neither `in` nor `into`: {place}"),
        }
    })
}

/// Fields in a group: each takes the place of the one with its name.
fn with_fields(case: &str, steps: &[PathStep<'_>], fields: &str) -> String {
    let given = format!("({fields})");
    let given_tree = scan(&given);
    let mut case = case.to_owned();
    for entry in &given_tree.root().expect("fields").entries {
        let name = entry.key.as_ref().expect("a name").span.of(&given);
        let tree = scan(&case);
        let group = tree.node_of(&case, steps).expect("the group is there").unwrapped();
        let written = entry.span().of(&given);
        case = match group.field(&case, name) {
            Some(there) => replaced(&case, there.span(), written),
            None => inserted(&case, group, written),
        };
    }
    case
}

/// Things at the end of a list. A step may be the id of a thing.
fn with_things(case: &str, path: &str, things: &str) -> String {
    let tree = scan(case);
    let mut node = tree.root().expect("a case");
    for step in path.split('.') {
        let inner = node.unwrapped();
        let by_field = inner.field(case, step).map(|entry| &entry.value);
        let says = |node: &Node| node.decoded(case).is_some_and(|id| id == step);
        let by_id = || {
            let mut things = inner.entries.iter().map(|entry| &entry.value);
            things.find(|thing| thing.field(case, "id").is_some_and(|id| says(&id.value)))
        };
        node = by_field.or_else(by_id).unwrap_or_else(|| panic!("there is no {step} in {path}"));
    }
    inserted(case, node, things.trim_end().trim_end_matches(','))
}

fn replaced(text: &str, span: Span, with: &str) -> String {
    format!("{}{with}{}", &text[..span.start as usize], &text[span.end as usize..])
}

/// Something more at the end of what brackets hold.
fn inserted(text: &str, node: &Node, what: &str) -> String {
    let end = node.span.end as usize - 1;
    let comma = if node.entries.last().is_some_and(|last| last.comma.is_none()) { ", " } else { "" };
    format!("{}{comma}{what},\n{}", &text[..end], &text[end..])
}

#[test]
fn every_snippet_fits_where_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let malmi = |line: &[&str]| Command::cargo_bin("malmi").expect("malmi").current_dir(&folder).args(line).assert();
    malmi(&["new", "scenario", "Full", "--full", "--with", "prospecting,presentation,discovery,third"]).success();
    malmi(&["new", "persona", "Kaisa Salo"]).success();
    let full = fs::read_to_string(folder.path().join("full.ron")).expect("the case");
    let parts = parts();
    let snippets = parts.iter().filter_map(|part| match part {
        Part::Ron(text) if text.starts_with("// ") => Some(text),
        _ => None,
    });
    let mut count = 0;
    for snippet in snippets {
        fs::write(folder.path().join("full.ron"), spliced(&full, snippet)).expect("the case");
        let checked = malmi(&["check", "full.ron"]);
        let output = checked.get_output();
        assert!(output.status.success(), "{snippet}\n{}", String::from_utf8_lossy(&output.stdout));
        count += 1;
    }
    assert!(count >= 20, "only {count} snippets: has the way in which they begin changed?");
}

#[test]
fn every_word_for_a_look_is_in_the_page_on_people() {
    use malmi::scenario::look;
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/people.md")).expect("the page");
    let mut words: Vec<&str> = look::LookSource::PEOPLE.iter().filter_map(look::LookSource::name).collect();
    macro_rules! add {
        ($($kind:ident)*) => { $(words.extend(look::$kind::ALL.iter().map(|word| word.word()));)* };
    }
    add!(Skin FaceShape Nose Mouth Eyes Iris Brows Build Hair HairColour Facial Glasses Headwear Garment Accessory);
    add!(Earring Cloth Ground);
    let missing: Vec<_> = words.into_iter().filter(|word| !page.contains(&format!("`{word}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
