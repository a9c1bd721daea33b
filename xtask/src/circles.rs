//! `cargo xtask circles`: lists which file of the library imports what from which other, and fails on a circle.
//!
//! A file imports another if it uses a name defined there: by `use`, by a path in its code, or through a macro. A
//! re-exported name counts as imported from the file that defines it. So a `mod.rs` that only declares its children and
//! re-exports their names imports nothing; one that uses such a name itself does. Method calls are not seen, since no
//! path names their file. Tests (`#[cfg(test)]`) may import anything.

mod names;
mod reducer;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use crate::project::Project;
use names::Names;
use sources::Sources;

/// For each file the files that it imports, and what from them.
type Imports = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

pub fn check(project: &Project) -> Result<()> {
    complain(&imports(&sources::read(&project.root)?))
}

/// Fails if the reducer of the screens can reach the browser.
pub fn check_reducer(project: &Project) -> Result<()> {
    reducer::check(&imports(&sources::read(&project.root)?))
}

/// Prints all imports, one file from another a line, and complains of circles.
pub fn list(project: &Project) -> Result<()> {
    let imports = imports(&sources::read(&project.root)?);
    for (file, others) in &imports {
        for (other, names) in others {
            println!("{}", line(file, other, names));
        }
    }
    let edges: usize = imports.values().map(BTreeMap::len).sum();
    println!("{} files, {edges} imports, {} circles", imports.len(), circles(&imports).len());
    complain(&imports)?;
    reducer::check(&imports)
}

fn imports(sources: &Sources) -> Imports {
    let names = Names::of(sources);
    let mut imports = Imports::new();
    for (at, module) in sources.modules.iter().enumerate() {
        let others = imports.entry(module.file.clone()).or_default();
        for (file, name) in names.used_by(at) {
            if file != module.file {
                others.entry(file).or_default().insert(name);
            }
        }
    }
    imports
}

/// Fails on a circle.
fn complain(imports: &Imports) -> Result<()> {
    let complaints: Vec<String> = circles(imports).iter().map(|files| describe(imports, files)).collect();
    if !complaints.is_empty() {
        bail!("imports go in circles (A <- B: A imports from B):\n{}", complaints.join("\n\n"));
    }
    Ok(())
}

/// Files that lead to each other, each group once.
fn circles(imports: &Imports) -> BTreeSet<BTreeSet<&str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|file| (file.as_str(), reached_from(imports, file))).collect();
    let groups = reached.iter().map(|(file, others)| {
        let leads_back = |other: &&str| reached.get(other).is_some_and(|back| back.contains(file));
        others.iter().copied().filter(leads_back).collect::<BTreeSet<_>>()
    });
    groups.filter(|group| !group.is_empty()).collect()
}

/// All files to which the imports of `file` lead; itself only where they lead back.
fn reached_from<'a>(imports: &'a Imports, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        for other in imported_by(imports, file) {
            if reached.insert(other) {
                open.push(other);
            }
        }
    }
    reached
}

fn imported_by<'a>(imports: &'a Imports, file: &str) -> impl Iterator<Item = &'a str> {
    imports.get(file).into_iter().flat_map(BTreeMap::keys).map(String::as_str)
}

/// The shortest circle of the group, with what is imported along it; then all files that hang together by others.
fn describe(imports: &Imports, files: &BTreeSet<&str>) -> String {
    let shortest = files.iter().map(|file| shortest_circle(imports, file)).min_by_key(Vec::len).unwrap_or_default();
    let next = shortest.iter().cycle().skip(1);
    let steps =
        shortest.iter().zip(next).map(|(file, other)| format!("  {}", line(file, other, &imports[*file][*other])));
    let mut lines: Vec<String> = steps.collect();
    if files.len() > shortest.len() {
        let all: Vec<&str> = files.iter().copied().collect();
        lines.push(format!("  {} files hang together: {}", files.len(), all.join(", ")));
    }
    lines.join("\n")
}

/// From a file the shortest way back to it.
fn shortest_circle<'a>(imports: &'a Imports, start: &'a str) -> Vec<&'a str> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    let mut at = 0;
    while let Some(way) = ways.get(at).cloned() {
        at += 1;
        for other in imported_by(imports, way[way.len() - 1]) {
            if other == start {
                return way;
            }
            if seen.insert(other) {
                ways.push([way.as_slice(), &[other]].concat());
            }
        }
    }
    Vec::new()
}

