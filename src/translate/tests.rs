//! Sheets made from a case, filled in, and merged again.

use super::edit::{Change, rewrite};
use super::extract::extract;
use super::merge::{Merged, confirm, merge};
use super::status::status;
use super::*;
use crate::scenario::files::MemoryFiles;
use crate::scenario::format::{Scenario, Text};
use crate::scenario::read::parse;
use crate::scenario::translation::{Translatable, Translation};
use proptest::prelude::*;

const CASE: &str = include_str!("../../tests/fixtures/check/everything/case.ron");

const FINNISH: &str = r#"// Kääntäjän muistiinpano.
{
    "title": "Pieni", // lyhyt
    "intro": r"Ensikäynti leipomossa.",

    /* Kesken. */
    "endings.no": "Ei."
}
"#;

fn path(text: &str) -> PackPath {
    PackPath::new(text).expect("a sound path")
}

fn files(finnish: &str) -> MemoryFiles {
    MemoryFiles::from([("case.ron", CASE), ("case.fi.ron", finnish)])
}

fn sheet(files: &MemoryFiles) -> Sheet {
    extract(files, &[path("case.ron")], "en", "fi").expect("it can be extracted")
}

fn merged(files: &MemoryFiles, sheet: Sheet) -> Merged {
    merge(files, ReadSheet { sheet, ..ReadSheet::default() }).expect("it can be merged")
}

fn row<'s>(sheet: &'s mut Sheet, place: &str) -> &'s mut Row {
    sheet.rows.iter_mut().find(|row| row.place == place).expect(place)
}

fn told(merged: &Merged) -> Vec<String> {
    merged.troubles.iter().map(|trouble| format!("{}: {}", trouble.at, trouble.what)).collect()
}

#[test]
fn every_text_has_a_speaker_and_a_note() {
    let sheet = sheet(&files(FINNISH));
    let silent: Vec<&str> =
        sheet.rows.iter().filter(|r| r.speaker.is_empty() || r.note.is_empty()).map(|r| r.place.as_str()).collect();
    assert!(silent.is_empty(), "{silent:?}");
    let says = sheet.rows.iter().find(|row| row.place == "problems.cold.layers.situation.1.misheard").expect("there");
    assert!(says.note.starts_with("close to the note, but wrong; the note is: “"), "{}", says.note);
    let line = CASE.lines().nth(says.line - 1).expect("a line");
    assert!(line.contains(&says.source), "{line}");
}

#[test]
fn a_sheet_that_comes_back_untouched_changes_nothing() {
    let files = files(FINNISH);
    let all = sheet(&files);
    let sheets = [
        csv::read(csv::write(&all, csv::Style::default()).as_bytes(), "en", None),
        csv::read(
            csv::write(&all, csv::Style { mark: true, semicolons: true }).replace('\n', "\r\n").as_bytes(),
            "en",
            None,
        ),
        po::read(po::write(&all).as_bytes(), "en", Some("fi")),
    ];
    for read in sheets {
        let merged = merge(&files, read.expect("it can be read")).expect("it can be merged");
        assert!(merged.files.is_empty() && merged.troubles.is_empty(), "{merged:?}");
        assert_eq!((merged.unchanged, merged.missing), (3, all.rows.len() - 3));
    }
}

#[test]
fn what_is_filled_in_comes_into_the_file_and_all_else_stays() {
    let files = files(FINNISH);
    let mut all = sheet(&files);
    row(&mut all, "title").target = "Pieni \"juttu\"".to_owned();
    row(&mut all, "teaches").target = "=Kuuntele \\ ensin.".to_owned();
    row(&mut all, "endings.advance").target = "Sovittu 🎉".to_owned();
    let read = csv::read(csv::write(&all, csv::Style::default()).as_bytes(), "en", None).expect("it can be read");
    let merged = merge(&files, read).expect("it can be merged");
    assert_eq!((merged.added, merged.changed, merged.troubles.len()), (2, 1, 0));
    insta::assert_snapshot!(merged.files[0].1);
}

#[test]
fn rows_that_cannot_be_taken_are_told_with_their_place() {
    let files = files(FINNISH);
    let mut all = sheet(&files);
    row(&mut all, "title").target = String::new();
    row(&mut all, "intro").target = "Rivi\nvaihtuu".to_owned();
    row(&mut all, "teaches").target = "Kuuntele {name}".to_owned();
    row(&mut all, "endings.no").place = "endings.noo".to_owned();
    row(&mut all, "seller.offer").file = "../other.ron".to_owned();
    row(&mut all, "seller.company").file = "gone.ron".to_owned();
    let mut text = csv::write(&all, csv::Style::default());
    text.push_str("case.ron,endings.left,done\n");
    let read = csv::read(text.as_bytes(), "en", None).expect("it can be read");
    let merged = merge(&files, read).expect("it can be merged");
    assert!(merged.files.is_empty());
    insta::assert_snapshot!(told(&merged).join("\n"));
}

