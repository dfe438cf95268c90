//! From the files of a pack to a case in one language, with everything found on the way.

use super::case::{Case, Links};
use super::diagnostic::{Code, Diagnostic, Edit};
use super::files::{FileFault, Files};
use super::format::{Pack, Persona, PersonaSource, Scenario};
use super::hash::scenario_hash;
use super::pack_path::{FileKind, PackPath, is_language};
use super::place::Place;
use super::read::{Parsed, parse};
use super::resolve::{self, Report};
use super::span::Span;
use super::translation::{self, Coverage, Translatable, Translation};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The language of scenarios without a `pack.ron` that says otherwise.
pub const DEFAULT_LANGUAGE: &str = "en";

/// What some editors write before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// What came of loading a case.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The case; `None` when there is an error in the scenario or the persona.
    pub case: Option<Case>,
    /// Everything found in the scenario, the persona and the translation that was asked for.
    pub diagnostics: Vec<Diagnostic>,
    /// The languages that the case can be played in: the pack's own first, then the others by name.
    pub languages: Vec<Box<str>>,
    /// The texts of the files that were read, by the path shown in findings.
    pub texts: FileTexts,
}

/// The texts of files, by the path shown in findings: for showing the lines that a finding is about.
#[derive(Clone, Debug, Default)]
pub struct FileTexts(Vec<(Arc<str>, Arc<str>)>);

impl FileTexts {
    /// The text of a file.
    pub fn get(&self, file: &str) -> Option<Arc<str>> {
        self.0.iter().find(|(name, _)| **name == *file).map(|(_, text)| Arc::clone(text))
    }

    /// The texts with their paths.
    pub fn iter(&self) -> impl Iterator<Item = &(Arc<str>, Arc<str>)> {
        self.0.iter()
    }
}

/// Loads the case in the file `path`, in `language` or in the pack's own.
///
/// What a translation lacks stays in the pack's language, and so does the whole case where there is none. Findings
/// about `pack.ron` itself are left to [`super::check::check_file`]; without a sound one the language is English.
pub fn load_case(files: &dyn Files, path: &PackPath, language: Option<&str>) -> Loaded {
    let mut loader = Loader { files, loaded: Loaded::default() };
    let own = loader.pack_language();
    loader.loaded.languages = languages(files, path, &own);
    let Some(mut case) = loader.source(path, &own) else { return loader.loaded };
    if let Some(language) = language.filter(|language| **language != *own) {
        loader.translate(path, &mut case, language);
    }
    loader.loaded.case = Some(case);
    loader.loaded
}

fn byte_order_mark() -> Diagnostic {
    let mark = Span::from_bytes(0, BYTE_ORDER_MARK.len());
    Diagnostic::warning(Code::ByteOrderMark, mark, "the file begins with a byte-order mark, which nobody sees")
        .help("save it as `UTF-8`, not as `UTF-8 with BOM`")
        .mended_by([Edit::remove(mark)])
}

/// The languages of a file: `own`, then those of the translations beside it.
pub fn languages(files: &dyn Files, path: &PackPath, own: &str) -> Vec<Box<str>> {
    let name = path.file_name();
    let start = format!("{}.", name.strip_suffix(".ron").unwrap_or(name));
    let beside =
        files.names_starting(path, &start).into_iter().filter_map(|name| match path.beside(&name).ok()?.kind() {
            FileKind::Translation { of, language } if of == *path && *language != *own => Some(language),
            _ => None,
        });
    let mut others: Vec<Box<str>> = beside.collect();
    others.sort_unstable();
    others.insert(0, own.into());
    others
}

/// Reads the files of one pack and keeps what was found.
pub(super) struct Loader<'f> {
    pub(super) files: &'f dyn Files,
    pub(super) loaded: Loaded,
}

