use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Deserialize;

use super::*;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Case {
    title: String,
    minutes: u8,
    person: Person,
    #[serde(default)]
    people: Vec<Person>,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    channel: Option<Channel>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Person {
    id: String,
    age: u8,
    manner: Option<(u8, u8)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
enum Channel {
    Phone,
    Letter { pages: u32 },
    Other(String),
}

const SOUND: &str = r#"(
    title: "A title",
    minutes: 25,
    person: (id: "anna", age: 40, manner: (1, 2)),
    people: [(id: "b", age: 1), (id: "c", age: 2)],
    facts: {"size": "40", "town": "Oulu"},
    channel: Letter(pages: 2),
)
"#;

/// The codes and underlined parts of all findings.
fn found(text: &str) -> Vec<(Code, String)> {
    let parsed = parse::<Case>("a.ron", text.as_bytes());
    assert_eq!(parsed.value.is_some(), parsed.diagnostics.is_empty());
    parsed
        .diagnostics
        .iter()
        .map(|finding| (finding.code, finding.span.unwrap_or_default().of(&parsed.text).to_owned()))
        .collect()
}

fn pair(code: Code, text: &str) -> (Code, String) {
    (code, text.to_owned())
}

#[test]
fn a_sound_file_gives_its_value_and_no_finding() {
    let parsed = parse::<Case>("a.ron", SOUND.as_bytes());
    assert_eq!(parsed.diagnostics, []);
    assert_eq!(parsed.value.expect("a value").person.age, 40);
}

#[test]
fn all_mistakes_come_in_one_run() {
    let text = SOUND.replace("25", "\"x\"").replace("age: 1", "age: 300").replace("pages", "page");
    assert_eq!(
        found(&text),
        [pair(Code::WrongType, "\"x\""), pair(Code::OutOfRange, "300"), pair(Code::UnknownField, "page")]
    );
}

#[test]
fn all_missing_fields_come_in_one_run() {
    let codes = |text: &str| {
        let parsed = parse::<Case>("a.ron", text.as_bytes());
        parsed.diagnostics.into_iter().map(|finding| finding.message).collect::<Vec<_>>()
    };
    let said = codes("(people: [(manner: (1, 2)), (id: \"b\")])");
    assert_eq!(said.len(), 6, "{said:#?}");
    for missing in ["`title` is missing in the file", "`minutes`", "`person`", "`id`", "`age` is missing in `b`"] {
        assert!(said.iter().any(|said| said.contains(missing)), "{missing}: {said:#?}");
    }
}

#[test]
fn a_field_that_was_taken_out_is_not_called_missing() {
    assert_eq!(found(&SOUND.replace("25", "[]")), [pair(Code::WrongType, "[")]);
    assert_eq!(found(&SOUND.replace("minutes", "minuts")), [pair(Code::UnknownField, "minuts")]);
    assert_eq!(found(&SOUND.replace("40,", "x,")), [pair(Code::WrongType, "x")]);
}

#[test]
fn writing_and_types_are_told_together() {
    let text = SOUND.replace("title: \"A title\"", "title = “A title”").replace("age: 2", "age: two");
    assert_eq!(
        found(&text),
        [pair(Code::Syntax, "="), pair(Code::CurlyQuote, "“A title”"), pair(Code::WrongType, "two")]
    );
}

#[test]
fn what_has_no_meaning_is_cut_out_and_the_rest_is_read() {
    let text = SOUND.replace("minutes: 25", "minutes: ").replace("age: 2", "age: two");
    assert_eq!(found(&text), [pair(Code::Syntax, ":"), pair(Code::WrongType, "two")]);
    let text = SOUND.replace("[(id: \"b\", age: 1)", "[id: \"b\", age: 1").replace("age: 40", "age: forty");
    assert_eq!(found(&text), [pair(Code::WrongType, "forty"), pair(Code::Syntax, "id")]);
    let text = SOUND.replace("minutes", "% minutes").replace("age: 2", "age: two");
    assert_eq!(found(&text), [pair(Code::Syntax, "%"), pair(Code::WrongType, "two")]);
}

#[test]
fn what_is_left_of_a_file_with_mistakes_is_kept_apart() {
    let text = SOUND.replace("25", "\"x\"").replace("title: \"A title\"", "title = “A title”");
    let parsed = parse::<Case>("a.ron", text.as_bytes());
    assert!(parsed.value.is_none());
    let left = parsed.recovered.expect("it can be read without the mistakes");
    assert_eq!((left.value.title.as_str(), left.value.people.len()), ("A title", 2));
    let minutes = text.find("minutes").expect("it is there");
    assert!(left.recovery.gaps().iter().any(|gap| gap.start as usize == minutes), "{:?}", left.recovery.gaps());
    assert!(left.recovery.took_out("minutes") && !left.recovery.took_out("minute"));
}

#[test]
fn no_place_cuts_a_character_in_half() {
    check("(tit\u{200B}le: 1, tit\u{200B}le: 4, minutes：＂5＂)".as_bytes());
}

#[test]
fn there_is_an_end_to_findings() {
    let people = "(id: 1, age: \"x\"),".repeat(100);
    let parsed = parse::<Case>("a.ron", format!("(people: [{people}])").as_bytes());
    assert_eq!(parsed.diagnostics.len(), MOST_FINDINGS + 1);
    assert!(parsed.diagnostics.iter().any(|finding| finding.code == Code::TooMany));
}

#[test]
fn a_byte_order_mark_moves_nothing() {
    let parsed = parse::<Case>("a.ron", format!("\u{FEFF}{}", SOUND.replace("25", "x")).as_bytes());
    let span = parsed.diagnostics[0].span.expect("a place");
    assert_eq!(span.of(&parsed.text), "x");
}

#[test]
fn what_is_too_large_is_not_even_looked_at() {
    let parsed = parse::<Case>("a.ron", &vec![b'('; 3 * 1024 * 1024]);
    assert_eq!(parsed.diagnostics.len(), 1);
    assert_eq!(parsed.diagnostics[0].code, Code::TooLarge);
    assert_eq!(parsed.text.len(), 0, "nothing is copied");
}

#[test]
fn what_is_too_deep_is_refused_before_the_parser_sees_it() {
    let text = format!("(title: \"((((\", person: {}", "[".repeat(10_000));
    let parsed = parse::<Case>("a.ron", text.as_bytes());
    assert_eq!(parsed.diagnostics[0].code, Code::TooDeep);
    let value = parse::<ron::Value>("a.ron", format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH)).as_bytes());
    assert!(value.value.is_some(), "{:?}", value.diagnostics);
}

