//! What can be done about it: taking it along, deleting it, and deciding how long it stays.

use super::{PrivacyPage, PrivacyPanel, PrivacyWish};
use crate::ui::plays::PastWish;
use crate::ui::scene::Action;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Chip, Dialog, Ground, Icon, Shown, field, label, scroll, sheet};
use egui::{Context, Rect, Ui};

/// The longest that has to be written before everything is deleted.
const LONGEST: usize = 60;

pub(super) fn act_ui(ui: &mut Ui, page: &PrivacyPage<'_>, panel: &mut PrivacyPanel, rect: Rect) -> Option<Action> {
    let (words, theme) = (page.words, page.theme);
    sheet(ui, theme, ("act", Ground::Paper), rect, |ui| {
        scroll(ui, "acts", |ui| {
            ui.spacing_mut().item_spacing.y = size::PAD_ROW;
            if let Some(note) = page.note {
                egui::Frame::new().fill(theme.copper_wash).corner_radius(size::RADIUS).inner_margin(12).show(
                    ui,
                    |ui| {
                        ui.set_width(ui.available_width());
                        label(ui, note, Type::Body, theme.ink);
                    },
                );
            }
            let mut wanted = buttons_ui(ui, page, panel);
            ui.add_space(size::GAP_WIDE);
            label(ui, &words.get("privacy-keep"), Type::Lead, theme.ink);
            if let Some(wish) = spans_ui(ui, page) {
                wanted = Some(Action::Privacy(wish));
            }
            label(ui, &words.get("privacy-keep-lead"), Type::Body, theme.ink_2);
            ui.add_space(size::GAP_WIDE);
            label(ui, &words.get("privacy-never"), Type::Body, theme.ink);
            label(ui, &words.get("privacy-name-stays"), Type::Body, theme.ink_2);
            wanted
        })
    })
}

fn buttons_ui(ui: &mut Ui, page: &PrivacyPage<'_>, panel: &mut PrivacyPanel) -> Option<Action> {
    let (words, theme) = (page.words, page.theme);
    let mut wanted = None;
    let export = words.get("privacy-export");
    let cap = Cap::letter(words, "key-privacy-export");
    let first = Button::new(&export).icon(Icon::Save).cap(cap).show(ui, theme);
    if !panel.entered {
        first.request_focus();
        panel.entered = true;
    }
    if first.clicked() {
        wanted = Some(Action::Privacy(PrivacyWish::Export));
    }
    let plays = words.get("privacy-plays-open");
    let cap = Cap::letter(words, "key-privacy-plays");
    if Button::new(&plays).icon(Icon::Folder).cap(cap).show(ui, theme).clicked() {
        wanted = Some(Action::Past(PastWish::List));
    }
    let delete = words.get(if page.name.is_some() { "privacy-delete" } else { "privacy-delete-nobody" });
    let cap = Cap::letter(words, "key-privacy-delete");
    if Button::new(&delete).icon(Icon::Close).cap(cap).show(ui, theme).clicked() {
        panel.deleting = Some(String::new());
    }
    wanted
}

fn spans_ui(ui: &mut Ui, page: &PrivacyPage<'_>) -> Option<PrivacyWish> {
    let (words, theme) = (page.words, page.theme);
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        for (place, key) in page.spans.iter().enumerate() {
            if Chip::new(&words.get(key), place == page.span).show(ui, theme).clicked() {
                wish = Some(PrivacyWish::Keep(place, page.results_too));
            }
        }
    });
    // What becomes of results is a question only where something is deleted at all.
    if page.span > 0 {
        ui.horizontal_wrapped(|ui| {
            for (too, key) in [(false, "privacy-keep-results"), (true, "privacy-keep-nothing")] {
                if Chip::new(&words.get(key), page.results_too == too).show(ui, theme).clicked() {
                    wish = Some(PrivacyWish::Keep(page.span, too));
                }
            }
        });
    }
    wish
}

/// The question before everything is deleted: asked once by the button, and once by the name that has to be written.
pub(super) fn delete_ui(ctx: &Context, page: &PrivacyPage<'_>, written: &mut String) -> Shown<Option<PrivacyWish>> {
    let (words, theme, word) = (page.words, page.theme, page.word());
    let shown = Dialog::new("delete player").show(ctx, theme, |ui, fresh| {
        let name = page.name.map_or_else(|| words.get("players-no-name"), str::to_owned);
        let title = words.with("privacy-delete-title", &[("name", name.as_str().into())]);
        label(ui, &title, Type::Title, theme.ink);
        label(ui, &words.with("privacy-delete-lead", &[("plays", page.plays.into())]), Type::Body, theme.ink);
        let ask = words.with("privacy-delete-write", &[("word", word.as_str().into())]);
        label(ui, &ask, Type::Strong, theme.ink);
        let line = field(ui, theme, &ask, written, LONGEST);
        if fresh {
            line.request_focus();
        }
        let why = (written.trim() != word).then_some(ask.as_str());
        let mut answer = (None, false);
        ui.horizontal_wrapped(|ui| {
            let go = words.get("privacy-delete-go");
            let sure = Button::new(&go).icon(Icon::Close).unless(why).show(ui, theme).clicked() && why.is_none();
            let stay = Button::new(&words.get("privacy-delete-not")).cap(Cap::escape(words)).show(ui, theme).clicked();
            answer = (sure.then_some(PrivacyWish::Delete), sure || stay);
        });
        answer
    });
    let (wish, answered) = shown.inner;
    Shown { inner: wish, left: shown.left || answered }
}
