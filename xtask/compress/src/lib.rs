//! The two compressions that browsers take, each as well as it can. A package of its own, as it alone has to be
//! compiled for speed: all the rest of xtask then compiles in a quarter of the time.

use std::io::{self, Write};

use ::brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Of what is longer than a block the encoder makes blocks of so many bytes, as powers of two. Which are better nobody can
/// tell before: for our modules the difference is up to a hundredth, either way.
const BLOCKS: [i32; 2] = [16, 20];

/// # Errors
/// When memory runs out.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut best = brotli_in(content, BLOCKS[0])?;
    if content.len() > 1 << BLOCKS[0] {
        let other = brotli_in(content, BLOCKS[1])?;
        if other.len() < best.len() {
            best = other;
        }
    }
    Ok(best)
}

fn brotli_in(content: &[u8], block: i32) -> io::Result<Vec<u8>> {
    // The encoder's defaults are the best quality and the widest window that browsers take.
    let parameters = BrotliEncoderParams { size_hint: content.len(), lgblock: block, ..BrotliEncoderParams::default() };
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
