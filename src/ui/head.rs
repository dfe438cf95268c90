//! The head of every place: where one is, with whom, how much time is left, and the few tools that are always there.

use super::theme::{TextSize, Theme, Type, size};
use super::widgets::{Cap, Icon, Tag, galley, icon, label, place};
use crate::model::Seconds;
use crate::words::{Language, Words};
use egui::{Align, Key, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType};

/// What the head tells.
pub(super) struct Head<'a> {
    /// What leaving is called here.
    pub back: &'a str,
    /// The place.
    pub title: &'a str,
    /// The person, the company.
    pub subtitle: &'a str,
    /// Time left, where time runs.
    pub time: Option<Seconds>,
    /// Whether the coach can be asked.
    pub coach: bool,
}

/// What was pressed in the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Back, or leave.
    Back,
    /// The other language.
    Language(Language),
    /// The other theme.
    Theme,
    /// The settings.
    Settings,
    /// The coach.
    Coach,
    /// A tool of this place, by its place in the list.
    Tool(usize),
}

/// A tool that one place has and others have not.
pub(super) struct Tool<'a> {
    /// Its icon.
    pub icon: Icon,
    /// What it is called.
    pub name: &'a str,
    /// Its key.
    pub cap: Option<Cap>,
}

/// From this size of text on the tools of a place are but their icons.
const BARE: f32 = 1.3;

impl Head<'_> {
    /// Draws the head across the top of a rectangle.
    pub fn show(&self, ui: &mut Ui, rect: Rect, words: &Words, theme: &Theme) -> Option<Pressed> {
        self.show_with(ui, rect, (words, theme), &[])
    }

    /// The same with tools of its own, the first one outermost.
    pub fn show_with(
        &self,
        ui: &mut Ui,
        rect: Rect,
        (words, theme): (&Words, &Theme),
        own: &[Tool<'_>],
    ) -> Option<Pressed> {
        let strip = Rect::from_min_max(rect.min, egui::pos2(rect.right(), rect.top() + size::HEAD));
        let strip = strip.shrink2(egui::vec2(size::MARGIN - size::GAP, size::GAP));
        let right = Layout::right_to_left(Align::Center);
        let mut tools = ui.new_child(UiBuilder::new().id_salt("tools").max_rect(strip).layout(right));
        let common = self.tools(&mut tools, words, theme);
        let pressed = own_tools(&mut tools, theme, own).or(common);
        let edge = tools.min_rect().left() - size::GAP_WIDE;
        let left = Rect::from_min_max(strip.min, egui::pos2(edge.max(strip.left()), strip.bottom()));
        let layout = Layout::left_to_right(Align::Center);
        let mut place = ui.new_child(UiBuilder::new().id_salt("where").max_rect(left).layout(layout));
        let back = Tag::tool(Icon::Back, self.back).cap(Cap::escape(words)).show(&mut place, theme).clicked();
        place.add_space(size::GAP);
        label(&mut place, self.title, Type::Title, theme.ink);
        let room = place.available_width() - size::GAP;
        // A subtitle that does not fit on the line is left to the screen reader: the screen itself shows who it is.
        let text = galley(&place, self.subtitle, Type::Body, theme.ink_2, f32::INFINITY);
        if text.size().x < room - size::GAP {
            place.add_space(size::GAP);
            // Both stand on one line, whatever their sizes.
            let lower = egui::vec2(0.0, size::GAP / 2.0);
            let (_, rect) = place.allocate_space(text.size());
            let at = Rect::from_min_size(rect.min + lower, text.size());
            place.put(at, egui::Label::new(text).selectable(false));
        } else {
            let (_, spot) = place.allocate_exact_size(egui::Vec2::splat(1.0), Sense::hover());
            spot.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, self.subtitle));
        }
        if back { Some(Pressed::Back) } else { pressed }
    }

    fn tools(&self, ui: &mut Ui, words: &Words, theme: &Theme) -> Option<Pressed> {
        let mut pressed = theme_and_language(ui, words, theme);
        if self.coach {
            let coach = words.get("head-coach");
            let key = Cap { key: Key::F1, name: "F1".to_owned() };
            if Tag::tool(Icon::Coach, &coach).named().cap(key).show(ui, theme).clicked() {
                pressed = Some(Pressed::Coach);
            }
        }
        if let Some(left) = self.time {
            ui.add_space(size::GAP);
            time(ui, words, theme, left);
        }
        pressed
    }
}

