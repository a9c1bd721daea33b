//! The questions of insurance staff: are we ahead of plan, how many more per month, who has met the quota?
//!
//! Nothing here is a rule of law: figures are compared with plans and with time. The range lost to rounding in print is
//! carried along, people are counted whole, and a level is never judged by the calendar.

pub mod allocation;
pub mod arrears;
mod clock;
pub mod compare;
pub mod conference;
pub mod coverage;
pub mod explain;
pub mod forecast;
pub mod growth;
mod measure;
mod pace;
pub mod plan_versions;
pub mod progress;
mod progress_input;
pub mod quota;
pub mod ranking;
mod ratio;
pub mod reminders;
mod unit;
pub mod units;

pub use clock::Period;
pub use unit::is_counted;
