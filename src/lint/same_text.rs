//! Two things between which the player must choose, or that stand side by side, say the same.

use super::choices;
use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::Text;
use crate::scenario::place::Place;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::SameText,
        what: "Two choices of one list, two problems, two topics, two cards, two findings or two contacts carry the same \
               words, capital letters and spaces aside.",
        why: "The player cannot tell them apart, and one of them may be right and the other wrong. Most often a text was \
              copied and then forgotten.",
        example: Example::Written {
            right: r#"title: "Sacks on the stairs""#,
            wrong: r#"title: "Saturdays without towels""#,
        },
        mend: "Give one of them words of its own.",
    },
    is_about_wording: true,
    check,
};

/// Reports texts of one list that say the same as an earlier one.
#[derive(Default)]
struct Seen {
    first: HashMap<String, Spot>,
}

impl Seen {
    fn look(&mut self, what: &str, at: Spot, text: &str, findings: &mut Findings<'_>) {
        let plain = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        match self.first.get(&plain) {
            None => drop(self.first.insert(plain, at)),
            Some(first) => {
                let message = format!("two of {what} say the same: “{text}”");
                let first = vec![(first.clone(), "the first stands here".to_owned())];
                findings.warn_with(Code::SameText, at, message, "give one of them words of its own", first);
            }
        }
    }
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    for set in choices::of(case) {
        let mut seen = Seen::default();
        for choice in set.list {
            seen.look(&set.what, choice.at, &choice.text, findings);
        }
    }
    titles(case, findings);
}

fn titles(case: &Case, findings: &mut Findings<'_>) {
    let root = Place::ROOT;
    let mut look = |what: &str, texts: Vec<(Spot, &Text)>| {
        let mut seen = Seen::default();
        for (at, text) in texts {
            seen.look(what, at, text.as_str(), findings);
        }
    };
    let at = root.field("problems");
    let problems = case.scenario.problems.iter().enumerate();
    look("the problems", problems.map(|(n, p)| (Spot::from(&at.named(n, &p.id).field("title")), &p.title)).collect());
    let at = root.field("footprint");
    let found = case.scenario.footprint.iter().enumerate();
    look("the findings", found.map(|(n, f)| (Spot::from(&at.named(n, &f.id).field("text")), &f.text)).collect());
    let discovery = root.field("discovery");
    let at = discovery.field("topics");
    let topics = case.scenario.discovery.iter().flat_map(|d| &d.topics).enumerate();
    look("the topics", topics.map(|(n, t)| (Spot::from(&at.named(n, &t.id).field("text")), &t.text)).collect());
    let presentation = root.field("presentation");
    let at = presentation.field("cards");
    let cards = case.scenario.presentation.iter().flat_map(|p| &p.cards).enumerate();
    look("the cards", cards.map(|(n, c)| (Spot::from(&at.named(n, &c.id).field("title")), &c.title)).collect());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn capitals_and_spaces_make_no_difference() {
        let twice = [("text: \"The colour of the towels.\"", "text: \"that THEY have  a laundry.\"")];
        let message = "two of the options of `plan.objections` say the same: “That they have a laundry.”";
        assert_eq!(said(Code::SameText, &twice), [message]);
    }
}
