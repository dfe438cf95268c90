//! The tables of the page.

use super::points;
use crate::players::coverage::Sort;
use crate::players::study::{Discrimination, Row, Study};
use crate::scenario::report::escape;
use std::fmt::Write as _;

/// The means of every dimension, one row for each player; darker is more.
pub(super) fn profile(study: &Study, html: &mut String) {
    let Some(first) = study.players.first() else { return };
    html.push_str("<div class=\"wide\"><table class=\"profile\">\n<caption>Mean of each dimension, 0–100, and the chance that a play of the patient player beats one of this player (AUC)</caption>\n<thead><tr><th scope=\"col\">player</th>");
    for (dimension, _) in &first.dimensions {
        let _ = write!(html, "<th scope=\"col\">{}</th>", dimension.name());
    }
    html.push_str("<th scope=\"col\">total</th><th scope=\"col\">AUC</th></tr></thead>\n<tbody>\n");
    for row in &study.players {
        profile_row(row, html);
    }
    html.push_str("</tbody></table></div>\n");
}

fn profile_row(row: &Row, html: &mut String) {
    let _ = write!(html, "<tr><th scope=\"row\">{}</th>", escape(&row.name));
    for (dimension, mean) in &row.dimensions {
        let own = row.own.is_some_and(|(own, _)| own == *dimension);
        let class = if own { " class=\"own\"" } else { "" };
        let _ = write!(html, "<td{class} style=\"--share:{}%\">{}</td>", mean / 10, mean / 10);
    }
    let _ = write!(html, "<td style=\"--share:{}%\"><strong>{}</strong></td>", row.mean / 10, points(row.mean));
    let auc = row.against.map_or("–".to_owned(), |auc| auc.value.to_string());
    let _ = writeln!(html, "<td>{auc}</td></tr>");
}

/// What must hold, and the author's expectations.
pub(super) fn checks(study: &Study, html: &mut String) {
    html.push_str("<ul class=\"checks\">\n");
    for check in &study.checks {
        let narrowly = if check.narrowly { "narrowly: " } else { "" };
        item(check.holds, &format!("{narrowly}{}", check.what), html);
    }
    for one in &study.expectations {
        let what = format!("the author expects that {}", one.sentence());
        item(one.holds != Some(false), &what, html);
    }
    html.push_str("</ul>\n");
}

fn item(holds: bool, what: &str, html: &mut String) {
    let (class, word) = if holds { ("good", "holds") } else { ("bad", "fails") };
    let _ = writeln!(html, "<li class=\"{class}\"><strong>{word}</strong> {}</li>", escape(what));
}

/// So many of a list are shown at each end.
const SHOWN: usize = 10;

/// Moves and choices that go with a high or a low total.
pub(super) fn discrimination(study: &Study, html: &mut String) {
    html.push_str("<div class=\"pair\">\n");
    bars("Moves", &study.moves, html);
    bars("Choices", &study.choices, html);
    html.push_str("</div>\n<p>Correlation with the total over the patient player, each fault and each rung of noise; for a choice it is the point-biserial one.</p>\n");
    html.push_str("<ul>\n");
    for tell in &study.tells {
        let _ = writeln!(
            html,
            "<li>The {} option is right in {} of {} sets; {:.1} would be by chance.</li>",
            tell.chosen,
            tell.right,
            tell.sets,
            tell.by_chance.as_f64()
        );
    }
    html.push_str("</ul>\n");
}

fn bars(caption: &str, all: &[Discrimination], html: &mut String) {
    let _ = writeln!(
        html,
        "<div class=\"wide\"><table class=\"bars\">\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\">what</th><th scope=\"col\">made in</th><th scope=\"col\">with total</th></tr></thead>\n<tbody>"
    );
    let left_out = all.len().saturating_sub(2 * SHOWN);
    for (n, one) in all.iter().enumerate() {
        if left_out > 0 && n == SHOWN {
            let _ = writeln!(html, "<tr><td colspan=\"3\">… {left_out} between …</td></tr>");
        }
        if n < SHOWN || n >= SHOWN + left_out {
            let class = if one.with_total.get() < 0 { "low" } else { "high" };
            let (share, size) = (one.share.get() / 10, one.with_total.get().unsigned_abs() / 10);
            let _ = writeln!(
                html,
                "<tr><th scope=\"row\">{}</th><td>{share} %</td><td class=\"{class}\" style=\"--share:{size}%\">{}</td></tr>",
                escape(&one.what),
                one.with_total
            );
        }
    }
    html.push_str("</tbody></table></div>\n");
}

/// The ends of each dimension.
pub(super) fn ends(study: &Study, html: &mut String) {
    html.push_str("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">dimension</th><th scope=\"col\">worst</th><th scope=\"col\">best</th><th scope=\"col\">plays reach</th><th scope=\"col\">with the rest</th><th scope=\"col\">how the best was found</th></tr></thead>\n<tbody>\n");
    for ends in &study.ends {
        let with_rest = study.item_totals.iter().find(|item| item.dimension == ends.dimension);
        let with_rest = with_rest.and_then(|item| item.with_rest).map_or("–".to_owned(), |figure| figure.to_string());
        let _ = writeln!(
            html,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}–{}</td><td>{with_rest}</td><td class=\"words\">{}</td></tr>",
            ends.dimension.name(),
            ends.worst.value,
            ends.best.value,
            points(ends.reached.0),
            points(ends.reached.1),
            escape(ends.best.words)
        );
    }
    html.push_str("</tbody></table></div>\n");
}

/// How much of each sort was reached.
pub(super) fn coverage(study: &Study, html: &mut String) {
    html.push_str("<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">what</th><th scope=\"col\">by any play</th><th scope=\"col\">by the patient player</th></tr></thead>\n<tbody>\n");
    for sort in Sort::ALL {
        let of_sort = study.coverage.iter().filter(|reached| reached.sort == sort);
        let (mut all, mut any, mut patient) = (0, 0, 0);
        for reached in of_sort {
            all += 1;
            any += u32::from(!reached.never);
            patient += u32::from(reached.patient.get() > 0);
        }
        if all > 0 {
            let _ = writeln!(
                html,
                "<tr><th scope=\"row\">{}</th><td>{any} of {all}</td><td>{patient} of {all}</td></tr>",
                sort.name()
            );
        }
    }
    html.push_str("</tbody></table></div>\n");
}
