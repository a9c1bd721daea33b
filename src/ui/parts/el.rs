//! Elements, built by plain calls.
//!
//! The `html!` macro expands the construction of every element in place. Calls of a few functions do the same in a
//! quarter of the bytes, and a page is mostly elements.

use std::rc::Rc;
use yew::html::{onblur, onchange, onclick, oninput, onkeydown, onpaste, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{Listener, VList, VTag, VText};

/// An element under construction. Boxed, so that a call hands over one word instead of copying the whole of it.
pub struct El(Box<VTag>);

#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// Several nodes in a row, without an element around them.
pub fn row<const N: usize>(nodes: [Html; N]) -> Html {
    all(Vec::from(nodes))
}

pub fn all(nodes: Vec<Html>) -> Html {
    Html::from(VList::from(nodes))
}

/// What can stand inside of an element.
pub trait Node {
    fn node(self) -> Html;
}

impl Node for El {
    fn node(self) -> Html {
        Html::from(*self.0)
    }
}

impl Node for Html {
    fn node(self) -> Html {
        self
    }
}

impl Node for &'static str {
    fn node(self) -> Html {
        Html::from(VText::new(AttrValue::Static(self)))
    }
}

impl Node for String {
    fn node(self) -> Html {
        Html::from(VText::new(AttrValue::from(self)))
    }
}

/// Nothing where there is none; its place is kept, so that what follows is not taken for it.
impl<N: Node> Node for Option<N> {
    fn node(self) -> Html {
        self.map(N::node).unwrap_or_default()
    }
}

impl<N: Node> Node for Vec<N> {
    fn node(self) -> Html {
        all(self.into_iter().map(N::node).collect())
    }
}

impl El {
    pub fn with(self, child: impl Node) -> El {
        self.put_in(child.node())
    }

    pub fn class(self, class: &'static str) -> El {
        self.set("class", class)
    }

    pub fn set(self, name: &'static str, value: &'static str) -> El {
        self.attribute(name, AttrValue::Static(value))
    }

    pub fn put(self, name: &'static str, value: String) -> El {
        self.attribute(name, AttrValue::from(value))
    }

    /// An attribute that is there or not, such as `open`.
    pub fn flag(self, name: &'static str, is_there: bool) -> El {
        if is_there { self.set(name, "") } else { self }
    }

    /// Without what is in it, and that.
    #[cfg(all(feature = "part", not(target_arch = "wasm32")))]
    pub fn emptied(mut self) -> (El, Html) {
        let inner = self.0.children_mut().map(std::mem::take).unwrap_or_default();
        (self, inner)
    }

    /// The text of an `input` or `textarea`.
    pub fn value(mut self, value: String) -> El {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    pub fn checked(mut self, is_checked: bool) -> El {
        self.0.set_checked(is_checked);
        self
    }

    /// Which of its likes it is, where they come and go: what stays is left as it is.
    pub fn key(mut self, key: u32) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// Whether an `option` is the one picked. In a browser that is a property: the attribute only says how it began.
    pub fn selected(mut self, is_selected: bool) -> El {
        if cfg!(target_arch = "wasm32") {
            self.0.add_property("selected", is_selected);
            self
        } else {
            self.flag("selected", is_selected)
        }
    }

    pub fn on_click(self, callback: Callback<MouseEvent>) -> El {
        self.listen(Rc::new(onclick::Wrapper::new(callback)))
    }

    pub fn on_input(self, callback: Callback<InputEvent>) -> El {
        self.listen(Rc::new(oninput::Wrapper::new(callback)))
    }

    pub fn on_change(self, callback: Callback<Event>) -> El {
        self.listen(Rc::new(onchange::Wrapper::new(callback)))
    }

    pub fn on_blur(self, callback: Callback<FocusEvent>) -> El {
        self.listen(Rc::new(onblur::Wrapper::new(callback)))
    }

    pub fn on_key(self, callback: Callback<KeyboardEvent>) -> El {
        self.listen(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    pub fn on_paste(self, callback: Callback<Event>) -> El {
        self.listen(Rc::new(onpaste::Wrapper::new(callback)))
    }

    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> El {
        self.listen(Rc::new(onsubmit::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn put_in(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    #[inline(never)]
    fn attribute(mut self, name: &'static str, value: AttrValue) -> El {
        self.0.add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn listen(mut self, listener: Rc<dyn Listener>) -> El {
        self.0.add_listener(listener);
        self
    }
}
