//! What programs are told, what they may send, and what they must never learn.

use super::{converse, now};
use crate::cli::lines::LONGEST;
use crate::cli::play::{Keeping, Stop};
use crate::cli::testing::{all_shipped, anything, english};
use crate::encounter::view::{Offer, cue_text, text_of};
use crate::encounter::{Happening, Move, Play};
use crate::model::{HelpLevel, LayerKind, ProblemIx, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::format::{CardKind, Form};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::Arc;

/// Every text and key of an object.
fn strings<'v>(value: &'v Value, texts: &mut HashSet<&'v str>, keys: &mut HashSet<&'v str>) {
    match value {
        Value::String(text) => {
            texts.insert(text);
        }
        Value::Array(list) => list.iter().for_each(|item| strings(item, texts, keys)),
        Value::Object(object) => object.iter().for_each(|(key, item)| {
            keys.insert(key);
            strings(item, texts, keys);
        }),
        _ => {}
    }
}

/// What an author wrote for later: the customer's words, facts, cues, findings, titles of problems.
fn hidden(case: &Case) -> HashSet<&str> {
    let mut all = HashSet::from([case.scenario.teaches.as_str()]);
    for problem in &case.scenario.problems {
        all.insert(problem.title.as_str());
        for beat in LayerKind::ALL.into_iter().flat_map(|layer| problem.layers.of(layer)) {
            all.insert(beat.says.as_str());
            all.extend(beat.fact.iter().chain(&beat.misheard).map(crate::scenario::format::Text::as_str));
            all.extend(beat.cue.iter().map(|cue| cue.text.as_str()));
        }
    }
    let shows = &case.persona.shows;
    all.extend(shows.irritated.iter().chain(&shows.drifting).chain(&shows.warming).map(|cue| cue.text.as_str()));
    all.extend(case.persona.shallow.iter().map(crate::scenario::format::Text::as_str));
    all.extend(case.scenario.footprint.iter().map(|finding| finding.text.as_str()));
    if let Some(third) = &case.scenario.third {
        for objection in &third.objections {
            all.extend(objection.says.iter().chain([&objection.behind]).map(crate::scenario::format::Text::as_str));
            all.extend(objection.answers.iter().map(|answer| answer.reply.as_str()));
        }
        all.extend(third.forms.iter().map(|form| form.reply.as_str()));
    }
    let steps = case.scenario.next_steps.iter();
    all.extend(steps.flat_map(|step| step.no.iter().chain(&step.yes)).map(crate::scenario::format::Text::as_str));
    all
}

/// What has come to the player's knowledge by what happened.
fn earned(play: &Play) -> HashSet<&str> {
    let case = &**play.case();
    let mut all = HashSet::new();
    for event in play.events() {
        match &event.what {
            Happening::Said(line) => {
                all.insert(text_of(case, *line));
            }
            Happening::CueGiven { cue, perceived: true, .. } => all.extend(cue_text(case, *cue).map(|(_, text)| text)),
            Happening::Read(finding) => all.extend(case.finding(*finding).map(|found| found.text.as_str())),
            Happening::Heard(problem, layer, beat) => {
                let beat = case.beat(*problem, *layer, *beat);
                all.extend(
                    beat.into_iter()
                        .flat_map(|b| b.fact.iter().chain(&b.misheard))
                        .map(crate::scenario::format::Text::as_str),
                );
            }
            Happening::Opened(problem, _) => all.extend(case.problem(*problem).map(|p| p.title.as_str())),
            _ => {}
        }
    }
    all
}

#[test]
fn a_view_tells_nothing_that_has_not_come_to_the_player() {
    let mut told = 0;
    for (case, seed) in all_shipped().iter().flat_map(|case| (0..30_u64).map(move |seed| (case, seed))) {
        let hidden = hidden(case);
        let level = if seed.is_multiple_of(2) { HelpLevel::Standard } else { HelpLevel::Realistic };
        anything(case, seed, level, 250, |play| {
            if play.is_over() {
                return;
            }
            let view = now(play, english(), None);
            let (mut texts, mut keys) = (HashSet::new(), HashSet::new());
            strings(&view, &mut texts, &mut keys);
            let earned = earned(play);
            for text in hidden.intersection(&texts) {
                assert!(earned.contains(text), "{} tells {text:?} at step {}", case.scenario.id, play.moves().len());
                told += 1;
            }
            let secret =
                ["wants", "layer", "fits", "gain", "relevance", "right", "false_claim", "covert", "effect", "seed"];
            assert!(secret.iter().all(|key| !keys.contains(key)), "{keys:?}");
        });
    }
    assert!(told > 1000, "the plays came to hear something: {told}");
}

/// The case with what is hidden turned upside down.
fn turned(case: &Case) -> Case {
    let mut case = case.clone();
    case.persona.trust = Thousandths::new(1000 - case.persona.trust.get());
    case.persona.interest = Thousandths::new(1000 - case.persona.interest.get());
    case.persona.pride = Thousandths::new(1000 - case.persona.pride.get());
    let scenario = &mut case.scenario;
    for question in scenario.discovery.iter_mut().flat_map(|d| &mut d.questions) {
        question.kind = question.kind.below().unwrap_or(LayerKind::Situation);
        question.form = if question.form == Form::Open { Form::Leading } else { Form::Open };
    }
    for option in scenario.plan.iter_mut().flat_map(|p| p.goals.iter_mut().chain(&mut p.needs).chain(&mut p.ask)) {
        option.fits = !option.fits;
    }
    for card in scenario.presentation.iter_mut().flat_map(|p| &mut p.cards) {
        card.kind = if card.kind == CardKind::Pain { CardKind::History } else { CardKind::Pain };
    }
    for link in &mut case.links.cards {
        link.gain = 1000 - link.gain;
        link.asks = link.asks.map(|(_, layer)| (ProblemIx::new(0), layer));
    }
    for part in scenario.prospecting.iter_mut().flat_map(|p| p.message.proofs.iter_mut().chain(&mut p.message.benefits))
    {
        part.false_claim = !part.false_claim;
    }
    case
}

