//! What each figure is, by the words around it.

use super::found::{Found, Unit};
use super::items::{Item, Items, Mark};
use super::kind::{Kind, Role};
use super::words::{ColumnRole, Cue, UnitWord};
use crate::figures::{Base, Dimension};
use crate::units::Fraction;

/// A figure in its place.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub item: usize,
    pub sentence: usize,
    pub kind: Kind,
    /// The bracket that it stands in; 0 for none.
    pub bracket: u32,
    /// A bracket was opened right before it, or before the verb.
    pub bracketed: bool,
    /// Not even a verb stands between the bracket and it.
    pub bare: bool,
    /// "tương ứng"
    pub equivalent: bool,
    /// What is said between the figure before and this one, or right behind.
    pub of_health: bool,
    pub of_insured: bool,
    pub of_total: bool,
    pub overlapping: bool,
    pub is_rest: bool,
    pub compulsory: bool,
    pub voluntary: bool,
    pub raised: bool,
    pub coverage: bool,
    pub of_debt: bool,
    /// "bình quân mỗi năm"
    pub average: bool,
}

/// Words further from a figure than this say nothing of it.
const REACH: usize = 16;

pub fn place(items: &Items, found: &[Found]) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(found.len());
    let mut brackets = 0;
    for (sentence, span) in items.sentences.iter().enumerate() {
        let mut open: Vec<u32> = Vec::new();
        for item in span.first..span.last {
            match items.item(item) {
                Item::Mark(Mark::Open) => {
                    brackets += 1;
                    open.push(brackets);
                }
                Item::Mark(Mark::Close) => {
                    open.pop();
                }
                Item::Figure(index) => {
                    let figure = found.get(index).unwrap_or(&Found::NOTHING);
                    let gap = Gap {
                        items: &items.items,
                        first: span.first,
                        last: span.last,
                        item,
                        token: figure.first,
                        end: figure.last,
                    };
                    let mut place = gap.place(figure, sentence, open.last().copied().unwrap_or(0));
                    if let Some(meaning) = figure.meaning {
                        place.kind = meaning.kind();
                    }
                    placed.push(place);
                }
                _ => {}
            }
        }
    }
    settle(&mut placed, items, found);
    placed
}

/// What only the figure before can tell: "tăng 52 tỷ đồng (12,6 %)", "tăng 12,6 %, tương ứng 52 tỷ đồng".
fn settle(placed: &mut [Placed], items: &Items, found: &[Found]) {
    let mut places = placed.iter_mut().zip(found);
    let Some((first, first_found)) = places.next() else { return };
    let (mut before, mut before_found) = (*first, first_found);
    for (place, figure) in places {
        settle_one(place, figure, &before, before_found, items);
        (before, before_found) = (*place, figure);
    }
}

fn settle_one(place: &mut Placed, figure: &Found, before: &Placed, before_found: &Found, items: &Items) {
    if before.sentence != place.sentence || figure.meaning.is_some() {
        return;
    }
    if before_found.over_next {
        place.kind = Kind::Whole;
        return;
    }
    if figure.in_range && place.kind == Kind::Previous {
        place.kind = Kind::Level;
        return;
    }
    let gap = items.slice(before.item + 1..place.item);
    if is_rise_as_percentage(gap, place.kind, before.kind, figure) {
        (place.kind, place.equivalent) = (Kind::Growth { falls: false }, true);
        return;
    }
    let settled =
        joined_kind(gap, place.kind, before, figure).or_else(|| added_kind(place, figure, before, before_found));
    place.kind = settled.unwrap_or(place.kind);
}

/// "tăng 118 tỷ đồng, bằng 10,3 % so với cùng kỳ"; what rose is more than all of what there was.
fn is_rise_as_percentage(gap: &[Item], kind: Kind, before: Kind, figure: &Found) -> bool {
    let reaches = matches!(gap, [Item::Mark(Mark::Comma), Item::Cue(Cue::Reach, _)] | [Item::Cue(Cue::Reach, _)]);
    reaches
        && kind == Kind::Ratio(Some(Base::Previous))
        && before == (Kind::Change { falls: false })
        && figure.value.fraction().is_ok_and(|value| value < Fraction::whole(100))
}

