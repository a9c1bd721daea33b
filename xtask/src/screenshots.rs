//! `cargo xtask screenshots`: the pictures of the README, taken from the pages themselves.

use std::process::Command;

use anyhow::Result;

use crate::build;
use crate::chromium;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::stages::Stages;
use crate::test::Surroundings;

pub fn screenshots(project: &Project) -> Result<()> {
    let mut stages = Stages::of(3);
    stages.open("building dist/", || build::build(project))?;
    let tests = project.root.join("tests/browser");
    let chromium = stages.quiet("npm packages and Chromium", || {
        node::install(&tests)?;
        chromium::find()
    })?;
    stages.open("docs/*.png", || {
        let mut node = Command::new("node");
        node.arg(tests.join("screenshots.mjs"));
        process::run(Surroundings::of(project, chromium)?.give(&mut node))
    })
}
