//! A cue that asks to be asked further, where nothing further comes.

use super::layer_without_question::field;
use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{LayerKind, ProblemIx};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::{Beat, Wants};
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::ProbeLeadsNowhere,
        what: "In a discovery, the cue on the last beat of a layer or of a question's own `answer` has `wants: Probe`, and \
               no question asks the same problem for a deeper layer.",
        why: "The customer looks as if there were more. After the last beat “tell me more” answers the cue, but the \
              customer says “that is all” and is a little more irritated; only a question about a deeper layer of the \
              same problem brings anything. Where there is none, the game punishes whoever noticed.",
        example: Example::Written {
            right: "change?\", kind: NeedPayoff, form: Open, about: \"saturdays\"),",
            wrong: "change?\", kind: NeedPayoff, form: Open, about: \"saturdays\"),\n            (id: \"asked\", topic: \
                    \"people\", text: \"Have you asked the town?\", kind: Situation, form: Open,\n             answer: \
                    [(says: \"Once.\", cue: (channel: Voice, text: \"She says it low.\", wants: Probe))]),",
        },
        mend: "Move the cue to an earlier beat, so that “tell me more” brings the next one; or write the deeper layer and \
               a question for it; or let the cue want `Listen` or `Acknowledge`.",
    },
    is_about_wording: false,
    check,
};

/// The place of a probing cue on the last of several beats.
fn last_probe(at: &Place<'_>, beats: &[Beat]) -> Option<Spot> {
    let (last, before) = beats.split_last()?;
    let cue = last.cue.as_ref().filter(|cue| cue.wants == Wants::Probe);
    cue.map(|_| Spot::from(&at.item(before.len()).field("cue").field("wants")))
}

/// Whether a question asks a problem for a layer below this one.
fn goes_deeper(case: &Case, problem: ProblemIx, layer: LayerKind) -> bool {
    let questions = case.scenario.discovery.iter().flat_map(|discovery| &discovery.questions);
    questions.zip(&case.links.questions).any(|(question, link)| {
        let has_words = !case.beats(problem, question.kind).is_empty();
        link.about == Some(problem) && question.kind > layer && has_words
    })
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let Some(discovery) = &case.scenario.discovery else { return };
    let mut nowhere = Vec::new();
    let problems = Place::ROOT.field("problems");
    for (index, problem) in case.scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let at = at.field("layers");
        for layer in LayerKind::ALL {
            if !goes_deeper(case, ProblemIx::new(index), layer) {
                nowhere.extend(last_probe(&at.field(field(layer)), problem.layers.of(layer)));
            }
        }
    }
    let at = Place::ROOT.field("discovery");
    let at = at.field("questions");
    for (index, question) in discovery.questions.iter().enumerate() {
        nowhere.extend(last_probe(&at.named(index, &question.id).field("answer"), &question.answer));
    }
    for at in nowhere {
        let message =
            "the customer asks to be asked further, but this is the last beat and nothing deeper can be asked";
        findings.warn(Code::ProbeLeadsNowhere, at, message, "put the cue on an earlier beat, or let it want `Listen`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    const MESSAGE: &str =
        "the customer asks to be asked further, but this is the last beat and nothing deeper can be asked";

    #[test]
    fn a_deeper_question_is_somewhere_to_go() {
        let probe = ("rest.\", wants: Acknowledge", "rest.\", wants: Probe");
        assert_eq!(said(Code::ProbeLeadsNowhere, &[probe]), [""; 0]);
        let deeper = [
            ("lead to?\", kind: Implication", "lead to?\", kind: Problem"),
            ("change?\", kind: NeedPayoff", "change?\", kind: Problem"),
        ];
        assert_eq!(said(Code::ProbeLeadsNowhere, &[probe, deeper[0], deeper[1]]), [MESSAGE]);
    }

    #[test]
    fn the_end_of_the_deepest_layer_is_the_end() {
        let last = (
            "fact: \"A delivery on Saturday would let her sleep\"",
            "cue: (channel: Voice, text: \"She breathes out.\", wants: Probe)",
        );
        assert_eq!(said(Code::ProbeLeadsNowhere, &[last]), [MESSAGE]);
    }
}
