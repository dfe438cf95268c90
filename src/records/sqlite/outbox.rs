//! What waits to leave this computer, in the database.

use super::Sqlite;
use super::players::parsed;
use crate::records::outbox::{Fate, Outbox, Parcel, Pause, Paused, Pile, SetAside, Standing};
use crate::records::stamp::Stamp;
use crate::records::store::{Entry, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// Lays what an entry sends with the rest. Part of the transaction that keeps the moves.
pub(super) fn add(db: &Connection, entry: &Entry<'_>) -> rusqlite::Result<()> {
    let mut insert = db.prepare("INSERT INTO outgoing (id, play, text) VALUES (?1, ?2, ?3)")?;
    for one in entry.out {
        insert.execute(params![one.id.to_string(), entry.play.to_string(), String::from_utf8_lossy(&one.bytes)])?;
    }
    Ok(())
}

impl Outbox for Sqlite {
    fn parcels(&self, count: usize, bytes: usize) -> Result<Vec<Parcel>, StoreError> {
        parcels(&self.db, count, bytes).map_err(|error| self.place.fault(error))
    }

    fn settle(&mut self, fates: &[(Uuid, Fate)], at: Stamp) -> Result<(), StoreError> {
        self.at_once(|db| fates.iter().try_for_each(|(id, fate)| settle(db, *id, fate, at)))
    }

    fn claim(&mut self, who: Uuid, now: Stamp, until: Stamp) -> Result<Option<Stamp>, StoreError> {
        // A claim that reaches further than any does is of a clock that was set back since.
        let furthest = Stamp(until.0.saturating_add(until.0 - now.0));
        let sql = "UPDATE sending SET holder = ?1, until = ?2
                   WHERE holder IS NULL OR holder = ?1 OR until <= ?3 OR until > ?4";
        self.at_once(|db| {
            if db.execute(sql, params![who.to_string(), until.0, now.0, furthest.0])? == 1 {
                return Ok(None);
            }
            db.query_row("SELECT until FROM sending", [], |row| row.get(0).map(|until| Some(Stamp(until))))
        })
    }

    fn release(&mut self, who: Uuid) -> Result<(), StoreError> {
        let sql = "UPDATE sending SET holder = NULL, until = NULL WHERE holder = ?1";
        self.at_once(|db| db.execute(sql, [who.to_string()]).map(drop))
    }

    fn standing(&self) -> Result<Standing, StoreError> {
        standing(&self.db).map_err(|error| self.place.fault(error))
    }

    fn put_off(&mut self, faults: u32, fault: Option<&str>, until: Option<Stamp>) -> Result<(), StoreError> {
        let sql = "UPDATE sending SET faults = ?1, fault = ?2, not_before = ?3";
        self.at_once(|db| db.execute(sql, params![faults, fault, until.map(|until| until.0)]).map(drop))
    }

    fn pause(&mut self, pause: Option<&Pause>) -> Result<(), StoreError> {
        let sql = "UPDATE sending SET paused = ?1, words = ?2, faults = 0, fault = NULL, not_before = NULL";
        let values = params![pause.map(|pause| pause.why.name()), pause.map(|pause| &pause.words)];
        self.at_once(|db| db.execute(sql, values).map(drop))
    }

    fn set_aside(&self, count: usize) -> Result<Vec<SetAside>, StoreError> {
        let read = || {
            let sql = "SELECT id, text, why FROM outgoing WHERE state = 'aside' ORDER BY place LIMIT ?1";
            let aside = |row: &Row<'_>| {
                let why = row.get::<_, Option<String>>(2)?.unwrap_or_default();
                Ok(SetAside { id: parsed(row, 0)?, text: row.get(1)?, why })
            };
            self.db.prepare(sql)?.query_map([whole(count)], aside)?.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.place.fault(error))
    }

    fn try_again(&mut self) -> Result<u64, StoreError> {
        let sql = "UPDATE outgoing SET state = 'unsure', why = NULL WHERE state = 'aside'";
        self.at_once(|db| db.execute(sql, []).map(|count| count as u64))
    }

    fn throw_away(&mut self, pile: Pile) -> Result<u64, StoreError> {
        let sql = match pile {
            Pile::Waiting => "DELETE FROM outgoing WHERE state != 'aside'",
            Pile::Aside => "DELETE FROM outgoing WHERE state = 'aside'",
        };
        self.at_once(|db| db.execute(sql, []).map(|count| count as u64))
    }
}

fn parcels(db: &Connection, count: usize, bytes: usize) -> rusqlite::Result<Vec<Parcel>> {
    let sql = "SELECT id, text, state = 'unsure' FROM outgoing WHERE state != 'aside' ORDER BY place LIMIT ?1";
    let mut query = db.prepare(sql)?;
    let mut rows = query.query([whole(count)])?;
    let (mut all, mut sum) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let parcel = Parcel { id: parsed(row, 0)?, text: row.get(1)?, unsure: row.get(2)? };
        sum += parcel.text.len();
        if sum > bytes && !all.is_empty() {
            break;
        }
        all.push(parcel);
    }
    Ok(all)
}

fn settle(db: &Connection, id: Uuid, fate: &Fate, at: Stamp) -> rusqlite::Result<()> {
    let id = id.to_string();
    match fate {
        Fate::Sent => {
            let gone = db.prepare("DELETE FROM outgoing WHERE id = ?1")?.execute([id])?;
            let count = "UPDATE sending SET sent = sent + ?1, sent_at = ?2";
            db.prepare(count)?.execute(params![whole(gone), at.0])?;
        }
        Fate::Aside(why) => {
            let sql = "UPDATE outgoing SET state = 'aside', why = ?2 WHERE id = ?1";
            db.prepare(sql)?.execute(params![id, why])?;
        }
        Fate::Unsure => {
            db.prepare("UPDATE outgoing SET state = 'unsure' WHERE id = ?1")?.execute([id])?;
        }
        Fate::Waiting => {
            db.prepare("UPDATE outgoing SET state = 'waiting' WHERE id = ?1")?.execute([id])?;
        }
    }
    Ok(())
}

fn standing(db: &Connection) -> rusqlite::Result<Standing> {
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0));
    let counted = |count: i64| u64::try_from(count).unwrap_or(0);
    let waiting = counted(count("SELECT count(*) FROM outgoing WHERE state != 'aside'")?);
    let aside = counted(count("SELECT count(*) FROM outgoing WHERE state = 'aside'")?);
    let sql = "SELECT sent, sent_at, paused, words, faults, fault, not_before FROM sending";
    let found = db.query_row(sql, [], |row| {
        let why = row.get::<_, Option<String>>(2)?.as_deref().and_then(Paused::named);
        let words = row.get::<_, Option<String>>(3)?.unwrap_or_default();
        Ok(Standing {
            waiting,
            aside,
            sent: counted(row.get(0)?),
            sent_at: row.get::<_, Option<i64>>(1)?.map(Stamp),
            paused: why.map(|why| Pause { why, words }),
            faults: row.get(4)?,
            fault: row.get(5)?,
            not_before: row.get::<_, Option<i64>>(6)?.map(Stamp),
        })
    });
    Ok(found.optional()?.unwrap_or_default())
}

/// A count as the database has it.
fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
