//! The layout of the picture of a result: what stands where, for a canvas to draw.
//!
//! The picture is read in the preview of a chat, so it is narrow, light and large. How wide a text is only the canvas
//! knows; it is asked.

use super::qr::Qr;

pub const WIDTH: i32 = 1_080;
const EDGE: i32 = 64;
const INNER: i32 = WIDTH - 2 * EDGE;
/// More steps than these nobody reads in a chat: the ones that lead to the figure.
const MOST_STEPS: usize = 5;

const INK: &str = "#15201f";
const SOFT: &str = "#4d5c5a";
const ACCENT: &str = "#0b5c5e";
const WASH: &str = "#e2f0ee";
const LINE: &str = "#cfd8d6";
const PAPER: &str = "#ffffff";

/// What the picture says, all of it as the page has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub brand: String,
    pub title: String,
    /// What the figure is.
    pub name: String,
    pub figure: String,
    /// The class that colours it on the page; "" for none.
    pub tone: String,
    pub in_words: String,
    pub sentence: String,
    pub parts: Vec<Part>,
    pub why: String,
    pub steps: Vec<Step>,
    /// Check code, rule version, that it is an estimate: lines beside the QR code.
    pub foot: Vec<String>,
}

/// A part of the bar of who pays what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub amount: String,
    /// Its share of the bar, in thousandths.
    pub share: i32,
    /// The class that colours it on the page.
    pub class: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub label: String,
    pub formula: String,
    pub law: String,
}

/// Letters of a size, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Font {
    pub size: i32,
    pub is_bold: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Box {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        colour: &'static str,
    },
    /// `x` and `y` are the beginning of the line that the letters stand on.
    Text {
        x: i32,
        y: i32,
        font: Font,
        colour: &'static str,
        text: String,
    },
    Qr {
        x: i32,
        y: i32,
        size: i32,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub height: i32,
    pub shapes: Vec<Shape>,
}

const fn plain(size: i32) -> Font {
    Font { size, is_bold: false }
}

const fn bold(size: i32) -> Font {
    Font { size, is_bold: true }
}

/// `width` says how wide a text is in a font, in pixels.
pub fn picture(facts: &Facts, qr: Option<&Qr>, width: &mut dyn FnMut(&str, Font) -> i32) -> Picture {
    let mut sheet = Sheet { y: 0, shapes: Vec::new(), width };
    sheet.head(facts);
    sheet.answer(facts);
    sheet.bar(&facts.parts);
    sheet.steps(facts);
    sheet.foot(facts, qr);
    let height = sheet.y + EDGE;
    let mut shapes = vec![Shape::Box { x: 0, y: 0, width: WIDTH, height, colour: PAPER }];
    shapes.append(&mut sheet.shapes);
    Picture { height, shapes }
}

/// A sheet that is filled from the top.
struct Sheet<'a> {
    y: i32,
    shapes: Vec<Shape>,
    width: &'a mut dyn FnMut(&str, Font) -> i32,
}

