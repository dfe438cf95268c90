//! Which questions can ever be offered, and the circles of `after` that keep others away.

use super::Report;
use crate::model::QuestionIx;
use crate::scenario::case::QuestionLink;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::format::Question;
use crate::scenario::format::limits::LONGEST_LIST;
use crate::scenario::place::Place;

/// Reports each circle once, and every question outside it that waits for it in vain.
pub(super) fn check(list: &Place<'_>, questions: &[Question], links: &[QuestionLink], report: &mut Report<'_>) {
    // Too long a list is reported as such; a hostile one would take long here. Where something was taken out, a
    // question may wait for nothing but that.
    if links.len() > LONGEST_LIST || report.has_gap(&[list]) {
        return;
    }
    let offered = offered(links);
    if !offered.contains(&false) {
        return;
    }
    let mut in_circle = vec![false; links.len()];
    for start in 0..links.len() {
        if offered[start] || in_circle[start] {
            continue;
        }
        if let Some(circle) = circle_through(start, links, &offered) {
            for index in &circle {
                in_circle[*index] = true;
            }
            report_circle(list, questions, &circle, report);
        }
    }
    for (index, question) in questions.iter().enumerate() {
        if !offered[index] && !in_circle[index] {
            let at = list.named(index, &question.id);
            let message = format!("`{}` can never be offered: what it waits for never comes", question.id);
            let help = "name in `after` a question that can be asked, or take `after` out";
            report.error(Code::Unreachable, &at.field("after"), message, help);
        }
    }
}

/// Which questions can be offered at some time. One that waits for something unknown counts as offered: the unknown
/// id is reported by itself.
fn offered(links: &[QuestionLink]) -> Vec<bool> {
    let mut offered: Vec<bool> = links.iter().map(|link| link.after.is_empty()).collect();
    loop {
        let opens = |index: &usize| {
            let waits_for: &[QuestionIx] = &links[*index].after;
            !offered[*index] && waits_for.iter().any(|at| offered.get(at.get()) == Some(&true))
        };
        let Some(next) = (0..links.len()).find(opens) else { return offered };
        offered[next] = true;
    }
}

/// The shortest way from a question back to itself among those never offered, along `after`.
fn circle_through(start: usize, links: &[QuestionLink], offered: &[bool]) -> Option<Vec<usize>> {
    let mut came_from: Vec<Option<usize>> = vec![None; links.len()];
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(here) = queue.pop_front() {
        for next in links[here].after.iter().map(|at| at.get()) {
            if next == start {
                let mut way: Vec<usize> = std::iter::successors(Some(here), |at| came_from[*at]).collect();
                way.reverse();
                return Some(way);
            }
            if offered.get(next) == Some(&false) && came_from[next].is_none() {
                came_from[next] = Some(here);
                queue.push_back(next);
            }
        }
    }
    None
}

fn report_circle(list: &Place<'_>, questions: &[Question], circle: &[usize], report: &mut Report<'_>) {
    let after = |index: usize| list.named(index, &questions[index].id).field("after").steps();
    let Some((&first, others)) = circle.split_first() else { return };
    let mut names: Vec<String> = circle.iter().map(|index| format!("`{}`", questions[*index].id)).collect();
    names.push(format!("`{}`", questions[first].id));
    let message = match others {
        [] => format!("{} waits for itself, so it is never offered", names[0]),
        _ => format!("these questions wait for each other, so none is ever offered: {}", names.join(" → ")),
    };
    let mut finding = Diagnostic::error(Code::Cycle, report.span(&after(first)), message)
        .help("let at least one of them be offered from the start, or after another question");
    for &other in others {
        if let Some(span) = report.span(&after(other)) {
            finding = finding.related(span, format!("`{}` waits here", questions[other].id));
        }
    }
    report.push(finding);
}
