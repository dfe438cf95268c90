//! What is made from the format's types is up to date. `UPDATE_DOCS=1 cargo test --test reference` writes it anew.

use malmi::reference::{FileType, page, schema};
use std::fs;
use std::path::Path;

const AGAIN: &str = "write it anew: UPDATE_DOCS=1 cargo test --release --no-default-features --test reference";

/// Compares a file of the documents with what the types say now, or writes it.
fn is_up_to_date(document: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(document);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, now).expect("the document can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == now, "docs/{document} has fallen behind the types; {AGAIN}");
}

#[test]
fn the_reference_says_what_the_types_say() {
    is_up_to_date("format.md", &page());
}

#[test]
fn the_schemas_say_what_the_types_say() {
    for file in FileType::ALL {
        is_up_to_date(&format!("{}.schema.json", file.name()), &schema(file));
    }
}
