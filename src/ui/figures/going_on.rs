//! Who goes on: people reached who agreed, offers that became deals, and what it was before.

use super::FiguresPage;
use super::data::hundredths;
use super::dots::Shown;
use crate::figures::{Conversion, Deals, Earlier, People};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{galley, high, label};
use egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Width of a share in large figures.
const SHARE: f32 = 122.0;
/// The largest rings for people and for offers.
const RADIUS: [f32; 2] = [7.0, 11.0];

/// One of the two measures, in words and numbers.
struct Measure {
    share: Option<u16>,
    text: String,
    part: u32,
    whole: u32,
    radius: f32,
}

pub(super) fn going_on_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let Conversion { people, deals } = page.figures.going_on.all;
    label(ui, &page.say("figures-going-on"), Type::Title, page.theme.ink);
    measure_ui(ui, page, &people_in_words(page, people));
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::HAIRLINE), Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, Stroke::new(size::HAIRLINE, page.theme.line));
    measure_ui(ui, page, &deals_in_words(page, deals));
    if let Some((when, before)) = page.figures.going_on.earlier {
        label(ui, &earlier(page, when, before), Type::Small, page.theme.ink_2);
    }
}

fn people_in_words(page: &FiguresPage<'_>, people: People) -> Measure {
    let text = if people.reached == 0 {
        page.say(if people.touches == 0 { "figures-people-none" } else { "figures-people-silent" })
    } else {
        page.count("figures-people", &[("reached", people.reached)])
    };
    Measure { share: people.share(), text, part: people.agreed, whole: people.reached, radius: RADIUS[0] }
}

fn deals_in_words(page: &FiguresPage<'_>, deals: Deals) -> Measure {
    let counted = [("deals", deals.deals), ("offers", deals.offers)];
    let mut text =
        if deals.offers == 0 { page.say("figures-deals-none") } else { page.count("figures-deals", &counted) };
    if let Some(average) = deals.average() {
        let average = page.euros(average);
        let each = if deals.priced == 1 { "figures-deal-worth" } else { "figures-deals-worth" };
        text.push_str(&page.words.with(each, &[("average", average.as_str().into())]));
    }
    Measure { share: deals.share(), text, part: deals.deals, whole: deals.offers, radius: RADIUS[1] }
}

fn measure_ui(ui: &mut Ui, page: &FiguresPage<'_>, measure: &Measure) {
    let theme = page.theme;
    let share = measure.share.map(|share| page.percent(share));
    let large = galley(ui, share.as_deref().unwrap_or("–"), Type::Display, theme.ink, f32::INFINITY);
    let left = high(ui, SHARE).max(large.size().x + size::GAP);
    let text = galley(ui, &measure.text, Type::Body, theme.ink_2, ui.available_width() - left);
    // Figures of this face reach below their line.
    let tall = large.size().y.max(text.size().y) + size::GAP / 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let spoken = share.map_or_else(|| measure.text.clone(), |share| format!("{share} {}", measure.text));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    ui.painter().galley(pos2(rect.left(), rect.top()), large, theme.ink);
    ui.painter().galley(pos2(rect.left() + left, rect.top() + size::GAP / 2.0), text, theme.ink_2);
    // An empty row of rings waits for the first ones.
    let whole = measure.whole.max(if measure.whole == 0 { 10 } else { 0 });
    let shown = Shown::fit(whole, ui.available_width(), measure.radius);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), shown.high(whole)), Sense::hover());
    shown.paint(ui, theme, rect, (measure.part, whole));
}

fn earlier(page: &FiguresPage<'_>, when: Earlier, before: Conversion) -> String {
    let when = page.say(match when {
        Earlier::WeeksBefore => "figures-weeks-before",
        Earlier::FirstWeeks => "figures-first-weeks",
    });
    let agreed = before.people.share().map(|share| page.count("figures-agreed", &[("share", hundredths(share))]));
    let counted = [("deals", before.deals.deals), ("offers", before.deals.offers)];
    let deals = (before.deals.offers > 0).then(|| page.count("figures-became", &counted));
    let told: Vec<String> = agreed.into_iter().chain(deals).collect();
    format!("{when}: {}", told.join("; "))
}
