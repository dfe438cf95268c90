//! Figures of plays that are made up, on a Thursday in October.

use super::*;
use crate::model::{EncounterKind, Medium};
use crate::practice::Skill;
use crate::records::{Approached, Facts, LookedBack, Met, Offered, Part, Segment};
use crate::scoring::{Dimension, SkillPart};
use jiff::civil::date;
use jiff::tz::{TimeZone, offset};
use proptest::prelude::*;

const DAY: i64 = 24 * 3600;

/// Thursday, 15 October 2026, noon.
fn now() -> Zoned {
    date(2026, 10, 15).at(12, 0, 0, 0).to_zoned(TimeZone::UTC).expect("a time")
}

/// A play so many days ago.
fn play(days_ago: i64) -> Finished {
    Finished { at: now().timestamp().as_second() - days_ago * DAY, case: "case".to_owned(), ..Finished::default() }
}

fn listening(days_ago: i64, score: u16) -> Finished {
    Finished { dimensions: [("discovery".to_owned(), score)].into(), ..play(days_ago) }
}

fn segment(id: &str, people: u32) -> Segment {
    Segment { id: format!("case/{id}"), name: id.to_uppercase(), people }
}

fn person(channel: Option<Medium>, agreed: bool) -> Approached {
    let touches = [(Medium::Email, 1), (Medium::Phone, 2)].into();
    Approached { segment: segment("mills", 60), touches, reached: channel, agreed }
}

fn approached(days_ago: i64, people: Vec<Approached>) -> Finished {
    Finished { facts: Facts { people, ..Facts::default() }, ..play(days_ago) }
}

fn offered(days_ago: i64, deal: bool, worth: Option<u32>) -> Finished {
    let offer = Offered { segment: segment("shops", 6), medium: Medium::Room, deal, worth };
    Finished { facts: Facts { offer: Some(offer), ..Facts::default() }, ..play(days_ago) }
}

fn curve(plays: &[Finished], dimension: Dimension) -> SkillCurve {
    Figures::of(plays, &now()).skills.into_iter().find(|skill| skill.dimension == dimension).expect("it is a skill")
}

#[test]
fn a_week_runs_from_monday_to_sunday_where_the_player_is() {
    let figures = Figures::of(&[], &now());
    assert_eq!((figures.weeks.monday(9), figures.weeks.monday(0)), (date(2026, 10, 12), date(2026, 8, 10)));
    // On Sunday at half past ten in the evening in Greenwich it is Monday in Helsinki.
    let late = Finished {
        dimensions: [("discovery".to_owned(), 600)].into(),
        at: date(2026, 10, 11).at(22, 30, 0, 0).to_zoned(TimeZone::UTC).expect("a time").timestamp().as_second(),
        ..play(0)
    };
    let weeks = |zone: TimeZone| Figures::of(std::slice::from_ref(&late), &now().with_time_zone(zone)).skills[3].weeks;
    assert_eq!(weeks(TimeZone::UTC)[8], Some(600));
    assert_eq!(weeks(TimeZone::fixed(offset(3)))[9], Some(600));
}

#[test]
fn a_skill_stands_where_the_last_five_plays_put_it() {
    let plays = [listening(80, 300), listening(17, 400), listening(9, 500), listening(8, 601)];
    let skill = curve(&plays, Dimension::Discovery);
    assert_eq!(skill.weeks[7..], [Some(350), Some(450), None]);
    assert_eq!((skill.then(), skill.now(), skill.plays, skill.earlier), (Some(350), Some(450), 3, true));
    let six = [100, 200, 200, 200, 200, 900].map(|score| listening(1, score));
    assert_eq!(curve(&six, Dimension::Discovery).now(), Some(340), "the first of six counts no more");
    let figures = Figures::of(&plays, &now());
    assert_eq!(figures.weakest().map(|skill| skill.dimension), Some(Dimension::Discovery));
    assert_eq!(curve(&plays, Dimension::Order).now(), None, "it was never exercised");
}

#[test]
fn above_the_mark_nothing_is_weak() {
    assert_eq!(Figures::of(&[listening(1, MARK)], &now()).weakest(), None);
}

#[test]
fn parts_are_told_weakest_first() {
    let part = |what: &str, earned| (what.to_owned(), Part { earned, of: 0 });
    let mut play = listening(1, 500);
    play.parts.insert("discovery".to_owned(), [part("evidence", 400), part("layer-opened", 50)].into());
    let told = curve(&[play.clone(), play], Dimension::Discovery).parts;
    let told: Vec<_> = told.iter().map(|part| (part.part, part.score)).collect();
    let [questions, evidence] = [SkillPart::Questions, SkillPart::Evidence].map(Skill::Part);
    assert_eq!(told, [(questions, 250), (evidence, 1000)]);
}

