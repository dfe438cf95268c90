//! Hints that went by, and decisions beside another that was open.

use super::super::page::parts::{paragraph, sheet};
use super::Told;
use crate::debrief::{Cost, Fate, MissedHint, clock, consequences, cost_points, dearest, did, hint, instead};
use crate::scenario::report::escape;
use crate::speech;
use std::fmt::Write as _;

/// How many decisions are told of, and how many further consequences of each.
const DECISIONS: usize = 6;
const FURTHER: usize = 2;

/// The hints that went by, if there were any.
pub(super) fn missed(told: &Told<'_>, html: &mut String) {
    let missed = &told.debrief.timeline.missed;
    if missed.is_empty() {
        return;
    }
    sheet(html, &told.words.get("debrief-missed"), |html| {
        html.push_str("<ul class=\"cards\">\n");
        for hint in missed {
            one_hint(told, hint, html);
        }
        html.push_str("</ul>\n");
    });
}

fn one_hint(told: &Told<'_>, missed: &MissedHint, html: &mut String) {
    let words = told.words;
    let text = hint(told.case(), words, missed);
    let _ = write!(html, "<li><p>{} {}</p>", time(told, missed.passed_by), escape(&text));
    if missed.fate != Fate::Unperceived {
        let wants = words.get(speech::wants_key(missed.wants));
        paragraph(html, "quiet", &words.with("record-meant", &[("wants", wants.as_str().into())]));
    }
    html.push_str("</li>\n");
}

/// When a move was made, in front of a line; nothing where there was none.
fn time(told: &Told<'_>, step: Option<u16>) -> String {
    let at = step.and_then(|step| told.debrief.timeline.moment(step)).map(|moment| clock(moment.at));
    format!("<span class=\"time\">{}</span>", at.unwrap_or_default())
}

/// The decisions from which another way led furthest.
pub(super) fn costs(told: &Told<'_>, html: &mut String) {
    let words = told.words;
    let dearest = dearest(&told.debrief.costs, DECISIONS);
    if dearest.is_empty() {
        paragraph(html, "", &words.get("debrief-no-costs"));
        return;
    }
    html.push_str("<ul class=\"cards\">\n");
    for cost in dearest {
        one_cost(told, cost, html);
    }
    html.push_str("</ul>\n");
    paragraph(html, "quiet", &words.get("debrief-careful"));
}

fn one_cost(told: &Told<'_>, cost: &Cost, html: &mut String) {
    let (words, case) = (told.words, told.case());
    let what = did(case, words, &cost.mv, cost.card);
    let _ = write!(html, "<li><p>{} <strong>{}</strong></p>", time(told, Some(cost.step)), escape(&what));
    paragraph(html, "", &format!("{} {}", instead(case, words, cost), cost_points(words, cost)));
    let all = cost.other.as_ref().map(|other| consequences(case, words, other)).unwrap_or_default();
    let further: Vec<String> = all.into_iter().skip(1).take(FURTHER).collect();
    if !further.is_empty() {
        let list = further.join("; ");
        paragraph(html, "quiet", &words.with("record-further", &[("list", list.as_str().into())]));
    }
    html.push_str("</li>\n");
}
