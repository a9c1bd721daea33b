//! `cargo xtask pack`: the npm package, installed and tested in every bundler and runtime that its README names.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::build;
use crate::chromium;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::stages::Stages;

pub fn pack(project: &Project) -> Result<()> {
    let mut stages = Stages::of(4);
    stages.quiet("Node.js", node::require)?;
    let work = project.notes().join("pack");
    let package = work.join("package");
    stages.open("the package", || build::package(project, &package))?;
    let chromium = stages.quiet("bundlers, runtimes and Chromium (the first time about 90 s)", || {
        for name in ["package.json", "package-lock.json"] {
            copy_if_other(&project.root.join("tests/pack").join(name), &work.join(name))?;
        }
        node::install(&work)?;
        chromium::find()
    })?;
    stages.open("tried in each", || {
        let mut node = Command::new("node");
        node.arg(project.root.join("tests/pack/pack.mjs")).current_dir(&project.root);
        node.env("PACKAGE", package).env("WORK", work).env("CHROMIUM", chromium);
        process::run(&mut node)
    })
}

/// A file that stays the same keeps its time, by which is seen what has to be installed.
fn copy_if_other(from: &Path, to: &Path) -> Result<()> {
    let content = files::read(from)?;
    if files::read(to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    files::write(to, content)
}
