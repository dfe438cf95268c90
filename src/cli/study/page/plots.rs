//! The plots of the page, as SVG. Colours come from the page's style, so that they follow light and dark.

use super::points;
use crate::players::Kind;
use crate::players::study::{PASS_MARK, Row, Study};
use crate::scenario::report::escape;
use std::fmt::Write as _;

/// A plot's head: its size, its name, and what it shows for those who cannot see it.
fn open(html: &mut String, id: &str, (width, height): (u32, u32), title: &str, about: &str) {
    let _ = write!(
        html,
        "<figure class=\"plot\">\n<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n\
         <title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n",
        escape(title),
        escape(about)
    );
}

fn close(html: &mut String, caption: &str) {
    let _ = writeln!(html, "</svg>\n<figcaption>{caption}</figcaption>\n</figure>");
}

/// Where the scale of totals begins and ends in the plot of distributions.
const LEFT: i64 = 250;
const RIGHT: i64 = 690;
const ROW: usize = 24;

fn x_of(total: i64) -> i64 {
    LEFT + (RIGHT - LEFT) * total / 1000
}

/// One strip for each player: how often each twentieth of the scale was reached, and the mean.
pub(super) fn distributions(n: usize, study: &Study, html: &mut String) {
    let rows: Vec<&Row> = study.players.iter().collect();
    let height = u32::try_from(rows.len() * ROW + 50).unwrap_or(u32::MAX);
    let about: Vec<String> = rows.iter().map(|row| format!("{} {}", row.name, points(row.mean))).collect();
    html.push_str("<div class=\"wide\">\n");
    open(
        html,
        &format!("dist-{n}"),
        (760, height),
        "Totals of every player",
        &format!("Mean totals: {}.", about.join("; ")),
    );
    scale(rows.len() * ROW + 8, html);
    for (place, row) in rows.iter().enumerate() {
        strip(place * ROW + 6, row, html);
    }
    close(
        html,
        "Each strip is one player: bars show how many plays ended in each twentieth of the scale, the dot is the mean. The dashed line is the pass mark.",
    );
    html.push_str("</div>\n");
}

fn scale(bottom: usize, html: &mut String) {
    for total in (0..=1000).step_by(200) {
        let x = x_of(total);
        let _ = writeln!(html, "<line class=\"grid\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{bottom}\"/>");
        let _ = writeln!(
            html,
            "<text class=\"axis\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
            bottom + 18,
            total / 10
        );
    }
    let x = x_of(PASS_MARK);
    let _ = writeln!(html, "<line class=\"mark\" x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{bottom}\"/>");
}

fn strip(top: usize, row: &Row, html: &mut String) {
    let middle = top + ROW / 2;
    let _ = writeln!(
        html,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>",
        LEFT - 10,
        middle + 4,
        escape(&short(row))
    );
    let most = row.spread.iter().copied().max().unwrap_or(0).max(1);
    for (place, count) in row.spread.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = (ROW as u64 - 6) * u64::from(*count) / u64::from(most);
        let height = height.max(1);
        let x = x_of(i64::try_from(place).unwrap_or(0) * 50);
        let y = top as u64 + ROW as u64 - 4 - height;
        let width = (RIGHT - LEFT) / 20 - 2;
        let class = class_of(row.kind);
        let _ =
            writeln!(html, "<rect class=\"{class}\" x=\"{}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>", x + 1);
    }
    let x = x_of(row.mean);
    let _ = writeln!(html, "<circle class=\"mean\" cx=\"{x}\" cy=\"{}\" r=\"4\"/>", top + ROW - 7);
    let _ =
        writeln!(html, "<text class=\"axis\" x=\"{}\" y=\"{}\">{}</text>", RIGHT + 12, middle + 4, points(row.mean));
}

/// A name that fits beside a strip.
fn short(row: &Row) -> String {
    let name =
        row.name.replace("patient, ", "").replace("no implication or need-payoff questions", "no deep questions");
    let name = name.replace("exploiter: ", "trick: ").replace(" (sees the score)", "");
    if row.kind == Kind::Patient { "patient player".into() } else { name }
}

const fn class_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Patient | Kind::Oracle => "good",
        Kind::Flawed(_) => "flaw",
        Kind::Noisy(_) | Kind::Habits(..) => "noise",
        Kind::Exploiter(_) => "trick",
        _ => "novice",
    }
}

