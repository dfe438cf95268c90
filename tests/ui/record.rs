//! The record: what is told first, the curves with every move, the chosen moment, the score, and the ways on.

use crate::ending::looking_back;
use crate::support::{SMALL, WINDOW, cut_texts, labels, make, overlapping_texts, play};
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::debrief::{Branch, Costs, Debrief, dearest};
use malmi::encounter::moves::Telling;
use malmi::encounter::view::View;
use malmi::encounter::{Move, Play, Stage};
use malmi::model::HelpLevel;
use malmi::players::{Flaw, Kind, Patient, play_on, play_out};
use malmi::scoring::{Scorecard, score};
use malmi::ui::{Action, Ended, Panels, Place, Scene, Settings, Theme, screen_ui};
use malmi::words::{Language, Words};

/// A play that is over, with everything that it teaches.
pub(crate) struct Over {
    pub play: Play,
    card: Scorecard,
    debrief: Debrief,
}

impl Over {
    fn new(play: Play, branch: Option<&Branch>) -> Self {
        let mut over = Self::unweighed(play, branch);
        let mut costs = Costs::new(&over.play);
        while costs.step() {}
        over.debrief.progress = costs.progress();
        over.debrief.costs = costs.into_costs();
        over
    }

    /// The same before any cost is known.
    fn unweighed(play: Play, branch: Option<&Branch>) -> Self {
        let card = score(&play);
        let debrief = Debrief::of(&play, &card, branch);
        Self { play, card, debrief }
    }

    pub fn scene<'a>(&'a self, view: &'a View<'a>, words: &'a Words, theme: &'a Theme) -> Scene<'a> {
        let ended = Ended { play: &self.play, card: &self.card, debrief: &self.debrief };
        Scene {
            view,
            words,
            theme,
            said: &[],
            refused: None,
            ended: Some(ended),
            settings: Settings::default(),
            coach: None,
        }
    }
}

/// How a play is made.
type Made = fn(Language) -> Over;

/// Plays of every kind by name, for the pictures too.
pub(crate) const PLAYS: [(&str, Made); 5] =
    [("good", good), ("bad", bad), ("long", long), ("branch", branch), ("working", working)];

/// A play of which there is only the telling left, with a hint that went by and a mistake.
pub(crate) fn missed_a_hint(language: Language) -> Play {
    let first = play("first-visit", language, HelpLevel::Standard);
    let whole = play_out(first.case(), Kind::Flawed(Flaw::Interrogates), 1, HelpLevel::Standard);
    let mut play = Play::new(first.case().clone(), 1, HelpLevel::Standard);
    make(&mut play, whole.moves().iter().take_while(|mv| !matches!(mv, Move::Tell(_) | Move::Close)).cloned());
    assert_eq!(play.view().stage, Stage::Reflection);
    play
}

/// A patient play, told afterwards, with one moment out of its order.
fn good(language: Language) -> Over {
    let mut play = looking_back(language);
    let mut order: Vec<(usize, u8)> =
        play.view().moments().iter().map(|event| usize::from(event.step)).zip(0..).collect();
    order.sort_unstable();
    let mut order: Vec<u8> = order.into_iter().map(|(_, moment)| moment).collect();
    order.swap(1, 2);
    let mistakes = order.iter().skip(3).take(1).copied().collect();
    let telling = Telling { order: order.into_iter().collect(), mistakes, sure: 75, ..Telling::default() };
    make(&mut play, [Move::Tell(Box::new(telling))]);
    Over::new(play, None)
}

/// Somebody who cuts in.
fn bad(language: Language) -> Over {
    let case = play("first-visit", language, HelpLevel::Guided).case().clone();
    Over::new(play_out(&case, Kind::Flawed(Flaw::CutsIn), 3, HelpLevel::Guided), None)
}

/// Every kind of encounter.
fn long(language: Language) -> Over {
    let case = play("pump-quarry", language, HelpLevel::Standard).case().clone();
    Over::new(play_out(&case, Kind::Patient, 2, HelpLevel::Standard), None)
}

