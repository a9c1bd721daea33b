//! The parts of an archive, and how much comes out of it: that is counted, whatever the archive says.

use super::xml::{self, Read};
use crate::sheets::guard::{Entry, entries};
use crate::sheets::{MOST_UNPACKED, Refusal};
use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use std::io::{self, BufReader};

/// What is taken from an archive at once.
const PIECE: usize = 64 * 1024;
const AS_IT_STANDS: u16 = 0;
const DEFLATED: u16 = 8;

pub(super) struct Package<'a> {
    bytes: &'a [u8],
    /// By their names in small letters.
    entries: Vec<(String, Entry<'a>)>,
    /// What may still come out.
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        let named = |entry: Entry<'a>| Some((plain(str::from_utf8(entry.name).ok()?), entry));
        let entries = entries(bytes)?.into_iter().filter_map(named).collect();
        Ok(Package { bytes, entries, left: MOST_UNPACKED })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn entry(&self, name: &str) -> Option<&Entry<'a>> {
        let name = plain(name);
        self.entries.iter().find(|(known, _)| *known == name).map(|(_, entry)| entry)
    }

    /// Hands a part over as it is read.
    pub(super) fn read(&mut self, name: &str, to: &mut impl Read) -> Result<(), Refusal> {
        let entry = self.entry(name).ok_or(Refusal::Broken)?;
        let (sum, method, unpacked) = (entry.sum, entry.method, entry.unpacked);
        let packed = entry.packed(self.bytes).ok_or(Refusal::Broken)?;
        let source = match method {
            AS_IT_STANDS => Source::Plain(packed),
            DEFLATED => Source::Deflated(DeflateDecoder::new(packed)),
            _ => return Err(Refusal::Broken),
        };
        // No more than it says: what says less than there is wants more than it should.
        let mut counted = Counted { source, left: self.left.min(unpacked) + 1, sum: Crc::new() };
        let read = xml::read(BufReader::with_capacity(PIECE, &mut counted), to);
        let (left, is_same) = (counted.left, counted.sum.sum() == sum);
        self.left = self.left.saturating_sub(unpacked);
        match read {
            _ if left == 0 => Err(Refusal::TooLarge),
            Ok(()) if !is_same => Err(Refusal::Broken),
            read => read,
        }
    }
}

/// Names mean the same with either slash, and in letters of either size.
fn plain(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_ascii_lowercase()
}

enum Source<'a> {
    Plain(&'a [u8]),
    Deflated(DeflateDecoder<&'a [u8]>),
}

struct Counted<'a> {
    source: Source<'a>,
    left: u64,
    sum: Crc,
}

impl io::Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = match &mut self.source {
            Source::Plain(plain) => plain.read(buffer)?,
            Source::Deflated(deflated) => deflated.read(buffer)?,
        };
        self.sum.update(buffer.get(..length).unwrap_or_default());
        self.left = self.left.saturating_sub(length as u64);
        if self.left == 0 { Err(io::ErrorKind::OutOfMemory.into()) } else { Ok(length) }
    }
}
