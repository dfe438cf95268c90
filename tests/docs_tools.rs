//! The examples of `docs/tools.md` are run in a copy of the shipped pack: every command works, and what is shown of its
//! output is what it says.
//!
//! `UPDATE_EXPECTED=1 cargo test --test docs_tools` writes the outputs into the page anew; look at the difference then.

use assert_cmd::Command;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tools.md")
}

/// A copy of the shipped pack, with a home beside it.
fn copy() -> tempfile::TempDir {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let outer = tempfile::tempdir().expect("a folder");
    for folder in ["", "personas"] {
        fs::create_dir_all(outer.path().join("pack").join(folder)).expect("a folder");
        for entry in fs::read_dir(shipped.join(folder)).expect("readable") {
            let from = entry.expect("readable").path();
            if from.is_file() {
                let name = from.file_name().expect("a name");
                fs::copy(&from, outer.path().join("pack").join(folder).join(name)).expect("copies");
            }
        }
    }
    outer
}

/// What a command line of the page says, where `~` is a home of its own. What is sent into a file is not kept.
fn run(outer: &Path, line: &str) -> String {
    let home = outer.join("home").to_string_lossy().into_owned();
    let words = line.split('>').next().unwrap_or_default().split_whitespace().skip(1);
    let args: Vec<String> = words.map(|word| word.replace('~', &home)).collect();
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let output = command.current_dir(outer.join("pack")).args(args).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{line}\n{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn every_command_of_the_page_works_and_says_what_is_shown() {
    let text = fs::read_to_string(page()).expect("the page").replace("\r\n", "\n");
    let outer = copy();
    let mut fresh = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let _ = writeln!(fresh, "{line}");
        if let Some(command) = line.strip_prefix("    malmi ") {
            run(outer.path(), &format!("malmi {command}"));
        }
        let Some(command) = line.strip_prefix("$ ") else { continue };
        fresh.push_str(&run(outer.path(), command));
        let end = lines.by_ref().find(|line| *line == "```").expect("the block ends");
        let _ = writeln!(fresh, "{end}");
    }
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(page(), &fresh).expect("writes");
    }
    assert_eq!(text, fresh, "what docs/tools.md shows is no longer what the commands say");
}
