//! The size budget: what a phone has to load.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::files;
use crate::site;
use crate::wasm_module::{EMBED, PAGE};

/// Brotli bytes. These three lines are the budget.
const BUDGET: [(Part, u64); 3] = [(Part::PageModule, 100_000), (Part::FirstVisit, 140_000), (Part::Embed, 45_000)];

/// The page that does the main job.
const FIRST_PAGE: &str = "dong/index.html";

#[derive(Clone, Copy, PartialEq)]
enum Part {
    PageModule,
    FirstVisit,
    Embed,
}

impl Part {
    fn title(self) -> &'static str {
        match self {
            Part::PageModule => "page module",
            Part::FirstVisit => "first visit of dong/",
            Part::Embed => "embed module",
        }
    }

    fn files(self, dist: &Path) -> Result<Vec<PathBuf>> {
        match self {
            Part::PageModule => Ok(vec![page_module(dist)?]),
            Part::FirstVisit => first_visit(dist),
            Part::Embed => Ok([EMBED.glue(), EMBED.wasm()].map(|name| Path::new("embed").join(name)).to_vec()),
        }
    }
}

#[derive(Default, Clone, Copy)]
struct Size {
    raw: u64,
    brotli: u64,
}

/// Prints all sizes; fails when a part is above its budget.
pub fn report(dist: &Path) -> Result<()> {
    let mut above = Vec::new();
    println!("{:<44} {:>10} {:>10} {:>10}", "file", "raw", "brotli", "budget");
    for (part, budget) in BUDGET {
        let total = print_part(dist, part, budget)?;
        if total.brotli > budget {
            let excess = total.brotli - budget;
            above.push(format!("{} by {excess} bytes", part.title()));
        }
    }
    if !above.is_empty() {
        bail!("above the size budget: {}; `cargo xtask bench` shows the largest parts", above.join(", "));
    }
    Ok(())
}

fn print_part(dist: &Path, part: Part, budget: u64) -> Result<Size> {
    let mut total = Size::default();
    for file in part.files(dist)? {
        let size = size(dist, &file)?;
        println!("  {:<42} {:>10} {:>10}", files::address(&file), size.raw, size.brotli);
        total.raw += size.raw;
        total.brotli += size.brotli;
    }
    println!("{:<44} {:>10} {:>10} {:>10}", part.title(), total.raw, total.brotli, budget);
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

fn page_module(dist: &Path) -> Result<PathBuf> {
    let stem = PAGE.wasm().replace(".wasm", "-");
    let assets = files::below(&dist.join("assets"))?;
    let found =
        assets.into_iter().find(|path| files::extension(path) == "wasm" && files::address(path).starts_with(&stem));
    found.map(|path| Path::new("assets").join(path)).context("dist/assets has no page module")
}

/// The page, and every file of the site that its HTML names.
fn first_visit(dist: &Path) -> Result<Vec<PathBuf>> {
    let page = PathBuf::from(FIRST_PAGE);
    let html = files::read_text(&dist.join(&page))?;
    let all = files::below(dist)?;
    let named = all.into_iter().filter(|path| {
        let address = files::address(path);
        let quoted = format!("../{address}\"");
        files::extension(path) != "html" && html.contains(&quoted)
    });
    Ok(std::iter::once(page).chain(named).collect())
}
