//! `malmi new`: a case, a pack or a person to begin from. Nothing that exists is ever written over.

mod naming;

use super::{CliError, Ended, output};
use crate::model::EncounterKind;
use crate::reference::template::{self, Size, Wanted};
use crate::scenario::format::Pack;
use crate::scenario::read::parse;
use crate::scenario::resolve::fault;
use crate::words::Language;
use clap::{Subcommand, ValueEnum};
use std::fmt::Write as _;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// What `malmi new` is asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to make
    #[command(subcommand)]
    pub what: What,
}

/// What can be made.
#[derive(Debug, Subcommand)]
pub enum What {
    /// A case from a commented template; it plays as it is
    Scenario(ScenarioArgs),
    /// A folder with a `pack.ron` and a first case
    Pack(PackArgs),
    /// A person in a file of their own, to be shared by several cases
    Persona(PersonaArgs),
}

/// What is asked of a case.
#[derive(Debug, clap::Args)]
pub struct ScenarioArgs {
    /// The title, such as "The baker's oven"; the name of the file is made from it
    pub name: Option<String>,
    /// The folder for the file: the folder of a pack, or any other
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    #[command(flatten)]
    shape: Shape,
}

/// What is asked of a pack.
#[derive(Debug, clap::Args)]
pub struct PackArgs {
    /// The title, such as "Cases for spring"; the name of the folder is made from it
    pub name: Option<String>,
    /// Where to put the new folder
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    #[command(flatten)]
    shape: Shape,
}

/// What is asked of a person.
#[derive(Debug, clap::Args)]
pub struct PersonaArgs {
    /// The person's name, such as "Kaisa Salo"
    pub name: Option<String>,
    /// The folder of the pack; the file goes into its folder `personas`
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// The language of texts and comments; without it that of the pack, or English
    #[arg(long, value_enum)]
    pub language: Option<Tongue>,
}

/// What a template shows.
#[derive(Debug, clap::Args)]
struct Shape {
    /// The encounters of the case, divided by commas
    #[arg(long, value_enum, value_delimiter = ',', default_value = "discovery")]
    with: Vec<Part>,
    /// The least that teaches something (this is what you get without `--full`)
    #[arg(long, conflicts_with = "full")]
    small: bool,
    /// Every field of these encounters at least once
    #[arg(long)]
    full: bool,
    /// The language of texts and comments; without it that of the pack, or English
    #[arg(long, value_enum)]
    language: Option<Tongue>,
}

/// The encounters that a template can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Finding and reaching the person.
    Prospecting,
    /// A deck to put in order and to show.
    Presentation,
    /// Asking and listening.
    Discovery,
    /// The third encounter: proof, objections, a next step.
    Third,
}

impl Part {
    const fn kind(self) -> EncounterKind {
        match self {
            Self::Prospecting => EncounterKind::Prospecting,
            Self::Presentation => EncounterKind::Presentation,
            Self::Discovery => EncounterKind::Discovery,
            Self::Third => EncounterKind::Proposal,
        }
    }
}

/// The languages of templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// Finnish.
    Fi,
}

impl Tongue {
    const fn language(self) -> Language {
        match self {
            Self::En => Language::English,
            Self::Fi => Language::Finnish,
        }
    }
}

impl Shape {
    fn size(&self) -> Size {
        if self.full { Size::Full } else { Size::Small }
    }

    fn encounters(&self) -> Vec<EncounterKind> {
        let mut kinds: Vec<EncounterKind> = self.with.iter().map(|part| part.kind()).collect();
        if self.adds_conversation() {
            kinds.push(EncounterKind::Discovery);
        }
        kinds
    }

    /// Whether a conversation comes with what is asked for: looking for a person leads to one, and a third encounter
    /// rests on what was heard in one.
    fn adds_conversation(&self) -> bool {
        !self.with.iter().any(|part| matches!(part, Part::Presentation | Part::Discovery))
    }
}

/// Makes what is asked for and says what to do next.
pub fn run(args: &Args) -> Result<Ended, CliError> {
    let said = match &args.what {
        What::Scenario(args) => scenario(args)?,
        What::Pack(args) => pack(args)?,
        What::Persona(args) => persona(args)?,
    };
    output::write(&said).map(|()| Ended::Well)
}

fn scenario(args: &ScenarioArgs) -> Result<String, CliError> {
    let title = checked(args.name.as_deref())?;
    let folder = Folder::at(&args.folder)?;
    let language = folder.language(args.shape.language)?;
    let id = naming::id(title.unwrap_or("first meeting"), "case");
    let wanted = Wanted { title, id: &id, language, size: args.shape.size() };
    let file = format!("{id}.ron");
    let path = folder.path.join(&file);
    // In a folder without `pack.ron`, cases are taken to be English.
    let lone = folder.pack.is_none() && language != Language::English;
    write_new(&path, &template::scenario(&wanted, &args.shape.encounters()))?;
    let mut said = format!("{} is written: a case that plays as it is.\n", shown(&path));
    if lone {
        let pack = folder.path.join("pack.ron");
        write_new(&pack, &template::pack(&Wanted { title: None, ..wanted }, &file))?;
        let _ = writeln!(said, "{} is written as well: it says in which language the cases are.", shown(&pack));
    }
    if folder.pack.as_ref().is_some_and(|pack| !pack.order.is_empty()) {
        let pack = shown(&folder.path.join("pack.ron"));
        let _ = writeln!(said, "It comes last in the pack, until you put \"{file}\" into `order` in {pack}.");
    }
    if args.shape.adds_conversation() {
        said.push_str("It has a conversation as well, which these lead to or rest on.\n");
    }
    said.push_str(&next(&path, "Change its texts piece by piece, and now and then"));
    Ok(said)
}

