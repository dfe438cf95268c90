//! Pictures of views without a window: egui's triangles, drawn here and written as PNG into the folder that the
//! environment variable `MALMI_PICTURES` names. Without the variable the views are laid out and tessellated only.

use egui::epaint::{ClippedPrimitive, ImageDelta, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, Rect, TextureId, Vec2};
use malmi::ui::{Theme, scale_for};
use std::collections::HashMap;
use std::path::Path;

/// Draws a view in a window of `size` pixels, at the scale that such a window has, after it came to rest.
pub fn draw(name: &str, size: [u16; 2], dark: bool, view: impl FnMut(&mut egui::Ui, &Theme)) {
    draw_after(name, size, dark, &[], view);
}

/// The same after keys were pressed, one in each frame.
pub fn draw_after(
    name: &str,
    size: [u16; 2],
    dark: bool,
    keys: &[(egui::Key, egui::Modifiers)],
    mut view: impl FnMut(&mut egui::Ui, &Theme),
) {
    let ctx = Context::default();
    let theme = if dark { Theme::dark() } else { Theme::light() };
    theme.apply(&ctx);
    let pixels = Vec2::new(size[0].into(), size[1].into());
    let scale = scale_for(pixels);
    let mut textures = HashMap::new();
    let mut shapes = Vec::new();
    for frame in 0..14 + u8::try_from(keys.len()).expect("a few keys") {
        let mut input = input(pixels, scale, frame);
        if let Some((key, modifiers)) = frame.checked_sub(3).and_then(|n| keys.get(usize::from(n))) {
            let (key, modifiers) = (*key, *modifiers);
            input.modifiers = modifiers;
            let press = |pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
            input.events.extend([true, false].map(press));
        }
        let output = ctx.run_ui(input, |ui| view(ui, &theme));
        for (id, delta) in &output.textures_delta.set {
            take(&mut textures, *id, delta);
        }
        shapes = output.shapes;
    }
    let primitives = ctx.tessellate(shapes, scale);
    assert!(!primitives.is_empty(), "{name} shows something");
    if let Some(folder) = std::env::var_os("MALMI_PICTURES") {
        let mut canvas = Canvas::new(size, scale);
        for primitive in &primitives {
            canvas.draw(primitive, &textures);
        }
        canvas.write(&Path::new(&folder).join(format!("{name}.png")));
    }
}

fn input(pixels: Vec2, scale: f32, frame: u8) -> egui::RawInput {
    let mut input = egui::RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, pixels / scale)),
        time: Some(frame.into()),
        focused: true,
        ..egui::RawInput::default()
    };
    input.viewports.entry(input.viewport_id).or_default().native_pixels_per_point = Some(scale);
    input
}

/// Keeps what egui wants kept: letters, mostly.
fn take(textures: &mut HashMap<TextureId, ColorImage>, id: TextureId, delta: &ImageDelta) {
    let egui::ImageData::Color(image) = &delta.image;
    let Some([left, top]) = delta.pos else {
        textures.insert(id, image.as_ref().clone());
        return;
    };
    let whole = textures.get_mut(&id).expect("a part of a known texture");
    let (wide, part) = (whole.size[0], image.size[0]);
    for (row, pixels) in image.pixels.chunks(part).enumerate() {
        let start = (top + row) * wide + left;
        whole.pixels[start..start + part].copy_from_slice(pixels);
    }
}

/// Colours with premultiplied alpha, 0–1, mixed as the window's renderer mixes them: without regard to gamma.
struct Canvas {
    size: [u16; 2],
    scale: f32,
    pixels: Vec<[f32; 3]>,
}

/// What is read off a triangle at one place: its colour, then the place in its texture.
type Sample = [f32; 6];

impl Canvas {
    fn new(size: [u16; 2], scale: f32) -> Self {
        Self { size, scale, pixels: vec![[0.0; 3]; usize::from(size[0]) * usize::from(size[1])] }
    }

    fn draw(&mut self, primitive: &ClippedPrimitive, textures: &HashMap<TextureId, ColorImage>) {
        let Primitive::Mesh(mesh) = &primitive.primitive else { return };
        let texture = &textures[&mesh.texture_id];
        let window = Rect::from_min_size(egui::Pos2::ZERO, Vec2::new(self.size[0].into(), self.size[1].into()));
        let clip = (primitive.clip_rect * self.scale).intersect(window);
        for corners in mesh.indices.chunks_exact(3) {
            let mut corners = [0, 1, 2].map(|n| mesh.vertices[corners[n] as usize]);
            for corner in &mut corners {
                corner.pos = (corner.pos.to_vec2() * self.scale).to_pos2();
            }
            self.triangle(corners, clip, texture);
        }
    }

