//! The two faces: Atkinson Hyperlegible Next for text, Young Serif for the voice. Compiled in; their licences lie
//! beside them in `assets/fonts/`.

use egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// The family name of the strong weight.
pub const STRONG: &str = "strong";
/// The family name of the serif face.
pub const VOICE: &str = "voice";

const FACES: [(&str, &[u8]); 3] = [
    ("text", include_bytes!("../../assets/fonts/atkinson-hyperlegible-next/400.ttf")),
    (STRONG, include_bytes!("../../assets/fonts/atkinson-hyperlegible-next/600.ttf")),
    (VOICE, include_bytes!("../../assets/fonts/young-serif/400.ttf")),
];

/// Gives a context the faces.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        // The text face stands in where another lacks a letter.
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned(), "text".to_owned()]);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["text".to_owned()]);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::FontId;

    #[test]
    fn both_languages_can_be_written_in_every_face() {
        let ctx = Context::default();
        let mut alone = definitions();
        for (name, _) in FACES {
            alone.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
        }
        ctx.set_fonts(alone);
        let letters = "ABCXYZabcxyzÅÄÖåäöŠšŽžé0123456789€–…’“”»×−·!?%";
        drop(ctx.run_ui(egui::RawInput::default(), |ui| {
            for (name, _) in FACES {
                let font = FontId::new(16.0, FontFamily::Name(name.into()));
                let missing = |c: &char| ui.fonts_mut(|fonts| fonts.glyph_width(&font, *c)) <= 0.0;
                assert_eq!(letters.chars().filter(missing).collect::<String>(), "", "{name}");
                assert!(missing(&'あ'), "{name}: the measure finds what is missing");
            }
        }));
    }
}
