//! The whole window: the desk, or the place of a running case with the common head.

use super::closing::{ClosingPanel, closing_ui};
use super::coach::{CoachPanel, coach_ui};
use super::desk::{Desk, DeskPanel, desk_ui};
use super::discovery::{DiscoveryPanel, discovery_ui};
use super::drill::{Drill, strip_high as drill_high, strip_ui, verdict_ui};
use super::figures::{FiguresPage, FiguresPanel, figures_ui};
use super::head::{Head, Pressed, Tool, below, refusal_note};
use super::learning::{LearningPage, LearningPanel, learning_ui};
use super::leaving::{Answer, LeavingPanel, leaving_ui, pauses};
use super::plays::{PastStrip, PlaysPage, PlaysPanel, plays_ui};
use super::preparation::{PreparationPanel, preparation_ui};
use super::presentation::{PresentationPanel, presentation_ui};
use super::preview::{Preview, PreviewPanel, preview_ui, strip_high};
use super::privacy::{PrivacyPage, PrivacyPanel, privacy_ui};
use super::prospecting::{ProspectingPanel, prospecting_ui};
use super::record::{RecordPanel, record_ui};
use super::scene::{Action, Scene};
use super::settings::settings_ui;
use super::shelf::{Bench, ShelfPanel, shelf_ui};
use super::stage::{fills_the_window, tags};
use super::telling::{TellingPanel, telling_ui};
use super::theme::{Evening, Theme, size};
use super::third::{ThirdPanel, third_ui};
use super::widgets::{Cap, Icon};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage};
use crate::model::EncounterKind;
use crate::speech;
use crate::words::Words;
use egui::{Rect, Ui};

