//! The texts of a case that a player may read: labels of moves, cards, people, findings. What a text truly is (the
//! kind of a question, whether an option fits, the gain of a card) is not to be had here.

use super::state::State;
use crate::model::{
    AnswerIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, Id, Medium, NextStepIx, ObjectionIx, PartIx,
    ProblemIx, QuestionIx, ReplyIx, Seconds, SlotIx, TopicIx,
};
use crate::scenario::case::Case;
use crate::scenario::format::{BrushOff, Company, FormKind, Pronoun, Segment, Text, Topic};
use crate::scenario::look::Look;

/// The texts of a case that a player may read.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'p> {
    pub(super) case: &'p Case,
    pub(super) state: &'p State,
}

/// A finding as the player meets it.
#[derive(Clone, Copy, Debug)]
pub struct FindingText<'p> {
    /// Its id.
    pub id: &'p Id,
    /// Where it is found.
    pub source: &'p str,
    /// What it says; once it was read.
    pub text: Option<&'p str>,
    /// Minutes to read it.
    pub minutes: u32,
    /// The prospect it is about, by place in the list; `None` for the case's footprint.
    pub prospect: Option<usize>,
}

/// A company on the prospect list.
#[derive(Clone, Copy, Debug)]
pub struct ProspectText<'p> {
    /// Its name.
    pub company: &'p str,
    /// Its segment.
    pub segment: &'p Segment,
    /// How many work there.
    pub people: u32,
    /// Where it is.
    pub place: &'p str,
}

/// Someone who can be contacted.
#[derive(Clone, Copy, Debug)]
pub struct ContactText<'p> {
    /// Their id.
    pub id: &'p Id,
    /// Their name.
    pub name: &'p str,
    /// What they do.
    pub role: &'p str,
    /// The place of their company in the list.
    pub prospect: usize,
}

/// A part of a message.
#[derive(Clone, Copy, Debug)]
pub struct PartText<'p> {
    /// Its id.
    pub id: &'p Id,
    /// The words.
    pub text: &'p str,
    /// The finding it rests on.
    pub rests_on: Option<FindingIx>,
    /// Whether it can be used: what it rests on was read.
    pub usable: bool,
}

/// A card of the deck.
#[derive(Clone, Copy, Debug)]
pub struct CardText<'p> {
    /// Its id.
    pub id: &'p Id,
    /// The heading.
    pub title: &'p str,
    /// What is said over it.
    pub text: &'p str,
    /// Minutes it takes.
    pub minutes: u32,
    /// The question it leads to.
    pub question: Option<&'p str>,
}

/// The person of the case.
#[derive(Clone, Copy, Debug)]
pub struct PersonText<'p> {
    /// Their name.
    pub name: &'p str,
    /// What they do.
    pub role: &'p str,
    /// What a colleague would say of them.
    pub about: &'p str,
    /// How the game speaks of them.
    pub pronoun: Pronoun,
}

