//! The conversation as lines: what was said to the player after a move, and what the player said with it.

use super::scene::{Heard, Who};
use crate::encounter::view::View;
use crate::encounter::{Move, Play, Stage};
use crate::model::EncounterKind;
use crate::speech::{self, Speaker};
use crate::words::Words;
use std::sync::Arc;

/// What reached the player since the last move, oldest first: words, then cues.
pub fn hear(view: &View<'_>, words: &Words) -> Vec<Heard> {
    let line = |who, text, cue| Heard { step: view.step, who, text, cue };
    let said = view.said.iter().map(|spoken| {
        let who = match speech::speaker(view, spoken) {
            Speaker::Narrator => Who::Narrator,
            Speaker::Coach => Who::Coach,
            other => Who::Them(other.name(view, words)),
        };
        line(who, speech::spoken(words, spoken), None)
    });
    let cues = view.cues.iter().map(|cue| line(Who::Narrator, speech::notice(words, cue), Some(cue.channel)));
    // Before a meeting the question stands under the plan.
    let meeting = view.stage != Stage::Encounter(EncounterKind::Preparation);
    let asks = view.coach_asks().filter(|_| meeting);
    let asks = asks.map(|ask| line(Who::Coach, speech::coach_asks(words, ask), None));
    said.chain(cues).chain(asks).collect()
}

/// What the player says or does with a move, told before it is made; nothing for what leaves no trace in the
/// conversation, such as filling in the plan.
pub fn say(before: &View<'_>, words: &Words, mv: &Move) -> Option<Heard> {
    let silent = matches!(mv, Move::Plan(_) | Move::Tell(_) | Move::Close | Move::Arrange(_));
    let reading = matches!(before.stage, Stage::Encounter(EncounterKind::Preparation));
    if silent || reading {
        return None;
    }
    let (who, text) = match mv {
        Move::Hint => (Who::Coach, speech::hint(before, words)),
        _ => (Who::You, speech::move_label(before, words, mv)),
    };
    Some(Heard { step: before.step.saturating_add(1), who, text, cue: None })
}

/// The whole conversation of a play, told anew: after the language has changed, or when a play is taken up again.
pub fn retell(play: &Play, words: &Words) -> Vec<Heard> {
    let mut again = Play::new(Arc::clone(play.case()), play.seed(), play.level());
    let mut said = hear(&again.view(), words);
    for mv in play.moves() {
        said.extend(say(&again.view(), words, mv));
        // A play's own moves are possible in it; if one were not, the rest would be no conversation either.
        if again.make(mv.clone()).is_err() {
            break;
        }
        said.extend(hear(&again.view(), words));
    }
    said
}
