//! Dealing a plan out: sums, bounds and monotony over random lists, an oracle of its own, and cases by hand.

use ansinh::error::Fault;
use ansinh::share::deal::dealing;
use ansinh::share::progress::Form;
use ansinh::share::{self, Opened};
use ansinh::staff::allocation::{AllocateInput, AllocateOutcome, Method, MixPart, Unit, allocate, effect, mix};
use ansinh::staff::explain::What;
use ansinh::text::examples::of_progress;
use ansinh::text::progress::two_places;
use ansinh::text::{Lang, numbers};
use ansinh::units::Decimal;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

const METHODS: [Method; 2] = [Method::LargestRemainder, Method::SainteLague];

fn unit(weight: &str) -> Unit {
    Unit { name: weight.into(), weight: Decimal::parse(weight).unwrap(), given: 0, least: 0, most: None }
}

fn plain(plan: i64, weights: &[&str], method: Method) -> AllocateInput {
    let units =
        weights.iter().enumerate().map(|(at, weight)| Unit { name: format!("CB{:02}", at + 1), ..unit(weight) });
    AllocateInput { plan, units: units.collect(), method }
}

fn plans(outcome: &AllocateOutcome) -> Vec<i64> {
    outcome.units.iter().map(|unit| unit.plan).collect()
}

fn dealt(plan: i64, weights: &[&str], method: Method) -> Vec<i64> {
    plans(&allocate(&plain(plan, weights, method)).unwrap())
}

fn fault(input: &AllocateInput) -> (String, Fault) {
    let error = allocate(input).unwrap_err();
    (error.field.to_string(), error.fault.clone())
}

#[test]
fn the_largest_remainder_by_hand() {
    // 10 seats by votes 47, 16, 15.8, 12, 6.1, 3.1 of 100: 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
    assert_eq!(
        dealt(10, &["47", "16", "15.8", "12", "6.1", "3.1"], Method::LargestRemainder),
        [5, 2, 1, 1, 1, 0],
        "the wholes are 7; the remainders 0.70, 0.61 and 0.60 are the largest"
    );
}

#[test]
fn sainte_lague_by_hand() {
    // 7 people by 53, 24, 23: quotients 53, 24, 23, 53/3 = 17.67, 53/5 = 10.6, 24/3 = 8, 23/3 = 7.67.
    assert_eq!(dealt(7, &["53", "24", "23"], Method::SainteLague), [3, 2, 2]);
    assert_eq!(dealt(7, &["53", "24", "23"], Method::LargestRemainder), [4, 2, 1], "3.71, 1.68, 1.61");
}

#[test]
fn the_supplement_of_250_takes_from_nobody_what_was_given() {
    // A district's plan of 1,615 grows to 1,865: three units of equal labour force, one of them far ahead.
    let mut input = plain(1_865, &["1000", "1000", "1000"], Method::LargestRemainder);
    for (unit, given) in input.units.iter_mut().zip([1_000, 315, 300]) {
        unit.given = given;
    }
    let outcome = allocate(&input).unwrap();
    assert_eq!(plans(&outcome), [1_000, 433, 432]);
    let added: Vec<i64> = outcome.units.iter().map(|unit| unit.added).collect();
    assert_eq!(added, [0, 118, 132]);
    assert_eq!(outcome.units[1].exact.plain(), "432.5000");
    assert_eq!(outcome.units[0].share.decimal().plain(), "33.3333");
    assert_eq!(outcome.ties, [["CB02", "CB03"]]);
    let held = What::HeldByBounds { at_least: 1, at_most: 0 };
    assert!(outcome.explained.notices.iter().any(|notice| notice.what == held));
}

