//! The texts of scenarios that change over the years, of sweeps, and of what a run will take.

phrases! {
    /// What `diff`, `show` and `plan` say of plans.
    PlanPhrase;

    // years of a division
    ZonesFromYear: "{zones}, {from}년부터", "{zones}, from {from} on";
    ZonesInYears: "{zones}, {from}–{to}년", "{zones}, {from}–{to}";

    // uses that are not named
    RestOfUses: "나머지", "the rest";

    // a run before it is made
    PlanSizes: "시나리오 {scenarios}개, 추출 {draws}회 × 미래 {futures}개, 스레드 {threads}개",
        "scenarios: {scenarios}, draws: {draws} × futures: {futures}, threads: {threads}";
    PlanTime: "시간", "time";
    PlanTimes: "약 {whole} (모의실험 {simulation}, 표·그림·보고서 {files})",
        "about {whole} (simulation {simulation}, tables, charts and report {files})";
    PlanMemory: "메모리", "memory";
    PlanDisk: "디스크", "disk";
    About: "약 {amount}", "about {amount}";
    Points: "± {amount}%p", "± {amount} pp";
    Seconds: "{amount}초", "{amount} s";
    Minutes: "{amount}분", "{amount} min";
    Hours: "{amount}시간", "{amount} h";
    PlanTarget: "목표", "target";
    ErrorOfShare: "도달 비율의 오차", "error of the attainment";
    ErrorOfMean: "평균의 오차", "error of the mean";
    DrawsFor: "도달 비율 {error}에 필요한 추출", "draws for {error} of the attainment";
    PlanNote: "이 컴퓨터에서 작은 실행으로 잰 어림값이다. 오차는 시나리오 가운데 가장 큰 몬테카를로 표준오차이고, 모형의 오차는 들어 있지 않다. 시나리오 사이의 차이는 같은 운으로 견주므로 훨씬 정확하다.",
        "Approximate, from a small run on this machine. Errors are Monte Carlo standard errors, the largest among the scenarios; they say nothing of errors of the model. Differences between scenarios are on the same luck and far more exact.";
}
