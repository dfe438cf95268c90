//! What is offered is what is accepted: at every stage, over plays by chance, each move there is.

use crate::walk::{MEDIA, cases, fill, level, step};
use malmi::encounter::moves::{FactRef, PlanQuestion, PlanSheet, Telling, Touch};
use malmi::encounter::view::{Offer, View};
use malmi::encounter::{Move, Play};
use malmi::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, LayerKind, NextStepIx, ObjectionIx, PartIx,
    PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use smallvec::smallvec;
use std::sync::Arc;

/// Places looked at in each list; some do not exist.
const PLACES: usize = 14;

/// Moves of every kind, with places that exist and some that do not.
fn everything() -> Vec<Move> {
    let mut all = vec![
        Move::Wait,
        Move::AskRecontact,
        Move::HangUp,
        Move::Finish,
        Move::Begin,
        Move::Present,
        Move::Brief,
        Move::Skip,
        Move::AskCard,
        Move::Poll,
        Move::Chat,
        Move::Pause,
        Move::Conclude,
        Move::Silence,
        Move::Nod,
        Move::More,
        Move::CutIn,
        Move::SmallTalk,
        Move::Propose,
        Move::HearOut,
        Move::AskBehind,
        Move::CheckAnswer,
        Move::Leave,
        Move::Close,
        Move::Hint,
        Move::Arrange(smallvec![]),
        Move::Arrange(smallvec![CardIx::new(0), CardIx::new(0)]),
        Move::Plan(Box::default()),
        Move::Tell(Box::default()),
        Move::Tell(Box::new(Telling { order: smallvec![0, 1], ..Telling::default() })),
        Move::Tell(Box::new(Telling { sure: 101, ..Telling::default() })),
    ];
    for n in 0..PLACES {
        all.extend([
            Move::Read(FindingIx::new(n)),
            Move::Book(SlotIx::new(n)),
            Move::Drop(ContactIx::new(n)),
            Move::Ask(QuestionIx::new(n)),
            Move::ChooseForm(FormIx::new(n)),
            Move::NextStep(NextStepIx::new(n)),
            Move::Arrange(smallvec![CardIx::new(n)]),
        ]);
        all.push(Move::Plan(Box::new(PlanSheet { chosen: std::array::from_fn(|_| smallvec![PlanOptionIx::new(n)]) })));
        for other in 0..6 {
            all.extend([None, Some(0), Some(1), Some(2)].map(|off| Move::Reply(off, ReplyIx::new(other))));
            all.push(Move::Answer(ObjectionIx::new(other), AnswerIx::new(n)));
            all.push(Move::Tie(CapabilityIx::new(n), ProblemIx::new(other)));
            for layer in LayerKind::ALL {
                let fact = |misheard| FactRef { problem: ProblemIx::new(other), layer, beat: BeatIx::new(n), misheard };
                all.extend([Move::SayBack(fact(false)), Move::SayBack(fact(true))]);
            }
            let parts = std::array::from_fn(|_| PartIx::new(other));
            let touch = |medium| Touch { contact: ContactIx::new(n), medium, parts, ask: PartIx::new(0) };
            all.extend(MEDIA.map(|medium| Move::Contact(Box::new(touch(medium)))));
        }
    }
    all
}

/// Whether the view offers this move.
fn is_offered(view: &View<'_>, mv: &Move) -> bool {
    let has = |offer: &Offer| view.moves.contains(offer);
    match mv {
        Move::Contact(touch) => {
            let usable =
                |kind: usize| view.texts().parts(kind).any(|(at, part)| at == touch.parts[kind] && part.usable);
            has(&Offer::Compose)
                && view.contact(touch.contact).is_some_and(|contact| !contact.dropped)
                && view.texts().touch_time(touch.medium) <= view.time_left
                && (0..4).all(usable)
                && view.texts().asks().any(|(at, ..)| at == touch.ask)
        }
        Move::Plan(sheet) => {
            let count = |question: PlanQuestion| {
                view.plan_questions().find(|(q, _)| *q == question).map_or(0, |(_, options)| options.len())
            };
            let questions = PlanQuestion::ALL.into_iter().zip(&sheet.chosen);
            let fits = |(question, chosen): (PlanQuestion, &smallvec::SmallVec<[PlanOptionIx; 2]>)| {
                chosen.iter().all(|option| option.get() < count(question))
            };
            has(&Offer::Plan) && questions.into_iter().all(fits)
        }
        Move::Arrange(order) => {
            let free = |card: &CardIx| card.get() < view.texts().cards() && !view.cards_shown().contains(card);
            let once = order.iter().enumerate().all(|(n, card)| !order[..n].contains(card));
            has(&Offer::Arrange) && !order.is_empty() && once && order.iter().all(free)
        }
        Move::SayBack(fact) => {
            has(&Offer::SayBack) && view.facts_to_say_back().iter().any(|(offered, _)| offered == fact)
        }
        Move::Tie(capability, problem) => {
            let (capabilities, problems) = view.ties();
            has(&Offer::Tie) && capabilities.contains(capability) && problems.contains(problem)
        }
        Move::Tell(telling) => {
            let moments = view.moments().len();
            has(&Offer::Tell) && telling.sure <= 100 && telling.order.iter().all(|at| usize::from(*at) < moments)
        }
        ready => has(&Offer::Ready(ready.clone())),
    }
}

#[test]
fn a_move_is_accepted_if_and_only_if_it_is_offered() {
    let all = everything();
    for case in cases() {
        for seed in 0..8_u16 {
            let mut play = Play::new(Arc::clone(case), u64::from(seed), level(seed));
            for n in 0..90_u16 {
                let number = n.wrapping_mul(7919).wrapping_add(seed.wrapping_mul(1047)) & !1;
                let view = play.view();
                for mv in &all {
                    let (accepted, offered) = (play.check(mv), is_offered(&view, mv));
                    assert_eq!(accepted.is_ok(), offered, "{mv:?}: {accepted:?} at {:?}", view.stage);
                }
                for offer in &view.moves {
                    let filled = fill(&view, offer, number);
                    let sound =
                        filled.as_ref().is_none_or(|mv| play.check(mv).is_ok() || matches!(offer, Offer::Compose));
                    assert!(sound, "{offer:?} as {filled:?}");
                }
                let mv = step(&play, number);
                drop(view);
                if let Some(mv) = mv {
                    let _refused = play.make(mv);
                }
            }
        }
    }
}
