//! The fingerprint of a case. It stays when a system or an editor changes line ends or adds a byte-order mark.

use super::case::ScenarioHash;
use sha2::{Digest, Sha256};

/// The fingerprint of a scenario file and, where the person has one of their own, the persona file: SHA-256 over
/// each one's length (eight bytes, least first) and bytes, without a byte-order mark and with plain line ends.
pub fn scenario_hash(scenario: &[u8], persona: Option<&[u8]>) -> ScenarioHash {
    let mut hasher = Sha256::new();
    add(&mut hasher, scenario);
    if let Some(persona) = persona {
        add(&mut hasher, persona);
    }
    ScenarioHash(hasher.finalize().into())
}

fn add(hasher: &mut Sha256, bytes: &[u8]) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let is_dropped = |at: &usize| bytes[*at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
    // Most files have no carriage return at all, which is quickly seen.
    let looked_at = if bytes.contains(&b'\r') { bytes.len() } else { 0 };
    let dropped: Vec<usize> = (0..looked_at).filter(is_dropped).collect();
    // Lengths are far below the range of either type.
    let length = u64::try_from(bytes.len() - dropped.len()).unwrap_or(u64::MAX);
    hasher.update(length.to_le_bytes());
    let mut start = 0;
    for at in dropped {
        hasher.update(&bytes[start..at]);
        start = at + 1;
    }
    hasher.update(&bytes[start..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_byte_order_marks_do_not_count() {
        let plain = scenario_hash(b"(a: 1,\n\nb: 2)\n", Some(b"x\n"));
        assert_eq!(plain, scenario_hash(b"\xEF\xBB\xBF(a: 1,\r\n\r\nb: 2)\r\n", Some(b"x\r\n")));
        assert_ne!(plain, scenario_hash(b"(a: 1,\n\nb: 3)\n", Some(b"x\n")), "a change of content counts");
        assert_ne!(plain, scenario_hash(b"(a: 1,\n\nb: 2)\rx", Some(b"x\n")), "a lone carriage return is content");
    }

    #[test]
    fn the_two_files_cannot_be_confused() {
        assert_ne!(scenario_hash(b"ab", Some(b"c")), scenario_hash(b"a", Some(b"bc")));
        assert_ne!(scenario_hash(b"ab", Some(b"")), scenario_hash(b"ab", None));
    }

    #[test]
    fn the_fingerprint_never_changes() {
        // SHA-256 of eight zero bytes: kept records depend on it.
        let empty = scenario_hash(b"", None).to_string();
        assert_eq!(empty, "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc");
    }
}
