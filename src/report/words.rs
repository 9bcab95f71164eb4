//! Every text that readers see, in the two languages of the product.

#[macro_use]
mod phrases;
mod agreement;
mod choosing;
mod columns;
mod commands;
mod doubt;
mod explain;
mod help;
mod memory;
mod numbers;
mod optimise;
mod page;
mod past;
mod planning;
mod precision;
mod problems;
mod sections;
mod seek;
mod shards;
mod store;
mod usage;

use crate::units::Text;

pub use choosing::ChoosingPhrase;
pub use columns::ColumnPhrase;
pub use commands::CommandPhrase;
pub use doubt::DoubtPhrase;
pub use explain::ExplainPhrase;
pub use help::HelpPhrase;
pub use memory::MemoryPhrase;
pub(crate) use numbers::number_title;
pub use optimise::OptimisePhrase;
pub use page::PagePhrase;
pub use past::PastPhrase;
pub use planning::PlanPhrase;
pub use precision::PrecisionPhrase;
pub use sections::SectionPhrase;
pub use seek::SeekPhrase;
pub use shards::ShardPhrase;
pub use store::StorePhrase;
pub use usage::UsagePhrase;

/// A text in both languages; `{names}` in it are replaced by values.
pub trait InBoth: Copy {
    /// In Korean and in English.
    fn in_both(self) -> (&'static str, &'static str);
}

/// A language of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    Korean,
    English,
}

impl Language {
    /// Its tag in HTML and on the command line.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    /// The text in this language.
    #[must_use]
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::Korean => &text.ko,
            Self::English => &text.en,
        }
    }

    /// The phrase in this language.
    #[must_use]
    pub fn say(self, phrase: impl InBoth) -> &'static str {
        let (korean, english) = phrase.in_both();
        match self {
            Self::Korean => korean,
            Self::English => english,
        }
    }

    /// A sentence that stands whole, with particles and plurals as it asks for.
    #[must_use]
    pub fn agreed(self, sentence: &str) -> String {
        let mut text = String::new();
        self.append(&mut text, sentence);
        text
    }

    /// The phrase with its `{names}` replaced by values, and particles and plurals as these ask for.
    #[must_use]
    pub fn fill(self, phrase: impl InBoth, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let mut rest = self.say(phrase);
        while let Some((part, (name, after))) = rest
            .split_once('{')
            .and_then(|(part, hole)| Some((part, hole.split_once('}')?)))
        {
            self.append(&mut text, part);
            match values.iter().find(|(of, _)| *of == name) {
                Some((_, value)) => text.push_str(value),
                None => text.extend(["{", name, "}"]),
            }
            rest = after;
        }
        self.append(&mut text, rest);
        text
    }
}

