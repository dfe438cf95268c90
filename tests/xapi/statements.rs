//! What goes out of real plays, and what never does.

use super::support::{CASES, case, player, setup, told};
use malmi::encounter::Play;
use malmi::model::HelpLevel;
use malmi::players::{Kind, play_out};
use malmi::records::PlayId;
use malmi::xapi::{Setup, profile};
use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

fn statements(setup: &Setup, play: &Play) -> Vec<Value> {
    let out = told(setup, &player(), PlayId::new(), play);
    out.iter().map(|one| serde_json::from_slice(&one.bytes).expect("statements are JSON")).collect()
}

/// The fingerprint that the page shows.
const SHOWN_HASH: &str = "0f84389445319fe938a231c615b43ef8a2a008d8c6cef0c24aed0a32069510aa";

fn page() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/xapi.md")).expect("the page is there")
}

fn first_visit() -> Play {
    play_out(&case("first-visit"), Kind::Patient, 1, HelpLevel::Guided)
}

#[test]
fn a_play_is_told_from_its_beginning_to_its_result() {
    let play = first_visit();
    let all = statements(&setup("https://lrs.example.org/xapi"), &play);
    let verbs: Vec<_> = all.iter().map(|one| one["verb"]["id"].as_str().unwrap_or_default()).collect();
    assert_eq!(verbs.len(), play.moves().len() + 3);
    assert_eq!(verbs[0], profile::INITIALIZED.iri);
    assert!(verbs[1..verbs.len() - 2].iter().all(|verb| *verb == profile::SELECTED.iri));
    assert_eq!(verbs[verbs.len() - 2], profile::COMPLETED.iri);
    let judged = &all[all.len() - 1];
    let raw = judged["result"]["score"]["raw"].as_i64().expect("a number");
    assert_eq!(judged["result"]["success"], raw >= 750);
    assert_eq!(verbs[verbs.len() - 1], if raw >= 750 { profile::PASSED.iri } else { profile::FAILED.iri });
    let share = f64::from(u16::try_from(raw).expect("0 to 1000")) / 1000.0;
    assert_eq!(judged["result"]["score"]["scaled"].as_f64(), Some(share));
    assert_eq!(judged["result"]["duration"], "PT12M34S");
    assert_eq!(judged["timestamp"], "2026-11-28T21:06:40.120Z");
    let ids: BTreeSet<_> = all.iter().map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), all.len(), "every statement has an id of its own");
}

#[test]
fn what_is_told_of_a_decision_is_as_the_page_shows_it() {
    let play = first_visit();
    let mut all = statements(&setup("https://lrs.example.org/xapi"), &play);
    for one in &mut all {
        one["id"] = "5f0c1a34-6f53-4a3b-9f7a-0d0f3b1f0a11".into();
        one["actor"]["account"]["name"] = "b8a4c3de-3f2b-4f0e-8b3e-6a1f2f7f5c10".into();
        one["context"]["registration"] = "2f9d1c55-7c5e-4a77-9a0d-6f2b5d9f4e21".into();
        one["context"]["platform"] = "Malmi".into();
        // The file may be edited; that it is a fingerprint is tested elsewhere.
        one["context"]["extensions"][profile::CASE_HASH.iri] = SHOWN_HASH.into();
    }
    let page = &page();
    let shown: Vec<Value> = page
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| serde_json::from_str(rest.split("```").next()?).ok())
        .collect();
    assert_eq!(shown.len(), 2, "the page shows a decision and a result");
    let decision = all.iter().find(|one| one["result"]["extensions"][profile::ARGUMENTS.iri].is_object());
    let decision = decision.expect("a composed move");
    let judged = &all[all.len() - 1];
    for (shown, made) in shown.iter().zip([decision, judged]) {
        assert_eq!(shown, made, "the page shows another than is made: {made:#}");
    }
}

