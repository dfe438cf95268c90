//! A resolved case: the scenario as written, its person, and every reference turned into a place, so that the engine
//! never looks a name up.

use super::format::{Beat, Contact, Finding, Persona, Problem, Prospect, Question, Scenario};
use crate::model::{
    BeatIx, CardIx, ContactIx, FindingIx, InterestIx, LayerKind, ProblemIx, QuestionIx, Seconds, Thousandths, TopicIx,
};
use smallvec::SmallVec;

/// The fingerprint of a case: SHA-256 over the scenario file and the persona file, as written, without translations.
/// A record names it, so that it cannot be replayed on another case unnoticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScenarioHash(pub [u8; 32]);

impl std::fmt::Display for ScenarioHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A case ready to be played, in one language. Two languages of a case differ in their texts only: the same places,
/// the same hash.
#[derive(Clone, Debug)]
pub struct Case {
    /// The scenario as written, with texts in the case's language.
    pub scenario: Scenario,
    /// The person, from the scenario or from the persona's own file.
    pub persona: Persona,
    /// Every reference, resolved.
    pub links: Links,
    /// The fingerprint.
    pub hash: ScenarioHash,
    /// The language of the texts, as a two-letter code.
    pub language: Box<str>,
}

/// The references of a case as places, and what can be computed once from the texts.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// One for each question.
    pub questions: Vec<QuestionLink>,
    /// One for each problem.
    pub problems: Vec<ProblemLink>,
    /// One for each card of the deck.
    pub cards: Vec<CardLink>,
    /// Everything that can be found: the case's footprint first, then each prospect's findings in turn.
    pub findings: Vec<FindingLink>,
    /// Everyone who can be contacted, prospect by prospect.
    pub contacts: Vec<ContactLink>,
    /// The customer among the contacts; present exactly when the case has prospecting.
    pub customer: Option<ContactIx>,
    /// The contact whose lead came in.
    pub lead: Option<ContactIx>,
    /// Openings, reasons, benefits and proofs of a message.
    pub parts: [Vec<PartLink>; 4],
    /// For each capability, the problems that it answers.
    pub solves: Vec<SmallVec<[ProblemIx; 4]>>,
    /// For each need on the plan sheet, the problem that it speaks of.
    pub planned_needs: Vec<Option<ProblemIx>>,
}

/// A question's references.
#[derive(Clone, Debug)]
pub struct QuestionLink {
    /// Its topic.
    pub topic: TopicIx,
    /// The problem it is about.
    pub about: Option<ProblemIx>,
    /// Where its answer could have been read.
    pub could_be_read: Option<FindingIx>,
    /// Questions of which one must have been asked first.
    pub after: SmallVec<[QuestionIx; 2]>,
    /// A number made from its id, which stays when the file is rearranged: the address of its luck.
    pub key: u64,
    /// The time it takes to say.
    pub takes: Seconds,
    /// The time each beat of its own answer takes.
    pub answer_takes: SmallVec<[Seconds; 2]>,
}

/// A problem's references.
#[derive(Clone, Debug)]
pub struct ProblemLink {
    /// The interest it touches.
    pub about: Option<InterestIx>,
    /// The address of its luck.
    pub key: u64,
    /// The time each beat takes, layer by layer.
    pub takes: [SmallVec<[Seconds; 4]>; 4],
}

/// What a card is to this customer.
#[derive(Clone, Copy, Debug)]
pub struct CardLink {
    /// What it gains in order: 3000 pain, 2000 proof, 1000 credibility, 0 history, −1000 off topic.
    pub gain: i64,
    /// How far it concerns this customer: the heaviest interest it speaks to, scaled by what the card does
    /// (pain 1000, proof 800; credibility 250 and history 50 whatever they speak to).
    pub relevance: Thousandths,
    /// The problem and layer that its question opens.
    pub asks: Option<(ProblemIx, LayerKind)>,
}

/// Where a finding stands.
#[derive(Clone, Debug)]
pub struct FindingLink {
    /// The prospect whose finding it is (place in the prospect list) and its place there; `None` for the footprint.
    pub prospect: Option<usize>,
    /// Its place within that list.
    pub place: usize,
    /// The interests it tells of.
    pub about: SmallVec<[InterestIx; 4]>,
}

/// Where a contact stands, and what concerns them.
#[derive(Clone, Debug)]
pub struct ContactLink {
    /// The place of the prospect in the list.
    pub prospect: usize,
    /// Their place within the prospect.
    pub place: usize,
    /// How much each interest concerns them, by place of the interest.
    pub weights: Vec<Thousandths>,
    /// Whether management's brief means their segment.
    pub in_brief: bool,
    /// The address of their luck.
    pub key: u64,
}

/// A message part's references.
#[derive(Clone, Debug, Default)]
pub struct PartLink {
    /// The finding it rests on.
    pub rests_on: Option<FindingIx>,
    /// The interests it speaks to.
    pub about: SmallVec<[InterestIx; 4]>,
}

impl Case {
    /// The question at a place.
    pub fn question(&self, at: QuestionIx) -> Option<&Question> {
        self.scenario.discovery.as_ref()?.questions.get(at.get())
    }

    /// The problem at a place.
    pub fn problem(&self, at: ProblemIx) -> Option<&Problem> {
        self.scenario.problems.get(at.get())
    }

    /// The beats of one layer of a problem; none for a place that does not exist.
    pub fn beats(&self, problem: ProblemIx, layer: LayerKind) -> &[Beat] {
        self.problem(problem).map_or(&[], |p| p.layers.of(layer))
    }

    /// One beat.
    pub fn beat(&self, problem: ProblemIx, layer: LayerKind, beat: BeatIx) -> Option<&Beat> {
        self.beats(problem, layer).get(beat.get())
    }

    /// The card at a place.
    pub fn card(&self, at: CardIx) -> Option<&super::format::Card> {
        self.scenario.presentation.as_ref()?.cards.get(at.get())
    }

    /// The finding at a place in the list of all findings.
    pub fn finding(&self, at: FindingIx) -> Option<&Finding> {
        let link = self.links.findings.get(at.get())?;
        match link.prospect {
            None => self.scenario.footprint.get(link.place),
            Some(prospect) => self.prospect(prospect)?.findings.get(link.place),
        }
    }

    /// The prospect at a place in the list.
    pub fn prospect(&self, at: usize) -> Option<&Prospect> {
        self.scenario.prospecting.as_ref()?.prospects.get(at)
    }

    /// The contact at a place in the list of all contacts.
    pub fn contact(&self, at: ContactIx) -> Option<&Contact> {
        let link = self.links.contacts.get(at.get())?;
        self.prospect(link.prospect)?.contacts.get(link.place)
    }
}

impl super::format::Layers {
    /// The beats of one layer.
    pub fn of(&self, layer: LayerKind) -> &[Beat] {
        match layer {
            LayerKind::Situation => &self.situation,
            LayerKind::Problem => &self.problem,
            LayerKind::Implication => &self.implication,
            LayerKind::NeedPayoff => &self.need,
        }
    }
}
