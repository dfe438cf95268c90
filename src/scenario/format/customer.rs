//! The customer: company, person, interests, what they left to be found, and their problems in layers.

use super::Text;
use super::limits::{self, holds, takes};
use crate::model::{Channel, Id, Thousandths};
use crate::scenario::look::LookSource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The company and the person that the case is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Customer {
    /// The company where the customer works.
    pub company: Company,
    /// The person: written here, `Here((name: …))`, or in a file of its own, `File("personas/kaisa.ron")`.
    pub persona: PersonaSource,
}

/// A company, as any directory would list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// The company's name.
    pub name: Text,
    /// Its trade, in a few words.
    pub industry: Text,
    /// How many people work there.
    #[schemars(transform = takes(limits::PEOPLE))]
    pub people: u32,
    /// The town where it is.
    pub place: Text,
}

/// Where a persona is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum PersonaSource {
    /// In the scenario itself.
    Here(Box<Persona>),
    /// In a file of the pack, so that several cases can share the person. The path is relative to the pack.
    File(String),
}

/// A person. All sensitivities are 0–1000 with 500 for an ordinary person, and may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// First name and surname.
    pub name: Text,
    /// What they do there.
    pub role: Text,
    /// How the game speaks of them: `She`, `He` or `They`.
    pub pronoun: Pronoun,
    /// One sentence that a colleague would say of them; the player reads it before the meeting.
    pub about: Text,
    /// How much they care at the start, 0–1000.
    #[serde(default = "d450")]
    pub interest: Thousandths,
    /// How far they trust a seller at the start, 0–1000. Deeper layers open with more trust; below about 350 it takes
    /// work.
    #[serde(default = "d420")]
    pub trust: Thousandths,
    /// How annoyed they are at the start, 0–1000.
    #[serde(default = "d50")]
    pub irritation: Thousandths,
    /// How little shows: 0 an open book, 1000 a stone face.
    #[serde(default = "d500")]
    pub reserve: Thousandths,
    /// The pace they like: `Brisk`, `Even` or `Slow`. Slow people think before they go on: silence draws more out of
    /// them.
    #[serde(default)]
    pub pace: Pace,
    /// How much leading questions and cutting in annoy them: 0 not at all, 500 as most people, 1000 very much.
    #[serde(default = "d500")]
    pub pride: Thousandths,
    /// How small talk suits them: above 500 it warms them, below it wastes their time.
    #[serde(default = "d500")]
    pub small_talk: Thousandths,
    /// How much running over time annoys them, 0–1000.
    #[serde(default = "d500")]
    pub punctuality: Thousandths,
    /// How far they stand above the seller: 0 equals, 1000 the head of a group. Silence then draws out less.
    #[serde(default)]
    pub status_gap: Thousandths,
    /// How their state shows, by the channel that carries it.
    pub shows: StateCues,
    /// Short answers that tell nothing, for a question that does not reach them.
    #[schemars(transform = holds(limits::SHALLOW))]
    pub shallow: Vec<Text>,
    /// What they look like: one of the people of `docs/people.md`, or `Own((…))`. Left out, the name decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<LookSource>,
}

const fn d450() -> Thousandths {
    Thousandths::new(450)
}
const fn d420() -> Thousandths {
    Thousandths::new(420)
}
const fn d50() -> Thousandths {
    Thousandths::new(50)
}
const fn d500() -> Thousandths {
    Thousandths::new(500)
}

/// How the game speaks of a person. Finnish has one word for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Pronoun {
    /// She.
    She,
    /// He.
    He,
    /// They.
    They,
}

/// The pace that a person likes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Pace {
    /// Gets to the point; long silences annoy sooner.
    Brisk,
    /// Ordinary.
    #[default]
    Even,
    /// Thinks before going on.
    Slow,
}

/// How the customer's state shows. One to three cues for each, on different channels: at least one on `Voice` or
/// `Words`, or it can never be noticed over a telephone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateCues {
    /// How it shows that they are annoyed.
    #[schemars(transform = holds(limits::STATE_CUES))]
    pub irritated: Vec<StateCue>,
    /// How it shows that their thoughts wander.
    #[schemars(transform = holds(limits::STATE_CUES))]
    pub drifting: Vec<StateCue>,
    /// How it shows that they begin to trust.
    #[schemars(transform = holds(limits::STATE_CUES))]
    pub warming: Vec<StateCue>,
}

/// One way in which a state shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateCue {
    /// What carries it: `Words`, `Voice`, `Face` or `Body`. A telephone carries no face and no body.
    pub channel: Channel,
    /// What can be seen or heard from outside, never what it means: “She looks at the clock.”
    pub text: Text,
    /// What the portrait does meanwhile. Left out, something that fits the channel and the state.
    #[serde(default)]
    pub gesture: Option<Gesture>,
}

