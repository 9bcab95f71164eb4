//! What the readers require of a value, in English and Korean.

/// A sentence of the readers and its twin: `{}` stands for what is said of the file itself, in the same order.
///
/// The first that fits counts, so that the general stand last.
pub(super) const REQUIRED: &[(&str, &str)] = &[
    ("must have the key `{}`", "`{}` 항목이 있어야 한다"),
    ("must be one of the keys {}", "{} 가운데 하나여야 한다"),
    ("must be one of the uses {}", "용도 {} 가운데 하나여야 한다"),
    (
        "must be one of the programmes {}",
        "사업 {} 가운데 하나여야 한다",
    ),
    (
        "must be one of the zones {}",
        "권역 {} 가운데 하나여야 한다",
    ),
    (
        "must be one of the {} uncertain numbers",
        "불확실한 수 {}개 가운데 하나여야 한다",
    ),
    ("must be one of the {}", "{} 가운데 하나여야 한다"),
    ("must be one of {}", "{} 가운데 하나여야 한다"),
    ("must be true or false", "true 또는 false여야 한다"),
    ("must be an object {...}", "객체 {...}여야 한다"),
    ("must be a list [...]", "목록 [...]이어야 한다"),
    (
        "must be text in double quotes",
        "큰따옴표로 감싼 글이어야 한다",
    ),
    (
        "must be text without broken escapes",
        "이스케이프가 올바른 글이어야 한다",
    ),
    ("must be text", "글이어야 한다"),
    ("must not be empty", "비어 있지 않아야 한다"),
    ("must stand once", "한 번만 있어야 한다"),
    ("must be a share from 0 to 1", "0에서 1까지의 몫이어야 한다"),
    (
        "must be a share of at least 0 and below 1",
        "0 이상 1 미만의 몫이어야 한다",
    ),
    ("must be a number of at least 0", "0 이상의 수여야 한다"),
    (
        "must be a number above 0 and at most 5",
        "0보다 크고 5 이하인 수여야 한다",
    ),
    ("must be a number above 0", "0보다 큰 수여야 한다"),
    (
        "must be a number of values from {} to {}",
        "{}에서 {}까지의 개수여야 한다",
    ),
    (
        "must be a number from {} to {}",
        "{}에서 {}까지의 수여야 한다",
    ),
    ("must be a number", "수여야 한다"),
    (
        "must be an amount from 0 to 10 won",
        "0원에서 10원까지의 금액이어야 한다",
    ),
    (
        "must be an amount from {} to {} 억원",
        "{}억원에서 {}억원까지의 금액이어야 한다",
    ),
    (
        "must be a growth from -1 to 1 a year",
        "-1에서 1까지의 연간 증가율이어야 한다",
    ),
    (
        "must be an exponent from 0 to 10",
        "0에서 10까지의 지수여야 한다",
    ),
    (
        "must be a year from {} to {}",
        "{}년에서 {}년까지의 연도여야 한다",
    ),
    (
        "must be 0 or a number between 1e-12 and 1e15 in size",
        "0이거나 크기가 1e-12에서 1e15 사이인 수여야 한다",
    ),
    (
        "must stand within {} levels of lists and objects",
        "목록과 객체가 {}겹 이내여야 한다",
    ),
    ("must have at most {} keys", "항목이 {}개 이하여야 한다"),
    ("{} must sum to 1", "{}의 합이 1이어야 한다"),
    ("must sum to at most 1", "합이 1 이하여야 한다"),
    ("must sum to at least 1", "합이 1 이상이어야 한다"),
    (
        "must be at most the cap of `{}`, {}",
        "`{}`의 상한 {} 이하여야 한다",
    ),
    ("must be 0 for the capital", "수도권은 0이어야 한다"),
    (
        "must be left out for a zone with a fixed share",
        "몫이 정해진 권역에는 쓰지 않아야 한다",
    ),
    (
        "must leave the rest to other zones",
        "나머지를 다른 권역에 남겨야 한다",
    ),
    ("must have an amount for {}", "{}년의 금액이 있어야 한다"),
    (
        "must have the share of a year",
        "어느 해의 몫이 있어야 한다",
    ),
    (
        "must not be set where `{}` sets `{}`",
        "`{}`이(가) `{}`을(를) 정하는 곳에는 쓰지 않아야 한다",
    ),
    (
        "must stay within the major R&D budget, {} 억원 in {}",
        "주요 R&D 예산({}억원, {}년) 안에 있어야 한다",
    ),
    (
        "must be the folder of a data set",
        "자료 묶음 폴더여야 한다",
    ),
    (
        "must be a path from this file's folder, with / between names",
        "이 파일의 폴더에서 시작하고 이름을 /로 나눈 경로여야 한다",
    ),
    ("must be a scenario file", "시나리오 파일이어야 한다"),
    ("must be one scenario", "시나리오 하나여야 한다"),
    (
        "must not lead back to itself",
        "자기 자신으로 돌아오지 않아야 한다",
    ),
    (
        "must lead to the end after at most {} files",
        "파일 {}개 안에서 끝나야 한다",
    ),
    (
        "must have `low` below `high`",
        "`low`가 `high`보다 작아야 한다",
    ),
    (
        "must have `lower` below `upper`",
        "`lower`가 `upper`보다 작아야 한다",
    ),
    (
        "must have values between {} and {}",
        "{}과(와) {} 사이에 값이 있어야 한다",
    ),
    (
        "must lie within {} and {}",
        "{}과(와) {} 사이에 있어야 한다",
    ),
    (
        "must be {\"dirichlet\": [...]}, as for shares of a whole",
        "전체의 몫이므로 {\"dirichlet\": [...]}이어야 한다",
    ),
    ("must have {} numbers", "수가 {}개여야 한다"),
    ("must be a distribution", "분포여야 한다"),
    ("must be any number", "수여야 한다"),
    (
        "must be above 0 and at most 1",
        "0보다 크고 1 이하여야 한다",
    ),
    ("must be at least 0 and below 1", "0 이상 1 미만이어야 한다"),
    ("must be at least {}", "{} 이상이어야 한다"),
    ("must be above {}", "{}보다 커야 한다"),
    ("must be from 0 to 1", "0에서 1까지여야 한다"),
    // sweeps
    ("must have an axis", "축이 있어야 한다"),
    ("must have a value", "값이 있어야 한다"),
    (
        "must have either `values` or `range`",
        "`values`와 `range` 가운데 하나만 있어야 한다",
    ),
    (
        "must be a name of letters, digits, . - and _",
        "글자, 숫자, . - _로 된 이름이어야 한다",
    ),
    (
        "must be the keys of a setting, like {}",
        "{}처럼 항목의 경로여야 한다",
    ),
    (
        "must be a value that can name a scenario",
        "시나리오 이름에 쓸 수 있는 값이어야 한다",
    ),
    (
        "must make at most {} scenarios",
        "시나리오를 {}개까지만 만들어야 한다",
    ),
    (
        "must have axes of the same length, {} as `{}`",
        "모든 축의 길이가 `{1}`처럼 {0}이어야 한다",
    ),
    // data sets
    (
        "must be a key of `sources`",
        "`sources`에 있는 출처여야 한다",
    ),
    (
        "must be a zone of `zones.json`",
        "`zones.json`에 있는 권역이어야 한다",
    ),
    (
        "must have a province in `provinces.json`",
        "`provinces.json`에 시도가 있어야 한다",
    ),
    (
        "must have a zone with `is_capital` {}",
        "`is_capital`이 {}인 권역이 있어야 한다",
    ),
    ("must be the code of a province", "시도의 코드여야 한다"),
    (
        "must be a province outside the capital",
        "수도권 밖의 시도여야 한다",
    ),
    (
        "must be 0 in a province of the capital",
        "수도권의 시도에서는 0이어야 한다",
    ),
    (
        "must have `births_2025_firms` above 0 in a province outside the capital",
        "수도권 밖의 어느 시도에서 `births_2025_firms`가 0보다 커야 한다",
    ),
    (
        "must leave a province outside the capital in the ratio",
        "비율에 수도권 밖의 시도가 남아야 한다",
    ),
    (
        "must have money announced for a zone outside the capital",
        "수도권 밖의 권역에 발표된 금액이 있어야 한다",
    ),
    ("must have a code of its own", "자기만의 코드가 있어야 한다"),
    (
        "must have a code of letters, digits, - and _",
        "글자, 숫자, - _로 된 코드여야 한다",
    ),
    ("must have codes that differ more", "코드가 더 달라야 한다"),
    ("must be named once", "한 번만 나와야 한다"),
    (
        "must name two different numbers",
        "서로 다른 두 수를 들어야 한다",
    ),
    ("must hold each pair once", "쌍마다 한 번만 있어야 한다"),
    (
        "must be the name of an uncertain number with one value",
        "값이 하나인 불확실한 수의 이름이어야 한다",
    ),
    (
        "must be correlations that can hold together",
        "함께 성립할 수 있는 상관이어야 한다",
    ),
    ("must be correlations", "상관이어야 한다"),
    (
        "must be a growth from {} to {} a year",
        "{}에서 {}까지의 연간 증가율이어야 한다",
    ),
    (
        "must be a latitude from {} to {} degrees",
        "{}도에서 {}도까지의 위도여야 한다",
    ),
    (
        "must be a longitude from {} to {} degrees",
        "{}도에서 {}도까지의 경도여야 한다",
    ),
    (
        "must be a score above 0 and not above {}",
        "0보다 크고 {} 이하인 점수여야 한다",
    ),
    (
        "must be a strategy from {} to {}",
        "{}에서 {}까지의 전략 번호여야 한다",
    ),
    (
        "must be a correlation between -1 and 1",
        "-1과 1 사이의 상관이어야 한다",
    ),
    ("must be {}", "{}이어야 한다"),
];
