//! What can still be read of a damaged database, taken over into a new one. The damaged file is not touched: a copy of it
//! is read.

use super::fault::Place;
use super::{FILE, Sqlite};
use crate::records::store::StoreError;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::fs;
use std::path::Path;

/// What was taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    /// For each kind of thing how many were taken over, by the name of its table, in the order of the database.
    pub taken: Vec<(String, usize)>,
    /// The tables of which not everything could be read.
    pub damaged: Vec<String>,
}

/// Reads what can be read of a database into a new store in a folder.
///
/// # Errors
/// The folder has a store already, a file cannot be read or written, or nothing can be read of the database.
pub fn rescue(from: &Path, to: &Path) -> Result<Rescued, StoreError> {
    let (source, target) = (Place::of(from), Place::of(&to.join(FILE)));
    if to.join(FILE).exists() {
        return Err(target.failed("something is kept there already; name another folder"));
    }
    let mut new = Sqlite::open(to)?;
    let copies = tempfile::tempdir_in(to).map_err(|error| target.system(&error))?;
    let old = copy(from, copies.path()).map_err(|error| source.system(&error))?;
    let old =
        Connection::open_with_flags(old, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|error| source.fault(error))?;
    let tables = tables(&new.db).map_err(|error| target.fault(error))?;
    // Without its list of tables nothing of it can be read.
    old.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(|error| source.fault(error))?;
    let mut rescued = Rescued::default();
    new.db.pragma_update(None, "foreign_keys", false).map_err(|error| target.fault(error))?;
    new.at_once(|db| {
        tables.iter().try_for_each(|table| take_over(&old, db, table, &mut rescued))?;
        // What belongs to something that was lost has nowhere to belong.
        tables.iter().try_for_each(|table| drop_strays(db, table))
    })?;
    for (table, taken) in &mut rescued.taken {
        let count: i64 = new
            .db
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .map_err(|error| target.fault(error))?;
        *taken = usize::try_from(count).unwrap_or(0);
    }
    Ok(rescued)
}

/// Copies a database with its log.
fn copy(from: &Path, folder: &Path) -> std::io::Result<std::path::PathBuf> {
    let to = folder.join(FILE);
    fs::copy(from, &to)?;
    let log = |path: &Path| {
        let mut name = path.as_os_str().to_owned();
        name.push("-wal");
        std::path::PathBuf::from(name)
    };
    if log(from).exists() {
        fs::copy(log(from), log(&to))?;
    }
    Ok(to)
}

fn tables(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    db.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// The columns of a table, those of its key first and in the order of the key.
fn columns(db: &Connection, table: &str) -> rusqlite::Result<(Vec<String>, usize)> {
    let sql = "SELECT name, pk FROM pragma_table_info(?1) ORDER BY pk = 0, pk, cid";
    let mut query = db.prepare(sql)?;
    let all: Vec<(String, i64)> =
        query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let keys = all.iter().filter(|(_, pk)| *pk > 0).count();
    Ok((all.into_iter().map(|(name, _)| name).collect(), keys))
}

/// Takes the rows of a table over: from its beginning to the damage, and from its end back to it.
fn take_over(old: &Connection, new: &Connection, table: &str, rescued: &mut Rescued) -> rusqlite::Result<()> {
    // A damaged list of columns is that of a table of which nothing can be read.
    let (there, _) = columns(old, table).unwrap_or_default();
    let (here, keys) = columns(new, table)?;
    let key: Vec<&String> = here[..keys].iter().collect();
    let shared: Vec<&String> = here.iter().filter(|column| there.contains(column)).collect();
    if shared.is_empty() {
        // A form that had no such table.
        return Ok(());
    }
    let list = |columns: &[&String], end: &str| {
        columns.iter().map(|column| format!("{column}{end}")).collect::<Vec<_>>().join(", ")
    };
    let marks = vec!["?"; shared.len()].join(", ");
    let insert = format!("INSERT OR REPLACE INTO {table} ({}) VALUES ({marks})", list(&shared, ""));
    let mut insert = new.prepare(&insert)?;
    for order in ["", " DESC"] {
        // By its rows where it has such, so that a damaged index does not matter.
        let by_row = old.prepare(&format!("SELECT rowid FROM {table} LIMIT 0")).is_ok();
        let order = if by_row { format!("rowid{order}") } else { list(&key, order) };
        let sql = format!("SELECT {} FROM {table} NOT INDEXED ORDER BY {order}", list(&shared, ""));
        if rows(old, &sql, shared.len(), &mut insert)? {
            rescued.taken.push((table.to_owned(), 0));
            return Ok(());
        }
    }
    rescued.taken.push((table.to_owned(), 0));
    rescued.damaged.push(table.to_owned());
    Ok(())
}

/// Takes rows over as far as they can be read; says whether that was all of them.
fn rows(old: &Connection, sql: &str, columns: usize, insert: &mut rusqlite::Statement<'_>) -> rusqlite::Result<bool> {
    let Ok(mut query) = old.prepare(sql) else { return Ok(false) };
    let Ok(mut rows) = query.query([]) else { return Ok(false) };
    loop {
        let Ok(row) = rows.next() else { return Ok(false) };
        let Some(row) = row else { return Ok(true) };
        let values: rusqlite::Result<Vec<Value>> = (0..columns).map(|column| row.get(column)).collect();
        let Ok(values) = values else { continue };
        match insert.execute(params_from_iter(values)) {
            // A value of a kind that this column never holds is damaged.
            Err(rusqlite::Error::SqliteFailure(code, _)) if code.code == rusqlite::ErrorCode::ConstraintViolation => {}
            done => drop(done?),
        }
    }
}

fn drop_strays(db: &Connection, table: &str) -> rusqlite::Result<()> {
    let sql = "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)";
    let mut query = db.prepare(sql)?;
    let keys = query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let keys: Vec<(String, String, String)> = keys.collect::<rusqlite::Result<_>>()?;
    keys.iter().try_for_each(|(parent, from, to)| {
        let sql = format!("DELETE FROM {table} WHERE {from} NOT IN (SELECT {to} FROM {parent})");
        db.execute(&sql, []).map(drop)
    })
}
