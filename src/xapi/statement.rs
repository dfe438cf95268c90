//! Statements: what is told of a play, frozen as bytes when it happens. A statement names the player by a pseudonym and
//! holds no word that a player wrote (`decision.rs` lists what may go out).

use super::decision;
use super::profile::{self, Term};
use crate::encounter::{Move, Play};
use crate::model::EncounterKind;
use crate::records::{MARK, Outgoing, Stamp};
use crate::scoring::Scorecard;
use jiff::SignedDuration;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The program and its version, as the platform of every statement.
const PLATFORM: &str = concat!("Malmi ", env!("CARGO_PKG_VERSION"));
/// The best total.
const BEST: u16 = 1000;

/// A statement that is ready to go out. Its id and its bytes never change again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The id, a UUID of version 4; a store keeps each id once.
    pub id: Uuid,
    /// The statement as JSON text, one line.
    pub text: String,
}

/// What a statement gets when it is made: an id that nobody else has, and the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamped {
    /// The id, a UUID of version 4.
    pub id: Uuid,
    /// When it happened.
    pub at: Stamp,
}

impl Stamped {
    /// A new id for what happens at this time.
    pub fn new(at: Stamp) -> Self {
        Self { id: Uuid::new_v4(), at }
    }
}

/// Who plays, as a store is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The address of the organisation within which the pseudonym means one person, such as `https://sales.example.org`.
    pub home_page: String,
    /// The pseudonym: the player's id in this program, which says nothing to anyone who has not the list of players.
    pub pseudonym: String,
    /// The player's own name; only where the organisation asked for names.
    pub name: Option<String>,
}

impl From<Statement> for Outgoing {
    fn from(statement: Statement) -> Self {
        Self { id: statement.id, bytes: statement.text.into_bytes() }
    }
}

impl Actor {
    fn to_json(&self) -> Value {
        let mut actor = json!({
            "objectType": "Agent",
            "account": { "homePage": self.home_page, "name": self.pseudonym },
        });
        if let Some(name) = &self.name {
            actor["name"] = json!(name);
        }
        actor
    }
}

/// One play, to be told.
#[derive(Clone, Copy, Debug)]
pub struct Told<'p> {
    /// Who plays.
    pub actor: &'p Actor,
    /// The play's own id, which groups what belongs to it.
    pub registration: Uuid,
    /// The play.
    pub play: &'p Play,
    /// The first step that was made anew, counted from 1, where the play was taken up from a moment of another.
    pub from: Option<u16>,
}

