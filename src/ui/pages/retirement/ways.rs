//! The ways that are left where the years do not suffice at the retirement age.

use super::timeline::timeline;
use super::worked::Worked;
use crate::citizen::balance::Outcome as Plan;
use crate::text::Lang;
use crate::text::numbers::dong;
use crate::text::too_few_years::{
    allowance, buy, lump_sum, monthly, on, on_then_buy, own_money, social_pension, words,
};
use crate::ui::parts::derivation::{derivation, notices};
use crate::ui::parts::el::El;
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};

pub fn ways(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let outcome = &worked.outcome;
    let ways = outcome.ways.as_ref()?;
    let mut rows = Vec::new();
    let mut tell = |way: String, brings: String, plan: Option<&Plan>| {
        let own = plan.map(|plan| [". ", &own_money(plan, lang)].concat());
        rows.push(vec![way + &own.unwrap_or_default(), brings]);
    };
    if let Some(bought) = &outcome.bought {
        tell(buy(bought, lang), monthly(bought.plan.pension.pension, lang), Some(&bought.plan));
    }
    if let Some(bought) = &ways.on_then_buy {
        tell(on_then_buy(bought, lang), monthly(bought.plan.pension.pension, lang), Some(&bought.plan));
    }
    if let Some(plan) = &ways.on {
        tell(on(plan, lang), monthly(plan.pension.pension, lang), Some(plan));
    }
    if let Some(sum) = ways.lump_sum {
        tell(lump_sum(sum, lang), dong(sum.pay, lang), None);
    }
    if let Some(of) = &ways.allowance {
        tell(allowance(of, lang), monthly(of.amount, lang), None);
    }
    if let Some(of) = ways.social_pension {
        tell(social_pension(of, lang), monthly(of.amount, lang), None);
    }
    let head = [words.way, words.brings].map(String::from).into();
    let content = Table { label: words.title.into(), head, rows, ..Table::default() };
    let why = derivation(&ways.explained, words.hint, lang);
    let drawn = timeline(worked, lang);
    Some(card(words.title, words.hint).with(drawn).with(table(content)).with(notices(&ways.explained, lang)).with(why))
}
