//! The controls of the gallery.

use crate::model::Seconds;
use crate::ui::surface::{self, Wood};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{
    Button, Cap, Card, Chip, Clipping, Clock, Day, Feel, Icon, Row, ScoreRow, Slip, Tag, Tick, Tile, card, label, place,
};
use crate::words::Words;
use egui::{Key, Rect, Ui, Vec2, pos2};

/// The states that a picture can show, left to right.
const STATES: [(&str, Feel); 3] = [
    ("rest", Feel { hover: 0.0, press: 0.0 }),
    ("hover", Feel { hover: 1.0, press: 0.0 }),
    ("pressed", Feel { hover: 1.0, press: 1.0 }),
];

fn cap(key: Key, name: &str) -> Cap {
    Cap { key, name: name.to_owned() }
}

/// One column for each state, then what is selected or cannot be used.
pub(super) fn controls(ui: &mut Ui, words: &Words, theme: &Theme) {
    ui.columns(4, |columns| {
        for (n, (name, feel)) in STATES.into_iter().enumerate() {
            feel.pretend(&mut columns[n], |ui| column(ui, words, theme, name));
        }
        last(&mut columns[3], theme);
    });
}

fn column(ui: &mut Ui, words: &Words, theme: &Theme, name: &str) {
    label(ui, name, Type::Small, theme.ink_2);
    Button::new("Next card").primary().cap(Cap::enter(words)).show(ui, theme);
    Button::new("Open card").icon(Icon::Document).cap(cap(Key::O, "O")).show(ui, theme);
    Button::new("Look further").small().icon(Icon::Search).show(ui, theme);
    ui.horizontal(|ui| {
        Chip::new("Paint line", false).show(ui, theme);
        Chip::new("Chat", false).icon(Icon::Chat).cap(cap(Key::H, "H")).show(ui, theme);
    });
    Row::new("How many parts go through the oven in one shift?").cap(cap(Key::Num2, "2")).show(ui, theme);
    Clipping::new(Icon::Video, "Her talk at the trade fair", "9 min").note(Some("Recording")).show(ui, theme);
    Slip::new("Under six bar the guns spit").cap(cap(Key::Num1, "1")).choose(ui, theme);
    ui.horizontal(|ui| {
        Tick::new(Icon::Close, "mistake", false).show(ui, theme);
        Tick::new(Icon::Bulb, "hint", false).show(ui, theme);
        Day::new("Fri", "7", "Friday 7").show(ui, theme);
    });
    ScoreRow::new("Discovery", 58, "Discovery: 58").show(ui, theme);
    ui.horizontal(|ui| {
        Tag::new(Icon::Back, "Leave").cap(Cap::escape(words)).show(ui, theme);
        Tag::tool(Icon::Gear, "Settings").show(ui, theme);
        Tag::tool(Icon::Sound, "Sound").named().show(ui, theme);
    });
}

fn last(ui: &mut Ui, theme: &Theme) {
    label(ui, "selected, disabled", Type::Small, theme.ink_2);
    Button::new("Next card").primary().unless(Some("No card is left.")).show(ui, theme);
    Button::new("Open card").icon(Icon::Document).unless(Some("Choose one first.")).show(ui, theme);
    ui.horizontal(|ui| {
        Chip::new("Paint line", true).show(ui, theme);
        Chip::new("Camera", true).icon(Icon::Camera).cap(cap(Key::V, "V")).show(ui, theme);
    });
    Row::new("A chosen row").selected(true).icon(Icon::Person).show(ui, theme);
    Row::new("A row that cannot be chosen").unless(Some("There is no time left.")).show(ui, theme);
    Clipping::new(Icon::Document, "Annual report", "12 min").unless(Some("No time for it.")).show(ui, theme);
    Slip::new("Forty frames last week").fresh(Some("just now")).show(ui, theme);
    ui.horizontal(|ui| {
        Tick::new(Icon::Close, "mistake", true).show(ui, theme);
        Tick::new(Icon::Bulb, "hint", true).hint().show(ui, theme);
    });
    ui.horizontal(|ui| {
        Day::new("Thu", "6", "Thursday 6").past(true).show(ui, theme);
        Day::new("Fri", "7", "Friday 7").selected(true).show(ui, theme);
        Day::new("Mon", "10", "Monday 10").second(true).show(ui, theme).request_focus();
    });
    ScoreRow::new("Patience", 41, "Patience: 41").selected(true).show(ui, theme);
}

