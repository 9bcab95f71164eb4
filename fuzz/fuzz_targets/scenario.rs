//! Any bytes as a scenario file beside a whole data set and a whole parent.

#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use readers::scenario::load_each;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a place for temporary files");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data");
    fs::create_dir(folder.path().join("small-country")).expect("a folder can be made");
    let country = fs::read_dir(data.join("small-country")).expect("the data set is there");
    let country = country.map(|file| file.expect("the data set can be read").file_name());
    let country = country.map(|name| Path::new("small-country").join(name));
    for name in country.chain(["small.json".into()]) {
        fs::copy(data.join(&name), folder.path().join(&name)).expect("a file can be copied");
    }
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let file = FOLDER.path().join("fuzzed.json");
    fs::write(&file, bytes).expect("the file can be written");
    for one in load_each(&[file]) {
        let _ = one.loaded.map_err(|problems| problems.to_string());
    }
});
