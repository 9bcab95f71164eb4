//! The texts about samplers and about how precise a run is.

use crate::sampler::Sampler;

phrases! {
    /// What is said of how the draws were spread and how precise the shares and differences are.
    PrecisionPhrase;

    Pseudo: "의사난수", "pseudo-random";
    Latin: "라틴 초입방체", "Latin hypercube";
    Sobol: "소볼 점열", "Sobol points";
    SamplerPseudo: "서로 독립인 의사난수", "pseudo-random, each draw by itself";
    SamplerLatin: "라틴 초입방체 독립 반복 {replicates}개", "Latin hypercubes, {replicates} independent ones";
    SamplerSobol: "뒤섞은 소볼 점열 독립 반복 {replicates}개", "scrambled Sobol points, {replicates} independent scrambles";

    Reached: "추출 {draws}회에서 요청한 정밀도에 이르렀다: 95% 구간의 절반이 도달 비율에서 {share}%p 이하, 짝지은 차이에서 결과 크기의 {difference}% 이하 (요청 {asked}%).",
        "precise enough with {draws} draws: half of a 95% interval is at most {share} percentage points of an attainment and {difference}% of the outcome's size of a paired difference (asked for: {asked}%).";
    NotReached: "추출 {draws}회에서 추출 한도(--budget)에 이르러 요청한 정밀도에 이르지 못했다: 95% 구간의 절반이 도달 비율에서 최대 {share}%p, 짝지은 차이에서 결과 크기의 최대 {difference}%이다 (요청 {asked}%). --budget을 늘리면 계속한다.",
        "not as precise as asked for with {draws} draws, as many as --budget allows: half of a 95% interval is up to {share} percentage points of an attainment and {difference}% of the outcome's size of a paired difference (asked for: {asked}%); a larger --budget goes on.";
    NoRoom: "추출 {draws}회에서 멈추어 요청한 정밀도에 이르지 못했다: 두 배를 하기에는 메모리나 셀 수 있는 미래의 수가 모자란다. 95% 구간의 절반이 도달 비율에서 최대 {share}%p, 짝지은 차이에서 결과 크기의 최대 {difference}%이다 (요청 {asked}%).",
        "not as precise as asked for with {draws} draws, and for twice as many there is no room in memory or in the counts of futures: half of a 95% interval is up to {share} percentage points of an attainment and {difference}% of the outcome's size of a paired difference (asked for: {asked}%).";
}

impl PrecisionPhrase {
    /// The sampler with this id in a word or two, and in full.
    #[must_use]
    pub fn of_sampler(id: &str) -> [Self; 2] {
        match Sampler::named(id) {
            Some(Sampler::Sobol) => [Self::Sobol, Self::SamplerSobol],
            Some(Sampler::LatinHypercube) => [Self::Latin, Self::SamplerLatin],
            Some(Sampler::PseudoRandom) | None => [Self::Pseudo, Self::SamplerPseudo],
        }
    }
}
