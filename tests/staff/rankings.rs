//! Units ranked.

use super::*;

fn places(outcome: &RankOutcome) -> Vec<(&str, String)> {
    outcome.rows.iter().map(|row| (row.name.as_str(), words::rank(row))).collect()
}

fn four() -> Vec<Unit> {
    vec![unit("A", "50", "100"), unit("B", "90", "100"), unit("C", "100", "200"), unit("D", "300", "1000")]
}

#[test]
fn in_short_a_ranking_is_the_same_without_the_steps_of_each_unit() {
    let input = RankInput { units: four(), unit: None, by: By::Percent, order: Order::WorstFirst };
    let (whole, short) = (rank(&input).unwrap(), rank_in_short(&input).unwrap());
    assert_eq!((&short.rows, &short.total, &short.unranked), (&whole.rows, &whole.total, &whole.unranked));
    assert_eq!(short.explained.notices, whole.explained.notices);
    assert_eq!((short.explained.steps.len(), whole.explained.steps.len()), (1, 1 + 3 * 4));
    assert_eq!(short.explained.steps[0], whole.explained.steps[0]);
}

#[test]
fn equal_units_share_a_rank() {
    let outcome = ranked(four(), By::Percent, Order::BestFirst);
    assert_eq!(places(&outcome), [("B", "1".into()), ("A", "2=".into()), ("C", "2=".into()), ("D", "4".into())]);
    let worst = ranked(four(), By::Percent, Order::WorstFirst);
    assert_eq!(places(&worst), [("D", "4".into()), ("A", "2=".into()), ("C", "2=".into()), ("B", "1".into())]);
    // 540 of 1 400, weighted: not the mean of the four percentages.
    assert_eq!((outcome.total.done, outcome.total.plan), (number("540"), some("1400")));
    assert_eq!(percent(outcome.total.percent.unwrap()), "38.57");
    let shares: Vec<String> = outcome.rows.iter().map(|row| percent(row.remaining_share.unwrap())).collect();
    assert_eq!(shares, ["1.16", "5.81", "11.63", "81.40"]);
    assert!(outcome.rows.iter().all(|row| !row.cannot_separate));
    assert_words(&outcome.explained);
}

#[test]
fn other_measures_rank_otherwise() {
    let gap = ranked(four(), By::Gap, Order::BestFirst);
    assert_eq!(gap.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["B", "A", "C", "D"]);
    let over = vec![unit("E", "12", "10"), unit("F", "11", "10"), unit("G", "9", "10")];
    assert_eq!(
        places(&ranked(over.clone(), By::Gap, Order::BestFirst)),
        [("E", "1".into()), ("F", "2".into()), ("G", "3".into())]
    );
    // Neither of the first two has anything left to do.
    assert_eq!(
        places(&ranked(over, By::RemainingShare, Order::BestFirst)),
        [("E", "1=".into()), ("F", "1=".into()), ("G", "3".into())]
    );
    let mut grown = four();
    for (unit, previous) in grown.iter_mut().zip(["25", "100", "100", "0"]) {
        unit.previous = some(previous);
    }
    let growth = ranked(grown, By::Growth, Order::BestFirst);
    assert_eq!(
        growth.rows.iter().map(|row| percent(row.growth.unwrap())).collect::<Vec<_>>(),
        ["100.00", "0.00", "-10.00"]
    );
    assert_eq!(growth.unranked[0].why, Why::PreviousZero);
}

#[test]
fn rounding_can_hide_who_is_ahead() {
    // Percentages of half a year, printed without decimals: 53 and 54 touch, 60 does not.
    let printed = |name: &str, done: &str, percent: &str| Unit { percent: some(percent), ..unit(name, done, "") };
    let units = vec![printed("A", "10.0", "54"), printed("B", "20.0", "53"), printed("C", "30.0", "60")];
    let outcome = ranked(units, By::Percent, Order::BestFirst);
    let of = |name: &str| outcome.rows.iter().find(|row| row.name == name).unwrap();
    assert!(!of("C").cannot_separate);
    assert_eq!((of("A").rank, of("A").rank_from, of("A").rank_to), (2, 2, 3));
    assert_eq!((of("B").rank, of("B").rank_from, of("B").rank_to), (3, 2, 3));
    assert!(of("A").cannot_separate && codes(&outcome.explained).contains(&"ranks-within-rounding"));
}

#[test]
fn a_unit_without_a_plan_is_named_and_not_lost() {
    let mut units = four();
    units.push(unit("E", "5", ""));
    units.push(unit("F", "5", "0"));
    let outcome = ranked(units, By::Percent, Order::BestFirst);
    assert_eq!(outcome.rows.len(), 4);
    assert_eq!(
        outcome.unranked.iter().map(|unit| (unit.index, unit.why)).collect::<Vec<_>>(),
        [(4, Why::NoPlan), (5, Why::PlanZero)]
    );
    assert_eq!(outcome.total.plan, some("1400"));
    let input = |units| RankInput { units, unit: None, by: By::Percent, order: Order::BestFirst };
    fails(rank(&input(Vec::new())), "missing-field", "units");
    fails(rank(&input(vec![unit("A", "1", "2"), unit("B", "-1", "2")])), "out-of-range", "units[1].done");
}
