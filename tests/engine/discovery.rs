//! Asking and listening.

use crate::expect_events;
use crate::table::Table;
use malmi::encounter::{Refusal, rules};
use malmi::model::Quality;

/// A conversation in which the oven's situation and problem were told to the end.
fn troubled() -> Table {
    let seen = "cue “She looks down.”, wants Acknowledge";
    Table::discovery().lucky(&["ask:day", "silence", "ask:trouble", "silence"], |t| t.saw(seen))
}

/// A conversation in which every layer of the oven was told.
fn deep() -> Table {
    let moves =
        ["ask:day", "silence", "nod", "ask:trouble", "silence", "nod", "ask:cost", "silence", "nod", "ask:worth"];
    Table::discovery().lucky(&moves, |t| t.ever("heard oven/implication/1") && t.ever("heard oven/need-payoff/0"))
}

/// A customer who has just asked for a proposal.
fn ready() -> Table {
    ready_at(Table::discovery())
}

fn ready_at(table: Table) -> Table {
    let moves = [
        "ask:day",
        "silence",
        "nod",
        "ask:trouble",
        "silence",
        "nod",
        "ask:cost",
        "silence",
        "nod",
        "ask:worth",
        "nod",
        "ask:sacks",
        "more",
        "nod",
        "ask:wet",
        "nod",
        "ask:lost",
        "nod",
        "ask:dry",
    ];
    table.lucky_until(&moves, "signalled readiness")
}

#[test]
fn an_open_question_about_how_things_are_done_opens_the_first_layer() {
    let table = Table::discovery().lucky(&["ask:day"], |t| t.saw("opened oven/situation"));
    expect_events!(
        table,
        [
            "asked day",
            "situation question",
            "opened oven/situation",
            "clarity +60",
            "says “We bake at four.”",
            "heard oven/situation/0",
        ]
    );
}

#[test]
fn after_an_open_question_silence_brings_the_rest_of_the_answer() {
    let table = Table::discovery().lucky(&["ask:day", "silence"], |t| t.ever("opened oven/situation"));
    expect_events!(table, ["trust +5", "says “Until six.”", "heard oven/situation/1", "heard out"]);
}

#[test]
fn a_closed_question_gets_its_first_beat_and_no_more() {
    let table = Table::discovery().lucky(&["ask:day-closed"], |t| t.saw("opened oven/situation"));
    assert!(table.saw("heard out") && !table.saw("heard oven/situation/1"), "{:#?}", table.events());
    assert_eq!(table.play().state().talk.run, None);
}

#[test]
fn a_leading_question_irritates_whatever_it_brings() {
    let told = Table::discovery().lucky(&["ask:day-leading"], |t| t.saw("opened oven/situation"));
    let not_told = Table::discovery().lucky(&["ask:day-leading"], |t| !t.saw("opened oven/situation"));
    assert!(told.saw("irritation +40") && !told.saw("heard oven/situation/1"));
    expect_events!(not_told, ["asked day-leading", "situation question", "irritation +40", "says “It depends.”"]);
}

#[test]
fn the_form_of_a_question_changes_how_often_it_reaches() {
    let reached = |question: &str| {
        let play = |seed| Table::discovery().seed(seed).sit().make([question]);
        (0..300).filter(|seed| play(*seed).saw("opened oven/situation")).count()
    };
    let (open, closed, leading) = (reached("ask:day"), reached("ask:day-closed"), reached("ask:day-leading"));
    assert!((250..290).contains(&open), "{open} of 300 at 900 thousandths");
    assert!((130..200).contains(&closed), "{closed} of 300 at 550 thousandths");
    assert!((60..120).contains(&leading), "{leading} of 300 at 300 thousandths");
}

#[test]
fn nobody_tells_of_consequences_before_the_trouble_is_told() {
    for seed in 0..50 {
        let table = Table::discovery().seed(seed).sit().make(["ask:day", "silence", "ask:cost", "ask:worth"]);
        assert!(!table.ever("opened oven/implication") && !table.ever("opened oven/need-payoff"));
    }
    for (question, layer) in [("ask:cost", "implication"), ("ask:worth", "need-payoff")] {
        let alone = Table::discovery().sit().make([question]);
        assert!(!alone.ever(&format!("opened oven/{layer}")));
        assert!(alone.saw("says “It depends.”"));
    }
}

#[test]
fn only_a_question_about_consequences_brings_consequences() {
    // However often the other kinds are put, and however long one stays silent.
    for seed in 0..100 {
        let table = Table::discovery().seed(seed).sit();
        let table = table.make(["ask:day", "silence", "ask:trouble", "silence", "silence", "more", "nod", "silence"]);
        let table = table.make(["ask:day-closed", "ask:worth", "silence", "more"]);
        assert!(!table.ever("opened oven/implication") && !table.ever("opened oven/need-payoff"), "seed {seed}");
    }
}

