//! Composed moves, asked for slot by slot.

use super::console::{Console, Stop};
use crate::speech::{Choice, Pick, Slot};
use serde_json::{Map, Value, json};
use std::io::{BufRead, Write};

/// Asks for every slot of a move. `None` when the player went back out of it.
///
/// `before` holds what was chosen earlier, under the slots' names: an empty answer keeps it.
pub(super) fn compose<R: BufRead, W: Write>(
    console: &mut Console<'_, R, W>,
    name: &str,
    slots: &[Slot],
    before: Option<&Value>,
) -> Result<Option<Value>, Stop> {
    let mut object = Map::from_iter([("move".to_owned(), json!(name))]);
    let mut place = 0;
    while let Some(slot) = slots.get(place) {
        if slot.choices.is_empty() && slot.pick != Pick::Percent {
            if slot.pick == Pick::One || slot.pick == Pick::Order {
                console.tell("nothing-to-choose")?;
                return Ok(None);
            }
            place += 1;
            continue;
        }
        let kept = object.get(slot.name).or_else(|| before?.get(slot.name)).cloned();
        match ask(console, slot, kept.as_ref())? {
            Some(value) => {
                object.insert(slot.name.to_owned(), value);
                place += 1;
            }
            None if place == 0 => return Ok(None),
            None => place -= 1,
        }
    }
    Ok(Some(Value::Object(object)))
}

/// Asks for one slot until the answer holds. `None` when the player goes back.
fn ask<R: BufRead, W: Write>(
    console: &mut Console<'_, R, W>,
    slot: &Slot,
    kept: Option<&Value>,
) -> Result<Option<Value>, Stop> {
    console.gap()?;
    console.tell(slot.key)?;
    for (place, choice) in slot.choices.iter().enumerate() {
        console.say(&format!("{}. {}", place + 1, choice.text))?;
    }
    let kept_names = kept.and_then(Value::as_array).map(|ids| names(&slot.choices, ids)).unwrap_or_default();
    if !kept_names.is_empty() {
        let text = console.words.with("slot-now", &[("choices", kept_names.as_str().into())]);
        console.say(&text)?;
    }
    let count = i64::try_from(slot.choices.len()).unwrap_or(i64::MAX);
    loop {
        let prompt = console.words.with(prompt_key(slot.pick), &[("count", count.into()), ("most", most(slot).into())]);
        let line = console.ask(&prompt)?;
        match line.to_lowercase().as_str() {
            "b" => return Ok(None),
            "quit" | "lopeta" => return Err(Stop::Quit),
            _ => {}
        }
        if line.is_empty() && !kept_names.is_empty() {
            return Ok(kept.cloned());
        }
        match picked(slot, &line) {
            Ok(value) => return Ok(Some(value)),
            Err(key) => {
                let why = console.words.with(key, &[("count", count.into()), ("most", most(slot).into())]);
                console.say(&why)?;
            }
        }
    }
}

fn most(slot: &Slot) -> i64 {
    let most = if let Pick::UpTo(most) = slot.pick { most } else { slot.choices.len() };
    i64::try_from(most).unwrap_or(i64::MAX)
}

fn names(choices: &[Choice], ids: &[Value]) -> String {
    let named = |id: &Value| choices.iter().find(|choice| choice.id == *id).map(|choice| choice.text.as_str());
    ids.iter().filter_map(named).collect::<Vec<_>>().join("; ")
}

const fn prompt_key(pick: Pick) -> &'static str {
    match pick {
        Pick::One => "prompt-one",
        Pick::UpTo(_) => "prompt-some",
        Pick::Order => "prompt-order",
        Pick::AnyOrder => "prompt-any-order",
        Pick::Percent => "prompt-percent",
    }
}

/// What an answer picks, or the message that says what was expected.
fn picked(slot: &Slot, line: &str) -> Result<Value, &'static str> {
    if slot.pick == Pick::Percent {
        let sure = line.trim_end_matches('%').trim().parse::<u8>().ok().filter(|sure| *sure <= 100);
        return sure.map(|sure| json!(sure)).ok_or("bad-percent");
    }
    let places = places(line, slot.choices.len()).ok_or("bad-numbers")?;
    if places.iter().enumerate().any(|(n, place)| places[..n].contains(place)) {
        return Err("bad-twice");
    }
    let id = |place: &usize| slot.choices[*place].id.clone();
    match (slot.pick, &places[..]) {
        (Pick::One, [only]) => Ok(id(only)),
        (Pick::One, _) => Err("bad-one"),
        (Pick::UpTo(most), _) if places.len() > most => Err("bad-too-many"),
        (Pick::Order, []) => Err("bad-none"),
        (Pick::UpTo(_) | Pick::Order | Pick::AnyOrder | Pick::Percent, _) => Ok(places.iter().map(id).collect()),
    }
}

/// The places that numbers from 1 name, written with spaces or commas between them. A lone 0 or nothing is none.
fn places(line: &str, count: usize) -> Option<Vec<usize>> {
    let parts: Vec<&str> = line.split([' ', ',', ';', '.', '\t']).filter(|part| !part.is_empty()).collect();
    if parts == ["0"] {
        return Some(Vec::new());
    }
    let place = |part: &&str| part.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < count);
    parts.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(pick: Pick) -> Slot {
        let choice = |id: &str| Choice { id: json!(id), text: id.to_uppercase() };
        Slot { name: "order", key: "slot-order", pick, choices: ["a", "b", "c"].map(choice).into() }
    }

    #[test]
    fn numbers_can_be_written_as_one_likes() {
        for line in ["3 1", "3, 1", "3,1", " 3;1. "] {
            assert_eq!(picked(&slot(Pick::Order), line), Ok(json!(["c", "a"])), "{line}");
        }
        assert_eq!(picked(&slot(Pick::One), "2"), Ok(json!("b")));
        assert_eq!(picked(&slot(Pick::UpTo(2)), ""), Ok(json!([])));
        assert_eq!(picked(&slot(Pick::UpTo(2)), "0"), Ok(json!([])));
        assert_eq!(picked(&slot(Pick::Percent), "70 %"), Ok(json!(70)));
    }

    #[test]
    fn a_wrong_answer_is_told_what_was_expected() {
        assert_eq!(picked(&slot(Pick::One), "1 2"), Err("bad-one"));
        assert_eq!(picked(&slot(Pick::One), ""), Err("bad-one"));
        assert_eq!(picked(&slot(Pick::UpTo(2)), "1 2 3"), Err("bad-too-many"));
        assert_eq!(picked(&slot(Pick::Order), "1 1"), Err("bad-twice"));
        assert_eq!(picked(&slot(Pick::Order), ""), Err("bad-none"));
        for line in ["4", "-1", "x", "99999999999999999999", "1 0"] {
            assert_eq!(picked(&slot(Pick::Order), line), Err("bad-numbers"), "{line}");
        }
        for line in ["", "101", "-1", "half"] {
            assert_eq!(picked(&slot(Pick::Percent), line), Err("bad-percent"), "{line}");
        }
    }
}