impl Sheet<'_> {
    fn head(&mut self, facts: &Facts) {
        self.fill(0, WIDTH, 16, ACCENT);
        self.y += 16 + 40;
        self.lines(&facts.brand, EDGE, INNER, bold(32), ACCENT);
        self.lines(&facts.title, EDGE, INNER, bold(48), INK);
        self.y += 24;
    }

    fn answer(&mut self, facts: &Facts) {
        let (top, at) = (self.y, self.shapes.len());
        let (ink, wash) = tone(&facts.tone);
        let (x, most) = (EDGE + 32, INNER - 64);
        self.y += 28;
        self.lines(&facts.name, x, most, bold(36), INK);
        let size = [120, 104, 88, 72, 60].into_iter().find(|size| (self.width)(&facts.figure, bold(*size)) <= most);
        self.lines(&facts.figure, x, most, bold(size.unwrap_or(48)), ink);
        self.lines(&facts.in_words, x, most, plain(38), INK);
        self.lines(&facts.sentence, x, most, plain(36), SOFT);
        self.y += 28;
        let wash = Shape::Box { x: EDGE, y: top, width: INNER, height: self.y - top, colour: wash };
        self.shapes.insert(at, wash);
        self.y += 40;
    }

    fn bar(&mut self, parts: &[Part]) {
        if parts.is_empty() {
            return;
        }
        let (mut from, y) = (0, self.y);
        for part in parts {
            let to = (from + part.share).min(1_000);
            let (left, right) = (EDGE + from * INNER / 1_000, EDGE + to * INNER / 1_000);
            self.fill(left, right - left, 64, colour(&part.class));
            from = to;
        }
        self.y = y + 64 + 20;
        for part in parts {
            self.shapes.push(Shape::Box { x: EDGE, y: self.y + 12, width: 34, height: 34, colour: LINE });
            let inner = Shape::Box { x: EDGE + 2, y: self.y + 14, width: 30, height: 30, colour: colour(&part.class) };
            self.shapes.push(inner);
            let wide = (self.width)(&part.amount, bold(38));
            let row = self.y;
            self.lines(&part.amount, WIDTH - EDGE - wide, wide + 1, bold(38), INK);
            let below = self.y;
            self.y = row;
            self.lines(&part.name, EDGE + 52, (INNER - 52 - wide - 24).max(1), plain(38), INK);
            self.y = self.y.max(below);
        }
        self.y += 24;
    }

    fn steps(&mut self, facts: &Facts) {
        let figure_at = facts.steps.iter().position(|step| step.formula.ends_with(&facts.figure));
        let end = figure_at.map_or(MOST_STEPS, |at| at + 1).max(MOST_STEPS).min(facts.steps.len());
        let steps = facts.steps.get(end.saturating_sub(MOST_STEPS)..end).unwrap_or_default();
        if steps.is_empty() {
            return;
        }
        self.rule();
        self.lines(&facts.why, EDGE, INNER, bold(36), INK);
        for step in steps {
            self.y += 8;
            self.lines(&step.label, EDGE, INNER, bold(32), INK);
            self.lines(&step.formula, EDGE, INNER, plain(32), INK);
            self.lines(&step.law, EDGE, INNER, plain(27), SOFT);
        }
        self.y += 24;
    }

    fn foot(&mut self, facts: &Facts, qr: Option<&Qr>) {
        self.rule();
        let top = self.y;
        let mut beside = EDGE;
        let mut below = top;
        if let Some(qr) = qr {
            // Whole pixels for each module, or the edges blur.
            let size = qr.size * (360 / qr.size).max(4);
            self.shapes.push(Shape::Qr { x: EDGE, y: top, size });
            beside += size + 24;
            below += size;
        }
        for (at, line) in facts.foot.iter().enumerate() {
            let (font, colour) = if at == 0 { (bold(34), INK) } else { (plain(28), SOFT) };
            self.lines(line, beside, WIDTH - EDGE - beside, font, colour);
            self.y += 8;
        }
        self.y = self.y.max(below);
    }

    fn rule(&mut self) {
        self.fill(EDGE, INNER, 2, LINE);
        self.y += 28;
    }

    fn fill(&mut self, x: i32, width: i32, height: i32, colour: &'static str) {
        self.shapes.push(Shape::Box { x, y: self.y, width, height, colour });
    }

    /// A text in as many lines as it takes.
    fn lines(&mut self, text: &str, x: i32, most: i32, font: Font, colour: &'static str) {
        let mut line = String::new();
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_string() } else { [&line, " ", word].concat() };
            if line.is_empty() || (self.width)(&longer, font) <= most {
                line = longer;
            } else {
                self.line(std::mem::replace(&mut line, word.to_string()), x, font, colour);
            }
        }
        if !line.is_empty() {
            self.line(line, x, font, colour);
        }
    }

    fn line(&mut self, text: String, x: i32, font: Font, colour: &'static str) {
        let high = font.size * 27 / 20;
        self.shapes.push(Shape::Text { x, y: self.y + font.size * 21 / 20, font, colour, text });
        self.y += high;
    }
}

/// A figure and what it stands on, in the page's light look.
fn tone(class: &str) -> (&'static str, &'static str) {
    match class {
        "conflicts" => ("#a3271b", "#fbebe8"),
        "undetermined" => ("#7a4b00", "#fdf3e0"),
        _ => (ACCENT, WASH),
    }
}

