//! Sentences of the page `chi-tieu/`.

use super::Lang;
use super::numbers::{day, months, people, percent, whole};
use super::progress::two_places;
use crate::staff::conference::{ConferenceOutcome, Meetings};
use crate::staff::quota::{Product, QuotaInput, QuotaOutcome, Reward};
use crate::staff::reminders::{Line, Place, Standing, a_week};
use crate::units::{Percent, plain_whole};

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub view: &'static str,
    pub campaign: &'static str,
    pub as_of: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub days_hint: &'static str,
    pub products: &'static str,
    pub products_hint: &'static str,
    pub product: &'static str,
    pub achieved: &'static str,
    pub achieved_hint: &'static str,
    pub per: &'static str,
    pub by_campaign: &'static str,
    pub by_month: &'static str,
    pub add_product: &'static str,
    pub roles: &'static str,
    pub roles_hint: &'static str,
    pub role: &'static str,
    pub people: &'static str,
    pub each: &'static str,
    pub add_role: &'static str,
    pub officers: &'static str,
    pub officers_hint: &'static str,
    pub officer: &'static str,
    pub role_of: &'static str,
    pub qualifying: &'static str,
    pub add_officer: &'static str,
    pub own_targets: &'static str,
    pub own_target: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub pasted: &'static str,
    pub take_in: &'static str,
    pub open_file: &'static str,
    pub left_out: &'static str,
    pub remove: &'static str,
    pub reward: &'static str,
    pub reward_hint: &'static str,
    pub reward_count: &'static str,
    pub min_months: &'static str,
    pub self_counted: &'static str,
    pub remaining: &'static str,
    pub per_week: &'static str,
    pub cards: &'static str,
    pub to_reward: &'static str,
    pub behind: &'static str,
    pub in_time: &'static str,
    pub all_met: &'static str,
    pub free: &'static str,
    pub near_reward: &'static str,
    pub rewarded: &'static str,
    pub remind: &'static str,
    pub remind_hint: &'static str,
    pub copy: &'static str,
    pub conference: &'static str,
    pub conference_hint: &'static str,
    pub invited: &'static str,
    pub registered: &'static str,
    pub still_needed: &'static str,
    pub still_needed_hint: &'static str,
    pub conversion: &'static str,
    pub more_meetings: &'static str,
    pub no_more_meetings: &'static str,
    pub meetings: &'static str,
    pub expected: &'static str,
    pub best: &'static str,
    pub worst: &'static str,
    pub waiting: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Chỉ tiêu và thi đua",
    promise: "Còn mấy người nữa, mỗi tuần cần bao nhiêu, cần mấy hội nghị?",
    lead: "Nhập chỉ tiêu và kết quả: thấy ngay còn thiếu bao nhiêu, nhắc ai, ai sắp được thưởng.",
    view: "Xem",
    campaign: "Chỉ tiêu thi đua",
    as_of: "Số liệu đến ngày",
    from: "Đợt từ ngày",
    to: "Đến hết ngày",
    days_hint: "Ngày để trống: hết tháng trước. Đợt để trống: cả năm.",
    products: "Loại hình",
    products_hint: "Số đã đạt của cả đơn vị. Để trống thì cộng từ danh sách cán bộ.",
    product: "Tên loại hình",
    achieved: "Đã đạt",
    achieved_hint: "người",
    per: "Chỉ tiêu tính cho",
    by_campaign: "Cả đợt",
    by_month: "Mỗi tháng",
    add_product: "Thêm loại hình",
    roles: "Chỉ tiêu mỗi người",
    roles_hint: "Mỗi dòng một nhóm cán bộ: có bao nhiêu người, mỗi người phải vận động bao nhiêu. Để trống số người thì đếm trong danh sách cán bộ.",
    role: "Nhóm",
    people: "Số người",
    each: "Mỗi người:",
    add_role: "Thêm nhóm",
    officers: "Từng cán bộ",
    officers_hint: "Có thể bỏ trống. Danh sách chỉ ở trên máy này, không nằm trong đường dẫn.",
    officer: "Cán bộ",
    role_of: "Thuộc nhóm",
    qualifying: "Được tính thưởng",
    add_officer: "Thêm cán bộ",
    own_targets: "Có chỉ tiêu riêng",
    own_target: "Chỉ tiêu riêng",
    paste: "Dán cả danh sách hoặc mở tệp",
    paste_hint: "Chép từ Excel hay Zalo rồi dán vào đây hoặc vào ô tên đầu tiên. Mỗi dòng một cán bộ: tên hoặc ký hiệu, nhóm, số người của từng loại hình; có thể thêm số được tính thưởng và chỉ tiêu riêng. Có dòng tiêu đề hay không đều được.",
    pasted: "Danh sách cán bộ",
    take_in: "Đưa vào danh sách",
    open_file: "Mở tệp Excel, CSV",
    left_out: "Những dòng chưa đưa vào",
    remove: "Bỏ",
    reward: "Thưởng",
    reward_hint: "Hai điều kiện cùng lúc: người tăng mới của loại hình đầu tiên, và mỗi người đóng đủ số tháng. Để trống số người là không có thưởng.",
    reward_count: "Thưởng khi đủ số người",
    min_months: "Mỗi người đóng từ số tháng",
    self_counted: "Tự ghi – chưa đối chiếu",
    remaining: "Còn lại",
    per_week: "Cần mỗi tuần",
    cards: "Từng cán bộ đến đâu",
    to_reward: "Đến thưởng",
    behind: "Cần nhắc",
    in_time: "Đúng nhịp",
    all_met: "Đã đạt chỉ tiêu",
    free: "Chưa có chỉ tiêu",
    near_reward: "Sắp được thưởng",
    rewarded: "Đủ điều kiện thưởng",
    remind: "Ai cần nhắc",
    remind_hint: "Người chậm hơn thời gian đã qua, thiếu nhiều nhất đứng trước. Bấm tên để xem lời nhắc viết sẵn.",
    copy: "Sao chép lời nhắc",
    conference: "Cần mấy hội nghị nữa?",
    conference_hint: "Từ một hội nghị đã mở: mời bao nhiêu người, bao nhiêu người đăng ký.",
    invited: "Số người dự",
    registered: "Số người đăng ký",
    still_needed: "Còn cần",
    still_needed_hint: "Để trống: phần còn lại của loại hình đầu tiên.",
    conversion: "Tỷ lệ đăng ký",
    more_meetings: "Cần thêm",
    no_more_meetings: "Không cần thêm hội nghị",
    meetings: "Số hội nghị như thế",
    expected: "Theo tỷ lệ đã thấy",
    best: "Nếu thuận lợi nhất",
    worst: "Nếu khó khăn nhất",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Quotas and campaigns",
    promise: "How many more people, how many a week, how many meetings?",
    lead: "Enter targets and results: see at once what is missing, whom to remind and who is close to the reward.",
    view: "Look at",
    campaign: "Campaign",
    as_of: "As of",
    from: "First day",
    to: "Last day",
    days_hint: "Date blank: the end of last month. Campaign blank: the whole year.",
    products: "Products",
    products_hint: "What the whole office has achieved. If blank, the list of officers is added up.",
    product: "Product",
    achieved: "Achieved",
    achieved_hint: "people",
    per: "Targets are for",
    by_campaign: "The campaign",
    by_month: "Each month",
    add_product: "Add a product",
    roles: "Targets per person",
    roles_hint: "One line per group: how many people it has, and how many each of them has to sign up. If the number of people is blank, the list of officers is counted.",
    role: "Group",
    people: "People",
    each: "Each:",
    add_role: "Add a group",
    officers: "Officers",
    officers_hint: "May stay empty. The list stays on this device and is not part of the link.",
    officer: "Officer",
    role_of: "Group",
    qualifying: "Count for the reward",
    add_officer: "Add an officer",
    own_targets: "Individual targets",
    own_target: "Own target",
    paste: "Paste a whole list or open a file",
    paste_hint: "Copy it from a spreadsheet or a chat and paste it here, or into the first name. One officer per line: name or initials, group, people signed up for each product; who counts for the reward and an individual target may follow. A line of headings is fine, but not needed.",
    pasted: "List of officers",
    take_in: "Add to the list",
    open_file: "Open an Excel or CSV file",
    left_out: "Lines not added yet",
    remove: "Remove",
    reward: "Reward",
    reward_hint: "Both conditions apply: new people in the first product, each paying for enough months. Leave blank if there is no reward.",
    reward_count: "People needed for the reward",
    min_months: "Months each of them pays for, at least",
    self_counted: "Self-reported – not checked against the system",
    remaining: "Remaining",
    per_week: "Needed per week",
    cards: "Where each officer stands",
    to_reward: "To the reward",
    behind: "To remind",
    in_time: "On pace",
    all_met: "Target met",
    free: "No target",
    near_reward: "Close to the reward",
    rewarded: "Reward earned",
    remind: "Whom to remind",
    remind_hint: "Behind the time that has passed, furthest behind first. Tap a name for a message that is ready to send.",
    copy: "Copy the message",
    conference: "How many more meetings?",
    conference_hint: "From a meeting you held: how many people came, how many signed up.",
    invited: "People who came",
    registered: "People who signed up",
    still_needed: "People still needed",
    still_needed_hint: "Blank: what is left of the first product.",
    conversion: "Sign-up rate",
    more_meetings: "Still needed",
    no_more_meetings: "No more meetings needed",
    meetings: "Meetings like this",
    expected: "At the same rate",
    best: "At best",
    worst: "At worst",
    waiting: "The result appears once everything is filled in",
};

