//! What to practise today.

use super::{FiguresPage, FiguresPanel, LARGE};
use crate::ui::scene::Action;
use crate::ui::surface::rock;
use crate::ui::theme::{ROCKS, TextSize, Type, size};
use crate::ui::widgets::{Button, Cap, dashed, high, label};
use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Plays in which a skill is to be shown well.
const STONES: usize = 3;
/// Width and height of a stone, and how far one stands from the next.
const STONE: [f32; 2] = [60.0, 44.0];
const PITCH: f32 = 66.0;

pub(super) fn today_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel) -> Option<Action> {
    ui.spacing_mut().item_spacing.y = size::GAP;
    let white = page.theme.on_field;
    label(ui, &page.say("figures-today"), Type::Title, white);
    let Some(today) = page.today else {
        label(ui, &page.say("figures-no-case"), Type::Body, white);
        return None;
    };
    // A long reason is set smaller, so that the button keeps its place.
    let kind = if today.why.chars().count() > 56 { Type::Body } else { Type::Lead };
    label(ui, &today.why, kind, white);
    if today.skill.is_some() {
        stones_ui(ui, page, today.shown.min(STONES));
    }
    label(ui, &page.count("figures-minutes", &[("minutes", today.minutes)]), Type::Body, white);
    // The button keeps to the foot of the card.
    let spare = ui.available_height() - high(ui, size::BUTTON) - size::GAP;
    if TextSize::of(ui.ctx()).times() <= LARGE && spare > 0.0 {
        ui.add_space(spare);
    }
    let practise = page.say("figures-practise");
    let response = Button::new(&practise).on_field().cap(Cap::enter(page.words)).wide(ui, page.theme);
    if !panel.entered {
        panel.entered = true;
        response.request_focus();
    }
    response.clicked().then_some(Action::OpenCase(today.case))
}

/// A stone for each play in which the skill was shown well, and an empty place for the next.
fn stones_ui(ui: &mut Ui, page: &FiguresPage<'_>, shown: usize) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), STONE[1]), Sense::hover());
    let told = page.words.with("figures-shown", &[("shown", shown.into()), ("all", STONES.into())]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let pitch = PITCH.min(rect.width() / 3.0);
    for place in 0..STONES {
        #[expect(clippy::cast_precision_loss, reason = "three stones")]
        let left = rect.left() + pitch * place as f32;
        let stone = Rect::from_min_size(pos2(left, rect.top()), vec2(STONE[0].min(pitch - 6.0), STONE[1]));
        if place < shown {
            rock(ui.painter(), stone, ROCKS[[3, 1, 5][place]]);
        } else {
            dashed(ui.painter(), stone, size::RADIUS, Stroke::new(size::BORDER_STRONG, page.theme.on_field));
        }
    }
}
