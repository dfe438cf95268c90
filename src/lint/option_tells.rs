//! The right choice gives itself away: by its length, its place or its politeness.

use super::choices::{self, Choice, Choices};
use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;

/// A tell is told when chance alone would bring it about less often than this.
const BY_CHANCE: f64 = 0.005;
/// Sets that are named.
const NAMED: usize = 4;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::OptionTells,
        what: "Over all sets of choices of the case (parts of the message, replies, plan options, questions by topic, \
               forms, answers, next steps), the right one is the longest, the first or the politest more often than \
               chance would have it. For each set, chance is the share of right ones in it; the finding comes when so \
               many hits or more would come up by chance in less than one case of two hundred. Every language is \
               looked at for itself.",
        why: "Players are quick to find out that the longest answer is always right, and then they read no more. They \
              score well and have learned nothing.",
        example: Example::Told(
            "Eight objections, each with three answers, and in seven of them the right answer is the longest: by chance \
             it would be about three.",
        ),
        mend: "Of the sets that the finding names, give some a wrong choice that is longer, stands first or says please, \
               and cut some right ones short. Real wrong answers are often long and polite. Do not turn it round either: \
               a right choice that is never the longest tells as much.",
    },
    is_about_wording: true,
    check,
};

/// What can give a choice away.
#[derive(Clone, Copy)]
enum Tell {
    Longest,
    First,
    Politest,
}

impl Tell {
    const ALL: [Self; 3] = [Self::Longest, Self::First, Self::Politest];

    const fn name(self) -> &'static str {
        match self {
            Self::Longest => "the longest",
            Self::First => "the first",
            Self::Politest => "the politest",
        }
    }

    /// The choice that this tell points to, if it points to one.
    fn points_to(self, set: &Choices) -> Option<&Choice> {
        let by = |measure: fn(&str) -> usize| {
            let most = set.list.iter().map(|choice| measure(&choice.text)).max()?;
            let mut those = set.list.iter().filter(|choice| measure(&choice.text) == most);
            those.next().filter(|_| those.next().is_none() && most > 0)
        };
        match self {
            Self::Longest => by(|text| text.chars().count()),
            Self::First => set.list.first(),
            Self::Politest => by(politeness),
        }
    }
}

/// Words that ask nicely, in the two languages of the game. What is written in others is not judged.
const POLITE: [&str; 28] = [
    "please",
    "thank",
    "would you",
    "could you",
    "may i",
    "might i",
    "would it",
    "could we",
    "shall we",
    "i appreciate",
    "i understand",
    "sorry",
    "of course",
    "if you like",
    "kiitos",
    "kiitän",
    "voisit",
    "voisitte",
    "voisimme",
    "saisin",
    "saanko",
    "sopisi",
    "olisiko",
    "ymmärrän",
    "pahoittelen",
    "anteeksi",
    "mielelläni",
    "haluaisit",
];

