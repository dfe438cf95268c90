//! Any bytes as a scenario file: no panic, a value or findings, and no quarrel with `ron` about what is well written.
//!
//! `cargo +nightly fuzz run load fuzz/corpus/load tests/fixtures/read`

#![no_main]

use libfuzzer_sys::fuzz_target;
use malmi::scenario::read::parse;

fuzz_target!(|bytes: &[u8]| {
    let parsed = parse::<ron::Value>("fuzz.ron", bytes);
    assert_eq!(parsed.value.is_some(), parsed.diagnostics.is_empty());
    if parsed.value.is_some() {
        assert!(parsed.tree().problems().is_empty(), "{:?}", parsed.tree().problems());
    }
    for finding in &parsed.diagnostics {
        if let Some(span) = finding.span {
            assert!(span.end as usize <= parsed.text.len(), "{finding:?}");
        }
    }
});
