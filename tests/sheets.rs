//! Readers of spreadsheets on files of real programs (`tests/lists/README.md`), and on files that no program makes.
#![cfg(all(feature = "sheets-xlsx", feature = "sheets-formats", feature = "sheets-writer"))]

use ansinh::sheets::book::{Book, Content, Look};
use ansinh::sheets::{Cell, Grid, Merge, Refusal, Sheet, answer, answered, formats, of_bytes, of_text, writer, xlsx};
use ansinh::units::{Day, Month, with_tone};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lists").join(name)).expect("a file of tests/lists")
}

/// As the embed module does: what the first reader does not know goes over to the other one as bytes.
fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    of_bytes(bytes, |bytes| answered(&answer(formats::sheets(bytes))))
}

fn written(cell: Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.to_string(),
        Cell::Number(text) => format!("#{text}"),
        Cell::Percent(text) => format!("%{text}"),
        Cell::Date(day) => day.plain(),
        Cell::Uncomputed => "=".into(),
        Cell::Error(text) => format!("!{text}"),
    }
}

/// The cells of a row of the sheet, numbered as people do.
fn row(grid: &Grid, number: u32) -> Vec<String> {
    let found = grid.rows().find(|row| row.index + 1 == number);
    found.map_or(vec![], |row| (0..12).map(|column| written(row.cell(column))).collect())
}

const FILES: [&str; 8] = [
    "openpyxl.xlsx",
    "exceljs.xlsx",
    "sheetjs.xlsx",
    "sheetjs.xls",
    "libreoffice.xlsx",
    "libreoffice.xls",
    "libreoffice.ods",
    "libreoffice.csv",
];

#[test]
fn every_program_s_table_is_read_alike() {
    for name in FILES {
        let sheets = read(&file(name)).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        let grid = &sheets[0].grid;
        let is_text = name.ends_with("csv");
        let number = |text: &str| if is_text { text.to_string() } else { format!("#{text}") };
        assert_eq!(row(grid, 1)[0], "Mẫu D05-TS", "{name}");
        assert_eq!(row(grid, 2)[0], "DANH SÁCH NGƯỜI THAM GIA BHXH TỰ NGUYỆN", "{name}");
        assert_eq!(row(grid, 4), Vec::<String>::new(), "{name}");
        assert_eq!(
            row(grid, 6)[5..9],
            ["Số tháng đóng", "Từ tháng/năm", "Số tiền phải đóng theo quy định", "Người tham gia đóng"],
            "{name}"
        );
        let person = row(grid, 12);
        assert_eq!(person[..3], [number("2"), "T. T. B.".into(), "0123456790".into()], "{name}");
        // SheetJS writes no format into .xls.
        let day = if is_text {
            "06/11/2026"
        } else if name == "sheetjs.xls" {
            "#46332"
        } else {
            "2026-11-06"
        };
        assert_eq!(person[3], day, "{name}");
        assert_eq!(
            person[4..9],
            [number("2000000"), number("6"), "11/2026".into(), number("2640000"), number("1848000")],
            "{name}"
        );
        let percent = if is_text {
            "40%"
        } else if name.ends_with("xlsx") {
            "%0.4"
        } else {
            "#0.4"
        };
        assert!(person[9] == percent, "{name}: {}", person[9]);
        assert_eq!(row(grid, 13)[1], "L. V. C. & \"con\" <2>", "{name}");
        let total = row(grid, 15);
        let sum = if name == "openpyxl.xlsx" { "=".into() } else { number("13200000") };
        assert_eq!((total[1].as_str(), &total[7]), ("TỔNG CỘNG (4 người tham gia)", &sum), "{name}");
    }
}