phrases! {
    /// A text of the charts, the printed table and the messages.
    Phrase;

    // small print
    Sizes: "추출 {draws}회 × 미래 {futures}개", "{draws} draw(s) × {futures} future(s)";
    CentralPath:
        "중앙 경로: 모든 값이 중앙값, 운 없음",
        "Central path: every number at its median, no luck";
    Luck: "표집 {sampler} · 시드 {seed}", "sampler {sampler} · seed {seed}";
    Provenance:
        "수치 {numbers} · 정의 {section} · blockfund {version} · 지문\u{a0}{fingerprint}",
        "numbers in {numbers} · defined in {section} · blockfund {version} · fingerprint\u{a0}{fingerprint}";
    TargetSource: "목표 출처: {source}", "Target: {source}";
    Bands:
        "띠: 미래의 50%, 80%, 95%가 드는 범위. 굵은 선: 중앙값.",
        "Bands hold 50%, 80% and 95% of the futures; the line is the median.";

    // the target
    TargetAtLeast: "목표 {value} 이상", "Target: {value} or more";
    AtLeast: "{value} 이상", "{value} or more";
    Met: "도달", "met";
    Missed: "미달", "missed";
    Futures: "미래의 {share}", "{share} of futures";
    InYear: "{year}년 {value}", "{value} in {year}";
    BoundNote:
        "<, >: 0%나 100%에서 0.1%p 안에 있는 비율은 그 95% 구간의 먼 쪽 끝으로 적는다.",
        "<, >: a share within 0.1 pp of 0% or 100% is given by the far end of its 95% interval.";

    // fans
    FanTitle: "{target} — {scenario}", "{target} — {scenario}";
    FanSubtitle:
        "{year}년 중앙값 {median}, 미래의 95%는 {low}–{high}. {target_year}년에 목표 {target} 이상에 이르는 미래: {share}.",
        "Median of {year}: {median}, 95% of the futures between {low} and {high}. In {target_year} {share} of the futures reach the target of {target}.";
    FanSubtitleCentral:
        "{year}년 {median}. 목표는 {target_year}년에 {target} 이상: {verdict}.",
        "{median} in {year}; the target is {target} or more in {target_year}: {verdict}.";
    FansTitle: "{target}, {year}년까지", "{target} until {year}";
    FansSubtitle:
        "{target}. {year}년에 목표({value} 이상)에 이르는 미래는 {low}({lowest})에서 {high}({highest})까지이다.",
        "{target}. In {year} the target of {value} is reached in {low} ({lowest}) to {high} ({highest}) of the futures.";
    FansAlone: "‘{scenario}’", "“{scenario}”";
    FansAmongOthers: "‘{scenario}’ 외 {others}개", "“{scenario}” and {others} other(s)";
    FansSubtitleAlike:
        "{target}. {year}년에 목표({value} 이상)에 이르는 미래는 어느 시나리오에서나 {share}이다.",
        "{target}. In {year} the target of {value} is reached in {share} of the futures in every scenario.";
    FansSubtitleCentral:
        "{target}. 시나리오마다 중앙 경로와 목표({value} 이상)를 보인다.",
        "{target}. The central path of each scenario and the target of {value}.";
    PerScenarioFansTitle:
        "{year}년까지의 목표 지표 — {scenario}",
        "The targets’ outcomes until {year} — {scenario}";
    PerScenarioFansSubtitle:
        "주황 파선은 목표, 오른쪽 위는 {year}년에 목표에 이르는 미래의 비율이다.",
        "Dashed: the target. Upper right: the share of futures that reach it in {year}.";
    PerScenarioFansSubtitleCentral:
        "주황 파선은 목표, 오른쪽 위는 중앙 경로가 {year}년에 목표에 이르는지이다.",
        "Dashed: the target. Upper right: whether the central path reaches it in {year}.";
    HowToRead: "읽는 법", "How to read";
    ShareAbove: "목표 도달 비율", "reach the target";
    VerdictAbove: "목표 도달 여부", "met or missed";
    CentralLine: "중앙 경로", "central path";
    PublishedStart: "공표된 출발점", "published start";
    StartNote: "빈 점: 공표된 출발점.", "Hollow dot: the published start.";
    UpperBound: "{value} (95% 띠 상단)", "{value} (95% band, top)";
    LowerBound: "{value} (95% 띠 하단)", "{value} (95% band, bottom)";

    // distributions
    DistributionsTitle: "{year}년 결과의 분포와 목표", "Outcomes in {year} and their targets";
    DistributionsTitleCentral: "{year}년 결과와 목표", "Outcomes in {year} and their targets";
    DistributionsSubtitle:
        "짙은 부분이 목표에 이르는 미래이고, 오른쪽 수는 그 비율이다.",
        "The dark part reaches the target; the figure at the right is its share of the futures.";
    DistributionsSubtitleCentral:
        "점은 중앙 경로의 결과, 주황 파선은 목표이다.",
        "Dot: outcome of the central path; dashed: the target.";
    DistributionsNote:
        "점: 중앙값, 굵은 선: 미래의 50%, 가는 선: 95%. 곡선은 가운데 99%를 부드럽게 다듬었다.",
        "Dot: median; thick line: 50% of the futures; thin line: 95%. Curves: the middle 99%, smoothed.";
    Baseline: "기준", "baseline";

    // attainment
    AttainmentTitle: "{year}년 목표에 이를 가능성", "Chance of meeting the targets in {year}";
    AttainmentTitleCentral: "{year}년 목표에 이르는가", "Whether the targets are met in {year}";
    AttainmentSubtitle:
        "막대와 수는 목표에 이르는 미래의 비율이다. 회색 막대 전체가 100%이다.",
        "Bars and figures: the share of futures that meet the target. The whole grey bar is 100%.";
    AttainmentSubtitleCentral:
        "중앙 경로의 값과, 그 값이 목표에 이르는지를 보인다.",
        "The value of the central path, and whether it meets the target.";
    AttainmentNote:
        "검은 선: 비율의 95% 구간, ±: 표준오차(모두 몬테카를로 오차).",
        "Black line: 95% interval of the share; ±: its standard error (both Monte Carlo).";
    ErrorNote:
        "±: 몬테카를로 표준오차.",
        "±: Monte Carlo standard error.";
    LaterYearsNote:
        "{year}년의 목표이므로 그해에 이르렀는지를 센다. 시나리오는 {last}년까지 간다.",
        "Targets are for {year}, so attainment is counted then; scenarios go on to {last}.";
    EarlierYearsNote:
        "목표는 {year}년의 것이나 시나리오가 그 전에 끝나 {last}년 값을 견주었다.",
        "Targets are for {year}; scenarios end before, so {last} is held against them.";
    EarlierScenariosNote:
        "먼저 끝나는 시나리오는 그 마지막 해의 값이다: {scenarios}.",
        "Scenarios that end earlier are read in their last year: {scenarios}.";
    EarlierRowsNote:
        "먼저 끝나는 시나리오는 그 마지막 해의 값이며, 다른 해의 값과는 차이를 내거나 순위를 매기지 않는다: {scenarios}.",
        "Scenarios that end earlier are read in their last year, and neither compared nor ranked with values of other years: {scenarios}.";
    EarlierSumsNote:
        "먼저 끝나는 시나리오는 그 마지막 해까지의 합이다: {scenarios}.",
        "Scenarios that end earlier are summed up to their last year: {scenarios}.";
    LeftOutNote:
        "기준 시나리오와 읽는 해가 달라 뺀 시나리오: {scenarios}.",
        "Left out, as they are read in another year than the baseline: {scenarios}.";
    ScenarioInYear: "‘{scenario}’ {year}년", "“{scenario}” {year}";
    HighestNote:
        "굵은 수: 그 목표에서 가장 높은 비율.",
        "Bold: the highest share of the target.";
    ReadingsNote:
        "빈 점: 목표를 달리 읽을 때의 비율({readings}). 1%p 이상 다를 때만 보인다.",
        "Hollow dots: the share in another reading of the target ({readings}), where it differs by 1 pp or more.";

    // differences
    DifferencesTitle:
        "{year}년, ‘{baseline}’에 견준 차이",
        "Differences from “{baseline}” in {year}";
    DifferencesSubtitle:
        "미래마다 같은 운으로 견준 평균 차이와 판정이다. 세로선 0은 차이가 없음을 뜻한다.",
        "Mean difference, future by future on the same luck, and the verdict. The line at 0 means no difference.";
    DifferencesSubtitleCentral:
        "중앙 경로끼리의 차이와 판정이다. 세로선 0은 차이가 없음을 뜻한다.",
        "Difference between the central paths, and the verdict. The line at 0 means no difference.";
    DifferencesNote:
        "점: 평균 차이, 굵은 선: 그 95% 구간(몬테카를로 오차). 빈 점: 구간이 기준 평균의 0.1% 안이라 차이 없음으로 보거나, 0을 품어 판단 불가. 제목 아래: 기준 시나리오의 평균.",
        "Dot: mean difference; thick line: its 95% interval (Monte Carlo error). Hollow: the interval lies within 0.1% of the baseline’s mean (no difference), or holds 0 (undecided). Below the titles: the baseline’s mean.";
    DifferencesNoteCentral:
        "점: 중앙 경로의 차이. 빈 점: 기준값의 0.1% 안이라 차이 없음. 제목 아래: 기준값.",
        "Dot: difference of the central path. Hollow: within 0.1% of the baseline’s value, which counts as none. Below the titles: the baseline’s value.";
    BaselineMean: "기준 {value}", "baseline {value}";

    // joint attainment
    JointTitle:
        "{year}년, 목표 몇 개를 함께 이루는가",
        "How many targets are met together in {year}";
    JointSubtitle:
        "막대는 함께 이룬 목표의 수에 따라 나눈 미래의 비율, 오른쪽 수는 모두 이루는 비율이다(최고 {share}).",
        "Futures by the number of targets that they meet together; at the right the share that meets all, {share} at best.";
    NoneMet: "하나도 못 이룸", "none met";
    SomeMet: "{count}개", "{count} met";
    AllMet: "{count}개 모두", "all {count} met";
    JointOneTitle:
        "{year}년에 함께 이루는 목표 — {scenario}",
        "Targets met together in {year} — {scenario}";
    JointOneSubtitle:
        "검은 점의 목표만 이루는 미래의 비율을 큰 것부터 보인다.",
        "Share of the futures that meet exactly the targets with a black dot, most frequent first.";
    JointRest: "그 밖의 조합: {share}.", "All other combinations: {share}.";

    // R&D by source
    RdTitle:
        "{year}년 비수도권 R&D의 재원 — {scenario}",
        "R&D outside the capital by source in {year} — {scenario}";
    RdSubtitle:
        "모두 {all}. 그 가운데 지역 사업비와 그에 딸린 지방비·민간 유발분은 {policy}({share})이다.",
        "{all} in all, of which regional programmes with local match and induced business R&D make {policy} ({share}).";
    RdDifferenceTitle:
        "{year}년 비수도권 R&D가 ‘{baseline}’과(와) 다른 까닭",
        "Why R&D outside the capital differs from “{baseline}” in {year}";
    RdDifferenceSubtitle:
        "재원마다 기준 시나리오보다 늘거나 줄어든 금액이다. 흰 점과 오른쪽 수는 그 합이다.",
        "What each source adds or takes against the baseline. White dots and the figures at the right: the sum.";
    RdNoDifference:
        "어느 시나리오에서도 재원마다의 금액이 기준 시나리오와 같다.",
        "Every source is the same as in the baseline, in every scenario.";
    ConstantPrices: "{values}, 2024년 불변 가격.", "{values} at constant prices of 2024.";
    AllSources: "모든 재원", "All sources";
    PolicySources: "지역 사업과 그에 딸린 돈만", "Regional money and what it brings";
    SourceBusiness: "기업", "business";
    SourceCentral: "중앙정부", "central government";
    SourceProgrammes: "지역 사업", "regional programmes";
    SourceInduced: "민간 유발분", "induced business R&D";
    SourceLocalMatch: "지방비", "local match";

    // talent
    TalentTitle:
        "추세 밖의 연구원 증감 — {scenario}",
        "Researchers beyond the trend — {scenario}";
    TalentSubtitle:
        "{year}년 추세로는 {trend}, 아래 유입 통로의 합은 {rest}이다.",
        "The trend alone makes {trend} in {year}; the channels below add up to {rest}.";
    TalentCompareTitle:
        "{year}년, 추세 밖의 연구원 증감",
        "Researchers beyond the trend in {year}";
    TalentCompareSubtitle:
        "유입 통로마다 늘거나 줄어든 연구원이다. 흰 점과 오른쪽 수는 그 합이다.",
        "What each channel adds or takes. White dots and the figures at the right: the sum.";
    TalentNote: "비수도권, {values}.", "{values} outside the capital.";
    LostPostsNote: "0 아래는 줄어든 자리이다.", "Below 0: posts that are lost.";
    ChannelPosts: "새 일자리", "filled posts";
    ChannelGraduates: "양성된 졸업생", "trained graduates";
    ChannelPostdocs: "박사후연구원", "postdocs";
    ChannelForeign: "해외 인재", "foreign talent";
    ChannelSeniors: "은퇴 과학자", "retired scientists";
    ChannelWomen: "복귀 여성과학자", "women returners";
    ChannelStayers: "지원 뒤 정착", "stayed after support";
    ChannelDrawn: "수도권에서 옮김", "drawn from the capital";

    // start-ups
    StartupsTitle:
        "딥테크 창업과 생존 — {scenario}",
        "Deep-tech start-ups and survivors — {scenario}";
    StartupsSubtitle:
        "2026년부터 {year}년까지 {born} 생기고, {year}년 말 {alive} 남아 있다.",
        "{born} born from 2026 to {year}, of which {alive} are there at the end of {year}.";
    StartupsNote: "비수도권. {values}.", "Outside the capital. {values}.";
    BirthsPanel: "한 해에 생긴 기업", "Born in the year";
    SurvivorsPanel: "연말에 남은 기업, 2026년 이후 창업", "Born since 2026, alive at the year’s end";
    Cohort: "{year}년 창업", "born {year}";

    // tile map
    MapTitle: "시도별 변화 — {scenario}", "Change by province — {scenario}";
    MapSubtitle:
        "파랑은 늘어난 곳, 주황은 줄어든 곳이며, 짙을수록 그 지도에서 변화가 크다.",
        "Blue: more; orange: less. The darker, the larger the change within its map.";
    MapNote:
        "{values}. 칸은 실제 위치에 가깝게 놓은 시도이며, 테두리는 수도권이다.",
        "{values}. Tiles are provinces, placed near where they are; a border marks the capital region.";
    MapGrowth: "{outcome}, {first}→{last}년", "{outcome}, {first} → {last}";
    MapAgainst:
        "{year}년 {outcome}, 기준 시나리오 대비",
        "{outcome} in {year}, against the baseline";
    MapPrices: "R&D 투자는 2024년 불변 가격.", "R&D at constant prices of 2024.";
    MapBaseline: "기준 시나리오: ‘{baseline}’.", "Baseline: “{baseline}”.";
    MapRd: "R&D 투자", "R&D spending";
    MapResearchers: "연구원", "Researchers";
    MapScore: "혁신역량 점수", "Capacity score";
    MapStartups: "딥테크 창업", "Deep-tech start-ups";

    // allocation
    AllocationTitle:
        "{years}년 지역 사업비의 쓰임 — {scenario}",
        "Regional money by programme and zone, {years} — {scenario}";
    AllocationSubtitle:
        "블록펀딩과 2025년보다 늘어난 다른 지역 사업비 가운데 {sum}이(가) 권역과 사업에 실제로 보태진다. 불용, 기존 자금을 대체하는 몫, 간접비를 뺀 2024년 불변 가격이다.",
        "What the block fund and the growth of the other regional lines since 2025 add to programmes: {sum}, without money that lapses, replaces other money or is overhead, at constant prices of 2024.";
    AllocationNote:
        "단위: {unit}. {values}. 같은 색 안에서는 짙을수록 금액이 크다.",
        "In {unit}. {values}. Within a colour, the darker, the more money.";
    ZonesTitle:
        "블록펀딩의 권역별 배분, {years}년",
        "The block fund by zone, {years}";
    ZonesSubtitle:
        "막대는 권역의 몫, 오른쪽 수는 기간 전체에 나누어 준 금액의 합이다(경상 가격).",
        "Bars: each zone’s part; at the right: what is granted in all years, at current prices.";
    UsesTitle:
        "지역 사업비의 용도별 배분, {years}년",
        "Regional money by use, {years}";
    UsesSubtitle:
        "막대는 용도의 몫, 오른쪽 수는 블록펀딩과 2025년보다 늘어난 다른 지역 사업비에서 불용, 기존 자금을 대체하는 몫, 간접비를 뺀 기간 전체의 순사업비이다(2024년 불변 가격).",
        "Bars: each use’s part. At the right the net money of all years, at constant prices of 2024: the block fund and the growth of the other regional lines since 2025, without money that lapses, replaces other money or is overhead.";
    Means: "평균", "Means";
    MeansCentral: "중앙 경로의 값", "Values of the central path";
    UseTalent: "인재", "talent";
    UseResearch: "연구개발", "research";
    UseCommercialisation: "사업화·창업", "commercialisation";
    UseBase: "기반", "base";
    Sum: "합", "sum";

    // tornado
    TornadoTitle:
        "{year}년 결과를 가장 크게 좌우하는 값 — {scenario}",
        "What moves the outcomes of {year} most — {scenario}";
    TornadoSubtitle:
        "값이 가장 낮은 추출 5분의 1과 가장 높은 추출 5분의 1에서 {year}년 평균 결과가 얼마인지 보인다.",
        "The mean outcome of {year} in the fifth of the draws where the number is lowest, and in that where it is highest.";
    TornadoNote:
        "세로선: 모든 추출의 평균. 위에서부터 순위상관이 큰 차례이다. 모든 수를 한꺼번에 보아도 우연으로 보기 어려운 수만, 목표마다 많아야 {most}개를 보인다. 눈금은 목표마다 다르다.",
        "Vertical line: mean of all draws. Strongest rank correlation first: only numbers that are more than chance when all are tested together, at most {most} a target. Each target has a scale of its own.";
    TornadoNone: "그런 수가 없는 목표: {targets}.", "Targets without such a number: {targets}.";
    WhenLow: "값이 낮을 때", "when the number is low";
    WhenHigh: "값이 높을 때", "when the number is high";

    // the printed table
    TargetColumn: "목표", "target";
    AttainedColumn: "도달 비율", "attained in";
    MedianColumn: "중앙값", "median";
    BandColumn: "5–95%", "5–95%";
    DifferenceColumn: "기준과의 차이", "against the baseline";
    VerdictColumn: "판정", "verdict";
    AllTargets: "네 목표 모두", "all targets together";
    HitsOfFutures: "{futures} 중 {hits}", "{hits} of {futures}";
    Better: "나음", "better";
    Worse: "못함", "worse";
    NoDifference: "차이 없음", "no difference";
    Undecided: "판단 불가", "undecided";
    UndecidedUntil: "판단 불가 (추출 약 {draws}회 필요)", "undecided (about {draws} draws would decide)";
    TableLegend: "추출 {draws}회({sampler}) × 미래 {futures}개, 시드 {seed}, 지문 {fingerprint}. ±는 몬테카를로 표준오차이고 모형이 틀릴 가능성은 담지 않는다.",
        "{draws} draw(s) ({sampler}) × {futures} future(s), seed {seed}, fingerprint {fingerprint}. ± is the Monte Carlo standard error; it says nothing of errors of the model.";
    DifferenceLegend: "차이는 같은 추출과 같은 운에서 {baseline}을(를) 뺀 값이다. 차이의 95% 구간이 0을 벗어나면 나음·못함, 기준 평균의 0.1% 안에 들면 차이 없음.",
        "Differences are from {baseline} on the same draws and luck: better or worse if their 95% interval leaves out 0, none if it lies within 0.1% of the baseline's mean.";
    CentralLegend: "중앙 경로: 모든 값이 중앙값이고 운이 없다. 지문 {fingerprint}. 확률이 아니라 하나의 계산이다.",
        "The central path: every number at its median, no luck. Fingerprint {fingerprint}. One calculation, not a chance.";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(template: &str) -> Vec<&str> {
        let mut names: Vec<&str> = template
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .collect();
        names.sort_unstable();
        names
    }

    /// All texts in Korean and English.
    fn all() -> Vec<(&'static str, &'static str)> {
        fn of<P: InBoth>(phrases: &[P]) -> Vec<(&'static str, &'static str)> {
            phrases.iter().map(|phrase| phrase.in_both()).collect()
        }

        [
            of(Phrase::ALL),
            of(ColumnPhrase::ALL),
            of(CommandPhrase::ALL),
            of(DoubtPhrase::ALL),
            of(ExplainPhrase::ALL),
            of(MemoryPhrase::ALL),
            of(OptimisePhrase::ALL),
            of(PagePhrase::ALL),
            of(PastPhrase::ALL),
            of(PlanPhrase::ALL),
            of(PrecisionPhrase::ALL),
            of(SeekPhrase::ALL),
            of(ShardPhrase::ALL),
            of(StorePhrase::ALL),
        ]
        .concat()
    }

    #[test]
    fn every_phrase_says_the_same_in_both_languages() {
        for (korean, english) in all() {
            assert!(
                !korean.is_empty() && !english.is_empty(),
                "{korean}{english}"
            );
            assert_eq!(names(korean), names(english), "{korean}");
        }
    }

    #[test]
    fn english_has_no_hangul() {
        let is_hangul = |letter: char| ('가'..='힣').contains(&letter);
        for (_, english) in all() {
            assert!(!english.contains(is_hangul), "{english}");
        }
    }

    #[test]
    fn names_are_replaced_by_values() {
        let text = Language::English.fill(Phrase::TargetAtLeast, &[("value", "7%")]);
        assert_eq!(text, "Target: 7% or more");
    }
}
