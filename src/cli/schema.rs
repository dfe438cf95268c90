//! `malmi schema`: JSON Schemas of the files that trainers write, for programs.

use super::{CliError, Ended, output};
use crate::reference::{FileType, schema};
use clap::ValueEnum;

/// What `malmi schema` is asked.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Args {
    /// The kind of file
    #[arg(value_enum, default_value_t = Of::Scenario)]
    pub of: Of,
}

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// A case.
    Scenario,
    /// A person in a file of their own.
    Persona,
    /// `pack.ron`.
    Pack,
    /// A translation of one of these.
    Translation,
}

/// Prints a schema.
pub fn run(args: Args) -> Result<Ended, CliError> {
    let of = match args.of {
        Of::Scenario => FileType::Scenario,
        Of::Persona => FileType::Persona,
        Of::Pack => FileType::Pack,
        Of::Translation => FileType::Translation,
    };
    output::write(&schema(of)).map(|()| Ended::Well)
}
