//! The coach between encounters, in the terminal: a question with a few ways to answer it. Where nobody sits at the
//! keyboard, it is told and needs no answer.

use super::console::{Console, Stop};
use crate::encounter::Play;
use crate::practice;
use std::io::{BufRead, Write};

/// Asks, where there is something to ask.
pub(super) fn coach<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, play: &Play) -> Result<(), Stop> {
    let words = console.words;
    let Some(ask) = practice::ask(words, play, None) else { return Ok(()) };
    let coach = words.get("coach");
    console.gap()?;
    if let Some(told) = &ask.told {
        console.voice(&coach, told)?;
    }
    if let Some(quote) = &ask.quote {
        console.say(&words.with("drill-quote", &[("text", quote.as_str().into())]))?;
    }
    console.voice(&coach, &ask.question)?;
    for (place, answer) in ask.answers.iter().enumerate() {
        console.say(&format!("{}. {}", place + 1, answer.text))?;
    }
    if !console.is_terminal() {
        return Ok(());
    }
    let line = console.ask(&words.get("coach-answer"))?;
    let chosen = line.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match chosen.and_then(|place| ask.answers.get(place)) {
        Some(answer) => console.voice(&coach, &answer.reply),
        None => Ok(()),
    }
}
