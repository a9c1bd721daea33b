//! One library, several WebAssembly modules: compile, bind to JavaScript, make small.

mod joined;
mod names;
mod parts;
mod script;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use self::names::Own;
use self::parts::Part;
use self::script::Kind;
use crate::digest;
use crate::files;
use crate::minifier::{self, Minifier};
use crate::optimizer::Optimizer;
use crate::process;
use crate::project::Project;
use crate::wasm_target::WasmTarget;

pub struct Module {
    /// The features of the library that make it this module.
    features: String,
    /// Of `NAME.js` and `NAME_bg.wasm`.
    name: String,
    kind: Kind,
    /// What of it is loaded apart.
    parts: &'static [Part],
}

/// What a site that embeds the calculation can leave out.
const PARTS: [Part; 4] = [
    Part {
        name: "family",
        exports: &["household", "retirement", "pension", "lumpSum", "maternity", "funeral", "survivors", "savings"],
    },
    Part { name: "staff", exports: &["progress", "rank", "quota", "conference", "allocate"] },
    Part { name: "figures", exports: &["reconcile", "readReport"] },
    Part { name: "parameters", exports: &["parameters"] },
];

/// What pages load once somebody reaches for them, by the group of their module: one part each, with one function, which the
/// script that starts a page calls (`site/start.js`).
const PARTS_OF_PAGES: [(&str, [Part; 1]); 2] = [
    ("report", [Part { name: "reader", exports: &["reader"] }]),
    ("office", [Part { name: "lister", exports: &["lister"] }]),
];

/// What modules are made with.
pub struct Ingredients<'a> {
    pub target: &'a WasmTarget,
    pub optimizer: &'a Optimizer,
    pub minifier: &'a Minifier,
}

/// What every module depends on, besides the sources that the compiler read for it.
const MANIFESTS: [&str; 3] = ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

impl Ingredients<'_> {
    /// Changes when anything changes that a module is made of.
    fn stamp(&self, project: &Project, sources: &[PathBuf]) -> Result<String> {
        let manifests = MANIFESTS.map(PathBuf::from);
        let files = digest::of_files(&project.root, &[&manifests, sources].concat())?;
        let tools = [&self.target.stamp(project), self.optimizer.stamp(), self.minifier.stamp()];
        Ok([&files, &tools.join("\n"), RENAMED].join("\n"))
    }
}

/// The cargo profile of all that travels to a phone.
pub const PROFILE: &str = "wasm";

/// The module of the page that does the main job.
pub const MAIN: &str = "pay-vi";

impl Module {
    /// What other programs load.
    pub fn embed() -> Self {
        Self {
            features: "js,tools,vi,en,browser".into(),
            name: "ansinh".into(),
            kind: Kind::Published { with_lists: true },
            parts: &PARTS,
        }
    }

    /// The same with nothing but what a contribution needs.
    pub fn embed_dong() -> Self {
        Self {
            features: "js,vi,en,browser".into(),
            name: "ansinh-dong".into(),
            kind: Kind::Published { with_lists: false },
            parts: &[],
        }
    }

    /// What lists need, loaded by the embed module and by workers when somebody asks: the rules with the reader of .xlsx and
    /// texts, the readers of other formats, the writer of .xlsx.
    pub fn of_lists() -> [Self; 3] {
        let asked = |name: &str, function| (format!("ansinh-{name}"), Kind::Asked { function });
        let rules = ("ansinh-lists".into(), Kind::Lists);
        [
            ("lists,sheets-xlsx,vi,en,browser", rules),
            ("sheets-formats,browser", asked("sheets", "readSheets")),
            ("sheets-writer,browser", asked("writer", "writeBook")),
        ]
        .map(|(features, (name, kind))| Self { features: features.into(), name, kind, parts: &[] })
    }

