//! Completions and manual pages as a shell and `man` use them.

use assert_cmd::Command;
use std::fs;
use std::process::Command as Process;

fn malmi(args: &[&str]) -> String {
    let done = Command::cargo_bin("malmi").expect("malmi").args(args).assert().success();
    String::from_utf8(done.get_output().stdout.clone()).expect("text")
}

/// Whether a program is on this machine.
fn is_there(program: &str) -> bool {
    Process::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// What bash would offer for the words of a command line, the last of them unfinished.
fn bash_offers(script: &str, words: &str) -> Vec<String> {
    let ask = format!(
        "source '{script}'; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
         cur=\"${{COMP_WORDS[COMP_CWORD]}}\"; prev=\"${{COMP_WORDS[COMP_CWORD-1]}}\"; \
         _malmi malmi \"$cur\" \"$prev\"; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    );
    let output = Process::new("bash").args(["--norc", "-c", &ask]).output().expect("bash runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text").lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_options_and_choices() {
    if !is_there("bash") {
        return eprintln!("no bash here; nothing tried");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let script = folder.path().join("malmi.bash");
    fs::write(&script, malmi(&["completions", "bash"])).expect("writes");
    let script = script.to_string_lossy();
    assert_eq!(bash_offers(&script, "malmi stu"), ["study"]);
    assert!(bash_offers(&script, "malmi check --fo").contains(&"--format".to_owned()));
    assert!(bash_offers(&script, "malmi check --format js").contains(&"json".to_owned()));
}

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = malmi(&["completions", shell]);
        for command in ["check", "study", "completions"] {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
    Command::cargo_bin("malmi").expect("malmi").args(["completions", "csh"]).assert().code(2);
}

#[test]
fn the_manual_is_written_page_by_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let pages = folder.path().join("man/man1");
    let said = malmi(&["man", &pages.to_string_lossy()]);
    let count = fs::read_dir(&pages).expect("the folder is there").count();
    assert!(said.starts_with(&format!("{count} pages in ")), "{said}");
    let page = fs::read_to_string(pages.join("malmi-completions.1")).expect("the page");
    assert!(page.starts_with(".ie") && page.contains("powershell"), "{page}");
    assert!(malmi(&["man"]).contains(".SH SUBCOMMANDS"));
}
