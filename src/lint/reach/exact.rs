//! Every move in every state, as far as that can be gone through: with the best of luck, and with the worst.

use crate::encounter::moves::{CardOrder, PlanSheet, Touch};
use crate::encounter::rules::Numbers;
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, Move, Play, Stage, State, View};
use crate::model::{CardIx, HelpLevel, Medium, PartIx, PlanOptionIx, Seconds};
use crate::players::coverage::{Content, reached};
use crate::scenario::case::Case;
use std::collections::HashSet;
use std::sync::Arc;

/// States beyond this number are not gone through: the case is not small enough.
const MOST_STATES: usize = 6000;
/// Ways to fill one offer beyond this number mean the same.
const MOST_WAYS: usize = 120;

/// What a whole search came to.
#[derive(Debug)]
pub(super) struct Exact {
    /// The content that some state reaches.
    pub reached: HashSet<Content>,
    /// The states gone through.
    pub states: usize,
}

impl Exact {
    fn take_in(&mut self, play: &Play) {
        reached(play, &mut |content| {
            self.reached.insert(content);
        });
    }
}

/// Goes through all states of a case. `None` where there are too many.
pub(super) fn search(case: &Arc<Case>) -> Option<Exact> {
    let mut exact = Exact { reached: HashSet::new(), states: 0 };
    for numbers in [lucky(), unlucky()] {
        let mut known: HashSet<String> = HashSet::new();
        let mut open = vec![Play::by_numbers(Arc::clone(case), 1, HelpLevel::Realistic, Arc::new(numbers))];
        while let Some(play) = open.pop() {
            exact.states += 1;
            if exact.states > MOST_STATES {
                return None;
            }
            exact.take_in(&play);
            for mv in all_moves(&play.view())? {
                let mut next = play.clone();
                if next.make(mv).is_err() || !known.insert(key(next.state(), case.persona.shallow.len())) {
                    continue;
                }
                // After the meetings nothing of the case is left to be reached.
                if matches!(next.state().stage, Stage::Encounter(_) | Stage::Closing) {
                    open.push(next);
                } else {
                    exact.take_in(&next);
                }
            }
        }
    }
    Some(exact)
}

/// What is possible happens: questions reach, silence draws out, nods do not end an answer, people answer.
fn lucky() -> Numbers {
    Numbers {
        chance_by_form: [1000; 3],
        silence_opens: 2000,
        silence_recovers: 2000,
        more_recovers: 1000,
        nod_ends: 0,
        answer_base: (1_000_000, 0),
        ..Numbers::STANDARD.clone()
    }
}

/// What need not happen does not.
fn unlucky() -> Numbers {
    Numbers {
        chance_by_form: [0; 3],
        silence_opens: 0,
        silence_recovers: 0,
        more_recovers: 0,
        nod_ends: 1000,
        answer_base: (0, 0),
        ..Numbers::STANDARD.clone()
    }
}

/// What tells two states apart: not the number of the move, but how long cues have waited for an answer.
fn key(state: &State, shallow: usize) -> String {
    let mut state = state.clone();
    let step = std::mem::take(&mut state.step);
    for cue in &mut state.open_cues {
        cue.since = step.saturating_sub(cue.since);
    }
    // In the closing time is over.
    if state.stage == Stage::Closing {
        state.clock = Seconds(0);
    }
    // Before the signal turns count only for whose turn it is among the shallow answers.
    if state.talk.signalled.is_none() {
        state.talk.turns %= u16::try_from(shallow.max(1)).unwrap_or(u16::MAX);
    }
    format!("{state:?}")
}

/// Every move that is open, each way of filling it. `None` where there are too many ways.
fn all_moves(view: &View<'_>) -> Option<Vec<Move>> {
    let mut moves = Vec::new();
    for offer in &view.moves {
        match offer {
            Offer::Ready(mv) => moves.push(mv.clone()),
            Offer::Compose => moves.extend(messages(view)?),
            Offer::Plan => moves.extend(sheets(view)?),
            Offer::Arrange => moves.extend(orders(view)?),
            Offer::SayBack => moves.extend(view.facts_to_say_back().into_iter().map(|(fact, _)| Move::SayBack(fact))),
            Offer::Tie => {
                let (capabilities, problems) = view.ties();
                moves.extend(capabilities.iter().flat_map(|c| problems.iter().map(|p| Move::Tie(*c, *p))));
            }
            // What is told afterwards reaches nothing of the case.
            Offer::Tell => {}
        }
    }
    Some(moves)
}

/// All lists that take one of each, as long as they are few.
fn product<T: Clone>(choices: &[Vec<T>]) -> Option<Vec<Vec<T>>> {
    let ways: usize = choices.iter().map(Vec::len).product();
    if ways > MOST_WAYS {
        return None;
    }
    Some(choices.iter().fold(vec![Vec::new()], |so_far, list| {
        let with = |before: &Vec<T>, one: &T| before.iter().chain(std::iter::once(one)).cloned().collect();
        so_far.iter().flat_map(|before| list.iter().map(move |one| with(before, one))).collect()
    }))
}

