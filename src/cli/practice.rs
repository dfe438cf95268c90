//! `malmi practice`: what to practise today and why, how every skill stands, and the training path.

use super::shelf::Shelf;
use super::{CliError, Ended, output};
use crate::practice::{Lesson, Plan, Played, Skill, reason, standing};
use crate::records::{Finished, Folder, PlayerName, Sqlite, Store, StoreError, last_player, player_of_name};
use crate::words::{Language, Words};
use std::fmt::Write;
use std::path::PathBuf;

/// What `malmi practice` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder in which the player's plays are kept; else the usual one of this system
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The player; else the one who played last
    #[arg(long, value_name = "NAME", value_parser = PlayerName::new)]
    pub player: Option<PlayerName>,
    /// The folder with the scenarios; else those that `malmi` would show
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
    /// The language, such as `fi`; otherwise that of the system
    #[arg(long, value_name = "LANGUAGE", value_parser = super::drill::language)]
    pub lang: Option<Language>,
}

/// Prints the plan.
///
/// # Errors
/// What is kept cannot be read, or there is no case.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let words = Words::new(args.lang.unwrap_or_else(Language::of_system));
    let shelf = Shelf::open(args.scenarios.as_deref())?;
    let folder = Folder::open(args.data.as_deref()).map_err(|_| StoreError::NoPlace)?;
    let mut store = Sqlite::open(folder.dir())?;
    let player = match &args.player {
        Some(name) => player_of_name(&mut store, name)?,
        None => last_player(&mut store)?,
    };
    let plays: Vec<Finished> = store.results(player.id)?.into_iter().map(|outcome| outcome.result).collect();
    let drills = store.rounds(player.id)?;
    let lessons: Vec<Lesson> = shelf.cases.iter().map(|case| Lesson::of(case.told_in(""))).collect();
    let now = jiff::Timestamp::now().as_second();
    let plan = Plan::of(&lessons, Played { plays: &plays, drills: &drills }, now);
    output::write(&told(&words, &shelf, &plan, now))?;
    Ok(Ended::Well)
}

fn told(words: &Words, shelf: &Shelf, plan: &Plan, now: i64) -> String {
    let title = |case: usize| {
        let case = shelf.cases.get(case).map(|case| case.told_in(words.language().code()));
        case.map(|case| case.scenario.title.to_string()).unwrap_or_default()
    };
    let level = |level: crate::model::HelpLevel| words.get(&format!("help-{}", level.name()));
    let mut text = format!("{}\n", words.get("practice-today"));
    // Writing to a text cannot fail.
    for task in &plan.today {
        let _ = writeln!(text, "- {}\n  {} ({})", reason(words, task.why), title(task.case), level(task.level));
        if let Some(drill) = task.drill {
            let _ = writeln!(text, "  malmi drill {}", drill.name());
        }
    }
    let _ = writeln!(text, "\n{}", words.get("practice-skills"));
    for skill in &plan.skills {
        let indent = if matches!(skill.skill, Skill::Whole(_)) { "" } else { "  " };
        let _ = writeln!(text, "{indent}- {}", standing(words, skill, now));
    }
    let _ = writeln!(text, "\n{}", words.get("desk-path"));
    for (place, step) in plan.path.iter().enumerate() {
        let done = if step.done { "x" } else { " " };
        let _ = writeln!(text, "[{done}] {:>2}. {} ({})", place + 1, title(step.case), level(step.level));
    }
    text
}
