//! Who plays: choosing, adding and renaming the players of this computer.

use super::kept::settings_of;
use super::{At, Session};
use crate::records::{
    Journal, LAST_PLAYER, LONGEST_NAME, NoName, Player, PlayerId, PlayerName, Stamp, Store, StoreError,
};
use crate::records::{begin_in, language_of};
use crate::ui::{People, Person, PlayerWish, Theme};
use crate::words::{Language, Words};

/// The players of this computer, as the desk shows them.
#[derive(Default)]
pub(super) struct Players {
    all: Vec<Player>,
    shown: Vec<Person>,
    now: usize,
    /// Whether it is to be asked who plays before anything else.
    pub asks: bool,
    fault: Option<String>,
}

impl Players {
    /// What the desk is given.
    pub fn people(&self) -> People<'_> {
        People { all: &self.shown, now: self.now, asks: self.asks, fault: self.fault.as_deref() }
    }

    /// Reads who plays here.
    fn read(&mut self, store: &dyn Store, now: PlayerId) -> Result<(), StoreError> {
        self.all = store.players()?;
        let person = |player: &Player| {
            Ok(Person {
                name: player.name.as_ref().map(ToString::to_string),
                finished: store.results(player.id)?.len(),
                language: language_of(store, player)?,
            })
        };
        self.shown = self.all.iter().map(person).collect::<Result<_, StoreError>>()?;
        self.now = self.all.iter().position(|player| player.id == now).unwrap_or(0);
        Ok(())
    }

    /// Whether somebody else is called so.
    fn is_taken(&self, name: &PlayerName, but: Option<PlayerId>) -> bool {
        let wanted = name.as_str().to_lowercase();
        let same = |player: &&Player| player.name.as_ref().is_some_and(|name| name.as_str().to_lowercase() == wanted);
        self.all.iter().filter(same).any(|player| Some(player.id) != but)
    }
}

impl Session {
    /// Reads who plays here; where several do, it is asked at the start.
    pub(super) fn meet_the_players(&mut self) {
        self.read_players();
        self.players.asks = self.players.all.len() > 1;
    }

    pub(super) fn read_players(&mut self) {
        let now = self.keeping.player.id;
        let read = self.players.read(&**self.keeping.store(), now);
        self.or_trouble(read);
    }

    /// Does what is wanted of the players.
    pub(super) fn act_for_players(&mut self, wish: PlayerWish) {
        self.players.fault = None;
        match wish {
            PlayerWish::Stay => self.players.asks = false,
            PlayerWish::Choose(place) => {
                if let Some(player) = self.players.all.get(place).cloned() {
                    self.switch(player);
                }
            }
            PlayerWish::Add(text, language) => self.add(&text, language),
            PlayerWish::Rename(place, text) => self.rename(place, &text),
        }
    }

    fn add(&mut self, text: &str, language: Language) {
        let Some(name) = self.name(text, None) else { return };
        let player = Player { id: PlayerId::new(), name: Some(name), made: Stamp::now() };
        let store = self.keeping.store_mut();
        let added = store.add_player(&player).and_then(|()| begin_in(store, &player, language));
        if self.or_trouble(added).is_some() {
            self.switch(player);
        }
    }

    fn rename(&mut self, place: usize, text: &str) {
        let Some(id) = self.players.all.get(place).map(|player| player.id) else { return };
        let Some(name) = self.name(text, Some(id)) else { return };
        let renamed = self.keeping.store_mut().rename_player(id, &name);
        if self.or_trouble(renamed).is_some() && self.keeping.player.id == id {
            self.keeping.player.name = Some(name);
        }
        self.read_players();
    }

    /// A name that can be taken; where it cannot, it is said why.
    fn name(&mut self, text: &str, of: Option<PlayerId>) -> Option<PlayerName> {
        let most = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        self.players.fault = match PlayerName::new(text) {
            Ok(name) if !self.players.is_taken(&name, of) => return Some(name),
            Ok(name) => Some(self.words.with("players-fault-taken", &[("name", name.as_str().into())])),
            Err(NoName::Empty) => Some(self.words.get("players-empty")),
            Err(NoName::TooLong) => Some(self.words.with("players-fault-long", &[("most", most.into())])),
            Err(NoName::Unseen) => Some(self.words.get("players-fault-unseen")),
        };
        None
    }

    /// Another one plays from now on, with everything that is theirs. What the other was playing waits for them.
    pub(super) fn switch(&mut self, player: Player) {
        self.players.asks = false;
        if player.id != self.keeping.player.id {
            let read = self.take_up(player);
            self.or_trouble(read);
        }
        let last = self.keeping.player.id.to_string();
        let kept = self.keeping.store_mut().set(None, LAST_PLAYER, Some(&last));
        self.or_trouble(kept);
        self.read_players();
        self.lay_the_desk();
    }

    fn take_up(&mut self, player: Player) -> Result<(), StoreError> {
        let (settings, results) = {
            let store = self.keeping.store();
            (settings_of(&**store, player.id)?, store.results(player.id)?)
        };
        // Only what could be read whole takes the place of what is there.
        self.keeping.player = player;
        self.journal = Journal { plays: results.into_iter().map(|outcome| outcome.result).collect(), unread: 0 };
        self.settings = settings;
        self.theme = Theme::of(settings.evening);
        self.words = Words::new(settings.language.unwrap_or(self.system_language));
        self.studies.retell(&self.words);
        self.at = At::Desk;
        self.begun.clear();
        self.take_up_what_waits();
        Ok(())
    }

    /// A fault of the store is told, and the game goes on.
    pub(super) fn or_trouble<T>(&mut self, done: Result<T, StoreError>) -> Option<T> {
        done.map_err(|error| self.trouble = Some(self.not_kept(&error))).ok()
    }
}
