//! The sheet of the curves: under them every move as a disc on a line, above them a lamp for every hint that went by.

use super::curves::{self, curves_ui};
use super::page::Page;
use super::places::{Slot, slots};
use super::sign::sign;
use super::{between, paper};
use crate::debrief::clock;
use crate::debrief::{Moment, did};
use crate::ui::motion::{self, Motion};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Icon, galley, icon};
use egui::{Id, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Room above the curves for the lamps, and below for the discs and for the times.
const LAMPS: f32 = 36.0;
const UNLIT: f32 = 14.0;
const DISCS: f32 = 58.0;
/// Radius of a disc, of that of the chosen move, and of a lamp.
const DISC: f32 = 17.0;
const CHOSEN: f32 = 21.0;
const LAMP: f32 = 16.0;
/// Half the band behind a missed hint.
const BAND: f32 = 13.0;
/// A disc that is smaller than this shows no sign.
const LEGIBLE: f32 = 12.0;

/// Where everything stands.
struct Layout {
    plot: Rect,
    slots: Vec<Slot>,
    /// The height of the line.
    axis: f32,
    /// The room for the lamps.
    lamps: f32,
}

impl Layout {
    fn of(ui: &Ui, page: &Page<'_>, sheet: Rect) -> Self {
        let words = page.words();
        let side = |key: &str| galley(ui, &words.get(key), Type::Small, page.theme().ink_2, f32::INFINITY).size().x;
        let names = ["record-high", "record-low", "record-you"].map(side).into_iter().fold(0.0, f32::max);
        let times = galley(ui, "0", Type::Small, page.theme().ink, f32::INFINITY).size().y + size::GAP;
        let left = sheet.left() + size::PAD_ROW + names + size::GAP;
        let right = sheet.right() - curves::label_room(ui, page) - size::GAP_WIDE;
        let plot = between(sheet, left, right);
        let lit = page.moments().iter().any(|moment| page.missed(moment.step));
        let lamps = if lit { LAMPS } else { UNLIT };
        let plot = Rect::from_min_max(plot.min + vec2(0.0, lamps), plot.max - vec2(0.0, DISCS + times));
        let beside = page.debrief().beside.as_ref();
        let count = page.moments().len().max(beside.map_or(0, |beside| beside.origin.moments.len()));
        let centre = f32::from(page.chosen.saturating_sub(1));
        let seconds = Motion::of(ui.ctx()).seconds(motion::PLACE);
        let centre = ui.ctx().animate_value_with_time(Id::new("record centre"), centre, seconds);
        Self { plot, slots: slots(count, centre, plot.width()), axis: plot.bottom() + DISCS / 2.0 + 1.0, lamps }
    }

    fn slot(&self, step: u16) -> Option<Slot> {
        self.slots.get(usize::from(step).checked_sub(1)?).copied()
    }

    fn x(&self, slot: Slot) -> f32 {
        self.plot.left() + slot.x
    }
}

/// Draws the sheet and gives back the moment that was pressed.
pub(super) fn plot_ui(ui: &mut Ui, page: &Page<'_>, rect: Rect) -> Option<u16> {
    paper(ui, page, "curves", rect);
    let layout = Layout::of(ui, page, rect);
    let theme = page.theme();
    curves::ground(ui, theme, layout.plot);
    bands(ui, page, &layout);
    boundaries(ui, page, &layout);
    let chosen = page.moment().zip(layout.slot(page.chosen));
    if let Some((_, slot)) = chosen {
        let x = layout.x(slot);
        ui.painter().vline(x, layout.plot.top()..=layout.axis, Stroke::new(3.0, theme.ink));
    }
    curves_ui(ui, page, layout.plot, &layout.slots);
    if let Some((moment, slot)) = chosen {
        curves::rings(ui, theme, layout.plot, moment, layout.x(slot));
    }
    let last = page.moments().last().and_then(|moment| layout.slot(moment.step)).map_or(0.0, |slot| slot.x);
    curves::labels(ui, page, layout.plot, last);
    lamps(ui, page, &layout);
    sides(ui, page, &layout);
    times(ui, page, &layout);
    discs(ui, page, &layout)
}

/// The words at the left.
fn sides(ui: &Ui, page: &Page<'_>, layout: &Layout) {
    let (words, theme) = (page.words(), page.theme());
    let left = layout.plot.left() - size::GAP;
    let (top, foot) = (layout.plot.top(), layout.plot.bottom());
    for (key, y) in [("record-high", top + 9.0), ("record-low", foot - 9.0), ("record-you", layout.axis)] {
        let text = galley(ui, &words.get(key), Type::Small, theme.ink_2, f32::INFINITY);
        ui.painter().galley(pos2(left - text.size().x, y - text.size().y / 2.0), text, theme.ink_2);
    }
}

/// The hints that went by, each once for its moment, where they stand.
fn missed<'a>(page: &'a Page<'_>, layout: &'a Layout) -> impl Iterator<Item = (u16, Slot)> + 'a {
    let steps = page.moments().iter().map(|moment| moment.step).filter(|step| page.missed(*step));
    steps.filter_map(|step| Some((step, layout.slot(step)?)))
}

