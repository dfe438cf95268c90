//! What comes through to the player, and what does not.

use crate::table::Table;
use malmi::encounter::view::{Offer, TurnOf};
use malmi::encounter::{Move, Refusal};
use malmi::model::{HelpLevel, Quality};
use malmi::scenario::format::Gesture;
use malmi::words::{Language, Words};

/// Sacks are told of with a hesitation in the voice.
fn hesitates(medium: &str) -> Table {
    Table::discovery().with("medium: Room, // discovery", medium)
}

const TROUBLE: [&str; 4] = ["ask:day", "silence", "ask:trouble", "silence"];
const LOOKS_DOWN: &str = "cue “She looks down.”, wants Acknowledge";

#[test]
fn a_telephone_has_no_face() {
    let phone = Table::discovery().with("medium: Room, // discovery", "medium: Phone,");
    let table = phone.with("channel: Face, text: \"She looks down.\"", "channel: Voice, text: \"She looks down.\"");
    // The voice comes through, a face would not: nine in ten, and never.
    table.lucky(&TROUBLE, |t| t.saw(LOOKS_DOWN));
    for seed in 0..40 {
        let room_case = Table::discovery().seed(seed).sit().make(TROUBLE);
        let phone_case = Table::discovery().with("medium: Room, // discovery", "medium: VideoNoCamera,");
        let phone_case = phone_case.seed(seed).sit().make(TROUBLE);
        assert_eq!(
            room_case.ever("opened oven/problem"),
            phone_case.ever("opened oven/problem"),
            "the luck is the same"
        );
        assert!(!phone_case.ever(LOOKS_DOWN) && phone_case.play().view().cues.is_empty());
    }
}

#[test]
fn a_room_lets_nearly_everything_through_and_video_less() {
    let seen = |medium: &str| {
        let play = |seed| hesitates(medium).seed(seed).sit().make(["ask:sacks"]);
        let told = (0..300).map(play).filter(|t| t.ever("opened flour/situation"));
        let all: Vec<bool> = told.map(|t| t.saw("cue “She hesitates.”, wants Probe")).collect();
        all.iter().filter(|seen| **seen).count() * 1000 / all.len()
    };
    let (room, video) = (seen("medium: Room,"), seen("medium: Video,"));
    assert!((840..960).contains(&room), "{room}");
    assert!((510..690).contains(&video), "{video}");
}

#[test]
fn the_realistic_level_lets_less_through() {
    let seen = |level| {
        let play = |seed| Table::discovery().level(level).seed(seed).sit().make(["ask:sacks"]);
        (0..300).filter(|seed| play(*seed).saw("cue “She hesitates.”, wants Probe")).count()
    };
    assert!(seen(HelpLevel::Realistic) * 10 < seen(HelpLevel::Standard) * 8);
}

#[test]
fn what_a_cue_calls_for_is_told_in_guided_play_only() {
    for (level, told) in [(HelpLevel::Guided, true), (HelpLevel::Standard, false), (HelpLevel::Realistic, false)] {
        let table =
            Table::discovery().level(level).lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
        let view = table.play().view();
        assert_eq!(view.cues.len(), 1);
        assert_eq!(view.cues[0].text, "She hesitates.");
        assert_eq!(view.cues[0].wants.is_some(), told, "{level:?}");
        assert!(view.board().all(|fact| fact.layer.is_some() == told));
    }
}

#[test]
fn a_cue_that_came_through_wants_its_answer_within_three_moves() {
    let given = || Table::discovery().lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
    let missed = given().make(["silence", "nod", "silence"]);
    assert_eq!(missed.events()[missed.events().len() - 2..], ["missed cue “She hesitates.”", "trust -15"]);
    let met = given().make(["silence", "nod", "more"]);
    assert_eq!(met.events()[0], "met cue “She hesitates.”");
    let met = given().make(["ask:wet"]);
    assert_eq!(met.events()[0], "met cue “She hesitates.”", "a question about the same matter probes too");
    assert!(!given().make(["ask:day"]).ever("met cue “She hesitates.”"));
}

#[test]
fn a_cue_that_did_not_come_through_cannot_be_missed() {
    let table = Table::discovery().lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe, unseen"));
    assert!(table.play().view().cues.is_empty());
    let table = table.make(["silence", "nod", "silence", "nod"]);
    assert!(!table.ever("missed cue “She hesitates.”"));
}

