//! Pages on findings about how a file is written: brackets, commas, quotation marks.

use crate::lint::{Example, Page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::ByteOrderMark,
        what: "The file begins with a byte-order mark, which no editor shows.",
        why: "The game reads over it, but other programs stumble over it, and two files that look the same differ.",
        example: Example::Told("A file saved as “UTF-8 with BOM”."),
        mend: "Save it as UTF-8 without a mark; `malmi check --fix` takes it out.",
    },
    Page {
        code: Code::Syntax,
        what: "A comma, a colon or a mark is missing or stands where none belongs.",
        why: "The reader cannot know what was meant.",
        example: Example::Written { right: "difficulty: 2,", wrong: "difficulty = 2," },
        mend: "The help line says what is expected there. Between the things of a list, and after every field, stands a comma; between a name and its value stands a colon.",
    },
    Page {
        code: Code::UnclosedBracket,
        what: "A bracket is opened and never closed, or closed with another kind.",
        why: "From there on everything would belong to the wrong thing.",
        example: Example::Written {
            right: "interests: [\n        (id: \"shortage\", text: \"Enough towels on a Saturday\", weight: 850),",
            wrong: "interests: [\n        (id: \"shortage\", text: \"Enough towels on a Saturday\", weight: 850,",
        },
        mend: "Go to the place that is marked as where it was opened, and look where its thing ends: `(` ends with `)`, `[` with `]`, `{` with `}`.",
    },
    Page {
        code: Code::UnclosedText,
        what: "A text begins with a quotation mark and has none at its end.",
        why: "All that follows, up to the next mark, would belong to the text.",
        example: Example::Written { right: "title: \"Towels on Saturday\",", wrong: "title: \"Towels on Saturday," },
        mend: "Write `\"` at its end. A quotation mark inside a text is written `\\\"`, or as a curly one.",
    },
    Page {
        code: Code::CurlyQuote,
        what: "A text begins or ends with a curly quotation mark.",
        why: "Word processors turn straight marks into curly ones. Inside a text they are welcome; around it only the straight one is understood.",
        example: Example::Written {
            right: "title: \"Towels on Saturday\",", wrong: "title: “Towels on Saturday”,"
        },
        mend: "Type `\"` anew, in an editor for plain text. `malmi check --fix` does it for you.",
    },
];
