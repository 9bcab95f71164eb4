//! What readers see: words, numbers, charts, and the files they are in.

pub mod bundle;
mod cells;
pub mod charts;
mod choosing;
pub mod columns;
pub mod console;
pub mod datapackage;
pub mod difference;
pub mod effective;
pub mod explanation;
pub mod figures;
pub mod folder;
pub mod forecast;
pub mod futures;
pub mod hindcast;
pub mod html;
pub mod inputs;
pub mod json;
pub mod manifest;
pub mod optimise;
pub mod pictures;
pub mod schema;
pub mod seek;
pub mod shard;
pub mod shards;
pub mod tables;
mod unfinished;
pub mod verify;
pub mod why;
pub mod words;
#[cfg(feature = "excel")]
pub mod workbook;
mod years;
