//! How this machine compiles to WebAssembly.

mod ways;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use self::ways::Way;
use crate::apt;
use crate::files;
use crate::process;
use crate::project::Project;

pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CLIPPY: &str = "/usr/bin/cargo-clippy";
const DEBIAN_CLIPPY_PACKAGE: &str = "rust-web-clippy";

/// Between the flags of `CARGO_ENCODED_RUSTFLAGS`, which may hold spaces.
const FLAG_SEPARATOR: &str = "\u{1f}";

/// A panic stops the module at once, without a message: the code that writes messages is a sixth of a module.
/// No rule and no screen needs it, as what can go wrong is a result there.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

pub struct WasmTarget {
    way: Way,
    /// Apart from the host's: its compiler may be another one.
    folder: PathBuf,
}

impl WasmTarget {
    pub fn find(project: &Project) -> Result<Self> {
        Ok(Self { way: ways::find(project)?, folder: project.target.join("wasm") })
    }

    pub fn describe(&self) -> &'static str {
        self.way.describe()
    }

    /// What a module depends on here: the compiler and its flags.
    pub fn stamp(&self, project: &Project) -> String {
        let version = process::ask(self.rustc().arg("-vV")).unwrap_or_default();
        format!("{version}\n{}", self.flags(project).join(" "))
    }

    /// A cargo command that compiles for WebAssembly; its options follow the subcommand.
    pub fn cargo(&self, project: &Project, subcommand: &str) -> Command {
        let mut cargo = match (&self.way, subcommand) {
            // Debian's clippy finds its own driver beside it; the toolchain's cannot read Debian's library.
            (Way::Debian { .. }, "clippy") => Command::new(DEBIAN_CLIPPY),
            _ => Command::new("cargo"),
        };
        cargo.args([subcommand, "--target", TARGET, "--target-dir"]).arg(&self.folder).current_dir(&project.root);
        if self.way.builds_std() {
            // Building std is not stable; these two open it in a stable cargo and compiler.
            cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        }
        if let Way::Debian { linker } = &self.way {
            cargo.env("RUSTC", DEBIAN_RUSTC).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        cargo
    }

    /// The same for what travels to a phone: `cargo rustc`, as small as this way can make it.
    /// The user's own RUSTFLAGS play no part: they are meant for another processor.
    pub fn cargo_small(&self, project: &Project) -> Command {
        let mut cargo = self.cargo(project, "rustc");
        cargo.env("CARGO_ENCODED_RUSTFLAGS", self.flags(project).join(FLAG_SEPARATOR));
        if self.way.builds_std() {
            cargo.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        cargo
    }

    /// A second place to compile in beside this one, with all dependencies as they are compiled here: cargo compiles one
    /// thing at a time in a place, and the last step of a module keeps one processor busy.
    pub fn beside(&self, profile: &str) -> Result<Self> {
        let beside = Self { way: self.way.clone(), folder: self.folder.with_file_name("wasm-beside") };
        if !beside.output(profile).exists() {
            // The programs that dependencies are built with lie apart from the dependencies.
            for part in [Path::new(profile).to_path_buf(), Path::new(TARGET).join(profile)] {
                files::copy(&self.folder.join(&part), &beside.folder.join(&part))?;
            }
        }
        Ok(beside)
    }

    /// Makes sure that clippy can lint for this target.
    pub fn prepare_clippy(&self) -> Result<()> {
        match self.way {
            Way::Debian { .. } if !Path::new(DEBIAN_CLIPPY).exists() => apt::install(&[DEBIAN_CLIPPY_PACKAGE]),
            _ => Ok(()),
        }
    }

    /// The folder of the modules that cargo makes under a profile.
    pub fn output(&self, profile: &str) -> PathBuf {
        self.folder.join(TARGET).join(profile)
    }

    fn rustc(&self) -> Command {
        match self.way {
            Way::Debian { .. } => Command::new(DEBIAN_RUSTC),
            _ => Command::new("rustc"),
        }
    }

    fn flags(&self, project: &Project) -> Vec<String> {
        let small: &[&str] = if self.way.builds_std() { &SMALL } else { &[] };
        let small = small.iter().map(|flag| (*flag).to_string());
        small.chain(short_paths(project, self.rustc())).collect()
    }
}

/// Modules name sources; without these flags they would tell where on this machine those lie.
fn short_paths(project: &Project, mut rustc: Command) -> Vec<String> {
    let mut folders = vec![(project.root.clone(), "ansinh")];
    if let Some(sysroot) = process::ask(rustc.args(["--print", "sysroot"])) {
        folders.push((ways::std_source(&sysroot), "rust"));
    }
    // They are there: the sources of xtask itself came from the same registry.
    folders.extend(registries().into_iter().map(|folder| (folder, "crates")));
    folders.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}

/// Where cargo unpacks crates: one folder for each registry, named after it.
fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let Ok(entries) = home.join("registry/src").read_dir() else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    folders
}
