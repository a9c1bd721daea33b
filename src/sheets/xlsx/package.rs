//! The parts of an archive, and how much comes out of it: that is counted, whatever the archive says.

use super::xml::{self, Read};
use crate::sheets::{MOST_UNPACKED, Refusal};
use std::io::{self, BufReader, Cursor};
use zip::ZipArchive;

/// What is taken from an archive at once.
const PIECE: usize = 64 * 1024;

pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// In small letters, with the place of each.
    names: Vec<(String, usize)>,
    /// What may still come out.
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Broken)?;
        let named = |place| archive.name_for_index(place).map(|name| (plain(name), place));
        let names = (0..archive.len()).filter_map(named).collect();
        Ok(Package { archive, names, left: MOST_UNPACKED })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    fn place(&self, name: &str) -> Option<usize> {
        let name = plain(name);
        self.names.iter().find(|(known, _)| *known == name).map(|(_, place)| *place)
    }

    /// Hands a part over as it is read.
    pub(super) fn read(&mut self, name: &str, to: &mut impl Read) -> Result<(), Refusal> {
        let place = self.place(name).ok_or(Refusal::Broken)?;
        let file = self.archive.by_index(place).map_err(|_| Refusal::Broken)?;
        let mut counted = Counted { file, left: &mut self.left };
        let read = xml::read(BufReader::with_capacity(PIECE, &mut counted), to);
        if self.left == 0 { Err(Refusal::TooLarge) } else { read }
    }
}

/// Names mean the same with either slash, and in letters of either size.
fn plain(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_ascii_lowercase()
}

struct Counted<'a, R> {
    file: R,
    left: &'a mut u64,
}

impl<R: io::Read> io::Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(buffer)?;
        *self.left = self.left.saturating_sub(length as u64);
        if *self.left == 0 { Err(io::ErrorKind::OutOfMemory.into()) } else { Ok(length) }
    }
}
