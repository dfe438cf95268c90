//! Players and what they have set.

use super::fault::own;
use crate::records::id::PlayerId;
use crate::records::player::{Player, PlayerName};
use crate::records::stamp::Stamp;
use crate::records::store::StoreError;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) fn all(db: &Connection) -> rusqlite::Result<Vec<Player>> {
    let mut query = db.prepare("SELECT id, name, made FROM players ORDER BY made, id")?;
    query.query_map([], player)?.collect()
}

fn player(row: &Row<'_>) -> rusqlite::Result<Player> {
    let name: Option<String> = row.get(1)?;
    Ok(Player {
        id: parsed(row, 0)?,
        // A name that this version would not take is as good as none.
        name: name.and_then(|name| PlayerName::new(&name).ok()),
        made: Stamp(row.get(2)?),
    })
}

/// A column whose text has a form of its own.
pub(super) fn parsed<T: std::str::FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

pub(super) fn add(db: &Connection, player: &Player) -> rusqlite::Result<()> {
    let name = player.name.as_ref().map(PlayerName::as_str);
    let sql = "INSERT INTO players (id, name, made) VALUES (?1, ?2, ?3)";
    db.execute(sql, params![player.id.to_string(), name, player.made.0]).map(drop)
}

pub(super) fn rename(db: &Connection, id: PlayerId, name: &PlayerName) -> rusqlite::Result<()> {
    let changed = db.execute("UPDATE players SET name = ?2 WHERE id = ?1", params![id.to_string(), name.as_str()])?;
    if changed == 0 { Err(own(StoreError::Gone)) } else { Ok(()) }
}

pub(super) fn remove(db: &Connection, id: PlayerId) -> rusqlite::Result<()> {
    let id = id.to_string();
    db.execute("DELETE FROM settings WHERE player = ?1", [&id])?;
    db.execute("DELETE FROM players WHERE id = ?1", [&id])?;
    super::past::forget_cases(db)
}

/// What stands for a player in the table of settings.
fn whose(player: Option<PlayerId>) -> String {
    player.map(|id| id.to_string()).unwrap_or_default()
}

pub(super) fn setting(db: &Connection, player: Option<PlayerId>, key: &str) -> rusqlite::Result<Option<String>> {
    let mut query = db.prepare("SELECT value FROM settings WHERE player = ?1 AND key = ?2")?;
    query.query_row(params![whose(player), key], |row| row.get(0)).optional()
}

pub(super) fn set(db: &Connection, player: Option<PlayerId>, key: &str, value: Option<&str>) -> rusqlite::Result<()> {
    let sql = match value {
        Some(_) => "INSERT OR REPLACE INTO settings (player, key, value) VALUES (?1, ?2, ?3)",
        None => "DELETE FROM settings WHERE player = ?1 AND key = ?2 AND ?3 IS NULL",
    };
    db.execute(sql, params![whose(player), key, value]).map(drop)
}

pub(super) fn settings(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<(String, String)>> {
    let mut query = db.prepare("SELECT key, value FROM settings WHERE player = ?1 ORDER BY key")?;
    query.query_map([player.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
