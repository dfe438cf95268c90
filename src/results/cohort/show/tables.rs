//! A report as tables, for CSV and workbooks.

use super::super::report::Report;
use super::item_name;
use crate::debrief::dimension_name;
use crate::practice::DIMENSIONS;
use crate::results::tables::{Cell, Column, Table};
use crate::scoring::Dimension;
use crate::words::Words;

/// Groups, items, and where it was asked for people.
pub fn report_tables(words: &Words, report: &Report) -> Vec<Table> {
    let mut tables = vec![groups(words, report), items(words, report)];
    if report.by_person {
        tables.push(people(words, report));
    }
    tables
}

/// Columns whose heads are their keys in words.
fn columns(keys: &[(&str, u16)]) -> Vec<Column> {
    keys.iter().map(|(key, width)| Column::new(key, &key.replace('-', " "), *width)).collect()
}

fn skill_columns(words: &Words) -> impl Iterator<Item = Column> {
    DIMENSIONS.into_iter().map(|skill| Column::new(skill.name(), &dimension_name(words, skill), 13))
}

fn whole(number: i64) -> Cell {
    Cell::Whole(number)
}

fn count(count: usize) -> Cell {
    Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn optional<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
    value.map_or(Cell::Empty, cell)
}

fn skill_name(skill: Dimension) -> Cell {
    Cell::text(skill.name())
}

fn groups(words: &Words, report: &Report) -> Table {
    let mut columns_of = columns(&[("group", 28), ("people", 8)]);
    columns_of.extend(skill_columns(words));
    columns_of.extend(columns(&[("first", 7), ("best", 7), ("people-who-repeated", 11), ("needs", 16)]));
    let rows = report.groups.iter().map(|row| {
        let mut cells = vec![Cell::text(&row.group), count(row.people)];
        cells.extend(row.skills.iter().map(|cell| optional(cell.mean, whole)));
        cells.extend([
            optional(row.first_to_best, |(_, first, _)| whole(first)),
            optional(row.first_to_best, |(.., best)| whole(best)),
            optional(row.first_to_best, |(people, ..)| count(people)),
            optional(row.needs, skill_name),
        ]);
        cells
    });
    Table { name: "groups".into(), rows: rows.collect(), columns: columns_of }
}

fn items(words: &Words, report: &Report) -> Table {
    let keys = [
        ("case", 26),
        ("skill", 16),
        ("part", 22),
        ("what", 44),
        ("people", 8),
        ("difficulty", 10),
        ("reading", 40),
        ("discrimination", 14),
        ("tells-apart", 40),
    ];
    let rows = report.items.iter().map(|item| {
        vec![
            Cell::text(&item.case),
            optional(item.skill.as_ref(), Cell::text),
            optional(item.part.as_ref(), Cell::text),
            Cell::text(item_name(words, item)),
            count(item.people),
            Cell::Ratio(item.difficulty),
            Cell::text(item.reading),
            optional(item.discrimination, Cell::Ratio),
            Cell::text(item.tells_apart),
        ]
    });
    Table { name: "items".into(), columns: columns(&keys), rows: rows.collect() }
}

fn people(words: &Words, report: &Report) -> Table {
    let mut columns_of = columns(&[("player", 14), ("name", 24), ("group", 18), ("plays", 7)]);
    columns_of.extend(skill_columns(words));
    columns_of.extend(columns(&[("first", 7), ("best", 7), ("next-skill", 16), ("next-case", 28)]));
    let rows = report.persons.iter().map(|person| {
        let mut cells = vec![
            Cell::text(&person.player),
            optional(person.name.as_ref(), Cell::text),
            optional(person.group.as_ref(), Cell::text),
            count(person.plays),
        ];
        cells.extend(DIMENSIONS.map(|skill| optional(person.skills.get(skill.name()).copied(), whole)));
        cells.extend([
            optional(person.first_to_best, |(first, _)| whole(first)),
            optional(person.first_to_best, |(_, best)| whole(best)),
            optional(person.next_skill, skill_name),
            optional(person.next_case.as_ref(), Cell::text),
        ]);
        cells
    });
    Table { name: "people".into(), rows: rows.collect(), columns: columns_of }
}
