//! The texts of `explain`: what moves an outcome, in the words of a planner.

phrases! {
    /// What an explanation says.
    ExplainPhrase;

    // mechanisms: what each does to the outcome when it is at work
    ResearcherTrend: "정책과 무관한 연구원 증가 추세", "Growth of researchers without new policy";
    CommonGrowth: "전국의 성장 (예산·민간 R&D·연구원)", "Growth everywhere (budget, business R&D, people)";
    CapitalLead: "수도권의 더 빠른 성장", "Faster growth of the capital region";
    ScoreDrift: "설명되지 않는 비수도권 점수 하락", "Unexplained drift of scores outside the capital";
    BlockFund: "블록펀딩", "The block fund";
    FundIncrease: "2026년 이후 블록펀딩 증액 계획", "Planned rise of the block fund after 2026";
    OtherLines: "그 밖의 지역 예산 증가", "Growth of the other regional lines";
    OtherLinesIncrease: "2026년 이후 그 밖의 지역 예산 증액 계획", "Planned rise of the other lines after 2026";
    StartupMoney: "특구·단계별 창업 자금", "Special zones and stage funds for start-ups";
    BudgetGrowth: "주요 R&D 예산(분모)의 증가", "Growth of the major R&D budget (the denominator)";
    Cuts: "예산 삭감", "Cuts of the budget";
    BudgetNoise: "해마다의 예산 변동", "Yearly ups and downs of the budgets";
    Chance: "해마다의 운과 예산 삭감", "Yearly luck and cuts of the budget";
    SlowUse: "집행 한계와 늦은 집행", "Money that cannot be used, or is used late";
    Leakage: "기존 자금 대체와 간접비", "Money that replaces other money, and overheads";
    InducedRd: "공공 자금이 끌어낸 민간 R&D", "Business R&D that public money brings";
    StartupPosts: "늘어난 창업기업의 연구직", "Posts for researchers in added start-ups";
    PayAndCosts: "임금 상승과 오르는 단가", "Higher pay and rising costs";
    ResearchOutput: "지식과 연구원이 내는 성과의 증가", "Research output that follows knowledge and people";
    BirthLevel: "2025년 창업이 평년과 다를 가능성", "How usual the births of 2025 were";

    // sections of a plan
    SectionFundPath: "블록펀딩 규모와 비중 경로", "Path of the block fund";
    SectionOtherLines: "그 밖의 지역 예산", "Other regional lines";
    SectionStartupMoney: "특구·단계별 창업 자금", "Special zones and stage funds";
    SectionLocalMatch: "지방비 매칭", "Local match";
    SectionBetweenZones: "권역 간 배분 규칙", "Division among the zones";
    SectionWithinZones: "권역 안 배분 규칙", "Division within the zones";
    SectionUses: "용도와 사업", "Uses and programmes";
    SectionAutonomy: "자율 기획", "Own planning of the provinces";
    SectionForcedCut: "정해진 삭감", "The cut that is sure to come";
    SectionStructure: "모형 구조", "Structure of the model";
    SectionNumbers: "불확실한 수에 대한 견해", "Views of uncertain numbers";
    Rules: "같은 돈을 다르게 쓰는 규칙", "Rules for the same money";

    // sentences
    GapShort: "{target}: {year}년 평균은 {mean}(으)로 목표 {threshold}에 {gap} 못 미친다 (중앙값 {median}).",
        "{target}: the mean of {year} is {mean}, {gap} short of the target of {threshold} (median {median}).";
    GapMet: "{target}: {year}년 평균은 {mean}(으)로 목표 {threshold}보다 {gap} 높다 (중앙값 {median}).",
        "{target}: the mean of {year} is {mean}, {gap} above the target of {threshold} (median {median}).";
    Higher: "{target}: {year}년 평균이 ‘{other}’에서 {start}, ‘{scenario}’에서 {mean}(으)로 {gap}만큼 높다.",
        "{target}: the mean of {year} is {start} in “{other}” and {mean} in “{scenario}”, higher by {gap}.";
    Lower: "{target}: {year}년 평균이 ‘{other}’에서 {start}, ‘{scenario}’에서 {mean}(으)로 {gap}만큼 낮다.",
        "{target}: the mean of {year} is {start} in “{other}” and {mean} in “{scenario}”, lower by {gap}.";
    SameMean: "{target}: {year}년 평균이 ‘{other}’와(과) ‘{scenario}’에서 같다({mean}).",
        "{target}: the mean of {year} is the same in “{other}” and “{scenario}”, {mean}.";
    Most: "가장 큰 몫: {parts}.", "The largest parts: {parts}.";
    NothingDiffers: "두 시나리오는 {year}년까지 모든 설정이 같다.",
        "The two scenarios decide the same in every respect until {year}.";
    OnlySection: "차이는 모두 한 부분에서 온다: {section}.", "All of it comes from one section: {section}.";
    IdleSection: "두 시나리오는 한 부분만 다르고, 이 부분은 이 결과를 바꾸지 않는다: {section}.",
        "The two differ in one section only, which does not change this outcome: {section}.";
    BySection: "계획의 부분별 (정확히 더해진다)", "By section of the plan (adds up exactly)";
    ByMechanism: "작동 경로별 (정확히 더해진다)", "By mechanism (adds up exactly)";
    StartOff: "아래가 모두 없을 때", "With none of these at work";
    StartOther: "‘{other}’의 평균", "Mean of “{other}”";
    EndMean: "{year}년 평균", "Mean of {year}";
    EndOf: "‘{scenario}’의 평균", "Mean of “{scenario}”";
    ToTarget: "목표", "Target";
    GapLine: "목표까지", "Gap to the target";
    Surplus: "목표를 넘는 몫", "Above the target";
    Legend: "추출 {draws}회 × 미래 {futures}개, 시드 {seed}, 지문 {fingerprint}. ±는 몬테카를로 표준오차이다. 평균은 더해지고 중앙값은 더해지지 않아서 평균을 나눈다. 각 몫은 같은 추출과 운에서 그 작동을 켜고 껐을 때의 차이를 모든 순서로 평균한 값(섀플리 값)이다.",
        "{draws} draw(s) × {futures} future(s), seed {seed}, fingerprint {fingerprint}. ± is the Monte Carlo standard error. Means add up and medians do not, so the mean is split. Each part is what its mechanism changes when switched on, on the same draws and luck, averaged over all orders (Shapley values).";

    // charts
    WaterfallTitle: "{target}: {year}년 평균은 어떻게 나오는가 — {scenario}",
        "{target}: what makes the mean of {year} — {scenario}";
    WaterfallDifferenceTitle: "{target}: ‘{scenario}’와(과) ‘{other}’의 차이, 작동 경로별",
        "{target}: why “{scenario}” differs from “{other}”, by mechanism";
    WaterfallSectionTitle: "{target}: ‘{scenario}’와(과) ‘{other}’의 차이, 계획의 부분별",
        "{target}: why “{scenario}” differs from “{other}”, by section of the plan";
    WaterfallNote: "파랑: 늘린다. 주황: 줄인다. 몫은 정확히 더해진다. 선은 95% 구간, ±는 표준오차이다.",
        "Blue adds, orange takes away; the parts add up exactly. Lines: 95% intervals; ± standard errors.";
    WaterfallDifferenceNote: "파랑: 늘린다. 주황: 줄인다. 몫은 정확히 더해진다. 선은 몫의 95% 구간, ±는 표준오차이다. 두 평균의 ±는 함께 겪는 운의 것이라 차이의 오차가 아니다.",
        "Blue adds, orange takes away; the parts add up exactly. Lines: 95% intervals of the parts; ± standard errors. That of the two means comes from luck which they share, and is no error of the difference.";
}
