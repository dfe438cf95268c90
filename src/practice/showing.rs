//! Showings: each time a skill was shown, in a whole play or in a drill.

use super::drill::Behaviour;
use super::skill::Skill;
use crate::records::{Drilled, Finished, RoundEnd};
use crate::scoring::{PointKind, SkillPart};

/// What has been played: all that practice is read off.
#[derive(Clone, Copy, Debug, Default)]
pub struct Played<'a> {
    /// Whole plays that came to their scorecard, oldest first.
    pub plays: &'a [Finished],
    /// Rounds of drills, oldest first.
    pub drills: &'a [Drilled],
}

/// One showing of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Showing<'a> {
    /// When, in seconds since 1970.
    pub at: i64,
    /// In which case.
    pub case: &'a str,
    /// With which luck.
    pub seed: u64,
    /// How well, 0–1000.
    pub score: u16,
    /// Whether in a drill.
    pub drill: bool,
}

impl<'a> Played<'a> {
    /// Every showing of a skill, oldest first.
    pub fn showings(self, skill: Skill) -> Vec<Showing<'a>> {
        // A play taken up from a moment is practice, and no attempt at the whole case.
        let attempts = self.plays.iter().filter(|play| !play.from_a_moment);
        let whole = attempts.filter_map(|play| {
            let score = score(play, skill)?;
            Some(Showing { at: play.at, case: &play.case, seed: play.seed, score, drill: false })
        });
        let mut all: Vec<Showing<'_>> = whole.chain(self.drilled(skill)).collect();
        all.sort_by_key(|showing| showing.at);
        all
    }

    /// Drills count for a part once all their rounds have been played; each round by its first ending.
    fn drilled(self, skill: Skill) -> impl Iterator<Item = Showing<'a>> {
        let of_skill = move |round: &&Drilled| {
            Behaviour::named(&round.behaviour).is_some_and(|b| Skill::Part(b.trains()) == skill)
        };
        let lasts = self.drills.iter().filter(of_skill).filter(|round| round.round == round.of);
        lasts.filter_map(move |last| {
            let same = |other: &&Drilled| (other.begun, &other.behaviour) == (last.begun, &last.behaviour);
            let first = |n: u8| self.drills.iter().filter(same).find(|other| other.round == n);
            let rounds: Vec<&Drilled> = (1..=last.of).map(first).collect::<Option<_>>()?;
            // The last round played again is the same drill still.
            let end = rounds.last().filter(|end| std::ptr::eq(**end, last))?;
            let held = rounds.iter().filter(|round| round.outcome == RoundEnd::Held).count();
            let score = u16::try_from(held * 1000 / rounds.len()).unwrap_or(0);
            Some(Showing { at: end.at, case: &rounds[0].case, seed: rounds[0].seed, score, drill: true })
        })
    }

    /// The case that was played last.
    pub fn just_seen(self) -> Option<&'a str> {
        self.plays.iter().max_by_key(|play| play.at).map(|play| play.case.as_str())
    }
}

/// How well a skill was shown in a play; `None` where the play says nothing of it.
pub fn score(play: &Finished, skill: Skill) -> Option<u16> {
    match skill {
        Skill::Whole(dimension) => play.dimension(dimension),
        Skill::Part(part) => part_score(play, part),
    }
}

fn part_score(play: &Finished, part: SkillPart) -> Option<u16> {
    let Some(full) = part.full_marks() else { return play.dimension(part.dimension()) };
    let points = play.parts.get(part.dimension().name())?;
    let of_part = part.kinds().iter().filter_map(|kind: &PointKind| points.get(kind.name().as_str()));
    let mut of_part = of_part.map(|part| part.earned).peekable();
    of_part.peek()?;
    u16::try_from((of_part.sum::<i64>() * 1000 / full).clamp(0, 1000)).ok()
}
