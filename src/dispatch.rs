//! Arithmetic compiled once for each vector unit of a processor family; the widest that the machine has is found at
//! start.

use std::fmt;

/// A vector unit that this machine has.
///
/// All units give the same bits: there is no fused multiply-add in the code, and compilers add none by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VectorUnit(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Baseline,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    Avx512,
}

impl VectorUnit {
    /// What every processor of the family has.
    pub const BASELINE: Self = Self(Kind::Baseline);

    /// The units of this machine, the narrowest first.
    #[must_use]
    pub fn all() -> Vec<Self> {
        #[cfg_attr(
            not(target_arch = "x86_64"),
            expect(unused_mut, reason = "of other processors one unit is known")
        )]
        let mut all = vec![Self::BASELINE];
        #[cfg(target_arch = "x86_64")]
        {
            if is_x86_feature_detected!("avx2") {
                all.push(Self(Kind::Avx2));
            }
            if is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vl")
            {
                all.push(Self(Kind::Avx512));
            }
        }
        all
    }

    /// The widest unit of this machine.
    #[must_use]
    pub fn widest() -> Self {
        Self::all().pop().unwrap_or(Self::BASELINE)
    }

    /// The unit with this name, if the machine has it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::all().into_iter();
        all.find(|unit| unit.to_string() == name)
    }

    /// Does `work` on this unit. Only what is inlined into `work` is compiled for it.
    #[cfg_attr(
        target_arch = "x86_64",
        expect(
            unsafe_code,
            reason = "calls for a unit need proof that the machine has it; a `VectorUnit` is the proof, since none is made before the machine is asked"
        )
    )]
    #[inline]
    pub fn run<R>(self, work: impl FnOnce() -> R) -> R {
        match self.0 {
            Kind::Baseline => work(),
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2 => unsafe { on_avx2(work) },
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512 => unsafe { on_avx512(work) },
        }
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn on_avx2<R>(work: impl FnOnce() -> R) -> R {
    work()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512dq,avx512vl")]
fn on_avx512<R>(work: impl FnOnce() -> R) -> R {
    work()
}

impl fmt::Display for VectorUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Baseline => "baseline",
            #[cfg(target_arch = "x86_64")]
            Kind::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            Kind::Avx512 => "avx512",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::Lanes;

    #[test]
    fn every_unit_gives_the_same_bits() {
        let x = Lanes::<64>::from_fn(|lane| 0.173 * lane as f64);
        let work = || (x * 0.37 - 1.0).exp() / (1.0 + x * x).ln_1p() - 2.0 * x.sqrt();
        let expected = VectorUnit::BASELINE.run(work).0.map(f64::to_bits);
        for unit in VectorUnit::all() {
            let found = unit.run(work).0.map(f64::to_bits);
            assert_eq!(found, expected, "{unit}");
        }
    }

    #[test]
    fn a_unit_is_known_by_its_name() {
        for unit in VectorUnit::all() {
            assert_eq!(VectorUnit::named(&unit.to_string()), Some(unit));
        }
        assert_eq!(VectorUnit::named("abacus"), None);
    }
}
