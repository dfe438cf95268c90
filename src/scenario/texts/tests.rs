//! The walk over all texts, tried on a scenario that has everything.
