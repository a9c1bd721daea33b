//! The rules of the architecture that can be checked in the sources. ARCHITECTURE.md gives their reasons.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::files;
use crate::project::Project;
use crate::tokens::{self, Token};

/// Each room of the library, and the rooms it may use.
const ROOMS: [(&str, &[&str]); 17] = [
    ("units", &[]),
    ("sheets", &["units"]),
    ("law", &["units"]),
    ("error", &["units", "law"]),
    ("explain", &["units", "law", "error"]),
    ("citizen", CALCULATION),
    ("staff", CALCULATION),
    ("figures", CALCULATION),
    // Many rows at once, by the rules of `citizen`.
    ("lists", &["units", "sheets", "law", "error", "explain", "citizen"]),
    ("selftest", &["units", "law", "error", "explain", "citizen", "staff", "figures"]),
    ("text", RESULTS),
    // What was typed is kept as typed, and read by `text`.
    ("share", RESULTS_AND_TEXT),
    // Shapes of texts that a page hands in; of the rules only their version.
    ("hand", &["law"]),
    // Letters between a page and its worker, and who answers them there.
    ("post", &[]),
    ("clerk", &["units", "sheets", "law", "error", "explain", "lists", "text", "post"]),
    ("api", ALL_BELOW_SCREENS),
    ("ui", SCREENS),
];
const CALCULATION: &[&str] = &["units", "law", "error", "explain"];
const RESULTS_AND_TEXT: &[&str] = &["units", "law", "error", "explain", "citizen", "staff", "figures", "text"];
const RESULTS: &[&str] =
    &["units", "sheets", "law", "error", "explain", "citizen", "staff", "figures", "lists", "selftest"];
const ALL_BELOW_SCREENS: &[&str] = &[
    "units", "sheets", "law", "error", "explain", "citizen", "staff", "figures", "lists", "selftest", "text", "share",
];
const SCREENS: &[&str] =
    &["units", "law", "error", "explain", "citizen", "staff", "figures", "selftest", "text", "share", "hand", "post"];

/// Exported macros stand at the root of the crate, whatever room they are written in.
const MACROS: [(&str, &str); 1] = [("formula", "explain")];

/// Money is exact.
const NO_FLOATS: [&str; 7] = ["units", "law", "citizen", "staff", "figures", "lists", "selftest"];

/// Today is an argument, and so is all else from outside.
const NO_WORLD: [&str; 11] =
    ["units", "law", "citizen", "staff", "figures", "lists", "selftest", "error", "explain", "text", "share"];
const WORLD: [&str; 4] = ["SystemTime", "Instant", "web_sys", "js_sys"];
/// The parts of `std` that ask something of the machine.
const WORLD_OF_STD: [&str; 7] = ["env", "fs", "io", "net", "process", "thread", "time"];

/// Figures of the law stand in `law`.
const NO_AMOUNTS: [&str; 5] = ["citizen", "staff", "lists", "ui", "api"];
const SMALLEST_AMOUNT: u128 = 10_000;

/// The only folder that knows the browser.
const BROWSER: &str = "src/ui/browser";

pub fn check(project: &Project) -> Result<()> {
    let mut complaints = Vec::new();
    for path in files::below(&project.root.join("src"))? {
        if files::extension(&path) == "rs" {
            let path = Path::new("src").join(path);
            let tokens = tokens::of_file(&project.root.join(&path))?;
            complaints.extend(complaints_about(&path, &tokens));
        }
    }
    if !complaints.is_empty() {
        bail!("against the architecture:\n  {}", complaints.join("\n  "));
    }
    Ok(())
}

fn complaints_about(path: &Path, tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::new();
    if !path.starts_with(BROWSER) {
        found.extend(find_words(tokens, &["web_sys"], &format!("belongs in {BROWSER}")));
    }
    if let Some(room) = room_of(path) {
        found.extend(about_room(&room, tokens));
        if NO_AMOUNTS.contains(&room.as_str()) && !path.ends_with("tests.rs") {
            found.extend(amounts(tokens));
        }
    }
    let place = files::address(path);
    found.sort();
    found.dedup();
    found.into_iter().map(|(line, text)| format!("{place}:{line}: {text}")).collect()
}

