//! What a finished play teaches, on the shipped cases.

use malmi::cli::shelf::Shelf;
use malmi::debrief::{CURVES, Doing, Fate, Levels, Timeline};
use malmi::encounter::{Move, Play};
use malmi::model::{HelpLevel, Seconds};
use malmi::players::{Flaw, Kind, play_out};
use malmi::scenario::case::Case;
use malmi::scoring::{Dimension, score};
use std::sync::{Arc, LazyLock};

static CASES: LazyLock<Vec<Arc<Case>>> =
    LazyLock::new(|| Shelf::compiled_in().cases.iter().map(|case| Arc::clone(case.told_in("en"))).collect());

/// A shipped case by its name.
fn case(name: &str) -> &'static Arc<Case> {
    CASES.iter().find(|case| case.scenario.id.as_str() == name).expect("a shipped case")
}

fn played(case: &Arc<Case>, kind: Kind, seed: u64) -> Play {
    play_out(case, kind, seed, HelpLevel::Standard)
}

/// Some plays of every case, good and bad.
fn plays() -> Vec<Play> {
    let kinds = [Kind::Patient, Kind::Random, Kind::Dumper, Kind::Flawed(Flaw::CutsIn)];
    CASES.iter().flat_map(|case| kinds.map(|kind| (0..4).map(move |seed| played(case, kind, seed)))).flatten().collect()
}

mod timeline {
    use super::*;

    #[test]
    fn the_curves_are_those_that_the_play_went_through() {
        for play in plays() {
            let timeline = Timeline::of(&play);
            let mut again = Play::new(Arc::clone(play.case()), play.seed(), play.level());
            let same = |levels: Levels, play: &Play| {
                CURVES.iter().all(|quality| levels.get(*quality).get() == play.state().level(*quality))
            };
            assert!(same(timeline.start, &again));
            for (moment, mv) in timeline.moments.iter().zip(play.moves()) {
                let (clock, encounter) = (again.state().clock, again.state().encounter);
                assert_eq!((moment.at, moment.encounter, &moment.mv), (clock, encounter, mv));
                again.make(mv.clone()).expect("it was made before");
                assert!(same(moment.levels, &again), "step {}", moment.step);
                assert_eq!(moment.events.end, again.events().len());
            }
            assert_eq!(timeline.moments.len(), play.moves().len());
        }
    }

    #[test]
    fn time_runs_on_through_the_encounters() {
        for play in plays() {
            let timeline = Timeline::of(&play);
            let stops: Vec<Seconds> =
                timeline.moments.iter().flat_map(|moment| [moment.running, moment.until]).collect();
            assert!(stops.is_sorted() && stops.last().is_none_or(|last| *last <= timeline.length));
            let begun: Vec<_> = timeline.stretches.iter().map(|stretch| stretch.kind).collect();
            assert!(begun.is_sorted() && !begun.is_empty());
            for stretch in &timeline.stretches {
                for step in stretch.first..=stretch.last {
                    let moment = timeline.moment(step).expect("the step was made");
                    assert_eq!(moment.encounter, stretch.kind, "step {step}");
                    assert_eq!(stretch.from.plus(moment.at), moment.running);
                }
            }
            let held: usize = timeline.stretches.iter().map(|s| usize::from(s.last + 1 - s.first)).sum();
            assert_eq!(held, timeline.moments.len());
        }
    }

    #[test]
    fn every_point_of_the_scorecard_stands_somewhere_once() {
        for play in plays() {
            let (timeline, card) = (Timeline::of(&play), score(&play));
            for dimension in &card.dimensions {
                let placed: Vec<_> = timeline.points_of(dimension.dimension).collect();
                assert_eq!(placed.len(), dimension.points.len());
                for (moment, scored) in placed {
                    let step = scored.point.event.map_or(0, |place| play.events()[place].step);
                    assert_eq!(moment.map_or(0, |moment| moment.step), step);
                }
            }
        }
    }

    #[test]
    fn what_the_points_are_worth_makes_the_score() {
        let play = played(case("pump-quarry"), Kind::Patient, 3);
        let (timeline, card) = (Timeline::of(&play), score(&play));
        let discovery = card.dimension(Dimension::Discovery).expect("it is exercised");
        let worth: i64 = timeline.points_of(Dimension::Discovery).map(|(_, scored)| scored.worth).sum();
        let points = i64::try_from(discovery.points.len()).expect("few");
        assert!((discovery.score.get() - worth).abs() <= points, "{worth} of {:?}", discovery.score);
    }

    #[test]
    fn a_hint_that_went_by_is_lit_at_the_move_that_passed_it() {
        let mut seen = 0;
        for play in plays() {
            let (timeline, card) = (Timeline::of(&play), score(&play));
            let unanswered = timeline.missed.iter().filter(|hint| matches!(hint.fate, Fate::Unanswered(_)));
            assert_eq!(unanswered.count(), card.missed_cues.len());
            for hint in timeline.missed.iter().filter(|hint| matches!(hint.fate, Fate::Unanswered(_))) {
                let moment = timeline.moment(hint.passed_by.expect("a move passed it")).expect("it was made");
                assert!(hint.event < moment.events.start);
                assert!(timeline.missed_at(moment.step).any(|other| other == hint));
                seen += 1;
            }
        }
        assert!(seen > 10, "{seen} hints went by");
    }

    #[test]
    fn every_move_has_its_sign() {
        let play = played(case("first-visit"), Kind::Patient, 1);
        let doings: Vec<Doing> = Timeline::of(&play).moments.iter().map(|moment| moment.doing).collect();
        assert!(doings.contains(&Doing::Ask) && doings.contains(&Doing::Listen) && doings.contains(&Doing::Propose));
        assert_eq!(Doing::of(&Move::Silence).name(), "listen");
    }
}

mod costs {
    use super::*;
    use malmi::debrief::{Cost, Costs};
    use malmi::players::{Patient, Player, play_on};
    use std::sync::atomic::AtomicBool;

    fn costs(play: &Play) -> Vec<Cost> {
        let mut costs = Costs::new(play);
        assert!(costs.run(&AtomicBool::new(false)));
        costs.into_costs()
    }

    #[test]
    #[ignore = "a look at the figures"]
    fn figures() {
        for case in CASES.iter() {
            for kind in [Kind::Patient, Kind::Rusher, Kind::Dumper, Kind::Interrogator, Kind::Flawed(Flaw::CutsIn)] {
                let mut lines = Vec::new();
                let begun = std::time::Instant::now();
                let (mut moves, mut tried) = (0, 0);
                for seed in 0..5 {
                    let play = played(case, kind, seed);
                    let costs = costs(&play);
                    moves += play.moves().len();
                    tried += costs.iter().map(|c| usize::from(c.tried)).sum::<usize>();
                    let mut lost: Vec<i64> = costs.iter().map(Cost::lost).collect();
                    lost.sort_unstable_by_key(|l| -l);
                    lines.push(format!("{} of {}: {:?}", score(&play).total, costs.len(), &lost[..lost.len().min(8)]));
                }
                println!("{} {} {:?} {moves} moves {tried} tried", case.scenario.id, kind.name(), begun.elapsed());
                for line in lines {
                    println!("    {line}");
                }
            }
        }
    }
}
