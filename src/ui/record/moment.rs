//! The chosen moment: what was done, what had just been said, what it changed, and what something else would have brought.

use super::page::Page;
use super::sign::{sign, signal};
use super::{RecordPanel, paper};
use crate::debrief::{
    Branch, Cost, Doing, Fate, Moment, clock, consequences, cost_points, did, had, hint, instead, just_before, rounded,
    shifts, signed,
};
use crate::portrait::{Expression, Frame, Look, express};
use crate::speech;
use crate::ui::scene::Action;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley, high, icon, label, label_within, place, scroll};
use crate::ui::{Backdrop, person};
use egui::{Color32, Key, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The strip at the top of a moment that cost something.
const MARK: f32 = 8.0;
/// The customer's picture.
const FACE: [f32; 2] = [80.0, 92.0];
/// What else would have followed, at most.
const FURTHER: usize = 3;

/// Draws the sheet of the chosen moment.
pub(super) fn moment_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, rect: Rect) -> Option<Action> {
    paper(ui, page, "moment", rect);
    let theme = page.theme();
    if page.was_dear(page.chosen) || page.missed(page.chosen) {
        let round = egui::CornerRadius { nw: size::RADIUS_PAPER, ne: size::RADIUS_PAPER, sw: 0, se: 0 };
        ui.painter().rect_filled(rect.with_max_y(rect.top() + MARK), round, theme.copper);
    }
    let inside = Rect::from_min_max(rect.min + vec2(20.0, MARK + size::GAP), rect.max - vec2(20.0, size::GAP_WIDE));
    let foot = inside.with_min_y(inside.bottom() - high(ui, size::BUTTON));
    let wanted = place(ui, "ways", foot, |ui| ways_ui(ui, page, panel));
    let Some(moment) = page.moment() else {
        place(ui, "nothing", inside, |ui| label(ui, &page.words().get("record-nothing-done"), Type::Lead, theme.ink));
        return wanted;
    };
    let bottom = title_ui(ui, page, panel, moment, inside);
    let middle = Rect::from_min_max(pos2(inside.left(), bottom), pos2(inside.right(), foot.top() - size::GAP));
    place(ui, "what", middle, |ui| {
        scroll(ui, &format!("moment {}", page.chosen), |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP - 2.0;
            before_ui(ui, page, panel, moment);
            if let Some(cost) = page.debrief().cost(moment.step) {
                instead_ui(ui, page, cost);
            } else if !page.debrief().is_whole() {
                label(ui, &page.words().get("record-working"), Type::Body, theme.ink_2);
            }
            points_ui(ui, page, moment);
        });
    });
    wanted
}

/// The time, what was done, and the arrows to other moments. Gives back how far down it reaches.
fn title_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, moment: &Moment, room: Rect) -> f32 {
    let (words, theme) = (page.words(), page.theme());
    let time = galley(ui, &clock(moment.at), Type::Title, theme.ink, f32::INFINITY);
    let arrows = 2.0 * size::BUTTON_SMALL;
    let left = room.left() + time.size().x + size::PAD_ROW;
    let what = did(page.case(), words, &moment.mv, moment.card);
    let width = room.right() - arrows - size::GAP - left;
    let mut kind = Type::Lead;
    if galley(ui, &what, kind, theme.ink, width).size().y > 1.5 * galley(ui, "0", kind, theme.ink, width).size().y {
        kind = Type::Body;
    }
    let text = galley(ui, &what, kind, theme.ink, width);
    let tall = text.size().y.max(time.size().y);
    let top = room.with_max_y(room.top() + tall);
    place(ui, "time", top.with_max_x(left), |ui| ui.add(egui::Label::new(time).selectable(false)));
    let lower = if kind == Type::Lead { 5.0 } else { 8.0 };
    let beside = Rect::from_min_max(pos2(left, room.top() + lower), pos2(left + width, top.bottom() + lower));
    place(ui, "did", beside, |ui| label(ui, &what, kind, theme.ink));
    let steps = [
        ("record-earlier", "record-key-left", Key::ArrowLeft, -1),
        ("record-later", "record-key-right", Key::ArrowRight, 1),
    ];
    for (n, (name, cap, key, by)) in steps.into_iter().enumerate() {
        let right = room.right() - if n == 0 { size::BUTTON_SMALL } else { 0.0 };
        let button = Rect::from_min_max(
            pos2(right - size::BUTTON_SMALL, room.top()),
            pos2(right, room.top() + size::BUTTON_SMALL),
        );
        if arrow_ui(ui, page, button, (&words.get(name), Cap { key, name: words.get(cap) })) {
            let to = i32::from(page.chosen) + by;
            let last = page.moments().last().map_or(1, |moment| moment.step);
            panel.moment = u16::try_from(to).ok().map(|to| to.clamp(1, last));
        }
    }
    beside.bottom().min(top.bottom() + 4.0) + size::GAP / 2.0
}

