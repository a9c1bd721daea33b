//! The words of Vietnamese social insurance reports, as data: the next phrase is one more between bars.
//!
//! Write them as in a dictionary. Case, combining marks, the place of the tone (hoà, hòa) and i for y make no
//! difference. Where several phrases fit, the longest counts; so a longer phrase can also take a meaning away.

use super::abbreviations;
use super::lexicon::{Lexicon, Planting, Tree};
use super::senses::Senses;
use super::things::{CURRENCIES_BEFORE, THINGS, UNITS};
use super::token::Token;
use super::words::{ColumnRole, Cue, DateWord, Reason, UnitWord, WordId};
use crate::figures::Bound;

/// Zeros that a word adds.
pub const SCALES: &[(u8, &str)] = &[
    (3, "nghìn|ngàn|k|thousand"),
    (4, "vạn"),
    (6, "triệu|tr|trđ|million"),
    (9, "tỷ|billion"),
    (12, "nghìn tỷ|ngàn tỷ|trillion"),
    (15, "triệu tỷ"),
];

/// What the head of a column says of the numbers below it.
pub const COLUMNS: &[(ColumnRole, &str)] = &[
    (ColumnRole::Number, "stt|tt|số tt|mã|mã số|mã đơn vị|năm sinh|tuổi|sđt|điện thoại|số điện thoại|code|age|phone"),
    (
        ColumnRole::Plan,
        "kế hoạch|giao|kh|kh giao|kế hoạch giao|chỉ tiêu giao|chỉ tiêu kế hoạch|dự toán giao|được giao|số giao|phải thu\
         |plan|target|planned|chỉ tiêu|dự toán",
    ),
    (
        ColumnRole::Done,
        "enrolled|registered|insured|participants|thực thu|thực chi|số thực hiện|kết quả thực hiện|đã làm|đã phát triển|hoàn thành|done|actual|collected|result\
         |thực hiện|th|đã thực hiện|đã thu|số thu|số đã thu|kết quả|đạt được|lũy kế",
    ),
    (ColumnRole::Reached, "đạt"),
    (
        ColumnRole::Rate,
        "đạt kế hoạch|đạt kh|tỷ lệ đạt|tỷ lệ thực hiện|tỷ lệ đạt được|tỷ lệ hoàn thành kế hoạch|tiến độ|rate|tỷ lệ\
         |đạt tỷ lệ|tỷ lệ hoàn thành",
    ),
    (
        ColumnRole::Apart,
        "còn lại|còn phải thu|còn phải nộp|còn thiếu|còn nợ|chưa thu|chưa nộp|chưa làm|chênh lệch|thay đổi|tăng giảm|left|remaining|difference\
         |change|gap|balance|to do",
    ),
    (ColumnRole::OtherRate, "share|coverage|growth|tăng|giảm|tăng trưởng|cùng kỳ|bao phủ|nợ|cơ cấu|tỷ trọng|chiếm|còn"),
];

/// Before the unit of a whole table.
pub const UNIT_HEADS: &str = "đvt|đơn vị tính|đv tính";

/// Right before a number. `None` takes a bound away: "cao hơn 5 %" bounds nothing.
pub const BOUNDS_BEFORE: &[(Option<Bound>, &str)] = &[
    (
        Some(Bound::AtLeast),
        "trên|hơn|ít nhất|ít nhất là|ít nhất được|tối thiểu|tối thiểu là|không dưới|không thấp hơn|không ít hơn|quá\
         |vượt mốc|vượt con số|ước đạt trên|ước đạt hơn|tăng hơn|giảm hơn|trên mức|more than|over|at least",
    ),
    (
        Some(Bound::Below),
        "gần|dưới|chưa đến|chưa tới|chưa đầy|không quá|không vượt quá|tối đa|nhiều nhất|ngót|ước đạt gần|dưới mức\
         |nearly|almost|less than|under",
    ),
    (
        Some(Bound::About),
        "khoảng|khoảng trên|khoảng hơn|khoảng gần|xấp xỉ|gần bằng|chừng|ước|ước đạt|ước tính|ước khoảng|ước đạt khoảng\
         |trên dưới|about|around|approximately|some",
    ),
    (
        None,
        "cao hơn|thấp hơn|nhiều hơn|lớn hơn|nhỏ hơn|ít hơn|kém hơn|nhanh hơn|chậm hơn|trực tuyến trên|hơn trước|mức độ\
         |chế độ|bên dưới|bên trên",
    ),
];

