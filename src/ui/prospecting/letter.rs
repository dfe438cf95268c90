//! The message that is being built: to whom, by what, and its five parts as one readable text.

use super::draft::{KINDS, MEDIA};
use super::{ProspectingPanel, sign};
use crate::ui::scene::Scene;
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{Cap, Chip, focus_ring, galley, high, label, place, scroll};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use std::sync::Arc;

/// Width of the names of the parts, and height of a line of the letter, in units.
const NAMES: f32 = 80.0;
const LINE: f32 = 24.0;
/// Between two channels.
const CHIPS: f32 = 6.0;
/// From the sheet's edge to what stands on it.
const PAD: f32 = 12.0;

/// Draws the message; every choice stays in the panel.
pub(super) fn letter_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) {
    let (words, theme) = (scene.words, scene.theme);
    let next = Cap::letter(words, "prospecting-key-next");
    if next.as_ref().is_some_and(|cap| cap.pressed(ui)) {
        panel.draft.kind = (panel.draft.kind + 1) % KINDS;
        panel.turned = true;
    }
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    place(ui, "letter", rect.shrink2(Vec2::new(PAD, PAD)), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        head_ui(ui, scene, panel);
        channels_ui(ui, scene, panel);
        let (line, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), size::GAP), Sense::hover());
        let across = line.shrink2(Vec2::new(PAD, 0.0)).x_range();
        ui.painter().hline(across, line.center().y, Stroke::new(size::HAIRLINE, theme.line));
        scroll(ui, "message", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
            for kind in 0..KINDS {
                part_ui(ui, scene, panel, kind);
            }
            panel.turned = false;
            foot_ui(ui, scene, next.as_ref());
        });
    });
}

/// To whom, and how many words it has.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel) {
    let (words, theme) = (scene.words, scene.theme);
    let name = panel.chosen.and_then(|at| scene.view.texts().contact(at)).map(|person| person.name.to_owned());
    let count = i64::try_from(panel.draft.words(scene.view)).unwrap_or(0);
    let count = words.with("prospecting-words", &[("count", count.into())]);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(PAD);
        label(ui, &words.get("prospecting-to"), Type::Body, theme.ink_2);
        let nobody = words.get("prospecting-nobody");
        let to = label(ui, name.as_deref().unwrap_or(&nobody), Type::Strong, theme.ink);
        let laid = galley(ui, &count, Type::Small, theme.ink_2, f32::INFINITY);
        let room = ui.max_rect().right() - PAD - to.rect.right() - size::GAP - laid.size().x;
        ui.add_space(room.max(0.0));
        label(ui, &count, Type::Small, theme.ink_2);
    });
}

/// The key for the next part, and how true to life the answers are.
fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, next: Option<&Cap>) {
    let (words, theme) = (scene.words, scene.theme);
    ui.add_space(size::GAP / 2.0);
    ui.horizontal(|ui| {
        ui.add_space(PAD);
        if let Some(cap) = next {
            let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
            cap.paint(ui, ui.painter(), rect.center(), theme.ink_2);
            label(ui, &words.get("prospecting-next-part"), Type::Small, theme.ink_2);
        }
        ui.add_space(size::GAP);
        label(ui, &words.get("prospecting-four-times"), Type::Small, theme.ink_2);
    });
}

fn channels_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let cap = Cap::letter(scene.words, "prospecting-key-channel");
    if cap.as_ref().is_some_and(|cap| cap.pressed(ui)) {
        let now = MEDIA.iter().position(|medium| *medium == panel.draft.medium).unwrap_or(0);
        panel.draft.medium = MEDIA[(now + 1) % MEDIA.len()];
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(CHIPS, size::GAP / 2.0);
        ui.add_space(PAD);
        ui.horizontal_wrapped(|ui| {
            for medium in MEDIA {
                let minutes = i64::from(scene.view.texts().touch_time(medium).0 / 60);
                let name = scene.words.get(sign::medium_key(medium));
                let arguments = [("medium", name.as_str().into()), ("minutes", minutes.into())];
                let name = scene.words.with("prospecting-channel-time", &arguments);
                if Chip::new(&name, panel.draft.medium == medium).show(ui, scene.theme).clicked() {
                    panel.draft.medium = medium;
                }
            }
            if let Some(cap) = cap {
                let tall = high(ui, size::CHIP);
                let (rect, _) = ui.allocate_exact_size(Vec2::new(cap.size(ui).x, tall), Sense::hover());
                cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink_2);
            }
        });
    });
}

/// The message with the name of a kind of part.
pub(super) fn kind_key(kind: usize) -> String {
    format!("prospecting-part-{}", kind + 1)
}

/// One part in its place; a click lays its choices on the table.
fn part_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, kind: usize) {
    let theme = scene.theme;
    let active = panel.draft.kind == kind;
    let name = scene.words.get(&kind_key(kind));
    let text = panel.draft.text(scene.view, kind).map(str::to_owned);
    let ink = if text.is_some() { theme.ink } else { theme.ink_3 };
    let text = text.unwrap_or_else(|| scene.words.get("prospecting-part-empty"));
    let width = ui.available_width();
    let name_kind = if active { Type::SmallStrong } else { Type::Small };
    let left = galley(ui, &name, name_kind, if active { theme.ink } else { theme.ink_2 }, NAMES);
    let right = letter(ui, &text, ink, width - NAMES - 2.0 * PAD - size::GAP);
    let height = right.size().y.max(left.size().y) + size::GAP;
    let response = ui.allocate_response(Vec2::new(width, height), Sense::click());
    let spoken = format!("{name}: {text}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, active, &spoken));
    paint_ground(ui, scene, response.rect, active, response.hovered());
    let at = response.rect.left_top() + Vec2::new(PAD, size::GAP / 2.0);
    ui.painter().galley(at + Vec2::new(0.0, 3.0), left, theme.ink);
    ui.painter().galley(Pos2::new(at.x + NAMES + size::GAP, at.y), right, ink);
    focus_ring(ui, theme, &response, size::RADIUS_PAPER * 2);
    if response.clicked() {
        panel.draft.kind = kind;
    }
    if active && panel.turned {
        response.scroll_to_me(None);
    }
}

/// The words of a letter: lines a little further apart than elsewhere.
fn letter(ui: &Ui, text: &str, ink: Color32, width: f32) -> Arc<Galley> {
    let size = TextSize::of(ui.ctx());
    let format = TextFormat {
        font_id: size.font(Type::Body),
        color: ink,
        line_height: Some(size.high(LINE)),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The part being written is highlighted.
fn paint_ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, active: bool, hovered: bool) {
    // Paper on paper would show at its soft corners.
    let fill = if active { scene.theme.mark } else { Color32::TRANSPARENT };
    let border = if hovered { Stroke::new(size::HAIRLINE, scene.theme.edge) } else { Stroke::NONE };
    ui.painter().rect(rect, size::RADIUS_PAPER * 2, fill, border, StrokeKind::Inside);
}
