//! What is said, on the wall beside the face: a thread with a bead for each beat, the present one largest. Earlier
//! words are a key away, the present ones always in sight.

mod beats;
mod sheet;
use beats::{Beat, Wall, notes};
mod caption;

pub(super) use caption::caption_ui;
pub(super) use sheet::told_ui;

use super::motion;
use super::scene::Scene;
use super::theme::{Theme, Type, size};
use super::widgets::{Cap, Tag, galley, label_within, place};
use beats::Kind;
use egui::accesskit::Live;
use egui::{Color32, Rect, Stroke, Ui, Vec2, pos2, vec2};

/// What a view remembers of what is said.
#[derive(Clone, Debug, Default)]
pub struct TalkPanel {
    /// The step that is present, and the time at which it came.
    present: Option<(u16, f64)>,
    /// Whether the sheet with the whole conversation is open.
    pub(super) told: bool,
}

impl TalkPanel {
    /// How far the present words have appeared, 0–1.
    pub(super) fn appeared(&mut self, ui: &Ui, step: u16) -> f32 {
        let now = ui.input(|input| input.time);
        let start = match self.present {
            // What is there when one comes is there at once.
            None => f64::MIN,
            Some((before, start)) if before == step => start,
            Some(_) => now,
        };
        self.present = Some((step, start));
        if start > f64::MIN { motion::since(ui.ctx(), start, motion::BEAT) } else { 1.0 }
    }
}

/// Where the thread runs, left of the words.
const THREAD: f32 = 16.0;

/// Draws the conversation onto the wall.
pub(super) fn talk_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TalkPanel, rect: Rect) {
    let appeared = panel.appeared(ui, scene.view.step);
    let wall = Wall::of(ui, scene, rect.size());
    let mut top = rect.top();
    if wall.more {
        top = earlier(ui, scene, panel, rect.with_max_y(top + size::BUTTON_SMALL));
    }
    let mut beads = Vec::new();
    let first = top;
    let mut end = top;
    for (n, beat) in wall.beats.iter().enumerate() {
        let fade = if beat.new { appeared } else { 1.0 };
        let tall = beat.tall(ui, rect.width());
        let at = Rect::from_min_size(pos2(rect.left(), top + (1.0 - fade) * motion::RISE), vec2(rect.width(), tall));
        beat_ui(ui, scene.theme, (n, beat), at, fade);
        if matches!(beat.kind, Kind::Past | Kind::Near | Kind::Present(_)) {
            let line = beat.lettering().size().1;
            beads.push((top + line / 2.0 + 1.0, matches!(beat.kind, Kind::Present(_))));
            end = top + tall;
        }
        top += tall + beats::GAP;
    }
    if !beads.is_empty() {
        let from = if wall.more { first } else { beads.first().map_or(first, |(y, _)| *y) };
        thread(ui, scene.theme, rect.left() - THREAD, (from, end), &beads);
    }
}

/// The way to what was said earlier; gives back where the words go on.
fn earlier(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TalkPanel, rect: Rect) -> f32 {
    let text = scene.words.get("talk-earlier");
    let cap = Cap::letter(scene.words, "key-earlier");
    let at = rect.translate(vec2(-size::GAP, 0.0));
    let tag = place(ui, "earlier", at, |ui| Tag::word(&text).cap(cap).show(ui, scene.theme));
    if tag.clicked() {
        panel.told = !panel.told;
    }
    rect.bottom() + 2.0
}

fn beat_ui(ui: &mut Ui, theme: &Theme, (n, beat): (usize, &Beat), rect: Rect, fade: f32) {
    let (kind, colour) = (beat.lettering(), beat.colour(theme));
    if let Kind::Note { marked: true } = beat.kind {
        let slip = rect.expand2(vec2(10.0, 6.0));
        ui.painter().rect_filled(slip, size::RADIUS_PAPER, theme.mark.gamma_multiply(fade));
    }
    place(ui, &format!("beat {n}"), rect, |ui| {
        ui.set_opacity(fade);
        let response = label_within(ui, &beat.text, kind, colour, rect.width());
        if beat.new && beat.kind.is_said() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
        if let Some(meaning) = &beat.meaning {
            label_within(ui, meaning, Type::SmallStrong, colour, rect.width());
        }
    });
}

fn thread(ui: &Ui, theme: &Theme, x: f32, (top, end): (f32, f32), beads: &[(f32, bool)]) {
    let painter = ui.painter();
    painter.line_segment([pos2(x, top), pos2(x, end)], Stroke::new(size::BORDER_STRONG, theme.ink));
    for (y, present) in beads {
        let (radius, colour): (f32, Color32) = if *present { (7.0, theme.copper) } else { (4.0, theme.ink) };
        painter.circle_filled(pos2(x, *y), radius, colour);
    }
}

/// A loose slip on the table: what the coach asks, or a hint. Gives back how far down the wall above it is free.
pub(super) fn coach_slip(ui: &mut Ui, scene: &Scene<'_>, foot: Rect) -> f32 {
    let Some(text) = notes(scene) else { return f32::INFINITY };
    let theme = scene.theme;
    let inside = foot.width() - 2.0 * size::PAD_ROW - 30.0;
    let laid = galley(ui, &text, Type::Small, theme.ink, inside);
    let tall = laid.size().y + 2.0 * size::GAP;
    let rect = Rect::from_min_size(pos2(foot.left(), foot.bottom() - tall), Vec2::new(foot.width(), tall));
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.mark);
    let centre = pos2(rect.left() + size::PAD_ROW + 10.0, rect.center().y);
    super::widgets::icon(ui.painter(), super::widgets::Icon::Coach, centre, size::ICON_SMALL, theme.ink);
    let at = Rect::from_min_size(rect.min + vec2(size::PAD_ROW + 30.0, size::GAP), vec2(inside, laid.size().y));
    place(ui, "coach's slip", at, |ui| {
        let response = label_within(ui, &text, Type::Small, theme.ink, inside);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    });
    rect.top()
}
