//! Digests: names of files by content, hashes for the content security policy, stamps of finished work.

use std::path::{Path, PathBuf};

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::files;

/// Long enough that two files of one site never meet, short enough to read.
const NAME_LENGTH: usize = 10;

pub fn hex(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The part of a file name that changes with its content.
pub fn name(content: &[u8]) -> String {
    hex(content)[..NAME_LENGTH].to_string()
}

/// A source expression for the content security policy.
pub fn csp_source(inline: &str) -> String {
    let digest = STANDARD.encode(Sha256::digest(inline.as_bytes()));
    format!("'sha256-{digest}'")
}

/// The value of an attribute `integrity`.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// One digest over names and contents.
pub fn of_files(root: &Path, paths: &[PathBuf]) -> Result<String> {
    let mut list = String::new();
    for path in paths {
        let content = files::read(&root.join(path))?;
        list += &format!("{} {}\n", hex(&content), files::address(path));
    }
    Ok(hex(list.as_bytes()))
}
