//! The debrief of a play as one page: to print and to talk over, with a sales manager or alone.

mod course;
mod curves;
mod decisions;
mod score;
mod told;

use super::page::page;
use super::page::parts::{paragraph, sheet};
use crate::debrief::{Debrief, best_in_words, change_in_words, hundredths};
use crate::encounter::Play;
use crate::scenario::case::Case;
use crate::scenario::report::escape;
use crate::scoring::Scorecard;
use crate::speech;
use crate::words::Words;
use std::fmt::Write as _;

/// A play that is told on a page.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The game's words, in the language of the page; the case's own are those of the play.
    pub words: &'a Words,
    /// The play.
    pub play: &'a Play,
    /// What it was worth.
    pub card: &'a Scorecard,
    /// What it teaches, with every cost worked out.
    pub debrief: &'a Debrief,
    /// Who played, if that is to stand on the page.
    pub who: Option<&'a str>,
    /// The day on which it was played, as it is to be shown.
    pub day: Option<&'a str>,
}

impl<'a> Told<'a> {
    fn case(&self) -> &'a Case {
        self.play.case()
    }
}

/// The page of a play.
pub fn debrief_page(told: &Told<'_>) -> String {
    let words = told.words;
    let title = told.case().scenario.title.as_str();
    let mut body = String::new();
    head(told, title, &mut body);
    sheet(&mut body, &words.get("page-in-one-look"), |html| glance(told, html));
    sheet(&mut body, &words.get("page-customer"), |html| curves::curves(told, html));
    sheet(&mut body, &words.get("debrief-points"), |html| score::score(told, html));
    decisions::missed(told, &mut body);
    sheet(&mut body, &words.get("debrief-costs"), |html| decisions::costs(told, html));
    told::told(told, &mut body);
    sheet(&mut body, &words.get("page-next"), |html| score::next(told, html));
    sheet(&mut body, &words.get("page-course"), |html| course::course(told, html));
    page(words, &words.with("debrief-title", &[("title", title.into())]), &body)
}

/// Whose play it was, of what, and when.
fn head(told: &Told<'_>, title: &str, html: &mut String) {
    let (words, case) = (told.words, told.case());
    let _ = writeln!(html, "<h1>{}</h1>", escape(title));
    let level = words.get(&format!("help-{}", told.card.level.name()));
    let level = words.with("scorecard-level", &[("level", level.as_str().into())]);
    let customer = format!("{}, {}", case.persona.name.as_str(), case.scenario.customer.company.name.as_str());
    let known = [told.who.map(str::to_owned), told.day.map(str::to_owned), Some(customer), Some(level)];
    let about: Vec<String> = known.into_iter().flatten().collect();
    paragraph(html, "about", &about.join(" · "));
}

/// The total, what went best, and the one thing to change.
fn glance(told: &Told<'_>, html: &mut String) {
    let (words, card) = (told.words, told.card);
    let total = words.with("scorecard-total", &[("score", hundredths(card.total).into())]);
    let _ = writeln!(
        html,
        "<div class=\"total\"><span class=\"large\" aria-hidden=\"true\">{}</span><div><p>{}</p>",
        hundredths(card.total),
        escape(&total)
    );
    if let Some(ending) = card.ending {
        paragraph(html, "", &words.get(speech::ending_key(ending)));
    }
    if !told.play.is_over() {
        paragraph(html, "", &words.get("debrief-unfinished"));
    }
    if !card.hints.is_empty() {
        paragraph(html, "quiet", &words.with("scorecard-hints", &[("count", card.hints.len().into())]));
    }
    html.push_str("</div></div>\n<div class=\"pair\">\n");
    let change = change_in_words(words, told.case(), card, told.debrief);
    let best = best_in_words(words, card, &told.debrief.timeline);
    for (class, key, text) in [("good", "record-best", best), ("change", "record-change", change)] {
        let _ = writeln!(html, "<div><p class=\"{class}\">{}</p>", escape(&words.get(key)));
        paragraph(html, "", &text);
        html.push_str("</div>\n");
    }
    html.push_str("</div>\n");
}
