//! `--help`, with the commands grouped by what a reader wants to do.

use clap::Command;

/// What a reader wants to do, and the commands for it in the order of use.
const GROUPS: [(&str, &[&str]); 6] = [
    ("Ask", &["run", "explain", "seek", "optimise", "hindcast"]),
    ("Write", &["new", "check", "show", "diff", "schema", "plan"]),
    ("Trust", &["verify", "replay", "why-different"]),
    ("Draw", &["plot"]),
    ("Scale", &["merge"]),
    ("Install", &["completions", "man"]),
];

/// `command` with its subcommands listed in groups; one that is in no group comes last.
pub fn grouped(command: Command) -> Command {
    let grouped = GROUPS.iter().flat_map(|(_, names)| *names);
    let is_grouped = |name: &str| grouped.clone().any(|other| *other == name);
    let others: Vec<&str> = command
        .get_subcommands()
        .map(Command::get_name)
        .filter(|name| !is_grouped(name))
        .collect();
    let mut text = String::new();
    for (title, names) in GROUPS.into_iter().chain([("More", others.as_slice())]) {
        let known = names
            .iter()
            .filter_map(|name| command.find_subcommand(name));
        let lines: String = known.map(line).collect();
        if !lines.is_empty() {
            text.extend([title, ":\n", lines.as_str(), "\n"]);
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
