//! `malmi translate confirm`: translations hold for the texts as they are now.

use super::{languages_of, packs};
use crate::cli::whole::write_file;
use crate::cli::{CliError, Ended, output};
use crate::translate::merge::confirm;
use std::path::PathBuf;

/// What is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Scenario, persona or pack files, or folders with such files
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The language; otherwise all that there are translations in
    #[arg(long, value_name = "LANGUAGE")]
    to: Option<String>,
    /// Only the text at this place, such as `problems.stops.title`; may be given again
    #[arg(long = "place", value_name = "PLACE")]
    places: Vec<String>,
}

/// Notes it in the translation files.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let mut count = 0;
    for pack in packs(&args.paths)? {
        for path in &pack.paths {
            for language in languages_of(&pack, path, args.to.as_deref()) {
                let Some((path, text, texts)) = confirm(&*pack.files, path, &language, &args.places)? else { continue };
                write_file(&pack.files.real().join(path.as_str()), text.as_bytes())?;
                output::write(&format!("{}: {texts} confirmed\n", pack.files.shown(path.as_str())))?;
                count += texts;
            }
        }
    }
    if count == 0 {
        output::write("nothing to confirm: all that is translated is noted already\n")?;
    }
    Ok(Ended::Well)
}
