//! Side by side: before and after a known change; the ways of paying.

use super::Worked;
use crate::citizen::contribution::{Input, Mode, contribution};
use crate::citizen::next_change;
use crate::text::Lang;
use crate::text::contribution::{way, words};
use crate::text::numbers::{day, dong, month};
use crate::units::Dong;
use yew::prelude::*;

/// The same payment now and when the next known change is in force.
pub fn before_after(worked: &Worked, lang: Lang) -> Html {
    let words = words(lang);
    let Worked { input, outcome } = worked;
    let Some(change) = next_change(input, outcome) else { return Html::default() };
    let then = &change.outcome;
    let row = |name: &'static str, now: Dong, then: Dong| {
        html! { <tr><th scope="row">{ name }</th><td>{ dong(now, lang) }</td><td>{ dong(then, lang) }</td></tr> }
    };
    html! {
        <section class="card">
            <h2>{ words.before_after }</h2>
            <p class="hint">{ words.before_after_hint }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.before_after}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{ words.pay_now }<br />{ month(input.month) }</th>
                            <th scope="col">{ words.pay_then }<br />{ month(change.month) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { row(words.chosen_income, input.income, change.income) }
                        { row(words.total, outcome.gross, then.gross) }
                        { row(words.state, outcome.state, then.state) }
                        { row(words.you_pay, outcome.pay, then.pay) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// Every usual way of paying, with this person's income and groups.
pub fn ways(worked: &Worked, lang: Lang) -> Html {
    let words = words(lang);
    let input = &worked.input;
    let row = |mode: Mode| {
        let outcome = contribution(&Input { mode, ..input.clone() }).ok()?;
        let due = outcome.pay_by.map(day).unwrap_or_else(|| "–".into());
        let class = if mode == input.mode { "chosen" } else { "" };
        Some(html! {
            <tr class={class}>
                <th scope="row">{ way(mode, lang) }</th>
                <td>{ dong(outcome.pay, lang) }</td>
                <td>{ dong(outcome.state, lang) }</td>
                <td>{ due }</td>
            </tr>
        })
    };
    html! {
        <section class="card">
            <h2>{ words.compare }</h2>
            <p class="hint">{ words.compare_hint }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={words.compare}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.way }</th>
                            <th scope="col">{ words.you_pay }</th>
                            <th scope="col">{ words.state }</th>
                            <th scope="col">{ words.pay_by }</th>
                        </tr>
                    </thead>
                    <tbody>{ for Mode::USUAL.into_iter().filter_map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
