//! What a case holds, in figures: words, minutes, questions, layers, cues, parts and cards. Counts only; whether the
//! case is any good is for the study to say.

mod count;
pub mod text;

use crate::scenario::case::Case;
use count::{cues, problems, questions, sizes, words};
use serde::Serialize;

/// Words that an adult reads in a minute, silently, for the meaning: 200, somewhat under the mean of 238 that
/// Brysbaert (2019) found for English prose, because a player reads to choose. Finnish words are longer and fewer: the
/// minutes come out alike.
pub const WORDS_A_MINUTE: usize = 200;

/// The figures of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// The case's own name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The languages that it can be played in, the pack's own first.
    pub languages: Vec<String>,
    /// How hard the author calls it: 1 to 3.
    pub difficulty: u8,
    /// How many texts there are.
    pub texts: usize,
    /// How many words, in the language the case was read in.
    pub words: usize,
    /// Minutes to read all of it, at [`WORDS_A_MINUTE`]; one play shows a part of it.
    pub reading_minutes: usize,
    /// The encounters in their order.
    pub encounters: Vec<Encounter>,
    /// Questions by kind.
    pub questions: Vec<QuestionCount>,
    /// Problems with their layers.
    pub problems: Vec<ProblemCount>,
    /// Cues by channel.
    pub cues: Vec<CueCount>,
    /// How many of what a case is made of.
    pub sizes: Sizes,
}

/// One encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Encounter {
    /// Its kind.
    pub kind: &'static str,
    /// How seller and customer meet; nothing for prospecting and preparation.
    pub medium: Option<&'static str>,
    /// The minutes that the customer, or the preparation, has: time in the case, not at the desk.
    pub minutes: u32,
}

/// Questions of one kind, by how they are put.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuestionCount {
    /// The layer that they ask for.
    pub kind: &'static str,
    /// Cannot be answered with yes or a number.
    pub open: usize,
    /// Can.
    pub closed: usize,
    /// Put the answer into the customer's mouth.
    pub leading: usize,
    /// How many of these lead to no problem.
    pub idle: usize,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemCount {
    /// Its name.
    pub id: String,
    /// How many questions are about it.
    pub questions: usize,
    /// Beats in each layer, from the situation down to the need-payoff.
    pub beats: [usize; 4],
    /// Facts that can be learned from them.
    pub facts: usize,
}

/// Cues on one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CueCount {
    /// What carries them.
    pub channel: &'static str,
    /// Cues that show the customer's state.
    pub state: usize,
    /// Cues that come with something said.
    pub said: usize,
    /// For each meeting in its order, how many thousandths of such cues its medium lets through.
    pub come_through: Vec<i64>,
}

/// How many of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each counts what its name says, as the format calls it")]
pub struct Sizes {
    pub interests: usize,
    pub findings: usize,
    pub companies: usize,
    pub contacts: usize,
    pub message_parts: usize,
    pub plan_options: usize,
    pub cards: usize,
    pub capabilities: usize,
    pub objections: usize,
    pub next_steps: usize,
}

/// Counts a case that can be played in `languages`.
pub fn stats(case: &Case, languages: &[Box<str>]) -> Stats {
    let (texts, words) = words(case);
    let encounters = case.encounters().into_iter().map(|kind| {
        let is_meeting = !matches!(kind.name(), "prospecting" | "preparation");
        let medium = is_meeting.then(|| case.medium(kind).name());
        Encounter { kind: kind.name(), medium, minutes: case.length(kind).0 / 60 }
    });
    Stats {
        id: case.scenario.id.to_string(),
        title: case.scenario.title.to_string(),
        languages: languages.iter().map(ToString::to_string).collect(),
        difficulty: case.scenario.difficulty,
        texts,
        words,
        reading_minutes: words.div_ceil(WORDS_A_MINUTE),
        encounters: encounters.collect(),
        questions: questions(case),
        problems: problems(case),
        cues: cues(case),
        sizes: sizes(case),
    }
}
