//! One value of every uncertain number, drawn by the samplers of `rand_distr`.

use blockfund::country::parameters::{PARAMETERS, Prior, Shape};
use blockfund::scenario::FundingScenario;
use blockfund::uncertain::{Distribution, Uncertain};
use rand::RngExt;
use rand::rngs::SmallRng;
use rand_distr::{Beta, Distribution as _, Gamma, LogNormal, Normal, StandardNormal, Uniform};

use super::inputs::Inputs;

macro_rules! numbers {
    ($($name:ident,)*) => {
        /// One value of every uncertain number.
        pub struct Numbers {
            $(pub $name: f64,)*
            /// By zone.
            pub capacity_zone_spread: Vec<f64>,
            /// By zone.
            pub leverage_zone: Vec<f64>,
            pub score_elasticity_pillar: Vec<f64>,
            pub leverage_lag: Vec<f64>,
            pub pillar_weights: Vec<f64>,
        }

        impl Numbers {
            /// From the values of each number, in the order of [`PARAMETERS`].
            fn from_values(values: Vec<Vec<f64>>) -> Self {
                let mut values = PARAMETERS.iter().zip(values);
                let mut take = |name: &str| {
                    let (parameter, values) = values.next().expect("every number has values");
                    assert_eq!(parameter.name, name, "the numbers come in their order");
                    values
                };
                Self {
                    $($name: take(stringify!($name))[0],)*
                    capacity_zone_spread: take("capacity_zone_spread"),
                    leverage_zone: take("leverage_zone"),
                    score_elasticity_pillar: take("score_elasticity_pillar"),
                    leverage_lag: take("leverage_lag"),
                    pillar_weights: take("pillar_weights"),
                }
            }
        }
    };
}

numbers! {
    factor_persistence,
    shock_share_national,
    shock_share_zone,
    shock_sd,
    load_business_rd,
    load_researchers,
    load_births,
    major_rd_growth,
    major_rd_noise,
    cut_probability,
    cut_size,
    cut_memory,
    cut_exposure,
    envelope_noise,
    deflator_growth,
    absorption_scale,
    capacity_start,
    autonomy_learning,
    learning_scale,
    platform_learning,
    carry_first,
    carry_later,
    overhead_block,
    overhead_central,
    displacement,
    leverage,
    business_rd_growth,
    business_rd_growth_capital_gap,
    capacity_pull,
    knowledge_depreciation,
    knowledge_lag,
    output_knowledge,
    output_researchers,
    output_spillover,
    spillover_distance,
    researcher_growth,
    researcher_growth_capital_gap,
    researcher_exit,
    cost_researcher,
    cost_growth,
    pay_absorption,
    fill_rate,
    fill_speed,
    from_capital,
    cost_postdoc,
    cost_woman_returner,
    cost_senior,
    cost_foreign,
    cost_graduate,
    stay_postdoc,
    stay_woman_returner,
    stay_senior,
    stay_foreign,
    stay_graduate,
    supply_woman_returner,
    supply_senior,
    supply_foreign,
    posts_per_startup,
    birth_level,
    birth_programme_share,
    birth_money_elasticity,
    birth_output_elasticity,
    birth_dispersion,
    survival_5y,
    survival_shape,
    stage_hazard_ratio,
    late_hazard_ratio,
    stage_money_scale,
    jobs_first,
    jobs_growth,
    score_elasticity,
    score_drift,
    score_noise,
    score_noise_persistence,
    base_decay,
    base_response,
    effect_basic_knowledge,
    effect_basic_leverage,
    effect_strategic_leverage,
    effect_joint_leverage,
    effect_joint_learning,
    effect_planned_births,
    effect_market_access,
}

/// What is known of the uncertain numbers.
pub struct Priors<'a> {
    all: &'a [Prior],
    /// Positions of the numbers that have a correlation to another.
    correlated: Vec<usize>,
    /// The Cholesky factor of their correlations, row by row.
    factor: Vec<Vec<f64>>,
}

