//! One row while it is read: its cells by field, and what is found wrong with it.

use super::cells::{self, Said};
use super::columns::{Cells, Columns};
use super::fault::{Code, ListFault, Right, Why};
use super::field::Field;
use crate::sheets::Cell;
use crate::units::{Day, Decimal, Dong, Month, Percent};

/// A person's row, and its faults so far.
pub struct Line<'a> {
    cells: Cells<'a>,
    pub columns: &'a Columns,
    pub faults: Vec<ListFault>,
}

/// An amount as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    Whole(Dong),
    /// With a fraction of a đồng: 1.5 for 1.500.000.
    Fraction(Decimal),
}

impl<'a> Line<'a> {
    pub fn new(cells: Cells<'a>, columns: &'a Columns) -> Line<'a> {
        Line { cells, columns, faults: Vec::new() }
    }

    pub fn cell(&self, field: Field) -> Cell<'a> {
        self.cells.of(field)
    }

    /// What the column of peoples says.
    pub fn people(&self) -> Cell<'a> {
        self.cells.people
    }

    pub fn fault(&mut self, field: Field, code: Code, right: Option<Right>, why: Why) {
        let written = cells::written(self.cell(field));
        self.faults.push(ListFault { field, code, written, right, why });
    }

    /// Something that is needed and not there.
    pub fn missing(&mut self, field: Field, right: Option<Right>) {
        let why = if self.cell(field) == Cell::Uncomputed { Why::Uncomputed } else { Why::Plain };
        self.fault(field, Code::Missing, right, why);
    }

    /// Texts stand out only among numbers.
    fn note_text(&mut self, field: Field, is_text: bool) {
        if is_text && self.columns.writing(field).has_numbers {
            self.fault(field, Code::NumberAsText, None, Why::Plain);
        }
    }

    /// An amount; what is no number is for the caller to name, who knows the right one.
    pub fn amount(&mut self, field: Field) -> Said<Amount> {
        let read = cells::number(self.cell(field), self.columns.writing(field));
        let Said::Value((number, is_text)) = read else { return read.and_then(|_| None) };
        self.note_text(field, is_text);
        let Some(number) = in_dong(number, self.columns.unit(field)) else { return Said::Bad };
        Said::Value(if number.places() == 0 {
            Amount::Whole(Dong::new(number.digits()))
        } else {
            Amount::Fraction(number)
        })
    }

    /// A share in percent.
    pub fn share(&mut self, field: Field) -> Option<Percent> {
        let read = cells::percent(self.cell(field), self.columns.writing(field));
        match read {
            Said::Value((share, is_text)) => {
                self.note_text(field, is_text);
                Some(Percent::new(share))
            }
            Said::Blank => None,
            Said::Uncomputed => {
                self.missing(field, None);
                None
            }
            Said::Bad => {
                self.fault(field, Code::NotANumber, None, Why::Plain);
                None
            }
        }
    }

    /// A length that has to be there, where there is a column for it.
    pub fn months(&mut self) -> Option<i64> {
        let read = cells::count_of_months(self.cell(Field::Months));
        let is_text =
            matches!(self.cell(Field::Months), Cell::Text(text) if text.bytes().all(|byte| byte.is_ascii_digit()));
        self.note_text(Field::Months, is_text);
        self.needed(Field::Months, read)
    }

    pub fn month(&mut self, field: Field) -> Option<Month> {
        let read = cells::month(self.cell(field), self.columns.writing(field));
        self.needed(field, read)
    }

    pub fn day(&mut self, field: Field) -> Said<Day> {
        cells::day(self.cell(field), self.columns.writing(field))
    }

    /// A value that has to stand there if there is a column for it.
    pub fn needed<T>(&mut self, field: Field, read: Said<T>) -> Option<T> {
        match read {
            Said::Value(value) => return Some(value),
            Said::Bad => self.fault(field, Code::NotANumber, None, Why::Plain),
            Said::Blank | Said::Uncomputed => self.missing(field, None),
        }
        None
    }

    /// Names lost zeros of the code, and what was meant to be one and is none.
    pub fn code(&mut self) -> Option<i64> {
        let cell = self.cell(Field::Code);
        let Some(code) = cells::code(cell) else {
            if cells::is_no_code(cell) {
                self.fault(Field::Code, Code::NotANumber, None, Why::Plain);
            }
            return None;
        };
        if code.lost_zeros {
            self.fault(Field::Code, Code::LostZeros, Some(Right::Code(code.number)), Why::Plain);
        }
        Some(code.number)
    }

    /// Holds an amount against the right one. `code` says what is wrong where another one stands there; `is_taken_off` leaves
    /// the sign to the writer. What is written counts as that many đồng in sums.
    pub fn compare(
        &mut self,
        field: Field,
        said: Said<Amount>,
        right: Dong,
        is_taken_off: bool,
        code: impl FnOnce(Dong) -> (Code, Why),
    ) {
        if !self.columns.has(field) {
            return;
        }
        let same = |written: Dong| written == right || is_taken_off && written == right.times(-1);
        let full = Some(Right::Amount(right));
        match said {
            Said::Value(Amount::Whole(written)) if same(written) => {}
            Said::Value(Amount::Whole(written)) => {
                let is_below = is_taken_off && written < Dong::ZERO;
                let (code, why) = code(if is_below { written.times(-1) } else { written });
                self.fault(field, code, Some(Right::Amount(if is_below { right.times(-1) } else { right })), why);
            }
            // A formula that does not round is shown as a whole number all the same.
            Said::Value(amount @ Amount::Fraction(_)) if amount.shown().is_some_and(same) => {}
            Said::Value(Amount::Fraction(number)) => {
                let code = if is_small(number) { Code::NotANumber } else { Code::WrongAmount };
                self.fault(field, code, full, Why::Plain);
            }
            Said::Bad => self.fault(field, Code::NotANumber, full, Why::Plain),
            Said::Uncomputed => self.missing(field, full),
            // A column that nobody has filled in yet is for us to fill in.
            Said::Blank if right == Dong::ZERO || !self.columns.writing(field).is_used => {}
            Said::Blank => self.missing(field, full),
        }
    }

    /// What can be said of an amount whose right one is not known.
    pub fn look_at(&mut self, field: Field, said: Said<Amount>) {
        match said {
            Said::Bad => self.fault(field, Code::NotANumber, None, Why::Plain),
            Said::Value(Amount::Fraction(_)) => self.fault(field, Code::NotANumber, None, Why::Plain),
            Said::Uncomputed => self.missing(field, None),
            Said::Blank | Said::Value(_) => {}
        }
    }
}

fn in_dong(number: Decimal, unit: Option<i64>) -> Option<Decimal> {
    let Some(unit) = unit else { return Some(number) };
    Decimal::checked(number.digits().checked_mul(unit)?, number.places()).ok().map(Decimal::trimmed)
}

/// Below a thousand nobody writes amounts with decimals: thousands or millions are meant.
pub fn is_small(number: Decimal) -> bool {
    const LEAST: i64 = 1_000;
    number.compared(Decimal::whole(LEAST)).is_lt() && number.compared(Decimal::whole(-LEAST)).is_gt()
}

impl Amount {
    /// As it is shown where no decimals are; `None` of a few units, whose decimals mean something.
    pub fn shown(self) -> Option<Dong> {
        match self {
            Amount::Whole(amount) => Some(amount),
            Amount::Fraction(number) if is_small(number) => None,
            Amount::Fraction(number) => number.fraction().ok()?.round_dong().ok(),
        }
    }
}
