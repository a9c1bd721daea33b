//! The last placeholders of a page: how it starts, and its content security policy.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::names::{Names, up};
use crate::digest;

/// How a module is started: addresses from the root of the site.
pub struct Start {
    pub glue: String,
    pub wasm: String,
    /// What is loaded once somebody reaches for the page.
    pub part: Option<String>,
}

/// By the names of the modules, as in `%start:pay-vi%`.
pub type Starts = BTreeMap<String, Start>;

const START: &str = "%start:";
/// With placeholders for the addresses of a page.
const SCRIPT: &str = include_str!("start.js");
const PART: &str = "%part%";

/// The script that starts a page, as small as it travels.
pub struct Scripts {
    /// For a module without a part: all that a part needs is left out.
    whole: String,
    with_part: String,
}

impl Scripts {
    pub fn minified(minify: impl Fn(&str) -> Result<String>) -> Result<Self> {
        Ok(Self { whole: minify(&SCRIPT.replace(PART, ""))?, with_part: minify(SCRIPT)? })
    }

    fn of(&self, start: &Start) -> &str {
        if start.part.is_some() { &self.with_part } else { &self.whole }
    }
}

/// Nothing is allowed but the site's own files; `%scripts%` and `%styles%` are what stands in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'%scripts%; style-src 'self'%styles%; \
     img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'";

/// The modules that a prerendered page asks for.
pub fn modules_named(html: &str) -> impl Iterator<Item = String> {
    let rests = html.split(START).skip(1);
    rests.filter_map(|rest| Some(rest.split_once('%')?.0.to_string()))
}

pub fn finish(html: &str, depth: usize, scripts: &Scripts, starts: &Starts, names: &Names) -> Result<String> {
    let html = inline_sheets(html, depth, names)?;
    let html = fill_starts(html, depth, scripts, starts);
    let html = names.fill_page(&html);
    if !html.contains("%csp%") {
        bail!("no %csp%; put it into the content security policy of index.html");
    }
    expect_no_style_attribute(&html)?;
    let html = html.replace("%csp%", &policy(&html));
    expect_all_filled(&html)?;
    Ok(html)
}

fn fill_starts(html: String, depth: usize, scripts: &Scripts, starts: &Starts) -> String {
    let placeholder = |name: &str| format!("{START}{name}%");
    starts
        .iter()
        .fold(html, |html, (name, start)| html.replace(&placeholder(name), &start.html(depth, scripts.of(start))))
}

impl Start {
    /// The script is inline: it saves a request, and the policy knows it by its hash.
    /// The module has no preload link: it would travel before the page is painted, and cost 0.3 s of that.
    fn html(&self, depth: usize, script: &str) -> String {
        let root = if depth == 0 { "./".into() } else { up(depth) };
        let part = self.part.as_ref().map(|part| root.clone() + part).unwrap_or_default();
        let filled = [
            ("%root%", &root),
            ("%glue%", &(root.clone() + &self.glue)),
            ("%wasm%", &(root.clone() + &self.wasm)),
            (PART, &part),
        ];
        let script = filled.into_iter().fold(script.to_string(), |script, (name, value)| script.replace(name, value));
        format!("<script type=\"module\">{script}</script>")
    }
}

/// A finished page with what another month's prerendered page shows: no script, style sheet or file's name differs.
pub fn of_another_month(finished: &str, prerendered: &str) -> Result<String> {
    let (Some((head, _, foot)), Some((_, app, _))) = (around_app(finished), around_app(prerendered)) else {
        bail!("no {APP}, or no {AFTER_APP} behind it");
    };
    let app = match (worker(finished), worker(prerendered)) {
        (Some(named), Some(placeholder)) => app.replace(placeholder, named),
        _ => app.into(),
    };
    Ok([head, &app, foot].concat())
}

/// The address of the page's worker, where it has one; it stands among what the page shows.
fn worker(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(" data-worker=\"")?;
    Some(rest.split_once('"')?.0)
}

/// What the page shows stands from here …
const APP: &str = "<div id=\"app\"";
/// … to here, as in `index.html`.
const AFTER_APP: &str = "<script type=\"application/json\"";

fn around_app(html: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = html.split_at(html.find(APP)?);
    let (app, foot) = rest.split_at(rest.find(AFTER_APP)?);
    Some((head, app, foot))
}

/// Puts each style sheet in the place of the link to it.
fn inline_sheets(html: &str, depth: usize, names: &Names) -> Result<String> {
    let mut html = html.to_string();
    for (name, sheet) in names.sheets(depth) {
        let Some((before, after)) = html.split_once(&format!("%{name}%")) else {
            continue;
        };
        let (Some(start), Some(end)) = (before.rfind("<link "), after.find('>')) else {
            bail!("%{name}% must stand in a <link rel=\"stylesheet\">");
        };
        html = format!("{}<style>{sheet}</style>{}", &before[..start], &after[end + 1..]);
    }
    Ok(html)
}

fn policy(html: &str) -> String {
    POLICY.replace("%scripts%", &sources(html, "script")).replace("%styles%", &sources(html, "style"))
}

/// The hashes of all elements of a kind whose text stands in the page.
fn sources(html: &str, element: &str) -> String {
    let sources = inline_texts(html, element).map(digest::csp_source);
    sources.map(|source| format!(" {source}")).collect()
}

fn inline_texts<'a>(html: &'a str, element: &str) -> impl Iterator<Item = &'a str> {
    let closing = format!("</{element}>");
    let parts: Vec<&str> = html.split(&format!("<{element}")).skip(1).collect();
    parts.into_iter().filter_map(move |rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (text, _) = rest.split_once(&closing)?;
        (!attributes.contains("src=")).then_some(text)
    })
}

