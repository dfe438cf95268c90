//! A player's results as one page: how each skill went, first and best of each case, encounters, and what to practise.

mod cases;
mod skills;

pub(super) use skills::now;

use super::export::Export;
use super::page::page;
use super::page::parts::{paragraph, sheet};
use super::tables::quality;
use crate::records::Quality;
use crate::scenario::report::escape;
use crate::words::Words;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fmt::Write as _;

/// The page of a player's results. Days are those of `zone`.
pub fn player_page(words: &Words, export: &Export, zone: &TimeZone) -> String {
    let title = words.get("results-title");
    let mut body = format!("<h1>{}</h1>\n", escape(&title));
    let about = [Some(export.who().to_owned()), export.group.clone(), span(words, export, zone)];
    paragraph(&mut body, "about", &about.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    if export.plays.is_empty() {
        sheet(&mut body, &words.get("results-skills"), |html| paragraph(html, "", &words.get("results-none")));
        return page(words, &title, &body);
    }
    sheet(&mut body, &words.get("results-skills"), |html| skills::skills(words, export, html));
    sheet(&mut body, &words.get("results-cases"), |html| cases::cases(words, export, html));
    encounters(words, export, &mut body);
    sheet(&mut body, &words.get("page-next"), |html| skills::next(words, export, html));
    sheet(&mut body, &words.get("results-plays"), |html| cases::plays(words, export, zone, html));
    page(words, &format!("{title}: {}", export.who()), &body)
}

/// How many plays from when to when.
fn span(words: &Words, export: &Export, zone: &TimeZone) -> Option<String> {
    let (first, last) = (export.plays.first()?, export.plays.last()?);
    let [first, last] = [first, last].map(|played| day(played.result.at, zone));
    let days = if first == last { first } else { format!("{first} – {last}") };
    Some(words.with("results-span", &[("count", export.plays.len().into()), ("days", days.as_str().into())]))
}

/// A day, year first, as both languages and every spreadsheet read it.
fn day(at: i64, zone: &TimeZone) -> String {
    Timestamp::from_second(at).map_or_else(|_| String::new(), |at| zone.to_datetime(at).date().to_string())
}

/// How many encounters there were and how they went.
fn encounters(words: &Words, export: &Export, body: &mut String) {
    let all: Vec<Quality> =
        export.plays.iter().flat_map(|played| &played.result.facts.encounters).map(|met| met.quality()).collect();
    if all.is_empty() {
        return;
    }
    sheet(body, &words.get("results-encounters"), |html| {
        html.push_str("<ul class=\"cards\">\n");
        for which in [Quality::Both, Quality::One, Quality::Neither] {
            let count = all.iter().filter(|met| **met == which).count();
            let share = count * 100 / all.len();
            let name = words.with(&format!("results-{}", quality(which)), &[("count", count.into())]);
            let _ = writeln!(
                html,
                "<li>{} {}</li>",
                super::page::parts::bar(i64::try_from(share).unwrap_or(0)),
                escape(&name)
            );
        }
        html.push_str("</ul>\n");
    });
}
