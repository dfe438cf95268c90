//! Each shipped file is broken in one place in many ways, and the first finding must be on the line that was broken.
//!
//! `cargo test --test breakage -- --nocapture` prints how often it is, and where it is not.

use malmi::scenario::check::check_file;
use malmi::scenario::diagnostic::Diagnostic;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::pack_path::PackPath;
use malmi::scenario::scan::{Entry, Kind, Node, scan};
use malmi::scenario::span::{LineIndex, Span};
use std::fs;
use std::path::Path;

/// How many ways each file is broken in.
const WAYS: u64 = 50;

/// The least share, in percent, of first findings on the broken line. What was reached when this was written is in
/// the test's output.
const FLOOR: usize = 95;

/// The least share, in percent, of files about whose one fault only one thing is said.
const ALONE: usize = 90;

/// Luck that is the same in every run: `SplitMix64`.
struct Luck(u64);

impl Luck {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end.max(1) as u64).expect("below a usize")
    }

    fn one_of<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        all.get(self.below(all.len()))
    }
}

/// A change to a file: what it is called, what is replaced by what, and where a finding about it may begin.
struct Break {
    what: &'static str,
    span: Span,
    with: String,
    /// Other places that are as good for a finding, such as the bracket whose partner is gone.
    or_at: Option<u32>,
}

/// A shipped file and what stands where in it.
struct File<'t> {
    text: &'t str,
    entries: Vec<(&'t Entry, &'t Node)>,
}

impl<'t> File<'t> {
    fn pick(&self, luck: &mut Luck, fits: impl Fn(&Entry, &Node) -> bool) -> Option<(&'t Entry, &'t Node)> {
        let all: Vec<_> = self.entries.iter().filter(|(entry, node)| fits(entry, node)).collect();
        luck.one_of(&all).map(|found| **found)
    }

    fn value(&self, luck: &mut Luck, kind: Kind) -> Option<Span> {
        self.pick(luck, |entry, _| entry.value.kind == kind).map(|(entry, _)| entry.value.span)
    }

    /// The colon after a name.
    fn colon(&self, luck: &mut Luck) -> Option<Span> {
        let (entry, _) = self.pick(luck, |entry, _| entry.key.is_some())?;
        let after = entry.key.as_ref()?.span.end;
        let colon = after + u32::try_from(self.text[after as usize..].find(':')?).expect("small");
        Some(Span::new(colon, colon + 1))
    }

    /// A comma that is not the last one in its brackets.
    fn comma(&self, luck: &mut Luck) -> Option<Span> {
        let is_last = |entry: &Entry, node: &Node| node.entries.last().map(Entry::span) == Some(entry.span());
        self.pick(luck, |entry, node| entry.comma.is_some() && !is_last(entry, node))?.0.comma
    }

    fn bracket(&self, luck: &mut Luck) -> Option<(Span, Span)> {
        let (entry, _) = self.pick(luck, |entry, _| entry.value.open.is_some())?;
        let (open, end) = (entry.value.open?, entry.value.span.end);
        Some((Span::new(open, open + 1), Span::new(end - 1, end)))
    }

    fn break_at(&self, way: u64, luck: &mut Luck) -> Option<Break> {
        let plain = |what, span, with: &str| Some(Break { what, span, with: with.to_owned(), or_at: None });
        let quoted = |span: Span, left: &str, right: &str| {
            let said = span.of(self.text).trim_matches('"').to_owned();
            format!("{left}{said}{right}")
        };
        let ends = |span: Span| [Span::new(span.start, span.start + 1), Span::new(span.end - 1, span.end)];
        match way % 20 {
            0 => {
                let (open, close) = self.bracket(luck)?;
                Some(Break { what: "no closing bracket", span: close, with: String::new(), or_at: Some(open.start) })
            }
            1 => {
                let (open, close) = self.bracket(luck)?;
                Some(Break { what: "no opening bracket", span: open, with: String::new(), or_at: Some(close.start) })
            }
            2 => plain("no comma", self.comma(luck)?, ""),
            3 => plain("no colon", self.colon(luck)?, ""),
            4 => plain("no opening quote", ends(self.value(luck, Kind::Text)?)[0], ""),
            5 => plain("no closing quote", ends(self.value(luck, Kind::Text)?)[1], ""),
            6 => {
                let (entry, _) = self.pick(luck, |entry, node| entry.key.is_some() && node.kind == Kind::Struct)?;
                let span = entry.key.as_ref()?.span;
                plain("unknown field", span, &format!("{}x", span.of(self.text)))
            }
            7 => plain("text for number", self.value(luck, Kind::Number)?, "\"many\""),
            8 => plain("number for text", self.value(luck, Kind::Text)?, "5"),
            9 => plain("number for list", self.value(luck, Kind::List)?, "5"),
            10 => {
                let names = ["topic", "about", "after", "segment", "customer", "rests_on", "could_be_read", "solves"];
                let refers = |entry: &Entry| names.iter().any(|name| entry.is_field(self.text, name));
                let is_short = |node: &Node| node.span.len() < 40 && matches!(node.kind, Kind::Text | Kind::List);
                let in_struct = |node: &Node| node.kind == Kind::Struct;
                let (entry, _) =
                    self.pick(luck, |entry, node| refers(entry) && is_short(&entry.value) && in_struct(node))?;
                let text = if entry.value.kind == Kind::List { "[\"zzz-nothing\"]" } else { "\"zzz-nothing\"" };
                plain("unknown id", entry.value.span, text)
            }
            11 => self.second_id(luck),
            12 => {
                let span = self.value(luck, Kind::Text)?;
                plain("curly quotes", span, &quoted(span, "“", "”"))
            }
            13 => {
                let span = self.value(luck, Kind::Text)?;
                plain("single quotes", span, &quoted(span, "'", "'"))
            }
            14 => {
                let at = self.pick(luck, |_, _| true)?.0.span().start;
                plain("stray character", Span::empty(at), "% ")
            }
            15 => plain("equals sign", self.colon(luck)?, " ="),
            16 => plain("no value", self.value(luck, Kind::Number).or_else(|| self.value(luck, Kind::Text))?, ""),
            17 => plain("two commas", self.comma(luck)?, ",,"),
            18 => plain("semicolon", self.comma(luck)?, ";"),
            _ => plain("unknown word", self.value(luck, Kind::Word)?, "Zzznothing"),
        }
    }

