//! What words can mean: the vocabulary says which does.

/// The number of a word that the vocabulary knows.
pub type WordId = u16;

/// What is counted or measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitWord {
    People,
    /// Things that are called by this name.
    Things(&'static str),
    /// Đồng.
    Money,
    /// Another currency, by its code (ISO 4217).
    Currency(&'static str),
    Percent,
    Points,
    Times,
    /// Months, years, days: a period unless it is a threshold.
    Duration(&'static str),
    Age,
    /// Not a unit: a verb or a name that looks like one.
    None,
}

impl UnitWord {
    /// Files, cards, books and visits begin the names of what is counted of them, and no names of places or groups do.
    pub fn is_label(self) -> bool {
        matches!(self, UnitWord::Things("hồ sơ" | "files" | "thẻ" | "sổ" | "lượt"))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateWord {
    Day,
    Month,
    Quarter,
    Year,
    /// Also before figures.
    Perhaps,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRole {
    Plan,
    Done,
    /// A percentage: of the plan, unless the head says otherwise.
    Rate,
    /// A percentage of something else.
    OtherRate,
    /// "Đạt": what was done, or, beside what was done, the rate.
    Reached,
    /// What is left of one column less another, or what they differ by.
    Apart,
    /// STT
    Number,
}

/// What a word says of the figures around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// A verb of rising or falling: the figure is a change.
    Up,
    Down,
    /// The figure is what it rose or fell to.
    To,
    From,
    /// "đạt", "bằng": a ratio.
    Reach,
    Share,
    /// Newly recruited: a flow.
    New,
    /// Added to a plan.
    Supplement,
    /// A total that was raised.
    Raise,
    Total,
    /// "cộng": what stands before adds up to it.
    AddsUp,
    /// "Toàn tỉnh": a total where a row of a table begins so.
    Everywhere,
    /// Parts follow: some of them, or all.
    SomeParts,
    AllParts,
    /// The last of all parts.
    Rest,
    /// The two halves of social insurance: nobody is in both, and there is no third.
    Compulsory,
    Voluntary,
    /// One of two or more parts that overlap with others: people in several programmes.
    Overlapping,
    Debt,
    Remaining,
    /// "short of the target of": the amount before is what is left, the one behind the plan.
    ShortOf,
    /// "78 more than in August": the amount before is a change.
    MoreThan,
    FewerThan,
    Exceed,
    Higher,
    Lower,
    Highest,
    Lowest,
    Coverage,
    Rate,
    /// A rate that says what it is of: "tỷ lệ thu hồi nợ".
    OwnRate,
    Plan,
    Population,
    LabourForce,
    Payable,
    /// The same time of the year before, or another day in the past.
    Period,
    /// A mean, or a rate for each of several.
    Average,
    Compare,
    Collected,
    /// Being insured: a level.
    Insured,
    Health,
    TimesAs,
    Respectively,
    Equivalent,
    Attending,
    /// From here on, something else is spoken of.
    Turn,
    /// Takes the meaning of shorter phrases away.
    Nothing,
}

impl Cue {
    /// Its place in a set of cues.
    pub fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// All of them have a place there.
const _: () = assert!((Cue::Nothing as u32) < u64::BITS);

/// Why a number is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A day, month, year or time of day.
    Date,
    /// "6 tháng đầu năm"
    Period,
    /// Number of a document, or an article of it.
    Document,
    Telephone,
    Address,
    /// "Cụm số 9", "COVID-19"
    Name,
    /// Views of the page, comments.
    Views,
    File,
    /// "1." at the beginning of a line
    ListNumber,
    Rank,
    Age,
    /// Nothing says what it counts.
    NoUnit,
    /// Its marks make no number, or it has too many digits.
    Unreadable,
    /// A person says that it is no figure.
    ByReader,
}
