//! What has to be done outside of the state once it has changed. The reducer does nothing there: the state before is
//! compared with the one after, and the component does what follows (`app.rs`).

use super::state::State;
use super::whose::Whose;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Style sheets and scripts are told that the page answers now.
    MarkStarted,
    /// The page gets its look, and the device keeps it.
    Look,
    /// The storage keeps what this build cannot read.
    KeepUnread,
    /// The form goes into the storage, if it is one's own, and into the address.
    KeepForm,
    /// What is known of the reader goes into the storage.
    KeepSituation,
}

/// What follows from a change of the state.
pub fn of(was: &State, is: &State) -> Vec<Effect> {
    let is_own = is.started && is.whose == Whose::Own;
    let is_other = is.started && (!was.started || is_other_form(was, is));
    let effects = [
        (is.started && !was.started, Effect::MarkStarted),
        (is.theme != was.theme, Effect::Look),
        (is.unread.is_some() && is.unread != was.unread, Effect::KeepUnread),
        (is_other, Effect::KeepForm),
        (is_own && (is_other || is.gone_on != was.gone_on), Effect::KeepSituation),
    ];
    effects.into_iter().filter(|(follows, _)| *follows).map(|(_, effect)| effect).collect()
}

/// Whether the form, whose it is, its day, or what is known of the reader is another.
fn is_other_form(was: &State, is: &State) -> bool {
    was.text != is.text || was.days != is.days || was.whose != is.whose || was.situation != is.situation
}