#[test]
fn a_play_taken_up_from_a_moment_is_left_out() {
    let again = Finished { from_a_moment: true, ..listening(1, 900) };
    let figures = Figures::of(&[listening(2, 300), again], &now());
    assert_eq!((figures.plays, figures.cases[0].plays, figures.skills[3].now()), (1, 1, Some(300)));
}

#[test]
fn people_count_under_the_channel_by_which_they_answered() {
    let people = vec![person(Some(Medium::Phone), true), person(Some(Medium::Email), false), person(None, false)];
    let going_on = Figures::of(&[approached(3, people)], &now()).going_on;
    assert_eq!(going_on.all.people, People { touches: 9, reached: 2, agreed: 1 });
    assert_eq!(going_on.all.people.share(), Some(500));
    let phone = &going_on.channels[0];
    assert_eq!((phone.key, phone.conversion.people), (Medium::Phone, People { touches: 6, reached: 1, agreed: 1 }));
    let segment = &going_on.segments[0];
    assert_eq!((segment.key.as_str(), segment.conversion), ("MILLS", going_on.all));
    assert_eq!(going_on.sizes[0].key, Size::Medium);
}

#[test]
fn the_average_deal_counts_deals_that_have_a_price() {
    let plays = [
        offered(1, true, Some(30_000)),
        offered(2, true, Some(20_001)),
        offered(3, true, None),
        offered(4, false, Some(90_000)),
    ];
    let deals = Figures::of(&plays, &now()).going_on.all.deals;
    assert_eq!((deals.offers, deals.deals, deals.share()), (4, 3, Some(750)));
    assert_eq!(deals.average(), Some(25_001));
    assert_eq!(Deals::default().average(), None);
}

#[test]
fn it_is_compared_with_the_weeks_before_or_with_the_first_ones() {
    let reached = |days_ago, agreed| approached(days_ago, vec![person(Some(Medium::Phone), agreed)]);
    let earlier = |plays: &[Finished]| Figures::of(plays, &now()).going_on.earlier;
    assert_eq!(earlier(&[reached(10, true)]), None, "there is nothing to compare with yet");
    let (when, first) = earlier(&[reached(40, false), reached(1, true)]).expect("six weeks of play");
    assert_eq!((when, first.people.share()), (Earlier::FirstWeeks, Some(0)));
    let (when, before) = earlier(&[reached(100, true), reached(40, false)]).expect("weeks before");
    assert_eq!((when, before.people.share()), (Earlier::WeeksBefore, Some(1000)));
}

#[test]
fn encounters_are_counted_by_week_channel_and_quality() {
    let met =
        |medium, customer, seller, onward| Met { kind: EncounterKind::Discovery, medium, customer, seller, onward };
    let encounters =
        vec![met(Medium::Room, 40, 10, false), met(Medium::Video, -40, 0, true), met(Medium::Video, 0, -10, false)];
    let play = Finished { facts: Facts { encounters, ..Facts::default() }, ..play(8) };
    let counted = Figures::of(&[play], &now()).encounters;
    assert_eq!(counted.weeks[8], Tally { both: 1, one: 1, neither: 1 });
    assert_eq!((counted.most(), counted.total().all()), (3, 3));
    let video = Tally { both: 0, one: 1, neither: 1 };
    assert_eq!(counted.channels, [(Medium::Video, video), (Medium::Room, Tally { both: 1, ..Tally::default() })]);
}

#[test]
fn first_and_best_stand_with_the_case_played_last_in_front() {
    let of = |case: &str, total| Finished { case: case.to_owned(), total, ..play(0) };
    let plays = [of("visit", 400), of("deck", 700), of("visit", 810), of("visit", 600)];
    let cases = Figures::of(&plays, &now()).cases;
    let visit = FirstBest { case: "visit".to_owned(), first: 400, best: 810, last: 600, plays: 3 };
    let deck = FirstBest { case: "deck".to_owned(), first: 700, best: 700, last: 700, plays: 1 };
    assert_eq!(cases, [visit, deck]);
}

#[test]
fn sureness_is_held_against_what_was_right() {
    let told = |sure, right| {
        let looked_back = Some(LookedBack { sure, right });
        Finished { facts: Facts { looked_back, ..Facts::default() }, ..play(0) }
    };
    let calibration = |plays: &[Finished]| Figures::of(plays, &now()).calibration;
    let sure = calibration(&[told(90, 500), play(0), told(70, 700)]);
    assert_eq!((sure.sure, sure.right, sure.apart, sure.leaning()), (800, 600, 200, Leaning::TooSure));
    assert_eq!(calibration(&[told(30, 600)]).leaning(), Leaning::TooUnsure);
    let none = calibration(&[]);
    assert_eq!((none.tellings.len(), none.leaning()), (0, Leaning::Even));
}

