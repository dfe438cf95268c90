//! The views of the window as a screen reader meets them: by role and label, with clicks and with keys.
#![cfg(feature = "ui")]

mod desk;
mod discovery;
mod ending;
mod figures;
mod keyboard;
mod kit;
mod learning;
mod people;
mod picture;
mod pictures;
mod practice;
mod preparation;
mod presentation;
mod prospecting;
mod record;
mod shelf;
mod support;
mod third;
mod unsaved;
