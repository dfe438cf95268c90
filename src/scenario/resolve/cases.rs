//! What a sound scenario resolves to, and that no damage to it makes the program fall over.

use crate::model::{ContactIx, FindingIx, InterestIx, LayerKind, ProblemIx, QuestionIx, Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::{Loaded, load_case};
use crate::scenario::pack_path::PackPath;

const EVERYTHING: &str = include_str!("../../../tests/fixtures/check/everything/case.ron");

fn load(text: &str) -> Loaded {
    load_case(&MemoryFiles::from([("case.ron", text)]), &PackPath::new("case.ron").expect("a sound path"), None)
}

fn everything() -> Case {
    load(EVERYTHING).case.expect("a sound scenario")
}

#[test]
fn cards_gain_by_what_concerns_the_customer() {
    let links = everything().links;
    let cards: Vec<_> = links.cards.iter().map(|card| (card.gain, card.relevance.get(), card.asks)).collect();
    let asks = Some((ProblemIx::new(0), LayerKind::Problem));
    assert_eq!(cards, [(0, 50, None), (3000, 800, asks)]);
}

#[test]
fn a_card_about_what_does_not_concern_the_customer_is_off_topic() {
    let case = load(&EVERYTHING.replace("kind: Pain, about: [\"heat\"]", "kind: Proof, about: [\"price\"]")).case;
    let card = case.expect("sound").links.cards[1];
    assert_eq!((card.gain, card.relevance.get()), (-1000, 80));
}

#[test]
fn questions_point_at_topics_problems_and_what_could_be_read() {
    let case = everything();
    let [mornings, evenings, size] = &case.links.questions[..] else { panic!("three questions") };
    assert_eq!(mornings.about, Some(ProblemIx::new(0)));
    assert_eq!(evenings.after.as_slice(), [QuestionIx::new(0)]);
    assert_eq!((size.about, size.could_be_read), (None, Some(FindingIx::new(0))));
    assert_eq!(size.answer_takes.as_slice(), [Seconds::to_say("Twelve of us.")]);
    assert_eq!(mornings.key, super::key("mornings"));
}

#[test]
fn contacts_are_concerned_by_their_own_interests() {
    let links = everything().links;
    let weights: Vec<_> = links.contacts.iter().map(|contact| contact.weights.clone()).collect();
    let of = |heat, price| vec![Thousandths::new(heat), Thousandths::new(price)];
    assert_eq!(weights, [of(800, 100), of(0, 800)]);
    assert_eq!(links.contacts.iter().map(|contact| contact.in_brief).collect::<Vec<_>>(), [true, false]);
    assert_eq!((links.customer, links.lead), (Some(ContactIx::new(0)), Some(ContactIx::new(1))));
}

#[test]
fn findings_of_the_footprint_come_before_those_of_prospects() {
    let case = everything();
    let places: Vec<_> = case.links.findings.iter().map(|finding| (finding.prospect, finding.place)).collect();
    assert_eq!(places, [(None, 0), (Some(0), 0)]);
    assert_eq!(case.finding(FindingIx::new(1)).map(|finding| finding.id.as_str()), Some("notice"));
    let reasons = &case.links.parts[1];
    assert_eq!(reasons[1].rests_on, Some(FindingIx::new(1)));
    assert_eq!(reasons[0].about.as_slice(), [InterestIx::new(0)]);
}

#[test]
fn no_missing_line_and_no_wrong_name_makes_it_fall_over() {
    let lines: Vec<&str> = EVERYTHING.lines().collect();
    for left_out in 0..lines.len() {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, line)| *line).collect();
        let loaded = load(&rest.join("\n"));
        let has_errors = loaded.diagnostics.iter().any(crate::scenario::diagnostic::Diagnostic::is_error);
        assert_eq!(loaded.case.is_none(), has_errors, "without line {}: {:?}", left_out + 1, loaded.diagnostics);
    }
    for quoted in EVERYTHING.split('"').skip(1).step_by(2) {
        load(&EVERYTHING.replacen(&format!("\"{quoted}\""), "\"nobody\"", 1));
    }
}

