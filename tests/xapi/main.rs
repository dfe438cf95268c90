//! Learning records end to end: what goes out of real plays, over real connections, to a store of our own that keeps
//! whatever it is sent, and to Ralph, through a proxy that makes every fault there is.
//!
//! `tests/xapi/run` starts Ralph and runs all of this against it. Without `MALMI_RALPH` the tests of that store say that
//! they were left out.

mod command;
mod faults;
mod kill;
mod line;
mod plain_store;
mod proxy;
mod ralph;
mod statements;
mod support;
