//! From invitations to registrations, and how many more such meetings are needed.
//!
//! One meeting is a small sample: the share is given with its Wilson score interval at 95 %.

use crate::error::{Fault, InputError};
use crate::explain::Piece;
use crate::formula;
use crate::staff::explain::{Explained, Label, What};
use crate::units::{Decimal, Fraction, Percent, TooLarge, Value, Wilson};

/// The most people that are read as invited or as still needed.
const MOST: i64 = Wilson::MOST;
/// Below this many invited people the sample is called small.
const SMALL: i64 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Hash)]
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
    let band = Wilson::of(registered, invited)?;
    let (low, high) = (band.low()?, band.high()?);
    let parts = formula![Value::People(registered), "÷", Value::People(invited)];
    explained.step(Label::Conversion, parts, percent(share, 2)?, []);
    explained.step(Label::ConversionLow, band_formula(input, band, "−")?, percent(low, 2)?, []);
    explained.step(Label::ConversionHigh, band_formula(input, band, "+")?, percent(high, 2)?, []);
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

/// "( 21 + 1,92 − 7,20 ) ÷ ( 52 + 3,84 )": the low end with "−", the high one with "+".
fn band_formula(input: &ConferenceInput, band: Wilson, sign: &'static str) -> Result<Vec<Piece>, TooLarge> {
    let z_squared = Wilson::z_squared()?;
    let half = z_squared.over(Fraction::whole(2))?.round_to(2)?;
    let (registered, invited) = (Decimal::whole(input.registered), Decimal::whole(input.invited));
    let root = band.root()?.round_to(2)?;
    Ok(formula!["(", registered, "+", half, sign, root, ") ÷ (", invited, "+", z_squared.round_to(2)?, ")"])
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
