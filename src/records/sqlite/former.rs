//! Taking in what versions before the store kept as files.

use super::players;
use super::plays::{begin, of_origin};
use crate::model::HelpLevel;
use crate::records::former::Former;
use crate::records::id::{PlayId, PlayerId};
use crate::records::journal::Finished;
use crate::records::player::Player;
use crate::records::record::{FORMAT, Record};
use crate::records::stamp::Stamp;
use crate::records::store::Entry;
use crate::records::who::LAST_PLAYER;
use rusqlite::Connection;
use std::collections::HashSet;

/// The key under which it stands that a player has files that were laid by.
const LAID_BY: &str = "laid-by";
/// The key of a player's settings.
const SETTINGS: &str = "settings";

/// Takes everything in for the player who played last, or a first one. What was taken in before is not taken in twice.
pub(super) fn take_in(db: &Connection, former: &Former, now: Stamp) -> rusqlite::Result<()> {
    let player = whose(db, now)?;
    if let Some(settings) = &former.settings
        && players::setting(db, Some(player), SETTINGS)?.is_none()
    {
        players::set(db, Some(player), SETTINGS, Some(settings))?;
    }
    let known: HashSet<String> =
        super::plays::results(db, player)?.iter().map(|outcome| line(&outcome.result)).collect();
    for result in former.results.iter().filter(|result| !known.contains(&line(result))) {
        let (record, at) = (without_moves(result), Stamp(result.at.saturating_mul(1000)));
        begin(db, player, &Entry { result: Some(result), ..entry(&record, at) })?;
    }
    for record in &former.waiting {
        if !of_origin(db, player, record)?.iter().any(|moves| moves.starts_with(&record.moves)) {
            begin(db, player, &entry(record, now))?;
        }
    }
    players::set(db, Some(player), LAID_BY, Some("yes"))
}

/// Whether files were laid by that are this player's.
pub(super) fn has_laid_by(db: &Connection, player: PlayerId) -> rusqlite::Result<bool> {
    Ok(players::setting(db, Some(player), LAID_BY)?.is_some())
}

fn whose(db: &Connection, now: Stamp) -> rusqlite::Result<PlayerId> {
    let all = players::all(db)?;
    let last: Option<PlayerId> = players::setting(db, None, LAST_PLAYER)?.and_then(|text| text.parse().ok());
    if let Some(player) = all.iter().find(|player| Some(player.id) == last).or(all.first()) {
        return Ok(player.id);
    }
    let player = Player { id: PlayerId::new(), name: None, made: now };
    players::add(db, &player)?;
    players::set(db, None, LAST_PLAYER, Some(&player.id.to_string()))?;
    Ok(player.id)
}

fn entry(record: &Record, at: Stamp) -> Entry<'_> {
    Entry { play: PlayId::new(), record, since: 0, at, result: None, out: &[] }
}

/// What is known of a play of which only the result was kept.
fn without_moves(result: &Finished) -> Record {
    Record {
        format: FORMAT,
        scenario: result.scenario.clone(),
        case: result.case.clone(),
        seed: result.seed,
        level: result.help().unwrap_or(HelpLevel::Standard),
        from: None,
        moves: Vec::new(),
        then: None,
    }
}

/// A result as text, to compare.
fn line(result: &Finished) -> String {
    // A struct of plain fields always has a JSON form.
    serde_json::to_string(result).unwrap_or_default()
}
