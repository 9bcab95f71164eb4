//! Short titles of the uncertain numbers, for charts; the data set says in full what each means.

use super::Language;

/// The name of a number, and its title in Korean and in English.
#[rustfmt::skip]
const TITLES: &[(&str, &str, &str)] = &[
    ("factor_persistence", "전국 충격의 지속성", "Persistence of national shocks"),
    ("shock_share_national", "충격 중 전국 공통의 몫", "Nationwide part of shocks"),
    ("shock_share_zone", "충격 중 권역 공통의 몫", "Zone-wide part of shocks"),
    ("shock_sd", "시도 성장 충격의 크기", "Size of a province’s shocks"),
    ("load_business_rd", "기업 R&D가 충격에 흔들리는 정도", "Business R&D’s response to shocks"),
    ("load_researchers", "연구원 수가 충격에 흔들리는 정도", "Researchers’ response to shocks"),
    ("load_births", "창업이 충격에 흔들리는 정도", "Start-ups’ response to shocks"),
    ("major_rd_growth", "주요 R&D 예산의 증가율", "Growth of the major R&D budget"),
    ("major_rd_noise", "주요 R&D 예산의 해마다 변동", "Yearly swings of the major R&D budget"),
    ("cut_probability", "R&D 예산이 깎일 확률", "Chance of a cut in the R&D budget"),
    ("cut_size", "예산이 깎이는 크기", "Size of a budget cut"),
    ("cut_memory", "삭감이 이듬해에도 남는 몫", "Part of a cut that lasts a year"),
    ("cut_exposure", "지역 예산이 더 크게 깎이는 정도", "How much harder cuts hit the regions"),
    ("envelope_noise", "지역 예산이 계획에서 벗어나는 정도", "Regional budgets off their plan"),
    ("deflator_growth", "R&D 물가 상승률", "Inflation of R&D prices"),
    ("absorption_scale", "시도가 한 해에 늘려 쓸 수 있는 돈", "New money a province can use in a year"),
    ("capacity_start", "시도의 출발 기획역량", "Planning capacity at the start"),
    ("capacity_zone_spread", "권역의 출발 기획역량", "A zone’s planning capacity at the start"),
    ("autonomy_learning", "자율 기획으로 배우는 속도", "Learning by planning on one’s own"),
    ("learning_scale", "배우는 데 필요한 집행액", "Money that learning takes"),
    ("platform_learning", "플랫폼에서 배우는 정도", "Learning from platforms"),
    ("carry_first", "첫해 예산 중 1년 늦게 쓰이는 몫", "First year’s money spent a year late"),
    ("carry_later", "이후 예산 중 1년 늦게 쓰이는 몫", "Later money spent a year late"),
    ("overhead_block", "블록펀딩의 간접비", "Overhead of the block fund"),
    ("overhead_central", "중앙 공모 사업의 간접비", "Overhead of central programmes"),
    ("displacement", "새 돈이 있던 돈을 밀어내는 몫", "New money that replaces old"),
    ("leverage", "지원금 1원이 끌어내는 기업 R&D", "Business R&D drawn by a won of support"),
    ("leverage_zone", "권역의 기업 R&D 유발 효과", "Business R&D drawn in a zone"),
    ("leverage_lag", "기업 R&D 유발이 나타나는 때", "When the drawn business R&D follows"),
    ("business_rd_growth", "비수도권 기업 R&D의 증가율", "Growth of regional business R&D"),
    ("business_rd_growth_capital_gap", "수도권 기업 R&D가 더 빨리 느는 정도", "Faster business R&D in the capital"),
    ("capacity_pull", "기획역량이 중앙 예산을 끄는 힘", "Central money drawn by planning capacity"),
    ("knowledge_depreciation", "지식이 낡는 속도", "How fast knowledge ages"),
    ("knowledge_lag", "R&D가 지식이 되기까지의 햇수", "Years from R&D to knowledge"),
    ("output_knowledge", "지식이 연구성과를 늘리는 힘", "Research output’s response to knowledge"),
    ("output_researchers", "연구원이 연구성과를 늘리는 힘", "Research output’s response to researchers"),
    ("output_spillover", "이웃 지역 지식의 파급 효과", "Spillover of neighbours’ knowledge"),
    ("spillover_distance", "파급 효과가 미치는 거리", "Reach of spillovers"),
    ("researcher_growth", "비수도권 연구원의 추세 증가율", "Trend growth of regional researchers"),
    ("researcher_growth_capital_gap", "수도권 연구원이 더 빨리 느는 정도", "Faster growth of the capital’s researchers"),
    ("researcher_exit", "지역 연구를 떠나는 연구원의 비율", "Researchers who leave each year"),
    ("cost_researcher", "연구원 1명이 느는 데 드는 R&D", "R&D money per added researcher"),
    ("cost_growth", "단위비용의 증가율", "Growth of unit costs"),
    ("pay_absorption", "늘어난 R&D 중 임금으로 가는 몫", "Extra R&D that goes into pay"),
    ("fill_rate", "양성 없이 채워지는 새 일자리의 몫", "New posts filled without training"),
    ("fill_speed", "일자리가 채워지는 속도", "Speed of filling posts"),
    ("from_capital", "수도권에서 와서 채우는 일자리의 몫", "Posts filled from the capital"),
    ("cost_postdoc", "박사후연구원 1명의 지원 비용", "Cost of a supported postdoc"),
    ("cost_woman_returner", "복귀 여성과학자 1명의 지원 비용", "Cost of a woman returner"),
    ("cost_senior", "은퇴과학자 1명의 지원 비용", "Cost of a retired scientist"),
    ("cost_foreign", "해외 연구자 1명의 지원 비용", "Cost of a foreign researcher"),
    ("cost_graduate", "대학원생 1명의 양성 비용", "Cost of training a graduate"),
    ("stay_postdoc", "지원 뒤 남는 박사후연구원의 비율", "Postdocs who stay after support"),
    ("stay_woman_returner", "지원 뒤 남는 복귀 여성과학자의 비율", "Women returners who stay"),
    ("stay_senior", "지원 뒤 남는 은퇴과학자의 비율", "Retired scientists who stay"),
    ("stay_foreign", "지원 뒤 남는 해외 연구자의 비율", "Foreign researchers who stay"),
    ("stay_graduate", "지역에 남는 양성 졸업생의 비율", "Trained graduates who stay"),
    ("supply_woman_returner", "구할 수 있는 복귀 여성과학자", "Women returners to be found"),
    ("supply_senior", "구할 수 있는 은퇴과학자", "Retired scientists to be found"),
    ("supply_foreign", "구할 수 있는 해외 연구자", "Foreign researchers to be found"),
    ("posts_per_startup", "창업기업 하나의 연구직 수", "Research posts in a start-up"),
    ("birth_level", "지금의 실제 창업률", "Today’s true rate of start-ups"),
    ("birth_programme_share", "창업 중 사업이 이끄는 몫", "Start-ups that programmes drive"),
    ("birth_money_elasticity", "사업화 자금이 창업을 늘리는 힘", "Start-ups’ response to commercialisation money"),
    ("birth_output_elasticity", "연구성과가 창업을 늘리는 힘", "Start-ups’ response to research output"),
    ("birth_dispersion", "해마다 고르게 창업하는 정도", "Steadiness of start-up numbers"),
    ("survival_5y", "창업기업의 5년 생존율", "Five-year survival of start-ups"),
    ("survival_shape", "폐업이 늦게 오는 정도", "How late start-ups fail"),
    ("stage_hazard_ratio", "단계별 펀드를 받을 때의 폐업 위험", "Risk of failure with stage funds"),
    ("late_hazard_ratio", "4년차 이후의 폐업 위험", "Risk of failure after year four"),
    ("stage_money_scale", "단계별 펀드가 듣는 데 필요한 돈", "Stage money that a firm needs"),
    ("jobs_first", "창업 첫해의 일자리", "Jobs in a start-up’s first year"),
    ("jobs_growth", "창업기업 일자리의 증가율", "Growth of start-up jobs"),
    ("score_elasticity", "역량 점수가 동인에 반응하는 정도", "Capacity score’s response to its drivers"),
    ("score_elasticity_pillar", "부문 점수가 동인에 반응하는 정도", "A pillar’s response to its driver"),
    ("pillar_weights", "혁신역량 부문의 가중치", "Weight of a pillar of capacity"),
    ("score_drift", "비수도권 점수의 설명되지 않는 추세", "Unexplained trend of regional scores"),
    ("score_noise", "역량 점수의 잡음", "Noise of capacity scores"),
    ("score_noise_persistence", "점수 잡음의 지속성", "Persistence of score noise"),
    ("base_decay", "기반이 움직이는 속도", "How fast the base moves"),
    ("base_response", "기반이 자금에 반응하는 정도", "The base’s response to money"),
    ("effect_basic_knowledge", "기초연구 1원의 지식 효과", "Knowledge from a won of basic research"),
    ("effect_basic_leverage", "기초연구가 끌어내는 기업 R&D", "Business R&D drawn by basic research"),
    ("effect_strategic_leverage", "전략기술이 끌어내는 기업 R&D", "Business R&D drawn by strategic technology"),
    ("effect_joint_leverage", "공동연구가 끌어내는 기업 R&D", "Business R&D drawn by joint research"),
    ("effect_joint_learning", "공동연구에서 배우는 정도", "Learning from joint research"),
    ("effect_planned_births", "기획형 창업 자금의 창업 효과", "Start-ups from planned start-up money"),
    ("effect_market_access", "실증특례·공공조달의 효과", "Effect of test permits and procurement"),
];

