//! The library as modules: what each defines, imports and names. Sources are read from `src/lib.rs` on by `mod`, as the
//! compiler does. Code compiled only for some feature counts like all other code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMacro, ItemMod, ItemUse, Macro, UseTree, Visibility};

use crate::files;

#[derive(Default)]
pub struct Sources {
    pub modules: Vec<Module>,
    /// The file of each macro.
    pub macros: BTreeMap<String, String>,
}

#[derive(Default)]
pub struct Module {
    pub file: String,
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    pub items: BTreeSet<String>,
    pub uses: Vec<Use>,
    /// Paths in its code.
    pub paths: BTreeSet<Vec<String>>,
    /// Macros that it calls.
    pub calls: BTreeSet<String>,
}

/// `use a::b as c`, or `use a::*` with the name "*".
pub struct Use {
    pub name: String,
    pub path: Vec<String>,
    /// `pub use`: for others.
    pub hands_on: bool,
}

pub fn read(root: &Path) -> Result<Sources> {
    read_by(&|path| {
        let path = root.join("src").join(path);
        path.exists().then(|| files::read_text(&path)).transpose()
    })
}

/// The same of files that are given by their path below `src` and their text.
#[cfg(test)]
pub fn of(files: &[(&str, &str)]) -> Result<Sources> {
    read_by(&|path| Ok(files.iter().find(|(name, _)| *name == path).map(|(_, text)| text.to_string())))
}

/// The text of a file below `src`, if there is one.
type Read<'a> = &'a dyn Fn(&str) -> Result<Option<String>>;

fn read_by(read: Read) -> Result<Sources> {
    let mut reader = Reader { read, sources: Sources::default() };
    reader.file("lib.rs", "", None)?;
    Ok(reader.sources)
}

struct Reader<'a> {
    read: Read<'a>,
    sources: Sources,
}

impl Reader<'_> {
    /// Reads a file and all below it; `folder` is where its children stand ("citizen/").
    fn file(&mut self, path: &str, folder: &str, parent: Option<usize>) -> Result<usize> {
        let text = (self.read)(path)?.with_context(|| format!("no file src/{path}"))?;
        let File { items, .. } = syn::parse_file(&text).map_err(|error| anyhow!("src/{path}: {error}"))?;
        self.module(&items, &format!("src/{path}"), folder, parent)
    }

    fn module(&mut self, items: &[Item], file: &str, folder: &str, parent: Option<usize>) -> Result<usize> {
        let mut content = Content::default();
        items.iter().for_each(|item| content.visit_item(item));
        let Content { module, children, macros } = content;
        self.sources.macros.extend(macros.into_iter().map(|name| (name, file.to_string())));
        let at = self.sources.modules.len();
        self.sources.modules.push(Module { file: file.to_string(), parent, ..module });
        for (name, inside) in children {
            let below = format!("{folder}{name}/");
            let child = match inside {
                Some(items) => self.module(&items, file, &below, Some(at))?,
                None => self.child(folder, &name, &below, at)?,
            };
            self.sources.modules[at].children.insert(name, child);
        }
        Ok(at)
    }

    /// `mod a;` is `a.rs` or `a/mod.rs`.
    fn child(&mut self, folder: &str, name: &str, below: &str, parent: usize) -> Result<usize> {
        let beside = format!("{folder}{name}.rs");
        let path = if (self.read)(&beside)?.is_some() { beside } else { format!("{below}mod.rs") };
        self.file(&path, below, Some(parent))
    }
}

/// What stands in one module.
#[derive(Default)]
struct Content {
    module: Module,
    /// With their items, where they stand in the same file.
    children: Vec<(String, Option<Vec<Item>>)>,
    macros: Vec<String>,
}

impl<'ast> Visit<'ast> for Content {
    fn visit_item(&mut self, item: &'ast Item) {
        if is_test(attributes(item)) {
            return;
        }
        self.module.items.extend(defined(item));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let items = item.content.as_ref().map(|(_, items)| items.clone());
        self.children.push((item.ident.to_string(), items));
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let hands_on = !matches!(item.vis, Visibility::Inherited);
        leaves(&item.tree, &mut Vec::new(), hands_on, &mut self.module.uses);
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        self.macros.extend(item.ident.as_ref().map(ToString::to_string));
        visit::visit_item_macro(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.module.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// What a macro is given may be anything: every path in it counts.
    fn visit_macro(&mut self, called: &'ast Macro) {
        self.module.calls.extend(called.path.segments.last().map(|segment| segment.ident.to_string()));
        paths_in(called.tokens.clone(), &mut self.module);
        visit::visit_macro(self, called);
    }
}

/// Paths in tokens, and macros that are called there.
fn paths_in(tokens: TokenStream, module: &mut Module) {
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    for tree in tokens {
        let is_colon = matches!(&tree, TokenTree::Punct(mark) if mark.as_char() == ':');
        let goes_on = is_colon || colons == 2 && matches!(tree, TokenTree::Ident(_));
        if !goes_on {
            module.paths.insert(path.split_off(0));
        }
        colons = if is_colon { colons + 1 } else { 0 };
        match tree {
            TokenTree::Ident(name) => path.push(name.to_string()),
            TokenTree::Group(group) => paths_in(group.stream(), module),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    module.paths.insert(path);
}

fn leaves(tree: &UseTree, before: &mut Vec<String>, hands_on: bool, uses: &mut Vec<Use>) {
    let mut leaf = |last: Option<String>, name: String| {
        // `a::{self}` is `a`.
        let last = last.filter(|last| last != "self");
        let name = if name == "self" { before.last().cloned().unwrap_or_default() } else { name };
        uses.push(Use { name, path: before.iter().cloned().chain(last).collect(), hands_on });
    };
    match tree {
        UseTree::Name(of) => leaf(Some(of.ident.to_string()), of.ident.to_string()),
        UseTree::Rename(of) => leaf(Some(of.ident.to_string()), of.rename.to_string()),
        UseTree::Glob(_) => leaf(None, "*".into()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, before, hands_on, uses)),
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, hands_on, uses);
            before.pop();
        }
    }
}

fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// `#[cfg(test)]`
fn is_test(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        let argument = attribute.path().is_ident("cfg").then(|| attribute.parse_args::<syn::Path>());
        matches!(argument, Some(Ok(argument)) if argument.is_ident("test"))
    };
    attributes.iter().any(is_test)
}
