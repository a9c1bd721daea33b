//! Whom the State supports more than others.

/// Groups of people to whose voluntary contribution the State adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SupportGroup {
    /// Hộ nghèo.
    Poor,
    /// Hộ cận nghèo.
    NearPoor,
    /// Người dân tộc thiểu số.
    EthnicMinority,
    /// Residents of island communes and special zones.
    SpecialZone,
    /// Everybody else.
    Other,
}

impl SupportGroup {
    /// In the order in which they are shown.
    pub const ALL: [SupportGroup; 5] = [
        SupportGroup::Poor,
        SupportGroup::NearPoor,
        SupportGroup::EthnicMinority,
        SupportGroup::SpecialZone,
        SupportGroup::Other,
    ];
}