/// As glibc's iconv does: a tone that has no letter of its own stands behind its vowel.
fn in_windows_1258(text: &str) -> Vec<u8> {
    const OWN: [(char, u8); 9] = [
        ('Ă', 0xc3),
        ('Đ', 0xd0),
        ('Ơ', 0xd5),
        ('Ư', 0xdd),
        ('ă', 0xe3),
        ('đ', 0xf0),
        ('ơ', 0xf5),
        ('ư', 0xfd),
        ('₫', 0xfe),
    ];
    const TONES: [(char, u8); 5] =
        [('\u{300}', 0xcc), ('\u{309}', 0xd2), ('\u{303}', 0xde), ('\u{301}', 0xec), ('\u{323}', 0xf2)];
    let place = |letter: char| match OWN.iter().find(|(own, _)| *own == letter) {
        Some((_, byte)) => *byte,
        None => u8::try_from(letter).expect("a letter of the code page"),
    };
    let parts = |letter: char| {
        let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars();
        let mut all = vowels.flat_map(|vowel| TONES.map(|(mark, byte)| (vowel, mark, byte)));
        all.find(|(vowel, mark, _)| with_tone(*vowel, *mark) == Some(letter))
    };
    let bytes = |letter: char| match parts(letter) {
        Some((vowel, _, tone)) => vec![place(vowel), tone],
        None => vec![place(letter)],
    };
    text.chars().flat_map(bytes).collect()
}

#[test]
fn a_file_in_the_vietnamese_code_page_of_windows_is_read_as_one_in_unicode() {
    let unicode = file("libreoffice.csv");
    let text = str::from_utf8(&unicode).expect("UTF-8").trim_start_matches('\u{feff}');
    let old = in_windows_1258(text);
    assert!(str::from_utf8(&old).is_err());
    assert_eq!(read(&old), read(&unicode));
}

#[test]
fn hidden_rows_sheets_and_regions_are_told() {
    for name in FILES {
        let sheets = read(&file(name)).expect(name);
        let grid = &sheets[0].grid;
        if name.ends_with("xlsx") {
            let hidden: Vec<u32> = grid.rows().filter(|row| row.hidden).map(|row| row.index + 1).collect();
            assert_eq!(hidden, [14], "{name}");
        }
        if !name.ends_with("ods") && !name.ends_with("csv") {
            let region = Merge { first_row: 4, last_row: 4, first_column: 7, last_column: 10 };
            assert!(grid.merges.contains(&region) && grid.merges.len() == 13, "{name}: {:?}", grid.merges);
        }
        if !name.ends_with("csv") {
            let known: Vec<_> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
            assert_eq!(known, [("D05-TS", false), ("Danh mục", true)], "{name}");
        }
    }
}

#[test]
fn a_pasted_table_of_libreoffice_is_read() {
    // Hidden rows are not in it.
    let text = String::from_utf8(file("libreoffice.html")).expect("text");
    let sheets = of_text(&text).expect("tables");
    let grid = &sheets[0].grid;
    assert_eq!(row(grid, 12)[..4], ["2", "T. T. B.", "0123456790", "06/11/2026"].map(String::from));
    assert_eq!(row(grid, 13)[1], "L. V. C. & \"con\" <2>");
    assert!(grid.merges.contains(&Merge { first_row: 4, last_row: 4, first_column: 7, last_column: 10 }));
    let text = String::from_utf8(file("clipboard.txt")).expect("text");
    let grid = of_text(&text).expect("a table").remove(0).grid;
    assert_eq!(row(&grid, 12)[..4], ["2", "T. T. B.", "0123456790", "06/11/2026"].map(String::from));
    assert_eq!(row(&grid, 13)[1], "L. V. C. & \"con\" <2>");
}

/// An archive of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    zip.finish().expect("an archive").into_inner()
}

const WORKBOOK: &str = r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELS: &str = r#"<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="\xl\worksheets\one.xml"/>
<Relationship Id="r2" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="/xl/strings.xml"/>
<Relationship Id="r3" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="styles.xml"/></Relationships>"#;
const STRINGS: &str = "<x:sst><x:si><x:r><x:t>Hộ </x:t></x:r><x:r><x:t xml:space=\"preserve\">nghèo</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si><x:si><x:t/></x:si><x:si><x:t>a_x000D_\nb</x:t></x:si></x:sst>";
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="200" formatCode="mm\/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="10"/></cellXfs></styleSheet>"#;

