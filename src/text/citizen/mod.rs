//! What citizens' results say of themselves: the words of their steps and of their notices.

mod label;
mod notice;
