//! Labelled reports: how many figures are read right, how many labelled relations are found, and whether any conflict is
//! false. Every miss is listed.
//!
//! One file a report, `tests/labelled/*.json`, written by somebody who has not seen what the reader makes of it:
//!
//! ```json
//! {
//!   "text": "Có 1.376 người tham gia, đạt 85,2% kế hoạch (1.615 người).",
//!   "figures": [
//!     { "number": "1.376", "value": "1376", "unit": "người" },
//!     { "number": "85,2", "value": "85.2", "unit": "%" },
//!     { "number": "1.615", "value": "1615", "unit": "người" }
//!   ],
//!   "relations": [
//!     { "figures": [0, 2, 1], "verdict": "agrees" }
//!   ]
//! }
//! ```
//!
//! - `figures`: every number that is a figure, in the order of the text; days, years, periods, numbers of documents and
//!   lists are none. `number` is what the text prints, digits and marks alone. `value` is in the base unit (đồng, people,
//!   percent) with a dot for decimals: "306.1 tỷ đồng" is 306100000000 đồng. `unit` is "đồng", "người", "%", "điểm %",
//!   "lần", a currency's code ("USD"), or the noun that is counted ("đơn vị", "xã", "hồ sơ"); a longer noun counts by its
//!   first words ("đơn vị" for "đơn vị sử dụng lao động"), and people of any kind are "người".
//! - `relations`: the figures that belong together, by their places in `figures` from 0 in any order, and `verdict`:
//!   "agrees", "conflicts" or "undetermined". A plan or an earlier value that is not printed has no place. Only relations
//!   that a careful reader can check belong here.
//! - A finding counts for a relation when it has the same figures and the same verdict, whatever its kind. A conflict
//!   that is not labelled as one is false. Other findings and figures that nobody labelled count for nothing, and are
//!   listed where `LABELLED_VERBOSE` is set.
//!
//! `LABELLED=/path/to/a/folder` counts over another folder.

use ansinh::figures::{Report, ReportInput, Verdict, read_report};
use ansinh::units::Decimal;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Count {
    reports: usize,
    figures: usize,
    right: usize,
    relations: usize,
    found: usize,
    false_conflicts: usize,
    misses: Vec<String>,
    others: Vec<String>,
}

struct Labelled {
    name: String,
    text: String,
    figures: Vec<Label>,
    relations: Vec<(BTreeSet<usize>, String)>,
}

struct Label {
    number: String,
    value: String,
    unit: String,
}

fn labelled(name: String, json: &Value) -> Labelled {
    let text_of = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_string();
    let each = |key: &str| json[key].as_array().cloned().unwrap_or_default();
    let figures = each("figures");
    let figures = figures.iter().map(|figure| Label {
        number: text_of(figure, "number"),
        value: text_of(figure, "value"),
        unit: text_of(figure, "unit"),
    });
    let relations = each("relations");
    let relations = relations.iter().map(|relation| {
        let places = relation["figures"].as_array().into_iter().flatten();
        (places.filter_map(Value::as_u64).map(|place| place as usize).collect(), text_of(relation, "verdict"))
    });
    Labelled { name, text: text_of(json, "text"), figures: figures.collect(), relations: relations.collect() }
}

/// The place in the report of every labelled figure, found by where its number stands in the text.
fn places(of: &Labelled, report: &Report, misses: &mut Vec<String>) -> Vec<Option<usize>> {
    let mut from = 0;
    let mut places = Vec::new();
    for label in &of.figures {
        let Some(at) = next_number(&of.text, from, &label.number) else {
            misses.push(format!("{}: the label {} is not in the text behind the one before", of.name, label.number));
            places.push(None);
            continue;
        };
        from = at + label.number.len();
        let utf16 = of.text[..at].encode_utf16().count();
        places.push(report.figures.iter().position(|read| read.start <= utf16 && utf16 < read.end));
    }
    places
}

