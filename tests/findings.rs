//! Every kind of finding has a page in `docs/findings/`, made from what the program itself tells of it.
//!
//! `UPDATE_EXPECTED=1 cargo test --no-default-features --test findings` writes the pages anew; look at the difference
//! then.

use assert_cmd::Command;
use malmi::lint::{RULES, page, pages};
use malmi::scenario::diagnostic::Code;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// What stands at the end of each page.
const FOOT: &str = "\n---\n\nThis page is made from what `malmi check --explain` tells. A test compares the two; it also \
                    writes the page anew: see `tests/findings.rs`. [All findings](README.md)\n";

/// The pages by the names of their files.
fn written() -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> =
        pages().map(|page| (format!("{}.md", page.code.as_str()), page.as_markdown() + FOOT)).collect();
    files.insert("README.md".to_owned(), index());
    files
}

fn index() -> String {
    let mut index = "# Findings\n\nWhat `malmi check` can find, each with its page: what it is, why it is bad, how it \
                     comes about and how to mend it. `malmi check --explain CODE` tells the same in the terminal.\n"
        .to_owned();
    let is_rule = |code: Code| RULES.iter().any(|rule| rule.page.code == code);
    for (title, rules) in [("Writing, names and files", false), ("The rules of authoring", true)] {
        write!(index, "\n## {title}\n\n| code | what it means |\n|---|---|\n").expect("memory");
        for page in pages().filter(|page| is_rule(page.code) == rules) {
            let name = page.code.as_str();
            writeln!(index, "| [{name}]({name}.md) | {} |", page.code.meaning()).expect("memory");
        }
    }
    index + "\nThis page is made by `tests/findings.rs`, too.\n"
}

#[test]
fn the_pages_say_what_the_program_tells() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings");
    let written = written();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(&folder).expect("a folder");
        for (name, text) in &written {
            fs::write(folder.join(name), text).expect("writes");
        }
    }
    let stale = written.iter().filter(|(name, text)| {
        let kept = fs::read_to_string(folder.join(name)).unwrap_or_default().replace("\r\n", "\n");
        kept != **text
    });
    let stale: Vec<&String> = stale.map(|(name, _)| name).collect();
    assert!(stale.is_empty(), "write anew with UPDATE_EXPECTED=1: {stale:?}");
    for entry in fs::read_dir(&folder).expect("the folder is there") {
        let name = entry.expect("readable").file_name().to_string_lossy().into_owned();
        assert!(written.contains_key(&name), "docs/findings/{name} is about no code");
    }
}

fn explain(code: &str) -> (String, String, Option<i32>) {
    let output = Command::cargo_bin("malmi").expect("built").args(["check", "--explain", code]).output().expect("runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

#[test]
fn every_code_can_be_explained() {
    for code in Code::ALL {
        let (said, complaint, status) = explain(code.as_str());
        assert_eq!((said.trim_end(), complaint.as_str(), status), (page(*code).as_text().trim_end(), "", Some(0)));
    }
}

#[test]
fn a_code_that_is_misspelt_is_met_with_the_nearest() {
    let (said, complaint, status) = explain("option-tell");
    assert_eq!((said.as_str(), status), ("", Some(2)));
    assert_eq!(complaint, "malmi: there is no finding `option-tell`; did you mean `option-tells`?\n");
    let (_, complaint, _) = explain("elephant");
    assert!(complaint.ends_with("docs/findings/README.md lists them all\n"), "{complaint}");
}
