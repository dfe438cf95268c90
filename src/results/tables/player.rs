//! A player's results as tables: the plays, the parts of each skill, the encounters.

use super::{Cell, Column, Table};
use crate::records::{Finished, Part, Quality};
use crate::results::export::{Export, Played};
use crate::scoring::Dimension;
use crate::speech;
use crate::words::Words;

/// One of a player's tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// One row for each play.
    #[default]
    Plays,
    /// One row for each part of each skill of each play.
    Skills,
    /// One row for each encounter.
    Encounters,
}

/// The plays, the skills and the encounters of a player, with heads in the language of `words`.
pub fn player_tables(words: &Words, export: &Export) -> [Table; 3] {
    [plays(words, export), skills(words, export), encounters(words, export)]
}

/// Columns by their key; the head is the message `column-KEY`.
fn columns(words: &Words, export: &Export, keys: &[(&str, u16)]) -> Vec<Column> {
    let name = export.name.is_some().then_some(("name", 22));
    let group = export.group.is_some().then_some(("group", 16));
    let whose = [Some(("player", 13)), name, group];
    let all = whose.into_iter().flatten().chain(keys.iter().copied());
    all.map(|(key, width)| Column::new(key, &words.get(&format!("column-{key}")), width)).collect()
}

/// The cells that say whose play it is.
fn whose(export: &Export) -> Vec<Cell> {
    let mut cells = vec![Cell::text(export.player.as_str())];
    cells.extend(export.name.iter().chain(&export.group).map(Cell::text));
    cells
}

fn plays(words: &Words, export: &Export) -> Table {
    let first = [("at", 17), ("case", 18), ("title", 26), ("level", 11), ("total", 8)];
    let last = [("agreed", 9), ("from-a-moment", 10), ("sure", 8), ("right", 8), ("seed", 22), ("play", 38)];
    let mut columns = columns(words, export, &first);
    let name = |dimension: Dimension| words.get(&format!("dimension-{}", dimension.name()));
    columns.extend(Dimension::ALL.map(|dimension| Column::new(dimension.name(), &name(dimension), 13)));
    columns.extend(last.map(|(key, width)| Column::new(key, &words.get(&format!("column-{key}")), width)));
    let rows = export.plays.iter().map(|played| play_row(export, played)).collect();
    Table { name: words.get("sheet-plays"), columns, rows }
}

fn play_row(export: &Export, played: &Played) -> Vec<Cell> {
    let result = &played.result;
    let mut cells = whose(export);
    cells.extend([
        Cell::Moment(result.at),
        Cell::text(&result.case),
        Cell::text(export.title(&result.case)),
        Cell::text(&result.level),
        Cell::Points(result.total.into()),
    ]);
    cells.extend(Dimension::ALL.map(|dimension| score(result, dimension)));
    let looked_back = result.facts.looked_back;
    cells.extend([
        Cell::Yes(result.agreed),
        Cell::Yes(result.from_a_moment),
        looked_back.map_or(Cell::Empty, |back| Cell::Whole(back.sure.into())),
        looked_back.map_or(Cell::Empty, |back| Cell::Points(back.right.into())),
        // As text: a seed has more digits than a spreadsheet keeps of a number.
        Cell::text(result.seed.to_string()),
        Cell::text(played.play.to_string()),
    ]);
    cells
}

fn score(result: &Finished, dimension: Dimension) -> Cell {
    result.dimension(dimension).map_or(Cell::Empty, |score| Cell::Points(score.into()))
}

fn skills(words: &Words, export: &Export) -> Table {
    let keys = [
        ("at", 17),
        ("case", 18),
        ("skill", 16),
        ("score", 8),
        ("part", 24),
        ("what", 40),
        ("earned", 9),
        ("of", 9),
        ("play", 38),
    ];
    let mut rows = Vec::new();
    for played in &export.plays {
        for (skill, parts) in &played.result.parts {
            rows.extend(parts.iter().map(|(part, value)| part_row(words, export, played, (skill, part, *value))));
        }
    }
    Table { name: words.get("sheet-skills"), columns: columns(words, export, &keys), rows }
}

fn part_row(words: &Words, export: &Export, played: &Played, (skill, part, value): (&str, &str, Part)) -> Vec<Cell> {
    let result = &played.result;
    let mut cells = whose(export);
    cells.extend([
        Cell::Moment(result.at),
        Cell::text(&result.case),
        Cell::text(skill),
        result.dimensions.get(skill).map_or(Cell::Empty, |score| Cell::Points((*score).into())),
        Cell::text(part),
        Cell::text(part_name(words, part)),
        Cell::Whole(value.earned),
        if value.of > 0 { Cell::Whole(value.of) } else { Cell::Empty },
        Cell::text(played.play.to_string()),
    ]);
    cells
}

/// What a part is called; its own name where this version does not know it.
pub(in crate::results) fn part_name(words: &Words, part: &str) -> String {
    let key = format!("point-{part}");
    if words.has(&key) { words.get(&key) } else { part.to_owned() }
}

fn encounters(words: &Words, export: &Export) -> Table {
    let keys = [
        ("at", 17),
        ("case", 18),
        ("encounter", 14),
        ("medium", 16),
        ("quality", 12),
        ("customer", 11),
        ("seller", 11),
        ("onward", 9),
        ("play", 38),
    ];
    let mut rows = Vec::new();
    for played in &export.plays {
        for met in &played.result.facts.encounters {
            let mut cells = whose(export);
            cells.extend([
                Cell::Moment(played.result.at),
                Cell::text(&played.result.case),
                Cell::text(met.kind.name()),
                Cell::text(speech::medium_key(met.medium).trim_start_matches("medium-")),
                Cell::text(quality(met.quality())),
                Cell::Whole(met.customer),
                Cell::Whole(met.seller),
                Cell::Yes(met.onward),
                Cell::text(played.play.to_string()),
            ]);
            rows.push(cells);
        }
    }
    Table { name: words.get("sheet-encounters"), columns: columns(words, export, &keys), rows }
}

/// Who gained, by name.
pub(in crate::results) const fn quality(quality: Quality) -> &'static str {
    match quality {
        Quality::Both => "both",
        Quality::One => "one",
        Quality::Neither => "neither",
    }
}
