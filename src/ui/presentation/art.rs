//! The picture on a card: flat shapes on a field of one colour. The words of the card's id choose it, as far as they
//! name something that can be drawn; any other card gets a print of its own.

use crate::ui::draw::outline::{Outline, outlines};
use crate::ui::draw::{mesh, round_stroke};
use crate::ui::theme::{ROCKS, Theme};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};
use std::sync::Arc;

/// The box in which pictures are drawn.
const BOX: Vec2 = Vec2::new(150.0, 84.0);

/// What a part is painted with.
#[derive(Clone, Copy)]
enum Ink {
    White,
    Black,
    Sun,
    Copper,
    Lake,
    LakeLow,
    Patina,
    Wine,
    Sky,
    Day,
    Grey,
    Pale,
    Wood,
    Skin,
}

impl Ink {
    /// Pictures are printed by day: in the evening they are only a little darker, as anything under a lamp.
    fn of(self, theme: &Theme) -> Color32 {
        const EVENING: f32 = 0.14;
        let printed = self.printed(&Theme::light());
        if theme.dark { printed.lerp_to_gamma(Color32::BLACK, EVENING) } else { printed }
    }

    fn printed(self, theme: &Theme) -> Color32 {
        match self {
            Self::White => theme.on_field,
            Self::Black => theme.scenery.bark,
            Self::Sun => theme.sun,
            Self::Copper => theme.copper_bright,
            Self::Lake => theme.lake,
            Self::LakeLow => theme.lake_low,
            Self::Patina => theme.patina,
            Self::Wine => ROCKS[5].ground,
            Self::Sky => theme.sky,
            Self::Day => theme.board,
            Self::Grey => theme.scenery.metal,
            Self::Pale => theme.scenery.metal_light,
            Self::Wood => theme.scenery.groove.lerp_to_gamma(theme.birch_deep, 0.8),
            Self::Skin => theme.scenery.pencil_wood,
        }
    }
}

