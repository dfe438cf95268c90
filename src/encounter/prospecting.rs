//! Prospecting: research, composed messages, live calls, "not now", and a booked meeting.

use super::event::{Breach, Ending, Happening, Line, Outcome, Stock};
use super::luck::Purpose;
use super::moves::{Move, Touch};
use super::refusal::Refusal;
use super::rules::{self, Rule};
use super::state::State;
use super::turn::Turn;
use super::{course, preparation};
use crate::model::{ContactIx, Medium, PartIx, Quality, ReplyIx, Seconds, SlotIx, Thousandths};
use crate::scenario::case::{Case, PartLink};
use crate::scenario::format::{Ask, AskSize, BrushOff, Part, ReplyEffect};

/// Working days in a week.
pub const DAYS_A_WEEK: u32 = 5;
const UNANSWERED_CALL: Seconds = Seconds(60);
const CALL: Seconds = Seconds(180);
const MAIL: Seconds = Seconds(360);
const LETTER: Seconds = Seconds(600);
const NOTE: Seconds = Seconds(240);
/// Brush-offs that come in one call.
const BRUSH_OFFS: usize = 2;

/// How a reply is taken, as a step of the call's score.
pub(super) const fn reply_score(effect: ReplyEffect) -> i16 {
    match effect {
        ReplyEffect::Earns => 2,
        ReplyEffect::Holds | ReplyEffect::Yields => 0,
        ReplyEffect::Pushes => -2,
    }
}

impl Case {
    /// The parts of one kind: 0 openings, 1 reasons, 2 benefits, 3 proofs.
    pub fn parts(&self, kind: usize) -> &[Part] {
        self.scenario.prospecting.as_ref().map_or(&[], |p| match kind {
            0 => &p.message.openings,
            1 => &p.message.reasons,
            2 => &p.message.benefits,
            _ => &p.message.proofs,
        })
    }

    /// The asks that end a message.
    pub fn asks(&self) -> &[Ask] {
        self.scenario.prospecting.as_ref().map_or(&[], |p| &p.message.asks)
    }
}

/// What waits for a reply in the call: the gatekeeper's words or a brush-off.
pub fn waiting<'c>(case: &'c Case, state: &State) -> Option<&'c BrushOff> {
    let call = state.search.call.filter(|call| call.waits)?;
    let script = &case.scenario.prospecting.as_ref()?.call;
    match call.brush_off {
        None => script.gatekeeper.as_ref(),
        Some(place) => script.brush_offs.get(usize::from(place)),
    }
}

/// Whether a meeting can be settled now, and with whom.
pub(super) fn bookable(state: &State) -> Option<ContactIx> {
    let ready = |at: ContactIx| {
        let contact = state.search.contacts.get(at.get());
        let willing = contact.is_some_and(|c| c.answer == Some(Outcome::Interested) && c.clear_ask && !c.dropped);
        willing && !state.search.booked.has(at.get())
    };
    match state.search.call {
        Some(call) => (!call.waits && ready(call.contact)).then_some(call.contact),
        None => ContactIx::all(state.search.contacts.len()).find(|at| ready(*at)),
    }
}

/// The day after which nothing can be done.
pub(super) fn last_day(case: &Case) -> u16 {
    let weeks = case.scenario.prospecting.as_ref().map_or(1, |p| p.weeks);
    u16::try_from(weeks.saturating_mul(DAYS_A_WEEK).saturating_sub(1)).unwrap_or(u16::MAX)
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    let search = &state.search;
    match mv {
        Move::Reply(off, reply) => match waiting(case, state) {
            None => Err(Refusal::NotNow),
            Some(_) if search.call.is_some_and(|call| call.brush_off != *off) => Err(Refusal::NotNow),
            Some(off) if reply.get() < off.replies.len() => Ok(()),
            Some(_) => Err(Refusal::NoSuchThing),
        },
        Move::Book(slot) => {
            let slots = case.scenario.prospecting.as_ref().map_or(0, |p| p.slots.len());
            let with = bookable(state).ok_or(Refusal::NotNow)?;
            if slot.get() < slots && with.get() < search.contacts.len() { Ok(()) } else { Err(Refusal::NoSuchThing) }
        }
        Move::AskRecontact => search.call.filter(|c| !c.waits).map(|_| ()).ok_or(Refusal::NotNow),
        Move::HangUp => search.call.map(|_| ()).ok_or(Refusal::NotNow),
        Move::Leave => Ok(()),
        _ if search.call.is_some() => Err(Refusal::InCall),
        Move::Read(finding) => preparation::can_read(case, state, *finding),
        Move::Contact(touch) => check_touch(case, state, touch),
        Move::Wait if search.day.0 >= last_day(case) => Err(Refusal::NoTime),
        Move::Wait | Move::Finish => Ok(()),
        Move::Drop(contact) => match search.contacts.get(contact.get()) {
            Some(c) if c.dropped => Err(Refusal::AlreadyDone),
            Some(_) => Ok(()),
            None => Err(Refusal::NoSuchThing),
        },
        _ => Err(Refusal::NotNow),
    }
}

