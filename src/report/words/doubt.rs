//! The texts of what an answer hangs on.

phrases! {
    /// What is uncertain about an explanation.
    DoubtPhrase;

    OutcomeHeading: "결과가 미래마다 다른 까닭과 그 몫", "Why futures differ, and how much comes from each reason";
    DifferenceHeading: "두 시나리오의 차이가 미래마다 다른 까닭과 그 몫",
        "Why the difference of the two differs, and how much comes from each reason";
    FirstColumn: "홀로", "by itself";
    TotalColumn: "다른 것과 함께", "with others";
    Correlated: "{lead} 외 함께 움직이는 수 {others}개", "{lead}, with {others} that move with it";
    Rest: "{group}의 나머지 수 ({lead} 등)", "other numbers of {group} ({lead} and others)";
    Luck: "해마다의 운", "yearly luck";
    TopicShocks: "성장 충격", "growth shocks";
    TopicBudget: "예산", "the budget";
    TopicAbsorption: "집행 능력", "the use of money";
    TopicRd: "R&D", "R&D";
    TopicKnowledge: "지식", "knowledge";
    TopicTalent: "인재", "talent";
    TopicStartups: "창업", "start-ups";
    TopicScore: "혁신역량 점수", "the score";
    TopicProgrammes: "사업", "programmes";

    VarianceTitle: "{target}: {year}년 결과가 미래마다 다른 까닭 — {scenario}",
        "{target}: why futures differ in {year} — {scenario}";
    VarianceDifferenceTitle: "{target}: ‘{scenario}’와(과) ‘{other}’의 차이가 미래마다 다른 까닭",
        "{target}: why the difference of “{scenario}” and “{other}” varies";
    VarianceMost: "가장 큰 까닭은 ‘{group}’이다. 결과가 흩어진 정도(분산)의 {first}을(를) 홀로, {total}을(를) 다른 것과 함께 만든다.",
        "The largest cause is “{group}”: {first} of the spread (variance) by itself, {total} with what it does together with others.";
    VarianceDifferenceMost: "가장 큰 까닭은 ‘{group}’이다. 차이가 흩어진 정도(분산)의 {first}을(를) 홀로, {total}을(를) 다른 것과 함께 만든다.",
        "The largest cause is “{group}”: {first} of the spread (variance) of the difference by itself, {total} with what it does together with others.";
    VarianceNote: "홀로: 이것만 안다면 줄어들 분산의 몫(1차 소볼 지수). 다른 것과 함께: 다른 것을 다 알아도 남을 몫(전체 지수). 가는 선은 95% 구간, ±는 표준오차. 함께 움직이는 수는 한 묶음이다.",
        "By itself: the part of the variance that would go if this were known (Sobol index of first order). With others: what would stay if all else were known (total index). Thin lines: 95% intervals; ± standard errors. Numbers that move together are one group.";
    VarianceOrderNote: "홀로의 몫이 다른 것과 함께의 몫보다 큰 곳: 참값은 그럴 수 없으므로 몬테카를로 오차이다.",
        "A part by itself above that with others is Monte Carlo error: of the true ones it never is.";
    VarianceDesignNote: "몫은 따로 짠 설계의 추출 {draws}회, 미래 1개씩에서 나온다. 평균을 나눈 그림의 추출 {own}회와는 다른 것이다.",
        "The parts come from a design of their own, of {draws} draws with one future each; the {own} draw(s) of the chart of the mean are others.";

    CornerHeading: "목표를 가르는 조건", "Where targets are missed or met";
    CornerMissed: "{target}: {sides}인 미래에 미달이 몰려 있다. 이런 미래의 {density}가 미달하고(전체는 {base}), 미달의 {coverage}를 담는다.",
        "{target} is missed above all where {sides}: {density} of these futures miss it (of all futures {base}), and they are {coverage} of those that do.";
    CornerMet: "{target}: {sides}인 미래에 도달이 몰려 있다. 이런 미래의 {density}가 도달하고(전체는 {base}), 도달의 {coverage}를 담는다.",
        "{target} is met above all where {sides}: {density} of these futures meet it (of all futures {base}), and they are {coverage} of those that do.";
    Below: "‘{number}’ {high} 이하({status}, {halves}번 중 {again}번 다시 나옴)", "“{number}” is at most {high} ({status}; found again {again} of {halves} times)";
    Above: "‘{number}’ {low} 이상({status}, {halves}번 중 {again}번 다시 나옴)", "“{number}” is at least {low} ({status}; found again {again} of {halves} times)";
    Between: "‘{number}’ {low}–{high}({status}, {halves}번 중 {again}번 다시 나옴)", "“{number}” is from {low} to {high} ({status}; found again {again} of {halves} times)";
    FoundAgain: "다시 나옴: 모의한 미래를 무작위로 절반만 골라 {halves}번 다시 찾았을 때 같은 수가 조건으로 나온 횟수. 적으면 우연일 수 있다.",
        "Found again: conditions were looked for {halves} times more, each time in a random half of the simulated futures; this counts how often the same number set one. A low count may be chance.";

    ChoiceHeading: "둘 중의 선택: 더 알면 무엇이 달라지는가", "The choice between the two, and what knowing more would add";
    Preferred: "{target}: ‘{preferred}’이(가) ‘{other}’보다 도달 비율이 {points} 높다.",
        "{target}: “{preferred}” meets it more often than “{other}”, by {points} of the futures.";
    NoPreference: "{target}: ‘{preferred}’과(와) ‘{other}’의 도달 비율은 가릴 수 없다 (차이 {points}).",
        "{target}: “{preferred}” and “{other}” cannot be told apart in how often they meet it ({points}).";
    NothingToLearn: "무엇을 더 알아도 선택은 바뀌지 않는다.", "Nothing that could be learned would change the choice.";
    OnlyLuckToLearn: "운까지 모두 미리 알면 도달 비율이 {everything} 오르지만, 어느 수를 알아도 오르지 않는다.",
        "Knowing everything, luck too, would add {everything}; knowing any numbers would add nothing.";
    WorthLearning: "운까지 모두 미리 알면 도달 비율이 {everything} 오르고, 그중 가장 알 만한 것은 ‘{group}’({points})이다.",
        "Knowing everything, luck too, would add {everything}; most worth knowing is “{group}” ({points}).";
    NoBreak: "어느 한 수가 그럴듯한 범위에서 움직여도 평균의 우열은 바뀌지 않는다.",
        "No single number, anywhere it is likely to be, turns round which has the better mean.";
    Breaks: "평균의 우열이 바뀌는 곳: {breaks}.", "The better mean turns round where {breaks}.";
    Break: "‘{number}’ {value} (중앙값 {median}, {status})", "“{number}” passes {value} (median {median}, {status})";

    Legend: "추출 {draws}회, 미래 1개씩. 몫은 결과가 흩어진 정도(분산)의 몫이다. 홀로: 이것만 알면 줄어들 몫. 다른 것과 함께: 다른 것을 다 알아도 남을 몫. 서로 상관된 수는 한 묶음이고, 근거는 이름을 든 수의 것이다. ±는 표준오차. 방법: 소볼 지수(Saltelli 2010, Jansen 1999), PRIM(Friedman·Fisher 1999), 완전정보의 기댓값(Strong·Oakley·Brennan 2014).",
        "{draws} draws with one future each. Parts are those of the spread (variance) of the result. By itself: what would go if this were known. With others: what would stay if all else were known. Correlated numbers are one group; the status is that of the number named. ± standard errors. Methods: Sobol indices (Saltelli 2010, Jansen 1999), PRIM (Friedman & Fisher 1999), expected value of perfect information (Strong, Oakley & Brennan 2014).";
}
