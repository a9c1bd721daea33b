//! `cargo xtask build`: everything to `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow};
use time::{Duration, OffsetDateTime};

use crate::digest;
use crate::files;
use crate::node;
use crate::process;
use crate::project::Project;
use crate::setup;
use crate::site::{self, Made, Modules};
use crate::stages::{Stages, note};
use crate::wasm_module::{Ingredients, Module, PROFILE};
use crate::wasm_target::WasmTarget;

/// The readers live in Vietnam: the month changes when it changes there.
const HOURS_AHEAD: i64 = 7;

/// No part of what is published.
const NOT_INPUT: [&str; 9] = [".git", ".ci", "target", "dist", "dist.new", "dist.old", "docs", "tests", "benches"];

pub fn build(project: &Project) -> Result<()> {
    let month = month()?;
    let stamp = Stamp::of(project, &month)?;
    if stamp.is_current(project)? {
        println!("dist/ is up to date");
        return Ok(());
    }
    make(project, &month)?;
    stamp.leave(project)
}

fn make(project: &Project, month: &str) -> Result<()> {
    let mut stages = Stages::of(setup::FOR_BUILDING + 4);
    let tools = setup::for_building(project, &mut stages)?;
    let from = tools.ingredients();
    let staging = project.root.join("dist.new");
    files::remove(&staging)?;
    stages.quiet("pages, and beside them what modules depend on (the first time about 150 s)", || {
        // With the smallest module comes all that the others depend on, too; then both processors work on those.
        beside(|| prerender(project, month, &staging), || Module::hand().make(project, &from))
    })?;
    if let Some(only) = only() {
        note(&format!("only the pages of the modules {}; others stay as they were (XTASK_ONLY)", only.join(", ")));
        site::keep_pages_of(&staging, &only)?;
    }
    let modules = stages.open("modules: compiling to WebAssembly, two at a time (about 40 s each)", || {
        modules(project, &from, &staging)
    })?;
    stages.quiet("site: naming files by content, policies", || {
        site::assemble(project, &staging, &modules, from.minifier)
    })?;
    stages.quiet("compressed copies, and dist/ replaced", || {
        site::compress(&staging)?;
        replace(&project.dist(), &staging, &project.root.join("dist.old"))
    })
}

/// The package for other programs alone, to `folder`.
pub fn package(project: &Project, folder: &Path) -> Result<()> {
    let tools = setup::find(project)?;
    let from = tools.ingredients();
    let embeds: Vec<Module> = [Module::embed(), Module::embed_dong()].into_iter().chain(Module::of_lists()).collect();
    make_all(project, &from, embeds.iter().filter(|module| !module.is_current(project, &from)).collect())?;
    files::remove(folder)?;
    let made = |module: Module| Made { folder: module.folder(project), module };
    site::publish_embed(project, folder, &embeds.into_iter().map(made).collect::<Vec<_>>())
}

/// Those that pages start with, the one that they load when asked, and the one for other programs.
fn modules(project: &Project, from: &Ingredients, staging: &Path) -> Result<Modules> {
    let names = site::modules_named(staging)?;
    let pages: Vec<Module> = names.iter().map(|name| Module::page(name)).collect();
    let (hand, clerks, lists) = (Module::hand(), ["vi", "en"].map(Module::clerk), Module::of_lists());
    let (embed, dong) = (Module::embed(), Module::embed_dong());
    // The last is taken first: the largest, and the smallest in the end, so that both places end together.
    let all = [&hand, &dong].into_iter().chain(&pages).chain(&lists).chain(&clerks).chain([&embed]);
    make_all(project, from, all.filter(|module| is_due(module, project, from)).collect())?;
    let made = |module: Module| Made { folder: module.folder(project), module };
    let pages = names.into_iter().zip(pages.into_iter().map(made)).collect();
    // The worker of a page asks the same modules as the interface, but for that of the rules.
    let beside = Module::of_lists().into_iter().skip(1);
    let late = [hand].into_iter().chain(clerks).chain(beside).map(made).collect();
    let embeds = [embed, dong].into_iter().chain(lists).map(made).collect();
    Ok(Modules { pages, late, embeds })
}

/// Whether a module has to be made. For who works on a part, another module may be of older sources.
fn is_due(module: &Module, project: &Project, from: &Ingredients) -> bool {
    let is_asked = only().is_none_or(|only| only.iter().any(|name| module.is_for(name)));
    !module.is_current(project, from) && (is_asked || !module.is_made(project))
}

