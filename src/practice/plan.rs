//! The practice plan: how every skill stands, what to practise today and why, and the way ahead. Lessons and plays in,
//! values out; the time is a parameter.

use super::drill::Behaviour;
use super::mastery::{Last, Standing};
use super::path::{self, Lesson, Step, Why};
use super::showing::Played;
use super::skill::Skill;
use crate::model::HelpLevel;
use crate::scoring::Dimension;

/// So many things stand on the list of a day.
pub const TODAY: usize = 3;

/// The plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// How every skill stands: each dimension, and after it its parts.
    pub skills: Vec<Standing>,
    /// What to practise today, most urgent first; empty only where there is no case.
    pub today: Vec<Task>,
    /// The training path.
    pub path: Vec<Step>,
}

/// One thing to practise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// The case, by its place among the lessons.
    pub case: usize,
    /// At which level of help.
    pub level: HelpLevel,
    /// A drill for the same skill, where there is one.
    pub drill: Option<Behaviour>,
    /// Why.
    pub why: Reason,
}

/// Why something is to be practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A skill that was shown poorly so many days ago.
    Poor(Skill, i64),
    /// A skill that was shown well so many days ago, but not often enough yet.
    NotYetSure(Skill, i64),
    /// A mastered skill, so many days after its last showing: does it hold?
    Check(Skill, i64),
    /// The next step of the training path.
    NextStep(Why),
    /// Nothing is due, and the path has been walked: what has waited longest.
    Longest,
}

impl Reason {
    /// The skill it is about.
    pub const fn skill(self) -> Option<Skill> {
        match self {
            Self::Poor(skill, _) | Self::NotYetSure(skill, _) | Self::Check(skill, _) => Some(skill),
            Self::NextStep(_) | Self::Longest => None,
        }
    }
}

impl Plan {
    /// Makes the plan for the time `now`, in seconds since 1970. `lessons` come in the order of teaching.
    pub fn of(lessons: &[Lesson], played: Played<'_>, now: i64) -> Self {
        let skills: Vec<Standing> = Skill::all().map(|skill| Standing::of(skill, played)).collect();
        let path = path::steps(lessons, played);
        let mut today = Vec::new();
        let planner = Planner { lessons, played, path: &path };
        for standing in urgent(&skills, now) {
            if today.len() + 1 < TODAY {
                today.extend(planner.for_skill(standing, now, &today));
            }
        }
        today.extend(planner.next(&today));
        Self { skills, today, path }
    }

    /// How a dimension stands.
    pub fn standing(&self, skill: Skill) -> Option<&Standing> {
        self.skills.iter().find(|standing| standing.skill == skill)
    }
}

/// What is due, one skill of each dimension: poor ones first, then what has waited longest.
fn urgent(skills: &[Standing], now: i64) -> Vec<Standing> {
    let mut due: Vec<Standing> = skills.iter().filter(|standing| standing.is_due(now)).copied().collect();
    let poor = |standing: &Standing| !standing.last.is_some_and(Last::well);
    // A part tells more than the whole it belongs to.
    let whole = |standing: &Standing| matches!(standing.skill, Skill::Whole(_));
    due.sort_by_key(|standing| (!poor(standing), standing.due(), whole(standing), standing.skill));
    let mut seen: Vec<Dimension> = Vec::new();
    due.retain(|standing| {
        let dimension = standing.skill.dimension();
        let fresh = !seen.contains(&dimension);
        seen.push(dimension);
        fresh
    });
    due
}

/// What tasks are made from.
struct Planner<'a> {
    lessons: &'a [Lesson],
    played: Played<'a>,
    path: &'a [Step],
}

impl Planner<'_> {
    fn for_skill(&self, standing: Standing, now: i64, before: &[Task]) -> Option<Task> {
        let skill = standing.skill;
        let case = self.case(|lesson| lesson.exercises(skill), before)?;
        let days = standing.days_since(now)?;
        let why = match standing {
            _ if standing.is_mastered() => Reason::Check(skill, days),
            _ if standing.last.is_some_and(Last::well) => Reason::NotYetSure(skill, days),
            _ => Reason::Poor(skill, days),
        };
        let trains = |behaviour: &Behaviour| match skill {
            Skill::Part(part) => behaviour.trains() == part,
            Skill::Whole(dimension) => behaviour.trains().dimension() == dimension,
        };
        Some(Task { case, level: self.level(case), drill: Behaviour::ALL.into_iter().find(trains), why })
    }

    /// The next step of the path, or what has waited longest.
    fn next(&self, before: &[Task]) -> Option<Task> {
        let open = || self.path.iter().filter(|step| !step.done);
        let fresh = |step: &&Step| self.is_fresh(step.case, before);
        let step = open().find(fresh).or_else(|| open().find(|step| !self.is_just_seen(step.case)));
        if let Some(step) = step.or_else(|| open().next()) {
            return Some(Task { case: step.case, level: step.level, drill: None, why: Reason::NextStep(step.why) });
        }
        let case = self.case(|_| true, before)?;
        Some(Task { case, level: self.level(case), drill: None, why: Reason::Longest })
    }

    /// A case that fits: not one just seen if another will do, nor one of the list already; then the one that has waited
    /// longest, cases never played first in the order of teaching.
    fn case(&self, fits: impl Fn(&Lesson) -> bool, before: &[Task]) -> Option<usize> {
        let fitting = self.lessons.iter().enumerate().filter(|(_, lesson)| fits(lesson)).map(|(at, _)| at);
        fitting.min_by_key(|at| (self.is_just_seen(*at), !self.is_fresh(*at, before), self.last_played(*at), *at))
    }

    fn is_just_seen(&self, case: usize) -> bool {
        self.played.just_seen() == Some(self.lessons[case].id.as_str())
    }

    fn is_fresh(&self, case: usize, before: &[Task]) -> bool {
        !self.is_just_seen(case) && before.iter().all(|task| task.case != case)
    }

    fn last_played(&self, case: usize) -> Option<i64> {
        self.played.plays.iter().filter(|play| play.case == self.lessons[case].id).map(|play| play.at).max()
    }

    /// The level at which a case has not been passed yet; as in real life once it has at all of them.
    fn level(&self, case: usize) -> HelpLevel {
        let open = self.path.iter().find(|step| step.case == case && !step.done);
        open.map_or(HelpLevel::Realistic, |step| step.level)
    }
}
