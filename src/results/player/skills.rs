//! The curve of each skill, and what to practise next.

use super::super::export::Export;
use super::super::page::parts::{close_table, open_table, paragraph};
use crate::debrief::{dimension_name, rounded};
use crate::practice::DIMENSIONS;
use crate::records::MARK;
use crate::scenario::report::escape;
use crate::scoring::Dimension;
use crate::words::Words;
use std::fmt::Write as _;

/// So many of the last plays are what a skill is now.
const NOW: usize = 3;
/// So many plays are drawn of each skill; older ones are left to the table.
const DRAWN: usize = 60;
/// Skills that are named to practise.
const NEXT: usize = 2;
/// The size of a curve.
const SIZE: (f64, f64) = (420.0, 56.0);

/// The scores of a skill, oldest first.
pub(in crate::results) fn scores(export: &Export, skill: Dimension) -> Vec<i64> {
    export.whole().filter_map(|played| played.result.dimension(skill)).map(i64::from).collect()
}

/// What a skill is now: the mean of its last [`NOW`] scores.
pub(in crate::results) fn now(scores: &[i64]) -> Option<i64> {
    let last = &scores[scores.len().saturating_sub(NOW)..];
    let count = i64::try_from(last.len()).ok().filter(|count| *count > 0)?;
    Some((last.iter().sum::<i64>() + count / 2) / count)
}

/// Each skill with its curve and what it is now.
pub(super) fn skills(words: &Words, export: &Export, html: &mut String) {
    let heads = ["page-skill", "results-curve", "results-now"].map(|key| (words.get(key), key == "results-now"));
    let heads: Vec<(&str, bool)> = heads.iter().map(|(head, number)| (head.as_str(), *number)).collect();
    let note = words.with("results-skills-note", &[("mark", rounded(MARK.into()).into())]);
    open_table(html, "skills", &note, &heads);
    let lowest = below(export).first().map(|(_, skill)| *skill);
    for skill in DIMENSIONS {
        let scores = scores(export, skill);
        let Some(now) = now(&scores) else { continue };
        let (name, low) = (dimension_name(words, skill), now < i64::from(MARK));
        let marked = if lowest == Some(skill) { " class=\"marked\"" } else { "" };
        let _ = write!(html, "<tr{marked}><th scope=\"row\">{}</th><td>", escape(&name));
        let about = [("skill", name.as_str().into()), ("count", scores.len().into()), ("now", rounded(now).into())];
        curve(&words.with("results-curve-of", &about), &scores, low, html);
        let _ = writeln!(html, "</td><td class=\"number large\">{}</td></tr>", rounded(now));
    }
    close_table(html);
}

/// A curve with the mark as a dashed line and a dot at its end.
fn curve(about: &str, scores: &[i64], low: bool, html: &mut String) {
    let scores = &scores[scores.len().saturating_sub(DRAWN)..];
    let last = f64::from(u32::try_from(scores.len()).unwrap_or(1).saturating_sub(1).max(1));
    let up = |score: i64| {
        let score = u32::try_from(score.clamp(0, 1000)).unwrap_or(0);
        SIZE.1 - 8.0 - (SIZE.1 - 16.0) * f64::from(score) / 1000.0
    };
    let at = |n: u32, score: i64| {
        // A single play stands at the end, where the present is.
        let across = if scores.len() == 1 { 1.0 } else { f64::from(n) / last };
        (8.0 + (SIZE.0 - 16.0) * across, up(score))
    };
    let points: Vec<(f64, f64)> = (0..).zip(scores).map(|(n, score)| at(n, *score)).collect();
    let class = if low { " class=\"low\"" } else { "" };
    let _ = write!(
        html,
        "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" style=\"max-width:{}px\"><g{class}>",
        SIZE.0,
        SIZE.1,
        escape(about),
        SIZE.0
    );
    let mark = up(i64::from(MARK));
    let _ = write!(html, "<line class=\"mark\" x1=\"8\" x2=\"{}\" y1=\"{mark}\" y2=\"{mark}\"/>", SIZE.0 - 8.0);
    let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = write!(html, "<polyline class=\"line\" points=\"{}\"/>", line.join(" "));
    if let Some((x, y)) = points.last() {
        let _ = write!(html, "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\"/>");
    }
    html.push_str("</g></svg>");
}

/// The skills that are below the mark now, the lowest first.
fn below(export: &Export) -> Vec<(i64, Dimension)> {
    let below = |skill: Dimension| Some((now(&scores(export, skill))?, skill)).filter(|(now, _)| *now < MARK.into());
    let mut all: Vec<(i64, Dimension)> = DIMENSIONS.into_iter().filter_map(below).collect();
    all.sort_by_key(|(now, _)| *now);
    all
}

/// The skills that are furthest below the mark now.
pub(super) fn next(words: &Words, export: &Export, html: &mut String) {
    let all = below(export);
    if all.is_empty() {
        paragraph(html, "", &words.get("results-all-well"));
        return;
    }
    html.push_str("<ul class=\"cards\">\n");
    for (now, skill) in all.into_iter().take(NEXT) {
        let name = dimension_name(words, skill);
        let text = words.with("results-below", &[("skill", name.as_str().into()), ("score", rounded(now).into())]);
        let _ = writeln!(html, "<li>{}</li>", escape(&text));
    }
    html.push_str("</ul>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_is_the_mean_of_the_last_three() {
        assert_eq!(now(&[]), None);
        assert_eq!(now(&[100]), Some(100));
        assert_eq!(now(&[900, 100, 200, 301]), Some(200));
    }
}
