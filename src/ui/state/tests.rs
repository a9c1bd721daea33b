use super::*;
use crate::ui::effects::{self, Effect};

const MONTH: Month = Month::new(2026, 11);

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    let state = actions.into_iter().fold(Rc::new(state.clone()), |state, action| state.reduce(action));
    Rc::unwrap_or_clone(state)
}

fn opened(page: Page, arrival: Arrival) -> State {
    after(&State::new(page, MONTH), [Action::Open(arrival)])
}

fn own(kept: &str) -> Arrival {
    Arrival { is_own: true, kept: (!kept.is_empty()).then(|| kept.into()), ..Arrival::default() }
}

fn link(form: &str, kept: &str) -> Arrival {
    Arrival { form: form.into(), is_own: false, ..own(kept) }
}

#[test]
fn a_page_that_opens_its_own_form_is_started_and_kept() {
    let new = State::new(Page::Contribution, MONTH);
    let state = after(&new, [Action::Open(own("v2;i=2tr"))]);
    assert_eq!((state.text.as_str(), state.whose, state.is_kept), ("v2;i=2tr", Whose::Own, true));
    assert_eq!(effects::of(&new, &state), [Effect::MarkStarted, Effect::KeepForm, Effect::KeepSituation]);
    assert_eq!(effects::of(&state, &state), []);
}

#[test]
fn nothing_is_kept_of_a_page_that_has_not_started() {
    let new = State::new(Page::Contribution, MONTH);
    let state = after(&new, [Action::Today(Day::first_of(MONTH)), Action::Edit("i", "3tr".into())]);
    assert!(state.text.contains("i=3tr") && !state.started);
    assert_eq!(effects::of(&new, &state), []);
}

#[test]
fn a_copy_leaves_the_situation_alone_until_it_takes_the_place_of_ones_own_form() {
    let copy = opened(Page::Contribution, link("v2;i=3tr", "v2;i=2tr"));
    assert_eq!((copy.text.as_str(), copy.whose), ("v2;i=3tr", Whose::Copy));
    let edited = after(&copy, [Action::Edit("i", "4tr".into())]);
    assert_eq!((effects::of(&copy, &edited).as_slice(), edited.whose), ([Effect::KeepForm].as_slice(), Whose::Copy));
    let kept = after(&copy, [Action::Keep(own("v2;i=2tr"))]);
    assert_eq!((kept.text.as_str(), kept.whose), ("v2;i=3tr", Whose::Own));
    assert_eq!(effects::of(&copy, &kept), [Effect::KeepForm, Effect::KeepSituation]);
    let undone = after(&kept, [Action::Undo]);
    assert_eq!(undone.text, "v2;i=2tr");
    let mine = after(&copy, [Action::Mine(own("v2;i=2tr"))]);
    assert_eq!((mine.text.as_str(), mine.whose), ("v2;i=2tr", Whose::Own));
}

#[test]
fn what_this_build_cannot_read_of_ones_own_form_is_kept_for_another() {
    let new = State::new(Page::Contribution, MONTH);
    let state = after(&new, [Action::Open(own("v2;i=2tr;unheard-of=1"))]);
    assert_eq!(state.unread.as_deref(), Some("v2;i=2tr;unheard-of=1"));
    assert!(effects::of(&new, &state).contains(&Effect::KeepUnread));
    let read = after(&state, [Action::Open(own("v2;i=2tr"))]);
    assert_eq!(read.unread, None);
    assert!(!effects::of(&state, &read).contains(&Effect::KeepUnread));
}

#[test]
fn a_look_that_somebody_chose_is_kept_and_no_other() {
    let new = State::new(Page::Rules, MONTH);
    assert_eq!((new.theme(), effects::of(&new, &new)), (Theme::Auto, vec![]));
    let light = after(&new, [Action::NextLook]);
    assert_eq!((light.theme(), effects::of(&new, &light)), (Theme::Light, vec![Effect::Look]));
    let auto = after(&light, [Action::Look(Theme::Auto)]);
    assert_eq!((auto.theme(), effects::of(&light, &auto)), (Theme::Auto, vec![Effect::Look]));
}

#[test]
fn whoever_goes_on_takes_along_what_is_known_of_them() {
    let own_form = opened(Page::Contribution, own("v2;i=2tr"));
    for _ in 0..2 {
        let gone = after(&own_form, [Action::GoOn]);
        assert!(effects::of(&own_form, &gone).contains(&Effect::KeepSituation));
        let again = after(&gone, [Action::GoOn]);
        assert_eq!(effects::of(&gone, &again), [Effect::KeepSituation]);
    }
    let copy = opened(Page::Contribution, link("v2;i=3tr", "v2;i=2tr"));
    assert_eq!(effects::of(&copy, &after(&copy, [Action::GoOn])), []);
}

#[cfg(feature = "quota")]
mod lists {
    use super::*;
    use crate::share::{LIST_NAME, TYPED_NAME};

    fn named(taken: &[&str]) -> State {
        let typed = Action::Edit(TYPED_NAME, "Tháng 11".into());
        let taken = taken.iter().map(|name| (*name).into()).collect();
        after(&opened(Page::Quota, own("")), [typed, Action::KeepList(taken)])
    }

    fn name(state: &State) -> String {
        share::field(&state.text, LIST_NAME)
    }

    #[test]
    fn a_list_gets_the_name_that_was_typed_unless_another_one_has_it() {
        assert_eq!((name(&named(&[])), named(&[]).is_new_list), ("Tháng 11".into(), true));
        assert_eq!(name(&named(&["Tháng 11"])), "Tháng 11 (2)");
        let unnamed = after(&opened(Page::Quota, own("")), [Action::KeepList(vec![])]);
        assert_eq!((name(&unnamed), unnamed.is_new_list), (String::new(), false));
    }

    #[test]
    fn a_list_that_the_device_did_not_take_has_no_name() {
        let stored = after(&named(&[]), [Action::ListStored(true, vec!["Tháng 11".into()])]);
        assert_eq!((name(&stored), stored.is_new_list, stored.lists.len()), ("Tháng 11".into(), false, 1));
        let refused = after(&named(&[]), [Action::ListStored(false, vec![])]);
        assert_eq!((name(&refused), refused.is_new_list, refused.stored), (String::new(), false, false));
    }

    #[test]
    fn a_list_that_is_wiped_stays_open_without_its_name() {
        let open = named(&[]);
        let other = after(&open, [Action::ListWiped("Tháng 10".into(), vec!["Tháng 11".into()])]);
        assert_eq!((&other.text, other.lists.len()), (&open.text, 1));
        let wiped = after(&open, [Action::ListWiped("Tháng 11".into(), vec![])]);
        assert_eq!((name(&wiped), wiped.lists.len()), (String::new(), 0));
    }

    #[test]
    fn a_list_that_the_device_no_longer_has_is_not_opened() {
        let open = named(&[]);
        let action = |form: Option<String>| Action::OpenList { name: "A".into(), form, names: vec![] };
        assert_eq!(after(&open, [action(None)]).text, open.text);
        assert_eq!(after(&open, [action(Some("unreadable".into()))]).text, open.text);
        let other = after(&open, [action(Some(Page::Quota.standard_form()))]);
        assert_eq!((name(&other), other.before.is_some()), ("A".into(), true));
    }
}
