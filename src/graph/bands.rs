//! The upper part of the picture: a band for each problem, with what opens its layers to the left and what answers it to
//! the right.

use super::picture::{Area, Card, Line, Look, Picture};
use crate::model::{FindingIx, LayerKind, QuestionIx};
use crate::scenario::case::Case;
use crate::scenario::format::{Beat, Form, Question};

/// Left edge and width of the columns: message parts, findings, questions, layers, capabilities.
pub(super) const COLUMNS: [(i32, i32); 5] = [(24, 220), (300, 230), (610, 330), (1010, 230), (1310, 230)];
const PARTS: (i32, i32) = COLUMNS[0];
const FOUND: (i32, i32) = COLUMNS[1];
const ASKED: (i32, i32) = COLUMNS[2];
const LAYERS: (i32, i32) = COLUMNS[3];
const CAN: (i32, i32) = COLUMNS[4];

/// Between boxes in a column.
const GAP: i32 = 8;
/// The heading of a band.
const HEAD: i32 = 30;

/// The bands as drawn.
pub(super) struct Bands {
    /// Where the lowest ends.
    pub(super) bottom: i32,
    /// Where the line from the implications comes down, if anything leads to a proposal.
    pub(super) trunk: Option<(i32, i32)>,
}

/// What is kept while drawing.
struct Drawing<'c, 'p> {
    case: &'c Case,
    picture: &'p mut Picture,
    /// The boxes of the questions, by their place.
    questions: Vec<Option<Area>>,
    /// The bars that stand for whole problems.
    bars: Vec<Area>,
    /// Where implications lead off to the right.
    implications: Vec<(i32, i32)>,
    bottom: i32,
}

impl Bands {
    pub(super) fn draw(case: &Case, picture: &mut Picture, top: i32) -> Self {
        let count = case.scenario.discovery.as_ref().map_or(0, |discovery| discovery.questions.len());
        let (questions, bars, implications) = (vec![None; count], Vec::new(), Vec::new());
        for ((x, _), heading) in COLUMNS.iter().zip(headings(case)) {
            picture.heading(*x, top, heading);
        }
        let mut drawing = Drawing { case, picture, questions, bars, implications, bottom: top + 14 };
        for problem in 0..case.scenario.problems.len() {
            drawing.band(problem);
        }
        drawing.nowhere();
        drawing.second_answers();
        drawing.after();
        let lowest = drawing.found(top + 14);
        let bottom = drawing.bottom.max(lowest);
        let trunk = drawing.trunk(bottom);
        Self { bottom, trunk }
    }
}

/// What stands in each column; nothing over one that is empty in this case.
fn headings(case: &Case) -> [&'static str; 5] {
    let scenario = &case.scenario;
    let parts =
        if case.links.parts.iter().flatten().any(|part| part.rests_on.is_some()) { "What can be written" } else { "" };
    let found = if case.links.findings.is_empty() { "" } else { "What can be found" };
    let has_cards = scenario.presentation.iter().flat_map(|deck| &deck.cards).any(|card| card.asks.is_some());
    let asked = if scenario.discovery.is_some() || has_cards { "What can be asked" } else { "" };
    let layers = if scenario.problems.is_empty() { "" } else { "What the customer tells" };
    let can = if scenario.third.is_some() { "What the offer can do" } else { "" };
    [parts, found, asked, layers, can]
}

impl Drawing<'_, '_> {
    /// A problem with its questions, layers and capabilities.
    fn band(&mut self, problem: usize) {
        let top = self.bottom;
        let mut y = top + HEAD;
        let mut above: Option<Area> = None;
        let mut span: Option<(i32, i32)> = None;
        for layer in LayerKind::ALL {
            let beats = self.case.scenario.problems[problem].layers.of(layer);
            let asked = self.asked(problem, layer);
            if beats.is_empty() && asked.is_empty() {
                continue;
            }
            let box_of_layer = layer_card(layer, beats);
            let needs: i32 = asked.iter().map(|(_, card)| card.height(ASKED.1) + GAP).sum::<i32>() - GAP;
            let own = box_of_layer.height(LAYERS.1);
            let height = needs.max(own);
            let area = self.picture.card(&box_of_layer, LAYERS.0, y + (height - own) / 2, LAYERS.1);
            let mut at = y + (height - needs.max(0)) / 2;
            for (place, card) in &asked {
                let question = self.picture.card(card, ASKED.0, at, ASKED.1);
                self.picture.curve(Line::Opens, (question.right(), question.middle()), (area.x, area.middle()));
                if let Some(place) = place {
                    self.questions[*place] = Some(question);
                }
                at = question.bottom() + GAP;
            }
            if let Some(above) = above {
                self.picture.pieces(Line::Opens, &[(above.centre(), above.bottom()), (area.centre(), area.y)], true);
            }
            if layer == LayerKind::Implication {
                self.implications.push((area.right(), area.middle()));
            }
            span = Some((span.map_or(area.y, |span| span.0), area.bottom()));
            above = Some(area);
            y += height + 2 * GAP + 6;
        }
        let (from, to) = span.unwrap_or((y, y + 10));
        self.bars.push(Area { x: LAYERS.0 + LAYERS.1 + 34, y: from, width: 6, height: to - from });
        let end = self.capabilities(problem, from).max(y - GAP);
        let band = self.ground(top, end - top);
        self.picture.band(band, self.case.scenario.problems[problem].title.as_str());
        if self.case.scenario.third.is_some() {
            self.picture.bar(self.bars[problem]);
        }
        self.bottom = end + 14;
    }

