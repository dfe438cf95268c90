//! Presentation: a deck played to a customer whose attention follows.

use super::course;
use super::event::{Happening, Line, SilentQuestion, Stock, Waker};
use super::moves::{CardOrder, Move};
use super::refusal::Refusal;
use super::rules::Rule;
use super::state::State;
use super::turn::Turn;
use crate::model::{CardIx, EncounterKind, Medium, Quality, Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::format::{CardKind, Form};

const POLL: Seconds = Seconds(45);
const CHAT: Seconds = Seconds(15);
const PAUSE: Seconds = Seconds(6);
const ASK: Seconds = Seconds(8);

/// The customer's first words.
pub(super) fn begin(turn: &mut Turn<'_>) {
    let count = turn.case.scenario.presentation.as_ref().map_or(0, |p| p.greeting.len());
    turn.say_all(count, |n| Line::Greeting(EncounterKind::Presentation, n), Rule::Course);
}

/// The card whose question can be asked now: the one shown last.
pub(super) fn askable(case: &Case, state: &State) -> Option<CardIx> {
    let card = *state.deck.shown.last()?;
    let asks = case.links.cards.get(card.get())?.asks.is_some();
    (asks && !state.deck.asked.has(card.get())).then_some(card)
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    let deck = &state.deck;
    let video = matches!(case.medium(EncounterKind::Presentation), Medium::Video | Medium::VideoNoCamera);
    match mv {
        Move::Arrange(order) => check_order(case, state, order),
        Move::Leave => Ok(()),
        _ if !deck.laid => Err(Refusal::NotNow),
        Move::Present | Move::Brief | Move::Skip if deck.ahead.is_empty() => Err(Refusal::NoSuchThing),
        Move::Present | Move::Brief | Move::Skip | Move::Pause | Move::Conclude => Ok(()),
        Move::AskCard => askable(case, state).map(|_| ()).ok_or(Refusal::NoSuchThing),
        Move::Poll | Move::Chat if !video => Err(Refusal::WrongMedium),
        Move::Poll | Move::Chat => Ok(()),
        _ => Err(Refusal::NotNow),
    }
}

fn check_order(case: &Case, state: &State, order: &CardOrder) -> Result<(), Refusal> {
    let cards = case.links.cards.len();
    if order.is_empty() {
        return Err(Refusal::NoSuchThing);
    }
    for (n, card) in order.iter().enumerate() {
        if card.get() >= cards {
            return Err(Refusal::NoSuchThing);
        }
        if state.deck.shown.contains(card) {
            return Err(Refusal::AlreadyDone);
        }
        if order[..n].contains(card) {
            return Err(Refusal::TooMany);
        }
    }
    Ok(())
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    turn.emit(Happening::TurnTaken, Rule::Course);
    match mv {
        Move::Arrange(order) => turn.emit(Happening::Arranged(order.clone()), Rule::Course),
        Move::Present => present(turn, false),
        Move::Brief => present(turn, true),
        Move::Skip => {
            if let Some(card) = turn.state.deck.ahead.first().copied() {
                turn.emit(Happening::Skipped(card), Rule::Course);
            }
        }
        Move::AskCard => ask_card(turn),
        Move::Poll => wake(turn, Waker::Poll, POLL),
        Move::Chat => wake(turn, Waker::Chat, CHAT),
        Move::Pause => pause(turn),
        Move::Conclude => conclude(turn),
        _ => {}
    }
}

fn present(turn: &mut Turn<'_>, brief: bool) {
    turn.cut_off();
    let Some(at) = turn.state.deck.ahead.first().copied() else { return };
    let (Some(card), Some(link)) = (turn.case.card(at), turn.case.links.cards.get(at.get()).copied()) else { return };
    let whole = Seconds::minutes(card.minutes);
    let time = if brief { Seconds(whole.0 / 2) } else { whole };
    let attention = turn.state.qualities.get(Quality::Attention);
    let length = turn.case.length(EncounterKind::Presentation);
    let in_time = turn.state.clock.plus(time) <= length;
    let first_company = card.kind == CardKind::History && !turn.state.deck.hooked;
    turn.emit(Happening::Presented { card: at, brief, attention, in_time }, Rule::AttentionFollowsRelevance);
    turn.spend(time);
    follow(turn, time, link.relevance, first_company);
    feel(turn, link.gain, first_company);
    let share = if brief { 500 } else { 1000 };
    let reached = attention.of(link.relevance.get()) * share / 1000;
    let credible = match card.kind {
        CardKind::Credibility => attention.get(),
        CardKind::Proof => attention.get() / 2,
        CardKind::Pain | CardKind::History => 0,
    };
    let credibility = if turn.state.deck.hooked { credible * share / 1000 } else { 0 };
    turn.emit(Happening::Reached { relevance: reached, credibility }, Rule::SilentQuestions);
    silent_questions(turn);
}

/// Attention over the minutes of a card: it decays toward a floor and rises with relevance.
fn follow(turn: &mut Turn<'_>, time: Seconds, relevance: Thousandths, company_first: bool) {
    let video = usize::from(turn.state.medium(turn.case) != Medium::Room);
    let decay = 1000 - turn.numbers.decay[video][usize::from(company_first)];
    let start = turn.level_of(Quality::Attention);
    let mut attention = start;
    for _ in 0..time.0.div_ceil(60) {
        attention = turn.numbers.attention_floor + (attention - turn.numbers.attention_floor) * decay / 1000;
        attention += turn.numbers.attention_gain * relevance.get() / 1000 * (1000 - attention) / 1000;
    }
    let because = if company_first { Rule::CompanyFirst } else { Rule::AttentionFollowsRelevance };
    turn.shift(Quality::Attention, attention - start, because);
}

/// What a card does to interest and patience.
fn feel(turn: &mut Turn<'_>, gain: i64, company_first: bool) {
    if gain >= 2000 {
        turn.shift(Quality::Interest, gain / 60, Rule::AttentionFollowsRelevance);
    } else if gain < 0 {
        turn.shift(Quality::Interest, -20, Rule::AttentionFollowsRelevance);
        turn.shift(Quality::Irritation, 30, Rule::AttentionFollowsRelevance);
    }
    if company_first {
        turn.shift(Quality::Irritation, 40, Rule::CompanyFirst);
        turn.shift(Quality::Trust, -10, Rule::CompanyFirst);
    }
}

fn silent_questions(turn: &mut Turn<'_>) {
    let deck = &turn.state.deck;
    if !deck.hooked && deck.relevance >= turn.numbers.hooked_at {
        turn.emit(Happening::SilentQuestion(SilentQuestion::WhatIsInItForMe), Rule::SilentQuestions);
        turn.shift(Quality::Trust, 40, Rule::SilentQuestions);
        turn.say(Line::Hooked, Rule::SilentQuestions);
    } else if deck.hooked && !deck.assured && deck.credibility >= turn.numbers.assured_at {
        turn.emit(Happening::SilentQuestion(SilentQuestion::CanIGoOn), Rule::SilentQuestions);
        turn.shift(Quality::Trust, 60, Rule::SilentQuestions);
        turn.say(Line::Assured, Rule::SilentQuestions);
    }
}

fn ask_card(turn: &mut Turn<'_>) {
    let Some(card) = askable(turn.case, turn.state) else { return };
    let Some((problem, layer)) = turn.case.links.cards[card.get()].asks else { return };
    turn.emit(Happening::CardAsked(card), Rule::Course);
    turn.spend(ASK);
    turn.shift(Quality::Attention, 60, Rule::AttentionFollowsRelevance);
    let key = turn.case.links.problems[problem.get()].key ^ u64::from(layer as u8);
    if !turn.reach_for(problem, layer, Form::Open, key, 0) {
        turn.answer_shallow();
    }
}

fn wake(turn: &mut Turn<'_>, waker: Waker, time: Seconds) {
    let now = turn.state.clock;
    let wakers = &turn.state.deck.wakers;
    let (gain, apart) = turn.numbers.wake;
    let rested = wakers.last().is_none_or(|last| now.minus(*last) >= Seconds::minutes(apart));
    let lately = wakers.iter().filter(|at| now.minus(**at) <= Seconds::minutes(10)).count();
    turn.emit(Happening::Woken(waker), Rule::Waking);
    turn.spend(time);
    if rested {
        // Whoever is tired of the screen wakes less.
        let awake = 1000 - turn.level_of(Quality::Fatigue);
        turn.shift(Quality::Attention, gain * awake / 1000, Rule::Waking);
    }
    let (borne, tires) = turn.numbers.overload;
    if lately >= usize::from(borne) {
        turn.shift(Quality::Fatigue, tires, Rule::Overload);
        turn.shift(Quality::Irritation, tires, Rule::Overload);
    }
}

fn pause(turn: &mut Turn<'_>) {
    turn.spend(PAUSE);
    if turn.state.talk.run.is_some() {
        turn.shift(Quality::Trust, turn.numbers.silence_trust, Rule::Silence);
        turn.next_beat();
        return;
    }
    let again = turn.state.deck.pauses > 0;
    turn.emit(Happening::Paused, Rule::Silence);
    if again {
        turn.shift(Quality::Irritation, turn.numbers.second_silence_irritation, Rule::SecondSilence);
        turn.say(Line::Stock(Stock::Waits), Rule::SecondSilence);
    } else {
        turn.shift(Quality::Attention, 20, Rule::Silence);
        turn.say(Line::Stock(Stock::GoOn), Rule::Silence);
    }
}

fn conclude(turn: &mut Turn<'_>) {
    turn.cut_off();
    let warm = turn.state.deck.hooked && turn.state.deck.assured;
    turn.say(if warm { Line::GoesOn } else { Line::Cool }, Rule::SilentQuestions);
    course::go_on(turn);
}
