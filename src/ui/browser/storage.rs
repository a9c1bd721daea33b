//! What the device keeps, and what a tab does.

use super::window;
use web_sys::Storage;

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
