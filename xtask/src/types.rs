//! Compares the embed module's generated types with the promised ones, by TypeScript.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::files;
use crate::process;
use crate::project::Project;
use crate::wasm_module::Module;

/// The promise: what the interface has to take and to give.
const CONTRACT: &str = "ansinh.d.ts";

/// What each function takes and gives, as the tests of the library wrote it down below the target folder.
const SAMPLES: &str = "tmp/samples.ts";

pub fn check(project: &Project) -> Result<()> {
    let sources = project.root.join("tests/browser/types");
    let samples = project.target.join(SAMPLES);
    ensure!(samples.is_file(), "no {}; `cargo test --features ssr,js --test samples` writes it", samples.display());
    let checked = ["sample.ts", "contract.ts", "samples.ts"].map(|file| sources.join(file));
    let checked = [checked.as_slice(), std::slice::from_ref(&samples)].concat();
    let paths = json!({
        "#embed": [project.dist().join("embed").join(Module::embed().types())],
        "#contract": [sources.join(CONTRACT)],
        "#samples": [samples],
    });
    let config = write_config(project, &checked, &paths)?;
    let mut tsc = Command::new("node");
    tsc.arg(project.root.join("tests/browser/node_modules/typescript/bin/tsc"));
    process::run_silently(tsc.arg("--project").arg(config))
        .context("the types of dist/embed/ansinh.d.ts do not fit; TypeScript says above where")?;
    Ok(())
}

/// Below target/, as it holds this machine's paths.
fn write_config(project: &Project, checked: &[PathBuf], paths: &serde_json::Value) -> Result<PathBuf> {
    let file = project.notes().join("types/tsconfig.json");
    let config = json!({
        "compilerOptions": {
            "strict": true,
            "noEmit": true,
            "target": "es2022",
            "module": "esnext",
            "moduleResolution": "bundler",
            "lib": ["es2022", "dom", "dom.iterable"],
            "types": [],
            "paths": paths,
        },
        "files": checked,
    });
    files::write(&file, serde_json::to_string_pretty(&config)?)?;
    Ok(file)
}
