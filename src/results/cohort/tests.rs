use super::blocks::{blocks, row};
use super::items::items;
use super::*;
use crate::records::{Finished, Part, PlayId};
use crate::results::{Export, Names};
use crate::scoring::Dimension;
use proptest::prelude::*;
use serde_json::json;

/// A play of a case with these scores of discovery and next step, in points of a hundred.
fn play(case: &str, at: i64, discovery: u16, next_step: u16) -> Finished {
    Finished {
        at,
        case: case.to_owned(),
        level: "guided".into(),
        total: (discovery + next_step) * 5,
        dimensions: [("discovery".to_owned(), discovery * 10), ("next-step".to_owned(), next_step * 10)].into(),
        ..Finished::default()
    }
}

/// The export of a player with these plays.
fn export(player: &str, group: Option<&str>, plays: &[Finished]) -> Export {
    let plays: Vec<_> = plays.iter().map(|result| json!({ "play": PlayId::new(), "result": result })).collect();
    let value = json!({
        "kind": "malmi results", "format": 1, "player": player, "group": group, "titles": {}, "plays": plays,
    });
    Export::parse(value.to_string().as_bytes()).expect("results")
}

/// A cohort of groups, each of so many people with one play that came to so many points.
fn groups(all: &[(&str, usize, u16)]) -> Cohort {
    let mut cohort = Cohort::default();
    for (group, people, points) in all {
        for n in 0..*people {
            cohort.take(export(&format!("{group}{n}"), Some(group), &[play("a", 0, *points, *points)]), None);
        }
    }
    cohort
}

fn discovery(row: &Row) -> Option<i64> {
    row.skills.iter().find(|cell| cell.skill == Dimension::Discovery)?.mean
}

#[test]
fn a_group_of_five_is_shown_and_one_of_four_is_in_no_figure_at_all() {
    let report = Report::of(&groups(&[("A", 5, 60), ("B", 6, 80), ("C", 4, 10)]), None);
    let shown: Vec<_> = report.groups.iter().map(|row| (row.group.as_str(), row.people, discovery(row))).collect();
    assert_eq!(shown, [("A", 5, Some(60)), ("B", 6, Some(80)), ("everyone shown", 11, Some(71))]);
    // By hand: (5 · 60 + 6 · 80) / 11 = 70.9. With the four it would be 54.7, and 15 · 54.7 − 11 · 70.9 would tell of them.
    assert_eq!((report.people, report.plays), (11, 11));
    assert!(report.items.iter().all(|item| item.people == 11), "{:?}", report.items);
    assert!(report.notes.iter().any(|note| note.starts_with("4 people are")), "{:?}", report.notes);
}

#[test]
fn small_groups_that_come_to_five_are_shown_together() {
    let report = Report::of(&groups(&[("A", 3, 60), ("B", 2, 80), ("C", 5, 50)]), None);
    let shown: Vec<_> = report.groups.iter().map(|row| (row.group.as_str(), row.people, discovery(row))).collect();
    // By hand: (3 · 60 + 2 · 80) / 5 = 68.
    assert_eq!(shown[1], ("2 smaller groups together", 5, Some(68)));
}

#[test]
fn a_cell_of_four_is_empty_and_not_in_that_of_everyone() {
    let mut cohort = groups(&[("A", 6, 60)]);
    for n in 0..6 {
        let mut result = play("b", 0, 20, 20);
        if n < 2 {
            result.dimensions.remove("discovery");
        }
        cohort.take(export(&format!("B{n}"), Some("B"), &[result]), None);
    }
    let report = Report::of(&cohort, None);
    assert_eq!(report.groups.iter().map(discovery).collect::<Vec<_>>(), [Some(60), None, Some(60)]);
}

#[test]
fn a_case_that_all_but_a_few_of_a_group_played_is_left_out() {
    // Six of eight played `a`: their mean and that of the group would tell the mean of the other two.
    let mut cohort = groups(&[("A", 6, 60)]);
    for n in 6..8 {
        cohort.take(export(&format!("A{n}"), Some("A"), &[play("b", 0, 20, 20)]), None);
    }
    let (shown, _) = blocks(cohort.people());
    assert!(items(&shown, false).is_empty());
    assert_eq!(items(&shown, true).iter().filter(|item| item.skill.is_none()).count(), 2);
}

#[test]
fn a_skill_is_the_mean_over_people_of_their_last_three_plays() {
    let mut cohort = Cohort::default();
    for n in 0..5_u16 {
        // Now: (20 + 30 + 40) / 3 = 30 for each but the last, who has 90.
        let scores: [u16; 4] = if n < 4 { [100, 20, 30, 40] } else { [0, 90, 90, 90] };
        let plays: Vec<Finished> = (0..).zip(scores).map(|(at, score)| play("a", at, score, 100)).collect();
        cohort.take(export(&format!("p{n}"), None, &plays), None);
    }
    let (shown, hidden) = blocks(cohort.people());
    let row = row(&shown[0]);
    // By hand: (4 · 30 + 90) / 5 = 42. First to best in the total: four go from 100 and one from 50 to 100 and 95.
    assert_eq!((hidden, row.group.as_str(), discovery(&row)), (0, "everyone", Some(42)));
    assert_eq!(row.first_to_best, Some((5, 90, 99)));
    assert_eq!(row.needs, Some(Dimension::Discovery));
}

