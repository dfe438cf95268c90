//! `malmi study`: simulated players against scenarios, and whether the scores tell them apart.

use super::find::{Found, find};
use super::{CliError, Ended, output};
use crate::players::{Check, Study, study};
use crate::scenario::load::load_case;
use crate::scenario::pack_path::FileKind;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

/// What `malmi study` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario files, or folders with such files
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// How many seeds each player plays
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub seeds: u64,
}

/// Studies every scenario found. Unsound when a check fails or a scenario cannot be played.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut ended = Ended::Well;
    for found in find(&args.paths)? {
        let Found::Target(target) = found else {
            ended = Ended::Unsound;
            continue;
        };
        if target.path.kind() != FileKind::Scenario {
            continue;
        }
        let shown = target.files.shown(target.path.as_str());
        let Some(case) = load_case(&*target.files, &target.path, None).case else {
            output::write(&format!("{shown}: cannot be played; `malmi check` says why\n"))?;
            ended = Ended::Unsound;
            continue;
        };
        let study = study(&Arc::new(case), args.seeds);
        output::write(&table(&shown, &study))?;
        if study.checks().iter().any(|check| !check.holds) {
            ended = Ended::Unsound;
        }
    }
    Ok(ended)
}

/// A number of thousandths as `.934`, and the whole as `1.000`.
fn share(thousandths: u32) -> String {
    if thousandths >= 1000 { "1.000".into() } else { format!(".{thousandths:03}") }
}

fn table(shown: &str, study: &Study) -> String {
    let mut text = format!(
        "{shown}: {} seeds; the patient player's mean is {}.{}\n",
        study.seeds,
        study.patient / 10,
        study.patient % 10
    );
    let _ = writeln!(text, "  {:<48} {:>5} {:>6} {:>6}   own dimension", "player", "mean", "AUC", "low");
    for row in &study.rows {
        let own =
            row.own.map_or(String::new(), |(dimension, auc)| format!("{} {}", dimension.name(), share(auc.value)));
        let _ = writeln!(
            text,
            "  {:<48} {:>3}.{} {:>6} {:>6}   {own}",
            row.kind.name(),
            row.mean / 10,
            row.mean % 10,
            share(row.against.value),
            share(row.against.low),
        );
    }
    for Check { what, holds } in study.checks() {
        let _ = writeln!(text, "  {} {what}", if holds { "holds:" } else { "FAILS:" });
    }
    text
}
