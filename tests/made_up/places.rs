//! Places of the made-up findings, and what outcomes are made of there.

use blockfund::analysis::findings::{Part, PlaceFacts, PlaceKind, Whole};
use blockfund::stats::Estimate;

use super::names::PROGRAMMES;
use super::{Case, text, year};

type Province = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    f64,
    f64,
    f64,
);

/// Code, names, zone, latitude, longitude, R&D in 2024 (조원).
const PROVINCES: [Province; 17] = [
    ("KR-11", "서울", "Seoul", "capital", 37.566, 126.978, 20.6),
    ("KR-28", "인천", "Incheon", "capital", 37.456, 126.705, 4.2),
    (
        "KR-41", "경기", "Gyeonggi", "capital", 37.275, 127.009, 67.1,
    ),
    ("KR-30", "대전", "Daejeon", "jungbu", 36.351, 127.385, 12.1),
    ("KR-50", "세종", "Sejong", "jungbu", 36.48, 127.289, 0.9),
    ("KR-43", "충북", "Chungbuk", "jungbu", 36.636, 127.491, 2.9),
    ("KR-44", "충남", "Chungnam", "jungbu", 36.659, 126.673, 4.8),
    ("KR-29", "광주", "Gwangju", "honam", 35.16, 126.852, 1.3),
    ("KR-46", "전남", "Jeonnam", "honam", 34.816, 126.463, 1.0),
    ("KR-27", "대구", "Daegu", "daegyeong", 35.871, 128.602, 1.8),
    (
        "KR-47",
        "경북",
        "Gyeongbuk",
        "daegyeong",
        36.576,
        128.506,
        3.7,
    ),
    ("KR-26", "부산", "Busan", "southeast", 35.18, 129.075, 2.4),
    ("KR-31", "울산", "Ulsan", "southeast", 35.539, 129.311, 1.6),
    (
        "KR-48",
        "경남",
        "Gyeongnam",
        "southeast",
        35.238,
        128.692,
        3.8,
    ),
    ("KR-42", "강원", "Gangwon", "gangwon", 37.885, 127.73, 0.9),
    ("KR-45", "전북", "Jeonbuk", "jeonbuk", 35.82, 127.109, 1.7),
    ("KR-49", "제주", "Jeju", "jeju", 33.489, 126.498, 0.3),
];

const ZONES: [(&str, &str, &str, f64); 8] = [
    ("capital", "수도권", "Capital region", 0.0),
    ("southeast", "동남권", "Southeast", 131.0),
    ("daegyeong", "대경권", "Daegu-Gyeongbuk", 131.0),
    ("jungbu", "중부권", "Chungcheong", 131.0),
    ("honam", "호남권", "Honam (Gwangju-Jeonnam)", 131.0),
    ("gangwon", "강원", "Gangwon", 88.0),
    ("jeonbuk", "전북", "Jeonbuk", 88.0),
    ("jeju", "제주", "Jeju", 88.0),
];

fn provinces(is_small: bool) -> impl Iterator<Item = &'static Province> {
    PROVINCES
        .iter()
        .filter(move |province| !is_small || ["KR-41", "KR-48"].contains(&province.0))
}

/// Provinces, zones and groups.
pub(super) fn facts(is_small: bool) -> Vec<PlaceFacts> {
    let provinces = provinces(is_small).map(|&(id, ko, en, zone, north, east, _)| PlaceFacts {
        id: id.to_owned(),
        name: text(ko, en),
        kind: PlaceKind::Province,
        zone: Some(zone.to_owned()),
        is_capital: zone == "capital",
        latitude_longitude: Some((north, east)),
    });
    let has_zone = |zone: &str| self::provinces(is_small).any(|province| province.3 == zone);
    let zones = ZONES
        .iter()
        .filter(|zone| has_zone(zone.0))
        .map(|&(id, ko, en, _)| place(id, ko, en, PlaceKind::Zone));
    let groups = [
        ("non_capital", "비수도권", "Outside the capital"),
        ("capital", "수도권", "Capital"),
        ("nation", "전국", "Nation"),
    ];
    let groups = groups.map(|(id, ko, en)| place(id, ko, en, PlaceKind::Group));
    provinces.chain(zones).chain(groups).collect()
}

