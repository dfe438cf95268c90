//! What lies on the desk: the cases, how far the skills have come, a few figures.

use crate::cli::shelf::{Shelf, ShelfCase, Unsound};
use crate::model::{HelpLevel, Medium};
use crate::records::{Finished, Journal, training_path};
use crate::scenario::case::Case;
use crate::scenario::look::Look;
use crate::ui::desk::{DeskCase, Figures, Progress, SkillRow};
use crate::words::Language;

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
        findings: Vec::new(),
    }
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
        findings: unsound.findings.clone(),
    }
}

/// What has been learned and done so far.
pub(super) fn progress(journal: &Journal) -> Progress {
    let skills = training_path(journal);
    Progress {
        skills: skills
            .into_iter()
            .map(|skill| SkillRow { dimension: skill.dimension, shown: skill.shown, kept: skill.kept })
            .collect(),
        figures: figures(&journal.plays),
    }
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

/// The case to open next: the first one whose best result is not yet good, in the order of practice; else the one whose
/// best result is lowest.
pub(super) fn next_case(cases: &[DeskCase]) -> usize {
    let playable = || cases.iter().enumerate().filter(|(_, case)| case.findings.is_empty());
    let open = playable().find(|(_, case)| case.best.is_none_or(|best| best < crate::records::MARK));
    let weakest = playable().min_by_key(|(_, case)| case.best);
    open.or(weakest).map_or(0, |(at, _)| at)
}
