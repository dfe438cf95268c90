//! The oracle: what could be reached here. It sees everything, luck to come included: it plays a course to its end,
//! goes back, tries what else could have been done, lets the patient player finish from there, and keeps what scored
//! best. It begins with the patient player's own course, so that it can never do worse.

use super::{Dice, Patient, Player, Reading, others, play_on};
use crate::encounter::{Move, Play};
use crate::scoring::{Bounds, Scorecard};

/// Courses tried for one play.
const TRIES: usize = 120;
/// So many tries in a row without anything better, and the search is over.
const FRUITLESS: usize = 60;

/// Searches for the best course of a play that has just begun.
pub(super) fn search(begun: &Play, bounds: &Bounds, dice: &mut Dice) -> Play {
    let mut best = begun.clone();
    play_on(&mut best, &mut Patient::new(None));
    let mut value = worth(&best, bounds);
    let mut fruitless = 0;
    for _ in 0..TRIES {
        let Some(tried) = another(begun, &best, dice) else { continue };
        let worth = worth(&tried, bounds);
        fruitless += 1;
        if worth > value {
            (best, value, fruitless) = (tried, worth, 0);
        }
        if fruitless >= FRUITLESS {
            break;
        }
    }
    best
}

/// The total; of equal totals, what it would be without a cap.
fn worth(play: &Play, bounds: &Bounds) -> (i64, i64) {
    let card = Scorecard::of(play, bounds);
    (card.total.get(), card.uncapped.get())
}

/// The best course so far up to some move, then something else, then the patient player.
fn another(begun: &Play, best: &Play, dice: &mut Dice) -> Option<Play> {
    let moves = best.moves();
    let at = dice.below(moves.len());
    let (mut play, mut patient) = (begun.clone(), Patient::new(None));
    for mv in &moves[..at] {
        patient.watch(&play.view(), &Reading::new(play.case()), mv);
        play.make(mv.clone()).ok()?;
    }
    let instead = {
        let (view, reading) = (play.view(), Reading::new(play.case()));
        let open: Vec<Move> = others(&view, &reading, &moves[at]);
        dice.pick(&open)?.clone()
    };
    patient.watch(&play.view(), &Reading::new(play.case()), &instead);
    play.make(instead).ok()?;
    play_on(&mut play, &mut patient as &mut dyn Player);
    Some(play)
}
