//! What the reader of other formats answers to the module that asked it: one byte that says how it went, then the sheets.

use super::{Refusal, Sheet, packed, unpacked};

const READ: u8 = 0;
const REFUSALS: [Refusal; 5] =
    [Refusal::Encrypted, Refusal::Broken, Refusal::Unknown, Refusal::TooLarge, Refusal::NoTable];

pub fn answer(read: Result<Vec<Sheet>, Refusal>) -> Vec<u8> {
    match read {
        Ok(sheets) => [vec![READ], packed(&sheets)].concat(),
        Err(refusal) => {
            REFUSALS.iter().zip(1..).filter(|(one, _)| **one == refusal).map(|(_, number)| number).collect()
        }
    }
}

/// The inverse of [`answer`]; what is no answer of it is a file that cannot be read.
///
/// # Errors
/// The refusal that was answered.
pub fn answered(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    match bytes.split_first() {
        Some((&READ, sheets)) => unpacked(sheets).ok_or(Refusal::Broken),
        Some((number, _)) => {
            let refusal = usize::from(*number).checked_sub(1).and_then(|place| REFUSALS.get(place));
            Err(refusal.copied().unwrap_or(Refusal::Broken))
        }
        None => Err(Refusal::Broken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_over() {
        for refusal in REFUSALS {
            assert_eq!(answered(&answer(Err(refusal))), Err(refusal));
        }
        let sheets = vec![Sheet { name: "Hộ".into(), ..Sheet::default() }];
        assert_eq!(answered(&answer(Ok(sheets.clone()))), Ok(sheets));
        for bytes in [&[][..], &[0], &[9], &[0, 9]] {
            assert_eq!(answered(bytes), Err(Refusal::Broken));
        }
    }
}
