//! The study on a small case that has everything, and on cases that fail what must hold.

use super::*;
use crate::players::coverage::Sort;
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use std::sync::atomic::AtomicU64;

const EVERYTHING: &str = include_str!("../../../tests/fixtures/check/everything/case.ron");

fn case(text: &str) -> Arc<Case> {
    let files = MemoryFiles::from([("case.ron", text)]);
    let loaded = load_case(&files, &PackPath::new("case.ron").expect("a sound path"), None);
    Arc::new(loaded.case.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
}

const SMALL: Options = Options { seeds: 12, draws: 3, level: HelpLevel::Standard };

fn studied(case: &Arc<Case>) -> Study {
    study(case, &SMALL, &(), &AtomicBool::new(false)).expect("nobody stops it")
}

fn on_threads(threads: usize, case: &Arc<Case>) -> String {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    serde_json::to_string(&pool.install(|| studied(case))).expect("it can be written")
}

#[test]
fn the_study_is_the_same_on_any_number_of_threads() {
    let case = case(EVERYTHING);
    let one = on_threads(1, &case);
    assert_eq!(one, on_threads(2, &case));
    assert_eq!(one, on_threads(7, &case));
}

#[test]
fn progress_counts_every_play() {
    #[derive(Default)]
    struct Count {
        ahead: AtomicU64,
        played: AtomicU64,
    }
    impl Progress for Count {
        fn begin(&self, plays: u64) {
            self.ahead.store(plays, Ordering::Relaxed);
        }
        fn played(&self, plays: u64) {
            self.played.fetch_add(plays, Ordering::Relaxed);
        }
    }
    let count = Count::default();
    study(&case(EVERYTHING), &SMALL, &count, &AtomicBool::new(false)).expect("nobody stops it");
    assert!(count.ahead.load(Ordering::Relaxed) > 100);
    assert_eq!(count.ahead.into_inner(), count.played.into_inner());
}

/// Stops a study after so many plays.
struct StopsAfter<'s> {
    left: AtomicU64,
    stop: &'s AtomicBool,
}

impl Progress for StopsAfter<'_> {
    fn begin(&self, _: u64) {}
    fn played(&self, plays: u64) {
        if self.left.fetch_sub(plays, Ordering::Relaxed) <= plays {
            self.stop.store(true, Ordering::Relaxed);
        }
    }
}

#[test]
fn a_stopped_study_keeps_whoever_had_finished_and_says_so() {
    let stop = AtomicBool::new(false);
    let progress = StopsAfter { left: AtomicU64::new(150), stop: &stop };
    let stopped = study(&case(EVERYTHING), &SMALL, &progress, &stop).expect_err("it is stopped");
    let finished = *stopped.finished;
    assert!(finished.partial && !finished.holds());
    assert_eq!(finished.verdict.level, Level::Unknown);
    assert!(finished.checks.is_empty(), "half of the players prove nothing");
    assert!(!finished.players.is_empty());
    for row in &finished.players {
        let all = if row.kind.sees_the_state() { SEARCHED } else { SMALL.seeds };
        assert_eq!(row.plays, all, "{}", row.name);
    }
}

#[test]
fn a_study_that_is_stopped_at_once_is_empty_and_does_not_fall_over() {
    let stopped = study(&case(EVERYTHING), &SMALL, &(), &AtomicBool::new(true)).expect_err("it is stopped");
    assert!(stopped.finished.partial && stopped.finished.players.is_empty());
}

fn failing(study: &Study, name: CheckName) -> bool {
    study.checks.iter().any(|check| check.name == name && !check.holds && check.mend.is_some())
}

#[test]
fn a_case_in_which_nothing_matters_fails_what_must_hold() {
    let study = studied(&case(include_str!("../../../tests/fixtures/study/nothing-matters.ron")));
    for name in [CheckName::BeatsNovice, CheckName::FlawShows, CheckName::Blind] {
        assert!(failing(&study, name), "{name:?}: {:#?}", study.checks);
    }
    assert_eq!(study.verdict.level, Level::Mend);
    let first = &study.verdict.mend[0];
    assert!(first.starts_with("beats "), "what makes the rest doubtful comes first: {first}");
}

#[test]
fn options_that_give_themselves_away_are_found() {
    // In this case what is right always stands first.
    let study = studied(&case(EVERYTHING));
    let first = study.tells.iter().find(|tell| tell.chosen == "first").expect("it has options");
    assert_eq!(first.right, first.sets);
    assert!(failing(&study, CheckName::Tells), "{:#?}", study.tells);
}

/// A study whose figures are changed by hand, checked again.
fn changed(change: impl FnOnce(&mut Study)) -> Study {
    let case = case(EVERYTHING);
    let mut study = studied(&case);
    change(&mut study);
    study.checks = checks::checks(&case, &study, &[]);
    study
}

#[test]
fn each_figure_that_is_too_low_fails_its_check() {
    let low = stats::Figure::thousandths(100);
    let row = |study: &mut Study, wanted: &dyn Fn(Kind) -> bool, mean: i64| {
        study.players.iter_mut().filter(|row| wanted(row.kind)).for_each(|row| row.mean = mean);
    };
    assert!(failing(&changed(|s| s.ladder.as_mut().expect("a ladder").of_means = low), CheckName::Ladder));
    assert!(failing(
        &changed(|s| s.reliability.as_mut().expect("reliability").of_the_case = low),
        CheckName::Reliability
    ));
    assert!(failing(&changed(|s| s.constants.as_mut().expect("draws").share = low), CheckName::Constants));
    assert!(failing(&changed(|s| s.replays.same -= 1), CheckName::Replay));
    assert!(failing(&changed(|s| row(s, &|kind| kind == Kind::Patient, 599)), CheckName::Patient));
    assert!(failing(&changed(|s| row(s, &|kind| matches!(kind, Kind::Exploiter(_)), 600)), CheckName::Exploit));
}