/// What a figure is when only "và" or "từ" stands between it and the figure before.
fn joined_kind(gap: &[Item], kind: Kind, before: &Placed, figure: &Found) -> Option<Kind> {
    let from_before = match (gap, kind, before.kind) {
        // "tăng 86 đơn vị và 2.105 lao động"
        ([Item::Mark(Mark::And)], Kind::Level, Kind::Change { .. }) => return Some(before.kind),
        // "up 1.4 points from 92.0 %"
        (
            [Item::Cue(Cue::From, _)],
            Kind::Ratio(None | Some(Base::Previous)),
            Kind::Points { .. } | Kind::Growth { .. },
        ) => figure.is_percent(),
        // "bringing the total to 2,871 people, from 2,237"
        ([Item::Mark(Mark::Comma), Item::Cue(Cue::From, _)], Kind::Level, Kind::Level) => before.raised,
        // "up 8.3 % from VND2,230 billion"
        ([Item::Cue(Cue::From, _)], Kind::Level, Kind::Change { .. } | Kind::Growth { .. }) => {
            figure.dimension() != Dimension::Percent
        }
        _ => false,
    };
    from_before.then_some(Kind::Previous)
}

/// What a figure is that says the change before it in other words, in a bracket or behind "tương ứng".
fn added_kind(place: &Placed, figure: &Found, before: &Placed, before_found: &Found) -> Option<Kind> {
    let added = place.bracketed || place.equivalent;
    let bare = matches!(place.kind, Kind::Ratio(None | Some(Base::Previous)) | Kind::Previous | Kind::Level);
    if !added || !bare {
        return None;
    }
    match before.kind {
        // "(bằng 92,1 % so với tháng trước)" is no rise.
        Kind::Change { falls } => {
            let same_change = figure.is_percent() && !before_found.is_percent() && (place.bare || place.equivalent);
            same_change.then_some(Kind::Growth { falls })
        }
        Kind::Growth { falls } => {
            let amount = figure.dimension() != Dimension::Percent && place.kind == Kind::Level;
            amount.then_some(Kind::Change { falls })
        }
        _ => None,
    }
}

/// The items around one figure.
struct Gap<'a> {
    items: &'a [Item],
    first: usize,
    last: usize,
    item: usize,
    token: usize,
    end: usize,
}

/// "từ" says that a figure is where something started only right before it.
const FROM_REACH: usize = 3;

/// The cues before a figure, nearest first, as far as they speak of it.
struct Before {
    cues: [Option<Cue>; 8],
    /// A bracket stands before it, with nothing but cues between.
    bracketed: bool,
    /// And not even cues.
    bare: bool,
}

