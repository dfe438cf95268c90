//! Malmi: a simulation in which sellers practise customer encounters.

pub mod scenario;
