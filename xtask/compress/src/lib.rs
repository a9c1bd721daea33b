//! The two compressions that browsers take, each as well as it can. A package of its own, as it alone has to be
//! compiled for speed: all the rest of xtask then compiles in a quarter of the time.

use std::io::{self, Write};

use ::brotli::enc::BrotliEncoderParams;
use ::brotli::enc::backward_references::BrotliEncoderMode;
use flate2::Compression;
use flate2::write::GzEncoder;

/// How the encoder is told to go about it, and the size of its blocks as a power of two. Which is best nobody can tell
/// before: for our modules the difference is up to a hundredth, either way.
const WAYS: [(BrotliEncoderMode, i32); 4] = [
    (BrotliEncoderMode::BROTLI_MODE_GENERIC, 16),
    (BrotliEncoderMode::BROTLI_MODE_GENERIC, 20),
    (BrotliEncoderMode::BROTLI_MODE_FONT, 18),
    (BrotliEncoderMode::BROTLI_MODE_FONT, 20),
];

/// # Errors
/// When memory runs out.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut best = brotli_by(content, WAYS[0])?;
    for way in &WAYS[1..] {
        let other = brotli_by(content, *way)?;
        if other.len() < best.len() {
            best = other;
        }
    }
    Ok(best)
}

fn brotli_by(content: &[u8], (mode, lgblock): (BrotliEncoderMode, i32)) -> io::Result<Vec<u8>> {
    // The encoder's defaults are the best quality and the widest window that browsers take.
    let parameters = BrotliEncoderParams { size_hint: content.len(), mode, lgblock, ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    ::brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// # Errors
/// When memory runs out.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
