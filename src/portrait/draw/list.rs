//! The drawing list (`assets/portrait/list.txt`): blocks of lines, read once.

use super::colour;
use super::expression::Term;
use super::parse::{Fault, Names, point, split, term};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const TEXT: &str = include_str!("../../../assets/portrait/list.txt");

/// Variables that the code asks for, whether the list names them or not.
const OF_CODE: [&str; 23] = [
    "s", "ex", "U", "D", "gx0", "gy0", "r1", "L", "d", "bx", "base", "shade", "lip", "line", "c1", "c2", "s1", "gcol",
    "tie", "hb", "hd", "hl", "nl",
];

/// The list, ready to be drawn.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) blocks: BTreeMap<&'static str, Vec<Step>>,
    pub(super) names: Names,
}

/// One line.
#[derive(Debug)]
pub(super) enum Step {
    /// Sets variables for the rest of the portrait.
    Set(Vec<usize>, Vec<Term>),
    Each(usize, Vec<Term>, Vec<Self>),
    If(Term, Vec<Self>, Vec<Self>),
    /// Runs another block.
    Use(&'static str),
    /// Draws a part of the hair.
    UseHair(&'static str),
    Draw(Box<Mark>),
    /// A curve of the eye, by its two ends and two handles.
    Curve(usize, Vec<Spot>),
}

/// Something drawn.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) tool: Tool,
    pub(super) paint: Option<Paint>,
    pub(super) space: char,
    /// The words between the space and the points, as numbers.
    pub(super) sizes: Vec<Term>,
    pub(super) points: Vec<Spot>,
}

/// A colour and how much of it.
#[derive(Debug)]
pub(super) struct Paint {
    pub(super) colour: Term,
    pub(super) opacity: Option<Term>,
}

/// A point of a row, and whether it is a corner.
#[derive(Debug)]
pub(super) struct Spot {
    pub(super) term: Term,
    pub(super) corner: bool,
}

/// How something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    Fill,
    /// A fill whose points are mirrored.
    Mirror,
    Line,
    Cut,
    Dot,
    Oval,
    Ring,
    /// Two paths; the sizes hold the number of points of the first.
    Hole,
    Facet,
    Bearded,
    Band,
    Disc,
    Rim,
    Finger,
    Palm,
    Sleeve,
    Forearm,
    Cuff,
}

/// The list; read when it is first asked for.
pub(super) fn list() -> &'static List {
    static LIST: OnceLock<List> = OnceLock::new();
    // A test reads it; a text that is compiled in cannot fail later.
    LIST.get_or_init(|| read(TEXT).unwrap_or_default())
}

fn read(text: &'static str) -> Result<List, Fault> {
    let mut list = List::default();
    for name in OF_CODE {
        list.names.slot(name);
    }
    let mut lines = text.lines().flat_map(|line| line.split(" ; ")).map(str::trim);
    let mut lines = lines.by_ref().filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    while let Some(line) = lines.next() {
        let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        let name = name.ok_or_else(|| format!("`{line}` stands in no block"))?;
        let mut body = Vec::new();
        while let Some(line) = lines.next_if(|line| !is_heading(line)) {
            body.push(line);
        }
        let (steps, left) = steps(&body, &mut list.names).map_err(|fault| format!("[{name}]: {fault}"))?;
        if !left.is_empty() || list.blocks.insert(name, steps).is_some() {
            return Err(format!("[{name}]: an `end` too many, or twice the same name"));
        }
    }
    Ok(list)
}

fn is_heading(line: &str) -> bool {
    line.starts_with('[') && line.ends_with(']') && !line.contains('=')
}

