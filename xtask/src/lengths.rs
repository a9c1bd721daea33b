//! No file above 600 lines and no function above 60: anything longer does more than one thing and is hard to read.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, ImplItemFn, ItemFn, Signature, TraitItemFn};

use crate::files;
use crate::project::Project;

const LONGEST_FILE: usize = 600;
const LONGEST_FUNCTION: usize = 60;
/// Where our own sources are.
const SOURCES: [&str; 5] = ["src", "tests", "benches", "xtask", "www"];
const ENDINGS: [&str; 3] = ["rs", "js", "mjs"];

/// What may be as long as it is: data, a row for each thing. Each with its reason.
const TABLES: &[(&str, &str)] = &[
    ("src/error.rs: code", "a code for each fault"),
    ("src/text/citizen/label.rs: said", A_SENTENCE_FOR_EACH),
    ("src/text/citizen/notice.rs: said", A_SENTENCE_FOR_EACH),
    ("src/text/errors.rs: sentence", A_SENTENCE_FOR_EACH),
    ("src/text/figures.rs: remark", A_SENTENCE_FOR_EACH),
    ("src/text/law.rs: of_benefits", A_SENTENCE_FOR_EACH),
    ("src/text/lists.rs: sentence", A_SENTENCE_FOR_EACH),
    ("src/text/selftest.rs: question", A_SENTENCE_FOR_EACH),
    ("src/text/staff/label.rs: said", A_SENTENCE_FOR_EACH),
    ("src/text/staff/notice.rs: said", A_SENTENCE_FOR_EACH),
    ("src/figures/report/vocabulary.rs: new", "a row for each set of words"),
    ("src/selftest/reports.rs: progress", "a worked example for each row"),
    ("src/selftest/reports.rs: relations", "a worked example for each row"),
    ("tests/report.rs: scraps", "a scrap of text for each row"),
    ("tests/sentences.rs: labels_of_citizen", "a sample of each label"),
    ("tests/sentences.rs: labels_of_staff", "a sample of each label"),
];
const A_SENTENCE_FOR_EACH: &str = "a sentence for each";

/// Lines of files ("src/a.rs") and of functions ("src/a.rs: name").
type Lengths = BTreeMap<String, usize>;

pub fn check(project: &Project) -> Result<()> {
    complain(&too_long(&project.root)?, TABLES)
}

/// What is above the limits, below all folders of sources.
fn too_long(root: &Path) -> Result<Lengths> {
    let mut long = Lengths::new();
    for folder in SOURCES {
        let is_installed = |path: &Path| path.ends_with("node_modules");
        for path in files::below_except(&root.join(folder), &is_installed)? {
            if ENDINGS.contains(&files::extension(&path)) {
                let path = Path::new(folder).join(path);
                long.extend(above_limits(&files::address(&path), &files::read_text(&root.join(&path))?)?);
            }
        }
    }
    Ok(long)
}

fn above_limits(path: &str, text: &str) -> Result<Lengths> {
    let lines = text.lines().count();
    let mut long = Lengths::new();
    if lines > LONGEST_FILE {
        long.insert(path.into(), lines);
    }
    if path.ends_with(".rs") {
        let file = syn::parse_file(text).map_err(|error| anyhow!("{path}: {error}"))?;
        let mut functions = Functions::default();
        functions.visit_file(&file);
        let above = functions.found.into_iter().filter(|(_, lines)| *lines > LONGEST_FUNCTION);
        // Of two with one name the longer counts.
        for (name, lines) in above {
            let longest = long.entry(format!("{path}: {name}")).or_default();
            *longest = lines.max(*longest);
        }
    }
    Ok(long)
}

/// All functions with their lines, from `fn` to the last brace.
#[derive(Default)]
struct Functions {
    found: Vec<(String, usize)>,
}

impl Functions {
    fn add(&mut self, head: &Signature, body: &Block) {
        let lines = body.span().end().line + 1 - head.fn_token.span.start().line;
        self.found.push((head.ident.to_string(), lines));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.add(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast TraitItemFn) {
        if let Some(body) = &item.default {
            self.add(&item.sig, body);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

fn complain(long: &Lengths, tables: &[(&str, &str)]) -> Result<()> {
    let is_table = |name: &str| tables.iter().any(|(known, _)| *known == name);
    let longer = long.iter().filter(|(name, _)| !is_table(name));
    let mut complaints: Vec<String> = longer.map(|(name, lines)| format!("{name} has {lines} lines")).collect();
    let unneeded = tables.iter().map(|(name, _)| name).filter(|name| !long.contains_key(**name));
    complaints.extend(unneeded.map(|name| format!("{name} is no longer above the limit: take it out")));
    if !complaints.is_empty() {
        bail!(
            "at most {LONGEST_FILE} lines a file and {LONGEST_FUNCTION} a function (xtask/src/lengths.rs):\n  {}",
            complaints.join("\n  ")
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(name: &str, lines: usize) -> String {
        format!("/// Doc.\nfn {name}() {{\n{}}}\n", "    call();\n".repeat(lines - 2))
    }

    #[test]
    fn a_function_counts_from_its_name_to_its_last_brace() {
        let long = above_limits("a.rs", &(function("fits", LONGEST_FUNCTION) + &function("long", 61))).unwrap();
        assert_eq!(long.into_iter().collect::<Vec<_>>(), [("a.rs: long".to_string(), 61)]);
    }

    #[test]
    fn methods_and_functions_within_functions_count() {
        let text = format!("struct A;\nimpl A {{\n{}}}\nfn b() {{\n{}}}\n", function("a", 70), function("inner", 65));
        let long = above_limits("a.rs", &text).unwrap();
        assert_eq!(long.keys().collect::<Vec<_>>(), ["a.rs: a", "a.rs: b", "a.rs: inner"]);
    }

    #[test]
    fn a_script_counts_as_a_file_alone() {
        let long = above_limits("a.js", &"call();\n".repeat(601)).unwrap();
        assert_eq!(long.into_iter().collect::<Vec<_>>(), [("a.js".to_string(), 601)]);
        assert!(above_limits("a.js", &"call();\n".repeat(600)).unwrap().is_empty());
    }

    #[test]
    fn a_table_may_be_as_long_as_it_is_and_is_listed_only_while_it_is_long() {
        let long = Lengths::from([("a.rs".to_string(), 9000)]);
        let tables = [("a.rs", "words")];
        assert!(complain(&long, &[]).is_err());
        assert!(complain(&long, &tables).is_ok());
        assert!(complain(&Lengths::new(), &tables).is_err());
    }
}
