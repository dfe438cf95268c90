//! Pages on findings about texts, lists and translations.

use crate::lint::{Example, Page};
use crate::scenario::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::WrongLength,
        what: "A list holds fewer things than it needs or more than its page is laid out for, or a text is longer than 600 characters.",
        why: "With too few the encounter does not work; with too many the pages get crowded, and nobody reads them.",
        example: Example::Written {
            right: "slots: [\"Tuesday at ten, a quarter of an hour\", \"Thursday at two, a quarter of an hour\"],",
            wrong: "slots: [\"Tuesday at ten, a quarter of an hour\"],",
        },
        mend: "Add or take out until it is within the bounds that the message names. A long text is best divided.",
    },
    Page {
        code: Code::EmptyText,
        what: "A text has no words.",
        why: "The player would see an empty place.",
        example: Example::Written {
            right: "intro: \"Ritva Holopainen runs housekeeping at a hotel of sixty rooms. Find her, meet her, and agree on a next step.\",",
            wrong: "intro: \"\",",
        },
        mend: "Write something, or leave the field out where that is allowed.",
    },
    Page {
        code: Code::StrayCharacter,
        what: "A text contains a character that cannot be seen: a line break, a tab, a mark that turns the direction of writing.",
        why: "What is shown would not be what is written, and in a pack from a stranger that may be on purpose.",
        example: Example::Written {
            right: "title: \"Towels on Saturday\",",
            wrong: "title: \"Towels\\ton Saturday\",",
        },
        mend: "Write each text on one line. Type it anew where it was pasted from a web page or a word processor.",
    },
    Page {
        code: Code::MissingTranslation,
        what: "A translation beside the file does not have all of its texts. The message counts them and names the first.",
        why: "They are shown in the language of the pack, in the middle of the other one.",
        example: Example::Told("`case.fi.ron` with a line for the title and no other."),
        mend: "`malmi translate extract` writes a table of what is missing, `malmi translate merge` takes it back.",
    },
    Page {
        code: Code::StaleTranslation,
        what: "A translation keeps, in its table `made_from`, what each text said when it was translated; and the text says something else now.",
        why: "The two languages no longer say the same. A correction that was made in one is missing in the other.",
        example: Example::Told("`\"made_from\": { \"title\": \"Towels\" }`, while the title is “Towels on Saturday”."),
        mend: "Look the translation over. `malmi translate merge` sets `made_from` right with the new words; by hand, write there what the text says now. What has no entry in `made_from` is never called stale.",
    },
    Page {
        code: Code::UnknownPlace,
        what: "A translation has words for a place that the translated file does not have.",
        why: "They are shown nowhere; and the place that was meant is most likely missing.",
        example: Example::Told("`\"problems.stairs.titel\"` for `\"problems.stairs.title\"`."),
        mend: "The help line names the nearest place that has no translation yet. Things are named by their id, others by their number from 1.",
    },
    Page {
        code: Code::BadTranslation,
        what: "A translation stands beside no file that it could translate.",
        why: "Nobody will ever see it.",
        example: Example::Told("`bakery.fi.ron` in a folder without `bakery.ron`."),
        mend: "Call it as the file that it translates, with the language before the end: `bakery.fi.ron` beside `bakery.ron`.",
    },
];
