//! Placeholder page, replaced by the real one.
#[cfg(feature = "page")]
mod browser;
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
    if let Some(root) = browser::app_root() {
        yew::Renderer::<App>::with_root(root).hydrate();
    }
}