fn place(id: &str, ko: &str, en: &str, kind: PlaceKind) -> PlaceFacts {
    PlaceFacts {
        id: id.to_owned(),
        name: text(ko, en),
        kind,
        zone: None,
        is_capital: id == "capital",
        latitude_longitude: None,
    }
}

/// What outcomes are made of, by province and year.
pub(super) fn parts(case: Case, strength: f64) -> Vec<Part> {
    let mut parts = Vec::new();
    for province in provinces(case.is_small) {
        for number in 2025..=case.horizon {
            in_year(&mut parts, province, number, strength);
        }
    }
    parts
}

fn in_year(parts: &mut Vec<Part>, province: &Province, number: u16, strength: f64) {
    let (id, .., zone, _, _, rd_jo) = *province;
    let is_capital = zone == "capital";
    let years = f64::from(number) - 2024.0;
    let reached = (f64::from(number) - 2025.0).clamp(0.0, 5.0) / 5.0;
    let mut add = |whole, part: &str, value: f64| {
        parts.push(Part {
            whole,
            part: part.to_owned(),
            place: id.to_owned(),
            year: year(number),
            mean: Estimate {
                value,
                standard_error: value.abs() * 0.004,
            },
        });
    };
    let central = rd_jo * 10_000.0 * 0.3 - 40.0 * strength * reached;
    add(Whole::RdBySource, "central", central);
    add(
        Whole::RdBySource,
        "business",
        rd_jo * 10_000.0 * 0.7 * (1.0 + 0.02 * years),
    );
    let outside = if is_capital { 0.0 } else { 1.0 };
    let announced = ZONES
        .iter()
        .find(|entry| entry.0 == zone)
        .map_or(0.0, |entry| entry.3);
    let members = PROVINCES.iter().filter(|other| other.3 == zone).count() as f64;
    let fund = outside * announced / members
        * reached.min(1.0)
        * (1.0 + 6.0 * strength.max(-0.15) * reached);
    let money = fund + outside * 120.0 * reached * (1.0 + rd_jo / 8.0);
    add(Whole::RdBySource, "programmes", money);
    add(Whole::RdBySource, "local_match", fund * 0.18);
    add(Whole::RdBySource, "induced", money * 0.31);
    add(Whole::BlockMoney, "granted", fund);
    add(Whole::PlanningCapacity, "capacity", 0.3 + 0.4 * reached);
    let shares = [
        0.12, 0.015, 0.015, 0.045, 0.105, 0.1575, 0.18, 0.1125, 0.09, 0.0375, 0.0225, 0.05, 0.05,
    ];
    for (programme, share) in PROGRAMMES.iter().zip(shares) {
        add(Whole::MoneyByProgramme, programme.0, money * share);
    }
    add(
        Whole::ResearchersByChannel,
        "trend",
        200_000.0 / 14.0 * (1.0 + 0.012 * years),
    );
    let channels = [
        ("postdocs", 0.42),
        ("women_returners", 0.08),
        ("senior_scientists", 0.10),
        ("foreign_talent", 0.16),
        ("stayers", 0.21 * reached),
        ("filled_posts", 0.5 * (strength + 0.3)),
        ("trained_graduates", 0.18 * reached),
        ("drawn_to_regions", 0.06 * reached),
    ];
    for (channel, share) in channels {
        add(
            Whole::ResearchersByChannel,
            channel,
            outside * money * share,
        );
    }
    let births = outside * (5.5 + 0.3 * years) * (1.0 + 0.1 * strength * reached);
    add(Whole::Births, "births", births);
    for cohort in 2026..=number {
        let age = f64::from(number - cohort);
        add(
            Whole::SurvivorsByCohort,
            &cohort.to_string(),
            births * (1.0 - 0.08 * age).max(0.2),
        );
    }
}
