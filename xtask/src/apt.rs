//! Packages of Debian and Ubuntu.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

pub fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    process::ask(&mut query).is_some_and(|status| status == "installed")
}

/// Whether packages can be installed without asking anyone.
pub fn can_install() -> bool {
    process::ask(Command::new("apt-get").arg("--version")).is_some() && is_root()
}

/// The machine's list of packages may do; fetching it anew takes longer than most packages.
pub fn install(packages: &[&str]) -> Result<()> {
    if can_install() && process::ask(&mut installing(packages)).is_some() {
        return Ok(());
    }
    install_newest(packages)
}

/// The newest there are, by a new list of packages.
pub fn install_newest(packages: &[&str]) -> Result<()> {
    if !can_install() {
        bail!("missing: {0}; on Debian or Ubuntu run `sudo apt-get install {0}`", packages.join(" "));
    }
    process::run_silently(apt_get().arg("update"))?;
    process::run_silently(&mut installing(packages)).map(|_| ())
}

fn installing(packages: &[&str]) -> Command {
    let mut apt = apt_get();
    apt.args(["install", "-y", "--no-install-recommends"]).args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// A mirror that does not answer must not hold a build up.
fn apt_get() -> Command {
    let mut apt = Command::new("apt-get");
    apt.args(["-o", "Acquire::http::Timeout=20", "-o", "Acquire::https::Timeout=20", "-o", "Acquire::Retries=1"]);
    apt
}

fn is_root() -> bool {
    process::ask(Command::new("id").arg("-u")).is_some_and(|user| user == "0")
}
