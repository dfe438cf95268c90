//! The shipped cases, for targets that play.

use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use std::sync::{Arc, OnceLock};

macro_rules! files {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../scenarios/malmi/", $name)))),*]
    };
}

/// Cases with every kind of encounter between them.
pub fn cases() -> &'static [Arc<Case>] {
    static CASES: OnceLock<Vec<Arc<Case>>> = OnceLock::new();
    CASES.get_or_init(|| {
        let files = MemoryFiles::from(files![
            "pack.ron",
            "first-visit.ron",
            "insurance-farm.ron",
            "logistics-deck.ron",
            "pump-quarry.ron",
            "personas/eero.ron"
        ]);
        let load = |name: &str| load_case(&files, &PackPath::new(name).expect("a sound path"), None).case;
        let names = ["first-visit.ron", "insurance-farm.ron", "logistics-deck.ron", "pump-quarry.ron"];
        names.map(|name| Arc::new(load(name).expect("a sound case"))).into()
    })
}
