//! What a file is, by what it begins with and what it holds, whatever its name says; and what is refused at once.

use super::text::decoded;
use std::borrow::Cow;

/// Why a source is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It opens with a password only.
    Encrypted,
    /// It ends too early, or is damaged.
    Broken,
    /// A picture, a document, a program: no spreadsheet that is known here.
    Unknown,
    /// More than a list can need, packed or unpacked.
    TooLarge,
    /// Nothing in it is a table.
    NoTable,
}

/// What a file turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// .xlsx, .xlsm
    Xlsx,
    /// .xls, .ods, .xlsb: what feature `sheets-formats` reads.
    Xls,
    Ods,
    Xlsb,
    /// .csv, or HTML under another name.
    Text(Cow<'a, str>),
}

/// What all parts of a file may unpack to.
pub const MOST_UNPACKED: u64 = 600 * 1024 * 1024;
/// What a file may hold: more than any workbook has sheets and pictures.
const MOST_ENTRIES: usize = 4_000;

/// A part that unpacks to so many times its length, and to more than that, is the same over and over: no rows.
const MOST_PADDING: u64 = 200;
const MOST_PADDED: u64 = 64 * 1024 * 1024;

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// .xls before it had a container of its own.
const OLD_XLS: [&[u8]; 3] = [b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"];
/// What could be taken for text otherwise.
const NO_TEXT: [&[u8]; 2] = [b"%PDF", b"{\\rtf"];

/// # Errors
/// Every [`Refusal`] but `NoTable` where the file has something in it.
pub fn kind(bytes: &[u8]) -> Result<Kind<'_>, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::NoTable);
    }
    if bytes.starts_with(ZIP) || bytes.starts_with(EMPTY_ZIP) {
        return archive(bytes);
    }
    if bytes.starts_with(OLE) {
        return container(bytes);
    }
    if OLD_XLS.iter().any(|begin| bytes.starts_with(begin)) {
        return Ok(Kind::Xls);
    }
    if NO_TEXT.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(Refusal::Unknown);
    }
    decoded(bytes).map(Kind::Text).ok_or(Refusal::Unknown)
}

/// A container of Microsoft's: names in it are written in UTF-16.
fn container(bytes: &[u8]) -> Result<Kind<'static>, Refusal> {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Names stand at the begin of entries of 128 bytes.
        bytes.as_chunks::<128>().0.iter().any(|entry| entry.starts_with(&name) && entry.get(name.len()) == Some(&0))
    };
    if holds("EncryptedPackage") {
        Err(Refusal::Encrypted)
    } else if holds("Workbook") || holds("Book") || holds("WORKBOOK") || holds("BOOK") {
        Ok(Kind::Xls)
    } else if holds("Root Entry") || holds("R") {
        Err(Refusal::Unknown)
    } else {
        Err(Refusal::Broken)
    }
}

/// By the names in its directory, which stands at its end.
fn archive(bytes: &[u8]) -> Result<Kind<'static>, Refusal> {
    let (mut found, mut is_encrypted, mut unpacked, mut is_padded) = (None, false, 0u64, false);
    for entry in entries(bytes)? {
        is_padded |= entry.unpacked > MOST_PADDED && entry.unpacked / MOST_PADDING > entry.packed as u64;
        is_encrypted |= entry.is_encrypted;
        unpacked = unpacked.saturating_add(entry.unpacked);
        found = found.or(by_name(entry.name));
    }
    match found {
        _ if is_padded || unpacked > MOST_UNPACKED => Err(Refusal::TooLarge),
        Some(_) if is_encrypted => Err(Refusal::Encrypted),
        Some(kind) => Ok(kind),
        None => Err(Refusal::Unknown),
    }
}

/// What an archive holds.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Entry<'_>>, Refusal> {
    let directory = Directory::of(bytes).ok_or(Refusal::Broken)?;
    if directory.count > MOST_ENTRIES {
        return Err(Refusal::TooLarge);
    }
    let mut rest = directory.entries;
    let entry = |_| Entry::of(&mut rest, directory.before).ok_or(Refusal::Broken);
    (0..directory.count).map(entry).collect()
}

fn by_name(name: &[u8]) -> Option<Kind<'static>> {
    let name: Vec<u8> = name.iter().map(|byte| if *byte == b'\\' { b'/' } else { byte.to_ascii_lowercase() }).collect();
    let name = name.strip_prefix(b"/").unwrap_or(&name);
    match name {
        b"xl/workbook.xml" => Some(Kind::Xlsx),
        b"xl/workbook.bin" => Some(Kind::Xlsb),
        b"content.xml" => Some(Kind::Ods),
        _ => None,
    }
}

/// The list of what an archive holds.
struct Directory<'a> {
    entries: &'a [u8],
    count: usize,
    /// How many bytes stand before the archive: they move all its places.
    before: usize,
}

impl<'a> Directory<'a> {
    fn of(bytes: &'a [u8]) -> Option<Directory<'a>> {
        const LENGTH: usize = 22;
        const LONGEST_COMMENT: usize = 0xffff;
        let last = bytes.len().checked_sub(LENGTH)?;
        let first = last.saturating_sub(LONGEST_COMMENT);
        let at = (first..=last).rev().find(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(EMPTY_ZIP)))?;
        let end = bytes.get(at..)?;
        let (count, length, start) = (short(end, 10)?, long(end, 12)?, long(end, 16)?);
        // With 64 bits, for what no list needs.
        if count == 0xffff || start == 0xffff_ffff {
            return Some(Directory { entries: &[], count: MOST_ENTRIES + 1, before: 0 });
        }
        let start = usize::try_from(start).ok()?;
        let moved = at.checked_sub(usize::try_from(length).ok()?)?.max(start);
        Some(Directory { entries: bytes.get(moved..at)?, count: count.into(), before: moved - start })
    }
}

