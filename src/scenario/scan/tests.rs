use proptest::prelude::*;
use ron::extensions::Extensions;

use super::*;
use crate::scenario::diagnostic::Code;
use crate::scenario::span::Span;

/// One of everything that `ron` can read.
const EVERYTHING: &str = r###"#![enable(implicit_some)]
// A comment with ( and "
/* nested /* comment */ ' */
Case(
    name: "a \"text\" \
        that goes on",
    raw: r##"with "# inside"##, odd: Some 5,
    bytes: b"ab\x00", raw_bytes: br#"c"d"#, byte: b'a',
    char: '\'', quote: '"', letter: 'ä', code: '\u{1F600}',
    numbers: [1, -2, +3, 0x1F, 0b1010, 0o17, 1_000, 1.5, .5, 5., -1e-5, 2E+3, inf, -inf, NaN, 7u8, 1.5f32,],
    ranges: [1..5, 1..=5, ..5, ..=5, 5.., ..],
    units: [(), Unit, Some(1), None, Some((1, 2))],
    nested: Outer(Inner(field: Deep(Word), r#type: {"k": 1, 'c': 2, 3: 3, (4, 5): 4, Key: 5})),
    tuple: (1, "two", Three), empty: {}, list: [],
    yes: true, no: false,
)
"###;

fn path_text(text: &str, path: &[PathStep<'_>]) -> String {
    let tree = scan(text);
    tree.span_of(text, path).map(|found| found.value.of(text).to_owned()).unwrap_or_default()
}

fn problems(text: &str) -> Vec<(Code, String)> {
    let tree = scan(text);
    tree.problems().iter().map(|problem| (problem.code, problem.span.unwrap_or_default().of(text).to_owned())).collect()
}

#[test]
fn everything_that_ron_reads_is_read() {
    ron::from_str::<ron::Value>(&EVERYTHING.replace("(4, 5)", "4")).expect("ron reads the example");
    assert_eq!(problems(EVERYTHING), []);
}

#[test]
fn a_path_leads_to_its_value() {
    use PathStep::{Field, Index, Key};
    let text = r#"(questions: [(id: "a"), (id: "b", opens: Some(Layer(layer: 3)))], facts: {"size": "40", Room: 1})"#;
    assert_eq!(path_text(text, &[Field("questions"), Index(1), Field("id")]), "\"b\"");
    assert_eq!(path_text(text, &[Field("questions"), Index(1), Field("opens"), Field("layer")]), "3");
    assert_eq!(path_text(text, &[Field("facts"), Key("size")]), "\"40\"");
    assert_eq!(path_text(text, &[Field("facts"), Key("Room")]), "1");
    assert_eq!(path_text(text, &[]), text);
}

#[test]
fn a_missing_step_gives_what_is_around_it() {
    use PathStep::{Field, Index};
    let text = r#"(person: (name: "A"), list: [1])"#;
    let tree = scan(text);
    let found = tree.span_of(text, &[Field("person"), Field("role")]).expect("there is a file");
    assert!(!found.exact);
    assert_eq!(found.value.of(text), r#"(name: "A")"#);
    assert_eq!(found.key.expect("it is a field").of(text), "person");
    let found = tree.span_of(text, &[Field("list"), Index(7), Field("x")]).expect("there is a file");
    assert_eq!((found.exact, found.value.of(text)), (false, "[1]"));
}

#[test]
fn values_are_found_by_what_they_say() {
    let text = r#"(id: "a", list: [(id: "b"), (id: "b"), (from: ["b"])], refers: Some("b"))"#;
    let tree = scan(text);
    let starts = |field: &str| tree.find_value(text, field, "b").iter().map(|span| span.start).collect::<Vec<_>>();
    assert_eq!(starts("id").len(), 2);
    assert_eq!(starts("from").len(), 1);
    assert_eq!(starts("refers").len(), 1);
    assert_eq!(starts("list"), [] as [u32; 0]);
}

#[test]
fn what_stands_twice_is_listed() {
    let text = r#"(a: 1, b: {"x": 1, "y": 2, "\x78": 3}, a: 2, c: (a: 1))"#;
    let tree = scan(text);
    let found: Vec<_> = tree
        .duplicates(text)
        .iter()
        .map(|duplicate| (duplicate.is_field, duplicate.first.start, duplicate.second.of(text).to_owned()))
        .collect();
    assert_eq!(found.len(), 2);
    assert!(found.contains(&(true, 1, "a".to_owned())), "{found:?}");
    assert!(found.contains(&(false, 11, "\"\\x78\"".to_owned())), "{found:?}");
}

#[test]
fn several_mistakes_are_found_in_one_scan() {
    let text = "(a = 1, b: “x”, c: 'long', d: 2 e: 3,, f: )";
    let codes: Vec<_> = problems(text).iter().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), 6, "{:?}", problems(text));
    assert!(codes.contains(&Code::CurlyQuote));
}

#[test]
fn an_unclosed_bracket_is_shown_where_it_opens() {
    for (text, open) in
        [("(a: [1, 2, b: 3)", "["), ("(a: [(x: 1, (x: 2)], b: 3)", "("), ("(a: {\"k\": 1, b: 3)", "{"), ("(a: 1", "(")]
    {
        let found = problems(text);
        assert_eq!(found, [(Code::UnclosedBracket, open.to_owned())], "{text}");
    }
    let found = scan("(a: [(x: 1, (x: 2)], b: 3)").problems()[0].span.expect("a place");
    assert_eq!(found.start, 5, "the inner one, not the first of its kind");
}

#[test]
fn ten_thousand_brackets_are_refused_without_harm() {
    for bracket in ["(", "[", "{", "A(", "(a:", "{1:"] {
        let text = bracket.repeat(10_000);
        assert!(problems(&text).iter().any(|(code, _)| *code == Code::TooDeep), "{bracket}");
    }
}

#[test]
fn hostile_repetition_is_read_in_reasonable_time() {
    for piece in [
        "\"a\"b ",
        "'",
        "“",
        "(]",
        ")",
        "{\"a\":1,b:2},",
        "(a:1,(b:",
        "[a:1",
        "\"",
        "\\",
        "/*",
        "r#\"",
        "-",
        "a-b ",
        "#",
        "a b\" ",
        "a: b c\",\n",
        "\u{200B}a",
    ] {
        let text = format!("({}", piece.repeat(200_000 / piece.len()));
        let started = std::time::Instant::now();
        let tree = scan(&text);
        assert!(started.elapsed().as_secs() < 20, "{piece}: {:?}", started.elapsed());
        assert!(tree.problems().len() <= 200, "{piece}");
    }
}

/// Changes a sound text a little: takes out, doubles or exchanges a piece.
fn mutated() -> impl Strategy<Value = String> {
    let change = (0..EVERYTHING.len(), 0..12_usize, "[ -~\n“”’äö]{0,4}");
    proptest::collection::vec(change, 1..4).prop_map(|changes| {
        let mut text = EVERYTHING.to_owned();
        for (at, length, with) in changes {
            let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let (start, end) = (floor(at), floor(at + length));
            text.replace_range(start..end, &with);
        }
        text
    })
}

/// Text made of the marks that matter.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[(){}\\[\\],:=]",
        "[a-zA-Z_]{1,3}",
        "-?[0-9]{1,3}(\\.[0-9])?",
        "\"[a-z\\\\]{0,3}\"",
        Just("'a'".to_owned()),
        Just("r#\"x\"#".to_owned()),
        Just("// c\n".to_owned()),
        Just("/* c */".to_owned()),
        Just(" ".to_owned()),
        Just("..".to_owned()),
        Just("“a”".to_owned()),
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn check_spans(text: &str) -> Tree {
    let tree = scan(text);
    let fits = |span: Span| text.get(span.range()).is_some();
    for problem in tree.problems() {
        assert!(problem.span.is_none_or(fits), "{problem:?}");
        assert!(problem.related.iter().all(|related| fits(related.span)), "{problem:?}");
    }
    tree.walk(|entry, parent| {
        assert!(fits(entry.span()) && fits(entry.value.span), "{entry:?}");
        assert!(
            parent.span.start <= entry.span().start && entry.span().end <= parent.span.end,
            "{entry:?} in {parent:?}"
        );
    });
    for fix in tree.fixes() {
        assert!(fits(fix.span), "{fix:?}");
        assert!(fix.span.is_empty() || fix.text.len() == fix.span.len() as usize, "{fix:?}");
    }
    assert!(tree.cuts().iter().all(|cut| fits(*cut)), "{:?}", tree.cuts());
    tree
}

/// What `ron` accepts, the scanner must not call badly written.
fn check_agreement(text: &str) {
    let tree = check_spans(text);
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    if options.from_str::<ron::Value>(text).is_ok() {
        assert!(tree.problems().is_empty(), "ron reads {text:?}, but {:?}", tree.problems());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_scanned_within_its_bounds(text in any::<String>()) {
        check_agreement(&text);
    }

    #[test]
    fn marks_in_any_order_are_scanned(text in soup()) {
        check_agreement(&text);
    }

    #[test]
    fn damaged_files_are_scanned(text in mutated()) {
        check_agreement(&text);
    }
}

#[test]
fn half_a_raw_name_is_no_name() {
    for text in ["r#", "(a: r# )", "(r#: 1)"] {
        assert!(!scan(text).problems().is_empty(), "{text}");
    }
    assert!(scan("(r#type: 1)").problems().is_empty());
}
