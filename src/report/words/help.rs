//! The titles of `--help`; its other texts stand with the commands.

phrases! {
    /// What a reader wants to do.
    HelpPhrase;

    Ask: "묻기", "Ask";
    Write: "쓰기", "Write";
    Trust: "확인하기", "Trust";
    Draw: "그리기", "Draw";
    Scale: "나누어 실행하기", "Scale";
    Install: "설치하기", "Install";
    More: "그 밖에", "More";
}