/// The time that a touch takes.
pub(super) const fn touch_time(medium: Medium) -> Seconds {
    match medium {
        Medium::Phone => CALL,
        Medium::Letter => LETTER,
        Medium::Social => NOTE,
        _ => MAIL,
    }
}

/// Whether some message can be sent to someone: a person, a part of each kind, and time for the shortest.
pub(super) fn can_compose(case: &Case, state: &State) -> bool {
    let someone = state.search.contacts.iter().any(|contact| !contact.dropped);
    let usable = |link: &PartLink| link.rests_on.is_none_or(|finding| state.read.has(finding.get()));
    let parts = case.links.parts.iter().all(|parts| parts.iter().any(usable));
    let media = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
    let left = case.length(state.encounter).minus(state.clock);
    someone && parts && media.into_iter().any(|medium| touch_time(medium) <= left)
}

fn check_touch(case: &Case, state: &State, touch: &Touch) -> Result<(), Refusal> {
    let Some(contact) = state.search.contacts.get(touch.contact.get()) else { return Err(Refusal::NoSuchThing) };
    if contact.dropped {
        return Err(Refusal::AlreadyDone);
    }
    if !matches!(touch.medium, Medium::Phone | Medium::Email | Medium::Letter | Medium::Social) {
        return Err(Refusal::WrongMedium);
    }
    if touch.ask.get() >= case.asks().len() {
        return Err(Refusal::NoSuchThing);
    }
    for (kind, part) in touch.parts.iter().enumerate() {
        let link = case.links.parts[kind].get(part.get()).ok_or(Refusal::NoSuchThing)?;
        if link.rests_on.is_some_and(|finding| !state.read.has(finding.get())) {
            return Err(Refusal::NotRead);
        }
    }
    let left = case.length(state.encounter).minus(state.clock);
    if touch_time(touch.medium) > left { Err(Refusal::NoTime) } else { Ok(()) }
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    match mv {
        Move::Read(finding) => preparation::read(turn, *finding),
        Move::Contact(touch) => contact(turn, touch),
        Move::Wait => wait(turn),
        Move::Reply(_, reply) => reply_to(turn, *reply),
        Move::Book(slot) => book(turn, *slot),
        Move::AskRecontact => ask_recontact(turn),
        Move::HangUp => turn.emit(Happening::CallEnded, Rule::Course),
        Move::Drop(contact) => turn.emit(Happening::Dropped(*contact), Rule::Course),
        Move::Finish => finish(turn),
        _ => {}
    }
}

/// How relevant a message is to its reader: each part by the heaviest interest it speaks to.
pub(super) fn relevance(case: &Case, touch: &Touch) -> Thousandths {
    let Some(contact) = case.links.contacts.get(touch.contact.get()) else { return Thousandths::ZERO };
    let of = |kind: usize, part: PartIx| {
        let link = case.links.parts[kind].get(part.get());
        let about = link.map_or(&[][..], |l| &l.about[..]);
        about.iter().filter_map(|i| contact.weights.get(i.get())).map(|w| w.get()).max().unwrap_or(0)
    };
    let parts = touch.parts.iter().enumerate();
    let sum: i64 = parts.map(|(kind, part)| rules::RELEVANCE_SHARES[kind] * of(kind, *part)).sum();
    Thousandths::new(sum / 1000)
}

fn contact(turn: &mut Turn<'_>, touch: &Touch) {
    let case = turn.case;
    let relevance = relevance(case, touch);
    let clear_ask = case.asks().get(touch.ask.get()).is_some_and(|a| a.size == AskSize::Step);
    let earlier = turn.state.search.contacts[touch.contact.get()];
    let day = turn.state.search.day;
    breaches(turn, touch);
    turn.emit(
        Happening::Touched { contact: touch.contact, medium: touch.medium, relevance, clear_ask, day },
        Rule::Relevance,
    );
    if earlier.answer == Some(Outcome::No) {
        let (irritation, trust) = turn.numbers.touch_after_no;
        turn.emit(Happening::Breach(Breach::PressureAfterNo), Rule::AfterNo);
        if case.links.customer == Some(touch.contact) {
            turn.shift(Quality::Irritation, irritation, Rule::AfterNo);
            turn.shift(Quality::Trust, trust, Rule::AfterNo);
        }
    }
    if touch.medium == Medium::Phone {
        call(turn, touch.contact, earlier.touches);
    } else {
        turn.spend(touch_time(touch.medium));
    }
}

