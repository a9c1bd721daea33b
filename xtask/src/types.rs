//! Whether the embed module's generated types are those that were promised, by TypeScript.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::files;
use crate::process;
use crate::project::Project;
use crate::wasm_module::Module;

/// Where the promise lies beside a checkout; `ANSINH_CONTRACT` names another folder.
const CONTRACT_BESIDE: &str = "../shared/design";
const CONTRACT_FILE: &str = "ansinh.d.ts";

/// Answers what there is to say besides.
pub fn check(project: &Project) -> Result<Option<&'static str>> {
    let sources = project.root.join("tests/browser/types");
    let mut checked = vec![sources.join("sample.ts")];
    let mut paths = json!({
        "#embed": [project.dist().join("embed").join(Module::embed().types())],
    });
    let contract = contract(project);
    if let Some(contract) = &contract {
        checked.push(sources.join("contract.ts"));
        paths["#contract"] = json!([contract]);
    }
    let config = write_config(project, &checked, &paths)?;
    let mut tsc = Command::new("node");
    tsc.arg(project.root.join("tests/browser/node_modules/typescript/bin/tsc"));
    process::run_silently(tsc.arg("--project").arg(config))
        .context("the types of dist/embed/ansinh.d.ts do not fit; TypeScript says above where")?;
    Ok(contract
        .is_none()
        .then_some("no ansinh.d.ts to compare with (ANSINH_CONTRACT): only the sample embedder was checked"))
}

fn contract(project: &Project) -> Option<PathBuf> {
    let folder = match std::env::var_os("ANSINH_CONTRACT") {
        Some(folder) => PathBuf::from(folder),
        None => project.root.join(CONTRACT_BESIDE),
    };
    Some(folder.join(CONTRACT_FILE)).filter(|file| file.is_file())
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
