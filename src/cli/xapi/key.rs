//! Asking for the key at the terminal, without showing what is typed, and laying it into the keyring.

use super::{Address, Key};
use crate::cli::CliError;
use crate::xapi::{KeyError, NAME_VARIABLE, SECRET_VARIABLE, SetupError, Source};
use console::Term;
use std::io::Write;

/// Asks for a key and keeps it; gives back what to say about it.
pub(super) fn ask_and_keep(address: &Address, name: Option<&str>) -> Result<String, CliError> {
    match Key::find(address) {
        Ok((key, Source::Environment)) => {
            return Ok(format!("The key is `{}`, from the environment; it is kept nowhere.", key.name()));
        }
        Err(error @ KeyError::NoKey) => return Err(SetupError::from(error).into()),
        _ => {}
    }
    let terminal = Term::stderr();
    if !(terminal.is_term() && std::io::IsTerminal::is_terminal(&std::io::stdin())) {
        return Ok(match Key::find(address) {
            Ok((key, _)) => format!("The key is `{}`, from the keyring.", key.name()),
            Err(error) => format!(
                "There is no key yet ({error}). Run this at a terminal to type one in, or set {NAME_VARIABLE} and \
                 {SECRET_VARIABLE}."
            ),
        });
    }
    let key = ask(terminal, name).map_err(CliError::Input)?;
    let key = Key::new(&key.0, &key.1).map_err(SetupError::from)?;
    Ok(match key.keep(address) {
        Ok(()) => format!("The key `{}` is kept in this system's keyring.", key.name()),
        Err(error) => format!(
            "The key is not kept: {error}. The game asks for it each time it starts; on machines that are looked after, \
             set {NAME_VARIABLE} and {SECRET_VARIABLE} in the environment."
        ),
    })
}

fn ask(mut terminal: Term, name: Option<&str>) -> std::io::Result<(String, String)> {
    let name = if let Some(name) = name {
        name.to_owned()
    } else {
        write!(terminal, "Name of the key: ")?;
        let mut line = String::new();
        std::io::stdin().read_line(&mut line)?;
        line.trim().to_owned()
    };
    write!(terminal, "Secret of the key `{}` (it is not shown): ", crate::scenario::report::visible(&name))?;
    let secret = terminal.read_secure_line()?;
    Ok((name, secret))
}
