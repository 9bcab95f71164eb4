//! Why a command does not do what it is asked, in English and Korean: what clap does not see, and what the disk refuses.

/// What a command refuses.
pub(super) const REFUSALS: &[(&str, &str)] = &[
    // files
    ("{}: not a pattern: {}", "{}: 파일 이름의 유형이 아니다: {}"),
    (
        "{} and {}: must use the same data set, since scenarios are compared on the same luck; run them apart",
        "{}, {}: 시나리오는 같은 운으로 견주므로 자료 묶음이 같아야 한다. 따로 실행한다",
    ),
    (
        "{}: is the baseline and must be usable, but has errors; mend it, or name another scenario with --baseline",
        "{}: 기준 시나리오는 쓸 수 있어야 하는데 오류가 있다. 고치거나 --baseline으로 다른 시나리오를 지정한다",
    ),
    (
        "--baseline: must be one of {} or a file, but is {}",
        "--baseline: {} 가운데 하나나 파일이어야 한다 (현재: {})",
    ),
    (
        "{}: must hold one scenario, but is a sweep of {}, {} to {}; write the one that is meant into a file of its own",
        "{}: 시나리오가 하나여야 하는데 {2}에서 {3}까지 {1}개의 스윕이다. 뜻하는 하나를 따로 파일로 쓴다",
    ),
    (
        "{}: must be a name of letters, digits, - and _, like honam-first",
        "{}: honam-first처럼 글자, 숫자, -, _로 된 이름이어야 한다",
    ),
    (
        "{}: must hold a published past (past.json), but has none",
        "{}: 공표된 과거(past.json)가 있어야 하는데 없다",
    ),
    (
        "{}: must be the results of this version of blockfund, but is damaged or of another; run the scenarios again",
        "{}: 이 버전의 blockfund가 만든 결과여야 하는데 손상되었거나 다른 버전의 것이다. 시나리오를 다시 실행한다",
    ),
    // questions
    (
        "--vary {}: must be `share` here, since a share path decides the block fund ({})",
        "--vary {}: 비중 경로가 블록펀딩을 정하므로 여기서는 `share`여야 한다 ({})",
    ),
    (
        "--vary {}: must have money to move, but the scenario plans none ({})",
        "--vary {}: 움직일 예산이 있어야 하는데 시나리오에 없다 ({})",
    ),
    (
        "--from and --to: must rise and lie from {} to {}, but are {} and {}",
        "--from, --to: {}에서 {}까지에 있고 커져야 한다 (현재: {}, {})",
    ),
    (
        "--zone: must be one of {}, but is {}; write {}",
        "--zone: {} 가운데 하나여야 한다 (현재: {}). {}(으)로 쓴다",
    ),
    (
        "--zone: must be one of {}, but is {}",
        "--zone: {} 가운데 하나여야 한다 (현재: {})",
    ),
    (
        "--zone: must go with --vary zone, but --vary is {}",
        "--zone: --vary zone과 함께 써야 한다 (현재 --vary: {})",
    ),
    (
        "--target {}: must be a target of the data set, but is none",
        "--target {}: 자료 묶음의 목표여야 하는데 아니다",
    ),
    (
        "--write {}: must be a place from which a path leads to {}",
        "--write {}: {}까지 경로로 이을 수 있는 곳이어야 한다",
    ),
    (
        "{} and {}: must leave a division possible, but the floors sum to {} and the caps to {}",
        "{}, {}: 나눌 수 있어야 하는데 최소 몫의 합이 {}, 최대 몫의 합이 {}이다",
    ),
    (
        "{}: must be the place of one chart, but is that of two; choose another name",
        "{}: 도표 하나의 자리여야 하는데 둘의 자리다. 다른 이름을 고른다",
    ),
    // sizes and values
    (
        "--draws: the {} sampler spreads a power of 2 draws, like {} or {}, but these are {}; --sampler pseudo takes any number",
        "--draws: {} 표집은 2의 거듭제곱인 추출을 펼친다 (예: {}, {}. 현재: {}). --sampler pseudo는 어떤 수나 받는다",
    ),
    (
        "must be a share like 0.005 or percent like 0.5%, above 0 and below 50%",
        "0.005 같은 비율이나 0.5% 같은 백분율로, 0보다 크고 50%보다 작아야 한다",
    ),
    ("must be one of {}", "{} 가운데 하나여야 한다"),
    (
        "must lie between 0 and 1, like 0.8 or 80%",
        "0.8이나 80%처럼 0과 1 사이여야 한다",
    ),
    (
        "must be a share above 0 and below 1, like 0.005",
        "0.005처럼 0보다 크고 1보다 작은 비율이어야 한다",
    ),
    (
        "must be a share from 0 to 1",
        "0에서 1까지의 비율이어야 한다",
    ),
    (
        "must be a number and how many shards there are, like 3/8, from 1/8 to 8/8",
        "3/8처럼 몇째 조각과 모두 몇 조각인지여야 한다 (1/8에서 8/8까지)",
    ),
    (
        "must be a width from {} and a height from {} to {} points, like 800x500",
        "800x500처럼 너비는 {}, 높이는 {} 이상이고 둘 다 {} 이하인 점 수여야 한다",
    ),
    (
        "--draws: must be at least {} for more than {} futures, whose errors come from groups of 64 draws, but is {}",
        "--draws: 미래가 {1}개를 넘으면 {0} 이상이어야 한다. 그때 오차는 추출 64회씩의 묶음에서 나온다 (현재: {2})",
    ),
    (
        "--budget: must be at least --draws, {}, but is {}",
        "--budget: --draws의 {} 이상이어야 한다 (현재: {})",
    ),
    (
        "--draws × --futures: must be at most {}, but is {} × {}",
        "--draws × --futures: {} 이하여야 한다 (현재: {} × {})",
    ),
    ("must end in {} or {}", "{}나 {}(으)로 끝나야 한다"),
    ("must end in {}", "{}(으)로 끝나야 한다"),
    ("must be from {} to {}", "{}에서 {}까지여야 한다"),
    ("must be a whole number", "정수여야 한다"),
    ("invalid float literal", "수여야 한다"),
    // results
    (
        "--font: must be the font of the charts, {}, but is {}",
        "--font: 도표를 그린 글꼴 {}이어야 한다 (현재: {})",
    ),
    (
        "{}: must be a TrueType or OpenType font",
        "{}: 트루타입이나 오픈타입 글꼴이어야 한다",
    ),
    (
        "{}: must be a result of run or merge, which holds its scenarios, but holds none; make it again with its own command",
        "{}: 시나리오를 담은 run이나 merge의 결과여야 하는데 시나리오가 없다. 만든 명령으로 다시 만든다",
    ),
    (
        "--only: must name charts, a scenario or `report`, but is {}; write {}",
        "--only: 도표나 시나리오의 이름 또는 `report`여야 한다 (현재: {}). {}(으)로 쓴다",
    ),
    (
        "--only: must name charts, a scenario or `report`, but is {}; charts: {}",
        "--only: 도표나 시나리오의 이름 또는 `report`여야 한다 (현재: {}). 도표: {}",
    ),
    (
        "{}: the {} must be one that this version knows, but is {}",
        "{}: {} 항목은 이 버전이 아는 값이어야 한다 (현재: {})",
    ),
    // the disk
    ("can't write to standard output", "표준 출력에 쓸 수 없다"),
    ("can't write {}", "쓸 수 없다: {}"),
    ("can't read {}", "읽을 수 없다: {}"),
    (
        "{}: exists and is not a result folder of blockfund (its manifest.json is missing or none of a result); choose another with --out, or remove it",
        "{}: 이미 있으나 blockfund의 결과 폴더가 아니다(결과의 manifest.json이 없거나 온전하지 않다). --out으로 다른 곳을 고르거나 지운다",
    ),
    (
        "{}: holds {}, which is not part of the result there and would be lost; move it away, or choose another folder with --out",
        "{}: 그곳의 결과에 속하지 않는 파일 {}이(가) 지워지게 된다. 그 파일을 옮기거나 --out으로 다른 폴더를 고른다",
    ),
    (
        "{}: exists already and is left as it is; choose another name",
        "{}: 이미 있으므로 그대로 둔다. 다른 이름을 고른다",
    ),
    (
        "{}: holds a result, which stays as it was written; choose another folder with --out",
        "{}: 결과가 들어 있고 결과는 쓰인 그대로 둔다. --out으로 다른 폴더를 고른다",
    ),
];
