//! Sentences of the page `heo-dat/`.

use super::Lang;
use super::calendar::{Event, date};
use super::contribution::{chosen, way};
use super::law::own_values;
use super::numbers::{day, dong, month};
use super::words::amount;
use crate::citizen::savings::{Every, Input, Plan};
use crate::citizen::seasons::{Payment, Season, SeasonalWay};
use crate::citizen::two_plans::{Early, Plans};
use crate::units::small_letters;

pub struct Words {
    pub title: &'static str,
    pub promise: &'static str,
    pub lead: &'static str,
    pub every: &'static str,
    pub start_on: &'static str,
    pub start_on_hint: &'static str,
    pub earning: &'static str,
    pub earning_hint: &'static str,
    pub each: [&'static str; 3],
    pub picture: &'static str,
    pub by_month: &'static str,
    pub by_month_hint: &'static str,
    pub of_month: &'static str,
    pub times: &'static str,
    pub aside: &'static str,
    pub saved: &'static str,
    pub seasons: &'static str,
    pub seasons_hint: &'static str,
    pub way: &'static str,
    pub fitting: &'static str,
    pub in_a_year: &'static str,
    pub due: &'static str,
    pub season: &'static str,
    pub reminder: &'static str,
    pub reminder_hint: &'static str,
    pub calendar: &'static str,
    pub all_ways: &'static str,
    pub all_ways_hint: &'static str,
    pub two_days: &'static str,
    pub in_all: &'static str,
    pub waiting: &'static str,
}

pub const fn words(lang: Lang) -> &'static Words {
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Words = Words {
    title: "Heo đất để dành đóng BHXH",
    promise: "Mỗi tuần để dành bao nhiêu để kịp hạn đóng?",
    lead: "Chia số tiền đóng ra từng ngày, từng tuần hoặc từng tháng cho đến hạn. Làm theo mùa thì chọn những tháng có thu nhập.",
    every: "Bỏ heo bao lâu một lần?",
    start_on: "Bắt đầu từ ngày",
    start_on_hint: "Để trống là hôm nay. Ví dụ 21/11/2026.",
    earning: "Tháng nào có thu nhập?",
    earning_hint: "Không chọn là tháng nào cũng có. Đã chọn thì chỉ bỏ heo trong những tháng đó.",
    each: ["Mỗi ngày bỏ heo", "Mỗi tuần bỏ heo", "Mỗi tháng bỏ heo"],
    picture: "Heo đất đầy dần đến hạn đóng",
    by_month: "Từng tháng",
    by_month_hint: "Số lần bỏ heo và số tiền đã có cuối tháng.",
    of_month: "Tháng",
    times: "Số lần",
    aside: "Bỏ heo",
    saved: "Đã có",
    seasons: "Cách đóng nào hợp mùa?",
    seasons_hint: "Hạn đóng nào rơi vào tháng có thu nhập hoặc tháng liền sau, tính cho 12 tháng.",
    way: "Cách đóng",
    fitting: "Hạn hợp mùa",
    in_a_year: "Đóng trong 12 tháng",
    due: "Hạn đóng",
    season: "So với mùa thu nhập",
    reminder: "Lời nhắc",
    reminder_hint: "Sao chép gửi cho mình qua tin nhắn, hoặc tải tệp lịch rồi mở bằng ứng dụng Lịch. Tệp được tạo ngay trên máy này.",
    calendar: "Tải lịch nhắc (.ics)",
    all_ways: "Mỗi cách đóng thì mỗi tuần bao nhiêu?",
    all_ways_hint: "Để kịp ngày cuối được đóng: cùng ngày bắt đầu, cùng những tháng có thu nhập.",
    two_days: "Ngày đóng",
    in_all: "Tổng cộng",
    waiting: "Nhập xong sẽ có kết quả",
};

static EN: Words = Words {
    title: "Piggy bank for the contribution",
    promise: "How much a week, to have it ready in time?",
    lead: "Divide the contribution by days, weeks or months up to its last day to pay. With seasonal work, pick the months with income.",
    every: "How often?",
    start_on: "First day",
    start_on_hint: "Blank means today, e.g. 21/11/2026.",
    earning: "Which months bring income?",
    earning_hint: "If you pick none, all months count. Otherwise you save only in the months you pick.",
    each: ["Put aside each day", "Put aside each week", "Put aside each month"],
    picture: "How the bank fills up to the last day",
    by_month: "Month by month",
    by_month_hint: "Deposits, and what there is at the end of the month.",
    of_month: "Month",
    times: "Times",
    aside: "Put aside",
    saved: "Saved",
    seasons: "Which way fits the season?",
    seasons_hint: "Which last days to pay fall into a month with income or the one after, over 12 months.",
    way: "Way of paying",
    fitting: "Fitting days",
    in_a_year: "Paid in 12 months",
    due: "Pay by",
    season: "Against the season",
    reminder: "Reminder",
    reminder_hint: "Copy it into a message to yourself, or download the calendar file and open it with your calendar. The file is made on this device.",
    calendar: "Calendar file (.ics)",
    all_ways: "How much for each way of paying?",
    all_ways_hint: "In time for the last day to pay: the same first day, the same months with income.",
    two_days: "Paid",
    in_all: "In all",
    waiting: "The result appears when the entry is complete",
};

pub fn every(every: Every, lang: Lang) -> &'static str {
    match every {
        Every::Day => lang.pick("Mỗi ngày", "Every day"),
        Every::Week => lang.pick("Mỗi tuần", "Every week"),
        Every::Month => lang.pick("Mỗi tháng", "Every month"),
    }
}

