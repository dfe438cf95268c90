//! The training path: every case in the order of teaching, first with the help it is meant for, then with less.

use super::showing::Played;
use super::skill::Skill;
use crate::model::HelpLevel;
use crate::players::study::PASS_MARK;
use crate::records::Finished;
use crate::scenario::case::Case;

/// A case as the plan knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// The case's own name.
    pub id: String,
    /// The level of help that its author means it for.
    pub level: HelpLevel,
    /// What it exercises.
    pub skills: Vec<Skill>,
}

impl Lesson {
    /// What a case can teach.
    pub fn of(case: &Case) -> Self {
        Self {
            id: case.scenario.id.to_string(),
            level: case.scenario.level,
            skills: Skill::all().filter(|skill| skill.is_in(case)).collect(),
        }
    }

    /// Whether it exercises a skill.
    pub fn exercises(&self, skill: Skill) -> bool {
        self.skills.contains(&skill)
    }
}

/// A step of the training path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The place of the case among the lessons.
    pub case: usize,
    /// At which level of help.
    pub level: HelpLevel,
    /// What it is for.
    pub why: Why,
    /// Whether it was passed, at this level or with less help.
    pub done: bool,
}

/// What a step of the path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Something new, with kinds and cues marked.
    NewGuided,
    /// Something new, with the help the case is meant for.
    New,
    /// A case that was passed with more help.
    LessHelp,
    /// As in real life: nothing is marked and there are no hints.
    Real,
}

impl Why {
    /// The name used in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewGuided => "new-guided",
            Self::New => "new",
            Self::LessHelp => "less-help",
            Self::Real => "real",
        }
    }
}

/// How much help a level takes away, from 0.
fn rung(level: HelpLevel) -> usize {
    HelpLevel::ALL.into_iter().position(|other| other == level).unwrap_or(0)
}

/// The whole path: guided, then standard, then realistic; within a level in the order of teaching. A case enters the path
/// at its own level.
pub fn steps(lessons: &[Lesson], played: Played<'_>) -> Vec<Step> {
    let at_level = |level: HelpLevel| {
        let meant = lessons.iter().enumerate().filter(move |(_, lesson)| rung(lesson.level) <= rung(level));
        meant.map(move |(case, lesson)| Step {
            case,
            level,
            why: why(lesson, level),
            done: passed(lesson, level, played),
        })
    };
    HelpLevel::ALL.into_iter().flat_map(at_level).collect()
}

fn why(lesson: &Lesson, level: HelpLevel) -> Why {
    match level {
        HelpLevel::Guided => Why::NewGuided,
        HelpLevel::Realistic => Why::Real,
        HelpLevel::Standard if lesson.level == level => Why::New,
        HelpLevel::Standard => Why::LessHelp,
    }
}

fn passed(lesson: &Lesson, level: HelpLevel, played: Played<'_>) -> bool {
    let passes = |play: &Finished| {
        let enough = play.help().is_some_and(|help| rung(help) >= rung(level));
        play.case == lesson.id && enough && i64::from(play.total) >= PASS_MARK
    };
    played.plays.iter().any(passes)
}
