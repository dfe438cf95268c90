//! A study in the words of the shelf.

use crate::players::study::{CheckName, Level, PASS_MARK, Row, Study};
use crate::players::{Flaw, Kind};
use crate::ui::shelf::{StudyCheck, StudyRow, StudySheet, StudyTable};
use crate::words::Words;

/// How many places that nobody reached are named one by one.
const NAMED: usize = 40;

/// What is shown of a study.
pub(super) fn sheet(study: &Study, words: &Words) -> StudySheet {
    StudySheet::Done(Box::new(StudyTable {
        plays: study.seeds,
        mark: thousandths(PASS_MARK),
        rows: rows(study, words),
        checks: checks(study, words),
        verdict: (study.holds(), verdict(study, words)),
        mend: study.verdict.mend.clone(),
        reached: (study.coverage.iter().filter(|one| !one.never).count(), study.coverage.len()),
        unreached: unreached(study, words),
    }))
}

fn thousandths(value: i64) -> u16 {
    u16::try_from(value.clamp(0, 1000)).unwrap_or(0)
}

/// The patient player, then the others from the best to the worst. Of those who look for points rather than for the
/// customer the best is enough, and those who fumble are summed up in a check.
fn rows(study: &Study, words: &Words) -> Vec<StudyRow> {
    let trick = |row: &&Row| matches!(row.kind, Kind::Exploiter(_));
    let best = study.players.iter().filter(trick).max_by_key(|row| row.mean);
    let shown =
        study.players.iter().filter(|row| !trick(row) && !matches!(row.kind, Kind::Noisy(_) | Kind::Habits(..)));
    let mut rows: Vec<&Row> = shown.chain(best).collect();
    rows.sort_by_key(|row| (row.kind != Kind::Patient, std::cmp::Reverse(row.mean)));
    let shown = rows.into_iter().map(|row| StudyRow {
        name: name(row.kind, words),
        mean: thousandths(row.mean),
        spread: (share_below(&row.spread, 1, 10), share_below(&row.spread, 9, 10)),
        patient: row.kind == Kind::Patient,
    });
    shown.collect()
}

/// The total below which a share of the plays lies, from how many lie in each twentieth of the scale.
fn share_below(spread: &[u32; 20], part: u64, of: u64) -> u16 {
    let all: u64 = spread.iter().map(|count| u64::from(*count)).sum();
    let wanted = all * part * 50 / of;
    let mut before = 0;
    for (place, count) in (0_u64..).zip(spread) {
        let here = u64::from(*count) * 50;
        if here > 0 && before + here >= wanted {
            // Within a twentieth plays are taken to lie evenly.
            let within = (wanted - before) / u64::from(*count);
            return u16::try_from(place * 50 + within).unwrap_or(1000).min(1000);
        }
        before += here;
    }
    1000
}

fn name(kind: Kind, words: &Words) -> String {
    let key = match kind {
        Kind::Patient => "patient",
        Kind::Flawed(flaw) => return words.get(&format!("study-flaw-{}", flaw_key(flaw))),
        Kind::Noisy(_) | Kind::Habits(..) => "noisy",
        Kind::Random => "random",
        Kind::First => "first",
        Kind::Longest => "longest",
        Kind::Dumper => "dumper",
        Kind::Rusher => "rusher",
        Kind::Interrogator => "interrogator",
        Kind::OverDiagnoser => "over-diagnoser",
        Kind::Exploiter(_) => "trick",
        Kind::Oracle => "oracle",
    };
    words.get(&format!("study-player-{key}"))
}

const fn flaw_key(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::NoPlan => "no-plan",
        Flaw::SameToAll => "same-to-all",
        Flaw::HistoryFirst => "history-first",
        Flaw::NoDeepQuestions => "no-deep-questions",
        Flaw::Interrogates => "interrogates",
        Flaw::MishearsOften => "mishears",
        Flaw::CutsIn => "cuts-in",
        Flaw::ProposesEarly => "proposes-early",
        Flaw::NeverProposes => "never-proposes",
        Flaw::AnswersAtOnce => "answers-at-once",
        Flaw::NoDate => "no-date",
        Flaw::Leads => "leads",
    }
}

