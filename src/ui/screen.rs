//! The whole window: the desk, or the place of a running case with the common head.

use super::closing::{ClosingPanel, closing_ui};
use super::desk::{Desk, DeskPanel, desk_ui};
use super::discovery::{DiscoveryPanel, discovery_ui};
use super::head::{Head, Pressed, below, refusal_note};
use super::leaving::{Answer, leaving_ui, loses_something};
use super::preparation::{PreparationPanel, preparation_ui};
use super::presentation::{PresentationPanel, presentation_ui};
use super::prospecting::{ProspectingPanel, prospecting_ui};
use super::record::{RecordPanel, record_ui};
use super::scene::{Action, Scene};
use super::telling::{TellingPanel, telling_ui};
use super::theme::{Evening, Theme};
use super::third::{ThirdPanel, third_ui};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage};
use crate::model::EncounterKind;
use crate::speech;
use egui::{Rect, Ui};

/// What the window shows.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// The desk.
    Desk(Desk<'a>),
    /// A running case.
    Case(Scene<'a>),
}

/// What the views themselves remember, between frames. Nothing of a game is in here.
#[derive(Clone, Debug, Default)]
pub struct Panels {
    /// The desk.
    pub desk: DeskPanel,
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
    leaving: bool,
    at: Option<(Stage, u16)>,
}

impl Panels {
    /// A new place begins with clean panels, so that its first control has the focus.
    fn follow(&mut self, at: Option<(Stage, u16)>) {
        let same = match (self.at, at) {
            (Some((before, step)), Some((now, later))) => before == now && step <= later,
            (None, None) => true,
            _ => false,
        };
        if !same {
            let desk = std::mem::take(&mut self.desk);
            *self = Self::default();
            self.desk = desk.left();
        }
        self.at = at;
    }
}

/// Draws the whole window and tells what the player wants.
pub fn screen_ui(ui: &mut Ui, place: &Place<'_>, panels: &mut Panels) -> Option<Action> {
    match place {
        Place::Desk(desk) => {
            panels.follow(None);
            desk_ui(ui, desk, &mut panels.desk)
        }
        Place::Case(scene) => {
            panels.follow(Some((scene.view.stage, scene.view.step)));
            case_ui(ui, scene, panels)
        }
    }
}

fn case_ui(ui: &mut Ui, scene: &Scene<'_>, panels: &mut Panels) -> Option<Action> {
    let whole = ui.max_rect();
    let ground = if scene.view.stage == Stage::Over { scene.theme.day } else { scene.theme.birch };
    ui.painter().rect_filled(whole, 0, ground);
    if panels.leaving {
        let answer = leaving_ui(ui, scene);
        ui.disable();
        stage_ui(ui, scene, panels, whole);
        panels.leaving = answer.is_none();
        return match answer {
            Some(Answer::Do(action)) => Some(action),
            Some(Answer::Stay) | None => None,
        };
    }
    stage_ui(ui, scene, panels, whole)
}

fn stage_ui(ui: &mut Ui, scene: &Scene<'_>, panels: &mut Panels, whole: Rect) -> Option<Action> {
    // The view comes before the head, so that Escape closes what the view has open before it leaves the place.
    let room = below(whole);
    let mut inner = ui.new_child(egui::UiBuilder::new().id_salt("view").max_rect(room));
    let wanted = match scene.view.stage {
        Stage::Over => record_ui(&mut inner, scene, &mut panels.record),
        Stage::Reflection => telling_ui(&mut inner, scene, &mut panels.telling).map(Action::Move),
        Stage::Closing => closing_ui(&mut inner, scene, &mut panels.closing).map(Action::Move),
        Stage::Encounter(kind) => encounter_ui(&mut inner, scene, panels, kind).map(Action::Move),
    };
    if let Some(refusal) = scene.refused {
        refusal_note(ui, scene.theme, whole, &speech::refusal(scene.words, refusal));
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
    match head.show(ui, whole, words, scene.theme)? {
        Pressed::Back if loses_something(scene) => {
            panels.leaving = true;
            None
        }
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(scene.theme))),
        Pressed::Coach => Some(Action::Move(Move::Hint)),
    }
}

/// The theme that is not worn.
pub(super) const fn other_theme(theme: &Theme) -> Evening {
    if theme.dark { Evening::No } else { Evening::Yes }
}
