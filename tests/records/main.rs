//! Records across edits: the bakery of the engine's tests is played and recorded, its file is edited, and the record
//! says exactly what no longer fits.

mod matrix;
mod old;
mod places;

use malmi::encounter::wire::from_json;
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::records::{Record, Replayed, follow};
use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use serde_json::{Value, json};
use std::sync::Arc;

/// The case as it was played.
pub(crate) const BAKERY: &str = include_str!("../engine/case.ron");

/// A case from its text.
pub(crate) fn case(text: &str) -> Arc<Case> {
    let files = MemoryFiles::from([("case.ron", text)]);
    let loaded = load_case(&files, &PackPath::new("case.ron").expect("a path"), None);
    Arc::new(loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}

/// The bakery without one of its parts, so that a short play comes to the next.
pub(crate) fn without(parts: &[&str]) -> String {
    let mut text = BAKERY.to_owned();
    for part in parts {
        let start = text.find(&format!("//= {part}\n")).expect("a part of the case");
        let end = start + 4 + text[start + 4..].find("//= ").expect("an end");
        text.replace_range(start..end, "");
    }
    text
}

/// The record of these moves, with what it says of the case.
pub(crate) fn record(text: &str, moves: &[Value]) -> Record {
    let play = played(text, moves);
    let text = Record::of(&play).witnessed(&play).to_text();
    Record::parse(text.as_bytes()).expect("what was written is read again")
}

/// The play of these moves.
pub(crate) fn played(text: &str, moves: &[Value]) -> Play {
    let mut play = Play::new(case(text), 1, HelpLevel::Standard);
    for mv in moves {
        let mv = from_json(play.case(), mv).expect("a move of the bakery");
        play.make(mv.clone()).unwrap_or_else(|refusal| panic!("{mv:?}: {refusal}"));
    }
    play
}

/// Moves that are only names.
pub(crate) fn named<const N: usize>(names: [&str; N]) -> Vec<Value> {
    names.map(|name| json!({ "move": name })).to_vec()
}

/// What came of replaying on the edited case, in the words that a trainer reads.
pub(crate) fn told(record: &Record, edited: &str) -> (usize, Vec<String>) {
    let replayed = follow(case(edited), record).expect("the same case");
    (replayed.play.moves().len(), lines(&replayed))
}

fn lines(replayed: &Replayed) -> Vec<String> {
    let changes = replayed.changes.iter().flatten().map(ToString::to_string);
    let parted = replayed.parted.iter().map(|step| format!("{step} leads to something else now"));
    let stopped = replayed.stopped.iter().map(ToString::to_string);
    changes.chain(parted).chain(stopped).collect()
}

#[test]
fn an_unchanged_case_has_nothing_to_tell() {
    let record = record(BAKERY, &named(["read:column", "wait", "finish"]));
    assert_eq!(told(&record, BAKERY), (3, Vec::new()));
}

#[test]
fn what_a_record_says_of_the_case_does_not_change_what_it_is_called() {
    let play = played(BAKERY, &named(["read:column"]));
    let bare = Record::of(&play);
    assert!(bare.then.is_none());
    assert_eq!(bare.fingerprint(), bare.clone().witnessed(&play).fingerprint());
    assert_eq!(*play.moves(), [Move::Read(malmi::model::FindingIx::new(0))]);
}
