//! The table that answers most people without any input, and without WebAssembly.

use crate::citizen::contribution::{Input, Mode, contribution};
use crate::law::{Overrides, Rules, SupportGroup};
use crate::text::contribution::{rates_caption, words};
use crate::text::numbers::dong;
use crate::text::{Lang, law};
use crate::units::Month;
use yew::prelude::*;

/// What a month costs at the least, by group, in the month of the reader.
pub fn rates(month: Month, lang: Lang) -> Html {
    let words = words(lang);
    html! {
        <section class="card">
            <h2>{ words.rates }</h2>
            <div class="scroll" tabindex="0" role="region" aria-label={words.rates}>{ table(month, lang).unwrap_or_default() }</div>
        </section>
    }
}

fn table(month: Month, lang: Lang) -> Option<Html> {
    let words = words(lang);
    let overrides = Overrides::default();
    let income = Rules::of(month, &overrides).income_floor().ok()?.value;
    let row = |group: SupportGroup| {
        let input = Input {
            month,
            income,
            groups: vec![group],
            mode: Mode::Months(1),
            supported_months: 0,
            top_ups: vec![],
            overrides: Overrides::default(),
        };
        let outcome = contribution(&input).ok()?;
        Some(html! {
            <tr>
                <th scope="row">{ law::group(group, lang) }</th>
                <td>{ dong(outcome.state, lang) }</td>
                <td>{ dong(outcome.pay, lang) }</td>
            </tr>
        })
    };
    Some(html! {
        <table>
            <caption>{ rates_caption(month, income, lang) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.group }</th>
                    <th scope="col">{ words.state }</th>
                    <th scope="col">{ words.you_pay }</th>
                </tr>
            </thead>
            <tbody>{ for SupportGroup::ALL.into_iter().filter_map(row) }</tbody>
        </table>
    })
}
