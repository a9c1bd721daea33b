//! Where things are.

use std::path::{Path, PathBuf};

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
}
