//! What the commands about players, records and data share: the store of a folder, and who or what is meant.

use super::CliError;
use crate::records::{Folder, Past, PlayId, Player, Sqlite, Stamp, Store};
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

/// Where everything is kept.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Data {
    /// The folder in which the game keeps everything; else the usual one of this system
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// The store of a folder, and where that is.
pub(super) struct Place {
    pub store: Sqlite,
    pub folder: Folder,
}

impl Data {
    /// Opens the store, and makes it where there is none.
    pub(super) fn open(&self) -> Result<Place, CliError> {
        let folder = self.folder()?;
        Ok(Place { store: Sqlite::open(folder.dir())?, folder })
    }

    /// Opens the store where there is one.
    ///
    /// # Errors
    /// There is none, and looking must not make one.
    pub(super) fn look(&self) -> Result<Place, CliError> {
        let folder = self.folder()?;
        if !folder.path(crate::records::STORE_FILE).exists() {
            return Err(bad(folder.dir(), "nothing is kept there yet; has the game been played here?"));
        }
        self.open()
    }

    fn folder(&self) -> Result<Folder, CliError> {
        let named = self.data.as_deref();
        Folder::open(named).map_err(|error| bad(named.unwrap_or(Path::new("--data")), &error.to_string()))
    }
}

/// A path, and what is the matter with it.
pub(super) fn bad(path: &Path, why: &str) -> CliError {
    CliError::BadPath { path: path.display().to_string(), why: why.to_owned() }
}

/// A word of the command line, and what is the matter with it.
pub(super) fn unclear(word: &str, why: String) -> CliError {
    CliError::BadPath { path: word.to_owned(), why }
}

/// The player of a name or of the beginning of an id.
///
/// # Errors
/// There is none, or more than one.
pub(super) fn player(store: &dyn Store, wanted: &str) -> Result<Player, CliError> {
    let named = |player: &Player| {
        let name = player.name.as_ref().map(|name| name.as_str().to_lowercase());
        name == Some(wanted.trim().to_lowercase())
    };
    let all = store.players()?;
    let by_name: Vec<&Player> = all.iter().filter(|player| named(player)).collect();
    let found = if by_name.is_empty() { meant(&all, wanted, |player| player.id.to_string()) } else { by_name };
    match found[..] {
        [player] => Ok(player.clone()),
        [] => Err(unclear(wanted, "there is no such player; `malmi players list` shows them".to_owned())),
        _ => {
            Err(unclear(wanted, "several players are called so; name one by the id in `malmi players list`".to_owned()))
        }
    }
}

/// The players that are meant: the one of a name or id, or all.
pub(super) fn players(store: &dyn Store, wanted: Option<&str>) -> Result<Vec<Player>, CliError> {
    match wanted {
        Some(wanted) => Ok(vec![player(store, wanted)?]),
        None => Ok(store.players()?),
    }
}

/// The play of the beginning of an id, among those of some players.
///
/// # Errors
/// There is none, or more than one.
pub(super) fn play(store: &dyn Store, wanted: &str) -> Result<(Player, Past), CliError> {
    let mut all = Vec::new();
    for player in store.players()? {
        all.extend(store.past(player.id)?.into_iter().map(|past| (player.clone(), past)));
    }
    let found = meant(&all, wanted, |(_, past)| past.play.to_string());
    match found[..] {
        [(player, past)] => Ok((player.clone(), past.clone())),
        [] => Err(unclear(wanted, "there is no play of this id; `malmi records list` shows them".to_owned())),
        _ => Err(unclear(wanted, "several plays begin so; write more of the id".to_owned())),
    }
}

fn meant<'a, T>(all: &'a [T], wanted: &str, id: impl Fn(&T) -> String) -> Vec<&'a T> {
    let wanted = wanted.trim().to_lowercase();
    // Of four characters and more, so that a slip of the hand means nobody.
    if wanted.len() < 4 { Vec::new() } else { all.iter().filter(|one| id(one).starts_with(&wanted)).collect() }
}

/// A player's name, or what stands for it.
pub(super) fn name(player: &Player) -> String {
    player.name.as_ref().map_or_else(|| "(no name yet)".to_owned(), ToString::to_string)
}

/// The first characters of an id, enough to name a play or a player by.
pub(super) fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

/// The first characters of the id of a play.
pub(super) fn short_play(play: PlayId) -> String {
    short(&play.to_string())
}

/// A moment by the clock of this computer.
pub(super) fn moment(at: Stamp) -> String {
    at.timestamp().to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Rows as text in columns, each as wide as its widest cell.
pub(super) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let room = wide(column).saturating_sub(cell.chars().count());
            format!("{}{}", crate::scenario::report::visible(cell), " ".repeat(room))
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
