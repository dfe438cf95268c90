//! Research, composed messages, live calls, "not now", and a booked meeting.

use crate::expect_events;
use crate::table::Table;
use malmi::encounter::Refusal;
use malmi::model::Quality;
use serde_json::json;

/// A message to someone, from parts by their ids: opening, reason, benefit, proof.
fn message(to: &str, by: &str, parts: [&str; 4], ask: &str) -> String {
    let [opening, reason, benefit, proof] = parts;
    json!({ "move": "contact", "to": to, "by": by, "opening": opening, "reason": reason, "benefit": benefit,
        "proof": proof, "ask": ask })
    .to_string()
}

/// What concerns a baker.
const GOOD: [&str; 4] = ["warm", "read", "even", "peer"];
/// What concerns nobody.
const POOR: [&str; 4] = ["hello", "any", "best", "prize"];

fn to_aino(by: &str) -> String {
    message("aino", by, GOOD, "quarter")
}

/// A call in which the gatekeeper answers.
fn answered() -> Table {
    Table::new().make(["read:column", to_aino("phone").as_str()])
}

/// A call in which everything went well.
fn interested() -> Table {
    answered().make(["reply:gatekeeper.name", "reply:1.short", "reply:2.ask"])
}

#[test]
fn a_finding_takes_its_minutes() {
    let table = Table::new().make(["read:column"]);
    expect_events!(table, ["read column"]);
    assert_eq!(table.seconds(), 300);
    assert_eq!(table.refuses("read:column"), Refusal::AlreadyDone);
    let short = Table::new().with("weeks: 2,\n        minutes: 120", "weeks: 2,\n        minutes: 4").sit();
    assert_eq!(short.refuses("read:column"), Refusal::NoTime);
}

#[test]
fn what_was_not_read_cannot_be_referred_to() {
    let table = Table::new().sit();
    assert_eq!(table.refuses(&to_aino("phone")), Refusal::NotRead);
    table.make(["read:column", to_aino("phone").as_str()]);
}

#[test]
fn relevance_depends_on_the_person() {
    // To the baker heat matters most (900); to the café owner what his own interests make of it.
    let touched = |to| {
        let table = Table::new().make(["read:column", message(to, "email", GOOD, "quarter").as_str()]);
        table.events()[0].clone()
    };
    assert_eq!(touched("aino"), "touched aino by email, relevance 900, clear ask, day 0");
    let poor = Table::new().make([message("aino", "email", POOR, "order").as_str()]);
    assert_eq!(poor.events()[0], "touched aino by email, relevance 0, no clear ask, day 0");
    assert_ne!(touched("olli").split(", ").nth(1), touched("aino").split(", ").nth(1));
}

#[test]
fn a_good_call_passes_the_gatekeeper_and_the_brush_offs_and_ends_in_a_meeting() {
    let table = answered();
    assert_eq!(table.events()[1..], ["call with aino", "says “Who is calling?”"]);
    let table = table.make(["reply:gatekeeper.name"]);
    expect_events!(table, ["the reply earns", "trust +20", "says “I am busy.”"]);
    let table = table.make(["reply:1.short"]);
    expect_events!(table, ["the reply earns", "trust +20", "says “We have an oven.”"]);
    let table = table.make(["reply:2.ask"]);
    expect_events!(table, ["the reply earns", "trust +20", "aino: interested", "says “Tell me.”"]);
    let table = table.make(["book:1"]);
    expect_events!(table, ["call ended", "booked aino for slot 1", "interest +90", "trust +20", "began preparation"]);
}

#[test]
fn a_push_at_the_gatekeeper_ends_the_call() {
    let table = answered().make(["reply:gatekeeper.boss"]);
    expect_events!(table, ["the reply pushes", "irritation +60", "aino: nothing", "says (SendIt)", "call ended"]);
}

#[test]
fn an_offer_to_send_something_is_gladly_taken_and_is_the_end() {
    let table = answered().make(["reply:gatekeeper.name", "reply:1.mail"]);
    expect_events!(table, ["the reply yields", "aino: nothing", "says (SendIt)", "call ended"]);
}

#[test]
fn neither_earning_nor_pushing_brings_a_not_now() {
    let table = answered().make(["reply:gatekeeper.plain", "reply:1.later", "reply:2.good"]);
    assert!(table.saw("aino: not now"), "{:#?}", table.events());
    let table = table.make(["ask-recontact"]);
    expect_events!(table, ["aino agreed to a later call", "says (CallBackThen)", "call ended"]);
}