/// What the big figure is.
pub fn each(every: Every, lang: Lang) -> &'static str {
    let [day, week, month] = words(lang).each;
    match every {
        Every::Day => day,
        Every::Week => week,
        Every::Month => month,
    }
}

/// "Tháng 5" in short: 1 for January.
pub fn month_name(number: u8, lang: Lang) -> String {
    const ENGLISH: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang.spoken() {
        Lang::Vi => ["T", &number.to_string()].concat(),
        Lang::En => ENGLISH.get(usize::from(number) - 1).copied().unwrap_or_default().into(),
    }
}

/// What stands under the big figure: how long the deposits go on and what they come to; then, where the price changes on
/// the way, the same for whoever pays in time.
pub fn sentence(input: &Input, plans: &Plans, lang: Lang) -> String {
    let last = deposits(&plans.last, lang);
    match &plans.early {
        Some(early) => [&last, " ", &in_time(input, early, lang)].concat(),
        None => last,
    }
}

/// "28 lần, từ 21/11/2026 đến 29/05/2027: đủ 3.168.000 đồng trước hạn đóng 31/05/2027."
fn deposits(plan: &Plan, lang: Lang) -> String {
    let (sum, due) = (dong(plan.amount, lang), day(plan.due));
    let (Some(first), Some(last)) = (plan.deposits.first(), plan.deposits.last()) else {
        return lang.pick("Không phải để dành gì.", "There is nothing to put aside.").into();
    };
    let (count, first, last) = (plan.deposits.len(), day(first.on), day(last.on));
    fill!(
        lang,
        "{a} lần, từ {b} đến {c}: đủ {d} trước hạn đóng {e}.",
        "{a} times, {b} to {c}: {d} in time for {e}.",
        count,
        first,
        last,
        sum,
        due
    )
}

