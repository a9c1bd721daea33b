//! A printed figure, and what its printing leaves open.

use crate::units::{Decimal, Fraction, Range, TooLarge, plain_letter};

/// A figure of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub id: String,
    /// In `unit`, with the decimals that were printed.
    pub value: Decimal,
    pub bound: Bound,
    /// "đồng", "tỷ đồng", "người", "%", "điểm %", "lần", or the noun that was counted.
    pub unit: String,
    /// One unit of the last printed place, in `unit`, where `value` does not show it: 100 000 000 for "306,1 tỷ đồng"
    /// given in đồng.
    pub step: Option<Decimal>,
}

/// What the words beside a figure say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Rounded to its last printed place.
    Rounded,
    /// A whole number of people or things, counted.
    Exact,
    /// "trên", "hơn", "ít nhất": the printed value, or more.
    AtLeast,
    /// "gần", "dưới": less than the printed value.
    Below,
    /// "khoảng", "xấp xỉ".
    About,
}

/// What a unit measures, and how many zeros it adds to the base unit (đồng, person, percent).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    pub dimension: Dimension,
    pub zeros: u8,
}

/// Figures of one dimension can be added; those of two cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    Money,
    /// Another currency, by its code (ISO 4217).
    Currency(&'static str),
    /// Percentages, differences of percentages, and "lần" (times), which is a hundred percent.
    Percent,
    /// People and things.
    Count,
}

impl Measure {
    /// Reads "nghìn tỷ đồng", "triệu người", "%", "lần". A word that is not known is a thing that was counted.
    pub fn of(unit: &str) -> Measure {
        // Those of most figures.
        match unit {
            "người" => return Measure { dimension: Dimension::Count, zeros: 0 },
            "đồng" => return Measure { dimension: Dimension::Money, zeros: 0 },
            "%" => return Measure { dimension: Dimension::Percent, zeros: 0 },
            _ => {}
        }
        // Decomposed letters are compared by what they are without marks.
        let plain: String;
        let mut rest = unit.trim();
        if rest.bytes().any(|byte| matches!(byte, 0xcc | 0xcd)) {
            plain = rest.chars().filter_map(plain_letter).collect();
            rest = &plain;
        }
        let mut zeros = 0u8;
        while let Some((word, more)) = SCALES.iter().find_map(|(name, zeros)| Some((zeros, word_off(rest, name)?))) {
            zeros = zeros.saturating_add(*word);
            rest = more;
        }
        match rest {
            "%" | "phần trăm" | "diem %" | "điểm %" | "điểm\u{a0}%" | "điểm phần trăm" => {
                Measure { dimension: Dimension::Percent, zeros }
            }
            "lần" | "lan" => Measure { dimension: Dimension::Percent, zeros: zeros.saturating_add(2) },
            "đồng" | "dong" | "đ" | "VND" | "VNĐ" => Measure { dimension: Dimension::Money, zeros },
            "" if zeros > 0 => Measure { dimension: Dimension::Money, zeros },
            other => {
                let code = CURRENCIES.into_iter().find(|known| *known == other);
                Measure { dimension: code.map_or(Dimension::Count, Dimension::Currency), zeros }
            }
        }
    }

    /// One of this unit in the base unit.
    pub fn factor(self) -> Fraction {
        Fraction::whole(10i64.pow(self.zeros.min(18).into()))
    }
}

/// Codes of currencies that reports name (ISO 4217).
const CURRENCIES: [&str; 9] = ["USD", "EUR", "JPY", "CNY", "KRW", "GBP", "AUD", "SGD", "THB"];

const SCALES: [(&str, u8); 9] =
    [("nghìn", 3), ("nghin", 3), ("ngàn", 3), ("ngan", 3), ("triệu", 6), ("trieu", 6), ("tỷ", 9), ("tỉ", 9), ("ty", 9)];

fn word_off<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    (rest.is_empty() || rest.starts_with([' ', '\u{a0}'])).then(|| rest.trim_start())
}

impl Figure {
    pub fn measure(&self) -> Measure {
        Measure::of(&self.unit)
    }

