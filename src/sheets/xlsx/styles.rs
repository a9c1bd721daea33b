//! How each style shows a number.

use super::package::Package;
use super::serial::{Shown, built_in, by_code};
use super::xml::{self, Read, value};
use crate::sheets::Refusal;
use crate::units::read_digits;

/// By the number that cells give.
pub(super) fn of(package: &mut Package, name: &str) -> Result<Vec<Shown>, Refusal> {
    let mut styles = Styles::default();
    package.read(name, &mut styles)?;
    Ok(styles.of_cells.iter().map(|format| styles.shown(*format)).collect())
}

#[derive(Default)]
struct Styles {
    formats: Vec<(i64, Shown)>,
    of_cells: Vec<i64>,
    is_of_cells: bool,
}

impl Styles {
    fn shown(&self, format: i64) -> Shown {
        let own = self.formats.iter().find(|(number, _)| *number == format);
        own.map(|(_, shown)| *shown).unwrap_or_else(|| built_in(u32::try_from(format).unwrap_or_default()))
    }
}

impl Read for Styles {
    fn open(&mut self, name: &[u8], tag: &xml::Tag) -> Result<(), Refusal> {
        let number = || value(tag, b"numFmtId").and_then(|id| read_digits(&id)).unwrap_or_default();
        match name {
            b"numFmt" => {
                self.formats.push((number(), by_code(&value(tag, b"formatCode").unwrap_or_default())));
            }
            b"cellXfs" => self.is_of_cells = true,
            b"xf" if self.is_of_cells => self.of_cells.push(number()),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Refusal> {
        if name == b"cellXfs" {
            self.is_of_cells = false;
        }
        Ok(())
    }
}
