//! The worker that holds the open list of `danh-sach/`: the requests to it, and its answers.

use super::browser::{self, File, Given, Worker};
use super::list::{AT_ONCE, Event, FILE, List, PANEL, ROWS, Rows, row_id};
use super::state::{Action, State};
use crate::post::{Ask, Settings, Told, Window};
use crate::share;
use crate::share::lists::Form;
use crate::text::{Lang, reading};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// So many of the rows that are asked for lie above those that are seen.
const ABOVE: u32 = 8;
/// So many more than are seen are there before others are asked for.
const MARGIN: u32 = 4;
/// The worker, and how the page hears of it.
pub struct Clerk {
    lang: Lang,
    change: Callback<Action>,
    shown: Option<UseReducerHandle<State>>,
    worker: Option<Worker>,
}

impl Clerk {
    pub fn new(lang: Lang, change: Callback<Action>) -> Clerk {
        Clerk { lang, change, shown: None, worker: None }
    }

    /// The page has been made anew.
    pub fn made_of(&mut self, state: &UseReducerHandle<State>) {
        self.shown = Some(state.clone());
    }

    fn list(&self) -> Option<Rc<List>> {
        self.shown.as_ref().map(|state| state.list.clone())
    }

    fn ask(&self, ask: &Ask) {
        if let Some(worker) = &self.worker
            && let Ok(letter) = serde_wasm_bindgen::to_value(ask)
        {
            worker.post(&letter);
        }
    }

    /// What is known beside the list.
    fn settings(&self, list: &List) -> Settings {
        let form: Form = self.shown.as_ref().map(|state| share::read(&state.text).0).unwrap_or_default();
        let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
        Settings {
            lang: self.lang.code().into(),
            name: String::new(),
            sheet: list.sheet,
            kind: some(&form.kind),
            month: reading::month(&form.month).map(|month| month.plain()),
            group: some(&form.group),
            columns: list.columns.clone(),
            headings: form.headings,
        }
    }

    /// What follows from an event, beside what it changes in the state.
    fn follow(&mut self, event: &Event, list: &List, list_after: &List) {
        match event {
            Event::Stop | Event::Forget | Event::Broken => self.worker = None,
            Event::More(files) => self.more(files),
            Event::List(place, row) => {
                self.ask(&Ask::List(*place));
                if let Some(row) = row {
                    self.ask(&Ask::Row(*row));
                }
            }
            Event::Unicode => self.ask(&Ask::Unicode),
            Event::Show(_) | Event::Search(_) | Event::Checked(_) => {
                browser::scroll_to_top(ROWS);
                self.ask_rows(list_after, 0);
            }
            Event::Scrolled(first, seen) => self.scrolled(list, *first, *seen),
            Event::Open(row) => self.ask(&Ask::Row(*row)),
            Event::Sheet(_) | Event::Column(..) | Event::Again => {
                self.ask(&Ask::Check(self.settings(list_after)));
            }
            Event::Hand(format) => self.ask(&Ask::Hand(*format)),
            Event::Print => self.ask(&Ask::Paper),
            // The keyboard goes to what was opened, and back to where it was.
            Event::Detail(_) => browser::soon(|| browser::focus(PANEL)),
            Event::Close => {
                if let Some(detail) = &list.detail {
                    let row = row_id(detail.row);
                    browser::soon(move || browser::focus(&row));
                }
            }
            _ => {}
        }
    }

    fn more(&self, files: &[File]) {
        for file in files {
            let settings = Settings { name: file.name(), ..self.settings(&List::default()) };
            if let (Some(worker), Ok(letter)) = (&self.worker, serde_wasm_bindgen::to_value(&Ask::More(settings))) {
                worker.post_with(&letter, file.as_ref());
            }
        }
    }

    fn ask_rows(&self, list: &List, first: u32) {
        self.ask(&Ask::Rows(Window { first, count: AT_ONCE, ..list.window.clone() }));
    }

    fn scrolled(&self, list: &List, first: u32, seen: u32) {
        let Rows { first: held, all, lines } = &list.rows;
        let end = held + lines.len() as u32;
        let is_held = (*held == 0 || *held + MARGIN <= first) && (end >= *all || first + seen + MARGIN <= end);
        if !is_held {
            self.ask_rows(list, first.saturating_sub(ABOVE));
        }
    }
}

