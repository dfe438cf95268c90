//! The terminal as plain lines, one after the other: nothing is drawn, moved or coloured, so that a screen reader can
//! follow, and nothing from a scenario can act on the terminal.

use crate::cli::lines::{Input, Lines};
use crate::records::StoreError;
use crate::scenario::report::visible;
use crate::words::Words;
use std::io::{BufRead, Error, ErrorKind, Write};

/// Why the play stops before its end.
#[derive(Debug)]
pub enum Stop {
    /// The player wants to, or nothing more comes in.
    Quit,
    /// The last move cannot be kept, and was not made.
    NotKept(StoreError),
    /// Nobody reads what is written.
    Gone,
    /// The output cannot be written.
    Output(Error),
    /// The input cannot be read.
    Input(Error),
}

impl Stop {
    /// A fault of writing. A reader that went away is no fault.
    pub(in crate::cli) fn of_output(error: Error) -> Self {
        if error.kind() == ErrorKind::BrokenPipe { Self::Gone } else { Self::Output(error) }
    }
}

/// Where lines come from and go to.
pub(super) struct Console<'w, R, W> {
    input: Lines<R>,
    output: W,
    /// Whether what is typed shows by itself.
    echoes: bool,
    /// The game's words.
    pub(super) words: &'w Words,
}

impl<'w, R: BufRead, W: Write> Console<'w, R, W> {
    pub(super) const fn new(input: R, output: W, echoes: bool, words: &'w Words) -> Self {
        Self { input: Lines::new(input), output, echoes, words }
    }

    /// Whether somebody sits at the keyboard.
    pub(super) const fn is_terminal(&self) -> bool {
        self.echoes
    }

    /// Writes a line.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Stop> {
        writeln!(self.output, "{}", visible(text)).map_err(Stop::of_output)
    }

    /// Writes a message of the game's words.
    pub(super) fn tell(&mut self, key: &str) -> Result<(), Stop> {
        self.say(&self.words.get(key))
    }

    /// Writes an empty line.
    pub(super) fn gap(&mut self) -> Result<(), Stop> {
        self.say("")
    }

    /// Writes a line that says who speaks.
    pub(super) fn voice(&mut self, who: &str, text: &str) -> Result<(), Stop> {
        self.say(&format!("{who}: {text}"))
    }

    /// Asks for a line until one can be read. The end of the input is [`Stop::Quit`].
    pub(super) fn ask(&mut self, prompt: &str) -> Result<String, Stop> {
        loop {
            write!(self.output, "{}: ", visible(prompt)).map_err(Stop::of_output)?;
            self.output.flush().map_err(Stop::of_output)?;
            let input = self.input.next().map_err(Stop::Input)?;
            if !self.echoes {
                let typed = if let Input::Line(line) = &input { line.trim() } else { "" };
                self.say(typed)?;
            }
            match input {
                Input::Line(line) => return Ok(line.trim().to_owned()),
                Input::TooLong => self.tell("bad-too-long")?,
                Input::NotText => self.tell("bad-not-text")?,
                Input::End => return Err(Stop::Quit),
            }
        }
    }

    /// Makes sure that everything written is seen.
    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        self.output.flush().map_err(Stop::of_output)
    }
}