fn messages(view: &View<'_>) -> Option<Vec<Move>> {
    let texts = view.texts();
    let parts = |kind| texts.parts(kind).filter(|(_, p)| p.usable).map(|(at, _)| at).collect::<Vec<PartIx>>();
    let words = product(&[parts(0), parts(1), parts(2), parts(3), texts.asks().map(|(at, ..)| at).collect()])?;
    let contacts: Vec<_> = texts.contacts().map(|(at, _)| at).collect();
    let media = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
    if words.len() * contacts.len() * media.len() > MOST_WAYS {
        return None;
    }
    let mut moves = Vec::new();
    for contact in contacts {
        for medium in media {
            for list in &words {
                let [a, b, c, d, ask] = list[..] else { continue };
                moves.push(Move::Contact(Box::new(Touch { contact, medium, parts: [a, b, c, d], ask })));
            }
        }
    }
    Some(moves)
}

fn sheets(view: &View<'_>) -> Option<Vec<Move>> {
    let choices: Vec<Vec<Vec<PlanOptionIx>>> = view
        .plan_questions()
        .map(|(_, options)| subsets(&(0..options.len()).map(PlanOptionIx::new).collect::<Vec<_>>(), CHOICES))
        .collect();
    let sheet = |chosen: Vec<Vec<PlanOptionIx>>| {
        let mut sheet = PlanSheet::default();
        for (place, options) in sheet.chosen.iter_mut().zip(chosen) {
            place.extend(options);
        }
        Move::Plan(Box::new(sheet))
    };
    Some(product(&choices)?.into_iter().map(sheet).collect())
}

/// All subsets of at most so many.
fn subsets<T: Clone>(list: &[T], most: usize) -> Vec<Vec<T>> {
    list.iter().fold(vec![Vec::new()], |mut all, one| {
        let with: Vec<Vec<T>> =
            all.iter().filter(|set| set.len() < most).map(|set| set.iter().chain([one]).cloned().collect()).collect();
        all.extend(with);
        all
    })
}

/// All orders of all choices of the cards that were not shown yet.
fn orders(view: &View<'_>) -> Option<Vec<Move>> {
    let shown = view.cards_shown();
    let cards: Vec<CardIx> = CardIx::all(view.texts().cards()).filter(|card| !shown.contains(card)).collect();
    let (mut orders, mut last) = (Vec::new(), vec![CardOrder::new()]);
    for _ in 0..cards.len() {
        let longer = |order: &CardOrder| {
            let rest = cards.iter().filter(|card| !order.contains(card));
            rest.map(|card| order.iter().copied().chain([*card]).collect::<CardOrder>()).collect::<Vec<_>>()
        };
        last = last.iter().flat_map(longer).collect();
        orders.extend(last.iter().cloned().map(Move::Arrange));
        if orders.len() > MOST_WAYS {
            return None;
        }
    }
    Some(orders)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::{How, Reach};
    use crate::scenario::files::MemoryFiles;
    use crate::scenario::load::load_case;
    use crate::scenario::pack_path::PackPath;

    const MINIMAL: &str = include_str!("../../../tests/fixtures/check/good-minimal/case.ron");

    fn case(text: &str) -> Arc<Case> {
        let files = MemoryFiles::from([("case.ron", text)]);
        Arc::new(load_case(&files, &PackPath::new("case.ron").unwrap(), None).case.expect("a sound case"))
    }

    #[test]
    fn a_minute_for_two_cards_is_gone_through_whole() {
        let two = MINIMAL.lines().filter(|line| !line.contains("bakers") && !line.contains("iisalmi"));
        let two: Vec<&str> = two.collect();
        let minute = case(&two.join("\n").replace("minutes: 10", "minutes: 1"));
        let reach = Reach::of(&minute);
        let Some(How::Exact { states }) = reach.missed(Content::Assured) else { panic!("{reach:#?}") };
        assert!(states > 10, "{states}");
        assert_eq!(reach.missed(Content::Hooked), None, "one card is enough for that");
    }

    #[test]
    fn a_whole_case_is_too_large() {
        assert!(search(&case(crate::lint::testing::SAMPLE)).is_none());
    }

    #[test]
    fn every_choice_is_made_once() {
        let numbers = |list: &[Vec<u8>]| product(list).unwrap();
        assert_eq!(numbers(&[vec![1, 2], vec![3]]), [vec![1, 3], vec![2, 3]]);
        assert!(product(&vec![vec![0; 10]; 3]).is_none(), "a thousand ways are too many");
        assert_eq!(subsets(&[1, 2, 3], 2).len(), 7);
    }
}
