//! The line itself, over real connections: what is in a request, that redirections are not followed, that waiting ends.

use super::plain_store::{PlainStore, whole};
use super::support::{fill, line, setup};
use malmi::records::{Outbox, Parcel, Sqlite};
use malmi::xapi::{Address, Answer, Http, Key, Line, Request, VERSION};
use std::net::TcpListener;
use std::time::Duration;

fn parcels() -> Vec<Parcel> {
    let mut kept = Sqlite::in_memory().expect("there is memory");
    fill(&mut kept, &setup("https://lrs.example.org/xapi"), 3);
    kept.parcels(3, usize::MAX).expect("readable")
}

#[test]
fn statements_go_out_exactly_as_they_were_frozen_with_version_and_key() {
    let (store, parcels) = (PlainStore::serve(), parcels());
    let mut line = line(&setup(&store.address()), Duration::from_secs(5));
    let taken = line.ask(&Request::Take(parcels.iter().collect()));
    assert!(matches!(taken, Answer::Whole { status: 200, .. }), "{taken:?}");
    let found = line.ask(&Request::Find(&parcels[1]));
    assert!(matches!(found, Answer::Whole { status: 200, .. }), "{found:?}");
    let asked = store.asked.lock().expect("free");
    let texts: Vec<_> = parcels.iter().map(|parcel| parcel.text.as_str()).collect();
    assert_eq!(asked[0].body, format!("[{}]", texts.join(",")));
    assert!(asked[0].head.starts_with("POST /xAPI/statements HTTP/1.1"), "{}", asked[0].head);
    assert!(asked[1].head.starts_with(&format!("GET /xAPI/statements?statementId={} ", parcels[1].id)));
    for one in asked.iter() {
        let head = one.head.to_ascii_lowercase();
        assert!(head.contains(&format!("x-experience-api-version: {VERSION}")), "{head}");
        assert!(head.contains("authorization: basic "), "{head}");
    }
}

#[test]
fn a_redirection_is_told_and_never_followed() {
    let (store, elsewhere, parcels) = (PlainStore::serve(), PlainStore::serve(), parcels());
    let to = format!("302 Found\r\nLocation: {}/statements", elsewhere.address());
    store.script.lock().expect("free").push_back(whole(&to, ""));
    let mut line = line(&setup(&store.address()), Duration::from_secs(5));
    let answer = line.ask(&Request::Take(parcels.iter().collect()));
    assert!(matches!(answer, Answer::Whole { status: 302, .. }), "{answer:?}");
    assert!(elsewhere.asked.lock().expect("free").is_empty(), "the key went to another address");
}

#[test]
fn waiting_ends_and_what_never_arrived_is_told_apart() {
    let parcels = parcels();
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let at = silent.local_addr().expect("a port");
    let mut slow = line(&setup(&format!("http://{at}/xAPI")), Duration::from_millis(300));
    let answer = slow.ask(&Request::Take(parcels.iter().collect()));
    assert!(matches!(answer, Answer::Lost(_)), "nobody answers, and it may have arrived: {answer:?}");
    drop(silent);
    let answer = slow.ask(&Request::Take(parcels.iter().collect()));
    assert!(matches!(answer, Answer::Unreached(_)), "nobody listens: {answer:?}");
}

#[test]
fn a_store_whose_certificate_nobody_vouches_for_gets_nothing() {
    // It speaks plain HTTP where HTTPS is wanted: there is no certificate at all.
    let (store, parcels) = (PlainStore::serve(), parcels());
    let address = Address::parse(&format!("https://127.0.0.1:{}/xAPI", store.at.port())).expect("an address");
    let key = Key::new("malmi", "a-secret-for-tests").expect("a key");
    let patience = Duration::from_secs(2);
    let answer = Http::with_patience(address, &key, patience, patience).ask(&Request::Take(parcels.iter().collect()));
    assert!(!matches!(answer, Answer::Whole { .. }), "{answer:?}");
    let asked = store.asked.lock().expect("free");
    assert!(asked.iter().all(|one| !one.head.contains("uthorization")), "the key went out unencrypted");
}

#[test]
fn an_answer_without_end_is_not_read_to_its_end() {
    let (store, parcels) = (PlainStore::serve(), parcels());
    store.script.lock().expect("free").push_back(whole("200 OK", &" ".repeat(5 << 20)));
    let answer = line(&setup(&store.address()), Duration::from_secs(10)).ask(&Request::Take(parcels.iter().collect()));
    assert!(matches!(answer, Answer::Lost(_)), "{:?}", answer.in_words());
}
