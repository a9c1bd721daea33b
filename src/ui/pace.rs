//! Delays everything that can wait until a keystroke is answered on the screen: the address, which a browser takes
//! longer to change than the page to answer, and everything below the answer.

use super::address;
use super::browser::{self, AfterFrame, Later};
use super::days::Days;
use super::page::Page;
use super::whose::{Entry, Whose};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// So many changes in a row stand in the address at once. Browsers refuse more than some 200 in ten seconds, which a
/// slider makes in three.
const AT_ONCE: u8 = 90;
/// Milliseconds from one later change of the address to the next, and after which a row of changes has ended.
const REST: i32 = 250;
/// Milliseconds until every browser reloads with the address that was put in last.
const KNOWN: i32 = 1000;
/// So many addresses in a row may be older than what a browser reloads with.
const LATE: usize = 8;

pub struct Pace {
    page: Page,
    frame: Option<AfterFrame>,
    /// What is to stand in the address, and whose it is.
    next: Option<(String, Entry)>,
    /// Changes of the address since the form was last at rest.
    made: u8,
    /// The addresses that the form has left since then, the last ones.
    left: Vec<String>,
    rest: Option<Later>,
}

impl Pace {
    pub fn new(page: Page) -> Pace {
        Pace { page, frame: None, next: None, made: 0, left: Vec::new(), rest: None }
    }
}

/// Where the addresses are kept that are behind the form.
fn behind(page: Page) -> String {
    [page.key(), ".behind"].concat()
}

/// Whether this address of a page was left behind: then the storage has what was typed since. Asked once.
pub fn was_behind(page: Page, address: &str) -> bool {
    let key = behind(page);
    let was =
        !address.is_empty() && browser::stored(&key).is_some_and(|behind| behind.lines().any(|one| one == address));
    if was {
        browser::store(&key, "");
    }
    was
}

/// Has the storage keep a form, which the address leaves behind. Whether it was kept.
pub fn store(pace: &Rc<RefCell<Pace>>, form: &str, days: Days) -> bool {
    let mut now = pace.borrow_mut();
    // Until this change has come to rest nothing that an earlier one left to do may call the address known.
    now.rest = None;
    let stored = browser::store(now.page.key(), form);
    let address = browser::hash();
    if address != address::of(form, days, stored) {
        leave_behind(&mut now, address);
    }
    stored
}

/// Has the form stand after `#` as soon as its answer is on the screen, and at once where no storage keeps it; `shown`
/// is called when the answer is there.
pub fn show(pace: &Rc<RefCell<Pace>>, form: &str, (days, whose): (Days, Whose), stored: bool, shown: Callback<()>) {
    let mut now = pace.borrow_mut();
    let entry = Entry {
        is_own: whose == Whose::Own,
        is_of_today: days.is_own(),
        is_apart: matches!(whose, Whose::Copy | Whose::Apart),
    };
    now.next = Some((address::of(form, days, stored), entry));
    if !stored {
        catch_up_soon(&mut now);
    }
    let then = pace.clone();
    now.frame = Some(AfterFrame::new(move || after_frame(&then, &shown)));
}

/// Whoever reloads before a browser knows the next address comes with one that is older than what the storage has.
fn leave_behind(now: &mut Pace, address: String) {
    if now.left.last() == Some(&address) {
        return;
    }
    if now.left.len() == LATE {
        now.left.remove(0);
    }
    now.left.push(address);
    browser::store(&behind(now.page), &now.left.join("\n"));
}

fn after_frame(pace: &Rc<RefCell<Pace>>, shown: &Callback<()>) {
    let mut now = pace.borrow_mut();
    now.frame = None;
    catch_up_soon(&mut now);
    let then = pace.clone();
    now.rest = Some(Later::new(REST, move || rested(&then)));
    drop(now);
    shown.emit(());
}

fn rested(pace: &Rc<RefCell<Pace>>) {
    let mut now = pace.borrow_mut();
    now.made = 0;
    catch_up(&mut now);
    // Not at once: a browser takes its time to know of the new address, and a reload until then comes with an older one.
    let then = pace.clone();
    now.rest = Some(Later::new(KNOWN, move || {
        let mut now = then.borrow_mut();
        now.left.clear();
        browser::store(&behind(now.page), "");
    }));
}

/// The same, unless there were too many changes in a row.
fn catch_up_soon(now: &mut Pace) {
    if now.next.is_some() && now.made < AT_ONCE {
        now.made += 1;
        catch_up(now);
    }
}

/// Has the address say what the form says.
fn catch_up(now: &mut Pace) {
    if let Some((text, entry)) = now.next.take()
        && (browser::hash(), browser::entry()) != (text.clone(), entry)
    {
        browser::set_hash(&text, entry);
    }
}