fn own_tools(ui: &mut Ui, theme: &Theme, own: &[Tool<'_>]) -> Option<Pressed> {
    let named = TextSize::of(ui.ctx()).times() < BARE;
    let mut pressed = None;
    for (place, tool) in own.iter().enumerate() {
        let tag = Tag::tool(tool.icon, tool.name).cap(tool.cap.clone());
        if if named { tag.named() } else { tag }.show(ui, theme).clicked() {
            pressed = Some(Pressed::Tool(place));
        }
    }
    pressed
}

/// The tools that stand on every place, from the right.
pub(super) fn theme_and_language(ui: &mut Ui, words: &Words, theme: &Theme) -> Option<Pressed> {
    let mut pressed = None;
    let key = |key: Key, name: &str| Cap { key, name: name.to_owned() };
    if Tag::tool(Icon::Gear, &words.get("settings")).cap(key(Key::F4, "F4")).show(ui, theme).clicked() {
        pressed = Some(Pressed::Settings);
    }
    let (evening, icon) = if theme.dark { ("head-day", Icon::Sun) } else { ("head-evening", Icon::Moon) };
    if Tag::tool(icon, &words.get(evening)).cap(key(Key::F3, "F3")).show(ui, theme).clicked() {
        pressed = Some(Pressed::Theme);
    }
    // The other language is named in itself, so that whoever cannot read this one finds it.
    let other = words.language().other();
    if Tag::word(other.own_name()).cap(key(Key::F2, "F2")).show(ui, theme).clicked() {
        pressed = Some(Pressed::Language(other));
    }
    pressed
}

fn time(ui: &mut Ui, words: &Words, theme: &Theme, left: Seconds) {
    let text = time_words(words, left);
    let laid = galley(ui, &text, Type::Strong, theme.ink, f32::INFINITY);
    let wide = laid.size().x + size::ICON_SMALL + size::GAP;
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(wide, laid.size().y.max(size::ICON_SMALL)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &text));
    let centre = egui::pos2(rect.left() + size::ICON_SMALL / 2.0, rect.center().y);
    icon(ui.painter(), Icon::Clock, centre, size::ICON_SMALL, theme.ink);
    let at = egui::pos2(rect.left() + size::ICON_SMALL + size::GAP, rect.center().y - laid.size().y / 2.0);
    ui.painter().galley(at, laid, theme.ink);
}

/// Time left in words: whole minutes, the last one in seconds.
pub(super) fn time_words(words: &Words, left: Seconds) -> String {
    match left.0 {
        0 => words.get("time-none"),
        seconds @ 1..60 => words.with("time-seconds", &[("seconds", i64::from(seconds).into())]),
        seconds => words.with("time-left", &[("minutes", i64::from(seconds / 60).into())]),
    }
}

/// The part of a rectangle under the head.
pub(super) fn below(rect: Rect) -> Rect {
    Rect::from_min_max(egui::pos2(rect.left(), rect.top() + size::HEAD), rect.max)
}

/// A note across the foot of a rectangle: why the last move was refused.
pub(super) fn refusal_note(ui: &mut Ui, theme: &Theme, rect: Rect, text: &str) {
    let width = rect.width().min(size::LINE);
    let foot = Rect::from_center_size(
        egui::pos2(rect.center().x, rect.top() + size::HEAD + size::BUTTON_SMALL / 2.0),
        egui::vec2(width, size::BUTTON_SMALL),
    );
    ui.painter().rect_filled(foot, size::RADIUS, theme.copper_wash);
    place(ui, "refused", foot.shrink(size::GAP), |ui| label(ui, text, Type::Body, theme.ink));
}
