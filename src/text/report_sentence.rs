//! "Câu báo cáo": a relation as a report should say it, with base, unit, points and what is meant. What is printed here
//! reads back, in our own reader, without a conflict.

use super::Lang;
use super::numbers::{NBSP, decimal};
use crate::figures::report::Role;
use crate::figures::{Bound, Dimension, Figure, Known, Relation};
use crate::units::{Fraction, TooLarge};

/// A figure that the sentence speaks of.
#[derive(Clone, Copy)]
pub struct Term<'a> {
    pub figure: &'a Figure,
    pub role: Option<Role>,
    /// What a person calls it; empty for a figure that was found in a text.
    pub name: &'a str,
}

/// The sentence, with what the checked figure should be worked out anew. `None` where no single sentence would do.
pub fn sentence(relation: &Relation<Term<'_>>, lang: Lang) -> Option<String> {
    told(relation, lang).ok().flatten()
}

fn told(relation: &Relation<Term<'_>>, lang: Lang) -> Result<Option<String>, TooLarge> {
    Ok(match relation {
        Relation::Ratio { part, whole, .. } => Some(ratio(part, whole, lang)?),
        Relation::Growth { now, change, previous, falls, .. } => {
            growth(now, change.as_ref(), previous.as_ref(), *falls, lang)?
        }
        Relation::Sum { parts, total } => sum(parts, total, lang)?,
        Relation::Difference { larger, smaller, .. } => Some(difference(larger, smaller, lang)?),
        Relation::Mean { whole, parts, known } => mean(whole, parts, *known, lang)?,
        Relation::Chain { .. } => None,
    })
}

/// "Số thu: 465 tỷ đồng, đạt 65,03% kế hoạch (715 tỷ đồng)."
fn ratio(part: &Term<'_>, whole: &Term<'_>, lang: Lang) -> Result<String, TooLarge> {
    let share = percent(base(part)?, base(whole)?, lang)?;
    let reaches = match whole.role {
        _ if !whole.name.is_empty() => lang.pick(", bằng ", ", which is "),
        Some(Role::Plan) => lang.pick(", đạt ", ", reaching "),
        Some(Role::Previous) => lang.pick(", bằng ", ", equal to "),
        _ => lang.pick(", chiếm ", ", which is "),
    };
    let of = lang.pick(" ", " of ");
    Ok([&named(part, lang), reaches, &share, of, &base_name(whole, lang), " (", &printed(whole, lang), ")."].concat())
}

/// "96.415 người, tăng 5.215 người (5,72%) so với cùng kỳ (91.200 người)."
fn growth(
    now: &Term<'_>,
    change: Option<&Term<'_>>,
    previous: Option<&Term<'_>>,
    falls: bool,
    lang: Lang,
) -> Result<Option<String>, TooLarge> {
    let previous = match (previous, change) {
        (Some(previous), _) => (base(previous)?, base_name(previous, lang)),
        (None, Some(change)) => {
            let change = if falls { base(change)?.negated() } else { base(change)? };
            (base(now)?.minus(change)?, lang.pick("cùng kỳ", "the same period").into())
        }
        (None, None) => return Ok(None),
    };
    moved(now, previous.0, &previous.1, lang).map(Some)
}

fn moved(now: &Term<'_>, previous: Fraction, against: &str, lang: Lang) -> Result<String, TooLarge> {
    let difference = base(now)?.minus(previous)?;
    let falls = difference.is_negative();
    let change = if falls { difference.negated() } else { difference };
    let verb = match (falls, lang.spoken()) {
        (false, Lang::Vi) => ", tăng ",
        (true, Lang::Vi) => ", giảm ",
        (false, Lang::En) => ", up ",
        (true, Lang::En) => ", down ",
    };
    let amount = like(now, change, lang)?;
    let before = like(now, previous, lang)?;
    let share = percent(change, previous, lang)?;
    let compared = lang.pick(" so với ", " compared with ");
    Ok([&named(now, lang), verb, &amount, " (", &share, ")", compared, against, " (", &before, ")."].concat())
}

