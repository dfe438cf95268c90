//! The session without a window.

use super::*;
use crate::cli::shelf::Unsound;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::{FindingIx, HelpLevel};
use crate::practice::Behaviour;
use crate::records::Record;
use tempfile::TempDir;

/// A session whose folder is its own; the folder goes with the first of the two.
pub(super) fn session() -> (TempDir, Session) {
    let disk = tempfile::tempdir().expect("a folder");
    let session = started(&disk);
    (disk, session)
}

pub(super) fn args(disk: &TempDir) -> Args {
    Args { seed: Some(7), data: Some(disk.path().join("data")), ..Args::default() }
}

pub(super) fn started(disk: &TempDir) -> Session {
    Session::new(Shelf::compiled_in(), &args(disk), Language::English).expect("no record is asked for")
}

pub(super) fn read_and_begin(session: &mut Session) {
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Read(FindingIx::new(0))));
    session.act(Action::Move(Move::Begin));
    session.act(Action::Move(Move::Silence));
}

/// Leaves the meeting, and everything after it, as soon as that can be done.
pub(super) fn play_out(session: &mut Session) {
    while let Some(play) = session.play().filter(|play| !play.is_over()) {
        let view = play.view();
        let ready = || view.moves.iter().filter_map(|offer| if let Offer::Ready(mv) = offer { Some(mv) } else { None });
        let leave = ready().find(|mv| matches!(mv, Move::Leave));
        let mv = leave.or_else(|| ready().next()).cloned().unwrap_or_else(|| Move::Tell(Box::default()));
        let before = play.moves().len();
        session.act(Action::Move(mv));
        assert!(session.play().is_some_and(|play| play.moves().len() > before), "it goes on");
    }
}

fn said(session: &Session) -> Vec<String> {
    session.running().iter().flat_map(|running| running.said.iter().map(|heard| heard.text.clone())).collect()
}

pub(super) fn record(session: &Session) -> Record {
    Record::of(session.play().expect("a case runs"))
}

#[test]
fn another_language_in_the_middle_tells_everything_again_and_changes_nothing_else() {
    let (_disk, mut session) = session();
    read_and_begin(&mut session);
    let (before, english) = (record(&session), said(&session));
    session.act(Action::Language(Language::Finnish));
    let finnish = said(&session);
    assert_eq!(record(&session), before);
    assert_eq!(finnish.len(), english.len());
    assert!(finnish.iter().zip(&english).all(|(finnish, english)| finnish != english), "{finnish:?}");
    session.act(Action::Language(Language::English));
    assert_eq!(said(&session), english);
}

#[test]
fn a_refused_move_is_told_of_and_leaves_no_trace() {
    let (_disk, mut session) = session();
    read_and_begin(&mut session);
    let (before, words) = (record(&session), said(&session));
    session.act(Action::Move(Move::Begin));
    assert_eq!((record(&session), said(&session)), (before, words));
    let refused = session.show(|place| matches!(place, Place::Case(scene) if scene.refused.is_some()));
    assert!(refused);
}

#[test]
fn the_same_seed_and_the_same_moves_give_the_same_play_again() {
    let (_disk, mut session) = session();
    read_and_begin(&mut session);
    let (first, words) = (record(&session), said(&session));
    session.act(Action::Again);
    assert!(session.play().is_some_and(|play| play.moves().is_empty()));
    read_and_begin(&mut session);
    assert_eq!((record(&session), said(&session)), (first, words));
}

#[test]
fn each_case_has_its_own_level_of_help_until_the_player_chooses() {
    let (_disk, mut session) = session();
    session.act(Action::OpenCase(0));
    assert_eq!(session.play().map(Play::level), Some(HelpLevel::Guided));
    session.act(Action::Help(HelpLevel::Realistic));
    session.act(Action::Again);
    assert_eq!(session.play().map(Play::level), Some(HelpLevel::Realistic));
}

#[test]
fn the_record_on_the_disk_is_that_of_the_play() {
    let disk = tempfile::tempdir().expect("a folder");
    let path = disk.path().join("record.json");
    let args = Args { record: Some(path.clone()), ..args(&disk) };
    let mut session = Session::new(Shelf::compiled_in(), &args, Language::Finnish).expect("it can be written");
    read_and_begin(&mut session);
    let kept = std::fs::read(&path).expect("it is there");
    let kept = Record::parse(&kept).expect("it is a record");
    assert!(kept.then.is_some(), "it says what the case was");
    assert_eq!(Record { then: None, ..kept }, record(&session));
}