fn politeness(text: &str) -> usize {
    let text = text.to_lowercase();
    POLITE.iter().map(|words| text.matches(words).count()).sum()
}

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let sets: Vec<Choices> = choices::of(&subject.case).into_iter().filter(Choices::is_a_choice).collect();
    for tell in Tell::ALL {
        let pointed: Vec<(&Choices, &Choice)> =
            sets.iter().filter_map(|set| Some((set, tell.points_to(set)?))).collect();
        let hits: Vec<&(&Choices, &Choice)> = pointed.iter().filter(|(_, choice)| choice.is_right).collect();
        let shares: Vec<f64> = pointed.iter().map(|(set, _)| share(set.right(), set.list.len())).collect();
        if at_least(&shares, hits.len()) >= BY_CHANCE {
            continue;
        }
        let expected = shares.iter().sum::<f64>();
        let message = format!(
            "the right choice is {} in {} of {} sets of choices; by chance it would be about {expected:.0}",
            tell.name(),
            hits.len(),
            pointed.len()
        );
        let at = hits[0].1.at.clone();
        let label = |set: &Choices| format!("right and {} of {}", tell.name(), set.what);
        let related: Vec<_> =
            hits.iter().skip(1).take(NAMED).map(|(set, choice)| (choice.at.clone(), label(set))).collect();
        let help = format!("let a wrong choice be {} in some of these sets", tell.name());
        findings.warn_with(Code::OptionTells, at, message, help, related);
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of choices are small")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The chance that at least so many of independent events with these chances happen.
fn at_least(chances: &[f64], hits: usize) -> f64 {
    let mut exactly = vec![1.0];
    for chance in chances {
        let mut next = vec![0.0; exactly.len() + 1];
        for (count, so_far) in exactly.iter().enumerate() {
            next[count] += so_far * (1.0 - chance);
            next[count + 1] += so_far * chance;
        }
        exactly = next;
    }
    exactly.iter().skip(hits).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{SAMPLE, found, found_in};

    /// The sample with more words in every right answer, reply and option that is marked on its line.
    fn wordy() -> String {
        let right = [
            "right: true",
            "fits: true",
            "effect: Earns",
            "size: Step",
            "kind: Advance",
            "id: \"two-weeks\"",
            "id: \"saturday\"",
            "id: \"towels\"",
            "id: \"extra\"",
            "id: \"punkaharju\"",
        ];
        let mark = |line: &str| right.iter().any(|word| line.contains(word));
        let longer = |line: &str| {
            let from = line.find("text: \"").unwrap_or(0) + 7;
            format!(
                "{}This is what I have come to say to you today, and I say it at some length. {}",
                &line[..from],
                &line[from..]
            )
        };
        SAMPLE.lines().map(|line| if mark(line) { longer(line) + "\n" } else { format!("{line}\n") }).collect()
    }

    #[test]
    fn the_right_one_must_not_always_be_the_longest() {
        let found = found(&wordy());
        let [tell] = &found.iter().filter(|f| f.code == Code::OptionTells).collect::<Vec<_>>()[..] else {
            panic!("{found:#?}")
        };
        assert!(tell.message.starts_with("the right choice is the longest in "), "{}", tell.message);
        assert_eq!(tell.related.len(), NAMED);
    }

    #[test]
    fn each_language_is_looked_at_for_itself() {
        let long = "Tämän minä tulin teille tänään sanomaan, ja sanon sen vähän pitemmästi.";
        let keys = [
            "plan.goals.understand",
            "plan.needs.more-often",
            "plan.learn.who-counts",
            "plan.ask.what-follows",
            "plan.offer.second-car",
            "plan.objections.have-one",
            "third.objections.promised.answers.count-it",
            "third.objections.contract.answers.beside-it",
            "third.objections.hurried.answers.again",
            "prospecting.call.brush_offs.1.replies.fridays",
            "prospecting.message.openings.saturday",
            "prospecting.message.reasons.towels",
            "prospecting.message.benefits.extra",
            "prospecting.message.proofs.punkaharju",
            "prospecting.message.asks.quarter",
            "third.forms.two-weeks",
            "next_steps.count-down",
            "prospecting.call.brush_offs.2.replies.sauna",
        ];
        let lines: Vec<String> = keys.iter().map(|key| format!("\"{key}.text\": \"{long} {key}\",")).collect();
        let lines = lines.join("\n");
        let files = [("case.ron", SAMPLE), ("case.fi.ron", &format!("{{\n{lines}}}"))];
        let found = found_in(&files, "case.fi.ron");
        let tell = found.iter().find(|finding| finding.code == Code::OptionTells).unwrap();
        assert_eq!(&*tell.file, "case.fi.ron");
        assert!(found_in(&files, "case.ron").is_empty());
    }

    #[test]
    fn chance_is_counted_exactly() {
        assert!((at_least(&[0.5, 0.5], 2) - 0.25).abs() < 1e-12);
        assert!((at_least(&[0.5, 0.25], 1) - 0.625).abs() < 1e-12);
        assert!((at_least(&[], 0) - 1.0).abs() < 1e-12);
    }
}
