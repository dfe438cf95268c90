//! `malmi` without a subcommand where there is no window: choose a case by its number and play it in the terminal.

use super::play::play_case;
use super::shelf::Shelf;
use super::{CliError, Ended, output};
use crate::scenario::report::visible;
use crate::words::{Language, Words};
use std::fmt::Write;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

/// What `malmi` is asked when it is simply started.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    /// The folder with the scenarios to play. Else those in `scenarios` where the program is started or where it
    /// lies; else those that come with the program.
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// Play with this luck: the same number and the same moves give the same play
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Keep a record of the play in this file; `malmi play --moves FILE` plays it again
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Play this scenario file while you edit it: what is saved shows in the window at once
    #[arg(long, value_name = "FILE", conflicts_with = "record")]
    pub preview: Option<PathBuf>,
    /// Where settings and progress are kept; else in the usual folder of this system
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// What a line of the chooser asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// The case of this place.
    Case(usize),
    /// To stop.
    Quit,
    /// Nothing that can be understood.
    Unclear,
}

/// Lets the player choose cases and play them, until they have enough.
///
/// # Errors
/// There is no terminal to play in, or no case to play.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    if let Some(file) = &args.preview {
        let path = file.display().to_string();
        let why = format!(
            "a preview needs a window, and none can be opened here; `malmi play {path}` plays it in the terminal"
        );
        return Err(CliError::BadPath { path, why });
    }
    if !has_terminal() {
        return Err(CliError::NoTerminal);
    }
    let shelf = Shelf::open(args.scenarios.as_deref())?;
    let words = Words::new(Language::of_system());
    loop {
        output::write(&list(&shelf, &words))?;
        let mut line = String::new();
        let read = std::io::stdin().read_line(&mut line).map_err(CliError::Input)?;
        let choice = if read == 0 { Choice::Quit } else { understand(&line, shelf.cases.len()) };
        match choice {
            Choice::Quit => return Ok(Ended::Well),
            Choice::Unclear => output::write(&format!("{}\n", words.get("choose-unclear")))?,
            Choice::Case(at) => {
                let case = Arc::clone(shelf.cases[at].told_in(words.language().code()));
                play_case(case, Words::new(words.language()), args)?;
            }
        }
    }
}

/// Whether somebody can read and write here.
pub fn has_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// The cases with their numbers, and the question.
fn list(shelf: &Shelf, words: &Words) -> String {
    let mut text = format!("\n{}\n\n", words.get("choose-title"));
    for (at, case) in shelf.cases.iter().enumerate() {
        let scenario = &case.told_in(words.language().code()).scenario;
        let (title, intro) = (visible(scenario.title.as_str()), visible(scenario.intro.as_str()));
        // Writing to a text cannot fail.
        let _ = writeln!(text, "{:>3}  {title}\n     {intro}", at + 1);
    }
    let last = i64::try_from(shelf.cases.len()).unwrap_or(i64::MAX);
    let prompt = words.with("choose-prompt", &[("last", last.into())]);
    text + "\n" + &prompt + " "
}

fn understand(line: &str, cases: usize) -> Choice {
    match line.trim() {
        "" => Choice::Unclear,
        "q" | "quit" | "lopeta" => Choice::Quit,
        number => match number.parse::<usize>() {
            Ok(number) if (1..=cases).contains(&number) => Choice::Case(number - 1),
            _ => Choice::Unclear,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_list_chooses_and_anything_else_is_unclear() {
        assert_eq!(understand(" 2\n", 4), Choice::Case(1));
        assert_eq!(understand("q\n", 4), Choice::Quit);
        for unclear in ["0", "5", "-1", "two", "", "99999999999999999999999"] {
            assert_eq!(understand(unclear, 4), Choice::Unclear, "{unclear}");
        }
    }

    #[test]
    fn every_case_is_on_the_list_in_the_language_of_the_player() {
        let shelf = Shelf::compiled_in();
        for language in Language::ALL {
            let text = list(&shelf, &Words::new(language));
            for case in &shelf.cases {
                let title = &case.told_in(language.code()).scenario.title;
                assert!(text.contains(title.as_str()), "{title} in {text}");
            }
        }
    }
}
