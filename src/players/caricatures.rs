//! Beginners as every trainer knows them, and noise.

use super::blind::{Random, fill};
use super::patient::{Patient, ready};
use super::{Dice, Player, Reading};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage, View};
use crate::model::EncounterKind;
use crate::scenario::format::{Form, NextStepKind, ReplyEffect};

/// Tells everything, the own history first, and leads the customer where a question must be asked.
pub(super) struct Dumper {
    patient: Patient,
    asked: u8,
}

impl Dumper {
    pub(super) const fn new() -> Self {
        Self { patient: Patient::new(Some(super::Flaw::SameToAll)), asked: 0 }
    }
}

impl Player for Dumper {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        match view.stage {
            Stage::Encounter(EncounterKind::Preparation) => Move::Begin,
            Stage::Encounter(EncounterKind::Presentation) => dump_cards(view, reading),
            Stage::Encounter(EncounterKind::Discovery) => {
                self.asked = self.asked.saturating_add(1);
                let leading = ready(view).find(|mv| {
                    matches!(mv, Move::Ask(at) if reading.question(*at).is_some_and(|(_, form, _)| form == Form::Leading))
                });
                leading.filter(|_| self.asked < 6).cloned().unwrap_or(Move::Propose)
            }
            Stage::Encounter(EncounterKind::Proposal) => dump_third(view),
            _ => self.patient.choose(view, reading),
        }
    }
}

fn dump_cards(view: &View<'_>, reading: &Reading<'_>) -> Move {
    if !view.deck_is_laid() {
        let mut cards = view.cards_ahead();
        cards.sort_by_key(|card| !reading.is_history(*card));
        return Move::Arrange(cards.into_iter().collect());
    }
    if view.cards_ahead().is_empty() { Move::Conclude } else { Move::Present }
}

/// The first form, every capability on the first problem, the first answer, the first step.
fn dump_third(view: &View<'_>) -> Move {
    let mut moves = view.moves.iter().filter(|offer| !matches!(offer, Offer::Ready(Move::HearOut | Move::AskBehind)));
    moves.find_map(|offer| fill(view, offer, &mut |_| 0)).unwrap_or(Move::Leave)
}

/// Proposes at once, and presses.
pub(super) struct Rusher {
    patient: Patient,
}

impl Rusher {
    pub(super) const fn new() -> Self {
        Self { patient: Patient::new(Some(super::Flaw::NoPlan)) }
    }
}

impl Player for Rusher {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        match view.stage {
            Stage::Encounter(EncounterKind::Discovery) => Move::Propose,
            Stage::Encounter(EncounterKind::Presentation) if view.deck_is_laid() => {
                if view.cards_shown().len() < 2 && !view.cards_ahead().is_empty() {
                    Move::Brief
                } else {
                    Move::Conclude
                }
            }
            Stage::Encounter(EncounterKind::Presentation) => Move::Arrange(view.cards_ahead().into_iter().collect()),
            Stage::Encounter(EncounterKind::Proposal) => rush_third(view, reading),
            Stage::Closing => press(view, reading),
            Stage::Encounter(EncounterKind::Prospecting) => {
                let push = ready(view).find(
                    |mv| matches!(mv, Move::Reply(off, at) if reading.reply(*off, *at) == Some(ReplyEffect::Pushes)),
                );
                push.cloned().unwrap_or_else(|| self.patient.choose(view, reading))
            }
            _ => self.patient.choose(view, reading),
        }
    }
}

fn rush_third(view: &View<'_>, reading: &Reading<'_>) -> Move {
    let answer = ready(view).find(|mv| matches!(mv, Move::ChooseForm(_) | Move::Answer(..)));
    answer.cloned().unwrap_or_else(|| press(view, reading))
}

fn press(view: &View<'_>, reading: &Reading<'_>) -> Move {
    let step = |kind| ready(view).find(|mv| matches!(mv, Move::NextStep(at) if reading.step(*at) == Some(kind)));
    step(NextStepKind::Pressure).or_else(|| step(NextStepKind::Advance)).cloned().unwrap_or(Move::Leave)
}

/// Asks and asks, and acknowledges nothing; with a deck in hand, interrupts it with every poll and question there is.
pub(super) struct Interrogator {
    patient: Patient,
}

impl Interrogator {
    pub(super) const fn new() -> Self {
        Self { patient: Patient::new(Some(super::Flaw::Interrogates)) }
    }
}

impl Player for Interrogator {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        if view.stage != Stage::Encounter(EncounterKind::Presentation) {
            return self.patient.choose(view, reading);
        }
        if !view.deck_is_laid() {
            return Move::Arrange(view.cards_ahead().into_iter().collect());
        }
        let prods = [Move::AskCard, Move::Poll, Move::Chat, Move::Pause, Move::Present];
        let turn = usize::from(view.step) % prods.len();
        let open = |mv: &&Move| ready(view).any(|offer| offer == *mv);
        prods.iter().cycle().skip(turn).take(prods.len()).find(open).cloned().unwrap_or(Move::Conclude)
    }
}

/// Listens well and never proposes; with a deck in hand, lingers until the time is gone. Asks for no next step.
pub(super) struct OverDiagnoser {
    patient: Patient,
}

impl OverDiagnoser {
    pub(super) const fn new() -> Self {
        Self { patient: Patient::new(Some(super::Flaw::NeverProposes)) }
    }
}

impl Player for OverDiagnoser {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        match view.stage {
            Stage::Closing => Move::Leave,
            Stage::Encounter(EncounterKind::Presentation) if view.deck_is_laid() => {
                let lingers = view.step.is_multiple_of(2) || view.cards_ahead().is_empty();
                if lingers { Move::Pause } else { Move::Present }
            }
            _ => self.patient.choose(view, reading),
        }
    }
}

/// Moves that end a whole part of the case.
fn ends(mv: &Move) -> bool {
    matches!(mv, Move::Leave | Move::Finish | Move::Begin | Move::Conclude | Move::HangUp)
}

/// The patient player, who now and then does something at random. A hand that fumbles takes the wrong thing; it does not
/// break a meeting off, which would tell nothing of anything that came after.
pub(super) struct Noisy {
    share: usize,
    patient: Patient,
    random: Random,
    /// Whose habits these are; `None` for somebody who fumbles otherwise each time.
    person: Option<u8>,
}

impl Noisy {
    pub(super) const fn new(share: u16, dice: Dice) -> Self {
        Self { share: share as usize, patient: Patient::new(None), random: Random::new(dice), person: None }
    }

    /// Somebody who does the same wrong things at the same moments of every play.
    pub(super) fn with_habits(share: u16, person: u8) -> Self {
        Self { person: Some(person), ..Self::new(share, Dice::new(u64::from(person))) }
    }
}

impl Player for Noisy {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        let sensible = self.patient.choose(view, reading);
        if let Some(person) = self.person {
            // What happens in between must not move the habits.
            self.random.dice = Dice::new(u64::from(person) << 32 | u64::from(view.step));
        }
        if self.random.dice.below(1000) >= self.share {
            return sensible;
        }
        let fumbled = self.random.choose(view, reading);
        if ends(&fumbled) { sensible } else { fumbled }
    }
}
