//! Players who look at the surface only, and noise.

use super::patient::{Patient, ready};
use super::{Dice, Player, Reading};
use crate::encounter::moves::{CardOrder, PlanQuestion, PlanSheet, Touch};
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, Move, Stage, View};
use crate::model::{CardIx, EncounterKind, Medium, PartIx, PlanOptionIx};
use crate::scenario::format::{Form, NextStepKind, ReplyEffect};

/// How an offer that takes arguments is filled: by a choice among so many.
type Choose<'d> = &'d mut dyn FnMut(usize) -> usize;

/// Fills any offer, taking each argument by `choose`. `None` if there is nothing to fill it with.
fn fill(view: &View<'_>, offer: &Offer, choose: Choose<'_>) -> Option<Move> {
    let texts = view.texts();
    Some(match offer {
        Offer::Ready(mv) => mv.clone(),
        Offer::Compose => {
            let contacts: Vec<_> =
                texts.contacts().filter(|(at, _)| view.contact(*at).is_some_and(|c| !c.dropped)).collect();
            let (contact, _) = contacts.get(choose(contacts.len()))?;
            let mut parts = [PartIx::new(0); 4];
            for (kind, part) in parts.iter_mut().enumerate() {
                let usable: Vec<_> = texts.parts(kind).filter(|(_, p)| p.usable).map(|(at, _)| at).collect();
                *part = *usable.get(choose(usable.len()))?;
            }
            let media = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
            let asks: Vec<_> = texts.asks().map(|(at, ..)| at).collect();
            let (medium, ask) = (media[choose(4).min(3)], *asks.get(choose(asks.len()))?);
            Move::Contact(Box::new(Touch { contact: *contact, medium, parts, ask }))
        }
        Offer::Plan => {
            let mut sheet = PlanSheet::default();
            for (place, (_, options)) in view.plan_questions().enumerate() {
                let mut left: Vec<usize> = (0..options.len()).collect();
                for _ in 0..CHOICES.min(left.len()) {
                    sheet.chosen[place].push(PlanOptionIx::new(left.remove(choose(left.len()))));
                }
            }
            Move::Plan(Box::new(sheet))
        }
        Offer::Arrange => {
            let mut left = not_shown(view);
            let mut order = CardOrder::new();
            while !left.is_empty() {
                order.push(left.remove(choose(left.len()).min(left.len() - 1)));
            }
            Move::Arrange(order)
        }
        Offer::SayBack => {
            let facts = view.facts_to_say_back();
            Move::SayBack(facts.get(choose(facts.len()))?.0)
        }
        Offer::Tie => {
            let (capabilities, problems) = view.ties();
            Move::Tie(*capabilities.get(choose(capabilities.len()))?, *problems.get(choose(problems.len()))?)
        }
        Offer::Tell => Move::Close,
    })
}

/// Offers that end or undo more than they play; a blind player who took them at once would show nothing.
fn is_exit(offer: &Offer) -> bool {
    matches!(offer, Offer::Ready(Move::Leave | Move::Hint | Move::Drop(_)))
}

/// Anything that is open, by chance.
pub(super) struct Random {
    dice: Dice,
}

impl Random {
    pub(super) const fn new(dice: Dice) -> Self {
        Self { dice }
    }
}

impl Player for Random {
    fn choose(&mut self, view: &View<'_>, _: &Reading<'_>) -> Move {
        for _ in 0..8 {
            let open: Vec<&Offer> = view.moves.iter().filter(|offer| !is_exit(offer)).collect();
            let Some(offer) = self.dice.pick(&open).copied() else { break };
            if let Some(mv) = fill(view, offer, &mut |bound| self.dice.below(bound)) {
                return mv;
            }
        }
        Move::Leave
    }
}

/// How often the same first thing is taken before the next is.
const SAME: usize = 2;

/// Always what stands first.
#[derive(Default)]
pub(super) struct First {
    done: Vec<Move>,
}

