//! Households' health insurance, member by member: Law on Health Insurance Art 13; Decree 188/2025/NĐ-CP Art 6.5, 6.6
//! and 7.8.

use super::cells::{self, Said};
use super::fault::{Code, Right, Why};
use super::field::Field;
use super::health_rates::{HealthBook, HealthRates};
use super::line::{Amount, Line};
use super::rows::{Rank, rank};
use super::words::{has, has_any, plain};
use super::{Amounts, Computed, Form, Options};
use crate::citizen::household::card_to;
use crate::law::{HealthGroup, checked_on, health_periods};
use crate::sheets::Cell;
use crate::units::{Day, Dong, Month, Percent};
use std::collections::BTreeMap;

/// A member's row as it was read.
pub struct Member<'a> {
    pub line: Line<'a>,
    /// Stands before a new stretch of the list: behind a sum or the name of a group.
    pub begins: bool,
    pub group: HealthGroup,
    said_rank: Option<Rank>,
    pub months: Option<i64>,
    from: Option<Day>,
    to: Option<Day>,
    share: Option<Percent>,
    /// Before and after what a locality adds, and what that is.
    gross: Said<Amount>,
    pay: Said<Amount>,
    local: Said<Amount>,
    /// Month of the rules.
    pub rules: Option<Month>,
    pub rank: Option<u8>,
    pub computed: Option<Computed>,
}

/// What stands in where a list says neither months nor the month: Form 4 has none of them.
#[derive(Clone, Copy, Debug)]
pub struct Assumed {
    pub month: Month,
    pub months: i64,
}

impl Assumed {
    /// Only of lists that say nothing of money.
    pub fn of(form: Option<Form>, has_amounts: bool, options: &Options) -> Option<Assumed> {
        if form != Some(Form::Decree188) && has_amounts {
            return None;
        }
        let month = options.month.unwrap_or(checked_on().month());
        Some(Assumed { month, months: health_periods::at(month).last().copied()? })
    }
}

/// Reads a member's row.
pub fn read<'a>(mut line: Line<'a>, begins: bool, assumed: Option<Assumed>, options: &Options) -> Member<'a> {
    let [gross, pay, local] = [Field::Gross, Field::Pay, Field::Local].map(|field| line.amount(field));
    let group = how_insured(&line, assumed.is_some());
    let from = day(&mut line, Field::From);
    let to = day(&mut line, Field::To);
    let received = day(&mut line, Field::Received);
    // Of whoever is insured elsewhere the list need not say more than the name.
    let is_elsewhere = group == HealthGroup::OtherGroup
        && [Field::Months, Field::From, Field::Pay].iter().all(|field| line.cell(*field) == Cell::Empty);
    let months = if is_elsewhere { None } else { months(&mut line, from, to, assumed) };
    if from.is_none()
        && !is_elsewhere
        && line.columns.has(Field::From)
        && matches!(line.cell(Field::From), Cell::Empty | Cell::Uncomputed)
    {
        line.missing(Field::From, None);
    }
    let rules = received.or(from).map(Day::month).or(options.month).or(assumed.map(|assumed| assumed.month));
    let said_rank = rank(line.cell(Field::Rank));
    if said_rank.is_none() && !matches!(line.cell(Field::Rank), Cell::Empty) && group == HealthGroup::Household {
        let is_uncomputed = line.cell(Field::Rank) == Cell::Uncomputed;
        let code = if is_uncomputed { Code::Missing } else { Code::NotANumber };
        line.fault(Field::Rank, code, None, if is_uncomputed { Why::Uncomputed } else { Why::Plain });
    }
    let share = line.share(Field::RatePercent);
    let rank = None;
    Member { line, begins, group, said_rank, months, from, to, share, gross, pay, local, rules, rank, computed: None }
}