/// Any result of the last half year, with anything in it.
fn any_play() -> impl Strategy<Value = Finished> {
    let channel = || prop::sample::select(vec![Medium::Email, Medium::Phone, Medium::Social]);
    let segment = || ("[a-c]", 1_u32..400).prop_map(|(id, people)| segment(&id, people));
    let touches = prop::collection::btree_map(channel(), 1_u16..4, 1..3);
    let person = (segment(), touches, prop::option::of(channel()), any::<bool>()).prop_map(
        |(segment, touches, reached, agreed)| Approached {
            agreed: agreed && reached.is_some(),
            segment,
            touches,
            reached,
        },
    );
    let offer = (segment(), channel(), any::<bool>(), prop::option::of(1_u32..90_000))
        .prop_map(|(segment, medium, deal, worth)| Offered { segment, medium, deal, worth });
    let met = (channel(), -9_i64..9, -9_i64..9, any::<bool>()).prop_map(|(medium, customer, seller, onward)| Met {
        kind: EncounterKind::Proposal,
        medium,
        customer,
        seller,
        onward,
    });
    let looked_back = prop::option::of((0_u8..=100, 0_u16..=1000).prop_map(|(sure, right)| LookedBack { sure, right }));
    let facts =
        (prop::collection::vec(person, 0..4), prop::option::of(offer), prop::collection::vec(met, 0..4), looked_back)
            .prop_map(|(people, offer, encounters, looked_back)| Facts { people, offer, encounters, looked_back });
    (0_i64..180, 0_u16..=1000, facts).prop_map(|(days, total, facts)| Finished {
        total,
        facts,
        ..listening(days, total)
    })
}

proptest! {
    #[test]
    fn every_way_of_dividing_gives_the_same_whole(plays in prop::collection::vec(any_play(), 0..40)) {
        let figures = Figures::of(&plays, &now());
        let GoingOn { all, channels, segments, sizes, .. } = &figures.going_on;
        let parts = [
            channels.iter().map(|by| by.conversion).collect::<Vec<_>>(),
            segments.iter().map(|by| by.conversion).collect(),
            sizes.iter().map(|by| by.conversion).collect(),
        ];
        for part in parts {
            let sum = |of: fn(&Conversion) -> u64| part.iter().map(of).sum::<u64>();
            prop_assert_eq!(sum(|one| one.people.touches.into()), u64::from(all.people.touches));
            prop_assert_eq!(sum(|one| one.people.reached.into()), u64::from(all.people.reached));
            prop_assert_eq!(sum(|one| one.people.agreed.into()), u64::from(all.people.agreed));
            prop_assert_eq!(sum(|one| one.deals.offers.into()), u64::from(all.deals.offers));
            prop_assert_eq!(sum(|one| one.deals.worth), all.deals.worth);
        }
        let by_channel: u32 = figures.encounters.channels.iter().map(|(_, tally)| tally.all()).sum();
        prop_assert_eq!(by_channel, figures.encounters.total().all());
    }

    #[test]
    fn every_figure_keeps_to_its_range(plays in prop::collection::vec(any_play(), 0..40)) {
        let figures = Figures::of(&plays, &now());
        let ends = plays.iter().map(|play| play.total);
        let (low, high) = (ends.clone().min().unwrap_or(0), ends.max().unwrap_or(0));
        for week in figures.skills[3].weeks.iter().flatten() {
            prop_assert!((low..=high).contains(week));
        }
        let People { touches, reached, agreed } = figures.going_on.all.people;
        prop_assert!(agreed <= reached && reached <= touches);
        prop_assert!(figures.going_on.all.deals.deals <= figures.going_on.all.deals.offers);
        prop_assert!(figures.cases.iter().all(|case| case.first <= case.best && case.last <= case.best));
        prop_assert!(figures.calibration.apart <= 1000);
    }

    #[test]
    fn the_order_of_plays_of_one_day_changes_no_sum(plays in prop::collection::vec(any_play(), 0..20)) {
        let figures = Figures::of(&plays, &now());
        let mut turned = plays;
        turned.reverse();
        let again = Figures::of(&turned, &now());
        prop_assert_eq!(figures.going_on.all, again.going_on.all);
        prop_assert_eq!(figures.encounters, again.encounters);
        prop_assert_eq!(figures.skills[3].plays, again.skills[3].plays);
    }
}
