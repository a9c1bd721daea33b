//! How this machine compiles to WebAssembly: three ways, tried in this order.
//!
//! 1. The active Rust toolchain has the target.
//! 2. `rustup target add` brings it: the ordinary way on a user's machine.
//! 3. Debian's packages `rustc-web` and `rust-web-src` build the standard library from source.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::files;
use crate::process;
use crate::project::Project;

pub const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];
const DEBIAN_CLIPPY: &str = "/usr/bin/cargo-clippy";
const DEBIAN_CLIPPY_PACKAGE: &str = "rust-web-clippy";

/// With a third way at hand, a rustup that hangs should not hold the build up.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);
/// Without one, a slow line deserves patience.
const RUSTUP_LIMIT_ALONE: Duration = Duration::from_secs(600);

pub struct WasmTarget {
    way: Way,
    /// Apart from the host's: its compiler may be another one.
    folder: PathBuf,
}

enum Way {
    Toolchain,
    Debian { linker: PathBuf },
}

impl WasmTarget {
    pub fn find(project: &Project) -> Result<Self> {
        Ok(Self { way: find_way(project)?, folder: project.target.join("wasm") })
    }

    pub fn describe(&self) -> &'static str {
        match self.way {
            Way::Toolchain => "WebAssembly target: the active Rust toolchain",
            Way::Debian { .. } => {
                "WebAssembly target: Debian's rustc-web, with the standard library built from rust-web-src"
            }
        }
    }

    /// A cargo command that compiles for WebAssembly; its options follow the subcommand.
    pub fn cargo(&self, project: &Project, subcommand: &str) -> Command {
        let mut cargo = match (&self.way, subcommand) {
            // Debian's clippy finds its own driver beside it; the toolchain's cannot read Debian's library.
            (Way::Debian { .. }, "clippy") => Command::new(DEBIAN_CLIPPY),
            _ => Command::new("cargo"),
        };
        cargo.args([subcommand, "--target", TARGET, "--target-dir"]).arg(&self.folder).current_dir(&project.root);
        if let Way::Debian { linker } = &self.way {
            cargo
                .env("RUSTC", DEBIAN_RUSTC)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        cargo
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
}

fn find_way(project: &Project) -> Result<Way> {
    match std::env::var("XTASK_WASM").as_deref() {
        Ok("debian") => return debian(),
        Ok(other) => bail!("XTASK_WASM is `{other}`; set it to `debian`, or unset it"),
        Err(_) => {}
    }
    if toolchain_has_target() || rustup_adds_target(project)? {
        return Ok(Way::Toolchain);
    }
    debian()
}

fn toolchain_has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::ask(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Remembers a failure, so that it costs its time only once.
fn rustup_adds_target(project: &Project) -> Result<bool> {
    let failed_before = project.notes().join("rustup-cannot-add-target");
    if failed_before.exists() {
        return Ok(false);
    }
    let limit = if apt::can_install() { RUSTUP_LIMIT } else { RUSTUP_LIMIT_ALONE };
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    let added = process::succeeds_within(&mut rustup, limit)? && toolchain_has_target();
    if !added {
        files::write(&failed_before, "delete this file to have it tried again\n")?;
    }
    Ok(added)
}

fn debian() -> Result<Way> {
    let missing: Vec<&str> = DEBIAN_PACKAGES.into_iter().filter(|package| !apt::is_installed(package)).collect();
    if !missing.is_empty() {
        apt::install(&missing).with_context(|| {
            format!("no way to compile to WebAssembly; run `rustup target add {TARGET}` and try again")
        })?;
    }
    Ok(Way::Debian { linker: linker()? })
}

/// The toolchain's own linker, or that of Debian's package `lld`.
fn linker() -> Result<PathBuf> {
    let version = process::ask(Command::new("rustc").arg("-vV")).context("rustc is not on PATH")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("`rustc -vV` names no host")?;
    let sysroot = process::ask(Command::new("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let of_toolchain = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    if of_toolchain.exists() {
        return Ok(of_toolchain);
    }
    let of_debian = Path::new("/usr/bin/wasm-ld");
    if !of_debian.exists() {
        apt::install(&["lld"])?;
    }
    Ok(of_debian.to_path_buf())
}