/// Twenty people who earned these shares of one part, and others of another.
fn twenty(own: impl Fn(i64) -> i64, rest: impl Fn(i64) -> i64) -> Vec<Item> {
    let mut cohort = Cohort::default();
    for n in 0..20 {
        let mut result = play("a", 0, 50, 50);
        let part = |earned| Part { earned, of: 100 };
        let parts = [("heard-out".to_owned(), part(own(n))), ("card".to_owned(), part(rest(n)))];
        result.parts = [("discovery".to_owned(), parts.into())].into();
        cohort.take(export(&format!("p{n}"), None, &[result]), None);
    }
    items(&blocks(cohort.people()).0, false)
}

fn heard_out(items: &[Item]) -> &Item {
    items.iter().find(|item| item.part.as_deref() == Some("heard-out")).expect("it was met")
}

#[test]
fn difficulty_and_discrimination_are_those_of_the_reference() {
    // numpy 2.4: own = arange(20)*4/100; rest = [(7*n % 20)*5/100 for n in range(20)]
    // own.mean() = 0.38, corrcoef(own, rest)[0, 1] = 0.36842…
    let found = twenty(|n| n * 4, |n| 7 * n % 20 * 5);
    let item = heard_out(&found);
    assert_eq!((item.people, item.difficulty), (20, 0.38));
    assert_eq!(item.discrimination, Some(REFERENCE));
    let same = twenty(|n| n * 5, |n| n * 4);
    assert_eq!(heard_out(&same).discrimination, Some(1.0));
    assert!(heard_out(&same).tells_apart.starts_with("well"));
    let against = twenty(|n| n * 5, |n| 100 - n * 4);
    assert!(heard_out(&against).tells_apart.starts_with("the wrong way round"));
    let flat = twenty(|_| 50, |n| n);
    assert_eq!(
        (heard_out(&flat).discrimination, heard_out(&flat).tells_apart),
        (None, "it never varies, or the rest does not")
    );
}

/// As numpy gives it, with two decimals.
const REFERENCE: f64 = 0.37;

#[test]
fn nothing_is_claimed_of_too_few() {
    let (few, more) = (groups(&[("A", 9, 90)]), groups(&[("A", 10, 90)]));
    let of = |cohort: &Cohort| items(&blocks(cohort.people()).0, false)[0].clone();
    assert_eq!((of(&few).reading, of(&few).tells_apart), ("too few people to say", "too few people to say"));
    assert!(of(&more).reading.starts_with("easy") && of(&more).discrimination.is_none());
}

#[test]
fn two_exports_of_one_person_become_one_and_a_play_counts_once() {
    let first = export("p1", None, &[play("a", 5, 40, 40)]);
    let mut second = export("p1", Some("A"), &[play("a", 9, 80, 80)]);
    second.plays.extend(first.plays.clone());
    let mut cohort = Cohort::default();
    cohort.take(first.clone(), None);
    cohort.take(second, None);
    cohort.take(export("p1", Some("B"), &[]), None);
    // The same play under another pseudonym is still the same play.
    let mut stolen = first;
    stolen.player = "p2".to_owned().try_into().expect("a pseudonym");
    cohort.take(stolen, Some("A"));
    let people: Vec<_> = cohort.people().iter().map(|person| (person.group.as_deref(), person.plays.len())).collect();
    assert_eq!((people, cohort.twice()), (vec![(Some("A"), 2), (Some("A"), 0)], 2));
    assert_eq!(cohort.people()[0].plays[0].result.at, 5);
    assert_eq!(cohort.notes(), ["p1 stands in two groups, `A` and `B`; counted in `A`"]);
}

#[test]
fn who_needs_what_next_names_a_case_that_was_not_played() {
    let mut cohort = Cohort::default();
    cohort.take(export("p1", None, &[play("a", 5, 40, 90), play("b", 9, 50, 90)]), None);
    cohort.take(export("p2", None, &[play("a", 5, 90, 90), play("c", 6, 90, 90)]), None);
    let report = Report::of(&cohort, Some(&Names::parse(b"player,name\np2,Aino\n").expect("a list")));
    let [one, other] = &report.persons[..] else { panic!("two people") };
    assert_eq!((one.next_skill, one.next_case.as_deref()), (Some(Dimension::Discovery), Some("c")));
    assert_eq!((other.name.as_deref(), other.next_skill), (Some("Aino"), None));
    assert!(Report::of(&cohort, None).persons.is_empty());
}

proptest! {
    /// What the people who are kept back came to changes nothing in the report, so that nothing in it can tell of them.
    #[test]
    fn who_is_kept_back_leaves_no_trace(sizes in prop::collection::vec(0_usize..9, 1..7), points in 0_u16..=100) {
        let small: usize = sizes.iter().filter(|size| **size < FEWEST).sum();
        let of = |kept_back: u16| {
            let points = |size: usize| if size < FEWEST && small < FEWEST { kept_back } else { 50 };
            let names: Vec<String> = (0..sizes.len()).map(|n| format!("g{n}")).collect();
            let all: Vec<_> = names.iter().zip(&sizes).map(|(name, size)| (name.as_str(), *size, points(*size))).collect();
            Report::of(&groups(&all), None)
        };
        let report = of(50);
        prop_assert_eq!(&report, &of(points));
        prop_assert!(report.groups.iter().all(|row| row.people >= FEWEST));
        prop_assert_eq!(report.people, sizes.iter().sum::<usize>() - if small < FEWEST { small } else { 0 });
    }
}
