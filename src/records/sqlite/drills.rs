//! Rounds of drills.

use super::plays::{from_json, json, missing};
use crate::records::drilled::Drilled;
use crate::records::id::PlayerId;
use rusqlite::{Connection, Row, params};

pub(super) fn keep(db: &Connection, player: PlayerId, round: &Drilled) -> rusqlite::Result<()> {
    let sql = "INSERT INTO drills (player, at, round) VALUES (?1, ?2, ?3)";
    db.execute(sql, params![player.to_string(), round.at.saturating_mul(1000), json(round)?]).map(drop)
}

pub(super) fn of(db: &Connection, player: PlayerId) -> rusqlite::Result<Vec<Drilled>> {
    let mut query = db.prepare("SELECT round FROM drills WHERE player = ?1 ORDER BY place")?;
    let round = |row: &Row<'_>| from_json(row, 0)?.ok_or_else(|| missing(0));
    query.query_map([player.to_string()], round)?.collect()
}
