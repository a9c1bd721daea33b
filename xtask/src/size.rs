//! The size budget: how much a phone has to load.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::files;
use crate::site;
use crate::wasm_module::Module;

/// Brotli bytes. The first limit whose text stands in a row's title is the limit of that row. What they are meant to become,
/// and why they are not there yet: docs/decisions/001-size-budget-of-the-dated-law.md.
const MODULES: [(&str, u64); 13] = [
    ("-reader", 93_600),
    ("-lister", 55_700),
    ("page-pay-", 112_000),
    ("page-doorstep", 102_500),
    ("page-report-", 122_800),
    ("page-family", 154_500),
    ("page-retirement", 163_500),
    ("page-list", 106_000),
    ("page-office", 135_000),
    ("page-quota", 128_500),
    ("page-", 165_000),
    ("hand", 8_000),
    // Reading .xlsx and pastes, and the rules.
    ("clerk-", 166_000),
];
const FIRST_VISITS: [(&str, u64); 7] = [
    ("dong/", 136_000),
    ("tan-nha/", 124_500),
    ("danh-sach/", 129_800),
    ("tien-do/", 162_000),
    ("chi-tieu/", 154_500),
    ("doi-chieu/", 147_300),
    ("", 189_600),
];
/// So much, with what comes before it, a network hands over in one go: one more journey is 0.3 s of the first paint.
const PAGE: u64 = 15_500;
/// What a site that embeds the calculation loads always, each part that it can leave out, and all of it together.
const EMBED: u64 = 81_200;
const EMBED_PART: u64 = 102_400;
const EMBED_ALL: u64 = 252_500;
/// What a contribution needs.
const EMBED_DONG: u64 = 45_300;

/// What lists need: for a first .xlsx or a paste, for other formats, for writing.
const LISTS: [(&str, u64); 3] = [("ansinh-lists", 156_000), ("ansinh-sheets", 260_000), ("ansinh-writer", 190_000)];

/// One thing that a phone loads, and what it may weigh.
struct Row {
    title: String,
    files: Vec<PathBuf>,
    limit: u64,
}

#[derive(Default, Clone, Copy)]
struct Size {
    raw: u64,
    brotli: u64,
}

/// Prints all sizes; fails when a part is above its budget.
pub fn report(dist: &Path) -> Result<()> {
    let mut above = Vec::new();
    println!("{:<44} {:>10} {:>10} {:>10}", "", "raw", "brotli", "budget");
    for row in rows(dist)? {
        let Size { raw, brotli } = total(dist, &row.files)?;
        println!("{:<44} {raw:>10} {brotli:>10} {:>10}", row.title, row.limit);
        if brotli > row.limit {
            above.push(format!("{} by {} bytes", row.title, brotli - row.limit));
        }
    }
    if !above.is_empty() {
        bail!("above the size budget: {}; `cargo xtask bench` shows the largest parts", above.join(", "));
    }
    Ok(())
}

fn rows(dist: &Path) -> Result<Vec<Row>> {
    let mut rows = page_modules(dist)?;
    rows.push(largest_page(dist)?);
    for page in site::pages(dist)? {
        rows.push(first_visit(dist, page)?);
    }
    let module = Module::embed();
    let core = embed_core(&module);
    let parts: Vec<PathBuf> = module.parts().into_iter().map(embedded).collect();
    rows.push(Row { title: "embed module".into(), files: core.clone(), limit: EMBED });
    for part in &parts {
        rows.push(Row { title: files::address(part), files: vec![part.clone()], limit: EMBED_PART });
    }
    rows.push(Row { title: "embed module with all parts".into(), files: [core, parts].concat(), limit: EMBED_ALL });
    let dong = embed_core(&Module::embed_dong());
    rows.push(Row { title: "embed module, contribution alone".into(), files: dong, limit: EMBED_DONG });
    for module in Module::of_lists() {
        let limit = limit(&LISTS, module.name())?;
        rows.push(Row { title: format!("embed/{}", module.name()), files: embed_core(&module), limit });
    }
    Ok(rows)
}