/// "Thời gian đã qua 42,04%, còn 91 ngày."
pub fn clock(outcome: &QuotaOutcome, lang: Lang) -> String {
    let (elapsed, days) = (share(outcome.elapsed_percent, lang), whole(outcome.days_left, lang));
    fill!(lang, "Thời gian đã qua {a}, còn {b} ngày.", "{a} of the time is gone, {b} days are left.", elapsed, days)
}

/// "38 / 48 (79,17%)"
pub fn achieved(of: &Product, lang: Lang) -> String {
    match of.percent {
        Some(percent) => {
            [&whole(of.achieved, lang), " / ", &whole(of.target, lang), " (", &share(percent, lang), ")"].concat()
        }
        None => people(of.achieved, lang),
    }
}

/// What remains of each product and what a week needs, then every officer who lacks something, for a chat.
pub fn summary(input: &QuotaInput, outcome: &QuotaOutcome, all: &[Standing], lang: Lang) -> String {
    let words = words(lang);
    let as_of = day(input.as_of);
    let head = fill!(lang, "Chỉ tiêu thi đua, số liệu đến {a}.", "Campaign targets as of {a}.", as_of);
    let mut lines = vec![[&head, " ", &clock(outcome, lang)].concat()];
    lines.extend(outcome.products.iter().map(|of| [&of.product, ": ", &line(of, outcome.days_left, lang)].concat()));
    for (place, name) in places(lang) {
        let named = all.iter().filter(|of| of.place == place).map(|of| match place {
            Place::Met | Place::Free => of.name.clone(),
            Place::Behind | Place::InTime => [&of.name, " (", &missing(of, lang), ")"].concat(),
        });
        let named: Vec<String> = named.collect();
        if !named.is_empty() {
            lines.push([name, ": ", &named.join("; "), "."].concat());
        }
    }
    lines.push([words.self_counted, "."].concat());
    lines.join("\n")
}

