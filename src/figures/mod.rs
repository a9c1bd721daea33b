//! The questions of analysts: does a report add up, and what is each percentage a percentage of?
//!
//! [`reconcile`] checks figures against the relations between them, by exact arithmetic over the range that rounding in
//! print leaves open. [`read_report`] finds figures and relations in the text of a Vietnamese report and checks them in
//! the same way.

pub mod explain;
mod figure;
mod finding;
mod reconcile;
mod relation;
mod repair;
pub mod report;
mod solve;

pub use figure::{Bound, Dimension, Figure, Measure};
pub use finding::{Base, Finding, Remark, Verdict};
pub use reconcile::{ReconcileInput, Reconciled, reconcile};
pub use relation::{Known, Relation};
pub use report::{Report, ReportInput, read_corrected, read_report};
pub use solve::Solved;