/// The colours of the page's light look.
fn colour(class: &str) -> &'static str {
    match class {
        "by-state" => "#0b5c5e",
        "by-local" => "#b8720a",
        _ => "#8fc4bd",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hand::qr::qr;
    use proptest::prelude::*;

    /// Letters as wide as those of a common font, more or less.
    fn width(text: &str, font: Font) -> i32 {
        text.chars().count() as i32 * font.size * 11 / 20
    }

    fn facts() -> Facts {
        Facts {
            brand: "An Sinh".into(),
            title: "Đóng BHXH tự nguyện".into(),
            name: "Bạn đóng".into(),
            figure: "528.000\u{a0}đồng".into(),
            tone: String::new(),
            in_words: "năm trăm hai mươi tám nghìn đồng".into(),
            sentence: "Bạn đóng cho tháng 11/2026, chậm nhất ngày 30/11/2026.".into(),
            parts: vec![
                Part {
                    name: "Nhà nước".into(), amount: "132.000 đồng".into(), share: 200, class: "by-state".into()
                },
                Part { name: "Bạn".into(), amount: "528.000 đồng".into(), share: 800, class: "by-you".into() },
            ],
            why: "Vì sao ra số này?".into(),
            steps: (0..9)
                .map(|at| Step {
                    label: format!("Bước {at}"),
                    formula: "22% × 3.000.000".into(),
                    law: "Điều 36".into(),
                })
                .collect(),
            foot: vec!["Mã kiểm tra".into(), "Ước tính".into()],
        }
    }

    fn text(shape: &Shape) -> Option<&str> {
        match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    fn texts(picture: &Picture) -> Vec<&str> {
        picture.shapes.iter().filter_map(text).collect()
    }

    #[test]
    fn the_picture_says_what_the_page_says() {
        let qr = qr("https://example.org/#v1").unwrap();
        let picture = picture(&facts(), Some(&qr), &mut width);
        let said = texts(&picture);
        for expected in ["Đóng BHXH tự nguyện", "528.000\u{a0}đồng", "năm trăm hai mươi tám nghìn đồng", "Mã kiểm tra"]
        {
            assert!(said.contains(&expected), "{expected} in {said:?}");
        }
        assert!(said.contains(&"Bước 0") && said.contains(&"Bước 4") && !said.contains(&"Bước 5"), "the first steps");
        assert!(picture.shapes.iter().any(|shape| matches!(shape, Shape::Qr { .. })));
        let mut facts = facts();
        facts.steps[7].formula = "660.000 − 132.000 = 528.000\u{a0}đồng".into();
        let picture = super::picture(&facts, None, &mut width);
        let said = texts(&picture);
        assert!(
            !said.contains(&"Bước 2") && said.contains(&"Bước 3") && said.contains(&"Bước 7"),
            "those to the figure"
        );
    }

    #[test]
    fn a_conflict_is_not_drawn_calm() {
        let colours = |tone: &str| {
            let picture = picture(&Facts { tone: tone.into(), ..facts() }, None, &mut width);
            let of = |shape: &Shape| match shape {
                Shape::Text { text, colour, .. } if text.starts_with("528.000") => Some(*colour),
                _ => None,
            };
            picture.shapes.iter().find_map(of).unwrap()
        };
        assert_eq!(colours("agrees"), ACCENT);
        assert_eq!([colours("conflicts"), colours("undetermined")], ["#a3271b", "#7a4b00"]);
    }

    #[test]
    fn the_bar_fills_its_width() {
        let picture = picture(&facts(), None, &mut width);
        let bars = picture.shapes.iter().filter_map(|shape| match shape {
            Shape::Box { x, width, height: 64, .. } => Some((*x, *width)),
            _ => None,
        });
        assert_eq!(bars.collect::<Vec<_>>(), [(64, 190), (254, 762)]);
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_picture(words in prop::collection::vec("[a-zđ0-9]{1,12}", 0..40), steps in 0usize..8) {
            let text = words.join(" ");
            let mut facts = facts();
            facts.steps.truncate(steps);
            for place in [&mut facts.title, &mut facts.sentence, &mut facts.in_words, &mut facts.name] {
                place.clone_from(&text);
            }
            let picture = picture(&facts, None, &mut width);
            for shape in &picture.shapes {
                let (right, bottom) = match shape {
                    Shape::Box { x, y, width, height, .. } => (x + width, y + height),
                    Shape::Text { x, y, font, text, .. } => (x + width(text, *font), *y),
                    Shape::Qr { x, y, size } => (x + size, y + size),
                };
                prop_assert!(right <= WIDTH && bottom <= picture.height, "{shape:?}");
            }
        }
    }
}