#[test]
fn a_case_that_was_left_waits_on_the_desk_and_goes_on_where_it_was() {
    let (_disk, mut session) = session();
    read_and_begin(&mut session);
    let before = record(&session);
    session.act(Action::ToDesk);
    assert!(session.play().is_none());
    let waiting = session.show(|place| matches!(place, Place::Desk(desk) if desk.waiting == Some(0)));
    assert!(waiting, "the desk says so");
    session.act(Action::OpenCase(0));
    assert_eq!(record(&session), before);
}

#[test]
fn a_play_that_was_begun_waits_at_the_next_start() {
    let (disk, mut session) = session();
    read_and_begin(&mut session);
    let mut again = started(&disk);
    assert!(!again.is_first_start());
    again.act(Action::OpenCase(0));
    assert_eq!((record(&again), said(&again)), (record(&session), said(&session)));
    let (play, kept) = (again.begun[&0].id, again.begun[&0].kept);
    assert_eq!((Some(play), kept), (session.begun.get(&0).map(|running| running.id), Some(3)), "it is the same play");
}

#[test]
fn a_play_that_is_begun_anew_waits_no_longer_but_stays_a_record() {
    let (disk, mut session) = session();
    read_and_begin(&mut session);
    let left = session.begun[&0].id;
    session.act(Action::Again);
    let again = started(&disk);
    assert_eq!(again.begun.get(&0).map(|running| running.play.moves().len()), Some(0), "the new one waits");
    let kept = again.keeping.store().play(left).expect("readable").expect("kept");
    assert_eq!(kept.record.moves.len(), 3);
}

#[test]
fn a_play_that_went_on_in_another_window_is_not_written_over() {
    let (disk, mut session) = session();
    read_and_begin(&mut session);
    let mut other = started(&disk);
    other.act(Action::OpenCase(0));
    other.act(Action::Move(Move::Silence));
    session.act(Action::Move(Move::CutIn));
    assert!(session.unsaved().is_some_and(|unsaved| unsaved.why.contains("another window")), "it is asked about");
    assert_eq!(record(&started_at_case(&disk)), record(&other));
}

fn started_at_case(disk: &TempDir) -> Session {
    let mut session = started(disk);
    session.act(Action::OpenCase(0));
    session
}

#[test]
fn the_debrief_is_worked_out_beside_the_game() {
    let (_disk, mut session) = session();
    session.act(Action::OpenCase(0));
    for mv in [Move::Begin, Move::CutIn] {
        session.act(Action::Move(mv));
    }
    play_out(&mut session);
    let begun = std::time::Instant::now();
    while session.is_working() && begun.elapsed().as_secs() < 60 {
        session.update();
    }
    let costs = session.show(|place| match place {
        Place::Case(scene) => scene.ended.map(|ended| (ended.debrief.is_whole(), ended.debrief.costs.len())),
        _ => None,
    });
    assert!(matches!(costs, Some((true, 1..))), "{costs:?}");
}

#[test]
fn a_play_taken_up_again_is_shown_beside_the_first() {
    let (_disk, mut session) = session();
    session.act(Action::OpenCase(0));
    for mv in [Move::Begin, Move::Silence] {
        session.act(Action::Move(mv));
    }
    play_out(&mut session);
    session.act(Action::PlayFrom(2));
    assert_eq!(session.play().map(|play| play.moves().len()), Some(1));
    play_out(&mut session);
    let beside = session.show(|place| match place {
        Place::Case(scene) => scene.ended.and_then(|ended| ended.debrief.beside.as_ref().map(|beside| beside.shared)),
        _ => None,
    });
    assert_eq!(beside, Some(1));
}

#[test]
fn a_play_that_is_over_is_in_the_journal_of_the_next_start() {
    let (disk, mut session) = session();
    session.act(Action::OpenCase(0));
    session.act(Action::Move(Move::Begin));
    play_out(&mut session);
    assert!(session.play().is_some_and(Play::is_over));
    assert!(!started(&disk).is_first_start());
    assert_eq!(started(&disk).progress.figures.plays, 1);
}

