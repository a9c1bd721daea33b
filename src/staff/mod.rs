//! What insurance staff ask: are we ahead of plan, how many more a month, who has met the quota.
//!
//! Nothing here is a rule of law: figures are compared with plans and with time. What printing has rounded away is
//! carried along as a range, people are counted whole, and a level is never judged by the calendar.

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
