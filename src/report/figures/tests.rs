use super::*;

#[test]
fn values_are_written_as_people_write_them() {
    #[track_caller]
    fn case(outcome: Outcome, number: f64, korean: &str, english: &str) {
        assert_eq!(value(outcome, number, Language::Korean), korean);
        assert_eq!(value(outcome, number, Language::English), english);
    }

    case(Outcome::Researchers, 217_465.334, "217,500명", "217,500");
    case(Outcome::CapacityRatio, 0.409_194, "40.9%", "40.9%");
    case(Outcome::RegionalShare, 0.07, "7.00%", "7.00%");
    case(Outcome::DeepTechStartups, 479.5, "480개", "480");
    case(Outcome::RegionalRd, 489_007.965, "48.9조원", "₩48.9 tn");
    case(Outcome::AbsorbedMoney, 690.56, "691억원", "₩69 bn");
    case(Outcome::CapacityScore, 5.3, "5.30점", "5.30");
}

#[test]
fn many_persons_are_written_short_on_a_scale() {
    #[track_caller]
    fn case(measure: Measure, number: f64, step: f64, korean: &str, english: &str) {
        for (language, text) in [(Language::Korean, korean), (Language::English, english)] {
            let unit = Unit::fitting(measure, number, language).on_scale(number);
            assert_eq!(unit.write(number, unit.decimals_for(step)), text);
        }
    }

    case(Measure::Persons, 220_000.0, 10_000.0, "22만 명", "220k");
    case(Measure::Persons, 215_000.0, 5_000.0, "21.5만 명", "215k");
    case(Measure::Persons, 80_000.0, 20_000.0, "80,000명", "80,000");
    case(Measure::Firms, 600.0, 200.0, "600개", "600");
}

#[test]
fn differences_carry_their_sign_and_zero_none() {
    #[track_caller]
    fn case(outcome: Outcome, number: f64, korean: &str, english: &str) {
        assert_eq!(difference(outcome, number, Language::Korean), korean);
        assert_eq!(difference(outcome, number, Language::English), english);
    }

    case(Outcome::Researchers, 2_704.4, "+2,700명", "+2,700");
    case(Outcome::Researchers, -0.2, "0명", "0");
    case(Outcome::CapacityRatio, -0.013, "−1.3%p", "−1.3 pp");
    case(Outcome::RegionalRd, -4_600.0, "−4,600억원", "−₩460 bn");
    case(Outcome::DeepTechStartups, 0.0, "0개", "0");
}

#[test]
fn a_difference_has_the_digits_that_tell_it_from_zero() {
    #[track_caller]
    fn case(outcome: Outcome, value: f64, standard_error: f64, text: &str) {
        let estimate = Estimate {
            value,
            standard_error,
        };
        let decimals = decimals_of_differences(outcome, &[estimate], Language::English);
        let written = difference_with(outcome, estimate, decimals, Language::English);
        assert_eq!(written, text);
    }

    let ratio = Outcome::CapacityRatio;
    case(ratio, 0.0004, 1e-6, "+0.0400 pp");
    case(ratio, 0.0004, 0.0001, "+0.04 pp");
    case(ratio, -0.013, 1e-4, "−1.30 pp");
    case(ratio, 0.012_56, 5e-5, "+1.26 pp");
    case(ratio, 0.013, 0.02, "+1.3 pp");
    case(ratio, 1e-8, 1e-10, "<0.1 pp");
    case(ratio, 0.0, 0.0, "0.0 pp");
    case(ratio, 1e-17, 0.0, "0.0 pp");
    case(Outcome::Researchers, 1.6, 0.1, "+1.6");
    case(Outcome::Researchers, 1.6, 2.0, "+2");
    case(Outcome::Researchers, 2_704.4, 5.0, "+2,700");
    case(Outcome::DeepTechStartups, 47.2, 0.7, "+47.2");
}

#[test]
fn differences_below_each_other_have_the_same_decimals() {
    #[track_caller]
    fn case(outcome: Outcome, rows: &[(f64, f64)], expected: &[&str]) {
        let estimate = |&(value, standard_error): &(f64, f64)| Estimate {
            value,
            standard_error,
        };
        let estimates: Vec<Estimate> = rows.iter().map(estimate).collect();
        let decimals = decimals_of_differences(outcome, &estimates, Language::English);
        let written = estimates
            .iter()
            .map(|one| difference_with(outcome, *one, decimals, Language::English));
        assert_eq!(written.collect::<Vec<_>>(), expected);
    }

    let ratio = Outcome::CapacityRatio;
    let rows = [(0.0196, 9e-5), (0.0025, 1e-5), (0.0, 0.0)];
    case(ratio, &rows, &["+1.96 pp", "+0.25 pp", "0.00 pp"]);
    let rows = [(0.2, 0.02), (0.0004, 1e-6)];
    case(ratio, &rows, &["+20.00 pp", "+0.04 pp"]);
    let rows = [(81.77, 0.17), (2.966, 0.01)];
    case(Outcome::DeepTechStartups, &rows, &["+81.8", "+3.0"]);
}

#[test]
fn numbers_are_cut_to_the_digits_that_count() {
    #[track_caller]
    fn case(value: f64, digits: i32, text: &str) {
        assert_eq!(significant(value, digits), text);
    }

    case(0.044_871, 3, "0.0449");
    case(1_234.567, 3, "1,230");
    case(-0.5, 3, "−0.5");
    case(0.0, 3, "0");
    case(27_732.5, 7, "27,732.5");
}

#[test]
fn amounts_have_the_digits_that_tell_them_apart() {
    #[track_caller]
    fn case(amounts: &[f64], texts: &[&str]) {
        assert_eq!(money_apart(amounts, Language::Korean), texts);
    }

    case(
        &[788.0, 14_000.0, 18_000.0],
        &["788억원", "1.4조원", "1.8조원"],
    );
    case(
        &[14_700.0, 15_010.0, 15_400.0, 15_400.0],
        &["1.47조원", "1.50조원", "1.54조원", "1.54조원"],
    );
}

#[test]
fn ticks_show_as_many_decimals_as_they_differ_by() {
    let percent = Unit::fitting(Measure::Share, 0.4, Language::Korean);
    assert_eq!(percent.decimals_for(0.05), 0);
    assert_eq!(percent.decimals_for(0.005), 1);
    assert_eq!(percent.decimals_for(0.0025), 2);
    assert_eq!(percent.write(0.405, 1), "40.5%");
    assert_eq!(percent.write(-0.405, 1), "−40.5%");
}
