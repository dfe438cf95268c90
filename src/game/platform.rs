//! Where the game runs: in a window where one can be opened, else in the terminal, else not at all.

use super::{app, crash};
use crate::cli::look::folder_of;
use crate::cli::shelf::Shelf;
use crate::cli::start::{self, Args};
use crate::cli::{self, CliError};
use crate::scenario::pack_path::{FileKind, PackPath};
use crate::session::Session;
use crate::ui::Action;
use crate::words::{Language, Words};
use bevy::app::AppExit;
use std::io::Write;
use std::process::ExitCode;

/// The exit status of a program that panicked.
const PANICKED: u8 = 101;

/// Starts the game and says how it ended.
pub fn open(args: &Args) -> ExitCode {
    match in_a_window(args) {
        Ok(Opened::Played(status)) => status,
        Ok(Opened::Not(reason)) => in_the_terminal(args, &reason),
        Err(error) => cli::ended(Err(error)),
    }
}

/// What came of opening a window.
enum Opened {
    /// There was one, and the player has closed it.
    Played(ExitCode),
    /// There was none, for this reason.
    Not(String),
}

fn in_a_window(args: &Args) -> Result<Opened, CliError> {
    let shelf = shelf(args)?;
    if let Some(reason) = no_display() {
        return Ok(Opened::Not(reason));
    }
    let mut session = Session::new(shelf, args, Language::of_system())?;
    if let Some(file) = &args.preview {
        session.preview(file);
    } else if session.is_first_start() {
        // Whoever starts the game for the first time wants to play, not to look at a desk.
        session.act(Action::OpenCase(0));
    }
    crash::keep_quiet();
    let ran = crash::caught(|| app(session).run());
    crash::speak_again();
    Ok(match ran {
        Ok(AppExit::Success) => Opened::Played(ExitCode::SUCCESS),
        Ok(AppExit::Error(status)) => Opened::Played(ExitCode::from(status.get())),
        Err(crash) if crash::has_opened() => {
            tell(&format!("the game stopped: {}, {}", crash.text, crash.place));
            Opened::Played(ExitCode::from(PANICKED))
        }
        Err(crash) => Opened::Not(why(&crash.text)),
    })
}

/// The cases to play: those that were asked for; with a file that is to be previewed, those of its pack.
fn shelf(args: &Args) -> Result<Shelf, CliError> {
    let Some(file) = &args.preview else { return Shelf::open(args.scenarios.as_deref()) };
    let shown = file.display().to_string();
    if !file.exists() {
        return Err(CliError::NoSuchPath(shown));
    }
    let name = file.file_name().and_then(|name| PackPath::new(&name.to_string_lossy()).ok());
    if !file.is_file() || name.map(|name| name.kind()) != Some(FileKind::Scenario) {
        let why = "it is no scenario; name a file such as `cases/first.ron`".to_owned();
        return Err(CliError::BadPath { path: shown, why });
    }
    let opened = Shelf::open(Some(&args.scenarios.clone().unwrap_or_else(|| folder_of(file))));
    opened.map_err(|_| CliError::BadPath {
        why: format!("it cannot be played yet; `malmi check {shown}` tells why"),
        path: shown,
    })
}

/// Why no window came, in plain words where the usual causes are known by what Bevy says of them.
fn why(said: &str) -> String {
    let known = [
        ("Unable to find a GPU", "no graphics driver was found; Mesa's software driver would do"),
        ("Failed to build event loop", "the display cannot be reached"),
        ("Failed to create wgpu surface", "the graphics driver cannot draw on this display"),
    ];
    let plain = known.into_iter().find(|(start, _)| said.starts_with(start));
    plain.map_or_else(|| said.to_owned(), |(_, plain)| plain.to_owned())
}

/// Why no window can be opened, where that can be told without trying.
fn no_display() -> Option<String> {
    let unset = |name| std::env::var_os(name).is_none_or(|value| value.is_empty());
    let wayland = cfg!(feature = "wayland") && !unset("WAYLAND_DISPLAY");
    let missing = cfg!(target_os = "linux") && unset("DISPLAY") && !wayland;
    missing.then(|| "there is no display: DISPLAY is not set".to_owned())
}

fn in_the_terminal(args: &Args, reason: &str) -> ExitCode {
    if start::has_terminal() {
        let words = Words::new(Language::of_system());
        tell(&words.with("no-window", &[("reason", reason.into())]));
        cli::ended(start::run(args))
    } else {
        cli::ended(Err(CliError::NowhereToPlay(reason.to_owned())))
    }
}

/// One line on the error output.
fn tell(text: &str) {
    // Where even that fails, the exit status still tells.
    let _ = writeln!(std::io::stderr().lock(), "malmi: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_causes_are_told_in_plain_words_and_others_as_they_are() {
        assert!(
            why("Unable to find a GPU! Make sure you have installed required drivers!").contains("graphics driver")
        );
        assert_eq!(why("something else"), "something else");
    }
}
