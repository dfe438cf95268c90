//! What is kept: killed at any moment, on disks that are full or must not be written, in forms that are old, newer,
//! damaged or altered by hand.

mod altered;
mod faults;
mod forms;
mod game;
mod kill;
mod rescue;
mod terminal;
mod tools;
