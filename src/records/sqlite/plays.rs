//! Plays, move by move, and what came of them.

use super::fault::own;
use super::outbox;
use super::players::parsed;
use crate::encounter::MOVES_AT_MOST;
use crate::model::HelpLevel;
use crate::records::id::{PlayId, PlayerId};
use crate::records::journal::Finished;
use crate::records::record::Record;
use crate::records::stamp::Stamp;
use crate::records::store::{Entry, Kept, Outcome, StoreError};
use crate::records::witness::{Made, Witness};
use rusqlite::types::Type;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub(super) fn begin(db: &Connection, player: PlayerId, entry: &Entry<'_>) -> rusqlite::Result<()> {
    let Record { scenario, case, seed, level, from, then, .. } = entry.record;
    if let Some(then) = then {
        let sql = "INSERT OR IGNORE INTO cases (scenario, language, things) VALUES (?1, ?2, ?3)";
        db.execute(sql, params![scenario, then.language, json(&then.things)?])?;
    }
    let language = then.as_ref().map(|then| &then.language);
    let origin = from.as_ref().map(json).transpose()?;
    let sql = "INSERT INTO plays (id, player, begun, state, scenario, case_id, seed, level, origin, language)
               VALUES (?1, ?2, ?3, 'waiting', ?4, ?5, ?6, ?7, ?8, ?9)";
    let id = entry.play.to_string();
    let values =
        params![id, player.to_string(), entry.at.0, scenario, case, seed.to_string(), level.name(), origin, language];
    db.execute(sql, values)?;
    keep(db, &Entry { since: 0, ..*entry })
}

pub(super) fn keep(db: &Connection, entry: &Entry<'_>) -> rusqlite::Result<()> {
    let id = entry.play.to_string();
    let state: Option<String> =
        db.query_row("SELECT state FROM plays WHERE id = ?1", [&id], |row| row.get(0)).optional()?;
    match state.as_deref() {
        None => return Err(own(StoreError::Gone)),
        Some("waiting") => {}
        Some(_) => return Err(own(StoreError::Elsewhere)),
    }
    let kept: i64 = db.query_row("SELECT count(*) FROM moves WHERE play = ?1", [&id], |row| row.get(0))?;
    if usize::try_from(kept) != Ok(entry.since) {
        return Err(own(StoreError::Elsewhere));
    }
    let mut insert = db.prepare("INSERT INTO moves (play, place, at, move, made) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (place, mv) in (0_i64..).zip(&entry.record.moves).skip(entry.since) {
        let made = usize::try_from(place).ok().and_then(|place| entry.record.then.as_ref()?.moves.get(place));
        let made = made.map(json).transpose()?;
        insert.execute(params![id, place, entry.at.0, mv.to_string(), made])?;
    }
    if let Some(result) = entry.result {
        let sql = "INSERT INTO results (play, at, result) VALUES (?1, ?2, ?3)";
        db.execute(sql, params![id, entry.at.0, json(result)?]).map_err(scored_before)?;
        db.execute("UPDATE plays SET state = 'over' WHERE id = ?1", [&id])?;
    }
    outbox::add(db, entry)
}

/// A play is scored once: where its result is there already, another window has brought it to its end.
fn scored_before(error: rusqlite::Error) -> rusqlite::Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => own(StoreError::Elsewhere),
        _ => error,
    }
}

pub(super) fn lay_aside(db: &Connection, play: PlayId) -> rusqlite::Result<()> {
    db.execute("UPDATE plays SET state = 'aside' WHERE id = ?1 AND state = 'waiting'", [play.to_string()]).map(drop)
}

/// What is read of a play, but for its moves.
const COLUMNS: &str = "plays.id, begun, plays.scenario, case_id, seed, level, origin, plays.language, things
    FROM plays LEFT JOIN cases ON cases.scenario = plays.scenario AND cases.language = plays.language";