#[test]
fn dinh_hoas_250_over_twenty_units_of_our_own_making() {
    // 002-6 to 002-8: 1,376 of 1,615 are 85.20%; 250 more make 1,865, and 73.78% without anybody lost.
    let example = of_progress(Lang::Vi).iter().find(|example| example.form.contains(";da=250")).unwrap();
    let (form, opened) = share::read::<Form>(example.form);
    assert_eq!(opened, Opened::Whole);
    let table = form.table();
    assert_eq!((table.rows.len(), table.rejected.len()), (20, 0));
    let dealing = dealing(&form.deal, &table).unwrap();
    let given: i64 = dealing.given.iter().sum();
    let done: i64 = table.rows.iter().map(|row| row.done.digits()).sum();
    assert_eq!((given, done), (1_615, 1_376));
    for method in METHODS {
        let outcome = allocate(&AllocateInput { method, ..dealing.input.clone() }).unwrap();
        let added: Vec<i64> = outcome.units.iter().map(|unit| unit.added).collect();
        assert_eq!(added.iter().sum::<i64>(), 250, "{method:?}");
        assert!(added.iter().all(|added| *added >= 0));
        let of = effect(Decimal::whole(done), given, given + 250);
        let shown = [of.before, of.after].map(|share| numbers::percent(two_places(share.unwrap()), Lang::Vi));
        assert_eq!(shown, ["85,20%", "73,78%"]);
    }
}

#[test]
fn equal_units_tie_and_the_earlier_one_gets_the_person() {
    for method in METHODS {
        let outcome = allocate(&plain(4, &["1", "1", "1"], method)).unwrap();
        assert_eq!(plans(&outcome), [2, 1, 1], "{method:?}");
        assert_eq!(outcome.ties, [["CB01", "CB02", "CB03"]], "{method:?}");
        let clear = allocate(&plain(3, &["1", "1", "1"], method)).unwrap();
        assert!(clear.ties.is_empty(), "{method:?}");
    }
}

#[test]
fn the_alabama_paradox_is_named_where_it_bites() {
    // 10 and 11 of 6 : 6 : 2: 4.29, 4.29, 1.43 make 4, 4, 2; 4.71, 4.71, 1.57 make 5, 5, 1.
    let outcome = allocate(&plain(10, &["6", "6", "2"], Method::LargestRemainder)).unwrap();
    assert_eq!(plans(&outcome), [4, 4, 2]);
    assert_eq!(dealt(11, &["6", "6", "2"], Method::LargestRemainder), [5, 5, 1]);
    let named = What::OneMoreTakesAway { unit: "CB03".into() };
    assert!(outcome.explained.notices.iter().any(|notice| notice.what == named));
    let other = allocate(&plain(10, &["6", "6", "2"], Method::SainteLague)).unwrap();
    assert!(other.explained.notices.iter().all(|notice| !matches!(notice.what, What::OneMoreTakesAway { .. })));
}

#[test]
fn two_more_paradoxes_of_the_largest_remainder_that_sainte_lague_has_not() {
    // Population: CB03 grows from 16 to 17, CB02 stays at 7, and a person goes from CB03 to CB02.
    let grown = |method| [["7", "7", "16"], ["11", "7", "17"]].map(|weights| dealt(7, &weights, method));
    assert_eq!(grown(Method::LargestRemainder), [[2, 1, 4], [2, 2, 3]]);
    let [before, after] = grown(Method::SainteLague);
    assert!(after[1] <= before[1] || after[2] >= before[2]);
    // New states: CB03 joins with a plan of 4 of its own, which it gets, and a person goes from CB01 to CB02.
    let joined = |method| (dealt(6, &["7", "5"], method), dealt(10, &["7", "5", "9"], method));
    assert_eq!(joined(Method::LargestRemainder), (vec![4, 2], vec![3, 3, 4]));
    let (before, after) = joined(Method::SainteLague);
    assert!(after[2] != 4 || after[..2] == before);
}

fn part(proportion: i64, weights: &[&str]) -> MixPart {
    MixPart { proportion, weights: weights.iter().map(|weight| Decimal::parse(weight).unwrap()).collect() }
}