impl Gap<'_> {
    fn items_in(&self, places: std::ops::Range<usize>) -> &[Item] {
        self.items.get(places).unwrap_or(&[])
    }

    fn place(&self, found: &Found, sentence: usize, bracket: u32) -> Placed {
        let before = self.before();
        let after = self.after();
        let kind = match found.unit {
            Unit::Word(UnitWord::Percent) => percent_kind(&before, &after),
            Unit::Word(UnitWord::Points) => Kind::Points { falls: before.has(Cue::Down) || before.has(Cue::Lower) },
            Unit::Word(UnitWord::Times) => {
                let compares = after.contains(&Some(Cue::TimesAs));
                // "gấp đôi" has its verb with it.
                let figure_in_words = found.spelled;
                Kind::Times { compares: compares || figure_in_words || before.has(Cue::TimesAs) || before.has(Cue::Up) }
            }
            _ => amount_kind(&before, &after, found.dimension()),
        };
        // "33.118 → 38.316 người"
        let becomes = matches!(self.items_in(self.item + 1..self.item + 3), [Item::Cue(Cue::To, _), Item::Figure(_)]);
        let kind = if becomes && kind == Kind::Level { Kind::Previous } else { kind };
        let gap = self.said_before();
        let whole_gap = |cue: Cue| gap & cue.bit() != 0;
        let near = |cue: Cue| whole_gap(cue) || after.contains(&Some(cue));
        // "10.120 người bắt buộc và 2.330 người tự nguyện": what stands behind counts first.
        let behind = |cue: Cue| after.contains(&Some(cue));
        let half = |cue: Cue, other: Cue| behind(cue) || whole_gap(cue) && !behind(other);
        Placed {
            item: self.item,
            sentence,
            kind,
            bracket,
            bracketed: before.bracketed,
            bare: before.bare,
            equivalent: before.has(Cue::Equivalent),
            of_health: near(Cue::Health),
            of_insured: near(Cue::Insured),
            of_total: whole_gap(Cue::Total) || whole_gap(Cue::AddsUp) || whole_gap(Cue::Raise),
            overlapping: whole_gap(Cue::Overlapping),
            is_rest: whole_gap(Cue::Rest) || after.first() == Some(&Some(Cue::Rest)),
            compulsory: half(Cue::Compulsory, Cue::Voluntary),
            voluntary: half(Cue::Voluntary, Cue::Compulsory),
            raised: whole_gap(Cue::Raise),
            coverage: near(Cue::Coverage),
            of_debt: whole_gap(Cue::Debt),
            average: whole_gap(Cue::Average) || after.first() == Some(&Some(Cue::Average)),
        }
    }

    fn before(&self) -> Before {
        let mut cues = [None; 8];
        let mut count = 0;
        let (mut bracketed, mut bare) = (false, false);
        for item in self.items_in(self.first..self.item).iter().rev() {
            match item {
                Item::Figure(_) | Item::Mark(Mark::Comma | Mark::Semicolon | Mark::And | Mark::Close | Mark::Cell) => {
                    break;
                }
                Item::Mark(Mark::Open) if count == 0 => {
                    bracketed = true;
                    bare = true;
                }
                // What stands before a bracket speaks of what is in it only where nothing in it does.
                Item::Mark(Mark::Open) => {
                    bracketed = true;
                    break;
                }
                Item::Mark(Mark::Colon) => {}
                Item::Cue(_, token) if self.token - token > REACH => break,
                Item::Cue(Cue::From, token) if self.token - token > FROM_REACH => {}
                Item::Cue(cue, _) => {
                    if let Some(place) = cues.get_mut(count) {
                        *place = Some(*cue);
                        count += 1;
                    }
                }
            }
        }
        Before { cues, bracketed, bare }
    }

    /// The first cues behind a figure, up to the next mark.
    fn after(&self) -> [Option<Cue>; 4] {
        let mut cues = [None; 4];
        let mut count = 0;
        let mut behind = self.items_in(self.item + 1..self.last);
        while let Some((item, rest)) = behind.split_first() {
            behind = rest;
            match item {
                // "6.540 người (năm 2019) lên": an aside without a figure.
                Item::Mark(Mark::Open) => match rest.iter().take(6).position(|item| !matches!(item, Item::Cue(..))) {
                    Some(end) if rest.get(end) == Some(&Item::Mark(Mark::Close)) => {
                        behind = rest.get(end + 1..).unwrap_or(&[]);
                    }
                    _ => break,
                },
                Item::Cue(cue, token) if token - self.end <= REACH && count < cues.len() => {
                    // A verb begins the next statement.
                    let verb = match cue {
                        Cue::Up | Cue::Down | Cue::Reach | Cue::Share | Cue::Exceed => true,
                        Cue::Remaining => matches!(rest.first(), Some(Item::Figure(_))),
                        _ => matches!(cue, Cue::SomeParts | Cue::AllParts),
                    };
                    if verb {
                        break;
                    }
                    if let Some(place) = cues.get_mut(count) {
                        *place = Some(*cue);
                    }
                    count += 1;
                }
                _ => break,
            }
        }
        cues
    }

    /// The cues anywhere between the figure before and this one, by their bits.
    fn said_before(&self) -> u64 {
        let mut said = 0;
        for item in self.items_in(self.first..self.item).iter().rev().take(24) {
            match item {
                Item::Figure(_) => break,
                Item::Cue(cue, _) => said |= cue.bit(),
                Item::Mark(_) => {}
            }
        }
        said
    }
}

