//! How good the encounters were by channel: a bar for each, as long as there were many.

use super::FiguresPage;
use super::channels::capital;
use super::encounters::looks;
use crate::figures::Tally;
use crate::model::Medium;
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{galley, high, label};
use egui::{Rect, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Share of the width that the names take.
const NAMES: f32 = 0.26;
/// Height of a bar, and of a row where there is room.
const BAR: f32 = 16.0;
const ROW: f32 = 34.0;

pub(super) fn quality_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    label(ui, &page.say("figures-quality"), Type::Title, page.theme.ink);
    ui.add_space(size::GAP);
    let channels = &page.figures.encounters.channels;
    if channels.is_empty() {
        label(ui, &page.say("figures-encounters-none"), Type::Body, page.theme.ink_2);
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "seven channels")]
    let fits = ui.available_height() / channels.len() as f32;
    let large = TextSize::of(ui.ctx()).times() > super::LARGE;
    let tall = if large { high(ui, ROW) } else { fits.min(ROW) };
    let most = channels.iter().map(|(_, tally)| tally.all()).max().unwrap_or(1).max(1);
    for (medium, tally) in channels {
        row_ui(ui, page, (*medium, *tally), most, tall);
    }
}

fn row_ui(ui: &mut Ui, page: &FiguresPage<'_>, (medium, tally): (Medium, Tally), most: u32, tall: f32) {
    let theme = page.theme;
    let wide = ui.available_width();
    let name = capital(&page.say(&format!("medium-{}", medium.name())));
    let laid = galley(ui, &name, Type::Body, theme.ink, wide * NAMES - size::GAP);
    let figure = galley(ui, &tally.all().to_string(), Type::Strong, theme.ink, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall.max(laid.size().y)), Sense::hover());
    let counted = [("all", tally.all()), ("both", tally.both), ("one", tally.one), ("neither", tally.neither)];
    let told = format!("{name}: {}", page.count("figures-quality-row", &counted));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - laid.size().y / 2.0), laid, theme.ink);
    let right = rect.right() - figure.size().x;
    let mut left = rect.left() + wide * NAMES;
    let room = rect.right() - left - high(ui, 40.0);
    let [neither, one, both] = looks(theme);
    for (count, (fill, border)) in [(tally.both, both), (tally.one, one), (tally.neither, neither)] {
        #[expect(clippy::cast_precision_loss, reason = "a count of encounters")]
        let part = room * count as f32 / most as f32;
        let bar = Rect::from_min_max(pos2(left, middle - BAR / 2.0), pos2(left + part - 1.0, middle + BAR / 2.0));
        if bar.is_positive() {
            ui.painter().rect(bar, 4, fill, border, StrokeKind::Inside);
        }
        left += part;
    }
    ui.painter().galley(pos2(right, middle - figure.size().y / 2.0), figure, theme.ink);
}
