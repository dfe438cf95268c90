//! The `malmi` program: parse the command line, call, and give back how it ended.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = malmi::cli::Cli::parse();
    #[cfg(feature = "game")]
    if cli.command.is_none() {
        return malmi::game::open(&cli.start);
    }
    malmi::cli::run(cli)
}