#[test]
fn a_mix_is_dealt_out_by_its_parts() {
    // Half by labour force (3 : 1), half by last year (1 : 3): equal weights, however large the numbers of each are.
    let even = mix(&[part(50, &["6000", "2000"]), part(50, &["0.5", "1.5"])]).unwrap();
    assert_eq!(even[0], even[1]);
    // 70% of 2 : 1 and 30% of 1 : 2: 17/30 and 13/30.
    let mixed = mix(&[part(70, &["2", "1"]), part(30, &["1", "2"]), part(0, &["0", "0"])]).unwrap();
    let plain: Vec<String> = mixed.iter().map(|weight| weight.plain()).collect();
    assert_eq!(plain, ["56666.666666667", "43333.333333333"]);
    let refused = |parts: &[MixPart]| {
        let error = mix(parts).unwrap_err();
        (error.field.to_string(), error.code())
    };
    assert_eq!(refused(&[]), ("mix".into(), "out-of-range"));
    assert_eq!(refused(&[part(0, &["1"])]), ("mix".into(), "not-positive"));
    assert_eq!(refused(&[part(1, &["0", "0"])]), ("mix[0].weights".into(), "not-positive"));
    assert_eq!(refused(&[part(1, &["1", "-1"])]), ("mix[0].weight".into(), "out-of-range"));
    assert_eq!(refused(&[part(1, &["1", "1"]), part(1, &["1"])]), ("mix[1].weights".into(), "wrong-count"));
    assert_eq!(refused(&[part(-1, &["1"])]), ("mix[0].proportion".into(), "out-of-range"));
    let largest = part(100, &["100000000", "1", "0"]);
    assert!(
        mix(&[largest.clone(), largest.clone(), largest.clone(), largest]).is_ok(),
        "four parts of a hundred million"
    );
    let beyond = part(100, &["1000000000000000"]);
    assert_eq!(refused(&[beyond.clone(), beyond.clone(), beyond]), ("mix".into(), "out-of-range"));
}

#[test]
fn what_cannot_be_dealt_out_is_said_with_its_field() {
    let good = plain(10, &["1", "2"], Method::LargestRemainder);
    let with = |change: &dyn Fn(&mut AllocateInput)| {
        let mut input = good.clone();
        change(&mut input);
        fault(&input)
    };
    let range = |(field, fault): (String, Fault)| (field, matches!(fault, Fault::OutOfRange { .. }));
    assert_eq!(range(with(&|input| input.plan = -1)), ("plan".into(), true));
    assert_eq!(range(with(&|input| input.units[1].given = 11)), ("plan".into(), true));
    assert_eq!(
        range(with(&|input| input.units.iter_mut().for_each(|unit| unit.most = Some(4)))),
        ("plan".into(), true)
    );
    assert_eq!(with(&|input| input.units.clear()), ("units".into(), Fault::Missing));
    assert_eq!(
        with(&|input| input.units.iter_mut().for_each(|unit| unit.weight = Decimal::whole(0))),
        ("units".into(), Fault::NotPositive)
    );
    assert_eq!(with(&|input| input.units[1].weight = Decimal::whole(-1)), ("units[1].weight".into(), Fault::Negative));
    let bounds = |least, most| {
        move |input: &mut AllocateInput| {
            (input.units[1].least, input.units[1].most) = (least, Some(most));
        }
    };
    assert_eq!(range(with(&bounds(5, 4))), ("units[1].least".into(), true));
    assert_eq!(range(with(&bounds(-1, 4))), ("units[1].least".into(), true));
    assert_eq!(
        range(with(&|input| (input.units[0].given, input.units[0].most) = (3, Some(2)))),
        ("units[0].given".into(), true)
    );
    // A unit without weight takes nothing beyond its least, so that the other one's most is all there is.
    let idle = |input: &mut AllocateInput| {
        input.units[0].weight = Decimal::whole(0);
        input.units[1].most = Some(9);
    };
    assert_eq!(range(with(&idle)), ("plan".into(), true));
}

#[test]
fn the_largest_numbers_are_dealt_out_exactly() {
    let mut input =
        plain(1_000_000_000, &["1000000000000000", "999999999.999999999", "0.000000001"], Method::SainteLague);
    input.units[0].most = Some(1);
    for method in METHODS {
        let outcome = allocate(&AllocateInput { method, ..input.clone() }).unwrap();
        assert_eq!(plans(&outcome), [1, 999_999_999, 0], "{method:?}");
    }
    let many = AllocateInput { units: vec![unit("1000000000000000"); 10_000], ..input };
    assert_eq!(plans(&allocate(&many).unwrap()), [100_000; 10_000]);
}

// ---- an oracle: rationals of any size, the level by interpolation, one person after the other -------------------

