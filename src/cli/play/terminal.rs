//! A case played by a person: what is perceived, the moves by number, and a few words that are always understood.

use super::compose::compose;
use super::console::{Console, Stop};
use super::keeping::Keeping;
use super::menu::{Menu, News};
use super::scene::Scene;
use super::start::Start;
use super::{asks, finish, notes};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Play, wire};
use crate::speech;
use std::io::{BufRead, IsTerminal, Write};

/// Plays in the terminal; with `only_show` nothing is asked, and what there is now is shown.
pub(super) fn play(start: &mut Start, only_show: bool, keeping: &mut Keeping) -> Result<(), Stop> {
    let echoes = std::io::stdin().is_terminal();
    let output = std::io::BufWriter::new(std::io::stdout().lock());
    let Start { play, words, no_texts_in } = start;
    let mut console = Console::new(std::io::stdin().lock(), output, echoes, words);
    let mut session = Session { play, scene: Scene::default(), menu: Menu::default(), keeping };
    let ended = session
        .opening(&mut console, no_texts_in.as_deref(), only_show)
        .and_then(|()| if only_show { session.show(&mut console) } else { session.go_on(&mut console) });
    if matches!(ended, Err(Stop::Quit)) {
        console.gap()?;
        console.tell("stopped")?;
    }
    console.flush()?;
    ended
}

/// A word that is always understood.
enum Command {
    Help,
    Board,
    Notes,
    Moves,
    Quit,
}

impl Command {
    /// The command of a word, in either language whatever is spoken: fingers remember.
    fn of(line: &str) -> Option<Self> {
        Some(match line.to_lowercase().as_str() {
            "help" | "h" | "?" | "ohje" | "apua" => Self::Help,
            "board" | "heard" | "taulu" | "kuultua" => Self::Board,
            "notes" | "muistio" => Self::Notes,
            "moves" | "" | "siirrot" => Self::Moves,
            "quit" | "q" | "exit" | "lopeta" => Self::Quit,
            _ => return None,
        })
    }
}

/// Whether the player really wants to leave: a number is soon mistyped, and this one cannot be taken back.
fn sure<R: BufRead, W: Write>(console: &mut Console<'_, R, W>) -> Result<bool, Stop> {
    let answer = console.ask(&console.words.get("prompt-leave"))?;
    Ok(["y", "yes", "k", "kyllä"].contains(&answer.to_lowercase().as_str()))
}

/// A play in the terminal.
pub(super) struct Session<'p> {
    pub(super) play: &'p mut Play,
    pub(super) scene: Scene,
    /// The moves with their numbers.
    pub(super) menu: Menu,
    /// What keeps every move before its answer is shown.
    pub(super) keeping: &'p mut Keeping,
}

impl Session<'_> {
    fn opening<R: BufRead, W: Write>(
        &mut self,
        console: &mut Console<'_, R, W>,
        no_texts_in: Option<&str>,
        only_show: bool,
    ) -> Result<(), Stop> {
        let words = console.words;
        let view = self.play.view();
        let title = view.texts().title();
        console.say(&format!("{}: {title}", words.get("game-name")))?;
        if let Some(code) = no_texts_in {
            let spoken = view.language();
            console.say(&words.with("language-missing", &[("wanted", code.into()), ("spoken", spoken.into())]))?;
        }
        let level = words.get(&format!("help-{}", self.play.level().name()));
        let seed = self.play.seed().to_string();
        console.say(&words.with("play-begins", &[("level", level.as_str().into()), ("seed", seed.as_str().into())]))?;
        if !only_show {
            console.gap()?;
            console.say(view.texts().intro())?;
            let made = i64::try_from(self.play.moves().len()).unwrap_or(0);
            if made > 0 {
                console.say(&words.with("store-went-on", &[("moves", made.into())]))?;
            }
            console.tell("play-help")?;
        }
        Ok(())
    }

    /// Shows what there is now.
    pub(super) fn show<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>) -> Result<(), Stop> {
        self.show_after(console, false)
    }

    /// The same, with the coach's question between what happened and what can be done, where one is to be asked.
    fn show_after<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>, asks: bool) -> Result<(), Stop> {
        let view = self.play.view();
        self.scene.show(console, &view)?;
        if asks {
            asks::coach(console, self.play)?;
        }
        if self.play.is_over() {
            return finish::show(console, self.play);
        }
        let news = self.menu.renew(&view, console.words);
        self.menu.show(console, news)
    }

    fn go_on<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>) -> Result<(), Stop> {
        loop {
            self.show_after(console, true)?;
            if self.play.is_over() {
                return Ok(());
            }
            while !self.turn(console)? {}
        }
    }

    /// Asks once. Says whether a move was made.
    pub(super) fn turn<R: BufRead, W: Write>(&mut self, console: &mut Console<'_, R, W>) -> Result<bool, Stop> {
        let line = console.ask(&console.words.get("prompt-move"))?;
        if let Some(command) = Command::of(&line) {
            self.obey(console, &command)?;
            return Ok(false);
        }
        let number = line.trim_end_matches('.').parse::<i64>().ok();
        let Some(offer) = number.and_then(|number| self.menu.get(number)).cloned() else {
            console.say(&console.words.with("bad-move", &[("count", self.menu.last().into())]))?;
            return Ok(false);
        };
        let Some(mv) = self.whole(console, offer)? else {
            return Ok(false);
        };
        if let Err(refusal) = self.play.check(&mv) {
            console.say(&speech::refusal(console.words, refusal))?;
            return Ok(false);
        }
        if mv == Move::Leave && !sure(console)? {
            return Ok(false);
        }
        let mut next = self.play.clone();
        // Checked just above.
        if next.make(mv.clone()).is_err() {
            return Ok(false);
        }
        self.keeping.moved_or_asked(console, &next)?;
        self.scene.before(console, &self.play.view(), &mv)?;
        *self.play = next;
        Ok(true)
    }

    /// The move of an offer, with its arguments asked for. `None` when the player went back.
    fn whole<R: BufRead, W: Write>(&self, console: &mut Console<'_, R, W>, offer: Offer) -> Result<Option<Move>, Stop> {
        let view = self.play.view();
        let Some((name, slots)) = speech::slots(&view, console.words, &offer) else {
            return Ok(if let Offer::Ready(mv) = offer { Some(mv) } else { None });
        };
        let before = match (&offer, view.plan()) {
            (Offer::Plan, Some(sheet)) => Some(view.to_json(&Move::Plan(Box::new(sheet.clone())))),
            _ => None,
        };
        let Some(value) = compose(console, name, &slots, before.as_ref())? else { return Ok(None) };
        match wire::from_json(self.play.case(), &value) {
            Ok(mv) => Ok(Some(mv)),
            Err(error) => {
                console.say(&speech::wire_error(console.words, &error))?;
                Ok(None)
            }
        }
    }

    fn obey<R: BufRead, W: Write>(&self, console: &mut Console<'_, R, W>, command: &Command) -> Result<(), Stop> {
        let view = self.play.view();
        match command {
            Command::Help => console.tell("help-terminal"),
            Command::Board => notes::board(console, &view),
            Command::Notes => notes::all(console, &view),
            Command::Moves => self.menu.show(console, News::All),
            Command::Quit => Err(Stop::Quit),
        }
    }
}