/// One line for each kind of check: how many of its parts hold.
fn checks(study: &Study, words: &Words) -> Vec<StudyCheck> {
    let mut names: Vec<CheckName> = Vec::new();
    for check in &study.checks {
        if !names.contains(&check.name) {
            names.push(check.name);
        }
    }
    let line = |name: CheckName| {
        let parts: Vec<_> = study.checks.iter().filter(|check| check.name == name).collect();
        let hold = parts.iter().filter(|check| check.holds).count();
        let figure = words.with("desk-share", &[("done", hold.into()), ("all", parts.len().into())]);
        StudyCheck { what: words.get(check_key(name)), figure, holds: hold == parts.len() }
    };
    let expected = (!study.expectations.is_empty()).then(|| {
        let hold = study.expectations.iter().filter(|one| one.holds != Some(false)).count();
        let all = study.expectations.len();
        let figure = words.with("desk-share", &[("done", hold.into()), ("all", all.into())]);
        StudyCheck { what: words.get("study-check-expectations"), figure, holds: hold == all }
    });
    names.into_iter().map(line).chain(expected).collect()
}

const fn check_key(name: CheckName) -> &'static str {
    match name {
        CheckName::BeatsNovice => "study-check-novices",
        CheckName::FlawShows => "study-check-flaws",
        CheckName::Oracle => "study-check-oracle",
        CheckName::Patient => "study-check-patient",
        CheckName::Blind => "study-check-blind",
        CheckName::Tells => "study-check-tells",
        CheckName::Exploit => "study-check-tricks",
        CheckName::Ladder => "study-check-ladder",
        CheckName::Reliability => "study-check-reliability",
        CheckName::Constants => "study-check-constants",
        CheckName::Replay => "study-check-replay",
    }
}

fn verdict(study: &Study, words: &Words) -> String {
    let runs = study.reliability.and_then(|found| found.runs_to_certify);
    match (study.verdict.level, runs) {
        (Level::Unknown, _) => words.get("study-verdict-unknown"),
        (Level::Mend, _) => words.with("study-verdict-mend", &[("count", study.verdict.mend.len().into())]),
        (Level::Certify, _) => words.get("study-verdict-certify"),
        (Level::Practise, Some(runs)) => words.with("study-verdict-practise", &[("runs", i64::from(runs).into())]),
        (Level::Practise, None) => words.get("study-verdict-never"),
    }
}

fn unreached(study: &Study, words: &Words) -> Vec<String> {
    let never: Vec<_> = study.coverage.iter().filter(|one| one.never).collect();
    let line = |one: &&crate::players::study::Reached| match one.line {
        Some(line) => {
            let place = [("line", i64::from(line).into()), ("path", one.path.as_str().into())];
            words.with(if one.in_persona { "study-unreached-persona" } else { "study-unreached" }, &place)
        }
        None => one.path.clone(),
    };
    let mut lines: Vec<String> = never.iter().take(NAMED).map(line).collect();
    if let Some(more) = never.len().checked_sub(NAMED).filter(|more| *more > 0) {
        lines.push(words.with("study-unreached-more", &[("count", more.into())]));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_middle_plays_are_read_off_the_twentieths() {
        let mut spread = [0; 20];
        spread[10] = 100;
        assert_eq!((share_below(&spread, 1, 10), share_below(&spread, 9, 10)), (505, 545));
        spread[19] = 900;
        assert_eq!((share_below(&spread, 1, 10), share_below(&spread, 9, 10)), (550, 994));
        assert_eq!(share_below(&[0; 20], 1, 10), 1000, "nobody played");
    }

    #[test]
    fn every_player_and_every_check_has_words_in_every_language() {
        let kinds = [Kind::Patient, Kind::Oracle, Kind::Noisy(5)].into_iter().chain(Kind::NOVICES);
        let kinds: Vec<Kind> = kinds.chain(Flaw::ALL.into_iter().map(Kind::Flawed)).collect();
        for language in Language::ALL {
            let words = Words::new(language);
            for kind in &kinds {
                let name = name(*kind, &words);
                assert!(!name.starts_with("study-"), "{name}");
            }
        }
    }
}
