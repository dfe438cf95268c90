//! Who goes on, divided by channel, by segment or by the size of the company: a table.

use super::{FiguresPage, FiguresPanel};
use crate::figures::{By, Conversion, Size};
use crate::model::Medium;
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{Cap, Chip, galley, label, scroll};
use egui::{Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// How conversion is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Division {
    /// By channel.
    #[default]
    Channel,
    /// By segment.
    Segment,
    /// By size of company.
    Size,
}

impl Division {
    const ALL: [Self; 3] = [Self::Channel, Self::Segment, Self::Size];

    const fn key(self) -> &'static str {
        match self {
            Self::Channel => "figures-by-channel",
            Self::Segment => "figures-by-segment",
            Self::Size => "figures-by-size",
        }
    }
}

/// Share of the table's width that the names take.
const NAMES: f32 = 0.26;

/// A row of the table.
struct Row {
    name: String,
    cells: [String; 4],
    spoken: String,
}

pub(super) fn channels_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    label(ui, &page.say("figures-going-on"), Type::Title, page.theme.ink);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
        for (place, division) in Division::ALL.into_iter().enumerate() {
            let name = page.say(division.key());
            let chip = Chip::new(&name, panel.by == division).cap(Cap::digit(place));
            let response = ui.push_id(place, |ui| chip.show(ui, page.theme)).inner;
            if !panel.entered && panel.by == division {
                response.request_focus();
                panel.entered = true;
            }
            if response.clicked() {
                panel.by = division;
            }
        }
    });
    let rows = rows(page, panel.by);
    if rows.is_empty() {
        label(ui, &page.say("figures-table-none"), Type::Body, page.theme.ink_2);
        return;
    }
    // The head of the table scrolls with it, so that both have the same width.
    let table = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        head_ui(ui, page);
        for row in &rows {
            row_ui(ui, page, row);
        }
    };
    if TextSize::of(ui.ctx()).times() > super::LARGE {
        table(ui);
    } else {
        scroll(ui, "rows", table);
    }
}

fn rows(page: &FiguresPage<'_>, by: Division) -> Vec<Row> {
    let going_on = &page.figures.going_on;
    let channel = |by: &By<Medium>| row(page, capital(&page.say(&format!("medium-{}", by.key.name()))), by.conversion);
    let size = |by: &By<Size>| row(page, page.say(&format!("figures-size-{}", by.key.name())), by.conversion);
    match by {
        Division::Channel => going_on.channels.iter().map(channel).collect(),
        Division::Segment => going_on.segments.iter().map(|by| row(page, by.key.clone(), by.conversion)).collect(),
        Division::Size => going_on.sizes.iter().map(size).collect(),
    }
}

/// A text that begins with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn row(page: &FiguresPage<'_>, name: String, conversion: Conversion) -> Row {
    let Conversion { people, deals } = conversion;
    let share = |share: Option<u16>, part: u32, whole: u32| match share {
        Some(share) => {
            format!("{}\n{}", page.percent(share), page.count("figures-of", &[("part", part), ("all", whole)]))
        }
        None => "–".to_owned(),
    };
    let average = deals.average().map(|average| page.euros(average));
    let cells = [
        if people.touches > 0 { people.touches.to_string() } else { "–".to_owned() },
        share(people.share(), people.agreed, people.reached),
        share(deals.share(), deals.deals, deals.offers),
        average.clone().unwrap_or_else(|| "–".to_owned()),
    ];
    let mut told = vec![format!("{name}: {}", page.count("figures-row-touches", &[("count", people.touches)]))];
    if people.reached > 0 {
        let counted = [("agreed", people.agreed), ("reached", people.reached)];
        told.push(page.count("figures-row-people", &counted));
    }
    if deals.offers > 0 {
        let worth =
            average.map(|average| page.words.with("figures-deals-worth", &[("average", average.as_str().into())]));
        let counted = [("deals", deals.deals), ("offers", deals.offers)];
        told.push(page.count("figures-became", &counted) + &worth.unwrap_or_default());
    }
    Row { name, cells, spoken: told.join("; ") }
}

/// Where the columns end, from the left edge of the table.
fn ends(wide: f32) -> [f32; 4] {
    let rest = wide * (1.0 - NAMES);
    [0.22, 0.48, 0.74, 1.0].map(|share| wide * NAMES + rest * share)
}

fn head_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    let theme = page.theme;
    let wide = ui.available_width();
    let ends = ends(wide);
    let names = ["figures-touches", "figures-agree", "figures-buy", "figures-average"];
    let mut left = wide * NAMES;
    let laid = [0, 1, 2, 3].map(|n| {
        let room = ends[n] - left - size::GAP;
        left = ends[n];
        galley(ui, &page.say(names[n]), Type::Small, theme.ink_2, room)
    });
    let tall = laid.iter().map(|text| text.size().y).fold(0.0, f32::max);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, tall + size::GAP / 2.0), Sense::hover());
    for (text, end) in laid.into_iter().zip(ends) {
        let place = pos2(rect.left() + end - text.size().x, rect.top() + tall - text.size().y);
        ui.painter().galley(place, text, theme.ink_2);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::HAIRLINE, theme.edge));
}

fn row_ui(ui: &mut Ui, page: &FiguresPage<'_>, row: &Row) {
    let theme = page.theme;
    let wide = ui.available_width();
    let ends = ends(wide);
    let name = galley(ui, &row.name, Type::Body, theme.ink, wide * NAMES - size::GAP);
    // A share and what it is of stand side by side; large letters need a line each.
    let large = TextSize::of(ui.ctx()).times() > super::LARGE;
    let cells: Vec<_> = row
        .cells
        .iter()
        .map(|cell| {
            let (first, second) = cell.split_once('\n').unwrap_or((cell, ""));
            let first = galley(ui, first, Type::Strong, theme.ink, f32::INFINITY);
            let second = galley(ui, second, Type::Small, theme.ink_2, f32::INFINITY);
            (first, second)
        })
        .collect();
    let two = cells.iter().map(|(first, second)| first.size().y + if large { second.size().y } else { 0.0 });
    let tall = name.size().y.max(two.fold(0.0, f32::max)) + size::GAP;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &row.spoken));
    let top = rect.top() + size::GAP / 2.0;
    ui.painter().galley(pos2(rect.left(), top), name, theme.ink);
    for ((first, second), end) in cells.into_iter().zip(ends) {
        let right = rect.left() + end;
        let beside = if large || second.size().x < 1.0 { 0.0 } else { second.size().x + size::GAP };
        let below = top + if large { first.size().y } else { first.size().y - second.size().y - 1.5 };
        ui.painter().galley(pos2(right - beside - first.size().x, top), first, theme.ink);
        ui.painter().galley(pos2(right - second.size().x, below), second, theme.ink_2);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::HAIRLINE, theme.line));
}
