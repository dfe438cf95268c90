//! Bytes per running play, and of the case that all plays of it share. Prints the last rows of the table that
//! `engine` begins.

mod support {
    pub mod cases;
    pub mod table;
}

use malmi::encounter::Play;
use peak_alloc::PeakAlloc;
use support::cases::{SHIPPED, case, discovery, moves, pack, played};
use support::table::{grouped, row};

#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;

fn main() {
    let files = pack();
    for name in SHIPPED {
        let (case, shared) = counted(|| case(&files, name));
        let moves = moves(&case);
        let (first, end) = discovery(&case, &moves);
        for (when, made) in
            [("at its start", 0), ("half-way", usize::midpoint(first, end)), ("at its end", moves.len())]
        {
            let (play, held) = counted(|| played(&case, &moves[..made]));
            let what = format!("bytes of a play of {name}, {when}");
            row(&what, &grouped(size_of::<Play>() + held), &format!("{made} moves"), "");
            drop(play);
        }
        row(&format!("bytes of {name}, shared by its plays"), &grouped(shared), "", "");
    }
}

/// What `make` makes, and how many bytes on the heap stay taken by it.
fn counted<T>(make: impl FnOnce() -> T) -> (T, usize) {
    let before = COUNTED.current_usage();
    let thing = make();
    (thing, COUNTED.current_usage().saturating_sub(before))
}