/// The policy makes browsers ignore them, so that a page would look right only in the test of who wrote it.
fn expect_no_style_attribute(html: &str) -> Result<()> {
    let Some((_, rest)) = html.split_once(" style=\"") else {
        return Ok(());
    };
    let value = rest.split('"').next().unwrap_or_default();
    bail!(
        "the attribute style=\"{value}\" has no effect under the content security policy; \
         use a class, or an attribute of SVG"
    );
}

/// What is left between two percent signs and looks like a file's name is a mistake.
fn expect_all_filled(html: &str) -> Result<()> {
    let parts: Vec<&str> = html.split('%').collect();
    let inner = parts.iter().skip(1).take(parts.len().saturating_sub(2));
    for part in inner {
        if looks_like_placeholder(part) {
            bail!("%{part}% is neither a file of www/ nor a placeholder that the build knows");
        }
    }
    Ok(())
}

fn looks_like_placeholder(part: &str) -> bool {
    let of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-/:".contains(c);
    // Two characters are an encoded byte of an address, as in `%c3%`.
    part.len() > 2 && part.starts_with(|c: char| c.is_ascii_lowercase()) && part.chars().all(of_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<meta content=\"%csp%\"><link rel=\"icon\" href=\"../%icon.svg%\">%start:pay-vi%";

    fn names() -> Names {
        let mut names = Names::default();
        names.add("icon.svg", "assets/icon-1.svg");
        names.add("actions.js", "assets/actions-4.js");
        names.add("offline.js", "assets/offline-5.js");
        names.add_sheet("app.css", "p{top:0}".into());
        names
    }

    fn finished(html: &str, depth: usize) -> Result<String> {
        let scripts = Scripts::minified(|script| Ok(script.into()))?;
        let start = Start { glue: "assets/page-2.js".into(), wasm: "assets/page_bg-3.wasm".into(), part: None };
        finish(html, depth, &scripts, &Starts::from([("pay-vi".into(), start)]), &names())
    }

    #[test]
    fn addresses_are_relative_to_the_page() {
        let html = finished(SHELL, 1).unwrap();
        assert!(html.contains("href=\"../assets/icon-1.svg\""), "{html}");
        assert!(html.contains("import(\"../assets/page-2.js\""), "{html}");
        let home = finished(SHELL, 0).unwrap();
        assert!(home.contains("import(\"./assets/page-2.js\""), "{home}");
    }

    #[test]
    fn pages_name_their_modules() {
        let named: Vec<String> = modules_named("<p>20%</p>%start:pay-vi%<p>%start:report-en%").collect();
        assert_eq!(named, ["pay-vi", "report-en"]);
    }

    #[test]
    fn only_a_page_whose_module_has_a_part_is_told_of_one() {
        let scripts = Scripts::minified(|script| Ok(script.into())).unwrap();
        let start = |part: Option<&str>| Start {
            glue: "assets/page-2.js".into(),
            wasm: "assets/page_bg-3.wasm".into(),
            part: part.map(String::from),
        };
        assert!(!scripts.of(&start(None)).contains(PART));
        assert!(
            start(Some("assets/part-4.wasm")).html(1, scripts.of(&start(Some("")))).contains("../assets/part-4.wasm")
        );
    }

    #[test]
    fn the_policy_knows_every_inline_script_and_no_other() {
        let html = "<meta content=\"%csp%\"><script>a()</script><script src=\"b.js\"></script>";
        let html = finished(html, 0).unwrap();
        assert_eq!(html.matches("'sha256-").count(), 1);
        assert!(html.contains(&digest::csp_source("a()")));
    }

    #[test]
    fn a_page_of_another_month_has_the_worker_of_the_finished_one() {
        let page = |worker: &str, month: &str| {
            let app = format!("<div id=\"app\" data-month=\"{month}\" data-worker=\"{worker}\">{month}</div>");
            format!("{app}<script type=\"application/json\">{{}}</script>")
        };
        let other = of_another_month(&page("../assets/w-1.js", "11"), &page("../%w.js%", "12")).expect("a page");
        assert_eq!(other, page("../assets/w-1.js", "12"));
    }

    #[test]
    fn style_sheets_stand_in_the_page() {
        let html = "<meta content=\"%csp%\"><link rel=\"stylesheet\" href=\"../%app.css%\"><p>";
        let html = finished(html, 1).unwrap();
        assert!(html.ends_with("><style>p{top:0}</style><p>"), "{html}");
        let source = digest::csp_source("p{top:0}");
        assert!(html.contains(&format!("style-src 'self' {source};")), "{html}");
    }

    #[test]
    fn a_page_of_another_month_keeps_all_but_what_it_shows() {
        let page =
            |head: &str, app: &str| format!("{head}{APP} data-month=\"{app}\">{app}</div>{AFTER_APP} id=\"words\">");
        let other = of_another_month(&page("<style>p{}</style>", "2026-11"), &page("%app.css%", "2027-01")).unwrap();
        assert_eq!(other, page("<style>p{}</style>", "2027-01"));
        assert!(of_another_month("<p>", &page("", "2027-01")).is_err());
    }

    #[test]
    fn mistakes_are_named() {
        let message = |html: &str| finished(html, 0).unwrap_err().to_string();
        assert!(message("%csp% %app.cs%").contains("%app.cs%"));
        assert!(message("%csp% %start:pay-fr%").contains("%start:pay-fr%"));
        assert!(message("%csp% <p style=\"width:1%\">").contains("width:1%"));
        assert!(message("").contains("%csp%"));
    }

    #[test]
    fn percents_in_a_sentence_are_no_placeholders() {
        assert!(finished("%csp% từ 20% đến 50% hay 100%", 0).is_ok());
        assert!(finished("%csp% 20% to 50%", 0).is_ok());
    }
}
