//! Short names between a module and its script. wasm-bindgen gives each import a name of thirty letters that ends with
//! a digest; it stands in both the module and the script, and no compression shrinks it.
//!
//! Measured on 2026-11-30, 2 cores, Debian 12, brotli: docs/decisions/002-scripts-and-names-made-small.md.

use std::collections::HashMap;
use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

/// Which names nobody outside knows.
#[derive(Clone, Copy, PartialEq)]
pub enum Own {
    Imports,
    /// And the exports that wasm-bindgen adds for its script.
    ImportsAndExports,
}

/// The module and its script with short names.
pub fn shorten(module: &[u8], script: &str, own: Own) -> Result<(Vec<u8>, String)> {
    let mut names = Names::read(module, own)?;
    let mut renamed = Module::new();
    let parsed = names.parse_core_module(&mut renamed, Parser::new(0), module);
    parsed.map_err(|error| anyhow!("cannot rename what a module imports: {error}"))?;
    Ok((renamed.finish(), names.written_in(script)))
}

/// The short name of each long one. No script of wasm-bindgen has names that begin like them.
#[derive(Default)]
struct Names {
    short: HashMap<String, String>,
    /// What the module calls its script, which it says at each import.
    script: Option<String>,
}

const SCRIPT: &str = "$";

impl Names {
    fn read(module: &[u8], own: Own) -> Result<Self> {
        let mut names = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        names.add(import.name);
                        if own == Own::ImportsAndExports {
                            names.script = Some(import.module.to_string());
                        }
                    }
                }
                Payload::ExportSection(exports) if own == Own::ImportsAndExports => {
                    for export in exports {
                        let name = export?.name;
                        if name.starts_with("__") || name.starts_with("wasm_bindgen_") {
                            names.add(name);
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    fn add(&mut self, name: &str) {
        let short = format!("${}", self.short.len());
        self.short.entry(name.to_string()).or_insert(short);
    }

    fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.short.get(name).map_or(name, String::as_str)
    }

    fn written_in(&self, script: &str) -> String {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut written = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_name) {
            let (before, from) = rest.split_at(start);
            let (name, after) = from.split_at(from.find(|c| !is_name(c)).unwrap_or(from.len()));
            written.extend([before, self.short(name)]);
            rest = after;
        }
        written += rest;
        match &self.script {
            Some(name) => written.replace(&format!("\"{name}\""), &format!("\"{SCRIPT}\"")),
            None => written,
        }
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(&mut self, imports: &mut ImportSection, of: ImportSectionReader<'_>) -> Result<(), Error> {
        for import in of.into_imports() {
            let import = import?;
            let name = self.short(import.name).to_string();
            let module = if self.script.as_deref() == Some(import.module) { SCRIPT } else { import.module };
            self.parse_import(imports, Import { module, name: &name, ..import })?;
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        let name = self.short(export.name).to_string();
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, Instruction, TypeSection};

    const TEXT: &str = "const all = { \"./a_bg.js\": { __wbg_log_0a1b: (a) => log(`${a}`) } };\n\
                        wasm.__wbindgen_start(); wasm.start();\n";

    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./a_bg.js", "__wbg_log_0a1b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0).export("start", ExportKind::Func, 1);
        let mut code = CodeSection::new();
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    fn names_of(module: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    names.extend(imports.into_imports().map(|import| import.unwrap().name.to_string()));
                }
                Payload::ExportSection(exports) => {
                    names.extend(exports.into_iter().map(|export| export.unwrap().name.to_string()));
                }
                _ => {}
            }
        }
        names
    }

    #[test]
    fn module_and_script_agree_on_the_short_names() {
        let (module, script) = shorten(&module(), TEXT, Own::ImportsAndExports).unwrap();
        assert_eq!(names_of(&module), ["$0", "$1", "start"]);
        assert_eq!(script, "const all = { \"$\": { $0: (a) => log(`${a}`) } };\nwasm.$1(); wasm.start();\n");
    }

    #[test]
    fn what_others_call_keeps_its_name() {
        let (module, script) = shorten(&module(), TEXT, Own::Imports).unwrap();
        assert_eq!(names_of(&module), ["$0", "__wbindgen_start", "start"]);
        assert!(script.contains("wasm.__wbindgen_start()") && script.contains("\"./a_bg.js\""));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(shorten(b"no module", "", Own::Imports).is_err());
    }
}
