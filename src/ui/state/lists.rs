//! Lists of units or officers, by their names.

use super::State;
use crate::share::{self, LIST_NAME, Opened, TYPED_NAME};
use crate::ui::whose::Whose;
use crate::units::plain_whole;
use std::rc::Rc;

impl State {
    fn name_list(&mut self, name: &str) {
        for (key, value) in [(LIST_NAME, name), (TYPED_NAME, "")] {
            self.text = self.page.edited(&self.text, key, value, self.this_month);
        }
        self.rest();
    }

    pub(super) fn keep_list(&mut self, taken: &[String]) {
        let name = free_name(share::field(&self.text, TYPED_NAME).trim(), taken);
        if !name.is_empty() {
            self.name_list(&name);
            self.is_new_list = true;
        }
    }

    pub(super) fn list_stored(&mut self, worked: bool, names: Vec<String>) {
        self.is_new_list = false;
        self.lists = Rc::new(names);
        if !worked {
            self.stored = false;
            self.name_list("");
        }
    }

    pub(super) fn open_list(&mut self, name: &str, form: Option<String>, names: Vec<String>) {
        self.lists = Rc::new(names);
        let Some(form) = form.filter(|form| self.page.reread(form).1 != Opened::Not) else { return };
        self.before = (self.text != self.page.standard_form()).then(|| Rc::new(self.now()));
        self.open(&form);
        self.name_list(name);
        self.whose = Whose::Own;
        self.settle();
    }

    pub(super) fn list_wiped(&mut self, name: &str, names: Vec<String>) {
        self.lists = Rc::new(names);
        if share::field(&self.text, LIST_NAME) == name {
            self.name_list("");
        }
    }
}

/// A name that no list has yet: "Tháng 11", else "Tháng 11 (2)".
fn free_name(name: &str, taken: &[String]) -> String {
    let mut free = name.to_string();
    let mut count = 1i64;
    while taken.contains(&free) {
        count += 1;
        free = [name, " (", &plain_whole(count), ")"].concat();
    }
    free
}

#[cfg(test)]
mod tests {
    use super::free_name;

    #[test]
    fn a_second_list_of_a_name_takes_nothing_from_the_first() {
        let taken = ["Tháng 11".to_string(), "Tháng 11 (2)".to_string()];
        assert_eq!(free_name("Tháng 10", &taken), "Tháng 10");
        assert_eq!(free_name("Tháng 11", &taken), "Tháng 11 (3)");
    }
}
