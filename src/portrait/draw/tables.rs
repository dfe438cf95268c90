//! The numbers and colours of a look (`tables.txt`) and the hair (`hair.txt`), read once.

use super::colour::{self, Colour};
use super::parse::Fault;
use super::value::{Depth, Point};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const TABLES: &str = include_str!("../../../assets/portrait/tables.txt");
const HAIR: &str = include_str!("../../../assets/portrait/hair.txt");

/// Everything that a look is looked up in.
#[derive(Debug, Default)]
pub(super) struct Tables {
    tables: BTreeMap<&'static str, Table>,
    hair: BTreeMap<&'static str, Vec<Strand>>,
}

/// A table of numbers or colours.
#[derive(Debug, Default)]
struct Table {
    columns: Vec<&'static str>,
    rows: BTreeMap<&'static str, Vec<Cell>>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Cell {
    Number(f32),
    Colour(Colour),
}

/// A piece of hair.
#[derive(Debug)]
pub(super) struct Strand {
    pub(super) part: &'static str,
    pub(super) tone: char,
    /// The widths of a ribbon, or of a braid.
    pub(super) widths: Vec<f32>,
    /// The points, and which of them are corners.
    pub(super) points: Vec<(Point, bool)>,
}

/// The tables; read when they are first asked for.
pub(super) fn tables() -> &'static Tables {
    static READ: OnceLock<Tables> = OnceLock::new();
    // A test reads them; texts that are compiled in cannot fail later.
    READ.get_or_init(|| read(TABLES, HAIR).unwrap_or_default())
}

impl Tables {
    /// A row with the names of its columns.
    pub(super) fn row(&self, table: &str, row: &str) -> impl Iterator<Item = (&'static str, Cell)> {
        let found = self.tables.get(table).and_then(|table| Some((table, table.rows.get(row)?)));
        found.into_iter().flat_map(|(table, cells)| table.columns.iter().copied().zip(cells.iter().copied()))
    }

    /// The numbers of a row, of which there may be more than columns.
    pub(super) fn numbers(&self, table: &str, row: &str) -> Vec<f32> {
        let cells = self.tables.get(table).and_then(|table| table.rows.get(row));
        let number = |cell: &Cell| if let Cell::Number(number) = cell { Some(*number) } else { None };
        cells.into_iter().flatten().filter_map(number).collect()
    }

    /// The colours of a row.
    pub(super) fn colours(&self, table: &str, row: &str) -> impl Iterator<Item = Colour> {
        self.row(table, row).filter_map(|(_, cell)| if let Cell::Colour(colour) = cell { Some(colour) } else { None })
    }

    /// The first colour of a row.
    pub(super) fn colour(&self, table: &str, row: &str) -> Colour {
        self.colours(table, row).next().unwrap_or_default()
    }

    /// The pieces of a hair style, in painter's order.
    pub(super) fn hair(&self, style: &str) -> &[Strand] {
        self.hair.get(style).map_or(&[], Vec::as_slice)
    }
}

fn read(tables: &'static str, hair: &'static str) -> Result<Tables, Fault> {
    let mut read = Tables::default();
    let mut current = "";
    for line in lines(tables) {
        if let Some((name, columns)) = line.split_once(':') {
            current = name;
            read.tables.insert(name, Table { columns: columns.split_whitespace().collect(), rows: BTreeMap::new() });
            continue;
        }
        let mut words = line.split_whitespace();
        let (table, name) = (read.tables.get_mut(current).ok_or("no table")?, words.next().ok_or("no name")?);
        let cells: Vec<Cell> = words.map(cell).collect::<Result<_, _>>()?;
        if cells.len() < table.columns.len() || table.rows.insert(name, cells).is_some() {
            return Err(format!("`{line}` is short, or there is another"));
        }
    }
    let mut current = "";
    for line in lines(hair) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(style) => {
                current = style;
                read.hair.insert(style, Vec::new());
            }
            None => read.hair.get_mut(current).ok_or("no style")?.push(strand(line)?),
        }
    }
    Ok(read)
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn cell(word: &str) -> Result<Cell, Fault> {
    match colour::parse(word) {
        Some(colour) => Ok(Cell::Colour(colour)),
        None => number(word).map(Cell::Number),
    }
}

fn number(word: &str) -> Result<f32, Fault> {
    word.parse().map_err(|_| format!("`{word}` is no number"))
}

fn strand(line: &'static str) -> Result<Strand, Fault> {
    let mut words = line.split_whitespace();
    let mut next = || words.next().ok_or_else(|| format!("`{line}` is too short"));
    let part = next()?;
    let toned = matches!(part, "back" | "front" | "cut");
    let tone = if toned { next()?.chars().next().unwrap_or('b') } else { 'b' };
    let widths = if matches!(part, "cut" | "mid" | "braid") { next()? } else { "" };
    let widths = widths.split(',').filter(|width| !width.is_empty()).map(number).collect::<Result<_, _>>()?;
    let points = words.map(point).collect::<Result<_, _>>()?;
    Ok(Strand { part, tone, widths, points })
}

fn point(word: &str) -> Result<(Point, bool), Fault> {
    let parts: Vec<&str> = word.trim_end_matches('!').split(',').collect();
    let [x, y, depth] = parts[..] else { return Err(format!("`{word}` is no point in space")) };
    let depth = match depth.strip_prefix('~') {
        Some(above) => Depth::OnFace(number(above)?),
        None => Depth::At(number(depth)?),
    };
    Ok((Point { x: number(x)?, y: number(y)?, depth }, word.ends_with('!')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::look;

    #[test]
    fn the_tables_can_be_read() {
        let read = read(TABLES, HAIR).expect("sound tables");
        assert_eq!(read.numbers("lenses", "cat").len(), 3 + 16);
        assert_eq!(read.colour("iris", "dark"), [0x38, 0x23, 0x1A]);
    }

    #[test]
    fn every_word_of_a_look_stands_in_its_table() {
        fn all<T: Copy>(table: &str, words: &[T], key: impl Fn(T) -> &'static str) {
            for word in words {
                assert!(tables().row(table, key(*word)).next().is_some(), "{table}: {}", key(*word));
            }
        }
        all("skin", look::Skin::ALL, look::Skin::key);
        all("face", look::FaceShape::ALL, look::FaceShape::key);
        all("nose", look::Nose::ALL, look::Nose::key);
        all("mouth", look::Mouth::ALL, look::Mouth::key);
        all("eyes", look::Eyes::ALL, look::Eyes::key);
        all("brows", look::Brows::ALL, look::Brows::key);
        all("build", look::Build::ALL, look::Build::key);
        all("hair", look::HairColour::ALL, look::HairColour::key);
        all("iris", look::Iris::ALL, look::Iris::key);
        all("cloth", look::Cloth::ALL, look::Cloth::key);
        all("ground", look::Ground::ALL, look::Ground::key);
        all("lenses", &look::Glasses::ALL[1..], look::Glasses::key);
        for style in look::Hair::ALL {
            assert!(tables().hair.contains_key(style.key()), "{style:?}");
        }
    }
}