/// Where the number stands by itself: "5" is not in "35".
fn next_number(text: &str, from: usize, number: &str) -> Option<usize> {
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find(number)?;
        let before = text[..at].chars().next_back();
        let mut behind = text[at + number.len()..].chars();
        let next = behind.next();
        let goes_on = next.is_some_and(|next| next.is_ascii_digit())
            || matches!(next, Some('.' | ',')) && behind.next().is_some_and(|digit| digit.is_ascii_digit());
        if !before.is_some_and(|before| before.is_ascii_digit() || matches!(before, '.' | ',')) && !goes_on {
            return Some(at);
        }
        from = at + number.len();
    }
}

fn same_value(one: &str, other: Decimal) -> bool {
    match Decimal::parse(one).map(|one| (one.fraction(), other.fraction())) {
        Ok((Ok(one), Ok(other))) => one == other,
        _ => false,
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "agrees",
        Verdict::Conflicts => "conflicts",
        Verdict::Undetermined => "undetermined",
    }
}

fn count(of: &Labelled, count: &mut Count) {
    let report = read_report(&ReportInput { text: of.text.clone() }).expect("a text of this size is read");
    let places = places(of, &report, &mut count.misses);
    count.reports += 1;
    count.figures += of.figures.len();
    for (label, place) in of.figures.iter().zip(&places) {
        let read = place.and_then(|place| report.figures.get(place));
        match read {
            Some(read) if same_value(&label.value, read.figure.value) && read.figure.unit == label.unit => {
                count.right += 1;
            }
            Some(read) => count.misses.push(format!(
                "{}: {} is {} {}, read as {} {}",
                of.name, label.number, label.value, label.unit, read.figure.value, read.figure.unit
            )),
            None => count.misses.push(format!("{}: {} is no figure for the reader", of.name, label.number)),
        }
    }
    let findings: Vec<(BTreeSet<usize>, &str, String)> = report
        .findings
        .iter()
        .map(|finding| {
            let read: BTreeSet<usize> = finding.relation.members().filter_map(|id| report.place(id)).collect();
            let shown: Vec<&str> = read.iter().map(|place| report.figures[*place].printed.as_str()).collect();
            (read.clone(), verdict(finding.verdict), shown.join(" | "))
        })
        .collect();
    let mut labelled_conflicts = Vec::new();
    for (figures, right) in &of.relations {
        count.relations += 1;
        let read: BTreeSet<usize> =
            figures.iter().filter_map(|figure| places.get(*figure).copied().flatten()).collect();
        if right == "conflicts" {
            labelled_conflicts.push(read.clone());
        }
        if findings.iter().any(|(members, verdict, _)| *members == read && verdict == right) {
            count.found += 1;
        } else {
            let numbers = figures.iter().filter_map(|figure| of.figures.get(*figure));
            let numbers: Vec<&str> = numbers.map(|label| label.number.as_str()).collect();
            let instead =
                findings.iter().find(|(members, ..)| *members == read).map_or("nothing", |(_, other, _)| other);
            count.misses.push(format!("{}: {} {right}, found {instead}", of.name, numbers.join(" | ")));
        }
    }
    for (members, verdict, shown) in &findings {
        if *verdict == "conflicts" && !labelled_conflicts.contains(members) {
            count.false_conflicts += 1;
            count.misses.push(format!("{}: false conflict {shown}", of.name));
        }
    }
    let unlabelled = report.figures.iter().enumerate().filter(|(place, _)| !places.contains(&Some(*place)));
    count.others.extend(unlabelled.map(|(_, read)| format!("{}: also read {}", of.name, read.printed)));
}

fn own_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/labelled")
}

