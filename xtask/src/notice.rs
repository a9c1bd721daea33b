//! NOTICE.txt: the crates compiled into the modules and their licences, collected from cargo's sources on this machine.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::files;
use crate::process;
use crate::project::Project;

/// All that any module is compiled with.
const FEATURES: &str = "js,page,browser,hand";
/// How a file with terms begins, in capitals.
const TERMS: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"];

const HEAD: &str = "\
An Sinh is licensed under the terms of MIT or Apache-2.0, as you choose: the files LICENSE-MIT and LICENSE-APACHE.

Its WebAssembly modules and their scripts hold, compiled, the standard library of Rust and the libraries below. Behind the
names stand the terms of each text; further down the texts, each with the libraries that bring it.
";

struct Package {
    name: String,
    version: String,
    terms: String,
    authors: String,
    folder: PathBuf,
}

impl Package {
    fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// The notice, by the libraries of the lock file.
pub fn text(project: &Project) -> Result<String> {
    let packages = packages(project)?;
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in &packages {
        for text in texts_of(package, &project.root)? {
            texts.entry(text).or_default().insert(package.title());
        }
    }
    let standard = standard_library(&project.root)?;
    for text in &standard.texts {
        texts.entry(text.clone()).or_default().insert(standard.title.clone());
    }
    let mut notice = HEAD.to_string();
    notice.push_str(&format!("\n{}: MIT OR Apache-2.0\n", standard.title));
    for package in &packages {
        notice.push_str(&format!("{}: {}\n", package.title(), package.terms));
    }
    for (text, brought_by) in texts {
        let brought_by: Vec<String> = brought_by.into_iter().collect();
        notice.push_str(&format!("\n{}\n{}\n\n{}\n", "-".repeat(80), brought_by.join(", "), text));
    }
    Ok(notice)
}

/// What cargo compiles in, without what works at compile time alone.
fn packages(project: &Project) -> Result<Vec<Package>> {
    let mut cargo = Command::new("cargo");
    cargo.args([
        "tree",
        "--locked",
        "--package",
        "ansinh",
        "--features",
        FEATURES,
        "--target",
        "wasm32-unknown-unknown",
    ]);
    cargo.args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]).current_dir(&project.root);
    let compiled = process::ask(&mut cargo).context("cargo tree cannot tell what the modules are compiled with")?;
    let compiled: BTreeSet<&str> = compiled.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    let mut cargo = Command::new("cargo");
    cargo.args(["metadata", "--locked", "--format-version", "1", "--all-features"]).current_dir(&project.root);
    let metadata = process::ask(&mut cargo).context("cargo metadata does not answer")?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let all = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let is_ours = |package: &&Value| {
        let title = format!("{} v{}", text_of(package, "name"), text_of(package, "version"));
        !package["source"].is_null() && compiled.contains(title.as_str())
    };
    let package = |package: &Value| Package {
        name: text_of(package, "name"),
        version: text_of(package, "version"),
        terms: text_of(package, "license"),
        authors: package["authors"].as_array().map(|names| joined(names)).unwrap_or_default(),
        folder: Path::new(&text_of(package, "manifest_path")).parent().unwrap_or(Path::new("")).to_path_buf(),
    };
    let mut packages: Vec<Package> = all.iter().filter(is_ours).map(package).collect();
    packages.sort_by_key(Package::title);
    if packages.is_empty() {
        bail!("cargo tree names no library that cargo metadata knows");
    }
    Ok(packages)
}

fn text_of(package: &Value, key: &str) -> String {
    package[key].as_str().unwrap_or_default().to_string()
}

/// Names alone: their addresses are nobody's business here.
fn joined(names: &[Value]) -> String {
    let name =
        |name: &Value| name.as_str().and_then(|name| name.split('<').next()).unwrap_or_default().trim().to_string();
    let names: Vec<String> = names.iter().map(name).collect();
    names.join(", ")
}

/// The texts that a library brings; our own copy of the terms where it brings none.
fn texts_of(package: &Package, root: &Path) -> Result<Vec<String>> {
    let texts = terms_in(&package.folder)?;
    if !texts.is_empty() {
        return Ok(texts);
    }
    if package.terms.contains("Apache-2.0") {
        return Ok(vec![tidy(&files::read_text(&root.join("LICENSE-APACHE"))?)]);
    }
    if package.terms != "MIT" {
        bail!("{} brings no text of its terms, {}", package.title(), package.terms);
    }
    let ours = files::read_text(&root.join("LICENSE-MIT"))?;
    let terms = ours.split_once("Permission is").context("LICENSE-MIT is another text now")?.1;
    let holders = if package.authors.is_empty() { package.name.as_str() } else { package.authors.as_str() };
    Ok(vec![tidy(&format!("Copyright (c) {holders}\n\nPermission is{terms}"))])
}

fn terms_in(folder: &Path) -> Result<Vec<String>> {
    let is_terms = |path: &&PathBuf| {
        let name = path.to_string_lossy().to_uppercase();
        TERMS.iter().any(|begins| name.starts_with(begins))
    };
    let skip = |path: &Path| folder.join(path).is_dir();
    let found = files::below_except(folder, &skip)?;
    found.iter().filter(is_terms).map(|path| Ok(tidy(&files::read_text(&folder.join(path))?))).collect()
}

/// The same text, however its lines end.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_string()
}

struct Standard {
    title: String,
    texts: Vec<String>,
}

/// A compiler mostly brings the texts of its library.
fn standard_library(root: &Path) -> Result<Standard> {
    let ask = |arguments: &[&str]| process::ask(Command::new("rustc").args(arguments)).context("rustc does not answer");
    let version = ask(&["--version"])?;
    let folder = Path::new(&ask(&["--print", "sysroot"])?).join("share/doc/rust/licenses");
    let texts = ["MIT.txt", "Apache-2.0.txt"].iter().filter_map(|name| files::read_text(&folder.join(name)).ok());
    let mut texts: Vec<String> = texts.map(|text| tidy(&text)).collect();
    if texts.is_empty() {
        texts.push(tidy(&files::read_text(&root.join("LICENSE-APACHE"))?));
    }
    let number = version.split(' ').nth(1).unwrap_or_default();
    Ok(Standard { title: format!("Rust standard library {number}"), texts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_of_the_modules_is_named_with_its_text() {
        let notice = text(&Project::here()).unwrap();
        for library in ["wasm-bindgen ", "yew ", "num-rational ", "qrcodegen ", "Rust standard library "] {
            assert!(notice.lines().any(|line| line.starts_with(library) && line.contains(": ")), "{library}");
            assert!(notice.matches(library).count() > 1, "{library} stands behind no text");
        }
        assert!(notice.contains("Permission is hereby granted") && notice.contains("Apache License"));
        assert!(!notice.contains("proptest"), "a library of the tests alone");
    }
}
