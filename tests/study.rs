//! What must hold of every shipped case: the patient player beats each novice, and each flaw lowers its own dimension.
//! Prints the table (`cargo test --release --test study -- --nocapture`).

use assert_cmd::Command;

#[test]
fn scores_tell_players_apart_on_every_shipped_case() {
    let output =
        Command::cargo_bin("malmi").expect("the program").args(["study", "scenarios/", "--seeds", "200"]).output();
    let output = output.expect("the study runs");
    let table = String::from_utf8_lossy(&output.stdout);
    println!("{table}");
    assert_eq!(table.matches("200 seeds").count(), 8, "every shipped case");
    let fails: Vec<&str> = table.lines().filter(|line| line.contains("FAILS")).collect();
    assert!(fails.is_empty(), "{fails:#?}");
    assert!(output.status.success());
}
