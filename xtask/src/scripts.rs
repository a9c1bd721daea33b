//! Checks the hand-written scripts with TypeScript: names, arguments and properties.
//!
//! `strict` is off, because it demands a type for every parameter, and these scripts have none. The browser tests find
//! what it would find about `null`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::files;
use crate::process;
use crate::project::Project;

/// Scripts of pages; those that run in a worker know other names.
const START: &str = "xtask/src/site/start.js";
const WORKERS: [&str; 2] = ["lists.js", "sw.js"];

/// Hands on what a build makes, and has nothing of its own.
const HANDS_ON: &str = "embed/dong.js";
/// Modules that a build makes: nothing is known of them here.
const BUILT: &str = "built:";

pub fn check(project: &Project) -> Result<()> {
    let folder = project.notes().join("scripts");
    files::write(&folder.join("built.d.ts"), format!("declare module \"{BUILT}*\";\n"))?;
    let mut scripts = scripts_of(project)?;
    scripts.push(project.root.join(START));
    let names = scripts.iter().map(|script| fill(project, script, &folder)).collect::<Result<Vec<_>>>()?;
    let (workers, pages): (Vec<String>, Vec<String>) =
        names.into_iter().partition(|name| WORKERS.contains(&name.as_str()));
    hold(project, &folder, "page", &pages, &["dom", "dom.iterable"])?;
    hold(project, &folder, "worker", &workers, &["webworker", "webworker.iterable"])
}

fn scripts_of(project: &Project) -> Result<Vec<PathBuf>> {
    let www = project.root.join("www");
    let is_ours = |name: &&PathBuf| files::extension(name) == "js" && files::address(name) != HANDS_ON;
    Ok(files::below(&www)?.iter().filter(is_ours).map(|name| www.join(name)).collect())
}

/// Writes a copy with something in each place that the build fills, and gives its name.
fn fill(project: &Project, script: &Path, folder: &Path) -> Result<String> {
    let name = script.file_name().and_then(|name| name.to_str()).context("a script without a name")?;
    let source = files::read_text(script)?;
    let filled = source.split("\"./%").enumerate().map(|(index, part)| match (index, part.split_once("%\"")) {
        (1.., Some((other, rest))) if project.root.join("www").join(other).is_file() => format!("\"./{other}\"{rest}"),
        (1.., Some((other, rest))) => format!("\"{BUILT}{other}\"{rest}"),
        _ => part.to_string(),
    });
    files::write(&folder.join(name), filled.collect::<String>().replace("%precache%", "{}"))?;
    Ok(name.to_string())
}

fn hold(project: &Project, folder: &Path, kind: &str, names: &[String], surroundings: &[&str]) -> Result<()> {
    let config = folder.join(format!("{kind}.json"));
    let names: Vec<&str> = names.iter().map(String::as_str).chain(["built.d.ts"]).collect();
    let lib = [&["es2023"], surroundings].concat();
    let told = json!({
        "compilerOptions": {
            "strict": false,
            "allowJs": true,
            "checkJs": true,
            "noEmit": true,
            "target": "es2022",
            "module": "esnext",
            "moduleResolution": "bundler",
            "moduleDetection": "force",
            "lib": lib,
            "types": [],
        },
        "files": names,
    });
    files::write(&config, serde_json::to_string_pretty(&told)?)?;
    let mut tsc = Command::new("node");
    tsc.arg(project.root.join("tests/browser/node_modules/typescript/bin/tsc"));
    process::run_silently(tsc.arg("--project").arg(config))
        .with_context(|| format!("a script of a {kind} does not hold together; TypeScript says above where"))?;
    Ok(())
}
