//! Assembles the site: names files by content, fills the placeholders of pages, writes compressed copies.

mod compress;
mod names;
mod page;

pub use self::compress::beside;
pub use self::page::of_another_month;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use self::names::Names;
use self::page::{Scripts, Start, Starts};
use crate::digest;
use crate::files;
use crate::minifier::{Kind, Minifier};
use crate::notice;
use crate::project::Project;
use crate::wasm_module::Module;

/// Files of www/ that others find by a fixed name; all the rest is named by content.
const STABLE: [&str; 2] = ["manifest.webmanifest", "sw.js"];
const EMBED_FOLDER: &str = "embed";
const ASSETS: &str = "assets";

/// The finished modules.
pub struct Modules {
    /// By the names that pages give them.
    pub pages: Vec<(String, Made)>,
    /// Named by scripts of `www/`, which load them when somebody asks.
    pub late: Vec<Made>,
    pub embeds: Vec<Made>,
}

pub struct Made {
    pub module: Module,
    pub folder: PathBuf,
}

/// Completes a folder in which the pages have been prerendered.
pub fn assemble(project: &Project, site: &Path, modules: &Modules, minifier: &Minifier) -> Result<()> {
    let www = project.root.join("www");
    let mut names = Names::default();
    let mut starts = Starts::new();
    for (name, made) in &modules.pages {
        starts.insert(name.clone(), publish_module(site, made, &mut names)?);
    }
    for made in &modules.late {
        publish_module(site, made, &mut names)?;
    }
    publish_assets(site, &www, &mut names, minifier)?;
    let scripts = Scripts::minified(|script| minifier.minified(script, Kind::EsModule))?;
    finish_pages(site, &scripts, &starts, &names)?;
    let listed = names.with_list(site)?;
    publish_stable(site, &www, &listed)?;
    publish_embed(project, &site.join(EMBED_FOLDER), &modules.embeds)?;
    publish_terms(project, site)
}

pub fn compress(site: &Path) -> Result<()> {
    compress::all(site)
}

/// The modules that prerendered pages start with.
pub fn modules_named(site: &Path) -> Result<BTreeSet<String>> {
    let mut named = BTreeSet::new();
    for path in pages(site)? {
        named.extend(page::modules_named(&files::read_text(&site.join(path))?));
    }
    Ok(named)
}

/// Drops the pages that start with other modules than these.
pub fn keep_pages_of(site: &Path, modules: &[String]) -> Result<()> {
    for path in pages(site)? {
        let page = site.join(path);
        let html = files::read_text(&page)?;
        if page::modules_named(&html).any(|name| !modules.contains(&name)) {
            std::fs::remove_file(&page).with_context(|| format!("cannot remove {}", page.display()))?;
        }
    }
    Ok(())
}

fn publish_module(site: &Path, made: &Made, names: &mut Names) -> Result<Start> {
    let mut publish = |name: String| {
        let content = files::read(&made.folder.join(&name))?;
        publish_asset(site, &name, &content, names)
    };
    let part = made.module.parts().into_iter().next();
    Ok(Start {
        glue: publish(made.module.glue())?,
        wasm: publish(made.module.wasm())?,
        part: part.map(&mut publish).transpose()?,
    })
}

/// A file can name another one (`%icon.svg%` in a style sheet), so each waits for those that it names.
fn publish_assets(site: &Path, www: &Path, names: &mut Names, minifier: &Minifier) -> Result<()> {
    let mut waiting = hashed_files(www)?;
    while !waiting.is_empty() {
        let all: Vec<String> = waiting.clone();
        let mut blocked = Vec::new();
        for name in waiting {
            let content = files::read(&www.join(&name))?;
            if all.iter().any(|other| names::mentions(&content, other)) {
                blocked.push(name);
            } else {
                publish_file(site, &name, content, names, minifier)?;
            }
        }
        if blocked.len() == all.len() {
            bail!("these files of www/ name each other in a circle: {}", blocked.join(", "));
        }
        waiting = blocked;
    }
    Ok(())
}

/// What no page is painted with: a script asks for it.
const LATE_SHEET: &str = "sheet.css";

