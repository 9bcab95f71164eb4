//! Whole numbers as messages write them.

/// A whole amount with separated thousands.
#[must_use]
pub fn in_thousands(amount: f64) -> String {
    in_groups(&format!("{amount:.0}"))
}

/// Digits with a comma between groups of three.
#[must_use]
pub fn in_groups(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
