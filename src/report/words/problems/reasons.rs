//! What the readers find, how it is mended, and why a file cannot be read, in English and Korean.

/// What is found instead.
pub(super) const FOUND: &[(&str, &str)] = &[
    ("is none of them", "그 가운데 없음"),
    ("has none of its own", "자체 값이 없음"),
    ("has none", "없음"),
    ("has both", "둘 다 있음"),
    ("is a list", "목록"),
    ("is an object", "객체"),
    ("stands again here", "여기에 또 있음"),
    ("has a broken escape", "이스케이프가 잘못됨"),
    ("goes on", "더 이어짐"),
    ("these sum to {}, {} too much", "합이 {}(으)로 {}만큼 많음"),
    (
        "these sum to {}, {} too little",
        "합이 {}(으)로 {}만큼 적음",
    ),
    ("those of all zones sum to {}", "모든 권역의 합이 {}"),
    ("they are {} and {}", "{}과(와) {}"),
    ("this reaches from {} to {}", "{}에서 {}까지 미침"),
    (
        "the rule gives the others nothing",
        "규칙이 다른 권역에 아무것도 주지 않음",
    ),
    ("there is no folder {}", "{} 폴더가 없음"),
    ("there is no file {}", "{} 파일이 없음"),
    ("{} is a folder", "{}은(는) 폴더임"),
    (
        "{} extends this one, directly or not",
        "{}이(가) 곧바로 또는 거쳐서 이 파일을 바탕으로 함",
    ),
    ("{} is a sweep of many", "{}은(는) 여러 시나리오의 스윕"),
    (
        "all regional lines are planned to have {}",
        "지역 예산 전체의 계획이 {}",
    ),
    ("`{}` has {}", "`{}`은(는) {}"),
    ("`{}` and `{}` stand again", "`{}`과(와) `{}`이(가) 또 있음"),
    (
        "those of `{}` contradict the others",
        "`{}`의 상관이 다른 것과 어긋남",
    ),
    ("none is left", "남은 것이 없음"),
    (
        "this one names a group in the tables",
        "표에서 묶음의 이름으로 쓰임",
    ),
    (
        "its random numbers would be those of `{}`",
        "난수가 `{}`의 것과 같아짐",
    ),
    ("makes {}", "{}개를 만듦"),
    ("has {}", "{}"),
    ("is {}", "{}"),
];

/// How it can be mended.
pub(super) const REPAIRS: &[(&str, &str)] = &[
    ("write {} for {} %", "{1}%는 {0}(으)로 쓴다"),
    ("write {} for {} won", "{1}원은 {0}(으)로 쓴다"),
    ("write it without quotation marks", "따옴표 없이 쓴다"),
    (
        "write \"{}\": null to drop the share path",
        "비중 경로를 없애려면 \"{}\": null로 쓴다",
    ),
    (
        "write \"capital_admitted\": true to let it take part",
        "참여시키려면 \"capital_admitted\": true로 쓴다",
    ),
    ("add `lower` or `upper`", "`lower`나 `upper`를 더한다"),
    (
        "write one value or more, like {}",
        "{}처럼 값을 하나 이상 쓴다",
    ),
    (
        "write { \"name\": .., \"value\": .. }",
        "{ \"name\": .., \"value\": .. }로 쓴다",
    ),
    (
        "write { \"ko\": .., \"en\": .. }",
        "{ \"ko\": .., \"en\": .. }로 쓴다",
    ),
    ("write {}", "{}(으)로 쓴다"),
];

