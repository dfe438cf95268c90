//! The third encounter: the form that answers the doubt, capabilities on voiced problems, objections.

use super::event::{Breach, Happening, Line, Stock};
use super::moves::Move;
use super::refusal::Refusal;
use super::rules::Rule;
use super::state::State;
use super::turn::Turn;
use super::{closing, course};
use crate::model::{
    AnswerIx, CapabilityIx, EncounterKind, FormIx, LayerKind, ObjectionIx, ProblemIx, Quality, Seconds,
};
use crate::scenario::case::Case;
use smallvec::SmallVec;

const CHOOSE: Seconds = Seconds(240);
const TIE: Seconds = Seconds(90);
const WORD: Seconds = Seconds(15);
const ANSWER: Seconds = Seconds(40);

/// The least time that a third encounter takes: a form, so many objections heard out, asked behind, answered and checked,
/// and a next step.
pub fn least_time(objections: usize) -> Seconds {
    let each = WORD.0 * 3 + ANSWER.0;
    Seconds(CHOOSE.0 + each.saturating_mul(u32::try_from(objections).unwrap_or(u32::MAX)) + closing::ASK.0)
}

/// The customer's first words, and the confidence that the meetings so far have earned.
pub(super) fn begin(turn: &mut Turn<'_>) {
    let level = |q| turn.level_of(q);
    let earned = 150 + level(Quality::Need) / 5 + level(Quality::Trust) / 2 - level(Quality::Irritation) / 4;
    turn.shift(Quality::Confidence, earned, Rule::Course);
    if !turn.case.has(EncounterKind::Discovery) && !turn.case.has(EncounterKind::Presentation) {
        voiced_before(turn);
    }
    let count = turn.case.scenario.third.as_ref().map_or(0, |t| t.greeting.len());
    turn.say_all(count, |n| Line::Greeting(EncounterKind::Proposal, n), Rule::Course);
}

/// A case that begins with the third encounter: the customer has told their problems at an earlier meeting.
fn voiced_before(turn: &mut Turn<'_>) {
    for problem in ProblemIx::all(turn.case.links.problems.len()) {
        for layer in [LayerKind::Situation, LayerKind::Problem] {
            if !turn.case.beats(problem, layer).is_empty() {
                turn.emit(Happening::Opened(problem, layer), Rule::Course);
            }
        }
    }
}

/// Whether the customer has voiced a problem: said at least what is difficult.
pub fn is_voiced(state: &State, problem: ProblemIx) -> bool {
    state.is_open(problem, LayerKind::Problem)
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    let Some(third) = &case.scenario.third else { return Err(Refusal::NotNow) };
    let now = &state.third;
    match mv {
        Move::ChooseForm(_) if now.form.is_some() => Err(Refusal::AlreadyDone),
        Move::ChooseForm(form) if form.get() < third.forms.len() => Ok(()),
        Move::ChooseForm(_) => Err(Refusal::NoSuchThing),
        Move::Leave => Ok(()),
        _ if now.form.is_none() => Err(Refusal::NotNow),
        Move::Tie(..) | Move::NextStep(_) if now.open.is_some_and(|o| !o.answered) => Err(Refusal::ObjectionOpen),
        Move::Tie(capability, problem) => check_tie(case, state, *capability, *problem),
        Move::NextStep(_) => closing::check(case, state, mv),
        Move::HearOut | Move::AskBehind | Move::Answer(..) | Move::CheckAnswer => check_objection(case, state, mv),
        _ => Err(Refusal::NotNow),
    }
}

fn check_tie(case: &Case, state: &State, capability: CapabilityIx, problem: ProblemIx) -> Result<(), Refusal> {
    // A problem of which nothing was heard cannot be spoken of; its very name is hidden.
    let heard_of = state.is_open(problem, LayerKind::Situation);
    if capability.get() >= case.links.solves.len() || !heard_of {
        Err(Refusal::NoSuchThing)
    } else if state.third.tied.iter().any(|(laid, _)| *laid == capability) {
        Err(Refusal::AlreadyDone)
    } else {
        Ok(())
    }
}

