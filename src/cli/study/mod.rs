//! `malmi study`: simulated players against scenarios, and whether the scores tell them apart.

mod page;
mod source;
mod text;

use super::find::{Found, find};
use super::whole::write_file;
use super::{CliError, Ended, output};
use crate::players::study::{Options, Progress, Stopped, Study, study};
use crate::scenario::load::load_case;
use crate::scenario::pack_path::FileKind;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use source::Source;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What `malmi study` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, or folders with such files
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How many seeds each player plays
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub seeds: u64,
    /// How often the numbers of the simulation are varied by up to 30 %, to see whether the ranking stays
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u32).range(0..=1_000))]
    pub draws: u32,
    /// How many threads play; 0 takes all processors. The result is the same
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=256))]
    pub threads: u16,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write a page with plots to this file, which needs nothing beside it
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A summary for trainers, then tables.
    Text,
    /// Everything, as `docs/study.md` describes it.
    Json,
}

/// A case that was studied, with what its lines say.
struct Studied {
    /// The path as it is shown.
    shown: String,
    study: Study,
    source: Source,
}

/// Studies every scenario found. Unsound when a check fails or a scenario cannot be played; stopped by Ctrl-C.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let stop = stop_flag();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.into()).build();
    let pool = pool.map_err(|error| CliError::BadPath { path: "--threads".into(), why: error.to_string() })?;
    let mut ended = Ended::Well;
    let mut all = Vec::new();
    for found in find(&args.paths)? {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let target = match found {
            Found::Target(target) => target,
            Found::Fault { shown, finding } => {
                output::complain(&CliError::Unsound { path: shown, why: finding.message });
                ended = Ended::Unsound;
                continue;
            }
        };
        if target.path.kind() != FileKind::Scenario {
            continue;
        }
        let shown = target.files.shown(target.path.as_str());
        let loaded = load_case(&*target.files, &target.path, None);
        let Some(case) = loaded.case else {
            let why = "cannot be played; `malmi check` says why".to_owned();
            output::complain(&CliError::Unsound { path: shown, why });
            ended = Ended::Unsound;
            continue;
        };
        let source = Source::new(&case, target.path.as_str(), &loaded.texts);
        let options = Options { seeds: args.seeds, draws: args.draws, ..Options::default() };
        let bar = Bar::new(&shown);
        let case = Arc::new(case);
        let studied = pool.install(|| study(&case, &options, &bar, stop));
        bar.0.finish_and_clear();
        let mut study = studied.unwrap_or_else(|Stopped { finished }| *finished);
        study.locate(&case, &source.scenario.text, source.persona.as_ref().map(|persona| &*persona.text));
        if !study.holds() {
            ended = Ended::Unsound;
        }
        if args.format == Format::Text {
            output::write(&text::report(&shown, &study, &source))?;
        }
        all.push(Studied { shown, study, source });
    }
    finish(args, &all)?;
    Ok(if stop.load(Ordering::Relaxed) { Ended::Stopped } else { ended })
}

/// What is written when all is played.
fn finish(args: &Args, all: &[Studied]) -> Result<(), CliError> {
    if args.format == Format::Json {
        let cases: Vec<_> =
            all.iter().map(|one| serde_json::json!({ "file": one.shown, "study": one.study })).collect();
        let json = serde_json::to_string_pretty(&serde_json::json!({ "cases": cases }));
        output::write(&(json.map_err(|error| CliError::Output(error.into()))? + "\n"))?;
    }
    if let Some(path) = &args.html {
        write_file(path, page::page(all).as_bytes())?;
    }
    Ok(())
}

/// A flag that Ctrl-C sets. The second time the program ends as usual.
fn stop_flag() -> &'static AtomicBool {
    static STOP: AtomicBool = AtomicBool::new(false);
    // Where no handler can be set Ctrl-C ends the program at once, as it would without.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    &STOP
}

/// How far it is, on the error output of a terminal.
struct Bar(ProgressBar);

impl Bar {
    fn new(shown: &str) -> Self {
        let target =
            if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} plays, {eta} left") {
            bar.set_style(style);
        }
        bar.set_message(shown.to_owned());
        Self(bar)
    }
}

impl Progress for Bar {
    fn begin(&self, plays: u64) {
        self.0.set_length(plays);
    }

    fn played(&self, plays: u64) {
        self.0.inc(plays);
    }
}
