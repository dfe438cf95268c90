//! A layer of a problem that nothing asks for.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{LayerKind, ProblemIx};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::LayerWithoutQuestion,
        what: "A layer of a problem has words, but no question of the discovery is about that problem and of that \
               kind, and no card asks for it. Without a discovery that is only a note: the layers are background then. Cases in which nothing is asked, such as prospecting alone, are left out.",
        why: "A layer opens for a question of its own kind only. What no question asks for, no player ever hears: the \
              words are lost, and everything below them with them. (Silence may draw out the layer `problem` under a \
              told situation, but nobody should depend on it.)",
        example: Example::Written {
            right: r#"text: "If somebody came on a Saturday, what would change?", kind: NeedPayoff"#,
            wrong: r#"text: "If somebody came on a Saturday, what would change?", kind: Implication"#,
        },
        mend: "Write an open question of that `kind` with `about` naming the problem, or take the layer out.",
    },
    is_about_wording: false,
    check,
};

/// The name of a layer's field.
pub(super) const fn field(layer: LayerKind) -> &'static str {
    match layer {
        LayerKind::Situation => "situation",
        LayerKind::Problem => "problem",
        LayerKind::Implication => "implication",
        LayerKind::NeedPayoff => "need",
    }
}

/// Whether some question or card opens a layer.
pub(super) fn is_asked(case: &Case, problem: ProblemIx, layer: LayerKind) -> bool {
    let questions = case.scenario.discovery.iter().flat_map(|discovery| &discovery.questions);
    let by_question = questions
        .zip(&case.links.questions)
        .any(|(question, link)| link.about == Some(problem) && question.kind == layer);
    by_question || case.links.cards.iter().any(|card| card.asks == Some((problem, layer)))
}

/// In a case without discovery layers may stand as background, for the plan sheet and for the next case with the same
/// customer: worth knowing, no more.
fn background(case: &Case, findings: &mut Findings<'_>) {
    let layers = ProblemIx::all(case.links.problems.len()).flat_map(|p| LayerKind::ALL.map(|layer| (p, layer)));
    let silent = layers.filter(|(p, layer)| !case.beats(*p, *layer).is_empty() && !is_asked(case, *p, *layer)).count();
    if silent > 0 {
        let message = format!("{silent} layers are background: no card asks for them, and the case has no discovery");
        let help = "nobody hears them; let a card ask for one, or leave them as notes";
        findings.note(Code::LayerWithoutQuestion, &Place::ROOT.field("problems"), message, help);
    }
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    if case.links.questions.is_empty() && case.links.cards.iter().all(|card| card.asks.is_none()) {
        return;
    }
    if case.scenario.discovery.is_none() {
        return background(case, findings);
    }
    let problems = Place::ROOT.field("problems");
    for (index, problem) in case.scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let layers = at.field("layers");
        for layer in LayerKind::ALL {
            if problem.layers.of(layer).is_empty() || is_asked(case, ProblemIx::new(index), layer) {
                continue;
            }
            let name = field(layer);
            let message = format!("nothing asks for the layer `{name}` of `{}`, so nobody hears it", problem.id);
            let help = format!("write a question with `kind: {layer:?}` and `about: \"{}\"`", problem.id);
            findings.warn(Code::LayerWithoutQuestion, &layers.field(name), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_card_that_asks_is_enough() {
        let question = r#"(id: "comes", topic: "linen", text: "How does the linen come to you?", kind: Situation, form: Open, about: "saturdays"),"#;
        assert_eq!(said(Code::LayerWithoutQuestion, &[(question, "")]), [""; 0]);
        let both =
            [(question, ""), (r#"about: "saturdays", kind: Situation)"#, r#"about: "stairs", kind: Situation)"#)];
        let message = "nothing asks for the layer `situation` of `saturdays`, so nobody hears it";
        assert_eq!(said(Code::LayerWithoutQuestion, &both), [message]);
    }
}
