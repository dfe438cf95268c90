//! A report in the terminal.

use super::super::blocks::{FEWEST, Row};
use super::super::people::PersonRow;
use super::super::report::Report;
use super::{decimals, item_name, meaning};
use crate::debrief::dimension_name;
use crate::practice::DIMENSIONS;
use crate::scenario::report::visible;
use crate::scoring::Dimension;
use crate::words::Words;

/// The report as lines.
pub fn report_text(words: &Words, report: &Report) -> String {
    let mut lines = vec![format!("{} people, {} plays", report.people, report.plays)];
    lines.extend(report.notes.iter().map(|note| format!("note: {}", visible(note))));
    groups(words, report, &mut lines);
    items(words, report, &mut lines);
    if report.by_person {
        people(words, report, &mut lines);
    }
    lines.join("\n") + "\n"
}

fn groups(words: &Words, report: &Report, lines: &mut Vec<String>) {
    lines.extend([String::new(), "Skills now, by group (mean of the last three plays of each person, 0–100)".into()]);
    if report.groups.is_empty() {
        lines.push(format!("  no group comes to {FEWEST} people, so that none is shown; --by-person tells of each"));
        return;
    }
    for row in &report.groups {
        lines.push(format!("  {} ({} people)", visible(&row.group), row.people));
        for cell in &row.skills {
            let name = dimension_name(words, cell.skill);
            match cell.mean {
                Some(mean) => lines.push(format!("    {mean:>3}  {name} ({} people)", cell.people)),
                None if cell.people > 0 => lines.push(format!("      ·  {name} (fewer than {FEWEST})")),
                None => {}
            }
        }
        lines.extend(first_to_best(row));
        if let Some(skill) = row.needs {
            lines.push(format!("    needs most: {}", dimension_name(words, skill)));
        }
    }
}

fn first_to_best(row: &Row) -> Option<String> {
    let (people, first, best) = row.first_to_best?;
    Some(format!("    first to best: {first} to {best} ({people} people with a case played twice or more)"))
}

fn items(words: &Words, report: &Report, lines: &mut Vec<String>) {
    lines.extend([
        String::new(),
        "Cases, their skills and parts, at the first play (share earned; correlation with the rest; people)".into(),
    ]);
    if report.items.is_empty() {
        lines.push(format!("  nothing was played by {FEWEST} people of a group"));
    }
    let mut case = None;
    for item in &report.items {
        if case != Some(&item.case) {
            lines.push(format!("  {}", visible(&item.case)));
            case = Some(&item.case);
        }
        let with_rest = item.discrimination.map_or("·".to_owned(), decimals);
        let name = visible(&item_name(words, item));
        let meaning = meaning(item);
        lines.push(format!("    {:.2}  {with_rest:>5}  {:>4}  {name}: {meaning}", item.difficulty, item.people));
    }
}

fn people(words: &Words, report: &Report, lines: &mut Vec<String>) {
    lines.extend([String::new(), "Person by person (skills now, 0–100)".into()]);
    for person in &report.persons {
        lines.push(format!("  {} ({} plays)", visible(&who(person)), person.plays));
        let skill =
            |skill: &Dimension| Some(format!("{} {}", dimension_name(words, *skill), person.skills.get(skill.name())?));
        let skills: Vec<String> = DIMENSIONS.iter().filter_map(skill).collect();
        lines.push(format!("    {}", if skills.is_empty() { "nothing yet".to_owned() } else { skills.join(" · ") }));
        if let Some((first, best)) = person.first_to_best {
            lines.push(format!("    first to best: {first} to {best}"));
        }
        if let Some(skill) = person.next_skill {
            let case = person.next_case.as_ref().map_or(String::new(), |case| format!(", in {}", visible(case)));
            lines.push(format!("    next: {}{case}", dimension_name(words, skill)));
        }
    }
}

/// Name, pseudonym and group, as far as they are known.
pub(super) fn who(person: &PersonRow) -> String {
    let who = person.name.as_ref().map_or_else(|| person.player.clone(), |name| format!("{name}, {}", person.player));
    person.group.as_ref().map_or(who.clone(), |group| format!("{who}, {group}"))
}
