//! Plays whose statements wait in a box, and sending them until nothing waits.

use jiff::SignedDuration;
use malmi::encounter::Play;
use malmi::model::HelpLevel;
use malmi::players::{Kind, play_out};
use malmi::records::{Entry, Outbox, Outgoing, PlayId, Player, PlayerId, PlayerName, Record, Sqlite, Stamp, Store};
use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use malmi::scoring::score;
use malmi::xapi::{Address, Ended, Here, HomePage, Http, Key, News, Pace, Sender, Setup};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The cases that come with the game and are played here.
pub(crate) const CASES: [&str; 4] = ["first-visit", "insurance-farm", "pump-quarry", "mud-season"];

/// A case that comes with the game.
pub(crate) fn case(name: &str) -> Arc<Case> {
    let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut files = BTreeMap::new();
    for folder in [pack.clone(), pack.join("personas")] {
        for entry in std::fs::read_dir(&folder).expect("the pack is there") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let name = path.strip_prefix(&pack).expect("in the pack").to_string_lossy().into_owned();
                files.insert(name, std::fs::read(&path).expect("readable"));
            }
        }
    }
    let path = PackPath::new(&format!("{name}.ron")).expect("a path");
    Arc::new(load_case(&MemoryFiles(files), &path, None).case.expect("the case is sound"))
}

/// A player with a name that would be known again anywhere.
pub(crate) fn player() -> Player {
    Player { id: PlayerId::new(), name: PlayerName::new("Aino Tunnistettava").ok(), made: Stamp(0) }
}

/// What an organisation has set.
pub(crate) fn setup(address: &str) -> Setup {
    Setup {
        on: true,
        address: Address::parse(address).expect("an address"),
        home_page: HomePage::parse("https://sales.example.org").expect("an address"),
        names: false,
    }
}

/// All that goes out of a play.
pub(crate) fn told(setup: &Setup, player: &Player, id: PlayId, play: &Play) -> Vec<Outgoing> {
    let card = score(play);
    let over = play.is_over().then_some((&card, SignedDuration::from_secs(754)));
    let news = News { begun: true, since: 0, over, at: Stamp(1_795_900_000_120) };
    setup.outgoing(player, id, play, None, &news)
}

/// Lays at least so many statements of whole plays into a store; gives back their texts by id.
pub(crate) fn fill(store: &mut Sqlite, setup: &Setup, least: usize) -> BTreeMap<Uuid, String> {
    let (player, cases) = (player(), CASES.map(case));
    store.add_player(&player).expect("added");
    let mut all = BTreeMap::new();
    for seed in 0.. {
        let at = usize::try_from(seed).expect("small") % cases.len();
        let kind = if seed % 2 == 0 { Kind::Patient } else { Kind::Random };
        let play = play_out(&cases[at], kind, seed, HelpLevel::Standard);
        let id = PlayId::new();
        let out = told(setup, &player, id, &play);
        let record = Record::of(&play);
        let entry = Entry { play: id, record: &record, since: 0, at: Stamp(0), result: None, out: &out };
        store.begin(player.id, &entry).expect("kept");
        all.extend(out.into_iter().map(|one| (one.id, String::from_utf8(one.bytes).expect("text"))));
        if all.len() >= least {
            break;
        }
    }
    all
}

/// A pace for tests: the same machine, sooner.
pub(crate) const QUICK: Pace = Pace {
    first: Duration::from_millis(4),
    longest: Duration::from_millis(20),
    asked: Duration::from_millis(20),
    claim: Duration::from_secs(2),
    count: 50,
    bytes: 512 * 1024,
};

/// A line that does not wait for long.
pub(crate) fn line(setup: &Setup, patience: Duration) -> Http {
    let key = Key::new("malmi", "a-secret-for-tests").expect("a key");
    Http::with_patience(setup.address.clone(), &key, patience, patience)
}

/// Sends until nothing waits. Fails where a person would be wanted, or when it takes much too long.
pub(crate) fn send_all(store: &mut Sqlite, setup: &Setup, pace: Pace) {
    let began = Instant::now();
    let mut line = line(setup, Duration::from_millis(300));
    let (here, who) = (Here::default(), Uuid::new_v4());
    loop {
        assert!(began.elapsed() < Duration::from_mins(8), "it never ends: {:?}", store.standing());
        let mut sender = Sender { outbox: store, line: &mut line, world: &here, pace, who };
        match sender.run().expect("the box can be written") {
            Ended::Empty => return,
            Ended::Later(until) | Ended::Busy(until) => {
                let wait = until.0.saturating_sub(Stamp::now().0).max(0);
                std::thread::sleep(Duration::from_millis(wait.unsigned_abs()));
            }
            other => panic!("{other:?}"),
        }
    }
}
