//! `malmi debrief`: what a recorded play teaches: its course in time, hints that went by, points, and what decisions cost.

use super::lang::language;
use super::play::head;
use super::put::put;
use super::shelf::Shelf;
use super::{CliError, Ended, edits, output};
use crate::debrief::{Costs, Debrief, Levels, Moment, Retelling, Timeline, clock, dearest};
use crate::debrief::{cost_points, did, hint, instead, quality_key, shifts};
use crate::encounter::Play;
use crate::records::{MAX_BYTES, Record};
use crate::results::{Told, debrief_page, is_page};
use crate::scenario::case::Case;
use crate::scoring::{DimensionScore, PointKind, Scorecard, score};
use crate::speech;
use crate::words::Words;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// How many decisions are told of.
const DECISIONS: usize = 8;

/// What `malmi debrief` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The record of a play, as `malmi play --record FILE` writes it
    #[arg(value_name = "RECORD")]
    pub record: PathBuf,
    /// The folder with the scenario that was played. Else as for the game: `scenarios`, or what comes with the program
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// The language, such as `fi`; otherwise that of the system
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<String>,
    /// What is written: text for the terminal, or a page to print
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write it to this file; otherwise to the output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Put this name on the page
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Write over whatever the file holds
    #[arg(long, requires = "out")]
    pub force: bool,
}

/// What a debrief is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Lines for the terminal.
    Text,
    /// One page that needs nothing beside it, to read and to print.
    Html,
}

/// Tells what a recorded play teaches. [`Ended::Unsound`] when the record does not hold.
///
/// # Errors
/// The record cannot be read, or its case is not to be found.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let unsound = |why: String| CliError::Unsound { path: args.record.display().to_string(), why };
    let record = Record::parse(&bytes(&args.record)?).map_err(|error| unsound(error.to_string()))?;
    let language = language(args.lang.as_deref())?;
    let shelf = Shelf::open(args.scenarios.as_deref())?;
    // Of two cases of one name, that which was played; else replaying says what is the matter.
    let told = || shelf.cases.iter().map(|case| case.told_in(language.code()));
    let played = told().find(|case| case.hash.to_string() == record.scenario);
    let named = || told().find(|case| case.scenario.id.as_str() == record.case);
    let Some(case) = played.or_else(named) else {
        let name: String = record.case.chars().take(60).collect();
        return Err(unsound(format!("it is a record of `{name}`, which is not here; --scenarios names its folder")));
    };
    let names = |case: &Arc<Case>| case.scenario.id.as_str() == record.case;
    let told_in =
        |code: &str| shelf.cases.iter().map(|case| case.told_in(code)).find(|case| names(case)).map(Arc::clone);
    let done = edits::replayed(&record, case, told_in).map_err(|error| unsound(error.to_string()))?;
    let (replayed, told) = done;
    told.write_notes(&args.record.display().to_string());
    let words = Words::new(language);
    let text = match args.format {
        Format::Text => lines(&words, &replayed.play, &record).join("\n") + "\n",
        Format::Html => page(&words, &replayed.play, args.name.as_deref()),
    };
    match &args.out {
        None => output::write(&text)?,
        Some(path) => put(path, text.as_bytes(), args.force, |there| args.format == Format::Html && is_page(there))?,
    }
    told.fault.map_or(Ok(Ended::Well), |why| Err(unsound(why)))
}

/// The play as a page.
fn page(words: &Words, play: &Play, who: Option<&str>) -> String {
    let card = score(play);
    let mut debrief = Debrief::of(play, &card, None);
    let mut costs = Costs::new(play);
    costs.run(&AtomicBool::new(false));
    debrief.progress = costs.progress();
    debrief.costs = costs.into_costs();
    debrief_page(&Told { words, play, card: &card, debrief: &debrief, who, day: None })
}

/// The bytes of an ordinary file, and no more than one beyond what a record may have.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, CliError> {
    let bad = |why: String| CliError::BadPath { path: path.display().to_string(), why };
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => CliError::NoSuchPath(path.display().to_string()),
        _ => bad(format!("it could not be read: {error}")),
    })?;
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    if !about.is_file() {
        return Err(bad("it is no ordinary file; name the record of a play".into()));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| bad(format!("it could not be read: {error}")))?;
    Ok(bytes)
}

/// The whole record as lines.
fn lines(words: &Words, play: &Play, record: &Record) -> Vec<String> {
    let card = score(play);
    let timeline = Timeline::with(play, &card);
    let title = play.case().scenario.title.as_str();
    let mut lines = vec![words.with("debrief-title", &[("title", title.into())])];
    if let Some(from) = &record.from {
        lines.push(words.with("debrief-from", &[("step", i64::from(from.step).into())]));
    }
    if !play.is_over() {
        lines.push(words.get("debrief-unfinished"));
    }
    lines.extend(head(words, play, &card));
    lines.extend(course(words, play, &timeline));
    lines.extend(hints(words, play, &timeline));
    lines.extend(points(words, &timeline, &card));
    lines.extend(telling(words, play));
    lines.extend(costs(words, play));
    lines
}

