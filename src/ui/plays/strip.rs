//! A play that is looked at again: a strip beneath the ordinary view tells which play, which move, and leads on and back.

use super::data::{PastWish, Step};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley, high};
use crate::words::Words;
use egui::{Align, Key, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

/// The least height of the strip.
const STRIP: f32 = 60.0;
/// The share of its width that the words have.
const WORDS: f32 = 0.5;

/// What the strip tells.
#[derive(Clone, Copy)]
pub struct PastStrip<'a> {
    /// Which play: its case and its date.
    pub title: &'a str,
    /// Where in it, while it is watched move by move; `None` at its record.
    pub steps: Option<Steps<'a>>,
    /// What is to be said of it: that it does not hold on the case as it is now.
    pub note: Option<&'a str>,
    /// Whether it has a record: it came to its end.
    pub has_record: bool,
}

/// Where in a play.
#[derive(Clone, Copy)]
pub struct Steps<'a> {
    /// After this move; 0 is before the first.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// What was done, in words.
    pub done: Option<&'a str>,
    /// Whether it goes on by itself.
    pub runs: bool,
}

/// The lines of the strip.
fn lines(strip: &PastStrip<'_>, words: &Words) -> (String, String) {
    let Some(steps) = strip.steps else { return (strip.title.to_owned(), strip.note.unwrap_or_default().to_owned()) };
    let number = [("at", steps.at.into()), ("of", steps.of.into())];
    let done = steps.done.map_or_else(|| words.get("past-begin"), str::to_owned);
    let at_end = strip.note.filter(|_| steps.at == steps.of);
    let where_ = format!("{} · {}", words.with("past-step", &number), strip.title);
    (done, [Some(where_.as_str()), at_end].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// How high the strip is in a window.
pub(in crate::ui) fn strip_high(ui: &Ui, words: &Words, theme: &Theme, strip: &PastStrip<'_>) -> f32 {
    let room = ui.max_rect().width() * WORDS - size::MARGIN;
    let (first, second) = lines(strip, words);
    let text = galley(ui, &first, Type::Strong, theme.ink, room).size().y
        + galley(ui, &second, Type::Small, theme.ink_2, room).size().y;
    (text + size::PAD_ROW).max(high(ui, size::BUTTON_SMALL) + size::PAD_ROW).max(STRIP)
}

/// Draws the strip. It comes before the view, so that its keys are its own.
pub(in crate::ui) fn strip_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    strip: &PastStrip<'_>,
    rect: Rect,
) -> Option<PastWish> {
    ui.painter().rect_filled(rect, 0, theme.paper);
    ui.painter().hline(rect.x_range(), rect.top(), egui::Stroke::new(size::BORDER, theme.edge));
    let room = rect.width() * WORDS - size::MARGIN;
    let (first, second) = lines(strip, words);
    let told = format!("{first}. {second}");
    let first = galley(ui, &first, Type::Strong, theme.ink, room);
    let second = galley(ui, &second, Type::Small, theme.ink_2, room);
    let left = rect.left() + size::MARGIN;
    let top = rect.center().y - f32::midpoint(first.size().y, second.size().y);
    let below = top + first.size().y;
    ui.painter().galley(pos2(left, top), first, theme.ink);
    ui.painter().galley(pos2(left, below), second, theme.ink_2);
    let spot = Rect::from_min_size(rect.min, vec2(rect.width() * WORDS, rect.height()));
    let response = ui.interact(spot, ui.id().with("past"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let layout = Layout::right_to_left(Align::Center);
    let room = rect.shrink2(vec2(size::MARGIN, 0.0));
    let mut right = ui.new_child(UiBuilder::new().id_salt("past").max_rect(room).layout(layout));
    right.spacing_mut().item_spacing.x = size::GAP;
    match strip.steps {
        Some(steps) => steps_ui(&mut right, (words, theme), strip, steps),
        None => record_ui(&mut right, (words, theme)),
    }
}

fn record_ui(ui: &mut Ui, (words, theme): (&Words, &Theme)) -> Option<PastWish> {
    let text = words.get("past-replay");
    let cap = Cap { key: Key::F5, name: "F5".to_owned() };
    let watch = Button::new(&text).small().icon(Icon::Play).cap(cap).show(ui, theme).clicked();
    watch.then_some(PastWish::Step(Step::Start))
}

/// The buttons from the right, as the layout goes.
fn steps_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    strip: &PastStrip<'_>,
    steps: Steps<'_>,
) -> Option<PastWish> {
    let key = |key: Key, name: &str| Some(Cap { key, name: name.to_owned() });
    let (run, run_icon) = if steps.runs { ("past-pause", Icon::Pause) } else { ("past-run", Icon::Play) };
    let auto = Some(Cap::space(words));
    let buttons = [
        (strip.has_record, Step::Record, "past-record", Some(Icon::Document), key(Key::F5, "F5")),
        (true, Step::End, "past-end", None, key(Key::End, "End")),
        (true, Step::On, "past-on", None, key(Key::ArrowRight, "→")),
        (true, Step::Run, run, Some(run_icon), auto),
        (true, Step::Back, "past-back", None, key(Key::ArrowLeft, "←")),
        (true, Step::Start, "past-start", None, key(Key::Home, "Home")),
    ];
    let mut wish = None;
    for (there, step, name, icon, cap) in buttons {
        if !there {
            continue;
        }
        let name = words.get(name);
        // The arrows say it by their caps; a screen reader hears the name.
        let text = if matches!(step, Step::On | Step::Back) { "" } else { &name };
        if Button::new(text).name(&name).small().icon(icon).cap(cap).show(ui, theme).clicked() {
            wish = Some(PastWish::Step(step));
        }
    }
    wish
}
