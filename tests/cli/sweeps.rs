//! A sweep is many scenarios: a command that asks about one says so.

use crate::bench::Bench;

/// A sweep of four values in `fund.json`.
fn with_sweep() -> Bench {
    let bench = Bench::new();
    bench.scenario(
        "fund",
        r#""sweep": { "axes": { "m": { "set": "local_match_per_won", "values": [0.1, 0.2, 0.3, 0.4] } } }"#,
    );
    bench
}

#[test]
fn a_question_about_one_scenario_is_not_answered_for_the_first_of_a_sweep() {
    #[track_caller]
    fn case(asked: &str, told: &str) {
        let ended = with_sweep().blockfund(asked);
        assert_eq!((ended.code, ended.stderr.as_str()), (2, told), "{asked}");
        assert_eq!(ended.stdout, "");
    }

    let told = "error: fund.json: must hold one scenario, but is a sweep of 4, fund-m-0.1 to fund-m-0.4; write the one that is meant into a file of its own\n";
    case("diff baseline.json fund.json", told);
    case("explain fund.json --draws 2", told);
    case("explain baseline.json --against fund.json --draws 2", told);
    let goal = "--target researchers --chance 0.5";
    case(
        &format!("seek fund.json {goal} --vary fund --draws 8"),
        told,
    );
    case("optimise fund.json --draws 20", told);
    case(
        "explain fund.json --lang ko",
        "오류: fund.json: 시나리오가 하나여야 하는데 fund-m-0.1에서 fund-m-0.4까지 4개의 스윕이다. 뜻하는 하나를 따로 파일로 쓴다\n",
    );
}