#[test]
fn only_what_waits_can_be_replied_to() {
    let table = answered();
    assert_eq!(table.refuses("reply:1.short"), Refusal::NotNow);
    assert_eq!(table.refuses("ask-recontact"), Refusal::NotNow);
    assert_eq!(table.refuses("book:1"), Refusal::NotNow);
    assert_eq!(table.refuses("wait"), Refusal::InCall);
    let table = table.make(["hang-up"]);
    expect_events!(table, ["call ended"]);
    assert_eq!(table.refuses("reply:gatekeeper.name"), Refusal::NotNow);
    assert_eq!(table.refuses("hang-up"), Refusal::NotNow);
}

#[test]
fn someone_interested_cannot_be_booked_by_a_vague_or_large_ask() {
    let table = Table::new().make(["read:column", message("aino", "phone", GOOD, "order").as_str()]);
    let table = table.make(["reply:gatekeeper.name", "reply:1.short", "reply:2.ask"]);
    assert!(table.saw("aino: interested"));
    assert_eq!(table.refuses("book:1"), Refusal::NotNow);
}

#[test]
fn a_message_that_concerns_nobody_gets_a_no() {
    let poor = message("aino", "phone", POOR, "quarter");
    let table = Table::new().lucky_call(&poor, "aino: no");
    assert!(table.saw("says “No.”") && !table.ever("call with aino"));
}

#[test]
fn touching_after_a_clear_no_is_pressure() {
    let poor = message("aino", "phone", POOR, "quarter");
    let table = Table::new().lucky_call(&poor, "aino: no").make([to_aino("email").as_str()]);
    assert!(
        table.saw("breach: pressure after a no") && table.saw("irritation +300") && table.saw("trust -200"),
        "{:#?}",
        table.events()
    );
    let table = table.make(["wait"]);
    assert!(!table.ever("aino: interested"), "a no stays a no");
}

#[test]
fn when_the_matter_is_closed_the_answer_is_not_now() {
    let waited = ["wait", "wait", "wait", "wait", "wait"];
    let table = Table::new().make(["read:column"]).make(waited);
    let call = to_aino("phone");
    let table = (0..50)
        .map(|seed| Table::new().seed(seed).make(["read:column"]).make(waited).make([call.as_str()]))
        .find(|t| t.saw("call with aino"))
        .unwrap_or(table);
    assert_eq!(table.events()[1..], ["call with aino", "aino: not now", "says “After Easter.”"]);
    let table = table.make(["ask-recontact", "finish"]);
    expect_events!(table, ["began preparation"]);
}

#[test]
fn mail_is_answered_the_next_day() {
    let table = Table::new().lucky_mail(&to_aino("email"), "aino: interested");
    expect_events!(table, ["a day passed", "aino: interested", "says “Tell me.”"]);
    let table = table.make(["book:2"]);
    assert!(table.saw("booked aino for slot 2") && table.saw("began preparation"));
}

#[test]
fn a_call_that_nobody_picks_up_takes_no_mail_back() {
    let (mail, call) = (to_aino("email"), to_aino("phone"));
    let rarely =
        || Table::new().with("role: \"Baker\", answers: (phone: 1000", "role: \"Baker\", answers: (phone: 300");
    let both = |seed| rarely().seed(seed).make(["read:column", mail.as_str(), call.as_str()]);
    let alone = |seed| rarely().seed(seed).make(["read:column", mail.as_str(), "wait"]);
    let missed = (0..200).filter(|seed| both(*seed).saw("aino: nothing"));
    let answered: Vec<u64> = missed.filter(|seed| alone(*seed).saw("aino: interested")).collect();
    assert!(!answered.is_empty(), "some seed has both");
    for seed in answered {
        let table = both(seed).make(["wait"]);
        assert!(table.saw("aino: interested"), "seed {seed}: {:#?}", table.events());
    }
}

#[test]
fn the_time_that_is_agreed_on_names_whom_it_is_with() {
    let table = Table::new().lucky_mail(&to_aino("email"), "aino: interested");
    let words = malmi::words::Words::new(malmi::words::Language::English);
    let view = table.play().view();
    let name = view.would_meet().and_then(|at| view.texts().contact(at)).expect("someone would").name;
    let label = malmi::speech::move_label(&view, &words, &table.named("book:2"));
    assert!(label.contains(name), "{label}");
}

#[test]
fn two_letters_on_one_day_get_one_answer() {
    let letter = to_aino("email");
    let table = Table::new().make(["read:column", letter.as_str(), letter.as_str(), "wait"]);
    let answers = table.events().iter().filter(|event| event.starts_with("aino: ")).count();
    assert_eq!(answers, 1, "{:#?}", table.events());
}

