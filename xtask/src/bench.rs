//! `cargo xtask bench`: sizes, Lighthouse, and how long an answer takes.

use std::process::Command;

use anyhow::Result;

use crate::build;
use crate::chromium;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::size;
use crate::stages::{Stages, note};
use crate::test::Surroundings;
use crate::wasm_module::{self, MAIN, Module};
use crate::wasm_target::WasmTarget;

const LARGEST: &str = "10";

pub fn bench(project: &Project) -> Result<()> {
    let mut stages = Stages::of(5);
    stages.quiet("Node.js", node::require)?;
    stages.open("building dist/", || build::build(project))?;
    stages.open("sizes", || sizes(project))?;
    let chromium = stages.quiet("npm packages and Chromium (the first time about 90 s)", || {
        // The scripts of bench borrow the tests' way to open a page.
        node::install(&project.root.join("tests/browser"))?;
        node::install(&project.root.join("tests/bench"))?;
        chromium::find()
    })?;
    stages.open("measurements in the browser", || {
        let surroundings = Surroundings::of(project, chromium)?;
        scripts(project, &surroundings)
    })
}

fn sizes(project: &Project) -> Result<()> {
    // Above the budget there is all the more reason to see the rest; `check` is what fails.
    if let Err(error) = size::report(&project.dist()) {
        note(&format!("{error:#}"));
    }
    if process::program("twiggy").is_none() {
        note("for the largest parts of the main module: cargo install twiggy");
        return Ok(());
    }
    let target = WasmTarget::find(project)?;
    Module::page(MAIN).compile(project, &target)?;
    println!("largest parts of the module {MAIN}, before wasm-opt:");
    let mut twiggy = Command::new("twiggy");
    process::run(twiggy.args(["top", "-n", LARGEST]).arg(wasm_module::compiled(&target)))
}

fn scripts(project: &Project, surroundings: &Surroundings) -> Result<()> {
    let folder = project.root.join("tests/bench");
    let names = files::below_except(&folder, &|path| path.ends_with("node_modules"))?;
    for name in names.iter().filter(|name| files::extension(name) == "mjs") {
        println!("\n{}", files::address(name));
        let mut node = Command::new("node");
        node.arg(folder.join(name));
        process::run(surroundings.give(&mut node))?;
    }
    Ok(())
}