    /// The ground of a band, as wide as this case needs.
    fn ground(&self, y: i32, height: i32) -> Area {
        let last = if self.case.scenario.third.is_some() { CAN } else { (LAYERS.0, LAYERS.1 + 30) };
        Area { x: ASKED.0 - 14, y, width: last.0 + last.1 - ASKED.0 + 28, height }
    }

    /// The questions and cards that open a layer; questions with their place.
    fn asked(&self, problem: usize, layer: LayerKind) -> Vec<(Option<usize>, Card)> {
        let mut asked = Vec::new();
        let questions =
            self.case.scenario.discovery.iter().flat_map(|discovery| discovery.questions.iter().enumerate());
        for (place, question) in questions {
            let about = self.case.links.questions[place].about.map(crate::model::ProblemIx::get);
            if about == Some(problem) && question.kind == layer {
                asked.push((Some(place), question_card(question, Look::Asked)));
            }
        }
        for (place, card) in self.case.scenario.presentation.iter().flat_map(|deck| deck.cards.iter().enumerate()) {
            let opens = self.case.links.cards[place].asks.map(|(about, kind)| (about.get(), kind));
            if let Some(asks) = card.asks.as_ref().filter(|_| opens == Some((problem, layer))) {
                asked.push((None, Card::new(Look::Asked, format!("on the card “{}”", card.title), asks.text.as_str())));
            }
        }
        asked
    }

    /// The capabilities whose first problem this is; gives where they end.
    fn capabilities(&mut self, problem: usize, top: i32) -> i32 {
        let mut y = top;
        let Some(third) = &self.case.scenario.third else { return y };
        for (capability, solves) in third.capabilities.iter().zip(&self.case.links.solves) {
            if solves.first().map(|first| first.get()) != Some(problem) {
                continue;
            }
            let area = self.picture.card(&capability_card(capability, Look::Can), CAN.0, y, CAN.1);
            let bar = self.bars[problem];
            self.picture.pieces(Line::Answers, &[(area.x, area.middle()), (bar.right() + 1, area.middle())], true);
            // A bar as long as what answers it.
            if let Some(bar) = self.bars.get_mut(problem) {
                bar.height = bar.height.max(area.bottom() - bar.y);
            }
            y = area.bottom() + GAP;
        }
        y + GAP
    }

    /// What leads to no problem: questions and capabilities.
    fn nowhere(&mut self) {
        let top = self.bottom;
        let (mut left, mut right) = (top + HEAD, top + HEAD);
        let questions =
            self.case.scenario.discovery.iter().flat_map(|discovery| discovery.questions.iter().enumerate());
        for (place, question) in questions {
            if self.case.links.questions[place].about.is_none() {
                let area = self.picture.card(&question_card(question, Look::Idle), ASKED.0, left, ASKED.1);
                self.questions[place] = Some(area);
                left = area.bottom() + GAP;
            }
        }
        let capabilities = self.case.scenario.third.iter().flat_map(|third| &third.capabilities);
        for (capability, solves) in capabilities.zip(&self.case.links.solves) {
            if solves.is_empty() {
                let area = self.picture.card(&capability_card(capability, Look::Idle), CAN.0, right, CAN.1);
                right = area.bottom() + GAP;
            }
        }
        let end = left.max(right);
        if end > top + HEAD {
            let band = self.ground(top, end + GAP - top);
            self.picture.band(band, "Leads to no problem");
            self.bottom = end + GAP + 14;
        }
    }

    /// Capabilities that answer more than one problem.
    fn second_answers(&mut self) {
        let solves = self.case.links.solves.iter().filter(|solves| solves.len() > 1);
        for (number, solves) in solves.enumerate() {
            let Some(first) = solves.first().and_then(|first| self.bars.get(first.get())).copied() else { continue };
            for other in solves.iter().skip(1).filter_map(|other| self.bars.get(other.get())) {
                let out = 14 + 6 * i32::try_from(number % 4).unwrap_or(0);
                let (from, to) = ((first.right() + out, first.middle()), (other.right() + 1, other.middle()));
                let corner = (from.0, to.1);
                self.picture.pieces(Line::Answers, &[(first.right(), first.middle()), from, corner, to], true);
            }
        }
    }

    /// Questions that are offered only after others.
    fn after(&mut self) {
        for (place, link) in self.case.links.questions.iter().enumerate() {
            let Some(to) = self.questions.get(place).copied().flatten() else { continue };
            for earlier in &link.after {
                if let Some(from) = self.questions.get(QuestionIx::get(*earlier)).copied().flatten() {
                    self.picture.around(Line::After, (from.x, from.middle() + 4), (to.x, to.middle() - 4));
                }
            }
        }
    }

