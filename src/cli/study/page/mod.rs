//! A study as one page that needs nothing beside it: tables, and plots drawn as SVG in the page itself. No scripts.

mod listing;
mod plots;
mod tables;

use super::Studied;
use crate::players::study::{Level, Study};
use crate::scenario::report::escape;
use std::fmt::Write as _;

/// The looks of the page, in light and in dark.
const STYLE: &str = include_str!("page.css");

/// The page about all cases that were studied.
pub(super) fn page(all: &[Studied]) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    let _ =
        write!(html, "<title>Study of {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n", titles(all));
    if all.len() > 1 {
        contents(all, &mut html);
    }
    for (n, one) in all.iter().enumerate() {
        case(n, one, &mut html);
    }
    html.push_str(
        "<footer>The scores are internally verified with simulated players. Nothing more is claimed.</footer>\n",
    );
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn titles(all: &[Studied]) -> String {
    let titles: Vec<String> = all.iter().map(|one| escape(&one.study.title)).collect();
    titles.join(", ")
}

fn contents(all: &[Studied], html: &mut String) {
    html.push_str("<nav aria-label=\"Cases\">\n<ul>\n");
    for (n, one) in all.iter().enumerate() {
        let (title, words) = (escape(&one.study.title), escape(&one.study.verdict.words));
        let _ = writeln!(html, "<li><a href=\"#case-{n}\">{title}</a> <span>{words}</span></li>");
    }
    html.push_str("</ul>\n</nav>\n");
}

fn case(n: usize, one: &Studied, html: &mut String) {
    let study = &one.study;
    let _ = writeln!(html, "<article id=\"case-{n}\">\n<h1>{}</h1>", escape(&study.title));
    let _ = writeln!(
        html,
        "<p class=\"about\">{} · {} seeds · level of help {} · fingerprint {}</p>",
        escape(&one.shown),
        study.seeds,
        escape(study.level.name()),
        escape(study.hash.get(..12).unwrap_or_default())
    );
    verdict(study, html);
    section(html, "Score distributions", |html| plots::distributions(n, study, html));
    section(html, "Dimension profile", |html| tables::profile(study, html));
    section(html, "Noise and luck", |html| {
        html.push_str("<div class=\"pair\">\n");
        plots::ladder(n, study, html);
        plots::reliability(n, study, html);
        html.push_str("</div>\n");
    });
    section(html, "What must hold", |html| tables::checks(study, html));
    section(html, "What tells good play from bad", |html| tables::discrimination(study, html));
    section(html, "How the ends of each dimension were found", |html| tables::ends(study, html));
    section(html, "What plays reached", |html| {
        tables::coverage(study, html);
        listing::listing(n, one, html);
    });
    html.push_str("</article>\n");
}

fn section(html: &mut String, heading: &str, body: impl FnOnce(&mut String)) {
    let _ = writeln!(html, "<section>\n<h2>{heading}</h2>");
    body(html);
    html.push_str("</section>\n");
}

fn verdict(study: &Study, html: &mut String) {
    let (class, word) = match study.verdict.level {
        Level::Unknown => ("open", "Partial"),
        Level::Mend => ("bad", "To mend"),
        Level::Practise => ("good", "To practise on"),
        Level::Certify => ("good", "Certifies"),
    };
    let words = escape(&study.verdict.words);
    let _ = writeln!(html, "<p class=\"verdict {class}\"><strong>{word}</strong> {words}</p>");
    if !study.verdict.mend.is_empty() {
        html.push_str("<ol class=\"mend\">\n");
        for mend in &study.verdict.mend {
            let _ = writeln!(html, "<li>{}</li>", escape(mend));
        }
        html.push_str("</ol>\n");
    }
}

/// Thousandths as points of 100.
fn points(total: i64) -> String {
    format!("{}.{}", total / 10, total % 10)
}