#[test]
fn a_changed_source_makes_a_translation_stale_until_it_is_mended_or_confirmed() {
    let before = files(FINNISH);
    let mut all = sheet(&before);
    row(&mut all, "title").target = "Leipomo".to_owned();
    let watched = merged(&before, all).files.remove(0).1;
    let mut changed = files(&watched);
    changed.0.insert("case.ron".to_owned(), CASE.replacen("title: \"", "title: \"Now ", 1).into_bytes());
    let mut all = sheet(&changed);
    let title = row(&mut all, "title").clone();
    assert_eq!(title.state, State::Stale);
    assert!(title.source.starts_with("Now ") && title.was.is_some_and(|was| title.source == format!("Now {was}")));
    assert!(po::write(&all).contains("#, fuzzy\n#| msgid \""));
    assert_eq!(status(&changed, &path("case.ron"), "fi").expect("sound").stale, 1);
    // The translator finds that it still holds.
    row(&mut all, "title").state = State::Done;
    let merged = merged(&changed, all);
    assert_eq!((merged.confirmed, merged.changed), (1, 0));
    let mended = files(&merged.files[0].1).0.remove("case.fi.ron").expect("there");
    changed.0.insert("case.fi.ron".to_owned(), mended);
    assert_eq!(status(&changed, &path("case.ron"), "fi").expect("sound").stale, 0);
}

#[test]
fn a_sheet_made_from_an_older_source_gives_a_translation_that_is_stale_at_once() {
    let mut files = files(FINNISH);
    let mut all = sheet(&files);
    row(&mut all, "teaches").target = "Kuuntele.".to_owned();
    files.0.insert("case.ron".to_owned(), CASE.replacen("teaches: \"", "teaches: \"Now ", 1).into_bytes());
    let merged = merged(&files, all);
    assert!(
        told(&merged)[0].contains("column fi: the text has changed since the sheet was made"),
        "{:?}",
        told(&merged)
    );
    files.0.insert("case.fi.ron".to_owned(), merged.files[0].1.clone().into_bytes());
    assert_eq!(row(&mut sheet(&files), "teaches").state, State::Stale);
}

#[test]
fn work_in_the_file_is_never_lost_to_an_older_sheet() {
    let mut files = files(FINNISH);
    let mut all = sheet(&files);
    row(&mut all, "intro").target = "Kääntäjän uusi.".to_owned();
    let by_hand = FINNISH.replace("Pieni", "Pikkuinen").replace("Ensikäynti", "Käynti");
    files.0.insert("case.fi.ron".to_owned(), by_hand.into_bytes());
    let merged = merged(&files, all);
    assert!(merged.files.is_empty());
    insta::assert_snapshot!(told(&merged).join("\n"));
}

#[test]
fn confirming_notes_the_sources_of_all_that_is_translated() {
    let files = files(FINNISH);
    let (_, text, count) = confirm(&files, &path("case.ron"), "fi", &[]).expect("sound").expect("something new");
    assert_eq!(count, 3);
    assert!(text.starts_with(FINNISH.trim_end_matches("\n}\n")), "{text}");
    let mut again = files.clone();
    again.0.insert("case.fi.ron".to_owned(), text.into_bytes());
    assert_eq!(confirm(&again, &path("case.ron"), "fi", &[]).expect("sound"), None);
}

#[test]
fn the_wrong_language_and_what_is_no_sheet_are_refused() {
    let sound = sheet(&files(FINNISH));
    let english = Sheet { to: "en".to_owned(), ..sound.clone() };
    assert!(merge(&files(FINNISH), ReadSheet { sheet: english, ..ReadSheet::default() }).is_err());
    assert!(extract(&files(FINNISH), &[path("case.ron")], "en", "en").is_err());
    assert!(extract(&files(FINNISH), &[path("case.ron")], "en", "suomi").is_err());
    let table = csv::write(&sound, csv::Style::default());
    assert!(csv::read(table.as_bytes(), "sv", None).is_err(), "made from another language");
    assert!(csv::read(table.as_bytes(), "en", Some("de")).is_err());
    assert!(csv::read(b"", "en", None).is_err());
    assert!(csv::read(b"\xFF\xFEf\0i\0", "en", None).is_err());
    assert!(csv::read(b"file,place,en,fi\ncase.ron,title,A,\xE4\n", "en", None).is_err());
    assert!(po::read(po::write(&sound).as_bytes(), "en", Some("de")).is_err());
    assert!(po::read(po::write(&sound).as_bytes(), "sv", None).is_err());
    assert!(po::read(b"msgid \"a\"\nmsgstr \"b\"\n", "en", None).is_err());
}

