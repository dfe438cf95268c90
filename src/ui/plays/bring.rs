//! Bringing in a play from a file: those that lie in the folder, or any other by its path.

use super::data::{PastWish, PlaysPage};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Dialog, Icon, Row, Shown, field, label, scroll};
use egui::{Context, Key, Ui, vec2};

/// The longest path that can be written.
const LONGEST: usize = 4096;
/// Room for the list of files.
const LIST: f32 = 220.0;

/// The dialog; it is left once something was chosen.
pub(super) fn bring_ui(ctx: &Context, page: &PlaysPage<'_>, path: &mut String) -> Shown<Option<PastWish>> {
    let (words, theme) = (page.words, page.theme);
    let shown = Dialog::new("bring in").width(640.0).show(ctx, theme, |ui, fresh| {
        label(ui, &words.get("plays-bring-title"), Type::Title, theme.ink);
        label(ui, &words.with("plays-bring-lead", &[("folder", page.folder.into())]), Type::Body, theme.ink_2);
        let chosen = files_ui(ui, page, fresh);
        let line = field(ui, theme, &words.get("plays-bring-path"), path, LONGEST);
        if fresh && page.files.is_empty() {
            line.request_focus();
        }
        let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut left = false;
        let mut sends = entered;
        ui.horizontal_wrapped(|ui| {
            let go = words.get("plays-bring-go");
            sends |= Button::new(&go).small().icon(Icon::Folder).show(ui, theme).clicked();
            left = Button::new(&words.get("cancel")).small().cap(Cap::escape(words)).show(ui, theme).clicked();
        });
        let written = (sends && !path.trim().is_empty()).then(|| PastWish::BringPath(path.trim().to_owned()));
        (chosen.or(written), left)
    });
    let (wish, left) = shown.inner;
    Shown { left: shown.left || left || wish.is_some(), inner: wish }
}

fn files_ui(ui: &mut Ui, page: &PlaysPage<'_>, fresh: bool) -> Option<PastWish> {
    if page.files.is_empty() {
        label(ui, &page.words.get("plays-bring-none"), Type::Body, page.theme.ink);
        return None;
    }
    let mut wish = None;
    #[expect(clippy::cast_precision_loss, reason = "as many files as one folder has")]
    let high = (size::ROW * page.files.len() as f32 + size::PAD_ROW).min(LIST);
    ui.allocate_ui(vec2(ui.available_width(), high), |ui| {
        scroll(ui, "files", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            for (place, file) in page.files.iter().enumerate() {
                let row = Row::new(file).icon(Icon::Document).cap(Cap::digit(place)).low().show(ui, page.theme);
                if fresh && place == 0 {
                    row.request_focus();
                }
                if row.clicked() {
                    wish = Some(PastWish::BringIn(place));
                }
            }
        });
    });
    wish
}