#[test]
fn a_play_is_saved_as_a_page_and_none_takes_the_place_of_another() {
    let (disk, mut session) = session();
    read_and_begin(&mut session);
    session.act(Action::SavePage);
    assert!(session.trouble().is_none(), "a running play has no page yet");
    play_out(&mut session);
    for _ in 0..2 {
        session.act(Action::SavePage);
        assert!(
            session.trouble().is_some_and(|told| told.starts_with("The page was saved: ")),
            "{:?}",
            session.trouble()
        );
    }
    let pages = std::fs::read_dir(disk.path().join("data/pages")).expect("they were saved").flatten();
    let names: Vec<String> = pages.map(|page| page.file_name().to_string_lossy().into_owned()).collect();
    let so_many = |start: &str| names.iter().filter(|name| name.starts_with(start)).count();
    assert_eq!(so_many("malmi debrief first-visit "), 2, "{names:?}");
}

#[test]
fn settings_hold_at_the_next_start_and_nonsense_in_them_does_no_harm() {
    let (disk, mut session) = session();
    let wanted = Settings { language: Some(Language::Finnish), text: 250, calm: true, ..Settings::default() };
    session.act(Action::Set(wanted));
    let again = started(&disk);
    assert_eq!(again.settings(), Settings { text: 200, ..wanted });
    assert_eq!(again.words().language(), Language::Finnish);
    let mut store = again.keeping.store();
    store.set(Some(again.keeping.player.id), "settings", Some("(text: \"large\"")).expect("it can be written");
    drop(store);
    assert_eq!(started(&disk).settings(), Settings::default());
}

#[test]
fn a_folder_that_cannot_be_used_is_told_and_costs_no_play() {
    let disk = tempfile::NamedTempFile::new().expect("a file");
    let args = Args { data: Some(disk.path().to_owned()), ..Args::default() };
    let mut session = Session::new(Shelf::compiled_in(), &args, Language::English).expect("a session all the same");
    assert!(session.unsaved().is_some_and(|unsaved| unsaved.why.contains("is a file")), "it is asked about");
    session.act(Action::PlayUnsaved);
    session.act(Action::Set(Settings { text: 120, ..Settings::default() }));
    assert_eq!(session.settings().text, 120);
    read_and_begin(&mut session);
    assert_eq!(session.play().map(|play| play.moves().len()), Some(3));
}

#[test]
fn what_cannot_be_played_lies_on_the_desk_and_stays_closed() {
    let mut shelf = Shelf::compiled_in();
    shelf.unsound.push(Unsound { file: "bad.ron".to_owned(), findings: vec!["bad.ron:1: no".to_owned()] });
    let last = shelf.cases.len();
    let disk = tempfile::tempdir().expect("a folder");
    let mut session = Session::new(shelf, &args(&disk), Language::English).expect("no record is asked for");
    assert_eq!(session.on_desk[last].findings, ["bad.ron:1: no"]);
    assert_eq!(session.act(Action::OpenCase(last)), After::Going);
    assert!(session.play().is_none());
}

#[test]
fn a_view_that_fails_once_costs_nothing_and_twice_lays_the_play_aside() {
    let (_disk, mut session) = session();
    read_and_begin(&mut session);
    session.view_failed("index out of bounds");
    assert!(session.play().is_some() && session.trouble().is_some_and(|text| text.contains("index out of bounds")));
    session.view_failed("index out of bounds");
    assert!(session.play().is_none());
    let aside = std::env::temp_dir().join("malmi-7.record");
    assert!(Record::parse(&std::fs::read(&aside).expect("it is there")).is_ok());
    std::fs::remove_file(aside).expect("it can go");
}

mod previewing {
    //! A case that is played while its file is edited.

    use super::*;
    use std::fs;
    use std::path::PathBuf;
    use std::time::{Duration, Instant};

