//! Scripts as they travel.

/// A script without comments and indentation: a seventh of what wasm-bindgen's weigh, whose documentation stands in the types
/// too. Comments have lines of their own there, and no text goes over several lines.
pub fn tight(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark)) || *line == "*";
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.map(|line| [line, "\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tight_script_has_its_code_alone() {
        let script = "/* @ts-self-types=\"./a.d.ts\" */\n\n/**\n * What it does.\n *\n * @returns {string}\n */\n\
                      export function a() {\n    // Why.\n    return `https://a` * 2;\n}\n";
        let expected = "/* @ts-self-types=\"./a.d.ts\" */\nexport function a() {\nreturn `https://a` * 2;\n}\n";
        assert_eq!(tight(script), expected);
    }
}
