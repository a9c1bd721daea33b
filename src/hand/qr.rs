//! A link as a QR code, as one path of an SVG.

use qrcodegen::{QrCode, QrCodeEcc};

/// What stays white around the modules.
const QUIET: i32 = 4;

/// A QR code, white all around, in units of one module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Width and height with the white around.
    pub size: i32,
    /// One rectangle for each run of dark modules: "M4 4h7v1h-7z…".
    pub path: String,
}

/// `None` for a text that is longer than a QR code holds.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|at| code.get_module(*at, y)).count() as i32;
            if run > 0 {
                dark(&mut path, [x + QUIET, y + QUIET, run]);
            }
            x += run + 1;
        }
    }
    Some(Qr { size: code.size() + 2 * QUIET, path })
}

fn dark(path: &mut String, [x, y, run]: [i32; 3]) {
    let run = run.to_string();
    for part in ["M", &x.to_string(), " ", &y.to_string(), "h", &run, "v1h-", &run, "z"] {
        path.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finder_stands_in_its_corner() {
        let qr = qr("https://example.org/dong/#v1").unwrap();
        assert!(qr.path.starts_with("M4 4h7v1h-7z"), "{}", qr.path);
        assert!(qr.size > 2 * QUIET + 20);
    }

    #[test]
    fn a_text_too_long_is_refused() {
        assert!(qr(&"a".repeat(2_900)).is_some());
        assert_eq!(qr(&"a".repeat(3_000)), None);
    }
}
