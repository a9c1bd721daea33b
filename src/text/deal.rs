//! Sentences of the card of `tien-do/` that deals a new plan out to units.

use super::Lang;
use super::numbers::{people, percent, whole};
use super::progress::two_places;
use crate::staff::allocation::Effect;
use crate::units::Percent;

pub struct Words {
    pub title: &'static str,
    pub hint: &'static str,
    pub added_plan: &'static str,
    pub plan: &'static str,
    pub by: &'static str,
    pub by_hint: &'static str,
    /// In the order of their letters: plan, result, last year, labour force, mix.
    pub bases: [&'static str; 5],
    pub mix: &'static str,
    pub mix_hint: &'static str,
    pub more: &'static str,
    pub of: &'static str,
    pub of_hint: &'static str,
    pub of_addition: &'static str,
    pub of_whole: &'static str,
    pub least: &'static str,
    pub most: &'static str,
    pub bound_hint: &'static str,
    pub method: &'static str,
    pub method_hint: &'static str,
    pub remainder: &'static str,
    pub sainte_lague: &'static str,
    pub unit: &'static str,
    pub added: &'static str,
    pub new_plan: &'static str,
    pub percent_now: &'static str,
    pub percent_then: &'static str,
    pub all: &'static str,
    pub how: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Giao thêm chỉ tiêu",
    hint: "Cấp trên giao thêm thì mỗi đơn vị nhận bao nhiêu người? Cộng lại luôn đúng bằng số được giao, không đơn vị nào bị bớt số đã giao.",
    added_plan: "Giao thêm bao nhiêu người?",
    plan: "Hoặc: kế hoạch mới của cả bảng (người)",
    by: "Chia theo",
    by_hint: "Đơn vị có số lớn hơn thì nhận nhiều hơn.",
    bases: ["Kế hoạch đã giao", "Kết quả đến nay", "Cùng kỳ năm trước", "Lực lượng lao động", "Kết hợp nhiều số"],
    mix: "Mỗi số tính bao nhiêu phần trăm?",
    mix_hint: "Số lớn hơn thì tính nặng hơn. Ô để trống là không tính.",
    more: "Ít nhất, nhiều nhất, cách chia",
    of: "Chia số nào?",
    of_hint: "Chia cả kế hoạch mới thì đơn vị đang có quá phần mình sẽ không nhận thêm, nhường cho đơn vị còn ít.",
    of_addition: "Chỉ chia số giao thêm",
    of_whole: "Chia lại cả kế hoạch mới",
    least: "Mỗi đơn vị nhận thêm ít nhất (người)",
    most: "Mỗi đơn vị nhận thêm nhiều nhất (người)",
    bound_hint: "Bảng có cột “Ít nhất”, “Nhiều nhất” thì số của từng đơn vị được dùng trước.",
    method: "Làm tròn thành người",
    method_hint: "Hai cách chỉ khác nhau một vài người.",
    remainder: "Phần dư lớn nhất",
    sainte_lague: "Sainte-Laguë",
    unit: "Đơn vị",
    added: "Giao thêm",
    new_plan: "Kế hoạch mới",
    percent_now: "Tỷ lệ trước",
    percent_then: "Tỷ lệ sau",
    all: "Cả bảng",
    how: "Mỗi đơn vị nhận theo căn cứ đã chọn, trong mức ít nhất và nhiều nhất; sau đó làm tròn thành người sao cho cộng lại đúng bằng số được giao.",
};

static EN: Words = Words {
    title: "Share out a larger plan",
    hint: "When the office above adds to the plan, how many people does each unit get? The units always add up to what was given, and no unit loses what it already has.",
    added_plan: "How many more people?",
    plan: "Or: new plan of the whole table (people)",
    by: "Share by",
    by_hint: "Units with a larger number get more.",
    bases: ["Plan so far", "Result so far", "Same day last year", "Labour force", "A mix of them"],
    mix: "What percentage does each count?",
    mix_hint: "A larger number counts more. An empty field does not count.",
    more: "Least, most, ways to share",
    of: "What is shared?",
    of_hint: "When the whole new plan is shared, a unit that already has more than its part gets nothing, and the others get more.",
    of_addition: "Only what is added",
    of_whole: "The whole new plan",
    least: "Each unit gets at least (people)",
    most: "Each unit gets at most (people)",
    bound_hint: "Where the table has columns “Least” and “Most”, a unit’s own numbers come first.",
    method: "Rounding to whole people",
    method_hint: "The two ways differ by a few people at most.",
    remainder: "Largest remainder",
    sainte_lague: "Sainte-Laguë",
    unit: "Unit",
    added: "Added",
    new_plan: "New plan",
    percent_now: "Rate before",
    percent_then: "Rate after",
    all: "All",
    how: "Each unit gets its share of the chosen basis, between the least and the most. The shares are then rounded to whole people that add up to what was given.",
};

/// What the units have so far, beside the field of what is added.
pub fn given_so_far(given: Option<i64>, lang: Lang) -> String {
    given.map_or_else(String::new, |given| {
        fill!(lang.spoken(), "Đang giao {a}.", "So far {a} are planned.", people(given, lang))
    })
}

/// "Cả bảng: 1.615 → 1.865 người; tỷ lệ 85,20% → 73,78%. …": what the larger plan does, and that nobody is lost by it.
pub fn effect_on_all(done: String, (given, plan): (i64, i64), of: Effect, lang: Lang) -> String {
    let shares = [&rate(of.before, lang), " → ", &rate(of.after, lang)].concat();
    let plans = [&whole(given, lang), " → ", &people(plan, lang)].concat();
    fill!(
        lang.spoken(),
        "Kế hoạch cả bảng {a}, tỷ lệ {b}. Số đã đạt vẫn là {c}: tỷ lệ giảm vì kế hoạch lớn hơn, không phải vì mất người.",
        "The plan of the table goes {a}, the rate {b}. What is done is still {c}: the rate falls because the plan is larger, not because anybody left.",
        plans,
        shares,
        done
    )
}

/// "85,20%", or a dash where there is no plan.
pub fn rate(of: Option<Percent>, lang: Lang) -> String {
    of.map_or_else(|| "–".into(), |of| percent(two_places(of), lang))
}

/// The units that lack the number of a basis, which is called `column`.
pub fn no_basis(column: &str, names: &[String], lang: Lang) -> String {
    fill!(
        lang.spoken(),
        "Chưa có số “{a}” của: {b}. Thêm cột “{a}” vào bảng, hoặc chọn căn cứ khác.",
        "No “{a}” of: {b}. Add a column “{a}” to the table, or pick something else to share by.",
        column,
        some_of(names, lang)
    )
}

pub fn not_whole(names: &[String], lang: Lang) -> String {
    fill!(
        lang.spoken(),
        "Chỉ chia được số người nguyên; có phần lẻ ở: {a}.",
        "Only whole people can be shared out; these units have parts of them: {a}.",
        some_of(names, lang)
    )
}

/// The first names, and how many more.
fn some_of(names: &[String], lang: Lang) -> String {
    const NAMED: usize = 5;
    let named = names.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(NAMED) {
        None | Some(0) => named,
        Some(more) => {
            fill!(lang.spoken(), "{a} và {b} đơn vị khác", "{a} and {b} more", named, whole(more as i64, lang))
        }
    }
}