fn workbook(sheet: &str) -> Vec<u8> {
    archive(&[
        ("xl\\workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("XL/strings.xml", STRINGS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/one.xml", sheet),
    ])
}

#[test]
fn valid_files_that_few_programs_write_are_read() {
    let sheet = "<x:worksheet><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c/><x:c s=\"1\"><x:v>44893</x:v></x:c>\
        <x:c s=\"2\"><x:v>0.53400000000000003</x:v></x:c></x:row><x:row hidden=\"true\"><x:c r=\"C2\" t=\"inlineStr\"><x:is><x:r><x:t>a</x:t></x:r>\
        <x:r><x:t>&#7897;&lt;</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c t=\"b\"><x:v>1</x:v></x:c><x:c t=\"e\"><x:v>#REF!</x:v></x:c>\
        <x:c t=\"d\"><x:v>2026-11-29T00:00:00</x:v></x:c></x:row><x:row r=\"9\"><x:c><x:f>A1</x:f></x:c><x:c><x:f>A1</x:f><x:v>1.5E6</x:v></x:c>\
        <x:c t=\"str\"><x:f>A1</x:f><x:v></x:v></x:c><x:c t=\"s\"><x:v>1</x:v></x:c><x:c t=\"s\"><x:v>2</x:v></x:c><x:c t=\"n\"><x:f/><x:v/></x:c></x:row>\
        <x:row r=\"10\" s=\"1\"/></x:sheetData><x:drawing><xdr:row>5</xdr:row></x:drawing></x:worksheet>";
    let sheets = read(&workbook(sheet)).expect("sheets");
    let grid = &sheets[0].grid;
    assert_eq!((sheets[0].name.as_str(), grid.len()), ("A & B", 3));
    assert_eq!(row(grid, 1)[..5], ["Hộ nghèo", "", "2026-11-29", "%0.534", ""]);
    assert_eq!(row(grid, 2)[2..6], ["aộ<", "TRUE", "!#REF!", "2026-11-29"]);
    assert_eq!(row(grid, 9)[..6], ["=", "#1500000", "", "", "a\nb", "="]);
    assert!(grid.row(1).is_some_and(|row| row.hidden));
}

#[test]
fn what_is_no_spreadsheet_gets_its_own_refusal() {
    assert_eq!(read(b""), Err(Refusal::NoTable));
    assert_eq!(read(b" \r\n;;\r\n"), Err(Refusal::NoTable));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Refusal::Unknown));
    assert_eq!(read(&archive(&[("word/document.xml", "<a/>")])), Err(Refusal::Unknown));
    assert_eq!(read(&workbook("<worksheet><sheetData/></worksheet>")), Err(Refusal::NoTable));
    assert_eq!(read(&workbook("<worksheet><sheetData><row><c><v>1</v>")), Err(Refusal::Broken));
    let whole = file("libreoffice.xlsx");
    assert_eq!(read(&whole[..whole.len() / 2]), Err(Refusal::Broken));
    assert_eq!(read(&file("libreoffice.xls")[..600]), Err(Refusal::Broken));
}

#[test]
fn files_with_a_password_say_so() {
    for name in ["password.xlsx", "password.xls", "password.ods"] {
        assert_eq!(read(&file(name)), Err(Refusal::Encrypted), "{name}");
    }
}

#[test]
fn an_archive_of_many_parts_is_refused() {
    let many: Vec<String> = (0..10_000).map(|number| format!("xl/{number}.xml")).collect();
    let parts: Vec<(&str, &str)> =
        many.iter().map(|name| (name.as_str(), "")).chain([("xl/workbook.xml", WORKBOOK)]).collect();
    let crowded = archive(&parts);
    assert_eq!(read(&crowded), Err(Refusal::TooLarge));
}

