//! Time passes: the form that nobody has touched has an answer in every month, by the rules of that month; so has what a
//! device or a link has kept from before.

use ansinh::citizen::contribution::{IncomeRange, Input, Mode, contribution};
use ansinh::citizen::explain::{Explained, Step};
use ansinh::citizen::glance::glance;
use ansinh::citizen::household::household;
use ansinh::citizen::outlook::outlook;
use ansinh::citizen::two_plans::plans;
use ansinh::explain::Piece;
use ansinh::figures::read_report;
use ansinh::law::table::{histories, in_force};
use ansinh::law::{Article, HORIZON, Overrides, Parameter, RuleUse, Rules, Topic, checked_on};
use ansinh::share::contribution::{Form, Way};
use ansinh::share::{self, household as cards, income, progress, quota, reconcile, retirement, savings};
use ansinh::staff::{progress::progress as progress_of, quota::quota as quota_of};
use ansinh::text::Lang;
use ansinh::text::contribution::sentence;
use ansinh::units::{Day, Dong, Month, Value};

/// Every month from the last look at the tables to half a year past what is known.
fn months() -> impl Iterator<Item = Month> {
    let first = checked_on().month();
    (0..=HORIZON.plus(6).since(first)).map(move |index| first.plus(index))
}

/// Each way of paying of an untouched form.
fn ways() -> impl Iterator<Item = Form> {
    Way::ALL.into_iter().map(|way| Form { way, ..Form::default() })
}

/// What stands in the tables for other months, and not for this one.
struct Others {
    month: Month,
    levels: Vec<Value>,
    articles: Vec<Article>,
}

impl Others {
    fn than(month: Month) -> Others {
        let levels = [Parameter::PovertyLine, Parameter::ReferenceLevel, Parameter::IncomeFloor, Parameter::IncomeCap];
        let is_level = |used: &RuleUse| levels.contains(&used.parameter);
        let now = in_force(Some(month));
        let all: Vec<RuleUse> = Topic::ALL.into_iter().flat_map(histories).flat_map(|history| history.values).collect();
        let mut others = Others { month, levels: Vec::new(), articles: Vec::new() };
        for used in all {
            if is_level(&used) && !now.iter().any(|now| now.value == used.value) {
                others.levels.push(used.value);
            }
            if !now.iter().any(|now| now.source == used.source) {
                others.articles.push(used.source);
            }
        }
        others
    }

    #[track_caller]
    fn are_not_in(&self, explained: &Explained) {
        for used in &explained.rules {
            assert!(used.from <= self.month, "{used:?} in {}", self.month);
            assert!(used.to.is_none_or(|to| self.month <= to), "{used:?} in {}", self.month);
        }
        for step in &explained.steps {
            let level = values(step).find(|value| self.levels.contains(value));
            assert_eq!(level, None, "of another month than {}: {step:?}", self.month);
            let article = step.law.iter().find(|article| self.articles.contains(article));
            assert_eq!(article, None, "of another month than {}: {step:?}", self.month);
        }
    }
}

fn values(step: &Step) -> impl Iterator<Item = &Value> {
    let of = |piece: &'_ Piece| matches!(piece, Piece::Value(_));
    let inside = step.formula.iter().filter(move |piece| of(piece)).filter_map(|piece| match piece {
        Piece::Value(value) => Some(value),
        Piece::Sign(_) => None,
    });
    inside.chain([&step.value])
}

fn floor(month: Month) -> Dong {
    Rules::of(month, &Overrides::default()).income_floor().unwrap().value
}

/// By the rules of the month, before and after each change on the way.
fn answers(input: &Input) {
    let outcome = contribution(input).unwrap_or_else(|error| panic!("{input:?}: {error:?}"));
    Others::than(input.rules_month()).are_not_in(&outcome.payment.explained);
    if let Some(later) = &outcome.later {
        Others::than(later.from.month()).are_not_in(&later.payment.explained);
    }
    for lang in Lang::ALL {
        assert!(sentence(input, &outcome, lang).ends_with('.'));
    }
}

#[test]
fn the_contribution_has_an_answer_in_every_month() {
    for month in months() {
        for form in ways() {
            let input = form.read(month).unwrap();
            assert_eq!((input.income, form.raised(month)), (floor(month), None));
            answers(&input);
        }
    }
}

