//! For each text: who says it or where it stands, and what a translator should know about it. Told by its place alone,
//! with names and neighbours looked up among the other texts of the file.

use super::source::Source;
use crate::scenario::pack_path::FileKind;
use std::collections::HashMap;

/// Who speaks, and a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Voice {
    pub(super) speaker: String,
    pub(super) note: String,
}

/// The voices of one file.
pub(super) struct Voices<'s> {
    texts: HashMap<&'s str, &'s str>,
    kind: FileKind,
}

/// On a page of the game, not said by anybody.
const SCREEN: &str = "on the screen";
const PLAYER: &str = "the player";
const COACH: &str = "the coach";
const CUSTOMER: &str = "the customer";

impl<'s> Voices<'s> {
    pub(super) fn new(source: &'s Source) -> Self {
        let texts = source.texts.iter().map(|text| (text.place.as_str(), text.text.as_str())).collect();
        Self { texts, kind: source.path.kind() }
    }

    /// The voice of the text at a place.
    pub(super) fn of(&self, place: &str) -> Voice {
        let parts: Vec<&str> = place.split('.').collect();
        let (speaker, note) = match (&self.kind, parts.as_slice()) {
            (FileKind::Pack, _) => (SCREEN.to_owned(), "the title of the pack".to_owned()),
            (FileKind::Persona, parts) => persona(parts, &self.named("name", CUSTOMER)),
            (_, parts) => self.scenario(place, parts),
        };
        Voice { speaker, note }
    }

    fn named(&self, place: &str, otherwise: &str) -> String {
        self.texts.get(place).map_or(otherwise, |name| *name).to_owned()
    }

    fn customer(&self) -> String {
        self.named("customer.persona.name", CUSTOMER)
    }

    /// The note with the text of a neighbour after it, where there is one.
    fn with(&self, note: &str, neighbour: &str) -> String {
        self.texts.get(neighbour).map_or_else(|| note.to_owned(), |said| format!("{note}: “{said}”"))
    }

    fn scenario(&self, place: &str, parts: &[&str]) -> (String, String) {
        match parts {
            ["customer", "persona", rest @ ..] => persona(rest, &self.customer()),
            ["prospecting", rest @ ..] => self.prospecting(place, rest),
            ["problems" | "discovery", ..] => self.conversation(place, parts),
            ["presentation", rest @ ..] => self.presentation(rest),
            ["third", rest @ ..] => self.third(place, rest),
            ["next_steps", ..] => self.next_step(place, parts),
            _ => page(parts),
        }
    }

    fn conversation(&self, place: &str, parts: &[&str]) -> (String, String) {
        let beat = place.rsplit_once('.').map_or("", |(beat, _)| beat);
        let title = parts.get(1).map(|id| format!("problems.{id}.title")).unwrap_or_default();
        match parts {
            ["problems", _, "title"] => {
                (SCREEN.to_owned(), "a problem on the board, in the customer's words".to_owned())
            }
            [.., "says"] => (self.customer(), self.with("spoken, one breath of an answer", &title)),
            [.., "fact"] => (
                SCREEN.to_owned(),
                self.with("a note on the board, at most about eight words, of", &format!("{beat}.says")),
            ),
            [.., "misheard"] => {
                (SCREEN.to_owned(), self.with("close to the note, but wrong; the note is", &format!("{beat}.fact")))
            }
            [.., "cue", "text"] => {
                (SCREEN.to_owned(), "a cue that comes with what is said, seen or heard from outside".to_owned())
            }
            ["discovery", "topics", ..] => (SCREEN.to_owned(), "a topic of questions, one or two words".to_owned()),
            ["discovery", "questions", ..] => (PLAYER.to_owned(), "spoken: a question that can be asked".to_owned()),
            ["discovery", "small_talk", "1"] => (PLAYER.to_owned(), "spoken: small talk at the start".to_owned()),
            ["discovery", "small_talk", _] => (self.customer(), "spoken: the answer to small talk".to_owned()),
            ["discovery", "proposes"] => (PLAYER.to_owned(), "spoken: the proposal".to_owned()),
            ["discovery", rest @ ..] => (self.customer(), meeting_line(rest).to_owned()),
            _ => (SCREEN.to_owned(), String::new()),
        }
    }

