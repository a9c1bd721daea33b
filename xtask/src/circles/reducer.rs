//! The reducer has no effects: nothing that it can reach touches the browser.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::Imports;

/// Where the state of a page is, and what follows from its changes.
const STATE: [&str; 3] = ["src/ui/state.rs", "src/ui/state/", "src/ui/effects.rs"];
const BROWSER: &str = "src/ui/browser/";
/// A file that was picked, as the browser gives it: the state passes it on.
const HANDLES: [&str; 2] = ["File", "Given"];

pub fn check(imports: &Imports) -> Result<()> {
    let complaints = complaints(imports);
    if !complaints.is_empty() {
        let hint = "let the action bring what is read, and src/ui/effects.rs say what is to be done";
        bail!("the reducer reaches the browser ({hint}):\n  {}", complaints.join("\n  "));
    }
    Ok(())
}

/// For each name of the browser that is reached the way from the state to it.
fn complaints(imports: &Imports) -> Vec<String> {
    let starts = imports.keys().filter(|file| STATE.iter().any(|start| file.starts_with(start)));
    let mut ways: BTreeMap<&str, Vec<&str>> = starts.map(|file| (file.as_str(), vec![file.as_str()])).collect();
    let mut open: Vec<&str> = ways.keys().copied().collect();
    let mut found = Vec::new();
    while let Some(file) = open.pop() {
        let way = ways.get(file).cloned().unwrap_or_default();
        for (other, names) in imports.get(file).into_iter().flatten() {
            if other.starts_with(BROWSER) {
                let names = names.iter().filter(|name| !HANDLES.contains(&name.as_str()));
                found.extend(names.map(|name| format!("{} -> {other}: {name}", way.join(" -> "))));
            } else if !ways.contains_key(other.as_str()) {
                ways.insert(other, [way.as_slice(), &[other]].concat());
                open.push(other);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::complaints;
    use crate::circles::Imports;

    fn imports(edges: &[(&str, &str, &str)]) -> Imports {
        let mut imports = Imports::new();
        for (file, other, name) in edges {
            let (file, other) = (format!("src/ui/{file}.rs"), format!("src/ui/{other}.rs"));
            imports.entry(file).or_default().entry(other).or_default().insert((*name).into());
        }
        imports
    }

    #[test]
    fn the_reducer_does_not_touch_the_browser() {
        let direct = imports(&[("state/lists", "browser/storage", "store")]);
        assert_eq!(complaints(&direct), ["src/ui/state/lists.rs -> src/ui/browser/storage.rs: store"]);
        let by_another = imports(&[("state", "kept", "own"), ("kept", "browser/storage", "stored")]);
        assert_eq!(complaints(&by_another), ["src/ui/state.rs -> src/ui/kept.rs -> src/ui/browser/storage.rs: stored"]);
    }

    #[test]
    fn the_component_does_and_files_are_passed_on() {
        let others = [("app", "browser/storage", "store"), ("app", "state", "State"), ("state", "days", "Days")];
        let files = [("state", "list", "List"), ("list", "browser/files", "File")];
        assert!(complaints(&imports(&[others.as_slice(), &files].concat())).is_empty());
    }
}