#[test]
fn what_only_just_holds_is_said() {
    let verdict = |mean: i64| {
        let mut study =
            changed(|s| s.players.iter_mut().filter(|row| row.kind == Kind::Patient).for_each(|row| row.mean = mean));
        study.checks.retain(|check| check.name == CheckName::Patient);
        study.expectations.clear();
        verdict::verdict(&study).words
    };
    assert!(verdict(615).starts_with("Sound to practise on; holds narrowly: the patient player passes: mean 61.5"));
    assert!(verdict(700).starts_with("Sound to practise on. "));
    let one_draw_more = |kept: u32| {
        let study = changed(|s| {
            let draws = s.constants.as_mut().expect("draws");
            (draws.draws, draws.kept, draws.share) = (40, kept, stats::Figure::of(f64::from(kept) / 40.0));
        });
        study.checks.iter().any(|check| check.name == CheckName::Constants && check.narrowly)
    };
    assert_eq!([37, 38, 39, 40].map(one_draw_more), [false, true, false, false]);
}

#[test]
fn what_the_file_lacks_is_named_before_what_figures_hint_at() {
    let mend = |text: &str, name: CheckName| {
        let case = case(text);
        lacks::Lacks::of(&case).behind(name).map(str::to_owned).unwrap_or_default()
    };
    let without_advance = EVERYTHING.replace("kind: Advance", "kind: Continuation");
    assert!(mend(&without_advance, CheckName::Exploit).starts_with("no next step here is an `Advance`"));
    let closed = EVERYTHING.replace("form: Open", "form: Closed");
    assert!(
        mend(&closed, CheckName::Constants).starts_with("no open question leads to `problems.cold.layers.situation`")
    );
    assert_eq!(mend(&closed, CheckName::Replay), "");
}

#[test]
fn an_oracle_below_the_patient_player_fails_its_check() {
    let played = |total| Played { total, ..Played::default() };
    let sample = |kind, total| Sample { kind, plays: vec![played(total)] };
    let case = case(EVERYTHING);
    let mut study = studied(&case);
    study.checks = checks::checks(&case, &study, &[sample(Kind::Patient, 800), sample(Kind::Oracle, 799)]);
    assert!(failing(&study, CheckName::Oracle));
    study.checks = checks::checks(&case, &study, &[sample(Kind::Patient, 800), sample(Kind::Oracle, 800)]);
    assert!(!failing(&study, CheckName::Oracle));
}

#[test]
fn expectations_are_proved_or_broken_with_the_figures() {
    let expects = "expects: [(player: SkipsPlan, loses: 1, on: Preparation), (player: CutsIn, loses: 99),
        (player: NoDate, loses_at_most: 100)],\n)";
    let text = format!("{}{expects}", EVERYTHING.trim_end().trim_end_matches(')'));
    let study = studied(&case(&text));
    let held: Vec<Option<bool>> = study.expectations.iter().map(|one| one.holds).collect();
    assert_eq!(held, [Some(true), Some(false), Some(true)], "{:#?}", study.expectations);
    assert!(
        study.expectations[0].sentence().starts_with("patient, no plan loses at least 1 points on preparation: it")
    );
    assert!(study.verdict.mend.iter().any(|mend| mend.contains("patient, cuts in loses at least 99 points")));
}

#[test]
fn an_expectation_must_say_how_much_and_of_whom() {
    let findings = |expects: &str| {
        let text = format!("{}expects: [{expects}],\n)", EVERYTHING.trim_end().trim_end_matches(')'));
        let files = MemoryFiles::from([("case.ron", text.as_str())]);
        let found = load_case(&files, &PackPath::new("case.ron").expect("a sound path"), None).diagnostics;
        found.into_iter().map(|finding| finding.message).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(findings("(player: SkipsPlan, loses: 8)"), "");
    assert_eq!(findings("(player: SkipsPlan)"), "the expectation does not say how much is lost");
    assert_eq!(findings("(player: SkipsPlan, loses: 800)"), "`expects.1.loses` is 800, but it takes 0 to 100");
    assert_eq!(findings("(player: CutsIn, loses: 9, loses_at_most: 3)"), "nothing is at least 9 and at most 3");
    assert!(findings("(player: SkipsThePlan, loses: 8)").contains("SkipsThePlan"));
}

#[test]
fn the_oracle_is_never_below_the_patient_player_on_the_same_luck() {
    let case = case(EVERYTHING);
    let (oracle, patient) =
        (crate::players::totals(&case, Kind::Oracle, 6), crate::players::totals(&case, Kind::Patient, 6));
    assert!(oracle.iter().zip(&patient).all(|(best, patient)| best >= patient), "{oracle:?} {patient:?}");
}

#[test]
fn coverage_names_lines() {
    let case = case(EVERYTHING);
    let mut study = studied(&case);
    assert!(study.coverage.iter().all(|reached| reached.line.is_none()));
    study.locate(&case, EVERYTHING, None);
    let reached = study.coverage.iter().find(|reached| reached.sort == Sort::Questions).expect("it has questions");
    let line = reached.line.expect("it stands in the file");
    let id = reached.path.rsplit('.').next().expect("an id");
    assert!(EVERYTHING.lines().nth(line as usize - 1).expect("a line").contains(id));
}
