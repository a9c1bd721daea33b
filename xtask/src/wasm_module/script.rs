//! The script of a module that others program against: what wasm-bindgen writes, with our own way to load it; as an ES
//! module and for CommonJS, with types that ask for no others.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::parts::Part;

/// What of the interface is JavaScript, and how a module is loaded.
pub const INPUT: &str = include_str!("../../../src/api/input.js");
pub const LOAD: &str = include_str!("load.js");
pub const TYPES: &str = include_str!("load.d.ts");

/// What `TYPES` has for a module with parts, and the rest of its sentences.
const PART: &str = "\
/** What can be left out: the contribution, its parameters, and amounts are always there. */
export type Part = %names%;
";
const PARTS: &str = "  \
  /**
   * The parts that are needed, by name where they lie beside this file, or each with its source; left out: all.
   * A function of a part that was not loaded throws an Error that says so. More can be loaded by another call.
   */
  parts?: Part[] | Partial<Record<Part, InitInput | PromiseLike<InitInput> | undefined>>;
";

/// The file of a part.
pub fn part_file(module: &str, part: &Part) -> String {
    format!("{module}-{}_bg.wasm", part.name)
}

/// The ES module, out of wasm-bindgen's.
pub fn es_module(bound: &str, module: &str, parts: &[Part]) -> Result<String> {
    let before = before(bound, "function initSync(")?;
    let files: Vec<(&str, String)> = parts
        .iter()
        .map(|part| (part.name, part_file(module, part)))
        .chain([("core", format!("{module}_bg.wasm"))])
        .collect();
    let file = |(name, file): &(&str, String)| format!("{name}: () => new URL(\"./{file}\", import.meta.url),");
    let files: Vec<String> = files.iter().map(file).collect();
    let functions: BTreeMap<_, _> = parts.iter().map(|part| (part.name, part.exports)).collect();
    let load = LOAD.replace("%files%", &files.join("\n")).replace("%parts%", &serde_json::to_string(&functions)?);
    Ok([before, INPUT, &load].concat())
}

/// The types, out of wasm-bindgen's.
pub fn types(bound: &str, parts: &[Part]) -> Result<String> {
    let before = before(bound, "export type InitInput =")?;
    let names: Vec<String> = parts.iter().map(|part| format!("\"{}\"", part.name)).collect();
    let [part, options, and, alone] = match parts {
        [] => ["", "", "", ""],
        _ => [PART, PARTS, " and its parts, all at the same time", "; the parts come by another call of init"],
    };
    let ours = TYPES.replace("%part%\n", &part.replace("%names%", &names.join(" | ")));
    Ok([before, &ours.replace("%parts%", options).replace("%and%", and).replace("%alone%", alone)].concat())
}

/// The same module for `require`.
pub fn common_js(es_module: &str) -> Result<String> {
    let mut lines = vec!["const HERE = require(\"node:url\").pathToFileURL(__filename).href;".to_string()];
    let mut exported = vec!["__esModule: true".to_string()];
    for line in es_module.lines() {
        let line = line.replace("import.meta.url", "HERE");
        if let Some(list) = line.strip_prefix("export {").and_then(|rest| rest.strip_suffix("};")) {
            exported.extend(list.split(',').map(|one| match one.trim().split_once(" as ") {
                Some((here, there)) => format!("{there}: {here}"),
                None => one.trim().to_string(),
            }));
        } else if let Some(function) = line.strip_prefix("export function ") {
            exported.extend(function.split_once('(').map(|(name, _)| name.to_string()));
            lines.push(["function ", function].concat());
        } else if line.starts_with("export") || line.starts_with("import ") {
            bail!("no way to write this line of a module for CommonJS: {line}");
        } else {
            lines.push(line);
        }
    }
    lines.push(format!("module.exports = {{ {} }};\n", exported.join(", ")));
    Ok(lines.join("\n"))
}

/// What wasm-bindgen wrote before its own way to load a module.
fn before<'a>(bound: &'a str, mark: &str) -> Result<&'a str> {
    let (before, _) =
        bound.split_once(mark).with_context(|| format!("wasm-bindgen writes in another way now: no `{mark}`"))?;
    Ok(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Part = Part { name: "one", exports: &["first"] };

    #[test]
    fn every_file_is_written_out_for_bundlers() {
        let script = es_module("let wasm;\nfunction initSync(module) {}\n", "ansinh", &[ONE]).unwrap();
        assert!(script.contains("one: () => new URL(\"./ansinh-one_bg.wasm\", import.meta.url),"));
        assert!(script.contains("core: () => new URL(\"./ansinh_bg.wasm\", import.meta.url),"));
        assert!(script.contains("const PARTS = {\"one\":[\"first\"]};"));
        assert!(!script.contains('%'), "{script}");
        assert!(es_module("let wasm;", "ansinh", &[]).is_err());
    }

    #[test]
    fn types_name_parts_where_there_are_some() {
        let bound = "export function a(): string;\nexport type InitInput = RequestInfo;\n";
        let with = types(bound, &[ONE]).unwrap();
        assert!(with.contains("export type Part = \"one\";") && with.contains("parts?: Part[]"));
        let without = types(bound, &[]).unwrap();
        assert!(!without.contains("Part") && !without.contains('%') && !without.contains("RequestInfo"));
    }

    #[test]
    fn a_module_can_be_required() {
        let module = "export function one(a) {\nreturn import.meta.url;\n}\nexport { Two, load as default };\n";
        let expected = "const HERE = require(\"node:url\").pathToFileURL(__filename).href;\nfunction one(a) {\nreturn HERE;\n}\n\
                        module.exports = { __esModule: true, one, Two, default: load };\n";
        assert_eq!(common_js(module).unwrap(), expected);
        assert!(common_js("export const a = 1;").is_err());
    }
}
