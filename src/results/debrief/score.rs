//! The score by dimension with what its points are for, and what is worth practising next.

use super::super::page::parts::{bar, close_table, open_table, paragraph};
use super::Told;
use crate::debrief::{Group, cap_in_words, clock, dimension_name, groups, hundredths, rounded, signed, taking};
use crate::practice::DIMENSIONS;
use crate::scenario::report::escape;
use crate::scoring::{Dimension, DimensionScore};
use crate::speech;
use crate::words::Words;
use std::fmt::Write as _;

/// How many dimensions are named to practise.
const NEXT: usize = 2;

/// Each dimension with its bar and its points.
pub(super) fn score(told: &Told<'_>, html: &mut String) {
    let (words, card) = (told.words, told.card);
    if let Some(cap) = taking(card) {
        paragraph(html, "needs", &cap_in_words(words, card, cap));
    }
    let heads = ["page-skill", "page-score", "page-points"].map(|key| words.get(key));
    let [skill, score, points] = &heads;
    let heads = [(skill.as_str(), false), (score.as_str(), true), ("", false), (points.as_str(), false)];
    open_table(html, "scores", &words.get("page-score-note"), &heads);
    for dimension in card.dimensions.iter().chain(&card.reflection) {
        row(told, dimension, html);
    }
    close_table(html);
    if card.dimension(Dimension::Relationship).is_some() {
        paragraph(html, "quiet", &words.get("page-value-note"));
    }
}

fn row(told: &Told<'_>, dimension: &DimensionScore, html: &mut String) {
    let (words, score) = (told.words, hundredths(dimension.score));
    let _ = write!(
        html,
        "<tr><th scope=\"row\">{}</th><td class=\"number\">{score}</td><td class=\"bars\">{}</td><td>",
        escape(&dimension_name(words, dimension.dimension)),
        bar(score)
    );
    let groups = groups(&told.debrief.timeline, dimension.dimension);
    let lines: Vec<String> =
        groups.iter().filter(|group| rounded(group.worth) != 0).map(|group| line(words, group)).collect();
    if lines.is_empty() {
        html.push_str(&escape(&words.get("no-points")));
    }
    html.push_str(&lines.join("<br>"));
    html.push_str("</td></tr>\n");
}

/// Points for one thing: how many, what for, and at which times.
fn line(words: &Words, group: &Group<'_>) -> String {
    let what = words.get(&speech::point_key(group.what));
    let times = [("what", what.as_str().into()), ("count", group.count.into())];
    let text = if group.count > 1 { words.with("record-times", &times) } else { what.clone() };
    let at: Vec<String> = group.moments.iter().map(|moment| clock(moment.at)).collect();
    let at = if at.is_empty() { String::new() } else { format!(" <span class=\"quiet\">{}</span>", at.join(", ")) };
    format!("<strong>{}</strong> {}{at}", signed(rounded(group.worth)), escape(&text))
}

/// The lowest dimensions, each with the rule by which most was lost, and where the play can be taken up again.
pub(super) fn next(told: &Told<'_>, html: &mut String) {
    let words = told.words;
    // What a relationship is worth follows from the others, and is nothing to practise by itself.
    let is_skill = |dimension: &&DimensionScore| DIMENSIONS.contains(&dimension.dimension);
    let mut lowest: Vec<&DimensionScore> = told.card.dimensions.iter().filter(is_skill).collect();
    lowest.sort_by_key(|dimension| dimension.score);
    html.push_str("<ul class=\"cards\">\n");
    for dimension in lowest.into_iter().take(NEXT) {
        let (name, score) = (dimension_name(words, dimension.dimension), hundredths(dimension.score));
        let told_score = words.with("dimension-score", &[("name", name.as_str().into()), ("score", score.into())]);
        let _ = write!(html, "<li><p><strong>{}</strong></p>", escape(&told_score));
        let all = groups(&told.debrief.timeline, dimension.dimension);
        // Where nothing was lost, something was left undone; the rule of the largest point says what it is about.
        let lost = all.iter().filter(|group| group.worth < 0).min_by_key(|group| group.worth);
        let rule = lost.or(all.first()).map_or("no-points".to_owned(), |group| speech::rule_key(group.rule));
        paragraph(html, "", &words.get(&rule));
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n");
    let dearest = crate::debrief::dearest(&told.debrief.costs, 1);
    let again = dearest.first().and_then(|cost| told.debrief.timeline.moment(cost.step));
    if let Some(moment) = again {
        let at = clock(moment.at);
        paragraph(html, "", &words.with("page-again", &[("clock", at.as_str().into())]));
    }
}
