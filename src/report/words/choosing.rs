//! The texts of the choice between scenarios.

phrases! {
    /// Which scenario to choose, and what to find out first.
    ChoosingPhrase;

    Heading: "무엇을 고를까", "Which to choose";
    Explained:
        "미래 하나가 평균 몇 개의 목표를 이루는지 {count}가지 상황에서 견준다: 모든 미래, 목표마다 가장 크게 작용하는 값이 낮거나 중간이거나 높은 미래, 목표를 달리 읽을 때. ‘아쉬움’은 그 상황에서 가장 나은 시나리오보다 몇 개 덜 이루는지이며, 같은 미래끼리 견준 차이이다.",
        "How many targets a future meets on average, in {count} states of the world: all futures, those in which the number that moves a target most is low, middling or high, and other readings of the targets. Regret is how many fewer that is than with the scenario that is best in that state, future by future.";
    BlindToCost:
        "이 비교는 비용을 보지 않는다. 돈을 많이 쓰는 시나리오가 앞서기 쉬우므로, {first}–{last}년에 쓰려는 돈(경상, 삭감 전)을 옆에 둔다.",
        "This is blind to cost: whoever spends more tends to be ahead. So the money planned for {first} to {last} stands beside it (current prices, before cuts).";
    BestEverywhere:
        "{count}가지 상황 모두에서 ‘{scenario}’의 목표 수가 가장 많다.",
        "In all {count} states “{scenario}” meets most targets.";
    BestInSome:
        "{count}가지 상황 가운데 {decided}가지에서 ‘{scenario}’의 목표 수가 가장 많고, 나머지에서는 가장 나은 시나리오를 오차 안에서 가릴 수 없다.",
        "In {decided} of {count} states “{scenario}” meets most targets; in the others no scenario is best beyond the error.";
    BestNowhere:
        "{count}가지 상황 어디에서도 가장 나은 시나리오 하나를 오차 안에서 가릴 수 없다.",
        "In none of {count} states is one scenario best beyond the error.";
    BestDiffers:
        "어느 시나리오가 가장 나은지는 상황에 달려 있다: {list}.",
        "Which scenario is best depends on the state: {list}.";
    BestIn: "‘{scenario}’ {count}가지", "“{scenario}” in {count}";
    BestUnknown: "오차 안에서 가릴 수 없음 {count}가지", "not to be told beyond the error in {count}";
    LeastRegret:
        "가장 나쁜 상황에서의 아쉬움이 가장 작은 것은 ‘{scenario}’이다(목표 {regret}개).",
        "The smallest regret in its worst state has “{scenario}” ({regret} targets).";
    NotApart:
        "모든 미래를 놓고 볼 때 ‘{best}’과(와) 오차 안에서 가릴 수 없는 시나리오: {scenarios}.",
        "Over all futures these cannot be told from “{best}” beyond the error: {scenarios}.";
    Caption: "이루는 목표의 수, 아쉬움, 그리고 돈", "Targets met, regret, and money";
    BlockFundColumn: "블록펀딩 합계", "block fund, sum";
    RegionalColumn: "지역 사업 전체 합계", "all regional lines, sum";
    TargetsMetColumn: "이루는 목표 수 (모든 미래)", "targets met (all futures)";
    RegretColumn: "아쉬움 (모든 미래)", "regret (all futures)";
    WorstColumn: "가장 큰 아쉬움", "largest regret";
    AllFutures: "모든 미래", "all futures";
    LowThird: "‘{number}’ 낮은 3분의 1", "“{number}” in its lowest third";
    MiddleThird: "‘{number}’ 가운데 3분의 1", "“{number}” in its middle third";
    HighThird: "‘{number}’ 높은 3분의 1", "“{number}” in its highest third";
    RankingHolds:
        "‘{reading}’(으)로 읽어도 이룬 목표 수의 순위는 달라지지 않는다: 두 해석 모두에서 가릴 수 있는 {decided}쌍 가운데 뒤바뀐 쌍이 없다.",
        "The ranking by targets met does not depend on reading “{reading}”: of the {decided} pairs told apart in both readings none changes places.";
    RankingChanges:
        "‘{reading}’(으)로 읽으면 이룬 목표 수의 순위가 달라진다: 두 해석 모두에서 가릴 수 있는 {decided}쌍 가운데 뒤바뀌는 쌍 {pairs}.",
        "The ranking by targets met depends on reading “{reading}”: of the {decided} pairs told apart in both readings these change places: {pairs}.";
    KnowingHeading: "고르기 전에 무엇을 알아볼까", "What to find out before choosing";
    KnowingExplained:
        "이 시나리오들 가운데 고르기 전에 무엇을 더 알면, 목표에 이르는 미래의 비율이 얼마나 오르는가(완전정보의 기댓값; Strong·Oakley·Brennan 2014의 회귀). 여기서도 비용은 보지 않는다.",
        "How much more often targets would be met if something were known before choosing among these scenarios (expected value of perfect information; regression of Strong, Oakley & Brennan 2014). This is blind to cost too.";
    MeanOfTargets: "네 목표의 평균", "mean over the targets";
    AboutTarget: "{target}: {finding}", "{target}: {finding}";

    // verdicts that hold together
    AllHoldTogether:
        "비교 {count}건을 한꺼번에 95% 믿음으로 보아도(Dunn 1961) 판정이 하나도 바뀌지 않는다.",
        "If all {count} comparisons are to be right together with 95% confidence (Dunn 1961), every verdict stays.";
    SomeFallTogether:
        "비교 {count}건을 한꺼번에 95% 믿음으로 보면(Dunn 1961) 판정 {number}건이 ‘판단 불가’가 된다.",
        "If all {count} comparisons are to be right together with 95% confidence (Dunn 1961), {number} verdicts become undecided.";
}