    /// A session that previews a copy of the first case, after three moves; the file can be edited.
    fn previewed() -> (TempDir, PathBuf, Session) {
        let disk = tempfile::tempdir().expect("a folder");
        let pack = disk.path().join("pack");
        fs::create_dir(&pack).expect("a folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
        for file in ["pack.ron", "first-visit.ron", "first-visit.fi.ron"] {
            fs::copy(shipped.join(file), pack.join(file)).expect("copies");
        }
        let file = pack.join("first-visit.ron");
        let mut session = started(&disk);
        session.preview(&file);
        for mv in ["begin", "ask:ticket", "silence"] {
            let case = Arc::clone(session.play().expect("it is played").case());
            let mv = crate::encounter::wire::from_json(&case, &serde_json::json!({ "move": mv }));
            session.act(Action::Move(mv.expect("a move of the case")));
        }
        assert_eq!(moves(&session), 3);
        (disk, file, session)
    }

    fn moves(session: &Session) -> usize {
        session.play().map_or(0, |play| play.moves().len())
    }

    fn edit(file: &Path, old: &str, new: &str) {
        let text = fs::read_to_string(file).expect("reads");
        assert!(text.contains(old), "{old}");
        fs::write(file, text.replacen(old, new, 1)).expect("writes");
    }

    /// Asks the session again and again, as the window does, until it shows something.
    fn until(session: &mut Session, what: &str, shown: impl Fn(&Preview<'_>, &Session) -> bool) {
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            session.update();
            let previewing = session.previewing.as_ref().expect("it goes on");
            if shown(&previewing.strip(), session) {
                return;
            }
            assert!(Instant::now() < end, "{what}");
            std::thread::sleep(session.look_in().unwrap_or(Duration::from_millis(20)).min(Duration::from_millis(20)));
        }
    }

    use crate::ui::{Preview, Standing};

    #[test]
    fn new_words_are_said_in_the_running_case() {
        let (_disk, file, mut session) = previewed();
        edit(&file, "This sole needs its eight minutes", "This SOLE needs its eight minutes");
        until(&mut session, "the new words", |_, session| said(session).iter().any(|line| line.contains("This SOLE")));
        assert_eq!(moves(&session), 3);
        let previewing = session.previewing.as_ref().expect("it goes on");
        assert_eq!(previewing.strip().replayed, Some((true, "All 3 moves hold.")));
    }

    #[test]
    fn a_broken_save_keeps_the_last_good_version_and_a_mended_one_goes_on() {
        let (_disk, file, mut session) = previewed();
        let before = said(&session);
        edit(&file, "difficulty: 1", "difficulty: ");
        until(&mut session, "what is broken", |strip, _| strip.standing == Standing::Broken);
        assert_eq!((said(&session), moves(&session)), (before, 3));
        let first = session.previewing.as_ref().expect("it goes on").strip().findings[0].clone();
        assert!(first.is_error() && first.place.is_some() && !first.lines.is_empty(), "{first:?}");
        session.act(Action::Move(Move::Silence));
        assert_eq!(moves(&session), 4, "it can be played on meanwhile");
        edit(&file, "difficulty: ", "difficulty: 2");
        until(&mut session, "what is mended", |strip, _| strip.standing == Standing::Good);
        assert_eq!(moves(&session), 4);
    }

    #[test]
    fn it_says_which_move_stops_holding_and_tries_all_again_on_the_next_save() {
        let (_disk, file, mut session) = previewed();
        edit(&file, "id: \"ticket\"", "id: \"lost\"");
        until(&mut session, "where it stops", |strip, _| strip.replayed.is_some_and(|(holds, _)| !holds));
        assert_eq!(moves(&session), 1);
        let told = session.previewing.as_ref().and_then(|p| p.strip().replayed).map(|(_, text)| text.to_owned());
        let told = told.expect("it is told");
        assert!(told.starts_with("1 of 3 moves hold. Move 2 (How does it go"), "{told}");
        assert!(told.ends_with("the question “ticket” is called “lost” now."), "{told}");
        session.act(Action::Language(Language::Finnish));
        let finnish = session.previewing.as_ref().and_then(|p| p.strip().replayed).map(|(_, text)| text.to_owned());
        assert!(finnish.is_some_and(|text| text.contains("kysymys ”ticket” on nyt nimeltään ”lost”")));
        edit(&file, "id: \"lost\"", "id: \"ticket\"");
        until(&mut session, "all moves", |_, session| moves(session) == 3);
    }

    #[test]
    fn a_deleted_file_a_deleted_folder_and_both_come_back() {
        let (_disk, file, mut session) = previewed();
        let text = fs::read_to_string(&file).expect("reads");
        fs::remove_file(&file).expect("removes");
        until(&mut session, "that it is gone", |strip, _| strip.standing == Standing::Gone);
        fs::write(&file, &text).expect("writes");
        until(&mut session, "that it is back", |strip, _| strip.standing == Standing::Good);
        let pack = file.parent().expect("a folder").to_owned();
        fs::remove_dir_all(&pack).expect("removes");
        until(&mut session, "that the folder is gone", |strip, _| strip.standing == Standing::Gone);
        assert_eq!(moves(&session), 3, "what was played stays on the screen");
        fs::create_dir(&pack).expect("a folder");
        fs::write(&file, text.replacen("This sole needs", "This SOLE needs", 1)).expect("writes");
        until(&mut session, "the new folder", |_, session| said(session).iter().any(|line| line.contains("This SOLE")));
    }

    #[test]
    fn files_renamed_over_and_saved_together_are_taken_together() {
        let (_disk, file, mut session) = previewed();
        let translation = file.with_file_name("first-visit.fi.ron");
        session.act(Action::Language(Language::Finnish));
        let (english, finnish) = ("This sole needs", "Tämä pohja tarvitsee");
        for (path, old, new) in [(&file, english, "This SOLE needs"), (&translation, finnish, "Tämä POHJA tarvitsee")]
        {
            let text = fs::read_to_string(path).expect("reads").replacen(old, new, 1);
            let beside = path.with_extension("tmp~");
            fs::write(&beside, text).expect("writes");
            fs::rename(&beside, path).expect("renames");
        }
        until(&mut session, "both", |_, session| said(session).iter().any(|line| line.contains("Tämä POHJA")));
        let edition = session.previewing.as_ref().map(|previewing| previewing.strip().edition);
        session.act(Action::Language(Language::English));
        assert!(said(&session).iter().any(|line| line.contains("This SOLE")));
        assert_eq!(edition, Some(1), "one reload for both");
    }

    #[test]
    fn nothing_of_a_preview_is_the_players_own() {
        let (disk, _file, mut session) = previewed();
        play_out(&mut session);
        assert!(session.play().is_some_and(Play::is_over));
        assert!(session.journal.plays.is_empty() && session.begun.is_empty());
        let next = started(&disk);
        assert!(next.journal.plays.is_empty() && next.begun.is_empty(), "nothing was kept");
        session.act(Action::ToDesk);
        assert!(session.is_at_the_shelf() && session.previewing.is_none());
        session.act(Action::ToDesk);
        assert!(!session.is_at_the_shelf());
    }

    #[test]
    fn the_shelf_reads_the_packs_beside_the_game() {
        let (_disk, mut session) = session();
        session.act(Action::ToShelf);
        let end = Instant::now() + Duration::from_mins(1);
        while session.packs.read.is_none() {
            assert!(Instant::now() < end, "it comes");
            session.update();
            std::thread::sleep(Duration::from_millis(10));
        }
        let packs = session.packs.read.clone().unwrap_or_default();
        assert_eq!(packs.len(), 1);
        assert!(packs[0].cases.iter().all(|case| case.playable && !case.on_disk), "they are compiled in");
    }
}

#[test]
fn a_drill_is_kept_round_by_round_and_is_no_play() {
    let (_disk, mut session) = session();
    session.act(Action::Drill(Behaviour::HoldSilence));
    let told = |session: &Session| {
        session.show(|place| match place {
            Place::Drill(_, drill) => Some((drill.round, drill.told.is_some())),
            _ => None,
        })
    };
    assert_eq!(told(&session), Some((1, false)));
    for round in 1..=3 {
        session.act(Action::Move(Move::Silence));
        assert_eq!(told(&session), Some((round, true)));
        session.act(Action::RoundAgain);
        session.act(Action::Move(Move::Silence));
        session.act(Action::Language(session.words().language().other()));
        session.act(Action::NextRound);
    }
    session.act(Action::ToDesk);
    let player = session.keeping.player.id;
    let rounds = session.keeping.store().rounds(player).expect("read");
    assert_eq!(rounds.iter().map(|round| round.round).collect::<Vec<_>>(), [1, 2, 3], "each by its first ending");
    assert!(session.keeping.store().results(player).expect("read").is_empty() && session.is_first_start());
}

#[test]
fn the_figures_are_made_of_what_was_played_and_lead_to_what_is_to_be_practised() {
    let (_disk, mut session) = session();
    session.act(Action::ToFigures);
    assert_eq!(session.figures_page().expect("the page is open").figures.plays, 0);
    session.act(Action::ToDesk);
    session.act(Action::OpenCase(0));
    play_out(&mut session);
    session.act(Action::ToDesk);
    session.act(Action::ToFigures);
    let page = session.figures_page().expect("the page is open");
    assert_eq!((page.figures.plays, page.figures.cases.len()), (1, 1));
    let played = page.figures.cases[0].case.clone();
    let english = page.titles[&played].clone();
    let case = page.today.expect("there is something to practise").case;
    session.act(Action::SavePage);
    assert!(session.trouble().is_some_and(|told| told.contains("malmi results ")), "{:?}", session.trouble());
    session.act(Action::Language(Language::Finnish));
    let page = session.figures_page().expect("the page stays open");
    assert_ne!(page.titles[&played], english);
    session.act(Action::OpenCase(case));
    assert!(session.play().is_some() && session.figures_page().is_none());
}
