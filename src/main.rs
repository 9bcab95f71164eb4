//! The program; its commands come with `cli`.

fn main() {}
