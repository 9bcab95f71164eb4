//! `seek`: what it would take to meet a target with a chance.

use std::path::PathBuf;
use std::slice;

use blockfund::analysis::goal::Goal;
use blockfund::analysis::seek::{Lever, Question, seek};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::report;
use blockfund::report::charts::{self, Style, Typeface};
use blockfund::report::folder::ResultFile;
use blockfund::scenario::FundingScenario;
use blockfund::stats::Interval;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::batch::Batch;
use super::drawn::Told;
use super::simulator::Simulator;
use super::size::MOST_DRAWS;
use super::within::within;
use super::{Failure, drawn, interrupt, language, streams};

/// The table of an answer.
const TABLE: &str = "seek.csv";
/// The targets by the names of their outcomes, with what else they may be called, and all together.
const TARGETS: [(&str, Option<&str>); 5] = [
    ("capacity_ratio", Some("capacity-ratio")),
    ("researchers", None),
    ("regional_share", Some("regional-share")),
    ("deep_tech_startups", Some("deep-tech-startups")),
    ("all", None),
];

#[derive(Debug, Args)]
pub struct SeekArgs {
    /// Scenario file
    file: PathBuf,
    /// Target to meet in 2030, or all of them together
    #[arg(long, value_parser = target_names())]
    target: String,
    /// Chance of meeting it that is wanted, like 0.8 or 80%
    #[arg(long, value_parser = chance, allow_hyphen_values = true)]
    chance: f64,
    /// What may be changed
    #[arg(long, value_name = "LEVER", value_parser = lever_names())]
    vary: String,
    /// Zone whose share of the block fund is the lever `zone`, by its id
    #[arg(long, value_name = "ZONE", required_if_eq("vary", Lever::ZONE))]
    zone: Option<String>,
    /// Lowest value of the lever to try [default: the lowest that makes sense]
    #[arg(long, value_name = "VALUE")]
    from: Option<f64>,
    /// Highest value of the lever to try [default: the highest that the budget admits]
    #[arg(long, value_name = "VALUE")]
    to: Option<f64>,
    /// Values of the uncertain numbers to try
    #[arg(long, default_value_t = 4096, value_parser = within::<u32>(8..=MOST_DRAWS))]
    draws: u32,
    /// Futures of each draw, which differ in their luck
    #[arg(long, default_value_t = 4, value_parser = within::<u16>(1..=u16::MAX))]
    futures: u16,
    /// Where all luck comes from
    #[arg(long, default_value_t = 2030, value_parser = within::<u64>(0..=u64::MAX))]
    seed: u64,
    /// Threads to work on [default: one a core]; the results do not depend on it
    #[arg(long, value_parser = within::<u16>(1..=1024))]
    threads: Option<u16>,
    /// Draw the curve too, as a file that ends in .png or .svg
    #[arg(long, value_name = "FILE", value_parser = drawn::chart_file)]
    chart: Option<PathBuf>,
    /// Folder for a page to read, charts (PNG and SVG) and a table; nothing is written without it
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The answer and the curve, to read
    Table,
    /// The curve
    Csv,
    /// Question, answer and curve
    Json,
}

pub fn run(args: &SeekArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    drawn::check(args.out.as_deref(), TABLE, [args.chart.as_ref()])?;
    let loaded = Batch::one_each(slice::from_ref(&args.file))?
        .loaded
        .remove(0);
    let scenario = &loaded.scenario;
    let question = question(args, scenario)?;
    let trial = Trial {
        seed: Seed(args.seed),
        draws: args.draws,
        futures_per_draw: args.futures,
    };
    let simulator = Simulator::new(args.threads)?;
    let simulate = |scenarios: &[FundingScenario], outcomes: &[Outcome], trial| {
        simulator.simulate(scenarios, outcomes, trial)
    };
    let sought = seek(scenario, question, trial, &simulate);
    simulator.finish();
    match args.format {
        Format::Table => streams::print(report::seek::text(&sought, scenario, trial, language)),
        Format::Csv => streams::print(report::seek::csv(&sought, scenario)),
        Format::Json => streams::print_line(report::seek::json(&sought, scenario, trial)),
    }?;
    if args.chart.is_none() && args.out.is_none() {
        return Ok(());
    }
    // The curve is a function of the file, the sizes, the seed and this.
    let asked = format!("{question:?}");
    let (findings, inputs) = drawn::provenance(&loaded, trial, &asked)?;
    let chart = |style: &Style| charts::seek(&findings, &sought, scenario, style);
    if let Some(file) = &args.chart {
        let typeface = Typeface::embedded();
        drawn::write(&chart(&Style::new(language, &typeface)), file)?;
    }
    let Some(place) = &args.out else {
        return Ok(());
    };
    let told = Told {
        headline: report::seek::headline(&sought, scenario, trial, language),
        text: report::seek::text(&sought, scenario, trial, language),
        inputs,
        tables: vec![ResultFile {
            path: TABLE.to_owned(),
            content: report::seek::csv(&sought, scenario).into_bytes(),
        }],
        charts: &|style| vec![("seek".to_owned(), chart(style))],
    };
    told.write(&findings, language, place)
}

