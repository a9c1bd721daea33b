//! No sentence holds a figure of the law: every string in `src/text` is examined, so none can be forgotten. A number in
//! a sentence is an argument, which ultimately comes from `src/law`.
//!
//! Digits that are no figures of the law are in [`ALLOWED`], each with its reason. English sentences may not spell out
//! a number of years, months, days or times either; the Vietnamese ones beside them say the same.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use anyhow::{Result, bail};

use crate::files;
use crate::project::Project;
use crate::tokens::{self, Token};

/// File, the part of the string, and why it is no figure of the law. "*" is any file.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("*", "3.500.000", "how to write an amount"),
    ("*", "3,500,000", "how to write an amount"),
    ("*", "3,5 triệu", "how to write an amount"),
    ("*", "3.5 triệu", "how to write an amount"),
    ("*", "3tr5", "how to write an amount"),
    ("*", "21/11/2026", "how to write a day"),
    ("*", "11/2026", "how to write a month"),
    ("*", "15/05/1968", "how to write a birth"),
    ("*", "05/1968", "how to write a birth"),
    ("birth.rs", "20", "the century of a year"),
    ("mend.rs", "20", "the century of a year"),
    ("*", "năm 1968", "how to write a birth"),
    ("*", "year: 1968", "how to write a birth"),
    ("*", "30/06/2026", "how to write a day"),
    ("contribution.rs", "15%", "how to write a share"),
    ("contribution.rs", "40.000", "how to write an amount"),
    ("contribution.rs", "40,000", "how to write an amount"),
    ("contribution.rs", "ghi 0", "nothing"),
    ("contribution.rs", "Write 0", "nothing"),
    ("errors.rs", "lớn hơn 0", "nothing"),
    ("errors.rs", "above 0", "nothing"),
    ("staff/label.rs", "95%", "a confidence interval"),
    ("staff/notice.rs", "95%", "a confidence interval"),
    ("quota.rs", "95%", "a confidence interval"),
    ("staff/notice.rs", "100%", "the whole"),
    ("citizen/label.rs", "half a year", "what odd months count as"),
    ("staff/notice.rs", "bằng 0", "nothing"),
    ("staff/notice.rs", "is 0", "nothing"),
    ("figures.rs", "bằng 0", "nothing"),
    ("figures.rs", "1.000 lần", "thousands mistaken for millions"),
    ("figures.rs", "1,000", "thousands mistaken for millions"),
    ("glossary.rs", "50%", "an example of percentage points"),
    ("glossary.rs", "53%", "an example of percentage points"),
    ("glossary.rs", "3 điểm", "an example of percentage points"),
    ("glossary.rs", "3 points", "an example of percentage points"),
    ("glossary.rs", "6%", "an example of percentage points"),
    ("glossary.rs", "Trên 1 ", "as fast as before"),
    ("glossary.rs", "Above 1 ", "as fast as before"),
    ("hand.rs", "20 MB", "how large a file may be"),
    ("hand.rs", "Chrome 97, Safari 16", "a version of a browser"),
    ("hand.rs", "Firefox 98", "a version of a browser"),
    ("household.rs", "ngày 01", "the first day of a month"),
    ("progress.rs", "từ 0 trở lên", "nothing"),
    ("progress.rs", "0 or more", "nothing"),
    ("progress.rs", "306,1 · 306.1 tỷ · 2.138.323 · 53,40%", "how to write numbers"),
    ("progress.rs", "306.1 · 306,1 tỷ · 2.138.323 · 53.40%", "how to write numbers"),
    ("progress.rs", "41,2 38,5 52,0", "how to write numbers"),
    ("progress.rs", "41.2 38.5 52.0", "how to write numbers"),
    ("progress.rs", "không phải 0", "nothing"),
    ("progress.rs", "not 0", "nothing"),
    ("progress.rs", "1.500", "a number that can be read in two ways"),
    ("progress.rs", "Hạng 1", "the best rank"),
    ("progress.rs", "1 is the best", "the best rank"),
    ("progress.rs", "“2=”", "how a shared rank is written"),
    ("progress.rs", "40 đơn vị", "how many units the page explains"),
    ("progress.rs", "40 units", "how many units the page explains"),
    ("progress.rs", "half a year", "an example of time gone"),
    ("reading.rs", "\"1\"", "how somebody may write one"),
    ("findings.rs", "1,234.5", "how to write numbers"),
    ("findings.rs", "1.234,5", "how to write numbers"),
    ("retirement.rs", "Từ 0 đến 11", "months of a calendar year"),
    ("retirement.rs", "From 0 to 11", "months of a calendar year"),
    ("retirement.rs", "là 0", "nothing"),
    ("retirement.rs", "is 0", "nothing"),
    ("retirement.rs", "25 năm", "how far the chart goes"),
    ("retirement.rs", "25 years", "how far the chart goes"),
    ("savings.rs", "12 tháng", "the months of a year"),
    ("savings.rs", "12 months", "the months of a year"),
    ("savings.rs", "PT7H", "an hour of the calendar file"),
    ("savings.rs", "PT8H", "an hour of the calendar file"),
    ("savings.rs", "-P1D", "an alarm of the calendar file"),
    ("savings.rs", "-P2D", "an alarm of the calendar file"),
    ("savings.rs", "-P3D", "an alarm of the calendar file"),
    ("calendar.rs", "2.0", "the version of calendar files"),
    ("calendar.rs", "T000000Z", "an hour of the calendar file"),
    ("staff.rs", "bằng 0", "nothing"),
    ("staff.rs", "is 0", "nothing"),
    ("table.rs", "không phải là 0", "nothing"),
    ("table.rs", "not 0", "nothing"),
    ("table.rs", "count twice", "a total among its parts"),
    ("hand.rs", "a4", "a size of paper"),
    ("hand.rs", "A4", "a size of paper"),
    ("hand.rs", "a5", "a size of paper"),
    ("hand.rs", "A5", "a size of paper"),
    ("hand.rs", "80", "a width of paper"),
    ("hand.rs", "58", "a width of paper"),
    ("*", "D05-TS", "the name of a form"),
];

