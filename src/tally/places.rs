//! Where outcomes are counted: provinces, zones and three groups of them.

use crate::country::{Country, GROUPS};
use crate::lanes::Lanes;

/// All places of a country: its provinces, its zones, then [`GROUPS`]. A zone that is called the capital is counted as
/// that group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The zone of each province.
    zone_of: Vec<usize>,
    zone_is_capital: Vec<bool>,
    /// Zones that are counted under their own id.
    own_zones: Vec<usize>,
}

impl Places {
    #[must_use]
    pub fn new(country: &Country) -> Self {
        let zones = country.zones.iter().enumerate();
        let own = zones.filter(|(_, zone)| !GROUPS.contains(&zone.id.as_str()));
        Self {
            zone_of: country
                .provinces
                .iter()
                .map(|province| province.zone)
                .collect(),
            zone_is_capital: country.zones.iter().map(|zone| zone.is_capital).collect(),
            own_zones: own.map(|(position, _)| position).collect(),
        }
    }

    /// The zone of each province.
    pub(super) fn zone_of(&self) -> &[usize] {
        &self.zone_of
    }

    /// Positions of the zones that are counted under their own id, in order.
    #[must_use]
    pub fn own_zones(&self) -> &[usize] {
        &self.own_zones
    }

    /// The same places without the zones of one province: whatever is counted of them is counted of the province.
    pub(super) fn apart(&self) -> Self {
        let zones = self.own_zones.iter().copied();
        Self {
            own_zones: zones
                .filter(|&zone| self.only_province(zone).is_none())
                .collect(),
            ..self.clone()
        }
    }

    /// The position of each place among [`Places::apart`], that of its only province for a zone of one.
    pub(super) fn counted_at(&self) -> Vec<usize> {
        let mut next = self.zone_of.len();
        let mut positions: Vec<usize> = (0..next).collect();
        let own_zones = self.own_zones.iter();
        let only_provinces = own_zones.map(|&zone| self.only_province(zone));
        for only_province in only_provinces.chain(GROUPS.map(|_| None)) {
            positions.push(only_province.unwrap_or(next));
            next += usize::from(only_province.is_none());
        }
        positions
    }

    /// The province of a zone that has no other.
    fn only_province(&self, zone: usize) -> Option<usize> {
        let provinces = self.zone_of.iter().enumerate();
        let mut provinces = provinces.filter(|(_, of)| **of == zone);
        let (province, _) = provinces.next()?;
        provinces.next().is_none().then_some(province)
    }

    /// The ids of the places, in order.
    #[must_use]
    pub fn ids(&self, country: &Country) -> Vec<String> {
        let provinces = country
            .provinces
            .iter()
            .map(|province| province.code.clone());
        provinces.chain(self.wide_ids(country)).collect()
    }

    /// The ids of the zones and groups, in order.
    #[must_use]
    pub fn wide_ids(&self, country: &Country) -> Vec<String> {
        let zones = self
            .own_zones
            .iter()
            .map(|&zone| country.zones[zone].id.clone());
        zones.chain(GROUPS.map(str::to_owned)).collect()
    }

    /// How many zones the country has, those counted as a group among them.
    #[must_use]
    pub fn zones(&self) -> usize {
        self.zone_is_capital.len()
    }

    /// Makes `sums` those over all zones of a quantity that is given by province.
    #[inline(always)]
    pub fn zone_sums<const N: usize>(
        &self,
        sums: &mut Vec<Lanes<N>>,
        of_province: impl Fn(usize) -> Lanes<N>,
    ) {
        sums.clear();
        sums.resize(self.zones(), Lanes::ZERO);
        for (r, &zone) in self.zone_of.iter().enumerate() {
            sums[zone] += of_province(r);
        }
    }

    /// Appends to `wide` the sums over the zones that are counted under their own id, then those over the groups.
    #[inline(always)]
    pub fn append_wide<const N: usize>(&self, zone_sums: &[Lanes<N>], wide: &mut Vec<Lanes<N>>) {
        let (mut elsewhere, mut capital) = (Lanes::ZERO, Lanes::ZERO);
        for (&sum, &is_capital) in zone_sums.iter().zip(&self.zone_is_capital) {
            if is_capital {
                capital += sum;
            } else {
                elsewhere += sum;
            }
        }
        for &zone in &self.own_zones {
            wide.push(zone_sums[zone]);
        }
        wide.push(elsewhere);
        wide.push(capital);
        wide.push(elsewhere + capital);
    }

    /// How many provinces each zone and group has.
    #[must_use]
    pub fn wide_sizes(&self) -> Vec<f64> {
        let (mut zone_sums, mut sizes) = (Vec::new(), Vec::new());
        self.zone_sums(&mut zone_sums, |_| Lanes::<1>::ONE);
        self.append_wide(&zone_sums, &mut sizes);
        sizes.iter().map(|size| size.lane(0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_of_one_province_is_counted_as_the_province() {
        // The capital, counted as a group, two provinces of one zone, and two that are zones of their own.
        let places = Places {
            zone_of: vec![0, 1, 1, 2, 3],
            zone_is_capital: vec![true, false, false, false],
            own_zones: vec![1, 2, 3],
        };
        assert_eq!(places.counted_at(), [0, 1, 2, 3, 4, 5, 3, 4, 6, 7, 8]);

        let of_province = |r: usize| Lanes([[1.0, 10.0, 100.0, 1000.0, 10000.0][r]]);
        let wide = |places: &Places| {
            let (mut zone_sums, mut wide) = (Vec::new(), Vec::new());
            places.zone_sums(&mut zone_sums, of_province);
            places.append_wide(&zone_sums, &mut wide);
            wide.iter().map(|sum| sum.lane(0)).collect::<Vec<f64>>()
        };
        assert_eq!(
            wide(&places),
            [110.0, 1000.0, 10000.0, 11110.0, 1.0, 11111.0]
        );
        assert_eq!(wide(&places.apart()), [110.0, 11110.0, 1.0, 11111.0]);
    }
}
