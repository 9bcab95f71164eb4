//! The texts about how well the model did on the past.

phrases! {
    /// What is said of the model run on the past.
    PastPhrase;

    // the line at the top of a report
    Line:
        "과거 검증: 모형을 {first}–{last}년에 돌려 보면(추출 {draws}회) 공표된 수치 예측 {forecasts}건 가운데 {inside}건이 90% 구간에 들었다(맞는 구간이라면 약 {expected}건; {parts}). 오차는 '변화 없음' 대비 {change}, 직선 추세 대비 {trend}. 모형의 수는 이 과거를 알고 정한 것이어서 앞날을 맞힌다는 증거는 아니다. 자료가 없어 확인하지 못한 것: {unchecked}.",
        "Checked on the past: run over {first}–{last} ({draws} draws), the model’s 90% bands held {inside} of {forecasts} forecasts of published figures, where bands that are right hold about {expected} ({parts}). Errors against “no change”: {change}; against a straight trend: {trend}. The model’s numbers were set knowing this past, so this is no proof of foresight. Not checked for lack of data: {unchecked}.";
    Part: "{quantity} {forecasts}건 중 {inside}건", "{quantity} {inside} of {forecasts}";
    NoTrend: "견줄 수 없음", "not comparable";
    NoPast:
        "과거 검증: 자료 묶음에 공표된 과거 수치가 없어 모형을 확인하지 못했다.",
        "Checked on the past: no; the data set holds no published past to check the model against.";
    Researchers: "연구원", "researchers";
    Rd: "R&D", "R&D";
    Budget: "국가 R&D 예산", "national R&D budgets";
    ScoreRatio: "혁신역량 비율", "capacity ratio";
    Together: "모두", "together";

    // the printed table
    SeriesColumn: "공표된 수치", "published figures";
    ForecastsColumn: "예측", "forecasts";
    Inside50Column: "50% 구간 안", "in 50% bands";
    Inside90Column: "90% 구간 안", "in 90% bands";
    AboveColumn: "중앙값보다 높음", "above the median";
    CrpsColumn: "CRPS", "CRPS";
    NoChangeColumn: "변화 없음 대비", "against no change";
    TrendColumn: "추세 대비", "against a trend";
    Count: "{forecasts} 중 {count}", "{count} of {forecasts}";
    TrendOfSome: "{skill} ({with}건)", "{skill} (of {with})";
    Legend:
        "추출 {draws}회, 시드 {seed}, 지문 {fingerprint}. 공표된 해마다 그 해에서 시작해 뒤의 모든 공표 수치를 예측했다. 같은 계열의 예측은 서로 겹치므로 독립이 아니다. CRPS: 예측 분포 전체의 오차, 시작값에 대한 비율. 대비: 평균 CRPS가 '그대로'라고 하거나 시작까지의 수치를 직선으로 이은 예측의 평균 오차보다 얼마나 작은가(−)·큰가(+). 예산은 시작 뒤 두 해를 실제대로 주었다.",
        "{draws} draws, seed {seed}, fingerprint {fingerprint}. Every published year is a start, from which all later figures of the series are forecast; forecasts of one series overlap and are not independent. CRPS: the error of the whole forecast distribution, as a part of the start. Against: how much smaller (−) or larger (+) the mean CRPS is than the mean error of saying that nothing changes, and of a straight line through the figures up to the start. Budgets of the first two years after a start are as they were.";
    Hindsight:
        "모형의 수는 2026년에 이 과거를 볼 수 있는 사람들이 정했다. 그러므로 이 표는 모형이 과거와 어긋나는 곳을 보여 줄 뿐, 앞날을 맞힌다는 증거가 아니다. 대전 밖 시도의 출발 구성은 2024년 것을 썼다.",
        "The model’s numbers were set in 2026 by people who could see this past. The table shows where the model disagrees with the past; it is no proof of foresight. The make-up of the provinces at every start is that of 2024, since that of earlier years is not published.";
    NotesTitle: "수치에 대하여", "About the figures";
    UncheckedTitle: "자료가 없어 확인하지 못한 것", "What could not be checked for lack of data";

    // the chart
    ChartTitle: "과거에 돌려 본 모형", "The model run on the past";
    ChartSubtitle:
        "공표된 수치 예측 {forecasts}건 가운데 {inside}건이 90% 구간에 들었다. 맞는 구간이라면 약 {expected}건이다.",
        "The 90% bands held {inside} of {forecasts} forecasts of published figures; bands that are right hold about {expected}.";
    ChartNote:
        "띠: 첫 공표 수치에서 시작한 미래의 50%와 90%가 드는 범위. 선: 중앙값. 점: 공표된 수치. 공표된 계열 {all}개 가운데 {shown}개를 보인다. 예측 {forecasts}건은 공표된 해마다 거기서 시작해 센 것이고, 그림에는 첫해에서 시작한 {drawn}건만 있다.",
        "Bands hold 50% and 90% of the futures from the first published figure on; the line is the median. Dots: published. Shown are {shown} of {all} published series. The {forecasts} forecasts start from every published year; drawn are the {drawn} that start from the first.";
}
