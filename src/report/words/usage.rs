//! What is wrong with a command line, and what `--help` is for.

phrases! {
    /// A text about the command line.
    UsagePhrase;

    Error: "오류: {reason}", "error: {reason}";
    UnknownArgument: "모르는 인자 {argument}", "unexpected argument {argument}";
    UnknownCommand: "모르는 명령 {argument}", "unrecognized subcommand {argument}";
    MissingCommand: "명령이 빠졌다", "a subcommand is missing";
    MissingArgument: "빠진 인자: {argument}", "missing arguments: {argument}";
    MissingValue: "{argument}의 값이 빠졌다", "a value is missing for {argument}";
    NeedlessValue: "{argument}에는 값을 붙이지 않는다 (현재: {value})", "{argument} takes no value, but has {value}";
    InvalidValue: "{argument}의 값 {value}: 쓸 수 없다", "invalid value {value} for {argument}";
    InvalidValueSince: "{argument}의 값 {value}: {reason}", "invalid value {value} for {argument}: {reason}";
    Conflict: "{argument}은(는) {other}와(과) 함께 쓸 수 없다", "{argument} cannot be used with {other}";
    Twice: "{argument}은(는) 한 번만 쓴다", "{argument} cannot be used twice";
    Possible: "  쓸 수 있는 값: {values}", "  possible values: {values}";
    DidYouMean: "  혹시 {similar}?", "  did you mean {similar}?";
    Usage: "사용법:", "Usage:";
    MoreHelp: "자세히 보려면 --help를 붙인다.", "For more information, try --help.";
}
