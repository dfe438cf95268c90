//! The player's own telling beside what happened.

use super::super::page::parts::{cell, close_table, number, open_table, paragraph, sheet};
use super::Told;
use crate::debrief::{Retelling, clock, hundredths, sure_key};
use crate::speech;
use crate::words::Words;

/// The telling, if there was one.
pub(super) fn told(told: &Told<'_>, html: &mut String) {
    let Some(telling) = Retelling::of(told.play) else { return };
    sheet(html, &told.words.get("debrief-told"), |html| {
        summary(told.words, &telling, html);
        table(told, &telling, html);
    });
}

/// How right and how sure it was.
fn summary(words: &Words, telling: &Retelling, html: &mut String) {
    let share = |key: &str, share| words.with(key, &[("share", hundredths(share).into())]);
    let (sure, right) = (share("record-sure", telling.sure), share("record-right", telling.judged));
    let fits = words.get(sure_key(telling.sure, telling.judged));
    paragraph(html, "", &format!("{sure}. {right}. {fits}"));
    let counts = [("right", i64::from(telling.right).into()), ("count", i64::from(telling.marks).into())];
    let order = words.with("record-order", &[("order", hundredths(telling.order).into())]);
    paragraph(html, "quiet", &format!("{} {order}", words.with("record-marks", &counts)));
}

fn table(told: &Told<'_>, telling: &Retelling, html: &mut String) {
    let words = told.words;
    let heads = ["page-time", "page-happened", "page-told-as"].map(|key| words.get(key));
    let [time, happened, as_told] = &heads;
    let heads = [(time.as_str(), true), (happened.as_str(), false), (as_told.as_str(), false)];
    open_table(html, "told", &words.get("page-told-note"), &heads);
    let view = told.play.view();
    for (place, moment) in telling.moments.iter().enumerate() {
        let Some(event) = told.play.events().get(moment.event) else { continue };
        let at = told.debrief.timeline.moment(moment.step).map(|moment| clock(moment.at));
        html.push_str("<tr>");
        number(html, at.as_deref());
        cell(html, &format!("{}. {}", place + 1, speech::moment(&view, words, event)));
        cell(html, &moment.in_words(words, place));
        html.push_str("</tr>\n");
    }
    close_table(html);
}
