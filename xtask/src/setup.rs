//! `cargo xtask setup`: installs at once what a machine needs besides Rust and Node.js. `serve` and `test` do the same
//! when they need it, so nobody has to know this command. It is for going offline afterwards, or to see what is
//! installed.

use std::path::PathBuf;

use anyhow::Result;

use crate::chromium;
use crate::minifier::Minifier;
use crate::node;
use crate::optimizer::Optimizer;
use crate::project::Project;
use crate::stages::{Stages, note};
use crate::wasm_module::Ingredients;
use crate::wasm_target::WasmTarget;

/// How many stages each of the two parts takes.
pub const FOR_BUILDING: usize = 2;
pub const FOR_TESTS: usize = 2;

pub fn setup(project: &Project) -> Result<()> {
    let mut stages = Stages::of(FOR_BUILDING + FOR_TESTS);
    for_building(project, &mut stages)?;
    for_tests(project, &mut stages)?;
    Ok(())
}

/// What a module of WebAssembly is made with.
pub struct Tools {
    target: WasmTarget,
    optimizer: Optimizer,
    minifier: Minifier,
}

impl Tools {
    pub fn ingredients(&self) -> Ingredients<'_> {
        Ingredients { target: &self.target, optimizer: &self.optimizer, minifier: &self.minifier }
    }
}

/// What a build needs. Without Node.js it goes on, and what it makes is larger.
pub fn for_building(project: &Project, stages: &mut Stages) -> Result<Tools> {
    let target = stages.quiet("WebAssembly target (the first time up to 60 s)", || WasmTarget::find(project))?;
    note(target.describe());
    let (optimizer, minifier) =
        stages.quiet("wasm-opt and esbuild", || Ok((Optimizer::find(project)?, Minifier::find(project)?)))?;
    note(optimizer.describe());
    Ok(Tools { target, optimizer, minifier })
}

/// The same without a word of it, for what is a stage of its own elsewhere.
pub fn find(project: &Project) -> Result<Tools> {
    let (target, optimizer) = (WasmTarget::find(project)?, Optimizer::find(project)?);
    Ok(Tools { target, optimizer, minifier: Minifier::find(project)? })
}

/// What tests need besides: the browser.
pub fn for_tests(project: &Project, stages: &mut Stages) -> Result<PathBuf> {
    stages.quiet("Node.js", node::require)?;
    let chromium = stages.quiet("npm packages and Chromium (the first time about 60 s)", || {
        node::install(&project.root.join("tests/browser"))?;
        chromium::find()
    })?;
    note(&format!("browser: {}", chromium.display()));
    Ok(chromium)
}
