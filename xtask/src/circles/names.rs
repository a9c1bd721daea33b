//! Resolves a name: from a path, as written in a module, to the file that defines it.

use std::collections::BTreeSet;

use super::sources::{Module, Sources};

pub struct Names<'a> {
    sources: &'a Sources,
}

/// What a path leads to.
enum Place {
    Module(usize),
    Item { file: String, name: String },
}

/// So many re-exports in a row at the most: a name that is imported under itself (`use time;`) would go on for ever.
const MOST_STEPS: usize = 16;

impl<'a> Names<'a> {
    pub fn of(sources: &'a Sources) -> Self {
        Self { sources }
    }

    /// Whatever of the library a module uses: file and name.
    pub fn used_by(&self, at: usize) -> BTreeSet<(String, String)> {
        let module = self.module(at);
        let imported = module.uses.iter().filter(|of| !of.hands_on).map(|of| &of.path);
        let places = imported.chain(&module.paths).flat_map(|path| self.find(at, path, 0));
        let used = places.filter_map(|place| match place {
            Place::Item { file, name } => Some((file, name)),
            // Whoever uses something of a module names it, and that is a path by itself.
            Place::Module(_) => None,
        });
        let called = module.calls.iter().filter_map(|name| self.macro_named(name));
        used.chain(called).collect()
    }

    fn module(&self, at: usize) -> &'a Module {
        &self.sources.modules[at]
    }

    /// A path as it stands in a module. What is not of this library leads nowhere.
    fn find(&self, at: usize, path: &[String], steps: usize) -> Vec<Place> {
        match path.first().map(String::as_str) {
            None => Vec::new(),
            Some(_) if steps > MOST_STEPS => Vec::new(),
            Some("crate") => self.walk(0, &path[1..], steps),
            Some("self" | "super") => self.walk(at, path, steps),
            Some(_) => self.known(at, path, steps),
        }
    }

    /// A path that starts within a module. A name that is not to be seen there, as a macro makes it, is taken to be there.
    fn walk(&self, at: usize, path: &[String], steps: usize) -> Vec<Place> {
        let Some(name) = path.first() else {
            return vec![Place::Module(at)];
        };
        if let ("super", Some(parent)) = (name.as_str(), self.module(at).parent) {
            return self.walk(parent, &path[1..], steps);
        }
        if name == "self" {
            return self.walk(at, &path[1..], steps);
        }
        let known = self.known(at, path, steps);
        let Module { uses, children, .. } = self.module(at);
        // Found, and from outside of the library.
        let leads_out = children.contains_key(name) || uses.iter().any(|of| of.name == *name);
        // Exported macros stand at the root.
        let is_macro = at == 0 && self.sources.macros.contains_key(name);
        if known.is_empty() && !leads_out && !is_macro { vec![self.item(at, name)] } else { known }
    }

    /// What the first name of a path is in a module: a child of it, or something that it defines or imports.
    fn known(&self, at: usize, path: &[String], steps: usize) -> Vec<Place> {
        let (name, rest) = (&path[0], &path[1..]);
        let module = self.module(at);
        let below = module.children.get(name).map(|child| self.walk(*child, rest, steps));
        // A function may have the name of a module, but nothing stands below it.
        if !rest.is_empty() && below.is_some() {
            return below.unwrap_or_default();
        }
        let mut places = below.unwrap_or_default();
        if module.items.contains(name) {
            places.push(self.item(at, name));
        }
        for of in module.uses.iter().filter(|of| of.name == *name) {
            places.extend(self.find(at, &[&of.path, rest].concat(), steps + 1));
        }
        if places.is_empty() { self.by_stars(at, path, steps) } else { places }
    }

    /// A path whose first name comes by `use a::*`.
    fn by_stars(&self, at: usize, path: &[String], steps: usize) -> Vec<Place> {
        let stars = self.module(at).uses.iter().filter(|of| of.name == "*");
        let places = stars.flat_map(|of| self.find(at, &of.path, steps + 1));
        let known = places.map(|place| match place {
            Place::Module(other) if other != at => self.known(other, path, steps + 1),
            _ => Vec::new(),
        });
        known.flatten().collect()
    }

    fn item(&self, at: usize, name: &str) -> Place {
        Place::Item { file: self.module(at).file.clone(), name: name.to_string() }
    }

    fn macro_named(&self, name: &str) -> Option<(String, String)> {
        self.sources.macros.get(name).map(|file| (file.clone(), format!("{name}!")))
    }
}