/// Behind a number and its unit.
pub const BOUNDS_AFTER: &[(Bound, &str)] = &[(Bound::AtLeast, "trở lên|or more"), (Bound::Below, "trở xuống")];

pub const CUES: &[(Cue, &str)] = &[
    (
        Cue::Up,
        "tăng|tăng thêm|tăng hơn|tăng trưởng|gia tăng|nhiều hơn|up|up by|grew|grew by|rose by|rise of|a rise of\
         |increased|increase of|increasing by|an increase|increase|an increase of|rose|rising|increased by",
    ),
    (
        Cue::Nothing,
        "đóng thiếu|đóng thiếu mức|đóng thiếu thời gian|ngày càng tăng|tăng theo|tăng dần|tăng đều|tăng qua|tăng cường|tăng tốc|tăng tính|tăng tỷ lệ|tăng lương\
         |tăng mức|giảm nghèo|giảm thiểu|giảm thời gian|giảm thủ tục|giảm nợ|miễn giảm|trở lên|trở xuống|cấp trên\
         |từ khi|từ đó|từ đầu năm|từ nay|bằng cách|bằng hình thức|bằng việc|bằng khen|bằng chữ|bằng nhiều|nâng cao\
         |nâng lương|cộng đồng|cộng tác|cộng hòa|công cộng|tổng hợp|tổng kết|tổng giám đốc|tổng đài|nợ nần|vượt khó\
         |vượt trội|cao thứ|cao nhất từ trước đến nay|ít nhất|thu hồi nợ|kế hoạch hóa|kế hoạch số|đầu năm\
         |giao dịch|giao ban|bàn giao|giao thông|giao lưu|giao nhận|giao tiếp|giao trách nhiệm|giao cho|giao nhiệm vụ\
         |new participants|have joined|have enrolled|so far|twofold",
    ),
    (Cue::To, "tăng lên|tăng đến|giảm xuống|giảm còn|giảm xuống còn|lên|lên đến|lên tới|lên thành|xuống|xuống còn|to"),
    (
        Cue::Down,
        "giảm|giảm hơn|ít hơn|down by|dropped|dropped by|declined|declined by|decreased|decreased by|fell by|a fall of\
         |a decrease of|a decline of|down|decrease|fell",
    ),
    (Cue::From, "từ|over|on|from"),
    (
        Cue::Reach,
        "đạt|đạt được|bằng|hoàn thành|thực hiện đạt|reaching|reach|achieving|achieved|fulfilling|fulfilled|completing\
         |completed|meeting|met|equal to|reached|achieve|achieves|equals",
    ),
    (Cue::Equivalent, "tương đương với|tương ứng|tương ứng với|tương đương|tức|tức là|hay|equivalent to|equal|or"),
    (
        Cue::Share,
        "chiếm|chiếm tỷ lệ|chiếm khoảng|accounting for|accounts for|accounted for|representing|making up|makes up",
    ),
    (
        Cue::New,
        "phát triển mới|phát triển được|phát triển thêm|phát triển tăng|phát triển mới được|vận động|vận động được\
         |vận động mới|tăng mới|tham gia mới|khai thác mới|khai thác được|phát triển bhxh tự nguyện|phát triển bhxhtn|phát triển bhyt|thu hút|thu hút được|kết nạp mới|cấp mới\
         |joined|added|newly joined|enrolled",
    ),
    (Cue::Supplement, "giao bổ sung|giao thêm|bổ sung thêm|bổ sung|giao tăng thêm|điều chỉnh tăng"),
    (
        Cue::Raise,
        "nâng tổng số|nâng tổng|nâng số|đưa tổng số|đưa số|đưa tổng|nâng tỷ lệ|đưa tỷ lệ|nâng|bringing the total to\
         |bringing the total number to|brought the total to|bringing the number to|bringing total|taking the total to\
         |raising the total to|bringing its total to",
    ),
    (Cue::Total, "tổng số|tổng|trên tổng số|tổng thu|tổng chi|trong tổng số|total"),
    (Cue::AddsUp, "tổng cộng|cộng|cộng lại|cộng chung|a total of|in total|in all|altogether|overall"),
    (
        Cue::Everywhere,
        "toàn tỉnh|toàn huyện|toàn thành phố|toàn quận|toàn thị xã|toàn xã|toàn phường|toàn quốc|cả nước",
    ),
    (
        Cue::SomeParts,
        "trong đó|trong số đó|trong số này|trong số thẻ|trong số người|trong số lao động|trong số hộ|trong số hồ sơ|cụ thể|cụ thể là|bao gồm cả|gồm cả|of whom|of these|among them|among whom\
         |including|of which|includes|included|of the total|of that total|of them|of those",
    ),
    (
        Cue::AllParts,
        "gồm|bao gồm|gồm có|trong đó gồm|chia ra|comprising|consisting of|made up of|comprises|consists of",
    ),
    (
        Cue::Rest,
        "còn lại|còn lại là|số còn lại|các đại lý khác|đại lý khác|các tổ chức khác|tổ chức khác|các nhóm khác\
         |nhóm khác|các đối tượng khác|đối tượng khác|các nguồn khác|các khoản khác|các loại khác\
         |khối khác|các khối khác|nhóm khác|khu vực khác|các khu vực khác|loại khác|nguồn khác|khoản khác|lý do khác\
         |các lý do khác|nguyên nhân khác|các nguyên nhân khác|trường hợp khác|các trường hợp khác|lĩnh vực khác\
         |các lĩnh vực khác|ngành khác|các ngành khác|other reasons|the rest",
    ),
    (
        Cue::Overlapping,
        "bh thất nghiệp|bảo hiểm thất nghiệp|tham gia bhtn|tham gia bh thất nghiệp|tham gia bảo hiểm thất nghiệp\
         |unemployment insurance",
    ),
    (Cue::Compulsory, "bắt buộc|compulsory|mandatory|compulsorily"),
    (Cue::Voluntary, "tự nguyện|voluntary|voluntarily"),
    (Cue::Insured, "tham gia bảo hiểm"),
    (Cue::Health, "tham gia bhyt|tham gia bảo hiểm y tế|bảo hiểm y tế|health insurance"),
    (Cue::Debt, "nợ|nợ đọng|chậm đóng|trốn đóng|chậm nộp|số nợ|tỷ lệ nợ|debt|overdue|arrears"),
    (
        Cue::Remaining,
        "còn phải|phải phát triển thêm|còn phải phát triển|còn phải vận động|phải phát triển|phải vận động|còn phải thu\
         |phải thu thêm|còn phải phát triển thêm|còn phải vận động thêm|còn phải cấp|cần phát triển thêm|cần vận động thêm|cần thu thêm|phải vận động thêm|cần thêm|còn phải nộp thêm|còn thiếu|thiếu|còn lại phải thu|còn lại phải phát triển|leaving|still to\
         |remain|are missing|remaining|still missing|needs|still needs|short by|is short of|gap|a gap of|shortfall|a shortfall of",
    ),
    (
        Cue::ShortOf,
        "short of the plan|short of its plan|short of the plan of|short of the target|short of its target|short of the target of\
         |short of the annual target|short of the annual target of|short of the annual plan|short of the annual plan of",
    ),
    (Cue::MoreThan, "more than in|more than a year|more than last|more than the same|more than the year"),
    (
        Cue::FewerThan,
        "fewer than in|fewer than a year|fewer than last|fewer than the same|less than in|less than a year",
    ),
    (Cue::Exceed, "vượt|exceed|exceeds|exceeding|exceeded|exceeding the plan by|above the plan"),
    (Cue::Higher, "cao hơn|higher|higher by"),
    (Cue::Lower, "thấp hơn|kém|lower|lower by"),
    (Cue::Highest, "cao nhất|đạt cao nhất|lớn nhất|nhiều nhất|dẫn đầu|highest"),
    (Cue::Lowest, "thấp nhất|lowest"),
    (Cue::Coverage, "bao phủ|độ bao phủ|tỷ lệ bao phủ|độ phủ|coverage"),
    (Cue::Rate, "tỷ lệ"),
    (
        Cue::OwnRate,
        "tỷ lệ thu hồi nợ|tỷ lệ thu nợ|tỷ lệ giảm nợ|tỷ lệ xử lý nợ|tỷ lệ giải quyết|tỷ lệ hài lòng|tỷ lệ đúng hạn\
         |tỷ lệ hồ sơ|tỷ lệ chi trả|tỷ lệ tái tục|thời gian đã qua|thời gian trôi qua|time gone",
    ),
    (
        Cue::Plan,
        "kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|phấn đấu|phấn đấu thu|giao|được giao|giao chỉ tiêu|giao kế hoạch|plan|target|plan of|target of",
    ),
    (Cue::Population, "dân số|population|population of|population is|population was"),
    (
        Cue::LabourForce,
        "lực lượng lao động|lao động trong độ tuổi|người trong độ tuổi|trong độ tuổi|trong độ tuổi lao động\
         |dân số trong độ tuổi|labor force|working age population|labour force|workforce",
    ),
    (
        Cue::Payable,
        "phải thu|số phải thu|số tiền phải thu|tổng số phải thu|tổng số tiền phải thu|phải đóng|số tiền phải đóng",
    ),
    (
        Cue::Period,
        "cùng kỳ|cùng thời điểm|cùng thời gian|năm trước|năm ngoái|năm liền kề|tháng trước|tháng liền kề|quý trước\
         |tuần trước|so với đầu năm|so đầu năm|so với thời điểm|so với tháng|so với năm|so với quý|so với ngày\
         |so với cuối năm|year on year|previous year|previous month|previous quarter|last month|the same period\
         |year earlier|last year|same period",
    ),
    (Cue::Compare, "so với|up from|down from|compared to|against|compared with|compare with|compare to"),
    (Cue::Average, "bình quân|trung bình|hằng năm|hàng năm|per|on average"),
    (Cue::Collected, "số thu|thu được|đã thu|số đã thu|số tiền đã thu|collections|of collections"),
    (Cue::TimesAs, "gấp|tăng gấp|that of|as many as|as much as"),
    (Cue::Respectively, "lần lượt|lần lượt là|theo thứ tự|respectively"),
    (Cue::Attending, "đến dự|tham dự|dự hội nghị"),
    (Cue::Turn, "riêng|trong khi|lũy kế|cộng dồn|tính chung"),
];

