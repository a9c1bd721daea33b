//! Scripts and style sheets as they travel: without comments and indentation.

/// A seventh of what wasm-bindgen's scripts weigh, whose documentation stands in the types too, and of ours. Comments have
/// lines of their own there, and no text goes over several lines.
pub fn script(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark)) || *line == "*";
    lines(script.lines().filter(|line| !is_comment(&line.trim())))
}

/// Every page has the sheet within it. No text in it looks like a comment.
pub fn sheet(sheet: &str) -> String {
    let without = sheet.split("/*").enumerate().map(|(place, part)| match place {
        0 => part,
        _ => part.split_once("*/").map_or("", |(_, rest)| rest),
    });
    lines(without.collect::<String>().lines())
}

fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim).filter(|line| !line.is_empty()).map(|line| [line, "\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_tight_script_has_its_code_alone() {
        let script = "/* @ts-self-types=\"./a.d.ts\" */\n\n/**\n * What it does.\n *\n * @returns {string}\n */\n\
                      export function a() {\n    // Why.\n    return `https://a` * 2;\n}\n";
        let expected = "/* @ts-self-types=\"./a.d.ts\" */\nexport function a() {\nreturn `https://a` * 2;\n}\n";
        assert_eq!(super::script(script), expected);
    }

    #[test]
    fn a_tight_sheet_has_its_rules_alone() {
        let sheet =
            "/* One. */\n@media print {\n  p { top: 0 } /* Why,\n  in two lines. */ q { top: 1px }\n}\n\n/* End. */\n";
        assert_eq!(super::sheet(sheet), "@media print {\np { top: 0 }  q { top: 1px }\n}\n");
    }
}