    /// Findings with the parts that rest on them and the questions whose answers stand there; gives where they end.
    fn found(&mut self, top: i32) -> i32 {
        let mut order: Vec<(i32, FindingIx)> = FindingIx::all(self.case.links.findings.len())
            .map(|finding| {
                let targets: Vec<i32> = self.could_be_read(finding).map(Area::middle).collect();
                let count = i32::try_from(targets.len()).unwrap_or(1).max(1);
                (if targets.is_empty() { i32::MAX } else { targets.iter().sum::<i32>() / count }, finding)
            })
            .collect();
        order.sort();
        let mut y = top;
        for (_, finding) in order {
            y = self.finding(finding, y).max(y);
        }
        y
    }

    fn could_be_read(&self, finding: FindingIx) -> impl Iterator<Item = Area> {
        let links = self.case.links.questions.iter().zip(&self.questions);
        links.filter(move |(link, _)| link.could_be_read == Some(finding)).filter_map(|(_, area)| *area)
    }

    /// One finding; gives where it and its parts end.
    fn finding(&mut self, at: FindingIx, y: i32) -> i32 {
        let Some(found) = self.case.finding(at) else { return y };
        let parts = parts_on(self.case, at);
        let look = if found.covert { Look::Bad } else { Look::Found };
        let covert = if found.covert { ", covert" } else { "" };
        let caption = format!("{} min{covert}: {}", found.minutes, found.source);
        let card = Card::new(look, caption, found.text.as_str());
        let needs: i32 = parts.iter().map(|card| card.height(PARTS.1) + GAP).sum::<i32>() - GAP;
        let own = card.height(FOUND.1);
        let height = own.max(needs);
        let area = self.picture.card(&card, FOUND.0, y + (height - own) / 2, FOUND.1);
        let mut at_part = y;
        for card in &parts {
            let part = self.picture.card(card, PARTS.0, at_part, PARTS.1);
            self.picture.curve(Line::Opens, (area.x, area.middle()), (part.right(), part.middle()));
            at_part = part.bottom() + GAP;
        }
        for question in self.could_be_read(at).collect::<Vec<_>>() {
            self.picture.curve(Line::CouldBeRead, (area.right(), area.middle()), (question.x, question.middle()));
        }
        y + height + GAP + 4
    }

    /// The line that leads from all implications down to the proposal.
    fn trunk(&mut self, bottom: i32) -> Option<(i32, i32)> {
        self.case.scenario.discovery.as_ref()?;
        let first = self.implications.first().copied()?;
        let x = LAYERS.0 + LAYERS.1 + 18;
        for (from, y) in &self.implications {
            self.picture.pieces(Line::Opens, &[(*from, *y), (x, *y)], false);
        }
        self.picture.pieces(Line::Opens, &[(x, first.1), (x, bottom + 14)], false);
        Some((x, bottom + 14))
    }
}

/// The parts of messages that rest on a finding.
fn parts_on(case: &Case, finding: FindingIx) -> Vec<Card> {
    let Some(prospecting) = &case.scenario.prospecting else { return Vec::new() };
    let message = &prospecting.message;
    let lists = [
        ("opening", &message.openings),
        ("reason", &message.reasons),
        ("benefit", &message.benefits),
        ("proof", &message.proofs),
    ];
    let mut cards = Vec::new();
    for ((name, parts), links) in lists.into_iter().zip(&case.links.parts) {
        for (part, _) in parts.iter().zip(links).filter(|(_, link)| link.rests_on == Some(finding)) {
            let look = if part.false_claim { Look::Bad } else { Look::Said };
            cards.push(Card::new(look, name, part.text.as_str()));
        }
    }
    cards
}

fn question_card(question: &Question, look: Look) -> Card {
    let form = match question.form {
        Form::Open => "open",
        Form::Closed => "closed",
        Form::Leading => "leading",
    };
    Card::new(look, format!("{form}, asks for {}", question.kind.name()), question.text.as_str())
}

fn capability_card(capability: &crate::scenario::format::Capability, look: Look) -> Card {
    let (look, caption) =
        if capability.false_claim { (Look::Bad, "promises what cannot be kept") } else { (look, "capability") };
    Card::new(look, caption, format!("{}: {}", capability.title, capability.text))
}

fn layer_card(layer: LayerKind, beats: &[Beat]) -> Card {
    let facts = beats.iter().filter_map(|beat| beat.fact.as_ref());
    let told: Vec<&str> = facts.map(crate::scenario::format::Text::as_str).collect();
    let cues = beats.iter().filter(|beat| beat.cue.is_some()).count();
    let counted = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let cues = if cues > 0 { format!(", {}", counted(cues, "cue")) } else { String::new() };
    let said = beats.first().map_or(String::new(), |beat| beat.says.to_string());
    let text = if told.is_empty() { said } else { told.join("; ") };
    Card::new(Look::Layer, format!("{}: {}{cues}", layer.name(), counted(beats.len(), "beat")), text).with_lines(3)
}
