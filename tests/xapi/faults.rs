//! A thousand statements through every fault, to a store of our own that appends.

use super::plain_store::PlainStore;
use super::proxy::{FAULTS, Fault, Proxy};
use super::support::{QUICK, fill, send_all, setup};
use malmi::records::{Outbox, Sqlite};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whether a store holds each statement once, with every field that was set as it was frozen.
pub(crate) fn holds_each_once(held: &[Value], ours: &BTreeMap<Uuid, String>) {
    let mut by_id: BTreeMap<String, Vec<&Value>> = BTreeMap::new();
    for statement in held {
        by_id.entry(statement["id"].as_str().unwrap_or_default().to_owned()).or_default().push(statement);
    }
    let twice: Vec<_> = by_id.iter().filter(|(_, all)| all.len() > 1).map(|(id, _)| id).collect();
    assert!(twice.is_empty(), "{} are there more than once: {twice:?}", twice.len());
    assert_eq!(by_id.len(), ours.len(), "some are lost, or nobody's");
    for (id, text) in ours {
        let ours: Value = serde_json::from_str(text).expect("statements are JSON");
        let theirs = by_id[&id.to_string()][0];
        for (name, value) in ours.as_object().expect("an object") {
            assert_eq!(&theirs[name], value, "{name} of {id}");
        }
    }
}

#[test]
fn a_thousand_statements_are_there_once_each_behind_a_bad_line() {
    // Doubling and delaying are left out: what a line itself doubles, or brings after it was given up, only the store can
    // know again, and this one knows nothing.
    let faults: Vec<Fault> =
        FAULTS.into_iter().filter(|fault| !matches!(fault, Fault::Doubled | Fault::Delayed)).collect();
    let store = PlainStore::serve();
    let proxy = Proxy::serve(store.at, 20_261_128, &faults);
    let setup = setup(&proxy.address());
    let mut kept = Sqlite::in_memory().expect("there is memory");
    let ours = fill(&mut kept, &setup, 1000);
    send_all(&mut kept, &setup, QUICK);
    holds_each_once(&store.held.lock().expect("free"), &ours);
    let standing = kept.standing().expect("readable");
    assert_eq!((standing.waiting, standing.aside), (0, 0));
    let made = proxy.made.lock().expect("free");
    assert_eq!(made.len(), faults.len(), "every fault was made: {made:?}");
    println!(
        "{} statements, {} requests reached the store, faults: {made:?}",
        ours.len(),
        store.asked.lock().expect("free").len()
    );
}
