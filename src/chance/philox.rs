//! Philox4x32-10, a function from counters to random bits.

const MULTIPLIERS: [u64; 2] = [0xd251_1f53, 0xcd9e_8d57];
const KEY_STEPS: [u32; 2] = [0x9e37_79b9, 0xbb67_ae85];
const ROUNDS: usize = 10;
const LOW: u64 = 0xffff_ffff;

/// The four random words of a counter. Words stand in the low halves of `u64`, where their products have room.
///
/// Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, section 3.3,
/// doi:10.1145/2063384.2063405.
#[expect(clippy::inline_always, reason = "as the functions that call it")]
#[inline(always)]
pub(super) fn block(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [mut key0, mut key1] = key;
    let [mut a, mut b, mut c, mut d] = counter.map(u64::from);
    for _ in 0..ROUNDS {
        let left = MULTIPLIERS[0] * (a & LOW);
        let right = MULTIPLIERS[1] * (c & LOW);
        (a, b, c, d) = (
            (right >> 32) ^ b ^ u64::from(key0),
            right,
            (left >> 32) ^ d ^ u64::from(key1),
            left,
        );
        key0 = key0.wrapping_add(KEY_STEPS[0]);
        key1 = key1.wrapping_add(KEY_STEPS[1]);
    }
    [a as u32, b as u32, c as u32, d as u32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_answers_are_met() {
        /// From the file `kat_vectors` of the authors' Random123 1.09.
        #[track_caller]
        fn case(counter: [u32; 4], key: [u32; 2], expected: [u32; 4]) {
            assert_eq!(block(counter, key), expected);
        }

        case(
            [0; 4],
            [0; 2],
            [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8],
        );
        case(
            [0xffff_ffff; 4],
            [0xffff_ffff; 2],
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd],
        );
        case(
            [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
            [0xa409_3822, 0x299f_31d0],
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
        );
    }
}
