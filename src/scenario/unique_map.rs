//! A table that keeps the order of the file and refuses a key that stands twice.
//!
//! `ron` accepts `{"a": 1, "a": 2}` for a map of the standard library and forgets the first value.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::{Borrow, Cow};
use std::collections::HashSet;
use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// What the parser says about a key that stands twice; the reader turns it into a finding with both places.
pub(super) const DUPLICATE_KEY: &str = "the same key stands twice";

/// Keys and values in the order of the file, each key once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UniqueMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> UniqueMap<K, V> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Keys and values in the order of the file.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    /// The keys in the order of the file.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator {
        self.entries.iter().map(|(key, _)| key)
    }

    /// The values in the order of the file.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The value of `key`. Looks through all entries: tables of a scenario are short.
    pub fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Eq + ?Sized,
    {
        self.entries.iter().find(|(candidate, _)| candidate.borrow() == key).map(|(_, value)| value)
    }

    /// Whether there is an entry for `key`.
    pub fn contains_key<Q>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
        Q: Eq + ?Sized,
    {
        self.get(key).is_some()
    }
}

impl<K, V> Default for UniqueMap<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<K, V> IntoIterator for UniqueMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'m, K, V> IntoIterator for &'m UniqueMap<K, V> {
    type Item = &'m (K, V);
    type IntoIter = std::slice::Iter<'m, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for UniqueMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, K, V> Deserialize<'de> for UniqueMap<K, V>
where
    K: Deserialize<'de> + Eq + Hash + Clone,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Unique(PhantomData))
    }
}

impl<K, V: JsonSchema> JsonSchema for UniqueMap<K, V> {
    fn schema_name() -> Cow<'static, str> {
        format!("TableOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<V>()})
    }
}

struct Unique<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for Unique<K, V>
where
    K: Deserialize<'de> + Eq + Hash + Clone,
    V: Deserialize<'de>,
{
    type Value = UniqueMap<K, V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of keys and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let entries = read_unique(&mut map, |map, _| map.next_value().map(Some))?;
        Ok(UniqueMap { entries })
    }
}

/// Reads the entries of a table and refuses a key that stands twice. `value` reads what belongs to a key; an entry for
/// which it gives `None` is kept elsewhere.
pub(super) fn read_unique<'de, K, V, A>(
    map: &mut A,
    mut value: impl FnMut(&mut A, &K) -> Result<Option<V>, A::Error>,
) -> Result<Vec<(K, V)>, A::Error>
where
    K: Deserialize<'de> + Eq + Hash + Clone,
    A: MapAccess<'de>,
{
    let mut seen = HashSet::new();
    let mut entries = Vec::new();
    while let Some(key) = map.next_key::<K>()? {
        // Before the value is read, so that the parser stands at the end of the key and can say where it is.
        if !seen.insert(key.clone()) {
            return Err(A::Error::custom(DUPLICATE_KEY));
        }
        if let Some(value) = value(map, &key)? {
            entries.push((key, value));
        }
    }
    Ok(entries)
}

impl<K, V> UniqueMap<K, V> {
    /// A table of entries whose keys are known to differ.
    pub(super) fn from_unique(entries: Vec<(K, V)>) -> Self {
        Self { entries }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_the_order_of_the_file() {
        let map: UniqueMap<String, u32> = ron::from_str(r#"{"b": 1, "a": 2}"#).expect("a sound table");
        assert_eq!(map.keys().collect::<Vec<_>>(), ["b", "a"]);
        assert_eq!(map.get("a"), Some(&2));
        assert_eq!(ron::to_string(&map).expect("writes"), r#"{"b":1,"a":2}"#);
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_at_the_second() {
        let error = ron::from_str::<UniqueMap<String, u32>>(r#"{"a": 1, "a": 2}"#).expect_err("twice");
        assert_eq!(error.code.to_string(), DUPLICATE_KEY);
        assert_eq!(error.span.end.col, 13, "right after the second key");
    }
}
