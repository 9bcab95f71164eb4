//! Any bytes as one of the six files of a data set, the others whole; the first byte says which.

#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use readers::country::Country;
use tempfile::TempDir;

/// The files of a data set; the invented country has no past.
const FILES: [&str; 6] = [
    "country.json",
    "zones.json",
    "provinces.json",
    "programmes.json",
    "parameters.json",
    "past.json",
];

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a place for temporary files");
    for name in FILES {
        restore(folder.path(), name);
    }
    folder
});

/// Makes a file of the folder what it was; one that was not there goes.
fn restore(folder: &Path, name: &str) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small-country");
    if fs::copy(data.join(name), folder.join(name)).is_err() {
        let _ = fs::remove_file(folder.join(name));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&which, bytes)) = bytes.split_first() else {
        return;
    };
    let folder = FOLDER.path();
    let name = FILES[usize::from(which) % FILES.len()];
    fs::write(folder.join(name), bytes).expect("the file can be written");
    let _ = Country::from_folder(folder).map_err(|problems| problems.to_string());
    restore(folder, name);
});
