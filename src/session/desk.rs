//! What lies on the desk: the cases, how far the skills have come, a few figures.

use crate::cli::shelf::{Shelf, ShelfCase, Unsound};
use crate::model::{HelpLevel, Medium};
use crate::practice::{DIMENSIONS, Lesson, Plan, Played, Skill, reason, standing};
use crate::records::{Drilled, Finished, Journal};
use crate::scenario::case::Case;
use crate::scenario::look::Look;
use crate::ui::desk::{DeskCase, Figures, Progress, SkillRow, Today, Tried};
use crate::words::{Language, Words};

/// The cases in a language, those that cannot be played last.
pub(super) fn cases(shelf: &Shelf, journal: &Journal, language: Language) -> Vec<DeskCase> {
    let sound = shelf.cases.iter().map(|case| desk_case(case, journal, language));
    sound.chain(shelf.unsound.iter().map(broken)).collect()
}

fn desk_case(case: &ShelfCase, journal: &Journal, language: Language) -> DeskCase {
    let case = case.told_in(language.code());
    let encounters = case.encounters();
    let seconds: u32 = encounters.iter().map(|kind| case.length(*kind).0).sum();
    DeskCase {
        title: case.scenario.title.to_string(),
        intro: case.scenario.intro.to_string(),
        person: case.persona.name.to_string(),
        look: Look::of(&case.persona),
        difficulty: case.scenario.difficulty,
        level: case.scenario.level,
        medium: medium(case),
        teaches: case.scenario.teaches.to_string(),
        encounters: encounters.to_vec(),
        minutes: seconds.div_ceil(60),
        best: journal.best(case.scenario.id.as_str()),
        tried: tried(journal, case.scenario.id.as_str()),
        findings: Vec::new(),
    }
}

/// What the attempts at a case came to, of its plays from the beginning.
fn tried(journal: &Journal, case: &str) -> Option<Tried> {
    let of_case = |play: &&Finished| play.case == case && !play.from_a_moment;
    let totals: Vec<u16> = journal.plays.iter().filter(of_case).map(|play| play.total).collect();
    let (first, last, best) = (*totals.first()?, *totals.last()?, *totals.iter().max()?);
    Some(Tried { times: totals.len(), first, best, last })
}

/// How seller and customer meet in the first encounter with this person.
fn medium(case: &Case) -> Medium {
    let scenario = &case.scenario;
    let presentation = scenario.presentation.as_ref().map(|presentation| presentation.medium);
    let discovery = || scenario.discovery.as_ref().map(|discovery| discovery.medium);
    let third = || scenario.third.as_ref().map(|third| third.medium);
    presentation.or_else(discovery).or_else(third).unwrap_or(Medium::Phone)
}

fn broken(unsound: &Unsound) -> DeskCase {
    DeskCase {
        title: unsound.file.clone(),
        intro: String::new(),
        person: String::new(),
        look: Look::of_name(&unsound.file, None),
        difficulty: 1,
        level: HelpLevel::default(),
        medium: Medium::Room,
        teaches: String::new(),
        encounters: Vec::new(),
        minutes: 0,
        best: None,
        tried: None,
        findings: unsound.findings.clone(),
    }
}

/// The practice plan at `now`, in seconds since 1970.
pub(super) fn plan(shelf: &Shelf, journal: &Journal, drills: &[Drilled], now: i64) -> Plan {
    let lessons: Vec<Lesson> = shelf.cases.iter().map(|case| Lesson::of(case.told_in(""))).collect();
    Plan::of(&lessons, Played { plays: &journal.plays, drills }, now)
}

/// What has been learned and done so far, and what to practise today.
pub(super) fn progress(journal: &Journal, plan: &Plan, words: &Words, now: i64) -> Progress {
    let skills = DIMENSIONS.into_iter().filter_map(|dimension| plan.standing(Skill::Whole(dimension)));
    let row = |skill: &crate::practice::Standing| SkillRow {
        dimension: skill.skill.dimension(),
        shown: skill.shown,
        mastered: skill.is_mastered(),
        kept: skill.kept,
        due: skill.is_due(now),
        told: standing(words, skill, now),
    };
    let today = plan.today.iter().map(|task| Today {
        case: task.case,
        level: task.level,
        why: reason(words, task.why),
        skill: task.why.skill().map(Skill::dimension),
        drill: task.drill,
    });
    Progress { skills: skills.map(row).collect(), figures: figures(&journal.plays), today: today.collect() }
}

fn figures(plays: &[Finished]) -> Figures {
    let agreed = plays.iter().filter(|play| play.agreed).count();
    let from = plays.len().saturating_sub(Figures::RECENT);
    Figures {
        plays: plays.len(),
        agreed,
        best: plays.iter().map(|play| play.total).max(),
        recent: plays[from..].iter().map(|play| play.total).collect(),
    }
}
