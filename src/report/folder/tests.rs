//! What stands at a place when a result comes there: an earlier one, something else, or a link.

use super::*;

fn file(path: &str, content: &str) -> ResultFile {
    ResultFile {
        path: path.to_owned(),
        content: content.as_bytes().to_vec(),
    }
}

#[test]
fn a_result_replaces_the_one_before_it_whole() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("deep/result");
    let old =
        r#"{ "experiment": { "fingerprint": "1" }, "outputs": [{ "file": "charts/old.png" }] }"#;
    let files = [file("manifest.json", old), file("charts/old.png", "x")];
    write(&place, MANIFEST, &files).unwrap();
    let new = r#"{ "experiment": { "fingerprint": "2" }, "outputs": [] }"#;
    write(&place, MANIFEST, &[file("manifest.json", new)]).unwrap();
    let manifest = fs::read_to_string(place.join("manifest.json")).unwrap();
    assert_eq!(manifest, new);
    assert!(!place.join("charts").exists());
    let beside = fs::read_dir(place.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing unfinished is left");
}

#[cfg(unix)]
#[test]
fn a_result_goes_where_a_link_leads() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().unwrap();
    let (target, link) = (folder.path().join("big/result"), folder.path().join("link"));
    fs::create_dir_all(&target).unwrap();
    symlink(&target, &link).unwrap();
    write(&link, MANIFEST, &[file("a.csv", "1")]).unwrap();
    replace(&folder.path().join("b.svg"), b"old").unwrap();
    symlink("b.svg", folder.path().join("c.svg")).unwrap();
    replace(&folder.path().join("c.svg"), b"new").unwrap();
    assert!(link.is_symlink() && folder.path().join("c.svg").is_symlink());
    assert_eq!(fs::read(target.join("a.csv")).unwrap(), b"1");
    assert_eq!(fs::read(folder.path().join("b.svg")).unwrap(), b"new");

    let lost = folder.path().join("lost");
    symlink("nowhere", &lost).unwrap();
    let error = check(&lost, MANIFEST).unwrap_err();
    assert!(matches!(error, WriteError::NotAResult { .. }));
}

#[test]
fn a_result_of_another_kind_stays() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("result");
    let manifest =
        r#"{ "experiment": { "fingerprint": "1" }, "outputs": [{ "file": "seek.csv" }] }"#;
    let files = [file("manifest.json", manifest), file("seek.csv", "x")];
    write(&place, "seek.csv", &files).unwrap();
    write(&place, "seek.csv", &files).unwrap();
    let error = write(&place, "results.json", &files).unwrap_err();
    assert!(matches!(error, WriteError::IsAResult { .. }));
}

#[test]
fn a_new_file_takes_no_place_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    write_new(&path, b"first").unwrap();
    let error = write_new(&path, b"second").unwrap_err();
    assert!(matches!(error, WriteError::Exists { .. }));
    assert_eq!(fs::read(&path).unwrap(), b"first");
    let names = fs::read_dir(folder.path()).unwrap();
    assert_eq!(names.count(), 1, "nothing unfinished is left");
}

#[test]
fn files_are_added_to_what_is_there_unless_it_is_a_result() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.docx"), "years of work").unwrap();
    add(folder.path(), &[file("charts/a.png", "1")]).unwrap();
    add(
        folder.path(),
        &[file("charts/a.png", "2"), file("b.html", "x")],
    )
    .unwrap();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(
        (read("charts/a.png"), read("thesis.docx")),
        ("2".to_owned(), "years of work".to_owned())
    );
    assert_eq!(
        fs::read_dir(folder.path().join("charts")).unwrap().count(),
        1
    );

    fs::write(folder.path().join("manifest.json"), "{}").unwrap();
    let error = add(folder.path(), &[file("charts/a.png", "3")]).unwrap_err();
    assert!(matches!(error, WriteError::IsAResult { .. }));
    assert_eq!(read("charts/a.png"), "2");
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.docx"), "years of work").unwrap();
    let write = || write(folder.path(), MANIFEST, &[file("manifest.json", "1")]).unwrap_err();
    assert!(matches!(write(), WriteError::NotAResult { .. }));
    let manifest = |content: &str| fs::write(folder.path().join(MANIFEST), content).unwrap();
    // That of a web page has the same name.
    manifest(r#"{ "name": "my page" }"#);
    assert!(matches!(write(), WriteError::NotAResult { .. }));
    // In a result too, what was put there by hand stays.
    manifest(r#"{ "experiment": { "fingerprint": "1" }, "outputs": [] }"#);
    assert!(matches!(write(), WriteError::HoldsMore { file, .. } if file == "thesis.docx"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}
