//! The hall (hội trường): only the figures that matter, as large as the screen allows.

use super::browser;
use super::page::Page;
use super::state::Action;
use yew::Callback;

/// The buttons that open the hall and leave it.
pub const HALL_ENTER: &str = "hall-enter";
pub const HALL_LEAVE: &str = "hall-leave";
/// What is shown of many units in the hall: the keys of a presenter go there, not to a button.
pub const HALL_STAGE: &str = "hall-stage";

/// Escape leaves the hall, and at the doorstep the phone's step back does, which would leave a page without an address of
/// its own for good; the keyboard goes in and comes back to where it was.
pub fn hall(page: Page, in_hall: bool, act: Callback<Action>) -> impl FnOnce() {
    let entered = in_hall.then(|| {
        browser::focus(HALL_LEAVE);
        let left = act.clone();
        let back = (page == Page::Doorstep).then(|| browser::BackStep::new(move || left.emit(Action::Hall(false))));
        #[cfg(feature = "office")]
        let steps = {
            browser::focus(HALL_STAGE);
            let step = act.clone();
            (page == Page::Progress).then(|| browser::on_steps(move |by| step.emit(Action::HallStep(by))))
        };
        #[cfg(not(feature = "office"))]
        let steps = ();
        (browser::on_escape(move || act.emit(Action::Hall(false))), back, steps)
    });
    move || {
        if entered.is_some() {
            browser::focus(HALL_ENTER);
        }
    }
}
