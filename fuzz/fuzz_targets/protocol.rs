//! Any bytes as the lines that a program sends: no panic, one JSON object for each line, and nothing but moves changes
//! the play. The first byte chooses the case and the level of help.

#![no_main]

mod cases;

use cases::cases;
use libfuzzer_sys::fuzz_target;
use malmi::cli::play::Keeping;
use malmi::cli::protocol::converse;
use malmi::encounter::Play;
use malmi::model::HelpLevel;
use malmi::words::{Language, Words};
use serde_json::Value;
use std::sync::{Arc, LazyLock};

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::English));

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, lines)) = bytes.split_first() else { return };
    let case = &cases()[usize::from(first) % cases().len()];
    let level = HelpLevel::ALL[usize::from(first >> 4) % HelpLevel::ALL.len()];
    let mut play = Play::new(Arc::clone(case), u64::from(first), level);
    let mut said = Vec::new();
    converse(&mut play, &WORDS, lines, &mut said, &mut Keeping::default()).expect("memory can be read and written");
    let said = String::from_utf8(said).expect("text");
    let answers: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let of = |kind: &str| answers.iter().filter(|answer| answer["type"] == kind).count();
    assert_eq!(of("view") + of("refused") + of("result"), answers.len());
    // The first view came before any move.
    assert_eq!(of("view") + of("result"), play.moves().len() + 1);
    assert_eq!(of("result"), usize::from(play.is_over()));
});
