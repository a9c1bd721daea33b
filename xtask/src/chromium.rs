//! The browser that tests and measurements drive.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::process;

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The browser the user names, one on PATH, or Debian's, installed.
pub fn find() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!("CHROMIUM names {}, which is no file; set it to the browser's program, or unset it", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = on_path() {
        return Ok(found);
    }
    apt::install(&["chromium"])
        .context("no Chromium or Chrome found; install one, or name it: CHROMIUM=/path/to/it")?;
    on_path().context("Debian's package chromium is installed, but `chromium` is not on PATH")
}

fn on_path() -> Option<PathBuf> {
    NAMES.into_iter().find_map(process::program)
}
