//! Words changed, added, removed, renamed, reordered: for each kind of thing that a move can name.

use crate::{BAKERY, named, record, told, without};
use malmi::records::Record;
use serde_json::{Value, json};

/// One kind of thing, and a play whose last move names one of it.
struct Row {
    /// The file that is played.
    text: String,
    moves: Vec<Value>,
    /// A line of the file with one thing of the kind, as it is found and as it reads with other words.
    words: (&'static str, &'static str),
    /// What is said of it.
    thing: &'static str,
    /// The thing and the one after it, whole, for taking out, adding to and reordering.
    whole: (&'static str, &'static str),
    /// Where its id is written, and with another; and what the last move says then.
    renamed: (&'static str, &'static str, &'static str),
    /// What the last move says without it.
    removed: &'static str,
}

impl Row {
    fn record(&self) -> Record {
        record(&self.text, &self.moves)
    }

    fn with(&self, old: &str, new: &str) -> String {
        assert_eq!(self.text.matches(old).count(), 1, "`{old}` stands once in the file");
        self.text.replacen(old, new, 1)
    }

    fn check(&self) {
        let record = self.record();
        let all = self.moves.len();
        let (made, lines) = told(&record, &self.with(self.words.0, self.words.1));
        assert_eq!((made, lines), (all, vec![format!("{}: other words", self.thing)]), "words");

        let (made, lines) = told(&record, &self.with(self.whole.0, &format!("{}{}", self.added(), self.whole.0)));
        assert!(made == all && lines.iter().all(|line| line.contains("`added`")), "added: {lines:#?}");

        let both = format!("{}{}", self.whole.0, self.whole.1);
        let (made, lines) = told(&record, &self.with(&both, &format!("{}{}", self.whole.1, self.whole.0)));
        assert!(made == all && lines.len() == 1 && lines[0].ends_with("another order"), "reordered: {lines:#?}");

        let (made, lines) = told(&record, &self.with(self.renamed.0, self.renamed.1));
        let last = lines.last().expect("it no longer fits");
        assert_eq!((made, last.as_str()), (all - 1, self.renamed.2), "renamed: {lines:#?}");

        let (made, lines) = told(&record, &self.with(self.whole.0, ""));
        let last = lines.last().expect("it no longer fits");
        assert_eq!((made, last.as_str()), (all - 1, self.removed), "removed: {lines:#?}");
        assert!(lines.contains(&format!("{} is gone", self.thing)), "{lines:#?}");
    }

