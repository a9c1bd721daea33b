//! Dealing a plan out: sums, bounds and monotony over random lists, an oracle of its own, and cases by hand.

use ansinh::error::Fault;
use ansinh::explain::What;
use ansinh::staff::allocation::{AllocateInput, AllocateOutcome, Method, Unit, allocate};
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

fn weight(unit: &Unit) -> BigRational {
    BigRational::new(unit.weight.digits().into(), BigInt::from(10).pow(unit.weight.places().into()))
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
}
