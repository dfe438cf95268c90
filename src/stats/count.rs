//! The counting.

use super::{CueCount, ProblemCount, QuestionCount, Sizes};
use crate::model::{Channel, EncounterKind, LayerKind};
use crate::scenario::case::Case;
use crate::scenario::format::{Beat, Form, StateCue};
use crate::scenario::translation::Translatable;

/// Texts and words of the case and its person.
pub(super) fn words(case: &Case) -> (usize, usize) {
    let (mut texts, mut words) = (0, 0);
    let mut count = |text: &str| {
        texts += 1;
        words += text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    };
    // The walk over all texts hands them out for change; a copy is walked.
    case.scenario.clone().each_text(&mut |at, text| {
        // The person is counted once, wherever it is written.
        if !at.to_string().starts_with("customer.persona.") {
            count(text.as_str());
        }
    });
    case.persona.clone().each_text(&mut |_, text| count(text.as_str()));
    (texts, words)
}

pub(super) fn questions(case: &Case) -> Vec<QuestionCount> {
    let Some(discovery) = &case.scenario.discovery else { return Vec::new() };
    let of_kind = |kind: LayerKind| {
        let mut count = QuestionCount { kind: kind.name(), ..QuestionCount::default() };
        for question in discovery.questions.iter().filter(|question| question.kind == kind) {
            *match question.form {
                Form::Open => &mut count.open,
                Form::Closed => &mut count.closed,
                Form::Leading => &mut count.leading,
            } += 1;
            count.idle += usize::from(question.about.is_none());
        }
        count
    };
    LayerKind::ALL.into_iter().map(of_kind).collect()
}

pub(super) fn problems(case: &Case) -> Vec<ProblemCount> {
    let questions = case.scenario.discovery.as_ref().map_or(&[][..], |discovery| &discovery.questions);
    let count = |problem: &crate::scenario::format::Problem| {
        let beats = LayerKind::ALL.map(|layer| problem.layers.of(layer));
        ProblemCount {
            id: problem.id.to_string(),
            questions: questions.iter().filter(|question| question.about.as_ref() == Some(&problem.id)).count(),
            facts: beats.iter().flat_map(|beats| beats.iter()).filter(|beat| beat.fact.is_some()).count(),
            beats: beats.map(<[Beat]>::len),
        }
    };
    case.scenario.problems.iter().map(count).collect()
}

pub(super) fn cues(case: &Case) -> Vec<CueCount> {
    let shows = &case.persona.shows;
    let state: Vec<&StateCue> = shows.irritated.iter().chain(&shows.drifting).chain(&shows.warming).collect();
    let layers = case.scenario.problems.iter().flat_map(|p| LayerKind::ALL.map(|layer| p.layers.of(layer)));
    let answers = case.scenario.discovery.iter().flat_map(|d| d.questions.iter().map(|q| q.answer.as_slice()));
    let said: Vec<Channel> =
        layers.chain(answers).flatten().filter_map(|beat| Some(beat.cue.as_ref()?.channel)).collect();
    let meetings = [EncounterKind::Presentation, EncounterKind::Discovery, EncounterKind::Proposal];
    let media: Vec<_> = meetings.into_iter().filter(|kind| case.has(*kind)).map(|kind| case.medium(kind)).collect();
    let of_channel = |channel: Channel| CueCount {
        channel: channel.name(),
        state: state.iter().filter(|cue| cue.channel == channel).count(),
        said: said.iter().filter(|other| **other == channel).count(),
        come_through: media.iter().map(|medium| medium.carries(channel).get()).collect(),
    };
    [Channel::Words, Channel::Voice, Channel::Face, Channel::Body].map(of_channel).into()
}

pub(super) fn sizes(case: &Case) -> Sizes {
    let scenario = &case.scenario;
    let mut sizes = Sizes {
        interests: scenario.interests.len(),
        findings: case.links.findings.len(),
        contacts: case.links.contacts.len(),
        next_steps: scenario.next_steps.len(),
        ..Sizes::default()
    };
    if let Some(prospecting) = &scenario.prospecting {
        sizes.companies = prospecting.prospects.len();
        let message = &prospecting.message;
        sizes.message_parts = message.openings.len()
            + message.reasons.len()
            + message.benefits.len()
            + message.proofs.len()
            + message.asks.len();
    }
    if let Some(plan) = &scenario.plan {
        let lists = [&plan.goals, &plan.needs, &plan.learn, &plan.ask, &plan.offer, &plan.objections];
        sizes.plan_options = lists.iter().map(|list| list.len()).sum();
    }
    sizes.cards = scenario.presentation.as_ref().map_or(0, |presentation| presentation.cards.len());
    if let Some(third) = &scenario.third {
        sizes.capabilities = third.capabilities.len();
        sizes.objections = third.objections.len();
    }
    sizes
}
