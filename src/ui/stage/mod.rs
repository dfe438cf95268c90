//! The customer, alive in the place where one meets them: in the room behind the table, on the laptop, on the line.
//! What a view keeps of them is [`Presence`]; it is fed with what the player perceives and nothing else.

mod faulty;
mod laptop;
mod presence;
mod room;
mod tags;
mod voice;

pub(in crate::ui) use laptop::on_the_laptop;
pub(in crate::ui) use presence::Presence;
pub(in crate::ui) use room::{Seat, in_the_room};
pub(in crate::ui) use tags::{fills_the_window, tags};
pub(in crate::ui) use voice::{Turn, voice_line, voice_thread};
