//! The list of past plays, by date or by case.

use super::data::{CaseIs, PlayRow, PlaysPage, Stands};
use super::{Over, PlaysPanel, points};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Chip, Ground, Icon, Row, label, scroll, sheet};
use crate::words::Words;
use egui::{Rect, Ui};

pub(super) fn list_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, rect: Rect) {
    sheet(ui, page.theme, ("plays", Ground::Paper), rect, |ui| {
        ui.spacing_mut().item_spacing.y = size::PAD_ROW;
        order_ui(ui, page, panel);
        scroll(ui, "list", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            let mut case = None;
            for place in order(page.plays, panel.by_case) {
                let row = &page.plays[place];
                if panel.by_case && case.replace(&row.title) != Some(&row.title) {
                    label(ui, &row.title, Type::Lead, page.theme.ink);
                }
                row_ui(ui, page, panel, place, row);
            }
        });
    });
}

/// The places of the plays in the order in which they are shown.
fn order(plays: &[PlayRow], by_case: bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..plays.len()).collect();
    if by_case {
        // Within a case the order stays.
        places.sort_by(|one, other| plays[*one].title.cmp(&plays[*other].title));
    }
    places
}

fn order_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel) {
    let (words, theme) = (page.words, page.theme);
    ui.horizontal_wrapped(|ui| {
        let cap = |chosen: bool| Cap::letter(words, "key-plays-order").filter(|_| !chosen);
        for (by_case, key) in [(false, "plays-by-date"), (true, "plays-by-case")] {
            let chosen = panel.by_case == by_case;
            if Chip::new(&words.get(key), chosen).cap(cap(chosen)).show(ui, theme).clicked() {
                panel.by_case = by_case;
            }
        }
        bring_button(ui, page, panel);
    });
}

pub(super) fn bring_button(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel) {
    let text = page.words.get("plays-bring");
    let button = Button::new(&text).small().icon(Icon::Folder).cap(Cap::letter(page.words, "key-plays-bring"));
    if button.show(ui, page.theme).clicked() {
        panel.over = Some(Over::Bring(String::new()));
    }
}

fn row_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, place: usize, row: &PlayRow) {
    let note = note(page.words, row);
    let text = match row.newest() {
        Some(newest) => {
            let points = page.words.with("plays-points", &[("points", points(newest.total).into())]);
            if panel.by_case { format!("{}: {points}", row.when) } else { format!("{}: {points}", row.title) }
        }
        None if panel.by_case => row.when.clone(),
        None => row.title.clone(),
    };
    let note = if panel.by_case { note } else { format!("{} · {note}", row.when) };
    let chosen = panel.chosen == place;
    let response = Row::new(&text).note(Some(&note)).selected(chosen).show(ui, page.theme);
    if chosen && !panel.entered {
        response.request_focus();
        panel.entered = true;
    }
    // What the focus comes to is looked at: arrows turn the pages.
    let came = response.has_focus() && panel.focused != Some(place);
    if came {
        panel.focused = Some(place);
        response.scroll_to_me(None);
    }
    if response.clicked() || came {
        panel.chosen = place;
    }
}

/// Its level, what stands out about it, and what is the matter with it.
pub(super) fn note(words: &Words, row: &PlayRow) -> String {
    let marks = ["plays-first", "plays-best", "plays-last"].into_iter().zip(row.marks);
    let marks = marks.filter(|(_, is)| *is).map(|(key, _)| words.get(key));
    let stands = match row.stands {
        Stands::Waiting => Some("plays-waiting"),
        Stands::Aside if !row.from_file => Some("plays-aside"),
        Stands::Aside | Stands::Over => None,
    };
    let others = [
        stands,
        row.from_file.then_some("plays-from-file"),
        row.from_a_moment.then_some("plays-from-moment"),
        (row.case == CaseIs::Gone).then_some("plays-gone"),
    ];
    let others = others.into_iter().flatten().map(|key| words.get(key));
    let level = words.get(&format!("help-{}", row.level.name()));
    std::iter::once(level).chain(marks).chain(others).collect::<Vec<_>>().join(" · ")
}