type Complaint = (usize, String);

fn about_room(room: &str, tokens: &[Token]) -> Vec<Complaint> {
    let mut found = forbidden_rooms(room, tokens);
    if NO_FLOATS.contains(&room) {
        found.extend(floats(tokens));
    }
    if NO_WORLD.contains(&room) {
        let hint = "no clock, file, network or browser here; take the value as an argument";
        found.extend(WORLD.iter().flat_map(|word| find_words(tokens, &[word], hint)));
        let of_std = first_names_after("std", tokens).into_iter();
        let of_std = of_std.filter(|(_, name)| WORLD_OF_STD.contains(&name.as_str()));
        found.extend(of_std.map(|(line, name)| (line, format!("`std::{name}`: {hint}"))));
    }
    found
}

/// `law` for src/law.rs and all of src/law/; none for lib.rs and programs.
fn room_of(path: &Path) -> Option<String> {
    let parts: Vec<PathBuf> = path.iter().map(PathBuf::from).collect();
    let name = match parts.as_slice() {
        [_, file] => file.file_stem()?.to_str()?,
        [_, folder, ..] => folder.to_str()?,
        _ => return None,
    };
    (!matches!(name, "lib" | "main" | "bin")).then(|| name.to_string())
}

fn forbidden_rooms(room: &str, tokens: &[Token]) -> Vec<Complaint> {
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        let text = format!("`{room}` is a new room; say in xtask/src/rooms.rs what it may use");
        return vec![(1, text)];
    };
    let used = rooms_used(tokens).into_iter();
    used.filter(|(_, name)| name != room && !allowed.contains(&name.as_str()))
        .map(|(line, name)| (line, format!("`{room}` may not use `crate::{name}`")))
        .collect()
}

fn rooms_used(tokens: &[Token]) -> Vec<Complaint> {
    let used = first_names_after("crate", tokens).into_iter();
    used.map(|(line, name)| (line, room_named(&name).to_string())).collect()
}

/// The first names of all paths `root::…`, those in braces too.
fn first_names_after(root: &str, tokens: &[Token]) -> Vec<Complaint> {
    let mut used = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.text == root && starts_with(&tokens[at + 1..], &[":", ":"]) {
            used.extend(first_names(&tokens[at + 3..]));
        }
    }
    used
}

/// `a` of `a::b`; `a` and `c` of `{a::b, c}`.
fn first_names(tokens: &[Token]) -> Vec<Complaint> {
    let named = |token: &Token| (token.line, token.text.clone());
    match tokens.first() {
        Some(token) if token.text != "{" => vec![named(token)],
        _ => in_braces(tokens).map(named).collect(),
    }
}

fn room_named(name: &str) -> &str {
    MACROS.iter().find(|(exported, _)| *exported == name).map_or(name, |(_, room)| room)
}

/// The names that stand directly in the braces, each at the start of its path.
fn in_braces(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    let mut depth = 0;
    let within = tokens.iter().scan((), move |(), token| {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        (depth > 0).then_some((depth, token))
    });
    let pairs = within.collect::<Vec<_>>();
    let mut names = Vec::new();
    for pair in pairs.windows(2) {
        let ((_, before), (depth, token)) = (pair[0], pair[1]);
        if depth == 1 && (before.text == "{" || before.text == ",") {
            names.push(token);
        }
    }
    names.into_iter()
}

fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.text == *word)
}

fn find_words(tokens: &[Token], words: &[&str], hint: &str) -> Vec<Complaint> {
    let name = words.concat();
    (0..tokens.len())
        .filter(|at| starts_with(&tokens[*at..], words))
        .map(|at| (tokens[at].line, format!("`{name}`: {hint}")))
        .collect()
}

fn floats(tokens: &[Token]) -> Vec<Complaint> {
    let mut before = "";
    let mut found = Vec::new();
    for token in tokens {
        // Of `pair.0.1` two fields make one number.
        if before != "." && is_float(&token.text) {
            found.push((token.line, format!("`{}`: money is exact, no floating point here", token.text)));
        }
        before = &token.text;
    }
    found
}

