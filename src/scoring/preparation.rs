//! Preparation: the plan against the dossier, useful reading, and planned needs that the customer then voiced.

use super::bounds::Bound;
use super::card::Record;
use super::point::{Point, PointKind};
use super::tally::Part;
use crate::encounter::moves::PlanQuestion;
use crate::encounter::{CHOICES, Happening, Rule};
use crate::model::{EncounterKind, FindingIx, LayerKind, PlanOptionIx, ProblemIx, Seconds};
use crate::scenario::case::Case;

/// What the plan sheet can earn.
pub(super) const PLAN: i64 = 500;
/// What useful reading can earn.
pub(super) const READING: i64 = 350;
/// What planned needs can earn that the customer then voices.
pub(super) const NEEDS: i64 = 150;

/// The best: every question of the sheet filled with what fits, all the useful reading that there is time for, and
/// planned needs voiced.
pub(super) fn best(case: &Case) -> Bound {
    let value = if case.has(EncounterKind::Preparation) {
        PlanQuestion::ALL.into_iter().map(|question| fitting(case, question) * choice(case, question)).sum::<i64>()
            + readable(case) * per(READING, readable(case))
            + confirmable(case) * per(NEEDS, confirmable(case))
    } else {
        0
    };
    Bound::limit(value, "a sheet with only what fits, the useful reading that there is time for, planned needs voiced")
}

/// The points of all three parts.
pub(super) fn points(record: &Record<'_>) -> Vec<Point> {
    let mut points = plan(record);
    points.extend(reading(record));
    points.extend(needs(record));
    points
}

const fn per(whole: i64, count: i64) -> i64 {
    if count > 0 { whole / count } else { 0 }
}

fn count(list: impl Iterator) -> i64 {
    i64::try_from(list.count()).unwrap_or(i64::MAX)
}

/// How many fitting choices a question of the sheet has room for.
fn fitting(case: &Case, question: PlanQuestion) -> i64 {
    count(case.plan_options(question).iter().filter(|option| option.fits).take(CHOICES))
}

/// What one choice under a question is worth.
fn choice(case: &Case, question: PlanQuestion) -> i64 {
    let questions = count(PlanQuestion::ALL.into_iter().filter(|q| fitting(case, *q) > 0));
    per(per(PLAN, questions), fitting(case, question))
}

/// What fits earns, what does not costs as much: choosing blindly earns nothing on average.
fn plan(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(PLAN);
    for (at, event) in record.all() {
        if let Happening::Planned { question, fits, .. } = event.what {
            let worth = choice(record.case, question);
            part.add_of(if fits { worth } else { -worth }, worth, Rule::Planning, at, PointKind::PlanChoice);
        }
    }
    part.close()
}

/// Whether a finding tells of this customer and was left openly.
fn is_useful(case: &Case, at: FindingIx) -> bool {
    let own = case.links.findings.get(at.get()).is_some_and(|link| link.prospect.is_none() && !link.about.is_empty());
    own && case.finding(at).is_some_and(|finding| !finding.covert)
}

/// How many useful findings can be read in the time before the meeting.
fn readable(case: &Case) -> i64 {
    let all = FindingIx::all(case.links.findings.len()).filter(|at| is_useful(case, *at));
    let mut times: Vec<u32> = all.filter_map(|at| case.finding(at)).map(|f| Seconds::minutes(f.minutes).0).collect();
    times.sort_unstable();
    let mut left = case.length(EncounterKind::Preparation).0;
    count(times.into_iter().take_while(|time| {
        let fits = *time <= left;
        left = left.saturating_sub(*time);
        fits
    }))
}

fn reading(record: &Record<'_>) -> Vec<Point> {
    let worth = per(READING, readable(record.case));
    let mut part = Part::up_to(worth * readable(record.case));
    for (at, event) in record.all() {
        if let Happening::Read(finding) = event.what
            && is_useful(record.case, finding)
        {
            part.add_of(worth, worth, Rule::Research, at, PointKind::UsefulReading);
        }
    }
    part.close()
}

/// The problem that a need on the sheet speaks of, if it can come up in this case.
fn need(case: &Case, option: PlanOptionIx) -> Option<ProblemIx> {
    let problem = case.links.planned_needs.get(option.get()).copied().flatten()?;
    let on_a_card = case.links.cards.iter().any(|card| card.asks == Some((problem, LayerKind::Problem)));
    (case.has(EncounterKind::Discovery) || on_a_card).then_some(problem)
}

/// How many planned needs can be confirmed.
fn confirmable(case: &Case) -> i64 {
    let options = PlanOptionIx::all(case.plan_options(PlanQuestion::Needs).len());
    count(options.filter(|option| need(case, *option).is_some()).take(CHOICES))
}

fn needs(record: &Record<'_>) -> Vec<Point> {
    let worth = per(NEEDS, confirmable(record.case));
    let mut part = Part::up_to(worth * confirmable(record.case));
    let mut planned = Vec::new();
    for (at, event) in record.all() {
        match event.what {
            Happening::Planned { question: PlanQuestion::Needs, option, .. } => {
                planned.extend(need(record.case, option));
            }
            Happening::Opened(problem, LayerKind::Problem) if planned.contains(&problem) => {
                part.add_of(worth, worth, Rule::Planning, at, PointKind::NeedConfirmed);
            }
            _ => {}
        }
    }
    part.close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, small_case};

    fn planned(story: Story, question: PlanQuestion, fits: bool) -> Story {
        story.then(Happening::Planned { question, option: PlanOptionIx::new(usize::from(!fits)), fits })
    }

    fn score(story: &Story) -> i64 {
        story.scored(&small_case(), Dimension::Preparation).score.get()
    }

    fn begin() -> Story {
        Story::new(EncounterKind::Preparation)
    }

    fn full_sheet() -> Story {
        PlanQuestion::ALL.into_iter().fold(begin(), |story, question| planned(story, question, true))
    }

    #[test]
    fn reading_planning_and_a_need_confirmed_earn_everything() {
        let read = full_sheet().then(Happening::Read(FindingIx::new(0))).then(Happening::Read(FindingIx::new(1)));
        let opened = read.then(Happening::Opened(ProblemIx::new(0), LayerKind::Problem));
        assert_eq!(score(&opened), 1000);
    }

    #[test]
    fn what_does_not_fit_takes_back_what_fits() {
        let both = PlanQuestion::ALL.into_iter().fold(full_sheet(), |story, question| planned(story, question, false));
        assert_eq!(score(&both), 0);
    }

    #[test]
    fn nothing_read_and_nothing_planned_is_nothing() {
        assert_eq!(score(&begin()), 0);
        assert_eq!(score(&begin().then(Happening::Read(FindingIx::new(2)))), 0, "the menu is of no use");
    }
}
