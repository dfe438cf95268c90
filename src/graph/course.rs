//! The course that a case can take: its encounters in their order, and when the customer goes on, cools or breaks off.
//! The numbers are those that the simulation goes by.

use super::picture::{Area, Card, Line, Look, Picture};
use super::unlocks::{LEFT, head};
use crate::encounter::rules::Numbers;
use crate::model::EncounterKind;
use crate::scenario::case::Case;
use crate::scenario::format::{NextStepKind, Text};

const WIDTH: i32 = 250;
const GAP: i32 = 40;
/// Room at the left for the names of the rows.
const NAMES: i32 = 96;

/// A row of the picture: its name, and what stands in it.
type Lane = (&'static str, fn(&Outcomes) -> &[Card]);

/// What can become of an encounter.
#[derive(Default)]
struct Outcomes {
    goes_on: Vec<Card>,
    cools: Vec<Card>,
    breaks_off: Vec<Card>,
}

impl Outcomes {
    fn good(&mut self, when: impl AsRef<str>, says: Option<&Text>) {
        self.goes_on.push(card(Look::Good, when.as_ref(), says));
    }

    fn cool(&mut self, when: impl AsRef<str>, says: Option<&Text>) {
        self.cools.push(card(Look::Cool, when.as_ref(), says));
    }

    fn bad(&mut self, when: impl AsRef<str>, says: Option<&Text>) {
        self.breaks_off.push(card(Look::Bad, when.as_ref(), says));
    }
}

/// When something happens, and what the customer says then.
fn card(look: Look, when: &str, says: Option<&Text>) -> Card {
    let said = says.map(|says| format!(" — “{says}”")).unwrap_or_default();
    Card::new(look, "", format!("{when}{said}")).with_lines(5)
}

/// A number with its sign, as it is written and not as it is typed.
fn signed(number: i64) -> String {
    if number < 0 { format!("−{}", number.unsigned_abs()) } else { format!("+{number}") }
}

/// The picture.
pub fn course(case: &Case) -> String {
    let picture = drawn(case);
    let width = picture.right() + LEFT;
    picture.svg(&format!("{}: the course that it can take", case.scenario.title), width)
}

pub(super) fn drawn(case: &Case) -> Picture {
    let mut picture = Picture::default();
    let top = head(&mut picture, case.scenario.title.as_str(), "the course that it can take");
    let columns: Vec<(Card, Outcomes)> = columns(case);
    let x = |column: usize| LEFT + NAMES + i32::try_from(column).unwrap_or(0) * (WIDTH + GAP);
    let stages: Vec<Area> =
        columns.iter().enumerate().map(|(column, (stage, _))| picture.card(stage, x(column), top, WIDTH)).collect();
    for pair in stages.windows(2) {
        let level = pair[0].y + 20;
        picture.pieces(Line::Opens, &[(pair[0].right(), level), (pair[1].x, level)], true);
    }
    let mut y = picture.bottom() + 30;
    let rows: [Lane; 3] = [("goes on", |o| &o.goes_on), ("cools", |o| &o.cools), ("breaks off", |o| &o.breaks_off)];
    for (name, of) in rows {
        let mut end = y + 30;
        for (column, (_, outcomes)) in columns.iter().enumerate() {
            let mut at = y + 12;
            for card in of(outcomes) {
                at = picture.card(card, x(column), at, WIDTH).bottom() + 8;
            }
            end = end.max(at + 4);
        }
        let width = x(columns.len()) - GAP + 12 - LEFT;
        picture.band(Area { x: LEFT, y, width, height: end - y }, name);
        y = end + 14;
    }
    picture.reach(y);
    picture
}

fn columns(case: &Case) -> Vec<(Card, Outcomes)> {
    let mut columns: Vec<(Card, Outcomes)> = case.encounters().into_iter().map(|kind| encounter(case, kind)).collect();
    if case.has_meeting() {
        columns.push(closing(case));
    }
    columns
}

fn encounter(case: &Case, kind: EncounterKind) -> (Card, Outcomes) {
    let minutes = case.length(kind).0 / 60;
    let is_meeting = !matches!(kind, EncounterKind::Prospecting | EncounterKind::Preparation);
    let medium = if is_meeting { format!(", {}", case.medium(kind).name()) } else { String::new() };
    let (name, mut outcomes) = match kind {
        EncounterKind::Prospecting => ("Finding and reaching the person", prospecting(case)),
        EncounterKind::Preparation => ("Reading and planning", preparation()),
        EncounterKind::Presentation => ("Presentation", presentation(case)),
        EncounterKind::Discovery => ("Discovery", discovery(case)),
        EncounterKind::Proposal => ("Third encounter", third(case)),
    };
    if is_meeting {
        let numbers = Numbers::STANDARD;
        outcomes.bad(
            format!("irritation reaches {} of 1000; it begins at {}", numbers.break_off_at, case.persona.irritation),
            None,
        );
    }
    (Card::new(Look::Step, format!("{minutes} minutes{medium}"), name), outcomes)
}

fn prospecting(case: &Case) -> Outcomes {
    let numbers = Numbers::STANDARD;
    let mut outcomes = Outcomes::default();
    let Some(prospecting) = &case.scenario.prospecting else { return outcomes };
    let replies = case.links.customer.and_then(|at| case.contact(at)).map(|contact| &contact.replies);
    let reached = format!("a message or call that concerns them (relevance {} or more)", numbers.relevant_from);
    outcomes.good(reached, replies.map(|replies| &replies.interested));
    outcomes.good("a time is agreed", prospecting.slots.first());
    outcomes.cool("the matter is not open in these days", replies.map(|replies| &replies.not_now));
    outcomes.cool(format!("relevance below {}", numbers.relevant_from), replies.map(|replies| &replies.no));
    let (irritation, trust) = numbers.touch_after_no;
    outcomes
        .cool(format!("contact after a clear no: irritation {}, trust {}", signed(irritation), signed(trust)), None);
    if case.has_meeting() {
        let weeks = prospecting.weeks;
        outcomes.cool(format!("{weeks} weeks are over without a meeting"), Some(&prospecting.handed_over));
    }
    outcomes
}

fn preparation() -> Outcomes {
    let mut outcomes = Outcomes::default();
    outcomes.good("when the player has read and planned, or the time is up", None);
    outcomes
}

fn presentation(case: &Case) -> Outcomes {
    let numbers = Numbers::STANDARD;
    let mut outcomes = Outcomes::default();
    let Some(deck) = &case.scenario.presentation else { return outcomes };
    let hooked = format!("“what is in it for me?” is answered: attention × relevance adds up to {}", numbers.hooked_at);
    outcomes.good(hooked, Some(&deck.hooked));
    let assured = format!(
        "“can I go on with this seller?” is answered: attention × credibility adds up to {}",
        numbers.assured_at
    );
    outcomes.good(assured, Some(&deck.assured));
    outcomes.good("both are answered at the end", Some(&deck.goes_on));
    outcomes.cool("they are not", Some(&deck.cool));
    outcomes.cool("time is up", Some(&deck.out_of_time));
    outcomes
}

fn discovery(case: &Case) -> Outcomes {
    let numbers = Numbers::STANDARD;
    let mut outcomes = Outcomes::default();
    let Some(talk) = &case.scenario.discovery else { return outcomes };
    let layers = numbers.layer_trust.map(|trust| trust.to_string()).join(", ");
    outcomes.good(
        format!("layers open one under the other while trust less half the irritation is {layers} or more"),
        None,
    );
    let ready = format!("readiness reaches {} and an implication is told: the customer says so", numbers.ready_at);
    outcomes.good(ready, talk.ready.first());
    outcomes.good("the player proposes then", Some(&talk.accepts));
    let (irritation, trust, need) = numbers.proposed_early;
    let early = format!(
        "a proposal before that: irritation {}, trust {}, need {}",
        signed(irritation),
        signed(trust),
        signed(need)
    );
    outcomes.cool(early, talk.too_early.first());
    let (turns, lost) = (numbers.signal_borne, numbers.signal_unanswered_need);
    outcomes.cool(format!("no proposal within {turns} turns of the signal: need {} a turn", signed(lost)), None);
    outcomes.cool("time is up", Some(&talk.out_of_time));
    outcomes
}

fn third(case: &Case) -> Outcomes {
    let numbers = Numbers::STANDARD;
    let mut outcomes = Outcomes::default();
    let Some(third) = &case.scenario.third else { return outcomes };
    for form in &third.forms {
        if form.kind.answers(third.doubt) {
            outcomes.good(
                format!("the form that answers the doubt: confidence {}", signed(numbers.form.0)),
                Some(&form.reply),
            );
        }
    }
    outcomes.good(
        format!("confidence {} and no objection left open: would agree to a dated step", numbers.willing_at),
        None,
    );
    if let Some(form) = third.forms.iter().find(|form| !form.kind.answers(third.doubt)) {
        outcomes.cool(format!("any other form: confidence {}", signed(numbers.form.1)), Some(&form.reply));
    }
    let (_, confidence, irritation) = numbers.tie;
    outcomes.cool(
        format!(
            "a capability on a problem it does not answer: confidence {}, irritation {}",
            signed(confidence),
            signed(irritation)
        ),
        None,
    );
    outcomes.cool(format!("a wrong answer to an objection: confidence {}", signed(numbers.answer.2)), None);
    outcomes.cool("time is up", Some(&third.out_of_time));
    outcomes
}

fn closing(case: &Case) -> (Card, Outcomes) {
    let mut outcomes = Outcomes::default();
    for step in &case.scenario.next_steps {
        match step.kind {
            NextStepKind::Advance => {
                outcomes.good("an advance, when the last meeting has made them willing", step.yes.as_ref());
                outcomes.cool("an advance otherwise", step.no.as_ref());
            }
            NextStepKind::Recontact => outcomes.good("a date to come back, unless very irritated", step.yes.as_ref()),
            NextStepKind::Continuation => {
                outcomes.cool("a continuation: always agreed, worth little", step.yes.as_ref());
            }
            NextStepKind::Pressure => outcomes.cool("pressure: never agreed, costs trust", step.no.as_ref()),
        }
    }
    outcomes.bad("every step has been refused", None);
    outcomes.bad("how the case is told then", Some(&case.scenario.endings.broken_off));
    (Card::new(Look::Step, "at the end of the last meeting", "Asking for a next step"), outcomes)
}
