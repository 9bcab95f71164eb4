//! What the columns of the tables are called.

phrases! {
    /// The title of a table or a column, as `datapackage.json` and the workbook give it.
    ColumnPhrase;

    // tables
    TableSummary: "목표 연도의 결과", "Outcomes in the year of the targets";
    TableTrajectories: "연도별·지역별 결과", "Outcomes by year and place";
    TableComparison: "기준 시나리오와의 차이", "Differences from the baseline";
    TableAttainment: "목표 도달 비율", "Attainment of the targets";
    TableJointAttainment: "함께 이룬 목표", "Targets met together";
    TableParts: "결과를 이루는 부분", "What the outcomes are made of";
    TableInfluences: "결과를 가장 크게 좌우하는 수", "Numbers that move the outcomes most";
    TableRegret: "상황별 아쉬움과 쓰려는 돈", "Regret by state of the world, and the money planned";
    TableKnowing: "고르기 전에 더 아는 것의 값", "What knowing more before choosing is worth";
    TableFutures: "미래 하나하나의 결과", "Outcomes of every single future";
    TableHindcast: "과거에 대한 예측과 발표된 값", "Forecasts of the past and what was published";

    // the workbook's first sheet
    Sheet: "시트", "sheet";
    ColumnName: "열", "column";
    Meaning: "뜻", "meaning";
    TooLong:
        "{title}: 행이 너무 많아 시트가 없다. {table}.csv를 볼 것",
        "{title}: too long for a sheet, see {table}.csv";

    // what a row speaks of
    Scenario: "시나리오", "scenario";
    Baseline: "기준 시나리오", "baseline";
    Outcome: "결과 지표", "outcome";
    Year: "연도", "year";
    Unit: "단위", "unit";
    Place: "지역 (시도, 권역, 묶음)", "place: a province, zone or group";
    Reading: "목표 해석", "reading of the target";
    TargetsMet: "이룬 목표 (띄어 씀)", "targets met, with spaces between";
    Whole: "전체", "whole";
    Part: "부분", "part";
    UncertainNumber: "불확실한 수", "uncertain number";
    Draw: "추출 번호 (0부터)", "draw, counted from 0";
    Future: "추출 안의 미래 번호 (0부터)", "future of the draw, counted from 0";

    // the choice between scenarios
    State: "상황 (모든 미래, 한 수의 3분의 1, 다른 해석)", "state of the world: all futures, a third of a number, another reading";
    Best: "그 상황에서 가장 나은 시나리오", "scenario that is best in the state";
    Draws: "상황에 드는 추출 수", "draws that belong to the state";
    MeanTargetsMet: "미래 하나가 이루는 목표 수의 평균", "mean number of targets that a future meets";
    Regret: "가장 나은 시나리오보다 덜 이루는 목표 수", "how many targets fewer than the best scenario meets";
    BlockFund: "2026년부터 목표 연도까지 계획한 블록펀딩", "block fund planned from 2026 to the year of the targets";
    RegionalLines: "같은 기간에 계획한 지역 사업 전체", "all regional lines planned in these years";
    StartupMoney: "같은 기간에 계획한 특구와 단계별 펀드", "special zones and stage funds planned in these years";
    Known: "고르기 전에 아는 것", "what is known before choosing";
    Worth: "알고 고를 때 오르는 도달 비율", "attainment gained by choosing with that knowledge";

    // a forecast of the past
    Series: "발표된 계열", "published series";
    Quantity: "무엇의 값인지", "what is measured";
    Start: "예측을 시작한 연도", "year in which the forecast starts";
    PublishedAtStart: "시작 연도에 발표된 값", "published value of the start";
    Published: "발표된 값", "published value";
    Crps: "연속순위확률점수 (CRPS)", "continuous ranked probability score";
    ErrorOfNoChange: "변화가 없다고 볼 때의 오차", "error of expecting no change";
    ErrorOfTrend: "직선으로 늘여 볼 때의 오차", "error of a straight line";
    Inside50: "가운데 50% 띠 안에 드는지", "whether inside the 50% band";
    Inside90: "가운데 90% 띠 안에 드는지", "whether inside the 90% band";
    Source: "출처", "source";
    SourceAtStart: "시작 연도 값의 출처", "source of the value at the start";

    // what is measured
    Mean: "평균", "mean";
    Deviation: "표준편차", "standard deviation";
    Quantile:
        "{percent}% 분위수 (미래의 {percent}%가 이 값 이하)",
        "{percent}% quantile ({percent}% of the futures lie at or below)";
    Target: "목표", "target";
    Attainment: "목표에 이르는 미래의 비율", "share of the futures that meet the target";
    VarianceFromParameters:
        "분산 가운데 불확실한 수에서 오는 몫 (나머지는 운)",
        "share of the variance that comes from uncertain numbers, the rest being luck";
    Difference: "기준을 뺀 차이의 평균", "mean difference from the baseline";
    ShareBetter: "기준보다 나은 미래의 비율", "share of the futures that are better than the baseline";
    Verdict: "판정", "verdict";
    VerdictTogether:
        "실행의 모든 비교를 함께 볼 때의 판정",
        "verdict if all comparisons of the run are to be right together";
    AttainmentDifference: "도달 비율의 차이", "difference in attainment";
    DrawsToDecide: "판정에 필요한 추출 수", "draws that would decide";
    Low: "95% 구간의 아래 끝", "lower end of the 95% interval";
    High: "95% 구간의 위 끝", "upper end of the 95% interval";
    Hits: "목표에 이른 미래의 수", "futures that meet the target";
    Futures: "미래의 수", "futures";
    Share: "미래의 비율", "share of the futures";
    RankCorrelation: "순위상관", "rank correlation";
    MeanWhenLow:
        "수가 가장 낮은 추출 5분의 1에서의 평균",
        "mean in the fifth of the draws where the number is lowest";
    MeanWhenHigh:
        "수가 가장 높은 추출 5분의 1에서의 평균",
        "mean in the fifth of the draws where the number is highest";
    ErrorOf: "몬테카를로 표준오차: {what}", "Monte Carlo standard error of: {what}";
    RatioOtherwise:
        "시나리오가 택하지 않은 해석의 역량 비율",
        "capacity ratio in the reading that the scenario does not declare";

    // outcomes
    CapacityRatio: "혁신역량 비율 (수도권 대비)", "innovation capacity, relative to the capital region";
    Researchers: "연구원", "researchers";
    RegionalShare: "주요 R&D 중 지역 사업 비중", "regional lines as a share of the major R&D budget";
    Startups: "딥테크 창업 누적 (2026년부터)", "deep-tech start-ups founded since 2026";
    StartupsLenient:
        "딥테크 창업 누적 (2025년부터)",
        "deep-tech start-ups founded since 2025";
    Surviving: "남아 있는 딥테크 기업", "start-ups that are alive";
    Jobs: "남아 있는 기업의 일자리", "jobs in them";
    RegionalRd: "R&D 투자", "R&D spending";
    KnowledgeStock: "지식 스톡", "stock of knowledge";
    AbsorbedMoney: "그해 쓰인 블록펀딩", "block money used in the year";
    LapsedMoney: "그해 불용된 블록펀딩", "block money that lapsed in the year";
    CapacityScore: "혁신역량 점수", "score of innovation capacity";
}
