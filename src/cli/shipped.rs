//! The pack that is compiled into the program, so that the program plays alone.

use crate::scenario::files::MemoryFiles;

/// Compiles the files in. A test compares the list with the folder.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        MemoryFiles::from([$(($name, include_str!(concat!("../../scenarios/malmi/", $name)))),*])
    };
}

/// The pack of first cases.
pub(super) fn shipped() -> MemoryFiles {
    files![
        "first-visit.fi.ron",
        "first-visit.ron",
        "insurance-farm.fi.ron",
        "insurance-farm.ron",
        "island-hospitals.fi.ron",
        "island-hospitals.ron",
        "logistics-deck.fi.ron",
        "logistics-deck.ron",
        "mud-season.fi.ron",
        "mud-season.ron",
        "pack.fi.ron",
        "pack.ron",
        "personas/eero.fi.ron",
        "personas/eero.ron",
        "pump-quarry.fi.ron",
        "pump-quarry.ron",
        "school-kitchen.fi.ron",
        "school-kitchen.ron",
        "village-cold.fi.ron",
        "village-cold.ron",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    fn files_under(folder: &Path, within: &str, names: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let entry = entry.expect("it can be listed");
            let name = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                files_under(&entry.path(), &format!("{name}/"), names);
            } else {
                names.push(name);
            }
        }
    }

    #[test]
    fn every_file_of_the_folder_is_compiled_in() {
        let mut names = Vec::new();
        files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi"), "", &mut names);
        names.sort();
        let listed: Vec<String> = shipped().0.into_keys().collect();
        assert_eq!(listed, names, "bring the list in src/cli/shipped.rs up to date");
    }
}