    /// Every value that prints so, in the base unit.
    ///
    /// - rounded: half a unit of the last printed place either way;
    /// - at least: up to one unit of the last place that is not a filling zero, since whoever writes "trên 465 tỷ" or
    ///   "trên 136.800 người" would have written 466 or 136.900 beyond that;
    /// - below: from nothing to the printed value;
    /// - about: half a unit of the last place that is not a filling zero either way, at the least 2 %.
    pub fn range(&self) -> Result<Range, TooLarge> {
        let value = self.value.fraction()?;
        let (low, high) = match self.bound {
            Bound::Exact => (value, value),
            Bound::Rounded => self.half_a_step_around()?,
            Bound::AtLeast => (value, value.plus(self.coarse_step()?)?),
            Bound::Below => (value.minus(magnitude(value))?, value),
            Bound::About => {
                let wide = half(self.coarse_step()?)?.max(share(value, 2)?);
                (value.minus(wide)?, value.plus(wide)?)
            }
        };
        self.in_base(Range { low, value, high })
    }

    fn half_a_step_around(&self) -> Result<(Fraction, Fraction), TooLarge> {
        let step = self.step.unwrap_or_else(|| Decimal::new(1, self.value.places()));
        if step.places() != self.value.places() {
            let (value, half) = (self.value.fraction()?, half(step.fraction()?)?);
            return Ok((value.minus(half)?, value.plus(half)?));
        }
        // In halves of the last place all is whole.
        let (twice, half) = (2 * i128::from(self.value.digits()), i128::from(step.digits()));
        let halves = 2 * 10i128.pow(step.places().into());
        Ok((Fraction::new(twice - half, halves)?, Fraction::new(twice + half, halves)?))
    }

    /// What is likely where [`Figure::range`] has no lower end: "gần 500" is hardly below 450.
    pub(super) fn likely(&self) -> Result<Range, TooLarge> {
        if self.bound != Bound::Below {
            return self.range();
        }
        let value = self.value.fraction()?;
        self.in_base(Range { low: value.minus(share(value, 10)?)?, value, high: value })
    }

    /// [`Figure::range`] with room for what careless printing does: the last digit cut off instead of rounded.
    fn lenient(&self) -> Result<Range, TooLarge> {
        let strict = self.range()?;
        let step = self.step()?.times(self.measure().factor())?;
        let room = if self.bound == Bound::Exact { Fraction::ZERO } else { half(step)? };
        Ok(Range { low: strict.low.minus(room)?, value: strict.value, high: strict.high.plus(room)? })
    }

    /// Whether careless printing explains what was computed: its digits were cut off, or the last one is off by one.
    pub(super) fn is_nearly(&self, computed: Range) -> Result<bool, TooLarge> {
        let lenient = self.lenient()?;
        let cut_off = computed.low < lenient.high && lenient.low < computed.high;
        let (one, other) = (computed.value.max(lenient.value), computed.value.min(lenient.value));
        let step = self.step()?.times(self.measure().factor())?;
        let off_by_one = self.bound == Bound::Rounded && one.minus(other)? <= step.plus(half(step)?)?;
        Ok(cut_off || off_by_one)
    }

    /// A range of the base unit in this figure's unit.
    pub(super) fn in_own_unit(&self, range: Range) -> Result<Range, TooLarge> {
        match self.measure().zeros {
            0 => Ok(range),
            _ => range.in_units_of(self.measure().factor()),
        }
    }

    fn in_base(&self, range: Range) -> Result<Range, TooLarge> {
        match self.measure().zeros {
            0 => Ok(range),
            _ => range.times(Range::exact(self.measure().factor())),
        }
    }

    /// One unit of the last printed place.
    fn step(&self) -> Result<Fraction, TooLarge> {
        match self.step {
            Some(step) => step.fraction(),
            None => Decimal::new(1, self.value.places()).fraction(),
        }
    }

    /// One unit of the last printed place that is not a filling zero: 100 for 136 800. Decimals were printed on purpose.
    fn coarse_step(&self) -> Result<Fraction, TooLarge> {
        self.step()?.times_whole(10i64.pow(self.trailing_zeros()?))
    }