/// An arrow on its cap, which can be pressed as well.
fn arrow_ui(ui: &mut Ui, page: &Page<'_>, rect: Rect, (name, cap): (&str, Cap)) -> bool {
    let response = ui.interact(rect, egui::Id::new(("record arrow", cap.key)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), name));
    let theme = page.theme();
    if response.hovered() {
        let ground = Rect::from_center_size(rect.center(), cap.size(ui));
        ui.painter().rect_filled(ground, size::RADIUS_CAP, theme.paper_inset);
    }
    cap.paint(ui, ui.painter(), rect.center(), theme.ink);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// The picture, what had just been said, the hints that went by, and what the move changed.
fn before_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel, moment: &Moment) {
    let (words, theme) = (page.words(), page.theme());
    let face = face(page, panel, moment);
    let corner = ui.next_widget_position();
    let inset = if face.is_some() { FACE[0] + size::GAP_WIDE } else { 0.0 };
    let room =
        Rect::from_min_size(corner + vec2(inset, 0.0), vec2(ui.available_width() - inset, ui.available_height()));
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("before").max_rect(room));
    child.spacing_mut().item_spacing.y = 4.0;
    if let Some(text) = just_before(page.ended.play, words, moment) {
        label(&mut child, &text, Type::Body, theme.ink);
    }
    for missed in page.debrief().timeline.missed_at(moment.step) {
        let text = hint(page.case(), words, missed);
        let lost = missed.fate == Fate::Unperceived;
        with_icon(&mut child, Icon::Bulb, if lost { theme.ink_2 } else { theme.copper }, |ui| {
            label(ui, &text, Type::Body, theme.ink);
            if !lost {
                let wants = words.get(speech::wants_key(missed.wants));
                label(ui, &words.with("record-meant", &[("wants", wants.as_str().into())]), Type::Small, theme.ink_2);
            }
        });
    }
    shifts_ui(&mut child, page, moment);
    let used = child.min_rect().height();
    let tall = if face.is_some() { FACE[1].max(used) } else { used };
    ui.allocate_space(vec2(ui.available_width(), tall));
    if let Some(expression) = face {
        let look = Look::of(&page.case().persona);
        let picture = Rect::from_min_size(corner, vec2(FACE[0], FACE[1]));
        person(ui.painter(), picture, Frame::Head, &look, &expression, Backdrop::of(theme));
    }
}

/// The customer's face before the move, where it could be seen.
fn face(page: &Page<'_>, panel: &mut RecordPanel, moment: &Moment) -> Option<Expression> {
    if let Some((_, face)) = panel.face.filter(|(step, _)| *step == moment.step) {
        return Some(face);
    }
    let branch = Branch::at(page.ended.play, moment.step)?;
    let face = express(&branch.begin().view().bearing()?, 1.0);
    panel.face = Some((moment.step, face));
    Some(face)
}

/// Something with its sign before it.
fn with_icon(ui: &mut Ui, which: Icon, colour: Color32, add: impl FnOnce(&mut Ui)) {
    let corner = ui.next_widget_position();
    let inset = size::ICON_SMALL + size::GAP;
    let room =
        Rect::from_min_size(corner + vec2(inset, 0.0), vec2(ui.available_width() - inset, ui.available_height()));
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt(corner.y.to_bits()).max_rect(room));
    child.spacing_mut().item_spacing.y = 0.0;
    add(&mut child);
    let tall = child.min_rect().height().max(size::ICON_SMALL);
    ui.allocate_space(vec2(ui.available_width(), tall));
    icon(ui.painter(), which, corner + vec2(size::ICON_SMALL / 2.0, size::ICON_SMALL / 2.0), size::ICON_SMALL, colour);
}

/// The qualities before and after.
fn shifts_ui(ui: &mut Ui, page: &Page<'_>, moment: &Moment) {
    let before = page.debrief().timeline.levels(moment.step - 1);
    let all = shifts(&before, &moment.levels);
    if all.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::PAD_ROW, size::GAP);
        for (quality, before, after) in all {
            shift_ui(ui, page, (quality, before, after));
        }
    });
}