/// Counts over the labelled reports of a folder and prints every miss.
fn count_folder(folder: &Path) -> Count {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(!files.is_empty(), "no labelled report in {}", folder.display());
    let mut all = Count::default();
    for file in files {
        let content = std::fs::read_to_string(&file).expect("a file that was listed");
        let json: Value = serde_json::from_str(&content).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        count(&labelled(name, &json), &mut all);
    }
    println!(
        "{} reports: {} of {} figures right ({:.1} %), {} of {} relations found ({:.1} %), {} false conflicts",
        all.reports,
        all.right,
        all.figures,
        share(all.right, all.figures),
        all.found,
        all.relations,
        share(all.found, all.relations),
        all.false_conflicts
    );
    println!("{}", all.misses.join("\n"));
    if std::env::var_os("LABELLED_VERBOSE").is_some() {
        println!("{}", all.others.join("\n"));
    }
    all
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

#[test]
fn labelled_reports_are_read_within_the_bounds() {
    let folder = std::env::var_os("LABELLED").map_or(own_folder(), PathBuf::from);
    let all = count_folder(&folder);
    assert!(share(all.right, all.figures) >= 98.0, "figures read right");
    assert_eq!(all.false_conflicts, 0, "false conflicts");
    assert!(share(all.found, all.relations) >= 90.0, "relations found");
}

/// At least so many figures and relations of a set, and no false conflict.
fn reads_no_worse(folder: &str, right: usize, found: usize) {
    let all = count_folder(&own_folder().join(folder));
    assert!(all.right >= right, "figures read right: {}", all.right);
    assert_eq!(all.false_conflicts, 0, "false conflicts");
    assert!(all.found >= found, "relations found: {}", all.found);
}

/// Sixty reports of somebody who had not seen the reader, which read 205 figures and 47 relations the first time.
#[test]
fn reports_of_a_first_reading_are_read_no_worse() {
    reads_no_worse("first-reading", 213, 72);
}

/// Forty reports of somebody else, of which 300 of 307 figures and 74 of 107 relations were read the first time. What is
/// still missed are two means per head, for which the interface has no relation.
#[test]
fn reports_of_a_second_reading_are_read_no_worse() {
    reads_no_worse("second-reading", 307, 105);
}

/// Forty reports of a third person, of which 429 of 455 figures and 116 of 158 relations were read the first time, with one
/// false conflict.
#[test]
fn reports_of_a_third_reading_are_read_no_worse() {
    reads_no_worse("third-reading", 449, 145);
}

/// Sixty reports of a fourth person, of which 595 of 692 figures and 140 of 246 relations were read the first time.
#[test]
fn reports_of_a_fourth_reading_are_read_no_worse() {
    reads_no_worse("fourth-reading", 684, 233);
}

/// Thirty reports of a fifth person, of which 219 of 280 figures and 76 of 115 relations were read the first time; 19 of
/// those figures were slips of the labels.
#[test]
fn reports_of_a_fifth_reading_are_read_no_worse() {
    reads_no_worse("fifth-reading", 266, 106);
}

/// Thirty reports of a sixth person, of which 321 of 381 figures and 113 of 164 relations were read the first time, with
/// five false conflicts; two of those figures were slips of the labels, and so was a sixth conflict.
#[test]
fn reports_of_a_sixth_reading_are_read_no_worse() {
    reads_no_worse("sixth-reading", 379, 150);
}

/// Twelve reports of other kinds, of which 137 of 149 figures and 51 of 66 relations were read the first time; eight of
/// those figures were slips of the labels, and a conflict had been forgotten there.
#[test]
fn reports_of_a_seventh_reading_are_read_no_worse() {
    reads_no_worse("seventh-reading", 147, 59);
}

/// Twenty-four reports of an eighth person, of which 260 of 308 figures and 74 of 108 relations were read the first time;
/// twenty-five of those labels were slips, and a conflict had been forgotten there.
#[test]
fn reports_of_an_eighth_reading_are_read_no_worse() {
    reads_no_worse("eighth-reading", 301, 92);
}

/// Twelve reports of the same person, written after the first mends, of which 100 of 126 figures and 36 of 49 relations
/// were read the first time. What is still missed are accounts (opening + in − out = closing), for which the interface has
/// no relation.
#[test]
fn reports_of_a_ninth_reading_are_read_no_worse() {
    reads_no_worse("ninth-reading", 126, 44);
}
