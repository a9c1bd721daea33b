//! Checks that every file named in the documents exists.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::files;
use crate::project::Project;

/// What says how the project is now. Records of decisions tell what was.
const DOCUMENTS: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];
const ENDINGS: [&str; 8] = [".rs", ".js", ".mjs", ".css", ".md", ".html", ".toml", ".ts"];
/// Folders that a build makes.
const BUILT: [&str; 2] = ["dist", "target"];

pub fn check(project: &Project) -> Result<()> {
    let is_other = |path: &std::path::Path| {
        path.ends_with("node_modules") || path.ends_with(".git") || BUILT.iter().any(|folder| path.ends_with(folder))
    };
    let there: Vec<String> = paths(&files::below_except(&project.root, &is_other)?);
    let mut missing = Vec::new();
    for document in DOCUMENTS {
        let text = files::read_text(&project.root.join(document))?;
        let lost = named(&text).filter(|name| !exists(name, &there));
        missing.extend(lost.map(|name| format!("{document}: `{name}`")));
    }
    if !missing.is_empty() {
        bail!("files that are named, and are not there:\n  {}", missing.join("\n  "));
    }
    Ok(())
}

fn paths(found: &[PathBuf]) -> Vec<String> {
    found.iter().map(|path| files::address(path)).collect()
}

/// What stands between backquotes and looks like a file.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let is_path = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    quoted.filter(move |name| {
        is_path(name) && ENDINGS.iter().any(|ending| name.strip_suffix(ending).is_some_and(|stem| !stem.is_empty()))
    })
}

/// By its whole path, or the end of it.
fn exists(name: &str, there: &[String]) -> bool {
    let is_built = BUILT.iter().any(|folder| name.split('/').next() == Some(folder));
    let is_end =
        |path: &String| path.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('/'));
    is_built || there.iter().any(is_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_looks_like_a_file() {
        let text = "See `law/floor.rs` and `cargo xtask check`, not `%name.css%` but `www/app.css`.";
        assert_eq!(named(text).collect::<Vec<_>>(), ["law/floor.rs", "www/app.css"]);
    }

    #[test]
    fn a_name_is_the_end_of_a_path() {
        let there = ["src/law/floor.rs".to_string()];
        assert!(exists("law/floor.rs", &there) && exists("src/law/floor.rs", &there));
        assert!(!exists("oor.rs", &there) && !exists("law/roof.rs", &there));
        assert!(exists("dist/embed/ansinh.js", &there));
    }
}
