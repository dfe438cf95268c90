//! First and best of each case, and the plays one by one.

use super::super::export::{Export, Played};
use super::super::page::parts::{cell, close_table, number, open_table};
use super::super::tables::tenths;
use super::day;
use crate::debrief::rounded;
use crate::words::Words;
use jiff::tz::TimeZone;

/// The cases in the order in which they were first played, each with first, best and last total.
pub(super) fn cases(words: &Words, export: &Export, html: &mut String) {
    let keys = ["column-title", "results-times", "results-first", "results-best", "results-last"];
    open(words, html, "results-cases-note", &keys.map(|key| (key, key != "column-title")));
    for (case, plays) in by_case(export) {
        let totals: Vec<u16> = plays.iter().map(|played| played.result.total).collect();
        let of = |total: Option<&u16>| total.map(|total| rounded((*total).into()).to_string());
        html.push_str("<tr>");
        cell(html, export.title(case));
        number(html, Some(&plays.len().to_string()));
        for total in [totals.first(), totals.iter().max(), totals.last()] {
            number(html, of(total).as_deref());
        }
        html.push_str("</tr>\n");
    }
    close_table(html);
}

/// The plays of each case, in the order in which cases were first played.
pub(in crate::results) fn by_case(export: &Export) -> Vec<(&str, Vec<&Played>)> {
    let mut all: Vec<(&str, Vec<&Played>)> = Vec::new();
    for played in export.whole() {
        let case = played.result.case.as_str();
        match all.iter_mut().find(|(name, _)| *name == case) {
            Some((_, plays)) => plays.push(played),
            None => all.push((case, vec![played])),
        }
    }
    all
}

/// Every play, the newest first.
pub(super) fn plays(words: &Words, export: &Export, zone: &TimeZone, html: &mut String) {
    let keys = ["results-day", "column-title", "column-level", "column-agreed", "column-total"];
    open(words, html, "results-plays-note", &keys.map(|key| (key, key == "column-total")));
    for played in export.plays.iter().rev() {
        let result = &played.result;
        let level = format!("help-{}", result.level);
        html.push_str("<tr>");
        cell(html, &day(result.at, zone));
        let title = export.title(&result.case);
        let again = || words.with("results-again", &[("title", title.into())]);
        cell(html, &if result.from_a_moment { again() } else { title.to_owned() });
        cell(html, &if words.has(&level) { words.get(&level) } else { result.level.clone() });
        cell(html, &words.get(if result.agreed { "results-yes" } else { "results-no" }));
        number(html, Some(&tenths(result.total.into())));
        html.push_str("</tr>\n");
    }
    close_table(html);
}

fn open(words: &Words, html: &mut String, note: &str, keys: &[(&str, bool)]) {
    let heads: Vec<(String, bool)> = keys.iter().map(|(key, number)| (words.get(key), *number)).collect();
    let heads: Vec<(&str, bool)> = heads.iter().map(|(head, number)| (head.as_str(), *number)).collect();
    open_table(html, "cases", &words.get(note), &heads);
}
