//! A row of voluntary contributions, worked out and held against what is written: Law 41/2024/QH15 Art 31 and 36, Decree
//! 159/2025/NĐ-CP Art 5.

use super::case::{Deal, Help};
use super::cells::{self, Said};
use super::fault::{Code, Right, Why};
use super::field::Field;
use super::groups::{self, Groups};
use super::line::{Amount, Line, is_small};
use super::month_words;
use super::rates::{RateBook, Rates, was_share};
use super::words::{has_any, plain_into};
use super::{Amounts, Computed, Options};
use crate::citizen::contribution::{Input, Mode, Payment, payment};
use crate::law::SupportGroup;
use crate::sheets::Cell;
use crate::units::{Day, Decimal, Dong, Month, Percent};
use std::collections::BTreeMap;

/// What is kept while the rows of a list are checked.
pub struct Context<'a> {
    pub options: &'a Options,
    pub book: RateBook<'a>,
    /// What years ahead cost; lists have few of them.
    ahead: BTreeMap<(Month, Dong, i64), Option<Dong>>,
    missing: BTreeMap<Bought, Option<Payment>>,
    words: String,
}

impl<'a> Context<'a> {
    pub fn new(options: &'a Options) -> Context<'a> {
        Context {
            options,
            book: RateBook::new(&options.overrides),
            ahead: BTreeMap::new(),
            missing: BTreeMap::new(),
            words: String::new(),
        }
    }
}

/// What the price of missing months depends on.
type Bought = (Month, Dong, i64, Option<usize>);

/// What came of a person's row.
pub struct Person {
    pub computed: Option<Computed>,
    /// As they are written, for sums; `None` where nothing can be read.
    pub written: [Option<Dong>; SUMMED.len()],
    /// First month and months, to find overlaps.
    pub period: Option<(Month, i64)>,
    pub deal: Option<Deal>,
}

/// The fields that sums are written of.
pub const SUMMED: [Field; 5] = [Field::Gross, Field::Pay, Field::State, Field::Local, Field::Other];

/// Checks a row. Persons who are taken off are written with either sign.
pub fn check(line: &mut Line<'_>, is_taken_off: bool, context: &mut Context<'_>) -> Person {
    let said = SUMMED.map(|field| line.amount(field));
    let written = said.map(|said| match said {
        Said::Value(Amount::Whole(amount)) => Some(amount),
        _ => None,
    });
    let income_said = line.amount(Field::Income);
    let (from, months) = period(line);
    let received = received(line);
    let period = from.zip(months.filter(|months| *months > 0));
    let rules = received.map(Day::month).or(from).or(context.options.month);
    let mut person = Person { computed: None, written, period, deal: None };
    let Some(rules) = rules else {
        if !line.columns.has(Field::From) {
            line.missing(Field::From, None);
        }
        give_up(line, income_said, said);
        return person;
    };
    let Some(rates) = context.book.at(rules) else {
        let field = if received.is_some() { Field::Received } else { Field::From };
        line.fault(field, Code::Missing, None, Why::NoRules);
        give_up(line, income_said, said);
        return person;
    };
    let income = income(line, income_said, &rates);
    let shares = Shares::read(line);
    let group = group(line, shares.state, &rates, context);
    let (Some(income), Some(months), Some(group)) = (income, months, group) else {
        // What is paid in all depends on no group.
        let gross = income.zip(months).filter(|(_, months)| rates.lengths.iter().any(|one| i64::from(*one) == *months));
        let gross = gross.and_then(|(income, months)| rates.gross(income, months));
        hold_against_gross(line, said, gross, is_taken_off);
        return person;
    };
    let help = |place: usize, share: Option<Percent>| match share {
        Some(share) => Help::Share(share),
        None => Help::Amount(written.get(place).copied().flatten().unwrap_or(Dong::ZERO)),
    };
    let (local, other) = (unsigned(help(3, shares.local)), unsigned(help(4, shares.other)));
    let mut deal = Deal { rules, from, received, income, months, are_missing: false, group: group.group, local, other };
    let missing = missing_months(line, &deal, &written, &rates, context);
    deal.are_missing = missing.is_some();
    if !deal.are_missing && !is_length(months, &rates) {
        line.fault(Field::Months, Code::WrongAmount, None, Why::NoLength);
    }
    let Some(amounts) = missing.or_else(|| work_out(&deal, &rates, context)) else {
        // The yield of years ahead is not known of every month.
        if is_length(months, &rates) {
            line.fault(Field::Months, Code::Missing, None, Why::NoRules);
        }
        give_up_amounts(line, said);
        return person;
    };
    hold_against(line, said, &amounts, &deal, &group, &rates, is_taken_off);
    let sign = if is_taken_off { -1 } else { 1 };
    person.computed = Some(Computed { amounts: amounts.times(sign), card: None, rank: None });
    person.deal = Some(deal);
    person
}

/// The day on which the money came.
fn received(line: &mut Line<'_>) -> Option<Day> {
    match line.day(Field::Received) {
        Said::Bad => {
            line.fault(Field::Received, Code::NotANumber, None, Why::Plain);
            None
        }
        said => said.value(),
    }
}

/// The first month and how many are paid for: "Từ tháng" with "Số tháng" or "Đến tháng", or both months in one cell.
fn period(line: &mut Line<'_>) -> (Option<Month>, Option<i64>) {
    let range = |field: Field| match line.cell(field) {
        Cell::Text(text) => month_words::range(text).map(|range| (field, range)),
        _ => None,
    };
    let range = range(Field::From).or_else(|| range(Field::Months));
    let is_range = |field: Field| range.is_some_and(|(of, _)| of == field);
    let from = match range {
        Some((_, (from, _))) if is_range(Field::From) || line.cell(Field::From) == Cell::Empty => Some(from),
        _ if line.columns.has(Field::From) => line.month(Field::From),
        _ => None,
    };
    let last = match range {
        Some((_, (_, last))) => Some(last),
        None => match cells::month(line.cell(Field::To), line.columns.writing(Field::To)) {
            Said::Bad => {
                line.fault(Field::To, Code::NotANumber, None, Why::Plain);
                None
            }
            said => said.value(),
        },
    };
    let until = from.zip(last).map(|(from, last)| i64::from(last.since(from)) + 1);
    if is_range(Field::Months) || line.cell(Field::Months) == Cell::Empty && until.is_some_and(|months| months > 0) {
        return (from, until.filter(|months| *months > 0));
    }
    let months = line.months();
    if let (Some(from), Some(months), Some(until)) = (from, months, until)
        && months != until
        && let Ok(later) = i32::try_from(months - 1)
    {
        let field = if is_range(Field::From) { Field::From } else { Field::To };
        line.fault(field, Code::CardDates, Some(Right::Month(from.plus(later))), Why::Plain);
    }
    (from, months)
}

fn unsigned(help: Help) -> Help {
    match help {
        Help::Amount(amount) if amount < Dong::ZERO => Help::Amount(amount.times(-1)),
        other => other,
    }
}

/// Only what no rule is needed for.
fn give_up(line: &mut Line<'_>, income: Said<Amount>, said: [Said<Amount>; SUMMED.len()]) {
    line.look_at(Field::Income, income);
    give_up_amounts(line, said);
}

fn give_up_amounts(line: &mut Line<'_>, said: [Said<Amount>; SUMMED.len()]) {
    for (field, said) in SUMMED.into_iter().zip(said) {
        line.look_at(field, said);
    }
}

/// The shares that are written.
struct Shares {
    state: Option<Percent>,
    local: Option<Percent>,
    other: Option<Percent>,
}

impl Shares {
    fn read(line: &mut Line<'_>) -> Shares {
        Shares {
            state: line.share(Field::StatePercent),
            local: line.share(Field::LocalPercent),
            other: line.share(Field::OtherPercent),
        }
    }
}

/// The income to go on with: what is written, or the nearest that is allowed.
fn income(line: &mut Line<'_>, said: Said<Amount>, rates: &Rates) -> Option<Dong> {
    let (floor, cap) = (rates.incomes.floor, rates.incomes.cap);
    if let (Said::Bad, Cell::Text(text)) = (said, line.cell(Field::Income))
        && let Some(meant) = in_words(text).and_then(meant).filter(|income| (floor..=cap).contains(income))
    {
        line.fault(Field::Income, Code::NotANumber, Some(Right::Amount(meant)), Why::Plain);
        return Some(meant);
    }
    let written = match line.needed(Field::Income, said)? {
        Amount::Whole(income) => income,
        Amount::Fraction(number) => {
            let meant = meant(number).filter(|income| (floor..=cap).contains(income));
            line.fault(Field::Income, Code::NotANumber, meant.map(Right::Amount), Why::Plain);
            return meant;
        }
    };
    let why = Why::Month(rates.month);
    if written < floor {
        line.fault(Field::Income, Code::BelowFloor, Some(Right::Amount(floor)), why);
        return Some(floor);
    }
    if written > cap {
        line.fault(Field::Income, Code::AboveCap, Some(Right::Amount(cap)), why);
        return Some(cap);
    }
    if let Some((below, _)) = rates.incomes.neighbours(written) {
        line.fault(Field::Income, Code::NotAStep, Some(Right::Amount(below)), why);
    }
    Some(written)
}

/// How many millions "1,5 triệu", "1tr5" and "1500k" are.
fn in_words(text: &str) -> Option<Decimal> {
    const MILLIONTHS: u8 = 6;
    let text = text.trim();
    let length = text.bytes().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')).count();
    let (number, unit) = text.split_at_checked(length)?;
    let number = Decimal::parse(&number.replace(',', ".")).ok()?;
    let mut words = String::new();
    plain_into(unit, &mut words);
    let words = words.trim_end_matches(" dong");
    if matches!(words, "k" | "nghin" | "ngan") {
        return Decimal::checked(number.digits(), number.places().checked_add(3)?).ok();
    }
    let behind = words.strip_prefix("trieu").or(words.strip_prefix("tr"))?;
    if behind.is_empty() {
        return Some(number);
    }
    let is_tenths = number.places() == 0
        && behind.len() <= usize::from(MILLIONTHS)
        && behind.bytes().all(|byte| byte.is_ascii_digit());
    let text = is_tenths.then(|| [&number.plain(), ".", behind].concat())?;
    Decimal::parse(&text).ok()
}

/// 1.5 stands for 1,500,000.
fn meant(number: Decimal) -> Option<Dong> {
    const MILLIONS: u8 = 6;
    let more = MILLIONS.checked_sub(number.places()).filter(|_| is_small(number))?;
    number.digits().checked_mul(10i64.checked_pow(more.into())?).map(Dong::new)
}

/// The group of a row, and its share.
struct Grouped {
    group: Option<SupportGroup>,
    share: Percent,
    /// What is written as the share, where it is another one.
    other_share: Option<Percent>,
}

/// The group by the column, else by the note, else by the share of its month, else as the caller says; of several the one
/// with the highest support. A share that is not the group's is named here.
fn group(line: &mut Line<'_>, share: Option<Percent>, rates: &Rates, context: &mut Context<'_>) -> Option<Grouped> {
    let (named, is_usual) = groups_named(line, &mut context.words);
    let known = |group: SupportGroup| Grouped { group: Some(group), share: rates.share(group), other_share: None };
    if let Some(best) = best(named, rates) {
        let mut grouped = known(best);
        if let Some(written) = share.filter(|written| *written != grouped.share) {
            let is_old = was_share(best, written, rates.month) || is_old_share(written, rates);
            refuse_share(line, is_old, Some(grouped.share), rates.month);
            grouped.other_share = Some(written);
        }
        return Some(grouped);
    }
    let Some(written) = share else {
        return match context.options.group {
            _ if is_usual => Some(known(SupportGroup::Other)),
            Some(group) => Some(known(group)),
            None if SupportGroup::ALL.into_iter().all(|group| rates.share(group).is_zero()) => {
                Some(Grouped { group: None, share: Percent::ZERO, other_share: None })
            }
            None => {
                line.missing(Field::Group, None);
                None
            }
        };
    };
    if written.is_zero() {
        return Some(Grouped { group: None, share: Percent::ZERO, other_share: None });
    }
    let of_now = SupportGroup::ALL.into_iter().filter(|group| rates.share(*group) == written);
    if let Some(group) = most_usual(of_now) {
        return Some(known(group));
    }
    let is_old = is_old_share(written, rates);
    let before = SupportGroup::ALL.into_iter().filter(|group| is_old && was_share(*group, written, rates.month));
    let meant = context.options.group.or(most_usual(before));
    refuse_share(line, is_old, meant.map(|group| rates.share(group)), rates.month);
    meant.map(|group| Grouped { other_share: Some(written), ..known(group) })
}

fn refuse_share(line: &mut Line<'_>, is_old: bool, right: Option<Percent>, month: Month) {
    let code = if is_old { Code::OldShare } else { Code::WrongAmount };
    let right = right.map(|share| Right::Percent(share.decimal()));
    line.fault(Field::StatePercent, code, right, Why::Month(month));
}

/// Of groups with one share most people are of the last.
fn most_usual(groups: impl Iterator<Item = SupportGroup>) -> Option<SupportGroup> {
    let all: Vec<SupportGroup> = groups.collect();
    all.iter().find(|group| **group == SupportGroup::Other).or(all.first()).copied()
}

/// A share that no group has in the month, and some had before.
fn is_old_share(share: Percent, rates: &Rates) -> bool {
    SupportGroup::ALL.into_iter().all(|group| rates.share(group) != share)
        && SupportGroup::ALL.into_iter().any(|group| was_share(group, share, rates.month))
}

/// The groups that a row names, and whether it is called by words of most people.
fn groups_named(line: &Line<'_>, words: &mut String) -> (Groups, bool) {
    let people = match line.people() {
        Cell::Text(text) => {
            plain_into(text, words);
            groups::groups_of_people(words)
        }
        _ => Groups::default(),
    };
    let column = match line.cell(Field::Group) {
        Cell::Text(text) => {
            plain_into(text, words);
            let said = groups::said_of_column(words);
            if line.columns.are_groups_peoples() {
                groups::Said { groups: people, is_people: true, is_usual: said.is_usual }
            } else {
                said
            }
        }
        _ => groups::Said::default(),
    };
    let named = column.groups.and(people);
    if !column.groups.is_empty() && !column.is_people {
        return (named, false);
    }
    let note = match line.cell(Field::Note) {
        Cell::Text(text) => {
            plain_into(text, words);
            groups::groups_of_note(words)
        }
        _ => Groups::default(),
    };
    (named.and(note), column.is_usual)
}

fn best(groups: Groups, rates: &Rates) -> Option<SupportGroup> {
    let mut best: Option<SupportGroup> = None;
    for group in groups.iter() {
        if best.is_none_or(|best| rates.share(group) > rates.share(best)) {
            best = Some(group);
        }
    }
    best
}

/// Whether so many months can be paid for at once.
fn is_length(months: i64, rates: &Rates) -> bool {
    rates.lengths.iter().any(|length| i64::from(*length) == months) || years_ahead(months, rates).is_some()
}

fn years_ahead(months: i64, rates: &Rates) -> Option<i64> {
    rates.years_ahead.iter().map(|years| i64::from(*years)).find(|years| years * 12 == months)
}

/// Who pays what. Supports are not discounted, and take no more than what is left to pay.
fn work_out(deal: &Deal, rates: &Rates, context: &mut Context<'_>) -> Option<Amounts> {
    let gross = match years_ahead(deal.months, rates) {
        Some(years) => {
            let key = (rates.month, deal.income, years);
            *context.ahead.entry(key).or_insert_with(|| ahead(deal, years, context.options))
        }
        None if deal.months < 1 => None,
        None => rates.gross(deal.income, deal.months),
    }?;
    let share = deal.group.map_or(Percent::ZERO, |group| rates.share(group));
    let state = rates.support(share, deal.months)?.min(gross);
    let help = |help: Help, left: Dong| match help {
        Help::Share(share) => Some(rates.support(share, deal.months)?.min(left)),
        Help::Amount(amount) => Some(amount.min(left)),
    };
    let local = help(deal.local, gross - state)?;
    let other = help(deal.other, gross - state - local)?;
    Some(Amounts { gross, state, local, other, pay: gross - state - local - other })
}

/// Missing months cost more: where the row says that they are, or what is written is their price. What the State adds to
/// them is not settled since 2025-07: nothing, or what is written between both ends.
fn missing_months(
    line: &Line<'_>,
    deal: &Deal,
    written: &[Option<Dong>; SUMMED.len()],
    rates: &Rates,
    context: &mut Context<'_>,
) -> Option<Amounts> {
    let [gross, _, state, local, other] = *written;
    let usual = rates.gross(deal.income, deal.months)?;
    if gross == Some(usual) && rates.lengths.iter().any(|length| i64::from(*length) == deal.months) {
        return None;
    }
    let are_said = [Field::Note, Field::Months, Field::Group].into_iter().any(|field| match line.cell(field) {
        Cell::Text(text) => {
            plain_into(text, &mut context.words);
            has_any(&context.words, &["thang con thieu", "nam con thieu", "thang thieu", "nam thieu"])
        }
        _ => false,
    });
    if !are_said && gross.is_none_or(|gross| gross <= usual) {
        return None;
    }
    let place = SupportGroup::ALL.iter().position(|group| Some(*group) == deal.group);
    let key = (rates.month, deal.income, deal.months, place);
    let options = context.options;
    let bought = context.missing.entry(key).or_insert_with(|| bought(deal, options)).as_ref()?;
    if !are_said && gross != Some(bought.gross) {
        return None;
    }
    let fits = |state: &Dong| bought.possible_state.is_some_and(|ends| (ends.low..=ends.high).contains(state));
    let state = state.filter(fits).unwrap_or(bought.state);
    let (local, other) = (local.unwrap_or(Dong::ZERO), other.unwrap_or(Dong::ZERO));
    let pay = bought.gross - state - local - other;
    (pay >= Dong::ZERO).then_some(Amounts { gross: bought.gross, state, local, other, pay })
}

fn bought(deal: &Deal, options: &Options) -> Option<Payment> {
    let input = Input {
        month: deal.rules,
        paid_on: None,
        income: deal.income,
        groups: deal.group.into_iter().collect(),
        mode: Mode::Missing { months: deal.months },
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: options.overrides.clone(),
    };
    payment(&input).ok()
}

/// Years ahead are discounted, which takes the rules of one payment.
fn ahead(deal: &Deal, years: i64, options: &Options) -> Option<Dong> {
    let input = Input {
        month: deal.rules,
        paid_on: None,
        income: deal.income,
        groups: Vec::new(),
        mode: Mode::Ahead { years },
        supported_months: 0,
        top_ups: Vec::new(),
        overrides: options.overrides.clone(),
    };
    payment(&input).ok().map(|payment| payment.gross)
}

/// Holds what is paid in all against what is written, where no more than that is known.
fn hold_against_gross(
    line: &mut Line<'_>,
    said: [Said<Amount>; SUMMED.len()],
    gross: Option<Dong>,
    is_taken_off: bool,
) {
    for (field, said) in SUMMED.into_iter().zip(said) {
        match gross {
            Some(gross) if field == Field::Gross => {
                line.compare(field, said, gross, is_taken_off, |_| (Code::WrongAmount, Why::Plain));
            }
            _ => line.look_at(field, said),
        }
    }
}

/// Names every amount that differs; the cause by its code.
fn hold_against(
    line: &mut Line<'_>,
    said: [Said<Amount>; SUMMED.len()],
    right: &Amounts,
    deal: &Deal,
    group: &Grouped,
    rates: &Rates,
    is_taken_off: bool,
) {
    let follows = |_: Dong| (Code::WrongAmount, Why::Plain);
    // At the floor the income is the poverty line, and nothing tells them apart.
    let on_income = |share: Percent, written: Dong| {
        rates.line != Some(deal.income) && rates.of_base(share, deal.income, deal.months) == Some(written)
    };
    let written_gross = match said {
        [Said::Value(Amount::Whole(gross)), ..] => Some(gross),
        _ => None,
    };
    // Where all amounts are as many times too large, the months are others, and no share is.
    let is_of_other_months = |written: Dong| {
        let product = |one: Dong, other: Dong| i128::from(one.get()) * i128::from(other.get());
        written_gross
            .is_some_and(|gross| gross != right.gross && product(gross, right.state) == product(written, right.gross))
    };
    let of_state = |written: Dong| {
        if is_of_other_months(written) {
            return (Code::WrongAmount, Why::Plain);
        }
        let shares = [Some(group.share), group.other_share];
        if shares.into_iter().flatten().any(|share| on_income(share, written)) {
            return (Code::SupportOnIncome, Why::Plain);
        }
        let is_old = |share: &Percent| rates.support(*share, deal.months) == Some(written);
        let mut old = deal.group.into_iter().flat_map(|group| super::rates::old_shares(group, rates.month));
        let mut older = old.clone();
        match group.other_share {
            None if old.any(|share| is_old(&share)) => (Code::OldShare, Why::Month(rates.month)),
            None if older.any(|share| on_income(share, written)) => (Code::SupportOnIncome, Why::Plain),
            _ => (Code::WrongAmount, Why::Plain),
        }
    };
    let of_help = |help: Help| {
        move |written: Dong| match help {
            Help::Share(share) if on_income(share, written) => (Code::SupportOnIncome, Why::Plain),
            _ => (Code::WrongAmount, Why::Plain),
        }
    };
    let [gross, pay, state, local, other] = said;
    line.compare(Field::Gross, gross, right.gross, is_taken_off, follows);
    line.compare(Field::State, state, right.state, is_taken_off, of_state);
    line.compare(Field::Local, local, right.local, is_taken_off, of_help(deal.local));
    line.compare(Field::Other, other, right.other, is_taken_off, of_help(deal.other));
    line.compare(Field::Pay, pay, right.pay, is_taken_off, follows);
}