/// A part of a picture.
enum Part {
    Fill(&'static str, Ink),
    Line(&'static str, f32, Ink),
    Disc(f32, f32, f32, Ink),
    Ring(f32, f32, f32, f32, Ink),
}

/// A picture: the words that call for it, its ground and its parts.
struct Picture {
    words: &'static [&'static str],
    ground: Ink,
    parts: &'static [Part],
}

use Part::{Disc, Fill, Line, Ring};

static PICTURES: &[Picture] = &[
    Picture {
        words: &["since", "history", "story", "years", "family", "founders"],
        ground: Ink::Wood,
        parts: &[
            Line("M12 60H138", 3.0, Ink::Black),
            Disc(26.0, 60.0, 6.0, Ink::Black),
            Disc(60.0, 60.0, 6.0, Ink::Black),
            Disc(94.0, 60.0, 6.0, Ink::Black),
            Disc(128.0, 60.0, 6.0, Ink::Black),
            Line("M16 44V28H36V44M84 44V22H104V44", 3.0, Ink::Black),
        ],
    },
    Picture {
        words: &["lorry", "truck", "delivery", "transport", "fleet"],
        ground: Ink::Wood,
        parts: &[
            Fill("M26 22H94V60H26Z", Ink::Black),
            Fill("M98 32H116L128 46V60H98Z", Ink::Wine),
            Fill("M104 37H114L121 46H104Z", Ink::White),
            Line("M14 70H136", 3.0, Ink::Black),
            Disc(46.0, 62.0, 9.0, Ink::Grey),
            Disc(74.0, 62.0, 9.0, Ink::Grey),
            Disc(112.0, 62.0, 9.0, Ink::Grey),
            Disc(46.0, 62.0, 3.5, Ink::Pale),
            Disc(74.0, 62.0, 3.5, Ink::Pale),
            Disc(112.0, 62.0, 3.5, Ink::Pale),
        ],
    },
    Picture {
        words: &["halls", "plants", "sites", "offices", "network"],
        ground: Ink::Pale,
        parts: &[
            Fill("M20 66V44L34 52V44L48 52V66Z", Ink::Lake),
            Fill("M62 66V32L76 42V32L92 42V66Z", Ink::Black),
            Fill("M106 66V48L116 54V48L130 54V66Z", Ink::Lake),
            Line("M12 67H138", 3.0, Ink::Black),
        ],
    },
    Picture {
        words: &["plant", "factory", "works", "kouvola", "reference", "peer", "springs"],
        ground: Ink::Patina,
        parts: &[
            Fill("M18 70V38L44 52V38L70 52V38L96 52V16H114V70Z", Ink::White),
            Fill("M30 58H40V70H30Z", Ink::Patina),
            Fill("M56 58H66V70H56Z", Ink::Patina),
            Fill("M82 58H92V70H82Z", Ink::Patina),
        ],
    },
    Picture {
        words: &["range", "products", "catalogue", "robots", "modules", "cloud"],
        ground: Ink::Day,
        parts: &[
            Fill("M16 16H48V40H16Z", Ink::Grey),
            Fill("M58 16H90V40H58Z", Ink::Grey),
            Fill("M100 16H132V40H100Z", Ink::Grey),
            Fill("M16 46H48V70H16Z", Ink::Grey),
            Fill("M58 46H90V70H58Z", Ink::Lake),
            Fill("M100 46H132V70H100Z", Ink::Grey),
        ],
    },
    Picture {
        words: &["list", "audit", "report", "paper", "checklist", "folder"],
        ground: Ink::Lake,
        parts: &[
            Fill("M48 8H92L104 20V78H48Z", Ink::White),
            Line("M58 30H78M58 44H78M58 58H78", 3.5, Ink::Grey),
            Line("M84 28L88 32L96 23M84 56L88 60L96 51", 3.5, Ink::Patina),
            Line("M85 40L94 49M94 40L85 49", 3.5, Ink::Wine),
        ],
    },
    Picture {
        words: &["carbon", "green", "climate", "forest", "emissions"],
        ground: Ink::Patina,
        parts: &[
            Fill("M40 66C34 34 66 14 112 16C114 52 84 76 46 64Z", Ink::Sun),
            Line("M32 74C46 54 66 42 92 32", 4.0, Ink::Black),
        ],
    },
    Picture {
        words: &["aisle", "warehouse", "shelf", "racks", "stock"],
        ground: Ink::Sky,
        parts: &[
            Line("M20 10V76M130 10V76M20 32H130M20 54H130M20 75H130", 3.5, Ink::Black),
            Fill("M28 18H52V30H28ZM58 14H76V30H58Z", Ink::Lake),
            Fill("M84 40H120V52H84Z", Ink::Sun),
            Fill("M30 62H60V73H30ZM94 60H118V73H94Z", Ink::Wine),
        ],
    },
    Picture {
        words: &["knees", "who", "crew", "team", "people", "comes", "us"],
        ground: Ink::Sky,
        parts: &[
            Disc(48.0, 36.0, 13.0, Ink::Skin),
            Fill("M24 84C24 62 34 52 48 52S72 62 72 84Z", Ink::Lake),
            Disc(102.0, 36.0, 13.0, Ink::Skin),
            Fill("M78 84C78 62 88 52 102 52S126 62 126 84Z", Ink::Patina),
            Fill("M35 33A13 13 0 0 1 61 33Z", Ink::Sun),
            Fill("M89 33A13 13 0 0 1 115 33Z", Ink::Sun),
        ],
    },
    Picture {
        words: &["half", "hour", "clock", "telephone", "night", "morning", "time"],
        ground: Ink::Lake,
        parts: &[
            Disc(75.0, 43.0, 32.0, Ink::White),
            Line("M75 43V21M75 43L90 53", 5.0, Ink::Black),
            Disc(75.0, 43.0, 4.5, Ink::Copper),
            Fill("M73 13H77V19H73ZM73 67H77V73H73ZM45 41H51V45H45ZM99 41H105V45H99Z", Ink::Grey),
        ],
    },
    Picture {
        words: &["scale", "test", "bench", "measure", "measured", "meter", "speed", "gauge"],
        ground: Ink::Day,
        parts: &[
            Ring(75.0, 45.0, 30.0, 5.0, Ink::Black),
            Line("M75 45L92 29", 5.0, Ink::Copper),
            Line("M52 45H57M75 22V27M98 45H93", 4.0, Ink::Black),
            Disc(75.0, 45.0, 4.5, Ink::Black),
        ],
    },
    Picture {
        words: &["monday", "stop", "stops", "weekend", "dip", "after"],
        ground: Ink::Lake,
        parts: &[Line("M10 30H52L66 66L80 30H140", 5.0, Ink::White), Disc(66.0, 66.0, 7.0, Ink::Copper)],
    },
    Picture {
        words: &["price", "cost", "costs", "money", "pallet", "kilowatts", "energy", "savings"],
        ground: Ink::Sun,
        parts: &[
            Fill("M20 50H38V70H20ZM46 40H64V70H46ZM72 28H90V70H72ZM98 14H116V70H98Z", Ink::Black),
            Line("M14 71H136", 4.0, Ink::Black),
        ],
    },
    Picture {
        words: &["curve", "figures", "trend", "numbers"],
        ground: Ink::Sun,
        parts: &[
            Line("M20 12V72H136", 4.0, Ink::Black),
            Line("M26 22C58 22 92 34 124 66", 5.0, Ink::Wine),
            Line("M26 66C58 62 92 44 124 14", 3.0, Ink::Black),
            Disc(90.0, 43.0, 6.5, Ink::Copper),
        ],
    },
    Picture {
        words: &["pipe", "water", "pump", "drain", "leak"],
        ground: Ink::LakeLow,
        parts: &[
            Fill("M14 14H96V34H34V50H14Z", Ink::White),
            Fill("M92 8H104V40H92ZM8 46H40V56H8Z", Ink::Pale),
            Fill("M24 60C30 67 33 71 33 74A9 9 0 0 1 15 74C15 71 18 67 24 60Z", Ink::Sun),
            Line("M60 58C72 52 84 64 96 58S120 64 132 58M60 70C72 64 84 76 96 70S120 76 132 70", 3.0, Ink::White),
        ],
    },
    Picture {
        words: &["award", "prize", "best", "quality"],
        ground: Ink::Wine,
        parts: &[
            Fill("M64 50L58 76L75 66L92 76L86 50Z", Ink::Sun),
            Disc(75.0, 34.0, 20.0, Ink::Sun),
            Ring(75.0, 34.0, 12.0, 2.5, Ink::Wine),
        ],
    },
];

/// What other cards get.
static PRINTS: &[Picture] = &[
    Picture {
        words: &[],
        ground: Ink::Patina,
        parts: &[
            Line("M-20 24C10 4 30 44 60 24S110 44 140 24S170 20 180 24", 7.0, Ink::White),
            Line("M-20 46C10 26 30 66 60 46S110 66 140 46S170 42 180 46", 7.0, Ink::Sun),
            Line("M-20 68C10 48 30 88 60 68S110 88 140 68S170 64 180 68", 7.0, Ink::White),
        ],
    },
    Picture {
        words: &[],
        ground: Ink::White,
        parts: &[
            Disc(30.0, 28.0, 17.0, Ink::Lake),
            Disc(76.0, 60.0, 20.0, Ink::Lake),
            Disc(116.0, 24.0, 15.0, Ink::Sun),
            Disc(128.0, 68.0, 11.0, Ink::Lake),
            Disc(26.0, 72.0, 9.0, Ink::Sun),
        ],
    },
    Picture {
        words: &[],
        ground: Ink::Sky,
        parts: &[
            Disc(112.0, 24.0, 13.0, Ink::Sun),
            Fill("M-10 84V60C30 34 60 34 96 62L110 84Z", Ink::Patina),
            Fill("M60 84C90 50 120 44 164 56V84Z", Ink::Lake),
        ],
    },
    Picture {
        words: &[],
        ground: Ink::Sun,
        parts: &[Ring(58.0, 42.0, 25.0, 6.0, Ink::Black), Ring(92.0, 42.0, 25.0, 6.0, Ink::Wine)],
    },
];

fn picture(id: &str) -> &'static Picture {
    let named = |part: &str| PICTURES.iter().find(|picture| picture.words.contains(&part));
    id.split('-').find_map(named).unwrap_or_else(|| {
        let sum = id.bytes().fold(0_usize, |sum, letter| sum.wrapping_mul(31).wrapping_add(letter.into()));
        &PRINTS[sum % PRINTS.len()]
    })
}

