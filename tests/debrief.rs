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
    CASES.iter().flat_map(|case| kinds.map(|kind| (0..3).map(move |seed| played(case, kind, seed)))).flatten().collect()
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
        assert!(seen > 5, "{seen} hints went by");
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
    use malmi::debrief::{Consequence, Cost, Costs, NOTICEABLE, dearest, did, instead};
    use malmi::encounter::event::Ending;
    use malmi::players::{Patient, Reading, play_on};
    use malmi::words::{Language, Words};
    use std::sync::atomic::AtomicBool;
    use std::time::{Duration, Instant};

    /// A good and a bad play of every case, with the costs of their decisions.
    static WEIGHED: LazyLock<Vec<(Play, Vec<Cost>)>> = LazyLock::new(|| {
        let kinds = [(Kind::Patient, 2), (Kind::Dumper, 1), (Kind::Flawed(Flaw::CutsIn), 3)];
        let plays = CASES.iter().flat_map(|case| kinds.map(|(kind, seed)| played(case, kind, seed)));
        plays.map(|play| (play.clone(), costs(&play))).collect()
    });

    fn costs(play: &Play) -> Vec<Cost> {
        let mut costs = Costs::new(play);
        assert!(costs.run(&AtomicBool::new(false)));
        costs.into_costs()
    }

    /// Whether something came of a decision at once.
    fn came_of(play: &Play, timeline: &Timeline, cost: &Cost, what: Consequence) -> bool {
        let events = timeline.moment(cost.step).map_or(0..0, |moment| moment.events.clone());
        play.events()[events].iter().any(|event| Consequence::of(event) == Some(what))
    }

    /// The play up to before a step, then another move, then the careful player: everything from the beginning.
    fn really_played(play: &Play, step: u16, mv: &Move) -> Play {
        let mut again = Play::new(Arc::clone(play.case()), play.seed(), play.level());
        let mut patient = Patient::new(None);
        let before = &play.moves()[..usize::from(step) - 1];
        for mv in before.iter().chain([mv]) {
            patient.watch(&again.view(), &Reading::new(play.case()), mv);
            again.make(mv.clone()).expect("it can be made");
        }
        play_on(&mut again, &mut patient);
        again
    }

    #[test]
    fn the_move_that_it_names_really_leads_to_the_score_that_it_names() {
        let mut compared = 0;
        for (play, all) in WEIGHED.iter() {
            for cost in all.iter().step_by(2) {
                let own = score(&really_played(play, cost.step, &cost.mv));
                assert_eq!((own.total, own.ending), (cost.own.total, cost.own.ending), "step {}", cost.step);
                let Some(other) = &cost.other else { continue };
                let better = score(&really_played(play, cost.step, &other.mv));
                assert_eq!(better.total, other.course.total, "step {}: {:?}", cost.step, other.mv);
                for scored in &better.dimensions {
                    assert_eq!(other.course.dimension(scored.dimension), Some(scored.score));
                }
                compared += 1;
            }
        }
        assert!(compared > 100, "{compared}");
    }

    #[test]
    fn the_careful_player_goes_on_as_if_it_had_played_all_along_and_its_own_decisions_cost_little() {
        for case in CASES.iter() {
            let play = played(case, Kind::Patient, 2);
            let total = score(&play).total;
            for cost in costs(&play) {
                assert_eq!(cost.own.total, total, "{} step {}", case.scenario.id, cost.step);
                assert!(cost.lost() <= 60, "{} step {}: {}", case.scenario.id, cost.step, cost.lost());
            }
        }
    }

    #[test]
    fn proposing_at_once_costs_much_and_something_better_was_open() {
        for name in ["first-visit", "insurance-farm", "pump-quarry"] {
            let play = played(case(name), Kind::Rusher, 1);
            let all = costs(&play);
            let worst = all.iter().max_by_key(|cost| cost.lost()).expect("there are decisions");
            assert!(worst.lost() > 200, "{name}: {}", worst.lost());
            let timeline = Timeline::of(&play);
            // The first one; after it there may be nothing left to save.
            let early = all.iter().find(|cost| came_of(&play, &timeline, cost, Consequence::TooEarly));
            let early = early.expect("that is what this player does");
            let other = early.other.as_ref().expect("something else was open");
            assert!(other.mv != Move::Propose && early.lost() >= NOTICEABLE, "{name}: {}", early.lost());
            assert!(other.spares.iter().any(|spared| spared.what == Consequence::TooEarly), "{:?}", other.spares);
        }
    }

    #[test]
    fn cutting_in_costs_what_was_then_not_said() {
        let play = played(case("first-visit"), Kind::Flawed(Flaw::CutsIn), 1);
        let timeline = Timeline::of(&play);
        let all = costs(&play);
        let cutting: Vec<&Cost> =
            all.iter().filter(|cost| came_of(&play, &timeline, cost, Consequence::CutOff)).collect();
        assert!(!cutting.is_empty());
        assert!(
            cutting.iter().all(|cost| cost.lost() > 0),
            "{:?}",
            cutting.iter().map(|c| c.lost()).collect::<Vec<_>>()
        );
        let dearest = cutting.iter().max_by_key(|cost| cost.lost()).expect("some");
        let other = dearest.other.as_ref().expect("something else was open");
        assert!(!other.brings.is_empty() && dearest.lost() >= NOTICEABLE);
    }

    #[test]
    fn leaving_early_costs_what_the_rest_would_have_been_worth() {
        let mut play = Play::new(Arc::clone(case("first-visit")), 7, HelpLevel::Standard);
        for mv in [Move::Begin, Move::Silence, Move::Leave, Move::Close] {
            play.make(mv).expect("it is open");
        }
        let all = costs(&play);
        let left = all.last().expect("leaving is a decision");
        assert_eq!((left.step, &left.mv, left.own.ending), (3, &Move::Leave, Some(Ending::Left)));
        assert!(left.lost() > 500 && all.len() == 3, "closing afterwards is none");
        assert!(!left.by_dimension().is_empty());
    }

    #[test]
    fn the_work_can_be_stopped_gone_on_with_and_shared() {
        fn is_send<T: Send + 'static>(_: &T) {}
        let play = played(case("insurance-farm"), Kind::Interrogator, 2);
        let whole = costs(&play);
        let mut slowly = Costs::new(&play);
        is_send(&slowly);
        assert!(!slowly.run(&AtomicBool::new(true)), "it was told to stop");
        assert_eq!(slowly.progress(), (0, play.moves().len()));
        let mut seen = 0;
        while slowly.step() {
            let (done, all) = slowly.progress();
            assert!(done <= all && slowly.costs().len() >= seen);
            seen = slowly.costs().len();
        }
        assert_eq!(slowly.progress().0, play.moves().len());
        assert_eq!(slowly.costs(), whole);
        let parts = [1..9, 9..20, 20..u16::MAX].map(|steps| {
            let mut part = Costs::among(&play, steps);
            std::thread::spawn(move || {
                part.run(&AtomicBool::new(false));
                part.into_costs()
            })
        });
        let shared: Vec<Cost> = parts.into_iter().flat_map(|part| part.join().expect("it ends")).collect();
        assert_eq!(shared, whole);
    }

    #[test]
    fn a_play_that_was_not_finished_can_be_weighed_too() {
        let mut play = Play::new(Arc::clone(case("first-visit")), 7, HelpLevel::Standard);
        assert!(costs(&play).is_empty() && dearest(&[], 3).is_empty());
        play.make(Move::Begin).expect("it is open");
        assert_eq!(costs(&play).len(), 1);
    }

    #[test]
    fn the_dearest_decisions_come_in_order_of_time_and_advise_nothing_twice() {
        for (_, all) in WEIGHED.iter() {
            let told = dearest(all, 4);
            assert!(told.len() <= 4 && told.is_sorted_by_key(|cost| cost.step));
            let asks = |mv: &&Move| matches!(mv, Move::Ask(_) | Move::SayBack(_) | Move::Read(_) | Move::Contact(_));
            let advice = told.iter().filter_map(|cost| cost.other.as_ref()).map(|other| &other.mv);
            let advice: Vec<&Move> = advice.filter(asks).collect();
            assert!((1..advice.len()).all(|n| !advice[..n].contains(&advice[n])));
            assert!(told.iter().all(|cost| cost.lost() >= NOTICEABLE));
        }
    }

    #[test]
    fn what_it_cost_can_be_told_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language);
            for (play, all) in WEIGHED.iter() {
                for cost in all {
                    let case = play.case();
                    for told in [instead(case, &words, cost), did(case, &words, &cost.mv, cost.card)] {
                        let bare = ["had-", "did-", "would-", "spare-", "level-", "{", "“”", "””"];
                        assert!(!bare.iter().any(|part| told.contains(part)), "{told}");
                        assert!(told.starts_with(char::is_uppercase), "{told}");
                    }
                }
            }
        }
    }

    #[test]
    #[ignore = "figures: run it in the release profile, with --nocapture"]
    fn the_whole_debrief_takes_less_than_a_second() {
        for case in CASES.iter() {
            for kind in [Kind::Patient, Kind::Interrogator, Kind::Dumper, Kind::Flawed(Flaw::CutsIn)] {
                let play = played(case, kind, 1);
                let begun = Instant::now();
                let timeline = Timeline::of(&play);
                let all = costs(&play);
                let took = begun.elapsed();
                let tried: u32 = all.iter().map(|cost| u32::from(cost.tried)).sum();
                let moves = timeline.moments.len();
                println!("{} {}: {moves} moves, {tried} others tried, {took:?}", case.scenario.id, kind.name());
                for cost in dearest(&all, 5) {
                    println!("    {:>3} {}", cost.lost(), instead(case, &Words::new(Language::English), cost));
                }
                assert!(cfg!(debug_assertions) || took < Duration::from_secs(1), "{took:?}");
            }
        }
    }
}

