//! What a part of the archive refers to: `_rels/NAME.rels` beside it.

use super::package::Package;
use super::xml::{self, Read, value};
use crate::sheets::Refusal;

#[derive(Default)]
pub(super) struct Relationships {
    all: Vec<Relationship>,
    folder: String,
}

struct Relationship {
    id: String,
    /// An address, whose last word says what it is; strict files have others than usual ones.
    kind: String,
    part: String,
}

/// Those of a part, or of the whole archive where it has no name.
pub(super) fn of(package: &mut Package, part: &str) -> Result<Relationships, Refusal> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let mut found = Relationships { folder: folder.into(), ..Relationships::default() };
    let name = [folder, "/_rels/", file, ".rels"].concat();
    if package.has(&name) {
        package.read(&name, &mut found)?;
    }
    Ok(found)
}

impl Relationships {
    pub(super) fn by_type(&self, kind: &str) -> Option<&str> {
        self.all.iter().find(|one| one.is(kind)).map(|one| one.part.as_str())
    }

    pub(super) fn by_id(&self, id: &str, kind: &str) -> Option<&str> {
        self.all.iter().find(|one| one.id == id && one.is(kind)).map(|one| one.part.as_str())
    }

    /// The name of a part as another one writes it.
    fn resolved(&self, target: &str) -> String {
        let target = target.replace('\\', "/");
        let mut steps: Vec<&str> = if target.starts_with('/') { vec![] } else { self.folder.split('/').collect() };
        for step in target.split('/') {
            match step {
                "" | "." => {}
                ".." => {
                    steps.pop();
                }
                step => steps.push(step),
            }
        }
        steps.join("/")
    }
}

impl Relationship {
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

impl Read for Relationships {
    fn open(&mut self, name: &[u8], tag: &xml::Tag) -> Result<(), Refusal> {
        let is_outside = || value(tag, b"TargetMode").is_some_and(|mode| mode == "External");
        if name == b"Relationship" && !is_outside() {
            let [id, kind, target] = [&b"Id"[..], b"Type", b"Target"].map(|name| value(tag, name).unwrap_or_default());
            self.all.push(Relationship { id, kind, part: self.resolved(&target) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_however_they_are_written() {
        let here = Relationships { folder: "xl".into(), ..Relationships::default() };
        for target in [
            "worksheets/sheet1.xml",
            "/xl/worksheets/sheet1.xml",
            "worksheets\\sheet1.xml",
            "../xl/./worksheets/sheet1.xml",
        ] {
            assert_eq!(here.resolved(target), "xl/worksheets/sheet1.xml", "{target}");
        }
        assert_eq!(here.resolved("../../a"), "a");
    }
}