/// Paints the picture of a card into a rectangle, which its ground fills.
pub(super) fn art(painter: &Painter, theme: &Theme, rect: Rect, radius: u8, id: &str) {
    let picture = picture(id);
    painter.rect_filled(rect, radius, picture.ground.of(theme));
    let scale = (rect.width() / BOX.x).min(rect.height() / (BOX.y - 10.0));
    let origin = rect.center() - BOX * scale / 2.0;
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    for part in picture.parts {
        painter.extend(part.shapes(theme, origin, scale, 1.0 / painter.pixels_per_point()));
    }
}

impl Part {
    fn shapes(&self, theme: &Theme, origin: Pos2, scale: f32, feather: f32) -> Vec<Shape> {
        let place = |x: f32, y: f32| origin + Vec2::new(x, y) * scale;
        let mut shapes = Vec::new();
        match *self {
            Self::Fill(path, ink) => {
                let mut area = Mesh::default();
                for outline in outlines(path) {
                    mesh::fill(&mut area, &outline.placed(origin, scale), ink.of(theme), feather);
                }
                shapes.push(Shape::Mesh(Arc::new(area)));
            }
            Self::Line(path, width, ink) => {
                for outline in outlines(path) {
                    round_stroke(&mut shapes, &outline, origin, scale, Stroke::new(width * scale, ink.of(theme)));
                }
            }
            Self::Disc(x, y, radius, ink) => {
                shapes.push(Shape::circle_filled(place(x, y), radius * scale, ink.of(theme)));
            }
            Self::Ring(x, y, radius, width, ink) => {
                let stroke = Stroke::new(width * scale, ink.of(theme));
                round_stroke(&mut shapes, &Outline::circle(pos2(x, y), radius), origin, scale, stroke);
            }
        }
        shapes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_an_id_choose_the_picture_and_any_id_has_one() {
        let same = |a: &str, b: &str| std::ptr::eq(picture(a), picture(b));
        assert!(same("what-a-stop-costs", "stop") && same("pallet-place", "price"));
        assert!(!same("lorry", "carbon"));
        assert!(PRINTS.iter().any(|print| std::ptr::eq(print, picture("zebra"))));
    }

    #[test]
    fn no_word_calls_for_two_pictures() {
        let mut words: Vec<_> = PICTURES.iter().flat_map(|picture| picture.words).collect();
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