#[test]
fn the_page_lists_every_name_that_goes_out() {
    let page = &page();
    for term in profile::VERBS.iter().chain(&profile::KINDS).chain(&profile::EXTENSIONS) {
        let row = page.lines().find(|line| line.contains(&format!("`{}`", term.iri)));
        let row = row.unwrap_or_else(|| panic!("{} is not on the page", term.iri));
        assert!(row.contains(term.says), "{} is told otherwise: {row}", term.iri);
    }
    assert!(page.contains(profile::PROFILE_ID) && page.contains(profile::GAME_ID));
}

#[test]
fn names_go_out_only_where_they_were_asked_for() {
    let play = first_visit();
    let quiet = setup("https://lrs.example.org/xapi");
    assert!(statements(&quiet, &play).iter().all(|one| one["actor"].get("name").is_none()));
    let open = Setup { names: true, ..quiet.clone() };
    assert!(statements(&open, &play).iter().all(|one| one["actor"]["name"] == "Aino Tunnistettava"));
    let off = Setup { on: false, ..quiet };
    assert!(statements(&off, &play).is_empty());
}

/// The texts of a statement that may hold anything but names and numbers of this profile.
const FREE: [&str; 1] = ["/object/definition/name"];

/// Every text in a value, with the path to it.
fn texts(value: &Value, path: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => into.push((path.to_owned(), text.clone())),
        Value::Array(all) => all.iter().for_each(|one| texts(one, path, into)),
        Value::Object(all) => all.iter().for_each(|(name, one)| texts(one, &format!("{path}/{name}"), into)),
        _ => {}
    }
}

/// Every name of a field, but for those that are names of dimensions or of arguments.
fn fields(value: &Value, into: &mut BTreeSet<String>) {
    if let Value::Object(all) = value {
        into.extend(all.keys().cloned());
    }
    let inner: Box<dyn Iterator<Item = &Value>> = match value {
        Value::Array(all) => Box::new(all.iter()),
        Value::Object(all) => Box::new(all.values()),
        _ => Box::new(std::iter::empty()),
    };
    inner.for_each(|one| fields(one, into));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is played, by whomever: no statement holds a player's name or anything that reads like what a person
    /// writes. What may hold words is the title of the case, and nothing else.
    #[test]
    fn no_statement_holds_words_of_a_player(
        at in 0..CASES.len(), seed in 0..1000_u64, who in 0..3_usize, level in 0..3_usize,
    ) {
        let kind = [Kind::Patient, Kind::Random, Kind::Longest][who];
        let play = play_out(&case(CASES[at]), kind, seed, HelpLevel::ALL[level]);
        for statement in statements(&setup("https://lrs.example.org/xapi"), &play) {
            let whole = statement.to_string();
            prop_assert!(!whole.contains("Aino") && !whole.contains("Tunnistettava"));
            let mut all = Vec::new();
            texts(&statement, "", &mut all);
            for (path, text) in all.into_iter().filter(|(path, _)| !FREE.iter().any(|free| path.starts_with(free))) {
                let words = text.split(' ').count();
                let allowed = path == "/context/platform" || path.ends_with("/display/en");
                prop_assert!(words == 1 || allowed, "{path} holds words: {text}");
            }
            let mut known = BTreeSet::new();
            fields(&statement, &mut known);
            prop_assert!(!known.contains("notes") && !known.contains("note") && !known.contains("mbox"));
        }
    }

    /// A statement is small, and the same play tells the same but for ids.
    #[test]
    fn the_same_play_is_told_the_same(seed in 0..200_u64) {
        let play = play_out(&case("insurance-farm"), Kind::Patient, seed, HelpLevel::Standard);
        let setup = setup("https://lrs.example.org/xapi");
        let bare = || {
            let without = |mut one: Value| {
                for path in ["/id", "/context/registration", "/actor/account/name"] {
                    *one.pointer_mut(path).expect("every statement has it") = Value::Object(Map::new());
                }
                one
            };
            statements(&setup, &play).into_iter().map(without).collect::<Vec<_>>()
        };
        prop_assert_eq!(bare(), bare());
        prop_assert!(statements(&setup, &play).iter().all(|one| one.to_string().len() < 4096));
    }
}
