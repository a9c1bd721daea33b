//! wasm-opt, which makes finished modules a tenth smaller: a program of this machine, of Debian, or of npm.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::apt;
use crate::digest;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;

/// The oldest version that is known to read what our compilers write.
const OLDEST: u32 = 108;
const PACKAGE: &str = "binaryen";

pub enum Optimizer {
    /// On PATH. Twice as fast as npm's, which is itself WebAssembly.
    Program {
        version: String,
    },
    Npm {
        script: PathBuf,
        locked: String,
    },
    Absent {
        why: String,
    },
}

impl Optimizer {
    pub fn find(project: &Project) -> Result<Self> {
        if let Some(program) = on_path() {
            return Ok(program);
        }
        if project.once("apt-cannot-add-binaryen", || Ok(apt::can_install() && apt::install(&[PACKAGE]).is_ok()))?
            && let Some(program) = on_path()
        {
            return Ok(program);
        }
        of_npm(project)
    }

    /// What the result depends on.
    pub fn stamp(&self) -> &str {
        match self {
            Self::Program { version } => version,
            Self::Npm { locked, .. } => locked,
            Self::Absent { .. } => "absent",
        }
    }

    pub fn describe(&self) -> &str {
        match self {
            Self::Program { version } => version,
            Self::Npm { .. } => "wasm-opt from npm",
            Self::Absent { why } => why,
        }
    }

    /// Gives no feature flags: wasm-opt reads from the module what it may use, and with
    /// `--all-features` it writes what browsers refuse. That browsers can read it is then tried in Node.
    pub fn shrink(&self, wasm: &Path) -> Result<()> {
        let mut optimize = match self {
            Self::Program { .. } => Command::new("wasm-opt"),
            Self::Npm { script, .. } => {
                let mut node = Command::new("node");
                node.arg(script);
                node
            }
            Self::Absent { .. } => return Ok(()),
        };
        // The lowest addresses are the far end of the stack: nothing lies there, and knowing it saves a hundredth.
        process::run_silently(optimize.args(["--low-memory-unused", "-Oz", "-o"]).arg(wasm).arg(wasm))?;
        try_in_node(wasm)
    }
}

fn try_in_node(wasm: &Path) -> Result<()> {
    if node::version().is_none() {
        return Ok(());
    }
    let mut gate = Command::new("node");
    gate.args(["-e", GATE]).arg(wasm);
    process::run_silently(&mut gate).map(|_| ()).context("Node refuses the optimised module")
}

const GATE: &str = "WebAssembly.compile(require('fs').readFileSync(process.argv[1])).catch(error => { console.error(error); process.exit(1); })";

fn on_path() -> Option<Optimizer> {
    let version = process::ask(Command::new("wasm-opt").arg("--version"))?;
    is_new_enough(&version).then_some(Optimizer::Program { version })
}

/// `wasm-opt version 108`, `wasm-opt version 132 (version_132)`.
fn is_new_enough(version: &str) -> bool {
    let number = version.split(' ').nth(2).and_then(|number| number.parse::<u32>().ok());
    number.is_some_and(|number| number >= OLDEST)
}

fn of_npm(project: &Project) -> Result<Optimizer> {
    if node::version().is_none() {
        let why = "no wasm-opt and no Node.js to bring it, so modules are larger".to_string();
        return Ok(Optimizer::Absent { why });
    }
    let tools = project.root.join("xtask/tools");
    if let Err(error) = node::install(&tools) {
        let why = format!("no wasm-opt, so modules are larger: {error:#}");
        return Ok(Optimizer::Absent { why });
    }
    Ok(Optimizer::Npm {
        script: tools.join("node_modules/binaryen/bin/wasm-opt"),
        locked: digest::hex(&files::read(&tools.join("package-lock.json"))?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_versions_are_not_used() {
        assert!(is_new_enough("wasm-opt version 108"));
        assert!(is_new_enough("wasm-opt version 132 (version_132)"));
        assert!(!is_new_enough("wasm-opt version 99"));
        assert!(!is_new_enough("wasm-opt"));
    }
}
