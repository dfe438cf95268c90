//! Figures as text and as rows of a table.

use super::{Sizes, Stats};
use std::fmt::Write as _;

/// What a person reads.
pub fn page(shown: &str, stats: &Stats) -> String {
    let mut text = format!("{shown}: {}\n", stats.title);
    let languages = stats.languages.join(", ");
    let _ = writeln!(
        text,
        "  {} texts, {} words: about {} minutes to read it all; languages: {languages}",
        stats.texts, stats.words, stats.reading_minutes
    );
    let encounters: Vec<String> = stats.encounters.iter().map(encounter).collect();
    let total: u32 = stats.encounters.iter().map(|encounter| encounter.minutes).sum();
    let _ = writeln!(text, "  {} minutes in the case: {}", total, encounters.join(", "));
    questions(&mut text, stats);
    problems(&mut text, stats);
    cues(&mut text, stats);
    let sizes: Vec<String> = of_sizes(&stats.sizes)
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{count} {}", name.replace('_', " ")))
        .collect();
    let _ = writeln!(text, "  {}", sizes.join(", "));
    text
}

fn encounter(encounter: &super::Encounter) -> String {
    let medium = encounter.medium.map(|medium| format!(", {medium}")).unwrap_or_default();
    format!("{} ({} min{medium})", encounter.kind, encounter.minutes)
}

fn questions(text: &mut String, stats: &Stats) {
    if stats.questions.is_empty() {
        return;
    }
    text.push_str("  questions      open  closed  leading  lead nowhere\n");
    for count in &stats.questions {
        let (kind, open, closed, leading, idle) = (count.kind, count.open, count.closed, count.leading, count.idle);
        let _ = writeln!(text, "    {kind:<11}  {open:>4}  {closed:>6}  {leading:>7}  {idle:>12}");
    }
}

fn problems(text: &mut String, stats: &Stats) {
    if stats.problems.is_empty() {
        return;
    }
    let width = stats.problems.iter().map(|problem| problem.id.chars().count()).max().unwrap_or(0).max(11);
    let _ = writeln!(text, "  {:<1$}  situation  problem  implication  need  facts  questions", "beats of", width + 2);
    for problem in &stats.problems {
        let [situation, difficult, implication, need] = problem.beats;
        let _ = writeln!(
            text,
            "    {:<width$}  {situation:>9}  {difficult:>7}  {implication:>11}  {need:>4}  {:>5}  {:>9}",
            problem.id, problem.facts, problem.questions
        );
    }
}

fn cues(text: &mut String, stats: &Stats) {
    let meetings: Vec<_> = stats.encounters.iter().filter_map(|met| Some((met.kind, met.medium?))).collect();
    text.push_str("  cues           state  said");
    text.push_str(if meetings.is_empty() { "" } else { "  come through:" });
    for (kind, medium) in &meetings {
        let _ = write!(text, "  {}", column(kind, medium));
    }
    text.push('\n');
    for cue in &stats.cues {
        let _ = write!(text, "    {:<11}  {:>5}  {:>4}", cue.channel, cue.state, cue.said);
        text.push_str(if meetings.is_empty() { "" } else { "               " });
        for (share, (kind, medium)) in cue.come_through.iter().zip(&meetings) {
            let _ = write!(text, "  {:>1$}", percent(*share), column(kind, medium).len());
        }
        text.push('\n');
    }
}

fn column(kind: &str, medium: &str) -> String {
    format!("{kind} ({medium})")
}

fn percent(thousandths: i64) -> String {
    format!("{} %", thousandths / 10)
}

/// The sizes with their names, in the order of a case.
fn of_sizes(sizes: &Sizes) -> [(&'static str, usize); 10] {
    let Sizes { interests, findings, companies, contacts, message_parts, .. } = *sizes;
    let Sizes { plan_options, cards, capabilities, objections, next_steps, .. } = *sizes;
    [
        ("interests", interests),
        ("findings", findings),
        ("companies", companies),
        ("contacts", contacts),
        ("message_parts", message_parts),
        ("plan_options", plan_options),
        ("cards", cards),
        ("capabilities", capabilities),
        ("objections", objections),
        ("next_steps", next_steps),
    ]
}

/// The figures of a case as a row of a table: names of columns with their cells, the same columns for every case.
pub fn row(shown: &str, stats: &Stats) -> Vec<(String, String)> {
    let mut row: Vec<(String, String)> = vec![
        ("file".to_owned(), shown.to_owned()),
        ("id".to_owned(), stats.id.clone()),
        ("languages".to_owned(), stats.languages.join(" ")),
    ];
    let mut put = |name: String, count: usize| row.push((name, count.to_string()));
    put("difficulty".to_owned(), stats.difficulty.into());
    put("texts".to_owned(), stats.texts);
    put("words".to_owned(), stats.words);
    put("reading_minutes".to_owned(), stats.reading_minutes);
    put("case_minutes".to_owned(), stats.encounters.iter().map(|met| met.minutes as usize).sum());
    put("problems".to_owned(), stats.problems.len());
    put("beats".to_owned(), stats.problems.iter().flat_map(|problem| problem.beats).sum());
    put("facts".to_owned(), stats.problems.iter().map(|problem| problem.facts).sum());
    for kind in crate::model::LayerKind::ALL.map(crate::model::LayerKind::name) {
        let count = stats.questions.iter().find(|count| count.kind == kind);
        for (form, of) in [
            ("open", count.map_or(0, |count| count.open)),
            ("closed", count.map_or(0, |count| count.closed)),
            ("leading", count.map_or(0, |count| count.leading)),
        ] {
            put(format!("{kind}_{form}").replace('-', "_"), of);
        }
    }
    for cue in &stats.cues {
        put(format!("cues_{}", cue.channel), cue.state + cue.said);
    }
    for (name, count) in of_sizes(&stats.sizes) {
        put(name.to_owned(), count);
    }
    row
}