    /// Whether a module is the part of one for pages: no first visit loads it.
    pub fn is_part_of_page(name: &str) -> bool {
        let mut parts = PARTS_OF_PAGES.iter().flat_map(|(_, parts)| parts);
        name.starts_with("page-") && parts.any(|part| name.ends_with(&format!("-{}", part.name)))
    }

    /// What a page loads when somebody asks for a picture or a QR code.
    pub fn hand() -> Self {
        Self { features: "hand,browser".into(), name: "hand".into(), kind: Kind::Page, parts: &[] }
    }

    /// What the worker of `danh-sach/` loads.
    pub fn clerk(lang: &str) -> Self {
        Self { features: format!("clerk,{lang},browser"), name: format!("clerk-{lang}"), kind: Kind::Page, parts: &[] }
    }

    /// The pages of one group of tools, in one language or in both, by the name that pages give it: `pay-vi`, `about`.
    pub fn page(name: &str) -> Self {
        let (group, languages) = name.split_once('-').unwrap_or((name, "vi,en"));
        let features = format!("page,{group},{languages}");
        let parts = PARTS_OF_PAGES.iter().find(|(of, _)| *of == group).map_or(&[][..], |(_, parts)| parts);
        Self { features, name: format!("page-{name}"), kind: Kind::Page, parts }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn glue(&self) -> String {
        format!("{}.js", self.name)
    }

    pub fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// The files of its parts.
    pub fn parts(&self) -> Vec<String> {
        self.parts.iter().map(|part| script::part_file(&self.name, part)).collect()
    }

    /// What a module has besides: the script for CommonJS, and the types of both.
    pub fn published(&self) -> Vec<String> {
        let endings: &[&str] = if self.kind.has_types() { &["cjs", "d.ts", "d.cts"] } else { &["cjs"] };
        endings.iter().map(|ending| format!("{}.{ending}", self.name)).collect()
    }

    pub fn types(&self) -> String {
        format!("{}.d.ts", self.name)
    }

    /// Where the finished module lies.
    pub fn folder(&self, project: &Project) -> PathBuf {
        project.notes().join("modules").join(&self.name)
    }

    /// Whether the finished module was made from the same sources. Cargo would not know: it leaves all our modules under
    /// one name, so each compiled after the other looks changed to it.
    pub fn is_current(&self, project: &Project, from: &Ingredients) -> bool {
        self.note(project).is_current(project, from)
    }

    /// Whether it was made, of whatever sources.
    pub fn is_made(&self, project: &Project) -> bool {
        self.folder(project).join(self.wasm()).exists()
    }

    /// Whether a name means it: as pages call it, or its own.
    pub fn is_for(&self, name: &str) -> bool {
        self.name == name || self.name.strip_prefix("page-") == Some(name)
    }

    /// Compiles, binds and makes small, unless that is done.
    pub fn make(&self, project: &Project, from: &Ingredients) -> Result<()> {
        if self.is_current(project, from) {
            return Ok(());
        }
        let folder = self.folder(project);
        files::remove(&folder)?;
        self.compile(project, from.target)?;
        let module = compiled(from.target);
        let sources = sources_read(project, &module.with_extension("d"))?;
        self.bind(files::read(&module)?, &folder)?;
        if !self.parts.is_empty() {
            self.take_apart(&folder)?;
        }
        self.finish(&folder)?;
        for wasm in [self.wasm()].into_iter().chain(self.parts()) {
            from.optimizer.shrink(&folder.join(wasm))?;
        }
        self.expect_joined(&folder)?;
        self.minify(&folder, from.minifier)?;
        self.note(project).leave(project, from, sources)
    }

    fn note(&self, project: &Project) -> Note {
        let after = match (self.kind, self.parts) {
            (Kind::Page, []) => String::new(),
            (Kind::Page, parts) => {
                let named: Vec<String> = parts.iter().map(|part| format!("{} {:?}", part.name, part.exports)).collect();
                digest::hex([parts::SOURCE, &named.join("\n")].concat().as_bytes())
            }
            _ => digest::hex(AFTER.concat().as_bytes()),
        };
        Note { file: self.folder(project).join("stamp.json"), after }
    }

    /// Leaves the result at [`compiled`].
    fn compile(&self, project: &Project, target: &WasmTarget) -> Result<()> {
        let mut cargo = target.cargo_small(project);
        cargo.args(["--quiet", "--package", "ansinh", "--lib"]);
        cargo.args(["--crate-type", "cdylib", "--profile", PROFILE]);
        cargo.args(["--no-default-features", "--features", &self.features]);
        process::run(&mut cargo)
    }

    /// The module as wasm-bindgen leaves it, with the names of its functions.
    pub fn with_names(&self, project: &Project, target: &WasmTarget) -> Result<PathBuf> {
        let folder = project.notes().join("with-names");
        files::remove(&folder)?;
        self.compile(project, target)?;
        self.bind(files::read(&compiled(target))?, &folder)?;
        Ok(folder.join(self.wasm()))
    }

    fn bind(&self, compiled: Vec<u8>, folder: &Path) -> Result<()> {
        let mut bindgen = Bindgen::new();
        bindgen
            .input_bytes(&self.name, compiled)
            .typescript(self.kind.has_types())
            .omit_default_module_path(true)
            .remove_producers_section(true);
        bindgen
            .web(true)
            .and_then(|bindgen| bindgen.generate(folder))
            .with_context(|| format!("wasm-bindgen cannot bind the module `{}`", self.name))?;
        if folder.join("snippets").exists() {
            bail!(
                "a dependency of the module `{}` brings JavaScript files of its own (wasm-bindgen snippets), \
                 which this build does not publish; do without it, or teach xtask/src/site.rs",
                self.name
            );
        }
        let (glue, wasm) = (folder.join(self.glue()), folder.join(self.wasm()));
        let own = if self.kind.has_types() { Own::Imports } else { Own::ImportsAndExports };
        let (module, script) = names::shorten(&files::read(&wasm)?, &files::read_text(&glue)?, own)?;
        files::write(&wasm, module)?;
        files::write(&glue, script)
    }

    fn take_apart(&self, folder: &Path) -> Result<()> {
        let wasm = folder.join(self.wasm());
        let (core, parts) = parts::take_apart(&files::read(&wasm)?, self.parts)?;
        files::write(&wasm, core)?;
        for (name, part) in self.parts().iter().zip(parts) {
            files::write(&folder.join(name), part)?;
        }
        Ok(())
    }

    /// The files that are published, as wasm-opt has left them.
    fn expect_joined(&self, folder: &Path) -> Result<()> {
        let read = |name: String| files::read(&folder.join(name));
        let parts: Vec<_> = self.parts().into_iter().map(read).collect::<Result<_>>()?;
        joined::expect_joined(&read(self.wasm())?, &parts).with_context(|| format!("the module `{}`", self.name))
    }

    fn minify(&self, folder: &Path, minifier: &Minifier) -> Result<()> {
        let mut scripts = vec![(self.glue(), minifier::Kind::EsModule)];
        if self.kind != Kind::Page {
            scripts.push((self.common_js(), minifier::Kind::CommonJs));
        }
        for (name, kind) in scripts {
            let path = folder.join(name);
            files::write(&path, minifier.minified(&files::read_text(&path)?, kind)?)?;
        }
        Ok(())
    }

    /// The scripts and the types, as others find them.
    fn finish(&self, folder: &Path) -> Result<()> {
        let bound = || files::read_text(&folder.join(self.glue()));
        let script = match self.kind {
            Kind::Page => return Ok(()),
            Kind::Published { with_lists } => {
                let types = script::types(&files::read_text(&folder.join(self.types()))?, self.parts, with_lists)?;
                for ending in ["d.ts", "d.cts"] {
                    files::write(&folder.join(format!("{}.{ending}", self.name)), &types)?;
                }
                script::es_module(&bound()?, &self.name, self.parts, with_lists)?
            }
            kind => script::beside(&bound()?, &self.name, kind)?,
        };
        files::write(&folder.join(self.common_js()), script::common_js(&script)?)?;
        files::write(&folder.join(self.glue()), script)
    }

    fn common_js(&self) -> String {
        format!("{}.cjs", self.name)
    }
}

/// What decides how each module is made of the bound one.
const RENAMED: &str = include_str!("wasm_module/names.rs");

/// What decides how a published module is made of the bound one, this file's list of parts included.
const AFTER: [&str; 10] = [
    script::INPUT,
    script::LOAD,
    script::TYPES,
    script::LOAD_LISTS,
    script::TYPES_OF_LISTS,
    script::LISTS,
    script::BESIDE,
    include_str!("wasm_module/script.rs"),
    parts::SOURCE,
    include_str!("wasm_module.rs"),
];

/// Kept beside a finished module: the sources it was made from, and their stamp.
struct Note {
    file: PathBuf,
    /// By what it was made ready for others, if it was.
    after: String,
}

impl Note {
    /// A note that cannot be read, or a source that is gone, says no.
    fn is_current(&self, project: &Project, from: &Ingredients) -> bool {
        let text = files::read_text(&self.file).unwrap_or_default();
        let Ok((sources, last)) = serde_json::from_str::<(Vec<PathBuf>, String)>(&text) else {
            return false;
        };
        self.stamp(project, from, &sources).is_ok_and(|stamp| stamp == last)
    }