/// A part of an archive, as the directory tells of it.
#[cfg_attr(not(feature = "sheets-xlsx"), expect(dead_code))]
pub(super) struct Entry<'a> {
    pub(super) name: &'a [u8],
    is_encrypted: bool,
    pub(super) unpacked: u64,
    /// 0 as it stands, 8 deflated.
    pub(super) method: u16,
    pub(super) sum: u32,
    packed: usize,
    start: usize,
}

impl<'a> Entry<'a> {
    fn of(rest: &mut &'a [u8], before: usize) -> Option<Entry<'a>> {
        const HEAD: usize = 46;
        let all = *rest;
        all.starts_with(b"PK\x01\x02").then_some(())?;
        let [name, extra, comment] = [28, 30, 32].map(|at| short(all, at));
        let end = HEAD + usize::from(name?);
        *rest = all.get(end + usize::from(extra?) + usize::from(comment?)..)?;
        Some(Entry {
            name: all.get(HEAD..end)?,
            is_encrypted: short(all, 8)? & 1 == 1,
            unpacked: long(all, 24)?.into(),
            method: short(all, 10)?,
            sum: long(all, 16)?,
            packed: usize::try_from(long(all, 20)?).ok()?,
            start: before.checked_add(usize::try_from(long(all, 42)?).ok()?)?,
        })
    }

    /// Its bytes as they lie in the archive, behind a head of their own.
    #[cfg(feature = "sheets-xlsx")]
    pub(super) fn packed<'b>(&self, archive: &'b [u8]) -> Option<&'b [u8]> {
        const HEAD: usize = 30;
        let all = archive.get(self.start..)?;
        all.starts_with(ZIP).then_some(())?;
        let [name, extra] = [26, 28].map(|at| short(all, at));
        all.get(HEAD + usize::from(name?) + usize::from(extra?)..)?.get(..self.packed)
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive's directory alone: all that is looked at.
    fn archive_of(names: &[&str], flags: u16, unpacked: u32) -> Vec<u8> {
        let mut bytes = ZIP.to_vec();
        let start = bytes.len() as u32;
        for name in names {
            let mut head = vec![0; 46];
            head[..4].copy_from_slice(b"PK\x01\x02");
            head[8..10].copy_from_slice(&flags.to_le_bytes());
            head[24..28].copy_from_slice(&unpacked.to_le_bytes());
            head[28..30].copy_from_slice(&(name.len() as u16).to_le_bytes());
            bytes.extend(head);
            bytes.extend(name.bytes());
        }
        let length = bytes.len() as u32 - start;
        let mut end = EMPTY_ZIP.to_vec();
        end.extend([0; 4]);
        end.extend([names.len() as u16; 2].iter().flat_map(|count| count.to_le_bytes()));
        end.extend(length.to_le_bytes());
        end.extend(start.to_le_bytes());
        end.extend([0; 2]);
        bytes.extend(end);
        bytes
    }

    #[test]
    fn a_file_is_what_it_holds() {
        let workbook = ["[Content_Types].xml", "xl/workbook.xml"];
        assert_eq!(kind(&archive_of(&workbook, 0, 1000)), Ok(Kind::Xlsx));
        assert_eq!(kind(&archive_of(&["XL\\Workbook.xml"], 0, 1000)), Ok(Kind::Xlsx));
        assert_eq!(kind(&archive_of(&["mimetype", "content.xml"], 0, 1000)), Ok(Kind::Ods));
        assert_eq!(kind(&archive_of(&["word/document.xml"], 0, 1000)), Err(Refusal::Unknown));
        assert_eq!(kind(&archive_of(&workbook, 1, 1000)), Err(Refusal::Encrypted));
        assert_eq!(kind(&archive_of(&workbook, 0, 400 << 20)), Err(Refusal::TooLarge));
        assert_eq!(kind(&archive_of(&["a"; 10_000], 0, 1)), Err(Refusal::TooLarge));
        assert_eq!(kind(b"PK\x03\x04 and no end"), Err(Refusal::Broken));
        assert_eq!(kind(&archive_of(&workbook, 0, 1000)[8..]), Err(Refusal::Unknown));
    }

    #[test]
    fn text_is_text_and_a_picture_is_none() {
        assert_eq!(kind(b"A;B\n1;2\n"), Ok(Kind::Text("A;B\n1;2\n".into())));
        assert_eq!(kind(b""), Err(Refusal::NoTable));
        for other in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"%PDF-1.7", b"\xff\xd8\xff\xe0\0\x10JFIF", b"{\\rtf1"] {
            assert_eq!(kind(other), Err(Refusal::Unknown));
        }
    }

    #[test]
    fn every_cut_of_an_archive_is_an_answer() {
        let whole = archive_of(&["xl/workbook.xml", "b"], 0, 10);
        for end in 0..whole.len() {
            let _ = kind(&whole[..end]);
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] = 0xff;
            let _ = kind(&changed);
        }
    }
}
