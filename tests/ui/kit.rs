//! What screens are made of: text size, reduced motion, dialogs.

use egui::{Context, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use malmi::ui::Theme;
use malmi::ui::motion::Motion;
use malmi::ui::theme::TextSize;
use malmi::ui::widgets::{Button, Cap, Chip, Dialog, Icon, Row, Tile};

/// A window with the game's faces, in which `draw` is drawn.
fn shown<'a>(prepare: impl Fn(&Context) + 'a, mut draw: impl FnMut(&mut egui::Ui, &Theme) + 'a) -> Harness<'a> {
    let theme = Theme::light();
    let mut ready = false;
    let mut harness = Harness::builder().with_size([900.0, 600.0]).with_step_dt(0.25).build_ui(move |ui| {
        if !ready {
            prepare(ui.ctx());
            theme.apply(ui.ctx());
            ready = true;
            ui.ctx().request_repaint();
            return;
        }
        draw(ui, &theme);
    });
    harness.run();
    harness
}

#[test]
fn controls_grow_with_the_text() {
    let heights = [1.0, 2.0].map(|times| {
        let harness = shown(
            |ctx| TextSize::new(times).set(ctx),
            |ui, theme| {
                Button::new("Begin").icon(Icon::Play).show(ui, theme);
                Chip::new("Air", false).show(ui, theme);
                Row::new("How many?").show(ui, theme);
            },
        );
        ["Begin", "Air", "How many?"].map(|name| harness.get_by_label(name).rect().height())
    });
    for (small, large) in heights[0].into_iter().zip(heights[1]) {
        assert!((large - 2.0 * small).abs() < 1.0, "{small} {large}");
    }
}

#[test]
fn a_text_size_out_of_range_becomes_the_nearest() {
    assert_eq!(TextSize::new(9.0), TextSize::new(2.0));
    assert_eq!(TextSize::new(0.1), TextSize::new(0.8));
}

#[test]
fn a_dialog_is_left_with_escape_and_nothing_behind_it_is_pressed() {
    let (mut open, mut behind) = (true, 0);
    {
        let mut harness = shown(
            |_| {},
            |ui, theme| {
                behind += u8::from(Button::new("Behind").show(ui, theme).clicked());
                if open {
                    let dialog = Dialog::new("question").show(ui.ctx(), theme, |ui, fresh| {
                        let stay = Button::new("Stay").show(ui, theme);
                        if fresh {
                            stay.request_focus();
                        }
                    });
                    open = !dialog.left;
                }
            },
        );
        assert!(harness.get_by_label("Stay").accesskit_node().is_focused());
        harness.get_by_label("Behind").click();
        harness.run();
        harness.key_press(Key::Escape);
        harness.run();
    }
    assert_eq!(behind, 0);
    assert!(!open);
}

#[test]
fn with_reduced_motion_silence_is_still_at_once() {
    let steps = [Motion::Full, Motion::Reduced].map(|motion| {
        let mut harness = shown(
            |ctx| motion.set(ctx),
            |ui, theme| {
                let cap = Cap { key: Key::Space, name: "Space".to_owned() };
                let tile = Tile::silence("Stay silent", "let her go on").cap(cap);
                tile.show(ui, theme, [276.0, 160.0].into());
            },
        );
        harness.key_press(Key::Space);
        harness.run()
    });
    assert!(steps[0] > steps[1] + 1, "rings take frames, stillness does not: {steps:?}");
}
