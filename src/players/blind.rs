//! Players who choose without reading: by chance, what stands first, what is longest.

use super::{Dice, Player, Reading};
use crate::encounter::moves::{CardOrder, PlanQuestion, PlanSheet, Touch};
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, Move, View};
use crate::model::{CardIx, Medium, PartIx, PlanOptionIx};

/// How an offer that takes arguments is filled: by a choice among so many.
type Choose<'d> = &'d mut dyn FnMut(usize) -> usize;

/// Fills any offer, taking each argument by `choose`. `None` if there is nothing to fill it with.
pub(super) fn fill(view: &View<'_>, offer: &Offer, choose: Choose<'_>) -> Option<Move> {
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
    pub(super) dice: Dice,
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
