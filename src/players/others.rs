//! What else could have been done at a moment: every move that is ready, and of those that take arguments the few that
//! a thoughtful player would weigh.

use super::Reading;
use super::patient::{compose, lay, ready};
use crate::encounter::moves::{CardOrder, FactRef, Move, PlanQuestion, PlanSheet, Touch};
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, View};
use crate::model::{CardIx, Medium};
use crate::scenario::format::{Form, NextStepKind, ReplyEffect};

/// The channels of a message.
const MEDIA: [Medium; 4] = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
/// How many of the facts heard last are worth saying back.
const FACTS: usize = 4;

/// The moves that could have been made instead of `made`, in a steady order and none twice.
///
/// What nobody should be advised to do is left out, even where it would happen to pay: giving up, cutting in, leading,
/// pressing, and saying what was not said.
pub fn others(view: &View<'_>, reading: &Reading<'_>, made: &Move) -> Vec<Move> {
    let mut all: Vec<Move> = ready(view).filter(|mv| is_advice(reading, mv)).cloned().collect();
    for offer in &view.moves {
        match offer {
            Offer::Compose => all.extend(touches(view, reading, made)),
            Offer::Plan => all.extend(sheets(view, reading, made)),
            Offer::Arrange => all.extend(orders(view, reading, made)),
            Offer::SayBack => all.extend(facts(view)),
            Offer::Tie => all.extend(ties(view, reading, made)),
            Offer::Ready(_) | Offer::Tell => {}
        }
    }
    let mut seen = vec![made.clone()];
    all.retain(|mv| {
        let new = !seen.contains(mv);
        if new {
            seen.push(mv.clone());
        }
        new
    });
    all
}

/// Whether a move is one that could be advised.
fn is_advice(reading: &Reading<'_>, mv: &Move) -> bool {
    match mv {
        Move::Hint | Move::Leave | Move::Drop(_) | Move::Close | Move::CutIn => false,
        Move::Ask(at) => reading.question(*at).is_none_or(|(_, form, _)| form != Form::Leading),
        Move::NextStep(at) => reading.step(*at) != Some(NextStepKind::Pressure),
        Move::Reply(off, at) => reading.reply(*off, *at) != Some(ReplyEffect::Pushes),
        _ => true,
    }
}

/// The message that suits its reader best by each channel; of a message that was sent, the same with one thing otherwise.
fn touches(view: &View<'_>, reading: &Reading<'_>, made: &Move) -> Vec<Move> {
    let best = |to, medium| compose(view, reading, to, medium);
    let mut all: Vec<Touch> = Vec::new();
    if let Some(target) = reading.target() {
        all.extend(MEDIA.map(|medium| best(target, medium)));
    }
    if let Move::Contact(own) = made {
        let better = best(own.contact, own.medium);
        all.extend(MEDIA.map(|medium| Touch { medium, ..**own }));
        all.push(Touch { ask: better.ask, ..**own });
        all.extend((0..own.parts.len()).map(|kind| {
            let mut touch = **own;
            touch.parts[kind] = better.parts[kind];
            touch
        }));
        all.push(better);
    }
    all.into_iter().map(|touch| Move::Contact(Box::new(touch))).collect()
}

/// The sheet that follows from what can be known; of a sheet that was filled, the same with one question otherwise.
fn sheets(view: &View<'_>, reading: &Reading<'_>, made: &Move) -> Vec<Move> {
    let mut best = PlanSheet::default();
    for (place, question) in PlanQuestion::ALL.into_iter().enumerate() {
        best.chosen[place] = reading.fitting(question).take(CHOICES).collect();
    }
    let own = match made {
        Move::Plan(sheet) => Some(&**sheet),
        _ => view.plan(),
    };
    let mut all: Vec<PlanSheet> = own.map_or_else(Vec::new, |own| {
        let changed = (0..best.chosen.len()).map(|place| {
            let mut sheet = own.clone();
            sheet.chosen[place].clone_from(&best.chosen[place]);
            sheet
        });
        changed.collect()
    });
    all.push(best);
    all.into_iter().map(|sheet| Move::Plan(Box::new(sheet))).collect()
}

/// The order that suits this customer best; of an order that was laid, the same with one card first or left out.
fn orders(view: &View<'_>, reading: &Reading<'_>, made: &Move) -> Vec<Move> {
    let own: CardOrder = match made {
        Move::Arrange(order) => order.clone(),
        _ if view.deck_is_laid() => view.cards_ahead().into_iter().collect(),
        _ => CardOrder::new(),
    };
    let without = |card: CardIx| own.iter().copied().filter(move |other| *other != card);
    let mut all = vec![lay(view, reading, false)];
    for card in own.iter().copied() {
        all.push(std::iter::once(card).chain(without(card)).collect());
        all.push(without(card).collect());
    }
    all.retain(|order| !order.is_empty());
    all.into_iter().map(Move::Arrange).collect()
}

/// The newest facts, as they were said.
fn facts(view: &View<'_>) -> Vec<Move> {
    let open = view.facts_to_say_back();
    let heard: Vec<FactRef> = view.board().map(|noted| noted.fact).collect();
    let newest = heard.into_iter().rev().filter(|fact| open.iter().any(|(other, _)| other == fact));
    newest.take(FACTS).map(Move::SayBack).collect()
}

/// What solves a problem that was heard of; of a tie that was made, the same capability on the other problems.
fn ties(view: &View<'_>, reading: &Reading<'_>, made: &Move) -> Vec<Move> {
    let (capabilities, problems) = view.ties();
    let own = if let Move::Tie(capability, _) = made { Some(*capability) } else { None };
    let pairs = capabilities.into_iter().flat_map(|c| problems.iter().map(move |p| (c, *p)));
    pairs.filter(|(c, p)| Some(*c) == own || reading.solves(*c, *p)).map(|(c, p)| Move::Tie(c, p)).collect()
}
