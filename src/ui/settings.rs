//! What a player sets once: language, time of day, size of text, motion, key caps, sound.

use super::privacy::PrivacyWish;
use super::scene::Action;
use super::theme::{Evening, Theme, Type, size};
use super::widgets::{Button, Cap, Chip, Dialog, Icon, Shown, galley, label};
use crate::model::HelpLevel;
use crate::words::{Language, Words};
use egui::{Align, Context, Layout, Ui, vec2};
use serde::{Deserialize, Serialize};

/// The settings. Whatever a file leaves out is as it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of the player's own")]
pub struct Settings {
    /// The language; the system's until the player chooses.
    pub language: Option<Language>,
    /// Whether it is evening.
    pub evening: Evening,
    /// The level of help of new plays; otherwise each case has its own.
    pub help: Option<HelpLevel>,
    /// Size of text and controls in percent, 80 to 200.
    pub text: u8,
    /// Whether things move only where movement says something.
    pub calm: bool,
    /// Whether keys are shown on what they press.
    pub caps: bool,
    /// Whether the coach asks before and between encounters.
    pub coach: bool,
    /// Whether everything is silent.
    pub muted: bool,
    /// How loud rings, taps and pages are, in percent.
    pub effects: u8,
    /// How loud rooms and lines are, in percent.
    pub beds: u8,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            evening: Evening::No,
            help: None,
            text: 100,
            calm: false,
            caps: true,
            coach: true,
            muted: false,
            effects: 70,
            beds: 30,
        }
    }
}

impl Settings {
    /// The smallest and the largest text, in percent.
    pub const TEXT: (u8, u8) = (80, 200);

    /// The same with every number in its range.
    #[must_use]
    pub fn sound(self) -> Self {
        Self {
            text: self.text.clamp(Self::TEXT.0, Self::TEXT.1),
            effects: self.effects.min(100),
            beds: self.beds.min(100),
            ..self
        }
    }
}

/// Steps in which sizes and volumes are changed, in percent.
const STEP: u8 = 10;
/// Units for the names of the settings.
const NAMES: f32 = 230.0;

/// The settings over whatever is shown; gives back the new ones when one was changed.
pub fn settings_ui(ctx: &Context, words: &Words, theme: &Theme, now: Settings) -> Shown<Option<Settings>> {
    let Shown { inner: (new, _), left } = dialog_ui(ctx, words, theme, now, false);
    Shown { inner: new, left }
}

/// The same on the desk, where there are ways on from here: to what is kept, and to learning records.
pub(super) fn settings_and_more_ui(
    ctx: &Context,
    words: &Words,
    theme: &Theme,
    now: Settings,
) -> Shown<Option<Action>> {
    let Shown { inner: (new, on), left } = dialog_ui(ctx, words, theme, now, true);
    let left = left || on.is_some();
    Shown { inner: on.or(new.map(Action::Set)), left }
}

