//! A player who goes for what nobody has reached yet, and otherwise plays like one of the simulated players.

use crate::encounter::event::Ending;
use crate::encounter::moves::{CardOrder, PlanSheet, Touch};
use crate::encounter::view::{Offer, TurnOf};
use crate::encounter::{CHOICES, Move, View};
use crate::model::{CardIx, Medium, PartIx, PlanOptionIx};
use crate::players::coverage::Content;
use crate::players::{Kind, Patient, Player, Reading};
use std::collections::HashSet;

/// Who plays where a kind has no player of its own.
fn patient() -> Box<dyn Player> {
    Box::new(Patient::new(None))
}

fn is_ready(view: &View<'_>, mv: &Move) -> bool {
    view.moves.iter().any(|offer| matches!(offer, Offer::Ready(ready) if ready == mv))
}

/// A player who goes for what is wanted.
pub(super) struct Explorer<'w> {
    wanted: &'w HashSet<Content>,
    /// Moves that were made for it; each is worth one try.
    tried: HashSet<Move>,
    base: Box<dyn Player>,
    round: u64,
    /// Days that were let pass before ringing.
    waited: u64,
}

impl<'w> Explorer<'w> {
    pub(super) fn new(wanted: &'w HashSet<Content>, base: Kind, round: u64) -> Self {
        Self { wanted, tried: HashSet::new(), base: base.player(round).unwrap_or_else(patient), round, waited: 0 }
    }

    fn wants(&self, content: Content) -> bool {
        self.wanted.contains(&content)
    }

    /// Whether a ready move leads straight to something wanted.
    fn leads(&self, view: &View<'_>, mv: &Move) -> bool {
        match mv {
            Move::Read(at) => self.wants(Content::Finding(*at)),
            Move::Reply(None, at) => self.wants(Content::GatekeeperReply(*at)),
            Move::Reply(Some(place), at) => self.wants(Content::BrushOffReply(*place, *at)),
            Move::Book(at) => self.wants(Content::Slot(*at)),
            Move::Ask(at) => self.wants(Content::Question(*at)),
            Move::AskCard => view.cards_shown().last().is_some_and(|card| self.wants(Content::CardQuestion(*card))),
            Move::SmallTalk => self.wants(Content::SmallTalk),
            Move::ChooseForm(at) => self.wants(Content::Form(*at)),
            Move::Answer(objection, at) => self.wants(Content::Answer(*objection, *at)),
            Move::HearOut => view.objection().is_some_and(|o| self.wants(Content::Objection(o.objection, 1))),
            Move::AskBehind => view.objection().is_some_and(|o| self.wants(Content::Behind(o.objection))),
            Move::NextStep(at) => self.wants(Content::StepYes(*at)) || self.wants(Content::StepNo(*at)),
            // That ends the play, so that it is not the first thing to try.
            Move::Leave => self.round % 3 == 2 && self.wants(Content::Ending(Ending::Left)),
            _ => false,
        }
    }

    /// A move made for something wanted, if an offer leads to it.
    fn towards(&self, view: &View<'_>, offer: &Offer) -> Option<Move> {
        match offer {
            Offer::Ready(mv) => self.leads(view, mv).then(|| mv.clone()),
            Offer::Compose => self.compose(view),
            Offer::Plan => self.plan(view),
            Offer::Arrange => self.arrange(view),
            Offer::Tie => self.tie(view),
            Offer::SayBack | Offer::Tell => None,
        }
    }

    /// A message with wanted parts, to somebody wanted.
    fn compose(&self, view: &View<'_>) -> Option<Move> {
        let texts = view.texts();
        let mut is_wanted = false;
        let mut parts = [PartIx::new(0); 4];
        for (kind, part) in parts.iter_mut().enumerate() {
            let usable: Vec<PartIx> = texts.parts(kind).filter(|(_, p)| p.usable).map(|(at, _)| at).collect();
            let of = u8::try_from(kind).ok()?;
            let wanted = usable.iter().find(|at| self.wants(Content::Part(of, **at)));
            is_wanted |= wanted.is_some();
            *part = *wanted.or(usable.first())?;
        }
        let asks: Vec<PartIx> = texts.asks().map(|(at, ..)| at).collect();
        let ask = asks.iter().find(|at| self.wants(Content::Ask(**at)));
        let open = |at| view.contact(at).is_some_and(|contact| !contact.dropped);
        let contacts: Vec<_> = texts.contacts().map(|(at, _)| at).filter(|at| open(*at)).collect();
        let contact = contacts.iter().find(|at| self.wants(Content::Contact(**at)));
        is_wanted |= ask.is_some() || contact.is_some();
        let contact = *contact.or(contacts.first())?;
        let medium = [Medium::Email, Medium::Phone, Medium::Letter][usize::try_from(self.round % 3).ok()?];
        let touch = Touch { contact, medium, parts, ask: *ask.or(asks.first())? };
        is_wanted.then(|| Move::Contact(Box::new(touch)))
    }

