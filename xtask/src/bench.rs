//! `cargo xtask bench`: sizes, Lighthouse, and how long an answer takes.

use std::env::consts::EXE_EXTENSION;
use std::path::PathBuf;
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
use crate::wasm_module::{MAIN, Module};
use crate::wasm_target::WasmTarget;

/// The names of all functions and the texts are a row each; then come the ten largest functions.
const LARGEST: &str = "12";
const TWIGGY: &str = "0.8.0";

pub fn bench(project: &Project) -> Result<()> {
    let mut stages = Stages::of(7);
    stages.quiet("Node.js", node::require)?;
    stages.open("building dist/", || build::build(project))?;
    stages.open("sizes", || sizes(project))?;
    stages.open("largest parts (the first time about 150 s)", || largest(project))?;
    stages.open("rules beside what they are measured against (the first time about 140 s)", || {
        for which in [["--bench", "allocation"], ["--package", "rules"]] {
            process::run(Command::new("cargo").args(["bench", "--quiet"]).args(which).current_dir(&project.root))?;
        }
        Ok(())
    })?;
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
    Ok(())
}

/// What weighs most in the module of the main job and in the one that others embed.
fn largest(project: &Project) -> Result<()> {
    let twiggy = match twiggy(project) {
        Ok(twiggy) => twiggy,
        Err(error) => {
            note(&format!("no twiggy to tell the largest parts of a module: {error:#}"));
            return Ok(());
        }
    };
    let target = WasmTarget::find(project)?;
    for module in [Module::page(MAIN), Module::embed()] {
        let named = module.with_names(project, &target)?;
        println!("largest parts of the module {}, before wasm-opt:", module.name());
        process::run(Command::new(&twiggy).args(["top", "-n", LARGEST]).arg(named))?;
    }
    Ok(())
}

/// The one on PATH, or one of our own, installed.
fn twiggy(project: &Project) -> Result<PathBuf> {
    if let Some(found) = process::program("twiggy") {
        return Ok(found);
    }
    let folder = project.notes().join("twiggy");
    let program = folder.join("bin").join("twiggy").with_extension(EXE_EXTENSION);
    if !program.is_file() {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "twiggy", "--version", TWIGGY, "--locked", "--quiet", "--root"]).arg(&folder);
        process::run_silently(&mut cargo)?;
    }
    Ok(program)
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
