//! The texts of `seek`: what it would take.

phrases! {
    /// What `seek` prints and draws.
    SeekPhrase;

    // the levers
    LeverFund: "블록펀딩 배수 (2027년부터)", "factor on the block fund (from 2027 on)";
    LeverFundGrowth: "블록펀딩 연간 증가율 (2027년부터)", "yearly growth of the block fund (from 2027 on)";
    LeverShare: "2030년 지역 R&D 비중 (경로의 끝)", "regional share planned for 2030 (end of the path)";
    LeverSpecialZones: "연구개발특구 예산 배수 (2027년부터)", "factor on special-zone money (from 2027 on)";
    LeverStageFund: "단계별 펀드 배수 (2027년부터)", "factor on the stage funds (from 2027 on)";
    LeverMatch: "블록펀딩 1원당 지방비 (원)", "local money for each won of the block fund (won)";
    LeverTalent: "블록펀딩 중 인재의 몫 (나머지는 비례)", "share of talent in the block fund (the others in proportion)";
    LeverResearch: "블록펀딩 중 연구개발의 몫 (나머지는 비례)", "share of research in the block fund (the others in proportion)";
    LeverCommercialisation: "블록펀딩 중 사업화·창업의 몫 (나머지는 비례)", "share of commercialisation in the block fund (the others in proportion)";
    LeverZone: "블록펀딩 중 {zone}의 몫 (나머지는 규칙대로)", "share of {zone} in the block fund (the rule divides the rest)";
    LeverBase: "블록펀딩 중 기반의 몫 (나머지는 비례)", "share of the base in the block fund (the others in proportion)";

    // the question
    Question: "{year}년 목표 ‘{goal}’, 가능성 {chance}: 무엇이 필요한가?",
        "What would it take to meet “{goal}” in {year} with a chance of {chance}?";
    AllGoals: "네 목표 모두", "all targets together";
    LeverLine: "지렛대: {lever}, {low} – {high}에서 찾음", "Lever: {lever}, searched from {low} to {high}";
    NowLine: "파일 그대로일 때의 가능성: {chance}", "Chance as the file stands: {chance}";

    // the answer
    Reached: "답: {lever} {answer} (95% 구간 {low} – {high})",
        "Answer: {lever} {answer} (95% interval {low} – {high})";
    ReachedMoney: "{year}년 {plan} 계획은 {money}, 파일 그대로는 {now}이다.",
        "{plan} planned in {year}: {money}, against {now} as the file stands.";
    PlanBlockFund: "블록펀딩", "Block fund";
    PlanSpecialZones: "연구개발특구", "Special-zone money";
    PlanStageFund: "단계별 펀드", "Stage funds";
    BelowRange: "범위 아래", "below the range";
    BeyondRange: "범위 위", "beyond the range";
    Already: "답: 가장 낮은 {low}에서도 이미 이룬다", "Answer: reached already with the lever at its lowest, {low}";
    AlreadyUntil: "그러나 {until}보다 크면 더는 아니다", "but no longer above {until}";
    OutOfReach: "답: 이룰 수 없다. 가능성은 {at}에서 가장 높아 {chance}이다.",
        "Answer: out of reach. The chance is highest, {chance}, at {at}.";
    EndsAtBudget: "범위의 끝에서 지역 예산 계획이 주요 R&D 예산 전체에 이른다.",
        "At the end of the range the regional lines would take the whole major R&D budget.";

    // what stands in the way
    OnlyTarget: "그때의 중앙값은 {median}, 목표는 {threshold}이다.", "The median there is {median} against {threshold}.";
    Hardest: "가장 어려운 목표: {target} (중앙값 {median}, 목표 {threshold}, 가능성 {chance})",
        "The hardest target: {target} (median {median} against {threshold}, chance {chance})";
    Lapsing: "그때 블록펀딩의 {share}은(는) 시도가 쓰지 못하고 되돌아간다.",
        "{share} of the block money would then return unused.";
    Absorption: "시도가 쓸 수 있는 돈의 한도", "the limit on what provinces can use";
    Displacement: "다른 돈의 대체와 간접비", "displacement of other money, and overhead";
    Cuts: "예산 삭감과 계획과의 차이", "budget cuts and deviations from plans";
    WithoutTitle: "그때의 가능성, 하나씩 없앤다면", "The chance there without, one at a time:";
    BindsMost: "가장 큰 걸림돌: {mechanism}.", "What binds most: {mechanism}.";
    HelpsMost: "어느 하나만 없애서는 가능성이 {wanted}에 이르지 못한다. 없앨 때 가장 도움이 되는 것: {mechanism}.",
        "Removing any one of them alone does not give the chance of {wanted}. What helps most: removing {mechanism}.";
    NothingBinds: "어느 하나를 없애도 가능성은 거의 그대로다: 이 지렛대가 결과를 거의 움직이지 못한다.",
        "Removing any one of them changes little: this lever hardly moves the outcome.";

    // the curve
    ChanceColumn: "가능성", "chance";
    MoneyColumn: "{year}년 {plan} 계획", "{plan} planned in {year}";
    LeverColumn: "지렛대", "lever";
    Rising: "지렛대를 키울수록 가능성이 높아진다 (오차 안에서).", "The chance rises with the lever throughout, within its error.";
    Flat: "지렛대를 움직여도 가능성은 오차 안에서 달라지지 않는다.", "The lever does not change the chance beyond its error.";
    Falling: "가능성이 늘 높아지지는 않는다: {from}에서 {high}, {to}에서 {low}.",
        "More is not always better: the chance falls from {high} at {from} to {low} at {to}.";

    // starting later
    LaterTitle: "늦게 시작하면 (모두 추출 {draws}회로 대략 셈한 것이니 서로만 견줄 것)",
        "Starting later (roughly, all on {draws} draws; to be compared with each other only)";
    StartColumn: "시작", "start";
    NeededColumn: "필요한 값", "value needed";
    TooLate: "늦음 (많아야 {chance})", "too late (at most {chance})";
    LastStart: "{year}년에 시작해도 아직 이룰 수 있고, 그 뒤는 늦다.",
        "{year} is the last year to start; later is too late.";
    NoLastStart: "{year}년에 시작해도 아직 이룰 수 있다.", "Starting as late as {year} still reaches it.";
    OnlyNow: "{year}년에 시작하지 않으면 늦다.", "Only a start in {year} reaches it.";

    // the small print
    Legend: "± 뒤는 표준오차. 추출 {draws}회 × 미래 {futures}개, 시드 {seed}, 모든 값이 같은 운을 만난다.",
        "± standard error. {draws} draw(s) × {futures} future(s), seed {seed}; every value meets the same luck.";

    // the chart
    ChanceAxis: "목표에 이를 가능성", "chance of meeting it";
    ChartReached: "{lever}: 가능성 {chance}에 필요한 값은 {value}이다 (95% 구간 {low} – {high}).",
        "{lever}: a chance of {chance} takes {value} (95% interval {low} – {high}).";
    ChartAlready: "{lever}: 가장 낮은 값에서도 가능성이 {chance} 이상이다.",
        "{lever}: the chance is {chance} or more even at the lowest value.";
    ChartOutOfReach: "{lever}: 이 범위에서는 가능성 {chance}에 이를 수 없다 (가장 높게 {best}).",
        "{lever}: a chance of {chance} is out of reach here (at most {best}).";
    ChartNote: "띠: 가능성의 95% 구간 (유한한 미래의 수 때문). 점: 계산한 값. ±: 표준오차.",
        "Band: 95% interval of the chance, from the finite number of futures. Dots: values tried. ±: standard error.";
    ChartWanted: "바라는 가능성 {chance}", "wanted: {chance}";
}
