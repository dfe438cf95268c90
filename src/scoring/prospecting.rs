//! Prospecting: relevance 35, next step 25, sequence of touches 20, respectful persistence 20.

use super::bounds::Bound;
use super::card::Record;
use super::point::{Point, PointKind};
use super::tally::Part;
use crate::encounter::event::Outcome;
use crate::encounter::rules::RELEVANCE_SHARES;
use crate::encounter::{Happening, Rule};
use crate::model::{ContactIx, EncounterKind, Medium, PartIx};
use crate::scenario::case::Case;
use crate::scenario::format::ReplyEffect;

/// What messages can earn by what concerns their reader.
pub(super) const RELEVANCE: i64 = 350;
/// What the next step can earn.
pub(super) const NEXT_STEP: i64 = 250;
/// What the sequence of touches can earn.
pub(super) const SEQUENCE: i64 = 200;
/// Of the sequence, where a hint came in by itself: answering it on the first or second day.
const LEAD: i64 = 60;
/// What respect can earn.
pub(super) const RESPECT: i64 = 200;
const AFTER_NO: i64 = -200;
const SAME_DAY: i64 = -60;
const PUSHED: i64 = -60;
const YIELDED: i64 = -30;
const GAVE_UP: i64 = -100;
const TOO_OFTEN: i64 = -50;
/// Unanswered touches that a person bears.
const BORNE: usize = 6;

/// The best: the most relevant honest message to the customer, and full marks for the rest.
pub(super) fn best(case: &Case) -> Bound {
    let exercised = case.has(EncounterKind::Prospecting);
    let value = RELEVANCE * most_relevant(case) / 1000 + NEXT_STEP + SEQUENCE + RESPECT;
    Bound::limit(
        if exercised { value } else { 0 },
        "the most relevant honest message to the customer, a booked meeting, and full marks for sequence and respect",
    )
}

/// The highest relevance to the customer of a message without false claims and covert findings.
fn most_relevant(case: &Case) -> i64 {
    let Some(customer) = case.links.customer.and_then(|at| case.links.contacts.get(at.get())) else { return 0 };
    let of = |kind: usize, at: PartIx| {
        let link = &case.links.parts[kind][at.get()];
        let covert = link.rests_on.and_then(|f| case.finding(f)).is_some_and(|f| f.covert);
        let honest = !covert && case.parts(kind).get(at.get()).is_some_and(|part| !part.false_claim);
        let weights = link.about.iter().filter_map(|interest| customer.weights.get(interest.get()));
        if honest { weights.map(|w| w.get()).max().unwrap_or(0) } else { 0 }
    };
    let best = |kind: usize| PartIx::all(case.links.parts[kind].len()).map(|at| of(kind, at)).max().unwrap_or(0);
    (0..4).map(|kind| RELEVANCE_SHARES[kind] * best(kind)).sum::<i64>() / 1000
}

/// A touch as it happened.
#[derive(Clone, Copy)]
struct Touch {
    event: usize,
    contact: ContactIx,
    medium: Medium,
    relevance: i64,
    day: u16,
}

/// The points of all four parts.
pub(super) fn points(record: &Record<'_>) -> Vec<Point> {
    let touches = touches(record);
    let mut points = relevance(record.case, &touches);
    points.extend(next_step(record));
    points.extend(sequence(record, &touches));
    points.extend(respect(record, &touches));
    points
}

fn touches(record: &Record<'_>) -> Vec<Touch> {
    let touch = |(event, happened): (usize, &crate::encounter::Event)| match happened.what {
        Happening::Touched { contact, medium, relevance, day, .. } => {
            Some(Touch { event, contact, medium, relevance: relevance.get(), day: day.0 })
        }
        _ => None,
    };
    record.all().filter_map(touch).collect()
}

fn in_brief(case: &Case, at: ContactIx) -> bool {
    case.links.contacts.get(at.get()).is_some_and(|contact| contact.in_brief)
}

/// The mean relevance of the touches. The customer counts double; what goes outside the brief counts as irrelevant.
fn relevance(case: &Case, touches: &[Touch]) -> Vec<Point> {
    let weight = |touch: &Touch| if case.links.customer == Some(touch.contact) { 2 } else { 1 };
    let all: i64 = touches.iter().map(weight).sum();
    let mut part = Part::up_to(RELEVANCE);
    for touch in touches {
        let fits = in_brief(case, touch.contact) || case.links.customer == Some(touch.contact);
        let counted = if fits { touch.relevance } else { 0 };
        let share = |relevance: i64| RELEVANCE * weight(touch) * relevance / (1000 * all);
        part.add_of(share(counted), share(1000), Rule::Relevance, touch.event, PointKind::Relevance);
    }
    part.close()
}

