//! `--help` in Korean: a text for each that the commands have in English, and for the words that clap adds.

use clap::{Arg, Command};

/// What clap writes by itself, in the order in which it is replaced.
const OF_CLAP: &[(&str, &str)] = &[
    ("Usage:", "사용법:"),
    ("Arguments:", "인자:"),
    ("Options:", "선택 사항:"),
    ("[default: ", "[기본값: "),
    ("[possible values: ", "[가능한 값: "),
    ("Possible values:", "가능한 값:"),
    (
        "Print help (see more with '--help')",
        "도움말을 보인다 (자세히는 '--help')",
    ),
    (
        "Print help (see a summary with '-h')",
        "도움말을 보인다 (짧게는 '-h')",
    ),
    ("Print help", "도움말을 보인다"),
    ("Print version", "버전을 보인다"),
];

/// The texts of commands, arguments and values.
const TEXTS: &[(&str, &str)] = &[
    // commands
    (
        "Monte Carlo simulator of block-funding allocation among Korea's wide regions",
        "한국 권역의 블록펀딩 배분을 따지는 몬테카를로 모의실험기",
    ),
    (
        "Simulate funding scenarios, compare them, and write tables and charts",
        "재정 시나리오를 모의실험하고 견주어 표와 그림을 쓴다",
    ),
    (
        "Say why targets are met or missed, and why two scenarios differ",
        "목표에 이르거나 못 이르는 까닭, 두 시나리오가 다른 까닭을 말한다",
    ),
    (
        "Say what it would take to meet a target with a chance: the smallest fund, share, match ...",
        "목표에 바라는 가능성으로 이르려면 무엇이 필요한지 말한다: 가장 작은 기금, 비중, 매칭 ...",
    ),
    (
        "Find the best division of the fund over zones and uses, and say whether a simple rule does as well",
        "권역과 용도로 나누는 가장 좋은 배분을 찾고, 단순 규칙도 그만한지 말한다",
    ),
    (
        "Run the model on the past, and score it against published figures",
        "모형을 과거에 돌려 공표된 수치와 견준다",
    ),
    (
        "Name every error of scenario files, and what may not be meant",
        "시나리오 파일의 모든 오류와 뜻하지 않았을 설정을 든다",
    ),
    (
        "Print a scenario in full, each value with where it was set",
        "시나리오 전체를 값마다 정해진 곳과 함께 보인다",
    ),
    (
        "Say in policy terms what the second scenario does differently from the first",
        "둘째 시나리오가 첫째와 무엇이 다른지 정책의 말로 보인다",
    ),
    (
        "Start a scenario that extends another",
        "다른 시나리오를 바탕으로 새 시나리오를 만든다",
    ),
    (
        "Print the JSON Schema of scenario files, for editors",
        "편집기에 쓸 시나리오 파일의 JSON Schema를 보인다",
    ),
    (
        "Measure what a run would take, and how exact it would be",
        "실행에 드는 시간과 메모리, 결과의 정확도를 미리 잰다",
    ),
    (
        "Find every file of a result that is not as it was written",
        "결과에서 쓰인 그대로가 아닌 파일을 모두 찾는다",
    ),
    (
        "Make a result again from the inputs it holds, and compare the bytes",
        "결과를 그 안의 입력으로 다시 만들어 바이트를 견준다",
    ),
    (
        "Draw the charts and the report of a result again, without simulating",
        "모의실험 없이 결과의 그림과 보고서를 다시 그린다",
    ),
    (
        "Name what two results were made from differently, and the files that differ",
        "두 결과가 무엇에서 다르게 만들어졌는지와 다른 파일을 든다",
    ),
    (
        "Put the shards of an experiment together, as one run would have made the result",
        "나누어 실행한 조각을 한 번에 실행한 것과 같은 결과로 합친다",
    ),
    (
        "Print the completions of a shell",
        "셸의 자동 완성을 보인다",
    ),
    ("Print the manual page", "설명서(man)를 보인다"),
    // files
    (
        "Scenario files, folders or patterns [default: all of scenarios/]",
        "시나리오 파일, 폴더, 이름의 유형 [기본값: scenarios/ 전부]",
    ),
    ("Scenario file", "시나리오 파일"),
    (
        "Scenario file to compare it with: why do the two differ?",
        "견줄 시나리오 파일: 둘은 왜 다른가?",
    ),
    ("Scenario file to start from", "출발점이 되는 시나리오 파일"),
    ("Scenario file that differs", "그와 다른 시나리오 파일"),
    (
        "Scenario file to extend; the new file is put beside it",
        "바탕이 되는 시나리오 파일. 새 파일은 그 옆에 놓인다",
    ),
    (
        "Name of the scenario and of its file, like honam-first",
        "시나리오와 그 파일의 이름 (예: honam-first)",
    ),
    ("Result folder", "결과 폴더"),
    ("One result folder", "결과 폴더 하나"),
    ("Another", "다른 결과 폴더"),
    (
        "Result folder, or its results.json",
        "결과 폴더나 그 안의 results.json",
    ),
    (
        "Result folder [default: output/NAME of one scenario, output/comparison of several]",
        "결과 폴더 [기본값: 시나리오가 하나면 output/이름, 여럿이면 output/comparison]",
    ),
    (
        "Folder for the drawn files [default: the result folder's name with -plot]",
        "그린 파일을 둘 폴더 [기본값: 결과 폴더 이름에 -plot]",
    ),
    (
        "Folder for a page to read, charts (PNG and SVG) and a table; nothing is written without it",
        "읽을 페이지, 그림(PNG와 SVG), 표를 둘 폴더. 없으면 아무것도 쓰지 않는다",
    ),
    (
        "Folder for a page to read, charts (PNG and SVG) and tables; nothing is written without it",
        "읽을 페이지, 그림(PNG와 SVG), 표들을 둘 폴더. 없으면 아무것도 쓰지 않는다",
    ),
    (
        "Folder for a page to read, charts (PNG and SVG), explanation.csv and sensitivity.csv; nothing is written without it",
        "읽을 페이지, 그림(PNG와 SVG), explanation.csv, sensitivity.csv를 둘 폴더. 없으면 아무것도 쓰지 않는다",
    ),
    (
        "Shards that run --shard wrote: all of them, or their folder",
        "run --shard가 쓴 조각 전부나 그 폴더",
    ),
    (
        "Data set with a published past",
        "공표된 과거가 있는 자료 묶음",
    ),
    // sizes and luck
    (
        "Values of the uncertain numbers to try",
        "불확실한 수의 값을 뽑는 횟수",
    ),
    (
        "Values of the uncertain numbers to try, each with every combination of mechanisms",
        "불확실한 수의 값을 뽑는 횟수. 뽑을 때마다 작동의 모든 조합을 돌린다",
    ),
    (
        "Values of the uncertain numbers to test the result on; an eighth of them serve the search",
        "결과를 시험할 때 불확실한 수의 값을 뽑는 횟수. 찾을 때는 그 8분의 1을 쓴다",
    ),
    (
        "Values of the uncertain numbers that the run would try",
        "실행이 불확실한 수의 값을 뽑을 횟수",
    ),
    (
        "Futures of each draw, which differ in their luck",
        "추출마다 운이 다른 미래의 수",
    ),
    ("Futures of each draw", "추출마다 미래의 수"),
    (
        "How the draws are spread: sobol and lhs evenly, for a power of 2 draws; pseudo each by itself [default: sobol for a power of 2 draws, else pseudo]",
        "추출을 펼치는 방법: sobol과 lhs는 고르게(추출이 2의 거듭제곱일 때), pseudo는 저마다 [기본값: 추출이 2의 거듭제곱이면 sobol, 아니면 pseudo]",
    ),
    (
        "Double the draws until shares are known to so much, and differences to that part of the outcome: like 0.5%",
        "비율의 오차와, 결과에 견준 차이의 오차가 이만큼 될 때까지 추출을 두 배씩 늘린다 (예: 0.5%)",
    ),
    (
        "The most draws that --precision may take",
        "--precision이 쓸 수 있는 가장 많은 추출",
    ),
    (
        "One path without luck and every number at its median",
        "운이 없고 모든 수가 중앙값인 한 경로",
    ),
    (
        "Where all luck comes from: the same seed gives the same bytes",
        "모든 운의 출발점: 시드가 같으면 바이트가 같다",
    ),
    ("Where all luck comes from", "모든 운의 출발점"),
    (
        "Threads to work on [default: one a core]; the results do not depend on it",
        "일할 스레드의 수 [기본값: 코어마다 하나]. 결과는 이에 달려 있지 않다",
    ),
    (
        "Threads to work on [default: one a core]",
        "일할 스레드의 수 [기본값: 코어마다 하나]",
    ),
    (
        "Scenario that the others are compared with: its name, or its file [default: the one named baseline, else the first]",
        "다른 시나리오와 견줄 기준의 이름이나 파일 [기본값: baseline이라는 것, 없으면 첫째]",
    ),
    (
        "Simulate every scenario again, and keep none for the next run",
        "모든 시나리오를 다시 모의실험하고 다음 실행에 쓸 것을 남기지 않는다",
    ),
    (
        "Simulate only this part of the experiment, like 3/8, and write it for merge into the folder FOLDER.shards",
        "3/8처럼 실험의 한 부분만 모의실험하고, 합칠 조각을 폴더 FOLDER.shards에 쓴다",
    ),
    (
        "Wanted error of the share of futures that meet a target (0.005 is half a percentage point)",
        "목표에 이르는 미래의 비율에 바라는 오차 (0.005는 0.5%p)",
    ),
    // what is written and printed
    (
        "Write every single future too, as futures.csv",
        "미래 하나하나도 futures.csv로 쓴다",
    ),
    (
        "Write the tables as one workbook too, as tables.xlsx",
        "표를 통합 문서 tables.xlsx로도 쓴다",
    ),
    (
        "Language of texts and charts [default: that of the system]",
        "글과 그림의 언어 [기본값: 시스템의 언어]",
    ),
    (
        "Font for characters that the charts' own font lacks",
        "그림의 글꼴에 없는 글자를 위한 글꼴",
    ),
    (
        "Font for characters that the embedded one lacks",
        "들어 있는 글꼴에 없는 글자를 위한 글꼴",
    ),
    (
        "Font that the charts were drawn with, if they were drawn with --font",
        "그림을 --font로 그렸다면 그 글꼴",
    ),
    ("What is printed", "찍히는 것"),
    ("A table to read", "읽을 표"),
    ("Everything, to read", "전부, 읽을 글로"),
    ("Sentences and tables to read", "읽을 문장과 표"),
    ("The answer and the curve, to read", "답과 곡선, 읽을 글로"),
    ("The curve", "곡선"),
    ("The division", "배분"),
    ("Everything", "전부"),
    ("Question, answer and curve", "물음, 답, 곡선"),
    ("The whole account", "설명 전부"),
    ("The rows of summary.csv", "summary.csv의 행"),
    ("The rows of hindcast.csv", "hindcast.csv의 행"),
    ("All findings", "찾은 것 전부"),
    ("All of it", "전부"),
    (
        "How progress is told on stderr",
        "표준 오류에 진행을 알리는 방법",
    ),
    (
        "A bar with the time left, if stderr is a terminal",
        "표준 오류가 터미널이면 남은 시간과 막대",
    ),
    (
        "A line of JSON for each event, on stderr",
        "사건마다 표준 오류에 JSON 한 줄",
    ),
    ("Nothing", "없음"),
    ("Print nothing but errors", "오류 말고는 찍지 않는다"),
    // questions
    (
        "Target to explain [default: all four]",
        "설명할 목표 [기본값: 넷 모두]",
    ),
    (
        "Target to meet in 2030, or all of them together",
        "2030년에 이를 목표, 또는 모두 함께(all)",
    ),
    (
        "Chance of meeting it that is wanted, like 0.8 or 80%",
        "바라는 가능성 (예: 0.8 또는 80%)",
    ),
    ("What may be changed", "바꿀 수 있는 것"),
    (
        "Zone whose share of the block fund is the lever `zone`, by its id",
        "지렛대 `zone`일 때 블록펀딩의 몫을 바꿀 권역의 id",
    ),
    (
        "Lowest value of the lever to try [default: the lowest that makes sense]",
        "시험할 지렛대의 가장 낮은 값 [기본값: 뜻이 있는 가장 낮은 값]",
    ),
    (
        "Highest value of the lever to try [default: the highest that the budget admits]",
        "시험할 지렛대의 가장 높은 값 [기본값: 예산이 허락하는 가장 높은 값]",
    ),
    (
        "T1: capacity outside the capital over that of the capital",
        "T1: 수도권 대비 비수도권 혁신역량",
    ),
    ("T2: researchers outside the capital", "T2: 비수도권 연구원"),
    (
        "T3: regional lines in the major R&D budget",
        "T3: 주요 R&D 예산에서 지역 예산의 비중",
    ),
    ("T4: new deep-tech start-ups", "T4: 새 딥테크 창업"),
    ("What the division is to do well", "배분이 잘해야 할 것"),
    ("Expected progress to the targets", "목표까지의 기대 진척"),
    ("The chance of meeting a target", "목표에 이를 가능성"),
    (
        "What the zone gains where the fund adds least",
        "블록펀딩이 가장 적게 보태는 권역의 증가",
    ),
    (
        "Little regret in the worst tenth of the draws",
        "가장 나쁜 추출 10%에서 작은 아쉬움",
    ),
    ("Target of the aim `chance`", "목적이 `chance`일 때의 목표"),
    (
        "Least share of the fund for every zone, besides the floors of the file",
        "파일의 하한에 더해 모든 권역에 줄 가장 작은 몫",
    ),
    (
        "Greatest share of the fund for a zone, besides the caps of the file",
        "파일의 상한에 더해 한 권역에 줄 가장 큰 몫",
    ),
    (
        "Least share of every use in every zone",
        "모든 권역에서 모든 용도의 가장 작은 몫",
    ),
    (
        "Greatest share of a use in a zone",
        "한 권역에서 한 용도의 가장 큰 몫",
    ),
    (
        "Write the division as a scenario file that `run` accepts; it must not exist yet",
        "배분을 `run`이 받는 시나리오 파일로 쓴다. 아직 없는 파일이어야 한다",
    ),
    (
        "Draw the division, as a file that ends in .png or .svg",
        "배분을 .png나 .svg 파일로 그린다",
    ),
    (
        "Draw the whole result against the weakest zone's, likewise",
        "전체와 가장 적게 얻는 권역을 견준 그림을 그와 같이 그린다",
    ),
    (
        "Draw the curve too, as a file that ends in .png or .svg",
        "곡선도 .png나 .svg 파일로 그린다",
    ),
    // charts
    (
        "Draw only these: charts (fans, tornado), one chart (share-7/fans), all of a scenario (share-7), or report",
        "이것만 그린다: 그림 종류(fans, tornado), 그림 하나(share-7/fans), 시나리오의 모든 그림(share-7), 보고서(report)",
    ),
    (
        "Width and height of the charts in points; the report has its own",
        "그림의 너비와 높이(포인트). 보고서의 그림은 제 크기가 있다",
    ),
    (
        "Form of the charts' files [default: both]",
        "그림 파일의 형식 [기본값: 둘 다]",
    ),
    ("Shell to complete in", "자동 완성할 셸"),
];

