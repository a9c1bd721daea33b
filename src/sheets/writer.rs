//! Writes a book as .xlsx: numbers as numbers, days and months as dates, every text as a text.

use super::book::{Content, Look, Part, Parts};
use crate::units::Day;
use rust_xlsxwriter::{
    Color, DataValidation, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// `None` for what is no book, or more than a spreadsheet holds.
pub fn xlsx(book: &[u8]) -> Option<Vec<u8>> {
    let formats = Formats::default();
    let mut workbook = Workbook::new();
    let mut sheet: Option<Worksheet> = None;
    let mut row = 0;
    for part in Parts::of(book) {
        match (part?, &mut sheet) {
            (Part::Sheet { name, headings, widths }, open) => {
                if let Some(done) = open.replace(begun(name, headings, &widths).ok()?) {
                    workbook.push_worksheet(done);
                }
            }
            (Part::Row(next), _) => row = next,
            (Part::Cell { column, content, look }, Some(open)) => {
                formats.put(open, (row, u16::try_from(column).ok()?), content, look).ok()?;
            }
            (Part::Choices { column, rows, choices }, Some(open)) => {
                let column = u16::try_from(column).ok()?;
                let list = DataValidation::new().allow_list_strings(&choices).ok()?;
                open.add_data_validation(rows.0, column, rows.1, column, &list).ok()?;
            }
            (_, None) => return None,
        }
    }
    workbook.push_worksheet(sheet?);
    workbook.save_to_buffer().ok()
}

fn begun(name: &str, headings: u32, widths: &[u32]) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(headings, 0)?;
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    Ok(sheet)
}

/// How what a cell holds is shown.
const CODES: [&str; 7] = ["General", "#,##0", "#,##0.######", "0%", "0.######%", "dd/mm/yyyy", "mm/yyyy"];

/// Formats by look, then by code.
struct Formats([[Format; 7]; 4]);

impl Default for Formats {
    fn default() -> Formats {
        let looks = [Look::Plain, Look::Heading, Look::Wrong, Look::Added];
        Formats(looks.map(|look| CODES.map(|code| looking(look).set_num_format(code))))
    }
}

fn looking(look: Look) -> Format {
    match look {
        Look::Plain => Format::new(),
        Look::Heading => {
            let wrapped = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Center);
            wrapped.set_align(FormatAlign::VerticalCenter).set_border_bottom(FormatBorder::Thin)
        }
        Look::Wrong => Format::new().set_background_color(Color::RGB(0xFF_E1_DC)),
        Look::Added => Format::new().set_background_color(Color::RGB(0xEE_F4_EA)),
    }
}

impl Formats {
    fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        content: Content,
        look: Look,
    ) -> Result<(), XlsxError> {
        let [text, whole, number, whole_percent, percent, day, month] = &self.0[look as usize];
        let number = |content: &str| content.parse::<f64>().ok().map(|value| (value, [whole, number]));
        let of_hundred =
            |content: &str| content.parse::<f64>().ok().map(|value| (value / 100.0, [whole_percent, percent]));
        let date = |of: Day| ExcelDateTime::parse_from_str(&of.plain());
        let (read, content) = match content {
            Content::Text(content) => (None, content),
            Content::Number(content) => (number(content), content),
            Content::Percent(content) => (of_hundred(content), content),
            Content::Day(of) => return sheet.write_datetime_with_format(row, column, date(of)?, day).map(|_| ()),
            Content::Month(of) => {
                let first = date(Day::first_of(of))?;
                return sheet.write_datetime_with_format(row, column, first, month).map(|_| ());
            }
        };
        match read {
            Some((value, [whole, parts])) => {
                let format = if content.contains('.') { parts } else { whole };
                sheet.write_number_with_format(row, column, value, format)?;
            }
            None => {
                sheet.write_string_with_format(row, column, content, text)?;
            }
        }
        Ok(())
    }
}
