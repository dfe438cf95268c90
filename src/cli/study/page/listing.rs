//! The files of a case line by line, with how many plays reached what stands on each.

use super::super::Studied;
use super::super::source::File;
use crate::scenario::report::escape;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What is known of a line: the least and the most that something on it was reached, in thousandths of the plays.
#[derive(Clone, Copy)]
struct Line {
    least: i32,
    most: i32,
}

/// The listings, folded away.
pub(super) fn listing(n: usize, one: &Studied, html: &mut String) {
    let scenario = Some((&one.source.scenario, false));
    let persona = one.source.persona.as_ref().map(|file| (file, true));
    for (file, in_persona) in scenario.into_iter().chain(persona) {
        file_listing(n, one, file, in_persona, html);
    }
}

fn file_listing(n: usize, one: &Studied, file: &File, in_persona: bool, html: &mut String) {
    let mut lines: BTreeMap<u32, Line> = BTreeMap::new();
    for reached in one.study.coverage.iter().filter(|reached| reached.in_persona == in_persona) {
        let Some(number) = reached.line else { continue };
        let share = reached.all.get();
        // A share that is rounded to nothing is still something.
        let share = if reached.never { 0 } else { share.max(1) };
        let line = lines.entry(number).or_insert(Line { least: share, most: share });
        *line = Line { least: line.least.min(share), most: line.most.max(share) };
    }
    let never = lines.values().filter(|line| line.most == 0).count();
    let partly = lines.values().filter(|line| line.most > 0 && line.least == 0).count();
    let id = format!("file-{n}-{}", usize::from(in_persona));
    let _ = writeln!(
        html,
        "<details{}>\n<summary>{}: {never} lines that no play reached, {partly} reached in part</summary>",
        if never + partly > 0 { " open" } else { "" },
        escape(&file.name)
    );
    let missed: Vec<String> = lines
        .iter()
        .filter(|(_, line)| line.least == 0)
        .map(|(number, _)| format!("<a href=\"#{id}-{number}\">{number}</a>"))
        .collect();
    if !missed.is_empty() {
        let _ = writeln!(html, "<p>Not reached, or in part: lines {}.</p>", missed.join(", "));
    }
    html.push_str("<pre class=\"listing\">");
    for (number, text) in (1_u32..).zip(file.text.lines()) {
        line_listing(&format!("{id}-{number}"), number, text, lines.get(&number), html);
    }
    html.push_str("</pre>\n</details>\n");
}

fn line_listing(id: &str, number: u32, text: &str, line: Option<&Line>, html: &mut String) {
    let text = escape(text);
    let (class, share) = match line {
        None => ("", String::new()),
        Some(Line { most: 0, .. }) => (" never", "never".to_owned()),
        Some(Line { least: 0, .. }) => (" partly", "in part".to_owned()),
        Some(line) if line.most < 10 => (" seldom", "<1 %".to_owned()),
        Some(line) => (" hit", format!("{} %", line.most / 10)),
    };
    let share = escape(&share);
    // Each line is a block of its own; another end of line would stand between them.
    let anchor = if matches!(line, Some(line) if line.least == 0) { format!(" id=\"{id}\"") } else { String::new() };
    let _ = write!(html, "<span class=\"line{class}\"{anchor}><i>{number}</i><b>{share}</b>{text}</span>");
}
