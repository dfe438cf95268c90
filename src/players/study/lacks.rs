//! What a case lacks that is plain to see in its file, and stands behind much that does not hold.

use super::checks::CheckName;
use crate::model::LayerKind;
use crate::scenario::case::Case;
use crate::scenario::format::{Discovery, Form, NextStepKind};

/// What a case lacks, in words that lead to the place.
pub(super) struct Lacks {
    open_question: Option<String>,
    advance: Option<String>,
}

impl Lacks {
    pub(super) fn of(case: &Case) -> Self {
        let steps = &case.scenario.next_steps;
        let no_advance = !steps.is_empty() && steps.iter().all(|step| step.kind != NextStepKind::Advance);
        Self {
            open_question: case.scenario.discovery.as_ref().and_then(|discovery| unasked(case, discovery)),
            advance: no_advance.then(|| {
                "no next step here is an `Advance`, something that the customer does by a date: good play cannot end well"
                    .to_owned()
            }),
        }
    }

    /// What to look at before anything else, where a check of this name fails.
    pub(super) fn behind(&self, name: CheckName) -> Option<&str> {
        let (question, advance) = (self.open_question.as_deref(), self.advance.as_deref());
        match name {
            CheckName::Exploit | CheckName::BeatsNovice => advance.or(question),
            CheckName::Patient | CheckName::FlawShows | CheckName::Reliability | CheckName::Constants => {
                question.or(advance)
            }
            _ => None,
        }
    }
}

/// The first layer that no open question opens.
fn unasked(case: &Case, discovery: &Discovery) -> Option<String> {
    let layers = case.scenario.problems.iter().zip(&case.links.problems).flat_map(|(problem, links)| {
        let written = LayerKind::ALL.into_iter().filter(|layer| !links.takes[*layer as usize].is_empty());
        written.map(move |layer| (problem, layer))
    });
    let mut unasked = layers.filter(|(problem, layer)| {
        let mut open =
            discovery.questions.iter().filter(|question| question.form == Form::Open && question.kind == *layer);
        !open.any(|question| question.about.as_ref() == Some(&problem.id))
    });
    unasked.next().map(|(problem, layer)| {
        let field = match layer {
            LayerKind::Situation => "situation",
            LayerKind::Problem => "problem",
            LayerKind::Implication => "implication",
            LayerKind::NeedPayoff => "need",
        };
        format!("no open question leads to `problems.{}.layers.{field}`: good play cannot hear it out", problem.id)
    })
}
