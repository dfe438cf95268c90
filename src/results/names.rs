//! The list of names: which name stands behind which pseudonym. It is a file of its own that stays with the trainer.

use super::fault::ReadError;
use super::pseudonym::Pseudonym;
use super::tables::{Cell, Column, Table};
use crate::records::Player;
use std::collections::BTreeMap;

/// The most bytes and names that are read.
const LARGEST: usize = 4 << 20;
const MOST: usize = 20_000;
/// The most characters of a name.
const LONGEST: usize = 200;

/// Names by pseudonym.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<Pseudonym, String>);

/// The list of these players' names as a table; one without a name is left empty.
pub fn name_list(players: &[Player]) -> Table {
    let row = |player: &Player| {
        let name = player.name.as_ref().map_or(Cell::Empty, |name| Cell::text(name.as_str()));
        vec![Cell::text(Pseudonym::of(player.id).as_str()), name]
    };
    Table {
        name: "names".into(),
        columns: vec![Column::new("player", "player", 14), Column::new("name", "name", 30)],
        rows: players.iter().map(row).collect(),
    }
}

impl Names {
    /// Reads a list as [`name_list`] makes it, with the columns `player` and `name`; other columns are left alone.
    ///
    /// # Errors
    /// It is no such list.
    pub fn parse(bytes: &[u8]) -> Result<Self, ReadError> {
        let other =
            |why: String| ReadError::Other(format!("{why}; expected a list as `malmi results names` writes it"));
        if bytes.len() > LARGEST {
            return Err(other(format!("it is larger than {} MiB", LARGEST >> 20)));
        }
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::Reader::from_reader(bytes);
        let heads = reader.headers().map_err(|error| other(error.to_string()))?.clone();
        let at = |key: &str| heads.iter().position(|head| head.trim() == key);
        let (Some(player), Some(name)) = (at("player"), at("name")) else {
            return Err(other("it has no columns `player` and `name`".into()));
        };
        let mut names = BTreeMap::new();
        for row in reader.records() {
            let row = row.map_err(|error| other(error.to_string()))?;
            let (player, name) = (row[player].trim(), row[name].trim());
            if name.is_empty() {
                continue;
            }
            if names.len() == MOST || name.chars().count() > LONGEST {
                return Err(other("it has too many or too long names".into()));
            }
            let player = Pseudonym::try_from(player.to_owned()).map_err(other)?;
            names.insert(player, crate::translate::restored_cell(name).to_owned());
        }
        Ok(Self(names))
    }

    /// The name behind a pseudonym, where it is known.
    pub fn of(&self, player: &Pseudonym) -> Option<&str> {
        self.0.get(player).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{PlayerId, PlayerName, Stamp};
    use crate::results::to_csv;

    #[test]
    fn names_come_back_whatever_they_are() {
        let named = |text: &str| Player {
            id: PlayerId::new(),
            name: Some(PlayerName::new(text).expect("a name")),
            made: Stamp(0),
        };
        let players = ["Virtanen, Aino", "=1+1", "\"Kalle\"", "'Aatu"].map(named);
        let list = to_csv(&name_list(&players));
        assert!(!String::from_utf8_lossy(&list).contains(",=1+1"));
        let names = Names::parse(&list).expect("a list");
        for player in &players {
            assert_eq!(names.of(&Pseudonym::of(player.id)), player.name.as_ref().map(PlayerName::as_str));
        }
    }

    #[test]
    fn what_is_no_list_is_told_of() {
        for (bytes, expected) in [
            (&b"a,b\n1,2\n"[..], "no columns"),
            (b"player,name\n=1,Aino\n", "no pseudonym"),
            (b"player,name\np1\n", "expected a list"),
            (b"player,name\np1,\xff\n", "expected a list"),
        ] {
            let told = Names::parse(bytes).expect_err("no list").to_string();
            assert!(told.contains(expected), "{told}");
        }
        assert_eq!(Names::parse(b"player,name\np1,\n"), Ok(Names::default()));
    }
}
