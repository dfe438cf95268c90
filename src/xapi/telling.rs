//! What is new in a play, as the statements that tell it.

use super::setup::Setup;
use super::statement::{Actor, Stamped, Statement, Told};
use crate::encounter::Play;
use crate::records::{Outgoing, PlayId, Player, Stamp};
use crate::scoring::Scorecard;
use jiff::SignedDuration;

/// What is new in a play.
#[derive(Clone, Copy, Debug)]
pub struct News<'n> {
    /// Whether it has just begun.
    pub begun: bool,
    /// How many of its moves are told already, or belong to the play that it was taken up from.
    pub since: usize,
    /// What it was worth, and how long the player was at it, where it is over now.
    pub over: Option<(&'n Scorecard, SignedDuration)>,
    /// When it happened.
    pub at: Stamp,
}

impl Told<'_> {
    /// The statements that tell what is new, in the order in which it happened.
    pub fn news(&self, news: &News<'_>) -> Vec<Statement> {
        let stamp = || Stamped::new(news.at);
        let mut all = Vec::new();
        if news.begun {
            all.push(self.begun(stamp()));
        }
        let steps = news.since + 1..=self.play.moves().len();
        all.extend(steps.filter_map(|step| self.decided(step, stamp())));
        if let Some((card, spent)) = news.over {
            all.extend(self.over(card, spent, [stamp(), stamp()]));
        }
        all
    }
}

impl Setup {
    /// A player as the store is told of them.
    pub fn actor(&self, player: &Player) -> Actor {
        let name = player.name.as_ref().filter(|_| self.names).map(ToString::to_string);
        Actor { home_page: self.home_page.as_str().to_owned(), pseudonym: player.id.to_string(), name }
    }

    /// What is to go out of what is new in a play: nothing where it is turned off.
    pub fn outgoing(
        &self,
        player: &Player,
        id: PlayId,
        play: &Play,
        from: Option<u16>,
        news: &News<'_>,
    ) -> Vec<Outgoing> {
        if !self.on {
            return Vec::new();
        }
        let actor = self.actor(player);
        let told = Told { actor: &actor, registration: id.uuid(), play, from };
        told.news(news).into_iter().map(Outgoing::from).collect()
    }
}