/// The parts of the innovation capacity, in the order of their numbers.
const PILLARS: [(&str, &str); 5] = [
    ("자원", "resources"),
    ("활동", "activity"),
    ("네트워크", "network"),
    ("환경", "environment"),
    ("성과", "performance"),
];

/// The title of a number by its name, which has the running number of a part after a slash where there are several; nothing
/// for a zone's id.
pub(crate) fn number_title(parameter: &str, language: Language) -> Option<String> {
    let (name, part) = parameter.split_once('/').unwrap_or((parameter, ""));
    let (_, korean, english) = TITLES.iter().find(|(of, ..)| *of == name)?;
    let title = in_language((korean, english), language);
    let Ok(part) = part.parse::<usize>() else {
        return Some(title.to_owned());
    };
    let part = match (name, PILLARS.get(part)) {
        ("leverage_lag", _) => match language {
            Language::Korean => format!("{part}년 뒤"),
            Language::English => format!("after {part} years"),
        },
        (_, Some(pillar)) => in_language(*pillar, language).to_owned(),
        (_, None) => part.to_string(),
    };
    Some(format!("{title} ({part})"))
}

fn in_language<'a>((korean, english): (&'a str, &'a str), language: Language) -> &'a str {
    match language {
        Language::Korean => korean,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::parameters::PARAMETERS;

    #[test]
    fn every_number_has_a_title() {
        assert_eq!(TITLES.len(), PARAMETERS.len());
        for parameter in &PARAMETERS {
            for language in [Language::Korean, Language::English] {
                assert!(
                    number_title(parameter.name, language).is_some(),
                    "{}",
                    parameter.name
                );
            }
        }
    }

    #[test]
    fn a_part_is_named_behind_the_title() {
        let title = |name| number_title(name, Language::English).unwrap();
        assert_eq!(
            title("pillar_weights/4"),
            "Weight of a pillar of capacity (performance)"
        );
        assert_eq!(
            title("leverage_lag/2"),
            "When the drawn business R&D follows (after 2 years)"
        );
        assert_eq!(title("leverage_zone/jeju"), "Business R&D drawn in a zone");
        assert_eq!(number_title("nothing", Language::Korean), None);
    }
}
