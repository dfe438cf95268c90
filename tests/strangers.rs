//! Packs from strangers, as real folders: whatever lies in them, `malmi check` ends, reads nothing outside and shows
//! nothing that acts on a terminal.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Long enough for any machine; a test that comes to it hangs.
const HANGS: Duration = Duration::from_mins(10);

/// What stands in a file that no pack may read.
const SECRET: &str = "the-secret-outside";

struct Pack {
    outer: tempfile::TempDir,
}

impl Pack {
    /// A folder with a sound case and, outside the pack, a secret.
    fn new() -> Self {
        let outer = tempfile::tempdir().expect("a folder");
        fs::create_dir(outer.path().join("pack")).expect("makes a folder");
        fs::write(outer.path().join("secret.ron"), format!("(name: \"{SECRET}\")")).expect("writes");
        let pack = Self { outer };
        pack.write("case.ron", &good());
        pack
    }

    fn path(&self, name: &str) -> PathBuf {
        self.outer.path().join("pack").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("writes");
    }

    /// What is said about the pack, with the exit status. It never holds the secret.
    fn check(&self) -> (String, Option<i32>) {
        let mut command = Command::cargo_bin("malmi").expect("the program is built");
        let command = command.current_dir(self.outer.path()).args(["check", "pack"]).timeout(HANGS);
        let output = command.output().expect("it runs and ends");
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(!said.contains(SECRET), "{said}");
        (said, output.status.code())
    }
}

fn good() -> String {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check/good-persona-file");
    let persona = fs::read_to_string(fixture.join("personas/aino.ron")).expect("the fixture is there");
    let case = fs::read_to_string(fixture.join("case.ron")).expect("the fixture is there");
    case.replace("File(\"personas/aino.ron\")", &format!("Here({})", persona.trim()))
}

/// The sound case with a person from the file `path`.
fn with_persona(path: &str) -> String {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check/good-persona-file/case.ron");
    fs::read_to_string(fixture).expect("the fixture is there").replace("personas/aino.ron", path)
}

#[test]
fn no_path_in_a_file_leads_outside() {
    for path in [
        "../secret.ron",
        "personas/../../secret.ron",
        "/etc/passwd",
        "C:/secret.ron",
        "C:secret.ron",
        "\\\\\\\\host\\\\share\\\\secret.ron",
        "..\\\\secret.ron",
        "secret.ron\\u{0}",
        "nul",
        "aux.ron",
        "case.ron:stream",
        "./../secret.ron",
        ".. /secret.ron",
        "file:///etc/passwd",
    ] {
        let pack = Pack::new();
        pack.write("case.ron", &with_persona(path));
        let pack_file = format!(
            "(format: 1, title: \"T\", language: \"en\", author: \"A\", licence: \"MIT\", order: [\"{path}\"])"
        );
        pack.write("pack.ron", &pack_file);
        let (said, status) = pack.check();
        assert_eq!(status, Some(1), "{path}: {said}");
        assert_eq!(said.matches("error[outside-pack]").count(), 2, "{path}: {said}");
    }
}

#[test]
fn what_is_huge_or_deep_is_refused_without_being_read() {
    let pack = Pack::new();
    let huge = fs::File::create(pack.path("huge.ron")).expect("writes");
    huge.set_len(1 << 40).or_else(|_| huge.set_len(1 << 31)).expect("the disk keeps holes as holes");
    for (name, mark) in [("round", "("), ("square", "["), ("curly", "{"), ("named", "A("), ("some", "Some ")] {
        pack.write(&format!("deep-{name}.ron"), &mark.repeat(200_000));
    }
    pack.write("comment.ron", &"/*".repeat(500_000));
    pack.write("line.ron", &"a".repeat(2 << 20));
    pack.write("quotes.ron", &"\"".repeat(1 << 18));
    let mut folder = pack.path("f");
    for _ in 0..12 {
        folder = folder.join("f");
    }
    fs::create_dir_all(&folder).expect("makes folders");
    fs::write(folder.join("case.ron"), good()).expect("writes");
    let (said, status) = pack.check();
    assert_eq!(status, Some(1));
    assert!(said.contains("pack/huge.ron: error[too-large]"), "{said}");
    assert!(said.matches("error[too-deep]").count() >= 5, "{said}");
    assert!(said.contains("this one was not looked into"), "{said}");
}

