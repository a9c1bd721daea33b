//! From invitations to registrations, and how many more such meetings are needed.
//!
//! One meeting is a small sample: the share is given with its Wilson score interval at 95 %, in whole numbers
//! throughout. With x of n and z² = 3.8414588207 its ends are (x + z²/2 ∓ S) / (n + z²), where
//! S² = z² (x (n − x) / n + z²/4); S is enclosed by an integer square root.

use crate::error::{Fault, InputError};
use crate::explain::{Explained, Label, Piece, What};
use crate::formula;
use crate::units::{Decimal, Fraction, Percent, TooLarge, Value};

/// The most people that are read as invited or as still needed.
const MOST: i64 = 1_000_000;
/// Below this many invited people the sample is called small.
const SMALL: i64 = 30;

/// Square of the two-sided 95 % quantile of the normal distribution, 1.959964².
const Z_SQUARED: i128 = 38_414_588_207;
/// Ten decimals, of [`Z_SQUARED`] and of S.
const SCALE: i128 = 10_000_000_000;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConferenceInput {
    /// 1 to a million.
    pub invited: i64,
    /// At most `invited`.
    pub registered: i64,
    pub still_needed: Option<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ConferenceOutcome {
    pub percent: Percent,
    /// Wilson score interval, 95 %.
    pub low: Percent,
    pub high: Percent,
    /// `None` where nothing is asked for, or nobody registered.
    pub meetings: Option<Meetings>,
    pub explained: Explained,
}

/// Meetings of this size for those still needed, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meetings {
    /// At the share that was seen.
    pub expected: i64,
    /// At the upper end of the interval.
    pub best: i64,
    /// At the lower end.
    pub worst: i64,
    /// People to invite in all, at the share that was seen.
    pub invitees: i64,
}

/// Share of registrations with its honest band, and the meetings still needed.
pub fn conference(input: &ConferenceInput) -> Result<ConferenceOutcome, InputError> {
    compute(input).map_err(|error| error.or_field("invited"))
}

fn compute(input: &ConferenceInput) -> Result<ConferenceOutcome, InputError> {
    let ConferenceInput { invited, registered, still_needed } = *input;
    within("invited", invited, 1, MOST)?;
    within("registered", registered, 0, invited)?;
    let mut explained = Explained::default();
    let share = Fraction::new(registered.into(), invited.into())?;
    let band = Band::of(registered, invited)?;
    let (low, high) = (band.end("−")?, band.end("+")?);
    let parts = formula![Value::People(registered), "÷", Value::People(invited)];
    explained.step(Label::Conversion, parts, percent(share, 2)?, []);
    explained.step(Label::ConversionLow, band.formula("−")?, percent(low, 2)?, []);
    explained.step(Label::ConversionHigh, band.formula("+")?, percent(high, 2)?, []);
    explained.note(None, What::ConferenceBand);
    if invited < SMALL {
        explained.note(Some("invited".into()), What::SmallSample { below: SMALL });
    }
    let meetings = match still_needed {
        None => None,
        Some(needed) => {
            within("stillNeeded", needed, 0, MOST)?;
            meetings(needed, invited, registered, (low, high), &mut explained)?
        }
    };
    Ok(ConferenceOutcome {
        percent: percent(share, 4)?,
        low: percent(low, 4)?,
        high: percent(high, 4)?,
        meetings,
        explained,
    })
}

