//! Every move in order of time, with what it did to the customer.

use super::super::page::parts::{cell, close_table, number, open_table};
use super::Told;
use crate::debrief::{Fate, Moment, clock, did, quality_key, shifts};
use std::fmt::Write as _;

/// The encounters one after the other, each with its moves.
pub(super) fn course(told: &Told<'_>, html: &mut String) {
    let (words, timeline) = (told.words, &told.debrief.timeline);
    let heads = ["page-move", "page-time", "page-done", "page-moved"].map(|key| words.get(key));
    for stretch in timeline.stretches.iter().filter(|stretch| stretch.first <= stretch.last) {
        let name = words.get(&format!("encounter-{}", stretch.kind.name()));
        let [step, time, done, moved] = &heads;
        let heads = [(step.as_str(), true), (time.as_str(), true), (done.as_str(), false), (moved.as_str(), false)];
        open_table(html, "course", &name, &heads);
        for moment in (stretch.first..=stretch.last).filter_map(|step| timeline.moment(step)) {
            row(told, moment, html);
        }
        close_table(html);
    }
}

fn row(told: &Told<'_>, moment: &Moment, html: &mut String) {
    let timeline = &told.debrief.timeline;
    let passed = timeline.missed_at(moment.step).any(|hint| hint.fate != Fate::Unperceived);
    let _ = write!(html, "<tr{}>", if passed { " class=\"marked\"" } else { "" });
    number(html, Some(&moment.step.to_string()));
    number(html, Some(&clock(moment.at)));
    let mut what = did(told.case(), told.words, &moment.mv, moment.card);
    if passed {
        let _ = write!(what, ". {}", told.words.get("record-missed-here"));
    }
    cell(html, &what);
    let all = shifts(&timeline.levels(moment.step - 1), &moment.levels).into_iter();
    let each = all.map(|(quality, from, to)| format!("{} {from} → {to}", told.words.get(quality_key(quality))));
    cell(html, &each.collect::<Vec<_>>().join(", "));
    html.push_str("</tr>\n");
}
