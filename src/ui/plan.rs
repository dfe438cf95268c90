//! The plan sheet: six questions, up to two options under each. Everything can be undone until the meeting begins.

mod question;

use super::scene::Scene;
use super::surface::clip_board;
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Icon, galley, icon, label, place, scroll};
use crate::encounter::Move;
use crate::encounter::coach::CoachQuestion;
use crate::encounter::moves::PlanSheet;
use crate::encounter::view::Offer;
use crate::speech;
use crate::words::Words;
use egui::{Align, CornerRadius, Key, Layout, Rect, Ui, pos2, vec2};

/// From the sheet's edge to its words.
const PAD: f32 = 28.0;
/// From the sheet's upper edge, where the clip is, to its title.
const TOP: f32 = 34.0;
/// The least height of the foot.
const FOOT: f32 = 64.0;
/// The coach's picture.
const COACH: f32 = 44.0;

/// What the sheet remembers: which question is open, and earlier sheets to go back to.
#[derive(Clone, Debug, Default)]
pub struct PlanPanel {
    open: usize,
    earlier: Vec<PlanSheet>,
    /// Whether the open question is to be brought into sight.
    turned: bool,
}

/// Draws the sheet with the way to the meeting at its foot.
pub(super) fn plan_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    let foot = rect.with_min_y(rect.bottom() - foot_height(ui, scene, rect.width()));
    let painter = ui.painter();
    painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    let lower = CornerRadius { nw: 0, ne: 0, sw: size::RADIUS_PAPER, se: size::RADIUS_PAPER };
    painter.rect_filled(foot, lower, theme.paper_inset);
    clip_board(painter, theme, rect);
    let body = Rect::from_min_max(
        pos2(rect.left() + size::GAP_WIDE, rect.top() + TOP),
        pos2(rect.right() - size::GAP_WIDE, foot.top() - size::GAP),
    );
    let planned = place(ui, "sheet", body, |ui| sheet_ui(ui, scene, panel));
    let begun = place(ui, "foot", foot.shrink2(vec2(PAD - size::GAP, size::GAP)), |ui| foot_ui(ui, scene));
    planned.or(begun)
}

fn sheet_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel) -> Option<Move> {
    if !scene.view.moves.contains(&Offer::Plan) {
        return no_plan_ui(ui, scene);
    }
    let sheet = scene.view.plan().cloned().unwrap_or_default();
    let undone = title_ui(ui, scene, panel);
    let changed = scroll(ui, "plan-questions", |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        let mut changed = None;
        for (place, (question, options)) in scene.view.plan_questions().enumerate() {
            let new = question::question_ui(ui, scene, panel, &sheet, (place, question, options));
            changed = changed.or(new);
        }
        panel.turned = false;
        changed
    });
    if let Some(new) = changed {
        panel.earlier.push(sheet);
        return Some(Move::Plan(Box::new(new)));
    }
    undone
}

/// Where no plan is asked for, the sheet tells what the meeting is about, and the coach asks in large letters.
fn no_plan_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let sheet = ui.max_rect().shrink2(vec2(PAD - size::GAP_WIDE, 0.0));
    place(ui, "no plan", sheet, |ui| {
        label(ui, &words.get("plan-sheet"), Type::Title, theme.ink);
        scroll(ui, "about", |ui| {
            label(ui, scene.view.texts().intro(), Type::Lead, theme.ink);
            ui.add_space(size::GAP);
            label(ui, &words.get("no-plan"), Type::Body, theme.ink_2);
            let Some(asks) = scene.view.coach_asks() else { return };
            ui.add_space(size::MARGIN);
            ui.horizontal_top(|ui| {
                let (picture, _) = ui.allocate_exact_size(vec2(COACH, COACH), egui::Sense::hover());
                coach_picture(ui, scene, picture);
                ui.add_space(size::GAP / 2.0);
                ui.vertical(|ui| {
                    label(ui, &words.get("coach"), Type::Small, theme.ink_2);
                    label(ui, &speech::coach_asks(words, asks), Type::Title, theme.ink);
                });
            });
        });
    });
    None
}

fn coach_picture(ui: &Ui, scene: &Scene<'_>, picture: Rect) {
    ui.painter().rect_filled(picture, size::RADIUS_PAPER, scene.theme.sun);
    icon(ui.painter(), Icon::Coach, picture.center(), size::ICON_LARGE, scene.theme.scenery.bark);
}

/// What the coach asks about the plan, where there is one.
fn asked(scene: &Scene<'_>) -> Option<CoachQuestion> {
    scene.view.coach_asks().filter(|_| scene.view.moves.contains(&Offer::Plan))
}

/// The title; beside it the key for the next question, and undoing.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let next = Cap::letter(words, "plan-key-next");
    if next.as_ref().is_some_and(|cap| cap.pressed(ui)) {
        let all = scene.view.plan_questions().count().max(1);
        panel.open = if panel.open < all { (panel.open + 1) % all } else { 0 };
        panel.turned = true;
    }
    let title = words.get("plan-sheet");
    let room = ui.available_width() - PAD - galley(ui, &title, Type::Title, theme.ink, f32::INFINITY).size().x;
    let beside = tools_width(ui, scene, panel, next.as_ref()) <= room;
    let mut undo = false;
    ui.horizontal(|ui| {
        ui.add_space(PAD - size::GAP_WIDE);
        label(ui, &title, Type::Title, theme.ink);
        if beside {
            undo = tools_ui(ui, scene, panel, next.as_ref());
        }
    });
    if !beside {
        undo = ui.horizontal(|ui| tools_ui(ui, scene, panel, next.as_ref())).inner;
    }
    let earlier = if undo { panel.earlier.pop() } else { None };
    earlier.map(|sheet| Move::Plan(Box::new(sheet)))
}

