//! What came of reading a report, in sentences: how many findings, each of them and why it is open, and a mail to the author.

use super::Lang;
use super::figures::{Shown, finding, measured, shown_in, spread};
use super::reconcile::{bound, count, words};
use super::report_sentence::{Term, sentence};
use crate::figures::report::{Notation, ReadFigure};
use crate::figures::{Bound, Dimension, Figure, Finding, Relation, Report, Verdict};
use std::collections::BTreeSet;

/// How many findings there are of each verdict, worst first.
#[derive(Clone, Copy, Default)]
pub struct Counts([usize; 3]);

impl Counts {
    pub fn of(findings: &[Finding]) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            if let Some(number) = counts.0.get_mut(finding.verdict as usize) {
                *number += 1;
            }
        }
        counts
    }

    fn number(self, verdict: Verdict) -> usize {
        self.0.get(verdict as usize).copied().unwrap_or(0)
    }

    /// The worst that came out.
    pub fn worst(self) -> Verdict {
        let worst = [Verdict::Conflicts, Verdict::Undetermined].into_iter().find(|of| self.number(*of) > 0);
        worst.unwrap_or(Verdict::Agrees)
    }

    /// "1 chỗ không khớp"
    fn told(self, of: Verdict, lang: Lang) -> String {
        let number = self.number(of);
        let told = match of {
            Verdict::Conflicts if number == 1 => lang.pick(" chỗ không khớp", " conflict"),
            Verdict::Conflicts => lang.pick(" chỗ không khớp", " conflicts"),
            Verdict::Undetermined => lang.pick(" chỗ chưa kết luận được", " cannot be decided"),
            Verdict::Agrees => lang.pick(" chỗ khớp", " agree"),
        };
        count(number, lang) + told
    }
}

/// "1 chỗ không khớp": how many are as the worst is.
pub fn headline(counts: Counts, lang: Lang) -> String {
    counts.told(counts.worst(), lang)
}

/// "3 chỗ khớp, 1 chỗ chưa kết luận được": what the headline does not count.
pub fn others(counts: Counts, lang: Lang) -> String {
    let all = [Verdict::Agrees, Verdict::Conflicts, Verdict::Undetermined].into_iter();
    all.filter(|of| *of != counts.worst()).map(|of| counts.told(of, lang)).collect::<Vec<_>>().join(", ")
}

/// "Đọc được 11 con số, bỏ qua 2."
pub fn read_sentence(report: &Report, lang: Lang) -> String {
    let (read, ignored) = (count(report.figures.len(), lang), count(report.ignored.len(), lang));
    let notation = match report.notation {
        Notation::Vietnamese => "",
        Notation::English => lang.pick(" Văn bản viết số kiểu 1,234.5.", " The text writes its numbers as 1,234.5."),
        Notation::Mixed => {
            lang.pick(" Văn bản viết số theo cả hai kiểu 1.234,5 và 1,234.5.", " The text mixes 1.234,5 and 1,234.5.")
        }
    };
    match lang.spoken() {
        Lang::Vi => ["Đọc được ", &read, " con số, bỏ qua ", &ignored, ".", notation].concat(),
        Lang::En => [&read, " figures read, ", &ignored, " numbers passed over.", notation].concat(),
    }
}

/// A finding with the figures as they are printed in the report, and why it cannot be decided.
pub fn told(report: &Report, of: &Finding, lang: Lang) -> String {
    let printed = |id: &str| shown_in(report, id, lang);
    let printed: Shown<'_> = &printed;
    let checked = of.relation.checked().and_then(|id| report.figure(id));
    let told = finding(of, checked.map_or("%", |read| &read.figure.unit), printed, lang);
    // The other reasons are remarks.
    let is_open = of.verdict == Verdict::Undetermined && of.remarks.is_empty() && of.computed.is_some();
    if is_open { [&told, " ", &why_open(report, of, lang)].concat() } else { told }
}

/// "500 tỷ đồng được hiểu là “chưa tới số này”, nên còn để ngỏ quá nhiều."
fn why_open(report: &Report, of: &Finding, lang: Lang) -> String {
    let members = of.relation.members().filter_map(|id| report.figure(id));
    let vague = members.into_iter().find(|read| !matches!(read.figure.bound, Bound::Rounded | Bound::Exact));
    match vague {
        Some(read) => {
            let of = bound(read.figure.bound, lang);
            let (said, open) = (words(lang).why_vague, words(lang).why_vague_end);
            [&read.printed, said, of, open].concat()
        }
        None => words(lang).why_rounded.into(),
    }
}

/// Percentages that no relation was found for, each with the reason.
pub fn left_alone(report: &Report, most: usize, lang: Lang) -> Vec<String> {
    let judged: BTreeSet<&String> = report.findings.iter().flat_map(|of| of.relation.members()).collect();
    let solved: BTreeSet<&String> = report.hidden.iter().flat_map(|of| of.relation.members()).collect();
    let alone = report.figures.iter().filter(|read| read.figure.unit == "%" && !judged.contains(&read.figure.id));
    let told = |read: &ReadFigure| {
        let is_solved = solved.contains(&read.figure.id);
        [read.printed.as_str(), ": ", if is_solved { words(lang).no_base } else { words(lang).of_what }].concat()
    };
    alone.take(most).map(told).collect()
}

/// The finding as a report should say it; see [`report_sentence`](super::report_sentence).
pub fn office_sentence(report: &Report, of: &Finding, lang: Lang) -> Option<String> {
    let mut term = |id: &String| {
        let read = report.figure(id)?;
        Some(Term { figure: &read.figure, role: read.role, name: "" })
    };
    sentence(&of.relation.map(&mut term)?, lang)
}

