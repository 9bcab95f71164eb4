//! Any bytes as a scenario file beside a whole data set and a whole parent.

#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use blockfund::scenario::load;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a place for temporary files");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data");
    let copy = |name: &str| {
        fs::copy(data.join(name), folder.path().join(name)).expect("the data set can be copied");
    };
    fs::create_dir(folder.path().join("small-country")).expect("a folder can be made");
    for name in blockfund::country::Country::FILES {
        copy(&format!("small-country/{name}"));
    }
    copy("small.json");
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let file = FOLDER.path().join("fuzzed.json");
    fs::write(&file, bytes).expect("the file can be written");
    let _ = load(&[file]).remove(0).map_err(|problems| problems.to_string());
});