    fn stamp(&self, project: &Project, from: &Ingredients, sources: &[PathBuf]) -> Result<String> {
        Ok(from.stamp(project, sources)? + &self.after)
    }

    fn leave(&self, project: &Project, from: &Ingredients, sources: Vec<PathBuf>) -> Result<()> {
        let stamp = self.stamp(project, from, &sources)?;
        files::write(&self.file, serde_json::to_string(&(sources, stamp))?)
    }
}

/// The files that the compiler read, as cargo notes them for make: `MODULE: FILE FILE …`.
/// A group of pages reads no file of another one, so that a change there leaves it as it is.
fn sources_read(project: &Project, rule: &Path) -> Result<Vec<PathBuf>> {
    let text = files::read_text(rule)?;
    let (_, list) = text.split_once(": ").with_context(|| format!("{} holds no rule of make", rule.display()))?;
    Ok(paths_of_rule(list).iter().map(|path| path.strip_prefix(&project.root).unwrap_or(path).to_path_buf()).collect())
}

/// A space within a name is written `\ `.
fn paths_of_rule(list: &str) -> Vec<PathBuf> {
    let list = list.trim().replace("\\ ", "\0");
    list.split(' ').map(|name| PathBuf::from(name.replace('\0', " "))).collect()
}

/// Where cargo leaves the module that it compiled last.
fn compiled(target: &WasmTarget) -> PathBuf {
    target.output(PROFILE).join("ansinh.wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_a_rule_can_hold_spaces() {
        let paths = paths_of_rule("/my\\ work/src/lib.rs /my\\ work/src/law/mod.rs\n");
        assert_eq!(paths, [PathBuf::from("/my work/src/lib.rs"), PathBuf::from("/my work/src/law/mod.rs")]);
    }

    #[test]
    fn a_page_module_is_a_group_in_one_language_or_both() {
        let module = Module::page("report-en");
        assert_eq!(module.features, "page,report,en");
        assert_eq!(module.wasm(), "page-report-en_bg.wasm");
        assert_eq!(Module::page("about").features, "page,about,vi,en");
        assert_eq!(module.parts(), ["page-report-en-reader_bg.wasm"]);
        assert!(Module::is_part_of_page("page-report-en-reader") && !Module::is_part_of_page(module.name()));
    }
}
