//! The fields of a type in the order in which they are declared, which is the order in which authors write them. A
//! schema keeps its fields by name only; what reads a type asks for them in order.

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use std::fmt;

/// Names of fields or of words, in the order of their declaration.
pub(super) type Names = &'static [&'static str];

/// The fields of a group; none for what is no group.
pub(super) fn fields<T: DeserializeOwned>() -> Names {
    match T::deserialize(Asked) {
        Err(Answer::Fields(names)) => names,
        _ => &[],
    }
}

/// Answers a type that asks to be read with what it asked for.
struct Asked;

/// What a type asked for.
#[derive(Debug)]
enum Answer {
    /// These fields.
    Fields(Names),
    /// Something that has none.
    Other,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing was read: only the names were asked for")
    }
}

impl std::error::Error for Answer {}

impl de::Error for Answer {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Other
    }
}

impl<'de> Deserializer<'de> for Asked {
    type Error = Answer;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer::Other)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, _: &'static str, names: Names, _: V) -> Result<V::Value, Answer> {
        Err(Answer::Fields(names))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::format::{Interest, Pace};

    #[test]
    fn fields_come_in_the_order_of_the_code() {
        assert_eq!(fields::<Interest>(), ["id", "text", "weight"]);
        assert!(fields::<Pace>().is_empty());
    }
}
