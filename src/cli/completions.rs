//! `malmi completions`: what a shell needs to complete commands, options and their choices.

use super::{Cli, CliError, Ended, output};
use clap::CommandFactory;
use clap_complete::{Shell, generate};

/// What `malmi completions` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Writes the completions to the standard output.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "malmi", &mut script);
    output::write(&String::from_utf8_lossy(&script))?;
    Ok(Ended::Well)
}
