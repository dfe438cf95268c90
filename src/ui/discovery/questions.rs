//! Questions by topic; and, in their place, which of the heard facts to say back.

use super::DiscoveryPanel;
use crate::encounter::Move;
use crate::encounter::moves::FactRef;
use crate::encounter::view::Offer;
use crate::model::{QuestionIx, TopicIx};
use crate::speech;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Chip, Row, Slip, label, scroll};
use egui::{Align, Key, Layout, Sense, Ui};

/// Draws the questions over the room there is.
pub(super) fn questions_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    let (theme, view) = (scene.theme, scene.view);
    let topics = topics(scene);
    panel.topic = topics.iter().copied().find(|t| *t == panel.topic).or(topics.first().copied()).unwrap_or(0);
    title_ui(ui, scene, panel, &topics);
    ui.horizontal_wrapped(|ui| {
        for topic in &topics {
            let name = view.texts().topics().get(*topic).map_or("", |t| t.text.as_str());
            if Chip::new(name, *topic == panel.topic).show(ui, theme).clicked() {
                panel.topic = *topic;
            }
        }
    });
    ui.add_space(2.0);
    scroll(ui, &format!("questions of {}", panel.topic), |ui| {
        let mut made = None;
        for (place, (mv, text, note)) in choices(scene, panel.topic).into_iter().enumerate() {
            if Row::new(&text).note(note.as_deref()).cap(Cap::digit(place)).show(ui, theme).clicked() {
                made = Some(mv);
            }
        }
        made
    })
}

/// The heading, and the two keys that go from topic to topic.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, topics: &[usize]) {
    let (words, theme) = (scene.words, scene.theme);
    ui.horizontal(|ui| {
        label(ui, &words.get("ask-about"), Type::LeadVoice, theme.ink);
        if topics.len() < 2 {
            return;
        }
        let keys = [(Key::PageUp, "key-page-up"), (Key::PageDown, "key-page-down")];
        let [back, on] = keys.map(|(key, name)| Cap { key, name: words.get(name) });
        let at = topics.iter().position(|topic| *topic == panel.topic).unwrap_or(0);
        let step = if back.pressed(ui) { topics.len() - 1 } else { usize::from(on.pressed(ui)) };
        panel.topic = topics[(at + step) % topics.len()];
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for cap in [on, back] {
                let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
                cap.paint(ui, ui.painter(), rect.center(), theme.ink_2);
            }
            label(ui, &words.get("talk-topics"), Type::Small, theme.ink_2);
        });
    });
}

/// The topics under which something can be asked now, in the order of the case.
fn topics(scene: &Scene<'_>) -> Vec<usize> {
    let mut topics: Vec<usize> = questions(scene).map(|(_, _, topic)| topic.get()).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

fn questions<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = (QuestionIx, &'s str, TopicIx)> {
    let texts = scene.view.texts();
    scene.view.moves.iter().filter_map(move |offer| match offer {
        Offer::Ready(Move::Ask(at)) => texts.question(*at).map(|(text, topic)| (*at, text, topic)),
        _ => None,
    })
}

/// What can be asked under a topic, and the small talk while it is offered.
fn choices(scene: &Scene<'_>, topic: usize) -> Vec<(Move, String, Option<String>)> {
    let (view, words) = (scene.view, scene.words);
    let mut all: Vec<_> = questions(scene)
        .filter(|(_, _, of)| of.get() == topic)
        .map(|(at, text, _)| {
            let kind = view.kind_of(at).map(|kind| words.get(&format!("layer-{}", kind.name())));
            let asked = view.asked(at).then(|| words.get("asked-before"));
            let notes: Vec<String> = kind.into_iter().chain(asked).collect();
            (Move::Ask(at), text.to_owned(), (!notes.is_empty()).then(|| notes.join(" · ")))
        })
        .collect();
    if scene.offers(&Move::SmallTalk) {
        let text = speech::move_label(view, words, &Move::SmallTalk);
        all.push((Move::SmallTalk, text, Some(words.get("small-talk"))));
    }
    all
}

/// Choosing which of the heard facts to say back.
pub(super) fn pick_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let facts: Vec<(FactRef, &str)> = scene.view.facts_to_say_back();
    ui.horizontal(|ui| {
        label(ui, &words.get("slot-fact"), Type::LeadVoice, theme.ink);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let cancel = words.get("cancel");
            if Button::new(&cancel).small().cap(Cap::escape(words)).show(ui, theme).clicked() {
                panel.picking = false;
            }
        });
    });
    ui.add_space(size::GAP);
    scroll(ui, "fact-list", |ui| {
        let mut made = None;
        for (place, (fact, text)) in facts.iter().enumerate() {
            if Slip::new(text).cap(Cap::digit(place)).choose(ui, theme).clicked() {
                made = Some(Move::SayBack(*fact));
            }
        }
        made
    })
}
