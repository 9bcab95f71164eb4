//! The texts of `optimise`: what is best.

phrases! {
    /// What `optimise` prints and draws.
    OptimisePhrase;

    // the aim
    AimLine: "목적: {aim}", "Aim: {aim}";
    AimProgress: "네 목표까지의 기대 진척 (출발점에서 목표까지 온 길, 목표마다 많아야 100%, 평균)",
        "expected progress to the targets (part of the way from start to target, at most all of it, averaged)";
    AimChance: "{year}년에 ‘{goal}’ 목표에 이를 가능성", "the chance of “{goal}” in {year}";
    AimWorstZone: "블록펀딩이 가장 적게 보태는 권역의 혁신역량 증가 (블록펀딩이 없을 때에 견줌)",
        "what the fund adds to the innovation capacity of the zone where it adds least";
    AimRegret: "가장 나쁜 추출 10%에서의 아쉬움 (가장 좋은 단순 규칙보다 모자란 진척, 빼기로 표시)",
        "regret in the worst tenth of the draws (progress short of the best simple rule's; shown as a minus)";

    // what was found
    FoundTitle: "찾은 배분 (블록펀딩의 몫, 권역 안에서 용도의 몫)",
        "Division found (share of the fund; in each zone, shares of the uses)";
    ZoneColumn: "권역", "zone";
    ShareColumn: "몫", "share";
    Talent: "인재", "talent";
    Research: "연구개발", "research";
    Commercialisation: "사업화·창업", "commercialisation";
    Base: "기반", "base";

    // on fresh luck
    RowsTitle: "찾을 때 쓰지 않은 운에서 다시 셈한 값 (서로 독립인 {seeds}벌)",
        "On luck that the search has not seen ({seeds} independent set(s))";
    ContenderColumn: "배분", "division";
    ValueColumn: "값", "value";
    AgainstColumn: "찾은 배분과의 차이", "against the one found";
    WithoutFund: "블록펀딩 없음", "without the block fund";
    Found: "찾은 배분", "the one found";
    Rule: "{zones}, 용도는 {uses}", "{zones}, uses {uses}";
    ZonesOfFile: "파일 그대로", "as in the file";
    ZonesAnnounced: "발표된 대로", "as announced";
    ZonesEqual: "똑같이", "equal shares";
    ZonesPopulation: "인구에 비례", "by population";
    ZonesResearchers: "연구원에 비례", "by researchers";
    ZonesGrdp: "지역내총생산에 비례", "by regional GDP";
    ZonesGovernmentRd: "정부 R&D에 비례", "by government R&D";
    ZonesNeed: "역량이 낮은 권역 먼저", "weaker zones first";
    ZonesPerformance: "성과에 따라", "by performance";
    UsesOfFile: "파일 그대로", "as in the file";
    UsesDefault: "기본", "default";
    UsesTalentFirst: "인재 우선", "talent first";
    UsesCommercialisationFirst: "사업화 우선", "commercialisation first";

    // the verdict
    Better: "찾은 배분이 가장 좋은 단순 규칙({rule})보다 {gain} 낫다 (95% 구간 {low} – {high}). 블록펀딩 전체의 효과 {effect}의 {part}이다.",
        "The division found beats the best simple rule ({rule}) by {gain} (95% interval {low} – {high}): {part} of what the whole fund does ({effect}).";
    NoBetter: "단순 규칙({rule})보다 낫지 않다: 차이 {gain} (95% 구간 {low} – {high}).",
        "No better than the simple rule ({rule}): difference {gain} (95% interval {low} – {high}).";

    // others as good
    AlikeTitle: "거의 같은 값의 다른 배분 (찾을 때 블록펀딩 효과의 2% 안)",
        "Different divisions nearly as good (in the search, within 2% of what the fund does)";
    AlikeNone: "거의 같은 값의 다른 배분은 찾지 못했다.",
        "No different division is nearly as good.";
    AlikeRow: "{part}을(를) 옮긴 배분", "{part} of the fund moved";

    // the frontier
    FrontierTitle: "전체와 형평: 기대 진척과 가장 적게 얻는 권역의 증가",
        "The whole and the weakest: expected progress, and what the fund adds where it adds least";
    ProgressColumn: "기대 진척", "expected progress";
    WorstZoneColumn: "가장 적게 얻는 권역", "zone that gains least";
    WorstZoneAxis: "가장 적게 얻는 권역의 혁신역량 증가", "innovation capacity that the fund adds to the zone that gains least";
    EfficientColumn: "둘 다 더 나은 배분 없음", "none is better in both";
    Yes: "예", "yes";
    TowardsWeakest: "가장 적게 얻는 권역 쪽으로 {step}/4", "{step}/4 of the way to the best for the weakest zone";
    TowardsWhole: "전체 쪽으로 {step}/4", "{step}/4 of the way to the best for the whole";

    // the small print
    Legend: "± 뒤는 표준오차 (독립인 {seeds}벌에서). 값마다 추출 {draws}회 × 미래 {futures}개, 시드 {seed}. 추출 {searched}회에서 배분 {valued}개를 시험했다.",
        "± standard error, from {seeds} independent set(s). {draws} draw(s) × {futures} future(s) for each value, seed {seed}. {valued} divisions were valued on {searched} draws.";

    // the charts
    DivisionTitle: "찾은 배분 — {scenario}", "The division found — {scenario}";
    DivisionNote: "막대 길이: 블록펀딩에서 권역의 몫. 색: 그 안의 용도. ±: 표준오차.",
        "Length: the zone's share of the fund. Colours: its uses. ±: standard error.";
    FrontierChartTitle: "전체와 형평 — {scenario}", "The whole and the weakest — {scenario}";
    FrontierNote: "검정: 단순한 규칙, 파랑: 찾기에서 나온 다른 배분. 속이 찬 점: 두 값 모두 더 나은 배분이 없다. 파선: 점의 이름으로 이끈다. 오른쪽일수록 전체에, 위일수록 가장 적게 얻는 권역에 좋다.",
        "Black: simple rules; blue: others that the search found. Filled: none is better in both. Dashes lead to names. Right is better for the whole, up for the zone that gains least.";
    FrontierErrorNote: "가는 선(몬테카를로 오차): 찾은 배분에서는 값의 95% 구간, 같은 운을 만나는 다른 배분에서는 찾은 배분과의 차이의 95% 구간.",
        "Thin lines (Monte Carlo error): for the one found, the 95% interval of its value; for all others, which meet the same luck, that of their difference from it.";
    FrontierSubtitle: "배분마다 네 목표까지의 기대 진척과, 블록펀딩이 가장 적게 보태는 권역의 증가",
        "For each division the expected progress to the targets, and what the fund adds where it adds least";

    // the scenario that is written
    WrittenTitle: "{title}, 찾은 배분", "{title}, division found";
    WrittenQuestion: "블록펀딩을 ‘{aim}’에 가장 좋게 나누면?", "What if the fund is divided best for: {aim}?";
}
