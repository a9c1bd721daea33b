//! `cargo xtask test`: runs every test and installs what the tests need.

use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::build;
use crate::files;
use crate::months;
use crate::process;
use crate::project::Project;
use crate::scripts;
use crate::serve::{self, Served};
use crate::setup;
use crate::stages::Stages;
use crate::types;

/// The library as it is, then with all that runs on a host.
const HOST_FEATURES: [&str; 2] = ["", "ssr,js,sheets-xlsx,sheets-formats,sheets-writer"];

pub fn test(project: &Project) -> Result<()> {
    let mut stages = Stages::of(setup::FOR_TESTS + 8);
    let chromium = setup::for_tests(project, &mut stages)?;
    stages.open("cargo test: the tool chain", || process::run(&mut cargo_test(project, "xtask", "")))?;
    for features in HOST_FEATURES {
        let what = format!("cargo test: the library, features: {}", or_none(features));
        stages.open(&what, || process::run(&mut cargo_test(project, "ansinh", features)))?;
    }
    stages.open("building dist/", || build::build(project))?;
    stages.quiet("pages as they are built in other months", || months::prerender(project))?;
    stages.quiet("TypeScript: types of the embed module", || types::check(project))?;
    stages.quiet("TypeScript: scripts that are written by hand", || scripts::check(project))?;
    stages.open("node --test: embed module and browser", || {
        let mut node = Command::new("node");
        // The closing counts are the last lines, on a terminal and in a log alike.
        node.args(["--test", "--test-reporter=spec"]);
        // Pages wait for paints and timers most of the time: more of them at once than there are processors.
        let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
        node.arg(format!("--test-concurrency={}", processors + 1));
        node.args(test_files(project)?);
        process::run(Surroundings::of(project, chromium)?.give_on(months::DAY, &mut node))
    })
}

fn or_none(features: &str) -> &str {
    if features.is_empty() { "none" } else { features }
}

fn cargo_test(project: &Project, package: &str, features: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--quiet", "--package", package]);
    cargo.args(["--features", features]).current_dir(&project.root);
    cargo
}

fn test_files(project: &Project) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in ["tests/embed", "tests/browser"] {
        let folder = project.root.join(folder);
        let names = files::below_except(&folder, &|path| path.ends_with("node_modules"))?;
        let tests = names.iter().filter(|name| files::address(name).ends_with(".test.mjs"));
        found.extend(tests.map(|name| folder.join(name)));
    }
    Ok(found)
}

/// What scripts find in their environment: the site, served and as files, and the browser.
pub struct Surroundings {
    served: Served,
    chromium: PathBuf,
    dist: PathBuf,
    root: PathBuf,
}

impl Surroundings {
    /// Starts the server.
    pub fn of(project: &Project, chromium: PathBuf) -> Result<Self> {
        let dist = project.dist();
        Ok(Self { served: serve::for_tests(project)?, chromium, dist, root: project.root.clone() })
    }

    pub fn give<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("BASE_URL", &self.served.site)
            .env("BUILT_IN_URL", &self.served.built_in)
            .env("CHROMIUM", &self.chromium)
            .env("DIST", &self.dist)
            .current_dir(&self.root)
    }

    /// The same, on a day that is not that of the device: the site as a build of that day's month has it.
    fn give_on<'a>(&self, day: &str, command: &'a mut Command) -> &'a mut Command {
        let month = day.get(..7).unwrap_or_default();
        self.give(command)
            .env("BASE_URL", format!("{}{month}/", self.served.built_in))
            .env("SITE_URL", &self.served.site)
            .env("TODAY", day)
    }
}