/// Cues that without their marks are written like other words: "số", "mới".
const MARKED_CUES: &[(Cue, &str)] = &[(Cue::Compare, "so"), (Cue::Average, "mỗi")];

/// A number behind these is no figure, whatever follows.
pub const NO_FIGURE_AFTER: &[(Reason, &str)] = &[
    (Reason::Date, "ngày|mùng|mồng|quý|thế kỷ|lúc"),
    (
        Reason::Document,
        "nghị quyết|nghị quyết số|nghị định|nghị định số|quyết định số|thông tư|thông tư số|thông tư liên tịch số\
         |công văn|công văn số|công điện|công điện số|văn bản số|kế hoạch số|chương trình số|thông báo số|hướng dẫn số\
         |tờ trình số|báo cáo số|chỉ thị|chỉ thị số|luật số|đề án|đề án số|quyết định|điều|khoản|mục|chương",
    ),
    (Reason::Telephone, "điện thoại|đt|sđt|tel|phone|hotline|fax|zalo|tổng đài|số máy"),
    (
        Reason::Name,
        "stk|số tài khoản|mst|mã số|mã số thuế|cccd|cụm số|cụm thi đua số|khối thi đua số|khối số|covid\
         |cách mạng công nghiệp|công nghiệp|cmcn|phiên bản|thông điệp|nguyên tắc|phụ lục|biểu|biểu số|mẫu|mẫu số|bảng\
         |hình|ảnh|trang|quốc lộ|tỉnh lộ|mức độ|cấp độ",
    ),
    (Reason::Views, "lượt xem|số lượt xem|lượt đọc|lượt truy cập|bình luận|views"),
    (Reason::Rank, "lần thứ|thứ|hạng|top"),
    (Reason::Address, "số nhà|ngõ|ngách|hẻm|kiệt"),
];