impl Player for First {
    fn choose(&mut self, view: &View<'_>, _: &Reading<'_>) -> Move {
        let moves = view.moves.iter().filter(|offer| !is_exit(offer));
        choose_new(&mut self.done, moves.filter_map(|offer| fill(view, offer, &mut |_| 0)))
    }
}

fn choose_new(done: &mut Vec<Move>, moves: impl Iterator<Item = Move>) -> Move {
    let mut moves = moves;
    let mv = moves.find(|mv| done.iter().filter(|d| *d == mv).count() < SAME).unwrap_or(Move::Leave);
    done.push(mv.clone());
    mv
}

/// Always what is longest.
#[derive(Default)]
pub(super) struct Longest {
    done: Vec<Move>,
}

impl Player for Longest {
    fn choose(&mut self, view: &View<'_>, _: &Reading<'_>) -> Move {
        let mut moves: Vec<(usize, Move)> = view
            .moves
            .iter()
            .filter(|offer| !is_exit(offer))
            .filter_map(|offer| fill_longest(view, offer))
            .map(|mv| (length(view, &mv), mv))
            .collect();
        moves.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        choose_new(&mut self.done, moves.into_iter().map(|(_, mv)| mv))
    }
}

/// The words of a move, as far as the scenario gives them any.
fn length(view: &View<'_>, mv: &Move) -> usize {
    let texts = view.texts();
    let text = match mv {
        Move::Ask(at) => texts.question(*at).map(|(text, _)| text),
        Move::Reply(off, at) => texts.reply(*off, *at),
        Move::Answer(objection, at) => texts.answer(*objection, *at),
        Move::NextStep(at) => texts.next_step(*at),
        Move::ChooseForm(at) => texts.form(*at).map(|(_, text)| text),
        Move::Read(at) => texts.finding(*at).map(|f| f.source),
        _ => None,
    };
    text.map_or(0, str::len)
}

/// The cards that can still be laid.
fn not_shown(view: &View<'_>) -> Vec<CardIx> {
    let shown = view.cards_shown();
    CardIx::all(view.texts().cards()).filter(|card| !shown.contains(card)).collect()
}

fn fill_longest(view: &View<'_>, offer: &Offer) -> Option<Move> {
    let texts = view.texts();
    match offer {
        Offer::Arrange => {
            let mut cards = not_shown(view);
            cards.sort_by_key(|card| std::cmp::Reverse(texts.card(*card).map_or(0, |c| c.text.len())));
            Some(Move::Arrange(cards.into_iter().collect()))
        }
        Offer::Plan => {
            let mut sheet = PlanSheet::default();
            for (place, question) in PlanQuestion::ALL.into_iter().enumerate() {
                let options = view.plan_questions().find(|(q, _)| *q == question).map_or(&[][..], |(_, o)| o);
                let mut places: Vec<usize> = (0..options.len()).collect();
                places.sort_by_key(|n| std::cmp::Reverse(options[*n].text.as_str().len()));
                sheet.chosen[place] = places.into_iter().take(CHOICES).map(PlanOptionIx::new).collect();
            }
            Some(Move::Plan(Box::new(sheet)))
        }
        Offer::Compose => {
            let longest = |kind: usize| {
                let usable = texts.parts(kind).filter(|(_, p)| p.usable);
                usable.max_by_key(|(_, p)| p.text.len()).map(|(at, _)| at)
            };
            let (contact, _) = texts.contacts().next()?;
            let ask = texts.asks().max_by_key(|(_, _, text)| text.len()).map(|(at, ..)| at)?;
            let parts = [longest(0)?, longest(1)?, longest(2)?, longest(3)?];
            Some(Move::Contact(Box::new(Touch { contact, medium: Medium::Email, parts, ask })))
        }
        Offer::SayBack => {
            let facts = view.facts_to_say_back();
            facts.into_iter().max_by_key(|(_, text)| text.len()).map(|(fact, _)| Move::SayBack(fact))
        }
        other => fill(view, other, &mut |_| 0),
    }
}

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
                self.asked += 1;
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
