//! The icons of channels and of what came back.

use crate::encounter::event::Outcome;
use crate::encounter::view::View;
use crate::model::{ContactIx, Medium};
use crate::ui::widgets::Icon;

/// The icon of a channel.
pub(super) const fn medium(medium: Medium) -> Icon {
    match medium {
        Medium::Letter => Icon::Document,
        Medium::Social => Icon::Chat,
        Medium::Phone => Icon::Phone,
        _ => Icon::Mail,
    }
}

/// The message with a short name of a channel.
pub(super) const fn medium_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "prospecting-mark-letter",
        Medium::Social => "prospecting-mark-social",
        Medium::Phone => "prospecting-mark-phone",
        _ => "prospecting-mark-email",
    }
}

/// The icon of an answer.
pub(super) const fn outcome(outcome: Outcome) -> Icon {
    match outcome {
        Outcome::Nothing => Icon::Minus,
        Outcome::Interested => Icon::Check,
        Outcome::NotNow => Icon::Clock,
        Outcome::No => Icon::Close,
    }
}

/// What has gone to a person last, and what became of it.
pub(super) fn of(view: &View<'_>, at: ContactIx) -> Vec<Icon> {
    let Some(now) = view.contact(at) else { return Vec::new() };
    let became = if now.dropped {
        Some(Icon::Aside)
    } else if now.recontact {
        Some(Icon::Calendar)
    } else {
        now.answer.map(outcome)
    };
    [now.by.map(medium), became].into_iter().flatten().collect()
}
