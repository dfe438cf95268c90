//! A card that claims to be two things: one of the seller's history that names interests of the customer, or one for the
//! customer that names none.

use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::CardKind;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::CardTwoThings,
        what: "A `History` card has interests in `about`, or a `Pain` or `Proof` card has none. A card \
               has one `kind`, so it cannot be both the customer's pain and the seller's history; this is what is left \
               of that mistake.",
        why: "What a `History` card is worth does not hang on interests, so its `about` does nothing, \
              and most likely another kind was meant. A `Pain` or `Proof` card without `about` speaks to nobody: it \
              counts as off topic whenever it is shown.",
        example: Example::Written {
            right: r#"(id: "founded", title: "Since 1974", text: "Three generations and four plants.", minutes: 3, kind: History),"#,
            wrong: r#"(id: "founded", title: "Since 1974", text: "Three generations and four plants.", minutes: 3, kind: History, about: ["shortage"]),"#,
        },
        mend: "Decide what the card does and make two cards if it does two things. Take `about` out of a history card; name in `about` whom a `Pain` or `Proof` card concerns, even if it is not this customer.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let at = Place::ROOT.field("presentation");
    let at = at.field("cards");
    for (index, card) in subject.case.scenario.presentation.iter().flat_map(|p| &p.cards).enumerate() {
        let at = at.named(index, &card.id);
        let is_history = card.kind == CardKind::History;
        let is_for_customer = matches!(card.kind, CardKind::Pain | CardKind::Proof);
        let (at, message, help) = match card.about.is_empty() {
            false if is_history => (
                at.field("about"),
                format!("the card `{}` is history, so its `about` does nothing", card.id),
                "take `about` out, or make it a `Pain` or `Proof` card",
            ),
            true if is_for_customer => (
                at.field("kind"),
                format!("the card `{}` speaks to no interest, so it concerns nobody", card.id),
                "name in `about` the interests that it speaks to",
            ),
            _ => continue,
        };
        findings.warn(Code::CardTwoThings, &at, message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_pain_that_is_nobodys_is_found_too() {
        let change = [(r#"kind: Proof, about: ["price"]"#, "kind: Proof")];
        assert_eq!(
            said(Code::CardTwoThings, &change),
            ["the card `kilo` speaks to no interest, so it concerns nobody"]
        );
    }
}