/// The moves as they stand beneath a conversation, then cards.
pub(super) fn tiles(ui: &mut Ui, words: &Words, theme: &Theme, whole: Rect) {
    surface::desk(ui.painter(), theme, whole, Wood::THIRD);
    let mut top = 24.0;
    for (_, feel) in STATES {
        feel.pretend(ui, |ui| moves(ui, words, theme, top));
        top += 184.0;
    }
    let off = Rect::from_min_size(pos2(824.0, 24.0), Vec2::new(200.0, 68.0));
    place(ui, "off", off, |ui| {
        ui.add_enabled_ui(false, |ui| {
            Tile::new("Chat").icon(Icon::Chat).note(Some("by video only")).show(ui, theme, off.size());
        });
    });
    let states =
        [Card::Lying(STATES[0].1), Card::Lying(STATES[1].1), Card::Lifted, Card::Aside(STATES[0].1), Card::Place];
    for (n, how) in states.into_iter().enumerate() {
        let shift = [0.0, 1.0, 2.0, 3.0, 4.0][n];
        let rect = Rect::from_min_size(pos2(24.0 + 150.0 * shift, 600.0), Vec2::new(132.0, 100.0));
        let inside = card(ui.painter(), theme, rect, how);
        place(ui, "card", inside.shrink(size::PAD_ROW), |ui| label(ui, "What a stop costs", Type::Strong, theme.ink));
    }
    Clock::new(Seconds(14 * 60), Seconds(25 * 60), "11 of 25 min").show(ui, theme, pos2(920.0, 180.0));
    Clock::new(Seconds(0), Seconds(25 * 60), "25 of 25 min").show(ui, theme, pos2(1060.0, 180.0));
    let field = Rect::from_min_size(pos2(824.0, 320.0), Vec2::new(400.0, 160.0));
    ui.painter().rect_filled(field, size::RADIUS_PAPER, theme.field);
    place(ui, "field", field.shrink(size::PAD), |ui| {
        ui.horizontal(|ui| {
            Tag::tool(Icon::Phone, "Line clear").named().on_field().show(ui, theme);
            Chip::new("Metal", false).on_field().show(ui, theme);
            Chip::new("Town", true).on_field().icon(Icon::Close).show(ui, theme);
        });
        Button::new("Open the case").primary().on_field().cap(Cap::enter(words)).show(ui, theme).request_focus();
    });
}

fn moves(ui: &mut Ui, words: &Words, theme: &Theme, top: f32) {
    let at = |x: f32, y: f32, wide: f32, high: f32| Rect::from_min_size(pos2(x, top + y), Vec2::new(wide, high));
    let mut tile = |name: &str, rect: Rect, tile: Tile<'_>| {
        place(ui, &format!("{name}{top}"), rect, |ui| tile.show(ui, theme, rect.size()));
    };
    tile("silence", at(24.0, 0.0, 276.0, 160.0), Tile::silence("Stay silent", "let her go on").cap(Cap::space(words)));
    tile("nod", at(320.0, 0.0, 172.0, 74.0), Tile::new("Nod").icon(Icon::Nod).cap(cap(Key::N, "N")));
    tile("say", at(504.0, 0.0, 172.0, 74.0), Tile::new("Say it back").icon(Icon::Quote).cap(cap(Key::S, "S")));
    tile("more", at(320.0, 86.0, 172.0, 74.0), Tile::new("Tell me more").icon(Icon::More).cap(cap(Key::M, "M")));
    tile("cut", at(504.0, 86.0, 172.0, 74.0), Tile::new("Cut in").icon(Icon::CutIn).cap(cap(Key::C, "C")));
    tile("propose", at(692.0, 0.0, 92.0, 160.0), Tile::propose("Propose").cap(cap(Key::P, "P")));
}
