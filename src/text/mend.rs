//! What mends a field: the value that its user most likely means, or the nearest one that is allowed.

use super::numbers::{day, dong, month, whole};
use super::{FAMILY, Lang, birth, reading};
use crate::error::{Fault, InputError};
use crate::law::Parameter;
use crate::units::{Dong, Month, Value, plain_whole};

/// The name of the button that mends a field with `typed` in it, and what it puts there.
pub fn mend(error: &InputError, typed: &str, lang: Lang) -> Option<(String, String)> {
    let value = match &error.fault {
        Fault::BelowFloor { floor, .. } => match meant(typed, *floor, floor.times(MOST_FLOORS)) {
            Some(amount) => return Some(asked(amount, lang)),
            None => whole(floor.get(), lang),
        },
        Fault::AboveCap { cap, .. } => whole(cap.get(), lang),
        Fault::FractionOfDong => {
            return meant(typed, Dong::new(100 * THOUSAND), Dong::MAX).map(|amount| asked(amount, lang));
        }
        Fault::OutOfRange { low, high } => nearest(low, high, typed, lang)?,
        Fault::NotThenPayable { first, last } => {
            let last = last.filter(|last| reading::day(typed).is_some_and(|typed| typed > *last));
            day(last.unwrap_or(*first))
        }
        // A yield is put in by who knows it.
        Fault::NoRules { parameter: Parameter::MonthlyYield, .. } => return None,
        Fault::NoRules { first, .. } | Fault::ModeNotYet { first } => month(*first),
        Fault::NotADay | Fault::NotAMonth => with_century(typed)?,
        Fault::NotABirth => FAMILY.say(|| birth::perhaps(typed).unwrap_or_default()),
        _ => return None,
    };
    (!value.is_empty()).then(|| ([lang.pick("Dùng ", "Use "), &value].concat(), value))
}

/// "Ý bạn là 1.500.000 đồng?"
fn asked(amount: Dong, lang: Lang) -> (String, String) {
    let question = [lang.pick("Ý bạn là ", "Do you mean "), &dong(amount, lang), "?"].concat();
    (question, whole(amount.get(), lang))
}

const THOUSAND: i64 = 1_000;

/// No income that can be chosen is so many times the lowest one.
const MOST_FLOORS: i64 = 50;

/// An amount written without its unit, "1500" or "1,5": with "nghìn" or "triệu" behind it, whichever lies between
/// `least` and `most`.
fn meant(typed: &str, least: Dong, most: Dong) -> Option<Dong> {
    let number = reading::number(typed).ok()?.value.fraction().ok()?;
    let times = |scale: i64| {
        let amount = number.times_whole(scale).ok()?;
        amount.is_whole().then(|| amount.round_dong().ok()).flatten()
    };
    [THOUSAND, THOUSAND * THOUSAND].into_iter().filter_map(times).find(|amount| (least..=most).contains(amount))
}

/// What an amount of money may have been meant to be that is so small that nobody pays it: "1500" in a field of money.
pub fn perhaps_thousands(typed: &str, lang: Lang) -> Option<(String, String)> {
    let small = reading::number(typed).ok()?.value;
    let is_small = small.places() == 0 && (100..10_000).contains(&small.digits());
    is_small.then(|| asked(Dong::new(small.digits() * THOUSAND), lang))
}

/// The end of a range that lies next to what was typed.
fn nearest(low: &Value, high: &Value, typed: &str, lang: Lang) -> Option<String> {
    let number = || reading::number(typed.trim_end_matches('%')).ok().map(|read| read.value);
    Some(match (low, high) {
        (Value::Months(low), Value::Months(high)) | (Value::People(low), Value::People(high)) if low <= high => {
            let is_above = number()?.digits() > *high;
            plain_whole(if is_above { *high } else { *low })
        }
        (Value::Month(low), Value::Month(high)) => {
            let nearest = |typed: Month| month(typed.clamp(*low, *high));
            reading::month(typed)
                .map(nearest)
                .unwrap_or_else(|| FAMILY.say(|| birth::born(typed).map(|(born, _)| nearest(born)).unwrap_or_default()))
        }
        (Value::Day(low), Value::Day(high)) => {
            let typed = reading::day(typed)?;
            day(typed.clamp(*low, *high))
        }
        (Value::Dong(low), Value::Dong(high)) => {
            let typed = reading::amount(typed).ok()?.value;
            whole(typed.clamp(*low, *high).get(), lang)
        }
        _ => return None,
    })
}

