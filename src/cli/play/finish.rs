//! The end of a case: the scorecard in words.

use super::console::{Console, Stop};
use crate::encounter::event::{Line, Stock};
use crate::encounter::view::{cue_text, text_of};
use crate::encounter::{Play, Rule};
use crate::model::Thousandths;
use crate::scoring::{DimensionScore, PointKind, Scorecard, score};
use crate::speech;
use crate::words::Words;
use std::io::{BufRead, Write};

/// Tells what the play was worth, and why.
pub(super) fn show<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, play: &Play) -> Result<(), Stop> {
    let card = score(play);
    for line in lines(console.words, play, &card) {
        console.say(&line)?;
    }
    Ok(())
}

/// The scorecard as lines.
pub(super) fn lines(words: &Words, play: &Play, card: &Scorecard) -> Vec<String> {
    let mut lines = head(words, play, card);
    for dimension in card.dimensions.iter().chain(&card.reflection) {
        lines.push(String::new());
        lines.extend(dimension_lines(words, dimension));
    }
    let missed: Vec<&str> =
        card.missed_cues.iter().filter_map(|cue| cue_text(play.case(), cue.cue)).map(|(_, text)| text).collect();
    if !missed.is_empty() {
        lines.extend([String::new(), words.get("missed-cues")]);
        lines.extend(missed.iter().map(|text| format!("- {text}")));
    }
    if let Some(ending) = card.ending {
        let own = text_of(play.case(), Line::Ending(ending));
        let last = if own.is_empty() { words.get(speech::stock_key(Stock::YouLeft)) } else { own.to_owned() };
        lines.extend([String::new(), format!("{}: {last}", words.get("coach"))]);
    }
    lines
}

/// The total, and what it stands under.
pub(in crate::cli) fn head(words: &Words, play: &Play, card: &Scorecard) -> Vec<String> {
    let score = [("score", hundredths(card.total).into())];
    let level = words.get(&format!("help-{}", card.level.name()));
    let mut lines = vec![words.with("scorecard-total", &score)];
    if let Some(cap) = card.cap.filter(|cap| cap.at < card.uncapped) {
        let most = [("most", hundredths(cap.at).into()), ("without", hundredths(card.uncapped).into())];
        lines.push(words.with(speech::cap_key(cap.why), &most));
    }
    lines.push(words.with("scorecard-level", &[("level", level.as_str().into())]));
    if let Some(ending) = card.ending {
        lines.push(words.get(speech::ending_key(ending)));
    }
    if !card.hints.is_empty() {
        let count = i64::try_from(card.hints.len()).unwrap_or(i64::MAX);
        lines.push(words.with("scorecard-hints", &[("count", count.into())]));
    }
    let seed = play.seed().to_string();
    lines.push(words.with("scorecard-seed", &[("seed", seed.as_str().into())]));
    lines
}

fn dimension_lines(words: &Words, dimension: &DimensionScore) -> Vec<String> {
    let name = words.get(&format!("dimension-{}", dimension.dimension.name()));
    let score = hundredths(dimension.score);
    let mut lines = vec![words.with("dimension-score", &[("name", name.as_str().into()), ("score", score.into())])];
    for (sign, key) in [(1, "gained"), (-1, "lost"), (0, "nothing-for")] {
        for (what, rule, count) in together(dimension, sign) {
            let what = words.get(&speech::point_key(what));
            let rule = words.get(&speech::rule_key(rule));
            let arguments = [("what", what.as_str().into()), ("count", count.into()), ("rule", rule.as_str().into())];
            lines.push(words.with(key, &arguments));
        }
    }
    lines
}

/// The points of one sign, those for the same thing by the same rule together, with how often they came.
fn together(dimension: &DimensionScore, sign: i64) -> Vec<(PointKind, Rule, i64)> {
    let mut all: Vec<(PointKind, Rule, i64)> = Vec::new();
    for point in dimension.points.iter().filter(|point| point.amount.signum() == sign) {
        match all.iter_mut().find(|(what, rule, _)| (*what, *rule) == (point.what, point.rule)) {
            Some((.., count)) => *count += 1,
            None => all.push((point.what, point.rule, 1)),
        }
    }
    all
}

/// 0–100, rounded.
const fn hundredths(value: Thousandths) -> i64 {
    (value.get() + 5) / 10
}
