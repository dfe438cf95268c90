//! Each shipped file is broken in one place in many ways, and the first finding must be on the line that was broken.
//!
//! `cargo test --test breakage -- --nocapture` prints how often it is, and where it is not.

use malmi::scenario::check::check_file;
use malmi::scenario::diagnostic::Diagnostic;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::pack_path::PackPath;
use malmi::scenario::scan::{Entry, Kind, Node, scan};
use malmi::scenario::span::{LineIndex, Span};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// How many kinds of mistakes of typing there are, and how many of what is said.
const OF_WRITING: usize = 18;
const OF_MEANING: usize = 14;

/// How many places each file is broken in, one at a time: each kind of mistake at least once.
const WAYS: usize = 64;

/// How often each file is broken in three places at once.
const AT_ONCE: usize = 16;

/// The least share, in percent, of first findings on the broken line. What was reached when this was written is in
/// the test's output.
const FLOOR: usize = 95;

/// The least share, in percent, of files about whose one fault only one thing is said.
const ALONE: usize = 90;

/// The least share, in percent, of places that are told when up to three are broken at once.
const TOLD: usize = 90;

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

    fn break_at(&self, way: usize, luck: &mut Luck) -> Option<Break> {
        match way % (OF_WRITING + OF_MEANING) {
            way if way < OF_WRITING => self.break_writing(way, luck),
            way => self.break_meaning(way - OF_WRITING, luck),
        }
    }

    /// Mistakes of typing.
    fn break_writing(&self, way: usize, luck: &mut Luck) -> Option<Break> {
        let quoted = |span: Span, left: &str, right: &str| {
            let said = span.of(self.text).trim_matches('"').to_owned();
            format!("{left}{said}{right}")
        };
        let ends = |span: Span| [Span::new(span.start, span.start + 1), Span::new(span.end - 1, span.end)];
        match way {
            0 => {
                let (open, close) = self.bracket(luck)?;
                Some(plain("no closing bracket", close, "")?.or_at(open.start))
            }
            1 => {
                let (open, close) = self.bracket(luck)?;
                Some(plain("no opening bracket", open, "")?.or_at(close.start))
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
            10 => plain("curly quotes", self.value(luck, Kind::Text)?, "").map(|b| b.saying(|s| quoted(s, "“", "”"))),
            11 => plain("single quotes", self.value(luck, Kind::Text)?, "").map(|b| b.saying(|s| quoted(s, "'", "'"))),
            12 => plain("stray character", Span::empty(self.pick(luck, |_, _| true)?.0.span().start), "% "),
            13 => plain("equals sign", self.colon(luck)?, " ="),
            14 => plain("no value", self.value(luck, Kind::Number).or_else(|| self.value(luck, Kind::Text))?, ""),
            15 => plain("two commas", self.comma(luck)?, ",,"),
            16 => plain("semicolon", self.comma(luck)?, ";"),
            _ => plain("unknown word", self.value(luck, Kind::Word)?, "Zzznothing"),
        }
    }

    /// Mistakes of what is said, in a file that is written as it should be.
    fn break_meaning(&self, way: usize, luck: &mut Luck) -> Option<Break> {
        let in_struct = |node: &Node| node.kind == Kind::Struct;
        match way {
            0 => self.second_id(luck),
            1 => plain("unknown id", self.reference(luck)?, "\"zzz-nothing\""),
            2 => plain("number beyond any", self.value(luck, Kind::Number)?, "99999999999"),
            3 => {
                let (entry, _) = self.pick(luck, |entry, node| in_struct(node) && entry.comma.is_some())?;
                let end = entry.comma?.end;
                plain("field twice", Span::empty(end), &format!(" {},", entry.span().of(self.text)))
            }
            4 => {
                let (entry, group) =
                    self.pick(luck, |entry, node| in_struct(node) && entry.is_field(self.text, "id"))?;
                Some(plain("no id", entry.span_with_comma(), "")?.or_at(group.open?))
            }
            5 => plain("word of another field", self.value(luck, Kind::Word)?, "")
                .and_then(|b| self.other_word(&b, luck)),
            6 => plain("empty text", self.prose(luck)?, "\"\""),
            7 => plain("text without end", self.prose(luck)?, &format!("\"{}\"", "too long ".repeat(90))),
            8 => Some(
                plain("hidden character", self.prose(luck)?, "")?.saying(|s| quoted_with(s.of(self.text), '\u{202E}')),
            ),
            9 => {
                let (entry, _) = self.pick(luck, |entry, _| entry.is_field(self.text, "format"))?;
                plain("another version", entry.value.span, "7")
            }
            10 => {
                let is_file = |entry: &Entry| entry.value.decoded(self.text).is_some_and(|said| said.ends_with(".ron"));
                plain("no such file", self.pick(luck, |entry, _| is_file(entry))?.0.value.span, "\"zzz.ron\"")
            }
            11 => {
                let is_layers = |entry: &Entry| entry.is_field(self.text, "layers");
                let (layers, _) = self.pick(luck, |entry, _| is_layers(entry))?;
                let first = layers.value.entries.first()?;
                Some(plain("no lowest layer", first.span_with_comma(), "")?.or_at(layers.value.open?))
            }
            12 => {
                let (entry, _) = self.pick(luck, |entry, node| node.kind == Kind::Map && entry.key.is_some())?;
                // That the text is not translated any more is told of the whole file.
                Some(plain("key of nothing", entry.key.as_ref()?.span, "\"zzz.nothing\"")?.or_at(0))
            }
            _ => {
                let (entry, _) = self.pick(luck, |entry, node| node.kind == Kind::Map && entry.comma.is_some())?;
                let end = entry.comma?.end;
                plain("key twice", Span::empty(end), &format!(" {},", entry.span().of(self.text)))
            }
        }
    }

    /// Something that names an id of this file.
    fn reference(&self, luck: &mut Luck) -> Option<Span> {
        let ids: HashSet<&str> = self
            .entries
            .iter()
            .filter(|(entry, _)| entry.is_field(self.text, "id"))
            .map(|(entry, _)| entry.value.span.of(self.text))
            .collect();
        let refers = |entry: &Entry| !entry.is_field(self.text, "id") && ids.contains(entry.value.span.of(self.text));
        Some(self.pick(luck, |entry, _| refers(entry))?.0.value.span)
    }

    /// A text that people read.
    fn prose(&self, luck: &mut Luck) -> Option<Span> {
        let is_prose = |entry: &Entry| entry.value.kind == Kind::Text && entry.value.span.len() > 25;
        Some(self.pick(luck, |entry, _| is_prose(entry))?.0.value.span)
    }

    /// A word that stands in some other field and never in this one.
    fn other_word(&self, broken: &Break, luck: &mut Luck) -> Option<Break> {
        let name = |entry: &Entry| entry.key.as_ref().map(|key| key.span.of(self.text));
        let here = self
            .entries
            .iter()
            .find(|(entry, _)| entry.value.span == broken.span)
            .and_then(|(entry, _)| name(entry))?;
        let words = || self.entries.iter().filter(|(entry, _)| entry.value.kind == Kind::Word);
        let of_here: HashSet<&str> = words()
            .filter(|(entry, _)| name(entry) == Some(here))
            .map(|(entry, _)| entry.value.span.of(self.text))
            .collect();
        let others: Vec<&str> =
            words().map(|(entry, _)| entry.value.span.of(self.text)).filter(|word| !of_here.contains(word)).collect();
        let word = (*luck.one_of(&others)?).to_owned();
        plain(broken.what, broken.span, &word)
    }

    /// The id of one element of a list given to a later one.
    fn second_id(&self, luck: &mut Luck) -> Option<Break> {
        let id_of = |entry: &Entry| entry.value.field(self.text, "id").map(|id| id.value.span);
        let (_, list) =
            self.pick(luck, |entry, node| node.kind == Kind::List && id_of(entry).is_some() && node.entries.len() > 1)?;
        let ids: Vec<Span> = list.entries.iter().filter_map(id_of).collect();
        let second = 1 + luck.below(ids.len() - 1);
        let with = ids[luck.below(second)].of(self.text).to_owned();
        plain("duplicate id", ids[second], &with)
    }
}