/// A type, or a number with a point, an exponent or such a type behind it.
fn is_float(token: &str) -> bool {
    // "0x1f64" ends like a type and is none.
    let is_number = token.starts_with(|c: char| c.is_ascii_digit()) && !token.starts_with("0x");
    let is_decimal = token.contains(['.', 'e', 'E']) && !token.ends_with("size");
    let names_type = token.ends_with("f64") || token.ends_with("f32");
    if is_number { is_decimal || names_type } else { matches!(token, "f64" | "f32") }
}

fn amounts(tokens: &[Token]) -> Vec<Complaint> {
    tokens
        .iter()
        .filter(|token| !token.in_test && is_amount(&token.text))
        .map(|token| (token.line, format!("`{}`: figures of the law stand in src/law", token.text)))
        .collect()
}

/// Powers of ten are how numbers are written and read, and no amounts.
fn is_amount(literal: &str) -> bool {
    let starts_as_number = literal.starts_with(|c: char| c.is_ascii_digit());
    let digits: String =
        literal.chars().take_while(|c| c.is_ascii_digit() || *c == '_').filter(char::is_ascii_digit).collect();
    let is_power_of_ten = digits.trim_end_matches('0') == "1";
    let value = digits.parse::<u128>().unwrap_or(0);
    starts_as_number && value >= SMALLEST_AMOUNT && !is_power_of_ten
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(path: &str, source: &str) -> Vec<String> {
        complaints_about(Path::new(path), &tokens::of_text(source).unwrap())
    }

    #[test]
    fn rooms_depend_one_way() {
        assert!(complaints("src/citizen/a.rs", "use crate::law::wage;").is_empty());
        assert!(complaints("src/law.rs", "use crate::law::wage;").is_empty());
        let found = complaints("src/law/a.rs", "use crate::{units::Dong, citizen::{law, refund}};");
        assert_eq!(found, ["src/law/a.rs:1: `law` may not use `crate::citizen`"]);
        assert_eq!(complaints("src/ui/a.rs", "fn a() { crate::api::b() }").len(), 1);
        assert_eq!(complaints("src/cellar.rs", "").len(), 1);
    }

    #[test]
    fn no_floats_in_calculations() {
        assert_eq!(complaints("src/law/a.rs", "fn a() -> f64 {\n 1f64 }").len(), 2);
        assert!(complaints("src/ui/a.rs", "fn a(x: f64) {}").is_empty());
        assert!(complaints("src/law/a.rs", "fn a() { 0x1f64 }").is_empty());
        assert_eq!(complaints("src/law/a.rs", "fn a() { (0.045, 2e3) }").len(), 2);
        assert!(complaints("src/law/a.rs", "fn a() { (pair.0.1, 1..2, 3usize, 0xbeef) }").is_empty());
    }

    #[test]
    fn nothing_from_outside_in_calculations() {
        assert_eq!(complaints("src/text/a.rs", "use std::time::Instant;").len(), 2);
        assert_eq!(complaints("src/text/a.rs", "use std::{cmp, env::var}; fn a() { std::fs::read(b) }").len(), 2);
        assert!(complaints("src/text/a.rs", "use std::{cmp, fmt};").is_empty());
        assert_eq!(complaints("src/ui/a.rs", "use web_sys::Window;").len(), 1);
        assert!(complaints("src/ui/browser/a.rs", "use web_sys::Window;").is_empty());
    }

    #[test]
    fn figures_of_the_law_stand_in_law() {
        assert_eq!(complaints("src/citizen/a.rs", "fn a() { 2_530_000 }").len(), 1);
        assert_eq!(complaints("src/ui/a.rs", "fn a() { html!{ { 50000i64 } } }").len(), 1);
        assert!(complaints("src/ui/a.rs", "fn a() { (1_000_000, 2026) }").is_empty());
        let test = "#[cfg(test)] mod tests { fn a() { 2_530_000 } }";
        assert!(complaints("src/citizen/a.rs", test).is_empty());
        assert!(complaints("src/law/a.rs", "fn a() { 2_530_000 }").is_empty());
    }
}