impl<'p> Texts<'p> {
    /// The title of the case.
    pub fn title(self) -> &'p str {
        self.case.scenario.title.as_str()
    }

    /// The case's own name.
    pub fn id(self) -> &'p str {
        self.case.scenario.id.as_str()
    }

    /// What is said to the player at the start.
    pub fn intro(self) -> &'p str {
        self.case.scenario.intro.as_str()
    }

    /// How hard the case is, 1–3.
    pub fn difficulty(self) -> u8 {
        self.case.scenario.difficulty
    }

    /// The first day of the case, as `2026-10-12`.
    pub fn starts(self) -> &'p str {
        &self.case.scenario.starts
    }

    /// The selling company and its offer.
    pub fn seller(self) -> (&'p str, &'p str) {
        (self.case.scenario.seller.company.as_str(), self.case.scenario.seller.offer.as_str())
    }

    /// The customer's company.
    pub fn company(self) -> &'p Company {
        &self.case.scenario.customer.company
    }

    /// The person.
    pub fn person(self) -> PersonText<'p> {
        let persona = &self.case.persona;
        PersonText {
            name: persona.name.as_str(),
            role: persona.role.as_str(),
            about: persona.about.as_str(),
            pronoun: persona.pronoun,
        }
    }

    /// What the person looks like.
    pub fn look(self) -> Look {
        self.case.look()
    }

    /// What somebody on the prospect list looks like.
    pub fn look_of(self, at: ContactIx) -> Option<Look> {
        self.case.look_of(at)
    }

    /// Every finding, by place.
    pub fn findings(self) -> impl Iterator<Item = (FindingIx, FindingText<'p>)> {
        FindingIx::all(self.case.links.findings.len()).filter_map(move |at| Some((at, self.finding(at)?)))
    }

    /// A finding.
    pub fn finding(self, at: FindingIx) -> Option<FindingText<'p>> {
        let finding = self.case.finding(at)?;
        Some(FindingText {
            id: &finding.id,
            source: finding.source.as_str(),
            text: self.state.read.has(at.get()).then_some(finding.text.as_str()),
            minutes: finding.minutes,
            prospect: self.case.links.findings.get(at.get())?.prospect,
        })
    }

    /// What sales management wants.
    pub fn brief(self) -> Option<&'p str> {
        self.case.scenario.prospecting.as_ref().map(|p| p.brief.as_str())
    }

    /// Working weeks that prospecting may take.
    pub fn weeks(self) -> u32 {
        self.case.scenario.prospecting.as_ref().map_or(0, |p| p.weeks)
    }

    /// The time that a message or call takes.
    pub const fn touch_time(self, medium: Medium) -> Seconds {
        super::prospecting::touch_time(medium)
    }

    /// The lead that came in: whose it is and what it says.
    pub fn lead(self) -> Option<(ContactIx, &'p str)> {
        let lead = self.case.scenario.prospecting.as_ref()?.lead.as_ref()?;
        Some((self.case.links.lead?, lead.text.as_str()))
    }

    /// The segments of the list.
    pub fn segments(self) -> &'p [Segment] {
        self.case.scenario.prospecting.as_ref().map_or(&[], |p| &p.segments)
    }

    /// The companies on the list.
    pub fn prospects(self) -> impl Iterator<Item = ProspectText<'p>> {
        let search = self.case.scenario.prospecting.as_ref();
        search.into_iter().flat_map(move |search| {
            search.prospects.iter().filter_map(move |prospect| {
                Some(ProspectText {
                    company: prospect.company.as_str(),
                    segment: search.segments.iter().find(|s| s.id == prospect.segment)?,
                    people: prospect.people,
                    place: prospect.place.as_str(),
                })
            })
        })
    }

    /// Everyone who can be contacted.
    pub fn contacts(self) -> impl Iterator<Item = (ContactIx, ContactText<'p>)> {
        ContactIx::all(self.case.links.contacts.len()).filter_map(move |at| Some((at, self.contact(at)?)))
    }

    /// Someone who can be contacted.
    pub fn contact(self, at: ContactIx) -> Option<ContactText<'p>> {
        let contact = self.case.contact(at)?;
        Some(ContactText {
            id: &contact.id,
            name: contact.name.as_str(),
            role: contact.role.as_str(),
            prospect: self.case.links.contacts.get(at.get())?.prospect,
        })
    }

    /// The parts of one kind: 0 openings, 1 reasons, 2 benefits, 3 proofs.
    pub fn parts(self, kind: usize) -> impl Iterator<Item = (PartIx, PartText<'p>)> {
        let links = self.case.links.parts.get(kind).map_or(&[][..], |l| l);
        self.case.parts(kind).iter().zip(links).enumerate().map(move |(n, (part, link))| {
            let usable = link.rests_on.is_none_or(|finding| self.state.read.has(finding.get()));
            let text = PartText { id: &part.id, text: part.text.as_str(), rests_on: link.rests_on, usable };
            (PartIx::new(n), text)
        })
    }

    /// The asks that end a message.
    pub fn asks(self) -> impl Iterator<Item = (PartIx, &'p Id, &'p str)> {
        self.case.asks().iter().enumerate().map(|(n, ask)| (PartIx::new(n), &ask.id, ask.text.as_str()))
    }

    /// A time offered for the meeting.
    pub fn slot(self, at: SlotIx) -> Option<&'p str> {
        self.case.scenario.prospecting.as_ref()?.slots.get(at.get()).map(Text::as_str)
    }

    /// The words of a reply in a call: to the brush-off at a place, or to the gatekeeper.
    pub fn reply(self, off: Option<u8>, at: ReplyIx) -> Option<&'p str> {
        let call = &self.case.scenario.prospecting.as_ref()?.call;
        let off: &BrushOff = match off {
            None => call.gatekeeper.as_ref()?,
            Some(place) => call.brush_offs.get(usize::from(place))?,
        };
        off.replies.get(at.get()).map(|reply| reply.text.as_str())
    }

    /// How many cards the deck has.
    pub fn cards(self) -> usize {
        self.case.links.cards.len()
    }

    /// A card of the deck.
    pub fn card(self, at: CardIx) -> Option<CardText<'p>> {
        let card = self.case.card(at)?;
        Some(CardText {
            id: &card.id,
            title: card.title.as_str(),
            text: card.text.as_str(),
            minutes: card.minutes,
            question: card.asks.as_ref().map(|asks| asks.text.as_str()),
        })
    }

    /// The topics of the conversation.
    pub fn topics(self) -> &'p [Topic] {
        self.case.scenario.discovery.as_ref().map_or(&[], |d| &d.topics)
    }

    /// The words of a question and its topic.
    pub fn question(self, at: QuestionIx) -> Option<(&'p str, TopicIx)> {
        Some((self.case.question(at)?.text.as_str(), self.case.links.questions.get(at.get())?.topic))
    }

    /// The small talk that can be offered.
    pub fn small_talk(self) -> Option<&'p str> {
        self.case.scenario.discovery.as_ref()?.small_talk.as_ref().map(|(offer, _)| offer.as_str())
    }

    /// The player's words when proposing.
    pub fn proposes(self) -> Option<&'p str> {
        self.case.scenario.discovery.as_ref().map(|d| d.proposes.as_str())
    }

    /// The title of a problem, once something of it has been heard.
    pub fn problem(self, at: ProblemIx) -> Option<&'p str> {
        let known = self.state.is_open(at, crate::model::LayerKind::Situation);
        self.case.problem(at).filter(|_| known).map(|problem| problem.title.as_str())
    }

    /// A form of the third encounter: its kind, and what it would be here.
    pub fn form(self, at: FormIx) -> Option<(FormKind, &'p str)> {
        let form = self.case.scenario.third.as_ref()?.forms.get(at.get())?;
        Some((form.kind, form.text.as_str()))
    }

    /// A capability: title, and one line more.
    pub fn capability(self, at: CapabilityIx) -> Option<(&'p str, &'p str)> {
        let capability = self.case.scenario.third.as_ref()?.capabilities.get(at.get())?;
        Some((capability.title.as_str(), capability.text.as_str()))
    }

    /// The words of an answer to an objection.
    pub fn answer(self, objection: ObjectionIx, at: AnswerIx) -> Option<&'p str> {
        super::third::objection(self.case, objection)?.answers.get(at.get()).map(|a| a.text.as_str())
    }

    /// What the customer objected, in one.
    pub fn objection(self, at: ObjectionIx) -> Option<&'p str> {
        super::third::objection(self.case, at)?.says.first().map(Text::as_str)
    }

    /// The player's words for a next step.
    pub fn next_step(self, at: NextStepIx) -> Option<&'p str> {
        self.case.scenario.next_steps.get(at.get()).map(|step| step.text.as_str())
    }
}