/// Items whose strings name published reports and hold their figures: file and name.
const REPORTS: [(&str, &str); 3] = [("examples.rs", "progress"), ("examples.rs", "quota"), ("selftest.rs", "report")];

const NUMBER_WORDS: [&str; 13] =
    ["half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNTED: [&str; 5] = ["year", "month", "day", "time", "percent"];

pub fn check(project: &Project) -> Result<()> {
    let complaints = complaints(&project.root)?;
    if !complaints.is_empty() {
        bail!("figures of the law come to a sentence as arguments:\n  {}", complaints.join("\n  "));
    }
    Ok(())
}

fn complaints(root: &Path) -> Result<Vec<String>> {
    let folder = root.join("src/text");
    let (mut found, mut needed) = (Vec::new(), BTreeSet::new());
    for path in files::below(&folder)? {
        let name = files::address(&path);
        if name.ends_with(".rs") {
            found.extend(in_file(&name, &tokens::of_file(&folder.join(&path))?, &mut needed));
        }
    }
    let unneeded = ALLOWED.iter().enumerate().filter(|(at, _)| !needed.contains(at));
    found.extend(unneeded.map(|(_, (file, part, _))| format!("no sentence of {file} has {part:?}: take it out")));
    Ok(found)
}

/// `needed` collects the places of the exceptions that a sentence has.
fn in_file(name: &str, tokens: &[Token], needed: &mut BTreeSet<usize>) -> Vec<String> {
    // A doc comment is `#[doc = "…"]`.
    let is_doc = |at: usize| at >= 2 && tokens[at - 1].text == "=" && tokens[at - 2].text == "doc";
    let reports = REPORTS.iter().filter(|(file, _)| *file == name).map(|(_, item)| item_named(tokens, item));
    let reports: Vec<Range<usize>> = reports.collect();
    let sentences = tokens.iter().enumerate().filter(|(at, token)| {
        let is_string = token.text.starts_with('"') || token.text.starts_with("r\"");
        is_string && !token.in_test && !is_doc(*at) && !reports.iter().any(|report| report.contains(at))
    });
    let own = sentences.filter(|(_, token)| has_figure(name, &token.text, needed));
    own.map(|(_, token)| format!("src/text/{name}:{}: {}", token.line, token.text)).collect()
}

/// The tokens of `static NAME …;` or `fn NAME(…) … {…}`.
fn item_named(tokens: &[Token], name: &str) -> Range<usize> {
    let declares = |at: &usize| ["static", "const", "fn"].contains(&tokens[*at].text.as_str());
    let start = (0..tokens.len()).filter(declares).find(|at| tokens.get(at + 1).is_some_and(|next| next.text == name));
    let Some(start) = start else { return 0..0 };
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        let is_over = token.text == ";" || (token.text == "}" && tokens[start].text == "fn");
        if depth == 0 && is_over {
            return start..at;
        }
    }
    start..tokens.len()
}

fn has_figure(name: &str, literal: &str, needed: &mut BTreeSet<usize>) -> bool {
    let mut rest = without_escapes(literal);
    for (at, (file, part, _)) in ALLOWED.iter().enumerate() {
        if (*file == "*" || *file == name) && rest.contains(part) {
            rest = rest.replace(part, "");
            needed.insert(at);
        }
    }
    rest.contains(|letter: char| letter.is_ascii_digit()) || counts_in_words(&rest.to_lowercase())
}

/// Without `\u{a0}` and without the places of arguments.
fn without_escapes(literal: &str) -> String {
    let mut rest = String::new();
    let mut depth = 0;
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => rest.push(letter),
            _ => {}
        }
    }
    rest
}

/// "twice", "for five years", "half a year"
fn counts_in_words(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split(|letter: char| !letter.is_alphabetic()).collect();
    let counted = |word: &str| COUNTED.iter().any(|noun| word == *noun || word.strip_suffix('s') == Some(noun));
    let follows = |at: usize| [1, 2].iter().any(|step| words.get(at + step).is_some_and(|word| counted(word)));
    let says = |(at, word): (usize, &&str)| {
        ["twice", "double", "thrice"].contains(word) || (*word != "one" && NUMBER_WORDS.contains(word) && follows(at))
    };
    words.iter().enumerate().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_of_the_product_holds_a_figure_of_the_law() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert_eq!(complaints(&root).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn digits_of_its_own_and_counts_in_words_are_seen() {
        let found = |source: &str| in_file("a.rs", &tokens::of_text(source).unwrap(), &mut BTreeSet::new()).len();
        assert_eq!(found("fn a() { \"nhiều nhất 120 tháng\" }"), 1);
        assert_eq!(found("fn a() { \"after five years in a row\" }"), 1);
        assert_eq!(found("fn a() { \"counts twice\" }"), 1);
        assert_eq!(found("fn a() { format!(\"{0} tháng,\\u{a0}{most}\") }"), 0);
        assert_eq!(found("fn a() { \"D05-TS\" }"), 0);
        assert_eq!(found("/// 120 months\nfn a() {}"), 0);
        assert_eq!(found("#[cfg(test)] mod tests { fn a() { \"120\" } }"), 0);
    }

    #[test]
    fn every_exception_has_a_reason() {
        assert!(ALLOWED.iter().all(|(_, part, reason)| !part.is_empty() && !reason.is_empty()));
    }
}