#[test]
fn a_layer_stays_shut_to_someone_who_is_not_trusted() {
    // The problem layer wants trust less half the irritation of 250.
    let wary = |trust: &str| {
        let table = Table::discovery().with("trust: 720", trust);
        table.lucky(&["ask:day"], |t| t.ever("opened oven/situation"))
    };
    let low = wary("trust: 200").make(["ask:trouble", "ask:trouble", "ask:trouble"]);
    assert!(!low.ever("opened oven/problem"));
    let enough = Table::discovery().with("trust: 720", "trust: 300");
    enough.lucky(&["ask:day", "silence", "ask:trouble"], |t| t.saw("opened oven/problem"));
}

#[test]
fn the_deeper_the_layer_the_more_need_is_felt() {
    let table = deep();
    let gains: Vec<i64> = rules::NEED_BY_LAYER.to_vec();
    assert_eq!(gains, [0, 50, 100, 70]);
    assert_eq!(table.quality(Quality::Need), gains.iter().sum::<i64>());
    assert!(table.quality(Quality::Clarity) >= 4 * rules::CLARITY_PER_LAYER);
}

#[test]
fn the_fourth_question_about_the_situation_tires() {
    let three = Table::discovery().sit().make(["ask:day", "nod", "ask:sacks", "nod", "ask:years", "nod"]);
    assert!(!three.ever("irritation +40"));
    let fourth = three.make(["ask:day-closed"]);
    assert!(fourth.saw("irritation +40"), "{:#?}", fourth.events());
}

#[test]
fn what_could_have_been_read_is_better_not_asked() {
    let first = Table::discovery().sit().make(["ask:size"]);
    expect_events!(
        first,
        ["asked size", "situation question", "irritation +20", "says “Twelve.”", "heard size/0", "heard out"]
    );
    let fourth = Table::discovery().sit().make(["ask:day", "nod", "ask:sacks", "nod", "ask:years", "nod", "ask:size"]);
    assert!(
        fourth.saw("irritation +80") && fourth.saw("irritation +20"),
        "stacked counts double: {:#?}",
        fourth.events()
    );
}

#[test]
fn a_fourth_question_without_showing_that_one_listens_costs_trust() {
    let moves = ["ask:day", "silence", "ask:trouble", "silence", "ask:sacks", "silence", "ask:wet"];
    let table = Table::discovery().lucky(&moves, |t| t.ever("heard oven/problem/1"));
    assert!(table.saw("irritation +20") && table.saw("trust -25"), "{:#?}", table.events());
    let nodded = ["ask:day", "silence", "ask:trouble", "silence", "ask:sacks", "nod", "ask:wet"];
    let table = Table::discovery().lucky(&nodded, |t| t.ever("heard oven/problem/1"));
    assert!(!table.saw("trust -25"));
}

#[test]
fn cutting_in_loses_what_was_about_to_be_said() {
    let opened = Table::discovery().lucky(&["ask:day"], |t| t.ever("opened oven/situation"));
    expect_events!(
        opened.clone().make(["cut-in"]),
        ["1 beat unsaid", "irritation +100", "trust -50", "says (Interrupted)"]
    );
    let asked_over = opened.make(["ask:sacks"]);
    assert_eq!(asked_over.events()[..4], ["1 beat unsaid", "irritation +100", "trust -50", "asked sacks"]);
}

#[test]
fn the_proud_take_an_interruption_harder() {
    let by_pride = |pride: &str| {
        let table = Table::discovery().with("pride: 500", pride);
        table.lucky(&["ask:day", "cut-in"], |t| t.ever("opened oven/situation"))
    };
    assert!(by_pride("pride: 0").saw("irritation +50"));
    assert!(by_pride("pride: 1000").saw("irritation +150"));
}

#[test]
fn cutting_in_where_nobody_speaks_does_nothing() {
    let table = Table::discovery().sit().make(["cut-in"]);
    expect_events!(table, []);
}

#[test]
fn silence_draws_out_what_was_left_unsaid() {
    let table = Table::discovery().lucky(&["ask:day", "cut-in", "silence"], |t| t.saw("heard oven/situation/1"));
    expect_events!(table, ["kept silent", "says “Until six.”", "heard oven/situation/1", "heard out"]);
}

#[test]
fn silence_after_the_situation_may_bring_the_trouble_itself() {
    let table = Table::discovery().lucky(&["ask:day", "silence", "silence"], |t| t.saw("opened oven/problem"));
    expect_events!(
        table,
        [
            "kept silent",
            "opened oven/problem",
            "clarity +60",
            "need +50",
            "says “It cools.”",
            "heard oven/problem/0",
            "interest +5"
        ]
    );
}

