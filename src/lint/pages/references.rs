//! Pages on findings about names and what they refer to.

use crate::lint::{Example, Page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::DuplicateId,
        what: "Two things of one kind carry the same id.",
        why: "What refers to it could mean either. Records name things by their id, too.",
        example: Example::Written { right: "(id: \"lift\", source:", wrong: "(id: \"menu\", source:" },
        mend: "Give one of them another id, and look what refers to it.",
    },
    Page {
        code: Code::UnknownId,
        what: "Something is referred to by an id that nothing of that kind carries.",
        why: "The reference leads nowhere.",
        example: Example::Written {
            right: "kind: Situation, form: Open, about: \"stairs\"",
            wrong: "kind: Situation, form: Open, about: \"stair\"",
        },
        mend: "The help line names the nearest id. Mend the one or the other.",
    },
    Page {
        code: Code::Cycle,
        what: "Questions wait for each other in a circle by `after`.",
        why: "None of them is ever offered.",
        example: Example::Written {
            right: "kind: Situation, form: Open, about: \"stairs\")",
            wrong: "kind: Situation, form: Open, about: \"stairs\", after: [\"carries\"])",
        },
        mend: "Let one of them wait for nothing, or for a question outside the circle.",
    },
    Page {
        code: Code::Unreachable,
        what: "A question waits by `after` for questions that are never offered themselves.",
        why: "It is never offered, either.",
        example: Example::Told("`heavy` comes after `carries`, and `carries` comes after itself."),
        mend: "Break the circle that it waits for, or let it wait for another question.",
    },
    Page {
        code: Code::MissingPart,
        what: "Something that the rest of the case needs is not written: a layer above one that is written, a right answer, a form that answers the doubt, next steps after a meeting, a cue that can be heard over a telephone.",
        why: "The case would lead into a place where nothing is.",
        example: Example::Written {
            right: "so that nothing has to be undone.\", right: true",
            wrong: "so that nothing has to be undone.\", right: false",
        },
        mend: "Write the part that the message names, or take out what needs it.",
    },
];
