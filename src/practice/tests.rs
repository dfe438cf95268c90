//! The rules of practice, as examples and as properties.

use super::drill::Behaviour;
use super::*;
use crate::model::HelpLevel;
use crate::records::{Drilled, Finished, MARK, RoundEnd};
use crate::scoring::{Dimension, SkillPart};
use proptest::prelude::*;
use std::collections::BTreeMap;

const TIMING: Skill = Skill::Whole(Dimension::Patience);

/// A play of a case that showed timing so well.
fn shown(day: i64, case: &str, seed: u64, timing: u16) -> Finished {
    Finished {
        at: day * DAY,
        case: case.to_owned(),
        seed,
        level: "standard".to_owned(),
        total: timing,
        dimensions: BTreeMap::from([("patience".to_owned(), timing)]),
        ..Finished::default()
    }
}

fn timing(plays: &[Finished]) -> Standing {
    Standing::of(TIMING, Played { plays, drills: &[] })
}

fn lesson(id: &str, level: HelpLevel, dimensions: &[Dimension]) -> Lesson {
    let skills = dimensions.iter().map(|dimension| Skill::Whole(*dimension));
    Lesson { id: id.to_owned(), level, skills: skills.collect() }
}

fn course() -> Vec<Lesson> {
    vec![
        lesson("visit", HelpLevel::Guided, &[Dimension::Discovery, Dimension::Patience]),
        lesson("deck", HelpLevel::Standard, &[Dimension::Order]),
        lesson("farm", HelpLevel::Standard, &[Dimension::Discovery, Dimension::Patience]),
    ]
}

#[test]
fn three_different_plays_make_a_skill_and_three_weeks_prove_it() {
    let mut plays = vec![shown(0, "visit", 1, 800), shown(1, "visit", 1, 900), shown(2, "visit", 2, MARK)];
    assert_eq!((timing(&plays).shown, timing(&plays).is_mastered()), (2, false), "the same luck counts once");
    plays.push(shown(3, "farm", 1, 760));
    assert_eq!((timing(&plays).is_mastered(), timing(&plays).kept), (true, false));
    plays.push(shown(23, "farm", 2, 760));
    assert!(!timing(&plays).kept, "twenty days are not three weeks");
    plays.push(shown(24, "farm", 3, 760));
    assert!(timing(&plays).kept);
}

#[test]
fn each_good_showing_lets_a_skill_rest_longer_and_a_poor_one_calls_it_back() {
    let plays: Vec<Finished> =
        [800, 800, 400, 800, 800].into_iter().zip(1..).map(|(t, n)| shown(0, "a", n, t)).collect();
    let intervals: Vec<_> = (0..=plays.len()).map(|n| timing(&plays[..n]).interval()).collect();
    assert_eq!(intervals, [None, Some(2), Some(7), Some(2), Some(21), Some(21)]);
}

#[test]
fn a_reason_is_told_in_words() {
    let words = crate::words::Words::new(crate::words::Language::English);
    let plays = [shown(0, "visit", 1, 800)];
    let plan = Plan::of(&course(), Played { plays: &plays, drills: &[] }, 7 * DAY);
    assert_eq!(reason(&words, plan.today[0].why), "Timing: last shown 7 days ago, not yet sure.");
}

#[test]
fn who_has_played_nothing_begins_the_path() {
    let plan = Plan::of(&course(), Played::default(), 0);
    assert_eq!(
        plan.today,
        [Task { case: 0, level: HelpLevel::Guided, drill: None, why: Reason::NextStep(Why::NewGuided) }]
    );
    let path: Vec<_> = plan.path.iter().map(|step| (step.case, step.level)).collect();
    let (g, s, r) = (HelpLevel::Guided, HelpLevel::Standard, HelpLevel::Realistic);
    assert_eq!(path, [(0, g), (0, s), (1, s), (2, s), (0, r), (1, r), (2, r)]);
}

fn round(begun: i64, n: u8, outcome: RoundEnd) -> Drilled {
    let behaviour = Behaviour::SayBack.name().to_owned();
    Drilled { at: begun + i64::from(n), begun, behaviour, case: "visit".to_owned(), seed: 4, round: n, of: 3, outcome }
}