#[test]
fn a_customer_of_higher_standing_is_drawn_out_less() {
    let drawn = |gap: &str| {
        let play = |seed| {
            let table = Table::discovery().with("status_gap: 0", gap).seed(seed).sit();
            table.make(["ask:day", "silence", "silence"]).ever("opened oven/problem")
        };
        (0..300).filter(|seed| play(*seed)).count()
    };
    let (even, above) = (drawn("status_gap: 0"), drawn("status_gap: 1000"));
    assert!(above * 3 < even * 2, "{above} against {even}");
}

#[test]
fn a_second_silence_at_once_irritates() {
    let table = Table::discovery().sit().make(["silence"]);
    expect_events!(table, ["kept silent", "says (Waits)"]);
    expect_events!(table.make(["silence"]), ["kept silent", "irritation +20", "says (Waits)"]);
}

#[test]
fn a_nod_lets_the_customer_go_on_or_takes_the_rest_as_understood() {
    let goes_on = Table::discovery().lucky(&["ask:day", "nod"], |t| t.saw("heard oven/situation/1"));
    expect_events!(goes_on, ["acknowledged by a nod", "says “Until six.”", "heard oven/situation/1", "heard out"]);
    let ends = Table::discovery().lucky(&["ask:day", "nod"], |t| t.saw("1 beat unsaid"));
    expect_events!(ends, ["acknowledged by a nod", "1 beat unsaid"]);
    assert_eq!(ends.quality(Quality::Irritation), 0, "it costs the beat, and nothing else");
}

#[test]
fn saying_back_what_was_said_builds_trust() {
    let table = troubled().say_back("baking at four");
    expect_events!(
        table,
        [
            "met cue “She looks down.”",
            "acknowledged “baking at four”",
            "trust +30",
            "irritation -30",
            "clarity +20",
            "says (Yes)",
        ]
    );
}

#[test]
fn saying_back_what_was_not_said_is_noticed() {
    let table = troubled().say_back("it smokes");
    expect_events!(table, ["said back wrongly “it smokes”", "trust -40", "says (NotWhatISaid)"]);
}

#[test]
fn saying_back_the_same_thing_again_is_parroting() {
    let table = troubled();
    let facts = table.play().view().facts_to_say_back();
    let fact = facts.iter().find(|(_, text)| *text == "it cools").expect("told").0;
    let again = table.play().view().to_json(&malmi::encounter::Move::SayBack(fact)).to_string();
    let table = table.make([again.as_str()]);
    assert!(
        table.play().view().facts_to_say_back().iter().all(|(_, text)| *text != "it cools"),
        "it is no longer offered"
    );
    expect_events!(table.make([again.as_str()]), ["irritation +30", "says (AlreadySaid)"]);
}

#[test]
fn what_was_not_heard_cannot_be_said_back() {
    let table = troubled();
    let told = table.play().view().facts_to_say_back().len();
    assert_eq!(told, 6, "four facts, two of them with a misheard twin");
    let deep = deep();
    let fact = deep.play().view().facts_to_say_back()[0].0;
    let unheard = deep.play().view().to_json(&malmi::encounter::Move::SayBack(fact)).to_string();
    assert_eq!(table.refuses(&unheard), Refusal::NoSuchThing);
}

#[test]
fn asking_for_more_brings_the_rest_of_a_closed_answer() {
    let table = Table::discovery().lucky(&["ask:day-closed", "more"], |t| t.saw("heard oven/situation/1"));
    expect_events!(table, ["says “Until six.”", "heard oven/situation/1", "heard out"]);
    let table = table.make(["more"]);
    expect_events!(table, ["says (ThatIsAll)", "irritation +10"]);
}

#[test]
fn asking_again_what_was_told_irritates() {
    let table = Table::discovery().lucky(&["ask:day", "silence", "nod"], |t| t.ever("heard oven/situation/1"));
    assert_eq!(table.refuses("ask:day"), Refusal::AlreadyDone);
    let table = table.make(["ask:day-closed"]);
    assert!(table.saw("irritation +30") && table.saw("says (AlreadySaid)"), "{:#?}", table.events());
}

#[test]
fn asking_again_after_an_interruption_brings_the_rest() {
    let table = Table::discovery().lucky(&["ask:day", "cut-in", "ask:day-closed"], |t| t.ever("1 beat unsaid"));
    assert!(table.saw("heard oven/situation/1") && !table.saw("says (AlreadySaid)"), "{:#?}", table.events());
}