/// "Tổng số 824 người, gồm 354 người và 470 người."
fn sum(parts: &[Term<'_>], total: &Term<'_>, lang: Lang) -> Result<Option<String>, TooLarge> {
    let mut all = Fraction::ZERO;
    let mut list = String::new();
    for (index, part) in parts.iter().enumerate() {
        all = all.plus(base(part)?)?;
        if index > 0 {
            let last = index + 1 == parts.len();
            list.push_str(if last { lang.pick(" và ", " and ") } else { ", " });
        }
        if !part.name.is_empty() {
            list.push_str(part.name);
            list.push(' ');
        }
        list.push_str(&printed(part, lang));
    }
    let name = if total.name.is_empty() { lang.pick("Tổng số", "In total") } else { total.name };
    let of = lang.pick(", gồm ", ", including ");
    Ok((parts.len() > 1).then_some([name, " ", &like(&parts[0], all, lang)?, of, &list, "."].concat()))
}

/// "Đạt 91,2%, thấp hơn 1,9 điểm % so với kế hoạch (93,1%)."
fn difference(larger: &Term<'_>, smaller: &Term<'_>, lang: Lang) -> Result<String, TooLarge> {
    let by = base(larger)?.minus(base(smaller)?)?;
    let is_base = |term: &Term<'_>| matches!(term.role, Some(Role::Plan | Role::Previous));
    let (now, before, falls) = if is_base(larger) { (smaller, larger, true) } else { (larger, smaller, false) };
    // Whoever mixed the two up is told the right way round.
    let (by, falls) = if by.is_negative() { (by.negated(), !falls) } else { (by, falls) };
    let against = [&base_name(before, lang), " (", &printed(before, lang), ")."].concat();
    let compared = lang.pick(" so với ", " compared with ");
    let points = larger.figure.measure().dimension == Dimension::Percent;
    let (verb, by) = match (points, falls, lang.spoken()) {
        (true, true, Lang::Vi) => (", thấp hơn ", with_unit(rounded(by, 2, lang)?, "điểm %")),
        (true, false, Lang::Vi) => (", cao hơn ", with_unit(rounded(by, 2, lang)?, "điểm %")),
        (true, true, Lang::En) => (", lower by ", with_unit(rounded(by, 2, lang)?, "percentage points")),
        (true, false, Lang::En) => (", higher by ", with_unit(rounded(by, 2, lang)?, "percentage points")),
        (false, true, Lang::Vi) if before.role == Some(Role::Plan) => (", còn thiếu ", like(now, by, lang)?),
        (false, false, Lang::Vi) if before.role == Some(Role::Plan) => (", vượt ", like(now, by, lang)?),
        (false, true, Lang::Vi) if !before.name.is_empty() => (", ít hơn ", like(now, by, lang)?),
        (false, false, Lang::Vi) if !before.name.is_empty() => (", nhiều hơn ", like(now, by, lang)?),
        (false, true, Lang::Vi) => (", giảm ", like(now, by, lang)?),
        (false, false, Lang::Vi) => (", tăng ", like(now, by, lang)?),
        (false, true, Lang::En) => (", down ", like(now, by, lang)?),
        (false, false, Lang::En) => (", up ", like(now, by, lang)?),
    };
    Ok([&named(now, lang), verb, &by, compared, &against].concat())
}

/// "Tỷ lệ chung 89,99%, trong đó cao nhất 92,29%."
fn mean(whole: &Term<'_>, parts: &[Term<'_>], known: Known, lang: Lang) -> Result<Option<String>, TooLarge> {
    let ([part], Some(extreme)) = (parts, extreme(known, lang)) else { return Ok(None) };
    let fits = match known {
        Known::Highest => base(whole)? < base(part)?,
        _ => base(whole)? > base(part)?,
    };
    let name = if whole.name.is_empty() { lang.pick("Tỷ lệ chung", "The overall rate is") } else { whole.name };
    let text = [name, " ", &printed(whole, lang), extreme, &printed(part, lang), "."].concat();
    Ok(fits.then_some(text))
}

fn extreme(known: Known, lang: Lang) -> Option<&'static str> {
    match known {
        Known::Highest => Some(lang.pick(", trong đó cao nhất ", ", the highest being ")),
        Known::Lowest => Some(lang.pick(", trong đó thấp nhất ", ", the lowest being ")),
        Known::All => None,
    }
}

/// What a percentage or a comparison is against.
fn base_name(term: &Term<'_>, lang: Lang) -> String {
    match term.role {
        _ if !term.name.is_empty() => small_first(term.name),
        Some(Role::Plan) => lang.pick("kế hoạch", "the plan").into(),
        Some(Role::Population) => lang.pick("dân số", "the population").into(),
        Some(Role::Previous) => lang.pick("cùng kỳ", "the same period").into(),
        _ => lang.pick("tổng số", "the total").into(),
    }
}