fn question(args: &SeekArgs, scenario: &FundingScenario) -> Result<Question, Failure> {
    let goal = goal(&args.target, scenario)?;
    let lever = lever(args, scenario)?;
    if let Err(fixed) = lever.check(scenario) {
        return Err(Failure::Together(format!(
            "--vary {}: {fixed} ({})",
            args.vary,
            args.file.display()
        )));
    }
    let whole = Question::of(scenario, goal, args.chance, lever);
    let widest = whole.range;
    let range = Interval {
        low: args.from.unwrap_or(widest.low),
        high: args.to.unwrap_or(widest.high),
    };
    let is_inside = |value: f64| (widest.low..=widest.high).contains(&value);
    if !(is_inside(range.low) && is_inside(range.high) && range.low < range.high) {
        return Err(Failure::Usage(format!(
            "--from and --to: must rise and lie from {} to {}, but are {} and {}",
            inwards(widest.low, f64::ceil),
            inwards(widest.high, f64::floor),
            range.low,
            range.high
        )));
    }
    Ok(Question {
        range,
        ends_at_budget: whole.ends_at_budget && range.high == widest.high,
        ..whole
    })
}

/// An end of a range in few digits, and not outside it.
fn inwards(end: f64, round: fn(f64) -> f64) -> f64 {
    const SCALE: f64 = 1e4;
    round(end * SCALE) / SCALE
}

fn lever(args: &SeekArgs, scenario: &FundingScenario) -> Result<Lever, Failure> {
    if args.zone.is_some() && args.vary != Lever::ZONE {
        let vary = &args.vary;
        return Err(Failure::Usage(format!(
            "--zone: must go with --vary zone, but --vary is {vary}"
        )));
    }
    let named = |lever: &Lever| lever.id() == args.vary;
    if let Some(lever) = Lever::ALL.into_iter().find(named) {
        return Ok(lever);
    }
    let asked = args.zone.as_deref().unwrap_or_default();
    let zones = scenario.country.zone_ids();
    let zone = zones.iter().position(|zone| zone == asked);
    zone.map(Lever::Zone).ok_or_else(|| {
        let mut called = scenario.country.zones.iter();
        let called = called.find(|zone| zone.is_called(asked));
        let repair = called.map_or_else(String::new, |zone| format!("; write {}", zone.id));
        let zones = zones.join(", ");
        Failure::Usage(format!(
            "--zone: must be one of {zones}, but is {asked}{repair}"
        ))
    })
}

fn lever_names() -> PossibleValuesParser {
    let names = Lever::ALL.map(Lever::id).into_iter();
    PossibleValuesParser::new(names.chain([Lever::ZONE]))
}

/// The target of that name, which the data set must have.
pub fn goal(name: &str, scenario: &FundingScenario) -> Result<Goal, Failure> {
    let goal = match Outcome::ALL.iter().find(|outcome| outcome.id() == name) {
        Some(outcome) => Goal::One(*outcome),
        None => Goal::All,
    };
    if goal.thresholds(scenario).is_empty() {
        return Err(Failure::Together(format!(
            "--target {name}: must be a target of the data set, but is none"
        )));
    }
    Ok(goal)
}

/// The names that `--target` takes.
pub fn target_names() -> impl TypedValueParser<Value = String> {
    let names = TARGETS.map(|(name, other)| PossibleValue::new(name).aliases(other));
    PossibleValuesParser::new(names).map(|name: String| name.replace('-', "_"))
}

/// A chance above 0 and below 1, also in percent.
fn chance(text: &str) -> Result<f64, String> {
    let (number, scale) = match text.strip_suffix('%') {
        Some(percent) => (percent, 0.01),
        None => (text, 1.0),
    };
    let chance = number.trim().parse::<f64>().map(|number| number * scale);
    match chance {
        Ok(chance) if chance > 0.0 && chance < 1.0 => Ok(chance),
        _ => Err("must lie between 0 and 1, like 0.8 or 80%".to_owned()),
    }
}
