//! `malmi xapi`: learning records for an organisation's own store. Turning them on and off, what goes out, and sending it
//! without the game.

mod key;
mod send;
mod show;
mod status;

use super::{CliError, Ended, output};
use crate::records::{Folder, Outbox, Pile, Sqlite};
use crate::xapi::{Address, HomePage, Key, Setup, SetupError};
use std::path::PathBuf;

/// What `malmi xapi` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
    /// Where settings and progress are kept; else in the usual folder of this system
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
}

/// What can be done about learning records.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Tell whether records go out, where to, what waits, and what is in the way
    Status,
    /// Turn it on: from now on what is played is told to the store at this address
    On(On),
    /// Turn it off: nothing more is told and nothing sent
    Off(Off),
    /// Print the next statements exactly as they go out, one a line, and what never goes out
    Show(Show),
    /// Send what waits, now
    Send,
    /// Take a pause away, and let statements that were set aside wait again
    Retry,
    /// Throw away what waits and what was set aside, with the address and the key
    Forget,
}

/// What `malmi xapi on` is asked.
#[derive(Debug, clap::Args)]
pub struct On {
    /// The address of the store, such as `https://records.example.org/xapi`
    #[arg(value_name = "URL")]
    pub address: String,
    /// The address of the organisation within which a player's pseudonym means one person; else that of the store's machine
    #[arg(long, value_name = "URL")]
    pub home_page: Option<String>,
    /// Send the players' names too, and not only their pseudonyms
    #[arg(long)]
    pub names: bool,
    /// The name of the key. Its secret is asked for, or comes from `MALMI_XAPI_SECRET`
    #[arg(long, value_name = "NAME")]
    pub key: Option<String>,
}

/// What `malmi xapi off` is asked.
#[derive(Debug, clap::Args)]
pub struct Off {
    /// Throw away what waits; otherwise it is kept, and goes out if it is turned on again
    #[arg(long)]
    pub throw_away: bool,
}

/// What `malmi xapi show` is asked.
#[derive(Debug, clap::Args)]
pub struct Show {
    /// At most so many statements
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub count: usize,
    /// Those that were set aside, each with what the store said of it
    #[arg(long)]
    pub aside: bool,
}

/// Does what is asked.
///
/// # Errors
/// It is not what it should be, or what is kept cannot be read or written.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let no_place =
        |error: crate::records::FolderError| CliError::BadPath { path: "--data".into(), why: error.to_string() };
    let folder = Folder::open(args.data.as_deref()).map_err(no_place)?;
    let mut store = Sqlite::open(folder.dir())?;
    match &args.command {
        Command::Status => status::status(&store),
        Command::On(on) => turn_on(&mut store, on),
        Command::Off(off) => turn_off(&mut store, off),
        Command::Show(show) => show::show(&store, show),
        Command::Send => send::send(&mut store),
        Command::Retry => retry(&mut store),
        Command::Forget => forget(&mut store),
    }
}

fn turn_on(store: &mut Sqlite, on: &On) -> Result<Ended, CliError> {
    let address = Address::parse(&on.address).map_err(SetupError::from)?;
    let home_page = match &on.home_page {
        Some(text) => HomePage::parse(text)?,
        None => HomePage::of(&address)?,
    };
    let told = key::ask_and_keep(&address, on.key.as_deref())?;
    let setup = Setup { on: true, address, home_page, names: on.names };
    setup.keep(store)?;
    // Whatever was in the way belonged to what was set before.
    store.pause(None)?;
    output::write(&format!("Learning records are on and go to {}.\n{told}\n", setup.address))?;
    Ok(Ended::Well)
}

fn turn_off(store: &mut Sqlite, off: &Off) -> Result<Ended, CliError> {
    if let Some(setup) = Setup::read(store)? {
        Setup { on: false, ..setup }.keep(store)?;
    }
    let told = if off.throw_away {
        let gone = store.throw_away(Pile::Waiting)?;
        format!("{gone} that waited were thrown away")
    } else {
        let waiting = store.standing()?.waiting;
        format!("{waiting} wait and are kept (`malmi xapi forget` throws them away)")
    };
    output::write(&format!("Learning records are off; {told}.\n"))?;
    Ok(Ended::Well)
}

fn retry(store: &mut Sqlite) -> Result<Ended, CliError> {
    store.pause(None)?;
    let again = store.try_again()?;
    output::write(&format!("{again} that were set aside wait again, and no pause holds.\n"))?;
    Ok(Ended::Well)
}

fn forget(store: &mut Sqlite) -> Result<Ended, CliError> {
    let key = Setup::read(store).ok().flatten().map(|setup| Key::forget(&setup.address));
    let gone = store.throw_away(Pile::Waiting)? + store.throw_away(Pile::Aside)?;
    store.pause(None)?;
    Setup::forget(store)?;
    let key = match key {
        Some(Err(error)) => format!("; whether a key is left is not known: {error}"),
        _ => String::new(),
    };
    output::write(&format!("{gone} statements, the address and the key are forgotten{key}.\n"))?;
    Ok(Ended::Well)
}
