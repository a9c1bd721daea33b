//! `cargo xtask rehearse`: carries out exactly the steps of README.md, "A change of the law, in five steps".
//!
//! It enters a poverty line of 2,300,000 đồng from 2028-01 in a copy of the project below `target/`, so nothing has to
//! be undone. Then it runs every test of the library in the copy, with one more that asks whether everything follows
//! that has to, and builds the pages of that month and examines them. Last it enters a row of a series that changes
//! seldom, and asks one plan whether it follows. It takes some minutes and is not part of `test`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::files;
use crate::process;
use crate::project::Project;
use crate::stages::Stages;

/// What is asked in the copy, beside all that is asked anyway.
const FOLLOWS: &str = include_str!("../rehearsal/follows.rs");

/// What is asked of a series that changes seldom.
const OTHER_SERIES: &str = include_str!("../rehearsal/other_series.rs");

const MONTH: &str = "2028-01";

/// The new row, at the end of its series.
const ROW: &str = "\n        Dated::since(2028, 1, Dong::new(2_300_000), decree(\"999/2027/NĐ-CP\").whole()),";

const LATER_LIMIT: &str = "\n        Dated::since(2028, 7, 180, decree(\"999/2027/NĐ-CP\").whole()),";

/// What is known now.
const KNOWN: [(&str, &str); 2] =
    [("pub const HORIZON: Month =", " Month::new(2028, 12);"), ("pub const RULE_SET: &str =", " \"2027-10-01\";")];

/// 22 % of it, and the State's 20 % of that, by hand.
const EXAMPLE: &str = "\n        (\"–\", Month::new(2028, 1), 2_300_000, &[Other], 506_000, 101_200),";

/// Since when the new instrument applies.
const APPLIES: &str = "\n    (\"999/2027/NĐ-CP\", (2028, 1)),";

/// What the pages of that month say, untouched.
const SAID: [(&str, &str); 4] = [
    ("dong", "404.800"),
    ("tan-nha", "2.300.000"),
    ("quy-dinh", "2.300.000"),
    ("quy-dinh/parameters.json", "2.300.000"),
];

pub fn rehearse(project: &Project) -> Result<()> {
    let root = project.notes().join("rehearsal");
    // A target folder of its own: cargo takes packages that lie alike in two workspaces for one.
    let copy = Project { target: root.join("target"), root };
    let mut stages = Stages::of(5);
    stages.quiet("a copy of the project", || take_copy(project, &copy))?;
    stages.quiet("steps 1 to 3: a row, what is known now, a worked example", || enter(&copy.root))?;
    stages.open("step 4: every test of the library", || process::run(&mut tests(&copy)))?;
    stages.quiet("step 5: the pages of that month", || look(&copy))?;
    stages.open("a row of another series", || other_series(&copy))?;
    files::remove(&copy.root)
}

/// Every file that Git knows or would take, as it stands.
fn take_copy(project: &Project, copy: &Project) -> Result<()> {
    files::remove(&copy.root)?;
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(&project.root);
    for name in process::run_silently(&mut git)?.lines() {
        let file = project.root.join(name);
        if file.is_file() {
            files::write(&copy.root.join(name), files::read(&file)?)?;
        }
    }
    files::write(&copy.root.join("tests/change_of_law.rs"), FOLLOWS)
}

fn enter(root: &Path) -> Result<()> {
    add_row(root, "pub static POVERTY_LINE", ROW)?;
    change(&root.join("src/law/as_of.rs"), |text| {
        KNOWN.iter().try_fold(text.to_string(), |text, (name, value)| {
            let start = text.find(name)? + name.len();
            let end = start + text.get(start..)?.find('\n')?;
            Some([text.get(..start)?, value, text.get(end..)?].concat())
        })
    })?;
    change(&root.join("src/selftest/cases.rs"), |text| {
        let rows = "let rows: &[Payment] = &[";
        Some(inserted(text, text.find(rows)? + rows.len(), EXAMPLE))
    })?;
    change(&root.join("tests/law_articles.rs"), |text| {
        let rows = "const IN_FORCE: &[(&str, (i32, u8))] = &[";
        Some(inserted(text, text.find(rows)? + rows.len(), APPLIES))
    })
}

/// A row at the end of a series.
fn add_row(root: &Path, name: &str, row: &str) -> Result<()> {
    change(&series(root, name)?, |text| {
        let start = text.find(name)?;
        Some(inserted(text, start + text.get(start..)?.find("\n    ],")?, row))
    })
}

/// The examples of today do not hold with this row, so only its own test is run.
fn other_series(copy: &Project) -> Result<()> {
    let name = "pub static SUPPORTED_MONTHS";
    add_row(&copy.root, name, LATER_LIMIT)?;
    change(&series(&copy.root, name)?, |text| Some(text.replacen("source::{", "source::{decree, ", 1)))?;
    files::write(&copy.root.join("tests/other_series.rs"), OTHER_SERIES)?;
    process::run(tests(copy).args(["--test", "other_series"]))
}

/// The file of the law that holds a series.
fn series(root: &Path, name: &str) -> Result<PathBuf> {
    let folder = root.join("src/law");
    for file in files::below(&folder)? {
        if files::read_text(&folder.join(&file))?.contains(name) {
            return Ok(folder.join(file));
        }
    }
    anyhow::bail!("no file of src/law holds `{name}`")
}

/// Changes a file; that the place is not there means that README.md has to say something else.
fn change(file: &Path, edit: impl Fn(&str) -> Option<String>) -> Result<()> {
    let changed = edit(&files::read_text(file)?).with_context(|| format!("nothing to change in {}", file.display()))?;
    files::write(file, changed)
}

fn inserted(text: &str, at: usize, line: &str) -> String {
    let (before, after) = text.split_at(at);
    [before, line, after].concat()
}

fn tests(copy: &Project) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--quiet", "--no-fail-fast", "--package", "ansinh"]);
    cargo.current_dir(&copy.root).env("CARGO_TARGET_DIR", &copy.target);
    cargo
}

fn look(copy: &Project) -> Result<()> {
    let pages = copy.root.join("pages");
    build::prerender(copy, MONTH, &pages)?;
    for (page, said) in SAID {
        let file = if page.ends_with(".json") { pages.join(page) } else { pages.join(page).join("index.html") };
        ensure!(files::read_text(&file)?.contains(said), "{page} does not say {said} in {MONTH}");
    }
    Ok(())
}
