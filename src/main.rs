//! The `malmi` program.
fn main() {}