    /// The id of one element of a list given to a later one.
    fn second_id(&self, luck: &mut Luck) -> Option<Break> {
        let id_of = |entry: &Entry| entry.value.field(self.text, "id").map(|id| id.value.span);
        let (_, list) =
            self.pick(luck, |entry, node| node.kind == Kind::List && id_of(entry).is_some() && node.entries.len() > 1)?;
        let ids: Vec<Span> = list.entries.iter().filter_map(id_of).collect();
        let second = 1 + luck.below(ids.len() - 1);
        let with = ids[luck.below(second)].of(self.text).to_owned();
        Some(Break { what: "duplicate id", span: ids[second], with, or_at: None })
    }
}

fn pack() -> MemoryFiles {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut pack = MemoryFiles::default();
    for folder in ["", "personas/"] {
        for entry in fs::read_dir(root.join(folder)).expect("the shipped pack") {
            let path = entry.expect("readable").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.extension().is_some_and(|end| end == "ron") {
                pack.0.insert(format!("{folder}{name}"), fs::read(&path).expect("readable"));
            }
        }
    }
    pack
}

/// What is found in one file of the pack, first things first.
fn findings(pack: &MemoryFiles, name: &str) -> Vec<Diagnostic> {
    let path = PackPath::new(name).expect("a sound path");
    let mut found = check_file(pack, &path).diagnostics;
    found.retain(|finding| *finding.file == *name);
    found.sort_by_key(|finding| finding.span);
    found
}

/// What was wrong with the first finding on a file broken in one place, or nothing if it was on the line; and how
/// many findings there are.
fn miss(pack: &MemoryFiles, name: &str, text: &str, broken: &Break) -> (Option<String>, usize) {
    let mut damaged = text.to_owned();
    damaged.replace_range(broken.span.range(), &broken.with);
    let mut pack = pack.clone();
    pack.0.insert(name.to_owned(), damaged.clone().into_bytes());
    let found = findings(&pack, name);
    let lines = LineIndex::new(&damaged);
    // What stands after the change has moved; nothing in front of it has.
    let moved = i64::try_from(broken.with.len()).expect("small") - i64::from(broken.span.len());
    let place =
        |at: u32| if at > broken.span.start { u32::try_from(i64::from(at) + moved).expect("inside") } else { at };
    let good = [Some(broken.span.start), broken.or_at].map(|at| at.map(|at| lines.line_of(place(at))));
    let first = found.first().and_then(|finding| finding.span).map(|span| lines.line_of(span.start));
    let is_hit = first.is_some() && good.contains(&first);
    let shown: Vec<String> = found
        .iter()
        .take(2)
        .map(|finding| {
            let line = finding.span.map_or(0, |span| lines.line_of(span.start) + 1);
            format!("{line}: {}", finding.message)
        })
        .collect();
    let line = lines.line_of(broken.span.start) + 1;
    let said = format!("{name}:{line}: {}: {}", broken.what, shown.join(" | "));
    ((!is_hit).then_some(said), found.len())
}

#[test]
fn the_first_finding_is_on_the_line_that_was_broken() {
    let pack = pack();
    let (mut tried, mut alone, mut misses) = (0, 0, Vec::new());
    for (name, bytes) in &pack.0 {
        assert_eq!(findings(&pack, name), [], "{name} is sound");
        let text = std::str::from_utf8(bytes).expect("text");
        let tree = scan(text);
        let mut file = File { text, entries: Vec::new() };
        tree.walk(|entry, node| file.entries.push((entry, node)));
        let mut luck = Luck(bytes.len() as u64);
        for way in 0..WAYS {
            if let Some(broken) = file.break_at(way, &mut luck) {
                tried += 1;
                let (miss, count) = miss(&pack, name, text, &broken);
                misses.extend(miss);
                alone += usize::from(count == 1);
            }
        }
    }
    println!("{}", misses.join("\n"));
    let hits = tried - misses.len();
    println!("the first finding is on the broken line in {hits} of {tried} ({} %)", hits * 100 / tried);
    println!("it is the only one in {alone} ({} %)", alone * 100 / tried);
    assert!(hits * 100 >= FLOOR * tried, "{hits} of {tried}");
    assert!(alone * 100 >= ALONE * tried, "{alone} of {tried}");
}
