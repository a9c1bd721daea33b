//! How long the rules take: all worked examples of a topic, with their derivations, one after the other.
//!
//! `cargo bench --package rules`. A package of its own, so that tests are compiled without what measures.

use ansinh::selftest::{Case, Topic, cases, check};
use divan::Bencher;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

#[divan::bench(args = Topic::ALL)]
fn worked_examples(bencher: Bencher, topic: Topic) {
    let of_topic: Vec<Case> = cases().into_iter().filter(|case| case.topic == topic).collect();
    let count = ItemsCount::new(of_topic.len());
    bencher
        .counter(count)
        .with_inputs(|| of_topic.clone())
        .bench_values(|cases| cases.into_iter().map(check).filter(|checked| checked.passes()).count());
}
