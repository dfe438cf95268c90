//! What is counted of plays of the bakery, whose two problems are worth 3,000 and 500 euros a year.

use super::*;
use crate::encounter::moves::Telling;
use crate::encounter::reflection::{Moment, shuffled};
use crate::encounter::{Luck, Move};
use crate::model::EncounterKind::{Discovery, Presentation, Proposal, Prospecting};
use crate::model::HelpLevel;
use crate::players::{Kind, play_out};
use crate::records::Finished;
use crate::records::testing::{BAKERY, bakery};
use crate::scoring::score;
use std::sync::Arc;

fn priced() -> Arc<Case> {
    let text = BAKERY.replace("about: \"heat\", layers", "about: \"heat\", worth: 3000, layers");
    bakery(&text.replace("about: \"waste\", layers", "about: \"waste\", worth: 500, layers"))
}

fn finished(case: &Arc<Case>, kind: Kind, seed: u64) -> Finished {
    let play = play_out(case, kind, seed, HelpLevel::Standard);
    Finished::of(&play, &score(&play), 0)
}

/// Everyone whom the tests below let play.
const PLAYERS: [Kind; 6] =
    [Kind::Patient, Kind::Noisy(200), Kind::Noisy(600), Kind::Rusher, Kind::Random, Kind::OverDiagnoser];

#[test]
fn a_good_play_is_counted_from_the_first_call_to_the_deal() {
    let facts = finished(&priced(), Kind::Patient, 1).facts;
    let aino = &facts.people[0];
    assert_eq!((aino.segment.id.as_str(), aino.segment.name.as_str()), ("bakery/bread", "Bakeries"));
    assert_eq!((aino.segment.people, aino.agreed), (12, true));
    let deal = facts.offer.as_ref().expect("something was offered");
    assert_eq!((deal.deal, deal.medium, deal.worth), (true, Medium::Room, Some(3000)), "the flour was never voiced");
    assert_eq!(deal.segment, aino.segment);
    let met: Vec<_> = facts.encounters.iter().map(|met| (met.kind, met.quality())).collect();
    let both = |kind| (kind, Quality::Both);
    assert_eq!(met, [Prospecting, Presentation, Discovery, Proposal].map(both));
    assert_eq!(facts.looked_back, None, "this player tells nothing");
}

#[test]
fn a_telling_is_counted_with_how_sure_it_was_and_how_right() {
    let case = priced();
    let moves = play_out(&case, Kind::Rusher, 1, HelpLevel::Standard).moves().to_vec();
    let told = |sure: u8, marks: bool| {
        let mut play = Play::new(Arc::clone(&case), 1, HelpLevel::Standard);
        for mv in moves.iter().take_while(|mv| **mv != Move::Close) {
            play.make(mv.clone()).expect("it was made before");
        }
        let moments = shuffled(&case, play.events(), Luck::new(1));
        let places = || 0..u8::try_from(moments.len()).expect("few");
        let marked = |is: fn(&Moment) -> bool| {
            places().filter(|n| marks && is(&moments[usize::from(*n)])).collect::<smallvec::SmallVec<_>>()
        };
        let (mistakes, missed) = (marked(|moment| moment.mistake), marked(|moment| moment.missed));
        play.make(Move::Tell(Box::new(Telling { order: places().collect(), mistakes, missed, sure }))).expect("once");
        Facts::of(&play, &score(&play)).looked_back.expect("something was told")
    };
    assert_eq!(told(80, true), LookedBack { sure: 80, right: 1000 });
    assert_eq!(told(30, false), LookedBack { sure: 30, right: 0 });
}

#[test]
fn who_rushes_makes_offers_that_nobody_takes() {
    let facts = finished(&priced(), Kind::Rusher, 1).facts;
    assert!(facts.offer.as_ref().is_none_or(|offer| !offer.deal), "{facts:?}");
    assert!(facts.encounters.iter().any(|met| met.quality() != Quality::Both), "{facts:?}");
}

#[test]
fn without_a_price_in_the_case_a_deal_has_no_worth() {
    let offer = finished(&bakery(BAKERY), Kind::Patient, 1).facts.offer.expect("something was offered");
    assert_eq!((offer.deal, offer.worth), (true, None));
}

#[test]
fn a_case_without_a_list_names_the_trade_as_its_segment() {
    let mut case = Arc::unwrap_or_clone(priced());
    case.scenario.prospecting = None;
    case.links.customer = None;
    let facts = finished(&Arc::new(case), Kind::Patient, 1).facts;
    assert!(facts.people.is_empty());
    let segment = facts.offer.expect("something was offered").segment;
    assert_eq!((segment.id.as_str(), segment.name.as_str(), segment.people), ("bakery", "Bread", 12));
}

#[test]
fn whoever_plays_the_counts_agree_with_each_other() {
    let case = priced();
    for (kind, seed) in PLAYERS.into_iter().flat_map(|kind| (0..25).map(move |seed| (kind, seed))) {
        let Finished { facts, parts, agreed, .. } = finished(&case, kind, seed);
        for person in &facts.people {
            assert!(!person.agreed || person.reached.is_some(), "{kind:?} {seed}: {person:?}");
            let channel = person.reached.filter(|channel| !person.touches.contains_key(channel));
            assert_eq!(channel, None, "{kind:?} {seed}: answered by a channel that was not used");
        }
        let answered = facts.people.iter().filter(|person| person.reached.is_some()).count();
        let prospecting = facts.encounters.iter().filter(|met| met.kind == Prospecting);
        assert_eq!(prospecting.count(), answered, "{kind:?} {seed}");
        if let Some(offer) = &facts.offer {
            assert!(!offer.deal || (agreed && offer.worth.is_some()), "{kind:?} {seed}: {offer:?}");
        }
        let told = parts.get("reflection").map(|parts| parts.contains_key("calibration"));
        assert_eq!(told.unwrap_or(false), facts.looked_back.is_some(), "{kind:?} {seed}");
    }
}

#[test]
fn what_is_counted_comes_back_from_json() {
    let result = finished(&priced(), Kind::Patient, 1);
    let text = serde_json::to_string(&result).expect("plain data");
    assert_eq!(serde_json::from_str::<Finished>(&text).expect("its own form"), result);
}
