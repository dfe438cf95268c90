//! A study as text: what it comes to, then the tables.

use super::source::Source;
use crate::players::Kind;
use crate::players::coverage::Sort;
use crate::players::study::stats::{Auc, Figure};
use crate::players::study::{Discrimination, Level, Reached, Row, Study};
use std::fmt::Write as _;

/// So many of a list are shown.
const SHOWN: usize = 6;
/// So many lines that nobody reached are named.
const NAMED: usize = 25;

/// The whole report on one case.
pub(super) fn report(shown: &str, study: &Study, source: &Source) -> String {
    let mut text = format!("{shown}: {} seeds\n", study.seeds);
    verdict(study, &mut text);
    players(study, &mut text);
    figures(study, &mut text);
    dimensions(study, &mut text);
    tells(study, &mut text);
    coverage(study, source, &mut text);
    checks(study, &mut text);
    text.push('\n');
    text
}

/// Writing to a string cannot fail.
macro_rules! line {
    ($text:expr, $($what:tt)*) => { let _ = writeln!($text, $($what)*); };
}

fn verdict(study: &Study, text: &mut String) {
    line!(text, "  {}", study.verdict.words);
    for (n, mend) in study.verdict.mend.iter().enumerate() {
        line!(text, "  {}. {mend}", n + 1);
    }
    if study.verdict.level == Level::Unknown {
        line!(text, "  PARTIAL: only players who had finished are in the tables below.");
    }
}

fn points(total: i64) -> String {
    format!("{}.{}", total / 10, total % 10)
}

fn players(study: &Study, text: &mut String) {
    line!(text, "\n  {:<50} {:>5} {:>5} {:>6} {:>6}   own dimension", "player", "mean", "sd", "AUC", "low");
    for row in &study.players {
        line!(text, "{}", player(row));
    }
    if study.players.iter().any(|row| matches!(row.kind, Kind::Habits(..))) {
        line!(
            text,
            "  (Persons with habits are no ladder: one habit at a bad moment costs more than many harmless ones.)"
        );
    }
}

fn player(row: &Row) -> String {
    let own = row.own.map_or(String::new(), |(dimension, auc)| format!("{} {}", dimension.name(), auc.value));
    let (mean, deviation) = (points(row.mean), points(row.deviation));
    let auc = |figure: fn(&Auc) -> Figure| row.against.as_ref().map_or("–".to_owned(), |auc| figure(auc).to_string());
    let (value, low) = (auc(|auc| auc.value), auc(|auc| auc.low));
    let line = format!("  {:<50} {mean:>5} {deviation:>5} {value:>6} {low:>6}   {own}", row.name);
    line.trim_end().to_owned()
}

fn figures(study: &Study, text: &mut String) {
    if let Some(ladder) = &study.ladder {
        let rungs: Vec<String> =
            ladder.rungs.iter().map(|(noise, mean)| format!("{} % {}", noise / 10, points(*mean))).collect();
        line!(text, "\n  noise ladder: {}", rungs.join(", "));
        line!(text, "    rank correlation of means {}, of single plays {}", ladder.of_means, ladder.of_plays);
    }
    if let Some(found) = &study.reliability {
        let runs = |runs: Option<u32>| runs.map_or("no number of".to_owned(), |runs| runs.to_string());
        line!(
            text,
            "  reliability: ICC {} of players who are the same every day; {} of one run by people, .90 over {} runs",
            found.of_the_case,
            found.one_run,
            runs(found.runs_to_certify)
        );
    }
    if let Some(found) = &study.constants {
        line!(
            text,
            "  numbers ±30 %: ranking kept in {} of {} draws, patient first in {}, lowest rank correlation {}",
            found.kept,
            found.draws,
            found.patient_first,
            found.lowest
        );
    }
    line!(text, "  replay: {} of {} plays the same byte for byte", study.replays.same, study.replays.tried);
}

