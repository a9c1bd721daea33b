//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::files;

pub struct Project {
    pub root: PathBuf,
    /// Cargo's folder for what it makes; ours is below it.
    pub target: PathBuf,
}

impl Project {
    pub fn here() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = package.parent().unwrap_or(package).to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Self { root, target }
    }

    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// For what the tool chain keeps between two runs.
    pub fn notes(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Attempts what may not work on this machine, and remembers a failure, so that it costs its time only once.
    pub fn once(&self, failure: &str, attempt: impl FnOnce() -> Result<bool>) -> Result<bool> {
        let failed_before = self.notes().join(failure);
        if failed_before.exists() {
            return Ok(false);
        }
        let succeeded = attempt()?;
        if !succeeded {
            files::write(&failed_before, "delete this file to have it tried again\n")?;
        }
        Ok(succeeded)
    }
}
