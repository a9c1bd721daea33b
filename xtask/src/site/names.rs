//! The names of the files of www/ once they contain the digest of their content.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::pages;
use crate::digest;
use crate::files;

/// Only these can hold placeholders.
const TEXT: [&str; 3] = ["js", "mjs", "svg"];

#[derive(Default, Clone)]
pub struct Names {
    /// From the name in www/ to the address below the site's root.
    published: BTreeMap<String, String>,
    /// Style sheets by their names in www/, as they were written.
    sheets: BTreeMap<String, String>,
    /// `%precache%`, `%build%` and `%rules%`, once all is known.
    list: BTreeMap<String, String>,
}

impl Names {
    pub fn add(&mut self, name: &str, published: &str) {
        self.published.insert(name.into(), published.into());
    }

    pub fn add_sheet(&mut self, name: &str, text: String) {
        self.sheets.insert(name.into(), text);
    }

    /// All style sheets, with addresses from a page so many folders below the root.
    pub fn sheets(&self, depth: usize) -> impl Iterator<Item = (&str, String)> {
        let filled = move |text: &str| fill(text, &self.published, &up(depth));
        self.sheets.iter().map(move |(name, text)| (name.as_str(), filled(text)))
    }

    /// In a page, or a file at the root: addresses from the root of the site.
    pub fn fill_page(&self, text: &str) -> String {
        let text = fill(text, &self.published, "");
        fill(&text, &self.list, "")
    }

    /// In a file that will itself lie among the assets: addresses from where it lies.
    pub fn fill_file(&self, name: &str, content: Vec<u8>) -> Vec<u8> {
        let path = Path::new(name);
        if !TEXT.contains(&files::extension(path)) {
            return content;
        }
        match String::from_utf8(content) {
            Ok(text) => fill(&text, &self.published, &up(path.iter().count())).into_bytes(),
            Err(not_text) => not_text.into_bytes(),
        }
    }

    /// Adds what a service worker needs: all files with the digest of each, all pages, and a digest of the whole.
    pub fn with_list(&self, site: &Path) -> Result<Self> {
        let mut listed = BTreeMap::new();
        for address in self.published.values() {
            listed.insert(address.clone(), digest::name(&files::read(&site.join(address))?));
        }
        let pages = pages(site)?;
        listed.extend(pages.iter().map(|page| (visited_as(&files::address(page)), String::new())));
        let mut paths: Vec<_> = self.published.values().map(Into::into).collect();
        paths.extend(pages);
        let build = digest::of_files(site, &paths)?;
        let mut names = self.clone();
        let precache = serde_json::to_string(&listed)?;
        names.list = BTreeMap::from([("precache".into(), precache), ("build".into(), build)]);
        names.list.extend(rules(site, &paths)?.map(|day| ("rules".into(), day)));
        Ok(names)
    }
}

/// The day as of which the rules of the build hold, as any of its pages says.
fn rules(site: &Path, files: &[PathBuf]) -> Result<Option<String>> {
    let Some(page) = files.iter().find(|path| files::extension(path) == "html") else {
        return Ok(None);
    };
    let html = files::read_text(&site.join(page))?;
    let day = html.split_once("data-rules=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(day.map(|(day, _)| day.to_string()))
}

/// Whether a file's content has the placeholder of another one.
pub fn mentions(content: &[u8], name: &str) -> bool {
    let placeholder = format!("%{name}%");
    content.windows(placeholder.len()).any(|part| part == placeholder.as_bytes())
}

fn fill(text: &str, values: &BTreeMap<String, String>, prefix: &str) -> String {
    let mut filled = text.to_string();
    for (name, value) in values {
        filled = filled.replace(&format!("%{name}%"), &format!("{prefix}{value}"));
    }
    filled
}

/// The way to the root from a place that lies so many folders below it.
pub fn up(depth: usize) -> String {
    "../".repeat(depth)
}

/// The address in the browser: a folder, for the file that is served for it.
fn visited_as(page: &str) -> String {
    match page.strip_suffix("index.html") {
        Some("") => "./".into(),
        Some(folder) => folder.into(),
        None => page.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_depend_on_where_they_stand() {
        let mut names = Names::default();
        names.add("icons/a.svg", "assets/icons/a-1.svg");
        names.add_sheet("app.css", "url(%icons/a.svg%)".into());
        let filled = names.fill_file("tables/worker.js", b"'%icons/a.svg%'".to_vec());
        assert_eq!(filled, b"'../../assets/icons/a-1.svg'");
        let sheets: Vec<_> = names.sheets(1).collect();
        assert_eq!(sheets, [("app.css", "url(../assets/icons/a-1.svg)".to_string())]);
        assert_eq!(names.fill_page("../%icons/a.svg%"), "../assets/icons/a-1.svg");
    }

    #[test]
    fn pages_are_listed_as_they_are_visited() {
        assert_eq!(visited_as("index.html"), "./");
        assert_eq!(visited_as("en/dong/index.html"), "en/dong/");
        assert_eq!(visited_as("404.html"), "404.html");
    }
}
