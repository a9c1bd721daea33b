//! Placeholder page, replaced by the real one.
#[cfg(feature = "ssr")]
pub mod prerender;
use yew::prelude::*;

#[component]
pub fn App() -> Html {
    let n = use_state(|| 0);
    let onclick = {
        let n = n.clone();
        Callback::from(move |_: MouseEvent| n.set(*n + 1))
    };
    html! { <main><h1>{"An Sinh"}</h1><button {onclick}>{ *n }</button></main> }
}

#[cfg(feature = "page")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).hydrate();
    }
}
