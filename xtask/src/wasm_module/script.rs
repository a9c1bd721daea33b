//! The script of a module that other programs use: wasm-bindgen's output with our own loader, as an ES module and for
//! CommonJS, with types that depend on no others.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::parts::Part;

/// What of the interface is JavaScript, and how a module is loaded.
pub const INPUT: &str = include_str!("../../../src/api/input.js");
pub const LOAD: &str = include_str!("load.js");
pub const TYPES: &str = include_str!("load.d.ts");
/// How a published module loads those for lists, and their own scripts: of the rules, and of the two that those ask.
pub const LOAD_LISTS: &str = include_str!("load_lists.js");
pub const TYPES_OF_LISTS: &str = concat!(include_str!("../../../src/api/lists.d.ts"), include_str!("lists.d.ts"));
pub const LISTS: &str = include_str!("lists.js");
pub const BESIDE: &str = include_str!("beside.js");

/// Functions of the modules for lists that a published module hands on.
const OF_LISTS: [&str; 3] = ["checkList", "writeList", "contributions"];

/// What `TYPES` has for a module with parts, and the rest of its sentences.
const PART: &str = "\
/** What can be left out: the contribution, its parameters, and amounts are always there. */
export type Part = %names%;
type Source = InitInput | PromiseLike<InitInput> | undefined;
type Sources<Names extends string> = Partial<Record<Names, Source>> | undefined;
";
const PARTS: &str = "  \
  /**
   * The parts that are needed, by name where they lie beside this file, or each with its source; left out: all but \"lists\".
   * A function of a part that was not loaded throws an Error that says so. More can be loaded by another call.
   */
  parts?: Part[] | { [Name in Part]?: Name extends \"lists\" ? Sources<\"lists\" | \"sheets\" | \"writer\"> : Source };
";

/// How the script of a module is finished.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// A page loads it, by a script of its own.
    Page,
    /// Others program against it: it has types, and finds its own files.
    Published { with_lists: bool },
    /// The rules of lists; a published module or a worker loads it.
    Lists,
    /// What lists ask: bytes in, bytes out, by this function.
    Asked { function: &'static str },
}

impl Kind {
    pub fn has_types(self) -> bool {
        matches!(self, Kind::Published { .. })
    }
}

/// The script of a module for lists, out of wasm-bindgen's.
pub fn beside(bound: &str, module: &str, kind: Kind) -> Result<String> {
    let before = before(bound, "function initSync(")?;
    Ok(match kind {
        Kind::Asked { function } => {
            [before, &BESIDE.replace("%name%", module).replace("%function%", function)].concat()
        }
        _ => [&without_exports(before), INPUT, LISTS].concat(),
    })
}

/// Exported functions under the same names, to be exported in another way.
fn without_exports(bound: &str) -> String {
    bound.replace("\nexport function ", "\nfunction ")
}

/// The file of a part.
pub fn part_file(module: &str, part: &Part) -> String {
    format!("{module}-{}_bg.wasm", part.name)
}

/// The ES module, out of wasm-bindgen's.
pub fn es_module(bound: &str, module: &str, parts: &[Part], with_lists: bool) -> Result<String> {
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
    let (work, lists) =
        if with_lists { ("part === \"lists\" ? bringLists : ", functions_of_lists()) } else { ("", "".into()) };
    Ok([before, INPUT, &load.replace("%work%", work).replace("%lists%", &lists)].concat())
}

fn functions_of_lists() -> String {
    let one = |name: &&str| format!("export function {name}(input) {{\n  return ofLists(\"{name}\", input);\n}}\n\n");
    [LOAD_LISTS, &OF_LISTS.iter().map(one).collect::<String>()].concat()
}

/// The types, out of wasm-bindgen's.
pub fn types(bound: &str, parts: &[Part], with_lists: bool) -> Result<String> {
    let before = before(bound, "export type InitInput =")?;
    let of_lists = with_lists.then_some("lists");
    let names: Vec<String> =
        parts.iter().map(|part| part.name).chain(of_lists).map(|name| format!("\"{name}\"")).collect();
    let lists = if with_lists { TYPES_OF_LISTS } else { "" };
    let [part, options, and, alone] = match parts {
        [] => ["", "", "", ""],
        _ => [PART, PARTS, " and its parts, all at the same time", "; the parts come by another call of init"],
    };
    let ours = TYPES.replace("%part%\n", &part.replace("%names%", &names.join(" | ")));
    Ok([before, lists, &ours.replace("%parts%", options).replace("%and%", and).replace("%alone%", alone)].concat())
}

/// The same module for `require`.
pub fn common_js(es_module: &str) -> Result<String> {
    let mut lines = vec!["const HERE = require(\"node:url\").pathToFileURL(__filename).href;".to_string()];
    let mut exported = vec!["__esModule: true".to_string()];
    for line in es_module.lines() {
        let line = required_when_asked(line).replace("import.meta.url", "HERE");
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

/// `import(… "./NAME.js" …)` by the way of CommonJS, where it ends its line.
fn required_when_asked(line: &str) -> String {
    let parts = line.split_once("import(/*").zip(line.split_once("\"./")).zip(line.split_once(".js\""));
    let Some((((before, _), (_, named)), _)) = parts else { return line.into() };
    let name = named.split_once(".js\"").map_or(named, |(name, _)| name);
    format!("{before}Promise.resolve().then(() => require(\"./{name}.cjs\")),")
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
        let script = es_module("let wasm;\nfunction initSync(module) {}\n", "ansinh", &[ONE], false).unwrap();
        assert!(script.contains("one: () => new URL(\"./ansinh-one_bg.wasm\", import.meta.url),"));
        assert!(script.contains("core: () => new URL(\"./ansinh_bg.wasm\", import.meta.url),"));
        assert!(script.contains("const PARTS = {\"one\":[\"first\"]};"));
        assert!(!script.contains('%'), "{script}");
        assert!(es_module("let wasm;", "ansinh", &[], false).is_err());
    }

    #[test]
    fn types_name_parts_where_there_are_some() {
        let bound = "export function a(): string;\nexport type InitInput = RequestInfo;\n";
        let with = types(bound, &[ONE], false).unwrap();
        assert!(with.contains("export type Part = \"one\";") && with.contains("parts?: Part[]"));
        let without = types(bound, &[], false).unwrap();
        assert!(!without.contains("Part") && !without.contains('%') && !without.contains("RequestInfo"));
    }

    #[test]
    fn lists_are_a_part_with_a_script_of_its_own() {
        let script = es_module("let wasm;\nfunction initSync(module) {}\n", "ansinh", &[ONE], true).unwrap();
        assert!(
            script.contains("part === \"lists\" ? bringLists : Object")
                && script.contains("export function checkList(")
        );
        assert!(!script.contains('%'), "{script}");
        assert!(types("export type InitInput = 1;", &[ONE], true).unwrap().contains("Part = \"one\" | \"lists\";"));
        let bound = "let wasm;\nexport function read(a) {}\nfunction initSync(module) {}\n";
        let asked = beside(bound, "ansinh-sheets", Kind::Asked { function: "read" }).unwrap();
        assert!(asked.contains("\"./ansinh-sheets_bg.wasm\"") && asked.contains("return read(bytes);"));
        assert!(!beside(bound, "ansinh-lists", Kind::Lists).unwrap().contains("export function"));
    }

    #[test]
    fn a_module_can_be_required() {
        let module = "export function one(a) {\nreturn import.meta.url;\n}\nexport { Two, load as default };\n";
        let expected = "const HERE = require(\"node:url\").pathToFileURL(__filename).href;\nfunction one(a) {\nreturn HERE;\n}\n\
                        module.exports = { __esModule: true, one, Two, default: load };\n";
        assert_eq!(common_js(module).unwrap(), expected);
        assert!(common_js("export const a = 1;").is_err());
        let asked = "a: () => import(/* no */ String(new URL(\"./b.js\", import.meta.url))),\n";
        let expected = "a: () => Promise.resolve().then(() => require(\"./b.cjs\")),";
        assert!(common_js(asked).unwrap().contains(expected));
    }
}