#[test]
fn rising_irritation_shows_and_wants_to_be_acknowledged() {
    let table = Table::discovery().with("irritation: 0", "irritation: 200");
    let table = table.lucky(&["ask:day", "cut-in"], |t| t.saw("cue “She sighs.”, wants Acknowledge"));
    assert!(table.make(["nod"]).saw("met cue “She sighs.”"));
}

#[test]
fn growing_trust_shows_and_asks_for_nothing() {
    let table = Table::discovery().with("trust: 720", "trust: 530");
    let table = table.lucky(&["ask:day", "silence"], |t| t.ever("opened oven/situation")).say_back("baking at four");
    let smile = |t: &Table| t.saw("cue “She smiles.”") || t.saw("cue “She smiles.”, unseen");
    assert!(smile(&table), "{:#?}", table.events());
}

#[test]
fn a_face_shows_in_a_room_and_a_voice_wherever_one_is_carried() {
    let at = |medium: &str| Table::discovery().with("medium: Room, // discovery", medium).sit();
    let shows = |table: &Table| (table.play().view().bearing().is_some(), table.play().view().voice().is_some());
    assert_eq!(shows(&at("medium: Room,")), (true, true));
    assert_eq!(shows(&at("medium: Video,")), (true, true));
    assert_eq!(shows(&at("medium: VideoNoCamera,")), (false, true));
    assert_eq!(shows(&at("medium: Phone,")), (false, true));
    assert_eq!(shows(&Table::new().sit()), (false, false), "nobody is there before the meeting");
}

#[test]
fn what_shows_is_the_state_in_steps_and_the_same_in_the_same_play() {
    for seed in 0..30 {
        let table = || Table::discovery().seed(seed).sit().make(TROUBLE).make(["ask:sacks", "silence"]);
        let (one, other) = (table(), table());
        let shown = one.play().view().bearing().expect("a room shows a face");
        assert_eq!(Some(shown), other.play().view().bearing());
        let off = |shown: u16, quality| (i64::from(shown) - one.play().state().level(quality)).abs();
        for (shown, quality) in [
            (shown.attention, Quality::Attention),
            (shown.interest, Quality::Interest),
            (shown.trust, Quality::Trust),
            (shown.irritation, Quality::Irritation),
            (shown.fatigue, Quality::Fatigue),
        ] {
            // No reserve, standard level: only the rounding stands between.
            assert!(shown % 10 == 0 && off(shown, quality) <= 25, "{shown} {quality:?}");
        }
    }
}

#[test]
fn a_cue_that_came_through_brings_its_gesture() {
    let gestures = |table: &Table| table.play().view().gestures_now().collect::<Vec<_>>();
    let down = |t: &Table| t.saw(LOOKS_DOWN);
    let default = Table::discovery().lucky(&TROUBLE, down);
    assert_eq!(gestures(&default), [Gesture::LooksDown], "what fits a face that wants to be understood");
    let written = Table::discovery().with("text: \"She looks down.\"", "text: \"She looks down.\", gesture: Sighs");
    assert_eq!(gestures(&written.lucky(&TROUBLE, down)), [Gesture::Sighs]);
    let unseen = Table::discovery().lucky(&TROUBLE, |t| t.saw("cue “She looks down.”, wants Acknowledge, unseen"));
    assert_eq!(gestures(&unseen), []);
    let told = |table: &Table| malmi::speech::bearing(&table.play().view(), &Words::new(Language::English));
    let told = [told(&default), told(&unseen)].map(|told| told.expect("a room shows a face"));
    assert!(told[0].starts_with("Aino Rieska: ") && told[0].ends_with("looks down."), "{}", told[0]);
    assert!(!told[1].contains("looks down"), "{}", told[1]);
    let voice = Table::discovery().lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
    assert_eq!(gestures(&voice), [], "a voice moves nothing");
}

#[test]
fn whose_turn_it_is_can_be_heard_but_not_at_the_realistic_level() {
    let at = |level| Table::discovery().level(level).lucky(&["ask:day"], |t| t.ever("opened oven/situation"));
    assert_eq!(at(HelpLevel::Standard).play().view().turn, TurnOf::Theirs);
    assert_eq!(at(HelpLevel::Standard).make(["silence"]).play().view().turn, TurnOf::Yours);
    assert_eq!(at(HelpLevel::Realistic).play().view().turn, TurnOf::Unclear);
    assert_eq!(at(HelpLevel::Realistic).make(["silence"]).play().view().turn, TurnOf::Unclear);
}