#[test]
fn nothing_hidden_in_names_or_ids_reaches_the_terminal() {
    let pack = Pack::new();
    pack.write(
        "case.ron",
        &good().replace("id: \"heat\"", "id: \"he\u{200B}at\"").replace("A small case", "A\u{202E}b\u{1b}[31m"),
    );
    pack.write("ca\u{202E}se.ron", "(");
    #[cfg(unix)]
    pack.write("\u{1b}[31m\n::error::x.ron", "(");
    for format in ["text", "github"] {
        let mut command = Command::cargo_bin("malmi").expect("the program is built");
        let command = command.current_dir(pack.outer.path()).args(["check", "pack", "--format", format]).timeout(HANGS);
        let output = command.output().expect("it runs and ends");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1));
        assert!(!said.contains(['\u{202E}', '\u{200B}', '\u{1b}']), "{said:?}");
        assert!(said.lines().all(|line| !line.starts_with("::error::x")), "{said:?}");
    }
}

#[test]
fn a_folder_of_a_hundred_thousand_files_is_looked_through() {
    let pack = Pack::new();
    for number in 0..100_000 {
        fs::File::create(pack.path(&format!("{number}.txt"))).expect("writes");
    }
    let (said, status) = pack.check();
    assert_eq!((said.as_str(), status), ("1 scenario, 0 errors, 0 warnings\n", Some(0)));
}

/// `cargo test --test strangers -- --ignored --nocapture` does it with ten thousand and prints what that
/// takes.
fn many(count: usize) {
    let pack = Pack::new();
    let (good, bad) = (good(), good().replace("id: \"heat\"", "id: \"cold\""));
    for number in 0..count {
        pack.write(&format!("case-{number}.ron"), if number % 50 == 1 { &good } else { &bad });
        pack.write(&format!("case-{number}.fi.ron"), "{}");
    }
    let started = std::time::Instant::now();
    let (said, status) = pack.check();
    println!("{count} scenarios and as many translations: {:?}", started.elapsed());
    assert_eq!(status, Some(1));
    let summary = said.lines().find(|line| line.contains(" scenarios, ")).expect("a summary");
    assert!(summary.starts_with(&format!("{} scenarios, ", count + 1)), "{summary}");
    assert!(said.matches("error[").count() <= 2000, "no more than is shown in all");
}

#[test]
fn hundreds_of_scenarios_with_mistakes_are_told_of_and_counted() {
    many(300);
}

#[test]
#[ignore = "figures: run it in the release profile, with --nocapture"]
fn ten_thousand_scenarios_are_told_of_and_counted() {
    many(10_000);
}

#[cfg(unix)]
mod unix {
    use super::{Pack, SECRET, good, with_persona};
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::path::Path;
    use std::sync::atomic::{AtomicBool, Ordering};

