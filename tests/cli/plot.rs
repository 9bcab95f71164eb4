//! `plot`: what `run` drew, drawn again.

use std::fs;

use crate::bench::Bench;

fn with_result() -> Bench {
    let bench = Bench::new();
    bench.scenario("east", r#""autonomy": false"#);
    let ended = bench.blockfund(
        "run baseline.json east.json --draws 2 --futures 2 --lang en --out result --quiet",
    );
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    bench
}

#[test]
fn the_same_pictures_come_from_the_numbers_alone() {
    let bench = with_result();
    let ended = bench.blockfund("plot result --lang en");
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "result-plot\n"));
    let bytes = |place: &str, name: &str| fs::read(bench.path(place).join(name)).unwrap();
    for name in [
        "report.html",
        "charts/attainment.png",
        "charts/east/fans.svg",
    ] {
        assert!(
            bytes("result", name) == bytes("result-plot", name),
            "{name}"
        );
    }
    assert_eq!(
        bench.names("result/charts"),
        bench.names("result-plot/charts")
    );
    assert!(bench.printed("verify result").starts_with("all "));
}

#[test]
fn single_charts_come_in_the_form_that_is_asked_for() {
    let bench = with_result();
    let ended = bench.blockfund(
        "plot result/results.json --only fans attainment --format svg --size 700x400 --lang ko --out drawn",
    );
    assert_eq!((ended.code, ended.stderr.as_str()), (0, "drawn\n"));
    assert_eq!(bench.names("drawn"), ["charts"]);
    assert_eq!(
        bench.names("drawn/charts"),
        ["attainment.svg", "baseline", "east"]
    );
    assert_eq!(bench.names("drawn/charts/east"), ["fans.svg"]);
    let svg = bench.read("drawn/charts/east/fans.svg");
    assert!(svg.contains(r#"width="700""#) && svg.contains("목표"));

    // What is drawn later joins what is there.
    assert_eq!(
        bench
            .blockfund("plot result --only report --out drawn")
            .code,
        0
    );
    assert_eq!(bench.names("drawn"), ["charts", "report.html"]);
}

#[test]
fn what_cannot_be_drawn_is_refused_before_anything_is_written() {
    #[track_caller]
    fn case(arguments: &str, code: i32, message: &str) {
        let bench = with_result();
        bench.write("no.ttf", "not a font");
        bench.write("old.json", "{}");
        bench.write("mine/report.txt", "years of work");
        let before = bench.names("");
        let ended = bench.blockfund(arguments);
        assert_eq!(ended.code, code, "{}", ended.stderr);
        assert!(ended.stderr.contains(message), "{}", ended.stderr);
        assert_eq!(bench.names(""), before);
    }

    case(
        "plot result --only fanz",
        2,
        "--only: must name charts, a scenario or `report`, but is fanz; write fans",
    );
    case("plot result --size 100x100", 2, "must be a width from 640");
    case(
        "plot result --out result",
        73,
        "holds a result, which stays as it was written",
    );
    case(
        "plot result --out mine",
        73,
        "mine: exists and is not a result folder of blockfund",
    );
    case(
        "plot result --font no.ttf",
        65,
        "no.ttf: must be a TrueType or OpenType font",
    );
    case("plot result --font lost.ttf", 66, "lost.ttf");
    case("plot lost", 66, "lost");
    case(
        "plot old.json",
        65,
        "old.json: must be the results of this version of blockfund",
    );
}

#[test]
fn a_letter_without_a_glyph_is_named_and_a_font_helps() {
    let bench = Bench::new();
    let title = bench
        .read("baseline.json")
        .replacen("현행 유지", "龘 유지", 1);
    bench.write("baseline.json", title);
    let run = "run baseline.json --draws 2 --futures 2 --lang ko --quiet --out result";
    let ended = bench.blockfund(run);
    assert_eq!(ended.code, 0);
    assert!(ended.stderr.contains("龘 (U+9F98)"), "{}", ended.stderr);

    // Any font will do to be noted; that it has the letter is another test's concern.
    let font = fs::read("assets/fonts/BlockfundSansKR-Bold.ttf").unwrap();
    bench.write("bold.ttf", font);
    assert_eq!(bench.blockfund(&format!("{run} --font bold.ttf")).code, 0);
    assert_eq!(bench.blockfund("replay result --font bold.ttf").code, 0);
    let without = bench.blockfund("replay result");
    assert_eq!(without.code, 2);
    assert!(
        without
            .stderr
            .contains("--font: must be the font of the charts, bold.ttf")
    );
}
