//! Prerenders the pages as builds of other months would have them, beside the modules of this build, to test the
//! passing of time.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build;
use crate::files;
use crate::project::Project;
use crate::site;

/// The months that `tests/browser/time.test.mjs` names.
pub const MONTHS: [&str; 3] = ["2026-11", "2027-01", "2028-01"];

/// The day on which tests of pages take place, so that none depends on the day on which it is run; its month is one of
/// [`MONTHS`].
pub const DAY: &str = "2026-11-29";

/// Where the pages of each month lie, in a folder by its name.
pub fn folder(project: &Project) -> PathBuf {
    project.notes().join("months")
}

/// Makes them from `dist/`, page by page. Nothing is compiled, and nothing but HTML is written.
pub fn prerender(project: &Project) -> Result<()> {
    let all = folder(project);
    files::remove(&all)?;
    for month in MONTHS {
        let raw = all.join("raw");
        build::prerender(project, month, &raw)?;
        for page in site::pages(&project.dist())? {
            let (built, other) = (files::read_text(&project.dist().join(&page))?, files::read_text(&raw.join(&page))?);
            let html = site::of_another_month(&built, &other).with_context(|| format!("in {}", page.display()))?;
            files::write(&all.join(month).join(&page), html)?;
        }
        files::remove(&raw)?;
    }
    Ok(())
}
