//! What a decision came to, in words: what was said before it, the hint that it passed by, what it cost, and what
//! something else would have brought.

use super::costs::{Cost, Other};
use super::levels::{CURVES, Levels};
use super::missed::{Fate, MissedHint};
use super::parting::{Consequence, Difference};
use super::timeline::Moment;
use super::words::{had, name};
use crate::encounter::event::{CueRef, Ending, Line, SilentQuestion};
use crate::encounter::view::{cue_text, text_of};
use crate::encounter::{Happening, Play};
use crate::model::{Quality, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::format::Pronoun;
use crate::words::Words;
use std::cmp::Reverse;

/// Thousandths by which a quality must differ to be worth a word.
const TELLING: i64 = 10;

/// What would have come of the better move, in one sentence: “Had you stayed silent: she tells you “Friday’s penalty”, and
/// trust holds at 56.” Where nothing better was open, that.
pub fn instead(case: &Case, words: &Words, cost: &Cost) -> String {
    let Some(other) = cost.other.as_ref().filter(|_| cost.margin() > 0) else { return words.get("nothing-better") };
    let had = had(case, words, &other.mv, other.card, &cost.mv);
    let mut parts = consequences(case, words, other);
    parts.truncate(1);
    parts.extend(level(words, cost, other));
    if parts.is_empty() {
        parts.push(score(words, cost, other));
    }
    let what = match &*parts {
        [first, second] => words.with("instead-and", &[("first", (&**first).into()), ("second", (&**second).into())]),
        _ => parts.swap_remove(0),
    };
    words.with("instead", &[("had", had.as_str().into()), ("what", what.as_str().into())])
}

/// Everything that the better move brings or spares, each as a clause, that most worth telling first.
pub fn consequences(case: &Case, words: &Words, other: &Other) -> Vec<String> {
    let brings = other.brings.iter().filter_map(|difference| brought(case, words, difference));
    brings.chain(other.spares.iter().filter_map(|difference| spared(case, words, difference))).collect()
}

/// What a decision cost, as a sentence.
pub fn cost_points(words: &Words, cost: &Cost) -> String {
    words.with("cost-points", &[("points", (cost.lost() / 10).into())])
}

/// The last words that were said to the player before a moment, as a line; `None` where nothing was.
pub fn just_before(play: &Play, words: &Words, moment: &Moment) -> Option<String> {
    let before = play.events().get(..moment.events.start)?.iter().rev();
    let said = before.take_while(|event| event.step + 1 == moment.step).find_map(|event| match event.what {
        Happening::Said(Line::Stock(_)) => None,
        Happening::Said(line) => Some(text_of(play.case(), line)),
        _ => None,
    })?;
    Some(words.with("just-before", &[("text", said.into())]))
}

/// A hint that came to nothing, as a line.
pub fn hint(case: &Case, words: &Words, hint: &MissedHint) -> String {
    match (cue_text(case, hint.cue), hint.fate) {
        (None, _) => words.get("hint-passed-signal"),
        (Some((_, cue)), Fate::Unperceived) => words.with("hint-lost", &[("cue", cue.into())]),
        (Some((_, cue)), _) => words.with("hint-passed", &[("cue", cue.into())]),
    }
}

/// The message with the name of a quality that has a curve.
pub const fn quality_key(quality: Quality) -> &'static str {
    match quality {
        Quality::Attention => "quality-attention",
        Quality::Trust => "quality-trust",
        Quality::Irritation => "quality-irritation",
        _ => "quality-interest",
    }
}

/// The qualities that a move changed enough to be told: before and after, 0–100, the largest change first.
pub fn shifts(before: &Levels, after: &Levels) -> Vec<(Quality, i64, i64)> {
    let mut all: Vec<(Quality, i64, i64)> = CURVES
        .into_iter()
        .map(|quality| (quality, before.get(quality).get(), after.get(quality).get()))
        .filter(|(_, before, after)| (after - before).abs() >= TELLING)
        .collect();
    all.sort_by_key(|(_, before, after)| Reverse((after - before).abs()));
    all.into_iter().map(|(quality, before, after)| (quality, hundredths(before), hundredths(after))).collect()
}

/// 0–100, rounded.
const fn hundredths(thousandths: i64) -> i64 {
    (thousandths + 5) / 10
}

/// The customer within a sentence.
fn who(case: &Case, words: &Words) -> String {
    match case.persona.pronoun {
        Pronoun::She => words.get("who-she"),
        Pronoun::He => words.get("who-he"),
        Pronoun::They => case.persona.name.as_str().to_owned(),
    }
}

/// A clause about the customer or someone else.
struct Clause<'a> {
    case: &'a Case,
    words: &'a Words,
}

impl Clause<'_> {
    fn who(&self, key: &str) -> String {
        self.words.with(key, &[("who", who(self.case, self.words).as_str().into())])
    }

    fn who_and(&self, key: &str, argument: &'static str, text: &str) -> String {
        self.words.with(key, &[("who", who(self.case, self.words).as_str().into()), (argument, text.into())])
    }

    fn name(&self, key: &str, at: crate::model::ContactIx) -> String {
        self.words.with(key, &[("name", name(self.case, at).into())])
    }

    fn cue(&self, key: &str, signal: &str, cue: CueRef) -> String {
        match cue_text(self.case, cue) {
            Some((_, text)) => self.words.with(key, &[("cue", text.into())]),
            None => self.words.get(signal),
        }
    }
}