    /// The same thing under a new id, with words of its own.
    fn added(&self) -> String {
        let id = self.whole.0.find("id: \"").expect("an id") + 5;
        let end = id + self.whole.0[id..].find('"').expect("its end");
        format!("{}added{}", &self.whole.0[..id], &self.whole.0[end..])
    }
}

#[test]
fn questions() {
    Row {
        text: without(&["prospecting", "plan", "presentation", "third"]),
        moves: named(["begin", "ask:size"]),
        words: ("\"How many?\"", "\"How many are you?\""),
        thing: "the question `size`",
        whole: (
            "(id: \"size\", topic: \"work\", text: \"How many?\", kind: Situation, form: Closed, could_be_read: \"column\",
                answer: [(says: \"Twelve.\")]),",
            "
            (id: \"years\", topic: \"work\", text: \"Since when?\", kind: Situation, form: Closed,
                answer: [(says: \"Forever.\"), (says: \"Since father.\")]),",
        ),
        renamed: (
            "(id: \"size\"",
            "(id: \"sizes\"",
            "move 2 (`ask:size`: “How many?”): there is no question `size` any more; the same one is called `sizes` now",
        ),
        removed: "move 2 (`ask:size`: “How many?”): there is no question `size`",
    }
    .check();
}

#[test]
fn cards() {
    Row {
        text: without(&["prospecting", "plan", "discovery", "third"]),
        moves: [named(["begin"]), vec![json!({ "move": "arrange", "order": ["peer", "team"] })]].concat(),
        words: ("\"They saved.\"", "\"They saved much.\""),
        thing: "the card `peer`",
        whole: (
            "
            (id: \"peer\", title: \"Iisalmi\", text: \"They saved.\", minutes: 2, kind: Proof, about: [\"waste\"]),",
            "
            (id: \"team\", title: \"Our people\", text: \"We come.\", minutes: 2, kind: Credibility),",
        ),
        renamed: (
            "(id: \"peer\", title",
            "(id: \"iisalmi\", title",
            "move 2 (`arrange`: “Iisalmi; Our people”): there is no card `peer` any more; the same one is called `iisalmi` now",
        ),
        removed: "move 2 (`arrange`: “Iisalmi; Our people”): there is no card `peer`",
    }
    .check();
}

/// The third meeting, up to its first objection.
fn at_the_first_objection() -> Vec<Value> {
    let mut moves = named(["begin", "form:demo"]);
    moves.extend(named(["hear-out", "ask-behind"]));
    moves
}

#[test]
fn answers_to_objections() {
    let text = without(&["prospecting", "plan", "presentation", "discovery"]);
    Row {
        moves: [at_the_first_objection(), named(["answer:dear.cheap"])].concat(),
        text,
        words: ("\"It is cheap.\"", "\"It is quite cheap.\""),
        thing: "the answer `cheap` in `third.objections.dear`",
        whole: (
            "
                (id: \"cheap\", text: \"It is cheap.\", right: false, reply: \"It is not.\"),",
            "
                (id: \"free\", text: \"It is free.\", right: false, false_claim: true, reply: \"Free?\"),",
        ),
        renamed: (
            "(id: \"cheap\", text: \"It is",
            "(id: \"low\", text: \"It is",
            "move 5 (`answer:dear.cheap`: “It is cheap.”): there is no answer `cheap` any more; the same one is called `low` now",
        ),
        removed: "move 5 (`answer:dear.cheap`: “It is cheap.”): there is no answer `cheap`",
    }
    .check();
}

#[test]
fn objections() {
    let text = without(&["prospecting", "plan", "presentation", "discovery"]);
    let record = record(&text, &[at_the_first_objection(), named(["answer:dear.lease"])].concat());
    let edited = |old: &str, new: &str| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        told(&record, &text.replacen(old, new, 1))
    };
    let (made, lines) = edited("\"It is dear.\"", "\"It is very dear.\"");
    assert_eq!((made, lines), (5, vec!["the objection `dear`: other words".to_owned()]));
    let (made, lines) = edited("(id: \"dear\"", "(id: \"price\"");
    assert_eq!(made, 4, "the moves before stay made");
    assert_eq!(
        lines,
        [
            "the objection `dear` is called `price` now",
            "move 2 (`form:demo`: “See it.”) leads to something else now",
            "move 5 (`answer:dear.lease`: “Lease it.”): there is no objection `dear` any more; the same one is called `price` now",
        ]
    );
    let late = "
            (id: \"late\"";
    let (made, lines) = edited(
        late,
        "
            (id: \"added\", says: [\"Why?\"], behind: \"Doubt.\", only_if_uneasy: true, answers: [
                (id: \"so\", text: \"So.\", right: true, reply: \"Well.\"),
                (id: \"no\", text: \"No.\", right: false, reply: \"Hm.\"),
            ]),
            (id: \"late\"",
    );
    assert_eq!((made, lines.len()), (5, 1), "{lines:#?}");
    assert!(lines[0].ends_with("is new"), "{lines:#?}");
}

#[test]
fn parts_of_a_message() {
    let contact = json!({ "move": "contact", "to": "aino", "by": "letter", "opening": "warm", "reason": "any",
        "benefit": "even", "proof": "peer", "ask": "quarter" });
    let even = "(id: \"even\", text: \"Even heat.\", about: [\"heat\"])";
    Row {
        // A message needs two benefits, so that a third is put beside them before one is taken out.
        text: BAKERY.replace(even, &format!("{even}, (id: \"old\", text: \"Old.\")")),
        moves: vec![contact],
        words: ("\"Even heat.\", about", "\"Heat that is even.\", about"),
        thing: "the message part `even`",
        whole: (
            " (id: \"even\", text: \"Even heat.\", about: [\"heat\"]),",
            " (id: \"old\", text: \"Old.\")",
        ),
        renamed: (
            "(id: \"even\"",
            "(id: \"even-heat\"",
            "move 1 (`contact`: “Aino Rieska”): there is no message part `even` any more; the same one is called `even-heat` now",
        ),
        removed: "move 1 (`contact`: “Aino Rieska”): there is no message part `even`",
    }
    .check_but_order();
}

#[test]
fn findings() {
    let notice = "(id: \"notice\", source: \"Web page\", text: \"We hire.\", minutes: 3)";
    Row {
        // One that nothing refers to, and a second one beside it.
        text: BAKERY.replace(notice, &format!("{notice}, (id: \"sign\", source: \"Door\", text: \"Closed.\", minutes: 1)")),
        moves: named(["read:notice"]),
        words: ("\"We hire.\"", "\"We hire bakers.\""),
        thing: "the finding `notice`",
        whole: (
            "(id: \"notice\", source: \"Web page\", text: \"We hire.\", minutes: 3), ",
            "(id: \"sign\", source: \"Door\", text: \"Closed.\", minutes: 1)",
        ),
        renamed: (
            "(id: \"notice\"",
            "(id: \"notices\"",
            "move 1 (`read:notice`: “Web page”): there is no finding `notice` any more; the same one is called `notices` now",
        ),
        removed: "move 1 (`read:notice`: “Web page”): there is no finding `notice`",
    }
    .check_but_order();
}

impl Row {
    /// The same where the two things of [`Row::whole`] are parted by a comma, so that they change places otherwise.
    fn check_but_order(&self) {
        let (record, all) = (self.record(), self.moves.len());
        let (first, second) = (self.whole.0.trim().trim_end_matches(','), self.whole.1.trim());
        let both = format!("{}{}", self.whole.0, self.whole.1);
        let (made, lines) = told(&record, &self.with(&both, &format!("{second}, {first}")));
        assert!(made == all && lines.len() == 1 && lines[0].ends_with("another order"), "reordered: {lines:#?}");
        let worded = told(&record, &self.with(self.words.0, self.words.1));
        assert_eq!(worded, (all, vec![format!("{}: other words", self.thing)]));
        let renamed = told(&record, &self.with(self.renamed.0, self.renamed.1));
        assert_eq!((renamed.0, renamed.1.last().map(String::as_str)), (all - 1, Some(self.renamed.2)));
        let removed = told(&record, &self.with(self.whole.0, ""));
        assert_eq!((removed.0, removed.1.last().map(String::as_str)), (all - 1, Some(self.removed)));
        let added = told(&record, &self.with(self.whole.0, &format!("{}{}", self.added(), self.whole.0)));
        assert!(added.0 == all && added.1.len() == 1 && added.1[0].ends_with("`added` is new"), "{:#?}", added.1);
    }
}

#[test]
fn next_steps() {
    let mut moves = named(["begin"]);
    moves.push(json!({ "move": "arrange", "order": ["team"] }));
    moves.extend(named(["present", "conclude", "next:push"]));
    let push = "
        (id: \"push\", text: \"Sign now.\", kind: Pressure, no: \"No, I said.\"),";
    Row {
        moves,
        text: without(&["prospecting", "plan", "discovery", "third"]),
        words: ("\"Sign now.\"", "\"Sign here.\""),
        thing: "the next step `push`",
        whole: (push, ""),
        renamed: (
            "(id: \"push\"",
            "(id: \"pushy\"",
            "move 5 (`next:push`: “Sign now.”): there is no next step `push` any more; the same one is called `pushy` now",
        ),
        removed: "move 5 (`next:push`: “Sign now.”): there is no next step `push`",
    }
    .check_last();
}

impl Row {
    /// The same for what stands last in its list: it is put before the one that stands before it.
    fn check_last(&self) {
        let (record, all) = (self.record(), self.moves.len());
        let worded = told(&record, &self.with(self.words.0, self.words.1));
        assert_eq!(worded, (all, vec![format!("{}: other words", self.thing)]));
        let added = told(&record, &self.with(self.whole.0, &format!("{}{}", self.added(), self.whole.0)));
        assert_eq!((added.0, added.1.len()), (all, 1), "{:#?}", added.1);
        let touch = "
        (id: \"touch\", text: \"In touch.\", kind: Continuation, yes: \"Sure.\"),";
        let swapped = self.with(&format!("{touch}{}", self.whole.0), &format!("{}{touch}", self.whole.0));
        assert_eq!(told(&record, &swapped), (all, vec!["`next_steps`: another order".to_owned()]));
        let renamed = told(&record, &self.with(self.renamed.0, self.renamed.1));
        assert_eq!((renamed.0, renamed.1.last().map(String::as_str)), (all - 1, Some(self.renamed.2)));
        let removed = told(&record, &self.with(self.whole.0, ""));
        assert_eq!((removed.0, removed.1.last().map(String::as_str)), (all - 1, Some(self.removed)));
    }
}

#[test]
fn plan_options() {
    let text = without(&["prospecting", "presentation", "third"]);
    Row {
        moves: vec![json!({ "move": "plan", "goals": ["meet"], "needs": ["warm"] })],
        text,
        words: ("\"Understand.\"", "\"Understand her.\""),
        thing: "the plan option `meet`",
        whole: (
            "(id: \"meet\", text: \"Understand.\", fits: true), ",
            "(id: \"sell\", text: \"Sell.\", fits: false),
            ",
        ),
        renamed: (
            "(id: \"meet\"",
            "(id: \"meeting\"",
            "move 1 (`plan`): there is no plan option `meet` any more; the same one is called `meeting` now",
        ),
        removed: "move 1 (`plan`): there is no plan option `meet`",
    }
    .check();
}

#[test]
fn a_question_of_another_kind_leads_elsewhere_and_that_is_said() {
    let text = without(&["prospecting", "plan", "presentation", "third"]);
    let record = record(&text, &named(["begin", "ask:day", "silence"]));
    let edited = text.replace(
        "(id: \"day\", topic: \"work\", text: \"How?\", kind: Situation",
        "(id: \"day\", topic: \"work\", text: \"How?\", kind: Problem",
    );
    let (_, lines) = told(&record, &edited);
    assert_eq!(lines[0], "the question `day`: `kind` was `Situation` and is `Problem` now");
    assert_eq!(lines[1], "move 2 (`ask:day`: “How?”) leads to something else now");
}

#[test]
fn a_question_that_is_not_offered_any_more_says_what_was_changed_in_it() {
    let text = without(&["prospecting", "plan", "presentation", "third"]);
    let record = record(&text, &named(["begin", "ask:sacks"]));
    let edited = text.replace(
        "\"And flour?\", kind: Situation, form: Open,",
        "\"And flour?\", kind: Situation, form: Open, after: [\"years\"],",
    );
    let (made, lines) = told(&record, &edited);
    assert_eq!(made, 1);
    let last = lines.last().expect("it stops");
    assert!(last.starts_with("move 2 (`ask:sacks`: “And flour?”): "), "{last}");
    assert!(last.ends_with("since then, the question `sacks`: `after` was `[]` and is `[\"years\"]` now"), "{last}");
}