/// The best step that was reached: the customer's meeting, a day to come back, or another's meeting.
fn next_step(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(NEXT_STEP);
    let of = |event: &crate::encounter::Event| match event.what {
        Happening::Booked(at, _) if record.case.links.customer == Some(at) => Some((1000, Rule::Booking)),
        Happening::RecontactAgreed(at) if record.case.links.customer == Some(at) => Some((600, Rule::InterestWindow)),
        Happening::Booked(..) | Happening::RecontactAgreed(_) => Some((300, Rule::Booking)),
        _ => None,
    };
    let steps = record.all().filter_map(|(at, event)| of(event).map(|(share, rule)| (share, rule, at)));
    if let Some((share, rule, at)) = steps.rev().max_by_key(|(share, ..)| *share) {
        part.add_of(NEXT_STEP * share / 1000, NEXT_STEP, rule, at, PointKind::Booking);
    }
    part.close()
}

/// The share of the step that prospecting reached, for cases that are nothing but prospecting.
pub(super) fn step_reached(record: &Record<'_>) -> Option<(i64, usize, Rule)> {
    next_step(record).first().and_then(|point| Some((point.amount * 1000 / NEXT_STEP, point.event?, point.rule)))
}

/// Touches by two channels, one to five working days apart, until there is an answer. The best row of touches
/// counts; to anyone but the customer half.
fn sequence(record: &Record<'_>, touches: &[Touch]) -> Vec<Point> {
    let case = record.case;
    let lead = case.links.lead.map_or(0, |_| LEAD);
    let mut best: Vec<(i64, usize, PointKind)> = Vec::new();
    for contact in ContactIx::all(case.links.contacts.len()) {
        let whole = if case.links.customer == Some(contact) { SEQUENCE - lead } else { (SEQUENCE - lead) / 2 };
        if in_brief(case, contact) || case.links.customer == Some(contact) {
            let row = row(record, touches, contact, whole);
            let worth = |row: &[(i64, usize, PointKind)]| row.iter().map(|(amount, ..)| amount).sum::<i64>();
            if worth(&row) > worth(&best) {
                best = row;
            }
        }
    }
    let mut part = Part::up_to(SEQUENCE);
    for (amount, event, what) in best {
        part.add(amount, Rule::TouchSequence, event, what);
    }
    let early = |touch: &&Touch| case.links.lead == Some(touch.contact) && touch.day <= 1;
    if let Some(touch) = touches.iter().find(early) {
        part.add_of(LEAD, LEAD, Rule::TouchSequence, touch.event, PointKind::LeadAnswered);
    }
    part.close()
}

/// Where a contact first answered anything.
fn answered(record: &Record<'_>, contact: ContactIx) -> Option<usize> {
    record
        .find(|what| matches!(what, Happening::Replied(at, outcome) if *at == contact && *outcome != Outcome::Nothing))
        .map(|(at, _)| at)
}

/// What the touches to one contact earn, up to the first answer.
fn row(record: &Record<'_>, touches: &[Touch], contact: ContactIx, whole: i64) -> Vec<(i64, usize, PointKind)> {
    let answer = answered(record, contact);
    let until = answer.unwrap_or(usize::MAX);
    let row: Vec<&Touch> = touches.iter().filter(|t| t.contact == contact && t.event < until).collect();
    let [first, .., _] = row[..] else {
        // One touch, answered at once, needed no second; one that was not answered is no sequence.
        let only = row.first().filter(|_| answer.is_some());
        return only.map(|touch| (whole, touch.event, PointKind::Spacing)).into_iter().collect();
    };
    let gaps = i64::try_from(row.len() - 1).unwrap_or(1);
    let spacing = whole * 2 / 3;
    let spaced = |pair: &&[&Touch]| (1..=5).contains(&pair[1].day.saturating_sub(pair[0].day));
    let mut earned: Vec<(i64, usize, PointKind)> =
        row.windows(2).filter(spaced).map(|pair| (spacing / gaps, pair[1].event, PointKind::Spacing)).collect();
    if let Some(other) = row.iter().find(|touch| touch.medium != first.medium) {
        earned.push((whole - spacing, other.event, PointKind::SecondChannel));
    }
    earned
}

