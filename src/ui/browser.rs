//! The one place that touches the browser. Everything here may be missing or forbidden, and says so instead of failing.

use super::whose::Entry;
use crate::units::Day;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Element, Event as AnyEvent, HtmlElement, KeyboardEvent, Storage, Url, Window};
use yew::{Event, TargetCast};

fn window() -> Option<Window> {
    // On the host, where pages are prerendered, there is none.
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// The element that holds the page, with its page, language and month of build.
#[cfg(feature = "page")]
pub fn root() -> Option<(Element, [String; 3])> {
    let root = window()?.document()?.get_element_by_id("app")?;
    let said = ["data-page", "data-lang", "data-month"].map(|name| root.get_attribute(name).unwrap_or_default());
    Some((root, said))
}

/// An element that nobody sees, with a paragraph prerendered in it.
#[cfg(feature = "page")]
pub fn paragraph() -> Option<Element> {
    let root = window()?.document()?.create_element("div").ok()?;
    root.set_inner_html("<!--<[]>--><p></p><!--</[]>-->");
    Some(root)
}

/// Lets style sheet and tests know that the page answers now.
pub fn mark_started() {
    if let Some(html) = html() {
        // A page without the mark works all the same.
        let _ = html.set_attribute("data-started", "");
    }
}

/// Today by the clock and the time zone of the device.
pub fn today() -> Option<Day> {
    window()?;
    let now = js_sys::Date::new_0();
    let part = |number: u32| i32::try_from(number).ok();
    Day::from_parts(part(now.get_full_year())?, part(now.get_month())? + 1, part(now.get_date())?)
}

/// What stands after `#` in the address.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').into()
}

/// Puts a text after `#` without a new entry in the history, which remembers whose the text is.
pub fn set_hash(text: &str, entry: Entry) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Some browsers limit how often this may be called; the storage has the text as well.
        let number = JsValue::from(entry.number());
        let _ = history.replace_state_with_url(&number, "", Some(&["#", text].concat()));
    }
}

/// What this page has said of what stands after `#`: nothing of a link.
pub fn entry() -> Entry {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    // Builds before this one only said whether it was the device's own.
    let number = state.and_then(|state| if state == JsValue::TRUE { Some(3.0) } else { state.as_f64() });
    Entry::of(number.unwrap_or(0.0) as u8)
}

/// Calls back when a page that was put aside is shown again as it was left. Ends when the handle is dropped.
pub fn on_return(returned: impl Fn() + 'static) -> Listener {
    Listener::of("pageshow", move |event| {
        if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted == JsValue::TRUE) {
            returned();
        }
    })
}

/// Calls back with what another window of the site has just kept by this name. Ends when the handle is dropped.
pub fn on_stored(key: &str, kept: impl Fn(String) + 'static) -> Listener {
    let key = ["ansinh.", key].concat();
    Listener::of("storage", move |event| {
        let said = |name: &str| js_sys::Reflect::get(&event, &name.into()).ok().and_then(|value| value.as_string());
        if let (true, Some(text)) = (said("key").as_deref() == Some(&key), said("newValue")) {
            kept(text);
        }
    })
}

/// Calls back when something happens to the window. Ends when the handle is dropped.
pub struct Listener {
    event: &'static str,
    /// Whether it also hears what happens to elements alone.
    captures: bool,
    closure: Closure<dyn Fn(AnyEvent)>,
}

impl Listener {
    pub fn new(event: &'static str, happened: impl Fn() + 'static) -> Listener {
        Listener::of(event, move |_| happened())
    }

    fn of(event: &'static str, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        Listener::set(event, false, happened)
    }

    /// Before anything in the page hears of it.
    #[cfg(any(feature = "list", feature = "office"))]
    fn captured(event: &'static str, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        Listener::set(event, true, happened)
    }

    fn set(event: &'static str, captures: bool, happened: impl Fn(AnyEvent) + 'static) -> Listener {
        let closure = Closure::<dyn Fn(AnyEvent)>::new(happened);
        if let Some(window) = window() {
            let callback = closure.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback_and_bool(event, callback, captures);
        }
        Listener { event, captures, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let callback = self.closure.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback_and_bool(self.event, callback, self.captures);
        }
    }
}

/// An entry of the history for something that covers the page: the phone's step back takes the cover away instead of
/// leaving the page. The entry goes with the handle.
#[cfg(any(feature = "office", feature = "doorstep"))]
pub struct BackStep {
    is_taken: Rc<Cell<bool>>,
    _listener: Listener,
}

