//! `cargo xtask engines`: tests the site in Debian's Firefox and WebKit.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::apt;
use crate::build;
use crate::chromium;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::stages::Stages;
use crate::test::Surroundings;

/// WebKit has no window of its own on a machine without a screen.
const PACKAGES: [&str; 4] = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];

pub fn engines(project: &Project) -> Result<()> {
    let tests = project.root.join("tests/engines");
    let mut stages = Stages::of(4);
    stages.quiet("Node.js", node::require)?;
    stages.open("building dist/", || build::build(project))?;
    let chromium = stages.quiet("npm packages, Firefox and WebKit (the first time about 90 s)", || {
        node::install(&tests)?;
        if PACKAGES.iter().any(|package| !apt::is_installed(package)) {
            apt::install(&PACKAGES)?;
        }
        chromium::find()
    })?;
    stages.open("node --test: Firefox and WebKit", || {
        let mut node = Command::new("node");
        node.args(["--test", "--test-reporter=spec"]).arg(tests.join("engines.test.mjs"));
        node.env("FIREFOX", program("firefox-esr")?).env("WEBKIT_DRIVER", program("WebKitWebDriver")?);
        node.env("MINI_BROWSER", mini_browser()?);
        process::run(Surroundings::of(project, chromium)?.give(&mut node))
    })
}

fn program(name: &str) -> Result<PathBuf> {
    process::program(name).with_context(|| format!("Debian's package is installed, but `{name}` is not on PATH"))
}

/// It stands beside the library that the driver brings with it.
fn mini_browser() -> Result<PathBuf> {
    let found = process::ask(Command::new("find").args(["/usr/lib", "-name", "MiniBrowser", "-type", "f"]));
    let first = found.as_deref().and_then(|all| all.lines().next()).map(PathBuf::from);
    first.context("WebKit's driver is installed, but there is no MiniBrowser below /usr/lib")
}
