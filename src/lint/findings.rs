//! Where the rules put what they find: each finding gets its place in the file that it is about, be it the scenario, the
//! persona's own file, or a translation of either.

use super::{Spot, Subject};
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::format::PersonaSource;
use crate::scenario::load::FileTexts;
use crate::scenario::pack_path::PackPath;
use crate::scenario::read::parse;
use crate::scenario::resolve::Report;
use crate::scenario::scan::PathStep;
use crate::scenario::span::Span;
use crate::scenario::translation::Translation;
use std::collections::HashSet;
use std::sync::Arc;

/// What the rules have found.
#[derive(Debug)]
pub struct Findings<'t> {
    scenario: Option<Target<'t>>,
    persona: Option<Target<'t>>,
    found: Vec<Diagnostic>,
}

/// A file that findings can be about.
#[derive(Debug)]
struct Target<'t> {
    file: Arc<str>,
    /// Only to look places up in.
    places: Report<'t>,
    /// Of a translation: the places that it translates.
    keys: Option<HashSet<String>>,
}

impl<'t> Findings<'t> {
    /// No findings yet, about a scenario in the language it was written in.
    pub(super) fn in_source(path: &PackPath, subject: &Subject, texts: &'t FileTexts) -> Self {
        let target = |path: &PackPath| Target::new(path, texts, false);
        let persona = persona_path(subject).and_then(|path| target(&path));
        Self { scenario: target(path), persona, found: Vec::new() }
    }

    /// No findings yet, about a scenario in another language: the places are those of its translations.
    pub(super) fn in_translation(of: &PackPath, language: &str, subject: &Subject, texts: &'t FileTexts) -> Self {
        let target = |path: &PackPath| Target::new(&path.translation(language)?, texts, true);
        let persona = persona_path(subject).and_then(|path| target(&path));
        Self { scenario: target(of), persona, found: Vec::new() }
    }

    /// Something that is likely not meant.
    pub fn warn(&mut self, code: Code, at: impl Into<Spot>, message: impl Into<String>, help: impl Into<String>) {
        self.warn_with(code, at, message, help, Vec::new());
    }

    /// Something that is likely not meant, with other places that show it.
    pub fn warn_with(
        &mut self,
        code: Code,
        at: impl Into<Spot>,
        message: impl Into<String>,
        help: impl Into<String>,
        related: Vec<(Spot, String)>,
    ) {
        let Some((file, span)) = self.locate(&at.into()) else { return };
        let mut finding = Diagnostic::warning(code, span, message).help(help);
        for (at, label) in related {
            finding = match self.locate(&at) {
                Some((other, Some(span))) if other == file => finding.related(span, label),
                Some((other, Some(span))) => finding.related_in(other, span, label),
                _ => finding,
            };
        }
        self.found.push(finding.in_file(&file));
    }

    /// Something worth knowing.
    pub fn note(&mut self, code: Code, at: impl Into<Spot>, message: impl Into<String>, help: impl Into<String>) {
        if let Some((file, span)) = self.locate(&at.into()) {
            self.found.push(Diagnostic::note(code, span, message).help(help).in_file(&file));
        }
    }

    /// The file and the place in it. `None` for a text that a translation leaves out, and for what it has no words for.
    fn locate(&self, at: &Spot) -> Option<(Arc<str>, Option<Span>)> {
        let in_persona = [PathStep::Field("customer"), PathStep::Field("persona")];
        match &self.persona {
            Some(persona) if at.steps.starts_with(&in_persona) => {
                persona.locate(&at.steps[2..], at.path.strip_prefix("customer.persona.").unwrap_or_default())
            }
            _ => self.scenario.as_ref()?.locate(&at.steps, &at.path),
        }
    }

    /// What was found, in the order of the files.
    pub(super) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.found.sort_by(|a, b| (&a.file, a.span).cmp(&(&b.file, b.span)));
        self.found
    }
}

impl<'t> Target<'t> {
    fn new(path: &PackPath, texts: &'t FileTexts, is_translation: bool) -> Option<Self> {
        let text = texts.iter().find(|(file, _)| **file == *path.as_str()).map(|(_, text)| &**text)?;
        let keys = is_translation.then(|| keys(path, text));
        Some(Self { file: Arc::from(path.as_str()), places: Report::new(text), keys })
    }

    fn locate(&self, steps: &[PathStep<'_>], path: &str) -> Option<(Arc<str>, Option<Span>)> {
        let span = match &self.keys {
            None => self.places.span(steps),
            Some(_) if path.is_empty() => None,
            Some(keys) => Some(self.places.span(&[PathStep::Key(keys.get(path)?)])?),
        };
        Some((Arc::clone(&self.file), span))
    }
}

/// The places that a translation has words for.
fn keys(path: &PackPath, text: &str) -> HashSet<String> {
    let translation = parse::<Translation>(path.as_str(), text.as_bytes()).take().0.unwrap_or_default();
    translation.texts.keys().cloned().collect()
}

fn persona_path(subject: &Subject) -> Option<PackPath> {
    match &subject.case.scenario.customer.persona {
        PersonaSource::File(file) => PackPath::new(file).ok(),
        PersonaSource::Here(_) => None,
    }
}
