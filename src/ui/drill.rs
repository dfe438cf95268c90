//! A round of a drill: the ordinary view of its encounter with a thin strip beneath it, and the verdict over it once the
//! moves have been judged.

use super::scene::Action;
use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Dialog, Icon, galley, high, icon, label, label_within};
use crate::practice::{Behaviour, Told};
use crate::words::Words;
use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

/// The least height of the strip.
const STRIP: f32 = 52.0;
/// Width of the verdict.
const SHEET: f32 = 680.0;

/// What is told of a drill.
#[derive(Clone, Copy)]
pub struct Drill<'a> {
    /// Counts rounds and tries, so that no panel survives the round that it shows.
    pub edition: u32,
    /// What is practised.
    pub behaviour: Behaviour,
    /// Which round, from 1.
    pub round: usize,
    /// How many there are.
    pub rounds: usize,
    /// How many rounds were held so far.
    pub held: usize,
    /// The verdict, once the round has been judged.
    pub told: Option<&'a Told>,
}

impl Drill<'_> {
    fn title(&self, words: &Words) -> String {
        let name = words.get(&format!("drill-{}", self.behaviour.name()));
        let round = [("round", self.round.into()), ("rounds", self.rounds.into())];
        let head = words.with("drill-strip", &[("name", name.as_str().into())]);
        format!("{head} · {}", words.with("drill-round", &round))
    }

    fn about(&self, words: &Words) -> String {
        words.get(&format!("drill-{}-about", self.behaviour.name()))
    }

    fn lines(&self, ui: &Ui, (words, theme): (&Words, &Theme), room: f32) -> [std::sync::Arc<egui::Galley>; 2] {
        let head = galley(ui, &self.title(words), Type::Strong, theme.ink, room);
        [head, galley(ui, &self.about(words), Type::Small, theme.ink, room)]
    }
}

/// How high the strip is in a window.
pub(super) fn strip_high(ui: &Ui, look: (&Words, &Theme), drill: &Drill<'_>) -> f32 {
    let lines = drill.lines(ui, look, ui.max_rect().width() * 0.7);
    let text: f32 = lines.iter().map(|line| line.size().y).sum();
    (text + size::PAD_ROW).max(high(ui, size::BUTTON_SMALL) + size::PAD_ROW).max(STRIP)
}

/// Draws the strip at the foot of the window.
pub(super) fn strip_ui(ui: &mut Ui, look: (&Words, &Theme), drill: &Drill<'_>, strip: Rect) -> Option<Action> {
    let (words, theme) = look;
    ui.painter().rect_filled(strip, 0, theme.paper);
    ui.painter().hline(strip.x_range(), strip.top(), egui::Stroke::new(size::BORDER, theme.edge));
    let left = strip.left() + size::MARGIN;
    icon(ui.painter(), Icon::Clock, pos2(left + size::ICON / 2.0, strip.center().y), size::ICON, theme.copper);
    let lines = drill.lines(ui, look, strip.width() * 0.7);
    let mut top = strip.center().y - lines.iter().map(|line| line.size().y).sum::<f32>() / 2.0;
    for line in lines {
        let below = top + line.size().y;
        ui.painter().galley(pos2(left + size::ICON + size::PAD_ROW, top), line, theme.ink);
        top = below;
    }
    let told = format!("{}. {}", drill.title(words), drill.about(words));
    let spot = Rect::from_min_size(strip.min, vec2(strip.width() * 0.74, strip.height()));
    let response = ui.interact(spot, ui.id().with("drill"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let room = strip.shrink2(vec2(size::MARGIN, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut right = ui.new_child(UiBuilder::new().id_salt("drill tools").max_rect(room).layout(layout));
    let cap = Cap { key: egui::Key::F6, name: "F6".to_owned() };
    let leave = Button::new(&words.get("drill-leave")).small().icon(Icon::Close).cap(cap).show(&mut right, theme);
    leave.clicked().then_some(Action::ToDesk)
}

/// Draws the verdict over the stage, where there is one: again, next, to the desk.
pub(super) fn verdict_ui(ui: &Ui, (words, theme): (&Words, &Theme), drill: &Drill<'_>) -> Option<Action> {
    let told = drill.told?;
    let last = drill.round == drill.rounds;
    let shown = Dialog::new("verdict").width(SHEET).show(ui.ctx(), theme, |ui, fresh| {
        label(ui, &drill.title(words), Type::SmallStrong, theme.ink_2);
        label(ui, &told.outcome, Type::Title, theme.ink);
        label(ui, &told.what, Type::Lead, theme.ink);
        customer_ui(ui, (words, theme), told);
        if let Some(helped) = &told.helped {
            ui.add_space(size::GAP);
            label(ui, &words.get("drill-would-help"), Type::SmallStrong, theme.copper);
            label(ui, helped, Type::Body, theme.ink);
        }
        if last {
            let count = [("held", drill.held.into()), ("rounds", drill.rounds.into())];
            label(ui, &words.with("drill-count", &count), Type::Strong, theme.ink);
        }
        ui.add_space(size::GAP);
        ui.horizontal_wrapped(|ui| buttons_ui(ui, (words, theme), last, fresh)).inner
    });
    shown.inner.or(shown.left.then_some(Action::ToDesk))
}

/// What the customer did because of it, in their own words.
fn customer_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), told: &Told) {
    ui.add_space(size::GAP);
    label(ui, &words.get("drill-because"), Type::SmallStrong, theme.copper);
    let wide = ui.available_width();
    for said in &told.said {
        label_within(
            ui,
            &words.with("drill-quote", &[("text", said.as_str().into())]),
            Type::LeadVoice,
            theme.ink,
            wide,
        );
    }
    label(ui, &told.customer, Type::Body, theme.ink);
}

fn buttons_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), last: bool, fresh: bool) -> Option<Action> {
    let mut wanted = None;
    let next = words.get("drill-next");
    if !last {
        let next = Button::new(&next).primary().icon(Icon::Play).cap(Cap::enter(words)).show(ui, theme);
        if fresh {
            next.request_focus();
        }
        if next.clicked() {
            wanted = Some(Action::NextRound);
        }
    }
    let again =
        Button::new(&words.get("drill-again")).icon(Icon::Undo).cap(Cap::letter(words, "key-again")).show(ui, theme);
    if again.clicked() {
        wanted = Some(Action::RoundAgain);
    }
    let desk = words.get("drill-end");
    let desk = Button::new(&desk).icon(Icon::Folder).cap(Cap::escape(words)).show(ui, theme);
    if fresh && last {
        desk.request_focus();
    }
    if desk.clicked() {
        wanted = Some(Action::ToDesk);
    }
    wanted
}