impl<'a> Priors<'a> {
    pub fn new(scenario: &'a FundingScenario) -> Self {
        let correlations = &scenario.country.correlations;
        let is_correlated = |name: &str| {
            let mut pairs = correlations.iter().flat_map(|pair| &pair.between);
            pairs.any(|known| known == name)
        };
        let all = PARAMETERS.iter().enumerate();
        let correlated: Vec<usize> = all
            .filter(|(_, parameter)| is_correlated(parameter.name))
            .map(|(position, _)| position)
            .collect();
        let correlation = |a: usize, b: usize| {
            let names = [a, b].map(|number| PARAMETERS[correlated[number]].name);
            let mut pairs = correlations.iter();
            let pair = pairs.find(|pair| {
                names
                    .iter()
                    .all(|name| pair.between.iter().any(|one| one == name))
            });
            if a == b {
                1.0
            } else {
                pair.map_or(0.0, |pair| pair.value)
            }
        };
        let factor = cholesky(correlated.len(), correlation);
        Self {
            all: &scenario.uncertainties.priors,
            correlated,
            factor,
        }
    }

    /// A draw of all numbers.
    pub fn draw(&self, inputs: &Inputs, random: &mut SmallRng) -> Numbers {
        let zones = inputs.country.zones.len();
        let independent = self.all.iter().zip(&PARAMETERS);
        let mut values: Vec<Vec<f64>> = independent
            .map(|(prior, parameter)| match (prior, parameter.shape) {
                (Prior::Shares(shares), _) => dirichlet(shares.concentrations(), random),
                (Prior::One(number), _) => vec![sample(number, random)],
                (Prior::PerZone(number), _) => repeat(zones, || sample(number, random)),
                (Prior::PerPillar(number), Shape::PerPillar) => {
                    repeat(blockfund::country::parameters::PILLARS, || {
                        sample(number, random)
                    })
                }
                (Prior::PerPillar(_), _) => unreachable!("priors have the shape of their number"),
            })
            .collect();
        // A number that moves with others is its quantile at a normal score that does.
        let normals = repeat(self.correlated.len(), || random.sample(StandardNormal));
        for (&position, row) in self.correlated.iter().zip(&self.factor) {
            let score: f64 = row
                .iter()
                .zip(&normals)
                .map(|(factor, normal)| factor * normal)
                .sum();
            if let Prior::One(number) = &self.all[position] {
                values[position] = vec![number.at_score(score)];
            }
        }
        Numbers::from_values(values)
    }
}

fn repeat(times: usize, mut value: impl FnMut() -> f64) -> Vec<f64> {
    (0..times).map(|_| value()).collect()
}

/// A number by itself; what lies beyond its bounds is drawn again.
fn sample(number: &Uncertain, random: &mut SmallRng) -> f64 {
    const RIGHT: &str = "the data set is checked";

    let (lowest, highest) = number.support();
    loop {
        let value = match number.distribution() {
            Distribution::Fixed(value) => value,
            Distribution::Normal { mean, sd } => Normal::new(mean, sd).expect(RIGHT).sample(random),
            Distribution::LogNormal { median, log_sd } => LogNormal::new(median.ln(), log_sd)
                .expect(RIGHT)
                .sample(random),
            Distribution::Beta { a, b } => Beta::new(a, b).expect(RIGHT).sample(random),
            Distribution::Uniform { low, high } => {
                Uniform::new(low, high).expect(RIGHT).sample(random)
            }
        };
        if (lowest..=highest).contains(&value) {
            return value;
        }
    }
}

fn dirichlet(concentrations: &[f64], random: &mut SmallRng) -> Vec<f64> {
    let gammas = concentrations.iter().map(|&shape| {
        let gamma = Gamma::new(shape, 1.0).expect("the data set is checked");
        gamma.sample(random)
    });
    let gammas: Vec<f64> = gammas.collect();
    let sum: f64 = gammas.iter().sum();
    gammas.iter().map(|gamma| gamma / sum).collect()
}

/// The lower triangular L with L Lᵀ = the matrix.
fn cholesky(size: usize, matrix: impl Fn(usize, usize) -> f64) -> Vec<Vec<f64>> {
    let mut factor = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..=row {
            let known: f64 = (0..column)
                .map(|k| factor[row][k] * factor[column][k])
                .sum();
            let left = matrix(row, column) - known;
            factor[row][column] = if row == column {
                left.sqrt()
            } else {
                left / factor[column][column]
            };
        }
    }
    factor
}