fn next_reading(play: &Play) -> Option<Move> {
    play.view().moves.iter().find_map(|offer| match offer {
        Offer::Ready(mv @ Move::Read(_)) => Some(mv.clone()),
        _ => None,
    })
}

#[test]
fn plays_that_differ_in_what_is_hidden_look_the_same() {
    for case in all_shipped() {
        let play = |case: &Case, seed| Play::new(Arc::new(case.clone()), seed, HelpLevel::Standard);
        let (mut one, mut other) = (play(case, 1), play(&turned(case), 99));
        assert_eq!(now(&one, english(), None), now(&other, english(), None), "{}", case.scenario.id);
        // Until the customer is met nothing hidden can show, whatever one reads.
        while let Some(reading) = next_reading(&one) {
            assert_eq!((one.make(reading.clone()), other.make(reading)), (Ok(()), Ok(())));
            assert_eq!(now(&one, english(), None), now(&other, english(), None), "{}", case.scenario.id);
        }
    }
}

/// What the game answers to some bytes, line by line.
fn answers(play: &mut Play, input: &[u8]) -> Vec<Value> {
    let mut output = Vec::new();
    let ended = converse(play, english(), input, &mut output, &mut Keeping::default());
    assert!(ended.is_ok(), "{ended:?}");
    let text = String::from_utf8(output).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("one object a line")).collect()
}

/// The first case, at the beginning of its meeting.
fn first_visit(level: HelpLevel) -> Play {
    let mut play = Play::new(Arc::clone(&all_shipped()[0]), 3, level);
    play.make(Move::Begin).expect("the meeting can begin");
    play
}

#[test]
fn bad_lines_are_refused_and_change_nothing() {
    let mut bad: Vec<Vec<u8>> = [
        "",
        " ",
        "silence",
        "null",
        "[]",
        "{}",
        "\"silence\"",
        "{\"move\":1}",
        "{\"move\":\"fly\"}",
        "{\"move\":\"\"}",
        "{\"move\":\"ask:\"}",
        "{\"move\":\"ask:no-such\"}",
        "{\"move\":\"silence\",\"loud\":true}",
        "{\"move\":\"silence\"",
        "{\"move\":\"say-back\"}",
        "{\"move\":\"say-back\",\"fact\":7}",
        "{\"move\":\"plan\",\"goals\":\"x\"}",
        "{\"move\":\"book:99999999999999999999\"}",
        "{\"move\":\"reply:0.x\"}",
        "{\"move\":\"tell\",\"sure\":101}",
        "{\"move\":\"silence\"} {\"move\":\"nod\"}",
        "\0",
        "{\"move\":\"silence\0\"}",
        "{\"move\":\"hint\"}",
    ]
    .map(|line| line.as_bytes().to_vec())
    .into();
    bad.push(vec![0xff, 0xfe]);
    bad.push(b"[".repeat(LONGEST - 1));
    bad.push(b"{\"move\":".repeat(5000));
    bad.push(vec![b' '; 10 << 20]);
    for line in bad {
        let shown = String::from_utf8_lossy(&line[..line.len().min(60)]).into_owned();
        let mut play = first_visit(HelpLevel::Realistic);
        let before = format!("{play:?}");
        let told = answers(&mut play, &[&line[..], b"\n"].concat());
        assert_eq!(told.len(), 2, "{shown}");
        assert_eq!(told[1]["type"], "refused", "{shown}");
        assert!(told[1]["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{shown}");
        assert_eq!(format!("{play:?}"), before, "{shown}");
        // The next line is taken as ever.
        let told = answers(&mut play, &[&line[..], b"\n{\"move\":\"silence\"}\n"].concat());
        assert_eq!(told[2]["step"], 2, "{shown}");
    }
}

#[test]
fn the_last_line_needs_no_end() {
    let told = answers(&mut first_visit(HelpLevel::Standard), b"{\"move\":\"nod\"}");
    assert_eq!(told[1]["step"], 2);
}

#[test]
fn at_the_end_the_result_is_told_once() {
    let input = b"{\"move\":\"leave\"}\n{\"move\":\"close\"}\n{\"move\":\"nod\"}\n";
    let told = answers(&mut first_visit(HelpLevel::Standard), input);
    assert_eq!(told.iter().map(|line| line["type"].as_str()).collect::<Vec<_>>(), ["view", "view", "result"].map(Some));
    assert_eq!(told[2]["record"]["moves"].as_array().map(Vec::len), Some(3));
    assert!(told[2]["scorecard"]["total"].is_u64());
}

#[test]
fn a_hint_comes_with_the_next_view() {
    let mut play = first_visit(HelpLevel::Guided);
    let told = answers(&mut play, b"{\"move\":\"hint\"}\n{\"move\":\"nod\"}\n");
    assert!(told[1]["hint"].as_str().is_some_and(|hint| hint.ends_with('?')));
    assert_eq!(told[2].get("hint"), None);
}

/// A reader that has gone away.
struct Gone;

impl std::io::Write for Gone {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn nobody_reading_is_the_end_and_no_fault() {
    let ended = converse(
        &mut first_visit(HelpLevel::Standard),
        english(),
        &b"{\"move\":\"nod\"}\n"[..],
        &mut Gone,
        &mut Keeping::default(),
    );
    assert!(matches!(ended, Err(Stop::Gone)), "{ended:?}");
}