impl Before {
    fn iter(&self) -> impl Iterator<Item = Cue> + '_ {
        self.cues.iter().map_while(|cue| *cue)
    }

    fn has(&self, cue: Cue) -> bool {
        self.iter().any(|other| other == cue)
    }
}

fn base_of(cues: impl Iterator<Item = Cue>) -> Option<Base> {
    cues.into_iter().find_map(|cue| match cue {
        Cue::Plan => Some(Base::Plan),
        Cue::Population | Cue::Coverage => Some(Base::Population),
        Cue::LabourForce => Some(Base::LabourForce),
        Cue::Payable => Some(Base::Payable),
        Cue::Period => Some(Base::Previous),
        Cue::Collected => Some(Base::Collected),
        Cue::Total | Cue::AddsUp => Some(Base::Total),
        _ => None,
    })
}

fn percent_kind(before: &Before, after: &[Option<Cue>; 4]) -> Kind {
    let behind = base_of(after.iter().map_while(|cue| *cue));
    let ahead = base_of(before.iter());
    let base = behind.or(ahead);
    let mut to = false;
    for cue in before.iter() {
        match cue {
            Cue::To => to = true,
            Cue::From if after.contains(&Some(Cue::To)) => return Kind::Previous,
            Cue::Highest | Cue::Lowest => {
                let grows = before.has(Cue::Up) || before.has(Cue::Down);
                return Kind::Extreme { highest: cue == Cue::Highest, grows };
            }
            Cue::Up | Cue::Down if behind == Some(Base::Plan) => return Kind::Excess,
            Cue::Up | Cue::Down if !to => return Kind::Growth { falls: cue == Cue::Down },
            Cue::Exceed => return Kind::Excess,
            Cue::Higher | Cue::Lower => return Kind::Points { falls: cue == Cue::Lower },
            Cue::Share => return Kind::Share(base),
            Cue::Reach if !before.has(Cue::Highest) && !before.has(Cue::Lowest) => break,
            _ => {}
        }
    }
    let compared_with_plan = Kind::Ratio(base);
    match before.iter().next() {
        // "so với kế hoạch (85 %)", "chỉ tiêu giao là 93 %": a plan that is itself a percentage.
        Some(Cue::Plan) if behind.is_none() && !before.has(Cue::Reach) => Kind::Plan,
        Some(Cue::Period) if behind.is_none() && !before.has(Cue::Reach) => Kind::Previous,
        _ => compared_with_plan,
    }
}