fn line(file: &str, other: &str, names: &BTreeSet<String>) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    format!("{file} <- {other}: {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The circles of a library of these files, each given as its path and its text.
    fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let imports = imports(&sources::of(files).unwrap());
        circles(&imports).iter().map(|group| group.iter().map(ToString::to_string).collect()).collect()
    }

    const TWO: (&str, &str) = ("lib.rs", "mod a; mod b;");

    #[test]
    fn two_files_that_import_each_other_are_a_circle() {
        let a = ("a.rs", "use crate::b::B; pub struct A;");
        assert_eq!(found(&[TWO, a, ("b.rs", "pub struct B; fn b(a: super::a::A) {}")]), [["src/a.rs", "src/b.rs"]]);
        assert!(found(&[TWO, a, ("b.rs", "pub struct B;")]).is_empty());
    }

    #[test]
    fn a_parent_that_hands_names_on_imports_nothing() {
        let lib = ("lib.rs", "mod a;");
        let child = ("a/b.rs", "use super::Ground; pub struct B;");
        let signpost = ("a/mod.rs", "mod b; pub use b::B; pub struct Ground;");
        assert!(found(&[lib, signpost, child]).is_empty());
        let user = ("a/mod.rs", "mod b; pub use b::B; pub struct Ground; fn a() -> B { B }");
        assert_eq!(found(&[lib, user, child]), [["src/a/b.rs", "src/a/mod.rs"]]);
    }

    #[test]
    fn a_re_exported_name_stands_where_it_is_defined() {
        let files = [
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod b; mod c; pub use b::B;"),
            ("a/b.rs", "use super::c::C; pub struct B;"),
            ("a/c.rs", "use super::B; pub struct C;"),
        ];
        assert_eq!(found(&files), [["src/a/b.rs", "src/a/c.rs"]]);
    }

    #[test]
    fn what_macros_name_counts_and_what_tests_name_does_not() {
        let macros = ("a.rs", "macro_rules! say { () => { $crate::b::b() } }");
        assert_eq!(found(&[TWO, macros, ("b.rs", "pub fn b() { say!() }")]).len(), 1);
        let in_call = ("a.rs", "pub fn a() { println!(\"{}\", crate::b::b()) }");
        assert_eq!(found(&[TWO, in_call, ("b.rs", "use crate::a::a; pub fn b() {}")]).len(), 1);
        let tests = ("b.rs", "pub fn b() {} #[cfg(test)] mod tests { use crate::a::a; }");
        assert!(found(&[TWO, in_call, tests]).is_empty());
    }

    #[test]
    fn what_comes_from_outside_is_nobodys() {
        let lib = ("lib.rs", "mod a;");
        let parent = ("a/mod.rs", "mod b; mod c; fn a() -> c::Tag { b::b() }");
        let (b, c) = (("a/b.rs", "use super::c; pub fn b() -> c::Tag { c::Tag }"), ("a/c.rs", "pub use outside::Tag;"));
        assert!(found(&[lib, parent, b, c]).is_empty());
    }

    #[test]
    fn names_in_braces_by_stars_and_renamed_are_found() {
        let back = ("b.rs", "pub enum Kind { One } use crate::a::A;");
        let ways = [
            "use crate::{b::{self, Kind as K}};",
            "use super::b::Kind::*;",
            "use crate::b::*; fn a(kind: Kind) {}",
            "use crate::b; fn a(kind: b::Kind) {}",
        ];
        for way in ways {
            let text = format!("{way} pub struct A;");
            assert_eq!(found(&[TWO, ("a.rs", &text), back]).len(), 1, "{way}");
        }
        assert!(found(&[TWO, ("a.rs", "use crate::b; pub struct A;"), back]).is_empty());
    }

    #[test]
    fn a_circle_is_told_with_files_and_names() {
        let (a, b) = (("a.rs", "use crate::b::B; pub struct A;"), ("b.rs", "use crate::a::A; pub struct B;"));
        let imports = imports(&sources::of(&[TWO, a, b]).unwrap());
        let told = complain(&imports).unwrap_err().to_string();
        assert!(told.ends_with("\n  src/a.rs <- src/b.rs: B\n  src/b.rs <- src/a.rs: A"), "{told}");
    }
}
