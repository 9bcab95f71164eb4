//! The format of scenarios and data sets: what is shipped loads, what is wrong is named, nothing makes a reader panic.

mod folder;
mod inheritance;
mod large;
mod random;
mod readme;
mod refused_data;
mod refused_files;
mod refused_past;
mod refused_settings;
mod shipped;
mod sweeps;
mod vain;
