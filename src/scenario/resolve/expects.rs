//! What the author expects of simulated players.

use super::has_meeting;
use super::report::Report;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits;
use crate::scenario::format::{Expectation, Scenario, ScoredOn, SimulatedPlayer};
use crate::scenario::place::Place;

/// Checks every expectation.
pub(super) fn all(scenario: &Scenario, report: &mut Report<'_>) {
    let list = Place::ROOT.field("expects");
    report.count(&list, scenario.expects.len(), limits::EXPECTS);
    for (n, expectation) in scenario.expects.iter().enumerate() {
        one(&list.item(n), expectation, scenario, report);
    }
}

fn one(at: &Place<'_>, expects: &Expectation, scenario: &Scenario, report: &mut Report<'_>) {
    for (name, points) in [("loses", expects.loses), ("loses_at_most", expects.loses_at_most)] {
        if let Some(points) = points {
            report.number(&at.field(name), points, limits::POINTS);
        }
    }
    let bounds = [at.field("loses"), at.field("loses_at_most")];
    match (expects.loses, expects.loses_at_most) {
        (None, None) if !report.has_gap(&bounds.each_ref()) => {
            let help = "write `loses: 8` for at least 8 points of 100, or `loses_at_most: 3`";
            report.error(Code::MissingField, at, "the expectation does not say how much is lost", help);
        }
        (Some(least), Some(most)) if least > most => {
            let message = format!("nothing is at least {least} and at most {most}");
            report.error(Code::InvalidValue, at, message, "let `loses` be the smaller of the two");
        }
        _ => {}
    }
    if !can_show(expects.player, scenario) {
        let message = "this player's fault cannot show in this case, so nothing can be expected of it";
        report.warning(Code::MissingPart, &at.field("player"), message, "take it out, or add what it needs");
    }
    if expects.on.is_some_and(|on| !is_scored(on, scenario)) {
        let message = "this case has nothing that is scored on this side of the scorecard";
        report.warning(Code::MissingPart, &at.field("on"), message, "leave `on` out to speak of the total");
    }
}

/// Whether there is an encounter in which what the player does badly matters.
fn can_show(player: SimulatedPlayer, scenario: &Scenario) -> bool {
    match player {
        SimulatedPlayer::SkipsPlan => is_scored(ScoredOn::Preparation, scenario),
        SimulatedPlayer::SameWords => scenario.prospecting.is_some(),
        SimulatedPlayer::HistoryFirst => scenario.presentation.is_some(),
        SimulatedPlayer::NeverDeepens
        | SimulatedPlayer::NeverAcknowledges
        | SimulatedPlayer::SaysBackWrongly
        | SimulatedPlayer::CutsIn
        | SimulatedPlayer::ProposesEarly
        | SimulatedPlayer::NeverProposes => scenario.discovery.is_some(),
        SimulatedPlayer::AnswersAtOnce => scenario.third.is_some(),
        SimulatedPlayer::NoDate | SimulatedPlayer::Pushes => has_meeting(scenario),
        SimulatedPlayer::ChoosesAtRandom
        | SimulatedPlayer::ChoosesFirst
        | SimulatedPlayer::ChoosesLongest
        | SimulatedPlayer::TellsAll
        | SimulatedPlayer::Rushes
        | SimulatedPlayer::Interrogates
        | SimulatedPlayer::OnlyDiagnoses => true,
    }
}

/// Whether the case has an encounter that this side of the scorecard is about.
fn is_scored(on: ScoredOn, scenario: &Scenario) -> bool {
    match on {
        ScoredOn::Preparation => has_meeting(scenario) && (scenario.plan.is_some() || !scenario.footprint.is_empty()),
        ScoredOn::Prospecting => scenario.prospecting.is_some(),
        ScoredOn::Order => scenario.presentation.is_some(),
        ScoredOn::Discovery => scenario.discovery.is_some(),
        ScoredOn::Patience | ScoredOn::NextStep | ScoredOn::Relationship => true,
    }
}
