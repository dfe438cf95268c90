//! What is said, on the wall beside the face: a thread with a bead for each beat, the present one largest. Earlier
//! words are a key away, the present ones always in sight.

mod beats;
mod sheet;
use beats::{Beat, Wall, marked, notes};
mod caption;

pub(super) use caption::caption_ui;
pub(super) use sheet::told_ui;

use super::motion;
use super::scene::Scene;
use super::theme::{TextSize, Theme, Type, size};
use super::widgets::{Cap, Icon, Tag, galley, high, icon, label_within, place};
use beats::Kind;
use egui::accesskit::Live;
use egui::{Color32, Rect, Stroke, Ui, pos2, vec2};

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
        top = earlier(ui, scene, panel, rect.with_max_y(top + high(ui, size::BUTTON_SMALL)));
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
            let line = TextSize::of(ui.ctx()).line(beat.lettering());
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
    place(ui, &format!("beat {n}"), rect, |ui| {
        ui.set_opacity(fade);
        let response = label_within(ui, &beat.text, kind, colour, rect.width());
        if beat.new && beat.kind.is_said() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
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

/// What lies loose on the table in front of the player: what was noticed, where the level says what it means, and what the
/// coach asks. Gives back how far down the wall above is free.
pub(super) fn slips_ui(ui: &mut Ui, scene: &Scene<'_>, foot: Rect) -> f32 {
    let theme = scene.theme;
    let mut free = f32::INFINITY;
    let mut room = foot;
    if let Some(text) = notes(scene) {
        free = slip(ui, ("coach's slip", theme.paper, theme), Some(Icon::Coach), &[(&text, Type::Small)], room);
        room.max.y = free - size::GAP;
    }
    for (n, cue) in marked(scene).into_iter().enumerate() {
        let meaning = cue.meaning.as_deref().map(|words| (words, Type::SmallStrong));
        let lines: Vec<(&str, Type)> = std::iter::once((cue.text.as_str(), Type::Small)).chain(meaning).collect();
        free = slip(ui, (&format!("cue {n}"), theme.mark, theme), None, &lines, room);
        room.max.y = free - size::GAP;
    }
    free
}

/// One slip, its lower edge at that of a rectangle; gives back its upper edge.
fn slip(
    ui: &mut Ui,
    (name, fill, theme): (&str, Color32, &Theme),
    which: Option<Icon>,
    lines: &[(&str, Type)],
    foot: Rect,
) -> f32 {
    let before = size::PAD_ROW + if which.is_some() { 30.0 } else { 0.0 };
    let wide = foot.width() - before - size::PAD_ROW;
    let tall: f32 = lines.iter().map(|(text, kind)| galley(ui, text, *kind, theme.ink, wide).size().y).sum();
    let rect = foot.with_min_y(foot.bottom() - tall - 2.0 * size::GAP);
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, fill);
    if let Some(which) = which {
        let centre = pos2(rect.left() + size::PAD_ROW + 10.0, rect.center().y);
        icon(ui.painter(), which, centre, size::ICON_SMALL, theme.ink);
    }
    let at = Rect::from_min_size(rect.min + vec2(before, size::GAP), vec2(wide, tall));
    place(ui, name, at, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (text, kind) in lines {
            let response = label_within(ui, text, *kind, theme.ink, wide);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        }
    });
    rect.top()
}
