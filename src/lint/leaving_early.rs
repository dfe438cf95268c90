//! Full marks for somebody who leaves as soon as they can.

use super::{Example, Findings, Page, Rule, Subject};
use crate::encounter::moves::CardOrder;
use crate::encounter::{Move, Play, Stage};
use crate::model::{AnswerIx, CardIx, EncounterKind, FormIx, HelpLevel, NextStepIx, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;
use crate::scoring::{Dimension, Scorecard};
use std::sync::Arc;

/// From this score on a dimension counts as fully earned.
const FULL: Thousandths = Thousandths::new(950);

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::LeavingEarly,
        what: "A player who does as little as possible (finishes prospecting at once, reads and plans nothing, shows one \
               card or none, proposes before anything was asked, takes the first form, asks for a next step, leaves) \
               earns full marks in a dimension. Such a player is sent through the case with each card and each next \
               step.",
        why: "Doing nothing must not look like doing well.",
        example: Example::Told(
            "A deck of which one card concerns the customer and all others gain nothing: whoever shows that card and \
             leaves has earned everything that an order can earn. Or next steps of which the best is a date to come \
             back, which nearly every customer agrees to.",
        ),
        mend: "Look at what that dimension asks for in this case: a deck with one good card needs a second one, and next \
               steps need an advance, which a customer agrees to only when convinced.",
    },
    is_about_wording: false,
    check,
};

/// Where each dimension is written.
const fn field(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Preparation => "plan",
        Dimension::Prospecting => "prospecting",
        Dimension::Order => "presentation",
        Dimension::Discovery | Dimension::Patience => "discovery",
        Dimension::NextStep | Dimension::Relationship | Dimension::Reflection => "next_steps",
    }
}

/// The shortest way through a case: one card or none, one next step.
fn hurry(case: &Arc<Case>, card: Option<CardIx>, step: NextStepIx) -> Play {
    let mut play = Play::new(Arc::clone(case), 1, HelpLevel::Standard);
    // Every try moves on or ends; a case has far fewer stages than this.
    for _ in 0..24 {
        let moves: Vec<Move> = match play.state().stage {
            Stage::Encounter(EncounterKind::Prospecting) => vec![Move::Finish],
            Stage::Encounter(EncounterKind::Preparation) => vec![Move::Begin],
            Stage::Encounter(EncounterKind::Presentation) => match card {
                Some(card) if play.view().cards_shown().is_empty() => {
                    vec![Move::Arrange(CardOrder::from_slice(&[card])), Move::Present]
                }
                Some(_) => vec![Move::Conclude],
                None => vec![Move::Arrange(CardOrder::from_slice(&[CardIx::new(0)])), Move::Conclude],
            },
            Stage::Encounter(EncounterKind::Discovery) => vec![Move::Propose],
            Stage::Encounter(EncounterKind::Proposal) if play.view().form().is_none() => {
                vec![Move::ChooseForm(FormIx::new(0))]
            }
            Stage::Encounter(EncounterKind::Proposal) | Stage::Closing => {
                let open = play.view().objection().filter(|open| !open.answered);
                vec![open.map_or(Move::NextStep(step), |open| Move::Answer(open.objection, AnswerIx::new(0)))]
            }
            Stage::Reflection => vec![Move::Close],
            Stage::Over => break,
        };
        let before = play.moves().len();
        for mv in moves {
            // A move that is refused changes nothing.
            let _refused = play.make(mv).is_err();
        }
        if play.moves().len() == before && play.make(Move::Leave).is_err() {
            break;
        }
    }
    play
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &subject.case;
    let mut told: Vec<Dimension> = Vec::new();
    let cards = CardIx::all(case.links.cards.len()).map(Some);
    let ways = std::iter::once(None)
        .chain(cards)
        .flat_map(|card| NextStepIx::all(case.scenario.next_steps.len().max(1)).map(move |step| (card, step)));
    for (card, step) in ways {
        let scored = Scorecard::of(&hurry(case, card, step), &subject.bounds);
        for earned in scored.dimensions.iter().filter(|d| d.score >= FULL) {
            if told.contains(&earned.dimension) {
                continue;
            }
            told.push(earned.dimension);
            let name = earned.dimension.name();
            let message = format!("somebody who leaves as soon as possible earns full marks in `{name}`");
            let help = "see `malmi check --explain leaving-early` for what such a player does";
            findings.warn(Code::LeavingEarly, &Place::ROOT.field(field(earned.dimension)), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_deck_of_one_good_card_is_done_with_it() {
        let one = [
            ("minutes: 3, kind: Credibility", "minutes: 3, kind: History"),
            (
                r#"text: "Not one Saturday short since May.", minutes: 3, kind: Proof, about: ["shortage"]"#,
                r#"text: "Not one Saturday short since May.", minutes: 3, kind: Proof, about: ["scent"]"#,
            ),
        ];
        let message = "somebody who leaves as soon as possible earns full marks in `order`";
        assert_eq!(said(Code::LeavingEarly, &one), [message]);
    }
}
