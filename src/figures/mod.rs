//! What an analyst asks: does a report add up, and a percent of what.
