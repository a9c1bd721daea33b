//! For how long each card is good, one under the other, with the money beside it. The table "Từng người" is its twin.

use super::Worked;
use crate::text::Lang;
use crate::text::household::{called, card, words};
use crate::text::numbers::{day, dong};
use crate::ui::parts::el::{El, el};
use crate::units::Day;

/// What the drawing is wide.
const WIDTH: i32 = 1_000;

/// Everybody in a line; the days stand under them.
pub fn strips(worked: &Worked, lang: Lang) -> Option<El> {
    let members = &worked.outcome.members;
    let shown: Vec<usize> = (0..members.len()).filter(|index| worked.is_paid_for(*index)).collect();
    let first = shown.iter().map(|index| members[*index].card_from).chain([worked.paid_on()]).min()?;
    let last = shown.iter().map(|index| members[*index].card_to).max()?;
    let scale = Scale { first, days: last.since(first).max(1) };
    let lines: Vec<El> = (0..members.len()).map(|index| line(worked, index, scale, lang)).collect();
    let days = el("p").class("ends").with(el("span").with(day(first))).with(el("span").with(day(last)));
    let title = el("figcaption").with(words(lang).strips);
    Some(el("figure").class("bar strips").with(title).with(el("ul").with(lines)).with(days))
}

#[derive(Clone, Copy)]
struct Scale {
    first: Day,
    days: i32,
}

impl Scale {
    fn x(self, day: Day) -> i32 {
        // A few years of days times the width are far from the end of 32 bits.
        (day.since(self.first) * WIDTH / self.days).clamp(0, WIDTH)
    }

    fn part(self, class: &'static str, from: Day, to: Day) -> El {
        let (x, end) = (self.x(from), self.x(to));
        let part = el("rect").class(class).put("x", x.to_string()).set("y", "0").set("height", "20");
        part.put("width", (end - x).max(0).to_string())
    }
}

fn line(worked: &Worked, index: usize, scale: Scale, lang: Lang) -> El {
    let member = &worked.outcome.members[index];
    let head = el("span").with(called(member, index, lang));
    let money = el("strong").with(dong(member.pay, lang));
    let drawing = worked.is_paid_for(index).then(|| {
        let before = worked.old_card_to(index).map(|last| scale.part("before", scale.first, last));
        let paid = (member.months > 0).then(|| scale.part("by-you", member.card_from, member.card_to));
        el("svg")
            .set("viewBox", "0 0 1000 20")
            .set("preserveAspectRatio", "none")
            .set("aria-hidden", "true")
            .with(before)
            .with(paid)
    });
    el("li").with(head).with(money).with(drawing).with(el("small").with(card(worked, index, lang)))
}