#[test]
fn every_choice_at_the_doorstep_has_an_answer_in_every_month() {
    for month in months() {
        let range = IncomeRange::of(&mut Rules::of(month, &Overrides::default())).unwrap();
        let incomes = range.usual();
        assert_eq!((incomes.len(), incomes[0]), (6, floor(month)));
        assert!(incomes.windows(2).all(|pair| pair[0] < pair[1]));
        for income in incomes {
            let form = Form { income: income.get().to_string().into(), ..Form::default() };
            answers(&form.read(month).unwrap());
        }
    }
}

#[test]
fn the_piggy_bank_has_an_answer_on_every_day() {
    for month in months() {
        let days = [Day::first_of(month), Day::first_of(month).plus_days(14), Day::last_of(month)];
        for (today, way) in days.into_iter().flat_map(|today| Way::ALL[..8].iter().map(move |way| (today, *way))) {
            let form = savings::Form { way, ..savings::Form::default() };
            let both = plans(&form.read(month, today).unwrap()).unwrap_or_else(|error| panic!("{today}: {error:?}"));
            Others::than(both.last.due.month()).are_not_in(&both.last.explained);
            assert!(!both.last.deposits.is_empty());
            if let Some(early) = &both.early {
                assert!(today <= early.until && early.until < both.last.due);
                let plan = early.plan.as_ref().expect("it begins before the change");
                Others::than(early.until.month()).are_not_in(&plan.explained);
            }
        }
    }
}

#[test]
fn the_household_has_an_answer_in_every_month() {
    for month in months() {
        let outcome = household(&cards::Form::default().read(month).unwrap()).unwrap();
        Others::than(month).are_not_in(&outcome.explained);
    }
}

#[test]
fn the_other_tools_have_an_answer_in_every_month() {
    for month in months() {
        let outlook = outlook(&retirement::Form::default().read(month).unwrap()).unwrap();
        assert!(outlook.best().pension.eligible, "{month}");
        progress_of(&progress::Form::default().read(month).unwrap()).unwrap();
        quota_of(&quota::Form::default().read(month).unwrap()).unwrap();
        read_report(&reconcile::Form::default().read()).unwrap();
    }
}

/// The texts of November 2026, by the first version and by this one.
#[test]
fn what_was_kept_from_before_has_an_answer_in_every_month() {
    let november = Month::new(2026, 11);
    let typed = |text: &str| share::edit::<Form>(text, "i", "1tr5", november);
    for month in months() {
        for text in
            ["v1".into(), "v1;i=2tr;w=12m".into(), "v1;w=12m".into(), typed("v2"), typed("v2;w=12m"), "v2".into()]
        {
            let form = share::read::<Form>(&text).0;
            let input = form.read(month).unwrap();
            answers(&input);
            assert_eq!(form.raised(month).map(|raised: income::Raised| raised.floor == input.income), {
                let typed = if text.contains("2tr") { 2_000_000 } else { 1_500_000 };
                (text != "v2" && Dong::new(typed) < floor(month)).then_some(true)
            });
            let saved = share::read::<savings::Form>(&text).0;
            plans(&saved.read(month, Day::first_of(month)).unwrap()).unwrap();
            let plan = share::read::<retirement::Form>(&text).0;
            outlook(&plan.read(month).unwrap()).unwrap();
        }
    }
}

/// A period that has begun is paid for now, by the rules of now, as long as it can be.
#[test]
fn who_comes_back_to_a_period_that_has_begun_pays_the_price_of_today() {
    let form = share::read::<Form>("v2;w=12m;t=11/2026").0;
    let pay = |month| contribution(&form.read(month).unwrap()).unwrap().payment.pay.get();
    let november = Month::new(2026, 11);
    assert_eq!((pay(november), pay(november.plus(1))), (3_168_000, 3_168_000));
    assert_eq!((pay(november.plus(2)), pay(november.plus(6))), (4_646_400, 4_646_400));
    // Too late to pay: what it cost.
    assert_eq!(pay(november.plus(7)), 3_168_000);
    let monthly = share::read::<Form>("v2;t=11/2026").0.read(november.plus(1)).unwrap();
    assert_eq!((monthly.mode, monthly.paid_on), (Mode::Months(1), None));
}

#[test]
fn the_home_page_says_the_least_contribution_and_its_rise_in_every_month() {
    for month in months() {
        let seen = glance(month).unwrap();
        let form = Form { way: Way::Months(1), ..Form::default() };
        let paid = contribution(&form.read(month).unwrap()).unwrap();
        assert_eq!(seen.least, paid.payment.pay, "{month}");
        let then = seen.then.map(|then| (then.from, then.least));
        let change = paid.change.map(|change| (change.month, glance(change.month).unwrap().least));
        assert_eq!(then, change, "{month}");
    }
}