fn check_objection(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    let open = state.third.open.ok_or(Refusal::NotNow)?;
    let answers = objection(case, open.objection).map_or(0, |o| o.answers.len());
    match mv {
        Move::HearOut if open.heard => Err(Refusal::AlreadyDone),
        Move::AskBehind if open.understood => Err(Refusal::AlreadyDone),
        Move::Answer(..) if open.answered => Err(Refusal::AlreadyDone),
        Move::Answer(objection, _) if *objection != open.objection => Err(Refusal::NotNow),
        Move::Answer(_, answer) if answer.get() >= answers => Err(Refusal::NoSuchThing),
        Move::HearOut | Move::AskBehind if open.answered => Err(Refusal::NotNow),
        Move::CheckAnswer if !open.answered => Err(Refusal::NotNow),
        _ => Ok(()),
    }
}

/// The objection at a place.
pub fn objection(case: &Case, at: ObjectionIx) -> Option<&crate::scenario::format::Objection> {
    case.scenario.third.as_ref()?.objections.get(at.get())
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    match mv {
        Move::ChooseForm(form) => choose(turn, *form),
        Move::Tie(capability, problem) => tie(turn, *capability, *problem),
        Move::HearOut => hear_out(turn),
        Move::AskBehind => ask_behind(turn),
        Move::Answer(_, answer) => answer_it(turn, *answer),
        Move::CheckAnswer => close_objection(turn, true),
        Move::NextStep(_) => ask_next(turn, mv),
        _ => {}
    }
}

fn choose(turn: &mut Turn<'_>, at: FormIx) {
    let Some(third) = &turn.case.scenario.third else { return };
    let Some(form) = third.forms.get(at.get()) else { return };
    let fits = form.kind.answers(third.doubt);
    turn.emit(Happening::FormChosen { form: at, fits }, Rule::FormFitsDoubt);
    turn.spend(CHOOSE);
    let (gain, loss) = turn.numbers.form;
    turn.shift(Quality::Confidence, if fits { gain } else { loss }, Rule::FormFitsDoubt);
    turn.say(Line::FormReply(at), Rule::FormFitsDoubt);
    let uneasy = !fits || turn.state.talk.early > 0 || turn.level_of(Quality::Trust) < 400;
    let list: SmallVec<[ObjectionIx; 6]> = third
        .objections
        .iter()
        .enumerate()
        .filter(|(_, objection)| uneasy || !objection.only_if_uneasy)
        .map(|(n, _)| ObjectionIx::new(n))
        .collect();
    turn.emit(Happening::WillObject(list), Rule::ObjectionCraft);
    object(turn);
}

/// The next objection is raised, if there is one and none is open.
fn object(turn: &mut Turn<'_>) -> bool {
    let Some(next) = turn.state.third.ahead.first().copied() else { return false };
    if turn.state.third.open.is_some() {
        return false;
    }
    turn.emit(Happening::Objected(next), Rule::ObjectionCraft);
    turn.say(Line::Objection(next, 0), Rule::ObjectionCraft);
    true
}

fn tie(turn: &mut Turn<'_>, at: CapabilityIx, problem: ProblemIx) {
    if turn.state.third.open.is_some() {
        close_objection(turn, false);
    }
    let solves = turn.case.links.solves[at.get()].contains(&problem);
    let false_claim = turn.case.scenario.third.as_ref().is_some_and(|t| t.capabilities[at.get()].false_claim);
    let fits = solves && is_voiced(turn.state, problem) && !false_claim;
    turn.emit(Happening::Tied { capability: at, problem, fits }, Rule::TiedToVoiced);
    turn.spend(TIE);
    let (gain, loss, irritation) = turn.numbers.tie;
    if fits {
        turn.shift(Quality::Confidence, gain, Rule::TiedToVoiced);
        turn.shift(Quality::Trust, 10, Rule::TiedToVoiced);
    } else {
        turn.shift(Quality::Confidence, loss, Rule::TiedToVoiced);
        turn.shift(Quality::Irritation, irritation, Rule::TiedToVoiced);
    }
    if false_claim {
        turn.emit(Happening::Breach(Breach::FalseClaim), Rule::Ethics);
    }
    let landed = if fits { Stock::TieFits } else { Stock::TieMisses };
    turn.say(Line::Stock(landed), Rule::TiedToVoiced);
    object(turn);
}

