//! The uncertain numbers the model needs: their names, what values make sense, and one value of each for every future.

use crate::lanes::Lanes;
use crate::uncertain::{Dirichlet, Uncertain};

/// How many pillars the capacity score has: resources, activity, network, environment, performance.
pub const PILLARS: usize = 5;
/// Business R&D is induced in the year of the money and the two after it.
pub const LEVERAGE_LAGS: usize = 3;

/// The values for which the equations make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// A growth or drift a year.
    Rate,
    /// A departure on the logit scale.
    Logit,
    /// Zero or more.
    NonNegative,
    /// A standard deviation of a logarithm a year.
    Noise,
    /// A power of a ratio, or a loading on a shock.
    Elasticity,
    /// So many of one thing for one of another.
    Factor,
    /// More than zero.
    Positive,
    /// The shape of a Weibull law.
    WeibullShape,
    /// A distance in kilometres.
    Distance,
    /// From 0 to 1.
    Unit,
    /// More than 0, at most 1.
    PositiveUnit,
    /// At least 0, less than 1.
    BelowOne,
    /// One or more years.
    Lag,
}

impl Domain {
    /// The lowest and the highest value that has an answer.
    #[must_use]
    pub fn bounds(self) -> (f64, f64) {
        match self {
            Self::Rate | Self::Logit => (f64::NEG_INFINITY, f64::INFINITY),
            Self::NonNegative | Self::Noise | Self::Elasticity | Self::Factor => {
                (0.0, f64::INFINITY)
            }
            Self::Positive | Self::WeibullShape | Self::Distance => {
                (f64::MIN_POSITIVE, f64::INFINITY)
            }
            Self::Unit => (0.0, 1.0),
            Self::PositiveUnit => (f64::MIN_POSITIVE, 1.0),
            Self::BelowOne => (0.0, 1.0 - f64::EPSILON / 2.0),
            Self::Lag => (1.0, f64::INFINITY),
        }
    }

    /// The bounds of a continuous distribution, whose ends are never drawn themselves.
    #[must_use]
    pub fn bounds_of_continuous(self) -> (f64, f64) {
        match self {
            Self::Positive | Self::WeibullShape | Self::Distance => (0.0, f64::INFINITY),
            Self::PositiveUnit | Self::BelowOne => (0.0, 1.0),
            other => other.bounds(),
        }
    }

    /// Values beyond these have an answer that says nothing, and in a few years none: exponents and powers of them
    /// leave the numbers a computer has. Chosen: an order of magnitude or more beyond what was ever measured.
    #[must_use]
    pub fn sizes(self) -> (f64, f64) {
        match self {
            Self::Rate => (-1.0, 1.0),
            Self::Logit => (-20.0, 20.0),
            Self::Noise => (0.0, 1.0),
            Self::Elasticity => (0.0, 10.0),
            Self::Factor => (0.0, 1e3),
            Self::WeibullShape => (0.05, 20.0),
            Self::Distance => (1.0, 1e6),
            Self::Lag => (1.0, 30.0),
            other => other.bounds(),
        }
    }
}

/// How many values an uncertain number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    One,
    /// One independent value a zone; the capital's is not used.
    PerZone,
    /// One independent value a pillar of the score.
    PerPillar,
    /// This many shares of a whole.
    Shares(usize),
}

/// An uncertain number the model asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: &'static str,
    pub shape: Shape,
    pub domain: Domain,
}

/// What is known of an uncertain number, in the shape it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Prior {
    One(Uncertain),
    PerZone(Uncertain),
    PerPillar(Uncertain),
    Shares(Dirichlet),
}