#[test]
fn nobody_s_turn_is_left_when_the_talk_is_over() {
    let table = Table::discovery().lucky(&["ask:day", "leave"], |t| t.ever("opened oven/situation"));
    assert_ne!(table.play().view().turn, TurnOf::Theirs);
}

#[test]
fn hints_are_given_but_not_at_the_realistic_level_and_cost_nothing() {
    assert_eq!(Table::discovery().level(HelpLevel::Realistic).sit().refuses("hint"), Refusal::NoHints);
    crate::expect_events!(Table::discovery().sit().make(["hint"]), ["hint about situation, step 1"]);
    let guided = Table::discovery().level(HelpLevel::Guided);
    let table = guided.lucky(&["ask:sacks"], |t| t.saw("cue “She hesitates.”, wants Probe"));
    let table = table.make(["hint", "hint", "hint"]);
    crate::expect_events!(table, ["hint about wants-probe, step 3"]);
    assert_eq!(table.seconds(), 0);
    let table = table.make(["silence", "nod"]);
    assert!(!table.ever("missed cue “She hesitates.”"), "hints take none of the time that a cue is borne");
    assert!(table.make(["silence"]).saw("missed cue “She hesitates.”"));
}

#[test]
fn what_stands_behind_the_words_is_not_in_the_view() {
    // The same case with kinds, forms, fits, gains and the doubt swapped: nothing of it can be seen beforehand.
    let swaps = [
        ("kind: Implication, form: Open, about: \"oven\"", "kind: NeedPayoff, form: Closed, about: \"oven\""),
        ("kind: NeedPayoff, form: Open, about: \"oven\"", "kind: Implication, form: Leading, about: \"oven\""),
        ("text: \"Understand.\", fits: true", "text: \"Understand.\", fits: false"),
        ("text: \"Sell.\", fits: false", "text: \"Sell.\", fits: true"),
        ("minutes: 2, kind: History", "minutes: 2, kind: Credibility"),
        ("minutes: 2, kind: Pain, about: [\"price\"]", "minutes: 2, kind: Proof, about: [\"heat\"]"),
        ("doubt: DoesItWork", "doubt: IsItWorthIt"),
        ("text: \"Lease it.\", right: true", "text: \"Lease it.\", right: false"),
        ("text: \"It is cheap.\", right: false", "text: \"It is cheap.\", right: true"),
        ("text: \"A quarter on Tuesday?\", size: Step", "text: \"A quarter on Tuesday?\", size: Large"),
        ("text: \"One minute.\", effect: Earns", "text: \"One minute.\", effect: Pushes"),
        ("about: [\"heat\"], false_claim: true", "about: [\"heat\"]"),
        ("text: \"The loan is large.\", minutes: 5, covert: true", "text: \"The loan is large.\", minutes: 5"),
        ("weight: 900", "weight: 500"),
    ];
    let swapped = swaps.iter().fold(Table::new(), |table, (old, new)| table.with(old, new));
    let moves = ["read:column", "read:gossip", "finish", "begin"];
    for count in 0..=moves.len() {
        let table = |table: &Table| table.clone().make(moves[..count].iter().copied());
        let (one, other) = (table(&Table::new()), table(&swapped));
        assert_eq!(seen(&one), seen(&other), "after {:?}", &moves[..count]);
    }
}

/// Everything that a view tells at the standard level, as text.
fn seen(table: &Table) -> String {
    let view = table.play().view();
    let offers: Vec<String> = view
        .moves
        .iter()
        .map(|offer| match offer {
            Offer::Ready(mv) => view.to_json(mv).to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    let texts = view.texts();
    let parts: Vec<_> = (0..4).flat_map(|kind| texts.parts(kind)).collect();
    format!(
        "{offers:?} {:?} {:?} {:?} {:?} {parts:?} {:?} {:?} {:?} {:?}",
        view.said,
        view.cues,
        (view.shown(), view.bearing(), view.voice()),
        view.turn,
        texts.asks().collect::<Vec<_>>(),
        texts.findings().collect::<Vec<_>>(),
        view.problems().collect::<Vec<_>>(),
        view.facts_to_say_back(),
    )
}

#[test]
fn an_offer_is_no_promise_that_a_thing_is_wise() {
    // Everything is offered alike, the harmful beside the useful: the rules do the teaching.
    let view = Table::discovery().sit();
    let offers = &view.play().view().moves;
    for mv in [Move::Propose, Move::CutIn, Move::Silence, Move::SmallTalk] {
        assert!(offers.contains(&Offer::Ready(mv)));
    }
}