mod branch {
    use super::*;
    use malmi::debrief::Branch;
    use malmi::records::{Record, replay};

    #[test]
    fn a_play_can_be_taken_up_again_from_any_step() {
        let play = played(case("pump-quarry"), Kind::Random, 3);
        for step in (1..=play.moves().len()).step_by(7) {
            let step = u16::try_from(step).expect("few");
            let branch = Branch::at(&play, step).expect("the step was made");
            let now = branch.begin();
            assert_eq!(now.moves(), &play.moves()[..usize::from(step) - 1]);
            assert_eq!(now.events(), &play.events()[..now.events().len()]);
            assert_eq!((now.seed(), now.level(), branch.step()), (play.seed(), play.level(), step));
        }
        assert!(Branch::at(&play, 0).is_none());
        assert!(Branch::at(&play, u16::try_from(play.moves().len() + 1).expect("few")).is_none());
    }

    #[test]
    fn the_two_plays_stand_beside_each_other_from_where_they_part() {
        let mut play = Play::new(Arc::clone(case("first-visit")), 7, HelpLevel::Standard);
        for mv in [Move::Begin, Move::Silence, Move::Leave, Move::Close] {
            play.make(mv).expect("it is open");
        }
        let branch = Branch::at(&play, 3).expect("it was made");
        let mut now = branch.begin();
        now.make(Move::Propose).expect("it is open");
        let beside = branch.beside(&now);
        assert_eq!(beside.shared, 2);
        assert_eq!(beside.origin.levels(2), beside.branch.levels(2));
        assert_ne!(beside.origin.levels(3), beside.branch.levels(3));
        assert_eq!(branch.origin().moves().len(), beside.origin.moments.len());
    }