fn meetings(
    needed: i64,
    invited: i64,
    registered: i64,
    (low, high): (Fraction, Fraction),
    explained: &mut Explained,
) -> Result<Option<Meetings>, InputError> {
    if registered == 0 {
        explained.check(Some("registered".into()), What::NobodyRegistered);
        return Ok(None);
    }
    let mut count = |label: Label, share: Fraction| -> Result<i64, TooLarge> {
        let a_meeting = share.times_whole(invited)?;
        let meetings = whole_up(Fraction::whole(needed).over(a_meeting)?)?;
        let formula = formula![Value::People(needed), "÷", a_meeting.round_to(2)?.trimmed()];
        explained.step(label, formula, Value::Number(Decimal::whole(meetings)), []);
        Ok(meetings)
    };
    let share = Fraction::new(registered.into(), invited.into())?;
    let expected = count(Label::MeetingsExpected, share)?;
    let best = count(Label::MeetingsBest, high)?;
    let worst = count(Label::MeetingsWorst, low)?;
    let invitees = whole_up(Fraction::whole(needed).over(share)?)?;
    let formula = formula![Value::People(needed), "÷", percent(share, 2)?];
    explained.step(Label::Invitees, formula, Value::People(invitees), []);
    Ok(Some(Meetings { expected, best, worst, invitees }))
}

/// The Wilson score interval of x of n.
struct Band {
    x: i128,
    n: i128,
    /// S times [`SCALE`]: ten decimals, far beyond the four that a percentage shows.
    root: i128,
}

impl Band {
    fn of(registered: i64, invited: i64) -> Result<Band, TooLarge> {
        let (x, n) = (i128::from(registered), i128::from(invited));
        // S² = z² (4·x(n − x) + n·z²) / 4n, all scaled to whole numbers.
        let numerator = Z_SQUARED * (4 * SCALE * x * (n - x) + n * Z_SQUARED);
        let root = scaled_root(numerator, 4 * SCALE * SCALE * n)?;
        Ok(Band { x, n, root })
    }

    /// The low end with "−", the high one with "+".
    fn end(&self, sign: &'static str) -> Result<Fraction, TooLarge> {
        let root = if sign == "−" { -self.root } else { self.root };
        let above = 2 * SCALE * self.x + Z_SQUARED + 2 * root;
        let share = Fraction::new(above, 2 * (SCALE * self.n + Z_SQUARED))?;
        Ok(share.clamp(Fraction::ZERO, Fraction::ONE))
    }

    /// "(21 + 1,92 − 7,21) ÷ (52 + 3,84)"
    fn formula(&self, sign: &'static str) -> Result<Vec<Piece>, TooLarge> {
        let shown = |scaled: i128, scale: i128| Fraction::new(scaled, scale)?.round_to(2);
        let (x, n) = (shown(self.x, 1)?.trimmed(), shown(self.n, 1)?.trimmed());
        let (half, whole) = (shown(Z_SQUARED, 2 * SCALE)?, shown(Z_SQUARED, SCALE)?);
        Ok(formula!["(", x, "+", half, sign, shown(self.root, SCALE)?, ") ÷ (", n, "+", whole, ")"])
    }
}

/// The square root of a quotient, times [`SCALE`], to the nearest whole number.
fn scaled_root(numerator: i128, denominator: i128) -> Result<i128, TooLarge> {
    // Long division: 20 decimals of the quotient give 10 of its root.
    let (mut quotient, mut rest) = (numerator / denominator, numerator % denominator);
    for _ in 0..20 {
        rest *= 10;
        quotient = quotient.checked_mul(10).ok_or(TooLarge)? + rest / denominator;
        rest %= denominator;
    }
    let below = quotient.isqrt();
    // (below + 1/2)² = below² + below + 1/4
    Ok(if quotient > below * below + below { below + 1 } else { below })
}

fn whole_up(number: Fraction) -> Result<i64, TooLarge> {
    i64::try_from(number.ceil()).map_err(|_| TooLarge)
}

fn percent(share: Fraction, places: u8) -> Result<Percent, TooLarge> {
    share.times_whole(100)?.round_to(places).map(Percent::new)
}

fn within(field: &'static str, count: i64, low: i64, high: i64) -> Result<(), InputError> {
    if (low..=high).contains(&count) {
        return Ok(());
    }
    Err(InputError::new(field, Fault::OutOfRange { low: Value::People(low), high: Value::People(high) }))
}