/// Why a file cannot be read, or is no JSON.
pub(super) const REASONS: &[(&str, &str)] = &[
    ("there is no such file", "파일이 없다"),
    ("there is no such folder", "폴더가 없다"),
    ("is a folder, not a file", "파일이 아니라 폴더다"),
    ("can't be read: {}", "읽을 수 없다: {}"),
    ("matches no file", "맞는 파일이 없다"),
    (
        "must hold scenario files, but has no *.json",
        "시나리오 파일이 있어야 하는데 *.json이 없다",
    ),
    (
        "there is no such file or folder",
        "그런 파일이나 폴더가 없다",
    ),
    (
        "a part of the path is a file, not a folder",
        "경로 가운데 폴더가 아니라 파일인 것이 있다",
    ),
    ("something else stands there", "그곳에 이미 다른 것이 있다"),
    (
        "this account has no right to it; ask its owner, or choose another place",
        "이 계정에는 권한이 없다. 소유자에게 묻거나 다른 곳을 고른다",
    ),
    (
        "the disk is read-only; choose another place",
        "디스크가 읽기 전용이다. 다른 곳을 고른다",
    ),
    (
        "the disk is full; make room, or choose another place",
        "디스크가 가득 찼다. 자리를 비우거나 다른 곳을 고른다",
    ),
    (
        "must have at most {} MiB, but is larger",
        "{} MiB 이하여야 하는데 더 크다",
    ),
    ("must have at most {} values", "값이 {}개 이하여야 한다"),
    (
        "must be UTF-8 text, but looks like UTF-16 or a binary file; save it as UTF-8",
        "UTF-8 글이어야 하는데 UTF-16이나 이진 파일로 보인다. UTF-8로 저장한다",
    ),
    (
        "must be UTF-8 text, but line {} has a letter in another encoding (CP949?); save it as UTF-8",
        "UTF-8 글이어야 하는데 {}행에 다른 인코딩(CP949?)의 글자가 있다. UTF-8로 저장한다",
    ),
    (
        "must hold a JSON object, but the file is empty",
        "JSON 객체가 있어야 하는데 파일이 비었다",
    ),
    ("must have a name in UTF-8", "이름이 UTF-8이어야 한다"),
    (
        "must have a name without control characters, as it names the scenario",
        "시나리오의 이름이 되므로 이름에 제어 문자가 없어야 한다",
    ),
    (
        "must have another name than {}; rename one of the two files",
        "{}과(와) 이름이 달라야 한다. 두 파일 가운데 하나의 이름을 바꾼다",
    ),
    (
        "must name its scenarios apart, but two are {}",
        "시나리오마다 이름이 달라야 하는데 둘이 {}이다",
    ),
    (
        "a comma before a closing bracket is one too many; remove it",
        "닫는 괄호 앞의 쉼표는 필요 없다. 지운다",
    ),
    (
        "the document ends before this; remove the rest",
        "문서는 이 앞에서 끝났다. 나머지를 지운다",
    ),
    (
        "a key must stand in double quotes",
        "항목 이름은 큰따옴표로 감싸야 한다",
    ),
    (
        "a key must be followed by a colon",
        "항목 이름 다음에는 쌍점이 와야 한다",
    ),
    (
        "a comma or a closing bracket is missing before this",
        "이 앞에 쉼표나 닫는 괄호가 빠졌다",
    ),
    (
        "JSON has no comments; remove this",
        "JSON에는 주석이 없다. 지운다",
    ),
    (
        "texts stand in straight double quotes, like \"honam\"",
        "글은 \"honam\"처럼 곧은 큰따옴표로 감싼다",
    ),
    (
        "this is no number; numbers look like 0.2, -3 or 1e5, and there is no NaN or Infinity",
        "수가 아니다. 수는 0.2, -3, 1e5처럼 쓰고 NaN과 Infinity는 없다",
    ),
    ("a value is missing before this", "이 앞에 값이 빠졌다"),
    (
        "this is no value; a value is a number, a text in double quotes, true, false, null, [...] or {...}",
        "값이 아니다. 값은 수, 큰따옴표로 감싼 글, true, false, null, [...], {...}이다",
    ),
    (
        "a backslash in a text must be followed by one of {}; write {} for a backslash",
        "글 안의 역슬래시 다음에는 {} 가운데 하나가 와야 한다. 역슬래시 자체는 {}로 쓴다",
    ),
    (
        "the file ends too early: a closing bracket or quotation mark is missing",
        "파일이 너무 일찍 끝났다. 닫는 괄호나 따옴표가 빠졌다",
    ),
    (
        "a text must end on the line it starts on; write \\n for a line break",
        "글은 시작한 줄에서 끝나야 한다. 줄바꿈은 \\n으로 쓴다",
    ),
    ("must be JSON, but {}", "JSON이어야 한다: {}"),
];

/// What the readers call the parts of a whole.
pub(super) const WHOLES: &[(&str, &str)] = &[
    ("shares of the uses", "용도의 몫"),
    ("shares of the programmes", "사업의 몫"),
    ("shares of the zones", "권역의 몫"),
    ("weights of the rules", "규칙의 가중치"),
    ("shares", "몫"),
];
