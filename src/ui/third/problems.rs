//! The problems that the customer has told of, a sheet for each, with what was laid on it.

use super::{ThirdPanel, plate};
use crate::encounter::Move;
use crate::model::{CapabilityIx, ProblemIx};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, dashed, focus_ring, galley, high, label, label_within, place, scroll};
use egui::{Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The least width of a problem's sheet; more problems than fit go into a second line.
const NARROW: f32 = 172.0;
const GAP: f32 = 16.0;
const EDGE: f32 = 8.0;
/// The least height in which a list can scroll.
const SCROLLS: f32 = 72.0;

/// Draws the problems; while something is taken from the tray they can be chosen.
pub(super) fn problems_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let taken = panel.capability;
    let foot = head_ui(ui, scene, rect, taken);
    let problems: Vec<_> = scene.view.problems().collect();
    let sheets = rect.with_min_y(foot);
    if problems.is_empty() {
        dashed(ui.painter(), sheets, size::RADIUS, Stroke::new(size::BORDER_STRONG, theme.ink_2));
        let text = words.get("third-no-problems");
        place(ui, "none", sheets.shrink(size::PAD), |ui| label(ui, &text, Type::Body, theme.ink));
        return None;
    }
    let released = panel.carried.is_some() && ui.input(|input| input.pointer.any_released());
    let mut chosen = None;
    for (n, ((at, title), rect)) in problems.iter().zip(places(sheets, problems.len())).enumerate() {
        let cap = taken.and_then(|_| Cap::digit(n));
        let over = panel.carried.is_some() && ui.ctx().pointer_interact_pos().is_some_and(|at| rect.contains(at));
        let sheet = Sheet { at: *at, title, open: taken.is_some(), over };
        if sheet.show(ui, scene, rect, cap.as_ref()) || (over && released) {
            chosen = Some(*at);
        }
    }
    if chosen.is_some() || released {
        panel.put_back();
    }
    Some(Move::Tie(taken?, chosen?))
}

/// The heading, and what is to be done; gives back where it ends.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, taken: Option<CapabilityIx>) -> f32 {
    let (words, theme) = (scene.words, scene.theme);
    let title = words.with("third-problems", &[("name", scene.view.customer_name().into())]);
    let help = help(scene, taken);
    let wide = |text: &str, kind| galley(ui, text, kind, Color32::BLACK, f32::INFINITY).size();
    let (first, second) = (wide(&title, Type::LeadVoice), wide(&help, Type::Body));
    let aside = first.x + size::GUTTER + second.x <= rect.width();
    let top = rect.with_max_y(rect.top() + first.y);
    place(ui, "told", top, |ui| label(ui, &title, Type::LeadVoice, theme.ink));
    let at = if aside {
        Rect::from_min_size(pos2(rect.right() - second.x - 1.0, rect.top() + 4.0), second + vec2(1.0, 0.0))
    } else {
        Rect::from_min_max(top.left_bottom(), rect.max)
    };
    let shown = place(ui, "help", at, |ui| label(ui, &help, Type::Body, theme.ink).rect);
    shown.bottom().max(top.bottom()) + 6.0
}