/// What is untrue or was not left openly may be said, but not without consequence.
fn breaches(turn: &mut Turn<'_>, touch: &Touch) {
    for (kind, part) in touch.parts.iter().enumerate() {
        if turn.case.parts(kind).get(part.get()).is_some_and(|p| p.false_claim) {
            turn.emit(Happening::Breach(Breach::FalseClaim), Rule::Ethics);
        }
        let rests_on = turn.case.links.parts[kind].get(part.get()).and_then(|l| l.rests_on);
        if rests_on.and_then(|f| turn.case.finding(f)).is_some_and(|f| f.covert) {
            turn.emit(Happening::Breach(Breach::CovertInformation), Rule::Ethics);
        }
    }
}

/// Whether someone answers, by the channel and after so many earlier touches.
fn answers(turn: &Turn<'_>, at: ContactIx, (medium, relevance): (Medium, i64), earlier: u8) -> bool {
    let (Some(contact), Some(link)) = (turn.case.contact(at), turn.case.links.contacts.get(at.get())) else {
        return false;
    };
    let channel = match medium {
        Medium::Phone => contact.answers.phone,
        Medium::Letter => contact.answers.letter,
        Medium::Social => contact.answers.social,
        _ => contact.answers.email,
    };
    let (base, by_relevance) = turn.numbers.answer_base;
    let window = if is_open(turn, at) { 1000 } else { turn.numbers.closed_window };
    let fatigue = &turn.numbers.touch_fatigue;
    let tired = fatigue[usize::from(earlier).min(fatigue.len() - 1)];
    let lead = if turn.case.links.lead == Some(at) && turn.state.search.day.0 <= 1 { 1500 } else { 1000 };
    let chance = channel.get() * (base + by_relevance * relevance / 1000) / 1000 * window / 1000 * tired / 1000;
    turn.luck.happens(
        Thousandths::new(chance * lead / 1000),
        Purpose::Touch,
        link.key ^ medium as u64,
        u32::from(earlier),
    )
}

/// Whether the matter is open for a contact today.
fn is_open(turn: &Turn<'_>, at: ContactIx) -> bool {
    let today = turn.state.search.day.0;
    let windows = turn.case.contact(at).map_or(&[][..], |c| &c.windows);
    windows.iter().any(|w| (w.from..=w.to).contains(&today))
}

/// What a contact who answers makes of the message.
fn outcome(turn: &Turn<'_>, at: ContactIx, relevance: i64) -> Outcome {
    let contact = turn.state.search.contacts[at.get()];
    if contact.answer == Some(Outcome::No) || relevance < turn.numbers.relevant_from / 2 {
        Outcome::No
    } else if relevance >= turn.numbers.relevant_from && is_open(turn, at) {
        Outcome::Interested
    } else {
        Outcome::NotNow
    }
}

const fn line_of(at: ContactIx, outcome: Outcome) -> Line {
    match outcome {
        Outcome::Nothing => Line::Stock(Stock::NoReplyYet),
        Outcome::Interested => Line::Interested(at),
        Outcome::NotNow => Line::NotNow(at),
        Outcome::No => Line::No(at),
    }
}

fn call(turn: &mut Turn<'_>, at: ContactIx, earlier: u8) {
    let relevance = i64::from(turn.state.search.contacts[at.get()].relevance);
    if !answers(turn, at, (Medium::Phone, relevance), earlier) {
        turn.spend(UNANSWERED_CALL);
        turn.emit(Happening::Replied(at, Outcome::Nothing), Rule::Relevance);
        turn.say(Line::Stock(Stock::NobodyAnswers), Rule::Relevance);
        return;
    }
    turn.spend(CALL);
    match outcome(turn, at, relevance) {
        Outcome::No => {
            turn.emit(Happening::Replied(at, Outcome::No), Rule::Relevance);
            turn.say(Line::No(at), Rule::Relevance);
        }
        Outcome::NotNow => {
            turn.emit(Happening::CallBegan(at), Rule::Course);
            turn.emit(Happening::Replied(at, Outcome::NotNow), Rule::InterestWindow);
            turn.say(Line::NotNow(at), Rule::InterestWindow);
        }
        Outcome::Interested | Outcome::Nothing => {
            turn.emit(Happening::CallBegan(at), Rule::Course);
            let guarded = turn.case.links.customer == Some(at) && earlier == 0;
            let script = turn.case.scenario.prospecting.as_ref().map(|p| &p.call);
            if guarded && script.is_some_and(|c| c.gatekeeper.is_some()) {
                turn.say(Line::Gatekeeper, Rule::BrushOff);
            } else {
                next_brush_off(turn);
            }
        }
    }
}

