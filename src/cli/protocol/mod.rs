//! The line protocol: one JSON object a line, for programs that play. `docs/protocol.md` describes it for them.

mod known;
#[cfg(test)]
mod tests;
mod view;

use super::lines::{Input, LONGEST, Lines};
use super::play::{Keeping, Stop};
use crate::encounter::{Move, Play, wire};
use crate::records::Record;
use crate::scoring::score;
use crate::speech;
use crate::words::Words;
use serde_json::{Value, json};
use std::io::{BufRead, Write};

/// Plays with a program at the other end of the standard streams. With `only_show` nothing is read, and what there is
/// now is told.
pub(super) fn speak(play: &mut Play, words: &Words, only_show: bool, keeping: &mut Keeping) -> Result<(), Stop> {
    let mut output = std::io::stdout().lock();
    if only_show {
        return tell(&mut output, &now(play, words, None));
    }
    converse(play, words, std::io::stdin().lock(), &mut output, keeping)
}

/// Tells the view, takes a move, and so on until the case is over or nothing more comes. Each move is
/// kept before it is answered. No line that comes in can do harm.
///
/// # Errors
/// The input cannot be read, the output not be written, or a move not be kept; it is not answered then.
pub fn converse(
    play: &mut Play,
    words: &Words,
    input: impl BufRead,
    output: &mut impl Write,
    keeping: &mut Keeping,
) -> Result<(), Stop> {
    let mut lines = Lines::new(input);
    tell(output, &now(play, words, None))?;
    while !play.is_over() {
        let line = match lines.next().map_err(Stop::Input)? {
            Input::End => return Ok(()),
            Input::Line(line) => Ok(line),
            Input::TooLong => Err(words.with("line-too-long", &[("most", i64::try_from(LONGEST).unwrap_or(0).into())])),
            Input::NotText => Err(words.get("bad-not-text")),
        };
        match line.and_then(|line| take(play, words, &line)) {
            Ok(hint) => {
                keeping.moved(play).map_err(Stop::NotKept)?;
                tell(output, &now(play, words, hint))?;
            }
            Err(reason) => tell(output, &json!({"type": "refused", "reason": reason}))?,
        }
    }
    Ok(())
}

/// Makes the move that a line holds, and gives the coach's question if the move asks for one. A reason if it cannot be
/// made; nothing has changed then.
fn take(play: &mut Play, words: &Words, line: &str) -> Result<Option<String>, String> {
    let value: Value = serde_json::from_str(line).map_err(|_| words.get("wire-not-a-move"))?;
    let mv = wire::from_json(play.case(), &value).map_err(|error| speech::wire_error(words, &error))?;
    let hint = (mv == Move::Hint).then(|| speech::hint(&play.view(), words));
    play.make(mv).map_err(|refusal| speech::refusal(words, refusal))?;
    Ok(hint)
}

/// What there is to tell: the view, or at the end the result.
fn now(play: &Play, words: &Words, hint: Option<String>) -> Value {
    if play.is_over() {
        let mut scorecard = score(play).to_json(play.case(), play.events());
        // As everywhere in the protocol.
        scorecard["level"] = play.level().name().into();
        return json!({"type": "result", "scorecard": scorecard, "record": Record::of(play)});
    }
    let mut view = view::to_json(&play.view(), words);
    if let Some(asks) = play.view().coach_asks() {
        view["coach"] = speech::coach_asks(words, asks).into();
    }
    if let Some(hint) = hint {
        view["hint"] = hint.into();
    }
    view
}

fn tell(output: &mut impl Write, value: &Value) -> Result<(), Stop> {
    writeln!(output, "{value}").and_then(|()| output.flush()).map_err(Stop::of_output)
}