/// Where officers can stand, those to remind first.
pub fn places(lang: Lang) -> [(Place, &'static str); 4] {
    let words = words(lang);
    [
        (Place::Behind, words.behind),
        (Place::InTime, words.in_time),
        (Place::Met, words.all_met),
        (Place::Free, words.free),
    ]
}

fn line(of: &Product, days_left: i64, lang: Lang) -> String {
    let (done, remaining) = (achieved(of, lang), people(of.remaining, lang));
    if of.percent.is_none() {
        return fill!(lang, "{a}, chưa có chỉ tiêu.", "{a}, no target yet.", done);
    }
    if of.remaining == 0 {
        return fill!(lang, "{a}, đã đạt.", "{a}, met.", done);
    }
    let week = people(a_week(of.remaining, days_left).unwrap_or(of.remaining), lang);
    fill!(lang, "{a}, còn {b}, mỗi tuần cần {c}.", "{a}, {b} to go, {c} a week.", done, remaining, week)
}

/// "BHXH tự nguyện 1/5, BHYT hộ gia đình 0/2": of every product of which something is missing.
fn missing(of: &Standing, lang: Lang) -> String {
    let lacking = of.lines.iter().filter(|line| line.remaining > 0);
    lacking.map(|line| [&line.product, " ", &count(line, lang)].concat()).collect::<Vec<_>>().join(", ")
}

/// "1/5"; what has no target as it is.
pub fn count(of: &Line, lang: Lang) -> String {
    let count = whole(of.count, lang);
    if of.target == 0 { count } else { [&count, "/", &whole(of.target, lang)].concat() }
}

/// "còn 4", or that it is done.
pub fn to_go(remaining: i64, lang: Lang) -> String {
    let left = whole(remaining, lang);
    if remaining == 0 { lang.pick("đủ", "done").into() } else { fill!(lang, "còn {a}", "{a} to go", left) }
}

/// "còn 4 người"
pub fn people_to_go(remaining: i64, lang: Lang) -> String {
    fill!(lang, "còn {a}", "{a} to go", people(remaining, lang))
}

/// What one colleague writes to another: where it stands, what a week needs, and an open door.
pub fn reminder(of: &Standing, input: &QuotaInput, days_left: i64, lang: Lang) -> String {
    let lacking: Vec<&Line> = of.lines.iter().filter(|line| line.remaining > 0).collect();
    let each = |line: &&Line| {
        let (done, target) = (whole(line.count, lang), people(line.target, lang));
        let left = people(line.remaining, lang);
        fill!(lang, "{a} được {b}/{c}, còn {d}", "{a} {b} of {c}, {d} to go", &line.product, done, target, left)
    };
    let stands = lacking.iter().map(each).collect::<Vec<_>>().join("; ");
    let mut said =
        fill!(lang, "Chào {a}, đến ngày {b}: {c}.", "Hi {a}, as of {b}: {c}.", &of.name, day(input.as_of), stands);
    if days_left > 0 {
        let week = |line: &&Line| [&people(line.a_week, lang), " ", &line.product].concat();
        let weeks = lacking.iter().map(week).collect::<Vec<_>>().join(", ");
        let to = day(input.campaign.to);
        said.push(' ');
        said.push_str(&fill!(
            lang,
            "Từ nay đến {a}, mỗi tuần {b} là kịp.",
            "{b} a week until {a} will do it.",
            to,
            weeks
        ));
    }
    if let Some(missing) = of.to_reward.filter(|_| of.is_near_reward) {
        let missing = people(missing, lang);
        said.push(' ');
        said.push_str(&fill!(lang, "Còn {a} nữa là được thưởng.", "{a} more and the reward is yours.", missing));
    }
    said.push(' ');
    said.push_str(lang.pick(
        "Vướng chỗ nào thì nhắn, mình cùng gỡ nhé.",
        "If anything is in the way, let me know and we will sort it out.",
    ));
    said
}

/// Both conditions of a reward.
pub fn reward_rule(reward: &Reward, lang: Lang) -> String {
    fill!(
        lang,
        "Thưởng khi vận động được {a} {b} tăng mới, mỗi người đóng từ {c} trở lên.",
        "Reward for {a} new to {b}, each paying for at least {c}.",
        people(reward.count, lang),
        &reward.product,
        months(reward.min_months, lang)
    )
}

/// How far the reward is.
pub fn to_reward(missing: Option<i64>, lang: Lang) -> String {
    match missing {
        None => "?".into(),
        Some(0) => lang.pick("được thưởng", "earned").into(),
        Some(missing) => to_go(missing, lang),
    }
}

/// "12 cán bộ"
pub fn officers_listed(count: usize, lang: Lang) -> String {
    fill!(lang, "Danh sách có {a} cán bộ.", "{a} officers on the list.", count)
}

/// "Cần nhắc (12)"
pub fn counted(name: &str, count: usize) -> String {
    [name, " (", &plain_whole(count as i64), ")"].concat()
}

/// "Dòng 5 “…”: …"
pub fn line_left_out(number: usize, text: &str, reason: &str, lang: Lang) -> String {
    fill!(lang, "Dòng {a} “{b}”: {c}", "Line {a} “{b}”: {c}", number, text, reason)
}

/// What a row is called that has no name yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Officer,
    Group,
    Product,
}

