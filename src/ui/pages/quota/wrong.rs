//! Whose entry is wrong, and where it stands in its list.

use crate::error::{Fault, InputError};
use crate::share::list;
use crate::share::quota::{Form, OFFICER, PRODUCT, ROLE};
use crate::text::quota::{Row, no_name, nth, too_many_qualify};
use crate::text::{Lang, errors};
use crate::units::{Value, read_digits, split_at_mark};

/// The place of an error in one of the lists.
pub struct Place {
    pub list: Row,
    /// Row of the form.
    pub row: usize,
    /// As in the field of the error: "people", "recruits[0].qualifying".
    pub column: String,
    /// What is wrong, without whose it is.
    pub sentence: String,
}

/// Where an error lies; `None` where it is of no row.
pub fn place(error: &InputError, form: &Form, lang: Lang) -> Option<Place> {
    let (name, rest) = split_at_mark(&error.field, b'[')?;
    let (index, column) = split_at_mark(rest, b']')?;
    let index = usize::try_from(read_digits(index)?).ok()?;
    let (list, row) = match name {
        "officers" => (Row::Officer, form.officer_rows().nth(index)?.0),
        "products" => (Row::Product, form.product_rows().nth(index)?.0),
        // Behind the groups stand the officers with targets of their own.
        "roles" => (Row::Group, form.role_rows().nth(index)?.0),
        _ => return None,
    };
    let column = column.trim_start_matches('.').to_string();
    let sentence = match &error.fault {
        Fault::Missing if column == "name" => no_name(lang).into(),
        Fault::OutOfRange { high: Value::People(most), .. } if column.ends_with("qualifying") => {
            too_many_qualify(*most, lang)
        }
        _ => errors::sentence(error, lang),
    };
    Some(Place { list, row, column, sentence })
}

/// The sentence for an error, with whose entry it is: "CB05: …".
pub fn sentence(error: &InputError, form: &Form, lang: Lang) -> String {
    let Some(place) = place(error, form, lang) else { return errors::sentence(error, lang) };
    [&whose(&place, form, lang), ": ", &place.sentence].concat()
}

fn whose(place: &Place, form: &Form, lang: Lang) -> String {
    let (text, column) = match place.list {
        Row::Officer => (&form.officers, OFFICER),
        Row::Group => (&form.roles, ROLE),
        Row::Product => (&form.products, PRODUCT),
    };
    let name = list::rows(text).nth(place.row).map_or("", |row| row.cell(column));
    if name.is_empty() { nth(place.list, place.row, lang) } else { name.into() }
}
