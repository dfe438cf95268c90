//! Discovery: asking and listening.

use super::course;
use super::event::{Ack, CueRef, Happening, Line, Source, Stock};
use super::luck::Purpose;
use super::moves::{FactRef, Move};
use super::refusal::Refusal;
use super::rules::{self, Numbers, Rule};
use super::state::{Stage, State};
use super::turn::Turn;
use crate::model::{Channel, EncounterKind, LayerKind, Quality, QuestionIx, Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::format::{Form, Wants};

/// How often a question may be put before it is no longer offered.
const ASKED_AT_MOST: u8 = 3;
/// The seconds that small things take.
const SILENCE: Seconds = Seconds(6);
const NOD: Seconds = Seconds(2);
const SAY_BACK: Seconds = Seconds(10);
const MORE: Seconds = Seconds(4);
const CUT_IN: Seconds = Seconds(3);
const SMALL_TALK: Seconds = Seconds(60);
const PROPOSE: Seconds = Seconds(30);

/// The customer's first words.
pub(super) fn begin(turn: &mut Turn<'_>) {
    let count = turn.case.scenario.discovery.as_ref().map_or(0, |d| d.greeting.len());
    turn.say_all(count, |n| Line::Greeting(EncounterKind::Discovery, n), Rule::Course);
}

/// Whether a question is offered: not before those it follows, not once it was answered.
pub(super) fn is_offered(case: &Case, state: &State, at: QuestionIx) -> bool {
    let (Some(link), Some(question)) = (case.links.questions.get(at.get()), case.question(at)) else { return false };
    let asked = |q: QuestionIx| state.talk.asked.get(q.get()).copied().unwrap_or(0);
    let times = asked(at);
    let answered = match link.about {
        Some(problem) => state.is_open(problem, question.kind),
        None => true,
    };
    let follows = link.after.is_empty() || link.after.iter().any(|before| asked(*before) > 0);
    follows && times < ASKED_AT_MOST && !(times > 0 && answered)
}

/// The facts that can be said back: the last five not yet said back, newest first, with their misheard twins. What lies
/// further back is no longer what the customer is speaking of.
pub(super) fn facts(case: &Case, state: &State) -> Vec<FactRef> {
    let talk = &state.talk;
    let has_fact = |f: &&FactRef| case.beat(f.problem, f.layer, f.beat).is_some_and(|b| b.fact.is_some());
    let new = |f: &&FactRef| !talk.said_back.contains(f);
    let mut facts = Vec::with_capacity(8);
    for fact in talk.board.iter().rev().filter(has_fact).filter(new).take(5) {
        let misheard = case.beat(fact.problem, fact.layer, fact.beat).is_some_and(|b| b.misheard.is_some());
        let twin = FactRef { misheard: true, ..*fact };
        // Which of the two stands first must tell nothing; this follows from the place alone.
        let twin_first = (fact.problem.get() + fact.layer as usize + fact.beat.get()).is_multiple_of(2);
        match (misheard, twin_first) {
            (false, _) => facts.push(*fact),
            (true, true) => facts.extend([twin, *fact]),
            (true, false) => facts.extend([*fact, twin]),
        }
    }
    facts
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    match mv {
        Move::Ask(question) if is_offered(case, state, *question) => Ok(()),
        Move::Ask(question) if state.talk.asked.get(question.get()).is_some_and(|n| *n > 0) => {
            Err(Refusal::AlreadyDone)
        }
        Move::Ask(_) => Err(Refusal::NoSuchThing),
        Move::SayBack(fact) if state.talk.said_back.contains(fact) => Err(Refusal::AlreadyDone),
        Move::SayBack(fact) if facts(case, state).contains(fact) => Ok(()),
        Move::SayBack(_) => Err(Refusal::NoSuchThing),
        Move::SmallTalk if state.talk.small_talk => Err(Refusal::AlreadyDone),
        Move::SmallTalk if case.scenario.discovery.as_ref().is_some_and(|d| d.small_talk.is_some()) => Ok(()),
        Move::Silence | Move::Nod | Move::More | Move::CutIn | Move::Propose | Move::Leave => Ok(()),
        _ => Err(Refusal::NotNow),
    }
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    turn.emit(Happening::TurnTaken, Rule::Course);
    match mv {
        Move::Ask(question) => ask(turn, *question),
        Move::Silence => stay_silent(turn),
        Move::Nod => nod(turn),
        Move::SayBack(fact) => say_back(turn, *fact),
        Move::More => ask_more(turn),
        Move::CutIn => cut_in(turn),
        Move::SmallTalk => small_talk(turn),
        Move::Propose => propose(turn),
        _ => {}
    }
    // A proposal has its own answer; and nobody speaks any more once the talk is over.
    if *mv != Move::Propose && turn.state.stage == Stage::Encounter(EncounterKind::Discovery) {
        signal(turn);
    }
}

fn ask(turn: &mut Turn<'_>, at: QuestionIx) {
    let (case, again) = (turn.case, u32::from(turn.state.talk.asked[at.get()]));
    let Some(question) = case.question(at) else { return };
    let link = &case.links.questions[at.get()];
    turn.cut_off();
    turn.emit(Happening::Asked(at), Rule::Course);
    turn.spend(link.takes);
    manner(turn, question.kind, question.form, link.could_be_read.is_some());
    match link.about {
        Some(problem) => {
            if !turn.reach_for(problem, question.kind, question.form, link.key, again) {
                turn.answer_shallow();
            }
        }
        None if question.answer.is_empty() => turn.answer_shallow(),
        None => {
            turn.begin_run(Source::Own(at), 0, question.answer.len());
            turn.next_beat();
        }
    }
}

/// What a question does by its manner, whatever the answer.
fn manner(turn: &mut Turn<'_>, kind: LayerKind, form: Form, readable: bool) {
    if kind == LayerKind::Situation {
        turn.emit(Happening::SituationAsked, Rule::StackedSituation);
        if turn.state.talk.situation > 3 {
            let twice = if readable { 2 } else { 1 };
            turn.shift(Quality::Irritation, turn.numbers.stacked_irritation * twice, Rule::StackedSituation);
        }
    }
    if readable {
        turn.shift(Quality::Irritation, turn.numbers.could_be_read_irritation, Rule::CouldBeRead);
    }
    if turn.state.talk.unacknowledged > turn.numbers.unacknowledged_borne {
        let (irritation, trust) = turn.numbers.unacknowledged;
        turn.shift(Quality::Irritation, irritation, Rule::Unacknowledged);
        turn.shift(Quality::Trust, trust, Rule::Unacknowledged);
    }
    if form == Form::Leading {
        turn.shift(Quality::Irritation, turn.by_pride(turn.numbers.leading_irritation), Rule::Leading);
    }
}

fn stay_silent(turn: &mut Turn<'_>) {
    turn.spend(SILENCE);
    if turn.state.talk.run.is_some() {
        turn.shift(Quality::Trust, turn.numbers.silence_trust, Rule::Silence);
        turn.next_beat();
        return;
    }
    turn.emit(Happening::KeptSilent, Rule::Silence);
    if turn.state.talk.silences >= 2 {
        turn.shift(Quality::Irritation, turn.numbers.second_silence_irritation, Rule::SecondSilence);
        turn.say(Line::Stock(Stock::Waits), Rule::SecondSilence);
    } else if !turn.draw_out() {
        turn.say(Line::Stock(Stock::Waits), Rule::Silence);
    }
}

fn nod(turn: &mut Turn<'_>) {
    turn.spend(NOD);
    if turn.state.talk.nods == 0 {
        turn.emit(Happening::Acknowledged(Ack::Nod), Rule::Nodding);
    } else {
        // Nothing new was said since the last one.
        turn.emit(Happening::NoddedAgain, Rule::Nodding);
        turn.shift(Quality::Irritation, turn.numbers.empty_nod_irritation, Rule::Nodding);
    }
    let Some(run) = turn.state.talk.run else { return };
    // The luck belongs to the beat that comes next, whatever happened before.
    let key = match run.source {
        Source::Layer(problem, layer) => turn.case.links.problems[problem.get()].key ^ layer as u64,
        Source::Own(question) => turn.case.links.questions[question.get()].key,
    };
    if turn.luck.happens(Thousandths::new(turn.numbers.nod_ends), Purpose::Nod, key, u32::from(run.next)) {
        turn.emit(Happening::Unsaid(run.end - run.next), Rule::Nodding);
    } else {
        turn.next_beat();
    }
}

fn say_back(turn: &mut Turn<'_>, fact: FactRef) {
    turn.spend(SAY_BACK);
    if fact.misheard {
        turn.emit(Happening::SaidBackWrong(fact), Rule::SayingBackWrong);
        turn.shift(Quality::Trust, turn.numbers.said_back_wrong, Rule::SayingBackWrong);
        turn.say(Line::Stock(Stock::NotWhatISaid), Rule::SayingBackWrong);
    } else {
        let (trust, irritation, clarity) = turn.numbers.said_back;
        turn.emit(Happening::Acknowledged(Ack::SaidBack(fact)), Rule::SayingBack);
        turn.shift(Quality::Trust, trust, Rule::SayingBack);
        turn.shift(Quality::Irritation, irritation, Rule::SayingBack);
        turn.shift(Quality::Clarity, clarity, Rule::SayingBack);
        turn.say(Line::Stock(Stock::Yes), Rule::SayingBack);
    }
}

fn ask_more(turn: &mut Turn<'_>) {
    turn.spend(MORE);
    if turn.state.talk.run.is_some() {
        turn.next_beat();
        return;
    }
    if let Some(Source::Layer(problem, layer)) = turn.state.talk.last
        && turn.state.first_unheard(turn.case, problem, layer).is_some()
    {
        let key = turn.case.links.problems[problem.get()].key;
        let occurrence = u32::from(turn.state.talk.problems[problem.get()].fruitless);
        if turn.luck.happens(Thousandths::new(turn.numbers.more_recovers), Purpose::More, key, occurrence) {
            turn.resume(problem, layer, Rule::AskingMore);
            return;
        }
    }
    turn.say(Line::Stock(Stock::ThatIsAll), Rule::AskingMore);
    turn.shift(Quality::Irritation, turn.numbers.more_of_nothing_irritation, Rule::AskingMore);
}

fn cut_in(turn: &mut Turn<'_>) {
    turn.spend(CUT_IN);
    if turn.cut_off() {
        turn.say(Line::Stock(Stock::Interrupted), Rule::CuttingIn);
    }
}

fn small_talk(turn: &mut Turn<'_>) {
    turn.spend(SMALL_TALK);
    turn.emit(Happening::SmallTalked, Rule::SmallTalk);
    let liking = turn.case.persona.small_talk.get() - 500;
    turn.shift(Quality::Trust, liking / 10, Rule::SmallTalk);
    turn.shift(Quality::Irritation, (-liking / 10).max(0), Rule::SmallTalk);
    turn.say(Line::SmallTalk, Rule::SmallTalk);
}

fn propose(turn: &mut Turn<'_>) {
    let cut = turn.cut_off();
    turn.spend(PROPOSE);
    let talk = &turn.state.talk;
    let since = talk.signalled.map(|at| talk.turns.saturating_sub(at).saturating_sub(1));
    let ready = since.is_some() && !cut;
    let because = if ready { Rule::ProposedInTime } else { Rule::ProposedEarly };
    turn.emit(Happening::Proposed { ready, turns_after_signal: since }, because);
    if ready {
        turn.say(Line::Accepts, because);
        course::go_on(turn);
        return;
    }
    let (irritation, trust, need) = turn.numbers.proposed_early;
    turn.shift(Quality::Irritation, irritation, because);
    turn.shift(Quality::Trust, trust, because);
    turn.shift(Quality::Need, need, because);
    let variants = turn.case.scenario.discovery.as_ref().map_or(1, |d| d.too_early.len().max(1));
    let variant = usize::from(turn.state.talk.early.saturating_sub(1)) % variants;
    turn.say(Line::TooEarly(u8::try_from(variant).unwrap_or(0)), because);
    if turn.state.talk.early >= 2 {
        turn.say(Line::Stock(Stock::BreaksOff), because);
        course::break_off(turn);
    }
}

/// How ready the customer is to hear a proposal, in thousandths.
fn readiness(numbers: &Numbers, case: &Case, state: &State) -> i64 {
    let [clarity, need, trust, interest, evidence, irritation] = numbers.readiness_shares;
    let level = |quality| state.level(quality);
    (clarity * level(Quality::Clarity)
        + need * level(Quality::Need)
        + trust * level(Quality::Trust)
        + interest * level(Quality::Interest)
        + evidence * evidence_known(case, state).get()
        - irritation * level(Quality::Irritation))
        / 1000
}

/// The share of the evidence that is known: beats heard, weighted by layer.
pub fn evidence_known(case: &Case, state: &State) -> Thousandths {
    let (mut known, mut all) = (0, 0);
    for (problem, link) in state.talk.problems.iter().zip(&case.links.problems) {
        for layer in LayerKind::ALL {
            let weight = rules::LAYER_WEIGHT[layer as usize] * 1000;
            let beats = i64::try_from(link.takes[layer as usize].len()).unwrap_or(0);
            if beats > 0 {
                all += weight;
                known += weight * i64::from(problem.heard[layer as usize].count_ones()) / beats;
            }
        }
    }
    Thousandths::ratio(known, all)
}

/// The customer says so when ready; an unanswered signal wears off.
fn signal(turn: &mut Turn<'_>) {
    let talk = &turn.state.talk;
    if let Some(at) = talk.signalled {
        if talk.turns.saturating_sub(at) > turn.numbers.signal_borne {
            turn.shift(Quality::Need, turn.numbers.signal_unanswered_need, Rule::SignalUnanswered);
        }
        return;
    }
    let deep = talk.problems.iter().any(|p| p.open[LayerKind::Implication as usize]);
    if deep && talk.run.is_none() && readiness(turn.numbers, turn.case, turn.state) >= turn.numbers.ready_at {
        let breaths = turn.case.scenario.discovery.as_ref().map_or(0, |d| d.ready.len());
        turn.say_all(breaths, Line::Ready, Rule::Readiness);
        turn.emit(Happening::Signalled, Rule::Readiness);
        turn.cue(CueRef::Ready, Channel::Words, Some(Wants::Propose), Rule::Readiness);
    }
}
