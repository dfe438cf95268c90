//! Finding prospects: the list, the person, the calendar, a message built from parts, and the call that may come of it.

mod booking;
mod brief;
mod calendar;
mod call;
mod dates;
mod draft;
mod history;
mod index;
mod letter;
mod list;
mod news;
mod parts;
mod person;
mod sign;

use super::scene::Scene;
use super::surface::{Wood, desk};
use super::theme::size;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::{ContactIx, SlotIx};
use draft::Draft;
use egui::{Pos2, Rect, Ui, Vec2};
use history::History;

/// What the window remembers while the player looks for prospects.
#[derive(Clone, Debug, Default)]
pub struct ProspectingPanel {
    search: String,
    /// Places of the segments that the list is narrowed to; none means all.
    segments: Vec<usize>,
    /// The person whose card lies on the table; none shows what management wants.
    chosen: Option<ContactIx>,
    draft: Draft,
    history: History,
    /// Whether the times that somebody offered were put off.
    times_put_off: bool,
    call: call::CallPanel,
    /// Whether the part that is written is to be brought into sight.
    turned: bool,
}

/// Draws prospecting over the room there is, and gives back what the player does.
pub fn prospecting_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) -> Option<Move> {
    panel.history.observe(scene.view);
    let room = ui.available_rect_before_wrap();
    if let Some(contact) = scene.view.on_the_line() {
        return call::call_ui(ui, scene, &mut panel.call, contact, room);
    }
    if slots(scene).is_empty() {
        panel.times_put_off = false;
    }
    desk(ui.painter(), scene.theme, ui.ctx().viewport_rect(), Wood::PROSPECTING);
    let regions = Regions::of(room);
    let mut made = None;
    keep(&mut made, list::list_ui(ui, scene, panel, regions.list));
    keep(&mut made, person::person_ui(ui, scene, panel, regions.person));
    keep(&mut made, calendar::calendar_ui(ui, scene, panel, regions.calendar));
    letter::letter_ui(ui, scene, panel, regions.letter);
    let booking = !slots(scene).is_empty() && !panel.times_put_off;
    keep(
        &mut made,
        if booking {
            booking::booking_ui(ui, scene, panel, regions.parts)
        } else {
            parts::parts_ui(ui, scene, panel, regions.parts)
        },
    );
    made
}

/// One move a frame: the first.
fn keep(made: &mut Option<Move>, new: Option<Move>) {
    if made.is_none() {
        *made = new;
    }
}

/// The times that can be agreed on now.
fn slots(scene: &Scene<'_>) -> Vec<SlotIx> {
    let slot = |offer: &Offer| if let Offer::Ready(Move::Book(slot)) = offer { Some(*slot) } else { None };
    scene.view.moves.iter().filter_map(slot).collect()
}

/// Where the five sheets lie.
struct Regions {
    list: Rect,
    person: Rect,
    calendar: Rect,
    letter: Rect,
    parts: Rect,
}

impl Regions {
    /// The widths of the drawing, 312 : 520 : 352, and its heights, 232 : 384.
    fn of(room: Rect) -> Self {
        let corner = Vec2::new(size::MARGIN, size::GAP);
        let inner = Rect::from_min_max(room.min + corner, room.max - Vec2::new(size::MARGIN, size::GAP_WIDE));
        let wide = inner.width() - 2.0 * size::GUTTER;
        let high = inner.height() - size::GAP_WIDE;
        let (list, middle) = (wide * 0.264, wide * 0.439);
        let upper = high * 0.377;
        let left = [inner.left(), inner.left() + list + size::GUTTER, inner.right() - (wide - list - middle)];
        let below = inner.top() + upper + size::GAP_WIDE;
        let at = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(Pos2::new(x, y), Vec2::new(w, h));
        let right = inner.right() - left[2];
        Self {
            list: at(left[0], inner.top(), list, inner.height()),
            person: at(left[1], inner.top(), middle, upper),
            calendar: at(left[2], inner.top(), right, upper),
            letter: at(left[1], below, middle, inner.bottom() - below),
            parts: at(left[2], below, right, inner.bottom() - below),
        }
    }
}
