//! `optimise`: the best division of the fund over zones and uses.

use std::path::PathBuf;
use std::slice;

use blockfund::analysis::goal::Goal;
use blockfund::analysis::optimise::{Aim, Optimised, Room, optimise};
use blockfund::analysis::trial::Trial;
use blockfund::chance::Seed;
use blockfund::country::Outcome;
use blockfund::report::charts::{self, Style, Typeface};
use blockfund::report::folder::ResultFile;
use blockfund::report::words::Language;
use blockfund::report::{self, folder};
use blockfund::scenario::{Bounds, FundingScenario, Loaded};
use clap::{Args, ValueEnum};

use super::batch::Batch;
use super::drawn::Told;
use super::simulator::Simulator;
use super::size::MOST_DRAWS;
use super::within::within;
use super::{Failure, drawn, interrupt, language, seek, streams};

/// The table of an answer.
const TABLE: &str = "optimise.csv";

#[derive(Debug, Args)]
pub struct OptimiseArgs {
    /// Scenario file
    file: PathBuf,
    /// What the division is to do well
    #[arg(long, value_enum, default_value_t = AimName::Progress)]
    aim: AimName,
    /// Target of the aim `chance`
    #[arg(long, value_parser = seek::target_names(), default_value = "all")]
    target: String,
    /// Least share of the fund for every zone, besides the floors of the file
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, value_parser = share)]
    zone_floor: f64,
    /// Greatest share of the fund for a zone, besides the caps of the file
    #[arg(long, value_name = "SHARE", default_value_t = 1.0, value_parser = share)]
    zone_cap: f64,
    /// Least share of every use in every zone
    #[arg(long, value_name = "SHARE", default_value_t = 0.0, value_parser = share)]
    use_floor: f64,
    /// Greatest share of a use in a zone
    #[arg(long, value_name = "SHARE", default_value_t = 1.0, value_parser = share)]
    use_cap: f64,
    /// Values of the uncertain numbers to test the result on; an eighth of them serve the search
    #[arg(long, default_value_t = 4096, value_parser = within::<u32>(20..=MOST_DRAWS))]
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
    /// Write the division as a scenario file that `run` accepts; it must not exist yet
    #[arg(long, value_name = "FILE", value_parser = scenario_name)]
    write: Option<PathBuf>,
    /// Draw the division, as a file that ends in .png or .svg
    #[arg(long, value_name = "FILE", value_parser = drawn::chart_file)]
    chart: Option<PathBuf>,
    /// Draw the whole result against the weakest zone's, likewise
    #[arg(long, value_name = "FILE", value_parser = drawn::chart_file)]
    frontier: Option<PathBuf>,
    /// Folder for a page to read, charts (PNG and SVG) and tables; nothing is written without it
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AimName {
    /// Expected progress to the targets
    Progress,
    /// The chance of meeting a target
    Chance,
    /// What the zone gains where the fund adds least
    WorstZone,
    /// Little regret in the worst tenth of the draws
    Regret,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Everything, to read
    Table,
    /// The division
    Csv,
    /// Everything
    Json,
}

pub fn run(args: &OptimiseArgs) -> Result<(), Failure> {
    interrupt::watch()?;
    let language = language::chosen();
    let charts = [args.chart.as_ref(), args.frontier.as_ref()];
    drawn::check(args.out.as_deref(), TABLE, charts)?;
    args.write.as_deref().map_or(Ok(()), folder::check_is_new)?;
    let mut loaded = Batch::one_each(slice::from_ref(&args.file))?
        .loaded
        .remove(0);
    tighten(args, &mut loaded.scenario)?;
    let scenario = &loaded.scenario;
    let aim = aim(args, scenario)?;
    let room = room(args, scenario)?;
    let trial = Trial {
        seed: Seed(args.seed),
        draws: args.draws,
        futures_per_draw: args.futures,
    };
    let simulator = Simulator::new(args.threads)?;
    let simulate = |scenarios: &[FundingScenario], outcomes: &[Outcome], trial| {
        simulator.simulate(scenarios, outcomes, trial)
    };
    let optimised = optimise(scenario, (aim, room), trial, &simulate);
    simulator.finish();
    match args.format {
        Format::Table => streams::print(report::optimise::text(
            &optimised, scenario, trial, language,
        )),
        Format::Csv => streams::print(report::optimise::csv(&optimised, scenario)),
        Format::Json => streams::print_line(report::optimise::json(&optimised, scenario)),
    }?;
    write(args, &optimised, scenario)?;
    draw(args, &optimised, &loaded, trial, language)
}