/// A change of `span`, with a finding expected where it begins.
#[expect(clippy::unnecessary_wraps, reason = "it stands at the end of ways that may find nothing to break")]
fn plain(what: &'static str, span: Span, with: &str) -> Option<Break> {
    Some(Break { what, span, with: with.to_owned(), or_at: None })
}

/// A text in quotes with a character in its middle.
fn quoted_with(text: &str, c: char) -> String {
    let middle = text.ceil_char_boundary(text.len() / 2);
    format!("{}{c}{}", &text[..middle], &text[middle..])
}

impl Break {
    /// Another place that is as good for a finding.
    fn or_at(self, at: u32) -> Self {
        Self { or_at: Some(at), ..self }
    }

    /// What stands there instead, made of what stood there.
    fn saying(self, with: impl FnOnce(Span) -> String) -> Self {
        Self { with: with(self.span), ..self }
    }
}

/// The packs that are shipped, each with all its files.
fn packs() -> Vec<MemoryFiles> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let packs = fs::read_dir(root).expect("the shipped packs").map(|entry| entry.expect("readable").path());
    packs.filter(|path| path.is_dir()).map(|path| pack(&path)).collect()
}

fn pack(root: &Path) -> MemoryFiles {
    let mut pack = MemoryFiles::default();
    for folder in ["", "personas/"] {
        for entry in fs::read_dir(root.join(folder)).into_iter().flatten() {
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

/// A file broken in some places, and what is found in it.
struct Damaged {
    found: Vec<Diagnostic>,
    lines: LineIndex,
    /// For each place, the lines on which a finding about it may begin.
    good: Vec<Vec<usize>>,
}

impl Damaged {
    /// Breaks a file in places that stand in the order of the file and do not overlap.
    fn new(pack: &MemoryFiles, name: &str, text: &str, broken: &[Break]) -> Self {
        let mut damaged = text.to_owned();
        for one in broken.iter().rev() {
            damaged.replace_range(one.span.range(), &one.with);
        }
        let lines = LineIndex::new(&damaged);
        // What stands after a change has moved; nothing in front of it has.
        let place = |at: u32| {
            let before = broken.iter().filter(|one| at > one.span.start);
            let moved = before.map(|one| i64::try_from(one.with.len()).expect("small") - i64::from(one.span.len()));
            u32::try_from(i64::from(at) + moved.sum::<i64>()).expect("inside")
        };
        let lines_of = |one: &Break| {
            [Some(one.span.start), one.or_at].into_iter().flatten().map(|at| lines.line_of(place(at))).collect()
        };
        let good = broken.iter().map(lines_of).collect();
        let mut pack = pack.clone();
        pack.0.insert(name.to_owned(), damaged.into_bytes());
        Self { found: findings(&pack, name), good, lines }
    }

    fn line(&self, finding: &Diagnostic) -> Option<usize> {
        finding.span.map(|span| self.lines.line_of(span.start))
    }

    /// Whether the first finding is where the file was broken first.
    fn first_is_good(&self) -> bool {
        let first = self.found.first().and_then(|finding| self.line(finding));
        first.is_some_and(|line| self.good[0].contains(&line))
    }

    /// In how many of the broken places something is found.
    fn told(&self) -> usize {
        let lines: HashSet<usize> = self.found.iter().filter_map(|finding| self.line(finding)).collect();
        self.good.iter().filter(|good| good.iter().any(|line| lines.contains(line))).count()
    }

    /// What was found, in a few words.
    fn said(&self) -> String {
        let one =
            |finding: &Diagnostic| format!("{}: {}", self.line(finding).map_or(0, |line| line + 1), finding.message);
        self.found.iter().take(2).map(one).collect::<Vec<_>>().join(" | ")
    }
}

/// Lets `with` look at each shipped file, with its pack and luck of its own.
fn for_each_file(mut with: impl FnMut(&MemoryFiles, &str, &File<'_>, &mut Luck)) {
    for pack in packs() {
        for (name, bytes) in &pack.0 {
            assert_eq!(findings(&pack, name), [], "{name} is sound");
            let text = std::str::from_utf8(bytes).expect("text");
            let tree = scan(text);
            let mut file = File { text, entries: Vec::new() };
            tree.walk(|entry, node| file.entries.push((entry, node)));
            with(&pack, name, &file, &mut Luck(bytes.len() as u64));
        }
    }
}

/// The share of `part` in `all`, in percent.
fn percent(part: usize, all: usize) -> usize {
    part * 100 / all.max(1)
}

#[test]
fn the_first_finding_is_on_the_line_that_was_broken() {
    let (mut tried, mut hits, mut alone, mut misses) = (0, 0, 0, Vec::new());
    for_each_file(|pack, name, file, luck| {
        let before = (tried, hits);
        for broken in (0..WAYS).filter_map(|way| file.break_at(way, luck)) {
            let damaged = Damaged::new(pack, name, file.text, std::slice::from_ref(&broken));
            tried += 1;
            alone += usize::from(damaged.found.len() == 1);
            if damaged.first_is_good() {
                hits += 1;
            } else {
                let line = damaged.good[0][0] + 1;
                misses.push(format!("{name}:{line}: {}: {}", broken.what, damaged.said()));
            }
        }
        let (tried, hits) = (tried - before.0, hits - before.1);
        println!("{name}: {hits} of {tried} ({} %)", percent(hits, tried));
    });
    println!("{}", misses.join("\n"));
    println!("the first finding is on the broken line in {hits} of {tried} ({} %)", percent(hits, tried));
    println!("it is the only one in {alone} ({} %)", percent(alone, tried));
    assert!(hits * 100 >= FLOOR * tried, "{hits} of {tried}");
    assert!(alone * 100 >= ALONE * tried, "{alone} of {tried}");
}

#[test]
fn of_three_places_broken_at_once_nearly_all_are_told() {
    let (mut broken_places, mut told, mut of_all, mut files) = (0, 0, 0, 0);
    for_each_file(|pack, name, file, luck| {
        for _ in 0..AT_ONCE {
            let mut broken: Vec<Break> =
                (0..3).filter_map(|_| file.break_at(luck.below(OF_WRITING + OF_MEANING), luck)).collect();
            broken.sort_by_key(|one| one.span);
            // Two in one line would be one place.
            let lines = LineIndex::new(file.text);
            broken.dedup_by_key(|one| lines.line_of(one.span.start));
            if broken.windows(2).any(|pair| pair[0].span.end > pair[1].span.start) {
                continue;
            }
            let damaged = Damaged::new(pack, name, file.text, &broken);
            files += 1;
            broken_places += broken.len();
            told += damaged.told();
            if damaged.told() == broken.len() {
                of_all += 1;
            } else {
                let what: Vec<_> =
                    broken.iter().zip(&damaged.good).map(|(b, good)| format!("{}: {}", good[0] + 1, b.what)).collect();
                println!("{name}: {}: told {}: {}", what.join(", "), damaged.told(), damaged.said());
            }
        }
    });
    println!(
        "of {broken_places} places broken up to three at once, {told} are told ({} %)",
        percent(told, broken_places)
    );
    println!("all of them in {of_all} of {files} files ({} %)", percent(of_all, files));
    assert!(told * 100 >= TOLD * broken_places, "{told} of {broken_places}");
}
