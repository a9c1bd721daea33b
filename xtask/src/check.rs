//! `cargo xtask check`: formatting, lints, the rules of the architecture, the size budget.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Result, bail};

use crate::build;
use crate::circles;
use crate::documents;
use crate::lengths;
use crate::process;
use crate::project::Project;
use crate::rooms;
use crate::sentences;
use crate::size;
use crate::stages::{Stages, note};
use crate::wasm_target::WasmTarget;

/// What the library must do without, so that its numbers can be used anywhere.
const NOT_IN_LIBRARY: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];

/// The feature sets that are built for the host: features only add, so that all of them together are a build, too.
const HOST_FEATURES: [&[&str]; 4] = [&[], &["--features", "js"], &["--features", "ssr"], &["--all-features"]];
/// Those for WebAssembly, each without what is there by default.
const WASM_FEATURES: [&str; 10] = [
    "page,about,check,pay,doorstep,family,retirement,office,quota,report,vi,en",
    "page,list,vi,en",
    "clerk,vi",
    "page,pay,vi",
    "page,about,en",
    "hand",
    "js,tools,vi,en",
    "js,vi,en",
    "lists,sheets-xlsx,vi,en",
    "sheets-formats,sheets-writer",
];

pub fn check(project: &Project) -> Result<()> {
    let mut stages = Stages::of(11);
    stages.quiet("formatting (cargo fmt)", || formatting(project))?;
    stages.quiet("rooms of the library", || rooms::check(project))?;
    stages.quiet("imports without circles", || circles::check(project))?;
    stages.quiet("a reducer without effects", || circles::check_reducer(project))?;
    stages.quiet("lengths of files and functions", || lengths::check(project))?;
    stages.quiet("sentences without figures of the law", || sentences::check(project))?;
    stages.quiet("files that the documents name", || documents::check(project))?;
    stages.quiet("dependencies of the library", || dependencies(project))?;
    stages.open("clippy for the host", || clippy_host(project))?;
    stages.open("clippy for WebAssembly", || clippy_wasm(project))?;
    stages.open("size budget of dist/", || {
        build::build(project)?;
        size::report(&project.dist())
    })
}

fn formatting(project: &Project) -> Result<()> {
    let mut fmt = Command::new("cargo");
    process::run(fmt.args(["fmt", "--all", "--check"]).current_dir(&project.root))
}

fn dependencies(project: &Project) -> Result<()> {
    let mut tree = Command::new("cargo");
    tree.args(["tree", "--package", "ansinh", "--edges", "normal"]);
    tree.args(["--prefix", "none", "--target", "all", "--format", "{p}"]);
    let tree = process::run_silently(tree.current_dir(&project.root))?;
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    let unwanted: BTreeSet<&str> = names.filter(|name| NOT_IN_LIBRARY.contains(name)).collect();
    if !unwanted.is_empty() {
        let unwanted: Vec<&str> = unwanted.into_iter().collect();
        bail!(
            "with its default features the library depends on {}; make them optional, behind `js` or `ui`",
            unwanted.join(", ")
        );
    }
    Ok(())
}

fn clippy_host(project: &Project) -> Result<()> {
    for features in HOST_FEATURES {
        let mut cargo = Command::new("cargo");
        cargo.args(["clippy", "--package", "ansinh", "--all-targets"]).args(features);
        deny_warnings(project, &mut cargo)?;
    }
    let mut cargo = Command::new("cargo");
    cargo.args(["clippy", "--package", "xtask", "--package", "compress", "--package", "rules", "--all-targets"]);
    deny_warnings(project, &mut cargo)
}

fn clippy_wasm(project: &Project) -> Result<()> {
    let target = WasmTarget::find(project)?;
    target.prepare_clippy()?;
    note(target.describe());
    for features in WASM_FEATURES {
        let mut cargo = target.cargo(project, "clippy");
        cargo.args(["--package", "ansinh", "--lib", "--no-default-features", "--features", features]);
        deny_warnings(project, &mut cargo)?;
    }
    Ok(())
}

fn deny_warnings(project: &Project, clippy: &mut Command) -> Result<()> {
    clippy.args(["--quiet", "--", "-D", "warnings"]);
    process::run(clippy.current_dir(&project.root))
}
