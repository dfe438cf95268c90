//! The real program, driven line by line, and a player whose moves follow from what is shown.

use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The case that is played.
pub const CASE: &str = "scenarios/malmi/first-visit.ron";
/// From this step on the player looks for the way out.
const ENOUGH: u64 = 24;
/// What leads out of each part.
const OUT: [&str; 5] = ["leave", "close", "conclude", "finish", "begin"];

/// `malmi play --protocol jsonl`, running.
pub struct Game {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Game {
    /// Starts it with this luck; with a folder, every move is kept there.
    pub fn start(data: Option<&Path>, seed: u64) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
        command.current_dir(env!("CARGO_MANIFEST_DIR"));
        command.args(["play", CASE, "--protocol", "jsonl", "--lang", "en", "--seed", &seed.to_string()]);
        if let Some(data) = data {
            command.arg("--data").arg(data);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().expect("the program starts");
        let input = child.stdin.take().expect("piped");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        Self { child, input, output }
    }

    /// The next line that it shows; `None` where it has ended.
    pub fn shown(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("the pipe can be read");
        // A line that a kill cut short was not shown.
        line.ends_with('\n').then(|| serde_json::from_str(&line).expect("JSON"))
    }

    /// Sends a move, and does not wait for the answer.
    pub fn send(&mut self, mv: &Value) {
        // Where it was killed already nobody reads.
        drop(writeln!(self.input, "{mv}").and_then(|()| self.input.flush()));
    }

    /// Kills it, as a power switch would, and gives what it had shown until then.
    pub fn kill(mut self) -> Option<Value> {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it is gone");
        std::iter::from_fn(|| self.shown()).last()
    }

    /// Says that nothing more comes, and waits until it has ended well.
    pub fn end(self) {
        let Self { mut child, input, output } = self;
        drop(input);
        drop(output);
        assert!(child.wait().expect("it ends").success());
    }
}

/// The move that the player makes at what is shown: always the same at the same.
pub fn next_move(seed: u64, view: &Value) -> Value {
    let step = view["step"].as_u64().expect("a step");
    let all = view["moves"].as_array().expect("moves");
    let ids: Vec<&str> =
        all.iter().filter(|mv| mv.get("slots").is_none()).map(|mv| mv["id"].as_str().expect("an id")).collect();
    let (out, on): (Vec<&str>, Vec<&str>) = ids.iter().partition(|id| OUT.contains(id));
    let mut hasher = DefaultHasher::new();
    (seed, step).hash(&mut hasher);
    let chance = usize::try_from(hasher.finish() >> 33).expect("small");
    let pick = |from: &[&str]| from[chance % from.len()].to_owned();
    let id = if on.is_empty() || (step >= ENOUGH && !out.is_empty()) { pick(&out) } else { pick(&on) };
    json!({ "move": id })
}

/// The same play without any kill: what is shown at the end.
pub fn undisturbed(seed: u64) -> Value {
    let mut game = Game::start(None, seed);
    loop {
        let shown = game.shown().expect("it goes on to its end");
        if shown["type"] == "result" {
            game.end();
            return shown;
        }
        game.send(&next_move(seed, &shown));
    }
}