/// By the column of groups, else by the note: whoever has a card already. Without amounts a note says of pupils, too, that
/// they are insured at school.
fn how_insured(line: &Line<'_>, is_without_amounts: bool) -> HealthGroup {
    if let Cell::Text(text) = line.cell(Field::Group) {
        return group(&plain(text));
    }
    const HAS_CARD: [&str; 13] = [
        "da co the",
        "co the bhyt",
        "da co bhyt",
        "da tham gia bhyt",
        "tham gia noi khac",
        "the nhom khac",
        "nhom khac",
        "doi tuong khac",
        "huu tri",
        "luong huu",
        "bhyt bat buoc",
        "bhxh bat buoc",
        "insured elsewhere",
    ];
    /// A card that is prolonged or made anew is this household's.
    const SAME_CARD: [&str; 6] = ["gia han", "het han", "doi the", "cap lai", "noi tiep", "dong tiep"];
    let Cell::Text(text) = line.cell(Field::Note) else { return HealthGroup::Household };
    let words = plain(text);
    let is_pupil = is_without_amounts && group(&words) == HealthGroup::Student;
    match has_any(&words, &HAS_CARD) && !has_any(&words, &SAME_CARD) {
        _ if is_pupil => HealthGroup::Student,
        true => HealthGroup::OtherGroup,
        false => HealthGroup::Household,
    }
}

fn day(line: &mut Line<'_>, field: Field) -> Option<Day> {
    match line.day(field) {
        Said::Value(day) => Some(day),
        Said::Bad => {
            // A month stands for its first day.
            let month = cells::month(line.cell(field), line.columns.writing(field)).value();
            if month.is_none() {
                line.fault(field, Code::NotANumber, None, Why::Plain);
            }
            month.map(|month| if field == Field::To { Day::last_of(month) } else { Day::first_of(month) })
        }
        Said::Blank | Said::Uncomputed => None,
    }
}

fn months(line: &mut Line<'_>, from: Option<Day>, to: Option<Day>, assumed: Option<Assumed>) -> Option<i64> {
    if line.columns.has(Field::Months) && (assumed.is_none() || line.cell(Field::Months) != Cell::Empty) {
        return line.months();
    }
    let between = from.zip(to).and_then(|(from, to)| months_until(from, to)).map(|(months, _)| months);
    let found = between.or(assumed.map(|assumed| assumed.months));
    if found.is_none() {
        line.missing(Field::Months, None);
    }
    found
}

/// The longest length that a list can mean.
const LONGEST: i64 = 12;

/// The fewest months after which a card that begins on a day ends on another or later, and whether it is that day.
fn months_until(from: Day, to: Day) -> Option<(i64, bool)> {
    let months = (1..=LONGEST).find(|months| card_to(from, *months) >= to)?;
    (from <= to).then(|| (months, card_to(from, months) == to))
}

/// How a member is insured, by the words of a column; by the household where they say nothing else.
fn group(words: &str) -> HealthGroup {
    const ELSEWHERE: [&str; 18] = [
        "huu tri",
        "luong huu",
        "cong ty",
        "doanh nghiep",
        "bat buoc",
        "tre em",
        "bao tro",
        "co cong",
        "cao tuoi",
        "noi khac",
        "nhom khac",
        "da co the",
        "co the",
        "luc luong",
        "quan doi",
        "cong an",
        "than nhan",
        "that nghiep",
    ];
    if has_any(words, &["hoc sinh", "sinh vien", "hssv", "student"]) {
        HealthGroup::Student
    } else if has(words, "can ngheo") || words == "near poor" {
        HealthGroup::NearPoor
    } else if has_any(words, &["ho ngheo", "nguoi ngheo"]) || words == "poor" || words == "ngheo" {
        HealthGroup::Poor
    } else if has_any(words, &["thieu so", "dtts"]) {
        HealthGroup::EthnicMinority
    } else if has_any(words, &["muc song trung binh", "nong lam ngu", "diem nghiep", "nlnn"]) {
        HealthGroup::FarmAverage
    } else if has_any(words, &ELSEWHERE) || words == "other group" {
        HealthGroup::OtherGroup
    } else {
        HealthGroup::Household
    }
}