/// The difference between two figures that count the same, and that in percent, as far as their rounding allows; `None`
/// where they are too large. What is in percent differs by points, and by no percent.
pub fn changed(before: &Figure, now: &Figure, lang: Lang) -> Option<[String; 2]> {
    let (then, is) = (before.range().ok()?, now.range().ok()?);
    let falls = is.value < then.value;
    let (larger, smaller) = if falls { (then, is) } else { (is, then) };
    let difference = Relation::Difference { larger, smaller, difference: is }.computed().ok()?.value;
    let sign = match falls {
        true => "−",
        false if difference.is_zero() => "",
        false => "+",
    };
    let unit = if now.unit == "%" { lang.pick("điểm %", "points") } else { &now.unit };
    let difference = [sign, &measured(difference, unit, lang)].concat();
    if now.measure().dimension == Dimension::Percent {
        return Some([difference, String::new()]);
    }
    let grown = Relation::Growth { now: is, change: None, previous: Some(then), percent: is, falls }.computed();
    Some([difference, grown.map_or(String::new(), |of| [sign, &spread(of, "%", lang)].concat())])
}

/// A mail to the author, which reads well in a chat: what does not agree and what cannot be decided, each with a question;
/// how many agree; how it was checked. `text` is the report, whose beginning says which one it is.
pub fn mail(report: &Report, text: &str, most: usize, lang: Lang) -> String {
    let (counts, words) = (Counts::of(&report.findings), words(lang));
    let came_out = if report.findings.is_empty() { words.no_relation.into() } else { headline(counts, lang) };
    let begins: Vec<&str> = text.split_whitespace().take(BEGINS).collect();
    let mut lines =
        vec![[words.title, ": ", &came_out].concat(), [words.mail_report, &begins.join(" "), "…”"].concat()];
    let open = report.findings.iter().filter(|of| of.verdict != Verdict::Agrees).take(most);
    for (at, of) in open.enumerate() {
        let told = told(report, of, lang);
        let question = match of.verdict {
            _ if told.contains('?') => "",
            Verdict::Conflicts => words.mail_which,
            _ => words.mail_unclear,
        };
        lines.push([&count(at + 1, lang), ". ", &told, question].concat());
    }
    lines.push(counts.told(Verdict::Agrees, lang) + ".");
    lines.push(words.mail_checked.into());
    lines.join("\n")
}

/// So many words of a report's beginning say which one it is.
const BEGINS: usize = 14;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{ReportInput, read_report};

    fn read(text: &str) -> Report {
        read_report(&ReportInput { text: text.into() }).unwrap()
    }

    /// No-break spaces are spaces here.
    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn a_stranger_understands_the_mail() {
        let text = "Đến nay có 96.415 người, tăng 5.215 người (7,52%) so với cùng kỳ. Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng).";
        let mail = plain(&super::mail(&read(text), text, 9, Lang::Vi));
        let lines: Vec<&str> = mail.lines().collect();
        assert_eq!(lines.first(), Some(&"Đối chiếu số liệu: 1 chỗ không khớp"));
        assert_eq!(
            lines.get(1),
            Some(&"Báo cáo: “Đến nay có 96.415 người, tăng 5.215 người (7,52%) so với cùng kỳ. Thu…”")
        );
        let conflict = lines.get(2).unwrap();
        for part in ["1. ", "7,52%", "5.215 người", "5,72%", "?"] {
            assert!(conflict.contains(part), "{part} in {conflict}");
        }
        assert_eq!(lines.get(3), Some(&"1 chỗ khớp."));
        assert!(lines.get(4).unwrap().contains("An Sinh"));
        assert_eq!(lines.len(), 5);
    }

    #[test]
    fn a_report_without_relations_is_no_agreement() {
        let mail = super::mail(&read("Có 5 người."), "Có 5 người.", 9, Lang::Vi);
        assert!(mail.starts_with("Đối chiếu số liệu: Chưa tìm được quan hệ nào"), "{mail}");
    }

    #[test]
    fn the_headline_is_of_the_worst() {
        let said = |counts: [usize; 3]| {
            let counts = Counts(counts);
            [headline(counts, Lang::Vi), others(counts, Lang::Vi)].join(" | ")
        };
        assert_eq!(said([1, 2, 3]), "1 chỗ không khớp | 3 chỗ khớp, 2 chỗ chưa kết luận được");
        assert_eq!(said([0, 2, 3]), "2 chỗ chưa kết luận được | 3 chỗ khớp, 0 chỗ không khớp");
        assert_eq!(said([0, 0, 3]), "3 chỗ khớp | 0 chỗ không khớp, 0 chỗ chưa kết luận được");
    }

    #[test]
    fn an_open_finding_says_why() {
        let report = read("Thu gần 500 tỷ đồng, đạt 20% kế hoạch (1.000 tỷ đồng).");
        let open = report.findings.iter().find(|of| of.verdict == Verdict::Undetermined).unwrap();
        let told = plain(&told(&report, open, Lang::Vi));
        assert!(told.ends_with("500 tỷ đồng được hiểu là “chưa tới số này”, nên còn để ngỏ quá nhiều."), "{told}");
    }

    #[test]
    fn percentages_that_were_left_alone_say_why() {
        let told = |text: &str| left_alone(&read(text), 9, Lang::Vi).join("|");
        assert_eq!(told("Có 964.150 người, đạt 97,3% kế hoạch giao."), "97,3%: không in số được lấy làm mẫu");
        assert_eq!(told("Các xã miền núi chiếm 35%."), "35%: câu chữ chưa cho biết là phần trăm của số nào");
        assert_eq!(told("Thu 465 tỷ đồng, đạt 65% kế hoạch (715 tỷ đồng)."), "");
    }
}