/// Has something happen.
pub fn act(clerk: &Rc<RefCell<Clerk>>, action: Action) {
    let Action::List(event) = &action else {
        let is_setting = matches!(action, Action::Edit(..) | Action::Clear(_));
        let now = clerk.borrow();
        now.change.emit(action);
        let is_open = now.list().is_some_and(|list| list.checked.is_some());
        if is_setting && is_open {
            let then = clerk.clone();
            // The form that the worker is told of is the one that has just been changed.
            browser::soon(move || act(&then, Action::List(Event::Again)));
        }
        return;
    };
    match event {
        Event::Given(given) => open(clerk, given),
        Event::Template(kind) => {
            hire(clerk);
            let now = clerk.borrow();
            let today = now.shown.as_ref().and_then(|state| state.today).map(|day| day.plain()).unwrap_or_default();
            now.ask(&Ask::Template { kind: (*kind).into(), lang: now.lang.code().into(), today });
        }
        _ => {}
    }
    let list = clerk.borrow().list();
    // What is stopped leaves what was open before: it is opened anew, as the worker cannot be asked to leave off.
    if *event == Event::Stop
        && let Some(before) = list.as_ref().and_then(|list| list.before())
    {
        return act(clerk, Action::List(Event::Given(before)));
    }
    // A page that changes in nothing need not be drawn.
    if !matches!(event, Event::Scrolled(..) | Event::Open(_) | Event::Print) {
        clerk.borrow().change.emit(action.clone());
    }
    if let Some(list) = list {
        let mut after = (*list).clone();
        after.happen(event.clone());
        clerk.borrow_mut().follow(event, &list, &after);
    }
    if matches!(event, Event::Paper(_)) {
        let then = clerk.clone();
        browser::print(move || act(&then, Action::List(Event::Printed)));
    }
}

/// A new worker for every list: what the one before held is gone with it.
fn open(clerk: &Rc<RefCell<Clerk>>, given: &Given) {
    clerk.borrow_mut().worker = None;
    hire(clerk);
    let now = clerk.borrow();
    let settings = Settings { name: given.name(now.lang), ..now.settings(&List::default()) };
    let ask = if *given == Given::Example { Ask::Example(settings) } else { Ask::Open(settings) };
    if let (Some(worker), Ok(letter)) = (&now.worker, serde_wasm_bindgen::to_value(&ask)) {
        match given {
            Given::Files(files) => {
                if let Some(file) = files.first() {
                    worker.post_with(&letter, file.as_ref());
                }
                now.more(files.get(1..).unwrap_or_default());
            }
            Given::Text(text) => worker.post_with(&letter, &text.as_str().into()),
            Given::Example => worker.post(&letter),
        }
    }
}

fn hire(clerk: &Rc<RefCell<Clerk>>) {
    if clerk.borrow().worker.is_some() {
        return;
    }
    let then = clerk.clone();
    let worker = Worker::new(move |letter| heard(&then, letter));
    clerk.borrow_mut().worker = worker;
}

/// A letter of the worker; none where it broke off.
fn heard(clerk: &Rc<RefCell<Clerk>>, letter: Option<wasm_bindgen::JsValue>) {
    let told = letter.and_then(|letter| serde_wasm_bindgen::from_value::<Told>(letter).ok());
    let event = match told {
        Some(Told::Step(step, done, all)) => Event::Step(step, done, all),
        Some(Told::Refused { sentence }) => Event::Refused(sentence),
        Some(Told::Checked(checked)) => Event::Checked(Rc::new(*checked)),
        Some(Told::Rows(rows)) => Event::Rows(Rows::of(rows)),
        Some(Told::Row(detail)) => Event::Detail(Rc::new(*detail)),
        Some(Told::Paper(rows)) => Event::Paper(Rows::of(rows)),
        Some(Told::File { name, media, bytes }) => {
            browser::save_bytes(&name, &media, &bytes);
            Event::Saved
        }
        // The worker's own script sees to them.
        Some(Told::OtherFormat | Told::Write { .. }) => return,
        None => Event::Broken,
    };
    act(clerk, Action::List(event));
}

/// Files that are dropped and tables that are pasted anywhere on the page, and where the rows have been scrolled to.
pub fn listen(act: &Callback<Action>) -> Vec<browser::Listener> {
    let (given, over, scrolled) = (act.clone(), act.clone(), act.clone());
    let mut listeners = browser::on_given(
        move |of| given.emit(Action::List(Event::Given(of))),
        move |is_over| over.emit(Action::List(Event::Over(is_over))),
    );
    listeners.push(browser::on_scroll(ROWS, move |seen| {
        scrolled.emit(Action::List(Event::Scrolled(seen.0, seen.1)));
    }));
    let early = browser::picked_early(FILE);
    if !early.is_empty() {
        act.emit(Action::List(Event::Given(Given::Files(early))));
    }
    let escaped = act.clone();
    listeners.push(browser::on_escape(move || escaped.emit(Action::List(Event::Close))));
    listeners
}
