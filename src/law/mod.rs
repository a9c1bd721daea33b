//! The provisions of the law and their dates.
//!
//! Every figure of the law is in this room and nowhere else, each with its instrument, article, first month and
//! confidence. [`Rules`] gives the figures to the calculations and records which were used.

#![deny(missing_docs)]

pub mod address;
pub mod age;
mod as_of;
pub mod average;
pub mod by_years;
pub mod card_wait;
pub mod changes;
pub mod co_payment;
pub mod coefficients;
pub mod deadline;
pub mod floor;
pub mod funeral;
pub mod health_group;
pub mod health_level;
pub mod health_local;
pub mod health_periods;
pub mod health_rate;
pub mod health_support;
pub mod household_tiers;
pub mod local;
pub mod lump_sum;
pub mod maternity;
pub mod missing_months;
pub mod monthly_yield;
pub mod one_off;
mod parameter;
pub mod pension_claim;
pub mod pension_raise;
pub mod pensioner_card;
pub mod planned;
pub mod rate;
pub mod rate_scale;
mod rules;
mod series;
mod sex;
pub mod small_child;
pub mod social_pension;
pub mod source;
pub mod step;
pub mod support;
mod support_group;
pub mod survivors;
pub mod table;
pub mod wage;
pub mod ways;
pub mod years;

pub use as_of::{CHECKED_ON, HORIZON, RULE_SET, checked_on};
pub use health_group::HealthGroup;
pub use parameter::{Parameter, Topic};
pub use rules::{Overrides, RuleUse, Rules};
pub use series::{Dated, GroupSeries, NoRules, Series};
pub use sex::Sex;
pub use source::{Article, Confidence, Instrument};
pub use support_group::SupportGroup;
