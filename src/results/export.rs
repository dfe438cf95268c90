//! A player's results as they leave this computer, and the JSON form in which other programs read them. The form is
//! described field by field in `docs/results.md`.

use super::fault::ReadError;
use super::pseudonym::Pseudonym;
use crate::records::{Finished, Outcome, PlayId, Player};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the form.
const FORMAT: u32 = 1;
/// What the form is called in its files.
const KIND: &str = "malmi results";
/// The most bytes that a file of results may have: ten thousand plays take about half of it.
pub const LARGEST: usize = 32 << 20;
/// The most plays that a file may hold.
const MOST_PLAYS: usize = 50_000;
/// The most characters of a name, a group or a title, and the most entries of a list within a play.
const LONGEST: usize = 200;
const MOST_ENTRIES: usize = 1_000;
/// The last second of the year 9999: the end of what calendars of other programs hold.
const LAST_SECOND: i64 = 253_402_300_799;
/// No part of a score is further from nothing than this, in thousandths.
const FURTHEST: i64 = 1_000_000;

/// What a player's plays came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    kind: String,
    format: u32,
    /// What stands for the player.
    pub player: Pseudonym,
    /// The player's name, where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The group that the player belongs to, where one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The titles of cases by their names, in the language of the export.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
    /// The plays, oldest first.
    pub plays: Vec<Played>,
}

/// One play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Played {
    /// Its id: the same wherever it is told of.
    pub play: PlayId,
    /// What came of it.
    pub result: Finished,
}

impl Export {
    /// The results of a player. `named` puts the name in.
    pub fn new(player: &Player, outcomes: &[Outcome], named: bool) -> Self {
        let played = |outcome: &Outcome| Played { play: outcome.play, result: outcome.result.clone() };
        let mut plays: Vec<Played> = outcomes.iter().map(played).collect();
        plays.sort_by_key(|played| (played.result.at, played.play));
        let name = player.name.as_ref().filter(|_| named).map(ToString::to_string);
        let player = Pseudonym::of(player.id);
        Self { kind: KIND.into(), format: FORMAT, player, name, group: None, titles: BTreeMap::new(), plays }
    }

    /// The plays that were played from their beginning: what first, best and curves are read off. One that was taken up
    /// again from a moment begins with what was learned the time before.
    pub fn whole(&self) -> impl DoubleEndedIterator<Item = &Played> {
        self.plays.iter().filter(|played| !played.result.from_a_moment)
    }

    /// Who it is about, as it is shown: the name where it is in, else the pseudonym.
    pub fn who(&self) -> &str {
        self.name.as_deref().unwrap_or(self.player.as_str())
    }

    /// The title of a case; its own name where no title is known.
    pub fn title<'a>(&'a self, case: &'a str) -> &'a str {
        self.titles.get(case).map_or(case, String::as_str)
    }

    /// As JSON. The same results always give the same bytes.
    pub fn to_json(&self) -> String {
        // Plain fields and maps with text for keys always have a JSON form.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads what [`Self::to_json`] writes, from whomever it comes.
    ///
    /// # Errors
    /// It is something else, of another version, or holds what no play can come to.
    pub fn parse(bytes: &[u8]) -> Result<Self, ReadError> {
        if bytes.len() > LARGEST {
            return Err(ReadError::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if text.trim().is_empty() {
            return Err(ReadError::Empty);
        }
        let export: Self = serde_json::from_str(text).map_err(|error| not_results(text, &error))?;
        export.sound()
    }

    /// The export, if it holds nothing that no play can come to.
    fn sound(self) -> Result<Self, ReadError> {
        if self.kind != KIND {
            return Err(ReadError::Other("its `kind` is not `malmi results`".into()));
        }
        if self.format != FORMAT {
            return Err(ReadError::Format(u64::from(self.format)));
        }
        if self.plays.len() > MOST_PLAYS {
            return Err(ReadError::Other(format!(
                "it holds {} plays, and at most {MOST_PLAYS} are read",
                self.plays.len()
            )));
        }
        let texts = self.name.iter().chain(&self.group).chain(self.titles.keys()).chain(self.titles.values());
        if let Some(text) = texts.into_iter().find(|text| text.chars().count() > LONGEST) {
            return Err(ReadError::Other(format!("`{}…` is longer than {LONGEST} characters", start(text))));
        }
        for (place, played) in self.plays.iter().enumerate() {
            is_sound(&played.result).map_err(|why| ReadError::Other(format!("play {}: {why}", place + 1)))?;
        }
        Ok(self)
    }
}

/// Whether a file that begins so is one of ours, so that it may be written over.
pub fn is_export(head: &[u8]) -> bool {
    String::from_utf8_lossy(head).contains(&format!("\"kind\": \"{KIND}\""))
}

/// Why a result cannot be that of a play, if it cannot.
fn is_sound(result: &Finished) -> Result<(), String> {
    let scores = result.dimensions.values().chain([&result.total]);
    if let Some(score) = scores.into_iter().find(|score| **score > 1000) {
        return Err(format!("{score} is no score; expected 0 to 1000"));
    }
    if !(0..=LAST_SECOND).contains(&result.at) {
        return Err(format!("`at` is {}; expected seconds since 1970, up to the year 9999", result.at));
    }
    let names = [&result.case, &result.scenario, &result.level].into_iter();
    let names = names.chain(result.dimensions.keys()).chain(result.parts.keys());
    let names = names.chain(result.parts.values().flat_map(|parts| parts.keys()));
    if let Some(name) = names.into_iter().find(|name| name.chars().count() > LONGEST) {
        return Err(format!("`{}…` is longer than {LONGEST} characters", start(name)));
    }
    let mut parts = result.parts.values().flat_map(|parts| parts.values());
    if parts.any(|part| part.earned.abs() > FURTHEST || !(0..=FURTHEST).contains(&part.of)) {
        return Err(format!("a part of a score is larger than {FURTHEST}"));
    }
    let facts = &result.facts;
    if facts.people.len().max(facts.encounters.len()).max(result.dimensions.len()) > MOST_ENTRIES {
        return Err(format!("it holds more than {MOST_ENTRIES} people or encounters"));
    }
    let mut ledger = facts.encounters.iter().flat_map(|met| [met.customer, met.seller]);
    if ledger.any(|value| value.unsigned_abs() > FURTHEST.unsigned_abs()) {
        return Err(format!("an encounter is worth more than {FURTHEST}"));
    }
    Ok(())
}

/// The beginning of a text that is too long to be shown.
fn start(text: &str) -> String {
    text.chars().take(30).collect()
}

/// What is wrong with a file that is no export, with the version told first: another may differ in everything else.
fn not_results(text: &str, error: &serde_json::Error) -> ReadError {
    let value = serde_json::from_str::<serde_json::Value>(text).ok();
    let format = value.as_ref().and_then(|value| value.get("format")?.as_u64());
    let kind = value.as_ref().and_then(|value| value.get("kind")?.as_str());
    match format {
        Some(format) if kind == Some(KIND) && format != u64::from(FORMAT) => ReadError::Format(format),
        _ => {
            let whole = error.to_string();
            // The place is told by ourselves.
            let why = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(why, _)| why).to_owned();
            ReadError::NotResults { line: error.line().max(1), column: error.column().max(1), why }
        }
    }
}