fn bands(ui: &Ui, page: &Page<'_>, layout: &Layout) {
    let theme = page.theme();
    for (_, slot) in missed(page, layout) {
        let (x, half) = (layout.x(slot), BAND.min(slot.wide / 2.0).max(3.0));
        let band = between(layout.plot, x - half, x + half);
        ui.painter().rect_filled(band, 0, theme.copper_wash);
        ui.painter().vline(x, layout.plot.top() - size::GAP..=layout.plot.bottom(), Stroke::new(2.5, theme.copper));
    }
}

fn lamps(ui: &Ui, page: &Page<'_>, layout: &Layout) {
    let theme = page.theme();
    for (_, slot) in missed(page, layout) {
        let radius = LAMP.min((slot.wide / 2.0 + 1.0).max(7.0));
        let centre = pos2(layout.x(slot), layout.plot.top() - layout.lamps / 2.0);
        ui.painter().circle_filled(centre, radius, theme.copper);
        icon(ui.painter(), Icon::Bulb, centre, radius * 1.45, theme.on_copper);
    }
    if missed(page, layout).next().is_some() {
        let centre = pos2(
            layout.plot.right() + 2.0 * size::GAP + size::ICON_SMALL / 2.0,
            layout.plot.top() - layout.lamps / 2.0,
        );
        icon(ui.painter(), Icon::Bulb, centre, size::ICON_SMALL, theme.copper_text);
        let text = galley(ui, &page.words().get("record-missed"), Type::Strong, theme.copper_text, f32::INFINITY);
        let at = pos2(centre.x + size::ICON_SMALL / 2.0 + size::GAP, centre.y - text.size().y / 2.0);
        ui.painter().galley(at, text, theme.copper_text);
    }
}

/// Lines between the encounters, and where this play leaves the first one.
fn boundaries(ui: &Ui, page: &Page<'_>, layout: &Layout) {
    let theme = page.theme();
    let foot = layout.axis + DISCS / 2.0;
    for stretch in page.debrief().timeline.stretches.iter().skip(1) {
        if let Some(x) = before(layout, stretch.first) {
            ui.painter().vline(x, layout.plot.top()..=foot, Stroke::new(size::BORDER, theme.edge));
        }
    }
    if let Some(x) = page.debrief().beside.as_ref().and_then(|beside| before(layout, beside.shared + 1)) {
        let ends = [pos2(x, layout.plot.top() - size::GAP), pos2(x, foot)];
        let stroke = Stroke::new(size::BORDER_STRONG, theme.ink);
        ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, size::DASH, size::DASH_GAP));
    }
}

/// The left edge of a step's slot.
fn before(layout: &Layout, step: u16) -> Option<f32> {
    let slot = layout.slot(step)?;
    Some(layout.x(slot) - slot.wide / 2.0)
}

