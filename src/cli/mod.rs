//! The command line: one file a command, and what they share.

mod batch;
mod check;
mod completions;
mod diff;
mod drawn;
mod explain;
mod facts;
mod failure;
mod files;
mod font;
mod further;
mod help;
mod hindcast;
mod interrupt;
mod language;
mod memory;
mod merge;
mod new;
mod optimise;
mod plan;
mod plot;
mod precision;
mod produce;
mod progress;
mod replay;
mod result;
mod run;
mod schema;
mod seek;
mod shard;
mod show;
mod simulator;
mod size;
mod streams;
mod usage;
mod verify;
mod why_different;
mod within;

pub use failure::Failure;

use clap::{Arg, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use language::Lang;

/// The version, and the state of the code that decides numbers.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (", env!("BLOCKFUND_CODE"), ")");

/// Projects what a block-funding plan (블록펀딩) achieves by 2030, how sure that is, and which of two plans is better.
#[derive(Debug, Parser)]
#[command(version = VERSION, about, arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
    /// Language of texts and charts [default: that of the system]
    #[arg(long, value_enum, global = true)]
    lang: Option<Lang>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Simulate funding scenarios, compare them, and write tables and charts
    Run(run::RunArgs),
    /// Say why targets are met or missed, and why two scenarios differ
    Explain(explain::ExplainArgs),
    /// Say what it would take to meet a target with a chance: the smallest fund, share, match ...
    Seek(seek::SeekArgs),
    /// Find the best division of the fund over zones and uses, and say whether a simple rule does as well
    Optimise(optimise::OptimiseArgs),
    /// Run the model on the past, and score it against published figures
    Hindcast(hindcast::HindcastArgs),
    /// Name every error of scenario files, and what may not be meant
    Check(check::CheckArgs),
    /// Print a scenario in full, each value with where it was set
    Show(show::ShowArgs),
    /// Say in policy terms what the second scenario does differently from the first
    Diff(diff::DiffArgs),
    /// Start a scenario that extends another
    New(new::NewArgs),
    /// Print the JSON Schema of scenario files, for editors
    Schema,
    /// Measure what a run would take, and how exact it would be
    Plan(plan::PlanArgs),
    /// Find every file of a result that is not as it was written
    Verify(verify::VerifyArgs),
    /// Make a result again from the inputs it holds, and compare the bytes
    Replay(replay::ReplayArgs),
    /// Draw the charts and the report of a result again, without simulating
    Plot(plot::PlotArgs),
    /// Name what two results were made from differently, and the files that differ
    WhyDifferent(why_different::WhyDifferentArgs),
    /// Put the shards of an experiment together, as one run would have made the result
    Merge(merge::MergeArgs),
    /// Print the completions of a shell
    Completions(completions::CompletionsArgs),
    /// Print the manual page
    Man,
}

/// The command line, with a help that groups the commands and speaks the language that is asked for.
pub fn parse() -> Args {
    let language = usage::language();
    help::grouped(Args::command(), language)
        .mut_subcommands(|command| command.mut_args(admitting_negative))
        .try_get_matches()
        .and_then(|matches| Args::from_arg_matches(&matches))
        .unwrap_or_else(|error| usage::refuse(&error, language))
}

/// An option whose value below zero is refused as a value, not as an option that there is not.
fn admitting_negative(argument: Arg) -> Arg {
    let has_value = argument.get_long().is_some() && argument.get_action().takes_values();
    argument.allow_negative_numbers(has_value)
}

/// Carries out a command.
///
/// # Errors
///
/// With what went wrong and the exit code that says so.
pub fn run(args: &Args) -> Result<(), Failure> {
    language::settle(args.lang);
    match &args.command {
        Command::Run(args) => run::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Seek(args) => seek::run(args),
        Command::Optimise(args) => optimise::run(args),
        Command::Hindcast(args) => hindcast::run(args),
        Command::Check(args) => check::run(args),
        Command::Show(args) => show::run(args),
        Command::Diff(args) => diff::run(args),
        Command::New(args) => new::run(args),
        Command::Schema => schema::run(),
        Command::Plan(args) => plan::run(args),
        Command::Merge(args) => merge::run(args),
        Command::Completions(args) => completions::completions(args, Args::command()),
        Command::Man => completions::man(Args::command()),
        Command::Verify(args) => verify::run(args),
        Command::Replay(args) => replay::run(args),
        Command::Plot(args) => plot::run(args),
        Command::WhyDifferent(args) => why_different::run(args),
    }
}