/// The Korean text for an English one.
fn text(english: &str) -> Option<&'static str> {
    let mut texts = TEXTS.iter();
    texts.find(|(of, _)| *of == english).map(|(_, text)| *text)
}

/// A command whose own texts, arguments and subcommands speak Korean.
pub(super) fn translated(command: Command) -> Command {
    let about = command.get_about().map(ToString::to_string);
    let about = about.and_then(|english| text(&english));
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    let argument = |argument: Arg| {
        let help = argument.get_help().map(ToString::to_string);
        match help.and_then(|english| text(&english)) {
            Some(help) => argument.help(help),
            None => argument,
        }
    };
    command.mut_args(argument).mut_subcommands(translated)
}

/// A help whose command is [`translated`], with what clap adds to it.
pub fn completed(help: &str) -> String {
    let line = |line: &str| {
        let mut line = line.to_owned();
        // A possible value with its meaning.
        let value = line.trim_start().strip_prefix("- ");
        let meaning = value.and_then(|value| Some(value.split_once(':')?.1.trim().to_owned()));
        if let Some(meaning) = meaning
            && let Some(korean) = text(&meaning)
        {
            line = line.replace(&meaning, korean);
        }
        for (english, korean) in OF_CLAP {
            line = line.replace(english, korean);
        }
        line + "\n"
    };
    help.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Args;

    /// All texts of a command and of those below it.
    fn english(command: &Command) -> BTreeSet<String> {
        let arguments = command.get_arguments();
        let of_arguments = arguments.flat_map(|argument| {
            let values = argument.get_possible_values().into_iter();
            let meanings = values.filter_map(|value| value.get_help().map(ToString::to_string));
            let help = argument.get_help().map(ToString::to_string);
            meanings.chain(help).collect::<Vec<String>>()
        });
        let about = command.get_about().map(ToString::to_string);
        let below = command.get_subcommands().flat_map(english);
        of_arguments.chain(about).chain(below).collect()
    }

    #[test]
    fn every_text_has_its_korean_one_and_none_is_left_over() {
        let said = english(&Args::command());
        let known: BTreeSet<String> = TEXTS.iter().map(|(of, _)| (*of).to_owned()).collect();
        assert_eq!(said, known);
        assert_eq!(known.len(), TEXTS.len(), "each once");
    }

    #[test]
    fn what_clap_adds_is_korean_too() {
        let help = "Usage: blockfund [OPTIONS]\n\nOptions:\n      --a <A>  뜻 [default: 3]\n\
                    \x20         - csv:  The curve\n  -h, --help  Print help\n";
        let korean = "사용법: blockfund [OPTIONS]\n\n선택 사항:\n      --a <A>  뜻 [기본값: 3]\n\
                      \x20         - csv:  곡선\n  -h, --help  도움말을 보인다\n";
        assert_eq!(completed(help), korean);
    }
}