/// Every move in order of time, with what it did to the customer.
fn course(words: &Words, play: &Play, timeline: &Timeline) -> Vec<String> {
    let mut lines = Vec::new();
    for stretch in &timeline.stretches {
        lines.extend([String::new(), words.get(&format!("encounter-{}", stretch.kind.name()))]);
        for moment in (stretch.first..=stretch.last).filter_map(|step| timeline.moment(step)) {
            let before = timeline.levels(moment.step - 1);
            let (time, done) = (clock(moment.at), did(play.case(), words, &moment.mv, moment.card));
            lines.push(format!("{:>4} {time:>6}  {done}{}", moment.step, moved(words, before, moment)));
        }
    }
    lines
}

fn moved(words: &Words, before: Levels, moment: &Moment) -> String {
    let shifts = shifts(&before, &moment.levels).into_iter();
    let each: Vec<String> =
        shifts.map(|(quality, from, to)| format!("{} {from} → {to}", words.get(quality_key(quality)))).collect();
    if each.is_empty() { String::new() } else { format!(" ({})", each.join(", ")) }
}

fn hints(words: &Words, play: &Play, timeline: &Timeline) -> Vec<String> {
    if timeline.missed.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), words.get("debrief-missed")];
    for missed in &timeline.missed {
        let step = missed.passed_by.map_or_else(String::new, |step| step.to_string());
        lines.push(format!("{step:>4}  {}", hint(play.case(), words, missed)));
    }
    lines
}

/// The points of each dimension, each with the number of its move.
fn points(words: &Words, timeline: &Timeline, card: &Scorecard) -> Vec<String> {
    let mut lines = vec![String::new(), words.get("debrief-points")];
    for dimension in card.dimensions.iter().chain(&card.reflection) {
        let name = words.get(&format!("dimension-{}", dimension.dimension.name()));
        let score = (dimension.score.get() + 5) / 10;
        lines.push(words.with("dimension-score", &[("name", name.as_str().into()), ("score", score.into())]));
        lines.extend(of_dimension(words, timeline, dimension));
    }
    lines
}

fn of_dimension(words: &Words, timeline: &Timeline, dimension: &DimensionScore) -> Vec<String> {
    // What came of one move for the same thing is told together.
    let mut all: Vec<(Option<&Moment>, PointKind, i64)> = Vec::new();
    for (moment, scored) in timeline.points_of(dimension.dimension) {
        let step = |moment: Option<&Moment>| moment.map(|moment| moment.step);
        let same = all.iter_mut().find(|(at, what, _)| step(*at) == step(moment) && *what == scored.point.what);
        match same {
            Some((.., worth)) => *worth += scored.worth,
            None => all.push((moment, scored.point.what, scored.worth)),
        }
    }
    let never = words.get("debrief-unplaced");
    let rounded = all.into_iter().map(|(moment, what, worth)| (moment, what, (worth + 5 * worth.signum()) / 10));
    let told = rounded.filter(|(_, _, worth)| *worth != 0).map(|(moment, what, worth)| {
        let step = moment.map_or_else(|| never.clone(), |moment| moment.step.to_string());
        format!("{worth:>+6}  {} ({step})", words.get(&speech::point_key(what)))
    });
    told.collect()
}

fn telling(words: &Words, play: &Play) -> Vec<String> {
    let Some(told) = Retelling::of(play) else { return Vec::new() };
    let share = |share: i64| ((share + 5) / 10).into();
    let figures = [
        ("right", i64::from(told.right).into()),
        ("count", i64::from(told.marks).into()),
        ("order", share(told.order.get())),
        ("sure", share(told.sure.get())),
    ];
    vec![String::new(), words.get("debrief-told"), words.with("debrief-told-right", &figures)]
}

/// The dearest decisions, and what something else would have brought.
fn costs(words: &Words, play: &Play) -> Vec<String> {
    let mut costs = Costs::new(play);
    costs.run(&AtomicBool::new(false));
    let dearest = dearest(costs.costs(), DECISIONS);
    let mut lines = vec![String::new(), words.get("debrief-costs")];
    if dearest.is_empty() {
        lines.push(words.get("debrief-no-costs"));
        return lines;
    }
    for cost in dearest {
        lines.push(format!("{:>4}  {}", cost.step, did(play.case(), words, &cost.mv, cost.card)));
        lines.push(format!("      {} {}", cost_points(words, cost), instead(play.case(), words, cost)));
    }
    lines.push(words.get("debrief-careful"));
    lines
}