fn page_modules(dist: &Path) -> Result<Vec<Row>> {
    let assets = files::below(&dist.join("assets"))?;
    let modules = assets.into_iter().filter(|path| files::extension(path) == "wasm");
    modules.map(|name| page_module(&name)).collect()
}

fn page_module(name: &Path) -> Result<Row> {
    let file = Path::new("assets").join(name);
    let module = module_of(name).with_context(|| format!("{} is no module of ours", file.display()))?;
    Ok(Row {
        title: format!("module {module}"),
        files: vec![file],
        limit: limit(&[&MODULES[..], &LISTS].concat(), module)?,
    })
}

/// What a published file is called as a module.
fn module_of(file: &Path) -> Option<&str> {
    Some(file.file_name()?.to_str()?.split_once("_bg-")?.0)
}

/// The HTML alone, which is all that the first paint waits for.
fn largest_page(dist: &Path) -> Result<Row> {
    let sizes = site::pages(dist)?.into_iter().map(|page| Ok((size(dist, &page)?.brotli, page)));
    let (_, page) = sizes.collect::<Result<Vec<_>>>()?.into_iter().max().context("the site has no pages")?;
    let title = format!("largest page: ./{}", files::address(&page).replace("index.html", ""));
    Ok(Row { title, files: vec![page], limit: PAGE })
}

/// The page, and every file of the site that its HTML names, but for what a reader has to tap or to reach for.
fn first_visit(dist: &Path, page: PathBuf) -> Result<Row> {
    let html = files::read_text(&dist.join(&page))?;
    let is_part = |path: &Path| module_of(path).is_some_and(Module::is_part_of_page);
    let is_loaded = |path: &PathBuf| {
        files::extension(path) != "html" && !is_part(path) && loads(&html, &format!("{}\"", files::address(path)))
    };
    let address = files::address(&page).replace("index.html", "");
    let limit = limit(&FIRST_VISITS, &address)?;
    let loaded: Vec<PathBuf> = files::below(dist)?.into_iter().filter(is_loaded).collect();
    Ok(Row { title: format!("first visit of ./{address}"), files: [vec![page], loaded].concat(), limit })
}

/// Whether another element than a link names it.
fn loads(html: &str, name: &str) -> bool {
    html.match_indices(name).any(|(at, _)| {
        let before = html.get(..at).unwrap_or_default();
        !before.rsplit_once('<').is_some_and(|(_, element)| element.starts_with("a "))
    })
}

fn embed_core(module: &Module) -> Vec<PathBuf> {
    [module.glue(), module.wasm()].map(embedded).to_vec()
}

fn embedded(name: String) -> PathBuf {
    Path::new("embed").join(name)
}

fn limit(limits: &[(&str, u64)], title: &str) -> Result<u64> {
    let found = limits.iter().find(|(part, _)| title.contains(part));
    found.map(|(_, limit)| *limit).with_context(|| format!("no size budget for {title}; add it in xtask/src/size.rs"))
}

fn total(dist: &Path, files: &[PathBuf]) -> Result<Size> {
    let mut total = Size::default();
    for file in files {
        let size = size(dist, file)?;
        total.raw += size.raw;
        total.brotli += size.brotli;
    }
    Ok(total)
}

/// Bytes as they lie there, and as they travel.
fn size(dist: &Path, file: &Path) -> Result<Size> {
    let raw = length(&dist.join(file))?;
    let compressed = site::beside(&dist.join(file), "br");
    let brotli = if compressed.exists() { length(&compressed)? } else { raw };
    Ok(Size { raw, brotli })
}

fn length(path: &Path) -> Result<u64> {
    let file = fs::metadata(path).with_context(|| format!("{} is missing", path.display()))?;
    Ok(file.len())
}

#[cfg(test)]
mod tests {
    use super::loads;

    #[test]
    fn a_link_loads_nothing_until_it_is_tapped() {
        let page = "<link rel=\"icon\" href=\"../assets/icon.svg\"><a class=\"quiet\" href=\"../NOTICE.txt\">x</a>\
                    <script>import(\"../assets/page.js\")</script>";
        assert!(loads(page, "assets/icon.svg\"") && loads(page, "assets/page.js\""));
        assert!(!loads(page, "NOTICE.txt\"") && !loads(page, "assets/other.js\""));
    }
}
