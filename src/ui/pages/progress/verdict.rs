//! The verdict in words, with its sign.

use super::worked::Worked;
use crate::staff::progress::Verdict;
use crate::text::staff;
use crate::ui::Desk;
use crate::ui::parts::el::{El, el};

pub fn verdict(worked: &Worked, desk: &Desk<'_>) -> El {
    let sentence = &worked.outcome.sentence;
    signed(sentence.verdict, staff::verdict(sentence, desk.lang()))
}

/// What it says, in its color: whoever is behind sees no calm green.
pub fn signed(verdict: Verdict, says: String) -> El {
    let (class, sign) = match verdict {
        Verdict::Met => ("verdict met", "M3 11l5 5L17 5"),
        Verdict::Ahead => ("verdict ahead", "M10 17V4M4 10l6-6 6 6"),
        Verdict::OnTrack => ("verdict on-track", "M3 10h14"),
        Verdict::Behind => ("verdict behind", "M10 3v13M4 10l6 6 6-6"),
        Verdict::TooEarly | Verdict::LevelOnly => ("verdict", "M10 10h.01"),
    };
    let path = el("path").set("d", sign).set("fill", "none").set("stroke", "currentColor").set("stroke-width", "3");
    let icon = el("svg")
        .set("viewBox", "0 0 20 20")
        .set("width", "20")
        .set("height", "20")
        .set("aria-hidden", "true")
        .with(path.set("stroke-linecap", "round"));
    el("span").class(class).with(icon).with(says)
}