pub fn nth(row: Row, place: usize, lang: Lang) -> String {
    let kind = match row {
        Row::Officer => lang.pick("Cán bộ", "Officer"),
        Row::Group => lang.pick("Nhóm", "Group"),
        Row::Product => lang.pick("Loại hình", "Product"),
    };
    fill!(lang, "{a} thứ {b}", "{a} {b}", kind, place + 1)
}

pub fn no_name(lang: Lang) -> &'static str {
    lang.pick("chưa ghi tên", "no name yet")
}

/// More who count for the reward than were won at all.
pub fn too_many_qualify(count: i64, lang: Lang) -> String {
    let count = people(count, lang);
    fill!(
        lang,
        "số được tính thưởng không thể nhiều hơn {a} đã vận động",
        "no more can count for the reward than the {a} signed up",
        count
    )
}

/// "21/52 người đăng ký (40,38%); tỷ lệ thật có thể từ 28,18% đến 53,93% (tin cậy 95%)"
pub fn band(invited: i64, registered: i64, of: &ConferenceOutcome, lang: Lang) -> String {
    let (seen, low, high) = (share(of.percent, lang), share(of.low, lang), share(of.high, lang));
    let counts = [&whole(registered, lang), "/", &whole(invited, lang)].concat();
    fill!(
        lang,
        "Hội nghị đã mở: {a} người đăng ký ({b}). Từ một hội nghị cỡ này, tỷ lệ thật có thể từ {c} đến {d} (tin cậy 95%).",
        "At that meeting {a} signed up ({b}). From one meeting of this size the true rate could be {c} to {d} (95% confidence).",
        counts,
        seen,
        low,
        high
    )
}

/// "24 hội nghị"
pub fn meetings(count: i64, lang: Lang) -> String {
    let name = match (count, lang.spoken()) {
        (_, Lang::Vi) => "hội nghị",
        (1, Lang::En) => "meeting",
        (_, Lang::En) => "meetings",
    };
    [&whole(count, lang), " ", name].concat()
}

/// "Như thế này nữa; có thể từ 18 đến 34"
pub fn meetings_between(of: Meetings, lang: Lang) -> String {
    let (best, worst) = (whole(of.best, lang), whole(of.worst, lang));
    if of.best == of.worst {
        return lang.pick("như thế này nữa", "like this one").into();
    }
    fill!(lang, "như thế này nữa; có thể từ {a} đến {b}", "like this one; it could be {a} to {b}", best, worst)
}

/// "Còn cần 489 người, mời tất cả 1.211 người."
pub fn invitees(needed: i64, of: Meetings, lang: Lang) -> String {
    let (needed, invitees) = (people(needed, lang), people(of.invitees, lang));
    fill!(lang, "Còn cần {a}, mời tất cả {b}.", "{a} still needed; {b} to invite in total.", needed, invitees)
}

fn share(of: Percent, lang: Lang) -> String {
    percent(two_places(of), lang)
}
