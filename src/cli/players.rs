//! `malmi players`: who plays on this computer.

use super::kept::{Data, moment, name, player, short, table, unclear};
use super::{CliError, Ended, output};
use crate::records::{Player, PlayerId, PlayerName, Stamp, Store, begin_in, language_of};
use crate::words::Language;
use std::io::{BufRead, IsTerminal};

/// What `malmi players` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    pub what: What,
}

/// What can be done about players.
#[derive(Debug, clap::Subcommand)]
pub enum What {
    /// Who plays here, in which language, how much, and since when
    List {
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Add a player, by a name or a nickname
    Add {
        /// The name
        name: String,
        /// The language in which this player plays, such as `fi`; otherwise that of the system
        #[arg(long, value_name = "LANGUAGE")]
        lang: Option<String>,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Give a player another name
    Rename {
        /// The player's name, or the beginning of the id
        player: String,
        /// The new name
        name: String,
        /// Where
        #[command(flatten)]
        data: Data,
    },
    /// Delete a player with everything that is kept of them: settings, plays, results
    Remove {
        /// The player's name, or the beginning of the id
        player: String,
        /// Do not ask again
        #[arg(long)]
        yes: bool,
        /// Where
        #[command(flatten)]
        data: Data,
    },
}

/// Does it.
///
/// # Errors
/// There is no such player, the name cannot be taken, or the store cannot be used.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    match &args.what {
        What::List { data } => list(&data.look()?.store),
        What::Add { name, lang, data } => {
            let (name, lang) = (named(name)?, lang.as_deref().map(language).transpose()?);
            add(&mut data.open()?.store, name, lang)
        }
        What::Rename { player: wanted, name, data } => {
            let mut place = data.look()?;
            let (name, found) = (named(name)?, player(&place.store, wanted)?);
            free(&place.store, &name, Some(found.id))?;
            place.store.rename_player(found.id, &name)?;
            output::write(&format!("{} is called {name} now.\n", self::name(&found)))?;
            Ok(Ended::Well)
        }
        What::Remove { player: wanted, yes, data } => {
            let mut place = data.look()?;
            let found = player(&place.store, wanted)?;
            remove(&mut place.store, &found, *yes)
        }
    }
}

fn list(store: &dyn Store) -> Result<Ended, CliError> {
    let mut rows = vec![["id", "name", "language", "plays", "scored", "since", "last"].map(str::to_owned)];
    for player in store.players()? {
        let past = store.past(player.id)?;
        let scored = past.iter().filter(|past| past.is_attempt()).count();
        let language = language_of(store, &player)?.map_or("the system’s", Language::code);
        let last = past.last().map(|past| moment(past.last)).unwrap_or_default();
        let (plays, since) = (past.len().to_string(), moment(player.made));
        rows.push([
            short(&player.id.to_string()),
            name(&player),
            language.to_owned(),
            plays,
            scored.to_string(),
            since,
            last,
        ]);
    }
    output::write(&table(&rows))?;
    Ok(Ended::Well)
}

fn add(store: &mut dyn Store, name: PlayerName, language: Option<Language>) -> Result<Ended, CliError> {
    free(store, &name, None)?;
    let player = Player { id: PlayerId::new(), name: Some(name), made: Stamp::now() };
    store.add_player(&player)?;
    if let Some(language) = language {
        begin_in(store, &player, language)?;
    }
    output::write(&format!("{} plays here now, as {}.\n", self::name(&player), short(&player.id.to_string())))?;
    Ok(Ended::Well)
}

/// Deletes a player once that was said twice.
pub(super) fn remove(store: &mut dyn Store, player: &Player, yes: bool) -> Result<Ended, CliError> {
    let plays = store.past(player.id)?.len();
    let called = name(player);
    if !yes && !said_again(&called, player, plays)? {
        output::write("Nothing was deleted.\n")?;
        return Ok(Ended::Stopped);
    }
    store.remove_player(player.id)?;
    output::write(&format!("{called} and {plays} plays are deleted.\n"))?;
    Ok(Ended::Well)
}

/// Whether the name, or where there is none the id, is written once more.
fn said_again(called: &str, player: &Player, plays: usize) -> Result<bool, CliError> {
    if !std::io::stdin().is_terminal() {
        let why = "nobody can be asked here; `--yes` deletes without asking".to_owned();
        return Err(unclear(called, why));
    }
    let word = player.name.as_ref().map_or_else(|| short(&player.id.to_string()), ToString::to_string);
    output::write(&format!(
        "{called} with {plays} plays, all results and settings will be deleted for ever. Write {word} to go on: "
    ))?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(CliError::Input)?;
    Ok(line.trim() == word)
}

fn named(text: &str) -> Result<PlayerName, CliError> {
    PlayerName::new(text).map_err(|error| unclear(text, error.to_string()))
}

/// Two players of one name could not be told apart.
fn free(store: &dyn Store, name: &PlayerName, but: Option<PlayerId>) -> Result<(), CliError> {
    let same = |player: &Player| {
        let theirs = player.name.as_ref().map(|name| name.as_str().to_lowercase());
        Some(player.id) != but && theirs == Some(name.as_str().to_lowercase())
    };
    if store.players()?.iter().any(same) {
        return Err(unclear(name.as_str(), "somebody is called so already; take another name".to_owned()));
    }
    Ok(())
}

fn language(code: &str) -> Result<Language, CliError> {
    let known = || Language::ALL.map(Language::code).join(", ");
    Language::of_code(code).ok_or_else(|| unclear(&format!("--lang {code}"), format!("the game speaks {}", known())))
}
