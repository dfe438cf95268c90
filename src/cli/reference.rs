//! `malmi reference`: what can stand in a case, field by field.

use super::{CliError, Ended, output};
use crate::reference::{about, page};

/// What `malmi reference` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A field, a word or a heading, such as `misheard`, `Advance` or `question`; nothing prints all
    pub name: Option<String>,
}

/// Prints the reference, or what it says of one thing.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let Some(name) = &args.name else {
        output::write(&page())?;
        return Ok(Ended::Well);
    };
    match about(name) {
        Some(text) => output::write(&text).map(|()| Ended::Well),
        None => Err(CliError::BadPath { path: name.clone(), why: "the reference knows no such field or word".into() }),
    }
}
