//! `malmi check`: everything that is wrong with the files and folders named, and `--fix`, which mends what is certain.

mod explain;
mod fix;
mod gather;

use super::find::{Found, find};
use super::{CliError, Ended, output};
use crate::scenario::report::{Style, render, to_github, to_json, to_sarif};
use clap::ValueEnum;
use fix::fix_all;
use gather::{Gathered, gather};
use std::io::IsTerminal;
use std::path::PathBuf;

/// What `malmi check` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario, persona, pack or translation files, or folders with such files. A scenario's translations and its
    /// pack are checked with it.
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// How to show what is found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// End with status 1 for these too
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Deny>,
    /// Mend what is certain, such as curly quotes, missing commas and misspelt names, and leave the rest
    #[arg(long)]
    pub fix: bool,
    /// Tell what a kind of finding means, why it is bad, how it comes about and how to mend it; checks nothing
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "format", "deny", "fix"])]
    pub explain: Option<String>,
}

/// How findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each place with its lines.
    Text,
    /// For programs: one array of objects.
    Json,
    /// For services that collect findings: SARIF 2.1.0.
    Sarif,
    /// For workflows on GitHub: commands that mark the lines of a change.
    Github,
}

/// What else than errors counts against a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

/// Checks all paths. [`Ended::Unsound`] when there is an error among the findings, or a warning where these are denied.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    if let Some(code) = &args.explain {
        return explain::explain(code);
    }
    let mut found = find(&args.paths)?;
    let mut gathered = gather(&found);
    let mut all_written = true;
    if args.fix {
        let outcome = fix_all(&gathered.fixable);
        all_written = outcome.told(args.format)?;
        if outcome.has_written() {
            // What a file says decides what belongs to it.
            found = find(&args.paths)?;
            gathered = gather(&found);
        }
    }
    show(&gathered, args, scenarios(&found))?;
    let denied = args.deny == Some(Deny::Warnings) && gathered.warnings > 0;
    Ok(if gathered.errors > 0 || denied || !all_written { Ended::Unsound } else { Ended::Well })
}

fn show(gathered: &Gathered, args: &Args, scenarios: usize) -> Result<(), CliError> {
    let (findings, texts) = (&gathered.findings, |file: &str| gathered.texts.get(file).cloned());
    match args.format {
        Format::Text => {
            let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            let style = if colour { Style::Colour } else { Style::Plain };
            let blank = if findings.is_empty() { "" } else { "\n" };
            let summary = summary(gathered, args, scenarios);
            output::write(&format!("{}{blank}{summary}\n", render(findings, &texts, style)))
        }
        Format::Json => output::write(&format!("{}\n", to_json(findings, &texts))),
        Format::Sarif => output::write(&format!("{}\n", to_sarif(findings, &texts))),
        Format::Github => {
            let summary = summary(gathered, args, scenarios);
            output::write(&format!("{}{summary}\n", to_github(findings, &texts)))
        }
    }
}

/// How many scenarios there were, each counted once.
fn scenarios(found: &[Found]) -> usize {
    gather::distinct(found).filter(|target| target.is_scenario()).count()
}

/// One line for what was found, and one for what can be done about it.
fn summary(gathered: &Gathered, args: &Args, scenarios: usize) -> String {
    let (errors, warnings) = (gathered.errors, gathered.warnings);
    let mut summary = [(scenarios, "scenario"), (errors, "error"), (warnings, "warning")]
        .map(|(n, what)| counted(n, what))
        .join(", ");
    if args.deny == Some(Deny::Warnings) && errors == 0 && warnings > 0 {
        summary.push_str("; warnings are denied");
    }
    let certain = match gathered.certain {
        0 => return summary,
        _ if args.fix => return summary,
        1 => "1 of them".to_owned(),
        many => format!("{many} of them"),
    };
    format!("{summary}\n{certain} can be mended by `malmi check --fix`")
}

/// `1 error`, `2 errors`.
fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
