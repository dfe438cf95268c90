//! A hook for tests that drive the real window: with `MALMI_UI_MAP=FILE` in the environment, every frame writes what is
//! on the screen, as a screen reader would meet it, to that file.
//!
//! One JSON array of `{"role", "label", "value", "description", "x", "y", "width", "height", "disabled", "focused"}`, in
//! pixels of the window. The file is replaced as a whole, so that a reader never sees half of it. Roles and labels are
//! those of AccessKit.

use bevy::app::{App, PostUpdate};
use bevy::ecs::resource::Resource;
use bevy::ecs::schedule::IntoScheduleConfigs;
use bevy::ecs::system::{Query, Res};
use bevy_egui::{EguiContext, EguiOutput, EguiPostUpdateSet};
use egui::accesskit::{Node, NodeId, Rect, TreeUpdate};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The variable that names the file.
const VARIABLE: &str = "MALMI_UI_MAP";

/// Writes the map where it is asked for.
pub(super) fn plugin(app: &mut App) {
    let Some(path) = std::env::var_os(VARIABLE).map(PathBuf::from) else { return };
    app.insert_resource(MapFile(path));
    app.add_systems(PostUpdate, write_map.in_set(EguiPostUpdateSet::PostProcessOutput));
}

#[derive(Resource)]
struct MapFile(PathBuf);

#[expect(clippy::needless_pass_by_value, reason = "systems take their parameters by value")]
fn write_map(file: Res<'_, MapFile>, mut outputs: Query<'_, '_, (&EguiOutput, &mut EguiContext)>) {
    for (output, mut context) in &mut outputs {
        context.get_mut().enable_accesskit();
        if let Some(update) = &output.platform_output.accesskit_update {
            let whole = map(update, f64::from(output.pixels_per_point)).to_string();
            if let Err(error) = replace(&file.0, &whole) {
                bevy::log::error!("{VARIABLE}={}: {error}", file.0.display());
            }
        }
    }
}

fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    std::fs::write(&beside, text)?;
    std::fs::rename(beside, path)
}

/// Everything on the screen that has a label or a value and a place.
fn map(update: &TreeUpdate, scale: f64) -> Value {
    let all: HashMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let label = |node: &Node| -> String {
        let named = node.labelled_by().iter().filter_map(|id| all.get(id)?.label().or(all.get(id)?.value()));
        node.label().map_or_else(|| named.collect::<Vec<_>>().join(" "), str::to_owned)
    };
    let entries = update.nodes.iter().filter_map(|(id, node)| {
        let (label, value) = (label(node), node.value().unwrap_or_default());
        let Rect { x0, y0, x1, y1 } = node.bounds()?;
        let unsaid = label.is_empty() && value.is_empty();
        (!unsaid && x1 > x0 && y1 > y0).then(|| {
            json!({
                "role": format!("{:?}", node.role()),
                "label": label,
                "value": value,
                "description": node.description().unwrap_or_default(),
                "x": x0 * scale, "y": y0 * scale, "width": (x1 - x0) * scale, "height": (y1 - y0) * scale,
                "disabled": node.is_disabled(),
                "focused": update.focus == *id,
            })
        })
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_on_the_map_with_its_place() {
        let context = egui::Context::default();
        context.enable_accesskit();
        let output = context.run_ui(egui::RawInput::default(), |ui| {
            let _ = ui.button("Begin");
        });
        let update = output.platform_output.accesskit_update.expect("it was enabled");
        let map = map(&update, 2.0);
        let button = map.as_array().and_then(|all| all.iter().find(|entry| entry["label"] == "Begin"));
        let button = button.expect("the button has a label");
        assert_eq!(button["role"], "Button");
        assert!(button["width"].as_f64() > Some(20.0));
    }
}
