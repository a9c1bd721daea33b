//! Reading reports: 100 KB of mixed ones, 1 MB of them, and texts that nobody writes.
//!
//! `cargo bench --bench report`. The median of some runs each. With `once` it reads 100 KB once, for
//! `valgrind --tool=callgrind`: its instructions are what two versions are compared by. `once "(" 1000000` reads so many
//! bytes of that text.

use ansinh::figures::{ReportInput, read_report};
use std::hint::black_box;
use std::time::Instant;

const RUNS: usize = 15;
const PAGE: usize = 100_000;
const LONG: usize = 1_000_000;

fn main() {
    let mixed = mixed();
    let arguments: Vec<String> = std::env::args().skip_while(|argument| argument != "once").collect();
    if !arguments.is_empty() {
        let text = arguments.get(1).filter(|text| *text != "--bench").map_or(mixed.as_str(), String::as_str);
        let bytes = arguments.get(2).and_then(|bytes| bytes.parse().ok()).unwrap_or(PAGE);
        black_box(read_report(&repeated(text, bytes)).is_ok());
        return;
    }
    for (name, text) in [
        ("mixed reports", mixed.as_str()),
        ("digits", "7"),
        ("numbers", "12.345 "),
        ("percent signs", "%"),
        ("percentages", "12 % "),
        ("brackets", "("),
        ("spaces", " "),
        ("numbers in brackets", "(12 "),
        ("commas", "1,"),
        ("one word", "tăng "),
        ("numbers a line", "7\n"),
        ("tables with a cell a line", "Xã A\n7\n8\n"),
        ("sums", "trong đó 12 người, "),
    ] {
        let (page, long) = (median(&repeated(text, PAGE)), median(&repeated(text, LONG)));
        println!("{name}: {:.2} ms, ten times as much {:.1} times as long", 1e3 * page, long / page);
    }
}

/// All reports of the tests, one behind the other.
fn mixed() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("the reports").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).expect("a report");
        // What stands behind the line is what the tests expect.
        text.split("\n=====\n").next().map(str::to_string)
    };
    paths.iter().filter_map(read).collect::<Vec<_>>().join("\n")
}

/// At most so many bytes of a text, over and over.
fn repeated(text: &str, bytes: usize) -> ReportInput {
    let mut long = text.repeat(bytes / text.len() + 1);
    let end = (0..=bytes).rev().find(|&end| long.is_char_boundary(end)).unwrap_or(0);
    long.truncate(end);
    ReportInput { text: long }
}

fn median(input: &ReportInput) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(read_report(black_box(input)).is_ok());
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(RUNS / 2).copied().unwrap_or(0.0)
}