#[test]
fn each_further_touch_is_answered_less() {
    let answered = |touches: usize| {
        let letter = message("aino", "letter", GOOD, "quarter");
        let play = |seed| {
            let mut table = Table::new().seed(seed).make(["read:column"]);
            for _ in 0..touches {
                table = table.make([letter.as_str(), "wait"]);
            }
            !table.saw("aino: nothing")
        };
        (0..200).filter(|seed| play(*seed)).count()
    };
    let (first, fourth) = (answered(1), answered(4));
    assert!(fourth * 3 < first * 2, "{fourth} against {first} of 200");
}

#[test]
fn what_was_not_left_openly_must_not_be_used() {
    let covert = message("aino", "email", ["hello", "loan", "even", "peer"], "quarter");
    let table = Table::new().make(["read:gossip", covert.as_str()]);
    assert_eq!(table.events()[0], "breach: covert information");
}

#[test]
fn a_false_claim_is_a_breach_however_well_it_works() {
    let claim = message("aino", "email", ["warm", "any", "even", "all"], "quarter");
    assert_eq!(Table::new().make([claim.as_str()]).events()[0], "breach: false claim");
}

#[test]
fn words_to_one_company_do_not_move_another() {
    let olli = message("olli", "phone", GOOD, "quarter");
    let table = Table::new().lucky_call(&olli, "call with olli");
    let before = (table.quality(Quality::Trust), table.quality(Quality::Irritation));
    let table = table.make(["reply:1.rude", "reply:2.ask"]);
    assert_eq!((table.quality(Quality::Trust), table.quality(Quality::Irritation)), before);
}

#[test]
fn a_meeting_with_someone_else_does_not_stand_in_the_way() {
    let olli = message("olli", "email", GOOD, "quarter");
    let table = Table::new().lucky_mail(&olli, "olli: interested").make(["book:1"]);
    expect_events!(table, ["booked olli for slot 1"]);
    assert_eq!(table.refuses("book:1"), Refusal::NotNow, "one meeting is enough");
    let letter = to_aino("email");
    let table = (0..60)
        .map(|seed| Table::new().seed(seed).make(["read:column", olli.as_str(), letter.as_str(), "wait"]))
        .find(|t| t.saw("olli: interested") && t.saw("aino: interested"))
        .expect("some seed brings both");
    let table = table.make(["book:1", "book:1"]);
    assert!(table.saw("booked aino for slot 1"), "{:#?}", table.events());
}

#[test]
fn someone_taken_off_the_list_is_left_alone() {
    let table = Table::new().make(["read:column", "drop:aino"]);
    expect_events!(table, ["dropped aino"]);
    assert_eq!(table.refuses(&to_aino("email")), Refusal::AlreadyDone);
    assert_eq!(table.refuses("drop:aino"), Refusal::AlreadyDone);
}

#[test]
fn the_weeks_come_to_an_end() {
    let table = Table::new().make(["wait"; 9]);
    assert_eq!(table.refuses("wait"), Refusal::NoTime);
    let table = table.make(["finish"]);
    expect_events!(
        table,
        ["handed over", "says “Management got you a meeting.”", "interest -80", "trust -40", "began preparation"]
    );
}

#[test]
fn where_prospecting_is_all_a_booked_meeting_is_the_advance() {
    let table = Table::only(&["prospecting"]).make(["read:column", to_aino("phone").as_str()]);
    let table = table.make(["reply:gatekeeper.name", "reply:1.short", "reply:2.ask", "book:1"]);
    assert!(table.saw("ended: advance"), "{:#?}", table.events());
    let nothing = Table::only(&["prospecting"]).make(["finish"]);
    assert!(nothing.saw("ended: left"));
    let later = Table::only(&["prospecting"]).make(["read:column", to_aino("phone").as_str()]);
    let later = later.make(["reply:gatekeeper.plain", "reply:1.later", "reply:2.good", "ask-recontact", "finish"]);
    assert!(later.saw("ended: recontact"));
}

#[test]
fn the_interested_say_so_before_they_book() {
    assert!(interested().play().view().on_the_line().is_some());
}

impl Table {
    /// The first seed under which a call leads to an event; the column is read before.
    fn lucky_call(self, message: &str, wanted: &str) -> Self {
        self.lucky_start(&["read:column", message], |t| t.saw(wanted))
    }

    /// The first seed under which a message is answered so the next day; the column is read before.
    fn lucky_mail(self, message: &str, wanted: &str) -> Self {
        self.lucky_start(&["read:column", message, "wait"], |t| t.saw(wanted))
    }

    fn lucky_start(self, moves: &[&str], wanted: impl Fn(&Self) -> bool) -> Self {
        let tables = (0..400).map(|seed| self.clone().seed(seed).make(moves.iter().copied()));
        tables.into_iter().find(wanted).expect("some seed brings it")
    }
}