/// In two places at once, as long as there is more than one left.
fn make_all(project: &Project, from: &Ingredients, modules: Vec<&Module>) -> Result<()> {
    let is_one = modules.len() < 2;
    let waiting = Mutex::new(modules);
    let work = |target: &WasmTarget| -> Result<()> {
        let from = Ingredients { target, ..*from };
        while let Some(module) = waiting.lock().ok().and_then(|mut waiting| waiting.pop()) {
            let started = Instant::now();
            module.make(project, &from).with_context(|| format!("module {}", module.name()))?;
            note(&format!("{} … {:.1} s", module.name(), started.elapsed().as_secs_f32()));
        }
        Ok(())
    };
    if is_one {
        return work(from.target);
    }
    let second = from.target.beside(PROFILE)?;
    beside(|| work(from.target), || work(&second))
}

/// Does two things at the same time; answers what went wrong first with either.
fn beside(one: impl FnOnce() -> Result<()>, other: impl FnOnce() -> Result<()> + Send) -> Result<()> {
    thread::scope(|scope| {
        let other = scope.spawn(other);
        one()?;
        other.join().map_err(|_| anyhow!("a thread of the build stopped"))?
    })
}

/// Writes the pages as they stand in a month, with the placeholders of the build in them.
pub fn prerender(project: &Project, month: &str, out: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "ansinh", "--features", "ssr,js"]);
    cargo.args(["--bin", "prerender", "--", month]).arg(out);
    process::run(cargo.current_dir(&project.root).env("CARGO_TARGET_DIR", &project.target))
}

/// A part of the site, for who works on that part: the modules to make.
fn only() -> Option<Vec<String>> {
    let names = std::env::var("XTASK_ONLY").ok()?;
    Some(names.split(',').map(String::from).collect())
}

/// In two renames, so that what is served is the old site or the new one, whole.
fn replace(dist: &Path, staging: &Path, old: &Path) -> Result<()> {
    files::remove(old)?;
    if dist.exists() {
        fs::rename(dist, old).with_context(|| format!("cannot move {}", dist.display()))?;
    }
    fs::rename(staging, dist).with_context(|| format!("cannot move {}", staging.display()))?;
    files::remove(old)
}

/// The month of the build, as 2026-11.
fn month() -> Result<String> {
    let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds.parse().context("SOURCE_DATE_EPOCH must be a number of seconds since 1970")?,
        Err(_) => i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?,
    };
    let time = OffsetDateTime::from_unix_timestamp(seconds).context("SOURCE_DATE_EPOCH lies too far away")?;
    let there = time + Duration::hours(HOURS_AHEAD);
    Ok(format!("{:04}-{:02}", there.year(), u8::from(there.month())))
}

/// What went into `dist/` and what came out: while neither changes there is nothing to do.
struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    fn of(project: &Project, month: &str) -> Result<Self> {
        let inputs = [
            digest::of_files(&project.root, &input_files(&project.root)?)?,
            month.to_string(),
            compilers(),
            node::version().unwrap_or_default(),
        ];
        Ok(Self { file: project.notes().join("dist-stamp"), inputs: digest::hex(inputs.join("\n").as_bytes()) })
    }

    fn is_current(&self, project: &Project) -> Result<bool> {
        let last = files::read_text(&self.file).unwrap_or_default();
        Ok(last == self.with_outputs(project)?)
    }

    fn leave(&self, project: &Project) -> Result<()> {
        files::write(&self.file, self.with_outputs(project)?)
    }

    fn with_outputs(&self, project: &Project) -> Result<String> {
        let dist = project.dist();
        let outputs = digest::of_files(&dist, &files::below(&dist)?)?;
        Ok(format!("{} {outputs}", self.inputs))
    }
}

fn input_files(root: &Path) -> Result<Vec<PathBuf>> {
    files::below_except(root, &|path| {
        path.ends_with("node_modules")
            || (files::extension(path) == "md" && !path.starts_with("www") && path != Path::new("CHANGELOG.md"))
            || NOT_INPUT.iter().any(|name| path == Path::new(name))
    })
}

fn compilers() -> String {
    let version = process::ask(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let way = ["XTASK_WASM", "XTASK_ONLY", "RUSTFLAGS"].map(|name| std::env::var(name).unwrap_or_default());
    format!("{version}\n{}", way.join(" "))
}