#[test]
fn a_question_that_finds_no_way_in_may_be_put_three_times() {
    let table = Table::discovery().sit().make(["ask:cost", "ask:cost", "ask:cost"]);
    assert_eq!(table.refuses("ask:cost"), Refusal::AlreadyDone);
}

#[test]
fn a_question_that_follows_another_waits_for_it() {
    let table = Table::discovery().sit();
    assert_eq!(table.refuses("ask:father"), Refusal::NoSuchThing);
    table.make(["ask:years", "ask:father"]);
}

#[test]
fn small_talk_suits_some_and_not_others() {
    let with = |liking: &str| Table::discovery().with("small_talk: 500,", liking).sit().make(["small-talk"]);
    expect_events!(with("small_talk: 900,"), ["small talk", "trust +40", "says “It does.”"]);
    expect_events!(with("small_talk: 500,"), ["small talk", "says “It does.”"]);
    expect_events!(with("small_talk: 100,"), ["small talk", "trust -40", "irritation +40", "says “It does.”"]);
    assert_eq!(with("small_talk: 500,").refuses("small-talk"), Refusal::AlreadyDone);
}

#[test]
fn when_enough_is_known_the_customer_asks_for_a_proposal_in_words() {
    let table = ready();
    assert!(table.ever("says “What would you do?”") && table.ever("cue of readiness, wants Propose"));
    assert_eq!(table.times("signalled readiness"), 1, "once");
}

#[test]
fn the_signal_never_comes_before_a_consequence_is_known() {
    // Trust and interest as high as they go, two problems told and said back: ready by the sum, yet nothing is said.
    let eager = Table::discovery().with("trust: 720", "trust: 1000").with("interest: 450", "interest: 1000");
    let moves = ["ask:day", "silence", "ask:trouble", "silence", "nod", "ask:sacks", "more", "nod", "ask:wet", "nod"];
    let mut table = eager.lucky(&moves, |t| t.ever("heard flour/problem/0") && t.ever("heard oven/problem/1"));
    for fact in ["baking at four", "done at six", "it cools", "every day", "sacks outside", "wet sacks"] {
        table = say_back_if_offered(table, fact);
    }
    assert!(table.readiness() >= rules::READY_AT, "{}", table.readiness());
    assert!(!table.ever("signalled readiness"));
}

fn say_back_if_offered(table: Table, fact: &str) -> Table {
    let offered = table.play().view().facts_to_say_back().iter().any(|(_, text)| *text == fact);
    if offered { table.say_back(fact) } else { table }
}

#[test]
fn a_proposal_before_the_signal_does_harm_and_the_talk_goes_on() {
    let table = troubled().make(["propose"]);
    expect_events!(table, ["proposed early", "irritation +120", "trust -80", "need -50", "says “Not so fast.”"]);
    table.make(["ask:cost"]);
}

#[test]
fn the_second_early_proposal_ends_the_meeting() {
    let table = troubled().make(["propose", "propose"]);
    assert_eq!(table.events()[4..], ["says “I said no.”", "says (BreaksOff)", "ended: broken off", "says “Nothing.”"]);
}

#[test]
fn a_proposal_in_time_is_accepted() {
    let table = ready().make(["propose"]);
    expect_events!(
        table,
        ["met cue of readiness", "proposed in time, 0 turns after the signal", "says “Yes.”", "closing began, willing",]
    );
}

#[test]
fn a_proposal_that_cuts_in_is_early_even_after_the_signal() {
    // Another question after the signal, and the proposal falls into the answer.
    let table = ready().make(["ask:years", "propose"]);
    assert!(table.saw("proposed early") && table.saw("1 beat unsaid"), "{:#?}", table.events());
}

#[test]
fn the_wish_to_hear_a_proposal_wears_off() {
    let table = ready().make(["nod", "nod", "nod"]);
    assert!(!table.ever("need -30"), "three turns are borne");
    let table = table.make(["nod"]);
    assert!(table.saw("need -30"));
    let table = table.make(["propose"]);
    assert!(table.saw("proposed in time, 4 turns after the signal"), "{:#?}", table.events());
}

#[test]
fn nothing_more_is_felt_once_the_customer_broke_off() {
    let table = Table::discovery().with(
        "form: Open, after: [\"years\"])",
        "form: Open, after: [\"years\"], answer: [(says: \"Yes.\"), (says: \"Long ago.\")])",
    );
    // Signalled, left waiting, and then twice a proposal into the middle of an answer.
    let table = ready_at(table).make(["nod", "nod", "nod", "ask:years", "propose", "ask:father", "propose"]);
    let events = table.events();
    assert_eq!(events[events.len() - 2..], ["ended: broken off", "says “Nothing.”"], "{events:#?}");
}
