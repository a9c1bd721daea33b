//! The ids of figures: "f1", "f2" … in the order of the text.

/// "f12": formatting takes longer.
pub fn numbered(letter: char, number: usize) -> String {
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    let mut id = String::with_capacity(8);
    id.push(letter);
    while unit > 0 {
        id.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
    id
}

/// The place of a figure in the text, by its id.
pub fn position(id: &str) -> Option<usize> {
    let number: usize = id.strip_prefix('f')?.parse().ok()?;
    number.checked_sub(1)
}
