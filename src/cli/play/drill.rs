//! Rounds of a drill in the terminal: the scene as in any play, a few moves, and the verdict.

use super::console::{Console, Stop};
use super::keeping::Keeping;
use super::menu::Menu;
use super::notes;
use super::scene::Scene;
use super::terminal::Session;
use crate::practice::{Round, Told, judge, tell_verdict};
use crate::records::{RoundEnd, StoreError};
use crate::words::Words;
use std::io::{BufRead, IsTerminal, Write};

/// Plays the rounds of a drill; `keep` is told how each ended, by its place.
///
/// # Errors
/// The player stops, or input or output fails.
pub(in crate::cli) fn drill_on(
    rounds: &[Round],
    words: &Words,
    mut keep: impl FnMut(usize, RoundEnd) -> Result<(), StoreError>,
) -> Result<(), Stop> {
    let echoes = std::io::stdin().is_terminal();
    let output = std::io::BufWriter::new(std::io::stdout().lock());
    let mut console = Console::new(std::io::stdin().lock(), output, echoes, words);
    let ended = all(&mut console, rounds, &mut keep);
    if matches!(ended, Err(Stop::Quit)) {
        console.gap()?;
        console.tell("stopped")?;
    }
    console.flush()?;
    ended
}

fn all<R: BufRead, W: Write>(
    console: &mut Console<'_, R, W>,
    rounds: &[Round],
    keep: &mut dyn FnMut(usize, RoundEnd) -> Result<(), StoreError>,
) -> Result<(), Stop> {
    let words = console.words;
    let mut held = 0_usize;
    for (place, round) in rounds.iter().enumerate() {
        let name = words.get(&format!("drill-{}", round.cut.behaviour.name()));
        let numbers = [("round", (place + 1).into()), ("rounds", rounds.len().into())];
        let head = words.with("drill-strip", &[("name", name.as_str().into())]);
        console.gap()?;
        console.say(&format!("{head}. {}.", words.with("drill-round", &numbers)))?;
        let end = one(console, round)?;
        held += usize::from(end == RoundEnd::Held);
        keep(place, end).map_err(Stop::NotKept)?;
    }
    console.gap()?;
    console.say(&words.with("drill-count", &[("held", held.into()), ("rounds", rounds.len().into())]))
}

/// One round, until it is judged.
fn one<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, round: &Round) -> Result<RoundEnd, Stop> {
    let words = console.words;
    let mut play = round.play.clone();
    let view = play.view();
    let texts = view.texts();
    let here = [("case", texts.title().into()), ("name", view.customer_name().into())];
    console.say(&words.with("drill-here", &here))?;
    console.say(&words.get(&format!("drill-{}-about", round.cut.behaviour.name())))?;
    notes::board(console, &view)?;
    // A round is no play of the player's own, and kept otherwise.
    let mut keeping = Keeping::default();
    let mut session =
        Session { play: &mut play, scene: Scene::default(), menu: Menu::default(), keeping: &mut keeping };
    let verdict = loop {
        session.show(console)?;
        while !session.turn(console)? {}
        if let Some(verdict) = judge(&round.cut, session.play) {
            break verdict;
        }
    };
    tell(console, &tell_verdict(words, round, &play, &verdict))?;
    Ok(verdict.outcome)
}

fn tell<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, told: &Told) -> Result<(), Stop> {
    let words = console.words;
    console.gap()?;
    console.voice(&told.outcome, &told.what)?;
    for said in &told.said {
        console.say(&words.with("drill-quote", &[("text", said.as_str().into())]))?;
    }
    console.say(&told.customer)?;
    match &told.helped {
        Some(helped) => console.voice(&words.get("drill-would-help"), helped),
        None => Ok(()),
    }
}