/// "Đóng chậm nhất ngày 31/12/2026 thì 2.376.000 đồng: mỗi tuần bỏ heo 396.000 đồng, 6 lần."
fn in_time(input: &Input, early: &Early, lang: Lang) -> String {
    let (until, sum) = (day(early.until), dong(early.pay, lang));
    let pays = fill!(lang, "Đóng chậm nhất ngày {a} thì {b}", "Paid by {a} it is {b}", until, sum);
    let how = match &early.plan {
        Some(plan) if plan.deposits.is_empty() => String::new(),
        Some(plan) => {
            let (each, count) = (dong(plan.each, lang), plan.deposits.len());
            let every = small_letters(every(input.every, lang));
            fill!(lang, ": {a} bỏ heo {b}, {c} lần", ": {b} {a}, {c} times", every, each, count)
        }
        None => lang
            .pick(
                ": trước ngày đó không có lần bỏ heo nào, phải có sẵn tiền",
                ": no deposit falls before that day, so the money has to be there already",
            )
            .into(),
    };
    [pays, how, ".".into()].concat()
}

/// The two plans by their days: "Chậm nhất 31/12/2026", "Sau đó, đến 31/05/2027".
pub fn plan_names(early: &Early, last: &Plan, lang: Lang) -> [String; 2] {
    let (until, due) = (day(early.until), day(last.due));
    match lang.spoken() {
        Lang::Vi => [["Chậm nhất ", &until].concat(), ["Sau đó, đến ", &due].concat()],
        Lang::En => [["In time for ", &until].concat(), ["After that, by ", &due].concat()],
    }
}

/// The button of a plan's calendar file.
pub fn calendar_of(plan: &str, lang: Lang) -> String {
    [words(lang).calendar, ": ", plan].concat()
}

/// How a last day to pay lies to the months with income.
pub fn season(payment: &Payment, season: Season, lang: Lang) -> String {
    match season {
        Season::Earning => lang.pick("đúng tháng có thu nhập", "in a month with income").into(),
        Season::JustAfter => lang.pick("ngay sau tháng có thu nhập", "just after one").into(),
        Season::Between { months_after } => {
            let back = i32::try_from(months_after).unwrap_or(0);
            let aside = month(payment.due.month().plus(-back));
            fill!(lang, "để dành sẵn từ {a}", "put it aside in {a}", aside)
        }
    }
}

/// "2/4"
pub fn fitting(way: &SeasonalWay) -> String {
    [way.fitting.to_string(), way.payments.len().to_string()].join("/")
}

/// The plain lines of the reminder.
pub fn reminder(input: &Input, plans: &Plans, lang: Lang) -> String {
    let (words, plan) = (words(lang), &plans.last);
    let what = [&way(input.contribution.mode, lang), ", ", &dong(plan.amount, lang)].concat();
    let what = fill!(
        lang,
        "Đóng BHXH tự nguyện: {a}, hạn cuối {b}.",
        "Voluntary social insurance: {a}, by {b}.",
        what,
        day(plan.due)
    );
    let figure = [each(input.every, lang), ": ", &dong(plan.each, lang), " (", &amount(plan.each, lang), ")"];
    let of = chosen(input.contribution.income, &input.contribution.groups, lang);
    let mut lines = vec![words.title.to_string(), figure.concat(), sentence(input, plans, lang), what, of];
    if !input.earning_months.is_empty() {
        let names: Vec<String> = input.earning_months.iter().map(|number| month_name(*number, lang)).collect();
        lines.push([words.earning, " ", &names.join(", ")].concat());
    }
    lines.join("\n") + &own_values(&plan.explained.rules, lang)
}

/// The days to remember of the plan that goes on to the last day to pay: its deposits, the day up to which it costs the
/// old price, and its last day.
pub fn events(input: &Input, plans: &Plans, lang: Lang) -> Vec<Event> {
    let description = sentence(input, plans, lang);
    let mut events = deposit_events(input, &plans.last, &description, lang);
    if let Some(early) = &plans.early {
        events.push(price_event(early, &description, lang));
    }
    let name = lang.pick("Hạn đóng BHXH tự nguyện", "Last day to pay social insurance");
    events.push(Event {
        on: plans.last.due,
        summary: [name, ": ", &dong(plans.last.amount, lang)].concat(),
        description,
        repeats: None,
        told: told_before(&plans.last),
    });
    events
}