/// What something else brings. What came of later moves only and is no news is left out.
fn brought(case: &Case, words: &Words, difference: &Difference) -> Option<String> {
    let clause = Clause { case, words };
    Some(match difference.what {
        Consequence::Tells(fact) => {
            let beat = case.beat(fact.problem, fact.layer, fact.beat)?;
            match &beat.fact {
                Some(fact) => clause.who_and("would-tell", "fact", fact.as_str()),
                None => clause.who("would-tell-more"),
            }
        }
        Consequence::Signals => clause.who("would-signal"),
        Consequence::Accepts => words.get("would-accept"),
        Consequence::Agrees(at) => {
            let step = case.scenario.next_steps.get(at.get())?;
            clause.who_and("would-agree", "text", step.text.as_str())
        }
        Consequence::HintMet(cue) => clause.cue("would-meet", "would-meet-signal", cue),
        Consequence::Opens(problem, _) => {
            clause.who_and("would-open", "problem", case.problem(problem)?.title.as_str())
        }
        Consequence::Sees(SilentQuestion::WhatIsInItForMe) => words.get("would-see"),
        Consequence::Sees(SilentQuestion::CanIGoOn) => words.get("would-assure"),
        Consequence::Convinced(_) => words.get("would-convince"),
        Consequence::Replies(at, _) => clause.name("would-interest", at),
        Consequence::Books(at) => clause.name("would-book", at),
        Consequence::Ends(Ending::Advance) => words.get("would-end-advance"),
        Consequence::Ends(Ending::Recontact) => words.get("would-end-recontact"),
        _ => return None,
    })
}

/// What something else spares.
fn spared(case: &Case, words: &Words, difference: &Difference) -> Option<String> {
    let clause = Clause { case, words };
    Some(match difference.what {
        Consequence::CutOff => clause.who("spare-cut-off"),
        Consequence::TooEarly => words.get("spare-early"),
        Consequence::HintMissed(cue) => clause.cue("spare-missed", "spare-missed-signal", cue),
        Consequence::SaidBackWrong => words.get("spare-wrong"),
        Consequence::Declines(_) => clause.who("spare-decline"),
        Consequence::Unconvinced(_) => words.get("spare-unconvinced"),
        Consequence::Breach(_) => words.get("spare-breach"),
        Consequence::BreaksOff | Consequence::Ends(Ending::BrokenOff) => clause.who("spare-break-off"),
        Consequence::TimeIsUp => words.get("spare-time"),
        Consequence::Ends(Ending::Left) => words.get("spare-left"),
        Consequence::Ends(Ending::Continuation) => words.get("spare-continuation"),
        Consequence::Replies(at, _) => clause.name("spare-reply", at),
        _ => return None,
    })
}

/// The quality in which the other move is better by most at once, as a clause.
fn level(words: &Words, cost: &Cost, other: &Other) -> Option<String> {
    let of = |levels: &Levels, quality| levels.get(quality).get();
    // Of irritation less is better.
    let sign = |quality| if quality == Quality::Irritation { -1 } else { 1 };
    let better = |quality: &Quality| sign(*quality) * (of(&other.after, *quality) - of(&cost.after, *quality));
    let quality = CURVES.into_iter().max_by_key(better).filter(|quality| better(quality) >= TELLING)?;
    let (before, after) = (of(&cost.before, quality), of(&other.after, quality));
    let key = match (after - before, sign(quality)) {
        (by, _) if by.abs() < TELLING => "level-holds",
        (by, 1) if by > 0 => "level-rises",
        (by, 1) if by < 0 => "level-falls-only",
        (by, _) if by > 0 => "level-rises-only",
        _ => "level-falls",
    };
    let quality = words.get(quality_key(quality));
    Some(words.with(key, &[("quality", quality.as_str().into()), ("level", hundredths(after).into())]))
}

/// The dimension in which the two courses differ most, as a clause; the total where it is a cap that tells.
fn score(words: &Words, cost: &Cost, other: &Other) -> String {
    let dimension = cost.by_dimension().into_iter().find(|(_, by)| *by > 0);
    let rounded = |score: Option<Thousandths>| hundredths(score.map_or(0, Thousandths::get)).into();
    if let Some((dimension, _)) = dimension {
        let name = words.get(&format!("dimension-{}", dimension.name()));
        let (own, other) = (cost.own.dimension(dimension), other.course.dimension(dimension));
        let scores = [("dimension", name.as_str().into()), ("other", rounded(other)), ("own", rounded(own))];
        words.with("instead-score", &scores)
    } else {
        let scores = [("other", rounded(Some(other.course.total))), ("own", rounded(Some(cost.own.total)))];
        words.with("instead-total", &scores)
    }
}
