//! Sentences of many units on a big screen.

use super::Lang;
use super::numbers::{day, percent, whole};
use super::progress::two_places;
use crate::units::{Day, Percent};

pub struct Words {
    pub ranking: &'static str,
    pub back: &'static str,
    pub on: &'static str,
    pub keys: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    ranking: "Xếp hạng",
    back: "Trước",
    on: "Tiếp",
    keys: "Phím mũi tên, phím cách hoặc vuốt ngang để sang trang; Esc để thoát.",
};

static EN: Words = Words {
    ranking: "Ranking",
    back: "Back",
    on: "Next",
    keys: "Arrow keys, space or a swipe turn the page; Esc leaves.",
};

/// "Số liệu đến 31/10/2026. Vạch đứng: đến hôm đó phải đạt 83,29%."
pub fn line(as_of: Day, elapsed: Option<Percent>, lang: Lang) -> String {
    let day = day(as_of);
    match elapsed {
        Some(elapsed) => fill!(
            lang.spoken(),
            "Số liệu đến {a}. Vạch đứng: đến ngày đó phải đạt {b}.",
            "Figures of {a}. The upright line: {b} is due by then.",
            day,
            percent(two_places(elapsed), lang)
        ),
        None => fill!(lang.spoken(), "Số liệu đến {a}.", "Figures of {a}.", day),
    }
}

/// "Hạng 3 trên 12"
pub fn place(rank: usize, count: usize, lang: Lang) -> String {
    fill!(lang.spoken(), "Hạng {a} trên {b}", "Rank {a} of {b}", whole(rank as i64, lang), whole(count as i64, lang))
}

/// "2/14": which page of how many.
pub fn page(at: usize, count: usize) -> String {
    [crate::units::plain_whole(at as i64), crate::units::plain_whole(count as i64)].join("/")
}
