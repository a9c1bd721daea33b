//! Abbreviations, each with what it stands for. Case makes no difference, nor do the marks of letters: "ĐVSDLĐ", "đvsdlđ"
//! and "dvsdld" are one row.

use super::words::{Cue, UnitWord};

/// What an abbreviation counts.
pub const UNITS: &[(&str, UnitWord)] = &[
    ("nlđ", UnitWord::People),
    ("nld", UnitWord::People),
    ("lđ", UnitWord::People),
    ("hssv", UnitWord::People),
    ("hs", UnitWord::People),
    ("sv", UnitWord::People),
    ("ccvc", UnitWord::People),
    ("cbcc", UnitWord::People),
    ("cbccvc", UnitWord::People),
    ("cbcnv", UnitWord::People),
    ("cnvc", UnitWord::People),
    ("cnvclđ", UnitWord::People),
    ("đvtn", UnitWord::People),
    ("ctv", UnitWord::People),
    ("nvđl", UnitWord::People),
    ("đv", UnitWord::Things("đơn vị")),
    ("đvsdlđ", UnitWord::Things("đơn vị")),
    ("đvsd lđ", UnitWord::Things("đơn vị")),
    ("đv sdlđ", UnitWord::Things("đơn vị")),
    ("nsdlđ", UnitWord::Things("đơn vị")),
    ("sdlđ", UnitWord::Things("đơn vị")),
    ("hcsn", UnitWord::Things("đơn vị")),
    ("hcsnđ", UnitWord::Things("đơn vị")),
    ("dn", UnitWord::Things("doanh nghiệp")),
    ("dnnqd", UnitWord::Things("doanh nghiệp")),
    ("dnnn", UnitWord::Things("doanh nghiệp")),
    ("dntn", UnitWord::Things("doanh nghiệp")),
    ("dnvvn", UnitWord::Things("doanh nghiệp")),
    ("dnnvv", UnitWord::Things("doanh nghiệp")),
    ("fdi", UnitWord::Things("doanh nghiệp")),
    ("htx", UnitWord::Things("hợp tác xã")),
    ("hgđ", UnitWord::Things("hộ")),
    ("hkd", UnitWord::Things("hộ")),
    ("hkdct", UnitWord::Things("hộ")),
    ("đlt", UnitWord::Things("đại lý")),
    ("đl", UnitWord::Things("đại lý")),
    ("tcdv", UnitWord::Things("tổ chức")),
    ("tcdvt", UnitWord::Things("tổ chức")),
    ("csyt", UnitWord::Things("cơ sở")),
    ("cskcb", UnitWord::Things("cơ sở")),
    ("tyt", UnitWord::Things("trạm y tế")),
    ("ttyt", UnitWord::Things("trung tâm y tế")),
    ("bv", UnitWord::Things("bệnh viện")),
    ("ubnd", UnitWord::Things("UBND")),
    ("đbqh", UnitWord::People),
    ("tthc", UnitWord::Things("thủ tục")),
    ("dvc", UnitWord::Things("dịch vụ")),
    ("lđtd", UnitWord::People),
    ("vnđ", UnitWord::Money),
    ("trđ", UnitWord::Money),
];

/// What an abbreviation says of the figures around it.
pub const CUES: &[(&str, Cue)] = &[
    ("kh", Cue::Plan),
    ("khn", Cue::Plan),
    ("ct", Cue::Plan),
    ("dt", Cue::Plan),
    ("lllđ", Cue::LabourForce),
    ("bhxhtn", Cue::Voluntary),
    ("bhxh tn", Cue::Voluntary),
    ("tnbhxh", Cue::Voluntary),
    ("bhxhbb", Cue::Compulsory),
    ("bhxh bb", Cue::Compulsory),
    ("bhtn", Cue::Overlapping),
    ("bhtnlđ", Cue::Overlapping),
    ("bhtnlđ bnn", Cue::Overlapping),
    ("bhyt", Cue::Health),
    ("bhythgđ", Cue::Health),
    ("bhyt hgđ", Cue::Health),
    ("tham gia bhxh", Cue::Insured),
    ("tham gia bhxhtn", Cue::Voluntary),
    ("tham gia bhxhbb", Cue::Compulsory),
];

/// Programmes of insurance: a list of these is one thing, and after a number none of them is what it counts.
pub const INSURANCES: &[(&str, ())] = &[
    ("bhxh", ()),
    ("bhyt", ()),
    ("bhtn", ()),
    ("bhtnlđ", ()),
    ("bhxhtn", ()),
    ("bhxhbb", ()),
    ("bhxh tn", ()),
    ("bhxh bb", ()),
    ("bhyt hgđ", ()),
    ("bhythgđ", ()),
];

/// The phrase without the marks of its letters; `None` where it has none.
pub fn unmarked(phrase: &str) -> Option<String> {
    phrase.contains('đ').then(|| phrase.replace('đ', "d"))
}
