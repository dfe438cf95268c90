//! The customer's attention, interest, trust and irritation from move to move, drawn as SVG in the page itself.

use super::Told;
use crate::debrief::{CURVES, Fate, Levels, Timeline, clock};
use crate::model::Quality;
use crate::scenario::report::escape;
use std::fmt::Write as _;

/// The drawing, and the plot within it: left, top, width, height.
const SIZE: (f64, f64) = (920.0, 272.0);
const PLOT: (f64, f64, f64, f64) = (40.0, 30.0, 700.0, 210.0);
/// The least distance between two names at the right, and between two times below.
const NAMES: f64 = 20.0;
const TIMES: f64 = 56.0;

/// The curves with a caption. Moves stand one beside the other, whatever time they took.
pub(super) fn curves(told: &Told<'_>, html: &mut String) {
    let (words, timeline) = (told.words, &told.debrief.timeline);
    if timeline.moments.is_empty() {
        super::paragraph(html, "", &words.get("record-nothing-done"));
        return;
    }
    let about = words.with("record-curves", &[("text", "".into())]);
    let _ = writeln!(
        html,
        "<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">",
        SIZE.0,
        SIZE.1,
        escape(about.trim())
    );
    ground(html);
    stretches(told, html);
    for quality in CURVES {
        curve(timeline, quality, html);
    }
    names(told, html);
    passed_by(timeline, html);
    times(timeline, html);
    let _ = writeln!(html, "</svg>\n<figcaption>{}</figcaption>\n</figure>", escape(&words.get("page-curves-note")));
}

/// The place of a step: the first at the left edge, the last at the right.
fn across(timeline: &Timeline, step: u16) -> f64 {
    let last = u16::try_from(timeline.moments.len()).unwrap_or(u16::MAX).max(1);
    PLOT.0 + PLOT.2 * f64::from(step) / f64::from(last)
}

/// The height of a level, 0–1000.
fn up(level: i64) -> f64 {
    let level = u32::try_from(level.clamp(0, 1000)).unwrap_or(0);
    PLOT.1 + PLOT.3 * (1.0 - f64::from(level) / 1000.0)
}

fn ground(html: &mut String) {
    let (left, top, wide, high) = PLOT;
    let _ =
        writeln!(html, "<rect class=\"well\" x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"3\"/>");
    for level in [0, 250, 500, 750, 1000] {
        let y = up(level);
        let _ = writeln!(
            html,
            "<line class=\"grid\" x1=\"{left}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>\
             <text class=\"soft\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
            left + wide,
            left - 8.0,
            y + 5.0,
            level / 10
        );
    }
}

/// Where one encounter ends and the next begins, with their names.
fn stretches(told: &Told<'_>, html: &mut String) {
    let timeline = &told.debrief.timeline;
    for stretch in timeline.stretches.iter().filter(|stretch| stretch.first <= stretch.last) {
        let (from, to) = (across(timeline, stretch.first - 1), across(timeline, stretch.last));
        if stretch.first > 1 {
            let _ = writeln!(
                html,
                "<line class=\"mark\" x1=\"{from:.1}\" x2=\"{from:.1}\" y1=\"{}\" y2=\"{}\"/>",
                PLOT.1,
                PLOT.1 + PLOT.3
            );
        }
        let name = told.words.get(&format!("encounter-{}", stretch.kind.name()));
        // A name that would run into the next is left to the course below.
        #[expect(clippy::cast_precision_loss, reason = "the letters of a short name")]
        let fits = name.chars().count() as f64 * 7.5 < to - from;
        if fits {
            let _ = writeln!(html, "<text x=\"{:.1}\" y=\"{}\">{}</text>", from + 4.0, PLOT.1 - 10.0, escape(&name));
        }
    }
}

fn curve(timeline: &Timeline, quality: Quality, html: &mut String) {
    let level = |levels: &Levels| up(levels.get(quality).get());
    let mut points = format!("{:.1},{:.1}", across(timeline, 0), level(&timeline.start));
    for moment in &timeline.moments {
        let _ = write!(points, " {:.1},{:.1}", across(timeline, moment.step), level(&moment.levels));
    }
    let _ = writeln!(html, "<polyline class=\"curve {}\" points=\"{points}\"/>", class(quality));
}

const fn class(quality: Quality) -> &'static str {
    match quality {
        Quality::Attention => "attention",
        Quality::Trust => "trust",
        Quality::Irritation => "irritation",
        _ => "interest",
    }
}

/// The names of the curves at their ends, moved apart where they would lie on each other.
fn names(told: &Told<'_>, html: &mut String) {
    let timeline = &told.debrief.timeline;
    let last = timeline.moments.last().map_or(timeline.start, |moment| moment.levels);
    let mut ends: Vec<(Quality, f64, i64)> = CURVES
        .into_iter()
        .map(|quality| (quality, up(last.get(quality).get()) + 5.0, crate::debrief::hundredths(last.get(quality))))
        .collect();
    ends.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut lowest = f64::NEG_INFINITY;
    let over = (0..ends.len()).fold(0.0_f64, |over, n| {
        let at = ends[n].1.max(lowest + NAMES);
        lowest = at;
        ends[n].1 = at;
        over.max(at - (PLOT.1 + PLOT.3 + 5.0))
    });
    let left = PLOT.0 + PLOT.2 + 10.0;
    for (quality, at, level) in ends {
        let (at, class) = (at - over, class(quality));
        let name = escape(&told.words.get(&format!("signal-{class}")));
        let _ = writeln!(
            html,
            "<line class=\"curve {class}\" x1=\"{left}\" x2=\"{}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
             <text x=\"{}\" y=\"{at:.1}\">{name} {level}</text>",
            left + 24.0,
            left + 32.0,
            y = at - 5.0
        );
    }
}

/// A mark above each move that a hint went by at.
fn passed_by(timeline: &Timeline, html: &mut String) {
    let noticed = timeline.missed.iter().filter(|hint| hint.fate != Fate::Unperceived);
    for step in noticed.filter_map(|hint| hint.passed_by) {
        let x = across(timeline, step);
        let _ = writeln!(html, "<path class=\"passed-by\" d=\"M{:.1} {y} h10 l-5 9 z\"/>", x - 5.0, y = PLOT.1 - 1.0);
    }
}

/// Times below the plot, as many as have room. They begin anew with each encounter.
fn times(timeline: &Timeline, html: &mut String) {
    let mut right = f64::NEG_INFINITY;
    for moment in &timeline.moments {
        let x = across(timeline, moment.step);
        if x - right >= TIMES {
            right = x;
            let _ = writeln!(
                html,
                "<text class=\"soft\" x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                PLOT.1 + PLOT.3 + 22.0,
                clock(moment.at)
            );
        }
    }
}
