//! Every template that can be asked for is sound.

use super::*;
use crate::scenario::check::check_file;
use crate::scenario::files::MemoryFiles;
use crate::scenario::pack_path::PackPath;

/// All choices of encounters, but not none.
fn choices() -> impl Iterator<Item = Vec<EncounterKind>> {
    (1..16_usize)
        .map(|bits| EVERYTHING.into_iter().enumerate().filter(|(n, _)| bits >> n & 1 == 1).map(|(_, k)| k).collect())
}

const EVERYTHING: [EncounterKind; 4] =
    [EncounterKind::Prospecting, EncounterKind::Presentation, EncounterKind::Discovery, EncounterKind::Proposal];

fn wanted(language: Language, size: Size) -> Wanted<'static> {
    Wanted { title: None, id: "mine", language, size }
}

/// The findings about a file in a pack of this language.
fn findings(language: Language, path: &str, text: &str) -> Vec<String> {
    let pack = pack(&wanted(language, Size::Small), "mine.ron");
    let files = MemoryFiles::from([("pack.ron", pack.as_str()), (path, text), ("mine.ron", text)]);
    let check = |path: &str| check_file(&files, &PackPath::new(path).expect("a sound path")).diagnostics;
    let found = check(path).into_iter().chain(check("pack.ron"));
    found.map(|finding| format!("{} {}", finding.code.as_str(), finding.message)).collect()
}

#[test]
fn every_choice_of_encounters_is_sound_in_both_languages() {
    for language in [Language::English, Language::Finnish] {
        for size in [Size::Small, Size::Full] {
            for parts in choices() {
                let found = findings(language, "mine.ron", &scenario(&wanted(language, size), &parts));
                assert!(found.is_empty(), "{language:?} {size:?} {parts:?}: {found:#?}");
            }
            let found = findings(language, "personas/mine.ron", &persona(&wanted(language, size)));
            assert!(found.is_empty(), "{language:?}: {found:#?}");
        }
    }
}

#[test]
fn a_small_case_is_short() {
    let text = scenario(&wanted(Language::English, Size::Small), &[EncounterKind::Discovery]);
    let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with("//")).count();
    assert!(lines <= 200, "{lines} lines without comments");
}

#[test]
fn a_full_case_shows_every_field_of_every_encounter() {
    let text = scenario(&wanted(Language::English, Size::Full), &EVERYTHING);
    let shown: Vec<String> = comments::sentences("Scenario", &text).into_iter().map(|(_, field, _)| field).collect();
    let outline = crate::reference::outline::Outline::new();
    let looks = ["LookSource", "Features", "Pack"];
    for section in outline.sections().filter(|section| !looks.contains(&section.name.as_str())) {
        for field in section.fields(outline.schema(&section.name)) {
            assert!(shown.iter().any(|shown| shown == field.name), "`{}` of {}", field.name, section.title);
        }
    }
}

#[test]
fn every_comment_is_translated_and_no_translation_is_stale() {
    let english = |size| wanted(Language::English, size);
    let texts = [
        ("Scenario", scenario(&english(Size::Full), &EVERYTHING)),
        ("Persona", persona(&english(Size::Full))),
        ("Pack", pack(&english(Size::Full), "a.ron")),
    ];
    let fields = texts.iter().flat_map(|(kind, text)| comments::sentences(kind, text));
    let sentences: std::collections::BTreeSet<String> = fields.map(|(.., sentence)| sentence).collect();
    let finnish: std::collections::BTreeMap<String, String> =
        ron::from_str(include_str!("../../../assets/templates/comments.fi.ron")).expect("a table");
    let missing: Vec<_> = sentences.iter().filter(|english| !finnish.contains_key(*english)).collect();
    let stale: Vec<_> = finnish.keys().filter(|english| !sentences.contains(*english)).collect();
    assert!(missing.is_empty() && stale.is_empty(), "missing in comments.fi.ron: {missing:#?}\nstale: {stale:#?}");
}

#[test]
fn nothing_of_a_finnish_template_is_left_in_english() {
    use crate::scenario::translation::{Coverage, apply};
    let check = |Coverage { missing, unknown, .. }: Coverage| {
        assert!(missing.is_empty() && unknown.is_empty(), "missing: {missing:#?}\nof nothing: {unknown:#?}");
    };
    let finnish = |text| translation(Language::Finnish, text).expect("a table");
    let mut scenario: Scenario = crate::scenario::read::parse("", SCENARIO.as_bytes()).value.expect("sound");
    check(apply(&mut scenario, &finnish(SCENARIO_FI)));
    let mut persona: Persona = crate::scenario::read::parse("", PERSONA.as_bytes()).value.expect("sound");
    check(apply(&mut persona, &finnish(PERSONA_FI)));
}

#[test]
fn titles_and_ids_are_taken_over_whatever_is_in_them() {
    let title = "Say \"yes\" \\ or no";
    let wanted = Wanted { title: Some(title), id: "say-yes", language: Language::Finnish, size: Size::Small };
    let text = scenario(&wanted, &[EncounterKind::Discovery]);
    assert!(text.contains(r#"title: "Say \"yes\" \\ or no""#) && text.contains(r#"id: "say-yes""#));
    assert_eq!(findings(Language::Finnish, "say-yes.ron", &text), Vec::<String>::new());
}
