//! Reading and writing folders, with the path in every error.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {} as text", path.display()))
}

/// Writes a file and the folders it stands in.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        create(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

pub fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

/// Removes a folder and all in it; one that is not there is as good.
pub fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))
}

/// All files below a folder, as sorted paths relative to it; none when there is no such folder.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    below_except(folder, &|_| false)
}

/// As [`below`], without entering what `skip` says of a relative path.
pub fn below_except(folder: &Path, skip: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        collect(folder, Path::new(""), skip, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(root: &Path, inside: &Path, skip: &dyn Fn(&Path) -> bool, found: &mut Vec<PathBuf>) -> Result<()> {
    let folder = root.join(inside);
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        if skip(&path) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(root, &path, skip, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Copies a folder with the times of its files, by which cargo knows what is up to date.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in below(from)? {
        let (source, target) = (from.join(&path), to.join(&path));
        create(target.parent().unwrap_or(to))?;
        fs::copy(&source, &target).with_context(|| format!("cannot write {}", target.display()))?;
        let time = fs::metadata(&source)?.modified()?;
        fs::File::options().write(true).open(&target)?.set_modified(time)?;
    }
    Ok(())
}

/// A relative path as an address: with `/` on every system.
pub fn address(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

pub fn extension(path: &Path) -> &str {
    path.extension().and_then(|extension| extension.to_str()).unwrap_or("")
}
