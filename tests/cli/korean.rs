//! With `--lang ko` a planner is answered in Korean, also when the command itself is wrong.

use crate::bench::Bench;

/// What is said on stderr, and the exit code.
#[track_caller]
fn told(arguments: &str) -> (i32, String) {
    let bench = Bench::new();
    let ended = bench.blockfund(arguments);
    assert_eq!(ended.stdout, "");
    (ended.code, ended.stderr)
}

/// The first line is `expected`, and all is Korean but names, values and what clap calls them.
#[track_caller]
fn case(arguments: &str, code: i32, expected: &str) {
    let (found, told) = told(arguments);
    assert_eq!(
        (found, told.lines().next()),
        (code, Some(expected)),
        "{told}"
    );
    for word in [
        "error:",
        "must",
        "invalid",
        "unexpected",
        "For more",
        "Usage",
        "required",
    ] {
        assert!(!told.contains(word), "{word}\n{told}");
    }
}

#[test]
fn a_wrong_command_line_is_answered_in_korean() {
    case("rnu --lang ko", 2, "오류: 모르는 명령 rnu");
    case("run --lang ko --drws 5", 2, "오류: 모르는 인자 --drws");
    case(
        "run --lang=ko --draws",
        2,
        "오류: --draws <DRAWS>의 값이 빠졌다",
    );
    case(
        "run --lang ko --draws viele",
        2,
        "오류: --draws <DRAWS>의 값 viele: 정수여야 한다",
    );
    case(
        "run --lang ko --threads 0",
        2,
        "오류: --threads <THREADS>의 값 0: 1에서 1,024까지여야 한다",
    );
    case(
        "run --lang ko --format xml",
        2,
        "오류: --format <FORMAT>의 값 xml: 쓸 수 없다",
    );
    case(
        "run --lang ko --seed 1 --seed 2",
        2,
        "오류: --seed <SEED>는 한 번만 쓴다",
    );
    case(
        "run --lang ko --central --draws 4",
        2,
        "오류: --central은 --draws <DRAWS>와 함께 쓸 수 없다",
    );
    case(
        "diff --lang ko baseline.json",
        2,
        "오류: 빠진 인자: <SECOND>",
    );
    case(
        "plan --lang ko --error 2",
        2,
        "오류: --error <SHARE>의 값 2: 0.005처럼 0보다 크고 1보다 작은 비율이어야 한다",
    );
    case(
        "run --lang ko --shard 9/8",
        2,
        "오류: --shard <I/N>의 값 9/8: 3/8처럼 몇째 조각과 모두 몇 조각인지여야 한다 (1/8에서 8/8까지)",
    );
    case(
        "plot --lang ko --size 3x3 here",
        2,
        "오류: --size <WxH>의 값 3x3: 800x500처럼 너비는 640, 높이는 300 이상이고 둘 다 4000 이하인 점 수여야 한다",
    );
    case(
        "run --lang ko --no-cache=yes",
        2,
        "오류: --no-cache에는 값을 붙이지 않는다 (현재: yes)",
    );
    case(
        "seek --lang ko",
        2,
        "오류: 빠진 인자: --target <TARGET>, --chance <CHANCE>, --vary <LEVER>, <FILE>",
    );
    let (_, told) = told("run --lang ko --drws 5");
    assert!(
        told.contains("혹시 --draws?") && told.contains("사용법: blockfund run"),
        "{told}"
    );
}

#[test]
fn clap_speaks_for_itself_in_english() {
    let (code, told) = told("run --drws 5 --lang en");
    assert_eq!(code, 2);
    assert!(
        told.starts_with("error: unexpected argument '--drws' found\n"),
        "{told}"
    );
}

