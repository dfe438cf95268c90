//! `malmi man`: the manual pages, made from the same descriptions as `--help`.

use super::whole::write_file;
use super::{Cli, CliError, Ended, output};
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use std::path::PathBuf;

/// What `malmi man` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder to write a page for each command to; without it the main page goes to the standard output
    #[arg(value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

/// Writes the page of the program, or all pages.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut pages = Vec::new();
    collect(whole_command(), &mut pages)?;
    match (&args.folder, pages.first()) {
        (Some(folder), _) => {
            std::fs::create_dir_all(folder).map_err(CliError::Output)?;
            for (name, text) in &pages {
                write_file(&folder.join(name), text)?;
            }
            output::write(&format!("{} pages in {}\n", pages.len(), folder.display()))?;
        }
        (None, Some((_, text))) => output::write(&String::from_utf8_lossy(text))?,
        (None, None) => {}
    }
    Ok(Ended::Well)
}

/// The command with all that is below it, each knowing its full name.
fn whole_command() -> Command {
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    command
}

/// The pages of a command and of those below it, by file name; its own first.
fn collect(command: Command, pages: &mut Vec<(String, Vec<u8>)>) -> Result<(), CliError> {
    let below: Vec<Command> = command.get_subcommands().filter(|below| !below.is_hide_set()).cloned().collect();
    let page = Man::new(command).manual("Malmi");
    let mut text = Vec::new();
    page.render(&mut text).map_err(CliError::Output)?;
    pages.push((page.get_filename(), text));
    below.into_iter().try_for_each(|command| collect(command, pages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_that_tells_its_options() {
        let mut pages = Vec::new();
        collect(whole_command(), &mut pages).expect("memory");
        let page = |name: &str| {
            let found = pages.iter().find(|(file, _)| file == name).map(|(_, text)| text.clone());
            String::from_utf8(found.unwrap_or_else(|| panic!("{name} is not there"))).expect("text")
        };
        assert!(pages[0].0 == "malmi.1" && page("malmi.1").contains("malmi\\-check(1)"), "{}", page("malmi.1"));
        assert!(page("malmi-check.1").contains("\\-\\-format"));
        for command in whole_command().get_subcommands() {
            page(&format!("malmi-{}.1", command.get_name()));
        }
    }
}