/// Style sheets stand in the pages themselves: one journey less before anything is painted.
fn publish_file(site: &Path, name: &str, content: Vec<u8>, names: &mut Names, minifier: &Minifier) -> Result<()> {
    let text = |content| String::from_utf8(content).with_context(|| format!("www/{name} is no text"));
    let content = match files::extension(Path::new(name)) {
        "css" if name != LATE_SHEET => {
            names.add_sheet(name, minifier.minified(&text(content)?, Kind::Sheet)?);
            return Ok(());
        }
        "css" => minifier.minified(&text(content)?, Kind::Sheet)?.into_bytes(),
        "js" => minifier.minified(&text(content)?, Kind::EsModule)?.into_bytes(),
        _ => content,
    };
    let content = names.fill_file(name, content);
    publish_asset(site, name, &content, names).map(|_| ())
}

fn hashed_files(www: &Path) -> Result<Vec<String>> {
    let all = files::below(www)?;
    let addresses = all.iter().map(|path| files::address(path));
    Ok(addresses.filter(|name| !STABLE.contains(&name.as_str()) && !is_embed(name)).collect())
}

fn is_embed(name: &str) -> bool {
    Path::new(name).starts_with(EMBED_FOLDER)
}

/// Answers the address from the root of the site.
fn publish_asset(site: &Path, name: &str, content: &[u8], names: &mut Names) -> Result<String> {
    let path = Path::new(name);
    let stem = path.with_extension("");
    let published = format!("{ASSETS}/{}-{}.{}", files::address(&stem), digest::name(content), files::extension(path));
    files::write(&site.join(&published), content)?;
    names.add(name, &published);
    Ok(published)
}

fn finish_pages(site: &Path, scripts: &Scripts, starts: &Starts, names: &Names) -> Result<()> {
    for path in pages(site)? {
        let html = files::read_text(&site.join(&path))?;
        let finished = page::finish(&html, depth(&path), scripts, starts, names)
            .with_context(|| format!("in the page {}", path.display()))?;
        files::write(&site.join(&path), finished)?;
    }
    Ok(())
}

/// The HTML files of a site.
pub fn pages(site: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = files::below(site)?;
    pages.retain(|path| files::extension(path) == "html" && !path.starts_with(EMBED_FOLDER));
    Ok(pages)
}

fn depth(path: &Path) -> usize {
    path.iter().count() - 1
}

fn publish_stable(site: &Path, www: &Path, names: &Names) -> Result<()> {
    for name in STABLE {
        let source = www.join(name);
        if source.exists() {
            let content = names.fill_page(&files::read_text(&source)?);
            files::write(&site.join(name), content)?;
        }
    }
    Ok(())
}

/// Files of the package that are others once more, for tools that ask for another name.
const TWICE: [(&str, &str); 3] =
    [("element.js", "element.cjs"), ("element.d.ts", "element.d.cts"), ("dong.js", "dong.d.ts")];
/// Lies beside the files of the package, and says what each must be.
const INTEGRITY: &str = "integrity.json";

/// The package for other programs, to `target`.
pub fn publish_embed(project: &Project, target: &Path, embeds: &[Made]) -> Result<()> {
    for Made { module, folder } in embeds {
        for name in [module.glue(), module.wasm()].into_iter().chain(module.published()).chain(module.parts()) {
            files::write(&target.join(&name), files::read(&folder.join(&name))?)?;
        }
    }
    let beside = project.root.join("www").join(EMBED_FOLDER);
    for path in files::below(&beside)? {
        files::write(&target.join(&path), files::read(&beside.join(&path))?)?;
    }
    for (from, to) in TWICE {
        files::write(&target.join(to), files::read(&target.join(from))?)?;
    }
    files::write(&target.join("CHANGELOG.md"), files::read(&project.root.join("CHANGELOG.md"))?)?;
    publish_terms(project, target)?;
    publish_integrity(target)
}

/// Under which terms all of it may be used.
fn publish_terms(project: &Project, target: &Path) -> Result<()> {
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        files::write(&target.join(name), files::read(&project.root.join(name))?)?;
    }
    files::write(&target.join("NOTICE.txt"), notice::text(project)?)
}

/// Of each script and module its `integrity`, as browsers compare it.
fn publish_integrity(target: &Path) -> Result<()> {
    let mut values = BTreeMap::new();
    for path in files::below(target)? {
        if ["js", "cjs", "wasm"].contains(&files::extension(&path)) {
            values.insert(files::address(&path), digest::integrity(&files::read(&target.join(&path))?));
        }
    }
    files::write(&target.join(INTEGRITY), serde_json::to_string_pretty(&values)? + "\n")
}