/// What the window shows.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// The desk.
    Desk(Desk<'a>),
    /// The trainer's shelf.
    Shelf(Bench<'a>),
    /// Past plays.
    Plays(PlaysPage<'a>),
    /// A past play that is looked at again.
    Past(Scene<'a>, PastStrip<'a>),
    /// What is kept.
    Privacy(PrivacyPage<'a>),
    /// The page on learning records.
    Learning(LearningPage<'a>),
    /// The figures.
    Figures(FiguresPage<'a>),
    /// A running case.
    Case(Scene<'a>),
    /// A running case whose file is being edited.
    Preview(Scene<'a>, Preview<'a>),
    /// A round of a drill.
    Drill(Scene<'a>, Drill<'a>),
}

/// What the views themselves remember, between frames. Nothing of a game is in here.
#[derive(Clone, Debug, Default)]
pub struct Panels {
    /// The desk.
    pub desk: DeskPanel,
    /// The trainer's shelf.
    pub shelf: ShelfPanel,
    /// Past plays.
    pub plays: PlaysPanel,
    /// What is kept.
    pub privacy: PrivacyPanel,
    /// Learning records.
    pub learning: LearningPanel,
    /// The figures.
    pub figures: FiguresPanel,
    /// The file that is being edited.
    pub preview: PreviewPanel,
    /// Finding prospects.
    pub prospecting: ProspectingPanel,
    /// Reading and planning.
    pub preparation: PreparationPanel,
    /// The cards.
    pub presentation: PresentationPanel,
    /// The conversation.
    pub discovery: DiscoveryPanel,
    /// The third encounter.
    pub third: ThirdPanel,
    /// The next step.
    pub closing: ClosingPanel,
    /// The telling afterwards.
    pub telling: TellingPanel,
    /// The record.
    pub record: RecordPanel,
    leaving: Option<LeavingPanel>,
    coach: CoachPanel,
    settings: bool,
    at: Where,
}

/// What the panels belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Where {
    #[default]
    Desk,
    Shelf,
    Plays,
    Privacy,
    /// After so many moves of a past play; `None` at its record.
    Past(Option<usize>),
    Learning,
    Figures,
    /// Stage and step of a play, and the edition of its file where that is being edited.
    Case(Stage, u16, u32),
}

impl Panels {
    /// A new place begins with clean panels, so that its first control has the focus.
    fn follow(&mut self, at: Where) {
        let same = match (self.at, at) {
            (Where::Case(before, step, edition), Where::Case(now, later, edited)) => {
                before == now && step <= later && edition == edited
            }
            (before, now) => before == now,
        };
        if !same {
            // The shelf is found as it was left, and so is what was found about the file.
            let (mut shelf, preview) = (std::mem::take(&mut self.shelf), std::mem::take(&mut self.preview));
            shelf.entered = false;
            // So is the list of past plays, after looking at one of them.
            let plays = std::mem::take(&mut self.plays).left();
            *self = Self { shelf, plays, preview, ..Self::default() };
        }
        self.at = at;
    }
}

/// Draws the whole window and tells what the player wants.
pub fn screen_ui(ui: &mut Ui, place: &Place<'_>, panels: &mut Panels) -> Option<Action> {
    #[cfg(feature = "dev")]
    {
        let (words, theme) = match place {
            Place::Desk(desk) => (desk.words, desk.theme),
            Place::Shelf(bench) => (bench.words, bench.theme),
            Place::Learning(page) => (page.words, page.theme),
            Place::Figures(page) => (page.words, page.theme),
            Place::Plays(page) => (page.words, page.theme),
            Place::Privacy(page) => (page.words, page.theme),
            Place::Case(scene) | Place::Preview(scene, _) | Place::Drill(scene, _) | Place::Past(scene, _) => {
                (scene.words, scene.theme)
            }
        };
        if super::gallery::instead_ui(ui, words, theme) {
            return None;
        }
    }
    match place {
        Place::Desk(desk) => {
            panels.follow(Where::Desk);
            desk_ui(ui, desk, &mut panels.desk)
        }
        Place::Shelf(bench) => {
            panels.follow(Where::Shelf);
            shelf_ui(ui, bench, &mut panels.shelf)
        }
        Place::Figures(page) => {
            panels.follow(Where::Figures);
            figures_ui(ui, page, &mut panels.figures)
        }
        Place::Plays(page) => {
            panels.follow(Where::Plays);
            plays_ui(ui, page, &mut panels.plays)
        }
        Place::Past(scene, strip) => past_ui(ui, scene, strip, panels),
        Place::Privacy(page) => {
            panels.follow(Where::Privacy);
            privacy_ui(ui, page, &mut panels.privacy)
        }
        Place::Learning(page) => {
            panels.follow(Where::Learning);
            learning_ui(ui, page, &mut panels.learning)
        }
        Place::Case(scene) => {
            panels.follow(Where::Case(scene.view.stage, scene.view.step, 0));
            case_ui(ui, scene, panels)
        }
        Place::Preview(scene, preview) => previewed_ui(ui, scene, preview, panels),
        Place::Drill(scene, drill) => drilled_ui(ui, scene, drill, panels),
    }
}

/// A case with the strip of its file beneath it.
fn previewed_ui(ui: &mut Ui, scene: &Scene<'_>, preview: &Preview<'_>, panels: &mut Panels) -> Option<Action> {
    panels.follow(Where::Case(scene.view.stage, scene.view.step, preview.edition));
    let whole = ui.max_rect();
    let strip = whole.with_min_y(whole.bottom() - strip_high(ui, scene.words, scene.theme, preview));
    let room = egui::UiBuilder::new().id_salt("previewed").max_rect(whole.with_max_y(strip.top()));
    let mut inner = ui.new_child(room);
    let wanted = case_ui(&mut inner, scene, panels);
    let strip = preview_ui(ui, (scene.words, scene.theme), preview, &mut panels.preview, strip);
    strip.or(wanted)
}

/// A round of a drill with its strip beneath it, and the verdict over it.
fn drilled_ui(ui: &mut Ui, scene: &Scene<'_>, drill: &Drill<'_>, panels: &mut Panels) -> Option<Action> {
    panels.follow(Where::Case(scene.view.stage, scene.view.step, drill.edition));
    let look = (scene.words, scene.theme);
    let whole = ui.max_rect();
    let strip = whole.with_min_y(whole.bottom() - drill_high(ui, look, drill));
    let verdict = verdict_ui(ui, look, drill);
    if drill.told.is_some() {
        ui.disable();
    }
    let room = egui::UiBuilder::new().id_salt("drilled").max_rect(whole.with_max_y(strip.top()));
    let mut inner = ui.new_child(room);
    let wanted = case_ui(&mut inner, scene, panels);
    let left = strip_ui(ui, look, drill, strip);
    if drill.told.is_some() { verdict } else { left.or(wanted) }
}

/// A past play with its strip beneath it. While it is watched nothing in it can be pressed; its record can be read.
fn past_ui(ui: &mut Ui, scene: &Scene<'_>, strip: &PastStrip<'_>, panels: &mut Panels) -> Option<Action> {
    panels.follow(Where::Past(strip.steps.map(|steps| steps.at)));
    let whole = ui.max_rect();
    let foot = whole.with_min_y(whole.bottom() - super::plays::strip_high(ui, scene.words, scene.theme, strip));
    let wished = super::plays::strip_ui(ui, (scene.words, scene.theme), strip, foot);
    let room = egui::UiBuilder::new().id_salt("past").max_rect(whole.with_max_y(foot.top()));
    let mut inner = ui.new_child(room);
    let wanted = if strip.steps.is_some() {
        // As it was, and not as what is out of reach.
        inner.visuals_mut().disabled_alpha = 1.0;
        let left = Cap::escape(scene.words).pressed(&inner);
        inner.disable();
        let _nothing_can_be_pressed = case_ui(&mut inner, scene, panels);
        left.then_some(Action::ToDesk)
    } else {
        case_ui(&mut inner, scene, panels)
    };
    wished.map(Action::Past).or(wanted)
}

fn case_ui(ui: &mut Ui, scene: &Scene<'_>, panels: &mut Panels) -> Option<Action> {
    let whole = ui.max_rect();
    let ground = if scene.view.stage == Stage::Over { scene.theme.day } else { scene.theme.birch };
    ui.painter().rect_filled(whole, 0, ground);
    if let Some(mut leaving) = panels.leaving {
        let answer = leaving_ui(ui, scene, &mut leaving);
        ui.disable();
        stage_ui(ui, scene, panels, whole);
        // Another language or theme is chosen with the pause still there.
        let stays = matches!(answer, None | Some(Answer::Do(Action::Language(_) | Action::Theme(_))));
        panels.leaving = stays.then_some(leaving);
        return match answer {
            Some(Answer::Do(action)) => Some(action),
            Some(Answer::Stay) | None => None,
        };
    }
    if panels.settings {
        let shown = settings_ui(ui.ctx(), scene.words, scene.theme, scene.settings);
        panels.settings = !shown.left;
        ui.disable();
        stage_ui(ui, scene, panels, whole);
        return shown.inner.map(Action::Set);
    }
    if let Some(ask) = scene.coach.filter(|_| panels.coach.is_open()) {
        coach_ui(ui.ctx(), (scene.words, scene.theme), ask, &mut panels.coach);
        ui.disable();
        stage_ui(ui, scene, panels, whole);
        return None;
    }
    stage_ui(ui, scene, panels, whole)
}

fn stage_ui(ui: &mut Ui, scene: &Scene<'_>, panels: &mut Panels, whole: Rect) -> Option<Action> {
    // The view comes before the head, so that Escape closes what the view has open before it leaves the place.
    let room = if fills_the_window(scene) { whole } else { below(whole) };
    let mut inner = ui.new_child(egui::UiBuilder::new().id_salt("view").max_rect(room));
    let wanted = match scene.view.stage {
        Stage::Over => record_ui(&mut inner, scene, &mut panels.record),
        Stage::Reflection => telling_ui(&mut inner, scene, &mut panels.telling).map(Action::Move),
        Stage::Closing => closing_ui(&mut inner, scene, &mut panels.closing).map(Action::Move),
        Stage::Encounter(kind) => encounter_ui(&mut inner, scene, panels, kind).map(Action::Move),
    };
    if let Some(refusal) = scene.refused {
        // Where a person fills the window, the note lies on the table and not on the face.
        let top = if fills_the_window(scene) { whole.bottom() - 2.0 * size::MOVES } else { whole.top() };
        refusal_note(ui, scene.theme, whole.with_min_y(top), &speech::refusal(scene.words, refusal));
    }
    wanted.or_else(|| head(scene, ui, whole, panels))
}

fn encounter_ui(ui: &mut Ui, scene: &Scene<'_>, panels: &mut Panels, kind: EncounterKind) -> Option<Move> {
    match kind {
        EncounterKind::Preparation => preparation_ui(ui, scene, &mut panels.preparation),
        EncounterKind::Discovery => discovery_ui(ui, scene, &mut panels.discovery),
        EncounterKind::Prospecting => prospecting_ui(ui, scene, &mut panels.prospecting),
        EncounterKind::Presentation => presentation_ui(ui, scene, &mut panels.presentation),
        EncounterKind::Proposal => third_ui(ui, scene, &mut panels.third),
    }
}

fn head(scene: &Scene<'_>, ui: &mut Ui, whole: Rect, panels: &mut Panels) -> Option<Action> {
    let pressed = if fills_the_window(scene) { tags(ui, scene, whole) } else { place_head(scene, ui, whole) };
    match pressed? {
        Pressed::Back if pauses(scene) => {
            panels.leaving = Some(LeavingPanel::default());
            None
        }
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(scene.theme))),
        Pressed::Settings => {
            panels.settings = true;
            None
        }
        Pressed::Coach => Some(Action::Move(Move::Hint)),
        Pressed::Tool(_) => Some(Action::SavePage),
    }
}

fn place_head(scene: &Scene<'_>, ui: &mut Ui, whole: Rect) -> Option<Pressed> {
    let (view, words) = (scene.view, scene.words);
    let running = matches!(view.stage, Stage::Encounter(_));
    let title = words.get(&match view.stage {
        Stage::Encounter(kind) => format!("encounter-{}", kind.name()),
        Stage::Closing => "encounter-closing".to_owned(),
        Stage::Reflection => "encounter-reflection".to_owned(),
        Stage::Over => "encounter-over".to_owned(),
    });
    let prospecting = view.stage == Stage::Encounter(EncounterKind::Prospecting);
    let subtitle = if prospecting {
        view.texts().title().to_owned()
    } else {
        format!("{}, {}", view.customer_name(), view.texts().company().name.as_str())
    };
    let back = words.get(if running || view.stage == Stage::Closing { "move-leave" } else { "to-desk" });
    let head = Head {
        back: &back,
        title: &title,
        subtitle: &subtitle,
        time: (running || view.stage == Stage::Closing).then_some(view.time_left),
        coach: view.moves.contains(&Offer::Ready(Move::Hint)),
    };
    // Before everything is worked out, a page would say less than the screen soon does.
    let whole_record = scene.ended.is_some_and(|ended| ended.debrief.is_whole());
    let save = words.get("save-page");
    let tools = whole_record.then(|| save_tool(words, &save));
    head.show_with(ui, whole, (words, scene.theme), tools.as_slice())
}

/// The tool that saves what is on the screen as a page.
pub(super) fn save_tool<'a>(words: &Words, name: &'a str) -> Tool<'a> {
    Tool { icon: Icon::Document, name, cap: Cap::letter(words, "key-save-page") }
}

/// The theme that is not worn.
pub(super) const fn other_theme(theme: &Theme) -> Evening {
    if theme.dark { Evening::No } else { Evening::Yes }
}
