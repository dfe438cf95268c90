//! What the tests of the views share: cases, plays and a window that is not there.

use egui::accesskit::Role;
use egui::epaint::Shape;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::encounter::{Move, Play};
use malmi::model::HelpLevel;
use malmi::model::{EncounterKind, Medium};
use malmi::practice::Behaviour;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::look::Look;
use malmi::scenario::pack_path::PackPath;
use malmi::scoring::Dimension;
use malmi::ui::desk::{Figures, Progress, SkillRow, Today};
use malmi::ui::{Desk, DeskCase, Heard, People, Person, Scene, Settings, Theme};
use malmi::words::{Language, Words};
use std::sync::Arc;

/// The window at its design size.
pub const WINDOW: [f32; 2] = [1280.0, 720.0];
/// The smallest window, 1024×640 pixels, in units.
pub const SMALL: [f32; 2] = [1170.0, 731.0];

/// A shipped case at its beginning, always with the same luck.
pub fn play(case: &str, language: Language, level: HelpLevel) -> Play {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/malmi");
    let mut files = MemoryFiles::default();
    gather(std::path::Path::new(folder), "", &mut files);
    let path = PackPath::new(&format!("{case}.ron")).expect("a path inside the pack");
    let loaded = load_case(&files, &path, Some(language.code()));
    let case = loaded.case.unwrap_or_else(|| panic!("{case}: {:?}", loaded.diagnostics));
    Play::new(Arc::new(case), 1, level)
}

fn gather(folder: &std::path::Path, prefix: &str, files: &mut MemoryFiles) {
    for entry in std::fs::read_dir(folder).expect("the shipped pack").flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{name}/"), files);
        } else {
            files.0.insert(name, std::fs::read(entry.path()).expect("a readable file"));
        }
    }
}

/// A case as it lies on the desk.
pub fn desk_case(title: &str) -> DeskCase {
    DeskCase {
        title: title.to_owned(),
        intro: format!("How {title} begins."),
        person: "Kaisa Rautio".to_owned(),
        look: Look::of_name("Kaisa Rautio", None),
        teaches: "Hearing somebody out.".to_owned(),
        difficulty: 2,
        level: HelpLevel::Standard,
        medium: Medium::Room,
        encounters: vec![EncounterKind::Preparation, EncounterKind::Discovery],
        minutes: 20,
        best: None,
        tried: None,
        findings: Vec::new(),
    }
}

/// What somebody has learned who has played a little.
pub fn some_progress() -> Progress {
    let row = |dimension, shown, kept| SkillRow {
        dimension,
        shown,
        mastered: shown == 3,
        kept,
        due: shown == 2,
        told: format!("{}: shown well {shown} times", dimension.name()),
    };
    let skills = vec![
        row(Dimension::Preparation, 3, true),
        row(Dimension::Prospecting, 1, false),
        row(Dimension::Order, 3, false),
        row(Dimension::Discovery, 2, false),
        row(Dimension::Patience, 3, true),
        row(Dimension::NextStep, 1, false),
        row(Dimension::Reflection, 0, false),
    ];
    let figures = Figures { plays: 4, agreed: 3, best: Some(812), recent: vec![320, 450, 610, 812] };
    let today = Today {
        case: 0,
        level: HelpLevel::Standard,
        why: "Timing: last shown 7 days ago, not yet sure.".to_owned(),
        skill: Some(Dimension::Discovery),
        drill: Some(Behaviour::HearSignal),
    };
    Progress { skills, figures, today: vec![today] }
}

/// The players of a computer on which nobody has given a name yet.
pub fn nobody() -> People<'static> {
    static NOBODY: [Person; 1] = [Person { name: None, finished: 0, language: None }];
    People { all: &NOBODY, now: 0, asks: false, fault: None }
}

/// The desk of somebody who has not played yet.
pub fn new_desk<'a>(cases: &'a [DeskCase], progress: &'a Progress, words: &'a Words, theme: &'a Theme) -> Desk<'a> {
    Desk { cases, progress, today: 0, waiting: None, people: nobody(), words, theme, settings: Settings::default() }
}

/// Makes moves, each of which must be possible.
pub fn make(play: &mut Play, moves: impl IntoIterator<Item = Move>) {
    for mv in moves {
        play.make(mv.clone()).unwrap_or_else(|refusal| panic!("{mv:?}: {refusal}"));
    }
}

/// A window in which one view is drawn. `state` is the view's panel and what it gave back, newest last.
pub struct Window<P> {
    pub panel: P,
    pub got: Vec<Move>,
}

/// Draws a view of a play in a window of a size, in daylight, with a conversation so far.
pub fn window<'a, P: Default + 'a>(
    play: &'a Play,
    words: &'a Words,
    said: &'a [Heard],
    size: [f32; 2],
    view: impl Fn(&mut egui::Ui, &Scene<'_>, &mut P) -> Option<Move> + 'a,
) -> Harness<'a, Window<P>> {
    let theme = Theme::light();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut Window<P>| {
        if !ready {
            theme.apply(ui.ctx());
            ready = true;
            // Faces given to a context hold from its next frame.
            ui.ctx().request_repaint();
            return;
        }
        let shown = play.view();
        let scene = Scene {
            coach: None,
            view: &shown,
            words,
            theme: &theme,
            said,
            refused: None,
            ended: None,
            settings: Settings::default(),
        };
        state.got.extend(view(ui, &scene, &mut state.panel));
    };
    let state = Window { panel: P::default(), got: Vec::new() };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, state);
    harness.run();
    harness
}

/// The labels of everything of a role, in the order of the screen reader.
pub fn labels<S>(harness: &Harness<'_, S>, role: Role) -> Vec<String> {
    let all = harness.query_all_by(move |node| node.role() == role);
    all.filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value())).collect()
}

/// Texts that are cut on the left or right of the place they stand in, shortened with dots, or outside the window.
pub fn cut_texts<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let mut cut = Vec::new();
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |text| {
            let place = text.visual_bounding_rect();
            let sideways =
                place.left() < clipped.clip_rect.left() - 0.5 || place.right() > clipped.clip_rect.right() + 0.5;
            if place.is_positive() && (sideways || text.galley.elided) {
                cut.push(text.galley.text().to_owned());
            }
        });
    }
    cut
}

/// Pairs of texts that lie over one another.
pub fn overlapping_texts<S>(harness: &Harness<'_, S>) -> Vec<(String, String)> {
    let mut all: Vec<(egui::Rect, String)> = Vec::new();
    for clipped in &harness.output().shapes {
        visit(&clipped.shape, &mut |text| {
            let place = text.visual_bounding_rect().intersect(clipped.clip_rect).shrink(1.0);
            if place.is_positive() && !text.galley.text().trim().is_empty() {
                all.push((place, text.galley.text().to_owned()));
            }
        });
    }
    let mut pairs = Vec::new();
    for (n, (place, text)) in all.iter().enumerate() {
        let over = all[n + 1..].iter().filter(|(other, _)| other.intersect(*place).is_positive());
        pairs.extend(over.map(|(_, other)| (text.clone(), other.clone())));
    }
    pairs
}

fn visit(shape: &Shape, found: &mut impl FnMut(&egui::epaint::TextShape)) {
    match shape {
        Shape::Text(text) => found(text),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| visit(shape, found)),
        _ => {}
    }
}
