//! The sign of each kind of move, and of each of the four signals.

use crate::debrief::Doing;
use crate::model::Quality;
use crate::ui::theme::Theme;
use crate::ui::widgets::Icon;
use egui::Color32;

/// The sign of a move.
pub(super) const fn sign(doing: Doing) -> Icon {
    match doing {
        Doing::Read => Icon::Document,
        Doing::Contact => Icon::Mail,
        Doing::Call => Icon::Phone,
        Doing::Wait => Icon::Clock,
        Doing::Book | Doing::NextStep => Icon::Calendar,
        Doing::List => Icon::Check,
        Doing::Plan => Icon::Note,
        Doing::Begin => Icon::Room,
        Doing::Arrange => Icon::Swap,
        Doing::Show => Icon::Cards,
        Doing::Cut => Icon::Scissors,
        Doing::Wake => Icon::Poll,
        Doing::Ask => Icon::Ask,
        Doing::Listen => Icon::Silence,
        Doing::Nod => Icon::Nod,
        Doing::SayBack => Icon::Quote,
        Doing::More => Icon::More,
        Doing::CutIn => Icon::CutIn,
        Doing::SmallTalk => Icon::Hand,
        Doing::Propose => Icon::Gift,
        Doing::Form => Icon::Flask,
        Doing::Tie => Icon::Pin,
        Doing::Answer => Icon::Chat,
        Doing::Leave => Icon::Back,
        Doing::Coach => Icon::Coach,
        Doing::LookBack => Icon::Pencil,
    }
}

/// The sign of a signal and its colour.
pub(super) const fn signal(theme: &Theme, quality: Quality) -> (Icon, Color32) {
    match quality {
        Quality::Attention => (Icon::Eye, theme.attention),
        Quality::Trust => (Icon::Rings, theme.trust),
        Quality::Irritation => (Icon::Zigzag, theme.irritation),
        _ => (Icon::Star, theme.interest),
    }
}

/// The message that names a signal where it stands alone.
pub(super) const fn signal_key(quality: Quality) -> &'static str {
    match quality {
        Quality::Attention => "signal-attention",
        Quality::Trust => "signal-trust",
        Quality::Irritation => "signal-irritation",
        _ => "signal-interest",
    }
}