/// A number behind these is no figure unless it has a unit of its own.
pub const NAMED_AFTER: &[(Reason, &str)] = &[
    (Reason::Name, "số|cụm|khối|tổ|đội|vùng|nhóm|loại|cấp|bậc|lớp|đợt|khóa|kỳ|phần|bài|vòng|phòng"),
    (Reason::Address, "tổ dân phố|khu phố|khóm|khu|ấp|thôn|xóm|xã|phường|quận|đường|phố|km|địa chỉ"),
    (Reason::Document, "luật|chương trình|kế hoạch"),
];

/// Words before a small number that make it a day, a month or a year.
pub const DATE_WORDS: &[(DateWord, &str)] = &[
    (DateWord::Day, "ngày|mùng|mồng|sáng|chiều|tối|trưa|hôm"),
    (DateWord::Perhaps, "đến|tới|từ|hết|trước|dịp"),
    (DateWord::Month, "tháng|t"),
    (DateWord::Quarter, "quý"),
    (DateWord::Year, "năm|giai đoạn|nhiệm kỳ|niên độ"),
];

/// "mỗi tháng 5 người": the month is a rate, not a date.
pub const EACH: &str = "mỗi|hàng|hằng|một|từng|bình quân";

/// A number before these is no figure.
pub const NO_FIGURE_BEFORE: &[(Reason, &str)] = &[
    (Reason::Views, "lượt xem|lượt đọc|lượt truy cập|lượt thích|bình luận|chia sẻ|views"),
    (Reason::Date, "h|giờ|am|january|february|march|april|june|july|august|september|october|november|december|pm"),
    (Reason::Address, "phố|đường"),
];