#[test]
fn formatted_rows_around_twenty_are_no_rows() {
    let rows = |range: std::ops::Range<u32>| -> String {
        range
            .map(|row| format!("<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/></row>"))
            .collect()
    };
    let real: String =
        (500..520).map(|row| format!("<row r=\"{row}\"><c r=\"B{row}\"><v>{row}</v></c></row>")).collect();
    let sheet =
        ["<worksheet><sheetData>", &rows(1..500), &real, &rows(520..1_048_577), "</sheetData></worksheet>"].concat();
    let bytes = workbook(&sheet);
    let sheets = read(&bytes).expect("sheets");
    assert_eq!((sheets[0].grid.len(), row(&sheets[0].grid, 519)[1].as_str()), (20, "#519"));
}

#[test]
fn a_long_file_says_how_far_it_is() {
    let rows: String =
        (1..=2_600).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>")).collect();
    for (dimension, all) in [("<dimension ref=\"A1:B2600\"/>", 2_600), ("", 0)] {
        let sheet = format!("{dimension}<sheetData>{rows}</sheetData>");
        let mut heard: Vec<(u32, u32)> = Vec::new();
        let sheets =
            xlsx::sheets_heard(&workbook(&sheet), &mut |done, all| heard.push((done, all))).expect("a workbook");
        assert_eq!(sheets[0].grid.len(), 2_600);
        assert_eq!(heard, [(0, all), (500, all), (1_000, all), (1_500, all), (2_000, all), (2_500, all)]);
    }
}

#[test]
fn three_hundred_columns_are_read() {
    let cells: String = (1..=300).map(|column| format!("<c><v>{column}</v></c>")).collect();
    let bytes = workbook(&["<worksheet><sheetData><row>", &cells, "</row></sheetData></worksheet>"].concat());
    assert_eq!(read(&bytes).expect("sheets")[0].grid.width(), 300);
}

#[test]
fn no_cut_and_no_changed_byte_stops_a_reader() {
    let whole = file("openpyxl.xlsx");
    for at in (0..whole.len()).step_by(37) {
        let _ = ansinh::sheets::xlsx::sheets(&whole[..at]);
        let mut changed = whole.clone();
        changed[at] ^= 0x41;
        let _ = ansinh::sheets::xlsx::sheets(&changed);
    }
}

#[test]
fn what_is_written_is_read() {
    let mut book = Book::default();
    book.sheet("Danh sách", &[6, 30], 1);
    book.row(0);
    book.cell(1, Content::Text("Họ và tên"), Look::Heading);
    book.row(3);
    let contents = [
        Content::Text("=1+1"),
        Content::Number("1500000"),
        Content::Number("1.5"),
        Content::Percent("20"),
        Content::Day(Day::new(2026, 11, 29)),
        Content::Month(Month::new(2026, 12)),
        Content::Text("0123456789"),
    ];
    contents.into_iter().zip(0..).for_each(|(content, column)| book.cell(column, content, Look::Wrong));
    book.choices(5, (1, 200), &["a", "b, c"]);
    let sheets = read(&writer::xlsx(&book.finished()).expect("a file")).expect("sheets");
    let grid = &sheets[0].grid;
    assert_eq!((sheets[0].name.as_str(), row(grid, 1)[1].as_str()), ("Danh sách", "Họ và tên"));
    assert_eq!(row(grid, 4)[..7], ["=1+1", "#1500000", "#1.5", "%0.2", "2026-11-29", "2026-12-01", "0123456789"]);
    assert_eq!(writer::xlsx(b"no book"), None);
}

#[test]
fn a_part_that_says_less_than_there_is_is_refused() {
    let mut bytes = workbook(&["<worksheet><sheetData>", &" ".repeat(100_000), "</sheetData></worksheet>"].concat());
    let at = bytes.len() - 22 - (46 + "xl/worksheets/one.xml".len()) + 24;
    bytes[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    assert_eq!(read(&bytes), Err(Refusal::TooLarge));
}