/// "31/12/27" with all digits of its year.
fn with_century(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let at = typed.len().checked_sub(2)?;
    let (before, year) = (typed.get(..at)?, typed.get(at..)?);
    let whole = [before, "20", year].concat();
    let reads = reading::day(&whole).is_some() || reading::month(&whole).is_some();
    reads.then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Day;

    fn of(fault: Fault, typed: &str) -> Option<(String, String)> {
        let mend = mend(&InputError::new("income", fault), typed, Lang::Vi);
        mend.map(|(name, value)| (name.replace('\u{a0}', " "), value))
    }

    fn some(name: &str, value: &str) -> Option<(String, String)> {
        Some((name.into(), value.into()))
    }

    #[test]
    fn an_amount_without_its_unit_is_asked_for() {
        let floor = || Fault::BelowFloor { floor: Dong::new(1_500_000), month: Month::new(2026, 11) };
        for (typed, value) in [
            ("1500", Some("1.500.000")),
            ("2", Some("2.000.000")),
            ("15", Some("15.000.000")),
            ("2.000", Some("2.000.000")),
            ("1400000", None),
            ("330", None),
        ] {
            let asked = of(floor(), typed).filter(|(name, _)| name.starts_with("Ý bạn là")).map(|(_, value)| value);
            assert_eq!(asked.as_deref(), value, "{typed:?}");
        }
        assert_eq!(of(floor(), "1500"), some("Ý bạn là 1.500.000 đồng?", "1.500.000"));
        assert_eq!(of(floor(), "1tr4"), some("Dùng 1.500.000", "1.500.000"));
        assert_eq!(of(Fault::FractionOfDong, "1,5"), some("Ý bạn là 1.500.000 đồng?", "1.500.000"));
        assert_eq!(of(Fault::FractionOfDong, "1,5đ"), None);
        let cap = Fault::AboveCap { cap: Dong::new(50_600_000), month: Month::new(2026, 11), times: 20 };
        assert_eq!(of(cap, "99tr"), some("Dùng 50.600.000", "50.600.000"));
        let thousands = |typed| perhaps_thousands(typed, Lang::Vi).map(|(_, value)| value);
        assert_eq!(thousands("1500").as_deref(), Some("1.500.000"));
        assert_eq!([thousands("15000"), thousands("99"), thousands("1500đ"), thousands("1,5")], [const { None }; 4]);
    }

    #[test]
    fn the_nearest_allowed_value_is_offered() {
        let months = || Fault::OutOfRange { low: Value::Months(1), high: Value::Months(12) };
        assert_eq!(of(months(), "13"), some("Dùng 12", "12"));
        assert_eq!(of(months(), "0"), some("Dùng 1", "1"));
        assert_eq!(of(months(), "x"), None);
        let days = Fault::OutOfRange { low: Day::new(2026, 11, 1).into(), high: Day::new(2028, 11, 1).into() };
        assert_eq!(of(days, "31/12/2028"), some("Dùng 01/11/2028", "01/11/2028"));
        let born = Fault::OutOfRange { low: Month::new(1940, 1).into(), high: Month::new(2026, 11).into() };
        assert_eq!(of(born, "1930"), some("Dùng 01/1940", "01/1940"));
        let first = Fault::NoRules { parameter: Parameter::CardWait, first: Month::new(2025, 7) };
        assert_eq!(of(first, "6/2025"), some("Dùng 07/2025", "07/2025"));
        assert_eq!(of(Fault::NotADay, "31/12/27"), some("Dùng 31/12/2027", "31/12/2027"));
        assert_eq!(of(Fault::NotADay, "31/02/27"), None);
        assert_eq!(of(Fault::NotAMonth, "11/26"), some("Dùng 11/2026", "11/2026"));
        assert_eq!(of(Fault::NotABirth, "31/02/1968"), some("Dùng 02/1968", "02/1968"));
        assert_eq!([of(Fault::NotABirth, "x"), of(Fault::Missing, ""), of(Fault::NotADay, "é")], [const { None }; 3]);
    }
}
