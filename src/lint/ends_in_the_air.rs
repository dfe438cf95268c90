//! An answer whose last words promise more.

use super::layer_without_question::field;
use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::LayerKind;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::Beat;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::EndsInTheAir,
        what: "The last beat of a layer, or of a question's own `answer`, ends in “…”.",
        why: "Three dots tell the player to wait: more is coming. After the last beat nothing comes, and a patient listener \
              waits in vain.",
        example: Example::Written {
            right: "washes by hand what can be washed.\"",
            wrong: "washes by hand what can be washed…\"",
        },
        mend: "End the last beat with a full stop, or write the beat that the dots promise.",
    },
    is_about_wording: true,
    check,
};

/// The place of the last of several beats, if it ends in the air.
fn in_the_air(at: &Place<'_>, beats: &[Beat]) -> Option<Spot> {
    let (last, before) = beats.split_last()?;
    let words = last.says.as_str().trim_end_matches(['”', '"', '»', '’', ' ']);
    let is_open = words.ends_with('…') || words.ends_with("...");
    is_open.then(|| Spot::from(&at.item(before.len()).field("says")))
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let scenario = &subject.case.scenario;
    let mut open = Vec::new();
    let problems = Place::ROOT.field("problems");
    for (index, problem) in scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let at = at.field("layers");
        for layer in LayerKind::ALL {
            open.extend(in_the_air(&at.field(field(layer)), problem.layers.of(layer)));
        }
    }
    let at = Place::ROOT.field("discovery");
    let at = at.field("questions");
    for (index, question) in scenario.discovery.iter().flat_map(|discovery| &discovery.questions).enumerate() {
        open.extend(in_the_air(&at.named(index, &question.id).field("answer"), &question.answer));
    }
    for at in open {
        let message = "the last beat ends in “…”, but nothing comes after it";
        findings.warn(
            Code::EndsInTheAir,
            at,
            message,
            "end it with a full stop, or write the beat that the dots promise",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    const MESSAGE: &str = "the last beat ends in “…”, but nothing comes after it";

    #[test]
    fn dots_at_the_very_end_are_found_and_dots_between_beats_are_not() {
        assert_eq!(said(Code::EndsInTheAir, &[]), [""; 0], "the sample has dots between its beats");
        for dots in ["…", "..."] {
            let open = format!("until she goes too{dots}\"");
            assert_eq!(said(Code::EndsInTheAir, &[("until she goes too.\"", &open)]), [MESSAGE]);
        }
        assert_eq!(said(Code::EndsInTheAir, &[("I have never asked them.", "I have never asked them…")]), [MESSAGE]);
    }
}