#[test]
fn zero_bytes_and_lone_marks_are_no_trouble() {
    for text in [
        "\0",
        "\0\0(",
        "(title: \"\0\")",
        "\"",
        "'",
        "r",
        "r#",
        "b'",
        "/",
        "/*",
        "#",
        "#!",
        "#![",
        "-",
        "\\",
        "\u{FEFF}",
    ] {
        assert!(!found(text).is_empty(), "{text:?}");
    }
}

#[test]
fn a_large_file_full_of_mistakes_is_told_and_ends() {
    let people = "(id: \"somebody\", age: \"x\", manner: (1, 2)),\n".repeat(40_000);
    let text = format!("(title: 1, people: [{people}])");
    assert!(parse::<Case>("a.ron", text.as_bytes()).diagnostics.len() > 40);
}

fn check(bytes: &[u8]) {
    let parsed = parse::<Case>("a.ron", bytes);
    assert_eq!(parsed.value.is_some(), parsed.diagnostics.is_empty());
    for finding in &parsed.diagnostics {
        let spans = finding.related.iter().map(|related| related.span).chain(finding.span);
        for span in spans {
            assert!(parsed.text.get(span.range()).is_some(), "{finding:?}");
        }
    }
    let text = Arc::clone(&parsed.text);
    let shown = crate::scenario::report::render(
        &parsed.diagnostics,
        &|_| Some(Arc::clone(&text)),
        crate::scenario::report::Style::Plain,
    );
    assert_eq!(shown.is_empty(), parsed.value.is_some());
}

/// A sound file with a few pieces exchanged.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let with = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..4),
        proptest::sample::select(vec![
            "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "“", "–", "x", "1", " = ", "é"
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    proptest::collection::vec((0..SOUND.len(), 0..8_usize, with), 1..5).prop_map(|changes| {
        let mut bytes = SOUND.as_bytes().to_vec();
        for (at, length, with) in changes {
            let start = at.min(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with);
        }
        bytes
    })
}

#[derive(Debug, serde::Deserialize)]
struct Strict {
    #[serde(rename = "a")]
    _a: u8,
}

#[test]
fn what_the_first_lines_ask_for_is_told_where_it_is_asked() {
    let text = b"#![enable(explicit_struct_names)]\n(a: 1)";
    let parsed = parse::<Strict>("a.ron", text);
    let finding = parsed.diagnostics.first().expect("it cannot be read");
    assert_eq!(finding.span.map(|span| span.start), Some(10));
    assert!(finding.message.contains("a name before it"), "{finding:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_value_or_findings(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        check(&bytes);
    }

    #[test]
    fn damaged_files_give_a_value_or_findings(bytes in damaged()) {
        check(&bytes);
    }
}