    /// What comes in a call or after it: read what helps, and ring the customer with the best words, at the first touch.
    fn ring(&self, view: &View<'_>, reading: &Reading<'_>) -> Option<Move> {
        let of_calls = |content: &Content| {
            use Content::{BrushOff, BrushOffReply, Gatekeeper, GatekeeperReply, Slot};
            matches!(content, Gatekeeper | GatekeeperReply(_) | BrushOff(_) | BrushOffReply(..) | Slot(_))
        };
        if !view.moves.contains(&Offer::Compose) || !self.wanted.iter().any(of_calls) {
            return None;
        }
        let useful = |offer: &Offer| match offer {
            Offer::Ready(Move::Read(at)) if reading.is_useful(*at) => Some(Move::Read(*at)),
            _ => None,
        };
        if let Some(read) = view.moves.iter().find_map(useful) {
            return Some(read);
        }
        // The matter may be open on some days only.
        if self.waited < self.round && is_ready(view, &Move::Wait) {
            return Some(Move::Wait);
        }
        let (texts, contact) = (view.texts(), reading.target()?);
        let mut parts = [PartIx::new(0); 4];
        for (kind, part) in parts.iter_mut().enumerate() {
            let usable = texts.parts(kind).filter(|(_, part)| part.usable).map(|(at, _)| at);
            *part = usable.max_by_key(|at| reading.part(kind, *at, contact))?;
        }
        let ask = texts.asks().map(|(at, ..)| at).find(|at| reading.is_clear_ask(*at))?;
        let mv = Move::Contact(Box::new(Touch { contact, medium: Medium::Phone, parts, ask }));
        (!self.tried.contains(&mv)).then_some(mv)
    }

    fn plan(&self, view: &View<'_>) -> Option<Move> {
        let mut sheet = PlanSheet::default();
        let mut is_wanted = false;
        for (place, (question, options)) in view.plan_questions().enumerate() {
            let all = (0..options.len()).map(PlanOptionIx::new);
            let wanted = all.filter(|at| self.wants(Content::PlanOption(question, *at))).take(CHOICES);
            sheet.chosen.get_mut(place)?.extend(wanted);
            is_wanted |= !sheet.chosen[place].is_empty();
        }
        is_wanted.then(|| Move::Plan(Box::new(sheet)))
    }

    fn arrange(&self, view: &View<'_>) -> Option<Move> {
        let shown = view.cards_shown();
        let cards = CardIx::all(view.texts().cards()).filter(|card| !shown.contains(card));
        let is_wanted = |card: &CardIx| self.wants(Content::Card(*card)) || self.wants(Content::CardQuestion(*card));
        let order: CardOrder = cards.filter(is_wanted).collect();
        (!order.is_empty()).then_some(Move::Arrange(order))
    }

    fn tie(&self, view: &View<'_>) -> Option<Move> {
        let (capabilities, problems) = view.ties();
        let pairs = capabilities.into_iter().flat_map(|c| problems.iter().map(move |p| (c, *p)));
        let mut pairs = pairs.filter(|(c, p)| self.wants(Content::Capability(*c)) || self.wants(Content::Tie(*c, *p)));
        pairs.next().map(|(capability, problem)| Move::Tie(capability, problem))
    }
}

impl Player for Explorer<'_> {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        // Whoever waits hears the answer to its end.
        if view.turn == TurnOf::Theirs {
            let waits = [Move::Silence, Move::Pause].into_iter().find(|mv| is_ready(view, mv));
            if let Some(mv) = waits {
                return mv;
            }
        }
        let wanted = view.moves.iter().filter_map(|offer| self.towards(view, offer));
        let fresh: Vec<Move> = wanted.filter(|mv| !self.tried.contains(mv)).collect();
        // Not always the first: what is wanted may stand in each other's way.
        let turn = usize::try_from(self.round).unwrap_or(0) % fresh.len().max(1);
        if let Some(mv) = fresh.into_iter().nth(turn).or_else(|| self.ring(view, reading)) {
            if mv == Move::Wait {
                self.waited += 1;
            } else {
                self.tried.insert(mv.clone());
            }
            return mv;
        }
        let mv = self.base.choose(view, reading);
        // Somebody who lingers until the time is over hears what is said then.
        let lingers = self.round % 2 == 1 && mv == Move::Propose;
        if lingers { Move::CutIn } else { mv }
    }
}
