//! Printing of numbers: the one path for page, copied text, table and interface.

use super::Lang;
use crate::units::{Day, Decimal, Dong, Month, Percent, Value, digits, plain_whole};

/// Keeps a number and its unit on one line.
pub const NBSP: char = '\u{a0}';

/// "1.500.000"; English "1,500,000". A minus is the sign "−".
pub fn whole(number: i64, lang: Lang) -> String {
    decimal(Decimal::whole(number), lang)
}

/// "1.234,50" with the decimals that the number has.
pub fn decimal(number: Decimal, lang: Lang) -> String {
    let digits = number.magnitude();
    let (whole, decimals) = digits.split_at(digits.len() - usize::from(number.places()));
    // With room for a unit behind it.
    let mut printed = String::with_capacity(digits.len() + digits.len() / 3 + 16);
    if number.is_negative() {
        printed.push('−');
    }
    let (first, groups) = whole.split_at((whole.len() - 1) % 3 + 1);
    printed.push_str(first);
    for group in groups.as_bytes().chunks(3) {
        printed.push_str(lang.pick(".", ","));
        printed.extend(group.iter().map(|digit| char::from(*digit)));
    }
    if !decimals.is_empty() {
        printed.push_str(lang.pick(",", "."));
        printed.push_str(decimals);
    }
    printed
}

/// A printed number for a cell of a spreadsheet. Spreadsheets take "−" for text, which their sums leave out.
pub fn for_cell(printed: &str) -> String {
    printed.replace('−', "-")
}

/// "330.000 đồng"
pub fn dong(amount: Dong, lang: Lang) -> String {
    with_unit(whole(amount.get(), lang), "đồng")
}

/// "53,40%" with the decimals that the number has.
pub fn percent(percent: Percent, lang: Lang) -> String {
    decimal(percent.decimal(), lang) + "%"
}

/// "11/2026"
pub fn month(month: Month) -> String {
    [&digits(month.number().into(), 2), "/", &plain_whole(month.year().into())].concat()
}

/// "21/11/2026"
pub fn day(day: Day) -> String {
    [&digits(day.number().into(), 2), "/", &month(day.month())].concat()
}

pub fn months(count: i64, lang: Lang) -> String {
    with_unit(whole(count, lang), counted(count, lang, "tháng", "month", "months"))
}

pub fn people(count: i64, lang: Lang) -> String {
    with_unit(whole(count, lang), counted(count, lang, "người", "person", "people"))
}

/// "×0,873"
pub fn factor(times: Decimal, lang: Lang) -> String {
    ["×", &decimal(times, lang)].concat()
}

/// A figure with its unit.
pub fn value(value: &Value, lang: Lang) -> String {
    match value {
        Value::Dong(amount) => dong(*amount, lang),
        Value::ExactDong(amount) => {
            let places = if amount.is_whole() { 0 } else { 2 };
            // An amount that outgrows the printer is no amount of money; the calculation has refused it before.
            let printed = amount.round_to(places).map(|number| decimal(number, lang)).unwrap_or_default();
            with_unit(printed, "đồng")
        }
        Value::Percent(share) => percent(*share, lang),
        Value::Points(points) => with_unit(decimal(*points, lang), lang.pick("điểm\u{a0}%", "percentage\u{a0}points")),
        Value::Number(number) => decimal(*number, lang),
        Value::Factor(times) => factor(*times, lang),
        Value::Months(count) => months(*count, lang),
        Value::Years(years) => with_unit(decimal(*years, lang), lang.pick("năm", "years")),
        Value::Days(count) => with_unit(whole(*count, lang), counted(*count, lang, "ngày", "day", "days")),
        Value::People(count) => people(*count, lang),
        Value::Month(of) => month(*of),
        Value::Day(on) => day(*on),
        Value::Quantity(number, unit) if unit.is_empty() => decimal(*number, lang),
        Value::Quantity(number, unit) => with_unit(decimal(*number, lang), unit),
        Value::MonthPart(months) => with_unit(decimal(*months, lang), lang.pick("tháng", "months")),
        Value::Name(name) => name.clone(),
        Value::Age { years, months: 0 } => with_unit(whole(*years, lang), lang.pick("tuổi", "years of age")),
        Value::Age { years, months: over } => {
            [&with_unit(whole(*years, lang), lang.pick("tuổi", "years")), " ", &self::months(*over, lang)].concat()
        }
    }
}

fn with_unit(mut number: String, unit: &str) -> String {
    number.push(NBSP);
    number.push_str(unit);
    number
}

fn counted(count: i64, lang: Lang, vi: &'static str, one: &'static str, many: &'static str) -> &'static str {
    lang.pick(vi, if count == 1 { one } else { many })
}

/// "3, 6 hoặc 12"
pub fn one_of(numbers: &[i64], lang: Lang) -> String {
    let mut words: Vec<String> = numbers.iter().map(|number| whole(*number, lang)).collect();
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { [&words.join(", "), lang.pick(" hoặc ", " or "), &last].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_decimals_follow_the_language() {
        let number = Decimal::new(-123_456_750, 2);
        assert_eq!(decimal(number, Lang::Vi), "−1.234.567,50");
        assert_eq!(decimal(number, Lang::En), "−1,234,567.50");
        assert_eq!(decimal(Decimal::whole(100), Lang::Vi), "100");
    }

    #[test]
    fn a_spreadsheet_gets_the_minus_that_it_reads() {
        assert_eq!(for_cell(&whole(-66_000, Lang::Vi)), "-66.000");
        assert_eq!(for_cell(&percent(Percent::new(Decimal::new(-520, 2)), Lang::Vi)), "-5,20%");
    }

    #[test]
    fn the_unit_never_breaks_off() {
        assert_eq!(dong(Dong::new(330_000), Lang::Vi), "330.000\u{a0}đồng");
        assert_eq!(percent(Percent::new(Decimal::new(5340, 2)), Lang::Vi), "53,40%");
        let quantity = |unit: &str| value(&Value::Quantity(Decimal::whole(1_200), unit.into()), Lang::Vi);
        assert_eq!([quantity("hộ"), quantity("")], ["1.200\u{a0}hộ", "1.200"]);
    }
}
