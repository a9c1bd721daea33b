//! Copies that a server can send as they are: compressing as well as possible takes time, once.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// What gets smaller; pictures are compressed already.
const COMPRESSIBLE: [&str; 9] = ["html", "css", "js", "mjs", "wasm", "json", "svg", "webmanifest", "txt"];

pub fn all(site: &Path) -> Result<()> {
    for path in files::below(site)? {
        if COMPRESSIBLE.contains(&files::extension(&path)) {
            one(&site.join(&path))?;
        }
    }
    Ok(())
}

fn one(path: &Path) -> Result<()> {
    let content = files::read(path)?;
    let failed = || format!("cannot compress {}", path.display());
    files::write(&beside(path, "br"), brotli(&content).with_context(failed)?)?;
    files::write(&beside(path, "gz"), gzip(&content).with_context(failed)?)
}

/// The file's own extension stays: `app.css.br`.
pub fn beside(path: &Path, extension: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    // The encoder's defaults are the best quality and the widest window that browsers take.
    let parameters = BrotliEncoderParams { size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
