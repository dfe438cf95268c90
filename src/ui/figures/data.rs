//! What the page of figures is given to show.

use crate::figures::Figures;
use crate::scoring::Dimension;
use crate::ui::settings::Settings;
use crate::ui::theme::Theme;
use crate::words::{Argument, Words};
use std::collections::BTreeMap;

/// Everything that the page may read.
#[derive(Clone, Copy)]
pub struct FiguresPage<'a> {
    /// The figures.
    pub figures: &'a Figures,
    /// Whose they are, where the player has a name.
    pub player: Option<&'a str>,
    /// The titles of cases by their own names. A case without one is not here any more.
    pub titles: &'a BTreeMap<String, String>,
    /// What to practise today; `None` where there is no case.
    pub today: Option<&'a Today>,
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// What the player has set.
    pub settings: Settings,
}

/// What to practise today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// The case, by its place on the desk.
    pub case: usize,
    /// What to do and why, in a sentence or two.
    pub why: String,
    /// The skill that it is about, if it is about one.
    pub skill: Option<Dimension>,
    /// In how many plays that skill was shown well, three at most.
    pub shown: usize,
    /// How many minutes it takes, about.
    pub minutes: u32,
}

impl FiguresPage<'_> {
    /// A message without arguments.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// A message with numbers.
    pub(super) fn count(&self, key: &str, numbers: &[(&'static str, u32)]) -> String {
        let arguments: Vec<(&'static str, Argument<'_>)> =
            numbers.iter().map(|(name, number)| (*name, i64::from(*number).into())).collect();
        self.words.with(key, &arguments)
    }

    /// The name of a skill.
    pub(super) fn skill(&self, dimension: Dimension) -> String {
        self.words.get(&format!("skill-{}", dimension.name()))
    }

    /// A date without its year.
    pub(super) fn day(&self, date: jiff::civil::Date) -> String {
        let arguments = [("day", i64::from(date.day()).into()), ("month", i64::from(date.month()).into())];
        self.words.with("prospecting-date", &arguments)
    }

    /// A share of a whole in per cent.
    pub(super) fn percent(&self, thousandths: u16) -> String {
        self.count("figures-percent", &[("amount", hundredths(thousandths))])
    }

    /// A sum of money, with its thousands apart.
    pub(super) fn euros(&self, amount: u64) -> String {
        let digits = amount.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push('\u{a0}');
            }
            text.push(digit);
        }
        self.words.with("figures-euros", &[("amount", text.as_str().into())])
    }
}

/// Thousandths as they are shown, of a hundred.
pub(super) const fn hundredths(thousandths: u16) -> u32 {
    (thousandths as u32 + 5) / 10
}
