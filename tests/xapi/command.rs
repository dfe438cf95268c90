//! `malmi xapi` as someone at a terminal, or a script, meets it.

use super::plain_store::PlainStore;
use super::support::{fill, setup};
use malmi::records::{Outbox, Sqlite};
use std::path::Path;
use std::process::{Command, Output};

fn malmi(data: &Path, key: bool, args: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.arg("xapi").args(args).arg("--data").arg(data).env_remove("DBUS_SESSION_BUS_ADDRESS");
    command.env_remove("MALMI_XAPI_KEY").env_remove("MALMI_XAPI_SECRET").stdin(std::process::Stdio::null());
    if key {
        command.env("MALMI_XAPI_KEY", "malmi").env("MALMI_XAPI_SECRET", "a-secret-for-tests");
    }
    let Output { status, stdout, stderr } = command.output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (status.code().unwrap_or(-1), text(stdout), text(stderr))
}

#[test]
fn what_waits_is_shown_to_the_byte_and_sent_on_demand() {
    let (disk, store) = (tempfile::tempdir().expect("a folder"), PlainStore::serve());
    let data = disk.path();
    let (code, told, _) = malmi(data, true, &["status"]);
    assert!(code == 0 && told.starts_with("Learning records are off; nothing is told and nothing sent."), "{told}");
    let (code, told, _) = malmi(data, true, &["on", &store.address(), "--home-page", "https://sales.example.org"]);
    assert!(code == 0 && told.contains("from the environment; it is kept nowhere"), "{told}");
    let ours = {
        let mut kept = Sqlite::open(data).expect("the store is there");
        fill(&mut kept, &setup(&store.address()), 30)
    };
    let (code, shown, said) = malmi(data, true, &["show", "--count", "1000"]);
    assert_eq!((code, shown.lines().count()), (0, ours.len()));
    assert!(shown.lines().all(|line| ours.values().any(|text| text == line)), "not as they are kept");
    assert!(said.contains("Never sent: what a player writes"), "{said}");
    let (code, told, _) = malmi(data, true, &["send"]);
    assert_eq!((code, told), (0, format!("{} sent, 0 wait, 0 set aside.\n", ours.len())));
    assert_eq!(store.held.lock().expect("free").len(), ours.len());
    let (_, told, _) = malmi(data, true, &["status"]);
    assert!(told.contains(&format!("Sent          {}, the last at ", ours.len())), "{told}");
    assert!(!told.contains("a-secret-for-tests"), "{told}");
}

#[test]
fn a_refused_key_an_absent_store_and_no_key_are_told_with_what_to_do() {
    let (disk, store) = (tempfile::tempdir().expect("a folder"), PlainStore::serve());
    let data = disk.path();
    malmi(data, true, &["on", &store.address()]);
    fill(&mut Sqlite::open(data).expect("there"), &setup(&store.address()), 5);
    let refused = super::plain_store::whole("401 Unauthorized", "unknown key");
    store.script.lock().expect("free").push_back(refused);
    let (code, told, _) = malmi(data, true, &["send"]);
    assert!(code == 1 && told.contains("Paused: the store refuses the key (401: unknown key)."), "{told}");
    let (code, told, _) = malmi(data, true, &["status"]);
    assert!(code == 1 && told.contains("Paused"), "{told}");
    malmi(data, true, &["on", "http://127.0.0.1:1/xAPI"]);
    let (code, told, _) = malmi(data, true, &["send"]);
    assert!(code == 1 && told.contains("Last fault, 1 in a row"), "{told}");
    let (code, _, said) = malmi(data, false, &["send"]);
    assert!(code == 2 && said.contains("keyring"), "{said}");
}

#[test]
fn an_address_that_is_not_encrypted_is_refused_and_nothing_is_set() {
    let disk = tempfile::tempdir().expect("a folder");
    let (code, _, said) = malmi(disk.path(), true, &["on", "http://lrs.example.org"]);
    assert!(code == 2 && said.contains("is not encrypted"), "{said}");
    let (code, _, said) = malmi(disk.path(), true, &["on", "https://me:secret@lrs.example.org"]);
    assert!(code == 2 && said.contains("must hold no name and no password"), "{said}");
    assert!(malmi(disk.path(), true, &["status"]).1.contains("are off"));
}

#[test]
fn off_keeps_what_waits_unless_it_is_to_be_thrown_away_and_forget_leaves_nothing() {
    let disk = tempfile::tempdir().expect("a folder");
    let data = disk.path();
    malmi(data, true, &["on", "http://127.0.0.1:1/xAPI"]);
    let count = fill(&mut Sqlite::open(data).expect("there"), &setup("http://127.0.0.1:1/xAPI"), 5).len();
    let (_, told, _) = malmi(data, true, &["off"]);
    assert!(told.contains(&format!("{count} wait and are kept")), "{told}");
    let (code, told, _) = malmi(data, true, &["send"]);
    assert!(code == 1 && told.contains("off; nothing is sent"), "{told}");
    let (_, told, _) = malmi(data, true, &["forget"]);
    assert!(told.starts_with(&format!("{count} statements, the address and the key are forgotten")), "{told}");
    let standing = Sqlite::open(data).expect("there").standing().expect("readable");
    assert_eq!((standing.waiting, standing.aside), (0, 0));
}