/// What the portrait does when a cue comes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Gesture {
    /// Nothing: what the words tell cannot be drawn.
    Still,
    /// Leans toward the player.
    LeansIn,
    /// Looks at the watch.
    LooksAtClock,
    /// Looks away for a moment.
    GlancesAway,
    /// Looks down for a while.
    LooksDown,
    /// Nods.
    Nods,
    /// Frowns.
    Frowns,
    /// Smiles with one corner of the mouth.
    HalfSmile,
    /// Crosses the arms, until trust comes back.
    CrossesArms,
    /// Rubs the eyes.
    RubsEyes,
    /// Raises a brow.
    RaisesBrow,
    /// Writes something down.
    WritesNote,
    /// Rests the chin in a hand, for as long as the matter interests.
    ChinInHand,
    /// Rests the cheek on a fist, until something wakes them.
    CheekOnFist,
    /// Sighs.
    Sighs,
    /// Shakes the head.
    ShakesHead,
    /// Types on a keyboard.
    Types,
}

/// Something that interests the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// What it is, in a few words; shown when all is over.
    pub text: Text,
    /// How much it concerns *this* customer: 0 not at all, 1000 above everything. List also what does not concern them
    /// (0–200), so that cards and messages can miss.
    pub weight: Thousandths,
}

/// Something that was left to be found: a web page, a column, a post, a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// Where it is found: “Trade paper, September”.
    pub source: Text,
    /// What it says, in one to three sentences.
    pub text: Text,
    /// Minutes that it takes to find and read.
    #[schemars(transform = takes(limits::READING))]
    pub minutes: u32,
    /// The interests that it tells of, by their ids. Empty: of no use.
    #[serde(default)]
    pub about: Vec<Id>,
    /// Whether it was overheard, leaked or private, and not left openly. Using it in a message breaks ethics.
    #[serde(default)]
    pub covert: bool,
}

/// One problem of the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// A title for the board, in the customer's words; shown once something of it has been heard.
    pub title: Text,
    /// The interest that it touches, by its id.
    #[serde(default)]
    pub about: Option<Id>,
    /// What the customer would buy for it, in whole euros a year. The worth of a deal is the sum over the problems for
    /// which the customer took something, when a third encounter ends in a dated step; the player sees it among their
    /// figures and never in a play. Left out: deals of the case are counted without money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = takes(limits::WORTH))]
    pub worth: Option<u32>,
    /// What the customer says of it, layer by layer.
    pub layers: Layers,
}

/// The layers of a problem, from the surface down. A layer opens only for a question of its kind, when the layer
/// above is known and trust is high enough. Leave the lower ones empty when a problem does not go that deep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layers {
    /// How things are done now.
    #[schemars(transform = holds(limits::SOME))]
    pub situation: Vec<Beat>,
    /// What is difficult.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub problem: Vec<Beat>,
    /// What it leads to: cost, risk, other people.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub implication: Vec<Beat>,
    /// What solving it would be worth.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub need: Vec<Beat>,
}

/// One breath of what the customer says. After each the player may wait, nod, say it back, ask for more or cut in.
/// Two or three to a layer; only the first comes for a closed or leading question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beat {
    /// One breath of what the customer says, as people speak. End it with … while there is more to come.
    pub says: Text,
    /// What is learned from it, as a note of at most about eight words. Leave it out where nothing new is told.
    #[serde(default)]
    pub fact: Option<Text>,
    /// The same note misheard: close, but wrong. The player chooses between the two when saying back what was heard.
    #[serde(default)]
    pub misheard: Option<Text>,
    /// Something that can be noticed with it, and that calls for a response.
    #[serde(default)]
    pub cue: Option<BeatCue>,
}

/// A cue that comes with a beat and calls for a response within a few moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeatCue {
    /// What carries it: `Words`, `Voice`, `Face` or `Body`. A telephone carries no face and no body.
    pub channel: Channel,
    /// What can be seen or heard from outside, never what it means.
    pub text: Text,
    /// What it calls for: `Listen`, `Acknowledge`, `Probe`, `MoveOn` or `Propose`.
    pub wants: Wants,
    /// What the portrait does meanwhile. Left out, something that fits the channel and what the cue calls for.
    #[serde(default)]
    pub gesture: Option<Gesture>,
}

/// What a cue calls for. A cue that came through and got none of this within three moves is a missed cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Wants {
    /// Room to go on: silence or a nod.
    Listen,
    /// To be understood: saying back the right fact, or a nod.
    Acknowledge,
    /// To be asked further: “tell me more”, or a question on the same problem. Not on the last beat of a layer, after
    /// which there is no more to tell.
    Probe,
    /// To get on with it: another topic, the next card, a card cut short, or the end.
    MoveOn,
    /// To hear a proposal.
    Propose,
}