fn rational(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn decimal(number: Decimal) -> BigRational {
    BigRational::new(number.digits().into(), BigInt::from(10).pow(number.places().into()))
}

fn weight(unit: &Unit) -> BigRational {
    decimal(unit.weight)
}

fn low(unit: &Unit) -> i64 {
    unit.least.max(unit.given)
}

fn share_at(unit: &Unit, level: &BigRational) -> BigRational {
    let share = (weight(unit) * level).max(rational(low(unit)));
    unit.most.map_or(share.clone(), |most| share.min(rational(most)))
}

fn sum_at(units: &[Unit], level: &BigRational) -> BigRational {
    units.iter().map(|unit| share_at(unit, level)).sum()
}

/// The sum is straight between neighbouring turns, so two of its points give the level.
fn oracle_shares(input: &AllocateInput) -> Vec<BigRational> {
    let plan = rational(input.plan);
    let weighty = input.units.iter().filter(|unit| weight(unit) > rational(0));
    let mut turns: Vec<BigRational> = weighty
        .flat_map(|unit| {
            [Some(low(unit)), unit.most].into_iter().flatten().map(|people| rational(people) / weight(unit))
        })
        .chain([rational(0)])
        .collect();
    turns.sort();
    let beyond = turns.last().unwrap() + rational(1);
    turns.push(beyond);
    let at = turns.iter().position(|turn| sum_at(&input.units, turn) >= plan).unwrap_or(turns.len() - 1);
    let level = if at == 0 {
        turns[0].clone()
    } else {
        let (before, after) = (&turns[at - 1], &turns[at]);
        let (low, high) = (sum_at(&input.units, before), sum_at(&input.units, after));
        before + (plan - &low) * (after - before) / (high - low)
    };
    input.units.iter().map(|unit| share_at(unit, &level)).collect()
}

fn oracle_largest_remainder(input: &AllocateInput, shares: &[BigRational]) -> Vec<i64> {
    let mut people: Vec<i64> = shares.iter().map(|share| i64::try_from(share.floor().to_integer()).unwrap()).collect();
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by(|a, b| shares[*b].fract().cmp(&shares[*a].fract()).then(a.cmp(b)));
    let left = input.plan - people.iter().sum::<i64>();
    order.iter().take(left.try_into().unwrap()).for_each(|index| people[*index] += 1);
    people
}

fn oracle_sainte_lague(input: &AllocateInput, shares: &[BigRational]) -> Vec<i64> {
    let mut people: Vec<i64> = input.units.iter().map(low).collect();
    while people.iter().sum::<i64>() < input.plan {
        let open = |index: &usize| {
            let unit = &input.units[*index];
            unit.weight.digits() > 0 && unit.most.is_none_or(|most| people[*index] < most)
        };
        let claim = |index: usize| &shares[index] / rational(2 * people[index] + 1);
        // `max_by` takes the last of equal ones, so the list is walked from its end.
        let next = (0..people.len()).rev().filter(open).max_by(|a, b| claim(*a).cmp(&claim(*b))).unwrap();
        people[next] += 1;
    }
    people
}

prop_compose! {
    /// Units with bounds that fit each other, and a plan that they leave room for.
    fn lists()(
        rows in prop::collection::vec((0u32..400, 0u8..3, 0i64..8, 0i64..8, prop::option::of(0i64..12)), 1..9),
        place in 0.0f64..=1.0, lague in any::<bool>(),
    ) -> AllocateInput {
        let mut units: Vec<Unit> = rows.into_iter().enumerate().map(|(at, (digits, places, least, given, room))| Unit {
            name: format!("U{at}"),
            weight: Decimal::new(digits.into(), places),
            given, least,
            most: room.map(|room| least.max(given) + room),
        }).collect();
        units.push(Unit { name: "last".into(), weight: Decimal::whole(7), given: 0, least: 0, most: None });
        let low: i64 = units.iter().map(low).sum();
        let plan = low + (place * 90.0) as i64;
        AllocateInput { plan, units, method: METHODS[usize::from(lague)] }
    }
}

proptest! {
    #[test]
    fn sums_are_exact_and_bounds_are_kept(input in lists()) {
        let outcome = allocate(&input).unwrap();
        prop_assert_eq!(plans(&outcome).iter().sum::<i64>(), input.plan);
        for (unit, dealt) in input.units.iter().zip(&outcome.units) {
            prop_assert!(dealt.plan >= low(unit) && unit.most.is_none_or(|most| dealt.plan <= most));
            prop_assert_eq!(dealt.added, dealt.plan - unit.given);
        }
    }

    #[test]
    fn the_oracle_agrees(input in lists()) {
        let outcome = allocate(&input).unwrap();
        let shares = oracle_shares(&input);
        let people = match input.method {
            Method::LargestRemainder => oracle_largest_remainder(&input, &shares),
            Method::SainteLague => oracle_sainte_lague(&input, &shares),
        };
        prop_assert_eq!(plans(&outcome), people);
        for (dealt, share) in outcome.units.iter().zip(&shares) {
            let printed = BigRational::new(dealt.exact.digits().into(), 10_000.into());
            let off = printed - share;
            prop_assert!(off > BigRational::new((-1).into(), 20_000.into()) && off <= BigRational::new(1.into(), 20_000.into()));
        }
    }

    #[test]
    fn a_larger_weight_never_brings_fewer_people(input in lists(), which in 0usize..9, more in 1i64..500) {
        let index = which % input.units.len();
        let before = plans(&allocate(&input).unwrap())[index];
        let mut raised = input.clone();
        let weight = raised.units[index].weight;
        raised.units[index].weight = Decimal::new(weight.digits() + more, weight.places());
        prop_assert!(plans(&allocate(&raised).unwrap())[index] >= before);
    }

    #[test]
    fn sainte_lague_takes_from_nobody_when_the_plan_grows(input in lists()) {
        let now = AllocateInput { method: Method::SainteLague, ..input };
        let then = AllocateInput { plan: now.plan + 1, ..now.clone() };
        let unbounded = now.units.iter().all(|unit| low(unit) == 0 && unit.most.is_none());
        prop_assume!(unbounded || now.plan % 3 == 0);
        let (now, then) = (plans(&allocate(&now).unwrap()), plans(&allocate(&then).unwrap()));
        prop_assert!(now.iter().zip(&then).all(|(now, then)| now <= then));
    }

    /// Against rationals of any size: no mixed weight is off by more than half of its last digit.
    #[test]
    fn a_mix_is_the_rational_one_rounded_once(
        rows in prop::collection::vec((0u32..100_000, 1u32..50_000, 0u8..3), 1..12),
        proportions in (1i64..100, 0i64..100),
    ) {
        let first = MixPart { proportion: proportions.0, weights: rows.iter().map(|row| Decimal::new(row.0.into(), row.2)).collect() };
        let second = MixPart { proportion: proportions.1, weights: rows.iter().map(|row| Decimal::whole(row.1.into())).collect() };
        prop_assume!(rows.iter().any(|row| row.0 > 0));
        let mixed = mix(&[first.clone(), second.clone()]).unwrap();
        let exact = |index: usize| {
            let of = |part: &MixPart| {
                let all: BigRational = part.weights.iter().map(|weight| decimal(*weight)).sum();
                rational(1_000 * part.proportion) * decimal(part.weights[index]) / all
            };
            of(&first) + of(&second)
        };
        for (index, weight) in mixed.iter().enumerate() {
            let off = decimal(*weight) - exact(index);
            let half = BigRational::new(1.into(), 2_000_000_000.into());
            prop_assert!(off > -half.clone() && off <= half);
        }
    }

    /// What one unit has more of in any part never brings it fewer people.
    #[test]
    fn more_in_one_part_of_a_mix_never_brings_fewer_people(
        rows in prop::collection::vec((1i64..5_000, 1i64..900), 2..9), which in 0usize..9, more in 1i64..3_000,
        plan in 0i64..400, lague in any::<bool>(),
    ) {
        let index = which % rows.len();
        let people = |rows: &[(i64, i64)]| {
            let weights = |pick: fn(&(i64, i64)) -> i64| rows.iter().map(|row| Decimal::whole(pick(row))).collect();
            let parts = [MixPart { proportion: 60, weights: weights(|row| row.0) }, MixPart { proportion: 40, weights: weights(|row| row.1) }];
            let units = mix(&parts).unwrap().into_iter().enumerate().map(|(at, weight)| Unit {
                name: format!("U{at}"), weight, given: 0, least: 0, most: None,
            });
            plans(&allocate(&AllocateInput { plan, units: units.collect(), method: METHODS[usize::from(lague)] }).unwrap())
        };
        let mut raised = rows.clone();
        raised[index].0 += more;
        prop_assert!(people(&raised)[index] >= people(&rows)[index]);
    }
}
