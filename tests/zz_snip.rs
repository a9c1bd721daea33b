use ansinh::figures::{Finding, Relation, Report, ReportInput, Verdict, read_report};
fn printed<'a>(report: &'a Report, id: &str) -> &'a str {
    report.figures.iter().find(|f| f.figure.id == id).map_or("?", |f| &f.printed)
}
fn line(report: &Report, finding: &Finding) -> String {
    let v = match finding.verdict {
        Verdict::Agrees => "agrees",
        Verdict::Conflicts => "CONFLICTS",
        Verdict::Undetermined => "undetermined",
    };
    let k = match finding.relation {
        Relation::Ratio { .. } => "ratio",
        Relation::Growth { .. } => "growth",
        Relation::Sum { .. } => "sum",
        Relation::Difference { .. } => "difference",
        Relation::Mean { .. } => "mean",
        Relation::Chain { .. } => "chain",
    };
    let mut parts = vec![v.to_string(), k.to_string()];
    parts.extend(finding.relation.terms().into_iter().map(|(p, id)| format!("{p} {}", printed(report, id))));
    parts.join(" | ")
}
#[test]
fn snippets() {
    let mut bad = 0;
    for text in std::fs::read_to_string(std::env::var("ADV").unwrap()).unwrap().lines() {
        let report = read_report(&ReportInput { text: text.into() }).unwrap();
        println!("{text}");
        if std::env::var("FIGS").is_ok() {
            println!(
                "   {}",
                report
                    .figures
                    .iter()
                    .map(|f| format!("{}={} {} {:?}", f.printed, f.figure.value, f.figure.unit, f.figure.bound))
                    .collect::<Vec<_>>()
                    .join("; ")
            );
            println!("   ignored {}", report.ignored.iter().map(|n| n.printed.clone()).collect::<Vec<_>>().join("; "));
        }
        for f in &report.findings {
            bad += usize::from(f.verdict == Verdict::Conflicts);
            println!("     {}", line(&report, f));
        }
    }
    println!("CONFLICTS {bad}");
}
