//! Elements of a part in turn, by their names without prefix.

use crate::sheets::Refusal;
use crate::sheets::entities;
use quick_xml::Reader;
pub(super) use quick_xml::events::BytesStart as Tag;
use quick_xml::events::Event;
use std::io::BufRead;

/// What is done with the elements of a part.
pub(super) trait Read {
    fn open(&mut self, name: &[u8], tag: &Tag) -> Result<(), Refusal>;

    fn close(&mut self, _name: &[u8]) -> Result<(), Refusal> {
        Ok(())
    }

    /// Where text is put, while it is wanted.
    fn text(&mut self) -> Option<&mut String> {
        None
    }

    /// Whether the part may end here.
    fn is_whole(&self) -> bool {
        true
    }
}

pub(super) fn read(part: impl BufRead, to: &mut impl Read) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Refusal::Broken)? {
            Event::Start(tag) => to.open(tag.local_name().as_ref(), &tag)?,
            Event::Empty(tag) => {
                to.open(tag.local_name().as_ref(), &tag)?;
                to.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => to.close(tag.local_name().as_ref())?,
            Event::Text(text) => put(&text, to)?,
            Event::CData(text) => put(&text, to)?,
            Event::GeneralRef(name) => {
                if let Some(text) = to.text() {
                    text.push(str::from_utf8(&name).ok().and_then(entities::letter).ok_or(Refusal::Broken)?);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if to.is_whole() { Ok(()) } else { Err(Refusal::Broken) }
}

fn put(bytes: &[u8], to: &mut impl Read) -> Result<(), Refusal> {
    if let Some(text) = to.text() {
        text.push_str(str::from_utf8(bytes).map_err(|_| Refusal::Broken)?);
    }
    Ok(())
}

/// An attribute by its name without prefix.
pub(super) fn value(tag: &Tag, name: &[u8]) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(entities::decoded(str::from_utf8(&found.value).ok()?).into_owned())
}

pub(super) fn is_true(value: &str) -> bool {
    matches!(value, "1" | "true")
}