    /// How many zeros fill the end of the digits as they were printed: 2 for 136 800, none for 53,40.
    fn trailing_zeros(&self) -> Result<u32, TooLarge> {
        let printed = self.value.fraction()?.over(self.step()?)?;
        let with_decimals = self.printed_decimals();
        if with_decimals || !printed.is_whole() || printed.is_zero() {
            return Ok(0);
        }
        let mut digits = printed.round();
        let mut zeros = 0;
        while digits % 10 == 0 && zeros < 18 {
            digits /= 10;
            zeros += 1;
        }
        Ok(zeros)
    }

    /// Whether the number was printed with decimals. A step of 100 000 000 is "0,1 tỷ": the next power of a thousand
    /// is what was counted in.
    fn printed_decimals(&self) -> bool {
        let Some(step) = self.step else { return self.value.places() > 0 };
        let mut thousands = step.digits();
        while thousands != 0 && thousands % 1_000 == 0 {
            thousands /= 1_000;
        }
        step.places() > 0 || thousands != 1
    }
}

fn half(of: Fraction) -> Result<Fraction, TooLarge> {
    of.over(Fraction::whole(2))
}

fn share(of: Fraction, percent: i64) -> Result<Fraction, TooLarge> {
    magnitude(of).times(Fraction::new(percent.into(), 100)?)
}

fn magnitude(of: Fraction) -> Fraction {
    if of.is_negative() { of.negated() } else { of }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: &str, bound: Bound, unit: &str) -> Figure {
        Figure { id: "f".into(), value: Decimal::parse(value).unwrap(), bound, unit: unit.into(), step: None }
    }

    #[track_caller]
    fn spans(figure: Figure, low: (i128, i128), high: (i128, i128)) {
        let range = figure.range().unwrap();
        assert_eq!(range.low, Fraction::new(low.0, low.1).unwrap());
        assert_eq!(range.high, Fraction::new(high.0, high.1).unwrap());
    }

    #[test]
    fn words_and_decimals_say_how_much_is_open() {
        spans(figure("53.40", Bound::Rounded, "%"), (53_395, 1000), (53_405, 1000));
        spans(figure("1376", Bound::Exact, "người"), (1376, 1), (1376, 1));
        spans(figure("465", Bound::AtLeast, "tỷ đồng"), (465_000_000_000, 1), (466_000_000_000, 1));
        spans(figure("136800", Bound::AtLeast, "người"), (136_800, 1), (136_900, 1));
        spans(figure("1", Bound::Below, "triệu người"), (0, 1), (1_000_000, 1));
        spans(figure("500", Bound::About, "người"), (450, 1), (550, 1));
        spans(figure("1234", Bound::About, "người"), (1234 * 98, 100), (1234 * 102, 100));
    }

    #[test]
    fn a_step_stands_for_decimals_that_the_value_does_not_show() {
        let mut collected = figure("306100000000", Bound::Rounded, "đồng");
        collected.step = Some(Decimal::whole(100_000_000));
        spans(collected.clone(), (306_050_000_000, 1), (306_150_000_000, 1));
        collected.bound = Bound::AtLeast;
        spans(collected.clone(), (306_100_000_000, 1), (306_200_000_000, 1));
        collected.value = Decimal::whole(12_500_000_000_000);
        collected.step = Some(Decimal::whole(1_000_000_000));
        spans(collected, (12_500_000_000_000, 1), (12_600_000_000_000, 1));
    }

    #[test]
    fn units_carry_their_zeros() {
        for (unit, dimension, zeros) in [
            ("đồng", Dimension::Money, 0),
            ("nghìn tỷ đồng", Dimension::Money, 12),
            ("tỷ", Dimension::Money, 9),
            ("triệu người", Dimension::Count, 6),
            ("đơn vị", Dimension::Count, 0),
            ("điểm %", Dimension::Percent, 0),
            ("lần", Dimension::Percent, 2),
            ("ty\u{309} đo\u{302}\u{300}ng", Dimension::Money, 9),
            ("nghi\u{300}n ngu\u{31b}o\u{31b}\u{300}i", Dimension::Count, 3),
            ("la\u{302}\u{300}n", Dimension::Percent, 2),
        ] {
            assert_eq!(Measure::of(unit), Measure { dimension, zeros }, "{unit}");
        }
    }
}
