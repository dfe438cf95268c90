//! The list of a player's plays, and what is done with plays that are past.

use super::players::parsed;
use super::plays::{self, from_json, json, missing};
use crate::model::HelpLevel;
use crate::records::id::{PlayId, PlayerId};
use crate::records::journal::Finished;
use crate::records::past::{Past, State};
use crate::records::stamp::Stamp;
use crate::records::store::{Entry, StoreError};
use rusqlite::{Connection, Row, params};

pub(super) fn all(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<Past>> {
    let sql = "SELECT id, case_id, scenario, seed, level, state, begun, brought_in IS NOT NULL, origin IS NOT NULL,
                   (SELECT count(*) FROM moves WHERE play = id),
                   coalesce((SELECT max(at) FROM moves WHERE play = id), (SELECT at FROM results WHERE play = id), begun)
               FROM plays WHERE player = ?1 ORDER BY 11, id";
    let mut results = db.prepare(
        "SELECT result FROM (SELECT result, 0 AS rubric FROM results WHERE play = ?1
         UNION ALL SELECT result, rubric FROM rescored WHERE play = ?1) ORDER BY rubric",
    )?;
    let mut query = db.prepare(sql)?;
    let rows = query.query_map([player.to_string()], |row| past(row, &mut results))?;
    rows.collect()
}

fn past(row: &Row<'_>, results: &mut rusqlite::Statement<'_>) -> rusqlite::Result<Past> {
    let play: PlayId = parsed(row, 0)?;
    let (level, state): (String, String) = (row.get(4)?, row.get(5)?);
    let of_play = results.query_map([play.to_string()], |row| from_json(row, 0)?.ok_or_else(|| missing(0)))?;
    Ok(Past {
        play,
        case: row.get(1)?,
        scenario: row.get(2)?,
        seed: parsed(row, 3)?,
        level: HelpLevel::ALL.into_iter().find(|known| known.name() == level).unwrap_or_default(),
        state: State::ALL.into_iter().find(|known| known.name() == state).unwrap_or(State::Aside),
        begun: Stamp(row.get(6)?),
        last: Stamp(row.get(10)?),
        moves: usize::try_from(row.get::<_, u32>(9)?).unwrap_or(0),
        from_file: row.get(7)?,
        from_a_moment: row.get(8)?,
        results: of_play.collect::<rusqlite::Result<_>>()?,
    })
}

/// The statements of a player's plays that wait.
pub(super) fn leaving(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT text FROM outgoing JOIN plays ON plays.id = outgoing.play WHERE player = ?1 ORDER BY place";
    let mut query = db.prepare(sql)?;
    query.query_map([player.to_string()], |row| row.get(0))?.collect()
}

/// Takes in a play from a file. Its result stands apart from those of plays made here, so that no figure counts it.
pub(super) fn bring_in(db: &Connection, player: PlayerId, entry: &Entry<'_>) -> rusqlite::Result<()> {
    plays::begin(db, player, &Entry { result: None, out: &[], ..*entry })?;
    let state = if entry.result.is_some() { State::Over } else { State::Aside };
    let id = entry.play.to_string();
    db.execute("UPDATE plays SET state = ?2, brought_in = ?3 WHERE id = ?1", params![id, state.name(), entry.at.0])?;
    entry.result.map_or(Ok(()), |result| rescore(db, entry.play, result, entry.at))
}

/// Keeps a result by the rules of now beside the others.
pub(super) fn rescore(db: &Connection, play: PlayId, result: &Finished, at: Stamp) -> rusqlite::Result<()> {
    let sql = "INSERT INTO rescored (play, rubric, at, result)
               SELECT id, ?2, ?3, ?4 FROM plays WHERE id = ?1
               ON CONFLICT (play, rubric) DO UPDATE SET at = excluded.at, result = excluded.result";
    let changed = db.execute(sql, params![play.to_string(), result.rubric.0, at.0, json(result)?])?;
    if changed == 0 { Err(super::fault::own(StoreError::Gone)) } else { Ok(()) }
}

pub(super) fn remove(db: &Connection, play: PlayId) -> rusqlite::Result<()> {
    let changed = db.execute("DELETE FROM plays WHERE id = ?1", [play.to_string()])?;
    forget_cases(db)?;
    if changed == 0 { Err(super::fault::own(StoreError::Gone)) } else { Ok(()) }
}

/// Deletes what is older than a moment: plays without a result whole, of the others the moves, or with `results` these
/// too. Says of how many plays something was deleted.
pub(super) fn thin(db: &Connection, before: Stamp, results: bool) -> rusqlite::Result<usize> {
    let last = "coalesce((SELECT max(at) FROM moves WHERE play = plays.id),
                    (SELECT at FROM results WHERE play = plays.id), begun) < ?1";
    let scored = "EXISTS (SELECT * FROM results WHERE play = plays.id)
                  OR EXISTS (SELECT * FROM rescored WHERE play = plays.id)";
    let whole = if results { String::new() } else { format!(" AND NOT ({scored})") };
    let removed = db.execute(&format!("DELETE FROM plays WHERE {last}{whole}"), [before.0])?;
    let old = format!("SELECT id FROM plays WHERE {last}");
    let with_moves = format!("SELECT count(DISTINCT play) FROM moves WHERE play IN ({old})");
    let emptied: u32 = db.query_row(&with_moves, [before.0], |row| row.get(0))?;
    db.execute(&format!("DELETE FROM moves WHERE play IN ({old})"), [before.0])?;
    forget_cases(db)?;
    if results {
        db.execute("DELETE FROM drills WHERE at < ?1", [before.0])?;
    }
    Ok(removed + usize::try_from(emptied).unwrap_or(0))
}

/// The same in a copy of an older form, which knows only what the first form did.
pub(super) fn thin_copy(db: &Connection, before: Stamp, results: bool) -> rusqlite::Result<()> {
    db.execute("DELETE FROM moves WHERE at < ?1", [before.0])?;
    if results {
        db.execute("DELETE FROM results WHERE at < ?1", [before.0])?;
    }
    Ok(())
}

/// What there was to say of cases that no play is of any more.
pub(super) fn forget_cases(db: &Connection) -> rusqlite::Result<()> {
    db.execute("DELETE FROM cases WHERE scenario NOT IN (SELECT scenario FROM plays)", []).map(drop)
}
