//! Scripts as they travel.

/// A script without comments and indentation: a seventh of what wasm-bindgen's weigh, whose documentation stands in the types
/// too. Comments have lines of their own there, and no text goes over several lines.
pub fn tight(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark)) || *line == "*";
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.map(|line| [line, "\n"].concat()).collect()
}