fn help(scene: &Scene<'_>, taken: Option<CapabilityIx>) -> String {
    if scene.view.objection().is_some_and(|open| !open.answered) {
        return scene.words.get("third-objection-first");
    }
    if scene.view.form().is_none() {
        return scene.words.get("third-form-first");
    }
    match taken.and_then(|at| scene.view.texts().capability(at)) {
        Some((title, _)) => scene.words.with("third-problems-which", &[("capability", title.into())]),
        None => scene.words.get("third-problems-help"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few problems")]
const fn of(count: usize) -> f32 {
    count as f32
}

/// The sheets side by side, as many in a line as fit.
fn places(room: Rect, count: usize) -> Vec<Rect> {
    let mut columns = count.max(1);
    while columns > 1 && (room.width() + GAP) / of(columns) - GAP < NARROW {
        columns -= 1;
    }
    let lines = count.div_ceil(columns);
    let columns = count.div_ceil(lines.max(1)).max(1);
    // One or two problems need not be as wide as the room.
    let wide = ((room.width() + GAP) / of(columns.max(2)) - GAP).max(NARROW);
    let tall = (room.height() + GAP) / of(lines) - GAP;
    let step = vec2(wide + GAP, tall + GAP);
    let place = |n: usize| room.min + vec2(of(n % columns), of(n / columns)) * step;
    (0..count).map(|n| Rect::from_min_size(place(n), vec2(wide, tall))).collect()
}

/// A problem's sheet.
struct Sheet<'a> {
    at: ProblemIx,
    title: &'a str,
    /// Whether something can be laid on it now.
    open: bool,
    /// Whether something is carried over it.
    over: bool,
}

impl Sheet<'_> {
    fn show(&self, ui: &mut Ui, scene: &Scene<'_>, rect: Rect, cap: Option<&Cap>) -> bool {
        let theme = scene.theme;
        let used = cap.is_some_and(|cap| cap.pressed(ui));
        let sense = if self.open { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.id().with(("problem", self.at.get())), sense);
        if self.open {
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, self.title));
        }
        ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
        ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.paper);
        let top = CornerRadius { nw: size::RADIUS_PAPER, ne: size::RADIUS_PAPER, sw: 0, se: 0 };
        ui.painter().rect_filled(rect.with_max_y(rect.top() + EDGE), top, theme.lake);
        if self.open {
            let strong = self.over || response.hovered();
            let border = if strong {
                Stroke::new(size::BORDER_STRONG, theme.ink)
            } else {
                Stroke::new(size::HAIRLINE, theme.edge)
            };
            ui.painter().rect_stroke(rect, size::RADIUS_PAPER, border, StrokeKind::Inside);
        }
        let inner = Rect::from_min_max(rect.min + vec2(14.0, EDGE + 8.0), rect.max - vec2(14.0, 12.0));
        if let Some(cap) = cap {
            let at = pos2(inner.right() - cap.size(ui).x / 2.0, inner.top() + high(ui, 13.0));
            cap.paint(ui, ui.painter(), at, theme.ink);
        }
        self.inside(ui, scene, inner, cap);
        focus_ring(ui, theme, &response, size::RADIUS_PAPER);
        response.clicked() || used
    }

    fn inside(&self, ui: &mut Ui, scene: &Scene<'_>, inner: Rect, cap: Option<&Cap>) {
        let theme = scene.theme;
        let name = format!("problem-{}", self.at.get());
        let room = inner.width() - cap.map_or(0.0, |cap| cap.size(ui).x + size::GAP);
        let voice = galley(ui, self.title, Type::LeadVoice, Color32::BLACK, room);
        let kind = if voice.size().y <= inner.height() * 0.36 { Type::LeadVoice } else { Type::Strong };
        let title = place(ui, &name, inner, |ui| label_within(ui, self.title, kind, theme.ink, room).rect);
        let plates = self.laid_ui(ui, scene, inner.with_min_y(title.bottom() + 6.0));
        let between = Rect::from_min_max(pos2(inner.left(), title.bottom() + 2.0), pos2(inner.right(), plates - 6.0));
        self.facts_ui(ui, scene, between, &name);
    }

    /// What was heard of it, newest first: as much as fits, or all of it where there is room to scroll.
    fn facts_ui(&self, ui: &mut Ui, scene: &Scene<'_>, room: Rect, name: &str) {
        let facts: Vec<_> = scene.view.board().filter(|fact| fact.fact.problem == self.at).collect();
        let newest = facts.iter().rev().map(|fact| fact.text);
        let ink = scene.theme.ink_2;
        let list = |ui: &mut Ui, facts: &mut dyn Iterator<Item = &str>| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for fact in facts {
                label(ui, fact, Type::Small, ink);
            }
        };
        if room.height() >= SCROLLS {
            place(ui, &format!("{name}-facts"), room, |ui| scroll(ui, "facts", |ui| list(ui, &mut newest.into_iter())));
            return;
        }
        let mut left = room.height();
        let tall = |fact: &str| galley(ui, fact, Type::Small, ink, room.width()).size().y + 4.0;
        let shown: Vec<&str> = newest
            .take_while(|fact| {
                left -= tall(fact);
                left >= 0.0
            })
            .collect();
        place(ui, &format!("{name}-facts"), room, |ui| list(ui, &mut shown.into_iter()));
    }

    /// What was laid on it, or an empty place; gives back where it begins.
    fn laid_ui(&self, ui: &mut Ui, scene: &Scene<'_>, room: Rect) -> f32 {
        let theme = scene.theme;
        let tied = scene.view.tied().iter().filter(|(_, problem)| *problem == self.at);
        let laid: Vec<_> = tied.filter_map(|(at, _)| Some((*at, scene.view.texts().capability(*at)?.0))).collect();
        if laid.is_empty() {
            let text = scene.words.get("third-nothing-laid");
            let text = galley(ui, &text, Type::Small, theme.ink_3, room.width() - 16.0);
            let tall = (text.size().y + 16.0).max(high(ui, plate::TALL));
            let rect = room.with_min_y(room.bottom() - tall);
            let (edge, fill) = if self.over { (theme.ink, theme.mark) } else { (theme.edge, Color32::TRANSPARENT) };
            ui.painter().rect_filled(rect, size::RADIUS, fill);
            dashed(ui.painter(), rect, size::RADIUS, Stroke::new(size::BORDER_STRONG, edge));
            ui.painter().galley(rect.center() - text.size() / 2.0, text, theme.ink_3);
            return rect.top();
        }
        let talls: Vec<f32> = laid.iter().map(|(_, title)| plate::height(ui, title, room.width())).collect();
        let all = talls.iter().sum::<f32>() + 6.0 * of(laid.len() - 1);
        let top = (room.bottom() - all).max(room.top());
        let rect = room.with_min_y(top);
        let paint = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for ((at, title), tall) in laid.iter().zip(&talls) {
                let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), *tall), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, *title));
                plate::paint(ui, ui.painter(), scene, rect, (*at, title), None);
            }
        };
        if all > room.height() {
            place(ui, &format!("laid-{}", self.at.get()), rect, |ui| scroll(ui, "laid", paint));
        } else {
            place(ui, &format!("laid-{}", self.at.get()), rect, paint);
        }
        top
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_problems_stand_in_one_line_and_six_in_two() {
        let room = Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 260.0));
        let rects = |count| places(room, count);
        assert!(rects(4).iter().all(|rect| rect.top() == 0.0 && rect.width() > NARROW));
        let six = rects(6);
        assert!(six[3].top() > six[2].top() && six[5].right() <= 800.0 + 0.5);
        assert!(rects(1)[0].width() < 500.0, "one problem is not as wide as the table");
    }
}
