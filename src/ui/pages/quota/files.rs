//! The list of officers as its owner's: kept by a name, and handed over as a file.

use crate::share::list;
use crate::share::quota::{COUNTS, Form, OFFICER, OWN_TARGETS, QUALIFYING, ROLE_OF};
use crate::text::Lang;
use crate::text::quota::words;
use crate::ui::Desk;
use crate::ui::parts::el::El;
use crate::ui::parts::own_list::own_list;

pub fn view(form: &Form, desk: &Desk<'_>) -> El {
    let (text, lang) = (desk.state.text.clone(), desk.lang());
    own_list(desk, [&form.list_name, &form.typed_name], move || rows(&crate::share::read(&text).0, lang))
}

/// The officers as a table: name, group, what was brought of each product, and how many of the first count for the reward, and own
/// targets where there are some. It can be pasted as it is.
pub fn rows(form: &Form, lang: Lang) -> String {
    let words = words(lang);
    let (products, roles) = (form.product_names(), form.role_names());
    let mut head = vec![words.officer, words.role_of];
    head.extend(&products);
    head.push(words.qualifying);
    let own = if form.has_own_targets() { products.as_slice() } else { &[] };
    let own_heads: Vec<String> = own.iter().map(|product| [words.own_target, ": ", product].concat()).collect();
    head.extend(own_heads.iter().map(String::as_str));
    let mut lines = vec![head.join("\t")];
    for row in list::rows(&form.officers) {
        let role = row.cell(ROLE_OF).parse::<usize>().ok().and_then(|at| roles.get(at)).copied().unwrap_or_default();
        let mut cells = vec![row.cell(OFFICER), role];
        cells.extend((0..products.len()).map(|at| row.cell(COUNTS + at)));
        cells.push(row.cell(QUALIFYING));
        cells.extend((0..own.len()).map(|at| row.cell(OWN_TARGETS + at)));
        lines.push(cells.join("\t"));
    }
    lines.join("\n")
}
