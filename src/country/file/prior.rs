//! What is known of an uncertain number, as people write it: `{"beta": {"a": 5, "b": 5}}`.

use crate::country::parameters::{Domain, Parameter, Prior, Shape};
use crate::document::{ANY, Fields, Limits, Member, Node, POSITIVE, Problems, Value, list, number};
use crate::uncertain::{Dirichlet, Distribution, Uncertain, UncertainError};

/// Chosen: below, nearly all the chance lies at the ends; above, the number is as good as fixed.
const SHAPE: Limits = Limits {
    words: "a number from 0.1 to 100,000",
    low: 0.1,
    high: 1e5,
    ..ANY
};

/// Chosen: with 5, one value in six is above 150 times the median.
const LOG_SD: Limits = Limits {
    words: "a number above 0 and at most 5",
    high: 5.0,
    ..POSITIVE
};

/// Reads the keys `distribution`, `lower` and `upper` of what is known of `parameter`.
pub(crate) fn prior(
    fields: &mut Fields<'_>,
    parameter: &Parameter,
    problems: &mut Problems,
) -> Option<Prior> {
    let node = fields.required("distribution", problems, |node, _| Some(node));
    if let Shape::Shares(count) = parameter.shape {
        return shares(node?, count, problems).map(Prior::Shares);
    }
    let lower = fields.optional("lower", problems, number(ANY));
    let upper = fields.optional("upper", problems, number(ANY));
    let node = node?;
    let number = match Uncertain::new(distribution(node, problems)?, lower, upper) {
        Ok(number) => number,
        Err(error) => {
            refuse_numbers(node, error, problems);
            return None;
        }
    };
    check_domain(node, &number, parameter.domain, problems)?;
    Some(match parameter.shape {
        Shape::PerZone => Prior::PerZone(number),
        Shape::PerPillar => Prior::PerPillar(number),
        _ => Prior::One(number),
    })
}

fn distribution(node: &Node, problems: &mut Problems) -> Option<Distribution> {
    let member = only_member(node, problems)?;
    let inside = &member.node;
    match member.key.as_str() {
        "fixed" => number(ANY)(inside, problems).map(Distribution::Fixed),
        "normal" => two(inside, ("mean", ANY), ("sd", POSITIVE), problems)
            .map(|(mean, sd)| Distribution::Normal { mean, sd }),
        "log_normal" => two(inside, ("median", POSITIVE), ("log_sd", LOG_SD), problems)
            .map(|(median, log_sd)| Distribution::LogNormal { median, log_sd }),
        "beta" => two(inside, ("a", SHAPE), ("b", SHAPE), problems)
            .map(|(a, b)| Distribution::Beta { a, b }),
        "uniform" => two(inside, ("low", ANY), ("high", ANY), problems)
            .map(|(low, high)| Distribution::Uniform { low, high }),
        _ => {
            refuse(node, problems);
            None
        }
    }
}

fn shares(node: &Node, count: usize, problems: &mut Problems) -> Option<Dirichlet> {
    let member = only_member(node, problems)?;
    if member.key != "dirichlet" {
        node.refuse(
            "must be {\"dirichlet\": [...]}, as for shares of a whole",
            problems,
        );
        return None;
    }
    let weights = list(&member.node, problems, number(SHAPE))?;
    if weights.len() != count {
        let found = format!("has {}", weights.len());
        let required = format!("must have {count} numbers");
        member.node.report(required, found, None, problems);
        return None;
    }
    Dirichlet::new(&weights)
        .map_err(|error| refuse_numbers(node, error, problems))
        .ok()
}

/// Says which numbers of a distribution do not fit together.
fn refuse_numbers(node: &Node, error: UncertainError, problems: &mut Problems) {
    let (required, found) = match error {
        UncertainError::EmptyRange { low, high } => {
            let found = format!("they are {low} and {high}");
            ("must have `low` below `high`".to_owned(), found)
        }
        UncertainError::EmptyTruncation { lower, upper } if lower > upper => {
            let found = format!("they are {lower} and {upper}");
            ("must have `lower` below `upper`".to_owned(), found)
        }
        UncertainError::EmptyTruncation { lower, upper } => {
            let required = format!("must have values between {lower} and {upper}");
            (required, "has none".to_owned())
        }
        other => ("must be a distribution".to_owned(), other.to_string()),
    };
    node.report(required, found, None, problems);
}

/// A distribution is an object with one key, its name.
fn only_member<'a>(node: &'a Node, problems: &mut Problems) -> Option<&'a Member> {
    match &node.value {
        Value::Object(members) if members.len() == 1 => members.first(),
        _ => {
            refuse(node, problems);
            None
        }
    }
}

fn refuse(node: &Node, problems: &mut Problems) {
    node.refuse(
        "must be one of {\"fixed\": ..}, {\"normal\": ..}, {\"log_normal\": ..}, {\"beta\": ..}, {\"uniform\": ..}",
        problems,
    );
}

fn two(
    node: &Node,
    first: (&'static str, Limits),
    second: (&'static str, Limits),
    problems: &mut Problems,
) -> Option<(f64, f64)> {
    let mut fields = node.fields(problems)?;
    let one = fields.required(first.0, problems, number(first.1));
    let other = fields.required(second.0, problems, number(second.1));
    fields.finish(problems);
    Some((one?, other?))
}

/// Every value that can be drawn must be one for which the equations make sense.
fn check_domain(
    node: &Node,
    number: &Uncertain,
    domain: Domain,
    problems: &mut Problems,
) -> Option<()> {
    let (low, high) = number.support();
    let (lowest, highest) = if low < high {
        domain.bounds_of_continuous()
    } else {
        domain.bounds()
    };
    let range = |low: f64, high: f64| {
        if low < high {
            format!("this reaches from {low} to {high}")
        } else {
            format!("is {low}")
        }
    };
    let repair = (low < high).then(|| "add `lower` or `upper`".to_owned());
    if low < lowest || high > highest {
        let required = format!("must be {}", words(domain));
        node.report(required, range(low, high), repair, problems);
        return None;
    }
    let (smallest, largest) = domain.sizes();
    let (low, high) = (number.at_score(-FAR), number.at_score(FAR));
    if low < smallest || high > largest {
        let required = format!("must lie within {smallest} and {largest}");
        node.report(required, range(low, high), repair, problems);
        return None;
    }
    Some(())
}

/// The normal score beyond which one value in two million lies on either side.
const FAR: f64 = 5.0;

fn words(domain: Domain) -> &'static str {
    match domain {
        Domain::Rate | Domain::Logit => "any number",
        Domain::NonNegative | Domain::Noise | Domain::Elasticity | Domain::Factor => "at least 0",
        Domain::Positive | Domain::WeibullShape | Domain::Distance => "above 0",
        Domain::Unit => "from 0 to 1",
        Domain::PositiveUnit => "above 0 and at most 1",
        Domain::BelowOne => "at least 0 and below 1",
        Domain::Lag => "at least 1",
    }
}
