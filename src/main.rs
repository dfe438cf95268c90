//! The `malmi` program: parse the command line, call, and give back how it ended.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    malmi::cli::run(malmi::cli::Cli::parse())
}