/// The members of each household, by their places.
pub fn households(members: &[Member<'_>], form: Option<Form>, book: &mut HealthBook<'_>) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::new();
    let mut by_code: BTreeMap<String, usize> = BTreeMap::new();
    let (mut left, mut previous) = (0u8, 0usize);
    let has_codes = members.iter().any(|member| household_code(member).is_some());
    for (place, member) in members.iter().enumerate() {
        let code = household_code(member);
        let begins = match (&code, member.said_rank) {
            (Some(_), _) => false,
            (None, Some(Rank::Number(1))) => true,
            (None, _) if has_codes => false,
            (None, Some(Rank::Number(_) | Rank::From(_))) => member.begins,
            (None, Some(Rank::Size(size))) => {
                left = if left == 0 { size } else { left } - 1;
                left + 1 == size
            }
            (None, None) if form == Some(Form::Decree188) => member.begins,
            (None, None) => member.begins || begins_by_money(member, book),
        };
        let of = match code {
            Some(code) => *by_code.entry(code).or_insert(all.len()),
            None if begins || all.is_empty() => all.len(),
            None => previous,
        };
        previous = of;
        match all.get_mut(of) {
            Some(household) => household.push(place),
            None => all.push(vec![place]),
        }
    }
    all
}

fn household_code(member: &Member<'_>) -> Option<String> {
    match member.line.cell(Field::Household) {
        Cell::Text(text) | Cell::Number(text) => Some(text.trim().to_string()).filter(|code| !code.is_empty()),
        _ => None,
    }
}

/// Without ranks, whoever pays in full is the first.
fn begins_by_money(member: &Member<'_>, book: &mut HealthBook<'_>) -> bool {
    let Some(rates) = member.rules.and_then(|month| book.at(month)) else { return false };
    let said = if member.line.columns.has(Field::Gross) { member.gross } else { member.pay };
    match (member.share, said, member.months) {
        (Some(share), _, _) => share == rates.share(1),
        (None, Said::Value(Amount::Whole(pay)), Some(months)) => rates.pay(1, months) == Some(pay),
        _ => false,
    }
}

