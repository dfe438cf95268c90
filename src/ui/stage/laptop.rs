//! The video call: a laptop on the desk, the call picture in it, the words beneath as a caption.

use super::presence::quality;
use super::room::{seen, spent};
use super::{Presence, faulty, voice_thread};
use crate::model::Medium;
use crate::portrait::lens::{CLEAR, THIN};
use crate::portrait::{Frame, LookSource, Picture};
use crate::ui::scene::Scene;
use crate::ui::surface::{Wood, desk, laptop};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Icon, galley, icon, label_within, place};
use crate::ui::{Backdrop, person};
use egui::{Color32, Painter, Pos2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Height of the caption under the picture.
const CAPTION: f32 = 104.0;

/// Draws the desk and the laptop with the call in it; gives back where the caption stands.
pub fn on_the_laptop(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, rect: Rect, foot: f32) -> Rect {
    let theme = scene.theme;
    desk(&ui.painter().with_clip_rect(rect), theme, rect, Wood::VIDEO);
    let case = Rect::from_min_max(rect.min + vec2(20.0, 66.0), pos2(rect.right() - 16.0, foot - 28.0));
    let screen = laptop(&ui.painter().with_clip_rect(rect), theme, case);
    let picture = screen.with_max_y(screen.bottom() - CAPTION);
    let painter = ui.painter().with_clip_rect(picture);
    if scene.view.medium == Medium::Video {
        shown(ui, scene, presence, &painter, picture);
    } else {
        dark(ui, scene, presence, &painter, picture);
    }
    ui.painter().rect_filled(screen.with_min_y(picture.bottom()), 0, theme.scenery.black_deep);
    labels(ui, scene, picture);
    own(ui, scene, picture);
    time(ui, scene, rect);
    screen.with_min_y(picture.bottom())
}

fn shown(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, painter: &Painter, picture: Rect) {
    let (now, line) = presence.on_video(ui, scene);
    let rect = sitter(picture);
    let study = study(scene.theme, picture);
    match line.picture() {
        Picture::Clear | Picture::Off => {
            for (part, colour) in study {
                painter.rect_filled(part, 0, colour);
            }
            person(painter, rect, Frame::Bust, &now.look, &now.face, Backdrop::Nothing);
        }
        _ => faulty::paint(painter, &now.look, &line, &study, rect, picture),
    }
    seen(ui, scene, rect.intersect(picture));
}

/// Where the person is in the picture: large, and cut by its lower edge.
fn sitter(picture: Rect) -> Rect {
    let high = picture.height() * 1.3;
    let wide = high * 196.0 / 230.0;
    Rect::from_min_size(pos2(picture.center().x - wide / 2.0 - 12.0, picture.top() + 12.0), vec2(wide, high))
}

/// The room at the other end, back to front: a wall, a window, a shelf with binders.
fn study(theme: &Theme, picture: Rect) -> [(Rect, Color32); 9] {
    let paint = &theme.scenery;
    let (across, down) = (picture.width() / 732.0, picture.height() / 300.0);
    [
        ([0.0, 0.0, 732.0, 300.0], paint.far_wall),
        ([0.0, 250.0, 732.0, 50.0], paint.far_wall_low),
        ([40.0, 60.0, 120.0, 166.0], paint.far_window),
        ([52.0, 72.0, 96.0, 66.0], paint.far_pane),
        ([52.0, 148.0, 96.0, 66.0], paint.far_pane),
        ([560.0, 106.0, 150.0, 12.0], paint.far_shelf),
        ([572.0, 66.0, 22.0, 40.0], theme.wine),
        ([598.0, 60.0, 18.0, 46.0], theme.lake),
        ([620.0, 72.0, 24.0, 34.0], theme.sun_deep),
    ]
    .map(|([x, y, wide, high], colour)| {
        let at = picture.min + vec2(x * across, y * down);
        (Rect::from_min_size(at, vec2(wide * across, high * down)), colour)
    })
}

/// The camera is off: initials, and the voice.
fn dark(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, painter: &Painter, picture: Rect) {
    let theme = scene.theme;
    let name = scene.view.customer_name();
    let voice = presence.voice(ui, scene, name);
    painter.rect_filled(picture, 0, theme.scenery.black);
    let centre = picture.center() - vec2(0.0, 40.0);
    painter.circle_filled(centre, 62.0, theme.field_2);
    let initials: String = name.split_whitespace().filter_map(|part| part.chars().next()).take(2).collect();
    let text = galley(ui, &initials, Type::Display, theme.birch_light, f32::INFINITY);
    painter.galley(centre - text.size() / 2.0, text, theme.birch_light);
    let line =
        Rect::from_center_size(pos2(picture.center().x, picture.bottom() - 58.0), vec2(picture.width() * 0.6, 84.0));
    voice_thread(painter, line, &voice, theme.birch);
    let told = crate::speech::voice(scene.view, scene.words).unwrap_or_default();
    let response = ui.interact(picture, ui.id().with("customer"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, format!("{name}. {told}")));
}

fn labels(ui: &mut Ui, scene: &Scene<'_>, picture: Rect) {
    let theme = scene.theme;
    let name = format!("{}, {}", scene.view.customer_name(), scene.view.texts().company().name.as_str());
    let text = galley(ui, &name, Type::Strong, theme.on_field, picture.width() * 0.6);
    let rect = Rect::from_min_size(
        pos2(picture.right() - text.size().x - 34.0, picture.top() + 8.0),
        text.size() + vec2(24.0, 10.0),
    );
    ui.painter().rect_filled(rect, 6, theme.scenery.black_deep);
    place(ui, "who", rect.shrink2(vec2(12.0, 5.0)).expand2(vec2(2.0, 0.0)), |ui| {
        label_within(ui, &name, Type::Strong, theme.on_field, text.size().x + 1.0)
    });
    if let Some(state) = line_state(scene) {
        let text = galley(ui, &scene.words.get(state), Type::Strong, theme.on_field, f32::INFINITY);
        let rect = Rect::from_min_size(picture.min + vec2(10.0, 8.0), text.size() + vec2(52.0, 10.0));
        ui.painter().rect_filled(rect, 6, Theme::light().wine);
        let centre = pos2(rect.left() + 22.0, rect.center().y);
        icon(ui.painter(), Icon::Signal, centre, size::ICON_CHIP, theme.on_field);
        ui.painter().galley(rect.min + vec2(40.0, 5.0), text, theme.on_field);
    }
}

/// The state of the line in words, where it is not clear.
fn line_state(scene: &Scene<'_>) -> Option<&'static str> {
    if scene.view.medium != Medium::Video {
        return Some("talk-camera-off");
    }
    match quality(scene) {
        good if good >= CLEAR => None,
        thin if thin >= THIN => Some("talk-line-weak"),
        _ => Some("talk-line-breaking"),
    }
}

/// The player's own small picture.
fn own(ui: &Ui, scene: &Scene<'_>, picture: Rect) {
    let rect = Rect::from_min_size(picture.max - vec2(128.0, 124.0), vec2(116.0, 112.0));
    let painter = ui.painter();
    painter.rect_filled(rect, 6, scene.theme.on_field);
    let inside = rect.shrink(3.0);
    painter.rect_filled(inside, 4, scene.theme.sun);
    let look = LookSource::Robin.look();
    let face = crate::portrait::Expression { corner: 0.2, ..crate::portrait::Expression::REST };
    person(painter, inside, Frame::Head, &look, &face, Backdrop::Nothing);
}

fn time(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) {
    let theme = scene.theme;
    let words = spent(scene);
    let text = galley(ui, &words, Type::Strong, theme.ink, f32::INFINITY);
    let right: Pos2 = pos2(rect.right() - 16.0, rect.top() + 34.0);
    let whole = Rect::from_min_max(pos2(right.x - text.size().x - 32.0, right.y - 14.0), pos2(right.x, right.y + 14.0));
    let response = ui.interact(whole, ui.id().with("time"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &words));
    icon(ui.painter(), Icon::Clock, pos2(whole.left() + 11.0, right.y), size::ICON_SMALL, theme.ink);
    let at = pos2(whole.left() + 32.0, right.y - text.size().y / 2.0);
    ui.painter().galley(at, text, theme.ink);
}
