//! A command line that clap refuses, or that asks for help: in Korean where it asks for Korean, else in clap's own words.

use std::error::Error as _;
use std::ffi::OsString;

use blockfund::report::words::{Language, UsagePhrase};
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::language::{self, Lang};
use super::{help, streams};

/// The language of a command line that may be wrong.
pub fn language() -> Language {
    language::meant_by(asked(std::env::args_os()))
}

/// Says what is wrong with the command line, or gives the help that it asked for, and ends the program.
pub fn refuse(error: &clap::Error, language: Language) -> ! {
    let korean = (language == Language::Korean).then(|| said(error));
    let Some(said) = korean.flatten() else {
        error.exit()
    };
    if error.use_stderr() {
        streams::say(said);
    } else {
        // As clap does, which leaves it at that.
        let _ = streams::print(said);
    }
    std::process::exit(error.exit_code())
}

/// The language that the command line asks for, as far as it can be read.
fn asked(arguments: impl Iterator<Item = OsString>) -> Option<Lang> {
    let mut is_next = false;
    for argument in arguments {
        let argument = argument.to_string_lossy();
        let name = match argument.strip_prefix("--lang=") {
            Some(name) => name,
            None if is_next => &argument,
            None => "",
        };
        match name {
            "ko" => return Some(Lang::Ko),
            "en" => return Some(Lang::En),
            _ => is_next = argument == "--lang",
        }
    }
    None
}

/// What is wrong, in Korean; nothing where clap has more to say than there are words for here.
fn said(error: &clap::Error) -> Option<String> {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        return Some(help::completed(&error.render().to_string()));
    }
    let korean = Language::Korean;
    let mut lines = vec![korean.fill(UsagePhrase::Error, &[("reason", &reason(error)?)])];
    let hint = |kind, phrase, name| {
        let values = named(error, kind)?;
        Some(korean.fill(phrase, &[(name, &values)]))
    };
    lines.extend(hint(
        ContextKind::ValidValue,
        UsagePhrase::Possible,
        "values",
    ));
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ] {
        lines.extend(hint(kind, UsagePhrase::DidYouMean, "similar"));
    }
    if let Some(usage) = named(error, ContextKind::Usage) {
        let usage = usage.trim_start_matches("Usage:").trim_start();
        lines.push(format!("\n{} {usage}", korean.say(UsagePhrase::Usage)));
    }
    lines.push(format!("\n{}", korean.say(UsagePhrase::MoreHelp)));
    Some(lines.join("\n"))
}

fn reason(error: &clap::Error) -> Option<String> {
    let korean = Language::Korean;
    let argument = named(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = named(error, ContextKind::InvalidValue).unwrap_or_default();
    let because = error.source().map(|why| korean.refusal(&why.to_string()));
    let other = named(error, ContextKind::PriorArg).unwrap_or_default();
    let phrase = match error.kind() {
        ErrorKind::UnknownArgument => UsagePhrase::UnknownArgument,
        ErrorKind::InvalidSubcommand => {
            let argument = named(error, ContextKind::InvalidSubcommand)?;
            return Some(korean.fill(UsagePhrase::UnknownCommand, &[("argument", &argument)]));
        }
        ErrorKind::MissingSubcommand => UsagePhrase::MissingCommand,
        ErrorKind::MissingRequiredArgument => UsagePhrase::MissingArgument,
        ErrorKind::InvalidValue if value.is_empty() => UsagePhrase::MissingValue,
        ErrorKind::TooManyValues => UsagePhrase::NeedlessValue,
        ErrorKind::ValueValidation if because.is_some() => UsagePhrase::InvalidValueSince,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsagePhrase::InvalidValue,
        ErrorKind::ArgumentConflict if other.is_empty() || other == argument => UsagePhrase::Twice,
        ErrorKind::ArgumentConflict => UsagePhrase::Conflict,
        _ => return None,
    };
    let values = [
        ("argument", argument.as_str()),
        ("value", value.as_str()),
        ("reason", because.as_deref().unwrap_or_default()),
        ("other", other.as_str()),
    ];
    Some(korean.fill(phrase, &values))
}

/// What clap names of this kind, with commas between several.
fn named(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(several) => several.join(", "),
        ContextValue::StyledStr(one) => one.to_string(),
        ContextValue::StyledStrs(several) => {
            let several: Vec<String> = several.iter().map(ToString::to_string).collect();
            several.join(", ")
        }
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_read_from_a_command_line_that_is_wrong() {
        let read = |line: &str| {
            let lang = asked(line.split(' ').map(OsString::from));
            lang.map(|lang| matches!(lang, Lang::Ko))
        };
        assert_eq!(read("blockfund rnu --lang ko"), Some(true));
        assert_eq!(read("blockfund run --lang=en --nothing"), Some(false));
        assert_eq!(read("blockfund run --lang"), None);
        assert_eq!(read("blockfund run ko"), None);
    }
}
