//! wasm-opt from npm, which makes finished modules a tenth smaller.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::digest;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;

pub enum Optimizer {
    Npm { script: PathBuf, stamp: String },
    Absent { why: String },
}

impl Optimizer {
    pub fn find(project: &Project) -> Result<Self> {
        if node::version().is_none() {
            let why = "no wasm-opt and no Node.js to bring it, so modules are larger".to_string();
            return Ok(Self::Absent { why });
        }
        let tools = project.root.join("xtask/tools");
        if let Err(error) = node::install(&tools) {
            let why = format!("no wasm-opt, so modules are larger: {error:#}");
            return Ok(Self::Absent { why });
        }
        let locked = digest::hex(&files::read(&tools.join("package-lock.json"))?);
        Ok(Self::Npm {
            script: tools.join("node_modules/binaryen/bin/wasm-opt"),
            stamp: [&locked, PASSES.join(" ").as_str()].join("\n"),
        })
    }

    /// What the result depends on.
    pub fn stamp(&self) -> &str {
        match self {
            Self::Npm { stamp, .. } => stamp,
            Self::Absent { .. } => "absent",
        }
    }

    pub fn describe(&self) -> &str {
        match self {
            Self::Npm { .. } => "wasm-opt from npm",
            Self::Absent { why } => why,
        }
    }

    /// Gives no feature flags: wasm-opt reads from the module what it may use, and with
    /// `--all-features` it writes what browsers refuse. That browsers can read it is then tried in Node.
    /// wasm-opt is a module itself, and runs for seconds only: having Node optimise it meanwhile doubles the work.
    pub fn shrink(&self, wasm: &Path) -> Result<()> {
        let Self::Npm { script, .. } = self else {
            return Ok(());
        };
        let mut optimize = Command::new("node");
        process::run_silently(optimize.arg("--liftoff-only").arg(script).args(PASSES).arg("-o").arg(wasm).arg(wasm))?;
        let mut gate = Command::new("node");
        gate.args(["-e", GATE]).arg(wasm);
        process::run_silently(&mut gate).map(|_| ()).context("Node refuses the optimised module")
    }
}

/// Measured: -Oz takes twice as long, and what it saves brotli had saved anyway. Taking out what sets a local to the value
/// that it has (rse) costs a second and saves half a hundredth. The lowest addresses are the far end of the stack: nothing
/// lies there, and knowing it saves a hundredth.
const PASSES: [&str; 4] = ["--low-memory-unused", "-O1", "--rse", "--vacuum"];

const GATE: &str = "WebAssembly.compile(require('fs').readFileSync(process.argv[1])).catch(error => { console.error(error); process.exit(1); })";