fn dimensions(study: &Study, text: &mut String) {
    line!(
        text,
        "\n  {:<14} {:>7} {:>7} {:>15} {:>10}   how the best was found",
        "dimension",
        "worst",
        "best",
        "plays reach",
        "with rest"
    );
    for ends in &study.ends {
        let with_rest = study.item_totals.iter().find(|item| item.dimension == ends.dimension);
        let with_rest = with_rest.and_then(|item| item.with_rest).map_or("–".to_owned(), |figure| figure.to_string());
        let reach = format!("{}–{}", points(ends.reached.0), points(ends.reached.1));
        let (name, worst, best) = (ends.dimension.name(), ends.worst.value, ends.best.value);
        line!(text, "  {name:<14} {worst:>7} {best:>7} {reach:>15} {with_rest:>10}   {}", ends.best.words);
    }
    discriminations("moves", &study.moves, text);
    discriminations("choices", &study.choices, text);
}

fn discriminations(what: &str, all: &[Discrimination], text: &mut String) {
    let one = |one: &Discrimination| format!("{} {}", one.what, one.with_total);
    let best: Vec<String> = all.iter().take(SHOWN).filter(|d| d.with_total.get() > 0).map(one).collect();
    let worst: Vec<String> = all.iter().rev().take(SHOWN).filter(|d| d.with_total.get() < 0).map(one).collect();
    line!(text, "  {what} that go with a high total: {}", listed(&best));
    line!(text, "  {what} that go with a low total: {}", listed(&worst));
}

fn listed(all: &[String]) -> String {
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}

fn tells(study: &Study, text: &mut String) {
    let all: Vec<String> = study
        .tells
        .iter()
        .map(|t| format!("{} {} of {} ({:.1})", t.chosen, t.right, t.sets, t.by_chance.as_f64()))
        .collect();
    line!(text, "  what is right is the (by chance): {}", listed(&all));
}

fn coverage(study: &Study, source: &Source, text: &mut String) {
    line!(text, "\n  {:<34} {:>9} {:>13}", "reached by any play", "", "by the patient");
    for sort in Sort::ALL {
        let of_sort: Vec<&Reached> = study.coverage.iter().filter(|reached| reached.sort == sort).collect();
        if of_sort.is_empty() {
            continue;
        }
        let any = of_sort.iter().filter(|reached| !reached.never).count();
        let patient = of_sort.iter().filter(|reached| reached.patient.get() > 0).count();
        let all = of_sort.len();
        line!(text, "  {:<34} {:>9} {:>13}", sort.name(), format!("{any}/{all}"), format!("{patient}/{all}"));
    }
    let mut never: Vec<&Reached> = study.coverage.iter().filter(|reached| reached.never).collect();
    // What deserves a look comes first.
    never.sort_by_key(|reached| reached.when_badly);
    if never.is_empty() {
        line!(text, "  every line was reached");
    }
    for reached in never.iter().take(NAMED) {
        let at = reached.line.map_or(String::new(), |line| format!(":{line}"));
        let fine = if reached.when_badly { " (fine: only for a play that goes badly)" } else { "" };
        line!(text, "  no play reached {}{at} {}{fine}", source.name(reached.in_persona), reached.path);
    }
    if never.len() > NAMED {
        line!(text, "  and {} more", never.len() - NAMED);
    }
}

fn checks(study: &Study, text: &mut String) {
    text.push('\n');
    for check in &study.checks {
        let word = match (check.holds, check.narrowly) {
            (false, _) => "FAILS:",
            (true, true) => "holds narrowly:",
            (true, false) => "holds:",
        };
        line!(text, "  {word} {}", check.what);
    }
    for one in &study.expectations {
        let word = match one.holds {
            Some(true) => "holds:",
            Some(false) => "FAILS:",
            None => "skipped:",
        };
        line!(text, "  {word} the author expects that {}", one.sentence());
    }
}
