//! `dong/`: what would I pay, and what does the State pay?

mod compare;
mod form;
mod rates;
mod result;

use crate::citizen::contribution::{Input, Outcome, contribution};
use crate::error::InputError;
use crate::share::contribution::Form;
use crate::text::contribution::words;
use crate::ui::components::messages::Messages;
use crate::ui::state::use_kept;
use crate::ui::{browser, use_screen};
use std::rc::Rc;
use yew::prelude::*;

/// An input with what came of it.
#[derive(Clone, PartialEq)]
struct Worked {
    input: Input,
    outcome: Outcome,
}

#[component]
pub fn Contribution() -> Html {
    let screen = use_screen();
    let words = words(screen.lang);
    let kept = use_kept::<Form>("dong", take_early);
    let input = kept.form.read(screen.this_month);
    let worked: Result<Rc<Worked>, InputError> =
        input.and_then(|input| contribution(&input).map(|outcome| Rc::new(Worked { input, outcome })));
    html! {
        <>
            <div class="hero">
                <h1>{ words.title }</h1>
                <p class="lead">{ words.lead }</p>
            </div>
            <Messages opened={kept.opened} stored={kept.stored} />
            <div class="tool-page">
                <form::Inputs kept={kept.clone()} error={worked.as_ref().err().cloned()} />
                <div class="results">
                    <result::Answered worked={worked.clone()} unused={kept.form.unused_months().ok().flatten()} />
                </div>
            </div>
            if let Ok(worked) = worked {
                <compare::BeforeAfter worked={worked.clone()} />
                <compare::Ways worked={worked} />
            }
            <rates::Rates />
        </>
    }
}

/// An income typed before the page was started is kept.
fn take_early(form: &mut Form) {
    let typed = browser::typed_early("income").unwrap_or_default();
    if !typed.is_empty() && typed != Form::default().income {
        form.income = typed;
    }
}