/// A name within a sentence: "kế hoạch" for "Kế hoạch", but "BHYT".
pub(super) fn small_first(name: &str) -> String {
    let mut letters = name.chars();
    let first = match letters.next() {
        Some('Đ') => 'đ',
        Some(first) => first.to_ascii_lowercase(),
        None => return String::new(),
    };
    let is_a_word = letters.clone().next().is_some_and(|second| !second.is_ascii_uppercase() && second != 'Đ');
    if is_a_word { [first.to_string().as_str(), letters.as_str()].concat() } else { name.into() }
}

/// In the base unit.
fn base(term: &Term<'_>) -> Result<Fraction, TooLarge> {
    term.figure.value.fraction()?.times(term.figure.measure().factor())
}

/// "Số thu: trên 465 tỷ đồng"
fn named(term: &Term<'_>, lang: Lang) -> String {
    let printed = printed(term, lang);
    if term.name.is_empty() { first_large(&printed) } else { [term.name, ": ", &printed].concat() }
}

fn first_large(text: &str) -> String {
    let mut letters = text.chars();
    // A digit, or a word of ours that begins with a plain letter.
    let first = letters.next().map(|first| first.to_ascii_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

fn printed(term: &Term<'_>, lang: Lang) -> String {
    let about = match term.figure.bound {
        Bound::Rounded | Bound::Exact => "",
        Bound::AtLeast => lang.pick("trên ", "over "),
        Bound::Below => lang.pick("gần ", "nearly "),
        Bound::About => lang.pick("khoảng ", "about "),
    };
    match base(term).and_then(|value| like(term, value, lang)) {
        Ok(amount) => [about, &amount].concat(),
        Err(TooLarge) => String::new(),
    }
}

/// A value of the base unit as this figure is printed: in its unit, with its decimals, or as many more as it needs.
fn like(term: &Term<'_>, value: Fraction, lang: Lang) -> Result<String, TooLarge> {
    let figure = term.figure;
    let scale = scale(figure);
    let measure = figure.measure();
    let shown = value.over(measure.factor())?.over(Fraction::whole(10i64.pow(scale.zeros.into())))?;
    let is_exact = |places: &u8| shown.round_to(*places).and_then(|number| number.fraction()) == Ok(shown);
    let places = (scale.places..=scale.places + 6).find(is_exact).unwrap_or(scale.places);
    let unit = match (figure.unit.as_str(), lang.spoken()) {
        ("%", _) => return Ok(rounded(shown, places, lang)? + "%"),
        ("người", Lang::En) => "people",
        (unit, _) => unit,
    };
    let mut number = rounded(shown, places, lang)?;
    // "1,376 tỷ" would be read as a little more than one in Vietnam.
    if lang.spoken() == Lang::En && places == 0 && scale.zeros + measure.zeros > 0 {
        number = number.replace(',', "");
    }
    let unit = if scale.name.is_empty() { unit.to_string() } else { [scale.name, " ", unit].concat() };
    Ok(with_unit(number, &unit))
}

/// The word in front of a unit, and the decimals behind it.
struct Scale {
    name: &'static str,
    zeros: u8,
    places: u8,
}

/// "306,1 tỷ" for 306 100 000 000 of which the last printed place is a hundred million.
fn scale(figure: &Figure) -> Scale {
    let filled = figure.step.map_or(0, |step| if step.places() == 0 { zeros(step.digits()) } else { 0 });
    for (name, zeros) in [("tỷ", 9u8), ("triệu", 6), ("nghìn", 3)] {
        let enough = figure.value.digits().unsigned_abs() >= 10u64.pow(zeros.into());
        let places = zeros.saturating_sub(filled);
        if filled > 0 && figure.value.places() == 0 && enough && places <= 3 {
            return Scale { name, zeros, places };
        }
    }
    Scale { name: "", zeros: 0, places: figure.value.places() }
}

fn zeros(mut number: i64) -> u8 {
    let mut zeros = 0;
    while number != 0 && number % 10 == 0 {
        number /= 10;
        zeros += 1;
    }
    zeros
}

fn percent(part: Fraction, whole: Fraction, lang: Lang) -> Result<String, TooLarge> {
    Ok(rounded(part.times_whole(100)?.over(whole)?, 2, lang)? + "%")
}

fn rounded(value: Fraction, places: u8, lang: Lang) -> Result<String, TooLarge> {
    Ok(decimal(value.round_to(places)?, lang))
}

fn with_unit(mut number: String, unit: &str) -> String {
    number.push(NBSP);
    number.push_str(unit);
    number
}