    fn presentation(&self, parts: &[&str]) -> (String, String) {
        match parts {
            ["cards", _, "title"] => (SCREEN.to_owned(), "the heading of a card of the deck".to_owned()),
            ["cards", _, "text"] => (PLAYER.to_owned(), "spoken: what is said over a card of the deck".to_owned()),
            ["cards", ..] => (PLAYER.to_owned(), "spoken: a question that a card leads to".to_owned()),
            rest => (self.customer(), meeting_line(rest).to_owned()),
        }
    }

    fn third(&self, place: &str, parts: &[&str]) -> (String, String) {
        let thing = place.rsplit_once('.').map_or("", |(thing, _)| thing);
        let objection = parts.get(1).map(|id| format!("third.objections.{id}.says.1")).unwrap_or_default();
        match parts {
            ["forms", _, "text"] => {
                (SCREEN.to_owned(), "a form of the third meeting, as this seller offers it".to_owned())
            }
            ["forms", ..] => (self.customer(), self.with("spoken: the answer to the form", &format!("{thing}.text"))),
            ["capabilities", _, "title"] => {
                (SCREEN.to_owned(), "something that the offer can do, two to four words".to_owned())
            }
            ["capabilities", ..] => (SCREEN.to_owned(), self.with("one line more about", &format!("{thing}.title"))),
            ["objections", _, "says", _] => (self.customer(), "spoken: an objection".to_owned()),
            ["objections", _, "behind"] => {
                (self.customer(), self.with("spoken: what stands behind the objection", &objection))
            }
            ["objections", _, "answers", _, "text"] => {
                (PLAYER.to_owned(), self.with("spoken: an answer to the objection", &objection))
            }
            ["objections", ..] => {
                (self.customer(), self.with("spoken: what is said to the answer", &format!("{thing}.text")))
            }
            rest => (self.customer(), meeting_line(rest).to_owned()),
        }
    }

    fn next_step(&self, place: &str, parts: &[&str]) -> (String, String) {
        let step = place.rsplit_once('.').map_or("", |(step, _)| step);
        match parts.last() {
            Some(&"yes") => (self.customer(), self.with("spoken: agrees to", &format!("{step}.text"))),
            Some(&"no") => (self.customer(), self.with("spoken: does not agree to", &format!("{step}.text"))),
            _ => (PLAYER.to_owned(), "spoken: asks for a next step".to_owned()),
        }
    }

    fn prospecting(&self, place: &str, parts: &[&str]) -> (String, String) {
        let above = |levels: usize| {
            let mut place = place;
            for _ in 0..levels {
                place = place.rsplit_once('.').map_or("", |(above, _)| above);
            }
            place
        };
        let (speaker, note) = match parts {
            ["brief" | "handed_over"] => ("sales management", "to the player"),
            ["segments", ..] => (SCREEN, "a segment of the list of prospects, a few words"),
            ["prospects", _, "company"] => (SCREEN, "the name of a company on the list"),
            ["prospects", _, "place"] => (SCREEN, "where the company is"),
            ["prospects", _, "findings", _, "source"] => (SCREEN, "where something was found"),
            ["prospects", _, "findings", ..] => (SCREEN, "what was found there, as it is written there"),
            ["prospects", _, "contacts", _, "name"] => (SCREEN, "the name of a person"),
            ["prospects", _, "contacts", _, "role"] => (SCREEN, "what the person does, a title"),
            ["prospects", _, "contacts", _, "replies", reply] => {
                let name = self.named(&format!("{}.name", above(2)), "the person");
                let note = match *reply {
                    "interested" => "answers a message or call: would talk",
                    "not_now" => "answers a message or call: not now, with a hint of when",
                    _ => "answers a message or call: a clear no",
                };
                return (name, note.to_owned());
            }
            ["lead", ..] => (SCREEN, "a hint that came in by itself"),
            ["message", "openings", ..] => (PLAYER, "a part of a message: how it opens; the parts read as one text"),
            ["message", "reasons", ..] => (PLAYER, "a part of a message: why just now, why just you"),
            ["message", "benefits", ..] => (PLAYER, "a part of a message: what would be in it for the reader"),
            ["message", "proofs", ..] => (PLAYER, "a part of a message: why that can be believed"),
            ["message", ..] => (PLAYER, "a part of a message: what is asked for, at its end"),
            ["call", "gatekeeper", "says"] => ("someone who answers first", "spoken on the telephone"),
            ["call", .., "replies", _, "text"] => {
                let note = self.with("spoken on the telephone, in reply to", &format!("{}.says", above(3)));
                return (PLAYER.to_owned(), note);
            }
            ["call", ..] => ("the person called", "spoken on the telephone, to get rid of the caller"),
            ["slots", ..] => (SCREEN, "a time for the meeting, in words"),
            _ => (SCREEN, ""),
        };
        (speaker.to_owned(), note.to_owned())
    }
}

