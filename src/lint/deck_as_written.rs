//! A deck that is best as it lies.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::Thousandths;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;
use crate::scoring::{Dimension, worth_as_written};

/// From this share of the best on, the written order is as good as the best.
const AS_GOOD: Thousandths = Thousandths::new(950);

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::DeckAsWritten,
        what: "Shown from the first card on until the time is over, the deck earns 95 % or more of what its best order \
               would.",
        why: "The deck is where the player learns that what interests the customer comes first. A deck that lies in the \
              best order already asks for nothing: whoever presents it as it is scores full marks.",
        example: Example::Written {
            right: r#"(id: "founded", title: "Since 1974", text: "Three generations and four plants.", minutes: 3, kind: History),
            (id: "kilo", title: "By the kilo", text: "Our price per kilo, against the others.", minutes: 3, kind: Proof, about: ["price"]),
            (id: "count", title: "Counted twice", text: "Every sack is counted out and in.", minutes: 3, kind: Credibility),
            (id: "four-oclock","#,
            wrong: r#"(id: "four-oclock","#,
        },
        mend: "Write the cards in the order in which a company keeps them: its history first, what concerns this customer \
               somewhere in the middle.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let Some((worst, best)) = subject.bounds.ends(Dimension::Order) else { return };
    let worth = worth_as_written(&subject.case);
    let share = Thousandths::ratio(worth - worst.value, best.value - worst.value);
    if share >= AS_GOOD {
        let message = format!("the deck as it is written earns {} % of what the best order does", share.get() / 10);
        let help = "put what concerns this customer further back, and history first";
        findings.warn(Code::DeckAsWritten, &Place::ROOT.field("presentation").field("cards"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn the_order_of_the_sample_is_poor_and_the_turned_one_good() {
        let pain = r#"minutes: 3, kind: Pain, about: ["shortage"]"#;
        assert_eq!(
            said(Code::DeckAsWritten, &[("minutes: 3, kind: History", pain)]),
            [""; 0],
            "one card that concerns her is not enough"
        );
        let Example::Written { right, wrong } = RULE.page.example else { panic!("it has one") };
        assert_eq!(said(Code::DeckAsWritten, &[(right, wrong)]).len(), 1, "without the three before it");
    }
}
