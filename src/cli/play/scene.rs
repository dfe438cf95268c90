//! What happens, line by line, each saying who speaks.

use super::console::{Console, Stop};
use super::notes;
use crate::encounter::coach::CoachQuestion;
use crate::encounter::event::Line;
use crate::encounter::moves::Touch;
use crate::encounter::view::{Spoken, TurnOf};
use crate::encounter::{Move, Stage, View};
use crate::model::{Day, EncounterKind, FindingIx};
use crate::speech;
use std::io::{BufRead, Write};

/// What was told last, so that only what is new is told.
#[derive(Debug, Default)]
pub(super) struct Scene {
    stage: Option<Stage>,
    minutes: Option<u32>,
    day: Option<Day>,
    turn: Option<TurnOf>,
    /// What the coach was asked before the last move.
    hint: Option<String>,
    /// What the coach asked unasked last.
    asked: Option<CoachQuestion>,
    /// What was read with the last move.
    read: Option<FindingIx>,
}

impl Scene {
    /// Tells what is new since the last move.
    pub(super) fn show<R: BufRead, W: Write>(
        &mut self,
        console: &mut Console<'_, R, W>,
        view: &View<'_>,
    ) -> Result<(), Stop> {
        let mut is_new = self.stage != Some(view.stage);
        let greets = |spoken: &Spoken<'_>| matches!(spoken, Spoken::Text(Line::Greeting(..), _));
        if is_new && self.stage.is_none() {
            is_new = false;
            self.heading(console, view)?;
        }
        if let Some(hint) = self.hint.take() {
            console.voice(&console.words.get("coach"), &hint)?;
        }
        if let Some(text) = self.read.take().and_then(|at| view.texts().finding(at)?.text) {
            console.say(text)?;
        }
        for spoken in &view.said {
            // Last words belong to the meeting that they end, a greeting to the one that it begins.
            if is_new && greets(spoken) {
                is_new = false;
                self.heading(console, view)?;
            }
            let who = speech::speaker(view, spoken).name(view, console.words);
            console.voice(&who, &speech::spoken(console.words, spoken))?;
        }
        for cue in &view.cues {
            console.say(&speech::notice(console.words, cue))?;
        }
        if is_new {
            self.heading(console, view)?;
        }
        // The question before a meeting stands there still; it is told once.
        let asks = view.coach_asks();
        if asks.is_some() && self.asked != asks {
            console.voice(
                &console.words.get("coach"),
                &asks.map_or_else(String::new, |ask| speech::coach_asks(console.words, ask)),
            )?;
        }
        self.asked = asks;
        self.around(console, view)
    }

    fn heading<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
        let words = console.words;
        let first = self.stage.is_none();
        self.stage = Some(view.stage);
        (self.minutes, self.day) = (None, None);
        console.gap()?;
        match view.stage {
            Stage::Encounter(kind) => {
                let name = words.get(&format!("encounter-{}", kind.name()));
                if kind >= EncounterKind::Presentation {
                    let medium = words.get(speech::medium_key(view.medium));
                    console.say(&format!("{name} ({medium})"))?;
                } else {
                    console.say(&name)?;
                }
                if first || kind == EncounterKind::Preparation {
                    notes::opening(console, view)?;
                }
                Ok(())
            }
            Stage::Closing => console.tell("encounter-closing"),
            Stage::Reflection => {
                console.tell("encounter-reflection")?;
                console.tell("reflection-begins")
            }
            Stage::Over => console.tell("encounter-over"),
        }
    }

    /// The day, the time that is left and whose turn it seems to be.
    fn around<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
        let words = console.words;
        let Stage::Encounter(kind) = view.stage else { return Ok(()) };
        if kind == EncounterKind::Prospecting && self.day != Some(view.day) {
            self.day = Some(view.day);
            console.say(&words.with("day", &[("day", (i64::from(view.day.0) + 1).into())]))?;
        }
        let turn = if kind >= EncounterKind::Presentation { view.turn } else { TurnOf::Unclear };
        match (self.turn.replace(turn), turn) {
            (_, TurnOf::Theirs) => console.tell("turn-theirs")?,
            // That nothing more will come is news only after something was to come.
            (Some(TurnOf::Theirs), TurnOf::Yours) => console.tell("turn-yours")?,
            _ => {}
        }
        let minutes = view.time_left.0.div_ceil(60);
        if self.minutes != Some(minutes) {
            self.minutes = Some(minutes);
            let text = words.with("time-left", &[("minutes", i64::from(minutes).into())]);
            console.say(&if minutes == 0 { words.get("time-none") } else { text })?;
        }
        Ok(())
    }

    /// Tells what the player is about to do, while what it refers to is still there.
    pub(super) fn before<R: BufRead, W: Write>(
        &mut self,
        console: &mut Console<'_, R, W>,
        view: &View<'_>,
        mv: &Move,
    ) -> Result<(), Stop> {
        let words = console.words;
        let you = words.get("you");
        if *mv == Move::Hint {
            self.hint = Some(speech::hint(view, words));
        }
        console.gap()?;
        let texts = view.texts();
        let told = match mv {
            // In guided play the label tells the kind, which nobody says aloud.
            Move::Ask(at) => {
                let text = texts.question(*at).map_or("", |(text, _)| text);
                words.with("move-ask", &[("text", text.into())])
            }
            other => speech::move_label(view, words, other),
        };
        console.voice(&you, &told)?;
        match mv {
            Move::Contact(touch) => console.voice(&you, &message(view, touch)),
            Move::Present | Move::Brief => match view.cards_ahead().first().and_then(|at| texts.card(*at)) {
                Some(card) => console.voice(&you, card.text),
                None => Ok(()),
            },
            Move::Read(at) => {
                self.read = Some(*at);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// A message as one text.
fn message(view: &View<'_>, touch: &Touch) -> String {
    let texts = view.texts();
    let part = |kind: usize| texts.parts(kind).find(|(at, _)| *at == touch.parts[kind]).map(|(_, part)| part.text);
    let ask = texts.asks().find(|(at, ..)| *at == touch.ask).map(|(.., text)| text);
    let parts: Vec<&str> = (0..4).filter_map(part).chain(ask).collect();
    parts.join(" ")
}
