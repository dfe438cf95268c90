//! All findings about one file of a pack, whatever it holds.

use super::diagnostic::{Code, Diagnostic};
use super::files::Files;
use super::format::{Pack, Persona, PersonaSource, Scenario};
use super::load::{FileTexts, Loaded, Loader, load_case};
use super::pack_path::{FileKind, PackPath};
use super::place::Place;
use super::read::{nearest, only_near, parse};
use super::resolve::{self, Report};
use super::translation::Translatable;
use serde::de::DeserializeOwned;

/// What was found about a file.
#[derive(Debug, Default)]
pub struct Checked {
    /// The findings; those of a scenario include the ones about its persona's file.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts of the files that were read.
    pub texts: FileTexts,
}

impl From<Loaded> for Checked {
    fn from(loaded: Loaded) -> Self {
        Self { diagnostics: loaded.diagnostics, texts: loaded.texts }
    }
}

/// Checks a file of a pack. What it holds is told by its name: see [`PackPath::kind`].
pub fn check_file(files: &dyn Files, path: &PackPath) -> Checked {
    let mut loader = Loader { files, loaded: Loaded::default() };
    match path.kind() {
        FileKind::Scenario => return load_case(files, path, None).into(),
        FileKind::Pack => loader.check_pack(path),
        FileKind::Persona => {
            if let Some(bytes) = loader.bytes(path) {
                loader.check_persona(path, &bytes);
            }
        }
        FileKind::Translation { of, .. } => loader.check_translation(path, &of),
    }
    loader.loaded.into()
}

impl Loader<'_> {
    fn check_pack(&mut self, path: &PackPath) {
        let Some(bytes) = self.bytes(path) else { return };
        let mut parsed = self.parse::<Pack>(path, &bytes);
        let (mut value, recovery) = parsed.take();
        let mut report = Report::on(&parsed.text, recovery.as_ref());
        if let Some(pack) = &mut value {
            resolve::pack(pack, &mut report);
            order(&pack.order, &self.files.names_beside(path), &mut report);
        }
        self.keep(path, report);
    }

    fn check_translation(&mut self, path: &PackPath, of: &PackPath) {
        let Some(bytes) = self.bytes(path) else { return };
        match of.kind() {
            FileKind::Pack => self.check_translation_of::<Pack>(path, &bytes, of),
            FileKind::Persona => self.check_translation_of::<Persona>(path, &bytes, of),
            _ => self.check_translation_of::<Scenario>(path, &bytes, of),
        }
    }

    fn check_translation_of<T>(&mut self, path: &PackPath, bytes: &[u8], of: &PackPath)
    where
        T: Translatable + DeserializeOwned,
    {
        let Ok(source) = self.files.read(of) else {
            let parsed = self.parse::<super::translation::Translation>(path, bytes);
            let mut report = Report::new(&parsed.text);
            let message = format!("there is no readable file `{of}` that this could translate");
            report.error(Code::BadTranslation, &Place::ROOT, message, "a translation stands beside its file");
            return self.keep(path, report);
        };
        // What is wrong with the translated file is found when that file is checked.
        match parse::<T>(of.as_str(), &source).take() {
            (Some(mut value), recovery) => drop(self.apply(path, bytes, &mut value, recovery.is_none())),
            (None, _) => drop(self.parse::<super::translation::Translation>(path, bytes)),
        }
    }
}

/// The persona's file that a scenario names, if it names one inside the pack. The scenario may have mistakes.
pub fn persona_file(files: &dyn Files, path: &PackPath) -> Option<PackPath> {
    let bytes = files.read(path).ok()?;
    let (scenario, _) = parse::<Scenario>(path.as_str(), &bytes).take();
    match scenario?.customer.persona {
        PersonaSource::File(file) => PackPath::new(&file).ok(),
        PersonaSource::Here(_) => None,
    }
}

/// Which files lie there without being listed: one of them is likely meant where a file was renamed.
fn unlisted(order: &[String], names: &[String]) -> String {
    const NAMED: usize = 3;
    let is_case = |name: &&String| {
        name.strip_suffix(".ron").is_some() && PackPath::new(name).is_ok_and(|path| path.kind() == FileKind::Scenario)
    };
    let others = names.iter().filter(is_case).filter(|name| !order.contains(name));
    let mut others = others.map(|name| format!("`{name}`"));
    let named: Vec<String> = others.by_ref().take(NAMED).collect();
    let more = others.count();
    match (named.as_slice(), more) {
        ([], _) => "put the file there, or take the line out".to_owned(),
        ([only], _) => format!("{only} lies there and is not listed: was the file renamed?"),
        (_, 0) => format!("these lie there and are not listed: {}", named.join(", ")),
        (_, more) => format!("these lie there and are not listed: {} and {more} more", named.join(", ")),
    }
}

/// Checks that the files exist that `pack.ron` names.
fn order(order: &[String], present: &[String], report: &mut Report<'_>) {
    let root = Place::ROOT;
    let list = root.field("order");
    for (index, name) in order.iter().enumerate() {
        let at = list.item(index);
        if let Err(error) = PackPath::new(name) {
            report.error(Code::OutsidePack, &at, error.to_string(), "name a scenario file of this pack");
        } else if !present.contains(name) {
            let names = || present.iter().map(String::as_str);
            let help = match nearest(name, names()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => unlisted(order, present),
            };
            let message = format!("there is no file `{name}` beside `pack.ron`");
            report.misspelt(Code::NotFound, &at, message, help, only_near(name, names()));
        }
    }
}
