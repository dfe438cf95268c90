//! Pages on findings about fields and values.

use crate::lint::{Example, Page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::WrongType,
        what: "A value is of another kind than its field takes: a text where a number belongs, one thing where a list belongs.",
        why: "It cannot be used for what the field is for.",
        example: Example::Written { right: "difficulty: 2,", wrong: "difficulty: \"two\"," },
        mend: "The help line says what the field takes. Numbers and bare words have no quotation marks, texts do, lists stand in `[ ]` even when they hold one thing.",
    },
    Page {
        code: Code::InvalidValue,
        what: "A value is of the right kind, but not one that makes sense in its place: a day that is no working day, a medium by which nobody can hold that meeting, an option that names what only others may name.",
        why: "The case could not be played as it is meant, or the value does nothing.",
        example: Example::Written { right: "starts: \"2026-10-12\",", wrong: "starts: \"2026-10-11\"," },
        mend: "The help line says which values the field takes.",
    },
    Page {
        code: Code::OutOfRange,
        what: "A number is smaller or larger than its field takes.",
        why: "The simulation counts on it: shares are thousandths from 0 to 1000, meetings last 1 to 240 minutes, a case has 1 to 8 weeks.",
        example: Example::Written { right: "weeks: 2,", wrong: "weeks: 20," },
        mend: "Write a number within the bounds that the message names.",
    },
    Page {
        code: Code::UnknownField,
        what: "A field has a name that is not known in this place.",
        why: "What is written there would be left out silently, and something that was meant is missing.",
        example: Example::Written { right: "difficulty: 2,", wrong: "dificulty: 2," },
        mend: "It is often a slip of the finger: the help line names what is near. The fields of each thing are in `docs/format.md`.",
    },
    Page {
        code: Code::MissingField,
        what: "A thing lacks a field that it must have.",
        why: "Without it the thing cannot be played.",
        example: Example::Written {
            right: "    teaches: \"A whole case in little: a message, a deck, a talk, a trial and a date.\",\n",
            wrong: "",
        },
        mend: "Write it. What a field is for is told in `docs/format.md`.",
    },
    Page {
        code: Code::DuplicateField,
        what: "The same field stands twice in one thing.",
        why: "One of the two would be lost, and nobody could say which.",
        example: Example::Written { right: "difficulty: 2,", wrong: "difficulty: 2, difficulty: 3," },
        mend: "Keep one.",
    },
    Page {
        code: Code::UnknownVariant,
        what: "A word is none of those among which its field chooses.",
        why: "The program would have to guess.",
        example: Example::Written { right: "doubt: DoesItWork,", wrong: "doubt: DoesItwork," },
        mend: "The help line names the word that is nearest, or all of them. Capital letters count.",
    },
    Page {
        code: Code::DuplicateKey,
        what: "The same key stands twice in a table, as in a translation.",
        why: "One of the two would be lost.",
        example: Example::Told("A translation with two lines for `\"title\"`."),
        mend: "Keep one.",
    },
];
