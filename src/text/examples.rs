//! Figures of published reports as examples, each in the tool that answers them.

use super::Lang;

pub struct Words {
    pub title: &'static str,
    pub hint: &'static str,
}

pub const fn words(lang: Lang) -> Words {
    match lang.spoken() {
        Lang::Vi => Words {
            title: "Ví dụ thật", hint: "Số liệu của các báo cáo đã công bố. Bấm để mở ngay ở đây."
        },
        Lang::En => Words { title: "Real examples", hint: "Figures of published reports. Tap one to open it here." },
    }
}

/// Figures of a published report, ready in the tool that answers them. What a report did not print is left open, not made up.
pub struct Example {
    /// The form, as it stands behind `#`.
    pub form: &'static str,
    pub title: &'static str,
    pub question: &'static str,
}

/// Those of `tien-do/`.
pub const fn of_progress(lang: Lang) -> &'static [Example] {
    static VI: [Example; 6] = progress(Lang::Vi);
    static EN: [Example; 6] = progress(Lang::En);
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

/// Those of `chi-tieu/`.
pub const fn of_quota(lang: Lang) -> &'static [Example] {
    static VI: [Example; 2] = quota(Lang::Vi);
    static EN: [Example; 2] = quota(Lang::En);
    match lang.spoken() {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

const fn progress(lang: Lang) -> [Example; 6] {
    [
        Example {
            form: "v2;d=306.1;p=;c=53,40;a=30/06/2011",
            title: lang.pick("Trà Vinh, 6 tháng đầu năm 2011", "Trà Vinh, first half of 2011"),
            question: lang.pick(
                "306,1 tỷ đồng, bằng 53,40% kế hoạch năm: nhanh hay chậm?",
                "306.1 tỷ, 53.40% of the year's plan: ahead or behind?",
            ),
        },
        Example {
            form: "v2;d=465;p=;c=65;a=31/08/2019;y=412,97;h=136800;hy=132509;ad=26;ac=4,5",
            title: lang.pick("Từ Sơn, 8 tháng năm 2019", "Từ Sơn, eight months of 2019"),
            question: lang.pick(
                "465 tỷ đồng, bằng 65%; nợ 26 tỷ đồng là 4,5% của số nào?",
                "465 tỷ, 65%; a debt of 26 tỷ is 4.5% of what?",
            ),
        },
        Example {
            form: "v2;u=ng%C6%B0%E1%BB%9Di;d=;p=1615;c=85,2;a=30/09/2020;s=01/10/2020*250~;k=s",
            title: lang.pick("Định Hóa, tháng 9/2020", "Định Hóa, September 2020"),
            question: lang.pick(
                "85,2% của 1.615 người, rồi được giao thêm 250 người: tỷ lệ còn bao nhiêu?",
                "85.2% of 1,615 people, then 250 more in the plan: what is left of the percentage?",
            ),
        },
        Example {
            form: "v2;d=12486;p=;c=46,03;a=30/06/2023",
            title: lang.pick("Cụm thi đua số 9, 6 tháng đầu năm 2023", "Emulation cluster 9, first half of 2023"),
            question: lang.pick(
                "12.486 tỷ đồng, bằng 46,03% kế hoạch năm: mỗi tháng còn lại cần bao nhiêu?",
                "12,486 tỷ, 46.03% of the year's plan: how much in each month left?",
            ),
        },
        Example {
            form: "v2;u=ng%C6%B0%E1%BB%9Di;d=8148;p=;c=56,43;a=31/03/2019;o=7324;k=s",
            title: lang.pick("Hải Phòng, quý I/2019", "Hải Phòng, first quarter of 2019"),
            question: lang.pick(
                "8.148 người, bằng 56,43% kế hoạch: phải nhanh gấp mấy lần?",
                "8,148 people, 56.43% of the plan: how many times the pace?",
            ),
        },
        Example {
            form: "v2;u=ng%C6%B0%E1%BB%9Di;b=X%C3%A3%2001%3B78%3B89%0AX%C3%A3%2002%3B50%3B64%0AX%C3%A3%2003%3B86%3B98%0AX%C3%A3%2004%3B128%3B134%0AX%C3%A3%2005%3B46%3B50%0AX%C3%A3%2006%3B49%3B54%0AX%C3%A3%2007%3B90%3B118%0AX%C3%A3%2008%3B51%3B57%0AX%C3%A3%2009%3B72%3B94%0AX%C3%A3%2010%3B100%3B125%0AX%C3%A3%2011%3B46%3B51%0AX%C3%A3%2012%3B89%3B114%0AX%C3%A3%2013%3B62%3B73%0AX%C3%A3%2014%3B43%3B48%0AX%C3%A3%2015%3B50%3B56%0AX%C3%A3%2016%3B91%3B104%0AX%C3%A3%2017%3B92%3B102%0AX%C3%A3%2018%3B41%3B52%0AX%C3%A3%2019%3B67%3B76%0AX%C3%A3%2020%3B45%3B56;da=250;v=n",
            title: lang.pick("Định Hóa, tháng 10/2020", "Định Hóa, October 2020"),
            question: lang.pick(
                "Giao thêm 250 người cho 20 đơn vị (số từng đơn vị là giả định): mỗi đơn vị nhận bao nhiêu?",
                "250 more people for 20 units (whose own figures are assumed): how many does each get?",
            ),
        },
    ]
}

const fn quota(lang: Lang) -> [Example; 2] {
    [
        Example {
            form: "v2;i=52;g=21;n=489;v=h",
            title: lang.pick("Định Hóa, hội nghị tháng 10/2020", "Định Hóa, a meeting in October 2020"),
            question: lang.pick(
                "52 người dự, 21 người đăng ký: còn 489 người thì cần mấy hội nghị?",
                "52 people there, 21 registered: how many meetings for 489 more?",
            ),
        },
        Example {
            form: "v2;a=31/03/2019;f=25/01/2019;t=30/06/2019;p=BHXH%20t%E1%BB%B1%20nguy%E1%BB%87n**c~BHYT%20h%E1%BB%99%20gia%20%C4%91%C3%ACnh**c~;r=L%C3%A3nh%20%C4%91%E1%BA%A1o*1*2*5~Vi%C3%AAn%20ch%E1%BB%A9c*1*1*5~;o=L%C3%A3nh%20%C4%91%E1%BA%A1o*0~Vi%C3%AAn%20ch%E1%BB%A9c*1~",
            title: lang.pick("Hải Phòng, đợt thi đua 25/01–30/06/2019", "Hải Phòng, campaign of 25/01–30/06/2019"),
            question: lang.pick(
                "Mỗi lãnh đạo 2 + 5 người, mỗi viên chức 1 + 5 người: đợt thi đua có lịch riêng.",
                "2 + 5 people for each leader, 1 + 5 for each officer: a campaign has its own clock.",
            ),
        },
    ]
}