fn shift_ui(ui: &mut Ui, page: &Page<'_>, (quality, before, after): (crate::model::Quality, i64, i64)) {
    let (words, theme) = (page.words(), page.theme());
    let [from, to] = [before, after].map(|n| galley(ui, &n.to_string(), Type::Strong, theme.ink, f32::INFINITY));
    let gap = size::GAP;
    let wide = 2.0 * size::PAD_ROW + size::ICON + from.size().x + to.size().x + size::ICON_CHIP + 3.0 * gap;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, high(ui, size::CHIP)), Sense::hover());
    let name = words.get(super::sign::signal_key(quality));
    let told = [("quality", name.as_str().into()), ("before", before.into()), ("after", after.into())];
    let told = words.with("record-shift", &told);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    response.on_hover_text(name);
    ui.painter().rect_filled(rect, size::RADIUS, theme.paper_inset);
    let (which, colour) = signal(theme, quality);
    let (middle, mut x) = (rect.center().y, rect.left() + size::PAD_ROW);
    icon(ui.painter(), which, pos2(x + size::ICON / 2.0, middle), size::ICON, colour);
    x += size::ICON + gap;
    let [first, second] = [from.size(), to.size()];
    ui.painter().galley(pos2(x, middle - first.y / 2.0), from, theme.ink);
    x += first.x + gap;
    icon(ui.painter(), Icon::ArrowRight, pos2(x + size::ICON_CHIP / 2.0, middle), size::ICON_CHIP, theme.ink);
    x += size::ICON_CHIP + gap;
    ui.painter().galley(pos2(x, middle - second.y / 2.0), to, theme.ink);
}

/// What would have come of the better move, and what this one cost.
fn instead_ui(ui: &mut Ui, page: &Page<'_>, cost: &Cost) {
    let (case, words, theme) = (page.case(), page.words(), page.theme());
    let text = instead(case, words, cost);
    let better = cost.other.as_ref().filter(|_| cost.margin() > 0);
    let (which, colour) = match better {
        Some(other) => (sign(Doing::of(&other.mv)), theme.copper),
        None => (Icon::Check, theme.passed),
    };
    with_icon(ui, which, colour, |ui| {
        let strong = better.map(|other| had(case, words, &other.mv, other.card, &cost.mv)).unwrap_or_default();
        let points = better.map(|_| cost_points(words, cost)).unwrap_or_default();
        super::points::two_weights(ui, theme, &strong, format!("{text} {points}").trim_end());
        let Some(other) = better else { return };
        let further: Vec<String> = consequences(case, words, other).into_iter().skip(1).take(FURTHER).collect();
        if !further.is_empty() {
            let list = further.join("; ");
            label(ui, &words.with("record-further", &[("list", list.as_str().into())]), Type::Small, theme.ink_2);
        }
    });
}

/// The points that stand on the moment.
fn points_ui(ui: &mut Ui, page: &Page<'_>, moment: &Moment) {
    let (words, theme) = (page.words(), page.theme());
    for scored in moment.points.iter().filter(|scored| rounded(scored.worth) != 0) {
        let what = words.get(&speech::point_key(scored.point.what));
        let name = page.dimension_name(scored.dimension);
        let text = words.with("record-point", &[("what", what.as_str().into()), ("dimension", name.as_str().into())]);
        ui.horizontal(|ui| {
            let amount = signed(rounded(scored.worth));
            label_within(ui, &amount, Type::SmallStrong, theme.ink, f32::INFINITY);
            label(ui, &text, Type::Small, theme.ink_2);
        });
    }
}

/// The one thing to do next, and the whole play again.
fn ways_ui(ui: &mut Ui, page: &Page<'_>, panel: &mut RecordPanel) -> Option<Action> {
    let (words, theme) = (page.words(), page.theme());
    ui.horizontal(|ui| {
        let (from_here, again) = (words.get("record-from-here"), words.get("record-again"));
        let first = Button::new(&from_here).primary().icon(Icon::Undo).cap(Cap::enter(words)).show(ui, theme);
        if !panel.entered {
            first.request_focus();
            panel.entered = true;
        }
        ui.add_space(size::GAP);
        let whole = Button::new(&again).cap(Cap::letter(words, "key-again")).show(ui, theme);
        if whole.clicked() {
            return Some(Action::Again);
        }
        let way = if page.chosen == 0 { Action::Again } else { Action::PlayFrom(page.chosen) };
        first.clicked().then_some(way)
    })
    .inner
}
