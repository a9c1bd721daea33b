#!/usr/bin/env bash
# wasm-encoder's trait for rewriting modules has a method for a single import, and does not call it.
#
# One would guess: `Reencode` has one method for each thing that a module holds, and whoever overrides the one for a thing
#   is asked for each of them: `parse_export` is called for every export, so `parse_import` for every import.
# What happens: `parse_export` is called for each export. `parse_import` is called for none: the section hands its imports
#   in groups to `parse_imports`, which writes them itself, groups of one, too. An override that renames imports compiles,
#   runs without an error and leaves every name as it was. Overriding `parse_import_section` works, with
#   `ImportSectionReader::into_imports` for the single ones.
# Versions: wasm-encoder 0.245.1 and wasmparser 0.245.1 (crates of the Rust registry).
# Source: wasm-encoder's documentation of `reencode::Reencode`, and its module `reencode::utils`: `parse_import_section`,
#   `parse_imports`, `parse_import`. Imports come in groups since the proposal "compact import section" is read.
# Why it matters here: names between a module and its script are shortened in the build. With the method that offers itself
#   the script asked for short names and the module for long ones, so that no page would have started.
# What An Sinh does: overrides the method for the section (xtask/src/wasm_module/names.rs), and its tests compare the names
#   in the written module with those in the script.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "import-hook"
version = "0.0.0"
edition = "2021"

[dependencies]
wasm-encoder = { version = "=0.245.1", default-features = false, features = ["std", "wasmparser"] }
wasmparser = { version = "=0.245.1", default-features = false, features = ["std"] }
TOML
cat >src/main.rs <<'RUST'
use std::convert::Infallible;
use wasm_encoder::reencode::{utils, Error, Reencode};
use wasm_encoder::*;
use wasmparser::{Parser, Payload};

#[derive(Default)]
struct Renaming {
    imports: usize,
    exports: usize,
}

impl Reencode for Renaming {
    type Error = Infallible;

    fn parse_import(&mut self, section: &mut ImportSection, one: wasmparser::Import<'_>) -> Result<(), Error<Infallible>> {
        self.imports += 1;
        utils::parse_import(self, section, wasmparser::Import { name: "renamed", ..one })
    }

    fn parse_export(&mut self, section: &mut ExportSection, one: wasmparser::Export<'_>) -> Result<(), Error<Infallible>> {
        self.exports += 1;
        utils::parse_export(self, section, wasmparser::Export { name: "renamed", ..one })
    }
}

fn module() -> Vec<u8> {
    let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
    types.ty().function([], []);
    imports.import("env", "first", EntityType::Function(0)).import("env", "second", EntityType::Function(0));
    exports.export("third", ExportKind::Func, 0);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&exports);
    module.finish()
}

fn names(module: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.unwrap() {
            Payload::ImportSection(all) => names.extend(all.into_imports().map(|one| one.unwrap().name.to_string())),
            Payload::ExportSection(all) => names.extend(all.into_iter().map(|one| one.unwrap().name.to_string())),
            _ => {}
        }
    }
    names
}

fn main() {
    let (module, mut renaming, mut written) = (module(), Renaming::default(), Module::new());
    renaming.parse_core_module(&mut written, Parser::new(0), &module).unwrap();
    let names = names(&written.finish());
    println!("asked for imports: {}, for exports: {}; names written: {names:?}", renaming.imports, renaming.exports);
    assert_eq!((renaming.imports, renaming.exports), (0, 1));
    assert_eq!(names, ["first", "second", "renamed"]);
}
RUST
cargo run --quiet
grep -A1 -E '^name = "(wasm-encoder|wasmparser)"' Cargo.lock | grep version
# Output seen on 2026-11-30:
#   asked for imports: 0, for exports: 1; names written: ["first", "second", "renamed"]
#   version = "0.245.1"
#   version = "0.245.1"