#[test]
fn a_broken_message_is_told_with_its_line_and_the_next_is_read() {
    let text = "msgid \"\"\nmsgstr \"Language: fi\\n\"\n\nmsgctxt \"a.ron#title\"\nmsgid \"A\nmsgstr \"B\"\n\n\
                msgctxt \"a.ron#intro\"\nmsgid \"\"\n\"C\"\n\" d\"\nmsgstr \"E\"\n";
    let read = po::read(text.as_bytes(), "en", None).expect("it can be read");
    assert_eq!(read.troubles.len(), 1);
    assert_eq!(read.troubles[0].at, "line 5");
    assert_eq!((read.sheet.rows[0].source.as_str(), read.sheet.rows[0].target.as_str()), ("C d", "E"));
}

#[test]
fn another_program_reads_the_same_from_what_is_written() {
    let all = sheet(&files(FINNISH));
    let catalog = polib::po_file::parse_from_reader(po::write(&all).as_bytes()).expect("it can be read");
    assert_eq!(catalog.metadata.language, "fi");
    let read: Vec<_> =
        catalog.messages().map(|m| (m.msgid().to_owned(), m.msgstr().expect("one").to_owned())).collect();
    let written: Vec<_> = all.rows.iter().map(|row| (row.source.clone(), row.target.clone())).collect();
    assert_eq!(read, written);
}

#[test]
fn a_new_translation_file_reads_like_one_written_by_hand() {
    let changes = ["title", "seller.offer", "endings.no"].map(|place| Change {
        place: place.to_owned(),
        target: Some("Ä".to_owned()),
        made_from: Some("A".to_owned()),
    });
    let text = rewrite(None, &["title", "seller.offer", "endings.no"], &changes).expect("a table");
    insta::assert_snapshot!(text);
}

/// Texts as authors and translators may write them, with everything that could upset a sheet.
fn any_text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("[=+@'\"\\\\;,#äöÄÖ–“” a-z\u{1F389}-]{1,24}")
        .expect("a sound pattern")
        .prop_filter("it says something", |text| !text.trim().is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_translation_survives_sheet_and_file(texts in proptest::collection::vec(any_text(), 1..12), kind in 0..4) {
        let files = files(FINNISH);
        let mut all = sheet(&files);
        let step = all.rows.len() / texts.len();
        for (index, text) in texts.iter().enumerate() {
            all.rows[index * step].target.clone_from(text);
        }
        let read = match kind {
            0 => csv::read(csv::write(&all, csv::Style::default()).as_bytes(), "en", None),
            1 => csv::read(csv::write(&all, csv::Style { mark: true, semicolons: false }).as_bytes(), "en", None),
            2 => csv::read(csv::write(&all, csv::Style { mark: false, semicolons: true }).as_bytes(), "en", None),
            _ => po::read(po::write(&all).as_bytes(), "en", None),
        };
        let merged = merge(&files, read.expect("it can be read")).expect("it can be merged");
        prop_assert!(merged.troubles.is_empty(), "{:?}", merged.troubles);
        let text = merged.files.first().map_or(FINNISH, |(_, text)| text.as_str());
        let translation = parse::<Translation>("", text.as_bytes()).value.expect("it can be read");
        for row in all.rows.iter().filter(|row| !row.target.is_empty()) {
            prop_assert_eq!(translation.texts.get(row.place.as_str()).map(Text::as_str), Some(row.target.as_str()));
        }
        prop_assert!(text.contains("// Kääntäjän muistiinpano.") && text.contains("/* Kesken. */"));
        // What was written is what comes out again.
        let mut again = files.clone();
        again.0.insert("case.fi.ron".to_owned(), text.as_bytes().to_vec());
        let second = sheet(&again);
        let targets = |sheet: &Sheet| sheet.rows.iter().map(|row| row.target.clone()).collect::<Vec<_>>();
        prop_assert_eq!(targets(&second), targets(&all));
    }

    #[test]
    fn no_sheet_stops_the_program(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "[\"\\\\msgidtrcx# ,;\n\r=-]{0,80}") {
        let heading = "file,place,state,en,fi\n";
        for text in [text.as_bytes().to_vec(), bytes, format!("{heading}{text}").into_bytes()] {
            let _ = csv::read(&text, "en", None);
            let _ = po::read(&text, "en", None);
        }
    }
}

#[test]
fn the_sheet_has_every_text_of_the_case() {
    let mut scenario: Scenario = parse("case.ron", CASE.as_bytes()).value.expect("sound");
    let mut places = Vec::new();
    scenario.each_text(&mut |at, _| places.push(at.to_string()));
    let rows: Vec<String> = sheet(&files(FINNISH)).rows.into_iter().map(|row| row.place).collect();
    assert_eq!(rows, places);
}