/// Between the two ends of a range, or the members of a list that share the unit of the last.
pub const JOINERS: &str = "đến|tới|và|hoặc|hay|to|and";

/// A noun cannot begin with these: no unit.
pub const FUNCTION_WORDS: &str = "và|của|với|tại|trong|là|đã|được|có|đến|tới|từ|so|tăng|giảm|đạt|bằng|chiếm|cho|ở|do|để|khi|sẽ|thì|mà|nên|theo|về\
     |vào|trên|dưới|qua|nếu|còn|hoặc|hay|cùng|như|này|đó|trở|lên|xuống|không|chưa|vẫn|đang|tham|tham gia|gồm|vừa|mới|cả\
     |toàn|nhằm|tiếp|nợ|nhưng|song|chỉ|ước|cũng|đều|hằng|hàng|the|of|in|and|by|on|at|with|for|was|were|is|are|has|had\
     |have|as|than|this|that|who|which|voluntarily|compulsorily|compared|while|through|after|before|against|owed|paid\
     |collected|came|joined|to|took|take|received|receive|got|said|left|still|only|also|when|where|be|been|will|would|must\
     |should|a|an|above|below|today|ago|now|so|since|until|among|during|if|but|planned|expected|targeted|not|it|its|their|they|there";

/// Behind a plan: what became of it.
pub const CARRIED_OUT: &str = "đã|đã thu|đã chi|đã cấp|đã phát triển|đến nay đã|hiện đã|kết quả|thực hiện|thực hiện được|đạt|đạt được|đến nay|mới\
     |vận động|vận động được|phát triển|phát triển được|khai thác được|thu được|cấp được|sử dụng|have joined\
     |have enrolled";

/// In a bracket before a value: says again what the percentage before is of.
pub const SAID_OF_BASE: &str = "kế hoạch|kh|chỉ tiêu|dự toán|giao|được giao|cùng kỳ|năm|dân số|lực lượng lao động|tổng số|là|có|đạt|trên|hơn|gần\
     |khoảng|tham gia|trong năm|thêm|plan";

/// Scales of English texts: adjectives stand between them and the noun.
const ENGLISH_SCALES: &str = "thousand|million|billion|trillion";

/// Words that only one of the two languages has, and nearly every sentence: what language a text is in. None is a unit,
/// which an English text takes over.
const ENGLISH: &str = "of|in|and|was|is|are|were";
const VIETNAMESE: &str = "và|của|trong|đạt|là|có|thu|được|với|bằng|tăng|giảm|đã|cùng|hoạch|tham|gia|toàn|huyện|xã|người|tổng|các|gồm|khác|chi|tại";

/// Before an amount in words.
pub const IN_WORDS: &str = "bằng chữ|viết bằng chữ|ghi bằng chữ|số tiền bằng chữ|số tiền viết bằng chữ|in words";

/// Right behind a number that has no other unit: people are meant.
pub const SAID_OF_PEOPLE: &str = "tham gia|chưa tham gia|đã tham gia|đang tham gia|đang hưởng|được hưởng|được cấp thẻ|có thẻ|chưa có thẻ|nghỉ hưu\
     |joined|have joined|enrolled|have enrolled|registered|have registered|took part|take part|were insured|are insured\
     |participated|received|signed up|trong số này|đăng ký tham gia|were in|are in|were covered|are covered|were enrolled|voluntary scheme";

/// Behind what is left of all of them.
pub const NOT_YET: &str =
    "chưa|chưa tham gia|chưa có thẻ|chưa có|remain uninsured|remain uncovered|are not yet|not yet";

/// Before it.
pub const NOT_YET_BEFORE: &str = "chưa tham gia|chưa có thẻ|chưa có|chưa đóng|số chưa tham gia|còn nợ|còn chậm đóng|uninsured|not covered\
     |without a card|without a health card|without cards|without a book|without books|without a number";

