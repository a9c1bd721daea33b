//! What insurance staff ask: are we ahead of plan, how many more a month, who has met the quota.