    /// Row by row, each pixel whose centre lies inside. A pixel on the border of two triangles belongs to one of them.
    #[expect(clippy::many_single_char_names, reason = "the corners of a triangle and a place in it")]
    fn triangle(&mut self, [a, b, c]: [Vertex; 3], clip: Rect, texture: &ColorImage) {
        let (ab, ac) = (b.pos - a.pos, c.pos - a.pos);
        let area = ab.x * ac.y - ab.y * ac.x;
        if area.abs() < 1e-6 {
            return;
        }
        let (from, to) = ([a, b, c].map(sample), clip.y_range());
        let high = a.pos.y.min(b.pos.y).min(c.pos.y).max(to.min);
        let low = a.pos.y.max(b.pos.y).max(c.pos.y).min(to.max);
        // How the sample changes with a step to the right, and down.
        let step = |n: usize, along: f32, across: f32| {
            ((from[1][n] - from[0][n]) * along + (from[2][n] - from[0][n]) * across) / area
        };
        let right: Sample = std::array::from_fn(|n| step(n, ac.y, -ab.y));
        let down: Sample = std::array::from_fn(|n| step(n, -ac.x, ab.x));
        let flat = [b, c].iter().all(|corner| (corner.color, corner.uv) == (a.color, a.uv));
        let solid = flat.then(|| mixed(from[0], texture));
        for row in centre(high)..centre(low) {
            let y = f(row) + 0.5;
            let Some([left, end]) = crossing([a, b, c], y) else { continue };
            let (left, end) = (centre(left.max(clip.left())), centre(end.min(clip.right())));
            let start = row * usize::from(self.size[0]);
            for column in left..end {
                let x = f(column) + 0.5;
                let colour = solid.unwrap_or_else(|| {
                    let (x, y) = (x - a.pos.x, y - a.pos.y);
                    mixed(std::array::from_fn(|n| from[0][n] + right[n] * x + down[n] * y), texture)
                });
                let below = &mut self.pixels[start + column];
                *below = [0, 1, 2].map(|n| colour[n] + below[n] * (1.0 - colour[3]));
            }
        }
    }

    fn write(&self, path: &Path) {
        let file = std::fs::File::create(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut encoder = png::Encoder::new(std::io::BufWriter::new(file), self.size[0].into(), self.size[1].into());
        encoder.set_color(png::ColorType::Rgb);
        let bytes: Vec<u8> = self.pixels.iter().flatten().map(|part| byte(*part)).collect();
        encoder.write_header().expect("a picture").write_image_data(&bytes).expect("its pixels");
    }
}

/// Where a row leaves and enters a triangle.
fn crossing(corners: [Vertex; 3], y: f32) -> Option<[f32; 2]> {
    let mut found: [Option<f32>; 2] = [None; 2];
    for (n, from) in corners.iter().enumerate() {
        let to = &corners[(n + 1) % 3];
        // The same two corners give the same crossing in either triangle that has them.
        let (up, down) = if from.pos.y <= to.pos.y { (from.pos, to.pos) } else { (to.pos, from.pos) };
        if up.y <= y && y < down.y {
            let x = up.x + (down.x - up.x) * ((y - up.y) / (down.y - up.y));
            *if found[0].is_none() { &mut found[0] } else { &mut found[1] } = Some(x);
        }
    }
    let (one, other) = (found[0]?, found[1]?);
    Some([one.min(other), one.max(other)])
}

fn sample(corner: Vertex) -> Sample {
    let [r, g, b, a] = unit(corner.color);
    [r, g, b, a, corner.uv.x, corner.uv.y]
}

fn unit(colour: Color32) -> [f32; 4] {
    colour.to_array().map(|part| f32::from(part) / 255.0)
}

/// The colour of a sample, times that of its texture there.
fn mixed(sample: Sample, texture: &ColorImage) -> [f32; 4] {
    let place = [0, 1].map(|side| sample[4 + side] * f(texture.size[side]) - 0.5);
    let corner = place.map(|part| part.floor().max(0.0));
    let [across, along] = [0, 1].map(|side| (place[side] - corner[side]).clamp(0.0, 1.0));
    let texel = |right: usize, down: usize| {
        let column = (index(corner[0]) + right).min(texture.size[0] - 1);
        let row = (index(corner[1]) + down).min(texture.size[1] - 1);
        unit(texture.pixels[row * texture.size[0] + column])
    };
    let around = [texel(0, 0), texel(1, 0), texel(0, 1), texel(1, 1)];
    std::array::from_fn(|n| {
        let upper = around[0][n] * (1.0 - across) + around[1][n] * across;
        let lower = around[2][n] * (1.0 - across) + around[3][n] * across;
        sample[n] * (upper * (1.0 - along) + lower * along)
    })
}

/// The first pixel whose centre lies at or after a place.
fn centre(place: f32) -> usize {
    index((place - 0.5).ceil())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a small picture")]
fn index(place: f32) -> usize {
    place.max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a small picture")]
fn f(place: usize) -> f32 {
    place as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0–255")]
fn byte(part: f32) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}