#[test]
fn what_a_command_refuses_is_said_in_korean() {
    case("run --lang ko *.csv", 66, "오류: *.csv: 맞는 파일이 없다");
    case(
        "run --lang ko data",
        66,
        "오류: data: 시나리오 파일이 있어야 하는데 *.json이 없다",
    );
    case(
        "run --lang ko baseline.json --draws 5 --sampler sobol",
        2,
        "오류: --draws: sobol 표집은 2의 거듭제곱인 추출을 펼친다 (예: 4, 8. 현재: 5). --sampler pseudo는 어떤 수나 받는다",
    );
    case(
        "run --lang ko baseline.json --baseline nobody",
        2,
        "오류: --baseline: baseline 가운데 하나나 파일이어야 한다 (현재: nobody)",
    );
    case(
        "run --lang ko baseline.json --out data --draws 2",
        73,
        "오류: data: 이미 있으나 blockfund의 결과 폴더가 아니다(결과의 manifest.json이 없거나 온전하지 않다). --out으로 다른 곳을 고르거나 지운다",
    );
    case(
        "seek --lang ko baseline.json --target researchers --chance 8 --vary fund",
        2,
        "오류: --chance <CHANCE>의 값 8: 0.8이나 80%처럼 0과 1 사이여야 한다",
    );
    case(
        "run --lang ko baseline.json --draws 4194304 --futures 60000",
        2,
        "오류: --draws × --futures: 4,294,967,295 이하여야 한다 (현재: 4,194,304 × 60,000)",
    );
    case(
        "seek --lang ko baseline.json --target researchers --chance 0.5 --vary zone --zone x",
        2,
        "오류: --zone: capital, southeast, daegyeong, jungbu, honam, gangwon, jeonbuk, jeju 가운데 하나여야 한다 (현재: x)",
    );
    case(
        "seek --lang ko baseline.json --target researchers --chance 0.5 --vary zone --zone 호남",
        2,
        "오류: --zone: capital, southeast, daegyeong, jungbu, honam, gangwon, jeonbuk, jeju 가운데 하나여야 한다 (현재: 호남). honam으로 쓴다",
    );
    case(
        "optimise --lang ko baseline.json --use-floor 0.5",
        2,
        "오류: --use-floor, --use-cap: 나눌 수 있어야 하는데 최소 몫의 합이 2, 최대 몫의 합이 4이다",
    );
    case(
        "optimise --lang ko baseline.json --chart a.gif",
        2,
        "오류: --chart <FILE>의 값 a.gif: .png나 .svg로 끝나야 한다",
    );
    case(
        "verify --lang ko data",
        66,
        "오류: 읽을 수 없다: data/manifest.json: 그런 파일이나 폴더가 없다",
    );
    case("merge --lang ko gone", 66, "오류: gone: 파일이 없다");
    case(
        "show --lang ko baseline.json/plan.json",
        65,
        "오류: baseline.json/plan.json: 경로 가운데 폴더가 아니라 파일인 것이 있다",
    );
    case(
        "plot --lang ko baseline.json",
        65,
        "오류: baseline.json: 이 버전의 blockfund가 만든 결과여야 하는데 손상되었거나 다른 버전의 것이다. 시나리오를 다시 실행한다",
    );
    case(
        "run --lang ko baseline.json --draws 2 --font baseline.json",
        65,
        "오류: baseline.json: 트루타입이나 오픈타입 글꼴이어야 한다",
    );
}

#[test]
fn a_chart_that_no_result_has_is_told_in_korean() {
    let bench = Bench::new();
    bench.printed("run baseline.json --draws 2 --futures 1 --out result --quiet");
    for (name, told) in [
        ("fanz", "(현재: fanz). fans로 쓴다"),
        ("nothing", "(현재: nothing). 도표: "),
    ] {
        let ended = bench.blockfund(&format!("plot result --only {name} --lang ko"));
        let beginning = "오류: --only: 도표나 시나리오의 이름 또는 `report`여야 한다 ";
        let expected = format!("{beginning}{told}");
        assert!(ended.stderr.starts_with(&expected), "{}", ended.stderr);
    }
}

#[test]
fn every_command_answers_in_korean_also_where_it_fails_at_once() {
    for command in [
        "show gone.json",
        "diff gone.json baseline.json",
        "why-different gone gone",
        "new mine --from gone.json",
        "check gone.json/",
    ] {
        for arguments in [
            format!("{command} --lang ko"),
            format!("--lang ko {command}"),
        ] {
            let ended = Bench::new().blockfund(&arguments);
            let said = ended.stderr + &ended.stdout;
            assert!(!said.contains("error") && said.contains("없다"), "{said}");
        }
    }
}

#[test]
fn help_is_korean_too() {
    let bench = Bench::new();
    for (arguments, beginning) in [
        ("--help --lang ko", "한국 권역의 블록펀딩 배분"),
        ("run --help --lang ko", "재정 시나리오를 모의실험하고"),
        ("seek -h --lang=ko", "목표에 바라는 가능성으로"),
    ] {
        let help = bench.printed(arguments);
        assert!(help.starts_with(beginning), "{help}");
        for word in [
            "Usage",
            "Options",
            "Arguments",
            "default:",
            "Print",
            "possible",
        ] {
            assert!(!help.contains(word), "{word}\n{help}");
        }
    }
    assert!(
        bench
            .printed("run --help --lang en")
            .starts_with("Simulate")
    );
}
