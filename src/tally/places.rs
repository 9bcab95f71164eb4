//! Where outcomes are counted: provinces, zones and three groups of them.

use crate::country::Country;
use crate::lanes::Lanes;

/// The three groups, after all provinces and zones.
pub const GROUPS: [&str; 3] = ["non_capital", "capital", "nation"];

/// All places of a country: its provinces, its zones, then [`GROUPS`]. A zone that has the id of a group is counted as
/// that group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Zone of each province.
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

    /// Positions of the zones that are counted under their own id, in order.
    #[must_use]
    pub fn own_zones(&self) -> &[usize] {
        &self.own_zones
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

    /// Appends to `sums` those over the zones and groups of a quantity that is given by province.
    #[inline(always)]
    pub fn wide_sums<const N: usize>(
        &self,
        of_province: impl Fn(usize) -> Lanes<N>,
        sums: &mut Vec<Lanes<N>>,
    ) {
        // The zones come first, since the groups are sums of them; those without an own place leave again.
        let first = sums.len();
        sums.resize(first + self.zone_is_capital.len(), Lanes::ZERO);
        for (r, &zone) in self.zone_of.iter().enumerate() {
            sums[first + zone] += of_province(r);
        }
        let mut elsewhere = Lanes::ZERO;
        let mut capital = Lanes::ZERO;
        for (&sum, &is_capital) in sums[first..].iter().zip(&self.zone_is_capital) {
            if is_capital {
                capital += sum;
            } else {
                elsewhere += sum;
            }
        }
        for (position, &zone) in self.own_zones.iter().enumerate() {
            sums[first + position] = sums[first + zone];
        }
        sums.truncate(first + self.own_zones.len());
        sums.push(elsewhere);
        sums.push(capital);
        sums.push(elsewhere + capital);
    }

    /// How many provinces each zone and group has.
    #[must_use]
    pub fn wide_sizes(&self) -> Vec<f64> {
        let mut sizes = Vec::new();
        self.wide_sums(|_| Lanes::<1>::ONE, &mut sizes);
        sizes.iter().map(|size| size.lane(0)).collect()
    }
}
