//! `--help`, with the commands grouped by what a reader wants to do.

mod korean;

use blockfund::report::words::{HelpPhrase, Language};
use clap::Command;

pub use korean::completed;

/// What a reader wants to do, and the commands for it in the order of use.
const GROUPS: [(HelpPhrase, &[&str]); 6] = [
    (
        HelpPhrase::Ask,
        &["run", "explain", "seek", "optimise", "hindcast"],
    ),
    (
        HelpPhrase::Write,
        &["new", "check", "show", "diff", "schema", "plan"],
    ),
    (HelpPhrase::Trust, &["verify", "replay", "why-different"]),
    (HelpPhrase::Draw, &["plot"]),
    (HelpPhrase::Scale, &["merge"]),
    (HelpPhrase::Install, &["completions", "man"]),
];

/// `command` in a language, with its subcommands listed in groups; one that is in no group comes last.
pub fn grouped(command: Command, language: Language) -> Command {
    let command = match language {
        Language::Korean => korean::translated(command),
        Language::English => command,
    };
    let grouped = GROUPS.iter().flat_map(|(_, names)| *names);
    let is_grouped = |name: &str| grouped.clone().any(|other| *other == name);
    let others: Vec<&str> = command
        .get_subcommands()
        .map(Command::get_name)
        .filter(|name| !is_grouped(name))
        .collect();
    let mut text = String::new();
    let others = (HelpPhrase::More, others.as_slice());
    for (title, names) in GROUPS.into_iter().chain([others]) {
        let known = names
            .iter()
            .filter_map(|name| command.find_subcommand(name));
        let lines: String = known.map(line).collect();
        if !lines.is_empty() {
            text.extend([language.say(title), ":\n", lines.as_str(), "\n"]);
        }
    }
    command.help_template(format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{text}Options:\n{{options}}"
    ))
}

fn line(command: &Command) -> String {
    let about = command.get_about().map(ToString::to_string);
    format!(
        "  {:<14} {}\n",
        command.get_name(),
        about.unwrap_or_default()
    )
}