fn hear_out(turn: &mut Turn<'_>) {
    let Some(open) = turn.state.third.open else { return };
    turn.spend(WORD);
    turn.emit(Happening::ObjectionHeard(open.objection), Rule::ObjectionCraft);
    let breaths = objection(turn.case, open.objection).map_or(0, |o| o.says.len());
    for breath in 1..u8::try_from(breaths).unwrap_or(u8::MAX) {
        turn.say(Line::Objection(open.objection, breath), Rule::ObjectionCraft);
    }
    turn.shift(Quality::Trust, 10, Rule::ObjectionCraft);
}

fn ask_behind(turn: &mut Turn<'_>) {
    let Some(open) = turn.state.third.open else { return };
    turn.spend(WORD);
    turn.emit(Happening::ObjectionUnderstood(open.objection), Rule::ObjectionCraft);
    turn.say(Line::Behind(open.objection), Rule::ObjectionCraft);
    turn.shift(Quality::Trust, 15, Rule::ObjectionCraft);
}

fn answer_it(turn: &mut Turn<'_>, at: AnswerIx) {
    let Some(open) = turn.state.third.open else { return };
    let Some(answer) = objection(turn.case, open.objection).and_then(|o| o.answers.get(at.get())) else { return };
    let in_order = open.heard && open.understood;
    turn.spend(ANSWER);
    turn.emit(
        Happening::ObjectionAnswered { objection: open.objection, answer: at, right: answer.right, in_order },
        Rule::ObjectionCraft,
    );
    let (in_turn, out_of_turn, wrong) = turn.numbers.answer;
    let gain = match (answer.right, in_order) {
        (true, true) => in_turn,
        (true, false) => out_of_turn,
        (false, _) => wrong,
    };
    turn.shift(Quality::Confidence, gain, Rule::ObjectionCraft);
    if !open.heard {
        turn.shift(Quality::Irritation, turn.by_pride(50), Rule::CuttingIn);
    }
    if answer.false_claim {
        turn.emit(Happening::Breach(Breach::FalseClaim), Rule::Ethics);
    }
    turn.say(Line::AnswerReply(open.objection, at), Rule::ObjectionCraft);
}

fn close_objection(turn: &mut Turn<'_>, checked: bool) {
    let Some(open) = turn.state.third.open else { return };
    let (gain, loss) = turn.numbers.checked;
    if checked {
        turn.spend(WORD);
    }
    if checked {
        turn.say(Line::Stock(landed(turn, open.objection)), Rule::ObjectionCraft);
    }
    turn.emit(Happening::ObjectionClosed { objection: open.objection, checked }, Rule::ObjectionCraft);
    turn.shift(Quality::Confidence, if checked { gain } else { loss }, Rule::ObjectionCraft);
}

/// How the answer to an objection was taken.
fn landed(turn: &Turn<'_>, at: ObjectionIx) -> Stock {
    let answered = turn.log.iter().rev().find_map(|event| match event.what {
        Happening::ObjectionAnswered { objection, right, in_order, .. } if objection == at => Some((right, in_order)),
        _ => None,
    });
    match answered {
        Some((true, true)) => Stock::Settled,
        Some((true, false)) => Stock::HalfSettled,
        Some((false, _)) | None => Stock::NotSettled,
    }
}

/// Asking for the next step: first the customer says what is still in the way.
fn ask_next(turn: &mut Turn<'_>, mv: &Move) {
    if turn.state.third.open.is_some() {
        close_objection(turn, false);
    }
    if !object(turn) {
        course::begin_closing(turn);
        closing::play(turn, mv);
    }
}
