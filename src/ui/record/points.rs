//! The points of a dimension: how much, for what, by which rule, and at which moments.

use super::page::Page;
use crate::debrief::{Group, clock, rounded, signed};
use crate::speech;
use crate::ui::theme::{TextSize, Theme, Type, size};
use crate::ui::widgets::{Chip, label, label_within};
use egui::text::{LayoutJob, TextFormat};
use egui::{Frame, Label, Margin, Stroke, Ui};

/// Draws the points of a dimension; gives back the moment that was pressed.
pub(super) fn points_ui(ui: &mut Ui, page: &Page<'_>, groups: &[Group<'_>]) -> Option<u16> {
    let (words, theme) = (page.words(), page.theme());
    if groups.is_empty() {
        label(ui, &words.get("no-points"), Type::Body, theme.ink_2);
    }
    let mut pressed = None;
    for (n, group) in groups.iter().enumerate() {
        let here = group.moments.iter().any(|moment| moment.step == page.chosen);
        let border = if here { Stroke::new(size::BORDER_STRONG, theme.copper) } else { Stroke::NONE };
        let frame =
            Frame::new().fill(theme.paper).corner_radius(6).stroke(border).inner_margin(Margin::symmetric(10, 8));
        let step = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.push_id(("points", n), |ui| group_ui(ui, page, group)).inner
        });
        pressed = pressed.or(step.inner);
    }
    pressed
}

fn group_ui(ui: &mut Ui, page: &Page<'_>, group: &Group<'_>) -> Option<u16> {
    let (words, theme) = (page.words(), page.theme());
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        label_within(ui, &signed(rounded(group.worth)), Type::Strong, theme.ink, f32::INFINITY);
        let what = words.get(&speech::point_key(group.what));
        let count = i64::try_from(group.count).unwrap_or(i64::MAX);
        let times = [("what", what.as_str().into()), ("count", count.into())];
        let text = if group.count > 1 { words.with("record-times", &times) } else { what.clone() };
        label(ui, &text, Type::SmallStrong, theme.ink);
    });
    label(ui, &words.get(&speech::rule_key(group.rule)), Type::Small, theme.ink_2);
    if group.moments.is_empty() {
        return None;
    }
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        let mut pressed = None;
        for moment in &group.moments {
            let chosen = moment.step == page.chosen;
            if Chip::new(&clock(moment.at), chosen).show(ui, theme).clicked() {
                pressed = Some(moment.step);
            }
        }
        pressed
    })
    .inner
}

/// A text of which the beginning, where it is `strong`, stands in the stronger weight.
pub(super) fn two_weights(ui: &mut Ui, theme: &Theme, strong: &str, text: &str) {
    let size = TextSize::of(ui.ctx());
    let format = |kind: Type| TextFormat {
        font_id: size.font(kind),
        color: theme.ink,
        line_height: Some(size.line(kind)),
        ..TextFormat::default()
    };
    let (first, rest) = match text.strip_prefix(strong) {
        Some(rest) => (strong, rest),
        None => ("", text),
    };
    let mut job = LayoutJob::default();
    job.append(first, 0.0, format(Type::Strong));
    job.append(rest, 0.0, format(Type::Body));
    job.wrap.max_width = ui.available_width();
    let laid = ui.painter().layout_job(job);
    ui.add(Label::new(laid).selectable(false));
}