/// Respect is taken for granted from the first touch inside the brief, and lost by what people do not bear.
fn respect(record: &Record<'_>, touches: &[Touch]) -> Vec<Point> {
    let mut part = Part::up_to(RESPECT);
    if let Some(first) = touches.iter().find(|touch| in_brief(record.case, touch.contact)) {
        part.add(RESPECT, Rule::TouchSequence, first.event, PointKind::Respect);
    }
    for (n, touch) in touches.iter().enumerate() {
        let earlier = |t: &&Touch| t.contact == touch.contact;
        if touches[..n].iter().filter(earlier).any(|t| t.day == touch.day) {
            part.add(SAME_DAY, Rule::TouchSequence, touch.event, PointKind::SameDay);
        }
        let unanswered = answered(record, touch.contact).is_none_or(|at| at > touch.event);
        if unanswered && touches[..n].iter().filter(earlier).count() >= BORNE {
            part.add(TOO_OFTEN, Rule::TouchSequence, touch.event, PointKind::TooOften);
        }
    }
    for (at, event) in record.all() {
        match event.what {
            Happening::Breach(_) if event.because == Rule::AfterNo => {
                part.add(AFTER_NO, Rule::AfterNo, at, PointKind::TouchAfterNo);
            }
            Happening::BrushOffMet(ReplyEffect::Pushes) => part.add(PUSHED, Rule::BrushOff, at, PointKind::Pushed),
            Happening::BrushOffMet(ReplyEffect::Yields) => part.add(YIELDED, Rule::BrushOff, at, PointKind::Yielded),
            _ => {}
        }
    }
    if let Some(only) = gave_up(record, touches) {
        part.add(GAVE_UP, Rule::TouchSequence, only.event, PointKind::GaveUp);
    }
    part.close()
}

/// The customer was touched once, did not answer, and was not tried again.
fn gave_up<'t>(record: &Record<'_>, touches: &'t [Touch]) -> Option<&'t Touch> {
    let customer = record.case.links.customer?;
    let mut to_customer = touches.iter().filter(|touch| touch.contact == customer);
    let only = to_customer.next()?;
    (to_customer.next().is_none() && answered(record, customer).is_none()).then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::event::Breach;
    use crate::model::{Day, SlotIx, Thousandths};
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, prospecting_case};

    const KAISA: ContactIx = ContactIx::new(0);
    const SAMI: ContactIx = ContactIx::new(1);

    fn touch(story: Story, contact: ContactIx, medium: Medium, relevance: i64, day: u16) -> Story {
        let relevance = Thousandths::new(relevance);
        story.then(Happening::Touched { contact, medium, relevance, clear_ask: true, day: Day(day) })
    }

    fn begin() -> Story {
        Story::new(EncounterKind::Prospecting)
    }

    fn replied(story: Story, outcome: Outcome) -> Story {
        story.then(Happening::Replied(KAISA, outcome))
    }

    fn score(story: &Story) -> i64 {
        story.scored(&prospecting_case(), Dimension::Prospecting).score.get()
    }

    #[test]
    fn one_relevant_touch_that_is_answered_and_booked_earns_everything() {
        let story = replied(touch(begin(), KAISA, Medium::Phone, 1000, 0), Outcome::Interested);
        assert_eq!(score(&story.then(Happening::Booked(KAISA, SlotIx::new(0)))), 1000);
    }

    #[test]
    fn two_channels_some_days_apart_are_a_sequence() {
        let first = touch(begin(), KAISA, Medium::Email, 1000, 0);
        let apart = touch(first, KAISA, Medium::Phone, 1000, 2);
        let same_channel = touch(touch(begin(), KAISA, Medium::Email, 1000, 0), KAISA, Medium::Email, 1000, 2);
        let same_day = touch(touch(begin(), KAISA, Medium::Email, 1000, 0), KAISA, Medium::Phone, 1000, 0);
        assert!(score(&apart) > score(&same_channel));
        assert!(score(&apart) > score(&same_day) + 150);
    }

    #[test]
    fn touches_outside_the_brief_dilute() {
        let kaisa = touch(begin(), KAISA, Medium::Email, 1000, 0);
        let before = score(&kaisa);
        assert!(score(&touch(kaisa, SAMI, Medium::Email, 1000, 0)) < before);
        assert_eq!(score(&touch(begin(), SAMI, Medium::Email, 1000, 0)), 0);
    }

    #[test]
    fn giving_up_after_one_unanswered_touch_and_pressing_on_after_a_no_both_cost() {
        let once = touch(begin(), KAISA, Medium::Email, 1000, 0);
        assert_eq!(score(&once), 350 + 200 - 100);
        let no = replied(once, Outcome::No);
        let before = score(&no);
        let again = touch(no, KAISA, Medium::Phone, 1000, 1);
        let breach = again.by(Rule::AfterNo, Happening::Breach(Breach::PressureAfterNo));
        assert!(score(&breach) <= before - 200);
    }
}