/// The bad play taken up again at its dearest moment.
fn branch(language: Language) -> Over {
    let first = bad(language);
    let cost = dearest(&first.debrief.costs, 1)[0];
    let branch = Branch::at(&first.play, cost.step).expect("a step of the play");
    let mut play = branch.begin();
    make(&mut play, cost.other.as_ref().map(|other| other.mv.clone()));
    play_on(&mut play, &mut Patient::new(None));
    Over::new(play, Some(&branch))
}

/// The costs are being worked out.
fn working(language: Language) -> Over {
    let mut over = bad(language);
    let half = over.debrief.costs.len() / 2;
    over.debrief.costs.truncate(half);
    over.debrief.progress.0 = half;
    over
}

#[derive(Default)]
struct State {
    panels: Panels,
    got: Vec<Action>,
}

fn shown<'a>(over: &'a Over, words: &'a Words, size: [f32; 2]) -> Harness<'a, State> {
    let theme = Theme::light();
    let mut ready = false;
    let app = move |ui: &mut egui::Ui, state: &mut State| {
        if !ready {
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        let view = over.play.view();
        let scene = over.scene(&view, words, &theme);
        state.got.extend(screen_ui(ui, &Place::Case(scene), &mut state.panels));
    };
    let mut harness = Harness::builder().with_size(size).with_step_dt(0.25).build_ui_state(app, State::default());
    harness.run();
    harness
}

/// Everything that a screen reader can read off labels.
fn told(harness: &Harness<'_, State>) -> Vec<String> {
    labels(harness, Role::Label)
}

/// The move that is chosen on the line.
fn chosen(harness: &Harness<'_, State>) -> String {
    let all = harness.query_all_by(|node| node.role() == Role::RadioButton && node.toggled() == Some(Toggled::True));
    let names: Vec<String> = all.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names[0].clone()
}

fn press(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn the_record_opens_with_the_total_the_best_and_the_dearest_decision() {
    let (over, words) = (bad(Language::English), Words::new(Language::English));
    let cost = dearest(&over.debrief.costs, 1)[0];
    let harness = shown(&over, &words, WINDOW);
    let told = told(&harness);
    assert!(told.contains(&((over.card.total.get() + 5) / 10).to_string()), "{told:?}");
    let place = |text: &str| told.iter().position(|label| label == text).unwrap_or_else(|| panic!("{text}: {told:?}"));
    assert!(place(&words.get("record-best")) < place(&words.get("record-change")));
    let had = malmi::debrief::instead(over.play.case(), &words, cost);
    assert!(told.iter().filter(|label| label.contains(&had)).count() >= 2, "in the strip and at its moment: {told:?}");
    assert!(told.iter().any(|label| label.starts_with("The end: ")), "{told:?}");
}

#[test]
fn one_plays_again_from_the_chosen_moment_or_from_the_start() {
    for (language, again) in [(Language::English, Key::R), (Language::Finnish, Key::A)] {
        let (over, words) = (bad(language), Words::new(language));
        let step = dearest(&over.debrief.costs, 1)[0].step;
        let mut harness = shown(&over, &words, WINDOW);
        press(&mut harness, Key::Enter);
        press(&mut harness, Key::ArrowRight);
        press(&mut harness, Key::Enter);
        press(&mut harness, Key::Home);
        press(&mut harness, Key::Enter);
        press(&mut harness, again);
        press(&mut harness, Key::Escape);
        let expected = [Action::PlayFrom(step), Action::PlayFrom(step + 1), Action::PlayFrom(1), Action::Again];
        assert_eq!(harness.state().got[..4], expected, "{language:?}");
        assert_eq!(harness.state().got[4..], [Action::ToDesk], "{language:?}");
    }
}

#[test]
fn every_move_stands_on_the_line_and_can_be_pressed() {
    for over in [bad(Language::English), long(Language::English)] {
        let words = Words::new(Language::English);
        let mut harness = shown(&over, &words, WINDOW);
        let all = labels(&harness, Role::RadioButton);
        let moves = over.play.moves().iter().filter(|mv| !matches!(mv, Move::Tell(_) | Move::Close)).count();
        assert_eq!(all.len(), moves);
        let first = all[0].clone();
        harness.get_all_by_label(&first).next().expect("the first move").click();
        harness.run();
        assert_eq!(chosen(&harness), first);
        press(&mut harness, Key::End);
        assert_eq!(chosen(&harness), all[moves - 1]);
    }
}

#[test]
fn tab_does_not_go_through_every_move() {
    let (over, words) = (long(Language::English), Words::new(Language::English));
    let mut harness = shown(&over, &words, WINDOW);
    for _ in 0..30 {
        press(&mut harness, Key::Tab);
        let on_the_line = harness.query_all_by(|node| node.is_focused() && node.role() == Role::RadioButton).count();
        assert_eq!(on_the_line, 0);
    }
}

#[test]
fn a_point_leads_to_its_moment() {
    let (over, words) = (bad(Language::English), Words::new(Language::English));
    let dimensions = &over.card.dimensions;
    let place = dimensions.iter().position(|d| d.points.iter().any(|p| p.event.is_some())).expect("points");
    let mut harness = shown(&over, &words, WINDOW);
    harness
        .get_by_label_contains(&format!(
            "{}: ",
            words.get(&format!("dimension-{}", dimensions[place].dimension.name()))
        ))
        .click();
    harness.run();
    let name = words.get(&format!("dimension-{}", dimensions[place].dimension.name()));
    let (moment, _) = over.debrief.timeline.points_of(dimensions[place].dimension).next().expect("a point");
    let at = moment.expect("its moment").at.0;
    let clock = format!("{}:{:02}", at / 60, at % 60);
    let links: Vec<_> = harness.query_all_by_label(&clock).collect();
    let link = links
        .iter()
        .find(|node| node.accesskit_node().role() == Role::Button)
        .unwrap_or_else(|| panic!("{name} {clock}"));
    link.click();
    drop(links);
    harness.run();
    assert!(chosen(&harness).contains(&clock));
}

#[test]
fn while_costs_are_worked_out_it_says_how_far() {
    let words = Words::new(Language::English);
    let over = working(Language::English);
    let (done, all) = over.debrief.progress;
    let harness = shown(&over, &words, WINDOW);
    let told = told(&harness);
    assert!(told.iter().any(|label| label.contains(&format!("{done} of {all} decisions"))), "{told:?}");
    let fresh = Over::unweighed(bad(Language::English).play, None);
    let harness = shown(&fresh, &words, WINDOW);
    assert!(!chosen(&harness).is_empty(), "a moment is chosen all the same");
}

#[test]
fn the_own_telling_opens_beside_the_record() {
    for (language, key) in [(Language::English, Key::T), (Language::Finnish, Key::K)] {
        let (over, words) = (good(language), Words::new(language));
        let mut harness = shown(&over, &words, SMALL);
        assert!(harness.query_by_label(&words.get("debrief-told")).is_none());
        press(&mut harness, key);
        assert!(harness.query_by_label(&words.get("debrief-told")).is_some(), "{language:?}");
        assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{language:?}");
        assert_eq!(overlapping_texts(&harness), Vec::new(), "{language:?}");
        press(&mut harness, key);
        assert!(harness.query_by_label(&words.get("debrief-told")).is_none(), "{language:?}");
    }
}

#[test]
fn a_play_from_a_moment_is_shown_beside_the_first() {
    let (over, words) = (branch(Language::English), Words::new(Language::English));
    let beside = over.debrief.beside.as_ref().expect("the first play");
    assert_ne!(beside.total, over.card.total, "the other move led elsewhere");
    let harness = shown(&over, &words, WINDOW);
    let first = [("score", ((beside.total.get() + 5) / 10).into())];
    assert!(told(&harness).contains(&words.with("record-first-time", &first)));
}

#[test]
fn the_record_fits_in_either_language_and_window() {
    for (name, over) in PLAYS {
        for language in Language::ALL {
            for size in [WINDOW, SMALL] {
                let (over, words) = (over(language), Words::new(language));
                let mut harness = shown(&over, &words, size);
                for _ in 0..3 {
                    assert_eq!(cut_texts(&harness), Vec::<String>::new(), "{name} {language:?} {size:?}");
                    assert_eq!(overlapping_texts(&harness), Vec::new(), "{name} {language:?} {size:?}");
                    press(&mut harness, Key::ArrowLeft);
                }
            }
        }
    }
}