/// Undoing, with its key.
fn undo_cap(words: &Words) -> Cap {
    Cap { key: Key::Backspace, name: words.get("key-backspace") }
}

fn tools_width(ui: &Ui, scene: &Scene<'_>, panel: &PlanPanel, next: Option<&Cap>) -> f32 {
    let wide = |key: &str, kind| galley(ui, &scene.words.get(key), kind, scene.theme.ink, f32::INFINITY).size().x;
    let undo = wide("undo", Type::Strong) + undo_cap(scene.words).size(ui).x + 3.0 * size::PAD_ROW + size::GAP_WIDE;
    let next = next.map_or(0.0, |cap| wide("plan-next", Type::Small) + cap.size(ui).x + size::GAP_WIDE);
    next + if panel.earlier.is_empty() { 0.0 } else { undo }
}

/// From the right: undoing, and the key for the next question. Tells whether to undo.
fn tools_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &PlanPanel, next: Option<&Cap>) -> bool {
    let (words, theme) = (scene.words, scene.theme);
    let mut undo = false;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if !panel.earlier.is_empty() {
            undo = Button::new(&words.get("undo")).small().cap(undo_cap(words)).show(ui, theme).clicked();
            ui.add_space(size::GAP);
        }
        if let Some(cap) = next {
            label(ui, &words.get("plan-next"), Type::Small, theme.ink_2);
            let (at, _) = ui.allocate_exact_size(cap.size(ui), egui::Sense::hover());
            cap.paint(ui, ui.painter(), at.center(), theme.ink_2);
        }
    });
    undo
}

/// What stands at the foot beside the button: who says it, and the words.
fn foot_words(scene: &Scene<'_>) -> [String; 2] {
    let words = scene.words;
    if let Some(asks) = asked(scene) {
        return [words.get("coach"), speech::coach_asks(words, asks)];
    }
    let Some(all) = scene.view.moves.contains(&Offer::Plan).then(|| scene.view.plan_questions().count()) else {
        return Default::default();
    };
    let done = scene.view.plan().map_or(0, |sheet| sheet.chosen.iter().filter(|list| !list.is_empty()).count());
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    [String::new(), words.with("plan-answered", &[("done", number(done).into()), ("all", number(all).into())])]
}

/// The button that goes to the meeting is so wide.
fn begin_width(ui: &Ui, scene: &Scene<'_>) -> f32 {
    let text = galley(ui, &scene.words.get("move-begin"), Type::Strong, scene.theme.ink, f32::INFINITY);
    let cap = Cap::letter(scene.words, "key-begin").map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
    text.size().x + cap + 2.0 * size::PAD_BUTTON
}

/// The room for words beside the button.
fn foot_room(ui: &Ui, scene: &Scene<'_>, wide: f32) -> f32 {
    let coach = if asked(scene).is_some() { COACH + size::PAD_ROW } else { 0.0 };
    (wide - begin_width(ui, scene) - coach - size::GAP_WIDE).max(size::PROPOSE)
}

fn foot_height(ui: &Ui, scene: &Scene<'_>, wide: f32) -> f32 {
    let [who, text] = foot_words(scene);
    let room = foot_room(ui, scene, wide - 2.0 * (PAD - size::GAP));
    let tall = |kind, text: &str| {
        if text.is_empty() { 0.0 } else { galley(ui, text, kind, scene.theme.ink, room).size().y }
    };
    let words = tall(Type::Small, &who) + tall(Type::Strong, &text);
    (words + 3.0 * size::GAP).max(FOOT).max(super::widgets::high(ui, size::BUTTON) + 2.0 * size::GAP)
}

/// What the coach asks, in guided play, or how far the sheet is; and the one copper thing.
fn foot_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let (theme, rect) = (scene.theme, ui.max_rect());
    let [who, text] = foot_words(scene);
    let room = foot_room(ui, scene, rect.width());
    let mut left = rect.left();
    if asked(scene).is_some() {
        let picture = Rect::from_min_size(pos2(left, rect.center().y - COACH / 2.0), vec2(COACH, COACH));
        coach_picture(ui, scene, picture);
        left = picture.right() + size::PAD_ROW;
    }
    let tall: f32 = [(Type::Small, &who), (Type::Strong, &text)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(kind, text)| galley(ui, text, kind, theme.ink, room).size().y)
        .sum();
    let words = Rect::from_min_size(pos2(left, rect.center().y - tall / 2.0), vec2(room, tall));
    place(ui, "words", words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if !who.is_empty() {
            label(ui, &who, Type::Small, theme.ink_2);
        }
        if !text.is_empty() {
            label(ui, &text, if who.is_empty() { Type::Body } else { Type::Strong }, theme.ink);
        }
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| begin_ui(ui, scene)).inner
}

/// The button that goes to the meeting.
fn begin_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let text = scene.words.get("move-begin");
    let button = Button::new(&text).primary().cap(Cap::letter(scene.words, "key-begin"));
    button.show(ui, scene.theme).clicked().then_some(Move::Begin)
}