/// What the customer says around a meeting.
fn meeting_line(parts: &[&str]) -> &'static str {
    match parts {
        ["greeting", ..] => "spoken: at the start of the meeting, one breath after another",
        ["ready", ..] => "spoken: ready to hear a proposal, in clear words",
        ["too_early", ..] => "spoken: an objection to a proposal that comes too early",
        ["accepts"] => "spoken: the proposal came at the right time",
        ["out_of_time"] => "spoken: time is up",
        ["hooked"] => "spoken: “what is in it for me?” has been answered",
        ["assured"] => "spoken: “can I go on with this seller?” has been answered",
        ["goes_on"] => "spoken: at the end of the deck, wants to go on",
        ["cool"] => "spoken: at the end of the deck, was not won",
        _ => "",
    }
}

/// The texts of a person.
fn persona(parts: &[&str], name: &str) -> (String, String) {
    let (speaker, note) = match parts {
        ["name"] => (SCREEN, "the customer's name"),
        ["role"] => (SCREEN, "what the customer does, a title"),
        ["about"] => (SCREEN, "one sentence that a colleague would say of the customer"),
        ["shows", "irritated", ..] => (SCREEN, "a cue, seen or heard from outside: irritation has risen"),
        ["shows", "drifting", ..] => (SCREEN, "a cue, seen or heard from outside: attention has dropped"),
        ["shows", "warming", ..] => (SCREEN, "a cue, seen or heard from outside: trust has grown"),
        _ => (name, "spoken: a short answer that tells nothing, to a question that does not reach"),
    };
    (speaker.to_owned(), note.to_owned())
}

/// What stands on a page.
fn page(parts: &[&str]) -> (String, String) {
    let (speaker, note) = match parts {
        ["title"] => (SCREEN, "the title of the case, on its folder"),
        ["intro"] => (SCREEN, "to the player: who, where, and what today is about"),
        ["teaches"] => (SCREEN, "from trainer to trainer: what the case teaches"),
        ["seller", "company"] => (SCREEN, "the name of the selling company"),
        ["seller", ..] => (SCREEN, "what the selling company offers"),
        ["customer", "company", "name"] => (SCREEN, "the name of the customer's company"),
        ["customer", "company", "industry"] => (SCREEN, "its trade, in a few words"),
        ["customer", ..] => (SCREEN, "where the company is"),
        ["interests", ..] => (SCREEN, "what interests the customer, in a few words; shown in the debrief"),
        ["footprint", _, "source"] => (SCREEN, "where something was found"),
        ["footprint", ..] => (SCREEN, "what was found there, as it is written there"),
        ["plan", "goals", ..] => (SCREEN, "an option of the plan: a goal of the encounter"),
        ["plan", "needs", ..] => (SCREEN, "an option of the plan: what the customer probably needs"),
        ["plan", "learn", ..] => (SCREEN, "an option of the plan: what must be learned"),
        ["plan", "ask", ..] => (SCREEN, "an option of the plan: what must be asked"),
        ["plan", "offer", ..] => (SCREEN, "an option of the plan: what to talk about"),
        ["plan", ..] => (SCREEN, "an option of the plan: an objection that may come"),
        ["endings", "advance"] => (COACH, "at the very end: the customer agreed to a dated step"),
        ["endings", "continuation"] => (COACH, "at the very end: friendly words and no commitment"),
        ["endings", "no"] => (COACH, "at the very end: an honest no, or a date to come back"),
        ["endings", "broken_off"] => (COACH, "at the very end: time ran out, or the customer broke it off"),
        ["endings", ..] => (COACH, "at the very end: the player left without asking for anything"),
        _ => (SCREEN, ""),
    };
    (speaker.to_owned(), note.to_owned())
}
