//! The player's own telling beside what happened.

use super::page::Page;
use super::paper;
use crate::debrief::{Mark, Retelling, Retold, clock, hundredths, sure_key};
use crate::speech;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Chip, Icon, galley, icon, label, place, scroll};
use egui::{Color32, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Draws the sheet of the telling; gives back the moment that was pressed.
pub(super) fn told_ui(ui: &mut Ui, page: &Page<'_>, rect: Rect) -> Option<u16> {
    paper(ui, page, "told", rect);
    let (words, theme) = (page.words(), page.theme());
    let Some(telling) = Retelling::of(page.ended.play) else {
        place(ui, "untold", rect.shrink(size::PAD), |ui| {
            label(ui, &words.get("record-not-told"), Type::Body, theme.ink)
        });
        return None;
    };
    place(ui, "telling", rect.shrink2(vec2(size::PAD, size::PAD_ROW)), |ui| {
        label(ui, &words.get("debrief-told"), Type::LeadVoice, theme.ink);
        scroll(ui, "told-list", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            sure_ui(ui, page, &telling);
            let mut pressed = None;
            for (place, moment) in telling.moments.iter().enumerate() {
                pressed = pressed.or(moment_ui(ui, page, place, moment));
            }
            pressed
        })
    })
}

/// How sure it was told and how right it was, one bar under the other.
fn sure_ui(ui: &mut Ui, page: &Page<'_>, telling: &Retelling) {
    let (words, theme) = (page.words(), page.theme());
    let bars = [("record-sure", telling.sure, theme.ink), ("record-right", telling.judged, theme.passed)];
    for (key, share, colour) in bars {
        let text = words.with(key, &[("share", hundredths(share).into())]);
        let laid = galley(ui, &text, Type::Small, theme.ink, f32::INFINITY);
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, laid.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
        let bar = rect.with_min_x(rect.left() + width * 0.55).shrink2(vec2(0.0, 3.0));
        ui.painter().rect_filled(bar, size::RADIUS, theme.paper_inset);
        #[expect(clippy::cast_precision_loss, reason = "0–1000")]
        let filled = bar.with_max_x(bar.left() + bar.width() * share.get() as f32 / 1000.0);
        ui.painter().rect_filled(filled, size::RADIUS, colour);
        ui.painter().galley(rect.min, laid, theme.ink);
    }
    let key = sure_key(telling.sure, telling.judged);
    label(ui, &words.get(key), Type::Body, theme.ink);
    let right = [("right", i64::from(telling.right).into()), ("count", i64::from(telling.marks).into())];
    let order = [("order", hundredths(telling.order).into())];
    let marks = words.with("record-marks", &right);
    label(ui, &format!("{marks} {}", words.with("record-order", &order)), Type::Small, theme.ink_2);
}

/// One moment: its true place, that which it was given, and the marks.
fn moment_ui(ui: &mut Ui, page: &Page<'_>, place: usize, moment: &Retold) -> Option<u16> {
    let (words, theme) = (page.words(), page.theme());
    let event = page.ended.play.events().get(moment.event)?;
    let text = speech::moment(page.scene.view, words, event);
    let good = moment.told == Some(place) && ![moment.mistake, moment.missed].iter().any(|mark| is_wrong(*mark));
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON_SMALL, size::ICON_SMALL), Sense::hover());
        let (which, colour): (Icon, Color32) =
            if good { (Icon::Check, theme.passed) } else { (Icon::Swap, theme.copper_text) };
        icon(ui.painter(), which, pos2(rect.center().x, rect.center().y), size::ICON_SMALL, colour);
        let clock = page.debrief().timeline.moment(moment.step).map(|moment| clock(moment.at));
        let chosen = page.chosen == moment.step;
        let pressed = clock.is_some_and(|clock| Chip::new(&clock, chosen).show(ui, theme).clicked());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            label(ui, &format!("{}. {text}", place + 1), Type::Body, theme.ink);
            label(ui, &moment.in_words(words, place), Type::Small, theme.ink_2);
        });
        pressed.then_some(moment.step)
    })
    .inner
}

const fn is_wrong(mark: Mark) -> bool {
    matches!(mark, Mark::Wrong | Mark::Overlooked)
}
