//! The head of the desk: the game's name and mark, the day, language, sound, settings, and the way out.

use super::{Desk, DeskPanel, Over};
use crate::ui::draw::kept;
use crate::ui::scene::Action;
use crate::ui::surface::cup;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley};
use egui::{Align, Key, Layout, Painter, Rect, Ui, UiBuilder, pos2, vec2};

/// Side of the mark.
const MARK: f32 = 52.0;

pub(super) fn head_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel, rect: Rect) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    mark(ui.painter(), theme, Rect::from_min_size(rect.min, vec2(MARK, MARK)));
    let name = galley(ui, &words.get("game-name"), Type::Display, theme.ink, f32::INFINITY);
    let place = pos2(rect.left() + 66.0, rect.top() - 2.0);
    let end = place.x + name.size().x;
    ui.painter().galley(place, name, theme.ink);
    let tools =
        ui.new_child(UiBuilder::new().id_salt("tools").max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    let (wanted, left) = tools_ui(tools, desk, panel);
    let greeting = galley(ui, &words.get("desk-greeting"), Type::Strong, theme.ink, f32::INFINITY);
    let day = galley(ui, &words.get("desk-lead"), Type::Body, theme.ink, f32::INFINITY);
    // Who plays is said before how the day begins.
    if end + 14.0 + greeting.size().x.max(day.size().x) < left - size::GAP {
        ui.painter().galley(pos2(end + 14.0, rect.top() + 4.0), greeting, theme.ink);
        ui.painter().galley(pos2(end + 14.0, rect.top() + 26.0), day, theme.ink);
    }
    let cup_at = pos2(rect.center().x - 28.0, rect.top() + 24.0);
    if left - cup_at.x > 120.0 && cup_at.x - end > 240.0 {
        cup(ui.painter(), theme, cup_at, 27.0);
    }
    wanted
}

/// The tools; gives back where they begin on the left as well.
fn tools_ui(mut ui: Ui, desk: &Desk<'_>, panel: &mut DeskPanel) -> (Option<Action>, f32) {
    let (words, theme) = (desk.words, desk.theme);
    ui.spacing_mut().item_spacing.x = size::GAP;
    let mut wanted = None;
    let function = |key: Key, name: &str| Cap { key, name: name.to_owned() };
    if Button::new(&words.get("desk-quit")).small().cap(Cap::letter(words, "key-quit")).show(&mut ui, theme).clicked() {
        wanted = Some(Action::Quit);
    }
    let settings = words.get("settings");
    if Button::new(&settings).small().icon(Icon::Gear).cap(function(Key::F4, "F4")).show(&mut ui, theme).clicked() {
        panel.over = Some(Over::Settings);
    }
    let day = words.get(if theme.dark { "head-day" } else { "head-evening" });
    if Button::new(&day).small().cap(function(Key::F3, "F3")).show(&mut ui, theme).clicked() {
        wanted = Some(Action::Theme(crate::ui::screen::other_theme(theme)));
    }
    let other = words.language().other();
    if Button::new(other.own_name()).small().cap(function(Key::F2, "F2")).show(&mut ui, theme).clicked() {
        wanted = Some(Action::Language(other));
    }
    let who = desk.people.name().map_or_else(|| words.get("players-who"), shortened);
    let button = Button::new(&who).small().icon(Icon::Person).cap(Cap::letter(words, "key-players"));
    if button.show(&mut ui, theme).clicked() {
        panel.over = Some(Over::Players);
    }
    (wanted, ui.min_rect().left())
}

/// The longest name that the head has room for.
const NAME: usize = 14;

/// A name as the head shows it.
fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    let start: String = name.chars().take(NAME - 1).collect();
    format!("{}…", start.trim_end())
}

/// The mark of the game: a stone with veins and two grains of ore.
fn mark(painter: &Painter, theme: &Theme, rect: Rect) {
    kept(painter, "mark", rect, theme.dark, |drawing| {
        drawing.within(rect.min, 1.0, |drawing| {
            drawing.fill("M26 2c13 0 24 10 23 24s-9 24-24 23S1 41 2 26 13 2 26 2Z", theme.field_2);
            for vein in ["M6 20c12-7 26-6 42 1", "M3 30c16-6 30-4 45 2", "M8 40c12-5 22-4 33 1"] {
                drawing.line(vein, 2.5, theme.ring_3);
            }
            drawing.fill("M26 12l6 8-6 8-6-8Z", theme.copper_bright);
            drawing.fill("M37 27l4 5-4 5-4-5Z", theme.copper_bright);
        });
    });
}
