//! A report as one page to read and to print.

use super::super::blocks::{FEWEST, Row, Skill};
use super::super::items::{FEWEST_TO_COMPARE, FEWEST_TO_READ, Item};
use super::super::report::Report;
use super::text::who;
use super::{decimals, item_name, meaning};
use crate::debrief::dimension_name;
use crate::practice::DIMENSIONS;
use crate::results::page::page;
use crate::results::page::parts::{cell, close_table, number, open_table, paragraph, sheet};
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
    let mut heads = vec![("", false)];
    heads.extend(report.groups.iter().map(|row| (row.group.as_str(), true)));
    open_table(html, "groups", "Now, 0–100; the skill that a group needs most is marked", &heads);
    for (place, skill) in DIMENSIONS.into_iter().enumerate() {
        let cells: Vec<&Skill> = report.groups.iter().filter_map(|row| row.skills.get(place)).collect();
        if cells.iter().any(|cell| cell.people > 0) {
            line(
                html,
                &dimension_name(words, skill),
                report.groups.iter().zip(cells).map(|(row, cell)| of_skill(row, cell)),
            );
        }
    }
    line(html, "First to best", report.groups.iter().map(first_to_best));
    line(html, "People", report.groups.iter().map(|row| (row.people.to_string(), false)));
    close_table(html);
    let note = format!(
        "Each skill is the mean over people of their last three plays that had it, in whole points of a hundred. \
         Nothing is shown of fewer than {FEWEST} people (·), and who is in no group of {FEWEST} is in no figure at all. \
         First to best: the total of those who played a case twice or more, in brackets how many they are."
    );
    paragraph(html, "quiet", &note);
}

/// A line of the table of groups; marked cells are washed.
fn line(html: &mut String, head: &str, cells: impl Iterator<Item = (String, bool)>) {
    let _ = write!(html, "<tr><th scope=\"row\">{}</th>", escape(head));
    for (text, marked) in cells {
        let class = if marked { "number needed" } else { "number" };
        let _ = write!(html, "<td class=\"{class}\">{}</td>", escape(&text));
    }
    html.push_str("</tr>\n");
}

/// What a skill of a group is, and whether it is what the group needs most.
fn of_skill(row: &Row, cell: &Skill) -> (String, bool) {
    let text = match cell.mean {
        Some(mean) => mean.to_string(),
        None if cell.people > 0 => "·".to_owned(),
        None => "–".to_owned(),
    };
    (text, row.needs == Some(cell.skill))
}

fn first_to_best(row: &Row) -> (String, bool) {
    let text = row.first_to_best.map(|(people, first, best)| format!("{first} to {best} ({people})"));
    (text.unwrap_or_else(|| "·".to_owned()), false)
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
        cell(html, &meaning(item));
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