/// Reads steps up to the end or to what closes a block of them, which is left.
fn steps<'l>(lines: &'l [&'static str], names: &mut Names) -> Result<(Vec<Step>, &'l [&'static str]), Fault> {
    let (mut steps, mut rest) = (Vec::new(), lines);
    while let Some((line, after)) = rest.split_first() {
        if matches!(*line, "end" | "else") {
            break;
        }
        let read = |fault: Fault| format!("{fault} in `{line}`");
        rest = match line.split_once(' ') {
            Some(("each", what)) => {
                let (name, values) = what.split_once(' ').ok_or_else(|| read("nothing to go through".to_owned()))?;
                let values = each(values, names).map_err(read)?;
                let (body, left) = self::steps(after, names)?;
                steps.push(Step::Each(names.slot(name), values, body));
                after_end(left)
            }
            Some(("if", condition)) => {
                let condition = term(condition, names).map_err(read)?;
                let (holds, left) = self::steps(after, names)?;
                let (fails, left) = match left.split_first() {
                    Some((&"else", left)) => self::steps(left, names)?,
                    _ => (Vec::new(), left),
                };
                steps.push(Step::If(condition, holds, fails));
                after_end(left)
            }
            _ => {
                steps.push(step(line, names).map_err(read)?);
                after
            }
        };
    }
    Ok((steps, rest))
}

/// What follows the `end` of a block.
fn after_end<'l>(lines: &'l [&'static str]) -> &'l [&'static str] {
    lines.split_first().map_or(lines, |(_, after)| after)
}

/// What a loop goes through: `0..3`, or values.
fn each(values: &'static str, names: &mut Names) -> Result<Vec<Term>, Fault> {
    if let Some((from, to)) = values.split_once("..") {
        let bounds = (from.parse::<u8>(), to.parse::<u8>());
        let (Ok(from), Ok(to)) = bounds else { return Err(format!("`{values}` are no whole numbers")) };
        return Ok((from..=to).map(|number| Term::Number(f32::from(number))).collect());
    }
    split(values, ' ').into_iter().map(|value| term(value, names)).collect()
}

fn step(line: &'static str, names: &mut Names) -> Result<Step, Fault> {
    if let Some((line, condition)) = line.split_once(" ? ") {
        let condition = term(condition, names)?;
        return Ok(Step::If(condition, vec![step(line, names)?], Vec::new()));
    }
    if let Some((name, value)) = line.split_once(" = ").filter(|(name, _)| !name.contains(' ')) {
        return set(name, value, names);
    }
    let words = split(line, ' ');
    let (tool, words) = words.split_first().ok_or("nothing")?;
    match (*tool, words) {
        ("use", ["table", part]) => Ok(Step::UseHair(part.trim_start_matches("hair."))),
        ("use", _) => Ok(Step::Use(line.trim_start_matches("use "))),
        ("curve", [name, points @ ..]) => Ok(Step::Curve(names.slot(name), spots(points, names)?)),
        _ => Ok(Step::Draw(Box::new(mark(tool, words, names)?))),
    }
}

fn set(name: &'static str, value: &'static str, names: &mut Names) -> Result<Step, Fault> {
    let inner = |text: &'static str| text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    if let Some(several) = inner(name) {
        let values = split(inner(value).ok_or("several names take several values")?, ',');
        let values: Vec<Term> = values.into_iter().map(|value| term(value, names)).collect::<Result<_, _>>()?;
        return Ok(Step::Set(several.split(',').map(|name| names.slot(name)).collect(), values));
    }
    let value = term(value, names)?;
    Ok(Step::Set(vec![names.slot(name)], vec![value]))
}

/// A tool, whether it has a paint and a space, and whether sizes follow.
fn tool(name: &str, words: &[&str]) -> Option<(Tool, bool, bool, bool)> {
    Some(match (name, words) {
        ("fill", [_, _, "mir", ..]) => (Tool::Mirror, true, true, true),
        ("fill", _) => (Tool::Fill, true, true, false),
        ("line", _) => (Tool::Line, true, true, true),
        ("cut", _) => (Tool::Cut, true, true, true),
        ("dot", _) => (Tool::Dot, true, true, true),
        ("oval", _) => (Tool::Oval, true, true, true),
        ("ring", _) => (Tool::Ring, true, true, true),
        ("hole", _) => (Tool::Hole, true, true, false),
        ("facet", _) => (Tool::Facet, true, false, true),
        ("bearded", _) => (Tool::Bearded, true, false, false),
        ("band", _) => (Tool::Band, true, true, false),
        ("disc", _) => (Tool::Disc, true, true, true),
        ("rim", _) => (Tool::Rim, false, false, true),
        ("finger", _) => (Tool::Finger, false, false, true),
        ("palm", _) => (Tool::Palm, false, false, false),
        ("sleeve", _) => (Tool::Sleeve, false, false, true),
        ("forearm", _) => (Tool::Forearm, false, false, true),
        ("cuff", _) => (Tool::Cuff, false, false, true),
        _ => return None,
    })
}

fn mark(name: &str, words: &[&'static str], names: &mut Names) -> Result<Mark, Fault> {
    let (tool, painted, spaced, sized) = tool(name, words).ok_or_else(|| format!("there is no `{name}`"))?;
    let mut words = words.iter();
    let mut next = |wanted: bool| if wanted { words.next().copied().ok_or("too short") } else { Ok("") };
    let paint = next(painted)?;
    let paint = if painted { Some(self::paint(paint, names)?) } else { None };
    let space = next(spaced)?.chars().next().unwrap_or('w');
    let size = next(sized)?;
    let rest: Vec<&'static str> = words.copied().collect();
    let mut sizes = match tool {
        Tool::Mirror => Vec::new(),
        Tool::Facet => size.split("..").map(|end| term(end, names)).collect::<Result<_, _>>()?,
        _ => split(size.trim_start_matches("w:"), ',')
            .into_iter()
            .map(|size| term(size, names))
            .collect::<Result<_, _>>()?,
    };
    if tool == Tool::Hole {
        let outer = rest.iter().position(|word| *word == "/").ok_or("a hole has two rows")?;
        sizes.push(Term::Number(super::geometry::share(outer, 1)));
    }
    let points: Vec<_> = rest.into_iter().filter(|word| *word != "/").collect();
    Ok(Mark { tool, paint, space, sizes, points: spots(&points, names)? })
}

fn paint(text: &'static str, names: &mut Names) -> Result<Paint, Fault> {
    let parts = split(text, '@');
    let (colour, opacity) = parts.split_first().ok_or("no colour")?;
    let colour = match colour::parse(colour) {
        Some(colour) => Term::Colour(colour),
        None => term(colour, names)?,
    };
    let opacity = opacity.first().map(|opacity| term(opacity, names)).transpose()?;
    Ok(Paint { colour, opacity })
}

fn spots(words: &[&'static str], names: &mut Names) -> Result<Vec<Spot>, Fault> {
    let spot = |word: &&'static str| {
        let corner = word.ends_with('!');
        Ok(Spot { term: point(word.trim_end_matches('!'), names)?, corner })
    };
    words.iter().map(spot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_read() {
        let list = read(TEXT).expect("a sound list");
        assert!(list.blocks.len() > 60, "{}", list.blocks.len());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for text in ["fill base h 1,2 3,4", "[a]\nfil base h 1,2", "[a]\nend", "[a]\nfill base h 1+,2", "[a]\n[a]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
