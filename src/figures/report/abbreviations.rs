//! Abbreviations, each with what it stands for. Case makes no difference, nor do the marks of letters: "ĐVSDLĐ", "đvsdlđ"
//! and "dvsdld" are one row.

use super::words::{Cue, UnitWord};

/// What an abbreviation counts.
pub const UNITS: &[(UnitWord, &str)] = &[
    (UnitWord::People, "nlđ|nld|lđ|hssv|hs|sv|ccvc|cbcc|cbccvc|cbcnv|cnvc|cnvclđ|đvtn|ctv|nvđl|đbqh|lđtd|ng"),
    (UnitWord::Things("đơn vị"), "đv|đvsdlđ|đvsd lđ|đv sdlđ|nsdlđ|sdlđ|hcsn|hcsnđ"),
    (UnitWord::Things("doanh nghiệp"), "dn|dnnqd|dnnn|dntn|dnvvn|dnnvv|fdi"),
    (UnitWord::Things("hợp tác xã"), "htx"),
    (UnitWord::Things("hộ"), "hgđ|hkd|hkdct"),
    (UnitWord::Things("đại lý"), "đlt|đl"),
    (UnitWord::Things("tổ chức"), "tcdv|tcdvt"),
    (UnitWord::Things("cơ sở"), "csyt|cskcb"),
    (UnitWord::Things("trạm y tế"), "tyt"),
    (UnitWord::Things("trung tâm y tế"), "ttyt"),
    (UnitWord::Things("bệnh viện"), "bv"),
    (UnitWord::Things("UBND"), "ubnd"),
    (UnitWord::Things("thủ tục"), "tthc"),
    (UnitWord::Things("dịch vụ"), "dvc"),
    (UnitWord::Money, "vnđ|trđ"),
];

/// What an abbreviation says of the figures around it.
pub const CUES: &[(Cue, &str)] = &[
    (Cue::Plan, "kh|khn|ct|dt"),
    (Cue::LabourForce, "lllđ"),
    (Cue::Voluntary, "bhxhtn|bhxh tn|tnbhxh|tham gia bhxhtn"),
    (Cue::Compulsory, "bhxhbb|bhxh bb|tham gia bhxhbb"),
    (Cue::Overlapping, "bhtn|bhtnlđ|bhtnlđ bnn"),
    (Cue::Health, "bhyt|bhythgđ|bhyt hgđ|bhyt hộ gia đình"),
    (Cue::Insured, "tham gia bhxh"),
];

/// Programmes of insurance: a list of these is one thing, and after a number none of them is what it counts.
pub const INSURANCES: &[((), &str)] =
    &[((), "bhxh|bhyt|bhtn|bhtnlđ|bhxhtn|bhxhbb|bhxh tn|bhxh bb|bhyt hgđ|bhythgđ|bhyt hộ gia đình")];