/// Gives each member of a household a rank, works it out, and names what differs.
pub fn check(household: &[usize], members: &mut [Member<'_>], book: &mut HealthBook<'_>) {
    let ranks = give_ranks(household, members, book);
    let mut ends: Vec<Day> = household.iter().filter_map(|place| end_that_fits(members.get(*place)?)).collect();
    ends.sort_unstable();
    for (place, given) in household.iter().zip(ranks) {
        if let Some(member) = members.get_mut(*place) {
            member.rank = given.map(|given| given.rank);
            let rates = member.rules.and_then(|month| book.at(month).cloned());
            one(member, given, &ends, rates.as_ref());
        }
    }
}

/// The written end of a card, where it is that of its months.
fn end_that_fits(member: &Member<'_>) -> Option<Day> {
    let (from, months, to) = (member.from?, member.months?, member.to?);
    (card_to(from, months) == to).then_some(to)
}

#[derive(Clone, Copy)]
struct Given {
    rank: u8,
    /// Another one is written.
    differs: bool,
}

/// Ranks as they are written where they are 1, 2, 3 …, in any order; else by order. Members insured elsewhere have none.
/// Where the first members are of an earlier list, the ranks go on from theirs.
fn give_ranks(household: &[usize], members: &[Member<'_>], book: &mut HealthBook<'_>) -> Vec<Option<Given>> {
    let ranked: Vec<(usize, &Member<'_>)> = household
        .iter()
        .enumerate()
        .filter_map(|(at, place)| Some((at, members.get(*place)?)))
        .filter(|(_, member)| member.group == HealthGroup::Household)
        .collect();
    let written = |member: &Member<'_>| match member.said_rank {
        Some(Rank::Number(rank) | Rank::From(rank)) => Some(rank),
        _ => None,
    };
    let mut order: Vec<(usize, Option<u8>)> = ranked.iter().map(|(at, member)| (*at, written(member))).collect();
    if order.iter().all(|(_, rank)| rank.is_some()) {
        order.sort_by_key(|(_, rank)| *rank);
    } else if let Some(by_share) = by_share(&ranked, book) {
        order = by_share.into_iter().map(|at| (at, None)).collect();
    }
    let first = order.first().and_then(|(_, rank)| *rank).unwrap_or(1);
    let mut given = vec![None; household.len()];
    for (count, (at, written)) in order.into_iter().enumerate() {
        let rank = first.saturating_add(u8::try_from(count).unwrap_or(u8::MAX));
        let is_open = ranked.iter().any(|(of, member)| *of == at && matches!(member.said_rank, Some(Rank::From(_))));
        if let Some(of) = given.get_mut(at) {
            let differs = written.is_some_and(|written| if is_open { rank < written } else { rank != written });
            *of = Some(Given { rank, differs });
        }
    }
    given
}

/// The order by the written shares, where these are those of the first ranks.
fn by_share(ranked: &[(usize, &Member<'_>)], book: &mut HealthBook<'_>) -> Option<Vec<usize>> {
    let mut shares: Vec<(Percent, usize)> =
        ranked.iter().map(|(at, member)| Some((member.share?, *at))).collect::<Option<_>>()?;
    shares.sort_by(|(one, at), (other, place)| other.cmp(one).then(at.cmp(place)));
    let rates = ranked.first().and_then(|(_, member)| member.rules).and_then(|month| book.at(month))?;
    let fits = |(place, (share, _)): (usize, &(Percent, usize))| {
        u8::try_from(place + 1).is_ok_and(|rank| rates.share(rank) == *share)
    };
    shares.iter().enumerate().all(fits).then(|| shares.iter().map(|(_, at)| *at).collect())
}

/// Works a member out and names what differs.
fn one(member: &mut Member<'_>, given: Option<Given>, ends: &[Day], rates: Option<&HealthRates>) {
    name_rank(member, given);
    let (Some(rates), Some(months)) = (rates, member.months) else {
        if member.group == HealthGroup::OtherGroup && member.months.is_none() {
            return;
        }
        if member.rules.is_none() && !member.line.columns.has(Field::From) {
            member.line.missing(Field::From, None);
        } else if member.rules.is_some() && rates.is_none() {
            member.line.fault(Field::From, Code::Missing, None, Why::NoRules);
        }
        let pay = member.pay;
        return member.line.look_at(Field::Pay, pay);
    };
    if !(1..=LONGEST).contains(&months) {
        member.line.fault(Field::Months, Code::WrongAmount, None, Why::NoLength);
        let pay = member.pay;
        return member.line.look_at(Field::Pay, pay);
    }
    let amounts = match given {
        Some(given) => rates.pay(given.rank, months).map(|pay| Amounts { gross: pay, pay, ..Amounts::default() }),
        None => rates.of_group(member.group, months),
    };
    let Some(amounts) = amounts.map(|amounts| less_local(amounts, member.local)) else { return };
    let card = card(member, months, ends, rates.month);
    let is_share_wrong = name_share(member, given, rates);
    let rank_differs = given.is_some_and(|given| given.differs);
    // What somebody insured elsewhere pays is that insurance's affair, unless they took a rank.
    if given.is_some() || member.group != HealthGroup::OtherGroup || member.said_rank.is_some() {
        let of_other = |written: Dong| {
            let is_of_other = given.is_some() && amounts.local == Dong::ZERO && rates.is_of_a_rank(written, months);
            if is_of_other && !rank_differs && !is_share_wrong {
                (Code::Rank, Why::OtherRank)
            } else {
                (Code::WrongAmount, Why::Plain)
            }
        };
        let whole = amounts.gross - amounts.state;
        let is_whole = |said: Said<Amount>| matches!(said, Said::Value(Amount::Whole(written)) if written == whole);
        let (gross, pay) = (member.gross, member.pay);
        if !is_whole(gross) {
            member.line.compare(Field::Gross, gross, amounts.gross, false, of_other);
        }
        // A column alone can be of the amount before what the locality adds.
        if member.line.columns.has(Field::Gross) || !is_whole(pay) {
            member.line.compare(Field::Pay, pay, amounts.pay, false, of_other);
        }
        let local = member.local;
        member.line.look_at(Field::Local, local);
    }
    member.computed = Some(Computed { amounts, card: Some(card), rank: given.map(|given| given.rank) });
}

/// What a locality adds is taken as it is written, up to what is left to pay.
fn less_local(amounts: Amounts, local: Said<Amount>) -> Amounts {
    let written = match local {
        Said::Value(Amount::Whole(local)) => local.max(Dong::ZERO),
        _ => Dong::ZERO,
    };
    let local = written.min(amounts.pay);
    Amounts { local, pay: amounts.pay - local, ..amounts }
}

fn name_rank(member: &mut Member<'_>, given: Option<Given>) {
    match given {
        Some(Given { rank, differs: true }) => {
            member.line.fault(Field::Rank, Code::Rank, Some(Right::Count(rank.into())), Why::Plain);
        }
        None if matches!(member.said_rank, Some(Rank::Number(_) | Rank::From(_))) => {
            member.line.fault(Field::Rank, Code::Rank, None, Why::InsuredElsewhere);
        }
        _ => {}
    }
}

/// Names a share that is not that of the rank; true where it is.
fn name_share(member: &mut Member<'_>, given: Option<Given>, rates: &HealthRates) -> bool {
    let (Some(given), Some(written)) = (given, member.share) else { return false };
    let right = rates.share(given.rank);
    if written == right {
        return false;
    }
    let (code, why) = if given.differs { (Code::WrongAmount, Why::Plain) } else { (Code::Rank, Why::OtherRank) };
    member.line.fault(Field::RatePercent, code, Some(Right::Percent(right.decimal())), why);
    true
}

/// First and last day. A member who joined later may have a card that ends with the others', within the last month.
fn card(member: &mut Member<'_>, months: i64, ends: &[Day], rules: Month) -> (Day, Day) {
    let from = member.from.unwrap_or(Day::first_of(rules));
    let right = card_to(from, months);
    let Some(to) = member.to else {
        if member.from.is_some() && member.line.columns.writing(Field::To).is_used && member.line.columns.has(Field::To)
        {
            let is_bad = member.line.faults.iter().any(|fault| fault.field == Field::To);
            if !is_bad {
                member.line.missing(Field::To, Some(Right::Day(right)));
            }
        }
        return (from, right);
    };
    let ends_with_others = ends.binary_search(&to).is_ok()
        && months_until(from, to).is_some_and(|(least, _)| months == least || months + 1 == least);
    if to == right || member.from.is_none() || ends_with_others {
        return (from, to);
    }
    member.line.fault(Field::To, Code::CardDates, Some(Right::Day(right)), Why::Plain);
    (from, right)
}

/// What is written, for sums.
pub fn written(member: &Member<'_>, field: Field) -> Option<Dong> {
    let said = match field {
        Field::Gross => member.gross,
        Field::Pay => member.pay,
        Field::Local => member.local,
        _ => return None,
    };
    match said {
        Said::Value(Amount::Whole(amount)) => Some(amount),
        _ => None,
    }
}

/// The days of a card, to find overlaps.
pub fn span(member: &Member<'_>) -> Option<(i32, i32)> {
    const FIRST: Day = Day::new(2000, 1, 1);
    let (from, to) = member.computed?.card?;
    member.from.map(|_| (from.since(FIRST), to.since(FIRST)))
}
