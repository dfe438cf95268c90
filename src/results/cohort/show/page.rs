//! A report as one page to read and to print.

use super::super::blocks::{FEWEST, Row};
use super::super::items::{FEWEST_TO_COMPARE, FEWEST_TO_READ, Item};
use super::super::report::Report;
use super::text::who;
use super::{decimals, item_name};
use crate::debrief::dimension_name;
use crate::practice::DIMENSIONS;
use crate::results::page::page;
use crate::results::page::parts::{bar, cell, close_table, number, open_table, paragraph, sheet};
use crate::scenario::report::escape;
use crate::words::Words;
use std::fmt::Write as _;

/// The page. `words` are English.
pub fn report_page(words: &Words, report: &Report) -> String {
    let title = "A cohort’s results";
    let mut body = format!("<h1>{title}</h1>\n");
    paragraph(&mut body, "about", &format!("{} people · {} plays", report.people, report.plays));
    if !report.notes.is_empty() {
        sheet(&mut body, "Before you read it", |html| {
            html.push_str("<ul>\n");
            for note in &report.notes {
                let _ = writeln!(html, "<li>{}</li>", escape(note));
            }
            html.push_str("</ul>\n");
        });
    }
    sheet(&mut body, "Skills by group", |html| groups(words, report, html));
    sheet(&mut body, "Cases, their skills and parts", |html| items(words, report, html));
    if report.by_person {
        sheet(&mut body, "Person by person", |html| people(words, report, html));
    }
    page(words, title, &body)
}

fn groups(words: &Words, report: &Report, html: &mut String) {
    if report.groups.is_empty() {
        paragraph(html, "", &format!("No group comes to {FEWEST} people, so that none is shown."));
        return;
    }
    for row in &report.groups {
        group(words, row, html);
    }
    let note = format!(
        "Each skill is the mean over people of their last three plays that had it, in whole points of a hundred. \
         Nothing is shown of fewer than {FEWEST} people, and who is in no group of {FEWEST} is in no figure at all."
    );
    paragraph(html, "quiet", &note);
}

fn group(words: &Words, row: &Row, html: &mut String) {
    let _ = writeln!(html, "<h3>{} <span class=\"quiet\">{} people</span></h3>", escape(&row.group), row.people);
    open_table(html, "scores", "", &[("Skill", false), ("Now", true), ("", false), ("People", true)]);
    for shown in row.skills.iter().filter(|cell| cell.people > 0) {
        let needs = if row.needs == Some(shown.skill) { " class=\"marked\"" } else { "" };
        let _ = write!(html, "<tr{needs}><th scope=\"row\">{}</th>", escape(&dimension_name(words, shown.skill)));
        number(html, shown.mean.map(|mean| mean.to_string()).as_deref());
        let _ = write!(html, "<td class=\"bars\">{}</td>", shown.mean.map_or_else(String::new, bar));
        let people = if shown.mean.is_some() { shown.people.to_string() } else { format!("under {FEWEST}") };
        number(html, Some(&people));
        html.push_str("</tr>\n");
    }
    close_table(html);
    if let Some((people, first, best)) = row.first_to_best {
        let text = format!("First to best: {first} to {best}, of {people} people who played a case twice or more.");
        paragraph(html, "", &text);
    }
    if let Some(skill) = row.needs {
        let _ = writeln!(
            html,
            "<p><span class=\"change\">Needs most:</span> {}</p>",
            escape(&dimension_name(words, skill))
        );
    }
}

fn items(words: &Words, report: &Report, html: &mut String) {
    if report.items.is_empty() {
        paragraph(html, "", &format!("Nothing was played by {FEWEST} people of a group."));
        return;
    }
    for of_case in report.items.chunk_by(|a, b| a.case == b.case) {
        if let Some(first) = of_case.first() {
            case(words, &first.case, of_case, html);
        }
    }
    let note = format!(
        "From each person’s first play of a case. “Earned” is the mean share of what could be earned, read in words from \
         {FEWEST_TO_READ} people on; “with the rest” is its correlation with everything else, shown from \
         {FEWEST_TO_COMPARE} people on."
    );
    paragraph(html, "quiet", &note);
}

fn case(words: &Words, title: &str, items: &[Item], html: &mut String) {
    let _ = writeln!(html, "<h3>{}</h3>", escape(title));
    let heads =
        [("What", false), ("Earned", true), ("With the rest", true), ("People", true), ("What it means", false)];
    open_table(html, "items", "", &heads);
    for item in items {
        html.push_str("<tr>");
        cell(html, &item_name(words, item));
        number(html, Some(&decimals(item.difficulty)));
        number(html, item.discrimination.map(decimals).as_deref());
        number(html, Some(&item.people.to_string()));
        let apart =
            if item.discrimination.is_some() { format!("; tells apart {}", item.tells_apart) } else { String::new() };
        cell(html, &format!("{}{apart}", item.reading));
        html.push_str("</tr>\n");
    }
    close_table(html);
}

fn people(words: &Words, report: &Report, html: &mut String) {
    let shown: Vec<_> = DIMENSIONS
        .into_iter()
        .filter(|skill| report.persons.iter().any(|one| one.skills.contains_key(skill.name())))
        .collect();
    let names: Vec<String> = shown.iter().map(|skill| dimension_name(words, *skill)).collect();
    let mut heads = vec![("Who", false), ("Plays", true)];
    heads.extend(names.iter().map(|name| (name.as_str(), true)));
    heads.extend([("First to best", true), ("Next", false)]);
    open_table(html, "people", "Skills now, 0–100", &heads);
    for person in &report.persons {
        html.push_str("<tr>");
        cell(html, &who(person));
        number(html, Some(&person.plays.to_string()));
        for skill in &shown {
            number(html, person.skills.get(skill.name()).map(ToString::to_string).as_deref());
        }
        number(html, person.first_to_best.map(|(first, best)| format!("{first} to {best}")).as_deref());
        let next = person.next_skill.map_or_else(String::new, |skill| dimension_name(words, skill));
        let case = person.next_case.as_ref().map_or_else(String::new, |case| format!(", in {case}"));
        cell(html, &format!("{next}{case}"));
        html.push_str("</tr>\n");
    }
    close_table(html);
}
