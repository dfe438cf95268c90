//! Everything that is kept of one player, in one value that the player can take along and read.

use super::id::PlayId;
use super::past::Past;
use super::player::{Player, PlayerName};
use super::record::Record;
use super::store::{Store, StoreError};
use crate::words::Language;
use serde::Deserialize;
use serde_json::{Value, json};

/// The version of the form.
const FORMAT: u32 = 1;
/// The key of what a player has set in the game.
pub const SETTINGS: &str = "settings";

/// Everything that is kept of a player, as JSON: who, what is set, rounds of drills, and each play
/// with its moves and what came of it.
///
/// # Errors
/// The store cannot be read.
pub fn everything(store: &dyn Store, player: &Player) -> Result<Value, StoreError> {
    let settings: serde_json::Map<String, Value> =
        store.settings(player.id)?.into_iter().map(|(key, text)| (key, Value::from(text))).collect();
    let past = store.past(player.id)?;
    let plays = past.iter().map(|past| Ok(play(past, record(store, past.play)?.as_ref())));
    Ok(json!({
        "format": FORMAT,
        "player": {
            "id": player.id.to_string(),
            "name": player.name.as_ref().map(PlayerName::as_str),
            "made": moment(player.made),
        },
        "settings": settings,
        "drills": store.rounds(player.id)?,
        "drills": store.rounds(player.id)?,
        "learning-records": store.leaving(player.id)?,
        "plays": plays.collect::<Result<Vec<_>, StoreError>>()?,
    }))
}

fn record(store: &dyn Store, play: PlayId) -> Result<Option<Record>, StoreError> {
    Ok(store.play(play)?.map(|kept| kept.record))
}

fn play(past: &Past, record: Option<&Record>) -> Value {
    json!({
        "id": past.play.to_string(),
        "state": past.state.name(),
        "begun": moment(past.begun),
        "last": moment(past.last),
        "from-file": past.from_file,
        "results": past.results,
        "record": record,
    })
}

/// A moment as people and programs read it.
fn moment(stamp: super::stamp::Stamp) -> String {
    stamp.timestamp().to_string()
}

/// The language that a player has set in the game; `None` where it is that of the system.
///
/// # Errors
/// The store cannot be read.
pub fn language_of(store: &dyn Store, player: &Player) -> Result<Option<Language>, StoreError> {
    #[derive(Deserialize)]
    struct Set {
        #[serde(default)]
        language: Option<Language>,
    }
    let text = store.setting(Some(player.id), SETTINGS)?;
    Ok(text.and_then(|text| ron::from_str::<Set>(&text).ok()).and_then(|set| set.language))
}

/// Sets the language of a player who has set nothing yet.
///
/// # Errors
/// The store cannot be written.
pub fn begin_in(store: &mut dyn Store, player: &Player, language: Language) -> Result<(), StoreError> {
    store.set(Some(player.id), SETTINGS, Some(&format!("(language: Some({}))", language.code())))
}
