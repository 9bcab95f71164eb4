//! The statistics of a scenario as bytes, so that they can be kept and read again bit by bit.

use super::{Counted, GroupTally, Histogram, KEPT, Kept, Layout, Replicates, Tally};

/// Bytes that are being written: floats as their bits, counts in as few bytes as they need (LEB128).
#[derive(Debug, Default)]
pub struct Written(pub Vec<u8>);

impl Written {
    pub fn number(&mut self, number: f64) {
        self.0.extend(number.to_le_bytes());
    }

    pub fn count(&mut self, mut count: u64) {
        while count >= 0x80 {
            self.0.push(count as u8 | 0x80);
            count >>= 7;
        }
        self.0.push(count as u8);
    }

    /// A list of any length.
    pub fn numbers(&mut self, numbers: &[f64]) {
        self.count(numbers.len() as u64);
        self.0.reserve(size_of_val(numbers));
        for &number in numbers {
            self.number(number);
        }
    }
}

/// Bytes that are still to be read. Every question is answered with nothing if they do not hold its answer.
#[derive(Debug)]
pub struct Unread<'a>(pub &'a [u8]);

impl Unread<'_> {
    #[must_use]
    pub fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(f64::from_le_bytes(*first))
    }

    #[must_use]
    pub fn count(&mut self) -> Option<u64> {
        let mut count = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            count |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(count);
            }
        }
        None
    }

    #[must_use]
    pub fn numbers(&mut self) -> Option<Vec<f64>> {
        let length = usize::try_from(self.count()?).ok()?;
        let (all, rest) = self
            .0
            .split_at_checked(length.checked_mul(size_of::<f64>())?)?;
        self.0 = rest;
        let (numbers, _) = all.as_chunks();
        Some(numbers.iter().copied().map(f64::from_le_bytes).collect())
    }
}

impl Tally {
    /// As bytes, without its layout: about 100 for each future, and half a million for the years and places.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Written::default();
        self.groups.write(&mut bytes);
        write_histograms(&self.histograms, &mut bytes);
        bytes.0
    }

    /// Reads the bytes of a tally that had this layout; nothing if they are not such ones.
    #[must_use]
    pub fn from_bytes(layout: Layout, bytes: &[u8]) -> Option<Self> {
        let mut bytes = Unread(bytes);
        let tally = Self {
            groups: GroupTally::read(&layout, &mut bytes)?,
            histograms: read_histograms(&layout, &mut bytes)?,
            layout,
        };
        bytes.0.is_empty().then_some(tally)
    }
}

impl GroupTally {
    pub fn write(&self, bytes: &mut Written) {
        self.moments.write(bytes);
        self.part_moments.write(bytes);
        for kept in &self.kept {
            for values in &kept.outcomes {
                bytes.numbers(values);
            }
            bytes.numbers(&kept.capacity_ratio_otherwise);
        }
        bytes.count(self.counted.len() as u64);
        for counted in &self.counted {
            for &count in counted.met.iter().flatten() {
                bytes.count(count);
            }
            for &mean in counted.means.iter().flatten() {
                bytes.number(mean);
            }
        }
    }

    /// Reads one that had this layout.
    #[must_use]
    pub fn read(layout: &Layout, bytes: &mut Unread) -> Option<Self> {
        Some(Self {
            moments: Replicates::read(bytes, layout.cells())?,
            part_moments: Replicates::read(bytes, layout.part_cells())?,
            kept: (0..layout.kept_years.len())
                .map(|_| kept(bytes))
                .collect::<Option<_>>()?,
            counted: (0..bytes.count()?)
                .map(|_| counted(layout, bytes))
                .collect::<Option<_>>()?,
        })
    }
}

/// The histograms of a scenario.
pub fn write_histograms(histograms: &[Histogram], bytes: &mut Written) {
    for histogram in histograms {
        histogram.write(bytes);
    }
}

/// Those of a scenario that had this layout.
#[must_use]
pub fn read_histograms(layout: &Layout, bytes: &mut Unread) -> Option<Vec<Histogram>> {
    (0..layout.cells())
        .map(|_| Histogram::read(bytes))
        .collect()
}

fn counted(layout: &Layout, bytes: &mut Unread) -> Option<Counted> {
    let years = 0..layout.kept_years.len();
    let sets = layout.goals.sets();
    let met = years
        .clone()
        .map(|_| (0..sets).map(|_| bytes.count()).collect());
    let met = met.collect::<Option<_>>()?;
    let means = years.map(|_| KEPT.iter().map(|_| bytes.number()).collect());
    Some(Counted {
        met,
        means: means.collect::<Option<_>>()?,
    })
}

fn kept(bytes: &mut Unread) -> Option<Kept> {
    let outcomes = (0..KEPT.len()).map(|_| bytes.numbers());
    Some(Kept {
        outcomes: outcomes.collect::<Option<_>>()?,
        capacity_ratio_otherwise: bytes.numbers()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_as_few_bytes_as_they_need() {
        #[track_caller]
        fn case(count: u64, expected: &[u8]) {
            let mut bytes = Written::default();
            bytes.count(count);
            assert_eq!(bytes.0, expected);
            assert_eq!(Unread(&bytes.0).count(), Some(count));
        }

        // The examples of the DWARF standard, version 4, figure 22, and the ends.
        case(0, &[0]);
        case(2, &[2]);
        case(127, &[127]);
        case(128, &[0x80, 1]);
        case(129, &[0x81, 1]);
        case(12_857, &[57 + 0x80, 100]);
        case(u64::MAX, &[255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
    }

    #[test]
    fn what_is_cut_off_is_not_read() {
        let mut bytes = Written::default();
        bytes.numbers(&[-0.0, f64::MAX, 1e-310]);
        let read = Unread(&bytes.0).numbers().unwrap();
        let bits = |numbers: &[f64]| numbers.iter().map(|n| n.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&read), bits(&[-0.0, f64::MAX, 1e-310]));
        for end in 0..bytes.0.len() {
            assert!(Unread(&bytes.0[..end]).numbers().is_none(), "{end}");
        }
        assert!(Unread(&[255; 12]).numbers().is_none());
        assert!(Unread(&[255; 12]).count().is_none());
    }
}
