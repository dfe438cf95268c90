//! A play in one look: what brought most, the one thing to change, and the points of a dimension put together.

use super::costs::{Cost, dearest};
use super::sentences::instead;
use super::timeline::{Moment, Timeline};
use super::whole::Debrief;
use crate::encounter::Rule;
use crate::model::{Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scoring::{Cap, Dimension, DimensionScore, PointKind, Scorecard};
use crate::speech;
use crate::words::Words;
use std::cmp::Reverse;

/// Points for the same thing by the same rule, gained or lost alike.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// What they are for.
    pub what: PointKind,
    /// The rule.
    pub rule: Rule,
    /// Thousandths of the dimension's score.
    pub worth: i64,
    /// How often.
    pub count: usize,
    /// The moments, in order of time.
    pub moments: Vec<&'a Moment>,
}

/// The points of a dimension put together, those that moved it most first.
pub fn groups(timeline: &Timeline, dimension: Dimension) -> Vec<Group<'_>> {
    let mut all: Vec<Group<'_>> = Vec::new();
    for (moment, scored) in timeline.points_of(dimension) {
        let point = &scored.point;
        let alike = |group: &&mut Group<'_>| {
            (group.what, group.rule, group.worth.signum()) == (point.what, point.rule, scored.worth.signum())
        };
        if let Some(group) = all.iter_mut().find(alike) {
            group.worth += scored.worth;
            group.count += 1;
            group.moments.extend(moment);
        } else {
            let moments = moment.into_iter().collect();
            all.push(Group { what: point.what, rule: point.rule, worth: scored.worth, count: 1, moments });
        }
    }
    all.sort_by_key(|group| Reverse(group.worth.abs()));
    for group in &mut all {
        group.moments.dedup_by_key(|moment| moment.step);
    }
    all
}

/// What brought most, by its share of the total.
pub fn best<'a>(card: &Scorecard, timeline: &'a Timeline) -> Option<(Dimension, Group<'a>)> {
    let of = |scored: &DimensionScore| {
        let dimension = scored.dimension;
        groups(timeline, dimension).into_iter().map(move |group| (dimension, group))
    };
    let all = card.dimensions.iter().flat_map(of).filter(|(_, group)| rounded(group.worth) > 0);
    all.max_by_key(|(dimension, group)| group.worth * dimension.weight())
}

/// The cap of a total, where it takes something.
pub fn taking(card: &Scorecard) -> Option<Cap> {
    card.cap.filter(|cap| cap.at < card.uncapped)
}

/// What went best, in one sentence.
pub fn best_in_words(words: &Words, card: &Scorecard, timeline: &Timeline) -> String {
    let Some((dimension, group)) = best(card, timeline) else { return words.get("record-best-none") };
    let (what, name) = (words.get(&speech::point_key(group.what)), dimension_name(words, dimension));
    let points =
        [("what", what.as_str().into()), ("dimension", name.as_str().into()), ("points", rounded(group.worth).into())];
    sentence(&words.with("record-best-is", &points))
}

/// The one thing to change, in one sentence: the cap where it takes more than any decision, or the dearest decision.
pub fn change_in_words(words: &Words, case: &Case, card: &Scorecard, debrief: &Debrief) -> String {
    let dearest = dearest(&debrief.costs, 1).first().copied();
    let lost = |cap: &Cap| card.uncapped.get() - cap.at.get();
    if let Some(cap) = taking(card).filter(|cap| dearest.is_none_or(|cost| lost(cap) > cost.lost())) {
        return cap_in_words(words, card, cap);
    }
    let (done, all) = debrief.progress;
    if !debrief.is_whole() {
        return words.with("record-progress", &[("done", done.into()), ("all", all.into())]);
    }
    let Some(cost) = dearest else { return words.get("debrief-no-costs") };
    at_its_time(words, case, debrief, cost)
}

fn at_its_time(words: &Words, case: &Case, debrief: &Debrief, cost: &Cost) -> String {
    let at = debrief.timeline.moment(cost.step).map_or_else(String::new, |moment| clock(moment.at));
    let text = instead(case, words, cost);
    words.with("record-change-is", &[("clock", at.as_str().into()), ("text", text.as_str().into())])
}

/// What a cap takes and why, in words.
pub fn cap_in_words(words: &Words, card: &Scorecard, cap: Cap) -> String {
    let most = [("most", hundredths(cap.at).into()), ("without", hundredths(card.uncapped).into())];
    words.with(speech::cap_key(cap.why), &most)
}

/// How sure it was told against how right it was: the message for it.
pub fn sure_key(sure: Thousandths, judged: Thousandths) -> &'static str {
    match hundredths(sure) - hundredths(judged) {
        -15..=15 => "record-sure-fits",
        16.. => "record-too-sure",
        _ => "record-too-unsure",
    }
}

/// The name of a dimension.
pub fn dimension_name(words: &Words, dimension: Dimension) -> String {
    words.get(&format!("dimension-{}", dimension.name()))
}

/// Thousandths as points of a hundred.
pub const fn rounded(worth: i64) -> i64 {
    if worth < 0 { (worth - 5) / 10 } else { (worth + 5) / 10 }
}

/// The same of a score.
pub const fn hundredths(value: Thousandths) -> i64 {
    rounded(value.get())
}

/// A number of points with its sign.
pub fn signed(points: i64) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        // The minus, not the hyphen.
        _ => format!("−{}", -points),
    }
}

/// Minutes and seconds.
pub fn clock(at: Seconds) -> String {
    format!("{}:{:02}", at.0 / 60, at.0 % 60)
}

/// With a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
