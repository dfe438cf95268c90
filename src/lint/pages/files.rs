//! Pages on findings about whole files.

use crate::lint::{Example, Page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::NotFound,
        what: "A path on the command line, in `pack.ron` or behind `File(…)` leads to nothing.",
        why: "What is not there cannot be played.",
        example: Example::Told("`persona: File(\"personas/kaija.ron\")`, while the file is called `kaisa.ron`."),
        mend: "Check the spelling, capital letters too. Paths in a pack are written as seen from the folder of the pack, with `/` between folders.",
    },
    Page {
        code: Code::Unreadable,
        what: "The file is there, but it is a folder, a device or something else that is no ordinary file, or the system did not let it be read. The message has the words of the system.",
        why: "Nothing can be said about a file that cannot be read.",
        example: Example::Told("A folder called `case.ron`."),
        mend: "Put an ordinary text file in its place, or ask whoever looks after the computer for the right to read it.",
    },
    Page {
        code: Code::OutsidePack,
        what: "A path begins at the root of the disk, has `..` in it, or follows a link out of the pack.",
        why: "Packs come from strangers. Nothing in one may read a file outside its own folder.",
        example: Example::Told("`persona: File(\"../shared/kaisa.ron\")`."),
        mend: "Copy the file into the pack and name it as seen from there.",
    },
    Page {
        code: Code::EmptyFile,
        what: "There is nothing in the file, or only comments.",
        why: "Most likely it was saved before anything was written, or something went wrong while it was saved.",
        example: Example::Told("A file with no line in it."),
        mend: "Begin with a template: `malmi new` writes one that is sound as it is. Or take the file out.",
    },
    Page {
        code: Code::TooLarge,
        what: "The file is larger than 2 MiB.",
        why: "A scenario is text of some hundred kilobytes at most; a larger file is something else, and reading it could keep the program busy for long.",
        example: Example::Told("A picture that was renamed to `case.ron`."),
        mend: "Look whether it is the right file. A scenario that really is so large makes several.",
    },
    Page {
        code: Code::TooDeep,
        what: "Brackets stand within brackets, deeper than any scenario needs.",
        why: "It is nearly always a bracket that is opened again and again and never closed; and a file made to harm could use it.",
        example: Example::Told("A line of two hundred opening brackets."),
        mend: "Look for brackets without an end before the place that is shown.",
    },
    Page {
        code: Code::TooMany,
        what: "More was found in one file than helps anybody.",
        why: "The first findings are worth mending first: many of the others often follow from them.",
        example: Example::Told("A list of three hundred things that all lack the same field."),
        mend: "Mend what is shown and check again.",
    },
    Page {
        code: Code::NotUtf8,
        what: "The file holds bytes that are no text in UTF-8.",
        why: "Letters such as ä and ö would be read wrongly.",
        example: Example::Told("A file saved as \"Western (Windows 1252)\"."),
        mend: "Save it anew in your editor with the encoding UTF-8. Word processors do not save plain text unless they are asked to.",
    },
    Page {
        code: Code::EmptyFolder,
        what: "A folder was to be checked, and no scenario is in it.",
        why: "Somebody expected one there.",
        example: Example::Told("`malmi check scenarios`, from within the folder `scenarios`."),
        mend: "Name another folder, or write a scenario: `malmi new` makes one.",
    },
    Page {
        code: Code::WrongVersion,
        what: "`format` is not a version that this program reads.",
        why: "Another version of the format may mean other things by the same words.",
        example: Example::Written {
            right: "    format: 1,\n    id: \"sample\",",
            wrong: "    format: 2,\n    id: \"sample\",",
        },
        mend: "Write `format: 1`. If the pack comes from somebody else and says more, a newer program reads it.",
    },
];
