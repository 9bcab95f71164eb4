//! The texts of the commands that write scenarios and prove results.

phrases! {
    /// What a command prints.
    CommandPhrase;

    // checking scenario files
    CheckWarning: "경고: {name}: {warning}", "warning: {name}: {warning}";
    CheckCount: "파일 {files}개 (쓸 수 없는 파일 {broken}개), 오류 {errors}건, 경고 {warnings}건",
        "files: {files} (unusable: {broken}), errors: {errors}, warnings: {warnings}";
    BrokenTitle: "실행하지 못한 시나리오", "Scenarios that could not be run";
    BrokenFile: "파일", "file";
    BrokenErrors: "오류", "errors";
    BrokenFirst: "첫 오류", "first error";

    // one scenario, value by value
    SettingColumn: "항목", "setting";
    SetInColumn: "출처", "set in";
    ValueColumn: "값", "value";
    NumbersOfDataSet: "불확실한 수 {numbers}개, 그중 {own}개는 시나리오가 따로 정함",
        "{numbers} uncertain numbers, {own} of them with the scenario's own view";

    // two scenarios in policy terms
    DifferenceNone: "모든 설정이 같다", "They decide the same in every respect";
    DifferenceMoney: "계획한 돈의 차이 (억원, 경상, 삭감 전)", "Planned money, second against first (₩100 million, nominal, before cuts)";
    DifferenceUses: "용도 (블록펀딩의 몫)", "Uses (shares of the block fund)";
    DifferenceProgrammes: "사업 (용도 안의 몫)", "Programmes (shares of their use)";
    DifferenceRules: "배분 규칙", "Rules of the division";
    DifferenceReadings: "목표 해석과 모형 구조", "Readings of the goals, and structure";
    DifferenceNumbers: "불확실한 수", "Uncertain numbers";
    DifferenceOthers: "그 밖의 설정", "Other settings";
    RuleBetweenZones: "권역 사이의 배분 규칙", "rule of the division between zones";
    RuleWithinZones: "권역 안의 배분 규칙", "rule of the division within zones";
    FixedShare: "정해진 몫", "fixed share";
    Floor: "최소 몫", "least share";
    Cap: "최대 몫", "greatest share";
    Exponent: "`need`와 `performance`가 작용하는 세기", "how strongly `need` and `performance` act";
    CapitalAdmitted: "수도권 포함", "whether the capital region takes part";
    CutYear: "확정 삭감의 해", "year of the cut of major R&D";
    CutSize: "확정 삭감에서 깎이는 몫", "part of major R&D that is cut";
    Autonomy: "자율 기획", "whether provinces plan their fund themselves";
    Horizon: "모의실험의 마지막 해", "last year that is simulated";
    LocalMatch: "블록펀딩 1원에 더하는 지방비 (원)", "local money for each won of block money";
    Country: "자료 묶음", "data set";
    StartupsFrom2025: "창업을 2025년부터 셈", "start-ups count from 2025";
    RatioWithAll: "혁신역량 비율에 대전 포함", "the capacity ratio counts Daejeon too";
    ShareDoubled: "지역 비중이 두 배가 되어야 함", "the regional share must double";
    BirthLaw: "창업 수의 분포", "how start-ups are drawn";
    ScoreIndex: "부문을 점수로 합치는 방식", "how the pillars make the capacity score";
    YearlyChangeLimit: "한 해에 몫이 바뀔 수 있는 한도", "most that a share may change in a year";
    BlockFund: "블록펀딩", "block fund";
    BlockFundOf: "블록펀딩, {zone}", "block fund, {zone}";
    OtherLines: "그 밖의 지역 예산", "other regional lines";
    SpecialZones: "연구개발특구", "special zones";
    StageFund: "단계별 펀드", "stage funds";
    AllZones: "모든 권역", "all zones";
    MoreAlways: "{from}년부터 해마다 {amount} 많다", "{amount} more a year from {from} on";
    LessAlways: "{from}년부터 해마다 {amount} 적다", "{amount} less a year from {from} on";
    InOneYear: "{from}년 {amount}", "{amount} in {from}";
    InYears: "{from}–{to}년 해마다 {amount}", "{amount} a year in {from}–{to}";
    FromYearOn: "{from}년부터 해마다 {amount}", "{amount} a year from {from} on";
    Became: "{before} → {after}", "{before} → {after}";

    // drawing
    MissingGlyphs:
        "경고: 글꼴에 없어 그리지 못한 글자: {characters}. 그 글자가 있는 글꼴을 --font로 주면 그린다",
        "warning: characters that the font cannot show: {characters}; a font that has them helps, with --font";

    // a result folder against its manifest
    VerifyNoManifest: "{file}: 결과의 매니페스트가 아니거나 손상되었다", "{file}: is damaged or not the manifest of a result";
    VerifyMissing: "{file}: 없다", "{file}: is missing";
    VerifyExtra: "{file}: 결과에 속하지 않는다", "{file}: is not part of the result";
    VerifyChanged: "{file}: 바뀌었다", "{file}: has changed";
    VerifyWhole: "파일 {files}개가 모두 매니페스트와 같다 (지문 {fingerprint})",
        "all {files} files are as the manifest says (fingerprint {fingerprint})";
    VerifyBroken: "매니페스트와 다른 파일: {files}개", "files that are not as the manifest says: {files}";
    ReplaySame: "다시 실행한 결과의 파일 {files}개가 모두 같다 (지문 {fingerprint})",
        "run again, all {files} files are the same (fingerprint {fingerprint})";
    ReplayDifferent: "다시 실행한 결과에서 다른 파일: {files}개", "run again, files that differ: {files}";
    ReplayVersion: "{made}(으)로 만든 결과를 {now}(으)로 다시 실행했다",
        "made by {made}, run again by {now}";

    // two results
    WhyCauses: "서로 다른 조건 (첫째, 둘째)", "What differs (first, second)";
    WhySameCauses: "입력, 시드, 크기, 버전이 모두 같다", "Inputs, seed, sizes and version are the same";
    WhyOutputs: "서로 다른 결과 파일", "Result files that differ";
    WhySameOutputs: "결과 파일이 모두 같다", "All result files are the same";
    WhyOnlyFirst: "첫째에만 있다", "only in the first";
    WhyOnlySecond: "둘째에만 있다", "only in the second";
    WhyChanged: "다르다", "differs";
    WhyVersion: "버전", "version";
    WhyCode: "수를 정하는 코드", "code that decides numbers";
    WhySeed: "시드", "seed";
    WhyDraws: "추출", "draws";
    WhyFutures: "추출마다 미래", "futures of each draw";
    WhySampler: "표집법", "sampler";
    WhyBaseline: "기준 시나리오", "baseline";
    WhyOrder: "시나리오", "scenarios";
    WhyLanguage: "언어", "language";
    WhyFont: "글꼴", "font";
}
