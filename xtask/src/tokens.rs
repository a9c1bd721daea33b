//! Rust sources as flat lists of tokens, for rules about names: comments and texts play no part.

use std::path::Path;
use std::str::FromStr;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::files;

pub struct Token {
    pub text: String,
    pub line: usize,
    /// Whether it stands in a `#[cfg(test)] mod …`.
    pub in_test: bool,
}

pub fn of_file(path: &Path) -> Result<Vec<Token>> {
    of_text(&files::read_text(path)?).map_err(|error| anyhow!("{}: {error}", path.display()))
}

pub fn of_text(source: &str) -> Result<Vec<Token>> {
    let stream = TokenStream::from_str(source).map_err(|error| anyhow!("no Rust: {error}"))?;
    let mut tokens = Vec::new();
    flatten(stream, false, &mut tokens);
    Ok(tokens)
}

fn flatten(stream: TokenStream, in_test: bool, tokens: &mut Vec<Token>) {
    let start = tokens.len();
    for tree in stream {
        let line = tree.span().start().line;
        let mut push = |text: String| {
            tokens.push(Token { text, line, in_test });
        };
        let TokenTree::Group(group) = tree else {
            push(tree.to_string());
            continue;
        };
        let (open, close) = brackets(group.delimiter());
        push(open.to_string());
        let in_test = in_test || is_test_module(&tokens[start..]);
        flatten(group.stream(), in_test, tokens);
        tokens.push(Token { text: close.to_string(), line: group.span_close().start().line, in_test });
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// Whether these tokens end in `#[cfg(test)] mod NAME {`.
fn is_test_module(tokens: &[Token]) -> bool {
    const OPENING: [&str; 8] = ["#", "[", "cfg", "(", "test", ")", "]", "mod"];
    let Some(before_name) = tokens.len().checked_sub(2) else {
        return false;
    };
    let opens = tokens.last().is_some_and(|token| token.text == "{");
    let mut opening = tokens[..before_name].iter().rev();
    opens && OPENING.iter().rev().all(|expected| opening.next().is_some_and(|token| token.text == *expected))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_test() {
        let source = "fn a() { b } #[cfg(test)] mod tests { fn c() {} } mod d { e }";
        let tokens = of_text(source).unwrap();
        let in_test = |name: &str| tokens.iter().find(|t| t.text == name).map(|t| t.in_test);
        assert_eq!(in_test("b"), Some(false));
        assert_eq!(in_test("c"), Some(true));
        assert_eq!(in_test("e"), Some(false));
    }

    #[test]
    fn comments_and_texts_are_no_names() {
        let tokens = of_text("// f64\nfn a() { \"f64\" }").unwrap();
        assert!(tokens.iter().all(|token| token.text != "f64"));
    }
}