impl Told<'_> {
    /// The play began.
    pub fn begun(&self, stamp: Stamped) -> Statement {
        self.statement(stamp, profile::INITIALIZED, &self.case(), None)
    }

    /// The move of this step was made, counted from 1; `None` if there is no such step.
    pub fn decided(&self, step: usize, stamp: Stamped) -> Option<Statement> {
        let mv = self.play.moves().get(step.checked_sub(1)?)?;
        let (encounter, seconds) = self.place(step);
        let id = profile::encounter_id(self.case_name(), encounter.name());
        let object = activity(&id, profile::MENU, None);
        let response = decision::name(self.play.case(), mv);
        let extensions = self.of_decision(mv, step, seconds);
        let result = json!({ "response": response, "extensions": extensions });
        Some(self.statement(stamp, profile::SELECTED, &object, Some(result)))
    }

    /// The play is over: that it was completed, and whether the total is at the mark. `spent` is the time that the player
    /// was at it.
    pub fn over(&self, card: &Scorecard, spent: SignedDuration, stamps: [Stamped; 2]) -> [Statement; 2] {
        let total = u16::try_from(card.total.get().clamp(0, i64::from(BEST))).unwrap_or(0);
        let success = total >= MARK;
        let duration = whole_seconds(spent);
        let completed = json!({ "completion": true, "duration": duration });
        let judged = json!({
            "success": success,
            "completion": true,
            "score": { "scaled": scaled(total), "raw": total, "min": 0, "max": BEST },
            "duration": duration,
            "extensions": of_card(card),
        });
        let verb = if success { profile::PASSED } else { profile::FAILED };
        let [first, second] = stamps;
        [
            self.statement(first, profile::COMPLETED, &self.case(), Some(completed)),
            self.statement(second, verb, &self.case(), Some(judged)),
        ]
    }

    fn case_name(&self) -> &str {
        self.play.case().scenario.id.as_str()
    }

    /// The case as an activity.
    fn case(&self) -> Value {
        let case = self.play.case();
        let name = json!({ &*case.language: case.scenario.title.as_str() });
        activity(&profile::case_id(self.case_name()), profile::LEVEL, Some(name))
    }

    /// In which encounter a step fell, and when.
    fn place(&self, step: usize) -> (EncounterKind, i64) {
        let events = self.play.events();
        let until = events.partition_point(|event| usize::from(event.step) <= step);
        let first = events.iter().position(|event| usize::from(event.step) == step);
        let event = first.or(until.checked_sub(1)).and_then(|at| events.get(at));
        event.map_or((EncounterKind::Preparation, 0), |event| (event.encounter, i64::from(event.at.0)))
    }

    fn of_decision(&self, mv: &Move, step: usize, seconds: i64) -> Map<String, Value> {
        let mut extensions = Map::new();
        extensions.insert(profile::STEP.iri.into(), json!(step));
        extensions.insert(profile::SECONDS.iri.into(), json!(seconds));
        let arguments = decision::arguments(self.play.case(), mv);
        if !arguments.is_empty() {
            extensions.insert(profile::ARGUMENTS.iri.into(), Value::Object(arguments));
        }
        extensions
    }

    fn context(&self) -> Value {
        let case = self.play.case();
        let mut extensions = json!({
            profile::CASE_HASH.iri: case.hash.to_string(),
            profile::CASE_FORMAT.iri: case.scenario.format,
            profile::HELP.iri: self.play.level().name(),
        });
        if let Some(step) = self.from {
            extensions[profile::TAKEN_UP.iri] = json!(step);
        }
        let parent = activity(&profile::case_id(self.case_name()), profile::LEVEL, None);
        json!({
            "registration": self.registration.to_string(),
            "platform": PLATFORM,
            "language": &*case.language,
            "contextActivities": {
                "parent": [parent],
                "grouping": [activity(profile::GAME_ID, profile::GAME, Some(json!({ "en": "Malmi" })))],
                "category": [activity(profile::PROFILE_ID, profile::PROFILE, None)],
            },
            "extensions": extensions,
        })
    }

    fn statement(&self, stamp: Stamped, verb: Term, object: &Value, result: Option<Value>) -> Statement {
        let mut statement = json!({
            "id": stamp.id.to_string(),
            "timestamp": format!("{:.3}", stamp.at.timestamp()),
            "actor": self.actor.to_json(),
            "verb": { "id": verb.iri, "display": { "en": verb.name } },
            "object": object,
            "context": self.context(),
        });
        if let Some(result) = result {
            statement["result"] = result;
        }
        Statement { id: stamp.id, text: statement.to_string() }
    }
}

fn activity(id: &str, kind: Term, name: Option<Value>) -> Value {
    let mut definition = json!({ "type": kind.iri });
    if let Some(name) = name {
        definition["name"] = name;
    }
    json!({ "objectType": "Activity", "id": id, "definition": definition })
}

fn of_card(card: &Scorecard) -> Value {
    let all = card.dimensions.iter().chain(&card.reflection);
    let by_name: Map<String, Value> = all.map(|d| (d.dimension.name().to_owned(), json!(d.score.get()))).collect();
    let mut extensions = json!({ profile::DIMENSIONS.iri: by_name });
    if let Some(ending) = card.ending {
        extensions[profile::ENDING.iri] = json!(ending);
    }
    extensions
}

/// A total of 0 to 1000 as a share, 0 to 1, exact to the thousandth.
fn scaled(total: u16) -> Value {
    let text = format!("{}.{:03}", total / BEST, total % BEST);
    serde_json::from_str(&text).unwrap_or(Value::Null)
}

/// A duration as ISO 8601 has it, in whole seconds: `PT12M5S`.
fn whole_seconds(spent: SignedDuration) -> String {
    SignedDuration::from_secs(spent.as_secs().max(0)).to_string()
}
