//! Speed: a step beside one of `bladeink`, loading beside `ron`'s bare parse, whole plays, and a study. How to read
//! the table: `docs/performance.md`.
//!
//! Fails where a ratio is above what must hold. Without `--bench`, as when run by `cargo test`, it only tries
//! everything once.

mod support {
    pub mod cases;
    pub mod clock;
    pub mod ink;
    pub mod table;
}

use bladeink::story::Story;
use malmi::encounter::view::{Offer, Spoken};
use malmi::encounter::{Move, Play, View};
use malmi::model::HelpLevel;
use malmi::players::study::Options;
use malmi::players::{Kind, play_out, study};
use malmi::scenario::files::{Files, MemoryFiles};
use malmi::scenario::format::{Persona, PersonaSource, Scenario};
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use malmi::scenario::read::MAX_DEPTH;
use ron::extensions::Extensions;
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use support::cases::{SHIPPED, case, discovery, moves, pack, path, played};
use support::clock::{Pair, alone, in_turns};
use support::ink::{self, Style};
use support::table::{grouped, row};

/// The largest case, in questions and in beats.
const LARGEST: &str = "pump-quarry";
/// Our step may take so much of the time of `bladeink`'s.
const STEP_AT_MOST: f64 = 0.1;
/// Loading and resolving may take so many times the bare parse.
const LOAD_AT_MOST: f64 = 2.0;
/// Plays timed as one round.
const PLAYS: u32 = 20;