    #[test]
    fn its_record_names_the_other_and_is_replayed_without_it() {
        let play = played(case("first-visit"), Kind::Rusher, 1);
        let branch = Branch::at(&play, 2).expect("it was made");
        let mut now = branch.begin();
        now.make(Move::Nod).expect("it is open");
        let record = Record::of_branch(&now, branch.origin(), branch.step());
        let again = Record::parse(record.to_text().as_bytes()).expect("it is a record");
        let from = again.from.as_ref().expect("it says where it comes from");
        assert_eq!((from.step, &from.record), (2, &Record::of(&play).fingerprint()));
        let replayed = replay(Arc::clone(now.case()), &again).expect("it holds");
        assert_eq!(replayed.events(), now.events());
    }
}

mod telling {
    use super::*;
    use malmi::debrief::{Mark, Retelling};
    use malmi::encounter::moves::Telling;
    use malmi::scoring::PointKind;

    /// A play that ended, told by marking what `marks` chooses among its moments.
    fn told(telling: impl Fn(u8) -> Telling) -> Play {
        let mut play = played(case("first-visit"), Kind::Flawed(Flaw::MishearsOften), 1);
        let moves = play.moves().to_vec();
        play = Play::new(Arc::clone(play.case()), play.seed(), play.level());
        for mv in moves.into_iter().filter(|mv| *mv != Move::Close) {
            play.make(mv).expect("it was made before");
        }
        let moments = u8::try_from(play.view().moments().len()).expect("few");
        play.make(Move::Tell(Box::new(telling(moments)))).expect("it can be told");
        play
    }

    #[test]
    fn the_telling_stands_beside_what_happened_and_counts_as_the_scorecard_does() {
        let marked = |all: u8| Telling {
            order: (0..all).collect(),
            mistakes: (0..all).collect(),
            sure: 80,
            ..Telling::default()
        };
        let play = told(marked);
        let retelling = Retelling::of(&play).expect("it was told");
        assert!(retelling.moments.is_sorted_by_key(|moment| moment.event));
        let was = |mark| retelling.moments.iter().filter(|moment| moment.mistake == mark).count();
        assert!(was(Mark::Right) > 0 && was(Mark::Wrong) > 0 && was(Mark::Overlooked) == 0);
        assert_eq!(retelling.sure.get(), 800);
        let card = score(&play);
        let reflection = card.dimension(Dimension::Reflection).expect("it was told");
        let of = |kind| reflection.points.iter().filter(|p| p.what == kind).map(|p| p.amount).sum::<i64>();
        assert_eq!(of(PointKind::OrderTold), 250 * retelling.order.get() / 1000);
        assert!((of(PointKind::JudgedRight) * 1000 / 600 - retelling.judged.get()).abs() <= 3);
    }

    #[test]
    fn without_a_telling_there_is_nothing_to_compare() {
        assert_eq!(Retelling::of(&played(case("first-visit"), Kind::Patient, 1)), None);
        let silent = told(|_| Telling::default());
        let retelling = Retelling::of(&silent).expect("it was told, if nothing was said");
        assert!(retelling.moments.iter().all(|moment| moment.told.is_none()) && retelling.right == 0);
    }
}