    fn fifo(path: &Path) -> bool {
        std::process::Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success())
    }

    #[test]
    fn links_lead_nowhere_outside() {
        let pack = Pack::new();
        symlink("../secret.ron", pack.path("link.ron")).expect("links");
        symlink("/dev/zero", pack.path("zero.ron")).expect("links");
        symlink("..", pack.path("up")).expect("links");
        symlink("../secret.ron", pack.path("case.fi.ron")).expect("links");
        symlink("nothing-there.ron", pack.path("gone.ron")).expect("links");
        pack.write("other.ron", &with_persona("up/secret.ron"));
        let (said, status) = pack.check();
        assert_eq!(status, Some(1));
        for outside in ["link.ron", "zero.ron", "case.fi.ron"] {
            assert!(said.contains(&format!("pack/{outside}: error[outside-pack]")), "{outside}: {said}");
        }
        assert!(said.contains("pack/gone.ron: error[not-found]"), "{said}");
        assert!(said.contains("error[outside-pack]: the persona `up/secret.ron`"), "{said}");
    }

    #[test]
    fn a_pack_file_that_is_a_link_is_no_way_out() {
        let pack = Pack::new();
        symlink("../secret.ron", pack.path("pack.ron")).expect("links");
        let (said, status) = pack.check();
        assert_eq!(status, Some(1));
        assert!(said.contains("pack/pack.ron: error[outside-pack]"), "{said}");
    }

    #[test]
    fn links_in_a_circle_are_passed_over() {
        let pack = Pack::new();
        symlink("b.ron", pack.path("a.ron")).expect("links");
        symlink("a.ron", pack.path("b.ron")).expect("links");
        symlink(".", pack.path("round")).expect("links");
        symlink("self.ron", pack.path("self.ron")).expect("links");
        let (said, status) = pack.check();
        assert_eq!(status, Some(1));
        assert_eq!(said.matches("error[unreadable]").count(), 3, "{said}");
    }

    #[test]
    fn what_is_no_ordinary_file_is_not_opened() {
        let pack = Pack::new();
        let pipe = fifo(&pack.path("pipe.ron"));
        let _socket = UnixListener::bind(pack.path("socket.ron")).expect("binds");
        fs::create_dir(pack.path("folder.ron")).expect("makes a folder");
        fs::create_dir(pack.path("personas")).expect("makes a folder");
        fifo(&pack.path("personas/aino.ron"));
        pack.write("other.ron", &with_persona("personas/aino.ron"));
        let (said, status) = pack.check();
        assert_eq!(status, Some(1));
        assert!(said.contains("pack/folder.ron: error[unreadable]: it is a folder"), "{said}");
        assert!(said.contains("pack/socket.ron: error[unreadable]: it is no ordinary file"), "{said}");
        assert!(!pipe || said.contains("pack/pipe.ron: error[unreadable]: it is no ordinary file"), "{said}");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_told_of() {
        let pack = Pack::new();
        pack.write("closed.ron", &good());
        fs::set_permissions(pack.path("closed.ron"), fs::Permissions::from_mode(0o0)).expect("it is ours");
        // Whoever may read everything is not kept out.
        let all_powerful = fs::read(pack.path("closed.ron")).is_ok();
        let (said, status) = pack.check();
        assert_eq!(status, Some(i32::from(!all_powerful)), "{said}");
        assert_eq!(said.contains("closed.ron: error[unreadable]"), !all_powerful, "{said}");
    }

    #[test]
    fn what_changes_while_it_is_read_does_no_harm() {
        let pack = Pack::new();
        let over = AtomicBool::new(false);
        let file = pack.path("case.ron");
        let (kept, other) = (pack.path("kept"), pack.path("other"));
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let sound = good();
                let mut turn = 0;
                while !over.load(Ordering::Relaxed) {
                    turn += 1;
                    drop(fs::remove_file(&other));
                    let made = match turn % 5 {
                        0 => symlink("../secret.ron", &other).is_ok(),
                        1 => fifo(&other),
                        2 => fs::write(&other, &sound[..sound.len() / 2]).is_ok(),
                        3 => fs::create_dir(&other).is_ok(),
                        _ => fs::write(&other, &sound).is_ok(),
                    };
                    if made {
                        // As editors save: the old one is moved away, the new one moved in.
                        drop(fs::rename(&file, &kept));
                        drop(fs::rename(&other, &file));
                        drop(fs::remove_dir(&kept));
                    }
                    drop(fs::remove_dir(&other));
                }
            });
            for _ in 0..12 {
                let (said, status) = pack.check();
                assert!(matches!(status, Some(0..=2)), "{said}");
                assert!(!said.contains(SECRET) && !said.contains("panicked"), "{said}");
            }
            over.store(true, Ordering::Relaxed);
        });
    }
}
