//! A drill: its rounds, the one on the screen, and what came of each. No play of the player's own, and kept apart.

use super::running::Running;
use super::{At, Session, any_seed};
use crate::model::HelpLevel;
use crate::practice::{Behaviour, Round, Told, judge, rounds, tell_verdict};
use crate::records::{Drilled, RoundEnd};
use crate::ui::{Action, Drill};

/// A drill that is being played.
pub(super) struct Drilling {
    behaviour: Behaviour,
    /// When it was begun, in seconds since 1970.
    begun: i64,
    rounds: Vec<Round>,
    /// The round on the screen, from 0.
    at: usize,
    /// The round as it is played.
    pub running: Running,
    /// What is told of it, once it has been judged.
    told: Option<Told>,
    /// How each round that was judged ended first.
    ends: Vec<Option<RoundEnd>>,
    edition: u32,
}

impl Drilling {
    /// What the window shows of it.
    pub fn shown(&self) -> Drill<'_> {
        Drill {
            edition: self.edition,
            behaviour: self.behaviour,
            round: self.at + 1,
            rounds: self.rounds.len(),
            held: self.ends.iter().filter(|end| **end == Some(RoundEnd::Held)).count(),
            told: self.told.as_ref(),
        }
    }
}

impl Session {
    /// Begins a drill. Where no case offers the behaviour, it is said.
    fn drill(&mut self, behaviour: Behaviour) {
        let language = self.words.language().code();
        let cases: Vec<_> = self.shelf.cases.iter().map(|case| case.told_in(language).clone()).collect();
        let level = self.settings.help.unwrap_or(HelpLevel::Standard);
        let rounds = rounds(behaviour, &cases, level, self.seed.unwrap_or_else(any_seed));
        let Some(first) = rounds.first() else {
            self.trouble = Some(self.words.get("drill-nowhere"));
            return;
        };
        let running = Running::new(&first.play, &self.words);
        let (begun, ends) = (jiff::Timestamp::now().as_second(), vec![None; rounds.len()]);
        self.drilling =
            Some(Box::new(Drilling { behaviour, begun, rounds, at: 0, running, told: None, ends, edition: 0 }));
        self.at = At::Drill;
    }

    /// Does what belongs to drills; gives back what does not.
    pub(super) fn act_in_drill(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Drill(behaviour) => self.drill(behaviour),
            Action::RoundAgain => self.round(0),
            Action::NextRound => self.round(1),
            Action::Move(mv) if self.at == At::Drill => self.make_in_drill(mv),
            // Leaving the table is leaving the drill; nothing of it waits.
            Action::ToDesk if self.at == At::Drill => {
                self.drilling = None;
                return Some(Action::ToDesk);
            }
            other => return Some(other),
        }
        None
    }

    /// The same round again, or the one so many places on.
    fn round(&mut self, on: usize) {
        let words = &self.words;
        let Some(drilling) = &mut self.drilling else { return };
        let Some(round) = drilling.rounds.get(drilling.at + on) else { return };
        drilling.running = Running::new(&round.play, words);
        drilling.at += on;
        drilling.told = None;
        drilling.edition += 1;
    }

    fn make_in_drill(&mut self, mv: crate::encounter::Move) {
        let words = &self.words;
        let Some(drilling) = &mut self.drilling else { return };
        if drilling.told.is_some() || !drilling.running.make(mv, words) {
            return;
        }
        let round = &drilling.rounds[drilling.at];
        let Some(verdict) = judge(&round.cut, &drilling.running.play) else { return };
        drilling.told = Some(tell_verdict(words, round, &drilling.running.play, &verdict));
        let end = &mut drilling.ends[drilling.at];
        if end.is_some() {
            return;
        }
        *end = Some(verdict.outcome);
        let number = |place: usize| u8::try_from(place).unwrap_or(u8::MAX);
        let drilled = Drilled {
            at: jiff::Timestamp::now().as_second(),
            begun: drilling.begun,
            behaviour: drilling.behaviour.name().to_owned(),
            case: round.play.case().scenario.id.to_string(),
            seed: round.play.seed(),
            round: number(drilling.at + 1),
            of: number(drilling.rounds.len()),
            outcome: verdict.outcome,
        };
        let player = self.keeping.player.id;
        if let Err(error) = self.keeping.store_mut().keep_round(player, &drilled) {
            self.trouble = Some(self.not_kept(&error));
        }
    }

    /// Tells the drill in the language that is spoken now.
    pub(super) fn retell_drill(&mut self) {
        let language = self.words.language().code();
        let Some(drilling) = &mut self.drilling else { return };
        for round in &mut drilling.rounds {
            let id = &round.play.case().scenario.id;
            let told = self.shelf.cases.iter().map(|case| case.told_in(language)).find(|case| case.scenario.id == *id);
            // Two languages of a case are the same case.
            let _ = told.map(|case| round.play.in_language(case.clone()));
        }
        let round = &drilling.rounds[drilling.at];
        drilling.running.retell(round.play.case().clone(), &self.words);
        let play = &drilling.running.play;
        drilling.told = judge(&round.cut, play).map(|verdict| tell_verdict(&self.words, round, play, &verdict));
    }
}
