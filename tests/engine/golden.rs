//! The patient player's play on shipped cases, event by event, as it stands in `tests/golden`: a change of a rule or
//! of a number shows in review as a change of these files.
//!
//! `UPDATE_EXPECTED=1 cargo test --test engine golden` writes them anew; look at the difference then.

use crate::brief::brief;
use crate::walk::shipped;
use malmi::encounter::Play;
use malmi::model::HelpLevel;
use malmi::players::{Kind, play_out};
use std::fmt::Write as _;
use std::path::Path;

fn told(play: &Play) -> String {
    let mut text = String::from("# move, encounter, second: what happened (the rule)\n");
    for event in play.events() {
        let what = brief(event, play.case());
        let rule = serde_json::to_value(event.because).expect("a name");
        let rule = rule.as_str().expect("a text");
        writeln!(text, "{:>3} {:<12} {:>5}: {what} ({rule})", event.step, event.encounter.name(), event.at.0)
            .expect("writes");
    }
    text
}

fn holds(name: &str) {
    let play = play_out(&shipped(name), Kind::Patient, 1, HelpLevel::Standard);
    let told = told(&play);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.txt"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("makes it");
        std::fs::write(&file, &told).expect("writes");
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let differs = told.lines().zip(expected.lines()).position(|(now, then)| now != then);
    let at = differs.unwrap_or_else(|| told.lines().count().min(expected.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
    assert!(
        told == expected,
        "tests/golden/{name}.txt differs in line {}:\n  then: {}\n  now:  {}\nIf that was meant, write it anew with UPDATE_EXPECTED=1.",
        at + 1,
        line(&expected),
        line(&told)
    );
}

#[test]
fn the_patient_player_s_first_visit() {
    holds("first-visit");
}

#[test]
fn the_patient_player_s_logistics_deck() {
    holds("logistics-deck");
}