/// Between a number and that of which it is a part: "27 người đăng ký trên 60 người".
pub const OVER: &str = "trên|trên tổng số|trong tổng số|trong số|of|of the|out of|out of the";

/// Between a number and its noun in English.
pub const ADJECTIVES: &str = "new|more|further|additional|other|eligible|registered|voluntary|compulsory|health|social|insurance|target|planned\
     |informal|formal|rural|urban|poor|young|elderly|female|male|self-employed";

/// Of an English count: it is added to what there was.
pub const MORE: &str = "new|more|further|additional";

/// Before an amount by which others were more than those who left.
pub const NET: &str =
    "tăng ròng|tăng thuần|thực tăng|net increase of|a net increase of|net gain of|a net gain of|net rise of|a net";

/// Before the first word of groups that have nobody in common: "khối doanh nghiệp", "khối hành chính".
pub const GROUPS: &str =
    "khối|nhóm|khu vực|loại|loại hình|cụm|tỉnh|huyện|thành phố|quận|xã|phường|thị trấn|thôn|ấp|bậc|cấp";

/// Two that have nobody and nothing in common, by the number of their pair.
pub const HALVES: &[(u8, &str)] = &[
    (0, "đúng hạn|trước hạn|trong hạn|còn hạn|còn trong hạn|chưa đến hạn|chưa quá hạn|on time|in time"),
    (1, "trễ hạn|quá hạn|đã quá hạn|chậm hạn|late|overdue"),
    (2, "ngoại trú|outpatient|outpatients"),
    (3, "nội trú|inpatient|inpatients"),
    (4, "trực tuyến|online"),
    (5, "trực tiếp|in person"),
    (6, "nam|male|men"),
    (7, "nữ|female|women"),
    (8, "thành thị|urban"),
    (9, "nông thôn|rural"),
    (10, "đã giải quyết|đã xử lý|đã trả|đã trả kết quả|giải quyết xong|settled|resolved|processed"),
    (11, "đang giải quyết|đang xử lý|chưa giải quyết|chưa xử lý|chờ giải quyết|chờ xử lý|pending|left"),
];

/// How many times as much, in words.
pub const TIMES_IN_WORDS: &[(u8, &str)] =
    &[(2, "gấp đôi|gấp hai"), (3, "gấp ba"), (4, "gấp bốn|gấp tư"), (5, "gấp năm")];

/// Between two names of one amount.
pub const IS: &str = "là|is|are";

/// Between an amount and its year.
pub const WITHIN: &str = "in|of";

/// Between a percentage and its whole.
pub const OF: &str = "của|of";

/// What somebody pays who is supported.
pub const OWN_SHARE: &str = "phải nộp|chỉ phải nộp|còn phải nộp|còn nộp|phải đóng|chỉ phải đóng|còn phải đóng|còn đóng|chỉ đóng|chỉ nộp|tự đóng\
     |tự nộp|pay|pays";

/// Before the percentage of an income that is paid.
pub const PAYS: &str = "đóng|đóng bằng|nộp|pay|pays|paying";

/// What is insured: a list of these is one thing.
pub const INSURANCES: &str = "bhxh tự nguyện|bảo hiểm y tế|bảo hiểm thất nghiệp|bhxh tn|tn|hgđ";

/// A sentence goes on behind their point.
const ABBREVIATIONS: &str = "tp|tx|tt|ths|ts|gs|pgs|bs|ks|cn|ttưt|st|mr|mrs|dr|no|đc|ô|tr";

/// Words before which no number is grouped by spaces.
const DATES: &str = "ngày|tháng|năm|quý|số|khóa|kỳ|thứ";

/// Money, where a scale stands without "đồng".
pub const MONEY_WORDS: &str = "tiền|thu|số thu|chi|nợ|kinh phí|quỹ|đóng|vốn|trị giá|mức|lương|hỗ trợ|tặng|ủng hộ|thưởng|phạt|giá|khoản|ngân sách\
     |giải ngân|cho vay|đầu tư|mua|thu nhập";

/// "hinh 2507.jpg"
pub const FILE_ENDINGS: &str = "jpg|jpeg|png|gif|doc|docx|pdf|xls|xlsx|html|htm|aspx|vn|com";

/// A number right behind these is a value even where its unit stands further ahead: "số người tham gia là 379.339".
pub const INTRODUCES: &str = "là|đạt|có|được|còn|lên|bằng|tăng|giảm|is|rose by|fell by|grew by|increased by|decreased by|rose to|fell to|grew to|climbed to|reached|stood at|numbered\
     |totalled|totaled|was|were|hit";

