//! Amounts in words.

use super::Lang;
use crate::units::Dong;

/// 330000 is "ba trăm ba mươi nghìn đồng".
pub fn amount(amount: Dong, lang: Lang) -> String {
    let magnitude = amount.get().unsigned_abs();
    let number = match lang.spoken() {
        Lang::Vi => vietnamese(magnitude),
        Lang::En => english(magnitude),
    };
    let minus = if amount < Dong::ZERO { lang.pick("âm ", "minus ") } else { "" };
    [minus, &number, " đồng"].concat()
}

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

fn vietnamese(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].into();
    }
    let mut words = Vec::new();
    vietnamese_into(&mut words, number);
    words.join(" ")
}

/// Billions are counted by themselves ("một nghìn tỷ"), so the rule repeats every nine digits.
fn vietnamese_into(words: &mut Vec<&'static str>, number: u64) {
    let (billions, rest) = (number / 1_000_000_000, number % 1_000_000_000);
    if billions > 0 {
        vietnamese_into(words, billions);
        words.push("tỷ");
    }
    for (group, name) in [(rest / 1_000_000, "triệu"), (rest / 1_000 % 1_000, "nghìn"), (rest % 1_000, "")] {
        if group == 0 {
            continue;
        }
        let first = words.is_empty();
        vietnamese_group(words, group as usize, first);
        if !name.is_empty() {
            words.push(name);
        }
    }
}

/// Three digits. Behind another group the hundred is said even when it is none ("không trăm lẻ năm").
fn vietnamese_group(words: &mut Vec<&'static str>, group: usize, first: bool) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let with_hundreds = hundreds > 0 || !first;
    if with_hundreds {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && with_hundreds => words.push("lẻ"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones]),
    }
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english(number: u64) -> String {
    if number < 1_000 {
        return english_group(number as usize);
    }
    let mut parts = Vec::new();
    let (mut size, names) =
        (1_000_000_000_000_000_000, ["quintillion", "quadrillion", "trillion", "billion", "million", "thousand"]);
    for name in names {
        let group = number / size % 1_000;
        if group > 0 {
            parts.push([&english_group(group as usize), " ", name].concat());
        }
        size /= 1_000;
    }
    if !number.is_multiple_of(1_000) {
        parts.push(english_group((number % 1_000) as usize));
    }
    parts.join(" ")
}

fn english_group(group: usize) -> String {
    let rest = group % 100;
    let below_hundred = match (rest / 10, rest % 10) {
        (0 | 1, _) => SMALL[rest].into(),
        (tens, 0) => TENS[tens].into(),
        (tens, ones) => [TENS[tens], "-", SMALL[ones]].concat(),
    };
    match (group / 100, rest) {
        (0, _) => below_hundred,
        (hundreds, 0) => [SMALL[hundreds], " hundred"].concat(),
        (hundreds, _) => [SMALL[hundreds], " hundred and ", &below_hundred].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_says_what_a_cashier_says() {
        for (number, words) in [
            (0, "không đồng"),
            (5, "năm đồng"),
            (10, "mười đồng"),
            (15, "mười lăm đồng"),
            (21, "hai mươi mốt đồng"),
            (24, "hai mươi tư đồng"),
            (14, "mười bốn đồng"),
            (25, "hai mươi lăm đồng"),
            (105, "một trăm lẻ năm đồng"),
            (111, "một trăm mười một đồng"),
            (330_000, "ba trăm ba mươi nghìn đồng"),
            (1_005_000, "một triệu không trăm lẻ năm nghìn đồng"),
            (1_050_021, "một triệu không trăm năm mươi nghìn không trăm hai mươi mốt đồng"),
            (2_000_000_005, "hai tỷ không trăm lẻ năm đồng"),
            (1_000_000_000_000, "một nghìn tỷ đồng"),
            (26_400_000_000_000, "hai mươi sáu nghìn bốn trăm tỷ đồng"),
            (1_001_000_000_000, "một nghìn không trăm lẻ một tỷ đồng"),
            (-66_000, "âm sáu mươi sáu nghìn đồng"),
        ] {
            assert_eq!(amount(Dong::new(number), Lang::Vi), words);
        }
    }

    #[test]
    fn english_too() {
        for (number, words) in [
            (0, "zero đồng"),
            (13_000, "thirteen thousand đồng"),
            (330_101, "three hundred and thirty thousand one hundred and one đồng"),
            (2_000_000_000, "two billion đồng"),
        ] {
            assert_eq!(amount(Dong::new(number), Lang::En), words);
        }
    }
}