fn amount_kind(before: &Before, after: &[Option<Cue>; 4], dimension: Dimension) -> Kind {
    let mut to = false;
    let mut period = false;
    let mut cues = before.iter();
    while let Some(cue) = cues.next() {
        match cue {
            Cue::To => to = true,
            // "tăng từ … lên …"
            Cue::From if after.contains(&Some(Cue::To)) => return Kind::Previous,
            Cue::Raise | Cue::Rest => return Kind::Level,
            Cue::ShortOf => return Kind::Plan,
            Cue::Plan => {
                // "nâng tổng kế hoạch lên", "còn thiếu so với kế hoạch", "vượt kế hoạch"
                let further: Vec<Cue> = cues.collect();
                return match () {
                    () if further.contains(&Cue::Exceed) => Kind::Excess,
                    () if further.contains(&Cue::Remaining) => Kind::Remaining,
                    () if further.contains(&Cue::Supplement) => Kind::Supplement,
                    () if further.contains(&Cue::Up) && !to => Kind::Supplement,
                    () => Kind::Plan,
                };
            }
            Cue::Supplement => return Kind::Supplement,
            Cue::Remaining => return Kind::Remaining,
            Cue::Up | Cue::Down | Cue::Higher | Cue::Lower if !to => {
                return Kind::Change { falls: matches!(cue, Cue::Down | Cue::Lower) };
            }
            Cue::Up | Cue::Down => return Kind::Level,
            // "chỉ tiêu phát triển mới (1.100 người)"
            Cue::New => return if cues.any(|cue| cue == Cue::Plan) { Kind::Plan } else { Kind::New },
            Cue::Exceed if !to => return Kind::Excess,
            Cue::Population => return Kind::Population,
            Cue::LabourForce => return Kind::LabourForce,
            Cue::Payable => return Kind::Payable,
            Cue::Period => period = true,
            Cue::Debt if dimension == Dimension::Money => return if period { Kind::Previous } else { Kind::Debt },
            Cue::Compare if !period => return Kind::Previous,
            Cue::MoreThan | Cue::FewerThan if before.bracketed => return Kind::Previous,
            Cue::SomeParts | Cue::AllParts => break,
            _ => {}
        }
    }
    if period {
        return Kind::Previous;
    }
    match after.first() {
        Some(Some(Cue::Debt)) if dimension == Dimension::Money => Kind::Debt,
        Some(Some(Cue::LabourForce)) if dimension == Dimension::Count => Kind::LabourForce,
        // "hoàn thành 243 người còn lại"
        Some(Some(Cue::Rest)) if dimension != Dimension::Percent => Kind::Remaining,
        // "40 million short of the target", "78 more than in August"
        Some(Some(Cue::ShortOf)) if dimension != Dimension::Percent => Kind::Remaining,
        Some(Some(cue @ (Cue::MoreThan | Cue::FewerThan))) => Kind::Change { falls: *cue == Cue::FewerThan },
        // "111 are still to be found"
        Some(Some(Cue::Remaining)) if dimension == Dimension::Count => Kind::Remaining,
        // "450 people joined"
        Some(Some(Cue::New)) if dimension == Dimension::Count => Kind::New,
        _ => Kind::Level,
    }
}

/// The role as the interface names it.
pub fn role(placed: &Placed, found: &Found, is_part: bool) -> Option<Role> {
    match found.column {
        Some(ColumnRole::Plan) => return Some(Role::Plan),
        Some(ColumnRole::Done) => return Some(Role::Done),
        _ => {}
    }
    Some(match placed.kind {
        Kind::Plan | Kind::Supplement if found.dimension() == Dimension::Percent => Role::Percent,
        Kind::Plan => Role::Plan,
        Kind::Previous => Role::Previous,
        Kind::Change { .. } | Kind::Supplement | Kind::Remaining | Kind::Excess if !found.is_percent() => Role::Change,
        Kind::Population | Kind::LabourForce => Role::Population,
        Kind::Debt => Role::Debt,
        Kind::Payable | Kind::Whole => Role::Total,
        Kind::Level | Kind::New if is_part => Role::Part,
        Kind::Level if found.over_next => Role::Part,
        Kind::Level | Kind::New if found.dimension() == Dimension::Money || found.is_people() => {
            if placed.of_total && !placed.raised { Role::Total } else { Role::Done }
        }
        Kind::Level | Kind::New => return None,
        _ => Role::Percent,
    })
}

impl Placed {
    /// Of a figure that there is not.
    pub const NOWHERE: Placed = Placed {
        item: 0,
        sentence: usize::MAX,
        kind: Kind::Level,
        bracket: 0,
        bracketed: false,
        bare: false,
        equivalent: false,
        of_health: false,
        of_insured: false,
        of_total: false,
        overlapping: false,
        is_rest: false,
        compulsory: false,
        voluntary: false,
        raised: false,
        coverage: false,
        of_debt: false,
        average: false,
    };
}
