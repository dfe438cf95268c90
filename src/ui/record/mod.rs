//! The record of a play: in one look what it came to, what went best and what to change; then the curves with every
//! move, the chosen moment and what it cost, and the score with each point's moment.

mod curves;
mod line;
mod moment;
mod page;
mod places;
mod points;
mod score;
mod sign;
mod strip;
mod told;

use super::scene::{Action, Scene};
use super::theme::{TextSize, Type, size};
use super::widgets::{Button, Cap, Ground, label, place, sheet};
use crate::portrait::Expression;
use crate::scoring::{Dimension, Scorecard};
use egui::{EventFilter, Key, Modifiers, Rect, Ui, pos2, vec2};
use page::Page;

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct RecordPanel {
    /// The moment that the player chose.
    moment: Option<u16>,
    /// The dimension that the player chose, by its place.
    dimension: Option<usize>,
    /// The dimension that is open.
    open: Option<usize>,
    /// Whether the player's own telling is open.
    telling: bool,
    /// Whether the one thing to do next had the focus once.
    entered: bool,
    /// The customer's face at a moment.
    face: Option<(u16, Expression)>,
}

/// Between the sheets.
const BETWEEN: f32 = 12.0;
/// Heights of the curves' sheet and of the sheets below, at the design size.
const CURVES: f32 = 242.0;
const BELOW: f32 = 292.0;

/// The record. Fills the room it is given.
pub fn record_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut RecordPanel) -> Option<Action> {
    let area = ui.max_rect().shrink2(vec2(size::MARGIN, 0.0)).with_max_y(ui.max_rect().bottom() - size::GAP_WIDE);
    let Some(ended) = scene.ended else {
        return place(ui, "no-record", area, |ui| without_ui(ui, scene));
    };
    if let Some(step) = turned(ui, ended.debrief, panel) {
        panel.moment = Some(step);
    }
    // Escape lays the telling away before it leaves the place.
    if panel.telling && Cap::escape(scene.words).pressed(ui) {
        panel.telling = false;
    }
    panel.turn(ui, ended.card);
    let chosen = panel.moment.unwrap_or_else(|| page::first_choice(ended.debrief));
    let page = &Page { scene, ended, chosen };
    let strip = strip::strip_ui(ui, page, panel, area);
    let [curves, below] = halves(ui, area.with_min_y(strip.bottom() + BETWEEN));
    let split = below.left() + (below.width() - size::GAP_WIDE) * 0.51;
    let left = below.with_max_x(split);
    let right = below.with_min_x(split + size::GAP_WIDE);
    let wanted = moment::moment_ui(ui, page, panel, left);
    let wished = line::plot_ui(ui, page, curves);
    let linked = if panel.telling { told::told_ui(ui, page, right) } else { score::score_ui(ui, page, panel, right) };
    if let Some(step) = wished.or(linked) {
        panel.moment = Some(step);
    }
    wanted
}

/// The sheet of the curves and the sheets below it: these take half of what is left over, and all that larger text wants.
fn halves(ui: &Ui, room: Rect) -> [Rect; 2] {
    let free = (room.height() - CURVES - BELOW - BETWEEN).max(0.0);
    let larger = (TextSize::of(ui.ctx()).times() - 1.0).max(0.0) * 80.0;
    let high = (CURVES + free / 2.0 - larger).min(room.height() - BELOW - BETWEEN).max(CURVES * 0.7);
    let curves = room.with_max_y(room.top() + high);
    [curves, room.with_min_y(curves.bottom() + BETWEEN)]
}

/// The moment that the arrow keys turn to. They never move the focus here.
fn turned(ui: &Ui, debrief: &crate::debrief::Debrief, panel: &RecordPanel) -> Option<u16> {
    if !ui.is_enabled() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
    }
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (back, on) = (pressed(Key::ArrowLeft), pressed(Key::ArrowRight));
    let (first, last) = (pressed(Key::Home), pressed(Key::End));
    let moments = page::line(debrief);
    let end = moments.last()?.step;
    let now = usize::from(panel.moment.unwrap_or_else(|| page::first_choice(debrief)));
    let to = match (first > 0, last > 0) {
        (true, _) => 1,
        (_, true) => usize::from(end),
        _ => (now + on).saturating_sub(back).clamp(1, usize::from(end)),
    };
    u16::try_from(to).ok().filter(|_| back + on + first + last > 0)
}

/// Where a play could not be scored there is still a way on.
fn without_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Action> {
    let words = scene.words;
    label(ui, &words.get("record-none"), Type::Body, scene.theme.ink);
    let again = Button::new(&words.get("play-again")).primary().cap(Cap::enter(words)).show(ui, scene.theme).clicked();
    again.then_some(Action::Again)
}

impl RecordPanel {
    /// With the player's own telling open.
    pub fn with_telling() -> Self {
        Self { telling: true, ..Self::default() }
    }

    /// Up and down turn from one dimension to the next.
    fn turn(&mut self, ui: &Ui, card: &Scorecard) {
        let count = card.dimensions.len() + usize::from(card.reflection.is_some());
        let pressed = |key| ui.is_enabled() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
        if (up || down) && count > 0 {
            let now = self.dimension.or(self.open).unwrap_or(0) + count;
            self.dimension = Some((now + usize::from(down) - usize::from(up)) % count);
        }
    }

    /// The dimension whose points are shown: that which the dearest decision cost most, else the lowest.
    fn shown(&self, page: &Page<'_>) -> usize {
        let place = |dimension: Dimension| page.dimensions().position(|scored| scored.dimension == dimension);
        let counted =
            |dimension: Dimension| page.dimensions().any(|of| of.dimension == dimension && !of.points.is_empty());
        let dear = || {
            let mut all = page.dearest()?.by_dimension().into_iter();
            place(all.find(|(dimension, by)| *by > 0 && counted(*dimension))?.0)
        };
        let lowest = || {
            let all = page.ended.card.dimensions.iter().filter(|scored| counted(scored.dimension));
            place(all.min_by_key(|scored| scored.score)?.dimension)
        };
        self.dimension.or_else(dear).or_else(lowest).unwrap_or(0)
    }
}

/// A sheet whose padding is less than that of a whole page.
fn paper(ui: &mut Ui, page: &Page<'_>, name: &str, rect: Rect) {
    sheet(ui, page.theme(), (name, Ground::Paper), rect, |_| ());
}

/// A part of a rectangle, by the share of its width where it begins and ends.
fn between(rect: Rect, left: f32, right: f32) -> Rect {
    Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()))
}
