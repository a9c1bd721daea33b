//! Of which kind a list is, which form it follows, and which column holds what.

use super::columns::Columns;
use super::field::{Field, Sure};
use super::heading::{Head, fields};
use super::words::has_any;
use super::{Column, Form, Kind, Options};

/// The columns of a list, as they are used.
pub struct Layout {
    pub kind: Kind,
    pub form: Option<Form>,
    pub columns: Columns,
    /// Fields whose heading could mean another one.
    pub unsure: Vec<Field>,
}

/// The layout; `None` where too little is known to call it a list.
pub fn layout(head: &Head, options: &Options) -> Option<Layout> {
    let kind = options.kind.unwrap_or_else(|| kind(head, options));
    let found = fields(kind, &head.headings);
    let mut columns = Columns::default();
    // Beside shares "Mức đóng" is what they are shares of.
    let has_shares = found.iter().any(|(field, _, _)| *field == Field::RatePercent);
    let is_base = |field: Field, sure: Sure| {
        kind == Kind::Households && field == Field::Pay && sure == Sure::Perhaps && has_shares
    };
    for (field, column, _) in found.iter().filter(|(field, _, sure)| !is_base(*field, *sure)) {
        columns.set(*field, Some(*column));
    }
    for (field, column) in &options.columns {
        if let Some(other) = columns.field_at(*column) {
            columns.set(other, None);
        }
        columns.set(*field, Some(*column));
    }
    if kind == Kind::Contributions
        && let Some(column) = people(head)
        && columns.field_at(column).is_none()
    {
        // What people somebody is of can be all that a list says of the group.
        if !columns.has(Field::Group) {
            columns.set(Field::Group, Some(column));
        }
        columns.set_people(Some(column));
    }
    let count = Field::ALL.into_iter().filter(|field| columns.has(*field)).count();
    let is_person = columns.has(Field::Name) || columns.has(Field::Code);
    if count < 2 && options.columns.is_empty() || !is_person && count < 3 && options.columns.is_empty() {
        return None;
    }
    let names = columns.get(Field::Name);
    if let Some(heading) = head.headings.iter().find(|heading| Some(heading.column) == names) {
        columns.set_heading_of_names(heading.lowest.clone());
    }
    let is_said = |field: &Field| options.columns.iter().any(|(said, _)| said == field);
    let unsure = found.iter().filter(|(field, _, sure)| *sure < Sure::Certain && !is_said(field));
    let unsure = unsure.map(|(field, _, _)| *field).collect();
    Some(Layout { kind, form: form(kind, head, &columns), columns, unsure })
}

/// The column of peoples.
fn people(head: &Head) -> Option<u32> {
    const NAMES: [&str; 6] =
        ["dan toc", "ten dan toc", "thanh phan dan toc", "dan toc thieu so", "ethnicity", "ethnic group"];
    head.headings.iter().find(|heading| NAMES.contains(&heading.lowest.as_str())).map(|heading| heading.column)
}

/// Of households where ranks or codes of households stand there, or health insurance is named.
fn kind(head: &Head, options: &Options) -> Kind {
    for (field, _) in &options.columns {
        if !field.is_of(Kind::Contributions) {
            return Kind::Households;
        }
        if !field.is_of(Kind::Households) {
            return Kind::Contributions;
        }
    }
    let has = |kind: Kind, wanted: &[Field]| {
        fields(kind, &head.headings).iter().any(|(field, _, sure)| wanted.contains(field) && *sure > Sure::Perhaps)
    };
    if has(Kind::Households, &[Field::Rank, Field::Household]) {
        return Kind::Households;
    }
    if has(Kind::Contributions, &[Field::Income, Field::StatePercent, Field::State]) && !is_of_members(head) {
        return Kind::Contributions;
    }
    let names_health = |words: &str| has_any(words, &["bhyt", "bao hiem y te", "ho gia dinh"]);
    let names_contributions = |words: &str| has_any(words, &["tu nguyen", "bhxhtn"]);
    let is_health = names_health(&head.title) && !names_contributions(&head.title)
        || head.headings.iter().any(|heading| names_health(&heading.all) && !names_contributions(&heading.all));
    if is_health { Kind::Households } else { Kind::Contributions }
}

/// Form 4 names everybody's place in the family.
fn is_of_members(head: &Head) -> bool {
    head.headings.iter().any(|heading| has_any(&heading.all, &["quan he", "quan he voi chu ho"]))
        || has_any(&head.title, &["thanh vien ho gia dinh"])
}

fn form(kind: Kind, head: &Head, columns: &Columns) -> Option<Form> {
    let named = |names: &[&str]| has_any(&head.title, names);
    let has = |wanted: &[Field]| wanted.iter().all(|field| columns.has(*field));
    match kind {
        Kind::Contributions => {
            let whole = [
                Field::Income,
                Field::Months,
                Field::From,
                Field::Gross,
                Field::Pay,
                Field::StatePercent,
                Field::State,
            ];
            (named(&["d05 ts", "d05ts"]) || has(&whole) && has(&[Field::Local])).then_some(Form::D05)
        }
        Kind::Households => {
            let is_empty =
                [Field::Rank, Field::RatePercent, Field::Pay, Field::From].iter().all(|field| !columns.has(*field));
            if is_empty && (is_of_members(head) || named(&["mau so 4"])) {
                Some(Form::Decree188)
            } else if named(&["d03 ts", "d03ts"])
                || has(&[Field::Rank, Field::RatePercent, Field::Pay, Field::Months, Field::From])
            {
                Some(Form::D03)
            } else {
                None
            }
        }
    }
}

/// The columns that are used, with their headings, in the order of the sheet.
pub fn used(head: &Head, kind: Kind, columns: &Columns) -> Vec<Column> {
    let mut used: Vec<Column> = Field::ALL
        .into_iter()
        // Of households a note only says that a receipt does not count.
        .filter(|field| *field != Field::Note || kind == Kind::Contributions)
        .filter_map(|field| {
            let index = columns.get(field)?;
            let heading = head.headings.iter().find(|heading| heading.column == index);
            Some(Column { field, index, heading: heading.map(|heading| heading.text.clone()).unwrap_or_default() })
        })
        .collect();
    used.sort_by_key(|column| column.index);
    used
}