pub(super) fn waiting(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<Kept>> {
    let sql = format!("SELECT {COLUMNS} WHERE player = ?1 AND state = 'waiting' ORDER BY begun, plays.id");
    let mut query = db.prepare(&sql)?;
    readable(query.query_map([player.to_string()], |row| kept(db, row))?)
}

pub(super) fn one(db: &Connection, play: PlayId) -> rusqlite::Result<Option<Kept>> {
    let mut query = db.prepare(&format!("SELECT {COLUMNS} WHERE plays.id = ?1"))?;
    query.query_row([play.to_string()], |row| kept(db, row)).optional()
}

/// The moves of a player's plays that began like this one: of the same case, with the same luck and help.
pub(super) fn of_origin(db: &Connection, player: PlayerId, record: &Record) -> rusqlite::Result<Vec<Vec<Value>>> {
    let sql = "SELECT id FROM plays WHERE player = ?1 AND scenario = ?2 AND case_id = ?3 AND seed = ?4 AND level = ?5";
    let mut query = db.prepare(sql)?;
    let Record { scenario, case, seed, level, .. } = record;
    let values = params![player.to_string(), scenario, case, seed.to_string(), level.name()];
    let plays = readable(query.query_map(values, |row| Ok(moves(db, parsed(row, 0)?)?.0))?)?;
    Ok(plays)
}

fn kept(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Kept> {
    let play: PlayId = parsed(row, 0)?;
    let (moves, made) = moves(db, play)?;
    let language: Option<String> = row.get(7)?;
    // Replaying needs none of this, and one case's things are those of all its plays.
    let things = from_json(row, 8).ok().flatten();
    let then = language.zip(things).zip(made);
    let then = then.map(|((language, things), moves)| Box::new(Witness { language, moves, things }));
    let level: String = row.get(5)?;
    let level = HelpLevel::ALL.into_iter().find(|known| known.name() == level);
    let level = level.ok_or_else(|| missing(5))?;
    let record = Record {
        format: crate::records::record::FORMAT,
        scenario: row.get(2)?,
        case: row.get(3)?,
        seed: parsed(row, 4)?,
        level,
        from: from_json(row, 6)?,
        moves,
        then,
    };
    Ok(Kept { play, record, begun: Stamp(row.get(1)?) })
}

/// The moves of a play in their order, and what each led to; `None` where that is not known of every one.
fn moves(db: &Connection, play: PlayId) -> rusqlite::Result<(Vec<Value>, Option<Vec<Made>>)> {
    let mut query = db.prepare("SELECT move, made, place FROM moves WHERE play = ?1 ORDER BY place")?;
    let mut moves = Vec::new();
    let mut made: Vec<Option<Made>> = Vec::new();
    let mut rows = query.query([play.to_string()])?;
    while let Some(row) = rows.next()? {
        let place: i64 = row.get(2)?;
        // A play in which a move is missing is another play.
        if usize::try_from(place) != Ok(moves.len()) || moves.len() == MOVES_AT_MOST {
            return Err(missing(2));
        }
        moves.push(from_json(row, 0)?.ok_or_else(|| missing(0))?);
        made.push(from_json(row, 1).ok().flatten());
    }
    Ok((moves, made.into_iter().collect()))
}

pub(super) fn results(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<Outcome>> {
    let sql = "SELECT results.play, result, EXISTS (SELECT * FROM moves WHERE moves.play = results.play)
               FROM results JOIN plays ON plays.id = results.play WHERE player = ?1 ORDER BY at, results.play";
    let mut query = db.prepare(sql)?;
    let outcome = |row: &Row<'_>| {
        let result: Finished = from_json(row, 1)?.ok_or_else(|| missing(1))?;
        Ok(Outcome { play: parsed(row, 0)?, result, has_record: row.get(2)? })
    };
    readable(query.query_map([player.to_string()], outcome)?)
}

/// How many there are of what [`waiting`] and [`results`] read, whatever they hold.
pub(super) fn count(db: &Connection, player: PlayerId) -> rusqlite::Result<usize> {
    let sql = "SELECT (SELECT count(*) FROM plays WHERE player = ?1 AND state = 'waiting')
                    + (SELECT count(*) FROM results JOIN plays ON plays.id = results.play WHERE player = ?1)";
    let count: i64 = db.query_row(sql, [player.to_string()], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// What can be read. A play whose own content is damaged costs only itself, a fault of the database costs all.
fn readable<T>(rows: impl Iterator<Item = rusqlite::Result<T>>) -> rusqlite::Result<Vec<T>> {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error};
    let its_own = |error: &rusqlite::Error| {
        matches!(
            error,
            FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..) | Utf8Error(..)
        )
    };
    rows.filter(|row| !row.as_ref().is_err_and(its_own)).collect()
}

/// The longest pause between two moves that counts as playing, in milliseconds.
const PAUSE: i64 = 5 * 60 * 1000;

pub(super) fn time_spent(db: &Connection, play: PlayId, until: Stamp) -> rusqlite::Result<i64> {
    let sql = "SELECT begun FROM plays WHERE id = ?1 UNION ALL SELECT at FROM moves WHERE play = ?1 ORDER BY 1";
    let mut query = db.prepare(sql)?;
    let mut moments: Vec<i64> =
        query.query_map([play.to_string()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    moments.push(until.0);
    Ok(moments.windows(2).map(|pair| (pair[1] - pair[0]).clamp(0, PAUSE)).sum())
}

pub(super) fn json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

pub(super) fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let Some(text) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    let read = serde_json::from_str(&text);
    read.map(Some).map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// A column is empty that never is, or holds what none can.
pub(super) fn missing(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, "JSON".to_owned(), Type::Null)
}
