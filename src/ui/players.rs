//! Who plays: the players of this computer, to choose from, to add to, and to rename. No passwords: it is a desk, not a
//! safe.

use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Chip, Dialog, Icon, Row, Shown, field, label, scroll};
use crate::words::{Language, Words};
use egui::{Context, Key, Response, Ui, vec2};

/// The most characters of a name.
const LONGEST: usize = 40;
/// Height of a row in the list, and of everything around the list.
const ROW: f32 = 64.0;
const AROUND: f32 = 290.0;

/// A player as the list shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name; `None` until one is given.
    pub name: Option<String>,
    /// How many cases they have finished.
    pub finished: usize,
    /// Their language, where they have set one.
    pub language: Option<Language>,
}

/// The players of this computer.
#[derive(Clone, Copy)]
pub struct People<'a> {
    /// All of them, in the order in which they began.
    pub all: &'a [Person],
    /// Who plays now, by place.
    pub now: usize,
    /// Whether it is to be asked who plays before anything else.
    pub asks: bool,
    /// Why the last name could not be taken.
    pub fault: Option<&'a str>,
}

impl People<'_> {
    /// The name of who plays now.
    pub fn name(&self) -> Option<&str> {
        self.all.get(self.now)?.name.as_deref()
    }
}

/// What is wanted of the players.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlayerWish {
    /// This one plays from now on.
    Choose(usize),
    /// Whoever plays stays.
    Stay,
    /// Somebody new plays from now on, under this name and in this language.
    Add(String, Language),
    /// The player of this place is called so from now on.
    Rename(usize, String),
}

/// What is being done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Doing {
    #[default]
    Choosing,
    Adding,
    Renaming(usize),
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PlayersPanel {
    doing: Doing,
    text: String,
    language: Option<Language>,
    /// A name has been sent, and it is not known yet whether it can be taken.
    sent: bool,
    fresh: bool,
}

impl PlayersPanel {
    /// Begins to do something else, with a clean line.
    fn turn(&mut self, doing: Doing, text: &str) {
        *self = Self { doing, text: text.to_owned(), fresh: true, ..Self::default() };
    }
}

/// The players over whatever is shown.
pub(super) fn players_ui(
    ctx: &Context,
    (words, theme): (&Words, &Theme),
    people: &People<'_>,
    panel: &mut PlayersPanel,
) -> Shown<Option<PlayerWish>> {
    // A name that was sent and could be taken: the dialog has done its work.
    if std::mem::take(&mut panel.sent) && people.fault.is_none() {
        *panel = PlayersPanel::default();
        return Shown { inner: None, left: true };
    }
    let shown = Dialog::new("players").show(ctx, theme, |ui, fresh| match panel.doing {
        Doing::Choosing => choose_ui(ui, (words, theme), people, panel, fresh),
        Doing::Adding | Doing::Renaming(_) => (name_ui(ui, (words, theme), people, panel), false),
    });
    let (wish, closes) = shown.inner;
    let left = (shown.left || closes) && panel.doing == Doing::Choosing;
    if shown.left && panel.doing != Doing::Choosing {
        panel.turn(Doing::Choosing, "");
    }
    let chosen = matches!(wish, Some(PlayerWish::Choose(_)));
    let stays = left && wish.is_none() && people.asks;
    Shown { inner: wish.or_else(|| stays.then_some(PlayerWish::Stay)), left: left || chosen }
}

fn choose_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    people: &People<'_>,
    panel: &mut PlayersPanel,
    fresh: bool,
) -> (Option<PlayerWish>, bool) {
    label(ui, &words.get("players-title"), Type::Title, theme.ink);
    label(ui, &words.get("players-lead"), Type::Body, theme.ink_2);
    let fresh = fresh || std::mem::take(&mut panel.fresh);
    let mut wish = None;
    #[expect(clippy::cast_precision_loss, reason = "a handful of people")]
    let wanted = ROW * people.all.len() as f32 + size::PAD_ROW;
    let high = wanted.min(ui.ctx().viewport_rect().height() - AROUND).max(ROW);
    ui.allocate_ui(vec2(ui.available_width(), high), |ui| {
        scroll(ui, "people", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            for (place, person) in people.all.iter().enumerate() {
                if person_ui(ui, (words, theme), people, place, person, fresh).clicked() {
                    wish = Some(PlayerWish::Choose(place));
                }
            }
        });
    });
    let closes = buttons_ui(ui, (words, theme), people, panel);
    (wish, closes)
}