#[cfg(any(feature = "office", feature = "doorstep"))]
impl BackStep {
    pub fn new(taken: impl Fn() + 'static) -> BackStep {
        if let Some(history) = window().and_then(|window| window.history().ok()) {
            let _ = history.push_state(&JsValue::NULL, "");
        }
        let is_taken = Rc::new(Cell::new(false));
        let marked = is_taken.clone();
        let listener = Listener::new("popstate", move || {
            marked.set(true);
            taken();
        });
        BackStep { is_taken, _listener: listener }
    }
}

#[cfg(any(feature = "office", feature = "doorstep"))]
impl Drop for BackStep {
    fn drop(&mut self) {
        if let Some(history) = window().and_then(|window| window.history().ok()).filter(|_| !self.is_taken.get()) {
            let _ = history.back();
        }
    }
}

/// The begin of the page.
#[cfg(feature = "doorstep")]
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Something to do after a while, unless the handle is dropped before.
pub struct Later {
    timeout: Option<i32>,
    _closure: Closure<dyn Fn()>,
}

impl Later {
    pub fn new(milliseconds: i32, act: impl Fn() + 'static) -> Later {
        let closure = Closure::<dyn Fn()>::new(act);
        let callback = closure.as_ref().unchecked_ref();
        let timeout = window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds).ok()
        });
        Later { timeout, _closure: closure }
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        if let (Some(window), Some(timeout)) = (window(), self.timeout) {
            window.clear_timeout_with_handle(timeout);
        }
    }
}

/// Milliseconds from the begin of a frame until what can wait lines up behind all that waits for it.
const MOMENT: i32 = 10;

/// Something to do when the next frame is on the screen, unless the handle is dropped before.
pub struct AfterFrame {
    frame: Option<i32>,
    _later: Rc<RefCell<Option<Later>>>,
    _closure: Closure<dyn Fn()>,
}

impl AfterFrame {
    pub fn new(act: impl Fn() + Clone + 'static) -> AfterFrame {
        let later = Rc::new(RefCell::new(None));
        let drawn = later.clone();
        // Called before the frame is drawn; what it leaves to do comes after.
        let closure = Closure::<dyn Fn()>::new(move || *drawn.borrow_mut() = Some(Later::new(MOMENT, act.clone())));
        let callback = closure.as_ref().unchecked_ref();
        let frame = window().and_then(|window| window.request_animation_frame(callback).ok());
        AfterFrame { frame, _later: later, _closure: closure }
    }
}

impl Drop for AfterFrame {
    fn drop(&mut self) {
        if let (Some(window), Some(frame)) = (window(), self.frame) {
            // One that was called already is no longer there to be taken back.
            let _ = window.cancel_animation_frame(frame);
        }
    }
}

/// The figure of the answer, put there ahead of the page around it. When it is dropped the one that the page was made
/// with is back, so that what makes the page anew finds what it left.
#[cfg(feature = "pay")]
pub struct Figure {
    answer: Element,
    text: web_sys::Node,
    was: Option<String>,
}

/// Has a screen reader wait: what the figure means still stands beside it as it was.
#[cfg(feature = "pay")]
const BUSY: &str = "aria-busy";

#[cfg(feature = "pay")]
impl Figure {
    /// Unless the page shows no answer.
    pub fn find() -> Option<Figure> {
        let figure = window()?.document()?.query_selector(".answer:not(.waiting) > [data-answer]").ok()??;
        let (answer, text) = (figure.parent_element()?, figure.first_child()?);
        let _ = answer.set_attribute(BUSY, "true");
        Some(Figure { answer, was: text.node_value(), text })
    }

    pub fn show(&self, figure: &str) {
        self.text.set_node_value(Some(figure));
    }
}

#[cfg(feature = "pay")]
impl Drop for Figure {
    fn drop(&mut self) {
        self.text.set_node_value(self.was.as_deref());
        let _ = self.answer.remove_attribute(BUSY);
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(&["ansinh.", key].concat()).ok().flatten()
}

/// Whether the browser kept it.
pub fn store(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&["ansinh.", key].concat(), text).is_ok())
}

/// What a tab holds, as long as it is open.
#[cfg(any(feature = "office", feature = "quota"))]
fn session() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

#[cfg(any(feature = "office", feature = "quota"))]
pub fn remembered(key: &str) -> Option<String> {
    session()?.get_item(&["ansinh.", key].concat()).ok().flatten()
}

#[cfg(any(feature = "office", feature = "quota"))]
pub fn remember(key: &str, text: &str) {
    if let Some(session) = session() {
        // Without it a reload begins anew.
        let _ = session.set_item(&["ansinh.", key].concat(), text);
    }
}

