//! `completions` and `man`: the command line as shells and manuals want it.

use anyhow::Context as _;
use clap::{Args, Command};
use clap_complete::Shell;

use super::{Failure, streams};

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// Shell to complete in
    #[arg(value_enum)]
    shell: Shell,
}

pub fn completions(args: &CompletionsArgs, mut command: Command) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "blockfund", &mut script);
    streams::print(String::from_utf8_lossy(&script))
}

/// One page with every command after the other.
pub fn man(mut command: Command) -> Result<(), Failure> {
    command.build();
    let mut page = Vec::new();
    let whole = clap_mangen::Man::new(command.clone());
    whole
        .render(&mut page)
        .context("can't lay out the manual")?;
    for one in command
        .get_subcommands()
        .filter(|one| one.get_name() != "help")
    {
        let name = one.get_name();
        page.extend(format!(".SH \"BLOCKFUND {}\"\n", name.to_uppercase()).as_bytes());
        let part = clap_mangen::Man::new(one.clone());
        let part_of_page = |page: &mut Vec<u8>| {
            part.render_synopsis_section(page)?;
            part.render_description_section(page)?;
            part.render_options_section(page)
        };
        part_of_page(&mut page).context("can't lay out the manual")?;
    }
    streams::print(String::from_utf8_lossy(&page))
}
