//! What a study comes to, in words that a trainer understands.

use super::{CheckName, Study};
use serde::Serialize;

/// How far a case can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The study was stopped.
    #[default]
    Unknown,
    /// Something must be mended before its scores mean anything.
    Mend,
    /// Sound to practise on; to certify, the mean of several runs is needed.
    Practise,
    /// One run is enough to certify.
    Certify,
}

/// What a study comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// How far the case can be trusted.
    pub level: Level,
    /// In one or two sentences.
    pub words: String,
    /// What to mend, what matters most first.
    pub mend: Vec<String>,
}

pub(super) fn verdict(study: &Study) -> Verdict {
    if study.partial {
        let words = "Stopped before the end: what was finished is shown, and nothing was checked.".into();
        return Verdict { level: Level::Unknown, words, mend: Vec::new() };
    }
    let mut failed: Vec<_> = study.checks.iter().filter(|check| !check.holds).collect();
    failed.sort_by_key(|check| urgency(check.name));
    let mut mend: Vec<String> = failed
        .iter()
        .map(|check| format!("{} – {}", check.what, check.mend.as_deref().unwrap_or("see the tables")))
        .collect();
    let broken = study.expectations.iter().filter(|one| one.holds == Some(false));
    mend.extend(broken.map(|one| format!("{} – mend the case, or the expectation", one.sentence())));
    let sound = sound(study);
    let certifies = study.reliability.and_then(|found| found.runs_to_certify);
    let (level, words) = match (mend.len(), certifies) {
        (0, Some(1)) => (Level::Certify, format!("{sound} One run is enough to certify.")),
        (0, Some(runs)) => (
            Level::Practise,
            format!("{sound} To certify somebody, take the mean of {runs} runs with different seeds."),
        ),
        (0, None) => (Level::Practise, format!("{sound} No number of runs would certify anybody.")),
        (1, _) => (Level::Mend, "Not sound yet: one thing does not hold.".to_owned()),
        (count, _) => (Level::Mend, format!("Not sound yet: {count} things do not hold.")),
    };
    Verdict { level, words, mend }
}

/// Sound, and what holds only just.
fn sound(study: &Study) -> String {
    let narrow: Vec<&str> =
        study.checks.iter().filter(|check| check.narrowly).map(|check| check.what.as_str()).collect();
    if narrow.is_empty() {
        "Sound to practise on.".to_owned()
    } else {
        format!("Sound to practise on; holds narrowly: {}.", narrow.join("; "))
    }
}

/// What to mend first: what makes every other figure doubtful.
const fn urgency(name: CheckName) -> u8 {
    match name {
        CheckName::Replay | CheckName::Oracle => 0,
        CheckName::Patient => 1,
        CheckName::BeatsNovice => 2,
        CheckName::Exploit | CheckName::Blind => 3,
        CheckName::FlawShows => 4,
        CheckName::Tells => 5,
        CheckName::Ladder | CheckName::Reliability => 6,
        CheckName::Constants => 7,
    }
}