/// Puts a table where the script that makes files of it looks: around what was clicked.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn hand_rows(event: &yew::MouseEvent, rows: &str) {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(around) = clicked.and_then(|clicked| clicked.closest(".actions").ok()?) {
        let _ = around.set_attribute("data-rows", rows);
    }
}

/// The keys of all that is kept.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn stored_keys() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let key = |at| storage.key(at).ok().flatten()?.strip_prefix("ansinh.").map(String::from);
    (0..storage.length().unwrap_or(0)).filter_map(key).collect()
}

#[cfg(any(feature = "office", feature = "quota"))]
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&["ansinh.", key].concat());
    }
}

fn html() -> Option<Element> {
    window()?.document()?.document_element()
}

/// Puts the page into one of its looks.
pub fn set_theme(key: &str) {
    if let Some(html) = html() {
        let _ = html.set_attribute("data-theme", key);
    }
}

/// What stands in the field that was typed into, left, or had an option picked.
pub fn value_of(event: &Event) -> String {
    event.target().and_then(|field| value_in(&field)).unwrap_or_default()
}

/// The attribute of what was clicked, or of the nearest element around it that has it.
#[cfg(feature = "report")]
pub fn clicked(event: &yew::MouseEvent, attribute: &str) -> Option<String> {
    let clicked: Element = event.target_dyn_into()?;
    clicked.closest(&["[", attribute, "]"].concat()).ok()??.get_attribute(attribute)
}

/// The id of the element that something happened to.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn id_of(event: &Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok().map(|element| element.id())
}

/// Whether the caret is at the begin and at the end of the field that something happened to; where all of it is chosen, it is
/// at both.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn caret_at_ends(event: &Event) -> (bool, bool) {
    let Some(field) = event.target() else { return (false, false) };
    let place = |name: &str| js_sys::Reflect::get(&field, &name.into()).ok().and_then(|place| place.as_f64());
    let length = value_in(&field).unwrap_or_default().encode_utf16().count();
    (place("selectionStart") == Some(0.0), place("selectionEnd") == Some(length as f64))
}

/// What a field carries from its first letter until it is left.
#[cfg(any(feature = "office", feature = "quota"))]
const TYPED: &str = "data-typed";

/// Notes that a field was typed into. Whether this was the first time since it was left.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn mark_typed(event: &Event) -> bool {
    let field = event.target().and_then(|field| field.dyn_into::<Element>().ok());
    field.is_some_and(|field| !field.has_attribute(TYPED) && field.set_attribute(TYPED, "").is_ok())
}

#[cfg(any(feature = "office", feature = "quota"))]
pub fn unmark_typed(event: &Event) {
    if let Some(field) = event.target().and_then(|field| field.dyn_into::<Element>().ok()) {
        let _ = field.remove_attribute(TYPED);
    }
}

/// The text that is pasted.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn pasted(event: &Event) -> Option<String> {
    event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()
}

/// What stands in a field of one line or of several, or in a list of options.
fn value_in(field: &JsValue) -> Option<String> {
    js_sys::Reflect::get(field, &"value".into()).ok()?.as_string()
}

/// Puts the keyboard where it is needed next.
pub fn focus(id: &str) {
    let element = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the keyboard into a field, with its text chosen, so that what is typed takes its place.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn focus_text(id: &str) {
    focus(id);
    let field = window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Puts the keyboard on what is around the place of an event, where nothing can be pressed.
pub fn focus_around(event: &yew::MouseEvent, selector: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok()?);
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        around.set_tab_index(-1);
        let _ = around.focus();
    }
}

/// Puts the keyboard into the field that is wrong, wherever it is folded away.
pub fn focus_wrong() {
    let found = window().and_then(|window| window.document()?.query_selector("[data-wrong]").ok()?);
    let Some(field) = found else { return };
    let mut around = field.closest("details:not([open])").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.closest("details:not([open])").ok().flatten();
    }
    if let Ok(field) = field.dyn_into::<HtmlElement>() {
        let _ = field.focus();
    }
}

/// Calls back when Escape is pressed anywhere on the page, but in a window over it. Ends when the handle is dropped.
pub fn on_escape(pressed: impl Fn() + 'static) -> Listener {
    Listener::of("keydown", move |event| {
        let key = event.dyn_into::<KeyboardEvent>().map(|event| event.key());
        if key.is_ok_and(|key| key == "Escape") && !has_dialog() {
            pressed();
        }
    })
}

/// Pixels across the screen that are a swipe.
#[cfg(feature = "office")]
const SWIPE: i32 = 50;

