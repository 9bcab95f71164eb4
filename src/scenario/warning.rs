//! What a planner should know of a scenario that is nevertheless valid, in both languages of the product.

use std::fmt;

use super::Remainder;
use crate::document::{Origin, in_thousands};
use crate::units::{Text, Year};

/// Something in a valid scenario that may not be meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// The planned share is met in these years by the other plan alone, so that the one taking the difference gets 0.
    ShareAlreadyMet {
        taken_by: Remainder,
        years: Vec<Year>,
    },
    /// The share path ends below the target, so that the plan itself gives the target up.
    ShareBelowTarget {
        year: Year,
        planned: f64,
        target: f64,
    },
    /// A setting that changes nothing.
    WithoutEffect {
        setting: String,
        origin: Origin,
        reason: Vain,
    },
    /// Money that may be meant in another unit: above all regional lines of 2026, and a leap from the year before.
    LargeAmount {
        setting: String,
        origin: Origin,
        amount_eok: f64,
        regional_lines_eok: f64,
    },
    /// More local money than block money, which percent may be meant by.
    LargeMatch { origin: Origin, per_won: f64 },
    /// Another scenario decides the same in every respect.
    SameAs { other: String },
}

/// Why a setting changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vain {
    /// It is about the block fund, which is 0 in every year.
    NoBlockFund,
    /// It is about the block fund from a year on, which is 0 from that year on.
    NoBlockFundAnyMore,
    /// A growth of 0.
    NothingToGrow,
    /// A growth after the horizon, as the amounts are given until then.
    AmountsToTheEnd,
    NoRuleWithExponent,
    AfterHorizon,
    CapitalOut,
    /// No rule gives the capital a share of the fund, though it is admitted.
    CapitalWithoutMoney,
    /// The zone gets no share of the fund in any year.
    ZoneWithoutMoney,
    /// No zone spends anything on the use.
    UseWithoutMoney,
    /// The rule gives the same shares every year.
    SharesNeverChange,
}

impl Warning {
    /// The warning as readers see it.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::ShareAlreadyMet { taken_by, years } => share_met(*taken_by, years),
            Self::ShareBelowTarget {
                year,
                planned,
                target,
            } => {
                let (planned, target) = (percent(*planned), percent(*target));
                Text {
                    ko: format!(
                        "계획한 지역 비중이 {year}년에 {planned}%로, 목표 {target}%에 이르지 못한다"
                    ),
                    en: format!(
                        "the planned share is {planned}% in {year}, below the target of {target}%"
                    ),
                }
            }
            Self::WithoutEffect {
                setting,
                origin,
                reason,
            } => {
                let (ko, en) = reason.in_both();
                Text {
                    ko: format!("{origin}: `{setting}`은(는) 효과가 없다: {ko}"),
                    en: format!("{origin}: `{setting}` has no effect: {en}"),
                }
            }
            Self::LargeAmount {
                setting,
                origin,
                amount_eok,
                regional_lines_eok,
            } => {
                let [amount, lines] =
                    [amount_eok, regional_lines_eok].map(|eok| in_thousands(*eok));
                Text {
                    ko: format!(
                        "{origin}: `{setting}`은(는) {amount}억원으로, 2026년 지역 예산 전체({lines}억원)보다 많다. 금액은 억원으로 쓴다(백만원은 100으로, 원은 100,000,000으로 나눈다)"
                    ),
                    en: format!(
                        "{origin}: `{setting}` is {amount} 억원, more than all regional lines of 2026 ({lines}); amounts are in 억원 (divide million won by 100, and won by 100,000,000)"
                    ),
                }
            }
            Self::LargeMatch { origin, per_won } => Text {
                ko: format!(
                    "{origin}: `local_match_per_won`은(는) {per_won}(으)로, 지방비가 블록펀딩보다 많다(20%는 0.2로 쓴다)"
                ),
                en: format!(
                    "{origin}: `local_match_per_won` is {per_won}, more local money than block money (20% is written 0.2)"
                ),
            },
            Self::SameAs { other } => Text {
                ko: format!("`{other}`와(과) 모든 설정이 같아 결과도 같다"),
                en: format!(
                    "decides the same as `{other}` in every respect, so the results will be equal"
                ),
            },
        }
    }
}

impl Vain {
    fn in_both(self) -> (&'static str, &'static str) {
        match self {
            Self::NoBlockFund => (
                "블록펀딩이 모든 해에 0이다",
                "the block fund is 0 in every year",
            ),
            Self::NoBlockFundAnyMore => (
                "그해부터 블록펀딩이 0이다",
                "the block fund is 0 from that year on",
            ),
            Self::NothingToGrow => ("마지막 금액이 0이다", "the last amount is 0"),
            Self::AmountsToTheEnd => (
                "마지막 해까지의 금액이 이미 정해져 있다",
                "the amounts are given up to the horizon",
            ),
            Self::NoRuleWithExponent => (
                "권역 간 규칙이 `need`도 `performance`도 아니다",
                "the rule between zones is neither `need` nor `performance`",
            ),
            Self::AfterHorizon => ("마지막 해보다 뒤다", "it is after the horizon"),
            Self::CapitalOut => ("수도권은 참여하지 않는다", "the capital is not admitted"),
            Self::CapitalWithoutMoney => (
                "권역 간 규칙이 수도권에 몫을 주지 않는다",
                "the rule between zones gives the capital no share",
            ),
            Self::ZoneWithoutMoney => (
                "이 권역은 블록펀딩을 받지 않는다",
                "the zone gets no part of the fund",
            ),
            Self::UseWithoutMoney => (
                "이 용도의 몫이 모든 권역에서 0이다",
                "the share of this use is 0 in every zone",
            ),
            Self::SharesNeverChange => (
                "배분 규칙이 해마다 같은 몫을 준다",
                "the rule gives every zone the same share each year",
            ),
        }
    }
}

fn share_met(taken_by: Remainder, years: &[Year]) -> Text {
    const NAMES: [(&str, &str); 2] = [
        ("블록펀딩", "block fund"),
        ("그 밖의 지역 예산", "other regional lines"),
    ];
    let (taker, other) = match taken_by {
        Remainder::BlockFund => (NAMES[0], NAMES[1]),
        Remainder::OtherLines => (NAMES[1], NAMES[0]),
    };
    let years: Vec<String> = years.iter().map(Year::to_string).collect();
    let years = years.join(", ");
    Text {
        ko: format!(
            "{years}년에는 계획한 비중이 {}만으로 채워져 {}에 남는 돈이 없다",
            other.0, taker.0
        ),
        en: format!(
            "the planned share is met by the {} alone in {years}: nothing is left for the {}",
            other.1, taker.1
        ),
    }
}

/// With two decimals at most.
fn percent(share: f64) -> f64 {
    (share * 1e4).round() / 1e2
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text().en)
    }
}