/// What an office was told to do, right before the number.
pub const ASSIGNED: &str = "giao|giao là|được giao|giao chỉ tiêu|giao kế hoạch";

/// In English: the noun behind these is counted.
pub const NUMBER_OF: &str = "number of";

/// "Số đơn vị: 901" – the noun behind these is the unit.
pub const COUNTED_AFTER: &str = "số|tổng số|số lượng|tổng";

pub type PhraseSet = Lexicon<()>;

/// All of the above, ready to be looked up.
pub struct Vocabulary {
    tree: Tree,
    pub units: Lexicon<UnitWord>,
    pub scales: Lexicon<u8>,
    pub bounds_before: Lexicon<Option<Bound>>,
    pub bounds_after: Lexicon<Bound>,
    pub cues: Lexicon<Cue>,
    pub no_figure_after: Lexicon<Reason>,
    pub named_after: Lexicon<Reason>,
    pub no_figure_before: Lexicon<Reason>,
    pub date_words: Lexicon<DateWord>,
    pub currencies_before: Lexicon<UnitWord>,
    pub columns: Lexicon<ColumnRole>,
    pub each: PhraseSet,
    pub joiners: PhraseSet,
    pub function_words: PhraseSet,
    pub money_words: PhraseSet,
    pub counted_after: PhraseSet,
    pub file_endings: PhraseSet,
    pub introduces: PhraseSet,
    pub assigned: PhraseSet,
    pub number_of: PhraseSet,
    pub in_words: PhraseSet,
    pub said_of_people: PhraseSet,
    pub over: PhraseSet,
    pub adjectives: PhraseSet,
    pub pays: PhraseSet,
    pub more: PhraseSet,
    pub net: PhraseSet,
    pub groups: PhraseSet,
    pub halves: Lexicon<u8>,
    pub times_in_words: Lexicon<u8>,
    pub of: PhraseSet,
    pub within: PhraseSet,
    pub is: PhraseSet,
    pub own_share: PhraseSet,
    pub carried_out: PhraseSet,
    pub not_yet: PhraseSet,
    pub not_yet_before: PhraseSet,
    pub said_of_base: PhraseSet,
    pub unit_heads: PhraseSet,
    pub insurances: PhraseSet,
    english_scales: PhraseSet,
    abbreviations: PhraseSet,
    dates: PhraseSet,
    english: PhraseSet,
    the: PhraseSet,
    vietnamese: PhraseSet,
    and: PhraseSet,
    point: PhraseSet,
    left: PhraseSet,
    compared: PhraseSet,
    times: PhraseSet,
}