/// Times and the names of the encounters, as many as there is room for; the most telling first.
fn times(ui: &Ui, page: &Page<'_>, layout: &Layout) {
    let (words, theme) = (page.words(), page.theme());
    let top = layout.axis + DISCS / 2.0;
    let room = layout.plot.x_range();
    let mut taken: Vec<egui::Rangef> = Vec::new();
    let mut put = |text: &str, kind: Type, left: f32, middle: bool| {
        let colour = if kind == Type::Small { theme.ink_2 } else { theme.ink };
        let text = galley(ui, text, kind, colour, f32::INFINITY);
        let wide = text.size().x;
        let left = if middle { left - wide / 2.0 } else { left };
        let left = left.min(room.max - wide).max(room.min);
        let wanted = egui::Rangef::new(left - size::GAP, left + wide + size::GAP);
        if taken.iter().all(|other| wanted.max <= other.min || wanted.min >= other.max) {
            taken.push(wanted);
            ui.painter().galley(pos2(left, top), text, colour);
        }
    };
    if let Some((moment, slot)) = page.moment().zip(layout.slot(page.chosen)) {
        put(&clock(moment.at), Type::SmallStrong, layout.x(slot), true);
    }
    if let Some(x) = page.debrief().beside.as_ref().and_then(|beside| before(layout, beside.shared + 1)) {
        put(&words.get("record-parting"), Type::SmallStrong, x, false);
    }
    let stretches = &page.debrief().timeline.stretches;
    for stretch in stretches.iter().filter(|_| stretches.len() > 1) {
        if let Some(x) = before(layout, stretch.first.max(1)) {
            put(&words.get(&format!("encounter-{}", stretch.kind.name())), Type::Small, x, false);
        }
    }
    for (place, moment) in page.moments().iter().enumerate() {
        let Some(slot) = layout.slot(moment.step) else { continue };
        let seldom = place % 4 == 0 || slot.wide > 60.0 && place % 2 == 0;
        if seldom {
            put(&clock(moment.at), Type::Small, layout.x(slot), true);
        }
    }
}

/// The moves, each to be pressed. They stay out of the way of Tab: the arrow keys turn from one to the next.
fn discs(ui: &mut Ui, page: &Page<'_>, layout: &Layout) -> Option<u16> {
    let theme = page.theme();
    ui.painter().hline(layout.plot.x_range(), layout.axis, Stroke::new(size::BORDER, theme.edge));
    let mut pressed = None;
    for moment in page.moments() {
        let Some(slot) = layout.slot(moment.step) else { continue };
        let centre = pos2(layout.x(slot), layout.axis);
        let area = Rect::from_center_size(centre, vec2(slot.wide, DISCS));
        let response = ui.interact(area, Id::new(("record move", moment.step)), Sense::CLICK);
        let name = spoken(page, moment);
        let chosen = moment.step == page.chosen;
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), chosen, &name));
        disc(ui, page, moment, (centre, slot), response.hovered());
        if response.clicked() {
            pressed = Some(moment.step);
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
    }
    pressed
}

fn disc(ui: &Ui, page: &Page<'_>, moment: &Moment, (centre, slot): (egui::Pos2, Slot), hovered: bool) {
    let (theme, painter) = (page.theme(), ui.painter());
    let chosen = moment.step == page.chosen;
    let radius = if chosen { CHOSEN } else { DISC.min(slot.wide / 2.0 - 1.0).max(1.5) };
    let dear = page.was_dear(moment.step) || page.missed(moment.step);
    let (fill, ink) = match (chosen, dear) {
        (true, _) => (theme.ink, theme.paper),
        (_, true) => (theme.paper, theme.copper_text),
        _ => (theme.paper, theme.ink),
    };
    let border = match (chosen, dear, hovered) {
        (true, ..) => Stroke::new(size::BORDER, theme.ink),
        (_, true, _) => Stroke::new(3.0, theme.copper),
        (.., true) => Stroke::new(size::BORDER_STRONG, theme.ink),
        _ => Stroke::new(size::BORDER, theme.edge),
    };
    if radius < LEGIBLE {
        let colour = if dear { theme.copper } else { theme.edge };
        painter.circle_filled(centre, if dear { radius.max(3.0) } else { radius.min(5.0) }, colour);
        return;
    }
    painter.circle(centre, radius, fill, border);
    if chosen {
        painter.circle_stroke(centre, CHOSEN + 4.0, Stroke::new(size::FOCUS, theme.ink));
        painter.circle_stroke(centre, CHOSEN + 1.5, Stroke::new(2.0, theme.paper));
    }
    icon(painter, sign(moment.doing), centre, radius * 1.16, ink);
}

/// A move for a screen reader.
fn spoken(page: &Page<'_>, moment: &Moment) -> String {
    let words = page.words();
    let what = did(page.case(), words, &moment.mv, moment.card);
    let encounter = words.get(&format!("encounter-{}", moment.encounter.name()));
    let clock = clock(moment.at);
    let when = words.with("record-when", &[("encounter", encounter.as_str().into()), ("clock", clock.as_str().into())]);
    let line = words.with("record-event", &[("when", when.as_str().into()), ("text", what.as_str().into())]);
    if page.missed(moment.step) { format!("{line}. {}", words.get("record-missed-here")) } else { line }
}
