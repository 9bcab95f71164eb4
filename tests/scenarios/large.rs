//! Money that may be meant in another unit is warned of, and steep plans are not.

use crate::vain::case;

/// What an amount of a plan is warned of.
fn warned(setting: &str, amount: &str) -> String {
    format!(
        "`{setting}` is {amount} 억원, more than all regional lines of 2026 (11,920); amounts are in 억원 (divide million won by 100, and won by 100,000,000)"
    )
}

#[test]
fn a_leap_beyond_all_regional_lines_may_be_a_slip_of_units() {
    #[track_caller]
    fn leaps(section: &str, year: u16, digits: &str, amount: &str) {
        let plan = format!(r#""{section}": {{ "amounts_eok": {{ "{year}": {digits} }} }}"#);
        let setting = format!("{section}.amounts_eok.{year}");
        case(&plan, &[&warned(&setting, amount)]);
    }

    leaps("block_fund", 2028, "290000", "290,000");
    leaps("block_fund", 2028, "150000", "150,000");
    leaps("block_fund", 2026, "78800", "78,800");
    leaps("special_zones", 2027, "99999999", "99,999,999");
    leaps("stage_fund", 2027, "250000000", "250,000,000");
}

#[test]
fn a_steep_plan_is_no_slip() {
    #[track_caller]
    fn amounts(by_year: &str) {
        case(
            &format!(r#""block_fund": {{ "amounts_eok": {by_year} }}"#),
            &[],
        );
    }

    amounts(r#"{ "2027": 11000 }"#);
    amounts(r#"{ "2027": 6000, "2028": 15000 }"#);
    amounts(r#"{ "2026": 5, "2027": 1000 }"#);
    case(r#""local_match_per_won": 1"#, &[]);
}

#[test]
fn one_leap_is_one_warning() {
    case(
        r#""stage_fund": { "amounts_eok": { "2027": 25000, "2028": 25000 } }"#,
        &[&warned("stage_fund.amounts_eok.2027", "25,000")],
    );
}

#[test]
fn more_local_money_than_block_money_may_be_percent() {
    case(
        r#""local_match_per_won": 10"#,
        &["`local_match_per_won` is 10, more local money than block money (20% is written 0.2)"],
    );
}
