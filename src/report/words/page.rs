//! The texts of the report page.

phrases! {
    /// A text of the report page.
    PagePhrase;

    // the head of the page
    TitleOfOne: "{scenario}: {year}년 목표에 얼마나 다가가는가", "{scenario}: how near do the goals for {year} come?";
    TitleOfSeveral: "블록펀딩 시나리오 {count}개로 본 {year}년", "{count} block-fund scenarios and the goals for {year}";
    Origin: "{country} · {sizes} · 지문 {fingerprint}", "{country} · {sizes} · fingerprint {fingerprint}";
    SkipToContent: "본문으로 건너뛰기", "Skip to the content";
    Contents: "차례", "Contents";

    // the headline
    HeadlineOfOne: "{year}년까지 {clauses}, {together}.", "By {year}, {clauses}, while {together}.";
    HeadlineOfSeveral:
        "시나리오 {count}개 가운데 목표마다 가장 나은 것을 골라 보면, {year}년까지 {clauses}, {together}.",
        "Taking the best of {count} scenarios for each target, by {year} {clauses}, while {together}.";
    ChanceInScenario: "‘{scenario}’에서 {chance}", "{chance} in “{scenario}”";
    Or: ", ", " or ";
    GoalCapacityRatio: "혁신역량 {value}", "a capacity ratio of {value}";
    GoalResearchers: "연구원 {value}", "{value} researchers";
    GoalRegionalShare: "지역 R&D 비중 {value}", "a regional share of {value}";
    GoalStartups: "딥테크 창업 {value}", "{value} deep-tech start-ups";
    ShortCapacityRatio: "혁신역량", "capacity ratio";
    ShortResearchers: "연구원", "researchers";
    ShortRegionalShare: "지역 R&D 비중", "regional share";
    ShortStartups: "딥테크 창업", "deep-tech start-ups";
    ClauseExceptionallyUnlikely:
        "{targets}은(는) 이룰 가망이 거의 없고",
        "reaching {targets} is exceptionally unlikely";
    ClauseVeryUnlikely:
        "{targets}은(는) 이루기 매우 어렵고",
        "reaching {targets} is very unlikely";
    ClauseUnlikely:
        "{targets}은(는) 이루기 어렵고",
        "reaching {targets} is unlikely";
    ClauseAsLikelyAsNot:
        "{targets}은(는) 반반이고",
        "reaching {targets} is about as likely as not";
    ClauseLikely:
        "{targets}은(는) 이룰 가능성이 높고",
        "reaching {targets} is likely";
    ClauseVeryLikely:
        "{targets}은(는) 이룰 가능성이 매우 높고",
        "reaching {targets} is very likely";
    ClauseVirtuallyCertain:
        "{targets}은(는) 거의 확실히 이루고",
        "reaching {targets} is virtually certain";
    TogetherInOne:
        "네 목표를 함께 이룬 미래는 {futures}개 가운데 {hits}개({chance})다",
        "all four are met together in {hits} of {futures} future(s) ({chance})";
    TogetherAtBest:
        "네 목표를 함께 이룬 미래는 가장 나은 시나리오에서도 {futures}개 가운데 {hits}개({chance})다",
        "all four are met together in {hits} of {futures} future(s) of the best scenario ({chance})";
    TogetherInNone:
        "네 목표를 함께 이룬 미래는 시나리오마다 {futures}개 가운데 하나도 없다",
        "no scenario meets all four together in any of its {futures} future(s)";
    CentralMeets:
        "중앙 경로는 {year}년 목표 {all}개 가운데 {number}개를 이룬다: {targets}. 확률이 아니라 하나의 계산이다.",
        "The central path meets {number} of the {all} targets of {year}: {targets}. This is one calculation, not a chance.";
    CentralMeetsMost:
        "중앙 경로에서 {year}년 목표 {all}개를 가장 많이 이루는 시나리오는 ‘{scenario}’이다({number}개): {targets}. 확률이 아니라 하나의 계산이다.",
        "On the central path “{scenario}” meets most targets of {year}, {number} of {all}: {targets}. This is one calculation, not a chance.";
    CentralMeetsNone:
        "중앙 경로는 {year}년 목표 {all}개를 하나도 이루지 못한다. 확률이 아니라 하나의 계산이다.",
        "The central path meets none of the {all} targets of {year}. This is one calculation, not a chance.";

    // what it comes to
    BetterInAll:
        "‘{baseline}’보다 네 목표 모두에서 나은 시나리오 {number}개: {scenarios}.",
        "Better than “{baseline}” in all four targets ({number}): {scenarios}.";
    WorseInSome:
        "‘{baseline}’보다 한 목표에서라도 못한 시나리오 {number}개: {scenarios}.",
        "Worse than “{baseline}” in at least one target ({number}): {scenarios}.";
    SomeUndecided:
        "차이 {number}건은 이만한 추출로 가릴 수 없다. 표에 몇 번이 필요한지 적었다.",
        "{number} differences cannot be decided with so many draws; the tables say how many would.";
    OutOfReach:
        "{target}: 미래의 97.5%가 {bound}에 못 미친다.",
        "{target}: 97.5% of the futures stay below {bound}.";
    OutOfReachOfAll:
        "{target}: 가장 높이 오르는 시나리오(‘{scenario}’)에서도 미래의 97.5%가 {bound}에 못 미친다.",
        "{target}: even in the scenario that goes highest (“{scenario}”), 97.5% of the futures stay below {bound}.";
    StrongestNumbers:
        "결과를 가장 크게 움직이는 값: {numbers}.",
        "The numbers that move the results most: {numbers}.";

    // chances in words
    ExceptionallyUnlikely: "가망이 거의 없음", "exceptionally unlikely";
    VeryUnlikely: "매우 어려움", "very unlikely";
    Unlikely: "어려움", "unlikely";
    AsLikelyAsNot: "반반", "about as likely as not";
    Likely: "가능성 높음", "likely";
    VeryLikely: "가능성 매우 높음", "very likely";
    VirtuallyCertain: "거의 확실", "virtually certain";
    LikelihoodScale:
        "말은 IPCC의 기준(Mastrandrea 외 2010)을 따른다: 1% 미만 가망이 거의 없음, 10% 미만 매우 어려움, 33% 미만 어려움, 33–66% 반반, 66% 초과 가능성 높음, 90% 초과 가능성 매우 높음, 99% 초과 거의 확실. 95% 구간 전체에 맞는 말만 쓴다.",
        "Words follow the IPCC (Mastrandrea et al. 2010): below 1% exceptionally unlikely, below 10% very unlikely, below 33% unlikely, 33–66% about as likely as not, above 66% likely, above 90% very likely, above 99% virtually certain. A word is used only if it holds over the whole 95% interval.";
    SwipeCharts: "그림이 화면보다 넓으면 옆으로 밀어 본다.", "Charts wider than the screen can be swiped sideways.";
    ErrorsExplained:
        "±는 몬테카를로 표준오차, 곧 미래를 유한하게 뽑아서 생긴 오차이다. 모형이 틀릴 가능성은 담지 않는다.",
        "± is the Monte Carlo standard error, which comes from the finite number of futures. It says nothing of errors of the model.";
    CentralHasNoErrors:
        "한 경로의 계산이므로 오차도 확률도 없다.",
        "One path is calculated, so there are neither errors nor chances.";

    // sections
    GlanceHeading: "한눈에 보는 판정", "The verdict at a glance";
    GlanceCaption: "시나리오마다 목표에 이르는 미래의 비율", "Share of futures that meet each target, by scenario";
    GlanceOfOneCaption: "‘{scenario}’의 목표별 결과", "“{scenario}” against each target";
    ScenarioColumn: "시나리오", "scenario";
    TogetherHeading: "목표를 함께 이루는가", "Targets met together";
    TogetherExplained:
        "목표 하나하나의 비율을 곱해서는 알 수 없다. 목표들은 같은 경기와 같은 예산에 함께 움직인다.",
        "This is not the product of the single shares: the targets move together with the same economy and the same budget.";
    TargetsHeading: "목표별 결과", "Target by target";
    TargetHeading: "{target}: {value} 이상", "{target}: {value} or more";
    TargetStart: "{year}년 {start}에서 출발한다(출처: {source}).", "It starts from {start} in {year} (source: {source}).";
    TargetGrowth: "이르려면 해마다 {growth} 늘어야 한다.", "Reaching it takes growth of {growth} a year.";
    TargetCaption: "{target}: 시나리오별 결과", "{target}: results by scenario";
    DistributionsHeading: "결과의 분포", "The spread of outcomes";
    DistributionsExplained:
        "한 시나리오 안의 퍼짐이 시나리오 사이의 차이보다 넓을 수 있다. 그래도 차이를 가릴 수 있는 까닭은 모든 시나리오가 같은 추출과 같은 운을 만나기 때문이다.",
        "The spread within a scenario can be wider than the gap between scenarios. The gap can be told all the same, since all scenarios meet the same draws and the same luck.";
    DifferencesHeading: "시나리오는 왜 다른가", "Why the scenarios differ";
    DifferencesExplained:
        "돈이 얼마나 더 가고, 어느 재원의 R&D와 어느 유입 통로의 연구원이 되는지 기준 시나리오와 견준다.",
        "How much more money goes out, and which R&D and which researchers it becomes, against the baseline.";
    DossiersHeading: "시나리오별로 보기", "Scenario by scenario";
    DossierHeading: "돈, 사람, 기업은 어디에 있는가", "Where money, people and firms are";
    ChartsInFolder:
        "시나리오가 많아 그림은 이 쪽에 싣지 않았다. 결과 폴더의 charts에 시나리오 이름으로 있다.",
        "There are too many scenarios to show their charts here; they are in the result folder under charts, by the scenario’s name.";
    SettingsHeading: "기준과 다르게 정한 것", "What it sets otherwise";
    SetOtherwise: "= {own} (기준: {usual})", "= {own} (baseline: {usual})";
    SetHere: "= {own} (기준에는 쓰여 있지 않음)", "= {own} (not written in the baseline)";
    SetWhole: "= {own}", "= {own}";
    SetNoMore: "쓰지 않음 (기준: {usual})", "not written (baseline: {usual})";
    SetsNothing: "기준과 다르게 정한 것이 없다.", "It sets nothing otherwise than the baseline.";
    PathsHeading: "2030년까지의 길", "The way to the targets";
    MapHeading: "시도별 변화", "Change by province";
    MoneyHeading: "권역별, 사업별 돈", "Money by zone and programme";
    TalentHeading: "유입 통로별 인재", "Talent by channel";
    StartupsHeading: "창업과 생존", "Start-ups and survivors";

    // reasons
    ReasonsHeading: "{year}년, ‘{baseline}’과(와) 다른 까닭", "Why it differs from “{baseline}” in {year}";
    ReasonMoney: "돈", "Money";
    ReasonMoneyText:
        "블록펀딩을 {granted}(경상) 늘리고, 쓰이는 돈은 {absorbed}, 그해에 쓰지 못해 돌아가는 돈은 {lapsed}(2024년 가격).",
        "{granted} more block money (current prices); used: {absorbed}; unused and returned: {lapsed} (prices of 2024).";
    ReasonMoneyLess:
        "블록펀딩을 {granted}(경상) 줄이고, 쓰이는 돈은 {absorbed}, 그해에 쓰지 못해 돌아가는 돈은 {lapsed}(2024년 가격).",
        "{granted} less block money (current prices); used: {absorbed}; unused and returned: {lapsed} (prices of 2024).";
    ReasonMoneySame:
        "블록펀딩은 같고, 쓰이는 돈은 {absorbed}, 그해에 쓰지 못해 돌아가는 돈은 {lapsed}(2024년 가격).",
        "as much block money; used: {absorbed}; unused and returned: {lapsed} (prices of 2024).";
    ReasonRd: "비수도권 R&D", "R&D outside the capital";
    ReasonResearchers: "연구원", "Researchers";
    MadeOf: "{difference}. 그 내역: {parts}.", "{difference}, made of: {parts}.";
    TheRest: "그 밖", "the rest";
    ReasonStartups: "딥테크 창업", "Deep-tech start-ups";
    ReasonStartupsText: "새로 생긴 기업 {born}, 살아남은 기업 {alive}, 일자리 {jobs}.", "Founded: {born}; alive: {alive}; jobs: {jobs}.";
    ReasonCapacity: "혁신역량", "Capacity ratio";
    ReasonCapacityText:
        "{ratio}. 시도의 평균 기획역량은 {before}에서 {after}이(가) 된다(0–1).",
        "{ratio}. Mean planning capacity of the provinces: {after} instead of {before} (0 to 1).";

    // influences
    InfluencesHeading: "무엇이 결과를 좌우하는가", "What the results hang on";
    InfluencesExplained:
        "‘{scenario}’에서 불확실한 값이 결과를 얼마나 움직이는지 추출끼리의 순위상관(−1에서 1까지, 0이면 관계없음)으로 본다. 모든 값을 함께 놓고 보아도 우연이라고 보기 어려운 것(95% 동시 기준)만 든다. 등급은 A(공표 수치)에서 D(수치 없는 판단)까지이다.",
        "How much each uncertain number moves the outcomes of “{scenario}”, by rank correlation over the draws (from −1 to 1; 0 is no relation). Only what is more than chance is listed, with all numbers taken together (simultaneous 95% level). Grades run from A (published figures) to D (judgement without a figure).";
    NoneIsJudgement:
        "{target}: 또렷이 작용하는 값({number}개) 가운데 D등급 판단은 없다.",
        "{target}: none of the numbers that clearly matter ({number}) is judgement of grade D.";
    ShareOfJudgement:
        "{target}: 또렷이 작용하는 값 {number}개 가운데 {judged}개가 D등급 판단이며, 설명되는 변동(순위상관 제곱의 합)의 {share}을(를) 차지한다.",
        "{target}: numbers that clearly matter: {number}, of which judgement of grade D: {judged}, with {share} of the explained variation (squared rank correlations).";
    InfluencesCaption: "‘{scenario}’의 결과를 가장 크게 움직이는 값", "Numbers that move the outcomes of “{scenario}” most";
    NumberColumn: "값", "number";
    OutcomeColumn: "목표", "target";
    CorrelationColumn: "순위상관", "rank correlation";
    MeanWhenColumn: "낮은 5분의 1 → 높은 5분의 1", "mean in lowest → highest fifth";
    StatusColumn: "근거", "status";

    // readings
    ReadingsHeading: "목표를 달리 읽으면", "Other readings of the targets";
    ReadingsExplained:
        "발표문은 몇 군데에서 두 가지로 읽힌다. 시나리오가 택한 해석 옆에 다른 해석을 둔다.",
        "The announcement can be read in two ways in places. Beside the reading that the scenarios declare stands the other one.";
    ReadingsCaption: "해석에 따른 도달 비율", "Share of futures that meet the target, by reading";
    ReadingWithoutExceptions: "혁신역량, 대전 제외", "capacity ratio, without Daejeon";
    ReadingAllProvinces: "혁신역량, 대전 포함", "capacity ratio, with Daejeon";
    ReadingAsAnnounced: "지역 R&D 비중, 발표된 목표", "regional share, as announced";
    ReadingDoubled: "지역 R&D 비중, 두 배", "regional share, doubled";
    ReadingFrom2026: "딥테크 창업, 2026년부터", "start-ups, from 2026";
    ReadingFrom2025: "딥테크 창업, 2025년의 77개 포함", "start-ups, with the 77 of 2025";
    RankingHolds:
        "어느 해석으로도 시나리오의 순위가 (오차를 넘어) 뒤바뀌지 않는다.",
        "no two scenarios change places between the readings (beyond the error).";
    RankingChanges: "해석에 따라 순위가 뒤바뀌는 짝 {number}개: {pairs}.", "pairs that change places with the reading ({number}): {pairs}.";
    RankingUndecided:
        "어느 해석으로도 시나리오의 순위를 오차 안에서 가릴 수 없다.",
        "in neither reading can the scenarios be ranked beyond the error.";

    // limits
    LimitsHeading: "이 결과가 말하지 않는 것", "What these results do not say";
    LimitFund:
        "지금의 기금은 작다. {year}년 {fund}은(는) 비수도권에서 쓰는 R&D의 {share}이므로, 혁신역량과 연구원 수를 거의 움직이지 못한다.",
        "Today’s fund is small: {fund} in {year} is {share} of the R&D done outside the capital, so it moves the capacity ratio and the researchers little.";
    LimitWithoutFund:
        "기금이 아예 없는 시나리오에서 혁신역량은 {ratio}, 연구원은 {researchers} 달라질 뿐이다.",
        "In the scenario without any fund the ratio changes by {ratio} and the researchers by {researchers}.";
    LimitShare:
        "지역 R&D 비중은 예산의 비율이지 지역에서 실제로 하는 R&D의 비율이 아니다. 예산 계획과 삭감, 분모인 주요 R&D 예산의 증가가 정하며, 지역이 잘해서 오르는 값이 아니다.",
        "The regional share is a ratio of budgets, not the share of R&D done in the regions. The budget plan, its cuts and the growth of the whole budget decide it, not the regions.";
    LimitGrowth:
        "혁신역량 목표는 {year}년부터 시도의 점수가 수도권보다 해마다 {growth} 빠르게 올라야 이룬다. 점수의 탄력성이 {elasticity}이고 설명되지 않는 추세가 해마다 {drift}이면, 점수를 움직이는 요인은 해마다 {drivers} 더 늘어야 한다.",
        "The capacity target needs the provinces’ scores to outgrow the capital’s by {growth} a year from {year} on; with an elasticity of {elasticity} and a drift of {drift} a year, what drives them by {drivers} a year.";
    LimitMoved:
        "지역 사업으로 옮긴 돈은 중앙의 다른 R&D에서 나오고, 그 3분의 2는 이미 비수도권에서 쓰인다. ‘{scenario}’에서 지역 사업은 {programmes}이지만 중앙정부 R&D가 {central}이어서, 비수도권 R&D 전체는 {rd}이다.",
        "Money moved into regional lines leaves the centre’s other R&D, two thirds of which is spent outside the capital already. In “{scenario}” regional programmes change by {programmes} and central R&D by {central}, all R&D outside the capital by {rd}.";
    LimitLapsed:
        "시도가 한 해에 늘려 쓸 수 있는 돈에는 한계가 있다. ‘{scenario}’에서는 {year}년 블록펀딩의 {share}가 쓰이지 못하고 돌아간다.",
        "Provinces can enlarge what they use only so fast. In “{scenario}”, {share} of the block money of {year} is not used and returns.";
    LimitSigns:
        "돈의 효과는 0보다 작을 수 없다고 가정했다(탄력성을 0에서 자름). 부채꼴 그림은 효과의 크기에 대한 불확실성이지 부호에 대한 의심이 아니다.",
        "Effects of money are assumed not to be negative (elasticities are cut off at 0). The fans show doubt of the size of effects, not of their sign.";
    LimitSignsHere:
        "그래서 ‘{scenario}’은(는) 미래의 {researchers}에서 연구원이, {startups}에서 딥테크 창업이 기준보다 많다.",
        "So “{scenario}” has more researchers than the baseline in {researchers} of the futures, and more start-ups in {startups}.";
    LimitUses:
        "그렇다고 어떤 쓰임이든 목표를 올리는 것은 아니다. 단계별 펀드는 기업을 살리지만 연구직을 만들지 않고, 기반과 연구에 쓴 돈은 창업을 거의 늘리지 않는다.",
        "Not every use raises every target: stage funds keep firms alive but buy no research posts, and base or research money leaves start-ups about where they were.";
    LimitUsesHere:
        "이 실행에서 기금이 줄지 않았는데도 기준보다 낮아진 것: {lowered}.",
        "Lower than the baseline in this run, though the fund is no smaller: {lowered}.";
    LimitUsesSpread:
        "기금의 크기가 비슷한 시나리오 사이에서도 {target}은(는) {low}(‘{lowest}’)에서 {high}(‘{highest}’)까지 갈린다.",
        "Among scenarios with a fund of about the same size, {target} range from {low} (“{lowest}”) to {high} (“{highest}”) against the baseline.";
    LimitJudgements: "결과가 매달린 판단이 있다. 괄호 안은 5–95% 범위이다.", "Results hang on these judgements, here with their range of 5–95%.";
    LimitErrors:
        "±와 띠는 모형 안의 불확실성이다. 모형의 식이 틀릴 가능성은 어디에도 들어 있지 않다.",
        "Errors and bands are those within the model. That its equations may be wrong is in none of them.";
    LimitStructure:
        "창업이 생기는 법칙과 점수를 합치는 방식에는 다른 선택지가 있다. 시나리오 파일의 structure로 바꾸어 볼 수 있으며, 이 쪽의 띠에는 섞이지 않는다.",
        "There are other laws for births of start-ups and other ways to add up the score. A scenario can choose them under structure; the bands here do not mix them.";
    LimitPlans:
        "2026년 뒤의 기금 규모, 지방비, 사업별 배분은 공표되지 않았다. 시나리오가 정한 값이다.",
        "The fund after 2026, its local match and its division among programmes are not published; they are what the scenarios say.";
    LimitHeads:
        "연구원은 머릿수이며 상근 환산이 아니다. 시도별 값의 일부는 추정이다(가정 장부의 * 표시).",
        "Researchers are heads, not full-time equivalents. Some figures of provinces are estimates (marked * in the ledger).";

    // the ledger
    LedgerHeading: "가정 장부", "The ledger of assumptions";
    LedgerSummary:
        "이 결과가 딛고 선 수 {all}개 가운데 공식 {official}개, 계산 {derived}개, 가정 {assumed}개({share})이다.",
        "The results rest on {all} numbers: {official} official, {derived} derived and {assumed} assumed ({share}).";
    StatusExplained:
        "공식은 공표된 그대로, 계산은 공표 수치에서 셈한 값, 가정은 모형 작성자의 판단이다. 영문자는 불확실한 값의 근거 등급으로 A(공표 수치)에서 D(판단)까지이다.",
        "Official: as published. Derived: computed from published figures. Assumed: a judgement of the model’s authors. Letters grade the evidence of uncertain numbers, from A (published figures) to D (judgement).";
    LedgerCaption: "무엇에 대한 수가 얼마나 확실한가", "How well the numbers of each kind are known";
    LedgerTargets: "목표와 출발값", "Targets and where they start";
    LedgerNational: "국가 수치", "National figures";
    LedgerZones: "권역", "Zones";
    LedgerProvinces: "시도", "Provinces";
    LedgerDivision: "용도와 사업별 배분", "Division among uses and programmes";
    LedgerParameters: "불확실한 값", "Uncertain numbers";
    LedgerCorrelations: "불확실한 값 사이의 상관", "Correlations of uncertain numbers";
    LedgerViews: "시나리오가 달리 보는 값", "What scenarios see otherwise";
    GroupColumn: "무엇에 대한 수", "kind";
    SumColumn: "합", "sum";
    Official: "공식", "official";
    Derived: "계산", "derived";
    Assumed: "가정", "assumed";
    ValueColumn: "값", "value";
    MedianValueColumn: "중앙값", "median";
    RangeColumn: "5–95%", "5–95%";
    SourceColumn: "출처", "source";
    ProvinceColumn: "시도", "province";
    ProvincesCaption: "시도의 2024년 수치(창업은 2025년)", "Figures of the provinces in 2024 (start-ups: 2025)";
    MarkedAsAssumed: "* 가정", "* assumed";
    NoSource: "따로 없음", "none given";
    PlansHeading: "시나리오가 정한 값의 출처", "Sources of what scenarios set";
    SourcesHeading: "출처", "Sources";
    ThresholdOf: "{target}: 목표", "{target}: target";
    StartOf: "{target}: 출발값", "{target}: start";
    ShareOfUse: "기본 배분에서 {use}의 몫", "Share of {use} in the default division";
    ShareOfProgramme: "용도 안에서 ‘{programme}’의 몫", "Share of “{programme}” within its use";
    AnnouncedFor: "{zone}: 2026년 블록펀딩", "{zone}: block fund of 2026";
    FigureShareDoubled: "지역 R&D 비중의 다른 해석(두 배)", "Other reading of the regional share (twice)";
    FigureMajorRd2024: "주요 R&D 예산 2024", "Major R&D budget 2024";
    FigureMajorRd2025: "주요 R&D 예산 2025", "Major R&D budget 2025";
    FigureMajorRd2026: "주요 R&D 예산 2026", "Major R&D budget 2026";
    FigureOtherLines2025: "지역 사업비 2025(블록펀딩 이전)", "Regional lines 2025, before the block fund";
    FigureRegionalShare2026: "지역 R&D 비중 2026", "Regional share 2026";
    FigureSpecialZones2025: "연구개발특구 예산 2025", "Special-zone money 2025";
    FigureMatchLimit: "시도가 한 해에 보탤 수 있는 지방비의 한도(GRDP 대비)", "Most that a province can match in a year, of its GRDP";
    FigurePlannedGrowth: "예산을 짤 때 보는 주요 R&D 예산의 증가율", "Growth of the major R&D budget that plans are drafted with";
    FigureScoreLimit: "혁신역량 점수의 상한", "Highest capacity score there can be";
    FigurePopulation: "인구", "population";
    FigureGrdp: "GRDP", "GRDP";
    FigureResearchers: "연구원", "researchers";
    FigureTotalRd: "총 R&D", "all R&D";
    FigureGovernmentRd: "정부 R&D 집행", "government R&D";
    FigureCapacityScore: "혁신역량 점수", "capacity score";
    FigureBirths: "2025년 창업", "start-ups of 2025";
    FigureOtherLinesShare: "다른 지역 사업비의 몫", "share of other lines";
    UnitPerYear: "{number}/년", "{number} a year";
    UnitYears: "{number}년", "{number} years";
    UnitKilometres: "{number} km", "{number} km";
    UnitWonPerWon: "1원에 {number}원", "{number} won a won";
    UnitMoneyPerPersonYear: "1인·1년에 {number}억원", "₩{number}m a person and year";
    UnitMoneyPerFirm: "기업마다 {number}억원", "₩{number}m a firm";
    UnitPersonsPerFirm: "기업마다 {number}명", "{number} persons a firm";

    // how to repeat it
    RepeatHeading: "다시 해 보기", "How to repeat it";
    RepeatExplained:
        "시나리오 파일이 있는 폴더에서 아래 명령을 실행하면 같은 결과가 나온다. 지문이 같으면 입력과 시드와 판이 모두 같은 것이다. 결과 폴더가 있으면 blockfund replay가 다시 실행해 한 바이트까지 견주고, blockfund plot이 그림과 이 쪽만 다시 그린다.",
        "Run in the folder of the scenario files, this command gives the same results. The same fingerprint means the same inputs, seed and version. With the result folder, blockfund replay runs it again and compares every byte, and blockfund plot draws the charts and this page again.";
    FactsCaption: "이 결과를 만든 것", "What the results were made from";
    FactColumn: "항목", "fact";
    FactFingerprint: "지문(SHA-256)", "Fingerprint (SHA-256)";
    FactVersion: "프로그램", "Program";
    FactCountry: "자료", "Data set";
    FactSizes: "크기", "Size";
    FactSeed: "시드", "Seed";
    FactSampler: "추출 방식", "Sampler";
    FactBaseline: "기준 시나리오", "Baseline";
    WordsHeading: "이 쪽에서 쓰는 말", "Words on this page";
    WordDraw: "추출", "Draw";
    WordDrawMeans: "불확실한 값 하나하나에 정한 한 벌의 값. 모르는 것을 나타낸다.", "One value of every uncertain number: what we do not know.";
    WordFuture: "미래", "Future";
    WordFutureMeans: "추출 하나에 해마다의 운을 더한 하나의 경로.", "One path: a draw with its luck, new every year.";
    WordAttainment: "도달 비율", "Attainment";
    WordAttainmentMeans: "목표에 이르는 미래의 비율.", "The share of futures that meet a target.";
    WordError: "±", "±";
    WordErrorMeans:
        "몬테카를로 표준오차. 한 추출에서 나온 미래들이 서로 닮는 것을 셈에 넣었다.",
        "Monte Carlo standard error. It allows for the likeness of futures of the same draw.";
    WordBand: "5–95%", "5–95%";
    WordBandMeans: "미래의 90%가 드는 범위.", "The range that holds 90% of the futures.";
    WordPaired: "기준과의 차이", "Against the baseline";
    WordPairedMeans: "같은 추출과 같은 운에서 시나리오 빼기 기준, 그 평균.", "Scenario minus baseline on the same draw and luck, and the mean of that.";
    WordVerdict: "판정", "Verdict";
    WordVerdictMeans:
        "차이의 95% 구간이 0을 벗어나면 나음 또는 못함, 기준 평균의 0.1% 안에 들면 차이 없음, 어느 쪽도 아니면 판단 불가.",
        "Better or worse if the 95% interval of the difference leaves out 0; none if it lies within 0.1% of the baseline’s mean; else undecided.";
}