/// The frame of a small plot: both axes from 0 to 100.
const SMALL: (u32, u32) = (360, 240);

fn place((x, y): (f64, f64)) -> (f64, f64) {
    (46.0 + 296.0 * x, 196.0 - 176.0 * y)
}

fn frame(html: &mut String, bottom: &str, side: [&str; 6]) {
    for (step, label) in (0..=5).zip(side) {
        let y = f64::from(step) / 5.0;
        let (x1, at) = place((0.0, y));
        let (x2, _) = place((1.0, y));
        let _ = writeln!(html, "<line class=\"grid\" x1=\"{x1:.0}\" x2=\"{x2:.0}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/>");
        let _ =
            writeln!(html, "<text class=\"axis\" x=\"40\" y=\"{:.1}\" text-anchor=\"end\">{label}</text>", at + 4.0);
    }
    let _ = writeln!(html, "<text class=\"axis\" x=\"194\" y=\"234\" text-anchor=\"middle\">{bottom}</text>");
}

fn curve(html: &mut String, all: &[(f64, f64)]) {
    let at: Vec<String> = all.iter().map(|one| place(*one)).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = writeln!(html, "<polyline class=\"curve\" points=\"{}\"/>", at.join(" "));
    for (x, y) in all.iter().map(|one| place(*one)) {
        let _ = writeln!(html, "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"/>");
    }
}

fn below(html: &mut String, x: f64, text: &str) {
    let (x, _) = place((x, 0.0));
    let _ = writeln!(html, "<text class=\"axis\" x=\"{x:.1}\" y=\"214\" text-anchor=\"middle\">{text}</text>");
}

/// More noise, less score.
pub(super) fn ladder(n: usize, study: &Study, html: &mut String) {
    let Some(ladder) = &study.ladder else { return };
    let rungs: Vec<String> =
        ladder.rungs.iter().map(|(noise, mean)| format!("{} % at random {}", noise / 10, points(*mean))).collect();
    open(html, &format!("ladder-{n}"), SMALL, "Noise ladder", &format!("Mean totals: {}.", rungs.join("; ")));
    frame(html, "moves made at random, %", ["0", "20", "40", "60", "80", "100"]);
    let scaled = |noise: u16| f64::from(noise) / 750.0;
    #[expect(clippy::cast_precision_loss, reason = "a score of 0–1000")]
    let at: Vec<(f64, f64)> =
        ladder.rungs.iter().map(|(noise, mean)| (scaled(*noise), *mean as f64 / 1000.0)).collect();
    curve(html, &at);
    for noise in [0, 200, 450, 750] {
        below(html, scaled(noise), &(noise / 10).to_string());
    }
    close(
        html,
        &format!(
            "Mean total by noise. Rank correlation {} of the means, {} of single plays.",
            ladder.of_means, ladder.of_plays
        ),
    );
}

/// How sure the mean of so many runs is.
pub(super) fn reliability(n: usize, study: &Study, html: &mut String) {
    let Some(found) = &study.reliability else { return };
    let about: Vec<String> = (1..).zip(&found.by_runs).map(|(runs, figure)| format!("{runs} runs {figure}")).collect();
    open(html, &format!("runs-{n}"), SMALL, "Reliability by number of runs", &about.join("; "));
    frame(html, "runs whose mean is taken", ["0", ".20", ".40", ".60", ".80", "1.00"]);
    for (value, class) in [(0.75, "mark"), (0.9, "mark")] {
        let ((x1, y), (x2, _)) = (place((0.0, value)), place((1.0, value)));
        let _ = writeln!(html, "<line class=\"{class}\" x1=\"{x1:.0}\" x2=\"{x2:.0}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>");
    }
    let at: Vec<(f64, f64)> =
        (0_u8..).zip(&found.by_runs).map(|(n, figure)| (f64::from(n) / 9.0, figure.as_f64())).collect();
    curve(html, &at);
    for runs in [1_u8, 4, 7, 10] {
        below(html, f64::from(runs - 1) / 9.0, &runs.to_string());
    }
    close(
        html,
        &format!(
            "Reliability of the mean of some runs by people who are not the same every day (one run: ICC {}). The dashed lines are .75 and .90, to certify. Of players who are the same every day it is {}.",
            found.one_run, found.of_the_case
        ),
    );
}
