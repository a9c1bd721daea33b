//! The relations that are read from a text.
//!
//! A relation is its verdict and the numbers of its figures in any order: "conflicts 650 494 166".

use ansinh::figures::{Report, ReportInput, Verdict, read_report};
use std::collections::BTreeSet;

/// The number as it is printed, without scale and unit.
fn number(printed: &str) -> &str {
    let first = printed.find(|ch: char| ch.is_ascii_digit()).unwrap_or(0);
    let rest = &printed[first..];
    let end = rest.find(|ch: char| !ch.is_ascii_digit() && ch != '.' && ch != ',').unwrap_or(rest.len());
    rest[..end].trim_end_matches(['.', ','])
}

fn relations(report: &Report) -> BTreeSet<(&'static str, BTreeSet<&str>)> {
    let relation = |finding: &ansinh::figures::Finding| {
        let verdict = match finding.verdict {
            Verdict::Agrees => "agrees",
            Verdict::Conflicts => "conflicts",
            Verdict::Undetermined => "undetermined",
        };
        let members = finding.relation.members();
        (verdict, members.into_iter().filter_map(|id| Some(number(&report.figure(id)?.printed))).collect())
    };
    report.findings.iter().map(relation).collect()
}

/// Every text has at least the relations that are named, and no conflict beside them.
#[track_caller]
pub fn reads(cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let report = read_report(&ReportInput { text: (*text).into() }).expect("a text of this size is read");
        let read = relations(&report);
        let expected: BTreeSet<(&str, BTreeSet<&str>)> = expected
            .iter()
            .filter_map(|line| line.split_once(' '))
            .map(|(verdict, numbers)| (verdict, numbers.split(' ').collect()))
            .collect();
        let conflicts = read.iter().filter(|(verdict, _)| *verdict == "conflicts");
        if !expected.is_subset(&read) || conflicts.clone().any(|conflict| !expected.contains(conflict)) {
            wrong.push(format!("{text}\n  wanted {expected:?}\n  read   {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