/// The sheet: the new settings, and where it leads on to.
fn dialog_ui(
    ctx: &Context,
    words: &Words,
    theme: &Theme,
    now: Settings,
    leads_on: bool,
) -> Shown<(Option<Settings>, Option<Action>)> {
    let shown = Dialog::new("settings").width(740.0).show(ctx, theme, |ui, fresh| {
        label(ui, &words.get("settings"), Type::Title, theme.ink);
        let mut new = now;
        let sheet = Sheet { words, theme };
        sheet
            .choice(
                ui,
                "settings-language",
                Language::ALL.map(|language| (language, language.own_name().to_owned())),
                |language| words.language() == language,
            )
            .inspect(|language| new.language = Some(*language));
        let times = [(Evening::No, words.get("head-day")), (Evening::Yes, words.get("head-evening"))];
        sheet.choice(ui, "settings-time", times, |time| now.evening == time).inspect(|time| new.evening = *time);
        let own = (None, words.get("settings-help-own"));
        let levels = HelpLevel::ALL.map(|level| (Some(level), words.get(&format!("help-{}", level.name()))));
        let levels = [vec![own], levels.to_vec()].concat();
        sheet.choice(ui, "desk-help", levels, |level| now.help == level).inspect(|level| new.help = *level);
        sheet.amount(ui, "settings-text", now.text, Settings::TEXT).inspect(|text| new.text = *text);
        let onoff = || [(true, words.get("settings-on")), (false, words.get("settings-off"))];
        sheet.choice(ui, "settings-calm", onoff(), |calm| now.calm == calm).inspect(|calm| new.calm = *calm);
        sheet.choice(ui, "settings-caps", onoff(), |caps| now.caps == caps).inspect(|caps| new.caps = *caps);
        sheet.choice(ui, "settings-coach", onoff(), |asks| now.coach == asks).inspect(|asks| new.coach = *asks);
        if cfg!(feature = "sound") {
            sheet.choice(ui, "settings-sound", onoff(), |on| now.muted != on).inspect(|on| new.muted = !on);
            sheet.amount(ui, "settings-effects", now.effects, (0, 100)).inspect(|effects| new.effects = *effects);
            sheet.amount(ui, "settings-beds", now.beds, (0, 100)).inspect(|beds| new.beds = *beds);
        }
        let (mut closes, mut leads) = (false, None);
        ui.horizontal_wrapped(|ui| {
            let close = Button::new(&words.get("close")).cap(Cap::escape(words)).show(ui, theme);
            if fresh {
                close.request_focus();
            }
            closes = close.clicked();
            if !leads_on {
                return;
            }
            let kept = words.get("privacy-open");
            let cap = Cap::letter(words, "key-privacy");
            if Button::new(&kept).icon(Icon::Eye).cap(cap).show(ui, theme).clicked() {
                leads = Some(Action::Privacy(PrivacyWish::Open));
            }
            let cap = Cap::letter(words, "key-learning");
            if Button::new(&words.get("learning-open")).cap(cap).show(ui, theme).clicked() {
                leads = Some(Action::ToLearning);
            }
        });
        (closes, ((new != now).then_some(new), leads))
    });
    Shown { left: shown.left || shown.inner.0, inner: shown.inner.1 }
}

/// The rows of the sheet.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    words: &'a Words,
    theme: &'a Theme,
}

impl Sheet<'_> {
    fn row<R>(self, ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui, &str) -> R) -> R {
        let name = self.words.get(name);
        let text = galley(ui, &name, Type::Body, self.theme.ink, NAMES);
        let high = text.size().y.max(size::BUTTON_SMALL);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), high), Layout::left_to_right(Align::Center), |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(NAMES, high), egui::Sense::hover());
            ui.painter().galley(rect.left_center() - vec2(0.0, text.size().y / 2.0), text, self.theme.ink);
            add(ui, &name)
        })
        .inner
    }

    /// One of a few.
    fn choice<T: Copy>(
        self,
        ui: &mut Ui,
        name: &str,
        all: impl IntoIterator<Item = (T, String)>,
        is: impl Fn(T) -> bool,
    ) -> Option<T> {
        self.row(ui, name, |ui, name| {
            let mut taken = None;
            for (value, text) in all {
                ui.push_id(&text, |ui| {
                    let response = Chip::new(&text, is(value)).show(ui, self.theme);
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(name));
                    if response.clicked() {
                        taken = Some(value);
                    }
                });
            }
            taken
        })
    }

    /// An amount in percent, smaller or larger by a step.
    fn amount(self, ui: &mut Ui, name: &str, now: u8, (least, most): (u8, u8)) -> Option<u8> {
        self.row(ui, name, |ui, name| {
            let less = self.words.with("settings-less", &[("what", name.into())]);
            let more = self.words.with("settings-more", &[("what", name.into())]);
            let mut new = None;
            if Button::new("\u{2212}").small().name(&less).show(ui, self.theme).clicked() {
                new = Some(now.saturating_sub(STEP).max(least));
            }
            let text = self.words.with("settings-percent", &[("amount", i64::from(now).into())]);
            let laid = galley(ui, &text, Type::Strong, self.theme.ink, f32::INFINITY);
            let (rect, _) = ui.allocate_exact_size(vec2(64.0, size::BUTTON_SMALL), egui::Sense::hover());
            ui.painter().galley(rect.center() - laid.size() / 2.0, laid, self.theme.ink);
            if Button::new("+").small().name(&more).show(ui, self.theme).clicked() {
                new = Some(now.saturating_add(STEP).min(most));
            }
            new
        })
    }
}