/// Calls back with how far to go on when a presenter's key is pressed (arrows, space, page up and down; none for home) or a
/// finger is drawn across. Ends when the handles are dropped.
#[cfg(feature = "office")]
pub fn on_steps(step: impl Fn(i32) + Clone + 'static) -> [Listener; 3] {
    let stepped = step.clone();
    let keys = Listener::of("keydown", move |event| {
        let on_button =
            event.target().and_then(|of| of.dyn_into::<Element>().ok()).is_some_and(|of| of.tag_name() == "BUTTON");
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).filter(|_| !has_dialog()) else {
            return;
        };
        let by = match key.as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => 1,
            " " if !on_button => 1,
            "ArrowLeft" | "ArrowUp" | "PageUp" => -1,
            "Home" => 0,
            _ => return,
        };
        event.prevent_default();
        stepped(by);
    });
    let from = Rc::new(Cell::new((0, 0)));
    let begun = from.clone();
    let place = |event: &AnyEvent| event.dyn_ref::<web_sys::MouseEvent>().map(|of| (of.client_x(), of.client_y()));
    let down = Listener::of("pointerdown", move |event| begun.set(place(&event).unwrap_or_default()));
    let up = Listener::of("pointerup", move |event| {
        let (Some((x, y)), (from_x, from_y)) = (place(&event), from.get()) else { return };
        let (across, along) = (x - from_x, (y - from_y).abs());
        if across.abs() >= SWIPE && across.abs() > 2 * along {
            step(-across.signum());
        }
    });
    [keys, down, up]
}

/// Whether a window stands over the page, whose own the key is.
fn has_dialog() -> bool {
    let dialog = window().and_then(|window| window.document()?.query_selector("dialog[open]").ok()?);
    dialog.is_some()
}

/// Hands a file to the browser, which asks the user or puts it among the downloads. Nothing leaves the device.
pub fn save(name: &str, kind: &str, text: &str) {
    // A browser that takes no files still shows the text to copy.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).ok()?;
    hand_over(name, &blob)
}

fn hand_over(name: &str, blob: &Blob) -> Option<()> {
    // The address lives as long as the page: some browsers read it only after the click.
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.dyn_into::<HtmlElement>().ok()?.click();
    Some(())
}

/// A file that was picked or dropped.
#[cfg(feature = "list")]
#[derive(Clone, PartialEq)]
pub struct File(web_sys::File);

#[cfg(feature = "list")]
impl File {
    pub fn name(&self) -> String {
        self.0.name()
    }
}

#[cfg(feature = "list")]
impl AsRef<JsValue> for File {
    fn as_ref(&self) -> &JsValue {
        self.0.as_ref()
    }
}

/// The files that were picked, and the field left empty, so that the same ones can be picked again.
#[cfg(feature = "list")]
pub fn picked(event: &Event) -> Vec<File> {
    event.target_dyn_into().map(|field| picked_in(&field)).unwrap_or_default()
}

/// Files that were picked before the page answered.
#[cfg(feature = "list")]
pub fn picked_early(id: &str) -> Vec<File> {
    let field = window().and_then(|window| window.document()?.get_element_by_id(id));
    field.and_then(|field| field.dyn_into().ok()).map(|field| picked_in(&field)).unwrap_or_default()
}

#[cfg(feature = "list")]
fn picked_in(field: &web_sys::HtmlInputElement) -> Vec<File> {
    let files = field.files().map(|files| of_list(&files)).unwrap_or_default();
    field.set_value("");
    files
}

#[cfg(feature = "list")]
fn of_list(files: &web_sys::FileList) -> Vec<File> {
    (0..files.length()).filter_map(|place| files.get(place).map(File)).collect()
}

/// Empties a field that was pasted into.
#[cfg(feature = "list")]
pub fn empty(event: &Event) {
    if let Some(field) = event.target() {
        let _ = js_sys::Reflect::set(&field, &"value".into(), &"".into());
    }
}

/// What was dropped on the page or pasted into it, and whether something hovers over it.
#[cfg(feature = "list")]
pub fn on_given(given: impl Fn(Given) + Clone + 'static, over: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    let (dropped, hovers, ends) = (given.clone(), over.clone(), over);
    let drop = Listener::of("drop", move |event| {
        event.prevent_default();
        ends(false);
        let transfer = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
        if let Some(of) = transfer.and_then(|transfer| of_transfer(&transfer)) {
            dropped(of);
        }
    });
    let leaves = hovers.clone();
    let drag = Listener::of("dragover", move |event| {
        event.prevent_default();
        hovers(true);
    });
    let leave = Listener::of("dragleave", move |event| {
        // Between two parts of the page something still hovers.
        let drag = event.dyn_ref::<web_sys::DragEvent>();
        if drag.is_some_and(|drag| drag.related_target().is_none()) {
            leaves(false);
        }
    });
    let paste = Listener::of("paste", move |event| {
        let pasted = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        if is_typed_into(&event) {
            return;
        }
        if let Some(of) = pasted.and_then(|transfer| of_transfer(&transfer)) {
            event.prevent_default();
            given(of);
        }
    });
    vec![drop, drag, leave, paste]
}