/// The next brush-off of the call; after the last the person says what they make of it.
fn next_brush_off(turn: &mut Turn<'_>) {
    let Some(call) = turn.state.search.call else { return };
    let all = turn.case.scenario.prospecting.as_ref().map_or(0, |p| p.call.brush_offs.len());
    let touches = usize::from(turn.state.search.contacts[call.contact.get()].touches);
    let first = touches.saturating_sub(1) * BRUSH_OFFS % all.max(1);
    let next = call.brush_off.map_or(first, |place| usize::from(place) + 1);
    if next < (first + BRUSH_OFFS).min(all) {
        turn.say(Line::BrushOff(u8::try_from(next).unwrap_or(0)), Rule::BrushOff);
        return;
    }
    let outcome = if call.score >= 2 { Outcome::Interested } else { Outcome::NotNow };
    turn.emit(Happening::Replied(call.contact, outcome), Rule::BrushOff);
    turn.say(line_of(call.contact, outcome), Rule::BrushOff);
}

fn reply_to(turn: &mut Turn<'_>, at: ReplyIx) {
    let Some(effect) = waiting(turn.case, turn.state).and_then(|off| off.replies.get(at.get())).map(|r| r.effect)
    else {
        return;
    };
    let Some(call) = turn.state.search.call else { return };
    turn.spend(Seconds(20));
    turn.emit(Happening::BrushOffMet(effect), Rule::BrushOff);
    // The qualities are the customer's: words to someone else leave them as they are.
    let to_customer = turn.case.links.customer == Some(call.contact);
    match effect {
        ReplyEffect::Earns if to_customer => turn.shift(Quality::Trust, 20, Rule::BrushOff),
        ReplyEffect::Pushes if to_customer => turn.shift(Quality::Irritation, turn.by_pride(60), Rule::BrushOff),
        _ => {}
    }
    let turned_away = call.brush_off.is_none() && effect == ReplyEffect::Pushes;
    if turned_away || effect == ReplyEffect::Yields {
        turn.emit(Happening::Replied(call.contact, Outcome::Nothing), Rule::BrushOff);
        turn.say(Line::Stock(Stock::SendIt), Rule::BrushOff);
        turn.emit(Happening::CallEnded, Rule::BrushOff);
    } else {
        next_brush_off(turn);
    }
}

fn wait(turn: &mut Turn<'_>) {
    let waiting = turn.state.search.waiting.clone();
    turn.emit(Happening::DayPassed, Rule::Course);
    for mail in waiting {
        let at = mail.contact;
        let answered = answers(turn, at, (mail.medium, i64::from(mail.relevance)), mail.earlier);
        let outcome = if answered { outcome(turn, at, i64::from(mail.relevance)) } else { Outcome::Nothing };
        turn.emit(Happening::Replied(at, outcome), Rule::Relevance);
        if outcome != Outcome::Nothing {
            turn.say(line_of(at, outcome), Rule::Relevance);
        }
    }
}

fn ask_recontact(turn: &mut Turn<'_>) {
    let Some(call) = turn.state.search.call else { return };
    turn.emit(Happening::RecontactAgreed(call.contact), Rule::InterestWindow);
    turn.say(Line::Stock(Stock::CallBackThen), Rule::InterestWindow);
    turn.emit(Happening::CallEnded, Rule::Course);
}

fn book(turn: &mut Turn<'_>, slot: SlotIx) {
    let Some(at) = bookable(turn.state) else { return };
    if turn.state.search.call.is_some() {
        turn.emit(Happening::CallEnded, Rule::Course);
    }
    let relevance = i64::from(turn.state.search.contacts[at.get()].relevance);
    turn.emit(Happening::Booked(at, slot), Rule::Booking);
    if turn.case.links.customer == Some(at) {
        turn.shift(Quality::Interest, relevance / 10, Rule::Booking);
        turn.shift(Quality::Trust, 20, Rule::Booking);
        on_to_meeting(turn, Ending::Advance);
    }
}

/// The weeks are over, or the player has done what there was to do.
pub(super) fn finish(turn: &mut Turn<'_>) {
    let customer = turn.case.links.customer;
    let state = customer.and_then(|at| turn.state.search.contacts.get(at.get()).copied()).unwrap_or_default();
    if state.recontact || !turn.case.has_meeting() {
        let ending = if state.recontact { Ending::Recontact } else { Ending::Left };
        on_to_meeting(turn, ending);
        return;
    }
    turn.emit(Happening::HandedOver, Rule::Booking);
    turn.say(Line::HandedOver, Rule::Booking);
    turn.shift(Quality::Interest, -80, Rule::Booking);
    turn.shift(Quality::Trust, -40, Rule::Booking);
    on_to_meeting(turn, Ending::Left);
}

fn on_to_meeting(turn: &mut Turn<'_>, otherwise: Ending) {
    if turn.case.after(turn.state.encounter).is_some() {
        course::next(turn);
    } else {
        course::end(turn, otherwise);
    }
}
