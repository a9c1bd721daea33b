//! Four ways to compile to WebAssembly, tried in this order. The first three build the standard library from its
//! source, which makes modules smaller.
//!
//! 1. The active Rust toolchain has that source (its component `rust-src`).
//! 2. `rustup component add rust-src` brings it.
//! 3. Debian's packages `rustc-web` and `rust-web-src`.
//! 4. The toolchain's own target, with the standard library as it came; `rustup target add` brings it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{DEBIAN_RUSTC, TARGET};
use crate::apt;
use crate::files;
use crate::process;
use crate::project::Project;

const DEBIAN_PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];

/// With other ways at hand, a rustup that hangs should not hold the build up.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);
/// Without one, a slow line deserves patience.
const RUSTUP_LIMIT_ALONE: Duration = Duration::from_secs(300);

#[derive(Clone)]
pub enum Way {
    Source,
    SourceAdded,
    Debian { linker: PathBuf },
    Plain,
}

impl Way {
    pub fn describe(&self) -> &'static str {
        match self {
            Self::Source => "WebAssembly: the active Rust toolchain, the standard library built from its rust-src",
            Self::SourceAdded => {
                "WebAssembly: the active Rust toolchain, the standard library built from rust-src, which rustup added"
            }
            Self::Debian { .. } => {
                "WebAssembly: Debian's rustc-web, the standard library built from its package rust-web-src"
            }
            Self::Plain => {
                "WebAssembly: the active Rust toolchain with its prebuilt standard library, so modules are larger; \
                 `rustup component add rust-src` makes them smaller"
            }
        }
    }

    pub fn builds_std(&self) -> bool {
        !matches!(self, Self::Plain)
    }
}

pub fn find(project: &Project) -> Result<Way> {
    match std::env::var("XTASK_WASM").as_deref() {
        Ok("debian") => debian(),
        Ok("plain") => plain(project),
        Ok(other) => bail!("XTASK_WASM is `{other}`; set it to `debian` or `plain`, or unset it"),
        Err(_) => first_open(project),
    }
}

fn first_open(project: &Project) -> Result<Way> {
    if toolchain_has_source() {
        return Ok(Way::Source);
    }
    if once(project, "rustup-cannot-add-rust-src", rustup_adds_source)? {
        return Ok(Way::SourceAdded);
    }
    if once(project, "apt-cannot-add-rustc-web", debian_is_open)? {
        return debian();
    }
    plain(project)
}

/// Remembers a failure, so that it costs its time only once.
fn once(project: &Project, failure: &str, attempt: impl FnOnce() -> Result<bool>) -> Result<bool> {
    let failed_before = project.notes().join(failure);
    if failed_before.exists() {
        return Ok(false);
    }
    let succeeded = attempt()?;
    if !succeeded {
        files::write(&failed_before, "delete this file to have it tried again\n")?;
    }
    Ok(succeeded)
}

/// Where a toolchain has the source of the standard library, if it has it.
pub fn std_source(sysroot: &str) -> PathBuf {
    Path::new(sysroot).join("lib/rustlib/src/rust")
}

fn toolchain_has_source() -> bool {
    sysroot().is_some_and(|sysroot| std_source(&sysroot).join("library").is_dir())
}

fn sysroot() -> Option<String> {
    process::ask(Command::new("rustc").args(["--print", "sysroot"]))
}

fn rustup_adds_source() -> Result<bool> {
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]);
    Ok(process::succeeds_within(&mut rustup, RUSTUP_LIMIT)? && toolchain_has_source())
}

/// Ubuntu has no such packages, for one; then there is still the plain way.
fn debian_is_open() -> Result<bool> {
    Ok(debian().is_ok())
}

fn debian() -> Result<Way> {
    let missing = missing_packages();
    if !missing.is_empty() {
        apt::install(&missing)?;
    }
    let needed = release(env!("CARGO_PKG_RUST_VERSION"));
    // An old list of packages brings an old compiler.
    if debian_release() < needed {
        apt::install_newest(&DEBIAN_PACKAGES)?;
    }
    if debian_release() < needed {
        bail!("Debian's package rustc-web is older than Rust {}", env!("CARGO_PKG_RUST_VERSION"));
    }
    Ok(Way::Debian { linker: linker()? })
}

/// Of Debian's compiler.
fn debian_release() -> Option<(u32, u32)> {
    let version = process::ask(Command::new(DEBIAN_RUSTC).arg("--version"))?;
    release(version.split(' ').nth(1)?)
}

/// What counts of a version: 1.96.0 is later than 1.95.
fn release(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn missing_packages() -> Vec<&'static str> {
    DEBIAN_PACKAGES.into_iter().filter(|package| !apt::is_installed(package)).collect()
}

fn plain(project: &Project) -> Result<Way> {
    if !toolchain_has_target() && !once(project, "rustup-cannot-add-target", rustup_adds_target)? {
        bail!("no way to compile to WebAssembly; run `rustup target add {TARGET}` and try again");
    }
    Ok(Way::Plain)
}

fn toolchain_has_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::ask(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}

fn rustup_adds_target() -> Result<bool> {
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    Ok(process::succeeds_within(&mut rustup, RUSTUP_LIMIT_ALONE)? && toolchain_has_target())
}

/// The toolchain's own linker, or that of Debian's package `lld`.
fn linker() -> Result<PathBuf> {
    let version = process::ask(Command::new("rustc").arg("-vV")).context("rustc is not on PATH")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("`rustc -vV` names no host")?;
    let of_toolchain = Path::new(&sysroot().unwrap_or_default()).join("lib/rustlib").join(host).join("bin/rust-lld");
    if of_toolchain.exists() {
        return Ok(of_toolchain);
    }
    let of_debian = Path::new("/usr/bin/wasm-ld");
    if !of_debian.exists() {
        apt::install(&["lld"])?;
    }
    Ok(of_debian.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_compared_by_their_numbers() {
        assert!(release("1.85.0") < release("1.95"));
        assert!(release("1.100.0") > release("1.96.0"));
        assert!(None < release(env!("CARGO_PKG_RUST_VERSION")), "the manifest says which one is needed");
    }
}
