//! A table to sit down at: a case, a seed, a level of help, and moves by the names that the line protocol uses.

use crate::brief::{brief, goes_without_saying};
use malmi::encounter::event::Happening;
use malmi::encounter::wire::{fact_id, from_json};
use malmi::encounter::{Move, Play, Refusal, evidence_known, rules};
use malmi::model::{HelpLevel, Quality};
use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use serde_json::json;
use std::sync::Arc;

const CASE: &str = include_str!("case.ron");
/// The parts of the case that can be left out, as they stand in the file.
const PARTS: [&str; 5] = ["prospecting", "plan", "presentation", "discovery", "third"];

/// Loads a scenario from its text.
pub fn load(text: &str) -> Arc<Case> {
    let files = MemoryFiles::from([("case.ron", text)]);
    let loaded = load_case(&files, &PackPath::new("case.ron").expect("a path"), None);
    Arc::new(loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}

/// A table. Set it up first, then make moves.
#[derive(Clone)]
pub struct Table {
    text: String,
    seed: u64,
    level: HelpLevel,
    play: Option<Play>,
}

impl Table {
    /// The whole case, with seed 1, at the standard level.
    pub fn new() -> Self {
        Self { text: CASE.into(), seed: 1, level: HelpLevel::Standard, play: None }
    }

    /// The case with these parts only.
    pub fn only(parts: &[&str]) -> Self {
        let mut table = Self::new();
        for part in PARTS.iter().filter(|part| !parts.contains(part)) {
            let start = table.text.find(&format!("//= {part}\n")).expect("a part of the case");
            let end = start + 4 + table.text[start + 4..].find("//= ").expect("an end");
            table.text.replace_range(start..end, "");
        }
        table
    }

    /// Discovery alone, sitting down.
    pub fn discovery() -> Self {
        Self::only(&["discovery"])
    }

    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    pub fn level(mut self, level: HelpLevel) -> Self {
        self.level = level;
        self
    }

    /// The case with `old` written otherwise.
    pub fn with(mut self, old: &str, new: &str) -> Self {
        assert!(self.text.contains(old), "the case holds no `{old}`");
        self.text = self.text.replace(old, new);
        self
    }

    /// Begins the case; where a meeting comes first, the preparation before it is passed over.
    pub fn sit(mut self) -> Self {
        self.start();
        let meeting = !PARTS[..2].iter().any(|part| self.text.contains(&format!("//= {part}\n")));
        if meeting { self.make(["begin"]) } else { self }
    }

    fn start(&mut self) -> &mut Play {
        let (text, seed, level) = (&self.text, self.seed, self.level);
        self.play.get_or_insert_with(|| Play::new(load(text), seed, level))
    }

    pub fn play(&self) -> &Play {
        self.play.as_ref().expect("the table was set")
    }

    pub fn case(&self) -> &Case {
        self.play().case()
    }

    /// A move by its name, or by its JSON object.
    pub fn named(&self, name: &str) -> Move {
        let value =
            if name.starts_with('{') { serde_json::from_str(name).expect("JSON") } else { json!({ "move": name }) };
        from_json(self.case(), &value).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Makes moves; none may be refused.
    pub fn make<'m>(mut self, moves: impl IntoIterator<Item = &'m str>) -> Self {
        self.start();
        for name in moves {
            let mv = self.named(name);
            let made = self.start().make(mv);
            assert_eq!(made, Ok(()), "`{name}` was refused after {:#?}", self.all_events());
        }
        self
    }

    /// Why a move is refused.
    pub fn refuses(&self, name: &str) -> Refusal {
        let mut play = self.play().clone();
        play.make(self.named(name)).expect_err("it is refused")
    }

    /// Says back the fact with these words, right or misheard.
    pub fn say_back(self, words: &str) -> Self {
        let facts = self.play().view().facts_to_say_back();
        let fact = facts.iter().find(|(_, text)| *text == words).unwrap_or_else(|| panic!("{words}: {facts:?}")).0;
        let name = json!({ "move": "say-back", "fact": fact_id(self.case(), fact) }).to_string();
        self.make([name.as_str()])
    }

    /// The events of the last move, less those that go without saying.
    pub fn events(&self) -> Vec<String> {
        let step = self.play().moves().len();
        let last = self.play().events().iter().filter(|event| usize::from(event.step) == step);
        last.filter(|event| !goes_without_saying(event)).map(|event| brief(event, self.case())).collect()
    }

    /// All events, less those that go without saying.
    pub fn all_events(&self) -> Vec<String> {
        let all = self.play().events().iter();
        all.filter(|event| !goes_without_saying(event)).map(|event| brief(event, self.case())).collect()
    }

    /// Whether the last move led to an event.
    pub fn saw(&self, event: &str) -> bool {
        self.events().iter().any(|e| e == event)
    }

    /// Whether an event ever happened.
    pub fn ever(&self, event: &str) -> bool {
        self.all_events().iter().any(|e| e == event)
    }

    /// How often an event happened.
    pub fn times(&self, event: &str) -> usize {
        self.all_events().iter().filter(|e| *e == event).count()
    }

    pub fn quality(&self, quality: Quality) -> i64 {
        self.play().state().level(quality)
    }

    /// The formula of the readiness signal, from the numbers in `rules`.
    pub fn readiness(&self) -> i64 {
        let [clarity, need, trust, interest, evidence, irritation] = rules::READINESS_SHARES;
        let known = evidence_known(self.case(), self.play().state()).get();
        let of = |share: i64, quality| share * self.quality(quality);
        (of(clarity, Quality::Clarity)
            + of(need, Quality::Need)
            + of(trust, Quality::Trust)
            + of(interest, Quality::Interest)
            + evidence * known
            - of(irritation, Quality::Irritation))
            / 1000
    }

    /// Seconds that the last move took.
    pub fn seconds(&self) -> u32 {
        let step = self.play().moves().len();
        let last = self.play().events().iter().filter(|event| usize::from(event.step) == step);
        last.map(|event| if let Happening::TimePassed(by) = event.what { by.0 } else { 0 }).sum()
    }

    /// The same, but no further than the move that leads to an event.
    pub fn lucky_until(self, moves: &[&str], event: &str) -> Self {
        let upto = |seed| {
            let mut table = Self { play: None, ..self.clone() }.seed(seed).sit();
            for mv in moves {
                table = table.make([*mv]);
                if table.saw(event) {
                    return Some(table);
                }
            }
            None
        };
        (0..400).find_map(upto).expect("some seed brings it")
    }

    /// The table, set anew with the first seed under which `moves` lead to what is `wanted`: so that no test hangs on
    /// a particular number.
    pub fn lucky(self, moves: &[&str], wanted: impl Fn(&Self) -> bool) -> Self {
        (0..400)
            .map(|seed| Self { play: None, ..self.clone() }.seed(seed).sit().make(moves.iter().copied()))
            .find(wanted)
            .expect("some seed brings it")
    }
}

/// Names the move that lays the cards.
pub fn arrange(cards: &[&str]) -> String {
    json!({ "move": "arrange", "order": cards }).to_string()
}