impl Loader<'_> {
    /// The case in the language of its pack.
    fn source(&mut self, path: &PackPath, language: &str) -> Option<Case> {
        let bytes = self.bytes(path)?;
        let mut parsed = self.parse::<Scenario>(path, &bytes);
        let (value, recovery) = parsed.take();
        let mut report = Report::on(&parsed.text, recovery.as_ref());
        let mut persona_bytes = None;
        let mut resolved: Option<(Scenario, Links, Option<Persona>)> = None;
        if let Some(mut scenario) = value {
            let links = resolve::scenario(&mut scenario, &mut report);
            let persona = match &scenario.customer.persona {
                PersonaSource::Here(person) => Some(Persona::clone(person)),
                PersonaSource::File(file) => self.persona(file, &mut report, &mut persona_bytes),
            };
            resolved = Some((scenario, links, persona));
        }
        // What is left of a file with mistakes is looked at, never played.
        let sound = recovery.is_none() && !report.has_errors();
        self.keep(path, report);
        let (scenario, links, persona) = resolved.filter(|_| sound)?;
        let hash = scenario_hash(&bytes, persona_bytes.as_deref());
        Some(Case { scenario, persona: persona?, links, hash, language: language.into() })
    }

    /// The person in the file that a scenario names.
    fn persona(&mut self, file: &str, scenario: &mut Report<'_>, bytes: &mut Option<Vec<u8>>) -> Option<Persona> {
        let root = Place::ROOT;
        let at = root.field("customer");
        let at = at.field("persona");
        let path = match PackPath::new(file) {
            Ok(path) => path,
            Err(error) => {
                scenario.error(Code::OutsidePack, &at, error.to_string(), "such as `File(\"personas/kaisa.ron\")`");
                return None;
            }
        };
        let read = match self.files.read(&path) {
            Ok(read) => bytes.insert(read),
            Err(fault) => {
                let message = format!("the persona `{path}`: {fault}");
                scenario.error(fault.code(), &at, message, fault.help());
                return None;
            }
        };
        self.check_persona(&path, read)
    }

    /// Reads and checks a person in a file of their own.
    pub(super) fn check_persona(&mut self, path: &PackPath, bytes: &[u8]) -> Option<Persona> {
        let mut parsed = self.parse::<Persona>(path, bytes);
        let (mut value, recovery) = parsed.take();
        let mut report = Report::on(&parsed.text, recovery.as_ref());
        if let Some(person) = &mut value {
            resolve::persona(person, &mut report);
        }
        let sound = recovery.is_none() && !report.has_errors();
        self.keep(path, report);
        value.filter(|_| sound)
    }

    fn translate(&mut self, path: &PackPath, case: &mut Case, language: &str) {
        let found = self.translate_file(path, &mut case.scenario, language);
        match &case.scenario.customer.persona {
            PersonaSource::Here(person) => case.persona = Persona::clone(person),
            PersonaSource::File(file) => {
                if let Ok(file) = PackPath::new(file) {
                    self.translate_file(&file, &mut case.persona, language);
                }
            }
        }
        if found {
            case.language = language.into();
        }
    }

    /// Translates what one file holds; says whether there is a translation.
    fn translate_file(&mut self, path: &PackPath, to: &mut impl Translatable, language: &str) -> bool {
        let Some(path) = path.translation(language) else { return false };
        match self.files.read(&path) {
            Ok(bytes) => self.apply(&path, &bytes, to, true),
            Err(FileFault::NotFound) => false,
            Err(fault) => {
                self.put(&path, fault.finding());
                false
            }
        }
    }

    /// Applies one translation file; says whether it could be read. How it covers a file with mistakes
    /// (`is_whole` is false) cannot be told.
    pub(super) fn apply(&mut self, path: &PackPath, bytes: &[u8], to: &mut impl Translatable, is_whole: bool) -> bool {
        let mut parsed = self.parse::<Translation>(path, bytes);
        let (translation, recovery) = parsed.take();
        let Some(translation) = translation else { return false };
        let mut report = Report::on(&parsed.text, recovery.as_ref());
        let mut coverage = translation::apply(to, &translation);
        if recovery.is_some() {
            coverage.missing.clear();
        }
        if !is_whole {
            coverage = Coverage::default();
        }
        translation::findings(&translation, &coverage, &mut report);
        self.keep(path, report);
        recovery.is_none()
    }

    /// The language that `pack.ron` states, if it can be read.
    pub(super) fn pack_language(&self) -> Box<str> {
        let bytes = PackPath::new("pack.ron").ok().and_then(|path| self.files.read(&path).ok());
        let pack = bytes.and_then(|bytes| parse::<Pack>("pack.ron", &bytes).take().0);
        let language = pack.map(|pack| pack.language).filter(|language| is_language(language));
        language.map_or_else(|| DEFAULT_LANGUAGE.into(), Into::into)
    }

    /// The bytes of a file; a fault is a finding about it.
    pub(super) fn bytes(&mut self, path: &PackPath) -> Option<Vec<u8>> {
        self.files.read(path).map_err(|fault| self.put(path, fault.finding())).ok()
    }

    /// Reads a file as a `T` and keeps its findings and its text.
    pub(super) fn parse<T: DeserializeOwned>(&mut self, path: &PackPath, bytes: &[u8]) -> Parsed<T> {
        let mut parsed = parse::<T>(path.as_str(), bytes);
        if bytes.starts_with(BYTE_ORDER_MARK) {
            self.put(path, byte_order_mark());
        }
        self.loaded.diagnostics.append(&mut parsed.diagnostics);
        self.loaded.texts.0.push((Arc::clone(&parsed.file), Arc::clone(&parsed.text)));
        parsed
    }

    /// Keeps the findings of a report on a file.
    pub(super) fn keep(&mut self, path: &PackPath, report: Report<'_>) {
        report.into_findings().into_iter().for_each(|finding| self.put(path, finding));
    }

    fn put(&mut self, path: &PackPath, finding: Diagnostic) {
        self.loaded.diagnostics.push(finding.in_file(&Arc::from(path.as_str())));
    }
}