#[test]
fn a_drill_counts_for_its_part_once_all_its_rounds_were_played() {
    let part = Skill::Part(SkillPart::Listening);
    let of = |drills: &[Drilled]| Standing::of(part, Played { plays: &[], drills });
    let mut drills = vec![round(10, 1, RoundEnd::Held), round(10, 2, RoundEnd::Held)];
    assert_eq!(of(&drills).last, None);
    drills.push(round(10, 3, RoundEnd::Held));
    assert_eq!(of(&drills).last, Some(Last { at: 13, score: 1000 }));
    drills.extend([1, 2, 3].map(|n| round(90, n, if n == 2 { RoundEnd::WentBy } else { RoundEnd::Held })));
    assert_eq!((of(&drills).last, of(&drills).shown), (Some(Last { at: 93, score: 666 }), 1));
    assert_eq!(Standing::of(Skill::Whole(Dimension::Discovery), Played { plays: &[], drills: &drills }).last, None);
}

prop_compose! {
    fn any_play()(day in 0_i64..60, case in 0_usize..3, seed in 0_u64..6, level in 0_usize..3,
                  scores in proptest::array::uniform3(0_u16..=1000)) -> Finished {
        let lesson = &course()[case];
        let dimensions = lesson.skills.iter().zip(scores);
        Finished {
            level: HelpLevel::ALL[level].name().to_owned(),
            dimensions: dimensions.map(|(skill, score)| (skill.dimension().name().to_owned(), score)).collect(),
            ..shown(day, &lesson.id, seed, scores[0])
        }
    }
}

fn any_plays() -> impl Strategy<Value = Vec<Finished>> {
    proptest::collection::vec(any_play(), 0..14).prop_map(|mut plays| {
        plays.sort_by_key(|play| play.at);
        plays
    })
}

proptest! {
    #[test]
    fn never_the_case_just_seen_if_another_will_do(plays in any_plays(), later in 0_i64..90) {
        let (lessons, played) = (course(), Played { plays: &plays, drills: &[] });
        let plan = Plan::of(&lessons, played, (60 + later) * DAY);
        for task in &plan.today {
            if Some(lessons[task.case].id.as_str()) == played.just_seen() {
                let skill = task.why.skill();
                let others = lessons.iter().enumerate().filter(|(at, _)| *at != task.case);
                match skill {
                    Some(skill) => prop_assert!(!others.clone().any(|(_, lesson)| lesson.exercises(skill))),
                    None => prop_assert!(plan.path.iter().all(|step| step.done || step.case == task.case)),
                }
            }
        }
    }

    #[test]
    fn intervals_come_from_the_rule_alone(plays in any_plays()) {
        for skill in Skill::all() {
            let standing = Standing::of(skill, Played { plays: &plays, drills: &[] });
            prop_assert!(standing.interval().is_none_or(|days| INTERVALS.contains(&days)));
            prop_assert_eq!(standing.due().is_some(), standing.last.is_some());
        }
    }

    #[test]
    fn what_is_mastered_comes_back_only_for_its_check(plays in any_plays(), later in 0_i64..90) {
        let now = (60 + later) * DAY;
        let plan = Plan::of(&course(), Played { plays: &plays, drills: &[] }, now);
        for task in &plan.today {
            let Some(skill) = task.why.skill() else { continue };
            let standing = plan.standing(skill).expect("a skill of the plan");
            let check = matches!(task.why, Reason::Check(_, days) if days >= INTERVALS[2]);
            prop_assert_eq!(standing.is_mastered(), check, "{:?}", task);
            prop_assert!(standing.is_due(now));
        }
    }

    #[test]
    fn the_same_plays_make_the_same_plan_however_often_it_is_made(plays in any_plays(), later in 0_i64..90) {
        let make = || Plan::of(&course(), Played { plays: &plays, drills: &[] }, later * DAY);
        prop_assert_eq!(make(), make());
        prop_assert!((1..=TODAY).contains(&make().today.len()));
    }
}