/// Whether it happens in a field of one line: there a word is pasted, no table.
#[cfg(feature = "list")]
fn is_typed_into(event: &AnyEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.tag_name() == "INPUT")
}

/// Where a list comes from.
#[cfg(feature = "list")]
#[derive(Clone, PartialEq)]
pub enum Given {
    /// The first is seen first.
    Files(Vec<File>),
    Text(String),
    Example,
}

/// A file first, then a table as HTML, then text.
#[cfg(feature = "list")]
fn of_transfer(transfer: &web_sys::DataTransfer) -> Option<Given> {
    let text = |kind: &str| transfer.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let html = text("text/html").filter(|html| html.contains("<table") || html.contains("<TABLE"));
    // Spreadsheets put a picture of the cells beside their text.
    if let Some(html) = html {
        return Some(Given::Text(html));
    }
    let files = transfer.files().map(|files| of_list(&files)).filter(|files| !files.is_empty());
    files.map(Given::Files).or_else(|| text("text/plain").map(Given::Text))
}

/// Calls back with the first row that is seen and how many are, where the rows of a list are scrolled. All rows are of one
/// height, and their number stands in the element.
#[cfg(any(feature = "list", feature = "office"))]
pub fn on_scroll(id: &'static str, scrolled: impl Fn((u32, u32)) + 'static) -> Listener {
    Listener::captured("scroll", move |event| {
        let rows = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(rows) = rows.filter(|rows| rows.id() == id)
            && let Some(count) = rows.get_attribute("data-count").and_then(|count| count.parse::<u32>().ok())
        {
            let height = f64::from(rows.scroll_height()).max(1.0) / f64::from(count.max(1));
            let row = |pixels: i32| (f64::from(pixels) / height) as u32;
            scrolled((row(rows.scroll_top()), row(rows.client_height()) + 1));
        }
    })
}

#[cfg(feature = "list")]
pub fn scroll_to_top(id: &str) {
    if let Some(element) = window().and_then(|window| window.document()?.get_element_by_id(id)) {
        element.set_scroll_top(0);
    }
}

/// After what is happening now.
#[cfg(any(feature = "list", feature = "office", feature = "quota"))]
pub fn soon(act: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback(closure.unchecked_ref());
    }
}

/// Prints when the next frame shows what is to be printed; calls back when it is done.
#[cfg(feature = "list")]
pub fn print(printed: impl FnOnce() + 'static) {
    soon(move || {
        if let Some(window) = window() {
            let _ = window.print();
        }
        printed();
    });
}

/// Hands a file to the browser.
#[cfg(feature = "list")]
pub fn save_bytes(name: &str, media: &str, bytes: &js_sys::Uint8Array) {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &options).ok();
    let _ = blob.and_then(|blob| hand_over(name, &blob));
}

/// A worker of the page. It ends, and all that it holds with it, when the handle is dropped.
#[cfg(feature = "list")]
pub struct Worker {
    worker: web_sys::Worker,
    _heard: Closure<dyn Fn(AnyEvent)>,
}

#[cfg(feature = "list")]
impl Worker {
    /// Its script is named by the page. Calls back with every letter, and with none where it broke off.
    pub fn new(heard: impl Fn(Option<JsValue>) + 'static) -> Option<Worker> {
        let address = window()?.document()?.get_element_by_id("app")?.get_attribute("data-worker")?;
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
        let closure = Closure::<dyn Fn(AnyEvent)>::new(move |event: AnyEvent| {
            heard(event.dyn_into::<web_sys::MessageEvent>().ok().map(|letter| letter.data()));
        });
        worker.set_onmessage(Some(closure.as_ref().unchecked_ref()));
        worker.set_onerror(Some(closure.as_ref().unchecked_ref()));
        Some(Worker { worker, _heard: closure })
    }

    pub fn post(&self, letter: &JsValue) {
        let _ = self.worker.post_message(&js_sys::Array::of1(letter));
    }

    /// A letter with a file or a text.
    pub fn post_with(&self, letter: &JsValue, source: &JsValue) {
        let _ = self.worker.post_message(&js_sys::Array::of2(letter, source));
    }
}

#[cfg(feature = "list")]
impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
