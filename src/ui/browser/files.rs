//! Files, in and out.

use super::window;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, Url};
use yew::{Event, TargetCast};

/// Puts a table where the script that makes files of it looks: around what was clicked.
#[cfg(any(feature = "office", feature = "quota"))]
pub fn hand_rows(event: &yew::MouseEvent, rows: &str) {
    let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(around) = clicked.and_then(|clicked| clicked.closest(".actions").ok()?) {
        let _ = around.set_attribute("data-rows", rows);
    }
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
pub(super) fn of_list(files: &web_sys::FileList) -> Vec<File> {
    (0..files.length()).filter_map(|place| files.get(place).map(File)).collect()
}

/// Hands a file to the browser.
#[cfg(feature = "list")]
pub fn save_bytes(name: &str, media: &str, bytes: &js_sys::Uint8Array) {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &options).ok();
    let _ = blob.and_then(|blob| hand_over(name, &blob));
}