/// The codes and places of all findings.
fn found(text: &str) -> Vec<(Code, String)> {
    let loaded = load(text);
    assert!(loaded.case.is_none(), "what is left of a file with mistakes is never played");
    let place = |span: Option<crate::scenario::span::Span>| span.unwrap_or_default().of(text).to_owned();
    loaded.diagnostics.iter().map(|finding| (finding.code, place(finding.span))).collect()
}

fn pair(code: Code, text: &str) -> (Code, String) {
    (code, text.to_owned())
}

#[test]
fn writing_types_and_references_are_told_in_one_run() {
    let text = EVERYTHING
        .replace("title: \"A small case\"", "title = \"A small case\"")
        .replace("weeks: 2", "weeks: \"two\"")
        .replace("topic: \"oven\", text: \"And", "topic: \"ovens\", text: \"And")
        .replace("id: \"steam\"", "id: \"stone\"");
    let wanted = [
        pair(Code::Syntax, "="),
        pair(Code::WrongType, "\"two\""),
        pair(Code::UnknownId, "\"ovens\""),
        pair(Code::DuplicateId, "\"stone\""),
    ];
    assert_eq!(found(&text), wanted);
}

#[test]
fn what_was_taken_out_is_not_called_unknown_or_missing() {
    let one = |old: &str, new: &str| found(&EVERYTHING.replacen(old, new, 1));
    assert_eq!(one("id: \"heat\"", "id: heat"), [pair(Code::WrongType, "heat")]);
    assert_eq!(one("weight: 800", "weight: []"), [pair(Code::WrongType, "[")]);
    assert_eq!(one("interests: [", "intrests: ["), [pair(Code::UnknownField, "intrests")]);
    assert_eq!(one("topics: [(id: \"oven\", text: \"The oven\")]", "topics: 5"), [pair(Code::WrongType, "5")]);
    assert_eq!(one("id: \"mornings\", topic", "topic").len(), 1, "a missing id may be any of the unknown ones");
    assert_eq!(one("next_steps: [", "next_step: ["), [pair(Code::UnknownField, "next_step")]);
    assert_eq!(one("(says: \"We bake at four.\"", "(says: 4"), [pair(Code::WrongType, "4")]);
}

#[test]
fn a_number_in_the_wrong_marks_is_one_finding() {
    let text = EVERYTHING.replace("weeks: 2", "weeks: '25'");
    let loaded = load(&text);
    assert_eq!(loaded.diagnostics.len(), 1, "{:#?}", loaded.diagnostics);
    let help = loaded.diagnostics[0].help.as_deref();
    assert_eq!((loaded.diagnostics[0].code, help), (Code::WrongType, Some("write it without quotes: weeks: 25")));
}

#[test]
fn a_hostile_file_takes_no_longer_than_a_large_one() {
    let many: Vec<String> = (0..20_000).map(|at| format!("(id: \"q{at}\", text: \"?\", weight: 5)")).collect();
    let loaded = load(&EVERYTHING.replace("interests: [\n", &format!("interests: [{},", many.join(","))));
    assert!(loaded.case.is_none());
    assert!(loaded.diagnostics.len() <= 201, "{} findings", loaded.diagnostics.len());
    // With a mistake of types as well, what is left is looked at too.
    let many =
        "(id: \"card\", title: \"?\", text: \"?\", minutes: 1, kind: Proof, about: [\"a\", \"heat\"]),".repeat(10_000);
    let text = EVERYTHING.replace("cards: [\n", &format!("cards: [{many}")).replace("weight: 800", "weight: []");
    let started = std::time::Instant::now();
    let loaded = load(&text);
    assert!(loaded.diagnostics.len() <= 202, "{} findings", loaded.diagnostics.len());
    assert!(loaded.diagnostics.iter().any(|finding| finding.code == Code::WrongType));
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}
