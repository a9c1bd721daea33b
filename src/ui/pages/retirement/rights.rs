//! What else the insurance brings: the lump sum, allowances, the pensioner's card.

use super::worked::Worked;
use crate::citizen::card::pensioner_card;
use crate::citizen::explain::Explained;
use crate::citizen::funeral::{self, funeral};
use crate::citizen::lump_sum::{self, lump_sum};
use crate::citizen::maternity::{self, maternity};
use crate::citizen::outlook::Past;
use crate::citizen::survivors::{self, ContributorInput, PensionerInput};
use crate::law::funeral::FUNERAL;
use crate::law::maternity::MATERNITY;
use crate::law::survivors::SURVIVORS;
use crate::text::Lang;
use crate::text::numbers::{dong, percent};
use crate::text::retirement::{funeral_when, lump_sum_sentence, maternity_when, survivors_claim, words};
use crate::ui::parts::derivation::derivation;
use crate::ui::parts::el::{El, el};
use crate::ui::parts::frame::card;
use crate::ui::parts::table::{Table, table};

/// The periods paid before, paid out at once.
pub fn lump_sum_now(worked: &Worked, lang: Lang) -> Option<El> {
    let words = words(lang);
    let Past::Periods(periods) = &worked.input.past else { return None };
    let input = lump_sum::Input {
        settled: worked.input.start,
        periods: periods.clone(),
        compulsory: worked.input.compulsory,
        grave_illness: false,
        overrides: worked.input.overrides.clone(),
    };
    let outcome = lump_sum(&input).ok()?;
    let sentence = lump_sum_sentence(outcome.pay, outcome.state, lang);
    let told = el("p").with(el("strong").with(sentence.clone()));
    let why = derivation(&outcome.explained, &sentence, lang);
    Some(card(words.lump_sum, words.lump_sum_hint).with(told).with(why))
}

/// Allowances and the card, each with its amount, its condition and its steps.
pub fn rights(worked: &Worked, lang: Lang) -> El {
    let words = words(lang);
    let (start, plan) = (worked.input.start, worked.outcome.best());
    let mut rows = Vec::new();
    let mut explained = Explained::default();
    let mut tell = |name: &'static str, size: String, condition: String, why: Explained| {
        rows.push(vec![[name, " – ", &condition].concat(), size]);
        explained.append(why);
    };
    if maternity::is_told(worked.input.sex, worked.input.born, start)
        && let Ok((rule, _)) = MATERNITY.at(start)
        && let Ok(of) = maternity(&maternity::Input { born: start, children: 1, paid_months: rule.value.months })
    {
        tell(words.maternity, dong(of.amount, lang), maternity_when(rule.value, lang), of.explained);
    }
    if let Ok((rule, _)) = FUNERAL.at(start) {
        let (months, overrides) = (rule.value.months, worked.input.overrides.clone());
        let dead = funeral::Input { died: start, months, compulsory_months: 0, pensioner: false, overrides };
        if let Ok(of) = funeral(&dead) {
            let when = funeral_when(months, rule.value.compulsory_months, lang);
            tell(words.funeral, dong(of.amount, lang), when, of.explained);
        }
    }
    let claim = SURVIVORS.at(start).map_or(String::new(), |(rule, _)| survivors_claim(rule.value.claim_days, lang));
    if let Past::Periods(periods) = &worked.input.past {
        let overrides = worked.input.overrides.clone();
        let compulsory = worked.input.compulsory;
        let dead = ContributorInput { died: start, periods: periods.clone(), compulsory, overrides };
        if let Ok(of) = survivors::of_contributor(&dead) {
            let when = [words.survivors_now_when, &claim].concat();
            tell(words.survivors_now, dong(of.amount, lang), when, of.explained);
        }
    }
    if plan.pension.eligible {
        let dead = PensionerInput { died: plan.settled, pension: plan.pension.pension, months_drawn: 1 };
        if let Ok(of) = survivors::of_pensioner(&dead) {
            tell(words.survivors, dong(of.amount, lang), [words.survivors_when, &claim].concat(), of.explained);
        }
        if let Ok(of) = pensioner_card(plan.settled) {
            tell(words.card, percent(of.card.level, lang), words.card_when.into(), of.explained);
        }
    }
    let content = Table {
        label: words.benefits.into(),
        head: [words.benefit, words.size].map(String::from).into(),
        rows,
        ..Table::default()
    };
    card(words.benefits, words.benefits_hint).with(table(content)).with(derivation(
        &explained,
        words.benefits_hint,
        lang,
    ))
}
