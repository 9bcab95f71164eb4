//! Names in the made-up findings: those of the shipped scenarios, the strategy's targets and its programmes.

use blockfund::country::Outcome;

pub(super) const SCENARIOS: [(&str, &str, &str); 13] = [
    ("baseline", "지금 계획 그대로", "Today's plan carried on"),
    ("no-block-fund", "블록펀딩 없음", "No block fund"),
    (
        "growth-30",
        "블록펀딩 해마다 30% 증액",
        "Block fund grows 30% a year",
    ),
    ("share-7", "2030년 비중 7%", "Share of 7% in 2030"),
    ("share-7-8", "2030년 비중 7.8%", "Share of 7.8% in 2030"),
    (
        "need",
        "여건이 어려운 권역에 더",
        "More where need is greater",
    ),
    (
        "researchers",
        "연구원 수에 따라",
        "By number of researchers",
    ),
    ("performance", "성과에 따라", "By performance"),
    ("talent-first", "인재 우선", "Talent first"),
    (
        "commercialisation-first",
        "사업화 우선",
        "Commercialisation first",
    ),
    (
        "two-hubs",
        "중부와 동남 두 거점",
        "Two hubs: Chungcheong and Southeast",
    ),
    ("front-loaded", "초기 집중 투자", "Front-loaded"),
    (
        "cut-2028",
        "2028년 예산 12% 삭감",
        "Budget cut of 12% in 2028",
    ),
];

pub(super) const TARGETS: [(Outcome, &str, &str, f64, f64, u16); 4] = [
    (
        Outcome::CapacityRatio,
        "수도권 대비 혁신역량",
        "Innovation capacity relative to the capital",
        0.70,
        0.44,
        2024,
    ),
    (
        Outcome::Researchers,
        "지역 연구원 수",
        "Researchers outside the capital",
        220_000.0,
        200_000.0,
        2024,
    ),
    (
        Outcome::RegionalShare,
        "지역 R&D 투자 비중",
        "Regional share of major R&D",
        0.07,
        0.0396,
        2026,
    ),
    (
        Outcome::DeepTechStartups,
        "딥테크 창업 (누적)",
        "Deep-tech start-ups (cumulative)",
        600.0,
        77.0,
        2025,
    ),
];

pub(super) const PROGRAMMES: [(&str, &str, &str, &str); 13] = [
    (
        "postdoc",
        "talent",
        "박사후연구원 지원",
        "Postdoctoral researchers",
    ),
    (
        "women_returners",
        "talent",
        "여성과학자 복귀",
        "Women returners",
    ),
    (
        "senior_scientists",
        "talent",
        "은퇴과학자 활용",
        "Retired scientists",
    ),
    (
        "foreign_talent",
        "talent",
        "해외 우수인재 유치",
        "Foreign talent (postdoc support and visas)",
    ),
    (
        "graduate_training",
        "talent",
        "지역대학-과기원 인재양성",
        "Local university and S&T institute training",
    ),
    (
        "basic_research",
        "research",
        "기초·원천연구",
        "Basic and source research",
    ),
    (
        "strategic_technology",
        "research",
        "전략기술 고도화(바이오·양자·우주·SMR)",
        "Strategic technology (bio, quantum, space, SMR)",
    ),
    (
        "joint_institutes",
        "research",
        "출연연-지역대학 협력 선도모델",
        "Joint institute-university models (convergence graduate school, joint laboratory, institute firm)",
    ),
    (
        "planned_startups",
        "commercialisation",
        "기획형 창업·특구 창업지원",
        "Planned start-ups and special-zone support",
    ),
    (
        "stage_funds",
        "commercialisation",
        "단계별 투자 펀드",
        "Stage funds",
    ),
    (
        "market_access",
        "commercialisation",
        "실증특례·공공조달",
        "Demonstration exemptions and public procurement",
    ),
    (
        "science_culture",
        "base",
        "과학문화·시민참여",
        "Science culture and citizen problem solving",
    ),
    (
        "startup_platform",
        "base",
        "창업 AI·실증 플랫폼",
        "Start-up AI and demonstration platforms",
    ),
];

pub(super) const LONG: (&str, &str) = (
    " — 권역별 협의체가 정한 초점분야에 사 년 동안 나누어 투자하고 성과가 낮은 과제는 다음 해에 줄이는 안",
    " — invested over four years in focus fields that each zone's council has set, and cut the year after where results are poor",
);
