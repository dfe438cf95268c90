//! An ink story of the size of a case, in the form that ink's compiler gives it (ink JSON 21): a hub with a choice for
//! each question and for each other thing to do, a knot for each question and one for each beat. Every question can be
//! asked three times, changes two variables and is answered with a beat, as ours.
//!
//! In ink:
//!
//! ```text
//! === hub
//! + {q_7 < 3 and q_2} [Has it frozen on you?] -> q_7
//! + [Silence] -> other
//! === q_7
//! ~ trust = trust + 5
//! ~ irritation = irritation + 1
//! {q_7 > 1: -> b_9}
//! -> b_8
//! === b_8
//! It froze in January. -> hub
//! ```

use malmi::model::{LayerKind, ProblemIx, QuestionIx};
use malmi::scenario::case::Case;
use serde_json::{Map, Value, json};

/// What can be done in the asking and listening beside asking.
const OTHERS: [&str; 7] = ["Stay silent", "Nod", "Say back", "More", "Cut in", "Small talk", "Propose"];

/// How much of a case the story carries.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// As above: conditions on the questions, and variables that change.
    Full,
    /// The least that ink can do: words and choices, with no condition and no variable.
    Bare,
}

/// A story in compiled ink, with its numbers of knots.
pub struct Ink {
    /// The story as JSON.
    pub json: String,
    /// Questions.
    pub questions: usize,
    /// Beats.
    pub beats: usize,
}

/// The story that is as large as the asking and listening of a case.
pub fn story(case: &Case, style: Style) -> Ink {
    let (beats, firsts) = beats(case);
    let questions = case.scenario.discovery.as_ref().map_or(&[][..], |d| &d.questions);
    let mut knots = Map::new();
    let change = if style == Style::Full { step("trust", 1, "+") } else { Vec::new() };
    knots.insert("hub".into(), hub(case, style));
    knots.insert("other".into(), knot(change, "She waits for what you have to say."));
    for (place, question) in questions.iter().enumerate() {
        let about = case.links.questions[place].about;
        let first = about.map_or(place % beats.len(), |p| firsts[p.get()][question.kind as usize]);
        let knot = match style {
            Style::Full => question_knot(place, first, (first + 1) % beats.len()),
            Style::Bare => json!([{"->": format!("b_{first}")}, {"#f": 1}]),
        };
        knots.insert(format!("q_{place}"), knot);
    }
    for (place, says) in beats.iter().enumerate() {
        knots.insert(format!("b_{place}"), knot(Vec::new(), says));
    }
    let start = json!(["ev", 400, {"VAR=": "trust"}, 60, {"VAR=": "irritation"}, "/ev", "end", null]);
    knots.insert("global decl".into(), start);
    let root = json!([[{"->": "hub"}, ["done", {"#n": "g-0"}], null], "done", knots]);
    let json = json!({"inkVersion": 21, "root": root, "listDefs": {}}).to_string();
    Ink { json, questions: questions.len(), beats: beats.len() }
}

/// The words of all beats, and the place of each layer's first.
fn beats(case: &Case) -> (Vec<&str>, Vec<[usize; 4]>) {
    let (mut beats, mut firsts) = (Vec::new(), Vec::new());
    for problem in ProblemIx::all(case.links.problems.len()) {
        firsts.push(LayerKind::ALL.map(|layer| {
            beats.extend(case.beats(problem, layer).iter().map(|beat| beat.says.as_str()));
            beats.len() - case.beats(problem, layer).len()
        }));
    }
    for question in QuestionIx::all(case.links.questions.len()).filter_map(|at| case.question(at)) {
        beats.extend(question.answer.iter().map(|beat| beat.says.as_str()));
    }
    (beats, firsts)
}

fn hub(case: &Case, style: Style) -> Value {
    let mut items = Vec::new();
    let mut named = Map::new();
    for (place, link) in case.links.questions.iter().enumerate() {
        let text = case.question(QuestionIx::new(place)).map_or("", |question| question.text.as_str());
        let mut condition = vec![json!({"CNT?": format!("q_{place}")}), json!(3), json!("<")];
        for before in &link.after {
            condition.extend([json!({"CNT?": format!("q_{}", before.get())}), json!("&&")]);
        }
        if style == Style::Bare {
            condition.clear();
        }
        choice(&mut items, &mut named, text, condition, &format!("q_{place}"));
    }
    for other in OTHERS {
        choice(&mut items, &mut named, other, Vec::new(), "other");
    }
    named.insert("#f".into(), json!(1));
    items.push(Value::Object(named));
    Value::Array(items)
}

/// A choice that stays: its text, its condition, and where it leads.
fn choice(items: &mut Vec<Value>, named: &mut Map<String, Value>, text: &str, condition: Vec<Value>, to: &str) {
    let name = format!("c-{}", named.len());
    let flags = if condition.is_empty() { 4 } else { 5 };
    items.extend([json!("ev"), json!("str"), json!(format!("^{text}")), json!("/str")]);
    items.extend(condition);
    items.extend([json!("/ev"), json!({"*": format!(".^.{name}"), "flg": flags})]);
    named.insert(name, json!(["^ ", {"->": to}, "\n", {"#f": 5}]));
}

/// `~ variable = variable + by`
fn step(variable: &str, by: i32, sign: &str) -> Vec<Value> {
    let set = json!({"VAR=": variable, "re": true});
    vec![json!("ev"), json!({"VAR?": variable}), json!(by), json!(sign), json!("/ev"), set]
}

fn question_knot(place: usize, first: usize, again: usize) -> Value {
    let mut items = step("trust", 5, "+");
    items.extend(step("irritation", 1, "+"));
    items.extend([json!("ev"), json!({"CNT?": ".^"}), json!(1), json!(">"), json!("/ev")]);
    let rejoin = format!("q_{place}.{}", items.len() + 1);
    let branch = json!(["^ ", {"->": format!("b_{again}")}, {"->": rejoin}, null]);
    items.push(json!([{"->": ".^.b", "c": true}, {"b": branch}]));
    items.extend([json!("nop"), json!("\n"), json!({"->": format!("b_{first}")}), json!({"#f": 1})]);
    Value::Array(items)
}

/// A knot that says something and goes back to the hub.
fn knot(mut items: Vec<Value>, says: &str) -> Value {
    items.extend([json!(format!("^{says}")), json!("\n"), json!({"->": "hub"}), json!({"#f": 1})]);
    Value::Array(items)
}
