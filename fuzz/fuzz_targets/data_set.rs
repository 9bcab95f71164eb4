//! Any bytes as one of the five files of a data set, the others whole; the first byte says which.

#![no_main]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use blockfund::country::Country;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a place for temporary files");
    for name in Country::FILES {
        fs::copy(whole(name), folder.path().join(name)).expect("the data set can be copied");
    }
    folder
});

fn whole(name: &str) -> std::path::PathBuf {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/small-country");
    data.join(name)
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&which, bytes)) = bytes.split_first() else {
        return;
    };
    let name = Country::FILES[usize::from(which) % Country::FILES.len()];
    let file = FOLDER.path().join(name);
    fs::write(&file, bytes).expect("the file can be written");
    let _ = Country::from_folder(FOLDER.path()).map_err(|problems| problems.to_string());
    fs::copy(whole(name), file).expect("the data set can be copied");
});
