//! Which words stand on the wall, and how large: as many as there is room for, from the present backwards.

use crate::encounter::view::SeenCue;
use crate::model::{Channel, HelpLevel};
use crate::speech::wants_key;
use crate::ui::scene::{Heard, Scene, Who};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{galley, high};
use egui::{Color32, Ui, Vec2};

/// Between two beats.
pub(super) const GAP: f32 = 12.0;
/// How many beats stand on the wall at most.
const AT_MOST: usize = 6;

/// What a beat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Said earlier.
    Past,
    /// Said just before.
    Near,
    /// Said now, in this lettering.
    Present(Type),
    /// The player's own words.
    Own,
    /// Something noticed or told.
    Note,
}

impl Kind {
    pub(super) const fn is_said(self) -> bool {
        matches!(self, Self::Near | Self::Present(_) | Self::Note)
    }
}

/// Words on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Beat {
    pub(super) text: String,
    pub(super) meaning: Option<String>,
    pub(super) kind: Kind,
    /// Whether it came with the last move.
    pub(super) new: bool,
}

impl Beat {
    fn new(text: &str, kind: Kind, new: bool) -> Self {
        Self { text: text.to_owned(), meaning: None, kind, new }
    }

    pub(super) const fn lettering(&self) -> Type {
        match self.kind {
            Kind::Past | Kind::Own => Type::Body,
            Kind::Near => Type::Lead,
            Kind::Present(kind) => kind,
            Kind::Note => Type::Small,
        }
    }

    pub(super) const fn colour(&self, theme: &Theme) -> Color32 {
        match self.kind {
            Kind::Past | Kind::Note => theme.ink_wall,
            Kind::Near | Kind::Present(_) => theme.ink,
            Kind::Own => theme.pen,
        }
    }

    pub(super) fn tall(&self, ui: &Ui, width: f32) -> f32 {
        galley(ui, &self.text, self.lettering(), Color32::BLACK, width).size().y
    }
}

/// What stands on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) struct Wall {
    /// From the top.
    pub(super) beats: Vec<Beat>,
    /// Whether more was said than stands there.
    pub(super) more: bool,
}

impl Wall {
    /// As much of the conversation as there is room for.
    pub(super) fn of(ui: &Ui, scene: &Scene<'_>, room: Vec2) -> Self {
        let step = scene.said.last().map_or(0, |line| line.step);
        let last = scene.said.iter().rposition(is_said);
        let mut earlier = scene.said[..last.unwrap_or(0)].iter().filter(|line| shown(line)).peekable();
        let any = earlier.peek().is_some();
        let high = room.y - if any { high(ui, size::BUTTON_SMALL) + 2.0 } else { 0.0 };
        let tail = tail(scene, step, last);
        let kept: f32 = tail.iter().map(|beat| beat.tall(ui, room.x) + GAP).sum();
        // What came with the same move is to be read too, so the last words leave it its room.
        let same = scene.said[..last.unwrap_or(0)].iter().rev().take_while(|line| line.step == step);
        let together: f32 =
            same.filter(|line| shown(line)).map(|line| past(line, step, &mut true).tall(ui, room.x) + GAP).sum();
        let most = (high - kept - together).max((high - kept) * 0.4);
        let present = last.map(|at| present(ui, &scene.said[at], step, Vec2::new(room.x, most)));
        let mut left = high - kept - present.as_ref().map_or(0.0, |beat| beat.tall(ui, room.x) + GAP);
        let mut beats: Vec<Beat> = tail.into_iter().rev().chain(present).collect();
        // The list runs backwards: notes and the present beat first.
        let mut before = scene.said[..last.unwrap_or(0)].iter().rev().filter(|line| shown(line));
        let mut more = false;
        let mut near = true;
        for line in before.by_ref() {
            let beat = past(line, step, &mut near);
            left -= beat.tall(ui, room.x) + GAP;
            if left < 0.0 || beats.len() >= AT_MOST {
                more = true;
                break;
            }
            beats.push(beat);
        }
        beats.reverse();
        Self { beats, more }
    }
}