fn main() -> ExitCode {
    let timed = std::env::args().any(|argument| argument == "--bench");
    let (rounds, seeds) = if timed { (301, 200) } else { (1, 2) };
    let files = pack();
    row("what", "time or rate", "beside it", "ratio, and what must hold");
    let mut holds = steps(&files, Style::Full, rounds);
    holds &= steps(&files, Style::Bare, rounds);
    for name in SHIPPED {
        holds &= loading(&files, name, rounds);
    }
    for name in SHIPPED {
        plays(&files, name, rounds / 6 + 1);
    }
    studies(&files, seeds);
    if holds || !timed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A ratio and whether it is as it must be.
fn verdict(pair: &Pair, at_most: f64) -> (String, bool) {
    let holds = pair.ratio <= at_most;
    let word = if holds { "holds" } else { "DOES NOT HOLD" };
    (format!("{:.3}, at most {at_most}: {word}", pair.ratio), holds)
}

/// A step of the asking and listening, beside a step of an ink story of the same size.
fn steps(files: &MemoryFiles, style: Style, rounds: usize) -> bool {
    let case = case(files, LARGEST);
    let moves = moves(&case);
    let (first, end) = discovery(&case, &moves);
    let (start, asking) = (played(&case, &moves[..first]), &moves[first..end]);
    let size = ink::story(&case, style);
    let mut story = Story::new_with_seed(&size.json, 1).expect("a sound story");
    let mut open = (0, 0);
    let ours = || {
        let mut play = start.clone();
        let begun = Instant::now();
        open.0 = our_steps(&mut play, asking);
        begun.elapsed()
    };
    let theirs = || {
        story.reset_state().expect("nothing runs");
        story.continue_maximally().expect("the story begins");
        let begun = Instant::now();
        open.1 = ink_steps(&mut story, asking.len());
        begun.elapsed()
    };
    let pair = in_turns(rounds, ours, theirs);
    let ink = if style == Style::Full { "ink" } else { "barest ink" };
    let what = format!("a step of {LARGEST} ({} things to do), beside {ink} ({})", open.0, open.1);
    let count = f64::from(u32::try_from(asking.len()).unwrap_or(1));
    let [ours, theirs] = [pair.ours, pair.theirs].map(|time| format!("{:.2} µs", time / count / 1000.0));
    let (text, holds) = verdict(&pair, STEP_AT_MOST);
    row(&what, &ours, &theirs, &text);
    let size = format!("  {} questions, {} beats, {} steps a round", size.questions, size.beats, asking.len());
    row(&size, "", "", "");
    holds
}

/// Makes moves, each followed by the view and by a look at all its words. How many offers there were on average.
#[inline(never)]
fn our_steps(play: &mut Play, moves: &[Move]) -> usize {
    let mut open = 0;
    for mv in moves {
        play.make(mv.clone()).expect("the patient player made it");
        let view = play.view();
        black_box(words(&view));
        open += view.moves.len();
    }
    open / moves.len()
}

/// The length of everything that a player would now read, as `bladeink` gives it out too.
fn words(view: &View<'_>) -> usize {
    let texts = view.texts();
    let said = view.said.iter().map(|said| match said {
        Spoken::Text(_, text) => text.len(),
        Spoken::Stock(..) => 0,
    });
    let offered = view.moves.iter().map(|offer| match offer {
        Offer::Ready(Move::Ask(at)) => texts.question(*at).map_or(0, |(text, _)| text.len()),
        _ => 0,
    });
    said.sum::<usize>() + offered.sum::<usize>()
}

/// Chooses, continues and lists the choices. How many there were on average.
#[inline(never)]
fn ink_steps(story: &mut Story, steps: usize) -> usize {
    let (mut open, mut total) = (story.get_current_choices().len(), 0);
    for step in 0..steps {
        // Seven has no factor in common with most numbers of choices, so that all have their turn.
        story.choose_choice_index(step * 7 % open).expect("it was offered");
        black_box(story.continue_maximally().expect("the story goes on"));
        open = black_box(story.get_current_choices()).len();
        total += open;
    }
    total / steps
}

/// Loading and resolving a case, beside `ron`'s bare parse of the same files.
fn loading(files: &MemoryFiles, name: &str, rounds: usize) -> bool {
    let path = path(name);
    let pair = in_turns(rounds, || our_load(files, &path), || bare_parse(files, &path));
    let (text, holds) = verdict(&pair, LOAD_AT_MOST);
    let [ours, theirs] = [pair.ours, pair.theirs].map(|time| format!("{:.2} ms", time / 1e6));
    row(&format!("loading and resolving {name}, beside a bare parse"), &ours, &theirs, &text);
    holds
}

#[inline(never)]
fn our_load(files: &MemoryFiles, path: &PackPath) -> Duration {
    let begun = Instant::now();
    let loaded = black_box(load_case(files, path, None));
    let time = begun.elapsed();
    assert!(loaded.case.is_some(), "shipped cases are sound");
    time
}

#[inline(never)]
fn bare_parse(files: &MemoryFiles, path: &PackPath) -> Duration {
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(MAX_DEPTH * 8);
    let text = String::from_utf8(files.read(path).expect("it is there")).expect("text");
    let begun = Instant::now();
    let scenario: Scenario = black_box(options.from_str(&text)).expect("shipped cases are sound");
    let time = begun.elapsed();
    let PersonaSource::File(file) = &scenario.customer.persona else { return time };
    let file = PackPath::new(file).expect("a sound path");
    let text = String::from_utf8(files.read(&file).expect("it is there")).expect("text");
    let begun = Instant::now();
    black_box(options.from_str::<Persona>(&text)).expect("shipped cases are sound");
    time + begun.elapsed()
}

/// Whole plays by the patient player, on one thread.
fn plays(files: &MemoryFiles, name: &str, rounds: usize) {
    let case = case(files, name);
    let mut seed = 0;
    let time = alone(rounds, || {
        for _ in 0..PLAYS {
            black_box(play_out(&case, Kind::Patient, seed, HelpLevel::Standard));
            seed += 1;
        }
    });
    let made = format!("{} moves (one seed)", moves(&case).len());
    row(&format!("whole plays by the patient player, {name}"), &rate(f64::from(PLAYS), time), &made, "");
}

/// What `malmi study scenarios/malmi --seeds 200` does: every player on every case, the oracle and all checks included.
fn studies(files: &MemoryFiles, seeds: u64) {
    let cases = SHIPPED.map(|name| case(files, name));
    let begun = Instant::now();
    let options = Options { seeds, ..Options::default() };
    let studied = cases.iter().map(|case| {
        let study = black_box(study(case, &options, &(), &AtomicBool::new(false))).expect("nobody stops it");
        study.players.iter().map(|row| row.plays).sum::<u64>()
    });
    let plays = usize::try_from(studied.sum::<u64>()).unwrap_or(0);
    let time = begun.elapsed().as_secs_f64();
    let figure = rate(f64::from(u32::try_from(plays).unwrap_or(0)), time * 1e9);
    let what = format!("plays and their scores, {} cases × {seeds} seeds", SHIPPED.len());
    row(&what, &figure, &format!("{} in {time:.2} s", grouped(plays)), "");
}

/// So many things in so many nanoseconds, as a number a second.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive rate far below the limits")]
fn rate(count: f64, nanoseconds: f64) -> String {
    format!("{} /s", grouped((count * 1e9 / nanoseconds).round() as usize))
}
