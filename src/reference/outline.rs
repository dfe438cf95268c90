//! The order of the reference: chapters and sections as an author works, from who teaches what to the endings.

use super::section::{Section, Types};
use crate::model::{Channel, HelpLevel, LayerKind, Medium};
use crate::scenario::format::{
    Answer, Ask, AskSize, Beat, BeatCue, BrushOff, Call, Capability, Card, CardKind, CardQuestion, Chances, Company,
    Contact, Customer, Discovery, Doubt, Endings, Expectation, Finding, Form, FormKind, Gesture, Interest, Layers,
    Lead, Message, NextStep, NextStepKind, Objection, Pace, Pack, Part, Persona, PersonaSource, Plan, PlanOption,
    Presentation, Problem, Pronoun, Prospect, Prospecting, Question, Replies, Reply, ReplyEffect, Scenario, ScoredOn,
    Segment, Seller, SimulatedPlayer, StateCue, StateCues, Third, ThirdForm, Topic, Wants, Window,
};
use crate::scenario::look::{
    Accessory, Brows, Build, Cloth, Earring, Eyes, FaceShape, Facial, Features, Garment, Glasses, Ground, Hair,
    HairColour, Headwear, Iris, LookSource, Mouth, Nose, Skin,
};
use serde_json::{Map, Value};

/// A part of the page.
pub(super) struct Chapter {
    /// Its heading.
    pub title: &'static str,
    /// A sentence or two before the sections.
    pub lead: &'static str,
    /// The types that it tells of.
    pub sections: Vec<Section>,
}

/// The whole page in its order, and what is known of each type.
pub(super) struct Outline {
    /// The chapters.
    pub chapters: Vec<Chapter>,
    known: Map<String, Value>,
}

/// The sections about some types, each with its heading.
macro_rules! sections {
    ($types:ident: $($kind:ty => $title:literal),* $(,)?) => {
        vec![$($types.section::<$kind>($title)),*]
    };
}

impl Outline {
    /// Asks every type.
    pub fn new() -> Self {
        let mut types = Types::new();
        let mut chapters = before_the_meeting(&mut types);
        chapters.extend(meetings(&mut types));
        chapters.extend(beside_the_case(&mut types));
        Self { chapters, known: types.known() }
    }

    /// The heading of the section about a type.
    pub fn title(&self, name: &str) -> Option<&'static str> {
        self.sections().find(|section| section.name == name).map(|section| section.title)
    }

    /// All sections in order.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.chapters.iter().flat_map(|chapter| &chapter.sections)
    }

    /// What is known of a type.
    pub fn schema(&self, name: &str) -> &Value {
        self.known.get(name).unwrap_or(&Value::Null)
    }

    /// The names of all types, told of or not.
    #[cfg(test)]
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.known.keys()
    }
}

fn before_the_meeting(types: &mut Types) -> Vec<Chapter> {
    vec![
        Chapter {
            title: "Who teaches what",
            lead: "The head of the file, and the parts that follow it. Each part has a chapter below.",
            sections: sections!(types: Scenario => "A case", HelpLevel => "A level of help"),
        },
        Chapter {
            title: "The seller",
            lead: "Whom the player sells for.",
            sections: sections!(types: Seller => "The seller's company"),
        },
        Chapter {
            title: "The company and the person",
            lead: "Who the customer is, what they are like, and how it shows.",
            sections: sections!(types:
                Customer => "The customer", Company => "A company", PersonaSource => "Where the person is written",
                Persona => "A person", Pronoun => "She, he or they", Pace => "A pace",
                StateCues => "How a state shows", StateCue => "A cue of a state", Channel => "A channel",
                Gesture => "A gesture", Interest => "An interest",
            ),
        },
        Chapter {
            title: "The footprint",
            lead: "What the player can read before the first meeting.",
            sections: sections!(types: Finding => "A finding"),
        },
        Chapter {
            title: "The problems",
            lead: "What is the matter, from the surface down. This is the heart of a case.",
            sections: sections!(types:
                Problem => "A problem", Layers => "The layers of a problem", Beat => "A beat",
                BeatCue => "A cue of a beat", Wants => "What a cue calls for",
            ),
        },
        Chapter {
            title: "Prospecting",
            lead: "Finding and reaching the person. Leave `prospecting` out where the meeting is agreed already.",
            sections: sections!(types:
                Prospecting => "The weeks of prospecting", Segment => "A segment", Prospect => "A prospect",
                Contact => "A contact", Chances => "Chances of an answer", Window => "A window", Replies => "Replies",
                Lead => "A lead", Message => "The parts of a message", Part => "A part of a message",
                Ask => "An ask", AskSize => "The size of an ask", Call => "A call", BrushOff => "A brush-off",
                Reply => "A reply in a call", ReplyEffect => "What a reply does",
            ),
        },
        Chapter {
            title: "The plan",
            lead: "The sheet that is filled in before the first meeting.",
            sections: sections!(types: Plan => "The plan sheet", PlanOption => "An option of the plan"),
        },
    ]
}