impl Vocabulary {
    /// `unmarked`: for texts that are typed without marks.
    #[inline(never)]
    pub fn new(unmarked: bool) -> Vocabulary {
        let mut planting = Planting::new(unmarked);
        let words = &mut planting;
        let marked = if unmarked { &[][..] } else { MARKED_CUES };
        Vocabulary {
            units: Lexicon::of(words, UNITS)
                .with(words, THINGS.split(';').map(|names| (UnitWord::Things(first(names)), names)))
                .with_abbreviations(words, abbreviations::UNITS),
            cues: Lexicon::of(words, CUES)
                .with_abbreviations(words, abbreviations::CUES)
                .with(words, marked.iter().copied()),
            insurances: Lexicon::set(words, INSURANCES).with_abbreviations(words, abbreviations::INSURANCES),
            scales: Lexicon::of(words, SCALES),
            bounds_before: Lexicon::of(words, BOUNDS_BEFORE),
            bounds_after: Lexicon::of(words, BOUNDS_AFTER),
            no_figure_after: Lexicon::of(words, NO_FIGURE_AFTER),
            named_after: Lexicon::of(words, NAMED_AFTER),
            no_figure_before: Lexicon::of(words, NO_FIGURE_BEFORE),
            date_words: Lexicon::of(words, DATE_WORDS),
            currencies_before: Lexicon::of(words, CURRENCIES_BEFORE),
            columns: Lexicon::of(words, COLUMNS),
            english: Lexicon::set(words, ENGLISH),
            vietnamese: Lexicon::set(words, VIETNAMESE),
            // Without its mark "thẻ" is written like it.
            the: Lexicon::set(words, if unmarked { "thereof" } else { "the" }),
            each: Lexicon::set(words, EACH),
            joiners: Lexicon::set(words, JOINERS),
            function_words: Lexicon::set(words, FUNCTION_WORDS),
            money_words: Lexicon::set(words, MONEY_WORDS),
            counted_after: Lexicon::set(words, COUNTED_AFTER),
            file_endings: Lexicon::set(words, FILE_ENDINGS),
            introduces: Lexicon::set(words, INTRODUCES),
            assigned: Lexicon::set(words, ASSIGNED),
            number_of: Lexicon::set(words, NUMBER_OF),
            in_words: Lexicon::set(words, IN_WORDS),
            said_of_people: Lexicon::set(words, SAID_OF_PEOPLE),
            over: Lexicon::set(words, OVER),
            adjectives: Lexicon::set(words, ADJECTIVES),
            pays: Lexicon::set(words, PAYS),
            more: Lexicon::set(words, MORE),
            net: Lexicon::set(words, NET),
            groups: Lexicon::set(words, GROUPS),
            own_share: Lexicon::set(words, OWN_SHARE),
            halves: Lexicon::of(words, HALVES),
            times_in_words: Lexicon::of(words, TIMES_IN_WORDS),
            of: Lexicon::set(words, OF),
            within: Lexicon::set(words, WITHIN),
            is: Lexicon::set(words, IS),
            carried_out: Lexicon::set(words, CARRIED_OUT),
            not_yet: Lexicon::set(words, NOT_YET),
            not_yet_before: Lexicon::set(words, NOT_YET_BEFORE),
            said_of_base: Lexicon::set(words, SAID_OF_BASE),
            unit_heads: Lexicon::set(words, UNIT_HEADS),
            english_scales: Lexicon::set(words, ENGLISH_SCALES),
            abbreviations: Lexicon::set(words, ABBREVIATIONS),
            dates: Lexicon::set(words, DATES),
            and: Lexicon::set(words, "và|and"),
            point: Lexicon::set(words, "điểm"),
            left: Lexicon::set(words, "còn"),
            compared: Lexicon::set(words, "so"),
            times: Lexicon::set(words, "gấp"),
            tree: planting.grown(),
        }
    }

    /// The number of a word by its letters.
    pub fn word(&self, key: u64) -> WordId {
        self.tree.word(key)
    }

    /// What the phrases mean that begin with the first of the tokens.
    pub fn senses(&'static self, tokens: &[Token]) -> &'static Senses {
        self.tree.senses(tokens)
    }

    pub fn is_abbreviation(&self, token: &Token) -> bool {
        self.abbreviations.begins(token)
    }

    /// Words before which no number is grouped by spaces.
    pub fn is_date_word(&self, word: WordId) -> bool {
        self.dates.has(&self.tree, word)
    }

    /// "million": a scale before which nothing is Vietnamese.
    pub fn is_english_scale(&self, token: &Token) -> bool {
        self.english_scales.begins(token)
    }

    /// Whether more words of a text are English than Vietnamese.
    pub fn is_english(&self, tokens: &[Token]) -> bool {
        self.weight(tokens, &self.the) > 0
    }

    /// So many more words are English than Vietnamese, but for "the": so is "thẻ" written without its mark.
    pub fn english_words(&self, tokens: &[Token]) -> i32 {
        self.weight(tokens, &self.english)
    }

    /// English words, which may be of two sets, less Vietnamese ones.
    fn weight(&self, tokens: &[Token], more: &PhraseSet) -> i32 {
        let weight = |token: &Token| {
            let english = self.english.begins(token) || more.begins(token);
            i32::from(english) - i32::from(self.vietnamese.begins(token))
        };
        tokens.iter().map(weight).sum()
    }

    pub fn is_and(&self, token: &Token) -> bool {
        self.and.begins(token)
    }

    /// "so", "so với"
    pub fn is_compared(&self, token: &Token) -> bool {
        self.compared.begins(token)
    }

    /// "còn", before what a fall leaves.
    pub fn is_left(&self, token: &Token) -> bool {
        self.left.begins(token)
    }

    /// "gấp": times in words follow.
    pub fn is_as(&self, token: &Token) -> bool {
        self.times.begins(token)
    }

    /// "điểm", before "%".
    pub fn is_point(&self, token: &Token) -> bool {
        self.point.begins(token)
    }
}

/// The name of a thing, which stands first.
fn first(names: &'static str) -> &'static str {
    names.split('|').next().unwrap_or(names)
}
