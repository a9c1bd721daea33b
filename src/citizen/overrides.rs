//! Values that the user puts in place of the law's.

use super::prepayment;
use crate::error::{Fault, InputError};
use crate::law::Overrides;
use crate::units::{Dong, Fraction, Percent};

/// The user's own values must be usable before anything is computed with them.
pub fn check_overrides(overrides: &Overrides) -> Result<(), InputError> {
    let amounts =
        [("overrides.referenceLevel", overrides.reference_level), ("overrides.povertyLine", overrides.poverty_line)];
    for (field, amount) in amounts {
        // A level beyond this is no wage; the cap is 20 times it.
        let (low, high) = (Dong::new(1), Dong::new(1_000_000_000));
        if amount.is_some_and(|amount| amount < low || high < amount) {
            return Err(InputError::new(field, Fault::OutOfRange { low: low.into(), high: high.into() }));
        }
    }
    let rates =
        [("overrides.contributionRate", overrides.contribution_rate), ("overrides.healthRate", overrides.health_rate)];
    for (field, rate) in rates {
        let (low, high) = (Percent::ZERO, Percent::whole(100));
        let fraction = rate.map(Percent::fraction).transpose()?;
        if fraction.is_some_and(|share| share.is_negative() || share > Fraction::ONE) {
            return Err(InputError::new(field, Fault::OutOfRange { low: low.into(), high: high.into() }));
        }
    }
    overrides.monthly_yield.map(prepayment::Growth::of).transpose()?;
    Ok(())
}
