//! Dealing a plan out to ten thousand units, beside sorting the same units twice: by weight, and back by name.
//!
//! `cargo bench --bench allocation`. The median of some runs each, in turn, so that what slows the machine down slows all.

use ansinh::staff::allocation::{AllocateInput, MOST_UNITS, Method, Unit, allocate};
use ansinh::units::Decimal;
use std::hint::black_box;
use std::time::{Duration, Instant};

const RUNS: usize = 31;
const PLAN: i64 = 1_865_000;

fn main() {
    let (free, bounded) = (units(false), units(true));
    let input = |units: &[Unit], method| AllocateInput { plan: PLAN, units: units.to_vec(), method };
    let ways = [
        ("largest remainder", input(&free, Method::LargestRemainder)),
        ("largest remainder, with given, least and most", input(&bounded, Method::LargestRemainder)),
        ("Sainte-Laguë", input(&free, Method::SainteLague)),
        ("Sainte-Laguë, with given, least and most", input(&bounded, Method::SainteLague)),
    ];
    let mut sorted = Vec::new();
    let mut dealt = vec![Vec::new(); ways.len()];
    for _ in 0..RUNS {
        sorted.push(sorting_twice(&free));
        for ((_, input), times) in ways.iter().zip(&mut dealt) {
            times.push(time(|| allocate(input).is_ok()));
        }
    }
    println!("{MOST_UNITS} units, median of {RUNS} runs:");
    tell("sorted twice, by weight and by name", sorted);
    ways.iter().zip(dealt).for_each(|((name, _), times)| tell(name, times));
}

/// Weights in no order, as labour forces are; a third of the units has something already, or a least or a most.
fn units(bounded: bool) -> Vec<Unit> {
    let unit = |at: usize| {
        let mixed = (at as i64 * 7_919) % 9_973;
        let third = |which| bounded && at % 3 == which;
        Unit {
            name: format!("Đơn vị {mixed:05} {at}"),
            weight: Decimal::new(20_000 + mixed * 13, 1),
            given: if third(0) { mixed % 400 } else { 0 },
            least: if third(1) { mixed % 200 } else { 0 },
            most: third(2).then_some(100 + mixed % 300),
        }
    };
    (0..MOST_UNITS).map(unit).collect()
}

fn sorting_twice(units: &[Unit]) -> Duration {
    let mut units = units.to_vec();
    time(|| {
        units.sort_by(|a, b| b.weight.compared(a.weight));
        units.sort_by(|a, b| a.name.cmp(&b.name));
        units.len()
    })
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort();
    println!("  {:>8.2} ms  {name}", times[RUNS / 2].as_secs_f64() * 1000.0);
}