fn person_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    people: &People<'_>,
    place: usize,
    person: &Person,
    fresh: bool,
) -> Response {
    let name = person.name.clone().unwrap_or_else(|| words.get("players-no-name"));
    let finished = words.with("players-finished", &[("count", person.finished.into())]);
    let language = person.language.map(|language| language.own_name().to_owned());
    let now = (place == people.now).then(|| words.get("players-now"));
    let note = [now, Some(finished), language].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let row = Row::new(&name).note(Some(&note)).icon(Icon::Person).cap(Cap::digit(place)).low();
    let response = row.show(ui, theme);
    if fresh && place == people.now {
        response.request_focus();
    }
    response
}

fn buttons_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), people: &People<'_>, panel: &mut PlayersPanel) -> bool {
    let mut closes = false;
    ui.horizontal_wrapped(|ui| {
        let add = words.get("players-add");
        if Button::new(&add)
            .small()
            .icon(Icon::Plus)
            .cap(Cap::letter(words, "key-players-add"))
            .show(ui, theme)
            .clicked()
        {
            panel.turn(Doing::Adding, "");
        }
        let rename = words.get(if people.name().is_some() { "players-rename" } else { "players-name" });
        let cap = Cap::letter(words, "key-players-rename");
        if Button::new(&rename).small().icon(Icon::Pencil).cap(cap).show(ui, theme).clicked() {
            panel.turn(Doing::Renaming(people.now), people.name().unwrap_or_default());
        }
        closes = Button::new(&words.get("close")).small().cap(Cap::escape(words)).show(ui, theme).clicked();
    });
    closes
}

/// A new player's name and language, or another name for the one who plays.
fn name_ui(
    ui: &mut Ui,
    (words, theme): (&Words, &Theme),
    people: &People<'_>,
    panel: &mut PlayersPanel,
) -> Option<PlayerWish> {
    let adding = panel.doing == Doing::Adding;
    label(ui, &words.get(if adding { "players-add-title" } else { "players-rename-title" }), Type::Title, theme.ink);
    label(ui, &words.get("players-name-lead"), Type::Body, theme.ink_2);
    let line = field(ui, theme, &words.get("players-name-field"), &mut panel.text, LONGEST);
    if std::mem::take(&mut panel.fresh) {
        line.request_focus();
    }
    let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let language = panel.language.unwrap_or_else(|| words.language());
    if adding {
        ui.horizontal_wrapped(|ui| {
            label(ui, &words.get("settings-language"), Type::Body, theme.ink);
            for one in Language::ALL {
                if Chip::new(one.own_name(), one == language).show(ui, theme).clicked() {
                    panel.language = Some(one);
                }
            }
        });
    }
    // There or not, it takes a place: what comes after it keeps the focus.
    ui.scope(|ui| {
        if let Some(fault) = people.fault {
            label(ui, fault, Type::Strong, theme.copper_text);
        }
    });
    let sends = send_ui(ui, (words, theme), panel) || entered && !panel.text.trim().is_empty();
    sends.then(|| {
        panel.sent = true;
        let text = panel.text.clone();
        match panel.doing {
            Doing::Renaming(place) => PlayerWish::Rename(place, text),
            Doing::Adding | Doing::Choosing => PlayerWish::Add(text, language),
        }
    })
}

fn send_ui(ui: &mut Ui, (words, theme): (&Words, &Theme), panel: &mut PlayersPanel) -> bool {
    let empty = words.get("players-empty");
    let why = panel.text.trim().is_empty().then_some(empty.as_str());
    let text = words.get(if panel.doing == Doing::Adding { "players-add-go" } else { "players-rename-go" });
    let mut sends = false;
    ui.horizontal_wrapped(|ui| {
        sends =
            Button::new(&text).primary().cap(Cap::enter(words)).unless(why).show(ui, theme).clicked() && why.is_none();
        if Button::new(&words.get("cancel")).cap(Cap::escape(words)).show(ui, theme).clicked() {
            panel.turn(Doing::Choosing, "");
        }
    });
    sends
}
