//! The table that answers most people without any input, and without WebAssembly.

use crate::citizen::contribution::{Input, Mode, payment};
use crate::law::{Overrides, Rules, SupportGroup};
use crate::text::contribution::{rates_caption, words};
use crate::text::numbers::whole;
use crate::text::{Lang, law};
use crate::ui::parts::el::El;
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};
use crate::units::Month;

/// What a month costs at the least, by group, in the month of the reader.
pub fn rates(month: Month, lang: Lang) -> Option<El> {
    let words = words(lang);
    let overrides = Overrides::default();
    let income = Rules::of(month, &overrides).income_floor().ok()?.value;
    let line = |group: SupportGroup| {
        let input = Input {
            month,
            paid_on: None,
            income,
            groups: vec![group],
            mode: Mode::Months(1),
            supported_months: 0,
            top_ups: vec![],
            overrides: Overrides::default(),
        };
        let outcome = payment(&input).ok()?;
        let amounts = [outcome.state, outcome.pay].map(|amount| whole(amount.get(), lang));
        Some([vec![law::group(group, lang).into()], amounts.into()].concat())
    };
    let content = Table {
        label: words.rates.into(),
        caption: rates_caption(month, income, lang),
        head: [words.group, words.state, words.you_pay].map(String::from).into(),
        rows: SupportGroup::ALL.into_iter().filter_map(line).collect(),
        ..Table::default()
    };
    Some(card(words.rates, "").with(table(content)))
}