fn write(
    args: &OptimiseArgs,
    optimised: &Optimised,
    scenario: &FundingScenario,
) -> Result<(), Failure> {
    let Some(place) = &args.write else {
        return Ok(());
    };
    let content = report::optimise::scenario_file(optimised, scenario, &args.file, place);
    let content = content.ok_or_else(|| {
        Failure::Usage(format!(
            "--write {}: must be a place from which a path leads to {}",
            place.display(),
            args.file.display()
        ))
    })?;
    folder::write_new(place, content.as_bytes())?;
    streams::say(place.display());
    Ok(())
}

fn draw(
    args: &OptimiseArgs,
    optimised: &Optimised,
    loaded: &Loaded,
    trial: Trial,
    language: Language,
) -> Result<(), Failure> {
    let asked = format!("{:?} {:?}", optimised.aim, optimised.room);
    let (findings, inputs) = drawn::provenance(loaded, trial, &asked)?;
    let typeface = Typeface::embedded();
    let style = Style::new(language, &typeface);
    if let Some(file) = &args.chart {
        let chart = charts::best_division(&findings, optimised, &loaded.scenario, &style);
        drawn::write(&chart, file)?;
    }
    if let Some(file) = &args.frontier {
        let chart = charts::frontier(&findings, optimised, &loaded.scenario, &style);
        drawn::write(&chart, file)?;
    }
    let Some(place) = &args.out else {
        return Ok(());
    };
    let scenario = &loaded.scenario;
    let table = |path: &str, content: String| ResultFile {
        path: path.to_owned(),
        content: content.into_bytes(),
    };
    let told = Told {
        headline: report::optimise::verdict(optimised, language),
        text: report::optimise::text(optimised, scenario, trial, language),
        inputs,
        tables: vec![
            table(TABLE, report::optimise::csv(optimised, scenario)),
            table("frontier.csv", report::optimise::frontier_csv(optimised)),
        ],
        charts: &|style| {
            let division = charts::best_division(&findings, optimised, scenario, style);
            let frontier = charts::frontier(&findings, optimised, scenario, style);
            vec![
                ("division".to_owned(), division),
                ("frontier".to_owned(), frontier),
            ]
        },
    };
    told.write(&findings, language, place)
}

/// The scenario with the floors and caps of the command line, where they are tighter than its own.
fn tighten(args: &OptimiseArgs, scenario: &mut FundingScenario) -> Result<(), Failure> {
    let is_open: Vec<bool> = scenario
        .country
        .zones
        .iter()
        .map(|zone| scenario.allocation.capital_admitted || !zone.is_capital)
        .collect();
    for (bounds, is_open) in scenario.allocation.bounds.iter_mut().zip(is_open) {
        if is_open {
            bounds.floor = bounds.floor.max(args.zone_floor);
            bounds.cap = bounds.cap.min(args.zone_cap);
        }
    }
    let bounds = &scenario.allocation.bounds;
    admits_a_whole("--zone-floor and --zone-cap", bounds)
}

fn room(args: &OptimiseArgs, scenario: &FundingScenario) -> Result<Room, Failure> {
    let bounds = Bounds {
        floor: args.use_floor,
        cap: args.use_cap,
    };
    let uses = [bounds; blockfund::country::Use::COUNT];
    admits_a_whole("--use-floor and --use-cap", &uses)?;
    Ok(Room::of(scenario, bounds))
}

fn admits_a_whole(options: &str, bounds: &[Bounds]) -> Result<(), Failure> {
    const SLACK: f64 = 1e-9;
    let lowest: f64 = bounds.iter().map(|bounds| bounds.floor).sum();
    let highest: f64 = bounds.iter().map(|bounds| bounds.cap).sum();
    let is_in_order = bounds.iter().all(|bounds| bounds.floor <= bounds.cap);
    if is_in_order && lowest <= 1.0 + SLACK && highest >= 1.0 - SLACK {
        return Ok(());
    }
    Err(Failure::Usage(format!(
        "{options}: must leave a division possible, but the floors sum to {lowest} and the caps to {highest}"
    )))
}

fn aim(args: &OptimiseArgs, scenario: &FundingScenario) -> Result<Aim, Failure> {
    let goal: Goal = seek::goal(&args.target, scenario)?;
    Ok(match args.aim {
        AimName::Progress => Aim::Progress,
        AimName::Chance => Aim::Chance(goal),
        AimName::WorstZone => Aim::WorstZone,
        AimName::Regret => Aim::Regret,
    })
}

fn share(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err("must be a share from 0 to 1".to_owned()),
    }
}

fn scenario_name(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if path.extension().is_some_and(|ending| ending == "json") {
        Ok(path)
    } else {
        Err("must end in .json".to_owned())
    }
}