fn meetings(types: &mut Types) -> Vec<Chapter> {
    vec![
        Chapter {
            title: "The deck",
            lead: "A meeting with cards to choose, to order and to show.",
            sections: sections!(types:
                Presentation => "The presentation", Medium => "A medium", Card => "A card",
                CardKind => "What a card does", CardQuestion => "A question on a card",
            ),
        },
        Chapter {
            title: "The questions",
            lead: "A meeting in which the player asks and listens.",
            sections: sections!(types:
                Discovery => "The conversation", Topic => "A topic", Question => "A question",
                LayerKind => "What a question asks for", Form => "How a question is put",
            ),
        },
        Chapter {
            title: "The third encounter",
            lead: "What comes after the diagnosis: a demonstration, a trial, a visit, a quote.",
            sections: sections!(types:
                Third => "The third meeting", Doubt => "A doubt", ThirdForm => "A form on offer",
                FormKind => "Kinds of forms", Capability => "A capability", Objection => "An objection",
                Answer => "An answer to an objection",
            ),
        },
        Chapter {
            title: "The endings",
            lead: "How the last meeting ends, and what is said when all is over.",
            sections: sections!(types: NextStep => "A next step", NextStepKind => "Kinds of next steps", Endings => "The last words"),
        },
    ]
}

fn beside_the_case(types: &mut Types) -> Vec<Chapter> {
    vec![
        Chapter {
            title: "What you expect",
            lead: "Claims about simulated players, which [`malmi study`](study.md) proves or breaks.",
            sections: sections!(types:
                Expectation => "An expectation", SimulatedPlayer => "Simulated players",
                ScoredOn => "Sides of the scorecard",
            ),
        },
        Chapter {
            title: "Packs",
            lead: "A folder with a `pack.ron` is a pack: cases of one language by one author.",
            sections: sections!(types: Pack => "The pack"),
        },
        Chapter {
            title: "Looks",
            lead: "What a person looks like. [people.md](people.md) shows it in pictures.",
            sections: sections!(types:
                LookSource => "A look", Features => "A look of one's own", Skin => "Skin", FaceShape => "The face",
                Nose => "The nose", Mouth => "The mouth", Eyes => "The eyes", Iris => "The colour of the eyes",
                Brows => "The brows", Build => "The build", Hair => "The hair", HairColour => "The colour of hair",
                Facial => "The beard", Glasses => "Glasses", Headwear => "On the head", Garment => "Clothes",
                Accessory => "Worn with it", Earring => "Earrings", Cloth => "The colour of cloth",
                Ground => "The ground",
            ),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_format_has_its_section() {
        let outline = Outline::new();
        let plain = ["Text", "Id", "Thousandths"];
        let missing: Vec<_> =
            outline.names().filter(|name| outline.title(name).is_none() && !plain.contains(&name.as_str())).collect();
        assert!(missing.is_empty(), "put these types into a chapter of src/reference/outline.rs: {missing:?}");
    }

    #[test]
    fn no_two_sections_share_a_heading() {
        let outline = Outline::new();
        let mut titles: Vec<_> = outline.sections().map(|section| section.title.to_lowercase()).collect();
        titles.extend(outline.chapters.iter().map(|chapter| chapter.title.to_lowercase()));
        titles.sort();
        let before = titles.len();
        titles.dedup();
        assert_eq!(titles.len(), before, "{titles:?}");
    }
}
