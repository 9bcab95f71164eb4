//! What is drawn: nothing missing, nothing cut off, nothing on top of each other, the same every time.

use blockfund::report::words::Language;

mod cases;
mod contents;
mod files;
#[path = "../made_up/mod.rs"]
mod made_up;
mod notes;
mod pixels;
mod searched;
mod texts;

const LANGUAGES: [Language; 2] = [Language::Korean, Language::English];