/// The last thing said, in the largest letters that leave it whole.
fn present(ui: &Ui, line: &Heard, step: u16, room: Vec2) -> Beat {
    let mut beat = Beat::new(&line.text, Kind::Present(Type::Title), line.step == step);
    for kind in [Type::Title, Type::LeadVoice, Type::Lead, Type::Body] {
        beat.kind = Kind::Present(kind);
        // A long beat in large letters pushes everything else off the wall.
        let most = if kind == Type::Title { room.y * 0.72 } else { room.y };
        if beat.tall(ui, room.x) <= most {
            break;
        }
    }
    beat
}

fn past(line: &Heard, step: u16, near: &mut bool) -> Beat {
    let new = line.step == step;
    match line.who {
        Who::You => Beat::new(aloud(&line.text), Kind::Own, new),
        _ if new || std::mem::take(near) => {
            *near = false;
            Beat::new(&line.text, Kind::Near, new)
        }
        _ => Beat::new(&line.text, Kind::Past, new),
    }
}

/// What stands after the last words: what can be noticed, or what the game tells.
fn tail(scene: &Scene<'_>, step: u16, last: Option<usize>) -> Vec<Beat> {
    let after = last.map_or(0, |at| at + 1);
    let told = scene.said[after.min(scene.said.len())..].iter();
    let told = told.filter(|line| line.cue.is_none() && (line.who == Who::Narrator || own_words(line)));
    let told = told.map(|line| {
        let new = line.step == step;
        if line.who == Who::You { Beat::new(aloud(&line.text), Kind::Own, new) } else { told_beat(&line.text, new) }
    });
    told.chain(cues(scene).into_iter().filter(|cue| cue.meaning.is_none())).collect()
}

/// The cues of the present moment, as far as the level of help puts them into words.
pub(in crate::ui) fn cues(scene: &Scene<'_>) -> Vec<Beat> {
    let faced = scene.view.bearing().is_some();
    let told = |cue: &&SeenCue<'_>| {
        let seen = faced && matches!(cue.channel, Channel::Face | Channel::Body);
        scene.view.level != HelpLevel::Realistic || !seen
    };
    let beats = scene.view.cues.iter().filter(told).map(|cue| {
        let meaning = cue.wants.map(|wants| scene.words.get(wants_key(wants)));
        let mut beat = Beat::new(cue.text, Kind::Note, true);
        beat.meaning = meaning;
        beat
    });
    beats.collect()
}

/// The cues of which the level says what they call for.
pub(super) fn marked(scene: &Scene<'_>) -> Vec<Beat> {
    cues(scene).into_iter().filter(|cue| cue.meaning.is_some()).collect()
}

/// What the coach says now, if anything.
pub(in crate::ui) fn notes(scene: &Scene<'_>) -> Option<String> {
    let step = scene.view.step;
    let said = scene.said.iter().rev().take_while(|line| line.step == step);
    said.filter(|line| line.who == Who::Coach).map(|line| line.text.clone()).next()
}

fn is_said(line: &Heard) -> bool {
    matches!(line.who, Who::Them(_))
}

/// Whether the player said something, and did not only nod or wait.
fn own_words(line: &Heard) -> bool {
    line.who == Who::You && line.text.contains(['“', '”', ':'])
}

fn told_beat(text: &str, new: bool) -> Beat {
    Beat::new(text, Kind::Note, new)
}

/// What stands in quotation marks: the kind of a question, told in guided play, was not said.
fn aloud(text: &str) -> &str {
    let marks = ['“', '”'];
    let (from, to) = (text.find(marks), text.rfind(marks));
    from.zip(to).and_then(|(from, to)| text.get(from..to + '”'.len_utf8())).unwrap_or(text)
}

fn shown(line: &Heard) -> bool {
    is_said(line) || own_words(line)
}