/// The days to remember of whoever pays before the change.
pub fn early_events(input: &Input, plans: &Plans, early: &Early, lang: Lang) -> Vec<Event> {
    let description = sentence(input, plans, lang);
    let last_day = price_event(early, &description, lang);
    let Some(plan) = &early.plan else { return vec![last_day] };
    let mut events = deposit_events(input, plan, &description, lang);
    events.push(Event { told: told_before(plan), ..last_day });
    events
}

/// The last day of the price before a change.
fn price_event(early: &Early, description: &str, lang: Lang) -> Event {
    let name = lang.pick("Ngày cuối đóng BHXH tự nguyện theo mức cũ", "Last day to pay at the former price");
    Event {
        on: early.until,
        summary: [name, ": ", &dong(early.pay, lang)].concat(),
        description: description.into(),
        repeats: None,
        told: "-P3D",
    }
}

fn deposit_events(input: &Input, plan: &Plan, description: &str, lang: Lang) -> Vec<Event> {
    let summary = [each(input.every, lang), ": ", &dong(plan.each, lang)].concat();
    let event =
        |on, repeats| Event { on, summary: summary.clone(), description: description.into(), repeats, told: "PT7H" };
    let (Some(first), Some(last)) = (plan.deposits.first(), plan.deposits.last()) else { return Vec::new() };
    let frequency = match input.every {
        Every::Day => "FREQ=DAILY",
        Every::Week => "FREQ=WEEKLY",
        // A rule by months would leave out the months that have no such day.
        Every::Month => return plan.deposits.iter().map(|deposit| event(deposit.on, None)).collect(),
    };
    let mut rule = [frequency, ";UNTIL=", &date(last.on)].concat();
    if !input.earning_months.is_empty() {
        let numbers: Vec<String> = input.earning_months.iter().map(u8::to_string).collect();
        rule = [&rule, ";BYMONTH=", &numbers.join(",")].concat();
    }
    vec![event(first.on, Some(rule))]
}

