//! Preparation: reading what was left to be found, and the plan sheet.

use super::course;
use super::event::Happening;
use super::moves::{Move, PlanQuestion, PlanSheet};
use super::refusal::Refusal;
use super::rules::Rule;
use super::state::State;
use super::turn::Turn;
use crate::model::{EncounterKind, FindingIx, PlanOptionIx, Seconds};
use crate::scenario::case::Case;
use crate::scenario::format::PlanOption;

/// How many options can be chosen under one question.
pub const CHOICES: usize = 2;

impl Case {
    /// The options under one question of the plan sheet; none without a sheet.
    pub fn plan_options(&self, question: PlanQuestion) -> &[PlanOption] {
        self.scenario.plan.as_ref().map_or(&[], |plan| match question {
            PlanQuestion::Goals => &plan.goals,
            PlanQuestion::Needs => &plan.needs,
            PlanQuestion::Learn => &plan.learn,
            PlanQuestion::Ask => &plan.ask,
            PlanQuestion::Offer => &plan.offer,
            PlanQuestion::Objections => &plan.objections,
        })
    }
}

/// Whether a finding can be read: not yet read, within the time, and one that this encounter shows.
pub(super) fn can_read(case: &Case, state: &State, at: FindingIx) -> Result<(), Refusal> {
    let (Some(finding), Some(link)) = (case.finding(at), case.links.findings.get(at.get())) else {
        return Err(Refusal::NoSuchThing);
    };
    let shown = state.encounter == EncounterKind::Prospecting || link.prospect.is_none();
    let left = case.length(state.encounter).minus(state.clock);
    if !shown {
        Err(Refusal::NoSuchThing)
    } else if state.read.has(at.get()) {
        Err(Refusal::AlreadyDone)
    } else if Seconds::minutes(finding.minutes) > left {
        Err(Refusal::NoTime)
    } else {
        Ok(())
    }
}

/// Reads a finding.
pub(super) fn read(turn: &mut Turn<'_>, at: FindingIx) {
    let minutes = turn.case.finding(at).map_or(0, |f| f.minutes);
    turn.emit(Happening::Read(at), Rule::Research);
    turn.spend(Seconds::minutes(minutes));
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    match mv {
        Move::Read(finding) => can_read(case, state, *finding),
        Move::Plan(sheet) if case.scenario.plan.is_some() => check_sheet(case, sheet),
        Move::Begin | Move::Leave => Ok(()),
        _ => Err(Refusal::NotNow),
    }
}

fn check_sheet(case: &Case, sheet: &PlanSheet) -> Result<(), Refusal> {
    for (question, chosen) in PlanQuestion::ALL.into_iter().zip(&sheet.chosen) {
        let options = case.plan_options(question).len();
        if chosen.iter().any(|option| option.get() >= options) {
            return Err(Refusal::NoSuchThing);
        }
        let twice = chosen.iter().enumerate().any(|(n, option)| chosen[..n].contains(option));
        if chosen.len() > CHOICES || twice {
            return Err(Refusal::TooMany);
        }
    }
    Ok(())
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    match mv {
        Move::Read(finding) => read(turn, *finding),
        Move::Plan(sheet) => turn.emit(Happening::PlanFilled(sheet.clone()), Rule::Planning),
        Move::Begin => begin_meeting(turn),
        _ => {}
    }
}

/// The sheet is put away: what stands on it now counts.
fn begin_meeting(turn: &mut Turn<'_>) {
    let sheet = turn.state.plan.clone().unwrap_or_default();
    for (question, chosen) in PlanQuestion::ALL.into_iter().zip(&sheet.chosen) {
        for option in chosen {
            let fits = option_fits(turn.case, question, *option);
            turn.emit(Happening::Planned { question, option: *option, fits }, Rule::Planning);
        }
    }
    course::next(turn);
}

fn option_fits(case: &Case, question: PlanQuestion, option: PlanOptionIx) -> bool {
    case.plan_options(question).get(option.get()).is_some_and(|o| o.fits)
}
