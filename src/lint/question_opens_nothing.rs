//! A question about a problem that has nothing to say to it.

use super::layer_without_question::field;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::LayerKind;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::QuestionOpensNothing,
        what: "A question names a problem with `about`, but that problem has no beats in the layer of the question's \
               `kind`. (A question that is meant to lead nowhere has no `about`; that is no finding.)",
        why: "It looks like a good question and is answered with a shallow word however it is asked. The player learns \
              that good questions do not pay.",
        example: Example::Written {
            right: r#"text: "And what does it mean for the others?", kind: Implication, form: Open, about: "stairs""#,
            wrong: r#"text: "And what does it mean for the others?", kind: NeedPayoff, form: Open, about: "stairs""#,
        },
        mend: "Write the layer, change the `kind` to that of a layer which is written, or take `about` out and give the \
               question an `answer` of its own.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let Some(discovery) = &case.scenario.discovery else { return };
    let at = Place::ROOT.field("discovery");
    let at = at.field("questions");
    for (index, (question, link)) in discovery.questions.iter().zip(&case.links.questions).enumerate() {
        let Some(problem) = link.about else { continue };
        if !case.beats(problem, question.kind).is_empty() {
            continue;
        }
        let name = case.problem(problem).map_or("", |problem| problem.id.as_str());
        let written: Vec<String> = LayerKind::ALL
            .into_iter()
            .filter(|layer| !case.beats(problem, *layer).is_empty())
            .map(|layer| format!("`{layer:?}`"))
            .collect();
        let message = format!(
            "the question `{}` opens nothing: the layer `{}` of `{name}` is empty",
            question.id,
            field(question.kind)
        );
        let help = format!("`{name}` has something for {}", written.join(", "));
        findings.warn(Code::QuestionOpensNothing, &at.named(index, &question.id).field("kind"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{found, sample_with};

    #[test]
    fn the_help_names_the_layers_that_are_written() {
        let Example::Written { right, wrong } = RULE.page.example else { panic!("it has one") };
        let found = found(&sample_with(&[(right, wrong)]));
        let finding = found.iter().find(|finding| finding.code == Code::QuestionOpensNothing).unwrap();
        assert_eq!(finding.help.as_deref(), Some("`stairs` has something for `Situation`, `Problem`, `Implication`"));
    }
}