macro_rules! numbers {
    ($($name:ident: $domain:ident),* $(,)?) => {
        /// One value of every uncertain number for each of `N` futures.
        #[derive(Clone, Debug)]
        pub struct Numbers<const N: usize> {
            $(pub $name: Lanes<N>,)*
            /// By zone, in the country's order.
            pub capacity_zone_spread: Vec<Lanes<N>>,
            /// By zone, in the country's order.
            pub leverage_zone: Vec<Lanes<N>>,
            pub score_elasticity_pillar: [Lanes<N>; PILLARS],
            /// Weights of induced R&D after 0, 1 and 2 years; they sum to 1.
            pub leverage_lag: [Lanes<N>; LEVERAGE_LAGS],
            /// Weights of the pillars; they sum to 1.
            pub pillar_weights: [Lanes<N>; PILLARS],
        }

        pub(super) const SCALARS: usize = [$(stringify!($name)),*].len();

        /// All numbers the model asks for: those with one value first, in the order of [`Numbers`].
        pub const PARAMETERS: [Parameter; SCALARS + 5] = [
            $(Parameter { name: stringify!($name), shape: Shape::One, domain: Domain::$domain },)*
            Parameter { name: "capacity_zone_spread", shape: Shape::PerZone, domain: Domain::Logit },
            Parameter { name: "leverage_zone", shape: Shape::PerZone, domain: Domain::Factor },
            Parameter { name: "score_elasticity_pillar", shape: Shape::PerPillar, domain: Domain::Elasticity },
            Parameter { name: "leverage_lag", shape: Shape::Shares(LEVERAGE_LAGS), domain: Domain::Unit },
            Parameter { name: "pillar_weights", shape: Shape::Shares(PILLARS), domain: Domain::Unit },
        ];

        impl<const N: usize> Numbers<N> {
            /// Those of the `M` futures from `first` on.
            ///
            /// # Panics
            ///
            /// If there are not so many.
            #[must_use]
            pub fn part<const M: usize>(&self, first: usize) -> Numbers<M> {
                let of = |values: &Lanes<N>| values.part(first);
                Numbers {
                    $($name: of(&self.$name),)*
                    capacity_zone_spread: self.capacity_zone_spread.iter().map(of).collect(),
                    leverage_zone: self.leverage_zone.iter().map(of).collect(),
                    score_elasticity_pillar: self.score_elasticity_pillar.each_ref().map(of),
                    leverage_lag: self.leverage_lag.each_ref().map(of),
                    pillar_weights: self.pillar_weights.each_ref().map(of),
                }
            }

            /// From the values of each parameter, in the order of [`PARAMETERS`].
            pub(super) fn from_values(values: Vec<Vec<Lanes<N>>>) -> Self {
                let mut values = values.into_iter();
                let mut next = || values.next().expect("one list of values a parameter");
                Self {
                    $($name: next()[0],)*
                    capacity_zone_spread: next(),
                    leverage_zone: next(),
                    score_elasticity_pillar: next().try_into().expect("one value a pillar"),
                    leverage_lag: next().try_into().expect("one weight a lag"),
                    pillar_weights: next().try_into().expect("one weight a pillar"),
                }
            }
        }
    };
}

numbers! {
    factor_persistence: Unit,
    shock_share_national: Unit,
    shock_share_zone: Unit,
    shock_sd: Noise,
    load_business_rd: Elasticity,
    load_researchers: Elasticity,
    load_births: Elasticity,
    major_rd_growth: Rate,
    major_rd_noise: Noise,
    cut_probability: Unit,
    cut_size: BelowOne,
    cut_memory: Unit,
    cut_exposure: NonNegative,
    envelope_noise: Noise,
    deflator_growth: Rate,
    absorption_scale: NonNegative,
    capacity_start: PositiveUnit,
    autonomy_learning: NonNegative,
    learning_scale: Positive,
    platform_learning: NonNegative,
    carry_first: Unit,
    carry_later: Unit,
    overhead_block: Unit,
    overhead_central: Unit,
    displacement: Unit,
    leverage: Factor,
    business_rd_growth: Rate,
    business_rd_growth_capital_gap: Rate,
    capacity_pull: Elasticity,
    knowledge_depreciation: Unit,
    knowledge_lag: Lag,
    output_knowledge: Elasticity,
    output_researchers: Elasticity,
    output_spillover: Elasticity,
    spillover_distance: Distance,
    researcher_growth: Rate,
    researcher_growth_capital_gap: Rate,
    researcher_exit: Unit,
    cost_researcher: Positive,
    cost_growth: Rate,
    pay_absorption: Unit,
    fill_rate: Unit,
    fill_speed: Unit,
    from_capital: Unit,
    cost_postdoc: Positive,
    cost_woman_returner: Positive,
    cost_senior: Positive,
    cost_foreign: Positive,
    cost_graduate: Positive,
    stay_postdoc: Unit,
    stay_woman_returner: Unit,
    stay_senior: Unit,
    stay_foreign: Unit,
    stay_graduate: Unit,
    supply_woman_returner: NonNegative,
    supply_senior: NonNegative,
    supply_foreign: NonNegative,
    posts_per_startup: Factor,
    birth_level: Factor,
    birth_programme_share: Unit,
    birth_money_elasticity: Elasticity,
    birth_output_elasticity: Elasticity,
    birth_dispersion: Positive,
    survival_5y: PositiveUnit,
    survival_shape: WeibullShape,
    stage_hazard_ratio: Factor,
    late_hazard_ratio: Factor,
    stage_money_scale: Positive,
    jobs_first: Factor,
    jobs_growth: Rate,
    score_elasticity: Elasticity,
    score_drift: Rate,
    score_noise: Noise,
    score_noise_persistence: Unit,
    base_decay: Unit,
    base_response: Factor,
    effect_basic_knowledge: Factor,
    effect_basic_leverage: Factor,
    effect_strategic_leverage: Factor,
    effect_joint_leverage: Factor,
    effect_joint_learning: Factor,
    effect_planned_births: Factor,
    effect_market_access: Factor,
}