fn pack(args: &PackArgs) -> Result<String, CliError> {
    let title = checked(args.name.as_deref())?;
    let language = args.shape.language.map_or(Language::English, Tongue::language);
    let folder = args.folder.join(naming::id(title.unwrap_or("my cases"), "pack"));
    make_new_folder(&folder)?;
    let wanted = Wanted { title, id: "first-meeting", language, size: args.shape.size() };
    let case = folder.join("first-meeting.ron");
    write_new(&folder.join("pack.ron"), &template::pack(&wanted, "first-meeting.ron"))?;
    write_new(&case, &template::scenario(&Wanted { title: None, ..wanted }, &args.shape.encounters()))?;
    let mut said = format!("{} is made, with pack.ron and a first case.\n", shown(&folder));
    let _ = writeln!(said, "Put your name into {}.", shown(&folder.join("pack.ron")));
    said.push_str(&next(&case, "Then change the case piece by piece, and now and then"));
    Ok(said)
}

fn persona(args: &PersonaArgs) -> Result<String, CliError> {
    let name = checked(args.name.as_deref())?;
    let folder = Folder::at(&args.folder)?;
    let language = folder.language(args.language)?;
    let id = naming::id(name.unwrap_or("kaisa salo"), "person");
    let path = folder.path.join("personas").join(format!("{id}.ron"));
    let wanted = Wanted { title: name, id: &id, language, size: Size::Full };
    write_new(&path, &template::persona(&wanted))?;
    Ok(format!(
        "{path} is written: a person whom several cases can share.\n\
         Name it in a case of the same folder: persona: File(\"personas/{id}.ron\"),\n\
         Look at it now and then: malmi check {path}\n",
        path = shown(&path),
    ))
}

/// What to do with a new case.
fn next(path: &Path, first: &str) -> String {
    let path = shown(path);
    format!("{first}\n    malmi check {path}\n    malmi play {path}\n    malmi study {path}\n")
}

/// A title or name, if it can stand in a file.
fn checked(name: Option<&str>) -> Result<Option<&str>, CliError> {
    match name.and_then(fault) {
        Some(fault) => {
            let path = format!("the name `{}`", name.unwrap_or_default());
            Err(CliError::BadPath { path, why: format!("it {}; {}", fault.what, fault.help) })
        }
        None => Ok(name),
    }
}

/// A folder to write into.
struct Folder {
    path: PathBuf,
    pack: Option<Pack>,
}

impl Folder {
    fn at(path: &Path) -> Result<Self, CliError> {
        if path.exists() && !path.is_dir() {
            return Err(CliError::BadPath { path: shown(path), why: "this is a file; `--in` takes a folder".into() });
        }
        let bytes = fs::read(path.join("pack.ron")).ok();
        let pack = bytes.and_then(|bytes| parse::<Pack>("pack.ron", &bytes).take().0);
        Ok(Self { path: path.to_owned(), pack })
    }

    /// The language to write in: the pack's, which no file of it may leave.
    fn language(&self, asked: Option<Tongue>) -> Result<Language, CliError> {
        let Some(pack) = &self.pack else {
            return Ok(asked.map_or(Language::English, Tongue::language));
        };
        let own = Language::ALL.into_iter().find(|language| language.code() == pack.language);
        match asked.map(Tongue::language) {
            Some(asked) if own != Some(asked) => {
                let why = format!("the pack is written in `{}`; its cases are translated beside it", pack.language);
                Err(CliError::BadPath { path: shown(&self.path.join("pack.ron")), why })
            }
            _ => Ok(own.unwrap_or_default()),
        }
    }
}

/// Writes a file that must not be there yet, and the folders on the way.
fn write_new(path: &Path, text: &str) -> Result<(), CliError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))?;
    }
    let file = fs::OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = file.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => cannot(path, &error),
    })?;
    let written = file.write_all(text.as_bytes());
    written.map_err(|error| {
        // Half a file helps nobody, and this one is ours.
        let _ = fs::remove_file(path);
        cannot(path, &error)
    })
}

fn make_new_folder(path: &Path) -> Result<(), CliError> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| cannot(parent, &error))?;
    }
    fs::create_dir(path).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => cannot(path, &error),
    })
}

fn exists(path: &Path) -> CliError {
    let why = "this is there already, and is left as it is; give another name".into();
    CliError::BadPath { path: shown(path), why }
}

fn cannot(path: &Path, error: &std::io::Error) -> CliError {
    CliError::BadPath { path: shown(path), why: format!("it cannot be written: {error}") }
}

/// A path as the user would write it.
fn shown(path: &Path) -> String {
    let text = path.strip_prefix(".").unwrap_or(path).to_string_lossy().replace('\\', "/");
    if text.contains(' ') { format!("\"{text}\"") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::pack_path::PackPath;

    #[test]
    fn every_name_that_is_made_can_be_the_name_of_a_file() {
        for title in ["Leipää ennen kuutta", "con", "???", "2 + 2", "pack", "Ä", &"x".repeat(300), "a.fi", "CON.RON"]
        {
            let id = naming::id(title, "case");
            assert!(crate::model::Id::new(&id).is_ok(), "{title}: {id}");
            let path = PackPath::new(&format!("{id}.ron")).expect("a sound path");
            assert_eq!(path.kind(), crate::scenario::pack_path::FileKind::Scenario, "{title}: {id}");
        }
    }
}