/// When the last day to pay is told: three days before, but never before the reminder of the last deposit for it.
fn told_before(plan: &Plan) -> &'static str {
    let days_left = plan.deposits.last().map(|last| plan.due.since(last.on));
    match days_left {
        Some(..=1) => "PT8H",
        Some(2) => "-P1D",
        Some(3) => "-P2D",
        _ => "-P3D",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citizen::contribution::{Input as Contribution, Mode};
    use crate::citizen::two_plans::plans;
    use crate::law::{Overrides, SupportGroup};
    use crate::text::calendar::calendar;
    use crate::units::{Day, Dong, Month};

    fn input(every: Every, earning_months: Vec<u8>) -> Input {
        let contribution = Contribution {
            month: Month::new(2026, 11),
            paid_on: None,
            income: Dong::new(1_500_000),
            groups: vec![SupportGroup::Other],
            mode: Mode::Months(12),
            supported_months: 0,
            top_ups: Vec::new(),
            overrides: Overrides::default(),
        };
        Input { contribution, start_on: Day::parse("2026-11-21").unwrap(), every, earning_months }
    }

    #[test]
    fn weeks_repeat_and_months_stand_one_by_one() {
        let weekly = input(Every::Week, vec![2, 5]);
        let both = plans(&weekly).unwrap();
        let of_weeks = events(&weekly, &both, Lang::Vi);
        let rule = of_weeks[0].repeats.as_deref();
        assert_eq!(rule, Some("FREQ=WEEKLY;UNTIL=20270529;BYMONTH=2,5"));
        let days: Vec<Day> = of_weeks.iter().map(|event| event.on).collect();
        assert_eq!(days, [both.last.deposits[0].on, Day::parse("2026-12-31").unwrap(), both.last.due]);
        let monthly = input(Every::Month, Vec::new());
        let both = plans(&monthly).unwrap();
        assert_eq!(events(&monthly, &both, Lang::Vi).len(), both.last.deposits.len() + 2);
    }

    /// Income in May and October, the year from November on: in time for the old price the money has to be there already.
    #[test]
    fn both_plans_stand_in_the_text_and_in_the_calendar() {
        let mut farmer = input(Every::Week, vec![5, 10]);
        farmer.contribution.groups = vec![SupportGroup::NearPoor];
        let both = plans(&farmer).unwrap();
        let lines = reminder(&farmer, &both, Lang::Vi).replace('\u{a0}', " ");
        for part in ["31/12/2026 thì 2.376.000 đồng", "có sẵn tiền", "3.484.800 đồng trước hạn đóng 31/05/2027"]
        {
            assert!(lines.contains(part), "{part} in {lines}");
        }
        let early = both.early.as_ref().unwrap();
        let file = |events: Vec<Event>, plan| calendar(&events, plan, farmer.start_on).replace("\r\n ", "");
        let last = file(events(&farmer, &both, Lang::Vi), both.last.due);
        let in_time = file(early_events(&farmer, &both, early, Lang::Vi), early.until);
        for amounts in ["2.376.000", "3.484.800"] {
            assert!(last.contains(amounts) && in_time.contains(amounts));
        }
        assert_eq!(in_time.matches("BEGIN:VEVENT").count(), 1);
        assert!(in_time.contains("DTSTART;VALUE=DATE:20261231") && last.contains("DTSTART;VALUE=DATE:20270531"));
        let ids = |file: &str| -> Vec<String> {
            file.lines().filter(|line| line.starts_with("UID")).map(String::from).collect()
        };
        assert!(ids(&last).iter().all(|id| !ids(&in_time).contains(id)));
    }

    /// Whatever the plan, its last day is told when all its deposits have been made.
    #[test]
    fn a_reminder_never_comes_before_its_deposit() {
        let weekly = input(Every::Week, Vec::new());
        let both = plans(&weekly).unwrap();
        let early = both.early.as_ref().unwrap();
        let in_time = early_events(&weekly, &both, early, Lang::Vi);
        let last_deposit = early.plan.as_ref().unwrap().deposits.last().unwrap().on;
        assert_eq!(last_deposit, Day::parse("2026-12-26").unwrap());
        assert_eq!((in_time[1].on, in_time[1].told), (early.until, "-P3D"));
        let daily = input(Every::Day, Vec::new());
        let both = plans(&daily).unwrap();
        let in_time = early_events(&daily, &both, both.early.as_ref().unwrap(), Lang::Vi);
        assert_eq!(in_time[1].told, "PT8H");
    }

    #[test]
    fn the_last_day_is_told_after_the_deposit_that_it_needs() {
        // The last day to pay is 31/05/2027, a Monday.
        for (start_on, every, told) in [
            ("2026-11-21", Every::Day, "PT8H"),
            ("2026-11-23", Every::Week, "PT8H"),
            ("2026-11-22", Every::Week, "PT8H"),
            ("2026-11-21", Every::Week, "-P1D"),
            ("2026-11-20", Every::Week, "-P2D"),
            ("2026-11-19", Every::Week, "-P3D"),
            ("2026-11-21", Every::Month, "-P3D"),
        ] {
            let input = Input { start_on: Day::parse(start_on).unwrap(), ..input(every, Vec::new()) };
            let events = events(&input, &plans(&input).unwrap(), Lang::Vi);
            assert_eq!(events.last().map(|event| event.told), Some(told), "{start_on} {every:?}");
        }
    }

    #[test]
    fn the_reminder_says_how_much_how_often_and_until_when() {
        let weekly = input(Every::Week, vec![2, 5]);
        let lines = reminder(&weekly, &plans(&weekly).unwrap(), Lang::Vi);
        for part in ["Mỗi tuần bỏ heo: ", "hạn cuối 31/05/2027", "3.168.000", "4.646.400", "T2, T5"] {
            assert!(lines.contains(part), "{part} in {lines}");
        }
    }
}
