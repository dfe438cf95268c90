//! What the offer can do, laid on the problems that the customer has told of: first from the tray, then on a problem.

use super::ThirdPanel;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::{CapabilityIx, ProblemIx};
use crate::ui::scene::Scene;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Cap, Chip, focus_ring, label, label_within, place, scroll};
use egui::{Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// The least width of a problem's sheet, in units; more problems than fit go into a second line.
const NARROW: f32 = 168.0;

/// Draws the problems; while something is taken from the tray they can be chosen.
pub(super) fn problems_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let name = words.with("third-problems", &[("name", scene.view.customer_name().into())]);
    label(ui, &name, Type::LeadVoice, theme.ink);
    let taken = panel.capability;
    if taken.is_some() && Cap::escape(words).pressed(ui) {
        panel.capability = None;
    }
    label(ui, &help(scene, taken), Type::Body, theme.ink);
    let problems: Vec<_> = scene.view.problems().collect();
    if problems.is_empty() {
        label(ui, &words.get("third-no-problems"), Type::Body, theme.ink);
        return None;
    }
    let chosen = sheets_ui(ui, scene, &problems, taken.is_some())?;
    panel.capability = None;
    taken.map(|capability| Move::Tie(capability, chosen))
}

fn help(scene: &Scene<'_>, taken: Option<CapabilityIx>) -> String {
    if scene.view.objection().is_some_and(|open| !open.answered) {
        return scene.words.get("third-objection-first");
    }
    match taken.and_then(|at| scene.view.texts().capability(at)) {
        Some((title, _)) => scene.words.with("third-problems-which", &[("capability", title.into())]),
        None => scene.words.get("third-problems-help"),
    }
}

/// The sheets side by side, as many in a line as fit.
fn sheets_ui(ui: &mut Ui, scene: &Scene<'_>, problems: &[(ProblemIx, &str)], open: bool) -> Option<ProblemIx> {
    let room = ui.available_rect_before_wrap();
    let count = problems.len();
    let mut columns = count;
    while columns > 1 && (room.width() + size::GAP) / of(columns) - size::GAP < NARROW {
        columns -= 1;
    }
    let lines = count.div_ceil(columns);
    let one = Vec2::new(
        (room.width() - size::GAP * (of(columns) - 1.0)) / of(columns),
        (room.height() - size::GAP * (of(lines) - 1.0)) / of(lines),
    );
    let mut chosen = None;
    for (n, (at, title)) in problems.iter().enumerate() {
        let step = Vec2::new(of(n % columns), of(n / columns)) * (one + Vec2::splat(size::GAP));
        let rect = Rect::from_min_size(room.min + step, one);
        let cap = open.then(|| Cap::digit(n)).flatten();
        if problem_ui(ui, scene, rect, (*at, title), cap.as_ref()) && open {
            chosen = Some(*at);
        }
    }
    chosen
}

fn of(count: usize) -> f32 {
    u8::try_from(count).map_or(255.0, f32::from)
}

/// One problem: its title, what was heard of it, what was laid on it.
fn problem_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, (at, title): (ProblemIx, &str), cap: Option<&Cap>) -> bool {
    let theme = scene.theme;
    let used = cap.is_some_and(|cap| cap.pressed(ui));
    let sense = if cap.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.id().with(("problem", at.get())), sense);
    let kind = if cap.is_some() { WidgetType::Button } else { WidgetType::Label };
    response.widget_info(|| WidgetInfo::labeled(kind, true, title));
    paint_ground(ui, theme, rect, cap.is_some());
    let mut inner = rect.shrink(size::PAD_ROW);
    inner.min.y += size::GAP / 2.0;
    if let Some(cap) = cap {
        let centre = Pos2::new(inner.right() - cap.size(ui).x / 2.0, inner.top() + size::CAP / 2.0);
        cap.paint(ui, ui.painter(), centre, theme.ink);
    }
    place(ui, &format!("problem-{}", at.get()), inner, |ui| {
        let room = inner.width() - cap.map_or(0.0, |cap| cap.size(ui).x + size::GAP);
        label_within(ui, title, Type::Strong, theme.ink, room);
        scroll(ui, "facts", |ui| told_ui(ui, scene, at));
    });
    focus_ring(ui, theme, &response, size::RADIUS_PAPER);
    response.clicked() || used
}

fn paint_ground(ui: &Ui, theme: &Theme, rect: Rect, open: bool) {
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    let border = if open { Stroke::new(size::BORDER, theme.edge) } else { Stroke::NONE };
    ui.painter().rect(rect, size::RADIUS_PAPER, theme.paper, border, StrokeKind::Inside);
    let edge = Rect::from_min_size(rect.min, Vec2::new(rect.width(), size::GAP));
    ui.painter().rect_filled(edge, size::RADIUS_PAPER, theme.lake);
}

/// What was laid on a problem, then what was heard of it, newest first.
fn told_ui(ui: &mut Ui, scene: &Scene<'_>, at: ProblemIx) {
    let theme = scene.theme;
    let laid = scene.view.tied().iter().filter(|(_, problem)| *problem == at);
    let laid: Vec<_> = laid.filter_map(|(capability, _)| scene.view.texts().capability(*capability)).collect();
    for (title, _) in &laid {
        label(ui, title, Type::SmallStrong, theme.pen);
    }
    if laid.is_empty() {
        label(ui, &scene.words.get("third-nothing-laid"), Type::Small, theme.ink_3);
    }
    let facts: Vec<_> = scene.view.board().filter(|fact| fact.fact.problem == at).collect();
    for fact in facts.iter().rev() {
        label(ui, fact.text, Type::Small, theme.ink_2);
    }
}

/// Draws what can still be laid.
pub(super) fn tray_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel) {
    let (words, theme) = (scene.words, scene.theme);
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, size::RADIUS, theme.birch_deep);
    let can = scene.view.moves.contains(&Offer::Tie);
    place(ui, "tray-inside", rect.shrink(size::PAD_ROW), |ui| {
        let (left, _) = scene.view.ties();
        if left.is_empty() {
            label(ui, &words.get("third-all-laid"), Type::Body, theme.ink);
            return;
        }
        scroll(ui, "tray", |ui| {
            label(ui, &words.get("third-capabilities"), Type::Strong, theme.ink);
            // Digits choose here, unless they choose a problem or a next step just now.
            let keys = can && panel.capability.is_none() && !panel.steps;
            ui.add_enabled_ui(can, |ui| chips_ui(ui, scene, panel, &left, keys));
            if let Some((_, text)) = panel.capability.and_then(|at| scene.view.texts().capability(at)) {
                label(ui, text, Type::Small, theme.ink);
            }
        });
    });
}

fn chips_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, left: &[CapabilityIx], keys: bool) {
    ui.horizontal_wrapped(|ui| {
        for (place, at) in left.iter().enumerate() {
            let Some((title, text)) = scene.view.texts().capability(*at) else { continue };
            let taken = panel.capability == Some(*at);
            let cap = keys.then(|| Cap::digit(place)).flatten();
            let chip = Chip::new(title, taken).cap(cap).show(ui, scene.theme);
            if chip.clicked() {
                panel.capability = (!taken).then_some(*at);
                panel.steps = false;
            }
            chip.on_hover_text(text);
        }
    });
}
