//! Node and the npm packages of our small folders.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Node's version where Node and npm are both there.
pub fn version() -> Option<String> {
    process::ask(Command::new("npm").arg("--version"))?;
    process::ask(Command::new("node").arg("--version"))
}

pub fn require() -> Result<()> {
    version().map(|_| ()).context("Node.js with npm is not on PATH; install Node.js 20 or newer (nodejs.org)")
}

/// Installs the packages that a folder's lock file names, unless that has been done since it changed.
pub fn install(folder: &Path) -> Result<()> {
    if is_installed(folder) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    process::run_silently(&mut npm)
        .map(|_| ())
        .context("cannot install npm packages; the npm registry must be reachable for the first run")
}

/// npm writes its own copy of the lock file at the end of an installation.
fn is_installed(folder: &Path) -> bool {
    let changed = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified());
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}
