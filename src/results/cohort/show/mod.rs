//! A report in the forms in which trainers read it. Command-line output for trainers is English.

mod page;
mod tables;
mod text;

pub use page::report_page;
pub use tables::report_tables;
pub use text::report_text;

use super::items::{Item, TOO_FEW};
use crate::results::tables::part_name;
use crate::words::Words;

/// What an item is called, below its case.
fn item_name(words: &Words, item: &Item) -> String {
    let known = |key: &str, name: &str| if words.has(key) { words.get(key) } else { name.to_owned() };
    let skill = |skill: &str| known(&format!("dimension-{skill}"), skill);
    match (&item.skill, &item.part) {
        (None, _) => "the whole case".to_owned(),
        (Some(name), None) => skill(name),
        (Some(name), Some(part)) => format!("{}: {}", skill(name), part_name(words, part)),
    }
}

/// A share or a coefficient with two decimals.
fn decimals(value: f64) -> String {
    format!("{value:.2}").replace('-', "−")
}

/// What an item's figures mean.
fn meaning(item: &Item) -> String {
    if item.tells_apart == TOO_FEW {
        return item.reading.to_owned();
    }
    format!("{}; tells apart {}", item.reading, item.tells_apart)
}
